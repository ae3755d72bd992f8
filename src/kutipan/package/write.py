"""Putting a set of files in place of an older set, so that an interruption leaves one whole set.

What is guaranteed. All files are first written to a hidden folder beside their place and may be checked there. Only
then does each take its place, by a rename, which is atomic for one file. While they do, SIGINT and SIGTERM wait, and
if one rename fails, those before it are taken back. So after a failure, an interruption or a full disk, the old files
are whole and nothing else is left. A folder of several files cannot be exchanged in one step: a reader that opens
files within those few renames, or a machine that loses power between two of them, can see files of both sets; the
descriptor, which holds the hashes of the others, is replaced last and tells. A process that is killed outright can
leave the hidden folder `.kutipan-…` behind, which may be deleted.
"""

import errno
import os
import secrets
import shutil
import signal
import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import NoReturn

from kutipan.errors import KutipanError

_TERMINATED = 128 + signal.SIGTERM


def replace_files(
    folder: str | os.PathLike[str],
    files: Mapping[str, bytes],
    *,
    obsolete: Collection[str] = (),
    check: Callable[[Path], None] | None = None,
) -> None:
    """Put ``files`` (path below ``folder`` -> bytes) in place, in their order, and remove those that are ``obsolete``.

    ``check`` is called with the folder in which the new files stand before any is put in place; if it raises, nothing
    is changed. Raises ``KutipanError`` where the folder cannot be made or written to.
    """
    folder = Path(folder)
    try:
        created = _make_folders(folder, files)
        try:
            with _terminated_as_exit():
                _stage_and_replace(folder, files, obsolete, check)
        except BaseException:
            for path in reversed(created):
                with suppress(OSError):
                    path.rmdir()
            raise
    except OSError as error:
        place = error.filename or folder
        raise KutipanError(
            f"{folder}: cannot be written ({error.strerror}: {place}); choose a folder that you may write to"
        ) from error


def _make_folders(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Make the folders that are missing and give them, outer ones first."""
    created: list[Path] = []
    for parent in dict.fromkeys((folder / name).parent for name in files):
        for path in [*reversed(parent.parents), parent]:
            if not path.is_dir():
                if path.exists():
                    raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)
                path.mkdir()
                created.append(path)
    return created


def _stage_and_replace(
    folder: Path, files: Mapping[str, bytes], obsolete: Collection[str], check: Callable[[Path], None] | None
) -> None:
    # Named before it is made, so that there is no moment at which it exists and would not be cleared away.
    staging = folder / f".kutipan-{secrets.token_hex(8)}"
    try:
        staging.mkdir()
        new, old = staging / "new", staging / "old"
        for name, data in files.items():
            _write(new / name, data)
        if check is not None:
            check(new)
        gone = [name for name in obsolete if name not in files and (folder / name).exists()]
        with _interrupts_held():
            _replace(folder, new, old, list(files), gone)
    finally:
        with _interrupts_held():
            shutil.rmtree(staging, ignore_errors=True)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(folder: Path, new: Path, old: Path, names: list[str], gone: list[str]) -> None:
    done: list[str] = []
    try:
        for name in [*gone, *names]:
            _keep(folder / name, old / name)
            done.append(name)
            if name in gone:
                (folder / name).unlink()
            else:
                os.replace(new / name, folder / name)
    except BaseException:
        for name in reversed(done):
            if (old / name).exists():
                os.replace(old / name, folder / name)
            else:
                (folder / name).unlink(missing_ok=True)
        raise


def _keep(path: Path, copy: Path) -> None:
    if not path.exists():
        return
    copy.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(path, copy)
    except OSError:  # a file system without hard links
        shutil.copy2(path, copy)


@contextmanager
def _terminated_as_exit() -> Iterator[None]:
    """Let SIGTERM raise, so that what was begun is cleared away, as SIGINT does by itself."""

    def leave(signum: int, frame: FrameType | None) -> NoReturn:
        raise SystemExit(_TERMINATED)

    # A handler that someone has set is theirs, and only the main thread may set one.
    if not _in_main_thread() or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let SIGINT and SIGTERM wait until the block is left."""
    if not _in_main_thread():
        yield
        return
    came: list[int] = []
    numbers = (signal.SIGINT, signal.SIGTERM)
    previous = [(number, signal.signal(number, lambda signum, frame: came.append(signum))) for number in numbers]
    try:
        yield
    finally:
        for number, handler in previous:
            signal.signal(number, handler)
        for signum in came:
            signal.raise_signal(signum)


def _in_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
