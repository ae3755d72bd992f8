"""The files of a package: what their bytes are, and how they are put in place."""

import os
from pathlib import Path
from typing import NamedTuple

from kutipan.errors import KutipanError
from kutipan.package.checks import check_package
from kutipan.package.csvfile import write_csv
from kutipan.package.descriptor import DESCRIPTOR, csv_path, describe_package, parquet_path, write_descriptor
from kutipan.package.metadata import Metadata
from kutipan.package.parquet import write_parquet
from kutipan.package.verify import verify_package
from kutipan.package.write import replace_files
from kutipan.tables import TABLES, Article, Caveat, Figure, Quote, Speaker


class Tables(NamedTuple):
    """The rows of every table, under the tables' names: by article and place, the speakers by id.

    Nothing but curated facts makes a caveat, so what a converter gives has none.
    """

    articles: tuple[Article, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    speakers: tuple[Speaker, ...]
    caveats: tuple[Caveat, ...] = ()


def package_files(tables: Tables, metadata: Metadata, *, parquet: bool) -> dict[str, bytes]:
    """Every file of a package, path -> bytes, the descriptor last.

    Raises ``KutipanError`` when ``parquet`` is asked for and pyarrow is not installed.
    """
    rows = dict(zip(Tables._fields, tables, strict=True))
    files = {csv_path(table): write_csv(table, rows[table.name]) for table in TABLES}
    descriptor = write_descriptor(describe_package(metadata, files))
    if parquet:
        files |= {parquet_path(table): write_parquet(table, rows[table.name]) for table in TABLES}
    return files | {DESCRIPTOR: descriptor}


def package_paths() -> tuple[str, ...]:
    """The paths of all files that a package can have."""
    return (*map(csv_path, TABLES), *map(parquet_path, TABLES), DESCRIPTOR)


def write_package(
    folder: str | os.PathLike[str], files: dict[str, bytes], *, sources: str | os.PathLike[str] | None = None
) -> None:
    """Check a package's files, also against its ``sources`` if their folder is given, and put them in ``folder``.

    They take the place of an older package there. Raises ``KutipanError`` where the folder cannot be written to or
    the files fail a check; then nothing is changed.
    """

    def refuse_problems(staged: Path) -> None:
        problems = check_package(staged) if sources is None else verify_package(staged, sources)
        if problems:
            listed = "\n".join(map(str, problems))
            raise KutipanError(f"{listed}\nthe tables are not right; nothing was written")

    replace_files(folder, files, obsolete=package_paths(), check=refuse_problems)
