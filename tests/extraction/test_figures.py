"""Figures of Indonesian news: which numbers are claims, what they count, their bounds, dates and wholes."""

import re
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutipan import extract
from kutipan.extraction.figures.article_dates import latest_date, published
from kutipan.extraction.figures.find import FigureFind, find_figures
from kutipan.language.lexicon import read_rows
from kutipan.language.sentences import Sentence, read_sentence, split_sentences
from kutipan.page import Page, read_page
from kutipan.spans import Span
from kutipan.tables.figures import KINDS, QUALIFIERS


class Quote(NamedTuple):
    start: int
    end: int


def body(text: str, captions: tuple[Span, ...] = ()) -> Page:
    """A page that is one paragraph and nothing else."""
    return Page(text, None, (Span(0, len(text)),), (), captions, None, None, (), None, ())


def figures(text: str, *quotes: Quote) -> tuple[FigureFind, ...]:
    page = body(text)
    return find_figures(page, sentences_of(text, page), quotes)


def sentences_of(text: str, page: Page) -> list[Sentence]:
    return [read_sentence(text, span) for paragraph in page.paragraphs for span in split_sentences(text, paragraph)]


def texts(text: str) -> list[str]:
    return [text[found.start : found.end] for found in figures(text)]


def one(text: str) -> FigureFind:
    (found,) = figures(text)
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sebanyak 553 orang tiba di Medan.", "Sebanyak 553 orang"),
        ("Kapal itu membawa lebih dari 245 ton kargo ke Ambon.", "lebih dari 245 ton kargo"),
        ("Dari total 1.000 orang itu semua selamat.", "total 1.000 orang"),
        ("Setidaknya ada 27 dusun yang kekeringan.", "Setidaknya ada 27 dusun"),
        ("Lahan seluas lebih dari 730 hektare terbakar.", "seluas lebih dari 730 hektare"),
        ("Kurs dolar Rp16.312 per dolar.", "Rp16.312"),
        ("Ia memiliki 5% atau lebih saham.", "5% atau lebih"),
        ("Pemadaman memakan waktu satu jam 45 menit.", "satu jam 45 menit"),
        ("Sekitar 20% dari pelanggan mengeluh.", "Sekitar 20%"),
        ("Di sana ada tiga hingga empat pos jaga.", "tiga hingga empat pos jaga"),
        ("Antara 50 dan 60 orang hilang.", "Antara 50 dan 60 orang"),
        ("Penonton mencapai 10.000-an orang.", "10.000-an orang"),
        ("Mereka menunggu hampir seminggu.", "hampir seminggu"),
        ("Ada 27 ribu lebih pelamar di sana.", "27 ribu lebih pelamar"),
        ("Ratusan hingga ribuan orang memadati alun-alun.", "Ratusan hingga ribuan orang"),
    ],
)
def test_a_figure_holds_marker_qualifier_number_unit_and_noun(text: str, found: str) -> None:
    assert texts(text) == [found]


@pytest.mark.parametrize(
    ("written", "qualifier", "low", "high"),
    [
        ("40 rumah", "exact", "40", "40"),
        ("sekitar 40 rumah", "about", None, None),
        ("kurang lebih 40 rumah", "about", None, None),
        ("40 lebih rumah", "more_than", "40", None),
        ("± 40 rumah", "about", None, None),
        ("lebih dari 40 rumah", "more_than", "40", None),
        ("di atas 40 rumah", "more_than", "40", None),
        ("setidaknya 40 rumah", "at_least", "40", None),
        ("minimal 40 rumah", "at_least", "40", None),
        ("kurang dari 40 rumah", "less_than", None, "40"),
        ("hingga 40 rumah", "at_most", None, "40"),
        ("maksimal 40 rumah", "at_most", None, "40"),
        ("tidak lebih dari 40 rumah", "at_most", None, "40"),
        ("tidak melebihi 40 rumah", "at_most", None, "40"),
        ("maksimal hanya 40 rumah", "at_most", None, "40"),
        ("setidaknya bisa mencapai 40 rumah", "at_least", "40", None),
        ("hampir 40 rumah", "nearly", None, "40"),
        ("20-30 rumah", "range", "20", "30"),
        ("puluhan ribu rumah", "indefinite", "10000", "99999"),
    ],
)
def test_a_qualifier_says_which_bounds_the_text_asserts(
    written: str, qualifier: str, low: str | None, high: str | None
) -> None:
    found = one(f"Banjir merendam {written} di pesisir.")
    assert found.qualifier == qualifier
    assert found.low == (None if low is None else Decimal(low))
    assert found.high == (None if high is None else Decimal(high))
    assert (found.value is None) is (qualifier in ("range", "indefinite"))


@pytest.mark.parametrize(
    ("text", "written", "value", "qualifier"),
    [
        ("Untuk kematian, 70 persen lebih berasal dari kota.", "70 persen lebih", "70", "more_than"),
        ("Dua bulan lebih sejak ditemukan, virus meluas.", "Dua bulan lebih", "2", "more_than"),
        ("Usaha itu terhenti setelah setahun lebih didera pandemi.", "setahun lebih", "1", "more_than"),
        ("Harga 5 persen lebih tinggi dari kemarin.", "5 persen", "5", "exact"),
        ("Perdagangan tumbuh negatif 15 persen.", "negatif 15 persen", "-15", "exact"),
        ("Penerbangan hanya berkisar di angka 100 penerbangan.", "100 penerbangan", "100", "about"),
    ],
)
def test_what_stands_round_a_number_bounds_it(text: str, written: str, value: str, qualifier: str) -> None:
    found = one(text)
    assert texts(text) == [written]
    assert (found.value, found.qualifier) == (Decimal(value), qualifier)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tercatat 1.548 kasus positif Covid-19 di Sagara.", "1.548 kasus positif Covid-19"),
        ("Rumah sakit memiliki 172 ruang isolasi Covid-19 yang terisi.", "172 ruang isolasi Covid-19"),
        ("Tiba-tiba datang tiga orang lalu melepaskan tembakan.", "tiga orang"),
        ("Di rumah hanya ada satu telepon yang dipakai bergantian.", "satu telepon"),
        ("Mereka memperbaiki sepuluh rumah tidak layak huni di desa.", "sepuluh rumah tidak layak huni"),
    ],
)
def test_a_counted_phrase_takes_names_with_digits_and_leaves_what_happens_next(text: str, found: str) -> None:
    assert texts(text) == [found]


def test_until_behind_a_verb_of_change_means_to() -> None:
    text = "Pemerintah menurunkan tarif hingga 2 persen."
    found = one(text)
    assert (text[found.start : found.end], found.qualifier) == ("2 persen", "exact")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Sebanyak 12 pesawat angkut milik maskapai itu tertahan.", "pesawat angkut"),
        ("Tim itu mengevakuasi 135 warga negara Jepang dan Korea dari kota.", "warga negara Jepang dan Korea"),
        ("Ada 87 kerabat mereka di kapal itu.", "kerabat mereka"),
        ("Dua titik tersebut rawan longsor.", "titik"),
        ("Mereka membeli empat unit mobil listrik.", "mobil listrik"),
        ("Ada 20 kabupaten/kota yang siaga.", "kabupaten/kota"),
        ("Jumlah penumpang sebanyak 1.082 orang.", "penumpang"),
        ("Jumlah korban yang luka akibat gempa, kata petugas, mencapai 25 orang.", "korban"),
        ("Truk itu membawa berat muatan sebesar 28 ton.", "muatan"),
        ("Mereka menanam padi di lahan seluas 20 hektare.", "lahan"),
        ("Pemerintah menyalurkan bantuan kepada petani sebesar Rp3 miliar.", "bantuan"),
        ("Modal awal yang diberikan warga telah kembali sebesar Rp5 juta.", "Modal awal"),
        ("Nilai kontrak untuk setiap pemain adalah Rp2 miliar.", "kontrak"),
        ("Kenaikan harga beras dalam satu bulan mencapai 8%.", "Kenaikan harga beras"),
        ("Hanya 30 persen sawah mendapat air.", "sawah"),
        ("Jumlah itu susut 6,3 persen.", None),
        ("Setiap regu meraih Rp7 juta.", None),
        ("Mereka menunggu lima tahun di sana.", None),
    ],
)
def test_the_counted_noun_is_found_behind_the_number_or_before_it(text: str, counted: str | None) -> None:
    found = figures(text)[-1]
    assert (found.counted.of(text) if found.counted else None) == counted


def counted(text: str, at: int = -1) -> str | None:
    found = figures(text)[at]
    return found.counted.of(text) if found.counted else None


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Musim ini ia mencetak sembilan gol musim ini.", "gol"),
        ("Kantor itu membeli 12 unit ambulans tahun anggaran 2021.", "ambulans"),
        ("Dari 34 korban meninggal tersebut semua warga desa.", "korban meninggal"),
        ("Di sana terdapat 40 rumah rusak berat.", "rumah rusak berat"),
        ("Sebanyak 40 rumah rusak berat.", "rumah"),
        ("Sebanyak 51 orang adalah anak-anak dan 23 orang perempuan dewasa.", "orang"),
        ("Ia memiliki tiga mobil dan sebidang tanah.", "mobil"),
        ("Kami punya enam dokter bedah dan persediaan darah.", "dokter bedah"),
        ("Negara itu menampung 135 warga negara Rusia dan Palestina.", "warga negara Rusia dan Palestina"),
        ("Dua perusahaan kami bekukan izinnya.", "perusahaan"),
        ("Menurut dia, 22 korban tewas adalah perempuan.", "korban tewas"),
        ("Sebanyak 22 korban tewas di tempat.", "korban"),
        ("Sebanyak 18 siswi mual.", "siswi"),
        ("Sebanyak 61 persen rutin minum obat.", None),
        ("Tiga alat pertama kami hilang.", "alat pertama kami"),
        ("Dua mobil lainnya selamat.", "mobil lainnya"),
        ("Lapangan itu menampung 300 paket makanan siap saji.", "paket makanan siap saji"),
        ("Mereka membawa 20 helai kain tenun buatan 18 perajin.", "perajin"),
        ("Sudah tiga kali warga menyurati bupati.", "kali"),
        ("Ia menjalani dua kali operasi lutut.", "operasi lutut"),
        ("Banyak 30 persen mudah berubah.", None),
    ],
)
def test_a_counted_noun_ends_where_its_phrase_ends(text: str, noun: str | None) -> None:
    assert counted(text) == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        # past adverbs, dates, places, brackets and attributions between commas
        ("Harga cabai rawit di Pasar Wetan, Jawa Tengah, menembus Rp90.000.", "Harga cabai rawit"),
        ("Tutupan hutan, kata Rina Wulan, kini tinggal 31 persen.", "Tutupan hutan"),
        ("Tingkat kelulusan, hingga Juni 2021, sebesar 93 persen.", "Tingkat kelulusan"),
        ("Dalam tiga hari terakhir suhu udara di kota itu mencapai 39 derajat Celsius.", "suhu udara"),
        ("Kuota baru itu mencapai 12 ton.", "Kuota baru"),
        ("Inflasi Jawa Tengah sebesar 0,11 persen.", "Inflasi Jawa Tengah"),
        ("Kiriman dari Malaysia, kata Deputi Kepala Perwakilan Kartika Sumarsono, mencapai Rp1 triliun.", "Kiriman"),
        ("Nilai aset tidak lancar mencapai Rp4 triliun.", "aset tidak lancar"),
        ("Kebakaran terluas di Kubu, 17 hektare, disusul Ketapang 14 hektare.", None),
        # a relative clause belongs to the noun before it
        ("Ekspor berasal dari tuna beku yang mencapai US$41 juta.", "tuna beku"),
        ("Jamaah yang wafat berjumlah 78 orang.", "Jamaah"),
        ("Emiten berkode PNAS itu meraih laba Rp5 miliar.", "laba"),
        ("Penjualan emiten berkode PNAS itu mencapai Rp5 miliar.", "Penjualan emiten"),
        ("Okupansi losmen yang semula 30 persen terus naik.", "Okupansi losmen"),
        ("Ditunda karena yang mengajukan proposal sudah lebih dari seribu.", None),
        # a prepositional phrase between subject and amount is passed over, beside a figure it is its whole
        ("Pesanan kerupuk di warung kampung melonjak hingga 60 persen.", "Pesanan kerupuk"),
        ("Selisih bacaan dibandingkan dengan alat standar hanya 1,8 sentimeter.", "Selisih bacaan"),
        ("Baru terjual 12 persen dari total pinjaman Rp9 miliar.", "pinjaman"),
        ("Yayasan itu menyiapkan beasiswa untuk santri sebesar Rp7 miliar.", "beasiswa"),
        # the object of a verb of change, but no noun for the object that the amount itself is
        ("Perusahaan menaikkan kapasitas hingga 1,5 juta ton.", "kapasitas"),
        ("Sinyal itu dapat menjangkau hingga 12 kilometer.", None),
        ("Di kota lain sudah Rp5.000.", None),
        ("Pelaku didenda Rp5 juta.", None),
        ("Gempa berpusat di laut 28 kilometer barat daya Wanareja.", None),
        # what a word for the measure is the measure of
        ("Putranya lahir sehat dengan berat 3,1 kilogram.", "Putranya"),
        ("Putranya lahir dengan berat 3,1 kilogram dan panjang 49 sentimeter.", "Putranya"),
        ("Landasan Kobagi itu panjangnya hanya 700 meter.", "Landasan Kobagi"),
        ("Sensor impor harganya Rp15 juta.", "Sensor impor"),
        ("Setiap unit kotak pendingin berkapasitas 100 liter.", "kotak pendingin"),
        ("Terminal penumpang di Melati seluas 219.000 meter persegi.", "Terminal penumpang"),
        ("Bunga pinjaman yang dibayar daerah mendekati 1 persen.", "Bunga pinjaman"),
        ("Para pelaku yang terlibat perampasan dan pembacokan itu berjumlah lima orang.", "Para pelaku"),
        ("Alat uji di Sagara ada tiga.", "Alat uji"),
        ("Harga ayam hidup di tingkat peternak Rp19.000.", "Harga ayam hidup"),
        ("Petugas kemudian bergeser sekitar 10 meter.", None),
        ("Warga berjalan kaki sekitar 4 kilometer.", None),
        ("Jalan utama sepanjang 3 kilometer putus.", "Jalan utama"),
        ("Arus kendaraan di Jalan Melati macet sepanjang dua kilometer.", "Arus kendaraan"),
        # counts with a counter only
        ("Alat berat baru bisa masuk satu unit.", "Alat berat"),
        ("Kapolsek bilang jumlah massa sekitar 3.500 orang.", "massa"),
        ("Petugas mengatakan, ada enam orang yang ditahan.", "orang"),
        ("Akibatnya lima orang tewas.", "orang"),
    ],
)
def test_the_noun_before_an_amount_is_the_one_that_it_is_told_of(text: str, noun: str | None) -> None:
    assert counted(text) == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Laba bersih mencapai Rp5 miliar, tumbuh 23 persen.", "Laba bersih"),
        ("Harga telur naik dari Rp25.000 menjadi Rp28.000.", "Harga telur"),
        ("Harga beras Rp14.000 per kilogram pada Rabu (10/1/2024), naik dua kali lipat.", "Harga beras"),
        ("Ekspor mencapai 40 ton, turun dibandingkan periode sama tahun lalu sebesar 50 ton.", "Ekspor"),
        ("Pembangkit memasok 40 megawatt atau 12 persen dari kebutuhan.", None),
        ("Pelatih meminta uang muka Rp5 miliar atau sekitar US$300.000.", None),
        ("Hasil madu dari 90 sarang menyusut menjadi 20 kilogram.", "Hasil madu"),
        ("Saham itu Rp500, bawang merah Rp38.000.", "bawang merah"),
    ],
)
def test_a_figure_shares_the_noun_of_the_one_before_only_where_nothing_new_is_named(
    text: str, noun: str | None
) -> None:
    assert counted(text) == noun


@pytest.mark.parametrize(
    ("text", "kind", "unit", "value"),
    [
        ("Risikonya 1,6 kali lebih tinggi.", "ratio", None, "1.6"),
        ("Suhu di sana dua kali lebih panas.", "ratio", None, "2"),
        ("Ia kehilangan uang tunai 800 ribu.", "money", "IDR", "800000"),
        ("Rasio utang berada di level 0,62 kali.", "ratio", None, "0.62"),
    ],
)
def test_the_words_beside_a_bare_number_tell_its_kind(text: str, kind: str, unit: str | None, value: str) -> None:
    found = one(text)
    assert (found.kind, found.unit, found.value) == (kind, unit, Decimal(value))


def test_a_range_ends_before_a_date() -> None:
    text = "Tarifnya Rp1 sampai 30 Juni."
    found = one(text)
    assert (text[found.start : found.end], found.value) == ("Rp1", Decimal(1))


def test_berkisar_is_a_verb_and_stays_outside() -> None:
    assert texts("Tarif itu berkisar 20 hingga 30 persen.") == ["20 hingga 30 persen"]
    assert one("Tarif itu berkisar 20 persen.").qualifier == "about"


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("Ada 40 rumah.", "count", None),
        ("Jalan itu sepanjang 40 km.", "measure", "km"),
        ("Harganya Rp40.000.", "money", "IDR"),
        ("Naik 40 persen.", "percent", "%"),
        ("Ia menunggu 40 menit.", "duration", "min"),
        ("Memasuki hari ke-40, warga bertahan.", "ordinal", None),
        ("Harga naik empat kali lipat.", "ratio", None),
        ("Sepertiga warga mengungsi.", "ratio", None),
        ("Gempa bermagnitudo 5,6 terasa.", "measure", None),
        ("Angka itu turun 0,11 poin persen.", "percent", "%"),
        ("Suhu udara mencapai 47 derajat.", "measure", "Cel"),
        ("Kemiringan lereng mencapai 47 derajat.", "measure", "deg"),
        ("Biayanya 95 ribu gulden.", "money", "NLG"),
        ("Pengungsi di Cad 890 ribu orang.", "count", None),
    ],
)
def test_kind_and_unit_follow_from_what_stands_beside_the_number(text: str, kind: str, unit: str | None) -> None:
    found = one(text)
    assert (found.kind, found.unit) == (kind, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Rapat itu digelar pada 17 Agustus 2023 pukul 14.30 WIB.",
        "Ia lahir pada 1998 dan lulus tahun 2020.",
        "Ia dijerat Pasal 27 ayat 3 UU Nomor 11/2020.",
        "Kantornya di Jalan Melati Nomor 45, lantai 3.",
        "Pandemi Covid-19, KTT G20, dan pesawat QZ8501.",
        "Persija menang 3-1 atas tamunya.",
        "Mobil B 1234 XYZ melaju ke utara.",
        "Andi (34) dan Rani, 33, warga Bogor, hadir.",
        "Salah satu warga melapor.",
        "Kedua belah pihak sepakat, keduanya berjabat tangan.",
        "Ada satu masalah yang belum selesai.",
        "Itu jalan satu-satunya menuju desa.",
        "Seorang pria membawa sebuah tas selama seminggu.",
        "Tahap pertama selesai, lalu ketiga negara bertemu.",
        "Telepon 0812-3456-7890 atau (021) 555-1234.",
        "Pada babak 16 besar, tim itu gugur.",
        "Pedagang kaki lima dan angkutan roda dua dilarang.",
        "Pilpres 2024 dan APBN 2023 dibahas.",
        "Jaringan 4G dan 5G sudah menjangkau desa.",
        "Ia naik Boeing 737 menuju Jakarta.",
        "Beberapa warga dan sejumlah pakar menolak.",
        "Tarif itu diatur Perda Nomor 4 Tahun 2021.",
        "Mereka seri pada pekan ke-23 Liga Nusantara.",
    ],
)
def test_a_number_that_claims_no_amount_is_no_figure(text: str) -> None:
    assert texts(text) == []


def test_one_is_a_figure_where_it_counts() -> None:
    assert texts("Hanya satu korban selamat.") == ["satu korban"]
    assert texts("Banjir merusak satu sekolah dan dua rumah.") == ["satu sekolah", "dua rumah"]
    assert texts("Satu orang meninggal.") == ["Satu orang"]
    assert texts("Satu dari tiga remaja merokok.") == ["Satu", "tiga remaja"]


def parents(text: str) -> dict[str, str | None]:
    found = figures(text)
    starts = {figure.start: text[figure.start : figure.end] for figure in found}
    return {starts[f.start]: None if f.part_of is None else starts[f.part_of] for f in found}


def test_a_part_points_at_its_whole() -> None:
    assert parents("Sebanyak 553 orang tiba, termasuk 259 anak-anak dan 40 lansia.") == {
        "Sebanyak 553 orang": None,
        "259 anak-anak": "Sebanyak 553 orang",
        "40 lansia": "Sebanyak 553 orang",
    }
    assert parents("Sebanyak 883 dari 1.100 orang sudah pulang.") == {
        "Sebanyak 883": "1.100 orang",
        "1.100 orang": None,
    }
    assert parents("Dari total 80 orang, lebih dari 40 orang pulang, termasuk 20 anak-anak.") == {
        "total 80 orang": None,
        "lebih dari 40 orang": "total 80 orang",
        "20 anak-anak": "lebih dari 40 orang",
    }


def test_of_that_number_points_at_the_number_before() -> None:
    text = "Sebanyak 132 jamaah dirawat. Dari jumlah itu, 97 orang dirawat di kota dan 35 lainnya di desa."
    assert parents(text) == {
        "Sebanyak 132 jamaah": None,
        "97 orang": "Sebanyak 132 jamaah",
        "35": "Sebanyak 132 jamaah",
    }


def test_all_members_of_a_list_of_parts_point_at_the_whole() -> None:
    text = "Gempa merusak 1.905 rumah, terdiri atas 388 rumah rusak berat, 502 rusak sedang, dan 1.015 rusak ringan."
    assert list(parents(text).values()) == [None, *["1.905 rumah"] * 3]
    text = "Ada 600 jiwa di sana, 48 di antaranya balita dan 3 ibu hamil."
    assert list(parents(text).values()) == [None, *["600 jiwa"] * 2]


def test_money_has_parts_too() -> None:
    assert parents("Dana terkumpul Rp318 juta, termasuk Rp25 juta dari seorang warga.")["Rp25 juta"] == "Rp318 juta"
    assert (
        parents("Kota itu menyiapkan anggaran Rp48 miliar, 30 persen di antaranya hibah.")["30 persen"] == "Rp48 miliar"
    )


def test_a_count_of_something_else_is_no_part() -> None:
    text = "Sebanyak 40 warga pindah, 12 di antaranya sakit dan 5 rumah roboh."
    assert parents(text)["5 rumah"] is None


def test_some_of_them_are_a_part_of_the_head_not_of_its_inner_part() -> None:
    text = "Sembilan orang dirawat, termasuk enam anak-anak. Dua di antaranya sudah pulang."
    assert parents(text)["Dua"] == "Sembilan orang"


def test_two_numbers_of_different_things_are_no_whole_and_part() -> None:
    assert set(parents("Petugas menyita 2 mobil dari 3 lokasi.").values()) == {None}
    assert set(parents("Uang jasa disusutkan dari 14 kali upah, lalu menjadi 9 kali upah.").values()) == {None}


def test_a_change_from_one_number_to_another_is_no_part() -> None:
    assert set(parents("Pasien turun dari 30 orang menjadi 20 orang.").values()) == {None}


@pytest.mark.parametrize(
    ("text", "written", "edtf"),
    [
        ("Pada 2 Desember, kami mengeluarkan 135 warga.", "2 Desember", "XXXX-12-02"),
        ("Sebanyak 898 warga dievakuasi sejak 12 November.", "sejak 12 November", "XXXX-11-12/.."),
        ("Pada 7 Oktober 2023 lalu, 40 warga pindah.", "7 Oktober 2023", "2023-10-07"),
        ("Sepanjang 2022 ada 40 kebakaran.", "Sepanjang 2022", "2022"),
        ("Pada tahun buku 2022 laba mencapai Rp5 miliar.", None, None),
        ("Menurut laporan kementerian tahun 2021 ada 40 desa.", None, None),
        ("Pada Rabu (8/11), kementerian mengatakan bahwa 40 warga terluka.", None, None),
        ("Dalam laporan yang terbit Senin (29/4/2024), penjualan naik 5 persen.", None, None),
        ("Kios yang dibuka pada Mei 2020, sebanyak 12 unit.", "Mei 2020", "2020-05"),
        ("Dikutip Kabar Pagi, Rabu (20/8/2025), ada 40 rumah rusak.", None, None),
        ("PADANG (12/9/2024) – Petugas membagikan 40 tenda.", None, None),
        ("Sebuah studi tahun 2022 yang melibatkan 1.837 orang terbit.", None, None),
        ("Operasi pasar digelar di lima desa mulai 5 Mei 2024.", "5 Mei 2024", "2024-05-05"),
        ("Status itu berlaku 14 hari, sejak 5 Mei 2024.", "sejak 5 Mei 2024", "2024-05-05/.."),
        ("Perusahaan menyetor denda Rp4 miliar pada November tahun lalu.", "November tahun lalu", "XXXX-11"),
        ("Motor pria 56 tahun itu raib pada Minggu (4/8).", None, None),
    ],
)
def test_the_date_is_that_of_the_figures_own_clause(text: str, written: str | None, edtf: str | None) -> None:
    found = one(text)
    assert (found.date_span.of(text) if found.date_span else None, found.date) == (written, edtf)


def test_each_year_goes_to_its_own_figure() -> None:
    text = "Pada 2018 tercatat 31 laporan, lalu bertambah menjadi 48 laporan pada 2019."
    assert [found.date for found in figures(text)] == ["2018", "2019"]


def test_a_part_takes_no_date_that_is_told_of_its_whole() -> None:
    text = "Korban hingga 5 Mei 2024 sebanyak 19 orang, termasuk lima anak-anak."
    assert [found.date for found in figures(text)] == ["../2024-05-05", None]


def test_a_second_clause_does_not_take_the_date_of_the_first() -> None:
    text = "Dua pabrik tutup sejak Mei 2024 dan 1.700 pekerja dirumahkan."
    assert [found.date for found in figures(text)] == ["2024-05/..", None]


def test_a_figure_in_a_quote_names_it_and_takes_no_date_from_outside() -> None:
    text = "Pada 3 Mei ia berkata, “Kami kehilangan 40 rumah,” lalu pergi."
    quote = Quote(text.index("Kami"), text.index(",”"))
    (found,) = figures(text, quote)
    assert (found.quote, found.date_span) == (quote.start, None)


def test_only_the_body_holds_figures() -> None:
    text = "Sebanyak 40 rumah terbakar di Kota Padang\n\nPadang, Kompas - Api membakar 30 rumah pada Senin malam.\n"
    page = read_page(text)
    for found in find_figures(page, sentences_of(text, page)):
        assert any(paragraph.contains(Span(found.start, found.end)) for paragraph in page.paragraphs)


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("Ia tiba 10/12/2023 dan bicara pada Senin (11/12/2023).", "2023-12-11"),
        ("Ia pergi pada 2 Desember. Bantuan direncanakan pada 23 Desember.", "XXXX-12-02"),
        ("Rapat akan digelar pada 5 Mei 2024. Undangan dikirim 3 Mei 2024.", "2024-05-03"),
        ("Pada 2018 ia pindah.", "2018"),
        ("Tidak ada tanggal di sini.", None),
    ],
)
def test_the_latest_date_is_the_last_that_is_past_or_present(text: str, latest: str | None) -> None:
    assert latest_date(body(text)) == latest


def test_a_caption_dates_the_article_too() -> None:
    text = "Warga menyelamatkan diri pada 7 November 2023. Kementerian berbicara pada Kamis (9/11)."
    page = Page(text, None, (Span(47, len(text)),), (), (Span(0, 46),), None, None, (), None, ())
    assert latest_date(page) == "2023-11-09"
    assert published(page) is None


@pytest.mark.parametrize(
    "rule", read_rows("kutipan.extraction.figures", "figure_rules.tsv"), ids=lambda rule: str(rule["rule"])
)
def test_every_rule_finds_the_figure_of_its_example(rule: dict[str, str]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule["rule"])
    found = [(f.rule, rule["example"][f.start : f.end]) for f in figures(rule["example"])]
    assert (rule["rule"], rule["figure"]) in found


RULES = frozenset(row["rule"] for row in read_rows("kutipan.extraction.figures", "figure_rules.tsv"))
WORDS = (
    "12", "3,5", "Rp5", "juta", "ribu", "persen", "orang", "dari", "total", "sekitar", "hingga", "satu", "dua", "rumah",
    "termasuk", "di antaranya", "yang", "mencapai", "sebesar", ",", ".", "(", ")", "pada", "2023", "Mei", "ke-3",
    "hari", "setengah", "puluhan", "lebih", "atau", "kg", "jumlah", "itu", "dan", "–", "setahun", "separuh", "M",
)  # fmt: skip


def check(text: str) -> None:
    found = figures(text)
    starts = [figure.start for figure in found]
    assert starts == sorted(set(starts))
    for figure in found:
        assert 0 <= figure.start <= figure.number.start < figure.number.end <= figure.end <= len(text)
        assert figure.kind in KINDS
        assert figure.qualifier in QUALIFIERS
        assert figure.rule in RULES
        assert figure.part_of is None or (figure.part_of in starts and figure.part_of != figure.start)
        for span in (figure.counted, figure.date_span):
            assert span is None or 0 <= span.start < span.end <= len(text)


@given(st.text())
def test_any_text_gives_figures_inside_it(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_words_of_figures_in_any_order_give_figures_inside_the_text(words: list[str]) -> None:
    check(" ".join(words))


@given(st.integers(min_value=2, max_value=10**12))
def test_a_number_put_into_a_sentence_is_read_back(number: int) -> None:
    written = f"{number:,}".replace(",", ".")
    found = one(f"Panitia mencatat sebanyak {written} peserta di kota itu.")
    assert [str(bound) for bound in (found.value, found.low, found.high)] == [str(number)] * 3


def test_a_heading_glued_to_the_sentence_is_not_counted() -> None:
    (figure, *_) = extract("Delapan daerah Sementara itu, pasar dibuka lagi.", article_id="a").figures
    assert figure.counted_text == "daerah"


def test_the_type_of_an_aircraft_is_no_number_of_it() -> None:
    assert not extract("Armada Boeing 737 intai maritim disiagakan.", article_id="a").figures
