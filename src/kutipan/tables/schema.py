"""What a table definition is made of.

Each table is one module beside this one: a ``NamedTuple`` whose annotations carry a :class:`Field`, and a
:class:`Table` that names its keys. CSV headers, the descriptor, Arrow types, dtypes, checks and the published
schema all derive from these; nothing else lists a column.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_type_hints

FieldType = Literal["string", "integer", "number"]

SPAN_MINIMUM = 0
"""Offsets count from 0."""


class Field(NamedTuple):
    """What is said of one column, besides its Python type.

    ``example`` is written as the CSV writes it. ``title_id`` and ``description_id`` say in Indonesian what ``title``
    and ``description`` say in English. ``enum`` and ``pattern`` (a regular expression that must match the whole value)
    hold for every value that is not empty.
    """

    title: str
    description: str
    example: str
    title_id: str
    description_id: str
    pattern: str | None = None
    enum: tuple[str, ...] = ()
    minimum: int | None = None
    unique: bool = False


class Column(NamedTuple):
    """A column of a table: its name, type, whether it may be empty, and its :class:`Field`."""

    name: str
    type: FieldType
    required: bool
    field: Field


class ForeignKey(NamedTuple):
    """``column`` holds values of ``target_column`` in ``target``; an empty ``target`` is the table itself."""

    column: str
    target: str
    target_column: str


class Table(NamedTuple):
    """One table: its name, what it holds, its row type and its keys.

    ``title_id`` and ``description_id`` are in Indonesian. ``spans`` names, for each span in a row, the columns of its
    text, its start and its end; a text column that is ``None`` means that the span's text is not stored.
    """

    name: str
    title: str
    description: str
    title_id: str
    description_id: str
    row: type[tuple[Any, ...]]
    key: str
    foreign_keys: tuple[ForeignKey, ...] = ()
    spans: tuple[tuple[str, str, str], ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The table's columns, in the order in which every file has them."""
        return _columns(self.row)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(self.row.__annotations__)


_TYPES: Mapping[type, FieldType] = {str: "string", int: "integer", Decimal: "number"}


@cache
def _columns(row: type[tuple[Any, ...]]) -> tuple[Column, ...]:
    columns = []
    for name, hint in get_type_hints(row, include_extras=True).items():
        annotated, field = get_args(hint)
        members = get_args(annotated) or (annotated,)
        base = next(member for member in members if member is not type(None))
        columns.append(Column(name, _TYPES[base], type(None) not in members, field))
    return tuple(columns)
