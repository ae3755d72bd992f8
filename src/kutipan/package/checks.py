"""Everything that must hold of a package, checked with the standard library alone.

Other validators do not enforce all that the tables promise (offsets, unique keys, enumerations, quotes that do not
overlap, dates that exist); here all of it is looked at, and what fails is named by file, row, column and reason.
"""

import hashlib
import json
import os
from collections.abc import Container, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from kutipan.errors import KutipanError
from kutipan.package.cells import objection, read_cell, read_row
from kutipan.package.csvfile import read_records, write_records
from kutipan.package.days import impossible_date
from kutipan.package.descriptor import DESCRIPTOR, csv_path, describe_resource
from kutipan.tables import TABLES, Quote
from kutipan.tables.patterns import DATE_TIME, EDTF
from kutipan.tables.schema import Table

_ID_LETTERS: Mapping[str, str] = {"quotes": "q", "figures": "f"}


class Problem(NamedTuple):
    """One thing that is wrong: in which file, in which row (the header is row 1), in which column, and why.

    >>> print(Problem("quotes.csv", 12, "speaker_id", "no such speaker"))
    quotes.csv, row 12, column speaker_id: no such speaker
    >>> print(Problem("datapackage.json", None, None, "is no JSON"))
    datapackage.json: is no JSON
    """

    file: str
    row: int | None
    column: str | None
    reason: str

    def __str__(self) -> str:
        row = "" if self.row is None else f", row {self.row}"
        column = "" if self.column is None else f", column {self.column}"
        return f"{self.file}{row}{column}: {self.reason}"


class NumberedRow(NamedTuple):
    """A row of a table and its number in the file; the header is row 1."""

    number: int
    row: Any


Rows = Mapping[str, list[NumberedRow]]
"""For each table the rows whose every cell could be read."""


def check_package(folder: str | os.PathLike[str]) -> list[Problem]:
    """What is wrong with the package in ``folder``: its descriptor, its files, their rows. Nothing wrong: no items.

    Raises ``KutipanError`` when there is no such folder.
    """
    return read_package(folder)[1]


def read_package(folder: str | os.PathLike[str]) -> tuple[Rows, list[Problem]]:
    """The rows of the package in ``folder`` as far as they can be read, and what is wrong with it."""
    folder = Path(folder)
    if not folder.is_dir():
        raise KutipanError(f"{folder}: no such folder; name the one that holds {DESCRIPTOR}")
    files, problems = _read_files(folder)
    if not files and not (folder / DESCRIPTOR).exists():
        parts = folder / "parts"
        advice = f"each folder in {parts} is a package, name one" if parts.is_dir() else "name the one that holds it"
        raise KutipanError(f"{folder}: is no package, there is no {DESCRIPTOR} in it; {advice}")
    problems += _check_descriptor(folder, files)
    rows: dict[str, list[NumberedRow]] = {table.name: [] for table in TABLES}
    whole = set()
    for table in TABLES:
        if table.name in files:
            rows[table.name], found = _read_rows(table, files[table.name])
            problems += found
            if not found:
                whole.add(table.name)
    for table in TABLES:
        problems += _check_ids(table, rows[table.name])
        problems += _check_spans(table, rows[table.name])
        # A row that could not be read would be missed by every row that refers to it: that is said once already.
        problems += _check_foreign_keys(table, rows, whole)
        problems += _check_chains(table, rows[table.name])
    problems += _check_overlaps(rows["quotes"])
    problems += _check_bounds(rows["figures"])
    problems += _check_caveats(rows)
    if "quotes" in whole:
        problems += _check_quotes_of_figures(rows)
    return rows, problems


def file_name(table: Table) -> str:
    """The name by which a problem calls the file of ``table``."""
    return f"{table.name}.csv"


def _read_files(folder: Path) -> tuple[dict[str, bytes], list[Problem]]:
    files: dict[str, bytes] = {}
    problems = []
    for table in TABLES:
        path = csv_path(table)
        try:
            files[table.name] = (folder / path).read_bytes()
        except OSError as error:
            problems.append(Problem(file_name(table), None, None, f"{path} cannot be read ({error.strerror})"))
    return files, problems


def _check_descriptor(folder: Path, files: Mapping[str, bytes]) -> Iterator[Problem]:
    try:
        descriptor = json.loads((folder / DESCRIPTOR).read_bytes().decode("utf-8"))
    except OSError as error:
        yield Problem(DESCRIPTOR, None, None, f"cannot be read ({error.strerror})")
        return
    except (ValueError, RecursionError) as error:
        yield Problem(DESCRIPTOR, None, None, f"is no JSON in UTF-8 ({error})")
        return
    resources = descriptor.get("resources") if isinstance(descriptor, dict) else None
    if not isinstance(resources, list):
        yield Problem(DESCRIPTOR, None, None, "has no list of resources")
        return
    for table in TABLES:
        named = (item for item in resources if isinstance(item, dict) and item.get("name") == table.name)
        resource = next(named, None)
        if resource is None:
            yield Problem(DESCRIPTOR, None, None, f"has no resource {table.name}")
        elif table.name in files:
            yield from _check_resource(table, resource, files[table.name])


def _check_resource(table: Table, resource: Mapping[str, Any], data: bytes) -> Iterator[Problem]:
    expected = describe_resource(table, data)
    if resource.get("bytes") != expected["bytes"]:
        reason = f"{expected['bytes']} bytes, the descriptor says {resource.get('bytes')}"
        yield Problem(file_name(table), None, None, reason)
    elif resource.get("hash") != expected["hash"]:
        found = hashlib.sha256(data).hexdigest()
        yield Problem(file_name(table), None, None, f"its hash is sha256:{found}, the descriptor has another")
    for key in expected:
        if key not in ("bytes", "hash") and resource.get(key) != expected[key]:
            reason = f"`{key}` of the resource {table.name} is not that of the table's definition"
            yield Problem(DESCRIPTOR, None, None, reason)


def _read_rows(table: Table, data: bytes) -> tuple[list[NumberedRow], list[Problem]]:
    name = file_name(table)
    try:
        header, *records = read_records(data)
    except KutipanError as error:
        return [], [Problem(name, None, None, str(error))]
    if tuple(header) != table.names:
        return [], [Problem(name, 1, None, f"the header is {','.join(header)}; expected is {','.join(table.names)}")]
    rows: list[NumberedRow] = []
    problems: list[Problem] = []
    for number, record in enumerate(records, 2):
        found = list(_check_record(table, number, record))
        if not found:
            rows.append(NumberedRow(number, read_row(table, record)))
        problems += found
    if not problems and data != write_records([header, *records]):
        problems.append(Problem(name, None, None, _unusual_form(data)))
    return rows, problems


def _check_record(table: Table, number: int, record: list[str]) -> Iterator[Problem]:
    name = file_name(table)
    if len(record) != len(table.columns):
        yield Problem(name, number, None, f"{len(record)} cells, the header has {len(table.columns)}")
        return
    for column, cell in zip(table.columns, record, strict=True):
        try:
            value = read_cell(column, cell)
        except ValueError as error:
            yield Problem(name, number, column.name, str(error))
            continue
        reason = objection(column, value)
        if reason is None and value is not None and column.field.pattern in (EDTF, DATE_TIME):
            reason = impossible_date(str(value))
        if reason is not None:
            yield Problem(name, number, column.name, reason)


def _unusual_form(data: bytes) -> str:
    if b"\r\n" in data.partition(b"\n")[0] + b"\n":
        return "its lines end in CR LF; LF is expected"
    return "is not in canonical form: lines end in LF, and only cells with a comma, a quote or a line break are quoted"


def _check_ids(table: Table, rows: list[NumberedRow]) -> Iterator[Problem]:
    name = file_name(table)
    for column in table.columns:
        if column.field.unique:
            first: dict[Any, int] = {}
            for number, row in rows:
                value = getattr(row, column.name)
                if first.setdefault(value, number) != number:
                    yield Problem(name, number, column.name, f"{value!r} stands already in row {first[value]}")
    letter = _ID_LETTERS.get(table.name)
    if letter is not None:
        for number, row in rows:
            expected = f"{row.article_id}-{letter}{row.start}"
            if getattr(row, table.key) != expected:
                yield Problem(name, number, table.key, f"{getattr(row, table.key)!r} should be {expected!r}")


def _check_foreign_keys(table: Table, rows: Rows, whole: Container[str]) -> Iterator[Problem]:
    for key in table.foreign_keys:
        target = key.target or table.name
        if target not in whole:
            continue
        known = {getattr(row, key.target_column) for _, row in rows[target]}
        for number, row in rows[table.name]:
            value = getattr(row, key.column)
            if value is not None and value not in known:
                reason = f"{value!r} is no {key.target_column} of {target}.csv"
                yield Problem(file_name(table), number, key.column, reason)


def _check_spans(table: Table, rows: list[NumberedRow]) -> Iterator[Problem]:
    name = file_name(table)
    for number, row in rows:
        for text_column, start_column, end_column in table.spans:
            text, start, end = (getattr(row, column) for column in (text_column, start_column, end_column))
            if text is None and start is None and end is None:
                continue
            if text is None or start is None or end is None:
                reason = f"{text_column}, {start_column} and {end_column} must be all given or all empty"
                yield Problem(name, number, text_column, reason)
            elif end <= start:
                yield Problem(name, number, end_column, f"{end} is not behind {start_column} {start}")
            elif end - start != len(text):
                reason = f"has {len(text)} characters, the offsets {start} to {end} are {end - start}"
                yield Problem(name, number, text_column, reason)
        if table.spans and row.text not in row.context:
            yield Problem(name, number, "context", "does not hold the row's text")


def _check_chains(table: Table, rows: list[NumberedRow]) -> Iterator[Problem]:
    for key in table.foreign_keys:
        if not key.target:
            yield from _check_chain(table, key.column, rows)


def _check_chain(table: Table, column: str, rows: list[NumberedRow]) -> Iterator[Problem]:
    """Each row's chain must stay in its article and end."""
    by_id = {getattr(row, table.key): row for _, row in rows}
    ending: set[str] = set()
    for number, row in rows:
        link = by_id.get(getattr(row, column))
        if link is not None and link.article_id != row.article_id:
            yield Problem(file_name(table), number, column, f"{getattr(row, column)!r} is of another article")
        path: list[str] = []
        key = getattr(row, table.key)
        while key in by_id and key not in ending:
            if key in path:
                yield Problem(file_name(table), number, column, f"leads back to itself: {' -> '.join([*path, key])}")
                break
            path.append(key)
            key = getattr(by_id[key], column)
        ending.update(path)


def _check_overlaps(rows: list[NumberedRow]) -> Iterator[Problem]:
    ordered = sorted(rows, key=lambda numbered: (numbered.row.article_id, numbered.row.start))
    for (_, before), (number, row) in pairwise(ordered):
        if row.article_id == before.article_id and row.start < before.end:
            yield Problem("quotes.csv", number, "start", f"the quote overlaps {before.quote_id!r}")


def _check_quotes_of_figures(rows: Rows) -> Iterator[Problem]:
    quotes: dict[str, list[Quote]] = {}
    for _, quote in rows["quotes"]:
        quotes.setdefault(quote.article_id, []).append(quote)
    for number, figure in rows["figures"]:
        around = next(
            (
                quote
                for quote in quotes.get(figure.article_id, [])
                if quote.start <= figure.start and figure.end <= quote.end
            ),
            None,
        )
        if figure.quote_id is None and around is not None:
            yield Problem("figures.csv", number, "quote_id", f"is empty, the figure stands in {around.quote_id!r}")
        elif figure.quote_id is not None and around is None:
            yield Problem("figures.csv", number, "quote_id", f"the figure does not stand in {figure.quote_id!r}")
        elif around is not None and figure.quote_id != around.quote_id:
            reason = f"the figure stands in {around.quote_id!r}, not in {figure.quote_id!r}"
            yield Problem("figures.csv", number, "quote_id", reason)
        elif around is not None and figure.speaker_id != around.speaker_id:
            yield Problem("figures.csv", number, "speaker_id", f"is not the speaker of {around.quote_id!r}")


def _check_bounds(rows: list[NumberedRow]) -> Iterator[Problem]:
    for number, figure in rows:
        values = [(name, getattr(figure, name)) for name in ("value_low", "value", "value_high")]
        for (lower, low), (higher, high) in pairwise((name, value) for name, value in values if value is not None):
            if low > high:
                yield Problem("figures.csv", number, lower, f"{low} is more than {higher} {high}")
        if figure.qualifier == "exact" and not figure.value == figure.value_low == figure.value_high:
            yield Problem("figures.csv", number, "qualifier", "`exact` needs a value that is both of its bounds")


def _check_caveats(rows: Rows) -> Iterator[Problem]:
    """A caveat must be about its own article: its id, its quote and its figure say so."""
    articles = {
        **{quote.quote_id: quote.article_id for _, quote in rows["quotes"]},
        **{figure.figure_id: figure.article_id for _, figure in rows["figures"]},
    }
    for number, caveat in rows["caveats"]:
        if caveat.caveat_id.rpartition("-c")[0] != caveat.article_id:
            reason = f"{caveat.caveat_id!r} should begin with the article's id, {caveat.article_id!r}"
            yield Problem("caveats.csv", number, "caveat_id", reason)
        for column in ("quote_id", "figure_id"):
            value = getattr(caveat, column)
            if articles.get(value, caveat.article_id) != caveat.article_id:
                yield Problem("caveats.csv", number, column, f"{value!r} is of another article")
