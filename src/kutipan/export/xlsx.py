"""An Excel workbook: a sheet for each table and one for the data dictionary.

Every text is written as text and never as a formula, a date or a link, whatever it begins with. Needs the extra
``xlsx``.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from kutipan.errors import KutipanError
from kutipan.export.subject import Subject
from kutipan.package.frames import library
from kutipan.tables import TABLES
from kutipan.tables.dictionary import dictionary

_LONGEST = 32_767
"""Characters that a cell can hold."""
_MOST_ROWS = 1_048_576
_DIGITS = 15
"""Digits of a number that Excel keeps."""
_WIDE, _NARROW, _WIDEST = 60, 12, 24
_DICTIONARY = (
    "table", "column", "type", "required", "title", "description", "title (Indonesian)", "description (Indonesian)",
    "values", "refers to", "example",
)  # fmt: skip


def xlsx(subject: Subject) -> bytes:
    """The workbook's bytes, the same for the same package and version of XlsxWriter.

    Raises ``KutipanError`` where XlsxWriter is not installed, or a table does not fit into a sheet.
    """
    writer = library("xlsxwriter")
    buffer = io.BytesIO()
    book = writer.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    # The date is fixed: a workbook that says when it was written would never be the same twice.
    book.set_properties({"title": subject.title, "created": datetime(2000, 1, 1)})
    for table in TABLES:
        _sheet(book, table.name, table.names, subject.rows[table.name])
    _sheet(book, "dictionary", _DICTIONARY, _dictionary_rows())
    book.close()
    return buffer.getvalue()


def _sheet(book: Any, name: str, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    rows = list(rows)
    if len(rows) >= _MOST_ROWS:
        raise KutipanError(f"{name}: {len(rows)} rows are more than a sheet can hold; export sqlite instead")
    sheet = book.add_worksheet(name)
    heading = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    plain, wrapped = book.add_format({"valign": "top"}), book.add_format({"valign": "top", "text_wrap": True})
    for place, title in enumerate(header):
        longest = max((len(str(row[place])) for row in rows if row[place] is not None), default=0)
        width = _WIDE if longest > _WIDEST * 2 else max(_NARROW, min(longest, _WIDEST), len(title) + 2)
        sheet.set_column(place, place, width, wrapped if width == _WIDE else plain)
        sheet.write_string(0, place, title, heading)
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            _write(sheet, number, place, value, f"{name}, row {number + 1}, column {header[place]}")
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(header) - 1)


def _write(sheet: Any, row: int, column: int, value: Any, place: str) -> None:
    if value is None:
        return
    if isinstance(value, int | Decimal) and len(Decimal(value).normalize().as_tuple().digits) <= _DIGITS:
        sheet.write_number(row, column, value)
        return
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    if len(text) > _LONGEST:
        raise KutipanError(
            f"{place}: {len(text)} characters are more than the {_LONGEST} that a cell can hold; export sqlite instead"
        )
    sheet.write_string(row, column, text)


def _dictionary_rows() -> list[tuple[str, ...]]:
    return [
        (
            english.table,
            english.column,
            english.type,
            "yes" if english.required else "no",
            english.title,
            english.description,
            indonesian.title,
            indonesian.description,
            ", ".join(english.values),
            english.refers_to,
            english.example,
        )
        for english, indonesian in zip(dictionary("en"), dictionary("id"), strict=True)
    ]
