"""Make the tables: from the articles and curated facts in seeds/ to data/ and datapackage.json, and what catalogues
read beside it (croissant.json, dataset.jsonld, ro-crate-metadata.json, llms.txt); then validate and picture them.

Run it as ``make data``, or by itself:

    python scripts/build.py

It takes no options. The files of an earlier run are replaced together, once the new ones have passed kutipan's own
checks and every row was found in its source; the same seeds always give the same bytes.
"""

import sys
from pathlib import Path

import picture
import validate
from kutipan import __version__
from kutipan.errors import KutipanError
from kutipan.export.formats import BESIDE_THE_DESCRIPTOR, FORMATS, export
from kutipan.export.subject import read_subject
from kutipan.package.build import convert_sources
from kutipan.package.curated import apply_curated, read_curated, untranslated
from kutipan.package.files import Tables, package_files, write_package
from kutipan.package.metadata import read_metadata
from kutipan.package.write import replace_files
from kutipan.read import read_sources
from kutipan.tables.registry import read_registry

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"


def make_tables(seeds: Path) -> Tables:
    """The tables of the sources in ``seeds`` with the curated facts that stand beside them. Raises ``KutipanError``."""
    sources = list(read_sources(sorted(seeds.glob("*.txt"))))
    tables = convert_sources(sources, read_registry(seeds / "speakers.csv"))
    return apply_curated(tables, read_curated(seeds), {source.article_id: source.text for source in sources})


def build() -> None:
    """Read the seeds, convert them and put the package in place. Raises ``KutipanError``."""
    tables = make_tables(SEEDS)
    for row_id in untranslated(tables):
        print(f"warning: {row_id} has no English in {SEEDS.name}/translations.csv", file=sys.stderr)
    metadata = read_metadata(ROOT / "scripts" / "package.toml", version=__version__)
    write_package(ROOT, package_files(tables, metadata, parquet=True), sources=SEEDS)
    for name, rows in tables._asdict().items():
        print(f"data/{name}.csv: {len(rows)} rows")
    replace_files(ROOT, catalogue_files(ROOT))


def catalogue_files(folder: Path) -> dict[str, bytes]:
    """The files by which catalogues know the package in ``folder``, path -> bytes. Raises ``KutipanError``."""
    subject = read_subject(folder)
    return {FORMATS[name].file_name: export(name, subject) for name in BESIDE_THE_DESCRIPTOR}


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
