"""The converter over Arrow record batches: what Spark, Ray, Dask and Daft map over their partitions.

A batch has the columns ``text`` and, where they are there, ``article_id``, ``title``, ``author``, ``published``,
``outlet`` and ``url``. Needs pyarrow (extra ``arrow``), which is imported when a function is called.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from kutipan.archive.items import Options, Rejected
from kutipan.archive.rows import item_of
from kutipan.archive.work import convert_article
from kutipan.errors import KutipanError
from kutipan.package.frames import library, to_arrow
from kutipan.tables import TABLES
from kutipan.tables.registry import Registry

if TYPE_CHECKING:
    import pyarrow

Name = Literal["articles", "quotes", "figures", "speakers", "errors"]

NAMES: tuple[Name, ...] = ("articles", "quotes", "figures", "speakers", "errors")
"""What can be asked for: the tables that come from a text, and the articles that gave no rows."""


def schema(table: Name) -> "pyarrow.Schema":
    """The Arrow schema of a table; that of ``errors`` has the columns ``article`` and ``reason``.

    Raises ``ValueError`` for an unknown table, ``KutipanError`` where pyarrow is not installed.
    """
    pa = library("pyarrow")
    if table == "errors":
        return pa.schema([pa.field("article", pa.string(), False), pa.field("reason", pa.string(), False)])
    definition = next((known for known in TABLES if known.name == table and table in NAMES), None)
    if definition is None:
        raise ValueError(f"unknown table {table!r}; there are: {', '.join(NAMES)}")
    return to_arrow(definition, []).schema


def convert_batches(
    batches: "Iterable[pyarrow.RecordBatch] | pyarrow.RecordBatch | pyarrow.Table",
    table: Name,
    *,
    registry: Registry | None = None,
) -> "Iterator[pyarrow.RecordBatch]":
    """For each batch of articles one of the rows of ``table``, in their order.

    ``batches`` may also be a single batch or an Arrow table. An article without an id needs one: the id cannot be made
    from a row number, which no partition knows. The rows of ``speakers`` are those of each article by itself;
    :func:`kutipan.tables.merge.merge_speakers` brings them together. An article that gives no rows gives one in
    ``errors`` instead, and stops nothing.

    Raises ``ValueError`` for an unknown table, ``KutipanError`` where the batches have no columns ``text`` and
    ``article_id``, or pyarrow is not installed.
    """
    return _flat(_batches(batches), schema(table), NAMES.index(table), registry)


def _flat(
    batches: "Iterable[pyarrow.RecordBatch]", wanted: "pyarrow.Schema", place: int, registry: Registry | None
) -> "Iterator[pyarrow.RecordBatch]":
    pa = library("pyarrow")
    for batch in batches:
        rows = [row for found in _convert(batch, registry) for row in found[place]]
        columns = list(zip(*rows, strict=True)) or [()] * len(wanted)
        arrays = [
            pa.array([_number(value) for value in values], field.type)
            for values, field in zip(columns, wanted, strict=True)
        ]
        yield pa.RecordBatch.from_arrays(arrays, schema=wanted)


def nested_schema() -> "pyarrow.Schema":
    """The schema of :func:`convert_batches_nested`: for each table a list of rows."""
    pa = library("pyarrow")
    return pa.schema([pa.field(name, pa.list_(pa.struct(list(schema(name)))), False) for name in NAMES])


def convert_batches_nested(
    batches: "Iterable[pyarrow.RecordBatch] | pyarrow.RecordBatch | pyarrow.Table",
    *,
    registry: Registry | None = None,
) -> "Iterator[pyarrow.RecordBatch]":
    """For each batch of articles one with as many rows, in which each column holds an article's rows of one table.

    So all tables come from one pass over the texts. Raises what :func:`convert_batches` raises.
    """
    return _nested(_batches(batches), nested_schema(), registry)


def _nested(
    batches: "Iterable[pyarrow.RecordBatch]", wanted: "pyarrow.Schema", registry: Registry | None
) -> "Iterator[pyarrow.RecordBatch]":
    pa = library("pyarrow")
    names = {name: schema(name).names for name in NAMES}
    for batch in batches:
        found = list(_convert(batch, registry))
        arrays = []
        for place, field in enumerate(wanted):
            lists = [
                [dict(zip(names[field.name], map(_number, row), strict=True)) for row in article[place]]
                for article in found
            ]
            arrays.append(pa.array(lists, field.type))
        yield pa.RecordBatch.from_arrays(arrays, schema=wanted)


def _batches(
    batches: "Iterable[pyarrow.RecordBatch] | pyarrow.RecordBatch | pyarrow.Table",
) -> "Iterable[pyarrow.RecordBatch]":
    pa = library("pyarrow")
    if isinstance(batches, pa.Table):
        found: Iterable[pyarrow.RecordBatch] = batches.to_batches()
        return found
    return (batches,) if isinstance(batches, pa.RecordBatch) else batches


def _convert(
    batch: "pyarrow.RecordBatch", registry: Registry | None
) -> Iterator[tuple[list[Any], list[Any], list[Any], list[Any], list[Any]]]:
    """For each article its rows, by table in the order of ``NAMES``."""
    for column in ("article_id", "text"):
        if column not in batch.schema.names:
            raise KutipanError(
                f"the column {column!r} is missing, there are: {', '.join(batch.schema.names)}; rename or add it"
            )
    options = Options()
    for row in batch.to_pylist():
        item = item_of(row, "", "", "")
        found = item if isinstance(item, Rejected) else convert_article(item, options, registry)
        if isinstance(found, Rejected):
            yield [], [], [], [], [(found.article, found.reason)]
        else:
            rows = found.rows
            yield [rows.article], list(rows.quotes), list(rows.figures), list(rows.speakers), []


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
