"""Make the tables: from the articles in seeds/ to data/ and datapackage.json, then validate and picture them.

Run it as ``make data``, or by itself:

    python scripts/build.py

It takes no options. The files of an earlier run are replaced together, once the new ones have passed kutipan's own
checks and every row was found in its source; the same seeds always give the same bytes.
"""

import sys
from pathlib import Path

from kutipan.tables.registry import read_registry

import picture
import validate
from kutipan import __version__
from kutipan.errors import KutipanError
from kutipan.package.build import convert_sources
from kutipan.package.files import package_files, write_package
from kutipan.package.metadata import read_metadata
from kutipan.read import read_sources

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"


def build() -> None:
    """Read the seeds, convert them and put the package in place. Raises ``KutipanError``."""
    registry = read_registry(SEEDS / "speakers.csv")
    tables = convert_sources(read_sources(sorted(SEEDS.glob("*.txt"))), registry)
    metadata = read_metadata(ROOT / "scripts" / "package.toml", version=__version__)
    write_package(ROOT, package_files(tables, metadata, parquet=True), sources=SEEDS)
    for name, rows in tables._asdict().items():
        print(f"data/{name}.csv: {len(rows)} rows")


def main() -> int:
    """Build, then validate; the exit status."""
    try:
        build()
    except KutipanError as error:
        print(error, file=sys.stderr)
        return 1
    return validate.main([]) or picture.main()


if __name__ == "__main__":
    sys.exit(main())
