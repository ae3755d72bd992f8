"""What a page states about itself: title, outlet, author, agency, place."""

import pytest

from kutipan import extract
from kutipan.tables import Article

BODY = "Nelayan Teluk melaut lagi sejak pekan lalu. Hasilnya lumayan."


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
