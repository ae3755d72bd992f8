"""An archive in parts: each a package of its own, together what one package holds."""

import csv
from pathlib import Path

import pytest

from kutipan.archive.items import Options
from kutipan.errors import KutipanError

from .conftest import Converter


def test_each_part_is_complete_and_together_they_are_the_whole(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", [{"text": ""}, *convert.rows_of(range(7))])
    summary = convert(path, options=Options(part_size=3))
    assert summary.parts == 3
    convert(path, output=tmp_path / "satu")
    parts = sorted((convert.output / "parts").iterdir())
    assert [part.name for part in parts] == ["00000", "00001", "00002"]
    for table in ("articles", "quotes", "figures"):
        rows = [row for part in parts for row in convert.read_table(part, table)]
        assert rows == convert.read_table(tmp_path / "satu", table)
    named = {row["speaker_id"] for part in parts for row in convert.read_table(part, "speakers")}
    assert named == {row["speaker_id"] for row in convert.read_table(tmp_path / "satu", "speakers")}
    assert (convert.output / "errors.csv").read_bytes() == (tmp_path / "satu" / "errors.csv").read_bytes()


def test_the_table_of_parts_says_what_each_holds(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(5)))
    convert(path, options=Options(part_size=3))
    with (convert.output / "parts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        part = convert.output / "parts" / row["part"]
        for table in ("articles", "quotes", "figures", "speakers"):
            assert int(row[table]) == len(convert.read_table(part, table))
        ids = [article["article_id"] for article in convert.read_table(part, "articles")]
        assert (row["first_article_id"], row["last_article_id"]) == (ids[0], ids[-1])
    assert [row["articles"] for row in rows] == ["3", "2"]


def test_an_id_stands_in_one_part_only(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of([1, 2, 3, 4, 1]))
    convert(path, options=Options(part_size=2))
    assert [article for article, _ in convert.read_errors(convert.output)] == ["artikel-1"]


def test_parts_and_a_whole_package_take_each_others_place(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(5)))
    convert(path)
    whole = convert.content(convert.output)
    with pytest.raises(KutipanError, match="is there already"):
        convert(path, options=Options(part_size=2))
    convert(path, options=Options(part_size=2), force=True)
    assert sorted(entry.name for entry in convert.output.iterdir() if any(entry.rglob("*")) or entry.is_file()) == [
        "parts",
        "parts.csv",
    ]
    with pytest.raises(KutipanError, match="is there already"):
        convert(path)
    convert(path, force=True)
    assert convert.content(convert.output) == whole


def test_a_folder_named_parts_that_is_not_ours_is_left_alone(convert: Converter, tmp_path: Path) -> None:
    own = convert.output / "parts" / "catatan.md"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"x")
    convert(convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of([1])), force=True)
    assert own.read_bytes() == b"x"
