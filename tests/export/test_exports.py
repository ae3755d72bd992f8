"""Each export holds the package, whole and as it is, and says nothing that the package does not."""

import io
import json
import sqlite3
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import build
from kutipan.errors import KutipanError
from kutipan.export.formats import BESIDE_THE_DESCRIPTOR, FORMATS, export
from kutipan.export.subject import Subject, bibtex, read_subject
from kutipan.package.files import Tables, package_files, write_package
from kutipan.tables import TABLES
from sample_package import ARTICLE_ID, METADATA, TEXT, make_tables

ROOT = Path(__file__).parents[2]
COLUMNS = {table.name: list(table.names) for table in TABLES}
each_format = pytest.mark.parametrize("name", FORMATS)


@pytest.fixture(scope="module")
def shipped() -> Subject:
    """The package of this project."""
    return read_subject(ROOT)


@pytest.fixture
def sample(package: Path) -> Subject:
    """The small package, published on a day, as a package that one converted oneself is not by itself."""
    subject = read_subject(package)
    return subject._replace(descriptor={**subject.descriptor, "created": "2024-05-03"})


def as_json(name: str, subject: Subject) -> Any:
    """The export as parsed JSON."""
    return json.loads(export(name, subject))


@pytest.mark.parametrize("name", BESIDE_THE_DESCRIPTOR)
def test_what_catalogues_read_is_that_of_the_tables(name: str, shipped: Subject) -> None:
    assert (ROOT / FORMATS[name].file_name).read_bytes() == export(name, shipped), "run: make data"


def test_make_data_writes_what_catalogues_read() -> None:
    assert set(build.catalogue_files(ROOT)) == {FORMATS[name].file_name for name in BESIDE_THE_DESCRIPTOR}


@pytest.mark.slow
@each_format
def test_the_same_package_gives_the_same_bytes(name: str, sample: Subject) -> None:
    assert export(name, sample) == export(name, sample)


@pytest.mark.slow
@each_format
def test_a_package_without_rows_can_be_exported(name: str, tmp_path: Path) -> None:
    write_package(tmp_path, package_files(Tables((), (), (), ()), METADATA, parquet=False))
    subject = read_subject(tmp_path)
    assert export(name, subject._replace(descriptor={**subject.descriptor, "created": "2024-05-03"}))


def test_a_package_with_problems_is_not_exported(package: Path) -> None:
    (package / "data" / "quotes.csv").write_bytes(b"quote_id\n")
    with pytest.raises(KutipanError, match=r"quotes\.csv.*run `kutipan validate"):
        read_subject(package)


def test_an_absent_address_date_or_licence_is_left_out_and_not_invented(package: Path) -> None:
    subject = read_subject(package)
    for name in ("croissant", "schema-org"):
        content = as_json(name, subject)
        assert not {"url", "datePublished", "license", "creator", "version"} & set(content)
    with pytest.raises(KutipanError, match="give --date YYYY-MM-DD"):
        export("ro-crate", subject)


# --- Croissant


def test_croissant_has_every_column_with_its_type_and_source(shipped: Subject) -> None:
    content = as_json("croissant", shipped)
    files = {item["@id"]: item for item in content["distribution"]}
    assert {record["@id"]: [field["name"]["en"] for field in record["field"]] for record in content["recordSet"]} == (
        COLUMNS
    )
    for record in content["recordSet"]:
        for field in record["field"]:
            assert field["source"]["fileObject"]["@id"] in files
            assert set(field["description"]) == {"en", "id"}
    for path, item in files.items():
        assert item["contentSize"] == f"{(ROOT / path).stat().st_size} B"


def test_croissant_has_the_keys_between_tables(shipped: Subject) -> None:
    fields = {
        field["@id"]: field["references"]["field"]["@id"]
        for record in as_json("croissant", shipped)["recordSet"]
        for field in record["field"]
        if "references" in field
    }
    assert fields == {
        f"{table.name}/{key.column}": f"{key.target}/{key.target_column}"
        for table in TABLES
        for key in table.foreign_keys
        if key.target
    }


def test_croissant_carries_the_whole_datasheet(shipped: Subject) -> None:
    text = json.dumps(as_json("croissant", shipped), ensure_ascii=False)
    assert shipped.datasheet
    for paragraph in shipped.datasheet.values():
        assert json.dumps(paragraph, ensure_ascii=False) in text


# --- schema.org and RO-Crate


def test_schema_org_lists_every_file_and_every_column(shipped: Subject) -> None:
    content = as_json("schema-org", shipped)
    assert content["@type"] == "Dataset"
    assert {item["contentUrl"] for item in content["distribution"]} == {file.path for file in shipped.files}
    names = [f"{table.name}.{name}" for table in TABLES for name in table.names]
    assert [item["name"] for item in content["variableMeasured"]] == names


def test_ro_crate_describes_every_file_and_everything_it_names(shipped: Subject) -> None:
    graph = {entity["@id"]: entity for entity in as_json("ro-crate", shipped)["@graph"]}
    assert graph["ro-crate-metadata.json"]["about"] == {"@id": "./"}
    root = graph["./"]
    assert {part["@id"] for part in root["hasPart"]} == {file.path for file in shipped.files}
    assert all((ROOT / part["@id"]).is_file() for part in root["hasPart"])
    for entity in graph.values():
        for value in entity.values():
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, dict) and not item["@id"].startswith("https://w3id.org/ro/crate/"):
                    assert item["@id"] in graph


# --- Web Annotation


def test_each_annotation_selects_its_row_by_place_and_by_words(sample: Subject) -> None:
    content = as_json("web-annotation", sample)
    items = {item["id"]: item for item in content["first"]["items"]}
    tables = make_tables()
    assert content["total"] == len(items) == len(tables.quotes) + len(tables.figures) + len(tables.caveats)
    rows: list[Any] = [*tables.quotes, *tables.figures]
    for row in rows:
        target = items[f"#{row[0]}"]["target"]
        place, words = target["selector"]
        assert target["source"]["id"] == f"{ARTICLE_ID}.txt"
        assert TEXT[place["start"] : place["end"]] == words["exact"] == row.text
        assert TEXT[: place["start"]].endswith(words.get("prefix", ""))
        assert TEXT[place["end"] :].startswith(words.get("suffix", ""))


def test_a_caveat_assesses_the_rows_that_it_is_about(shipped: Subject) -> None:
    items = {item["id"]: item for item in as_json("web-annotation", shipped)["first"]["items"]}
    for caveat in shipped.rows["caveats"]:
        item = items[f"#{caveat.caveat_id}"]
        assert item["motivation"] == "assessing"
        named = [f"#{key}" for key in (caveat.quote_id, caveat.figure_id) if key]
        assert [target for target in item["target"] if isinstance(target, str)] == named
        assert all(target in items for target in named)
        assert caveat.note in [body.get("value") for body in item["body"]]


# --- SQLite


@pytest.fixture(scope="module")
def database(shipped: Subject, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A connection to the shipped tables as SQLite."""
    path = tmp_path_factory.mktemp("sqlite") / "kutipan.sqlite"
    path.write_bytes(export("sqlite", shipped))
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def test_sqlite_holds_every_cell(database: sqlite3.Connection, shipped: Subject) -> None:
    for table in TABLES:
        cursor = database.execute(f"SELECT * FROM {table.name}")
        assert [column[0] for column in cursor.description] == COLUMNS[table.name]
        found = {row[table.names.index(table.key)]: row for row in cursor}
        assert len(found) == len(shipped.rows[table.name])
        for row in shipped.rows[table.name]:
            assert found[getattr(row, table.key)] == tuple(row)


def test_sqlite_has_keys_that_hold(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in TABLES:
        keys = database.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
        assert {(key[2], key[3], key[4]) for key in keys} == {
            (key.target or table.name, key.column, key.target_column) for key in table.foreign_keys
        }


def test_sqlite_refuses_a_row_that_breaks_a_rule(shipped: Subject, tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite"
    path.write_bytes(export("sqlite", shipped))
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        for change in ("type = 'shouted'", "start = -1", "text = NULL"):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(f"UPDATE quotes SET {change}")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE quotes SET speaker_id = 'tiada'").connection.commit()
    finally:
        connection.close()


def test_the_views_have_a_row_for_each_row_of_their_table(database: sqlite3.Connection, shipped: Subject) -> None:
    for table in ("quotes", "figures", "caveats"):
        (count,) = database.execute(f"SELECT count(*) FROM {table}_read").fetchone()
        assert count == len(shipped.rows[table])
    (described,) = database.execute("SELECT count(*) FROM dictionary WHERE description_id <> ''").fetchone()
    assert described == len(TABLES) + sum(map(len, COLUMNS.values()))


# --- Excel

SHEETS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@pytest.mark.slow
def test_the_workbook_has_a_sheet_for_each_table_with_a_frozen_header_and_no_formula(shipped: Subject) -> None:
    with zipfile.ZipFile(io.BytesIO(export("xlsx", shipped))) as book:
        names = [
            sheet.get("name")
            for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter()
            if sheet.get("sheetId")
        ]
        sheets = [ElementTree.fromstring(book.read(f"xl/worksheets/sheet{n}.xml")) for n in range(1, len(names) + 1)]
        assert not any("hyperlink" in name or "externalLink" in name for name in book.namelist())
    assert names == [*COLUMNS, "dictionary"]
    for sheet in sheets:
        assert sheet.findall(".//m:f", SHEETS) == []
        pane = sheet.find(".//m:pane", SHEETS)
        assert pane is not None
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")


@pytest.mark.slow
@pytest.mark.parametrize("text", ["=1+1", "+62 811", "-5 derajat", "@RedaksiKita", "=cmd|' /C calc'!A1", "007", "3-5"])
def test_a_cell_that_looks_like_a_formula_stays_text(tmp_path: Path, text: str) -> None:
    tables = make_tables()
    tables = tables._replace(articles=(tables.articles[0]._replace(title=text, author="https://example.org"),))
    write_package(tmp_path, package_files(tables, METADATA, parquet=False))
    sheet = _load(export("xlsx", read_subject(tmp_path)))["articles"]
    cells = dict(zip([cell.value for cell in sheet[1]], sheet[2], strict=True))
    assert (cells["title"].value, cells["title"].data_type) == (text, "s")
    assert cells["author"].hyperlink is None


@pytest.mark.slow
def test_the_workbook_holds_every_cell(shipped: Subject) -> None:
    book = _load(export("xlsx", shipped))
    for table in TABLES:
        header, *rows = book[table.name].iter_rows(values_only=True)
        assert list(header) == COLUMNS[table.name]
        assert [tuple(row) for row in rows] == [tuple(row) for row in shipped.rows[table.name]]
    assert book["dictionary"].max_row == 1 + len(TABLES) + sum(map(len, COLUMNS.values()))


@pytest.mark.slow
def test_a_number_with_more_digits_than_excel_keeps_is_text(tmp_path: Path) -> None:
    tables = make_tables()
    long = Decimal("12345678901234567.5")
    figure = tables.figures[0]._replace(value=long, value_low=long)
    write_package(
        tmp_path, package_files(tables._replace(figures=(figure, tables.figures[1])), METADATA, parquet=False)
    )
    sheet = _load(export("xlsx", read_subject(tmp_path)))["figures"]
    assert sheet.cell(2, COLUMNS["figures"].index("value") + 1).value == str(long)


@pytest.mark.slow
def test_a_text_too_long_for_a_cell_is_refused_and_not_cut(sample: Subject) -> None:
    (article,) = sample.rows["articles"]
    rows = {**sample.rows, "articles": [article._replace(title="a" * 40_000)]}
    with pytest.raises(KutipanError, match="articles, row 2, column title: 40000 characters are more than"):
        export("xlsx", sample._replace(rows=rows))


def _load(data: bytes) -> Any:
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(data))


# --- llms.txt and citation


def test_llms_txt_links_every_file_and_names_every_column(shipped: Subject) -> None:
    text = export("llms-txt", shipped).decode("utf-8")
    assert text.startswith(f"# {shipped.title}\n\n> ")
    for file in shipped.files:
        assert f"]({file.path})" in text
    for names in COLUMNS.values():
        for name in names:
            assert f"- `{name}` (" in text


def test_the_citation_is_that_of_the_descriptor(shipped: Subject) -> None:
    entry = bibtex(shipped)
    assert f"title = {{{{{shipped.title}}}}}" in entry
    assert f"version = {{{shipped.descriptor['version']}}}" in entry
    assert entry in (ROOT / "README.md").read_text(encoding="utf-8")


def test_citation_cff_agrees_with_the_descriptor(shipped: Subject) -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f'\ntitle: "{shipped.title}"\n' in citation
    assert f"\nversion: {shipped.descriptor['version']}\n" in citation
    assert [line.removeprefix("  - name: ") for line in citation.splitlines() if line.startswith("  - name: ")] == (
        shipped.authors
    )
    for license in shipped.records("licenses"):
        assert f"\n  - {license['name']}\n" in citation
