"""Attributions as newspapers stretch them: adjuncts, places and descriptions between a speaker and the clause."""

import pytest

from said import Said, indirect, quotes

RANI = "Rani Puspita"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Presiden Rani Puspita saat menyampaikan keterangan setelah melantik menteri, di Istana Negara, Rabu, "
            "menuturkan bahwa panen membaik.",
            indirect("panen membaik", "menuturkan", "Presiden Rani Puspita", RANI),
        ),
        (
            "Gubernur Rani Puspita ketika mendampingi Presiden Budi Hartono meninjau Stasiun Melati mengatakan "
            "antrean mulai berkurang.",
            indirect("antrean mulai berkurang", "mengatakan", "Gubernur Rani Puspita", RANI),
        ),
        (
            "Rani Puspita, dalam jumpa pers di Dermaga Baru, Tanjung Melati, Jakarta Utara, Rabu (13/1/2021), "
            "mengatakan, penyelam bekerja sejak pagi.",
            indirect("penyelam bekerja sejak pagi", "mengatakan", RANI),
        ),
        (
            "Rani Puspita (25), penjaga kios di Pantai Melati, Badung, Senin (6/6/2022), mengungkapkan, pengunjung "
            "mulai ramai.",
            indirect("pengunjung mulai ramai", "mengungkapkan", "Rani Puspita (25), penjaga kios di Pantai Melati, "
                     "Badung", RANI),
        ),
        (
            "Rani Puspita (50), warga Kelurahan Melati, saksi mata kejadian, mengaku bahwa kereta melaju kencang.",
            indirect("kereta melaju kencang", "mengaku", "Rani Puspita (50), warga Kelurahan Melati, saksi mata "
                     "kejadian", RANI),
        ),
        (
            "Rani Puspita (57), petambak di Desa Melati, mengatakan bahwa panen turun.",
            indirect("panen turun", "mengatakan", "Rani Puspita (57), petambak di Desa Melati", RANI),
        ),
        (
            "Sejumlah asosiasi, akademisi, dan pengamat menilai, akurasi data menjadi kunci.",
            indirect(
                "akurasi data menjadi kunci",
                "menilai",
                "Sejumlah asosiasi, akademisi, dan pengamat",
                "sejumlah asosiasi, akademisi, dan pengamat",
            ),
        ),
        (
            "Rani Puspita mengatakan, agar perayaan berjalan lancar, pihaknya menjaga setiap rumah ibadah.",
            indirect("agar perayaan berjalan lancar, pihaknya menjaga setiap rumah ibadah", "mengatakan", RANI),
        ),
        (
            "Rani Puspita mengungkapkan, sebagai partai baru, Sagara belum punya kantor di semua daerah.",
            indirect("sebagai partai baru, Sagara belum punya kantor di semua daerah", "mengungkapkan", RANI),
        ),
        (
            "Rani Puspita menyampaikan, apa pun alasannya, politik uang merusak demokrasi.",
            indirect("apa pun alasannya, politik uang merusak demokrasi", "menyampaikan", RANI),
        ),
        (
            "Rani Puspita menuturkan, ketergantungan pada impor tidak hanya pada alat kesehatan, tetapi juga obat.",
            indirect("ketergantungan pada impor tidak hanya pada alat kesehatan, tetapi juga obat", "menuturkan", RANI),
        ),
        (
            "Rani Puspita mengatakan, pemerintah mengkaji usulan itu dan meminta masukan dari berbagai pihak.",
            indirect("pemerintah mengkaji usulan itu dan meminta masukan dari berbagai pihak", "mengatakan", RANI),
        ),
        (
            "Rani Puspita menyebutkan, desa adat mengapresiasi dan mendukung upaya polisi.",
            indirect("desa adat mengapresiasi dan mendukung upaya polisi", "menyebutkan", RANI),
        ),
        (
            "Rani Puspita mengatakan, pemerintah fokus pada tiga hal. Pertama, jalan diperbaiki.",
            indirect("pemerintah fokus pada tiga hal", "mengatakan", RANI),
        ),
        (
            "Menurut Rani Puspita, yang juga menjaga loket, pengunjung mulai ramai lagi.",
            indirect("pengunjung mulai ramai lagi", "Menurut", RANI),
        ),
        (
            "Pada masa awal itu, menurut Rani Puspita, penginapan di desa masih sangat terbatas.",
            indirect("penginapan di desa masih sangat terbatas", "menurut", RANI),
        ),
        (
            "Vaksinasi di bulan puasa Kepala Bidang Penyakit Dinas Kesehatan Bekasi Rani Puspita mengatakan, vaksinasi "
            "berjalan lancar.",
            indirect("vaksinasi berjalan lancar", "mengatakan", "Kepala Bidang Penyakit Dinas Kesehatan Bekasi "
                     "Rani Puspita", RANI),
        ),
        (
            "Syarat harus dipenuhi Menurut Rani Puspita, ada tiga syarat pelonggaran.",
            indirect("ada tiga syarat pelonggaran", "Menurut", RANI),
        ),
        (
            "Dalam keterangan resmi Badan Pangan, Sabtu (11/6/2022), disebutkan, panen tahun ini membaik.",
            indirect("panen tahun ini membaik", "disebutkan", "keterangan resmi Badan Pangan", "Badan Pangan"),
        ),
        (
            "Badan Pangan mendata, ekspor beras mencapai 1,7 juta ton.",
            indirect("ekspor beras mencapai 1,7 juta ton", "mendata", "Badan Pangan"),
        ),
        (
            "Rani Puspita meyakinkan bahwa pasokan tetap aman.",
            indirect("pasokan tetap aman", "meyakinkan", RANI),
        ),
        (
            "Badan Pangan, seperti dilaporkan Kabar Sagara, menyebutkan, panen membaik.",
            indirect("panen membaik", "menyebutkan", "Badan Pangan"),
        ),
        (
            "Rani Puspita menyatakan, kericuhan saat aksi di Sagara itu tidak bisa dilepaskan dari harga pupuk.",
            indirect("kericuhan saat aksi di Sagara itu tidak bisa dilepaskan dari harga pupuk", "menyatakan", RANI),
        ),
        (
            "Rani Puspita menilai perjanjian dengan Sagara sangat penting.",
            indirect("perjanjian dengan Sagara sangat penting", "menilai", RANI),
        ),
        (
            "Badan Pangan mencatat harga cabai anjlok 78 persen sejak awal tahun.",
            indirect("harga cabai anjlok 78 persen sejak awal tahun", "mencatat", "Badan Pangan"),
        ),
        (
            "Rani Puspita mengakui pemindahan hanya obat sementara.",
            indirect("pemindahan hanya obat sementara", "mengakui", RANI),
        ),
        (
            "Rani Puspita menjelaskan bahwa untuk mencegah banjir, warga harus membersihkan parit.",
            indirect("untuk mencegah banjir, warga harus membersihkan parit", "menjelaskan", RANI),
        ),
        (
            "Rani Puspita menuturkan, pesan dari perangkat desa baru masuk 20 menit setelah banjir datang.",
            indirect("pesan dari perangkat desa baru masuk 20 menit setelah banjir datang", "menuturkan", RANI),
        ),
        (
            "Rani Puspita mengaku siap mengganti, tetapi meminta kelonggaran hingga Maret.",
            indirect("siap mengganti", "mengaku", RANI),
        ),
        (
            "Berdasarkan hasil audit Badan Pangan, dari 46 gudang yang diperiksa, hanya 31 yang terisi.",
            indirect("dari 46 gudang yang diperiksa, hanya 31 yang terisi", "Berdasarkan", "hasil audit Badan Pangan",
                     "Badan Pangan"),
        ),
        (
            "Pertama, sesuai data internal Kementerian Pangan, terdapat 19 juta petani.",
            indirect("terdapat 19 juta petani", "sesuai", "data internal Kementerian Pangan", "Kementerian Pangan"),
        ),
        (
            "Menurut hasil jajak pendapat Badan Pangan pada awal Agustus 2020, hanya 13 persen warga setuju.",
            indirect("hanya 13 persen warga setuju", "Menurut", "hasil jajak pendapat Badan Pangan", "Badan Pangan"),
        ),
        (
            "Berdasarkan Peraturan Menteri Pangan Nomor 89 Tahun 2015, petani berhak atas ganti rugi.",
            indirect("petani berhak atas ganti rugi", "Berdasarkan", "Peraturan Menteri Pangan Nomor 89 Tahun 2015"),
        ),
        (
            "Rani Puspita (40), agen tiket PO Melati Jaya, mengaku sedang menunggu kabar.",
            indirect("sedang menunggu kabar", "mengaku", "Rani Puspita (40), agen tiket PO Melati Jaya", RANI),
        ),
    ],
)  # fmt: skip
def test_a_report_is_found_whatever_stands_between_its_parts(text: str, expected: Said) -> None:
    assert quotes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Setelah berkeliling, pelaku melihat ada sebuah gang sepi di Sagara.",
        "Sulit memastikan diri patuh di dalam rumah.",
        "Badan Pangan mencatat peningkatan jumlah kasus dari 201 menjadi 322 kasus.",
        "Rani Puspita menyadari, aturan itu berdampak buruk.",
        "Hal ini menegaskan, penundaan itu bukan isu baru.",
        "Kondisi ini menunjukkan bahwa jalan itu rusak.",
        "Rani Puspita berkisah tentang rencana membangun pabrik tempe di Sagara.",
        "Rani Puspita menyampaikan harapan menteri yang baru dilantik dapat bekerja lebih baik.",
        "Rani Puspita mengingatkan semua pihak, terutama pelajar, untuk tidak lengah menjaga kebersihan.",
        "Kepolisian tetap menambahkan aparat yang bertugas di lapangan.",
        "Kisah Rani Puspita yang membuat kartu itu dengan cepat, karena dibantu petugas.",
        "Demikian juga halnya dengan kewajiban negara menjamin upah buruh.",
    ],
)
def test_what_nobody_says_is_no_report(text: str) -> None:
    assert quotes(text) == []


def test_a_sentence_that_ends_in_an_acronym_does_not_go_on() -> None:
    (quote,) = quotes("“Kami siap,” kata Panglima TNI. Kapal itu tiba besok.")
    assert quote.by == "Panglima TNI"
