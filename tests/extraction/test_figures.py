"""Figures of Indonesian news: which numbers are claims, what they count, their bounds, dates and wholes."""

import re
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutipan.extraction.article_dates import latest_date, published
from kutipan.extraction.figures import FigureFind, find_figures
from kutipan.language.lexicon import read_rows
from kutipan.language.sentences import split_sentences
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
    return find_figures(page, split_sentences(text, page.paragraphs[0]), quotes)


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
        ("Setidaknya ada 18 daerah yang kekeringan.", "Setidaknya ada 18 daerah"),
        ("Lahan seluas lebih dari 1.800 hektare terbakar.", "seluas lebih dari 1.800 hektare"),
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
        ("Jumlah korban yang meninggal akibat gempa, kata petugas, mencapai 25 orang.", "korban"),
        ("Truk itu membawa berat muatan sebesar 28 ton.", "muatan"),
        ("Mereka menanam padi di lahan seluas 20 hektare.", "lahan"),
        ("Pemerintah menyalurkan bantuan kepada petani sebesar Rp3 miliar.", "bantuan"),
        ("Modal awal yang diberikan warga telah kembali sebesar Rp5 juta.", "Modal awal"),
        ("Nilai kontrak untuk setiap pemain adalah Rp2 miliar.", "kontrak"),
        ("Kenaikan harga beras dalam satu bulan mencapai 8%.", "Kenaikan harga beras"),
        ("Hanya 30 persen sawah mendapat air.", "sawah"),
        ("Jumlah itu turun 2,9 persen.", None),
        ("Setiap tim meraih Rp5 miliar.", None),
        ("Mereka menunggu lima tahun di sana.", None),
    ],
)
def test_the_counted_noun_is_found_behind_the_number_or_before_it(text: str, counted: str | None) -> None:
    found = figures(text)[-1]
    assert (found.counted.of(text) if found.counted else None) == counted


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
        "Ia naik Boeing 737 menuju Jakarta.",
        "Beberapa warga dan sejumlah pakar menolak.",
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


def test_some_of_them_are_a_part_of_the_head_not_of_its_inner_part() -> None:
    text = "Sembilan orang dirawat, termasuk enam anak-anak. Dua di antaranya sudah pulang."
    assert parents(text)["Dua"] == "Sembilan orang"


def test_two_numbers_of_different_things_are_no_whole_and_part() -> None:
    assert set(parents("Petugas menyita 2 mobil dari 3 lokasi.").values()) == {None}
    assert set(parents("Gaji dikurangi dari 32 kali upah, lalu menjadi 25 kali upah.").values()) == {None}


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
    ],
)
def test_the_date_is_that_of_the_figures_own_clause(text: str, written: str | None, edtf: str | None) -> None:
    found = one(text)
    assert (found.date_span.of(text) if found.date_span else None, found.date) == (written, edtf)


def test_each_year_goes_to_its_own_figure() -> None:
    text = "Pada 2018 ada 245 kasus, lalu naik menjadi 275 kasus pada 2019."
    assert [found.date for found in figures(text)] == ["2018", "2019"]


def test_a_figure_in_a_quote_names_it_and_takes_no_date_from_outside() -> None:
    text = "Pada 3 Mei ia berkata, “Kami kehilangan 40 rumah,” lalu pergi."
    quote = Quote(text.index("Kami"), text.index(",”"))
    (found,) = figures(text, quote)
    assert (found.quote, found.date_span) == (quote.start, None)


def test_only_the_body_holds_figures() -> None:
    text = "Sebanyak 40 rumah terbakar di Kota Padang\n\nPadang, Kompas - Api membakar 30 rumah pada Senin malam.\n"
    page = read_page(text)
    sentences = [s for paragraph in page.paragraphs for s in split_sentences(text, paragraph)]
    for found in find_figures(page, sentences):
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
    "rule", read_rows("kutipan.extraction", "figure_rules.tsv"), ids=lambda rule: str(rule["rule"])
)
def test_every_rule_finds_the_figure_of_its_example(rule: dict[str, str]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule["rule"])
    found = [(f.rule, rule["example"][f.start : f.end]) for f in figures(rule["example"])]
    assert (rule["rule"], rule["figure"]) in found


RULES = frozenset(row["rule"] for row in read_rows("kutipan.extraction", "figure_rules.tsv"))
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
