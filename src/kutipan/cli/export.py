"""``kutipan export FORMAT -o FILE``: a package in the form that another tool reads."""

import argparse
import re
from datetime import date
from pathlib import Path

from kutipan.errors import KutipanError
from kutipan.export.formats import BESIDE_THE_DESCRIPTOR, FORMATS, export
from kutipan.loader import package_folder

_WIDTH = max(map(len, FORMATS))
_DESCRIPTION = (
    """\
Write the tables in another form:

"""
    + "\n".join(f"  {name:<{_WIDTH}}  {format.description}" for name, format in FORMATS.items())
    + f"""

{", ".join(BESIDE_THE_DESCRIPTOR)} name the files
of the package by relative paths: write them beside its
datapackage.json.
"""
)
_EXAMPLES = """\
examples:
  kutipan export xlsx -o kutipan.xlsx
  kutipan export sqlite --package tables -o berita.sqlite
  kutipan export ro-crate --package tables \\
      --date 2026-01-31 -o tables/ro-crate-metadata.json
"""
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``commands``."""
    parser = commands.add_parser(
        "export",
        help="write the tables for other tools",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("format", metavar="FORMAT", choices=tuple(FORMATS), help="one of those above")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="the file to write")
    parser.add_argument("--package", metavar="DIR", help="export this package, not the tables of kutipan itself")
    parser.add_argument("--date", metavar="DATE", help="when the package was published, if it does not say so")
    parser.add_argument("--force", action="store_true", help="replace FILE if it is there already")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file."""
    from kutipan.export.subject import read_subject
    from kutipan.package.write import replace_files

    output = Path(options.output)
    if output.is_dir():
        raise KutipanError(f"{output}: is a folder; name a file in it, such as {FORMATS[options.format].file_name}")
    if output.exists() and not options.force:
        raise KutipanError(f"{output}: is there already; give --force to replace it")
    subject = read_subject(options.package if options.package is not None else package_folder())
    if options.date is not None:
        subject = subject._replace(descriptor={**subject.descriptor, "created": _day(options.date)})
    data = export(options.format, subject)
    replace_files(output.parent, {output.name: data})
    print(f"{output}: {len(data)} bytes")
    return 0


def _day(text: str) -> str:
    try:
        if not _DATE.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise KutipanError(f"--date {text}: is no date; write it as 2026-01-31") from None
