"""``kutipan show ID``: one row in its context."""

import argparse
import difflib
import sys
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from kutipan.cli.terminal import bold, count, dim, printable, styled, width, wrap
from kutipan.errors import KutipanError
from kutipan.loader import TableName, load
from kutipan.package.cells import write_cell
from kutipan.package.checks import read_package
from kutipan.package.contexts import span_in_context
from kutipan.tables import TABLES
from kutipan.tables.schema import Table

_DESCRIPTION = """\
Show a quote, a figure, a speaker or an article by its id.
A quote or a figure is shown in its context, marked if the
output is a terminal (unless NO_COLOR is set).
"""
_EXAMPLES = """\
examples:
  kutipan show vladimir-putin
  kutipan show contoh-01-q880 --package tables
"""
_SUGGESTIONS = 3


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``commands``."""
    parser = commands.add_parser(
        "show",
        help="show one row in its context",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("id", metavar="ID", help="id of a quote, a figure, a speaker or an article")
    parser.add_argument("--package", metavar="DIR", help="look in this package, not in the tables of kutipan itself")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the row."""
    rows = _rows(options.package)
    table, row = _find(rows, options.id)
    style = styled(sys.stdout)
    print(f"{bold(getattr(row, table.key), style)}  {dim(table.title.lower().removesuffix('s'), style)}")
    if table.spans:
        print()
        for line in wrap(row.context, width() - 2, span_in_context(row, rows) if style else None):
            print(f"  {line}")
    print()
    for name, value in _facts(table, row, rows):
        _print_fact(name, value, style)
    return 0


def _rows(folder: str | None) -> dict[str, list[Any]]:
    if folder is None:
        return {name: list(load(name)) for name in get_args(TableName)}
    rows, problems = read_package(folder)
    if problems:
        print(
            f"kutipan: {folder} has {count(len(problems), 'problem', 'problems')}; see kutipan validate",
            file=sys.stderr,
        )
    return {name: [numbered.row for numbered in numbered_rows] for name, numbered_rows in rows.items()}


def _find(rows: Mapping[str, list[Any]], key: str) -> tuple[Table, Any]:
    keys = []
    for table in TABLES:
        for row in rows[table.name]:
            if getattr(row, table.key) == key:
                return table, row
            keys.append(getattr(row, table.key))
    near = difflib.get_close_matches(key, keys, _SUGGESTIONS)
    raise KutipanError(f"no row has the id {key!r}" + (f"; near it are: {', '.join(near)}" if near else ""))


def _facts(table: Table, row: Any, rows: Mapping[str, list[Any]]) -> Iterator[tuple[str, str]]:
    """The row's cells that are not empty, and the ids of the rows in other tables that refer to it."""
    for column in table.columns:
        value = getattr(row, column.name)
        if value is not None and column.name not in (table.key, "context"):
            yield column.name, write_cell(value)
    for other in TABLES:
        for key in other.foreign_keys:
            if key.target == table.name:
                ids = [
                    getattr(found, other.key)
                    for found in rows[other.name]
                    if getattr(found, key.column) == getattr(row, table.key)
                ]
                if ids:
                    yield other.name, ", ".join(ids)


def _print_fact(name: str, value: str, style: bool) -> None:
    indent = 18
    if width() < 2 * indent + 4:
        indent = 4
        print(f"  {dim(name, style)}")
        lines = wrap(value, width() - indent)
        first = " " * indent
    else:
        lines = wrap(value, width() - indent)
        first = f"  {dim(f'{printable(name):<{indent - 2}}', style)}"
    for number, line in enumerate(lines or [""]):
        print(f"{first if number == 0 else ' ' * indent}{line}")
