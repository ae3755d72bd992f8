"""The tables that come with kutipan, as typed rows or as a table of another library.

>>> import kutipan
>>> speakers = kutipan.load("speakers")
>>> sorted(speaker.name for speaker in speakers) == sorted(set(speaker.name for speaker in speakers))
True

Only the standard library is imported here; pandas, Polars and pyarrow are imported by the call that asks for them.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from kutipan.errors import KutipanError
from kutipan.package.csvfile import read_csv
from kutipan.tables import TABLES, Article, Caveat, Figure, Quote, Speaker
from kutipan.tables.schema import Table

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

TableName = Literal["articles", "quotes", "figures", "speakers", "caveats"]
Engine = Literal["pandas", "polars", "arrow"]
Format = Literal["csv", "parquet"]

_DESCRIPTOR = "datapackage.json"


@overload
def load(name: Literal["articles"]) -> list[Article]: ...
@overload
def load(name: Literal["quotes"]) -> list[Quote]: ...
@overload
def load(name: Literal["figures"]) -> list[Figure]: ...
@overload
def load(name: Literal["speakers"]) -> list[Speaker]: ...
@overload
def load(name: Literal["caveats"]) -> list[Caveat]: ...
@overload
def load(name: TableName, engine: Literal["pandas"]) -> "pandas.DataFrame": ...
@overload
def load(name: TableName, engine: Literal["polars"]) -> "polars.DataFrame": ...
@overload
def load(name: TableName, engine: Literal["arrow"]) -> "pyarrow.Table": ...
def load(name: TableName, engine: Engine | None = None) -> Any:
    """The table ``name`` (``articles``, ``quotes``, ``figures``, ``speakers`` or ``caveats``).

    Without ``engine``: a list of rows, each a named tuple (:class:`~kutipan.Article`, :class:`~kutipan.Quote`,
    :class:`~kutipan.Figure`, :class:`~kutipan.Speaker`, :class:`~kutipan.Caveat`); an empty cell is ``None``, numbers
    are ``int`` and ``Decimal``. With ``"pandas"``, ``"polars"`` or ``"arrow"``: a data frame of that library with
    nullable strings, 64-bit integers and, for the values of figures, 64-bit floats.

    Raises ``ValueError`` for an unknown name, ``KutipanError`` when the library asked for is not installed.
    """
    table = _table(name)
    if engine is None:
        return _rows(table)
    if engine not in ("pandas", "polars", "arrow"):
        raise ValueError(f"unknown engine {engine!r}; there are: pandas, polars, arrow")
    from kutipan.package import frames

    make = {"pandas": frames.to_pandas, "polars": frames.to_polars, "arrow": frames.to_arrow}[engine]
    return make(table, _rows(table))


def path(name: TableName, format: Format = "csv") -> Path:
    """Where the file of the table ``name`` lies on this machine, as CSV or as ``"parquet"``.

    Raises ``ValueError`` for an unknown name or format.
    """
    table = _table(name)
    if format not in ("csv", "parquet"):
        raise ValueError(f"unknown format {format!r}; there are: csv, parquet")
    return _root() / "data" / f"{table.name}.{format}"


def descriptor() -> dict[str, Any]:
    """The content of ``datapackage.json``: what each table and column holds, keys, licences, sources, hashes."""
    import json

    content: dict[str, Any] = json.loads((_root() / _DESCRIPTOR).read_text(encoding="utf-8"))
    return content


def package_folder() -> Path:
    """The folder that holds ``datapackage.json`` and the tables that come with kutipan."""
    return _root()


def _rows(table: Table) -> list[Any]:
    file = _root() / "data" / f"{table.name}.csv"
    try:
        return read_csv(table, file.read_bytes())
    except OSError as error:
        raise KutipanError(f"{file}: cannot be read ({error.strerror}); install kutipan again") from None
    except KutipanError as error:
        raise KutipanError(f"{file}: {error}") from None


def _table(name: str) -> Table:
    for table in TABLES:
        if table.name == name:
            return table
    raise ValueError(f"unknown table {name!r}; there are: {', '.join(table.name for table in TABLES)}")


def _root() -> Path:
    """The folder of the descriptor: the installed package's own, or in a working copy that of the project."""
    package = Path(os.path.dirname(os.path.abspath(__file__)))
    for folder in (package, package.parents[1]):
        if (folder / _DESCRIPTOR).is_file():
            return folder
    raise KutipanError(
        f"{package}: the tables are not there; install kutipan again, or run `make data` in a copy of it"
    )
