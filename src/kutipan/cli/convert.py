"""``kutipan convert INPUT... -o DIR``: a package of one's own from an archive of one's own."""

import argparse
import codecs
import sys
import time
from pathlib import Path

from kutipan.errors import KutipanError

_DESCRIPTION = """\
Convert Indonesian news articles into a data package:
tables under data/ and datapackage.json. Inputs are files
and folders, compressed with gzip or zstd or not:

  .txt .html    one article; its name gives the id
  .jsonl .csv   one article in each row: the column text,
  .parquet      if there are article_id, title, author,
                published, outlet, url
  -             standard input

Offsets count characters of the decoded text; of HTML, in
its main text (see --texts). An article that cannot be
converted is listed in errors.csv and stops nothing.
"""
_EXAMPLES = """\
examples:
  kutipan convert berita/ -o tables
  kutipan convert arsip.jsonl.gz -o tables --parquet \\
      --map text=isi,title=judul,published=tanggal
  kutipan convert arsip/ -o tables --part-size 10000
  kutipan convert arsip/ -o tables --resume
  cat arsip.jsonl | kutipan convert - -o tables

exit status: 0 all converted, 3 made but some articles
skipped, 1 nothing made, 130 interrupted (see --resume)
"""
_SKIPPED = 3
_INTERRUPTED = 130


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``commands``."""
    parser = commands.add_parser(
        "convert",
        help="make tables from articles",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("inputs", metavar="INPUT", nargs="+", help="a file, a folder, or - for standard input")
    parser.add_argument("-o", "--output", metavar="DIR", required=True, help="the folder to make the package in")
    parser.add_argument("--speakers", metavar="FILE", help="a registry of known speakers, as CSV")
    parser.add_argument("--parquet", action="store_true", help="write the tables as Parquet too (needs pyarrow)")
    parser.add_argument(
        "--texts", action="store_true", help="keep the texts that offsets count in, as data/texts/ID.txt"
    )
    parser.add_argument(
        "--part-size", metavar="N", type=_positive, help="a complete package for each N articles: parts/00000 …"
    )
    parser.add_argument("--encoding", metavar="NAME", type=_encoding, help="of the input, if it is not UTF-8")
    parser.add_argument(
        "--ids",
        metavar="FROM",
        choices=("name", "path"),
        default="name",
        help="ids of files: their name, or path with its folders (2023.11.panen)",
    )
    parser.add_argument("--map", metavar="TEXT=ISI,…", default="", help="names of your columns: ours=yours, …")
    parser.add_argument(
        "--from",
        dest="kind",
        metavar="KIND",
        choices=("text", "html", "jsonl", "csv", "parquet"),
        help="what an input is whose name does not tell: text, html, jsonl, csv or parquet (jsonl for -, else text)",
    )
    parser.add_argument("--workers", metavar="N", type=_positive, help="processes to use (all cores)")
    parser.add_argument("--quiet", action="store_true", help="no progress and no summary")
    parser.add_argument("--resume", action="store_true", help="go on with a run that was interrupted")
    parser.add_argument("--force", action="store_true", help="replace what DIR holds already, or begin anew")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Convert the archive; 3 if some articles were skipped."""
    from kutipan.archive.finish import ERRORS
    from kutipan.archive.items import Options
    from kutipan.archive.pool import available_cores
    from kutipan.archive.progress import progress
    from kutipan.archive.rows import columns_of
    from kutipan.archive.run import Archive, convert_archive, is_complete
    from kutipan.package.frames import library
    from kutipan.tables.registry import read_registry

    if options.parquet:
        library("pyarrow")  # told now, not after the conversion
    if options.resume and options.force:
        raise KutipanError("--resume goes on and --force begins anew; give one of the two")
    output = Path(options.output)
    if options.resume and is_complete(output):
        if not options.quiet:
            print(f"{output}: the tables are complete, nothing was left to do (--force makes them anew)")
        return _SKIPPED if (output / ERRORS).exists() else 0
    archive = Archive(
        tuple(options.inputs),
        output,
        Options(
            encoding=options.encoding,
            columns=columns_of(options.map) if options.map else (),
            kind=options.kind,
            part_size=options.part_size,
            parquet=options.parquet,
            path_ids=options.ids == "path",
            texts=options.texts,
        ),
        read_registry(options.speakers) if options.speakers else None,
        options.workers or available_cores(),
    )
    started = time.monotonic()
    try:
        summary = convert_archive(archive, resume=options.resume, force=options.force, progress=progress(options.quiet))
    except KeyboardInterrupt:
        print(
            f"kutipan: interrupted; what {output} held before is unchanged, --resume goes on from here", file=sys.stderr
        )
        return _INTERRUPTED
    if not options.quiet:
        for line in summary.lines(output, time.monotonic() - started):
            print(line)
    return _SKIPPED if summary.tally.skipped else 0


def _positive(words: str) -> int:
    if not words.isascii() or not words.isdigit() or int(words) < 1:
        raise argparse.ArgumentTypeError(f"{words!r} is no number from 1")
    return int(words)


def _encoding(words: str) -> str:
    try:
        return codecs.lookup(words).name
    except LookupError:
        raise argparse.ArgumentTypeError(f"{words!r} is no encoding that Python knows; for example cp1252") from None
