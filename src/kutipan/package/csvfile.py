"""Rows and the bytes of their CSV file: UTF-8 without a mark, LF, RFC 4180 with quotes only where they are needed."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from kutipan.errors import KutipanError
from kutipan.package.cells import read_row, write_cell
from kutipan.tables.schema import Table

BOM = b"\xef\xbb\xbf"

# A cell can hold a whole paragraph, which the standard library's limit of 128 KiB would refuse.
_MAX_CELL = 1 << 27


def write_csv(table: Table, rows: Iterable[Sequence[Any]]) -> bytes:
    """The CSV file of ``rows``, with the table's header."""
    return write_records([table.names, *(tuple(write_cell(value) for value in row) for row in rows)])


def write_records(records: Iterable[Sequence[str]]) -> bytes:
    """The CSV file of ``records``, the header among them."""
    # Not csv.writer: whether it quotes a lone carriage return depends on the version of Python.
    lines = (",".join(map(_quoted, record)) + "\n" for record in records)
    return "".join(lines).encode("utf-8")


def read_records(data: bytes) -> list[list[str]]:
    """The records of a CSV file, its header first.

    Raises ``KutipanError`` (without the file's name) where the bytes are not UTF-8 or not CSV, and for an empty file.
    """
    if data.startswith(BOM):
        raise KutipanError("the file begins with a byte order mark; save it as UTF-8 without one")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise KutipanError(f"byte {error.start} is not UTF-8 ({error.reason}); save the file as UTF-8") from None
    csv.field_size_limit(_MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        records = list(reader)
    except csv.Error as error:
        raise KutipanError(f"line {reader.line_num} is not CSV ({error}); restore the file") from None
    if not records:
        raise KutipanError("the file is empty; restore it")
    return records


def read_csv(table: Table, data: bytes) -> list[Any]:
    """The typed rows of a CSV file of ``table``: instances of ``table.row``.

    Only the header and the types are looked at here; :mod:`kutipan.package.checks` looks at everything else.
    Raises ``KutipanError`` (without the file's name) for a file that is not CSV of this table.
    """
    header, *records = read_records(data)
    if tuple(header) != table.names:
        raise KutipanError(f"the header is not that of the table {table.name}: {', '.join(table.names)}")
    width = len(header)
    rows = []
    for number, record in enumerate(records, 2):
        if len(record) != width:
            raise KutipanError(f"row {number} has {len(record)} cells, the header has {width}")
        try:
            rows.append(read_row(table, record))
        except ValueError as error:
            raise KutipanError(f"row {number}: {error}") from None
    return rows


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in '",\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
