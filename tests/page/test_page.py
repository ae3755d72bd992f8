"""What a page is made of: headline, body, captions, headings, and furniture that is none of these."""

from itertools import pairwise

import pytest

from kutipan.page import Page, read_page

BODY = "Nelayan Teluk melaut lagi sejak pekan lalu. Hasilnya lumayan."
MORE = "Cuaca sudah membaik. Ombak tidak lagi tinggi."


def body(text: str) -> list[str]:
    """The paragraphs of a page, as written."""
    page = read_page(text)
    return [paragraph.of(text) for paragraph in page.paragraphs]


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT",
        "Advertisement",
        "SCROLL TO RESUME CONTENT",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Menu",
        "Banner",
        "Baca Juga: Harga Beras Turun Lagi",
        "Baca juga : Harga beras turun lagi, petani mengeluh",
        "Simak Juga: Video Nelayan Melaut",
        "Lihat Juga: Foto-Foto Banjir",
        "[Gambas:Video 20detik]",
        "Share on Facebook",
        "Bagikan:",
        "Tags: nelayan, laut",
        "Copyright Kabar Laut",
        "© 2024 Kabar Laut",
        "Ikuti berita terbaru kami di saluran WhatsApp",
        "Editor: Wulan Sari",
        "(abr/kln)",
        "Nelayan melaut di Teluk. (Foto: Dok. Dinas)",
        "Foto: Nelayan melaut di Teluk",
        "nelayan-melaut-lagi.jpg",
        "www.kabarlaut.com",
        "BACA JUGA : Harga Ikan Turun",
        "Berita Terkait",
        "Pilihan Redaksi : Harga Ikan Turun",
        "Halaman Selanjutnya",
        "Penulis: Dimas Prabowo | Editor: Wulan Sari",
        "[Gambas:Youtube]",
        "(rds/bac)",
        "Dapatkan update berita pilihan setiap hari dari KabarLaut.com",
        'Mari bergabung di Grup Telegram "KabarLaut Update"',
        "Lihat juga Video: Nelayan Melaut Lagi",
        "Topik Terkait",
        "Privacy Policy",
        "Advertisement - Scroll to continue reading",
        "Nelayan melaut di Teluk (KabarLaut.com/Dimas Prabowo)",
        "Nelayan melaut. (ANTARA/Dimas)",
        "Nelayan melaut. (dok. pribadi)",
    ],
)
def test_furniture_credits_captions_and_addresses_are_no_body_text(line: str) -> None:
    assert body(f"Nelayan Melaut Lagi\n\n{BODY}\n\n{line}\n\n{MORE}") == [BODY, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Menu sarapan di kapal itu hanya nasi dan ikan asin.",
        "Iklan layanan itu sudah ditonton banyak orang.",
        "Komentar pedas datang dari para pedagang ikan di pasar.",
        "Banner besar dipasang di dermaga sejak pagi.",
        "Baca juga dilakukan anak-anak nelayan di sela melaut.",
        "Sumber air di desa itu mengering sejak Juli.",
        "Foto itu diambil pada pagi hari.",
        "Ia membuka kabarlaut.com setiap pagi.",
        "Penulis: kata itu sudah jarang dipakai orang di kampung kami sekarang ini.",
    ],
)
def test_a_sentence_that_begins_like_furniture_is_body_text(line: str) -> None:
    assert body(f"Nelayan Melaut Lagi\n\n{BODY}\n\n{line}\n\n{MORE}") == [BODY, line, MORE]


@pytest.mark.parametrize(
    "line", ["Similar Posts", "Related Posts", "Leave a Reply", "Tinggalkan Balasan", "Berita Lainnya", "Komentar (13)"]
)
def test_all_that_follows_the_end_of_an_article_is_furniture(line: str) -> None:
    assert body(f"Nelayan Melaut Lagi\n\n{BODY}\n\n{line}\n\n{MORE}") == [BODY]


def test_the_title_below_a_link_word_is_furniture_too() -> None:
    assert body(f"Nelayan Melaut Lagi\n\n{BODY}\n\nBaca Juga\nHarga Ikan Turun di Pasar Induk\n\n{MORE}") == [
        BODY,
        MORE,
    ]


def test_a_sentence_below_a_link_word_is_body_text() -> None:
    assert body(f"Nelayan Melaut Lagi\n\n{BODY}\n\nBaca Juga\n\n{MORE}") == [BODY, MORE]


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Jakarta - ", "Jakarta"),
        ("Jakarta – ", "Jakarta"),
        ("JAKARTA, KabarLaut.com - ", "JAKARTA"),
        ("Oslo, Norwegia (Xinhua) – ", "Oslo, Norwegia"),
        ("JAKARTA— ", "JAKARTA"),
        ("TEMPO.CO, Jakarta - ", "Jakarta"),
        ("Bisnis.com, JAKARTA - ", "JAKARTA"),
        ("Jakarta, CNN Indonesia -- ", "Jakarta"),
        ("JAKARTA, iNews.id - ", "JAKARTA"),
        ("JAKARTA (ANTARA) - ", "JAKARTA"),
        ("Muara Intan, KabarLaut.com — ", "Muara Intan"),
        ("Bandung Barat - ", "Bandung Barat"),
    ],
)
def test_an_opening_dateline_is_no_part_of_the_first_paragraph(opening: str, place: str) -> None:
    text = f"Nelayan Melaut Lagi\n\n{opening}{BODY}"
    dateline = read_page(text).dateline
    assert dateline is not None
    assert dateline.place is not None
    assert dateline.place.of(text) == place
    assert body(text) == [BODY]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nelayan - yang sudah lama menunggu - melaut lagi.", id="dashes in a sentence"),
        pytest.param("Rute Sagara–Teluk dibuka lagi hari ini.", id="a route"),
        pytest.param("Anak-anak melaut lagi sejak pekan lalu.", id="a doubled word"),
    ],
)
def test_a_dash_inside_a_sentence_makes_no_dateline(text: str) -> None:
    assert read_page(f"Nelayan Melaut Lagi\n\n{text}").dateline is None
    assert body(f"Nelayan Melaut Lagi\n\n{text}") == [text]


def test_headings_inside_the_text_are_kept_apart() -> None:
    text = f"Nelayan Melaut Lagi\n\n{BODY}\n\nCuaca Mulai Membaik\n\n{MORE}"
    page = read_page(text)
    assert [heading.of(text) for heading in page.headings] == ["Cuaca Mulai Membaik"]
    assert body(text) == [BODY, MORE]


def test_a_pull_quote_above_the_dateline_is_heading() -> None:
    text = f"Nelayan Melaut Lagi\n\n“Kami sudah rindu laut,” kata Rani.\n\nJakarta - {BODY}"
    assert body(text) == [BODY]


def test_an_address_stuck_to_a_sentence_ends_the_paragraph_before_it() -> None:
    text = f"Nelayan Melaut Lagi\n\n{BODY} klik kabarlaut.com"
    page = read_page(text)
    assert body(text) == [BODY]
    assert page.address is not None
    assert page.address.of(text) == "klik kabarlaut.com"


def test_a_byline_names_author_and_time() -> None:
    text = f"Nelayan Melaut Lagi\n\nDimas Prabowo - Selasa, 4 Juni 2024 09:12 WIB\n\n{BODY}"
    page = read_page(text)
    assert page.byline is not None
    assert page.byline.of(text) == "Dimas Prabowo - Selasa, 4 Juni 2024 09:12 WIB"
    assert body(text) == [BODY]


def parts(page: Page) -> list[tuple[int, int]]:
    """Every part that holds whole lines."""
    lines = [*page.paragraphs, *page.headings, *page.captions, *page.furniture]
    lines += [part for part in (page.headline, page.byline) if part is not None]
    return sorted(lines)


def test_no_two_parts_of_a_page_overlap() -> None:
    text = (
        f"Menu\nNelayan Melaut Lagi\nDimas - Selasa, 4 Juni 2024\nFoto: Laut\nJakarta - {BODY}\nCuaca Mulai Membaik\n"
        f"Baca Juga: Beras\n{MORE}\nEditor: Wulan\nKomentar\nMantap"
    )
    spans = parts(read_page(text))
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@pytest.mark.parametrize("text", ["", "\n\n", "Menu\nBanner", "\ufeff"])
def test_a_page_of_nothing_but_furniture_has_no_paragraphs(text: str) -> None:
    assert read_page(text).paragraphs == ()
