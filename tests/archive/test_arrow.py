"""The converter over Arrow batches gives the rows that it gives over files."""

from pathlib import Path
from typing import Any

import pytest

from kutipan.arrow import NAMES, Name, convert_batches, convert_batches_nested
from kutipan.errors import KutipanError
from kutipan.package.csvfile import read_csv
from kutipan.package.frames import to_arrow
from kutipan.tables import TABLES

from .conftest import Converter

pa = pytest.importorskip("pyarrow")


def batches_of(rows: list[dict[str, Any]], size: int = 3) -> list[Any]:
    """The rows in batches."""
    return list(pa.Table.from_pylist(rows).to_batches(max_chunksize=size))


@pytest.mark.parametrize("name", ["quotes", "figures"])
def test_the_rows_are_those_of_a_package(name: Name, convert: Converter, tmp_path: Path) -> None:
    rows = [{**row, "published": "2024-05-17", "lain": 1} for row in convert.rows_of(range(8))]
    convert(convert.write_jsonl(tmp_path / "arsip.jsonl", rows))
    (table,) = [table for table in TABLES if table.name == name]
    expected = to_arrow(table, read_csv(table, (convert.output / "data" / f"{name}.csv").read_bytes()))
    assert pa.Table.from_batches(convert_batches(batches_of(rows), name)).equals(expected)


@pytest.mark.parametrize("name", NAMES)
def test_one_pass_for_all_tables_gives_the_rows_of_each(name: Name, convert: Converter) -> None:
    batches = batches_of([*convert.rows_of(range(8)), {"article_id": "kosong", "text": ""}])
    nested = pa.Table.from_batches(convert_batches_nested(batches)).column(name).to_pylist()
    flat = pa.Table.from_batches(convert_batches(batches, name)).to_pylist()
    assert [row for article in nested for row in article] == flat
    assert flat


def test_batches_are_taken_one_at_a_time(convert: Converter) -> None:
    taken = []

    def batches() -> Any:
        for batch in batches_of(convert.rows_of(range(6)), 2):
            taken.append(batch)
            yield batch

    result = convert_batches(batches(), "quotes")
    assert next(result).num_rows == 4
    assert len(taken) == 1


def test_an_article_that_gives_no_rows_gives_an_error(convert: Converter) -> None:
    rows: list[dict[str, Any]] = [
        {"article_id": "a", "text": "ADVERTISEMENT"},
        {"article_id": None, "text": "Harga naik."},
        {"article_id": "b c", "text": "Harga naik."},
        {"article_id": "d", "text": None},
    ]
    errors = pa.Table.from_batches(convert_batches(batches_of(rows), "errors")).to_pylist()
    assert [(row["article"], row["reason"].partition(";")[0]) for row in errors] == [
        ("a", "a: no body text found, only page furniture"),
        ("", ": '' is no article id (letters, digits, '.', '_' and '-')"),
        ("b c", "b c: 'b c' is no article id (letters, digits, '.', '_' and '-')"),
        ("d", "d: the column of the text is empty"),
    ]
    assert sum(batch.num_rows for batch in convert_batches(batches_of(rows), "articles")) == 0


def test_a_missing_column_and_an_unknown_table_are_refused(convert: Converter) -> None:
    with pytest.raises(KutipanError, match="the column 'article_id' is missing, there are: text"):
        list(convert_batches(batches_of([{"text": "x"}]), "quotes"))
    with pytest.raises(ValueError, match="unknown table 'kutipan'"):
        list(convert_batches([], "kutipan"))  # type: ignore[arg-type]
