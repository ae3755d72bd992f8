"""The converter on a real Spark cluster, a local one with two workers: the rows of one machine."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kutipan.errors import KutipanError
from kutipan.package.csvfile import read_csv
from kutipan.tables import TABLES
from kutipan.tables.registry import make_registry

from .conftest import PEOPLE, Converter

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs a Java 17 runtime; none is installed"),
    pytest.mark.filterwarnings("ignore"),  # Spark's own
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A session on a local cluster."""
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed; run: pip install pyspark")
    builder = sql.SparkSession.builder.master("local[2]").appName("kutipan")
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "3",
        "spark.sql.session.timeZone": "UTC",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)  # else the first python3 of the path
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


def test_the_rows_are_those_of_one_machine(spark: Any, convert: Converter, tmp_path: Path) -> None:
    from kutipan import spark as on_spark

    registry = make_registry(
        [
            dict(
                zip(
                    ("speaker_id", "name", "kind", "role", "aliases", "name_id", "wikidata", "source"), row, strict=True
                )
            )
            for row in [("rani", PEOPLE[0], "person", "Head of Agriculture", "Rani", "", "", "")]
        ],
        "uji",
    )
    # Ids whose order is that of the rows: local runs merge speakers in the order of the input.
    rows = [
        {**row, "article_id": f"a{number:03}", "published": "2024-05-17"}
        for number, row in enumerate(convert.rows_of(range(40)))
    ]
    rows[7]["text"] += "\n“Kami siap,” kata Bupati Rani Puspita Larasati.\n\n“Ya,” ujar Menteri Bima Sakti.\n"
    rows.append({"article_id": "a999", "text": "ADVERTISEMENT", "published": None})
    convert(convert.write_jsonl(tmp_path / "arsip.jsonl", rows), registry=registry)
    frame = spark.createDataFrame(rows, "article_id string, text string, published string").repartition(5)
    frames = on_spark.convert(frame, registry=registry)
    for table in TABLES:
        if table.name not in frames._fields:
            continue
        local = read_csv(table, (convert.output / "data" / f"{table.name}.csv").read_bytes())
        expected = [
            tuple(float(value) if column.type == "number" and value is not None else value for column, value in pairs)
            for row in local
            for pairs in [list(zip(table.columns, row, strict=True))]
        ]
        found = [tuple(row) for row in getattr(frames, table.name).collect()]
        if table.name == "articles":
            # The file that an article is from is known to one machine only.
            place = table.names.index("source_path")
            expected = [(*row[:place], row[0], *row[place + 1 :]) for row in expected]
        assert sorted(found, key=str) == sorted(expected, key=str)
        assert found
    ((article, reason),) = [tuple(row) for row in frames.errors.collect()]
    assert (article, reason) == ("a999", "a999: no body text found, only page furniture; give the article's text")


def test_a_frame_without_texts_is_refused(spark: Any) -> None:
    from kutipan import spark as on_spark

    with pytest.raises(KutipanError, match="the column 'text' is missing, there are: article_id, isi"):
        on_spark.convert(spark.createDataFrame([("a", "b")], "article_id string, isi string"))
