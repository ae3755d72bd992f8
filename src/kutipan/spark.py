"""The converter on a Spark cluster: a data frame of articles in, data frames of the tables out.

Needs PySpark 3.5 or later (extra ``spark``), on every worker pyarrow and kutipan too. The rows are those that
``kutipan convert`` makes of the same texts and ids on one machine.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from kutipan.arrow import NAMES, convert_batches_nested, nested_schema, schema
from kutipan.errors import KutipanError
from kutipan.package.frames import library
from kutipan.tables import Speaker
from kutipan.tables.merge import merge_speakers
from kutipan.tables.registry import Registry

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

_COLUMNS = ("article_id", "text", "title", "author", "published", "outlet", "url")


class Frames(NamedTuple):
    """The tables of an archive as Spark data frames; ``errors`` lists the articles that gave no rows, and why."""

    articles: "DataFrame"
    quotes: "DataFrame"
    figures: "DataFrame"
    speakers: "DataFrame"
    errors: "DataFrame"


def convert(df: "DataFrame", *, registry: Registry | None = None, persist: bool = True) -> Frames:
    """The tables of the articles in ``df``.

    ``df`` has the columns ``article_id`` and ``text``, and where they are there ``title``, ``author``, ``published``,
    ``outlet`` and ``url``; others are passed over. Ids must be unique: which of two articles comes first a cluster
    cannot tell, so both would be converted (``df.dropDuplicates(["article_id"])`` keeps one). Speakers are merged over
    all articles in the order of their ids.

    Nothing is computed before a table is written or counted. All tables come from one pass over the texts, which is
    kept in memory and on the disks of the cluster for the next table, unless ``persist`` is false.

    Raises ``KutipanError`` where a column is missing, or pyarrow or PySpark is not installed.
    """
    library("pyarrow")
    library("pyspark")
    from pyspark.sql import functions as f
    from pyspark.sql.pandas.types import from_arrow_schema

    for column in _COLUMNS[:2]:
        if column not in df.columns:
            raise KutipanError(
                f"the column {column!r} is missing, there are: {', '.join(df.columns)}; rename or add it"
            )

    def convert_partition(batches: "Iterator[pyarrow.RecordBatch]") -> "Iterator[pyarrow.RecordBatch]":
        return convert_batches_nested(batches, registry=registry)

    articles = df.select(*[column for column in _COLUMNS if column in df.columns])
    nested = articles.mapInArrow(convert_partition, from_arrow_schema(nested_schema()))
    if persist:
        nested = nested.persist()
    tables = {name: nested.select(f.explode(name).alias("row")).select("row.*") for name in NAMES}

    # Of a speaker's rows that are the same only the first counts in a merge.
    key, *rest = Speaker._fields
    named = nested.select(f.col("articles")[0]["article_id"].alias("article_id"), f.explode("speakers").alias("row"))
    forms = named.groupBy("row").agg(f.min("article_id").alias("article_id"))
    ordered = f.sort_array(f.collect_list(f.struct("article_id", *[f"row.{name}" for name in rest])))
    grouped = forms.groupBy(f"row.{key}").agg(ordered.alias("forms"))
    tables["speakers"] = grouped.mapInArrow(_merge_partition, from_arrow_schema(schema("speakers")))
    return Frames(**tables)


def _merge_partition(batches: "Iterable[pyarrow.RecordBatch]") -> "Iterator[pyarrow.RecordBatch]":
    """Each speaker's forms, which are in the order of their articles, merged into one row."""
    pa = library("pyarrow")
    for batch in batches:
        merged: list[Speaker] = []
        for row in batch.to_pylist():
            forms = [{name: form[name] for name in Speaker._fields[1:]} for form in row["forms"]]
            merged += merge_speakers((Speaker(row["speaker_id"], **form),) for form in forms)
        yield pa.RecordBatch.from_pylist([speaker._asdict() for speaker in merged], schema=schema("speakers"))
