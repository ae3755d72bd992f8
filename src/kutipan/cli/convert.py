"""``kutipan convert FILE... -o DIR``: a package of one's own from one's own articles."""

import argparse
from pathlib import Path

from kutipan import __version__
from kutipan.cli.terminal import count, progress
from kutipan.errors import KutipanError
from kutipan.package.metadata import Metadata

_DESCRIPTION = """\
Convert Indonesian news articles, one plain text file in
UTF-8 each, into a data package: datapackage.json and four
tables under data/. The name of a file without its ending
is the id of its article. Nothing is written unless every
file can be converted and the tables pass every check.
"""
_EXAMPLES = """\
examples:
  kutipan convert berita/*.txt -o tables
  kutipan convert satu.txt -o tables --force
  kutipan convert berita/*.txt -o tables \\
      --speakers speakers.csv --parquet
"""
_PROGRESS_FROM = 20


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``commands``."""
    parser = commands.add_parser(
        "convert",
        help="make tables from text files",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="an article as plain text")
    parser.add_argument("-o", "--output", metavar="DIR", required=True, help="the folder to make the package in")
    parser.add_argument("--speakers", metavar="FILE", help="a registry of known speakers, as CSV")
    parser.add_argument("--parquet", action="store_true", help="write the tables as Parquet too (needs pyarrow)")
    parser.add_argument("--force", action="store_true", help="replace the package that DIR holds already")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Convert the files and write the package, all or nothing."""
    from kutipan.package.build import convert_source, join
    from kutipan.package.files import package_files, package_paths, write_package
    from kutipan.package.frames import library
    from kutipan.read import read_source, refuse_same_ids, shared_folder
    from kutipan.tables.registry import read_registry

    if options.parquet:
        library("pyarrow")  # told now, not after the conversion
    output = Path(options.output)
    if not options.force:
        for path in package_paths():
            if (output / path).exists():
                raise KutipanError(f"{output / path}: is there already; give --force to replace it")
    registry = read_registry(Path(options.speakers)) if options.speakers else None
    total = len(options.files)
    refuse_same_ids(options.files)
    folder = shared_folder(options.files)
    extractions, refused = [], []
    for done, file in enumerate(options.files, 1):
        try:
            extractions.append(convert_source(read_source(file, folder), registry))
        except KutipanError as error:
            refused.append(str(error))
        if total >= _PROGRESS_FROM:
            progress(done, total, "articles")
    if refused:
        raise KutipanError("\n".join([*refused, "nothing was written"]))
    tables = join(extractions)
    write_package(output, package_files(tables, _metadata(total), parquet=options.parquet), sources=folder)
    print(
        f"{count(len(tables.articles), 'article', 'articles')}: {count(len(tables.quotes), 'quote', 'quotes')}, "
        f"{count(len(tables.figures), 'figure', 'figures')}, {count(len(tables.speakers), 'speaker', 'speakers')} "
        f"in {output}"
    )
    return 0


def _metadata(articles: int) -> Metadata:
    return Metadata(
        name="kutipan-tables",
        title="Quotes and figures of Indonesian news articles",
        description=f"Tables made from {count(articles, 'article', 'articles')} by kutipan {__version__}.",
        sources=({"title": "The text files that the table of articles lists"},),
    )
