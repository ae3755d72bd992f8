"""An SQLite database: a table for each table with its keys and constraints, the data dictionary, and views to read.

The views join what a reader wants side by side: ``quotes_read`` and ``figures_read`` with article and speaker, and
``caveats_read`` with the words that each caveat is about.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from kutipan.export.subject import Subject
from kutipan.tables import TABLES
from kutipan.tables.dictionary import dictionary
from kutipan.tables.schema import Column, Table

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC"}
_VIEWS = """
CREATE VIEW quotes_read AS
SELECT q.quote_id, a.title AS article, a.outlet, a.url, s.name AS speaker, s.role, q.type, q.text, q.text_en, q.via,
  q.context, q.start, q."end"
FROM quotes q JOIN articles a USING (article_id) LEFT JOIN speakers s USING (speaker_id)
ORDER BY q.article_id, q.start;
CREATE VIEW figures_read AS
SELECT f.figure_id, a.title AS article, a.outlet, a.url, f.label_en, f.number_text, f.value, f.value_low, f.value_high,
  f.qualifier, f.unit, f.counted_text, s.name AS speaker, f.date, w.text AS part_of_text, f.context
FROM figures f JOIN articles a USING (article_id) LEFT JOIN speakers s USING (speaker_id)
  LEFT JOIN figures w ON w.figure_id = f.part_of
ORDER BY f.article_id, f.start;
CREATE VIEW caveats_read AS
SELECT c.caveat_id, c.kind, c.note, c.evidence_url, a.title AS article, a.url, q.text AS quote, q.text_en AS quote_en,
  f.text AS figure, f.label_en AS figure_en
FROM caveats c JOIN articles a USING (article_id) LEFT JOIN quotes q USING (quote_id)
  LEFT JOIN figures f USING (figure_id)
ORDER BY c.caveat_id;
"""


def sqlite(subject: Subject) -> bytes:
    """The bytes of the database; the same for the same package and version of SQLite."""
    connection = sqlite3.connect(":memory:")
    try:
        # Rows may refer to later rows of their own table; the keys are looked at when all are in.
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        for statement in _definitions():
            connection.execute(statement)
        for table in TABLES:
            _insert(connection, table.name, table.names, map(_values, subject.rows[table.name]))
        _insert(connection, "dictionary", _DICTIONARY_COLUMNS, _dictionary_rows())
        connection.execute("COMMIT")
        connection.executescript(_VIEWS)
        return connection.serialize()
    finally:
        connection.close()


def _definitions() -> Iterator[str]:
    for table in TABLES:
        lines = [_column(table, column) for column in table.columns]
        for key in table.foreign_keys:
            reference = f"{_name(key.target or table.name)} ({_name(key.target_column)})"
            lines.append(f"FOREIGN KEY ({_name(key.column)}) REFERENCES {reference} DEFERRABLE INITIALLY DEFERRED")
        yield f"CREATE TABLE {_name(table.name)} (\n  " + ",\n  ".join(lines) + "\n) WITHOUT ROWID"
        for key in table.foreign_keys:
            yield f"CREATE INDEX {_name(f'{table.name}_{key.column}')} ON {_name(table.name)} ({_name(key.column)})"
    columns = ",\n  ".join(f"{_name(name)} TEXT" for name in _DICTIONARY_COLUMNS)
    yield f'CREATE TABLE dictionary (\n  {columns},\n  PRIMARY KEY ("table", "column")\n)'


def _column(table: Table, column: Column) -> str:
    parts = [_name(column.name), _TYPES[column.type]]
    if column.name == table.key:
        parts.append("PRIMARY KEY")
    if column.required:
        parts.append("NOT NULL")
    if column.field.enum:
        parts.append(f"CHECK ({_name(column.name)} IN ({', '.join(map(_literal, column.field.enum))}))")
    if column.field.minimum is not None:
        parts.append(f"CHECK ({_name(column.name)} >= {column.field.minimum})")
    return " ".join(parts)


def _insert(connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterator[Any]) -> None:
    names, marks = ", ".join(map(_name, columns)), ", ".join("?" for _ in columns)
    connection.executemany(f"INSERT INTO {_name(table)} ({names}) VALUES ({marks})", rows)


def _values(row: Sequence[Any]) -> list[Any]:
    """A row's values for SQLite, which turns the digits of a number into an integer or, with a fraction, a float."""
    return [format(value, "f") if isinstance(value, Decimal) else value for value in row]


_DICTIONARY_COLUMNS = (
    "table", "column", "type", "title", "description", "title_id", "description_id", "values", "refers_to", "example",
)  # fmt: skip


def _dictionary_rows() -> Iterator[tuple[str, ...]]:
    for english, indonesian in zip(dictionary("en"), dictionary("id"), strict=True):
        yield (
            english.table,
            english.column,
            english.type,
            english.title,
            english.description,
            indonesian.title,
            indonesian.description,
            " | ".join(english.values),
            english.refers_to,
            english.example,
        )


def _name(name: str) -> str:
    return f'"{name}"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
