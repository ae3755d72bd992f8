"""One value and its cell: how CSV writes the three types, reads them back, and what a column allows.

An empty cell is ``None``, and nothing else is: no table holds an empty string.
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from kutipan.tables.schema import Column, Table

Value = str | int | Decimal | None

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def write_cell(value: Value) -> str:
    """The cell of ``value``: numbers in plain digits, never with an exponent.

    >>> write_cell(Decimal("1.5E+6"))
    '1500000'

    Raises ``ValueError`` for a number that is not finite.
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is no finite number")
        return f"{value:f}"
    return str(value)


def read_cell(column: Column, cell: str) -> Value:
    """The value of ``cell`` in the column's type.

    Raises ``ValueError`` with the reason for a cell that is not written as the type is.
    """
    if not cell:
        return None
    if column.type == "integer":
        if not _INTEGER.fullmatch(cell):
            raise ValueError(f"{cell!r} is no integer")
        return int(cell)
    if column.type == "number":
        if not _NUMBER.fullmatch(cell):
            raise ValueError(f"{cell!r} is no number in plain digits")
        return Decimal(cell)
    return cell


def read_row(table: Table, cells: Sequence[str]) -> Any:
    """The row of ``table`` (an instance of ``table.row``) whose cells are ``cells``.

    Raises ``ValueError`` for a cell that is not written as its type is.
    """
    make: Callable[..., Any] = table.row
    return make(*map(read_cell, table.columns, cells))


def objection(column: Column, value: Value) -> str | None:
    """What the column's definition has against ``value``, or ``None``: required, enumeration, pattern, minimum."""
    if value is None:
        return "is empty, a value is required" if column.required else None
    field = column.field
    if field.enum and value not in field.enum:
        return f"{value!r} is none of: {', '.join(field.enum)}"
    if field.pattern is not None and not re.fullmatch(field.pattern, str(value)):
        return f"{value!r} does not have the form {field.pattern}"
    if field.minimum is not None and not isinstance(value, str) and value < field.minimum:
        return f"{value} is less than {field.minimum}"
    return None
