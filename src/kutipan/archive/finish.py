"""From files of rows to a package that is complete: speakers, descriptor, Parquet, and its way to its place."""

import hashlib
import os
import shutil
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

from kutipan.package.cells import write_cell
from kutipan.package.csvfile import write_records
from kutipan.package.descriptor import DESCRIPTOR, csv_path, describe_package, parquet_path, write_descriptor
from kutipan.package.files import package_paths
from kutipan.package.frames import library, to_arrow
from kutipan.package.metadata import Metadata
from kutipan.package.parquet import BYTES
from kutipan.package.verify import TEXTS
from kutipan.tables import TABLES, Speaker
from kutipan.tables.schema import Table

ERRORS = "errors.csv"
PARTS = "parts"
PARTS_TABLE = "parts.csv"
_BLOCK = 1 << 22
"""Bytes of CSV in a row group of Parquet."""

SPEAKERS = next(table for table in TABLES if table.name == "speakers")


def finish_package(folder: Path, metadata: Metadata, speakers: Iterable[Speaker], *, parquet: bool) -> int:
    """Make the files of rows in ``folder`` a package: add speakers, Parquet and descriptor. The number of speakers."""
    number = 0
    with open(folder / csv_path(SPEAKERS), "wb") as file:
        file.write(write_records([SPEAKERS.names]))
        for speaker in speakers:
            file.write(write_records([tuple(map(write_cell, speaker))]))
            number += 1
    if parquet:
        for table in TABLES:
            _write_parquet(table, folder / csv_path(table), folder / parquet_path(table))
    descriptor = describe_package(metadata, {csv_path(table): b"" for table in TABLES})
    for resource in descriptor["resources"]:
        # Read in blocks: the files of a large archive do not fit into memory.
        resource["bytes"], resource["hash"] = _size_and_hash(folder / resource["path"])
    (folder / DESCRIPTOR).write_bytes(write_descriptor(descriptor))
    for path in package_paths():
        if (folder / path).exists():
            _to_disk(folder / path)
    return number


def moves_of(folder: Path, prefix: str) -> list[tuple[str, str]]:
    """What is to be moved of a finished package: pairs of where it stands and where it goes, the descriptor last."""
    names = [path for path in (*package_paths(), TEXTS) if path != DESCRIPTOR and (folder / path).exists()]
    return [(f"{prefix}/{name}", name) for name in (*names, DESCRIPTOR)]


def move_into_place(state: Path, output: Path, moves: Sequence[Sequence[str]]) -> None:
    """Move what a run has made from ``state`` to ``output``, and delete what an older run left there.

    Each file is exchanged by a rename. Can be called again, with the same moves, after it was interrupted.
    """
    for source, target in moves:
        old = output / target
        if not (state / source).exists():
            continue  # moved already
        if old.is_dir():
            shutil.rmtree(old)
        old.parent.mkdir(parents=True, exist_ok=True)
        os.replace(state / source, old)
    for old in outputs(output):
        if old.relative_to(output).as_posix() not in {target for _, target in moves}:
            shutil.rmtree(old) if old.is_dir() else old.unlink()


def outputs(output: Path) -> list[Path]:
    """What a complete run has left in ``output``."""
    # A folder `parts` without the table of parts is somebody else's.
    parts = (PARTS, PARTS_TABLE) if (output / PARTS_TABLE).exists() else ()
    names = (*package_paths(), TEXTS, *parts, ERRORS)
    return [output / name for name in names if (output / name).exists()]


def _write_parquet(table: Table, source: Path, target: Path) -> None:
    """The Parquet file of a CSV file of ours, in a stream, with the types of the table's definition."""
    library("pyarrow")
    arrow_csv, parquet = import_module("pyarrow.csv"), import_module("pyarrow.parquet")
    schema = to_arrow(table, []).schema
    # Threads would make the batches, and so the bytes, depend on chance.
    reader = arrow_csv.open_csv(
        source,
        read_options=arrow_csv.ReadOptions(use_threads=False, block_size=_BLOCK),
        parse_options=arrow_csv.ParseOptions(newlines_in_values=True),
        convert_options=arrow_csv.ConvertOptions(
            column_types={field.name: field.type for field in schema}, null_values=[""], strings_can_be_null=True
        ),
    )
    with parquet.ParquetWriter(
        target,
        schema,
        **BYTES,
    ) as writer:
        for batch in reader:
            writer.write_batch(batch.cast(schema))


def _size_and_hash(path: Path) -> tuple[int, str]:
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return file.tell(), "sha256:" + digest.hexdigest()


def _to_disk(path: Path) -> None:
    with open(path, "rb") as file:
        os.fsync(file.fileno())
