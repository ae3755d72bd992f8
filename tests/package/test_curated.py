"""Curated facts find their rows, or the build says which do not."""

from pathlib import Path

import pytest

from kutipan.errors import KutipanError
from kutipan.package.curated import apply_curated, read_curated, untranslated
from kutipan.package.files import Tables
from sample_package import ARTICLE_ID, TEXT, make_tables, place

TABLES = make_tables()._replace(caveats=())
QUOTE, FIGURE = TABLES.quotes[0].quote_id, TABLES.figures[0].figure_id
SOURCES = "article_id,url,published,note\n"
CAVEATS = "article_id,anchor_text,kind,note_en,evidence_url\n"
TRANSLATIONS = "row_id,text_en,label_en\n"


def write(folder: Path, *, sources: str = "", caveats: str = "", translations: str = "") -> Path:
    """The three files with these rows below their headers."""
    (folder / "sources.csv").write_text(SOURCES + sources, encoding="utf-8")
    (folder / "caveats.csv").write_text(CAVEATS + caveats, encoding="utf-8")
    (folder / "translations.csv").write_text(TRANSLATIONS + translations, encoding="utf-8")
    return folder


def filled(folder: Path, tables: Tables = TABLES) -> Tables:
    """The sample's tables with the facts in ``folder``."""
    return apply_curated(tables, read_curated(folder), {ARTICLE_ID: TEXT})


def test_facts_fill_their_columns_and_no_other(tmp_path: Path) -> None:
    write(
        tmp_path,
        sources=f"{ARTICLE_ID},https://example.org/panen,,\n",
        translations=f"{QUOTE},The harvest is up,\n{FIGURE},,Unhusked rice sold\n",
    )
    tables = filled(tmp_path)
    assert tables.articles[0] == TABLES.articles[0]._replace(url="https://example.org/panen")
    assert tables.quotes == (TABLES.quotes[0]._replace(text_en="The harvest is up"), *TABLES.quotes[1:])
    assert tables.figures == (TABLES.figures[0]._replace(label_en="Unhusked rice sold"), TABLES.figures[1])
    assert tables.speakers == TABLES.speakers
    assert tables.caveats == ()


def test_rows_without_english_are_listed(tmp_path: Path) -> None:
    tables = filled(write(tmp_path, translations=f"{QUOTE},The harvest is up,\n{FIGURE},,Unhusked rice sold\n"))
    rest = [*(quote.quote_id for quote in TABLES.quotes[1:]), TABLES.figures[1].figure_id]
    assert untranslated(tables) == rest


@pytest.mark.parametrize(
    ("anchor", "quote", "figure"),
    [
        ("gudang kami penuh", 0, None),
        ("sedikitnya 1.250 ton gabah", 2, 0),
        ("gabah sudah dijual, termasuk 300", 2, 0),
        ("300 ton", 2, 1),
        ("kata Kepala Dinas", None, None),
        ("dan gudang kami penuh,” kata", 0, None),
    ],
)
def test_a_caveat_is_about_the_rows_at_its_words(
    tmp_path: Path, anchor: str, quote: int | None, figure: int | None
) -> None:
    (caveat,) = filled(write(tmp_path, caveats=f'{ARTICLE_ID},"{anchor}",stale,Old.,\n')).caveats
    assert caveat.caveat_id == f"{ARTICLE_ID}-c{place(anchor)[0]}"
    assert caveat.quote_id == (None if quote is None else TABLES.quotes[quote].quote_id)
    assert caveat.figure_id == (None if figure is None else TABLES.figures[figure].figure_id)
    assert (caveat.kind, caveat.note, caveat.evidence_url) == ("stale", "Old.", None)


def test_caveats_stand_in_the_order_of_the_text(tmp_path: Path) -> None:
    rows = f"{ARTICLE_ID},300 ton,stale,B.,\n{ARTICLE_ID},gudang kami,stale,A.,\n"
    assert [caveat.note for caveat in filled(write(tmp_path, caveats=rows)).caveats] == ["A.", "B."]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            {"translations": "panen-01-q1,Words,\n"},
            "translations.csv, row 2: no quote or figure has the id 'panen-01-q1'",
        ),
        ({"translations": f"{QUOTE},,A label\n"}, f"row 2: '{QUOTE}' is a quote: it needs text_en and has no label_en"),
        (
            {"translations": f"{FIGURE},Words,\n"},
            f"row 2: '{FIGURE}' is a figure: it needs label_en and has no text_en",
        ),
        ({"translations": f"{QUOTE},A,\n{QUOTE},B,\n"}, f"row 3: '{QUOTE}' stands already in row 2"),
        ({"sources": "panen-99,,,\n"}, "sources.csv, row 2: no article has the id 'panen-99'"),
        ({"sources": f"{ARTICLE_ID},,3 Mei,\n"}, "row 2: published '3 Mei' is no ISO 8601 date"),
        ({"sources": f"{ARTICLE_ID},ftp://example.org,,\n"}, "'ftp://example.org' does not have the form"),
        ({"caveats": "panen-99,300 ton,stale,Old.,\n"}, "caveats.csv, row 2: no article has the id 'panen-99'"),
        ({"caveats": f"{ARTICLE_ID},400 ton,stale,Old.,\n"}, "row 2: '400 ton' stands 0 times in panen-01"),
        ({"caveats": f"{ARTICLE_ID}, ton ,stale,Old.,\n"}, "row 2: ' ton ' stands 2 times"),
        ({"caveats": f"{ARTICLE_ID},,stale,Old.,\n"}, "row 2: '' stands 0 times"),
        ({"caveats": f"{ARTICLE_ID},300 ton,wrong,Old.,\n"}, "kind: 'wrong' is none of"),
        ({"caveats": f"{ARTICLE_ID},300 ton,stale,,\n"}, "note: is empty, a value is required"),
        ({"caveats": f"{ARTICLE_ID},300 ton,stale\n"}, "row 2: 3 cells, the header has 5"),
    ],
)
def test_a_fact_about_nothing_stops_the_build(tmp_path: Path, rows: dict[str, str], message: str) -> None:
    with pytest.raises(KutipanError) as caught:
        filled(write(tmp_path, **rows))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_every_wrong_fact_is_named_at_once(tmp_path: Path) -> None:
    write(tmp_path, sources="x,,,\n", caveats=f"{ARTICLE_ID},tiada,stale,Old.,\n", translations="x-q1,A,\nx-q2,B,\n")
    with pytest.raises(KutipanError) as caught:
        filled(tmp_path)
    assert [line.split("/")[-1].split(",")[0] for line in str(caught.value).splitlines()] == [
        "sources.csv",
        "translations.csv",
        "translations.csv",
        "caveats.csv",
    ]


def test_a_curated_date_must_agree_with_the_page_and_fills_nothing(tmp_path: Path) -> None:
    dated = TABLES._replace(articles=(TABLES.articles[0]._replace(published="2024-05-03T10:00"),))
    assert filled(write(tmp_path, sources=f"{ARTICLE_ID},,2024-05-03,\n"), dated).articles == dated.articles
    assert filled(tmp_path).articles[0].published is None
    with pytest.raises(KutipanError, match="published is 2024-05-04, but the page says 2024-05-03T10:00"):
        filled(write(tmp_path, sources=f"{ARTICLE_ID},,2024-05-04,\n"), dated)


@pytest.mark.parametrize("name", ["sources.csv", "caveats.csv", "translations.csv"])
def test_a_file_that_is_missing_or_has_other_columns_is_refused(tmp_path: Path, name: str) -> None:
    (write(tmp_path) / name).write_text("id,words\n", encoding="utf-8")
    with pytest.raises(KutipanError, match=rf"{name}: the header is id,words; expected is "):
        read_curated(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(KutipanError, match=rf"{name}: cannot be read"):
        read_curated(tmp_path)
