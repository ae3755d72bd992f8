"""Kutipan's own checks find each way in which a package can be wrong, and name the place."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutipan.archive import find
from kutipan.archive.streams import COMPRESSED_ENDINGS
from kutipan.errors import KutipanError
from kutipan.package import verify
from kutipan.package.checks import check_package
from kutipan.package.csvfile import write_csv
from kutipan.package.files import Tables, package_files, write_package
from kutipan.package.verify import verify_package
from kutipan.tables import TABLES, articles, quotes
from sample_package import ARTICLE_ID, METADATA, TEXT, make_tables


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in check_package(folder)]


def write(folder: Path, tables: Tables) -> Path:
    """Write the package without its checks."""
    for name, data in package_files(tables, METADATA, parquet=False).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def changed(tables: Tables, table: str, row: int, **values: Any) -> Tables:
    """The tables with other values in one row (counted as the file does: the header is row 1)."""
    rows = list(getattr(tables, table))
    rows[row - 2] = rows[row - 2]._replace(**values)
    return tables._replace(**{table: tuple(rows)})


def test_the_sample_is_right(package: Path, sources: Path) -> None:
    assert problems(package) == []
    assert verify_package(package, sources) == []


WRONG_VALUES = [
    ("caveats", 2, {"kind": "wrong"}, "caveats.csv, row 2, column kind: 'wrong' is none of"),
    ("caveats", 2, {"caveat_id": "lain-c1"}, "caveats.csv, row 2, column caveat_id: 'lain-c1' should begin with"),
    ("caveats", 2, {"quote_id": "panen-01-q1"}, "caveats.csv, row 2, column quote_id: 'panen-01-q1' is no quote_id"),
    ("caveats", 2, {"evidence_url": "tass.com"}, "caveats.csv, row 2, column evidence_url: 'tass.com' does not have"),
    ("articles", 2, {"article_id": "a b"}, "articles.csv, row 2, column article_id: 'a b' does not have the form"),
    ("articles", 2, {"latest_date": "2023-02-30"}, "articles.csv, row 2, column latest_date: 2023-02-30 is no date"),
    ("articles", 2, {"published": "2023-10-17T25:00"}, "articles.csv, row 2, column published: 25:00 is no time"),
    ("articles", 2, {"words": -1}, "articles.csv, row 2, column words: -1 is less than 0"),
    ("articles", 2, {"language": None}, "articles.csv, row 2, column language: is empty, a value is required"),
    (
        "quotes",
        2,
        {"type": "reported"},
        "quotes.csv, row 2, column type: 'reported' is none of: direct, mixed, indirect",
    ),
    (
        "quotes",
        2,
        {"speaker_id": "siapa"},
        "quotes.csv, row 2, column speaker_id: 'siapa' is no speaker_id of speakers.csv",
    ),
    (
        "quotes",
        2,
        {"article_id": "lain"},
        "quotes.csv, row 2, column article_id: 'lain' is no article_id of articles.csv",
    ),
    ("quotes", 3, {"continues": "panen-01-q1"}, "quotes.csv, row 3, column continues: 'panen-01-q1' is no quote_id"),
    ("quotes", 2, {"end": 0}, "quotes.csv, row 2, column end: 0 is not behind start 52"),
    (
        "quotes",
        2,
        {"text": "Hasil panen"},
        "quotes.csv, row 2, column text: has 11 characters, the offsets 52 to 101 are 49",
    ),
    ("quotes", 2, {"cue_end": None}, "quotes.csv, row 2, column cue: cue, cue_start and cue_end must be all given"),
    ("quotes", 2, {"context": "lain"}, "quotes.csv, row 2, column context: does not hold the row's text"),
    (
        "quotes",
        2,
        {"quote_id": "panen-01-q9"},
        "quotes.csv, row 2, column quote_id: 'panen-01-q9' should be 'panen-01-q52'",
    ),
    ("figures", 2, {"value_low": Decimal(2000)}, "figures.csv, row 2, column value_low: 2000 is more than value 1250"),
    ("figures", 2, {"qualifier": "exact"}, "figures.csv, row 2, column qualifier: `exact` needs a value"),
    ("figures", 2, {"quote_id": None}, "figures.csv, row 2, column quote_id: is empty, the figure stands in"),
    ("figures", 2, {"quote_id": "panen-01-q52"}, "figures.csv, row 2, column quote_id: the figure stands in"),
    ("figures", 2, {"speaker_id": None}, "figures.csv, row 2, column speaker_id: is not the speaker of"),
    ("speakers", 2, {"kind": "orang"}, "speakers.csv, row 2, column kind: 'orang' is none of"),
    ("speakers", 2, {"wikidata": "Q0"}, "speakers.csv, row 2, column wikidata: 'Q0' does not have the form"),
]


@pytest.mark.parametrize(("table", "row", "values", "expected"), WRONG_VALUES)
def test_a_wrong_value_is_found_at_its_place(
    tmp_path: Path, tables: Tables, table: str, row: int, values: dict[str, Any], expected: str
) -> None:
    found = problems(write(tmp_path, changed(tables, table, row, **values)))
    assert any(line.startswith(expected) for line in found), found


def test_a_key_that_stands_twice_is_found(tmp_path: Path, tables: Tables) -> None:
    twice = tables._replace(speakers=(*tables.speakers, tables.speakers[0]))
    expected = "speakers.csv, row 3, column speaker_id: 'budi-raharjo' stands already in row 2"
    assert problems(write(tmp_path, twice)) == [expected]


def test_overlapping_quotes_are_found(tmp_path: Path, tables: Tables) -> None:
    first = tables.quotes[0]
    inner = first._replace(
        quote_id=f"{ARTICLE_ID}-q{first.start + 6}", text=first.text[6:], start=first.start + 6, continues=None
    )
    found = problems(write(tmp_path, tables._replace(quotes=(*tables.quotes, inner))))
    assert found == [f"quotes.csv, row 5, column start: the quote overlaps {first.quote_id!r}"]


def test_a_quote_that_continues_itself_is_found(tmp_path: Path, tables: Tables) -> None:
    one, two = tables.quotes[0].quote_id, tables.quotes[1].quote_id
    found = problems(write(tmp_path, changed(tables, "quotes", 2, continues=two)))
    assert found == [f"quotes.csv, row 2, column continues: leads back to itself: {one} -> {two} -> {one}"]


def test_a_quote_may_begin_where_another_ends(tmp_path: Path, tables: Tables) -> None:
    first = tables.quotes[0]
    start, text = first.start, first.text
    halves = (
        first._replace(text=text[:5], end=start + 5),
        first._replace(quote_id=f"{ARTICLE_ID}-q{start + 5}", text=text[5:], start=start + 5),
    )
    assert problems(write(tmp_path, tables._replace(quotes=(*halves, *tables.quotes[1:])))) == []


DAMAGES: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("data/quotes.csv", lambda data: data.replace(b",direct,", b",DIRECT,", 1), "quotes.csv, row 2, column type"),
    ("data/quotes.csv", lambda data: data.replace(b"kata", b"ujar"), "quotes.csv: its hash is"),
    ("data/quotes.csv", lambda data: data[:-1], "quotes.csv: is not in canonical form"),
    ("data/quotes.csv", lambda data: data[:200], "quotes.csv"),
    ("data/quotes.csv", lambda data: data.replace(b"\n", b"\r\n"), "quotes.csv: its lines end in CR LF"),
    ("data/quotes.csv", lambda data: b"\xef\xbb\xbf" + data, "quotes.csv: the file begins with a byte order mark"),
    ("data/quotes.csv", lambda data: data.replace("“".encode(), b"\x93"), "quotes.csv: byte 318 is not UTF-8"),
    ("data/quotes.csv", lambda data: data.replace(b"quote_id,", b"id,", 1), "quotes.csv, row 1: the header is id,"),
    ("data/quotes.csv", lambda data: data + b"x,y\n", "quotes.csv, row 5: 2 cells, the header has 19"),
    ("data/quotes.csv", lambda data: b"", "quotes.csv: the file is empty"),
    ("data/speakers.csv", lambda data: data.replace(b"Budi R", b'"Budi R', 1), "speakers.csv: line 2 is not CSV"),
    ("datapackage.json", lambda data: data[:-9], "datapackage.json: is no JSON"),
    ("datapackage.json", lambda data: b"\xff" + data, "datapackage.json: is no JSON in UTF-8"),
    ("datapackage.json", lambda data: b"[]", "datapackage.json: has no list of resources"),
    (
        "datapackage.json",
        lambda data: b'{"resources": [1, {"name": []}]}',
        "datapackage.json: has no resource caveats",
    ),
    ("datapackage.json", lambda data: b"[" * 100_000, "datapackage.json: is no JSON"),
    (
        "datapackage.json",
        lambda data: data.replace(b'"figures",', b'"x",', 1),
        "datapackage.json: has no resource figures",
    ),
    (
        "datapackage.json",
        lambda data: data.replace(b'"required": true', b'"required": false', 1),
        "datapackage.json: `schema` of the resource articles is not that of the table's definition",
    ),
    (
        "datapackage.json",
        lambda data: data.replace(b'"bytes": ', b'"bytes": 1', 1),
        "articles.csv: 278 bytes, the descriptor says 1278",
    ),
]


@pytest.mark.parametrize(("file", "damage", "expected"), DAMAGES)
def test_a_damaged_file_is_found(package: Path, file: str, damage: Callable[[bytes], bytes], expected: str) -> None:
    path = package / file
    before = path.read_bytes()
    path.write_bytes(damage(before))
    assert path.read_bytes() != before
    assert problems(package)[-1].startswith(expected)


@pytest.mark.parametrize("file", ["data/quotes.csv", "datapackage.json"])
def test_a_missing_file_is_found(package: Path, file: str) -> None:
    (package / file).unlink()
    assert any("cannot be read (No such file or directory)" in line for line in problems(package))


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KutipanError, match="no such folder"):
        check_package(tmp_path / "tiada")


def test_a_package_that_fails_a_check_is_not_written(package: Path, tables: Tables) -> None:
    before = {path: path.read_bytes() for path in package.rglob("*") if path.is_file()}
    wrong = package_files(changed(tables, "quotes", 2, end=0), METADATA, parquet=False)
    with pytest.raises(KutipanError, match="nothing was written"):
        write_package(package, wrong)
    assert {path: path.read_bytes() for path in package.rglob("*") if path.is_file()} == before


@given(st.data())
def test_verify_finds_any_other_character_in_a_span(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """One character of any span of any row is exchanged, in the row and, where it holds it, in its context."""
    tables = make_tables()
    table = data.draw(st.sampled_from([table for table in TABLES if table.spans]))
    row = data.draw(st.integers(2, len(getattr(tables, table.name)) + 1))
    old = getattr(tables, table.name)[row - 2]
    column = data.draw(st.sampled_from([span[0] for span in table.spans if getattr(old, span[0]) is not None]))
    text = getattr(old, column)
    at = data.draw(st.integers(0, len(text) - 1))
    character = data.draw(st.characters(exclude_categories=["Cs"]).filter(lambda character: character != text[at]))
    new = text[:at] + character + text[at + 1 :]
    folder = tmp_path_factory.mktemp("rusak")
    write(folder, changed(tables, table.name, row, **{column: new, "context": old.context.replace(text, new)}))
    source = folder / "sources"
    source.mkdir()
    (source / f"{ARTICLE_ID}.txt").write_bytes(TEXT.encode())
    found = verify_package(folder, source)
    assert (f"{table.name}.csv", row, column) in {(problem.file, problem.row, problem.column) for problem in found}


@given(st.data())
def test_checks_find_any_other_offset(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    tables = make_tables()
    row = data.draw(st.integers(2, 4))
    old = tables.quotes[row - 2]
    columns = [column for span in quotes.TABLE.spans for column in span[1:] if getattr(old, column) is not None]
    column = data.draw(st.sampled_from(columns))
    value = data.draw(st.integers(0, 10**9).filter(lambda value: value != getattr(old, column)))
    folder = tmp_path_factory.mktemp("rusak")
    found = check_package(write(folder, changed(tables, "quotes", row, **{column: value})))
    assert ("quotes.csv", row) in {(problem.file, problem.row) for problem in found}


def test_a_source_that_has_changed_is_found(package: Path, sources: Path) -> None:
    path = sources / f"{ARTICLE_ID}.txt"
    path.write_bytes(path.read_bytes().replace(b"gudang", b"lumbung"))
    found = [str(problem) for problem in verify_package(package, sources)]
    assert found[0] == f"articles.csv, row 2, column source_bytes: {ARTICLE_ID}.txt has {path.stat().st_size} bytes"
    assert any(line.startswith("quotes.csv, row 2, column text: the source has 'Hasil panen") for line in found)


def test_a_source_of_the_same_size_with_another_hash_is_found(package: Path, sources: Path) -> None:
    path = sources / f"{ARTICLE_ID}.txt"
    path.write_bytes(path.read_bytes().replace(b"Lembah", b"lembah"))
    assert [problem.column for problem in verify_package(package, sources)] == ["source_sha256"]


def test_a_missing_source_is_found(package: Path, sources: Path) -> None:
    (sources / f"{ARTICLE_ID}.txt").unlink()
    (problem,) = verify_package(package, sources)
    assert str(problem).startswith("articles.csv, row 2, column source_path: ")
    assert "no such file" in problem.reason


def test_a_folder_that_is_no_package_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(KutipanError, match=r"is no package, there is no datapackage.json in it; name the one that"):
        check_package(tmp_path)
    (tmp_path / "parts").mkdir()
    with pytest.raises(KutipanError, match=r"each folder in .*parts is a package, name one$"):
        check_package(tmp_path)


def test_without_its_sources_a_package_is_compared_with_the_texts_that_it_keeps(tmp_path: Path, tables: Tables) -> None:
    folder = write(tmp_path / "paket", tables)
    with pytest.raises(KutipanError, match="keeps no texts of its own; name the folder of its sources with --sources"):
        verify_package(folder)
    text = folder / "data" / "texts" / f"{ARTICLE_ID}.txt"
    text.parent.mkdir()
    text.write_bytes(TEXT.encode())
    assert verify_package(folder) == []
    text.write_bytes(TEXT.encode().replace(b"gudang", b"lumbung"))
    assert verify_package(folder)


def test_every_kind_of_file_that_holds_a_text_inside_is_known_to_verify() -> None:
    endings = [*COMPRESSED_ENDINGS, *(ending for ending, kind in find._KINDS.items() if kind != "text")]
    assert all(verify._TAKEN_FROM.search(f"a{ending}") for ending in endings)
    assert not verify._TAKEN_FROM.search("a.txt")


@pytest.mark.parametrize("name", ["halaman.html", "arsip.jsonl.gz"])
def test_a_text_that_was_taken_out_of_its_file_is_said_so_once(
    name: str, tmp_path: Path, tables: Tables, sources: Path
) -> None:
    folder = write(tmp_path / "paket", changed(tables, "articles", 2, source_path=name))
    (sources / name).write_bytes(b"<p>" + TEXT.encode())
    (problem,) = verify_package(folder, sources)
    assert problem.row is None
    assert problem.reason == (
        f"the offsets of 1 of 1 articles count in a text taken or decoded from its file (the first: {name}), "
        "not in the file itself; convert with --texts, then leave out --sources"
    )
    (folder / "data" / "texts").mkdir()
    (problem,) = verify_package(folder, sources)
    assert problem.reason.endswith(f"leave out --sources, the texts are in {folder / 'data' / 'texts'}")


def test_a_source_outside_the_folder_is_never_read(tmp_path: Path, tables: Tables, sources: Path) -> None:
    folder = write(tmp_path / "p", changed(tables, "articles", 2, source_path=f"../sources/{ARTICLE_ID}.txt"))
    (problem,) = verify_package(folder, sources)
    assert "leads out of the folder" in problem.reason


def test_no_rows_at_all_are_a_valid_package(tmp_path: Path) -> None:
    assert problems(write(tmp_path, Tables((), (), (), ()))) == []


def test_the_descriptor_is_that_of_the_definitions(package: Path) -> None:
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in descriptor["resources"]] == [table.name for table in TABLES]
    assert write_csv(articles.TABLE, make_tables().articles) == (package / "data/articles.csv").read_bytes()
