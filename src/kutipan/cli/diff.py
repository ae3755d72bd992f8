"""``kutipan diff OLD NEW``: what changed between two editions, row by row."""

import argparse
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kutipan.cli.terminal import printable

if TYPE_CHECKING:
    from kutipan.package.diff import TableDiff

_DESCRIPTION = """\
Compare two packages row by row: which rows were added (+),
removed (-) and changed (~, with the old and the new value
of each column). Rows are the same if their ids are.
"""
_EXAMPLES = """\
examples:
  kutipan diff kutipan-0.1.0 kutipan-0.2.0
  kutipan diff old new --json
"""
_LONGEST = 60


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``commands``."""
    parser = commands.add_parser(
        "diff",
        help="list what changed between two packages",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("old", metavar="OLD", help="the folder of the older package")
    parser.add_argument("new", metavar="NEW", help="the folder of the newer package")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the differences; 0 whether there are any or not."""
    from kutipan.package.diff import diff_packages, version

    versions = (version(options.old), version(options.new))
    differences = diff_packages(options.old, options.new)
    if options.json:
        print(json.dumps(_as_json(versions, differences), ensure_ascii=False, indent=2))
        return 0
    if versions[0] != versions[1]:
        print(f"version: {printable(versions[0] or 'none')} -> {printable(versions[1] or 'none')}")
    for difference in differences:
        for line in _lines(difference):
            print(printable(line))
    if all(difference.is_empty for difference in differences):
        print("the tables are the same")
    return 0


def _lines(difference: "TableDiff") -> Iterator[str]:
    if difference.is_empty:
        return
    counts = f"{len(difference.added)} added, {len(difference.removed)} removed, {len(difference.changed)} changed"
    yield f"{difference.table}: {counts}"
    for sign, columns in (("+", difference.columns_added), ("-", difference.columns_removed)):
        for column in columns:
            yield f"  {sign} column {column}"
    for sign, keys in (("+", difference.added), ("-", difference.removed)):
        for key in keys:
            yield f"  {sign} {key}"
    for change in difference.changes:
        yield f"  ~ {change.key}  {change.column}: {_short(change.old)} -> {_short(change.new)}"


def _short(cell: str) -> str:
    text = " ".join(cell.split())
    return f'"{text}"' if len(text) <= _LONGEST else f'"{text[: _LONGEST - 1]}…"'


def _as_json(versions: tuple[str | None, str | None], differences: "list[TableDiff]") -> dict[str, Any]:
    tables = {}
    for difference in differences:
        changed: dict[str, dict[str, dict[str, str | None]]] = {}
        for change in difference.changes:
            changed.setdefault(change.key, {})[change.column] = {"old": change.old or None, "new": change.new or None}
        tables[difference.table] = {
            "columns_added": difference.columns_added,
            "columns_removed": difference.columns_removed,
            "added": difference.added,
            "removed": difference.removed,
            "changed": changed,
        }
    return {"old_version": versions[0], "new_version": versions[1], "tables": tables}
