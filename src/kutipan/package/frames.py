"""Rows as a table of pandas, Polars or Arrow, with the column types that the table's definition gives.

Each library is imported inside the call that needs it; none of them is needed for anything else.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any

from kutipan.errors import KutipanError
from kutipan.tables.schema import Table

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

_EXTRAS: Mapping[str, str] = {
    "pandas": "pandas",
    "polars": "polars",
    "pyarrow": "arrow",
    "pyspark": "spark",
    "xlsxwriter": "xlsx",
}


def library(name: str) -> Any:
    """The library ``name``. Raises ``KutipanError``, which names the extra, where it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        if error.name != name:
            raise
        raise KutipanError(f'{name} is not installed; run: pip install "kutipan[{_EXTRAS[name]}]"') from None


def to_pandas(table: Table, rows: Iterable[Sequence[Any]]) -> "pandas.DataFrame":
    """The rows as a pandas frame with nullable dtypes: ``string``, ``Int64`` and ``Float64``."""
    pd = library("pandas")
    dtypes = {"string": "string", "integer": "Int64", "number": "Float64"}
    types = {column.name: dtypes[column.type] for column in table.columns}
    frame: pandas.DataFrame = pd.DataFrame(
        {name: pd.array(values, dtype=types[name]) for name, values in _values(table, rows).items()}
    )
    return frame


def to_polars(table: Table, rows: Iterable[Sequence[Any]]) -> "polars.DataFrame":
    """The rows as a Polars frame: ``String``, ``Int64`` and ``Float64``."""
    pl = library("polars")
    dtypes = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64}
    schema = {column.name: dtypes[column.type] for column in table.columns}
    frame: polars.DataFrame = pl.DataFrame(_values(table, rows), schema=schema)
    return frame


def to_arrow(table: Table, rows: Iterable[Sequence[Any]]) -> "pyarrow.Table":
    """The rows as an Arrow table: ``string``, ``int64`` and ``float64``, not nullable where a value is required."""
    pa = library("pyarrow")
    dtypes = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64()}
    schema = pa.schema([pa.field(column.name, dtypes[column.type], not column.required) for column in table.columns])
    result: pyarrow.Table = pa.table(_values(table, rows), schema=schema)
    return result


def _values(table: Table, rows: Iterable[Sequence[Any]]) -> dict[str, list[Any]]:
    by_column = list(zip(*rows, strict=True)) or [() for _ in table.names]
    return {
        column.name: [_float(value) for value in values] if column.type == "number" else list(values)
        for column, values in zip(table.columns, by_column, strict=True)
    }


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
