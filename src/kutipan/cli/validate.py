"""``kutipan validate DIR``: is this package whole and right?"""

import argparse

from kutipan.cli.terminal import report
from kutipan.package.checks import check_package
from kutipan.package.descriptor import DESCRIPTOR

_DESCRIPTION = """\
Check a package by itself: its descriptor, hashes, types,
required values, patterns, keys, offsets and dates.
Each problem is printed with file, row and column.
"""
_EXAMPLES = """\
examples:
  kutipan validate tables
"""


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``commands``."""
    parser = commands.add_parser(
        "validate",
        help="check the tables of a package",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", metavar="DIR", help=f"the folder that holds {DESCRIPTOR}")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what is wrong with the package; 1 if anything is."""
    return report(check_package(options.folder), f"{options.folder}: the package is valid")
