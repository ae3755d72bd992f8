"""What changed from one edition of a package to the next, row by row: rows added, removed and changed, by key.

Cells are compared as they are written, so that editions whose tables have other columns can be compared too: a column
that only one of them has is named once, and not in every row. A row whose place in its source moved has a new id, and
is therefore one row removed and one added.
"""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kutipan.errors import KutipanError
from kutipan.package.csvfile import read_records
from kutipan.package.descriptor import DESCRIPTOR, csv_path
from kutipan.tables import TABLES
from kutipan.tables.schema import Table


class Change(NamedTuple):
    """One cell that has another value: the row's key, the column, the cell before and after."""

    key: str
    column: str
    old: str
    new: str


class TableDiff(NamedTuple):
    """What changed in one table; ids stand in the order of the files."""

    table: str
    columns_added: tuple[str, ...]
    columns_removed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def changed(self) -> tuple[str, ...]:
        """The ids of the rows that are in both and differ."""
        return tuple(dict.fromkeys(change.key for change in self.changes))

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not any(self[1:])


class _Edition(NamedTuple):
    """One table of one edition: its columns, and its rows as cells by column, by key."""

    columns: tuple[str, ...]
    rows: Mapping[str, Mapping[str, str]]


def diff_packages(old: str | os.PathLike[str], new: str | os.PathLike[str]) -> list[TableDiff]:
    """What changed in each table from the package in ``old`` to that in ``new``.

    A table that one of them does not have counts as empty there. Raises ``KutipanError`` where a folder holds no
    package, or a table has no key or repeats one.
    """
    return [_diff(table, _read(Path(old), table), _read(Path(new), table)) for table in TABLES]


def version(folder: str | os.PathLike[str]) -> str | None:
    """The version that the package in ``folder`` gives itself.

    Raises ``KutipanError`` where there is no descriptor to read.
    """
    path = Path(folder) / DESCRIPTOR
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise KutipanError(f"{path}: cannot be read ({error.strerror}); name the folder of a package") from None
    except (ValueError, RecursionError) as error:
        raise KutipanError(f"{path}: is no JSON in UTF-8 ({error})") from None
    found = content.get("version") if isinstance(content, dict) else None
    return found if isinstance(found, str) else None


def _read(folder: Path, table: Table) -> _Edition:
    path = folder / csv_path(table)
    try:
        header, *records = read_records(path.read_bytes())
    except FileNotFoundError:
        return _Edition((), {})
    except OSError as error:
        raise KutipanError(f"{path}: cannot be read ({error.strerror})") from None
    except KutipanError as error:
        raise KutipanError(f"{path}: {error}") from None
    if table.key not in header:
        raise KutipanError(f"{path}: there is no column {table.key}, by which its rows are compared")
    rows: dict[str, Mapping[str, str]] = {}
    for number, record in enumerate(records, 2):
        if len(record) != len(header):
            raise KutipanError(f"{path}, row {number}: {len(record)} cells, the header has {len(header)}")
        cells = dict(zip(header, record, strict=True))
        if cells[table.key] in rows:
            raise KutipanError(f"{path}, row {number}: {table.key} {cells[table.key]!r} stands there twice")
        rows[cells[table.key]] = cells
    return _Edition(tuple(header), rows)


def _diff(table: Table, old: _Edition, new: _Edition) -> TableDiff:
    shared = [column for column in new.columns if column in old.columns]
    return TableDiff(
        table.name,
        tuple(column for column in new.columns if column not in old.columns),
        tuple(column for column in old.columns if column not in new.columns),
        tuple(key for key in new.rows if key not in old.rows),
        tuple(key for key in old.rows if key not in new.rows),
        tuple(_changes(shared, old.rows, new.rows)),
    )


def _changes(
    columns: list[str], old: Mapping[str, Mapping[str, str]], new: Mapping[str, Mapping[str, str]]
) -> Iterator[Change]:
    for key, cells in new.items():
        before = old.get(key)
        if before is not None:
            for column in columns:
                if before[column] != cells[column]:
                    yield Change(key, column, before[column], cells[column])
