"""Which files an archive consists of, in an order that does not depend on the machine.

What the command line names comes in its order, what a folder holds sorted by name (code points), folders and files
alike. Names that begin with a dot are left out, and so is the output folder if it lies inside.
"""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kutipan.archive.items import Kind
from kutipan.archive.streams import COMPRESSED_ENDINGS
from kutipan.errors import KutipanError

STDIN = "-"
_KINDS: Mapping[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
}


class InputFile(NamedTuple):
    """A file of an archive: its path, the path by which tables name it, its name without endings, its kind."""

    path: str
    shown: str
    stem: str
    kind: Kind | None
    size: int
    changed: int
    """When it was last changed, in nanoseconds."""


def kind_of(name: str) -> tuple[str, Kind | None]:
    """A file's name without its endings, and what the ending says that it holds.

    >>> kind_of("arsip-2023.jsonl.gz"), kind_of("catatan.md")
    (('arsip-2023', 'jsonl'), ('catatan', None))
    """
    root, ending = os.path.splitext(name)
    if ending.lower() in COMPRESSED_ENDINGS:
        root, ending = os.path.splitext(root)
    return root, _KINDS.get(ending.lower())


def check_inputs(paths: Sequence[str], output: str | os.PathLike[str]) -> None:
    """Raise ``KutipanError`` for a path that does not exist or is the output, before anything is converted."""
    for path in paths:
        if os.path.isdir(path) and os.path.realpath(path) == os.path.realpath(output):
            raise KutipanError(f"{path}: is both an input and the folder of the output; choose another with -o")
        if path != STDIN and not os.path.exists(path):
            raise KutipanError(f"{path}: no such file or folder; check the path")
    if paths.count(STDIN) > 1:
        raise KutipanError("standard input (-) can be read only once; name it once")


def base_folder(paths: Sequence[str]) -> str:
    """The innermost folder that holds all inputs: what the paths in the tables are relative to."""
    folders = [
        os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path) or ".")
        for path in paths
        if path != STDIN
    ]
    try:
        return os.path.commonpath(folders) if folders else os.getcwd()
    except ValueError:  # on several drives
        return os.getcwd()


def find_inputs(
    paths: Sequence[str], output: str | os.PathLike[str], passed_over: Counter[str] | None = None
) -> Iterator[InputFile]:
    """The files of the archive ``paths``; a file in a folder only if its ending tells that it holds articles.

    In ``passed_over`` the endings of the others are counted (without one: the empty string).
    """
    passed_over = Counter() if passed_over is None else passed_over
    base = base_folder(paths)
    left_out = os.path.realpath(output)
    for path in paths:
        if path == STDIN:
            yield InputFile(STDIN, "stdin", "stdin", None, 0, 0)
        elif os.path.isdir(path):
            yield from _walk(path, base, left_out, passed_over)
        else:
            yield _file(path, base)


def total_bytes(paths: Sequence[str], output: str | os.PathLike[str]) -> int | None:
    """How many bytes the archive has on disk; ``None`` with standard input in it."""
    if STDIN in paths:
        return None
    return sum(file.size for file in find_inputs(paths, output))


def _walk(folder: str, base: str, left_out: str, passed_over: Counter[str]) -> Iterator[InputFile]:
    try:
        with os.scandir(folder) as entries:
            listed = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    except OSError as error:
        raise KutipanError(f"{folder}: the folder cannot be read ({error.strerror}); check its permissions") from None
    for name, is_folder in listed:
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if is_folder:
            if os.path.realpath(path) != left_out:
                yield from _walk(path, base, left_out, passed_over)
        elif kind_of(name)[1] is None:
            passed_over[os.path.splitext(name)[1].lower()] += 1
        elif os.path.isfile(path):
            yield _file(path, base)


def _file(path: str, base: str) -> InputFile:
    stem, kind = kind_of(os.path.basename(path))
    try:
        status = os.stat(path)
        size, changed = status.st_size, status.st_mtime_ns
    except OSError:
        size, changed = 0, 0  # whoever reads it says what is wrong
    return InputFile(path, Path(os.path.relpath(path, base)).as_posix(), stem, kind, size, changed)
