"""The shipped files are read right by the tools that people have: types, keys and counts."""

import csv
import json
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

import pytest

import kutipan
from kutipan.loader import TableName
from kutipan.tables import TABLES, Table

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
NAMES: tuple[TableName, ...] = ("articles", "quotes", "figures", "speakers", "caveats")
ROWS: dict[str, list[Any]] = {name: list(kutipan.load(name)) for name in NAMES}
each_table = pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
LINKS = [(table, key) for table in TABLES for key in table.foreign_keys]
each_link = pytest.mark.parametrize(("table", "key"), LINKS, ids=[f"{table.name}.{key.column}" for table, key in LINKS])


def file(table: Table, ending: str = "csv") -> str:
    """The path of a shipped file, as SQL and other languages want it."""
    return (ROOT / "data" / f"{table.name}.{ending}").as_posix()


def filled(table: Table, column: str) -> int:
    """How many rows have a value in the column."""
    return sum(getattr(row, column) is not None for row in ROWS[table.name])


@each_table
def test_pandas_reads_the_csv_with_its_types(table: Table) -> None:
    import pandas as pd

    frame = pd.read_csv(file(table), keep_default_na=False, na_values=[""], dtype_backend="numpy_nullable")
    assert list(frame.columns) == list(table.names)
    assert len(frame) == len(ROWS[table.name])
    assert frame[table.key].is_unique
    for column in table.columns:
        assert frame[column.name].notna().sum() == filled(table, column.name)
        if column.type != "string" and filled(table, column.name):
            assert pd.api.types.is_numeric_dtype(frame[column.name])


@each_table
def test_polars_reads_csv_and_parquet_alike(table: Table) -> None:
    import polars as pl

    types = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64}
    schema = {column.name: types[column.type] for column in table.columns}
    from_csv = pl.read_csv(file(table), schema=schema)
    from_parquet = pl.read_parquet(file(table, "parquet"))
    assert from_parquet.schema == schema
    assert from_csv.equals(from_parquet)
    assert len(from_csv) == len(ROWS[table.name])


@each_table
def test_pyarrow_reads_csv_and_parquet_alike(table: Table) -> None:
    import pyarrow as pa
    from pyarrow import csv as arrow_csv
    from pyarrow import parquet

    from_parquet = parquet.read_table(file(table, "parquet"))
    options = arrow_csv.ConvertOptions(column_types=from_parquet.schema, strings_can_be_null=True, null_values=[""])
    lines = arrow_csv.ParseOptions(newlines_in_values=True)
    from_csv = arrow_csv.read_csv(file(table), convert_options=options, parse_options=lines)
    assert from_csv.to_pylist() == from_parquet.to_pylist()
    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64()}
    assert from_parquet.schema.types == [types[column.type] for column in table.columns]


@pytest.fixture(scope="module")
def duck() -> Any:
    """A connection to DuckDB."""
    import duckdb

    connection = duckdb.connect()
    yield connection
    connection.close()


@each_table
def test_duckdb_reads_the_csv_as_it_is(table: Table, duck: Any) -> None:
    described = duck.execute(f"DESCRIBE SELECT * FROM '{file(table)}'").fetchall()
    assert [row[0] for row in described] == list(table.names)
    for (_, found, *_), column in zip(described, table.columns, strict=True):
        if column.type != "string" and filled(table, column.name):
            assert found in ("BIGINT", "DOUBLE")
    (count, distinct) = duck.execute(f"SELECT count(*), count(DISTINCT {table.key}) FROM '{file(table)}'").fetchone()
    assert count == distinct == len(ROWS[table.name])


@each_link
def test_duckdb_joins_the_csv_files_over_every_key(table: Table, key: Any, duck: Any) -> None:
    target = next(other for other in TABLES if other.name == (key.target or table.name))
    query = f"""
        SELECT count(*) FROM read_csv('{file(table)}', all_varchar = true) one
        JOIN read_csv('{file(target)}', all_varchar = true) other ON one.{key.column} = other.{key.target_column}
    """
    assert duck.execute(query).fetchone() == (filled(table, key.column),)


def test_sqlite_takes_the_csv_with_the_standard_library() -> None:
    connection = sqlite3.connect(":memory:")
    for table in TABLES:
        with open(file(table), encoding="utf-8", newline="") as stream:
            header, *rows = csv.reader(stream)
        columns = ", ".join(f"[{name}]" for name in header)
        connection.execute(f"CREATE TABLE {table.name} ({columns})")
        marks = ", ".join("?" for _ in header)
        connection.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)
    (count,) = connection.execute("SELECT count(*) FROM quotes JOIN speakers USING (speaker_id)").fetchone()
    connection.close()
    assert count == sum(quote.speaker_id is not None for quote in ROWS["quotes"])


NODE = """
const fs = require("fs");
function parse(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\\n]*))(,|\\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\\n") rows.push([]);
  }
  rows.pop();
  return rows;
}
const descriptor = JSON.parse(fs.readFileSync("datapackage.json", "utf8"));
const result = {};
for (const resource of descriptor.resources) {
  const [header, ...rows] = parse(fs.readFileSync(resource.path, "utf8"));
  const names = resource.schema.fields.map((field) => field.name);
  result[resource.name] = { header, names, rows };
}
console.log(JSON.stringify(result));
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_node_reads_the_csv_files_that_the_descriptor_names() -> None:
    run = subprocess.run(["node", "-e", NODE], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    found = json.loads(run.stdout)
    for table in TABLES:
        with open(file(table), encoding="utf-8", newline="") as stream:
            header, *rows = csv.reader(stream)
        assert found[table.name] == {"header": header, "names": header, "rows": rows}


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_offsets_count_code_points_where_strings_are_utf_16() -> None:
    program = """
    const fs = require("fs");
    const [path, start, end] = process.argv.slice(1);
    console.log(Array.from(fs.readFileSync(path, "utf8")).slice(+start, +end).join(""));
    """
    quote = max(ROWS["quotes"], key=lambda row: row.start)
    source = ROOT / "seeds" / f"{quote.article_id}.txt"
    command = ["node", "-e", program, str(source), str(quote.start), str(quote.end)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert run.stdout == quote.text + "\n"


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_r_reads_the_csv_as_the_readme_shows() -> None:
    program = """
    quotes <- read.csv("data/quotes.csv", na.strings = "", fileEncoding = "UTF-8")
    speakers <- read.csv("data/speakers.csv", na.strings = "", fileEncoding = "UTF-8")
    cat(nrow(quotes), nrow(merge(quotes, speakers, by = "speaker_id")))
    """
    run = subprocess.run(["Rscript", "-e", program], cwd=ROOT, capture_output=True, text=True, check=True)
    joined = sum(quote.speaker_id is not None for quote in ROWS["quotes"])
    assert run.stdout == f"{len(ROWS['quotes'])} {joined}"
