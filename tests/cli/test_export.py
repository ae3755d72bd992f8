"""`kutipan export` writes one file, or says what is missing."""

import json
from pathlib import Path

import pytest

from kutipan.cli import main
from kutipan.export.formats import FORMATS


def test_a_package_is_exported_to_the_file(package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "out" / "croissant.json"
    output.parent.mkdir()
    assert main(["export", "croissant", "--package", str(package), "-o", str(output)]) == 0
    assert capsys.readouterr().out == f"{output}: {output.stat().st_size} bytes\n"
    assert json.loads(output.read_bytes())["@type"] == "sc:Dataset"
    assert [path.name for path in output.parent.iterdir()] == ["croissant.json"]


def test_the_tables_of_kutipan_itself_are_exported_by_default(tmp_path: Path) -> None:
    assert main(["export", "llms-txt", "-o", str(tmp_path / "llms.txt")]) == 0
    assert (tmp_path / "llms.txt").read_text(encoding="utf-8").startswith("# Kutipan")


def test_a_file_that_is_there_is_replaced_only_by_force(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "tables.sqlite"
    output.write_bytes(b"mine")
    command = ["export", "sqlite", "--package", str(package), "-o", str(output)]
    assert main(command) == 1
    assert "is there already; give --force" in capsys.readouterr().err
    assert output.read_bytes() == b"mine"
    assert main([*command, "--force"]) == 0
    assert output.read_bytes().startswith(b"SQLite format 3")


def test_a_date_is_taken_from_the_command_line(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "ro-crate-metadata.json"
    command = ["export", "ro-crate", "--package", str(package), "-o", str(output)]
    assert main(command) == 1
    assert "give --date" in capsys.readouterr().err
    assert not output.exists()
    assert main([*command, "--date", "31 Januari"]) == 1
    assert main([*command, "--date", "2026-02-30"]) == 1
    assert main([*command, "--date", "2026-01-31"]) == 0
    root = next(entity for entity in json.loads(output.read_bytes())["@graph"] if entity["@id"] == "./")
    assert root["datePublished"] == "2026-01-31"


def test_a_missing_library_is_named_with_its_extra(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    assert main(["export", "xlsx", "--package", str(package), "-o", str(tmp_path / "a.xlsx")]) == 1
    assert capsys.readouterr().err == 'kutipan: xlsxwriter is not installed; run: pip install "kutipan[xlsx]"\n'


def test_a_folder_or_a_package_that_is_not_there_is_refused(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "sqlite", "--package", str(package), "-o", str(tmp_path)]) == 1
    assert "is a folder; name a file in it, such as kutipan.sqlite" in capsys.readouterr().err
    assert main(["export", "sqlite", "--package", str(tmp_path / "tiada"), "-o", str(tmp_path / "a")]) == 1
    assert "no such folder" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
def test_what_one_has_converted_can_be_exported(name: str, sources: Path, tmp_path: Path) -> None:
    (article,) = sources.glob("*.txt")
    tables, output = tmp_path / "tables", tmp_path / FORMATS[name].file_name
    assert main(["convert", str(article), "-o", str(tables)]) == 0
    assert (tables / "data" / "caveats.csv").read_bytes().count(b"\n") == 1
    assert main(["export", name, "--package", str(tables), "--date", "2026-01-31", "-o", str(output)]) == 0
    assert output.stat().st_size > 0


def test_the_help_names_every_format_and_gives_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    text = capsys.readouterr().out
    assert "examples:" in text
    for name in FORMATS:
        assert f"  {name} " in text


def test_an_unknown_format_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["export", "pdf", "-o", "a.pdf"])
    assert caught.value.code == 2
    assert "invalid choice: 'pdf'" in capsys.readouterr().err
