"""What a page states about itself: title, outlet, author, agency, place."""

import pytest

from kutipan import extract
from kutipan.tables import Article

BODY = "Nelayan Teluk melaut lagi. Hasilnya lumayan."


def article(text: str) -> Article:
    """The article's own row."""
    return extract(text, article_id="uji").article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"Nelayan Melaut Lagi\n\n{BODY}", "Nelayan Melaut Lagi", id="a first line"),
        pytest.param(f"Nelayan melaut lagi\n\n{BODY}", "Nelayan melaut lagi", id="not in title case"),
        pytest.param(f"Benarkah Nelayan Melaut Lagi?\n\n{BODY}", "Benarkah Nelayan Melaut Lagi?", id="a question"),
        pytest.param(f"Menu\nBanner\n\nNelayan Melaut Lagi\n\n{BODY}", "Nelayan Melaut Lagi", id="behind a menu"),
        pytest.param(BODY, None, id="no headline"),
    ],
)
def test_the_title_is_the_headline_as_shown(text: str, title: str | None) -> None:
    assert article(text).title == title


@pytest.mark.parametrize(
    ("opening", "place", "outlet", "agency"),
    [
        ("Jakarta - ", "Jakarta", None, None),
        ("Karang Bening - ", "Karang Bening", None, None),
        ("JAKARTA, KabarLaut.com - ", "JAKARTA", "KabarLaut.com", None),
        ("KabarLaut.com, Jakarta - ", "Jakarta", "KabarLaut.com", None),
        ("Jakarta (ANTARA) - ", "Jakarta", None, "ANTARA"),
        ("Oslo, Norwegia (Xinhua) – ", "Oslo, Norwegia", None, "Xinhua"),
        ("", None, None, None),
    ],
)
def test_the_dateline_names_place_outlet_and_agency(
    opening: str, place: str | None, outlet: str | None, agency: str | None
) -> None:
    found = article(f"Nelayan Melaut Lagi\n\n{opening}{BODY}")
    assert (found.place, found.outlet, found.agency) == (place, outlet, agency)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Penulis: Dimas Prabowo", "Dimas Prabowo"),
        ("Oleh: Redaksi", "Redaksi"),
        ("Reporter : Wulan Sari", "Wulan Sari"),
        ("Editor: Wulan Sari", None),
        ("Foto: Wulan Sari", None),
        ("(Dimas Prabowo)", "Dimas Prabowo"),
        ("(abr/kln)", None),
    ],
)
def test_the_author_is_the_person_or_desk_that_a_credit_names(line: str, author: str | None) -> None:
    assert article(f"Nelayan Melaut Lagi\n\n{BODY}\n\n{line}").author == author


@pytest.mark.parametrize(
    ("line", "agency"),
    [("Sumber: Xinhua", "Xinhua"), ("(Antara)", "Antara"), ("Reuters", "Reuters"), ("(Rani)", None)],
)
def test_the_agency_is_the_wire_that_is_credited_for_the_whole_text(line: str, agency: str | None) -> None:
    assert article(f"Nelayan Melaut Lagi\n\n{BODY}\n\n{line}").agency == agency


def test_an_agency_credited_for_one_quote_is_not_the_articles() -> None:
    found = extract("“Kami siap,” kata Rani Puspita seperti dikutip Reuters.", article_id="uji")
    assert found.article.agency is None
    assert [quote.via for quote in found.quotes] == ["Reuters"]


@pytest.mark.parametrize(
    ("header", "author", "outlet"),
    [
        ("Rani Puspita - pantaiJatim\nSenin, 8 Sep 2025 16:32 WIB", "Rani Puspita", "pantaiJatim"),
        ("Rani Puspita | Lautan.id\nLautan.id, SEMARANG — Nelayan pulang.", "Rani Puspita", "Lautan.id"),
        ("Rani Puspita, Bursakini\n14 Oktober 2025 16:38", "Rani Puspita", "Bursakini"),
        ("Rani Puspita, Semarang\n14 Oktober 2025 16:38", "Rani Puspita", None),
        ("Laporan Wartawan PantaiUtara.com, Rani Puspita", "Rani Puspita", "PantaiUtara.com"),
        ("Rep: Rani Puspita/ Red: Budi Hartono\nAhad 09 Jun 2024 21:37 WIB", "Rani Puspita", None),
        ("Teks dan foto oleh Rani Puspita, Majalah Pantai", "Rani Puspita", None),
        ("oleh Rani Puspita [Teluk Bening] di 2 October 2024", "Rani Puspita", None),
        ("Rani Puspita\nSenin, 8 Sep 2025 16:32 WIB", "Rani Puspita", None),
        ("RANI PUSPITA\nSEMARANG, LAUTAN.ID – Nelayan pulang.", "RANI PUSPITA", "LAUTAN.ID"),
        ("CNN Indonesia\nRabu, 23 Jul 2025 19:15 WIB", None, "CNN Indonesia"),
        ("Lautan.com, 11 November 2025, 16:48 WIB", None, "Lautan.com"),
        ("Jumat, 10 November 2023 | Rani Puspita", "Rani Puspita", None),
        ("Tim Redaksi Lautan", "Tim Redaksi Lautan", None),
        ("Harga Ikan Naik - Warga Resah", None, None),
        ("Cuaca Membaik", None, None),
    ],
)
def test_the_lines_above_the_body_name_who_signed_it(header: str, author: str | None, outlet: str | None) -> None:
    found = article(f"Kapal Nelayan Pulang\n\n{header}\n\n{BODY}")
    assert (found.author, found.outlet) == (author, outlet)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param(f"{BODY}\n\nPantauan KabarLaut, jalan itu macet.", "KabarLaut", id="its own look"),
        pytest.param(f"{BODY}\n\nRani mengaku kepada KabarLaut.com tidak tahu.", "KabarLaut.com", id="kepada"),
        pytest.param(f"www.kabarlaut.com\n\n{BODY}", "kabarlaut.com", id="an address"),
        pytest.param(BODY, None, id="nothing"),
    ],
)
def test_the_outlet_is_what_the_site_calls_itself(text: str, outlet: str | None) -> None:
    assert article(text).outlet == outlet


def test_sizes_and_hash_are_those_of_the_text() -> None:
    found = article("Harga naik 5%. “Ya,” kata Rani é.")
    assert found.words == 7
    assert found.source_bytes == len("Harga naik 5%. “Ya,” kata Rani é.".encode())
    assert found.source_sha256 == "de073b825202342283500ef9118261f10d9ec3fc99f7ae00e49fc702007e83d1"
    assert found.language == "id"


@pytest.mark.parametrize(
    ("byline", "published"),
    [
        ("Selasa, 4 Juni 2024 09:12 WIB", "2024-06-04T09:12"),
        ("Dimas Prabowo - Selasa, 4 Jun 2024 | 09.12", "2024-06-04T09:12"),
        ("04/06/2024, 21:05", "2024-06-04T21:05"),
        ("4 Juni 2024", "2024-06-04"),
        ("", None),
    ],
)
def test_published_is_the_date_of_the_byline_with_the_time_where_it_is_given(
    byline: str, published: str | None
) -> None:
    assert article(f"Nelayan Melaut Lagi\n\n{byline}\n\n{BODY}").published == published


@pytest.mark.parametrize(
    ("byline", "sentence", "latest"),
    [
        pytest.param(
            "Selasa, 4 Juni 2024", "Ombak reda sejak Senin (3/6).", "2024-06-03", id="the byline gives the year"
        ),
        pytest.param("Selasa, 4 Juni 2024", "Ombak reda.", None, id="the byline itself does not count"),
        pytest.param("", "Ombak reda sejak Senin (3/6/2024).", "2024-06-03", id="a full date"),
        pytest.param("", "Ombak reda sejak Senin (3/6).", "XXXX-06-03", id="no year is guessed"),
        pytest.param("", "Ombak reda pada 3 Juni 2024. Hujan turun 5 Juni 2024.", "2024-06-05", id="the later of two"),
        pytest.param("", "Ombak reda pada 3 Juni 2024 dan akan naik pada 10 Juni 2024.", "2024-06-03", id="no plans"),
        pytest.param("", "Ombak tinggi sejak Mei 2023.", "2023-05", id="a month"),
        pytest.param("", "Ombak reda.", None, id="no date"),
    ],
)
def test_the_latest_date_is_the_last_that_the_body_speaks_of_as_past_or_present(
    byline: str, sentence: str, latest: str | None
) -> None:
    assert article(f"Nelayan Melaut Lagi\n\n{byline}\n\n{BODY} {sentence}").latest_date == latest


def test_a_site_above_its_author_leaves_the_date_a_byline() -> None:
    found = article(f"Nelayan Melaut Lagi\n\nkabarNEWS\nDimas Prabowo\n6 Maret 2024 11:47 WITA\n\n{BODY}")
    assert (found.outlet, found.author, found.published) == ("kabarNEWS", "Dimas Prabowo", "2024-03-06T11:47")
