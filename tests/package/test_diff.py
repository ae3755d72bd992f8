"""What changed between two editions is found by key, and nothing else is."""

from pathlib import Path

import pytest

from kutipan.errors import KutipanError
from kutipan.package.diff import Change, diff_packages, version
from kutipan.package.files import Tables, package_files, write_package
from sample_package import METADATA, make_tables


def write(folder: Path, tables: Tables, release: str = "1.0.0") -> Path:
    """A package of these tables."""
    write_package(folder, package_files(tables, METADATA._replace(version=release), parquet=False))
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The sample as an old edition."""
    return write(tmp_path / "old", make_tables())


def test_an_edition_does_not_differ_from_itself(old: Path) -> None:
    assert all(difference.is_empty for difference in diff_packages(old, old))


def test_changed_added_and_removed_rows_are_named_by_key(tmp_path: Path, old: Path) -> None:
    tables = make_tables()
    first, second, third = tables.quotes
    changed = first._replace(text_en="The harvest is up", via="Antara")
    new = write(tmp_path / "new", tables._replace(quotes=(changed, third), caveats=()), "1.1.0")
    by_table = {difference.table: difference for difference in diff_packages(old, new)}
    quotes = by_table["quotes"]
    assert (quotes.added, quotes.removed) == ((), (second.quote_id,))
    assert quotes.changes == (
        Change(first.quote_id, "text_en", "", "The harvest is up"),
        Change(first.quote_id, "via", "", "Antara"),
    )
    assert quotes.changed == (first.quote_id,)
    assert by_table["caveats"].removed == (tables.caveats[0].caveat_id,)
    assert by_table["articles"].is_empty
    assert {row.table: row.added for row in diff_packages(new, old)}["quotes"] == (second.quote_id,)
    assert (version(old), version(new)) == ("1.0.0", "1.1.0")


def test_an_edition_with_other_columns_can_be_compared(tmp_path: Path, old: Path) -> None:
    new = write(tmp_path / "new", make_tables())
    (new / "data" / "speakers.csv").write_text("speaker_id,name,born\nbudi-raharjo,Budi R.,1970\n", encoding="utf-8")
    (new / "data" / "caveats.csv").unlink()
    by_table = {difference.table: difference for difference in diff_packages(old, new)}
    speakers = by_table["speakers"]
    assert speakers.columns_added == ("born",)
    assert speakers.columns_removed == ("kind", "role", "aliases", "wikidata")
    assert speakers.changes == (Change("budi-raharjo", "name", "Budi Raharjo", "Budi R."),)
    assert len(by_table["caveats"].removed) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name\nBudi\n", "speakers.csv: there is no column speaker_id"),
        ("speaker_id,name\na\n", "speakers.csv, row 2: 1 cells, the header has 2"),
        ("speaker_id,name\na,A\na,B\n", "speakers.csv, row 3: speaker_id 'a' stands there twice"),
        ("", "speakers.csv: the file is empty"),
    ],
)
def test_a_table_that_cannot_be_compared_is_refused(old: Path, content: str, message: str) -> None:
    (old / "data" / "speakers.csv").write_text(content, encoding="utf-8")
    with pytest.raises(KutipanError, match=message):
        diff_packages(old, old)


def test_a_folder_without_a_package_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KutipanError, match=r"datapackage\.json: cannot be read"):
        version(tmp_path)
    (tmp_path / "datapackage.json").write_text("[", encoding="utf-8")
    with pytest.raises(KutipanError, match="is no JSON"):
        version(tmp_path)
