Documentation.addTranslations({
    "locale": "id",
    "messages": {
        "Hide Search Matches": "Sembunyikan hasil pencarian",
        "Preparing search...": "Menyiapkan pencarian…",
        "Search": "Cari",
        "Search Results": "Hasil pencarian",
        "Search finished, found one page matching the search query.": [
            "Pencarian selesai, ditemukan ${resultCount} halaman yang cocok."
        ],
        "Search finished, found ${resultCount} page matching the search query.": [
            "Pencarian selesai, ditemukan ${resultCount} halaman yang cocok."
        ],
        "Searching": "Mencari",
        "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.": "Tidak ada halaman yang cocok. Pastikan semua kata ditulis dengan benar."
    },
    "plural_expr": "0"
});
