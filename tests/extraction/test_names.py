"""Where a personal name begins behind long offices, and one person under several names."""

import pytest

from kutipan import extract
from said import quotes


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ketua Satgas Covid-19 Bahar Hartono", "Bahar Hartono"),
        ("Kepala Humas Daop 1 Rani Puspita", "Rani Puspita"),
        ("Ketua Kelompok Kerja Antikorupsi (Anti-Corruption Group) Wira Soemirat", "Wira Soemirat"),
        ("Staf Ahli Bidang Sosial dan Penanggulangan Kemiskinan Vivi Astuti", "Vivi Astuti"),
        ("Menteri Koordinator Bidang Perekonomian Airlangga Prakosa", "Airlangga Prakosa"),
        ("Wakil Rektor Bidang Akademik Nenden Kurniasih", "Nenden Kurniasih"),
        ("Deputi Bidang Investasi Kemenparekraf Fadjar Utomo", "Fadjar Utomo"),
        ("Menteri Perhubungan Budi Karya Wibawa", "Budi Karya Wibawa"),
        ("Menteri Riset/Kepala Badan Riset Nasional Bambang PS Adiputra", "Bambang PS Adiputra"),
        ("Kepala Dinas Kesehatan Kalsel Muhammad Muslim", "Muhammad Muslim"),
        ("Bupati Pasaman Benny Utama", "Benny Utama"),
        ("Wali Kota Arief Wismaya", "Arief Wismaya"),
        ("Wali Kota Bogor Bima Pradana", "Bima Pradana"),
        ("Ketua IDI Jawa Timur Sutrisno", "Sutrisno"),
        ("Gubernur Jawa Timur Khofifah Indriani", "Khofifah Indriani"),
        ("General Manager Bahari Hotel Indra Kusuma", "Indra Kusuma"),
        ("Direktur Utama PT Jakarta Samudra Widi Amanto", "Widi Amanto"),
        ("CEO Pasarkita Rachmat Halim", "Rachmat Halim"),
        ("Camat Turikale Sugeng Hartadi", "Sugeng Hartadi"),
        ("Bupati Arumbaya Suryo Adi Laksono", "Suryo Adi Laksono"),
        ("General Manager PT Taman Candi Borobudur I Gusti Putu Rai", "I Gusti Putu Rai"),
        ("Kepala Desa Tanjung Labuan La Ode Muslimin", "La Ode Muslimin"),
        ("Komandan Kodim 0510 Letnan Kolonel (Inf) Parada Warta Nusantara Hutapea", "Parada Warta Nusantara Hutapea"),
        ("Ketua Komisi Kebenaran dan Rekonsiliasi, M Choirul Basri", "M Choirul Basri"),
        ("Direktur Eksekutif Network for Peace and Electoral Integrity Ferry Kurnia Wibawa", "Ferry Kurnia Wibawa"),
        ("Kriminolog Leo Sudarsono", "Leo Sudarsono"),
        ("Direktur Pertamina wilayah Kepri Nadia Kirana", "Nadia Kirana"),
        ("Nakhoda kapal berinisial RS", "RS"),
        ("Seorang tersangka berinisial DW", "DW"),
        ("Direktur Center of Reform on Economics (Core) Indonesia Bahar Hartono", "Bahar Hartono"),
        ("Direktur Network for Democracy and the Environment Rina Wulandari", "Rina Wulandari"),
        ("Ketua Bike to Work (B2W) Indonesia Fahmi Saimima", "Fahmi Saimima"),
        (
            "Kepala Departemen Ilmu Tanah di Fakultas Pertanian Universitas Bahari Pontianak Agus Fitriangga",
            "Agus Fitriangga",
        ),
        ("Ketua Serikat Pekerja Benang Merah Suparno", "Suparno"),
        ("Peneliti Lembaga Kajian Energi Nusa Kartika Djohan", "Kartika Djohan"),
        ("General Manager ASDP Cabang Merak Irfan Halomoan", "Irfan Halomoan"),
        ("Kepala Kantor Otoritas Bandara Wilayah I Darmawan Pratista", "Darmawan Pratista"),
        ("Kepala SMAN 3 Melati Umi Kalsum", "Umi Kalsum"),
        ("Bupati Kertaraja Lestari Wulandari", "Lestari Wulandari"),
        ("Manajer tim bulu tangkis Yuliana Setyo", "Yuliana Setyo"),
        ("Kepala Dinas Kesehatan Lombok Timur, dr. Lalu Hardiansyah", "Lalu Hardiansyah"),
        ("Kepala Humas PT Sagara Sekuritas Rani Puspita", "Rani Puspita"),
        ("Wakil Ketua KPK Agung Darmawan", "Agung Darmawan"),
        ("Kadis Kesehatan Lukman Hakim Bahari", "Lukman Hakim Bahari"),
        ("Kepala Seksi Bidang Hukum Robikin Emhas", "Robikin Emhas"),
        ("Ketua Takmir Masjid Raya, Ustaz Zainal Muttaqin", "Zainal Muttaqin"),
        ("Plt Kepala Dinas Kesehatan dr Endah Lestariningsih MKes", "Endah Lestariningsih"),
        ("Ketua Forum Guru Priangan Timur Asep Hermawan", "Asep Hermawan"),
        ("Kepala SD Negeri 2 Melati Euis Komalasari", "Euis Komalasari"),
        ("Kepala Bidang Kesehatan Hewan Dinas Peternakan Sagara, drh. Nanik Wahyuni", "Nanik Wahyuni"),
    ],
)
def test_a_name_begins_where_its_office_ends(words: str, name: str) -> None:
    (quote,) = quotes(f"“Jalan ini licin sekali,” kata {words}, Senin (3/6).")
    assert (quote.by, quote.who) == (words, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Antrean panjang terlihat di Pamulangan. “Stok habis,” kata Kepala Puskesmas Pamulangan Fitri, Senin.",
            "Fitri",
        ),
        (
            "“Naik,” kata Analis Mirah Felix Gunarso. “Pasar tenang,” ujar Felix.",
            "Felix Gunarso",
        ),
        (
            "Rapat KPU Serambai ditunda. “Data dicek ulang,” kata Ketua KPU Serambai Yusran Dalimunte.",
            "Yusran Dalimunte",
        ),
        (
            "“Kami terbuka,” kata Kepala BPBD Batang Hulu M. Edison Harahap. “Air surut,” kata Edison.",
            "M. Edison Harahap",
        ),
    ],
)
def test_the_rest_of_the_page_tells_where_a_name_begins(text: str, name: str) -> None:
    assert {quote.who for quote in quotes(text)} == {name}


def test_a_name_that_stands_elsewhere_behind_a_verb_of_saying_keeps_its_first_word() -> None:
    text = "“Kami siap,” kata Kapolres Wismoyo Santosa. “Tidak ada korban,” ujar Wismoyo."
    assert {quote.who for quote in quotes(text)} == {"Wismoyo Santosa"}


@pytest.mark.parametrize("again", ["Risma", "Rismawati", "Tri Rismawati"])
def test_the_first_letters_of_any_part_of_a_name_are_enough(again: str) -> None:
    text = f"“Bantuan tiba,” kata Menteri Sosial Tri Rismawati. “Beras cukup,” kata {again}."
    assert {quote.who for quote in quotes(text)} == {"Tri Rismawati"}


def test_a_nickname_is_explained_behind_a_comma() -> None:
    text = "Pakar hukum Herdiansyah Hamzah hadir. “Ini keliru,” ujar Castro, sapaan Herdiansyah, saat dihubungi."
    assert [quote.who for quote in quotes(text)] == ["Herdiansyah Hamzah"]


def test_a_first_name_that_is_a_noun_too_is_the_persons() -> None:
    text = "“Jalan dibuka,” kata Kepala Bagian Humas Agung Kristanto. “Besok pagi,” imbuh Agung."
    assert {quote.who for quote in quotes(text)} == {"Agung Kristanto"}


def test_people_of_a_place_are_not_named_by_it() -> None:
    (quote,) = quotes("“Kami menolak,” kata warga Betawi yang tinggal di sana.")
    assert quote.who == "warga Betawi"


def test_nobody_goes_by_the_name_of_their_child() -> None:
    text = (
        "“Saya bangga,” kata ayah Yustina Bhoka. Yustina Bhoka memimpin koperasi itu. “Anggota bertambah,” kata "
        "Yustina."
    )
    assert [quote.who for quote in quotes(text)] == ["ayah Yustina Bhoka", "Yustina Bhoka"]


@pytest.mark.parametrize("name", ["Joni McKay", "Titus DeVos", "RANI PUSPITA"])
def test_a_capital_inside_a_name_is_no_degree(name: str) -> None:
    text = f"Panitia bertemu {name}. “Kami siap,” kata {name.split()[1]}."
    assert [quote.who for quote in quotes(text)] == [name]


def test_a_name_that_ends_the_sentence_before_is_no_first_name() -> None:
    text = "Ia bertemu Felix DeVos. Rani Puspita datang. “Kami siap,” kata Rani Puspita."
    assert [quote.who for quote in quotes(text)] == ["Rani Puspita"]


def test_a_newspaper_is_no_person() -> None:
    (speaker,) = extract("Surat kabar New York Times melaporkan bahwa pasar turun.", article_id="uji").speakers
    assert (speaker.kind, speaker.name) == ("organisation", "New York Times")


def test_a_rank_of_two_words_is_no_part_of_the_name() -> None:
    text = "“Jalan tertutup,” kata Bintara Pembina Desa Malampah Sersan Dua Padli. “Warga siaga,” ujar Padli."
    assert {quote.who for quote in quotes(text)} == {"Padli"}
