"""What a run has made so far, on disk, such that it can be killed at any moment and go on.

All of it stands in one hidden folder, ``.kutipan-run`` in the output folder, until the run is complete. Files of rows
only grow. At a checkpoint they are flushed to disk, and one transaction of an SQLite file records how long each is, how
many articles of the input were done, and which ids and speakers there are; so memory does not grow with the archive.
What was written after the last checkpoint is cut off when the run is resumed, and made again.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from kutipan.errors import KutipanError
from kutipan.package.csvfile import write_records
from kutipan.tables import Speaker
from kutipan.tables.merge import merge_speakers

FOLDER = ".kutipan-run"
_STATE = "state.sqlite"
_SCHEMA = """
CREATE TABLE ids (article_id TEXT PRIMARY KEY, place TEXT) WITHOUT ROWID;
CREATE TABLE speakers (speaker_id TEXT PRIMARY KEY, fields TEXT) WITHOUT ROWID;
CREATE TABLE state (content TEXT);
"""
_PAGES = -8000
"""SQLite's cache, in KiB, negative by its convention."""


class Store:
    """The state of one run in the folder ``folder``; ``state`` is what :meth:`checkpoint` was given last."""

    def __init__(
        self, folder: Path, database: sqlite3.Connection, state: dict[str, Any], made: Sequence[Path] = ()
    ) -> None:
        self.folder = folder
        self._made = made
        self.state = state
        self._database = database
        self._files: dict[str, BinaryIO] = {}
        self._sizes: dict[str, int] = dict(state.get("sizes", {}))

    def append(self, name: str, data: bytes) -> None:
        """Add ``data`` to the end of the file ``name``, which is made if it is not there."""
        file = self._files.get(name)
        if file is None:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            file = self._files[name] = path.open("ab")
        file.write(data)

    def write(self, name: str, data: bytes) -> None:
        """Write the whole file ``name``; what an earlier attempt has left there is replaced."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def first_place(self, article_id: str, place: str) -> str | None:
        """The place at which the article's id stood already, or ``None``; then it is remembered from now on."""
        try:
            self._database.execute("INSERT INTO ids VALUES (?, ?)", (article_id, place))
        except sqlite3.IntegrityError:
            row = self._database.execute("SELECT place FROM ids WHERE article_id = ?", (article_id,)).fetchone()
            return str(row[0])
        return None

    def add_speakers(self, speakers: Iterable[Speaker]) -> None:
        """Merge the speakers of the next article into those that are there."""
        for speaker in speakers:
            query = "SELECT fields FROM speakers WHERE speaker_id = ?"
            row = self._database.execute(query, (speaker.speaker_id,)).fetchone()
            if row is not None:
                known = Speaker(*json.loads(row[0]))
                (speaker,) = merge_speakers([(known,), (speaker,)])
                if speaker == known:
                    continue
            fields = json.dumps(speaker, ensure_ascii=False)
            self._database.execute("INSERT OR REPLACE INTO speakers VALUES (?, ?)", (speaker.speaker_id, fields))

    def speakers(self) -> Iterator[Speaker]:
        """The merged speakers, in the order of their ids."""
        # SQLite compares the bytes of UTF-8, which is the order of code points, as Python's.
        for row in self._database.execute("SELECT fields FROM speakers ORDER BY speaker_id"):
            yield Speaker(*json.loads(row[0]))

    def drop_speakers(self) -> None:
        """Forget the speakers: the next ones are those of another part."""
        self._database.execute("DELETE FROM speakers")

    def purge(self, below: str, keep: str) -> None:
        """Delete the files in ``below`` that the last checkpoint does not know, save in the folder ``keep``."""
        sizes = self.state.get("sizes", {})
        for path in (self.folder / below).rglob("*"):
            name = path.relative_to(self.folder).as_posix()
            if path.is_file() and name not in sizes and not name.startswith(f"{below}/{keep}/"):
                path.unlink()
        for path in self.folder.glob("*.csv"):
            if path.name not in sizes:
                path.unlink()

    def forget(self, beginning: str) -> None:
        """Close the files whose names have this beginning: nothing is added to them any more."""
        for name in [name for name in self._files if name.startswith(beginning)]:
            with self._files.pop(name) as file:
                file.flush()
                os.fsync(file.fileno())
        self._sizes = {name: size for name, size in self._sizes.items() if not name.startswith(beginning)}

    def checkpoint(self, state: Mapping[str, Any]) -> None:
        """Make all that was added last, together with ``state``: from here the run goes on if it is killed."""
        for file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
        # Those too that this process has not added to: they count as long as they are not forgotten.
        self._sizes |= {name: file.tell() for name, file in self._files.items()}
        self.state = {**state, "sizes": self._sizes}
        self._database.execute("DELETE FROM state")
        self._database.execute("INSERT INTO state VALUES (?)", (json.dumps(self.state),))
        self._database.execute("COMMIT")
        self._database.execute("BEGIN")

    def flush(self) -> None:
        """Hand all that was added to the system, so that it can be read."""
        for file in self._files.values():
            file.flush()

    def give_up(self) -> None:
        """Nothing of this run is worth keeping."""
        self.state = {}

    def close(self) -> None:
        """Close all files. What was added after the last checkpoint is forgotten, and the whole if nothing is done."""
        for file in self._files.values():
            with suppress(OSError):  # of a full disk, which was said already
                file.close()
        self._files.clear()
        self._database.close()
        if not self.state.get("items"):
            shutil.rmtree(self.folder, ignore_errors=True)
            for folder in self._made:
                with suppress(OSError):
                    folder.rmdir()

    def remove(self) -> None:
        """Close and delete everything: the run is complete."""
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def has_run(output: Path) -> bool:
    """Whether an unfinished run is in the output folder."""
    return (output / FOLDER / _STATE).exists()


def begin(output: Path) -> Store:
    """A new, empty store in the folder ``output``; one that is there is deleted."""
    folder = output / FOLDER
    if folder.exists():
        shutil.rmtree(folder)
    made = [path for path in (output, *output.parents) if not path.exists()]
    folder.mkdir(parents=True)
    database = _connect(folder)
    database.executescript(_SCHEMA)
    database.execute("BEGIN")
    return Store(folder, database, {}, made)


def resume(output: Path) -> Store:
    """The store of the unfinished run in ``output``, as it was at its last checkpoint.

    Raises ``KutipanError`` where it is in use by another process, or damaged.
    """
    folder = output / FOLDER
    database = None
    try:
        database = _connect(folder)
        # Taken first, so that no other process cuts or continues the files at the same time.
        database.execute("BEGIN IMMEDIATE")
        row = database.execute("SELECT content FROM state").fetchone()
        state: dict[str, Any] = json.loads(row[0]) if row is not None else {}
    except (sqlite3.Error, ValueError) as error:
        if database is not None:
            database.close()
        raise KutipanError(
            f"{folder}: the unfinished run cannot be resumed ({error}); "
            "if it is not running any more, begin anew with --force"
        ) from None
    sizes: dict[str, int] = state.get("sizes", {})
    for name, size in sizes.items():
        os.truncate(folder / name, size)
    return Store(folder, database, state)


def error_rows(rows: Iterable[tuple[str, str]]) -> bytes:
    """Rows of ``errors.csv`` without its header; what is no Unicode in them is escaped."""
    return write_records(
        [tuple(cell.encode("utf-8", "backslashreplace").decode("utf-8") for cell in row) for row in rows]
    )


def _connect(folder: Path) -> sqlite3.Connection:
    database = sqlite3.connect(folder / _STATE, isolation_level=None, timeout=1)
    try:
        database.execute(f"PRAGMA cache_size = {_PAGES}")
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
    except BaseException:
        database.close()
        raise
    return database
