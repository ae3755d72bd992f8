"""The converter over Arrow batches gives the rows that it gives over files."""

import sys
from datetime import datetime
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
        ("", "a row: has no article_id"),
        ("b c", "b c: 'b c' is no article id (letters, digits, '.', '_' and '-')"),
        ("d", "d: the column of the text is empty"),
    ]
    assert sum(batch.num_rows for batch in convert_batches(batches_of(rows), "articles")) == 0


def test_a_missing_column_and_an_unknown_table_are_refused(convert: Converter) -> None:
    with pytest.raises(KutipanError, match="the column 'article_id' is missing, there are: text"):
        list(convert_batches(batches_of([{"text": "x"}]), "quotes"))
    with pytest.raises(ValueError, match="unknown table 'kutipan'"):
        convert_batches([], "kutipan")  # type: ignore[arg-type]


def test_a_table_and_a_single_batch_are_batches_too(convert: Converter) -> None:
    (batch,) = batches_of(convert.rows_of(range(3)), 3)
    expected = list(convert_batches([batch], "quotes"))
    assert list(convert_batches(batch, "quotes")) == list(convert_batches(pa.Table.from_batches([batch]), "quotes"))
    assert list(convert_batches(batch, "quotes")) == expected
    assert list(convert_batches_nested(batch)) == list(convert_batches_nested([batch]))


@pytest.mark.parametrize(
    ("zone", "written"), [(None, "2023-11-12T22:00"), ("UTC", "2023-11-13T05:00"), ("+07:00", "2023-11-13T05:00")]
)
def test_timestamps_are_in_indonesian_time(zone: str | None, written: str, convert: Converter) -> None:
    moment = pa.array([datetime(2023, 11, 12, 22)], pa.timestamp("us")).cast(pa.timestamp("us", zone))
    ids, texts = pa.array(["a"]), pa.array([convert.text_of(1)])
    batch = pa.RecordBatch.from_arrays([ids, texts, moment], names=["article_id", "text", "published"])
    (rows,) = convert_batches(batch, "articles")
    assert rows.to_pylist()[0]["published"] == written


def test_spark_without_pyspark_names_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    from kutipan import spark

    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(KutipanError, match=r'pyspark is not installed; run: pip install "kutipan\[spark\]"'):
        spark.convert(None)
