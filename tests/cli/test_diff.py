"""`kutipan diff` lists what changed, for people and for programs."""

import json
from pathlib import Path

import pytest

from kutipan.cli import main
from kutipan.package.files import package_files, write_package
from sample_package import METADATA, make_tables


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The small package with one quote changed and no caveat."""
    tables = make_tables()
    quote = tables.quotes[0]._replace(text_en="The harvest is up")
    tables = tables._replace(quotes=(quote, *tables.quotes[1:]), caveats=())
    write_package(tmp_path / "newer", package_files(tables, METADATA._replace(version="1.1.0"), parquet=False))
    return tmp_path / "newer"


def test_differences_are_listed_by_table_and_key(
    package: Path, newer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tables = make_tables()
    assert main(["diff", str(package), str(newer)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "version: none -> 1.1.0",
        "quotes: 0 added, 0 removed, 1 changed",
        f'  ~ {tables.quotes[0].quote_id}  text_en: "" -> "The harvest is up"',
        "caveats: 0 added, 1 removed, 0 changed",
        f"  - {tables.caveats[0].caveat_id}",
    ]


def test_no_difference_is_said(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(package), str(package)]) == 0
    assert capsys.readouterr().out == "the tables are the same\n"


def test_json_holds_the_whole_cells(package: Path, newer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(package), str(newer), "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    quote = make_tables().quotes[0].quote_id
    assert (content["old_version"], content["new_version"]) == (None, "1.1.0")
    assert content["tables"]["quotes"]["changed"] == {quote: {"text_en": {"old": None, "new": "The harvest is up"}}}
    assert content["tables"]["articles"]["changed"] == {}


def test_a_folder_without_a_package_is_an_error(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(package), str(tmp_path / "tiada")]) == 1
    assert "datapackage.json: cannot be read" in capsys.readouterr().err
