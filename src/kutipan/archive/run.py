"""A whole run: from the inputs to packages in the output folder."""

import errno
import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kutipan import __version__
from kutipan.archive import store as stores
from kutipan.archive.find import STDIN, InputFile, check_inputs, find_inputs, total_bytes
from kutipan.archive.finish import (
    ERRORS,
    PARTS,
    PARTS_TABLE,
    finish_package,
    move_into_place,
    moves_of,
    outputs,
)
from kutipan.archive.html import lacking_library
from kutipan.archive.items import ROW_KINDS, Item, Kind, Options, Rejected
from kutipan.archive.pool import convert_items
from kutipan.archive.progress import Progress, Silent, clock
from kutipan.archive.rows import read_rows
from kutipan.archive.store import Store
from kutipan.archive.streams import read_whole
from kutipan.archive.tally import Tally, passed_over_words
from kutipan.archive.work import ENCODING_ADVICE, Converted
from kutipan.errors import KutipanError
from kutipan.package.csvfile import write_records
from kutipan.package.descriptor import DESCRIPTOR, csv_path
from kutipan.package.metadata import Metadata
from kutipan.package.verify import TEXTS
from kutipan.read import article_id_of, decode_text
from kutipan.tables import TABLES
from kutipan.tables.registry import Registry

_CHECKPOINT_EVERY = 256
"""Articles; so much work at most is done again when a run is resumed."""
_OPEN = "open"
_REASONS_SHOWN = 20
_PART_COLUMNS = ("part", "articles", "quotes", "figures", "speakers", "first_article_id", "last_article_id")


class Archive(NamedTuple):
    """What is to be converted, and how."""

    paths: tuple[str, ...]
    output: Path
    options: Options = Options()
    registry: Registry | None = None
    workers: int = 1


class Summary(NamedTuple):
    """What a run has made."""

    tally: Tally
    parts: int | None
    """The number of parts, ``None`` for one package."""
    speakers: int | None
    """Rows in the table of speakers of the one package."""
    passed_over: Counter[str]
    """Files in folders that were not looked at, by their endings."""

    def lines(self, output: Path, seconds: float) -> Iterator[str]:
        """The summary, for people."""
        yield from self.tally.lines(self.speakers)
        if self.tally.skipped:
            yield f"why: {output / ERRORS}"
        if self.passed_over:
            yield f"passed over: {passed_over_words(self.passed_over)}"
        place = str(output) if self.parts is None else f"{output / PARTS}, parts 00000 to {self.parts - 1:05}"
        done = self.tally.articles + sum(self.tally.skipped.values())
        yield f"in {place}; {clock(seconds)}, {done / max(seconds, 1e-9):,.0f} articles/s"


def convert_archive(
    archive: Archive, *, resume: bool = False, force: bool = False, progress: Progress | None = None
) -> Summary:
    """Convert the whole archive and put the tables in its output folder.

    ``resume`` goes on with a run that was ended before it was complete; ``force`` begins anew and replaces what a run
    before has left. Raises ``KutipanError`` where nothing can be converted or the output cannot be written; what was in
    the folder before is there still, and what the run has done is kept for ``resume``.
    """
    check_inputs(archive.paths, archive.output)
    _refuse_pages_alone(archive)
    try:
        store = _open_store(archive, resume, force)
    except OSError as error:
        raise _unwritable(archive.output, error) from error
    try:
        summary = _Run(archive, store, progress or Silent()).run()
    except OSError as error:
        raise _unwritable(archive.output, error) from error
    finally:
        store.close()
    store.remove()
    return summary


def is_complete(output: Path) -> bool:
    """Whether a run has put its tables in the folder, and none is unfinished there."""
    return not stores.has_run(output) and any((output / name).exists() for name in (DESCRIPTOR, PARTS_TABLE))


def _open_store(archive: Archive, resume: bool, force: bool) -> Store:
    unfinished = stores.has_run(archive.output)
    if unfinished and resume:
        store = stores.resume(archive.output)
        if store.state.get("settings", settings := _settings(archive)) != settings:
            store.close()
            raise KutipanError(
                f"{archive.output}: the unfinished run there has other inputs or options, or is of another version of "
                "kutipan; give the same, or begin anew with --force"
            )
        return store
    if not force:
        if unfinished:
            raise KutipanError(
                f"{archive.output}: an unfinished run is there; go on with --resume, or begin anew with --force"
            )
        for path in outputs(archive.output):
            raise KutipanError(f"{path}: is there already; give --force to replace it")
    return stores.begin(archive.output)


def _settings(archive: Archive) -> dict[str, Any]:
    """What must be the same when a run is resumed; the number of workers need not be."""
    paths = [path if path == "-" else os.path.abspath(path) for path in archive.paths]
    registry = hashlib.sha256(json.dumps(archive.registry).encode()).hexdigest()
    settings = {"version": __version__, "paths": paths, "options": archive.options._asdict(), "registry": registry}
    # As it is read back: JSON has no tuples.
    content: dict[str, Any] = json.loads(json.dumps(settings))
    return content


def _unwritable(output: Path, error: OSError) -> KutipanError:
    advice = "free some space" if error.errno == errno.ENOSPC else "choose a folder that you may write to"
    place = error.filename or output
    return KutipanError(f"{output}: cannot be written ({error.strerror}: {place}); {advice}")


class _Run:
    def __init__(self, archive: Archive, store: Store, progress: Progress) -> None:
        self.archive = archive
        self.store = store
        self.progress = progress
        self.settings = _settings(archive)
        state = store.state
        self.items: int = state.get("items", 0)
        self.digest: str = state.get("digest", "")
        self.weight: int = state.get("weight", 0)
        self.part: int = state.get("part", 0)
        self.part_ids: list[str] = state.get("part_ids", [])
        self.part_tally = Tally(state.get("part_tally"))
        self.tally = Tally(state.get("tally"))
        self.closing: int | None = state.get("closing")
        self.speakers: int | None = state.get("speakers")
        self.moves: list[list[str]] | None = state.get("moves")
        self.reasons: list[str] = state.get("reasons", [])
        # A run that goes on walks through its folders anew.
        self.passed_over: Counter[str] = Counter(state.get("passed_over", {}) if self.moves is not None else {})

    def run(self) -> Summary:
        if self.moves is None:
            self._finish_closing()
            self._clear()
            self._checkpoint()
            self._convert()
            self._finish()
        assert self.moves is not None
        move_into_place(self.store.folder, self.archive.output, self.moves)
        parts = self.part if self.archive.options.part_size else None
        return Summary(self.tally, parts, self.speakers, self.passed_over)

    def _convert(self) -> None:
        archive = self.archive
        skipped = sum(self.tally.skipped.values())
        self.progress.begin(
            lambda: total_bytes(archive.paths, archive.output), self.weight, self.tally.articles + skipped, skipped
        )
        results = convert_items(self._items(), archive.options, archive.registry, archive.workers)
        try:
            for item, result in results:
                self.items += 1
                self.digest = _chained(self.digest, item)
                self.weight += item.weight
                took = self._take(result)
                self.progress.advance(item.weight, not took)
                if archive.options.part_size and self.part_tally.articles == archive.options.part_size:
                    self._close_part()
                elif self.items % _CHECKPOINT_EVERY == 0:
                    self._checkpoint()
        finally:
            self.progress.end()
            results.close()

    def _items(self) -> Iterator[Item | Rejected]:
        """The articles that are still to be converted."""
        items = _read_items(self.archive, self.passed_over)
        digest = ""
        for number in range(self.items):
            item = next(items, None)
            if item is not None:
                digest = _chained(digest, item)
            if item is None or (number == self.items - 1 and digest != self.digest):
                raise KutipanError(
                    f"{self.archive.output}: the inputs have changed since the run was interrupted; "
                    "begin anew with --force"
                )
        yield from items

    def _take(self, result: Converted | Rejected) -> bool:
        """Write what an article gave; whether it gave anything."""
        if isinstance(result, Converted):
            first = self.store.first_place(result.article_id, result.where)
            if first is not None:
                advice = (
                    "" if self.archive.options.path_ids else ", or take the ids of files from their paths (--ids path)"
                )
                reason = (
                    f"{result.where}: makes the same article id as {first} ({result.article_id}); "
                    f"rename one of the two{advice}"
                )
                result = Rejected(result.article_id, "second of one id", reason)
        if isinstance(result, Rejected):
            self.tally.skip(result.kind)
            if len(self.reasons) < _REASONS_SHOWN:
                self.reasons.append(result.reason)
            if sum(self.tally.skipped.values()) == 1:
                self.store.append(ERRORS, stores.error_rows([("article", "reason")]))
            self.store.append(ERRORS, stores.error_rows([(result.article, result.reason)]))
            return False
        if not self.part_tally.articles:
            for table in TABLES:
                if table.name != "speakers":
                    self.store.append(f"{_OPEN}/{csv_path(table)}", write_records([table.names]))
        for name, data in (("articles", result.articles), ("quotes", result.quotes), ("figures", result.figures)):
            self.store.append(f"{_OPEN}/data/{name}.csv", data)
        if result.text is not None:
            self.store.write(f"{_OPEN}/{TEXTS}/{result.article_id}.txt", result.text)
        self.store.add_speakers(result.speakers)
        self.part_ids = [*self.part_ids[:1], result.article_id]
        for tally in (self.tally, self.part_tally):
            tally.add(result.counts, result.left_empty, result.where)
        return True

    def _close_part(self) -> None:
        """Make the open part a package, and begin the next."""
        tally, name = self.part_tally, f"{self.part:05}"
        metadata = _metadata(tally.articles, self.part + 1)
        speakers = self._finish_open(metadata)
        ids = [self.part_ids[0], self.part_ids[-1]]
        if self.part == 0:
            self.store.append(PARTS_TABLE, write_records([_PART_COLUMNS]))
        counts = map(str, (tally.articles, sum(tally.quotes), tally.figures, speakers))
        self.store.append(PARTS_TABLE, write_records([[name, *counts, *ids]]))
        self.store.forget(f"{_OPEN}/")
        self.store.drop_speakers()
        self.closing = self.part
        self.part += 1
        self.part_tally, self.part_ids = Tally(), []
        self._checkpoint()
        self._finish_closing()

    def _finish_open(self, metadata: Metadata) -> int:
        self.store.flush()
        folder = self.store.folder / _OPEN
        return finish_package(folder, metadata, self.store.speakers(), parquet=self.archive.options.parquet)

    def _finish_closing(self) -> None:
        """Move a part that is complete to the others; again if that was interrupted."""
        if self.closing is None:
            return
        target = self.store.folder / PARTS / f"{self.closing:05}"
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            os.replace(self.store.folder / _OPEN, target)
        self.closing = None

    def _clear(self) -> None:
        """Delete what was begun after the last checkpoint."""
        self.store.purge(_OPEN, keep=TEXTS)

    def _finish(self) -> None:
        """Close what is open, and say what goes where."""
        if not self.tally.articles:
            self.store.give_up()
            raise KutipanError("\n".join([*self._refusals(), "nothing was written"]))
        moves: list[tuple[str, str]] = []
        if self.archive.options.part_size:
            if self.part_tally.articles:
                self._close_part()
            moves = [(PARTS, PARTS), (PARTS_TABLE, PARTS_TABLE)]
        else:
            self.speakers = self._finish_open(_metadata(self.tally.articles, None))
            moves = moves_of(self.store.folder / _OPEN, _OPEN)
        if self.tally.skipped:
            moves.insert(0, (ERRORS, ERRORS))
        self.store.forget("")
        self.moves = [list(move) for move in moves]
        self._checkpoint()

    def _refusals(self) -> list[str]:
        number = sum(self.tally.skipped.values())
        if not number:
            over = f" (passed over: {passed_over_words(self.passed_over)})" if self.passed_over else ""
            endings = ".txt, .html, .jsonl, .csv or .parquet"
            return [f"there is no article in the input{over}; name files, or folders with {endings}"]
        more = [f"and {number - len(self.reasons)} more"] if number > len(self.reasons) else []
        return [*self.reasons, *more]

    def _checkpoint(self) -> None:
        self.store.checkpoint(
            {
                "settings": self.settings,
                "items": self.items,
                "digest": self.digest,
                "weight": self.weight,
                "part": self.part,
                "part_ids": self.part_ids,
                "part_tally": self.part_tally.state(),
                "tally": self.tally.state(),
                "closing": self.closing,
                "speakers": self.speakers,
                "moves": self.moves,
                "reasons": self.reasons,
                "passed_over": self.passed_over,
            }
        )


def _read_items(archive: Archive, passed_over: Counter[str]) -> Iterator[Item | Rejected]:
    """The articles of the archive, in its order."""
    options = archive.options
    lacking = cache(lacking_library)
    for file in find_inputs(archive.paths, archive.output, passed_over):
        kind = _kind(file, options)
        if kind in ROW_KINDS:
            yield from read_rows(file, kind, options)
        elif file.path == STDIN:
            yield _from_stdin(kind, options)
        else:
            if kind == "html" and (reason := lacking()):
                yield Rejected(file.shown, "page that needs a library", f"{file.shown}: {reason}", file.size)
                continue
            try:
                article_id = article_id_of(f"{_id_words(file, options)}.txt")
            except KutipanError as error:
                yield Rejected(file.shown, "no article id", f"{file.shown}: {str(error).partition(': ')[2]}", file.size)
                continue
            identity = f"{file.shown}\0{file.size}\0{file.changed}"
            yield Item(article_id, file.shown, file.shown, file.size, identity, path=file.path, kind=kind)


def _kind(file: InputFile, options: Options) -> Kind:
    """What a file is: by its ending, else what ``--from`` says."""
    return file.kind or options.kind or ("jsonl" if file.path == STDIN else "text")


def _refuse_pages_alone(archive: Archive) -> None:
    """Raise ``KutipanError`` where all that there is are pages, and the library that reads them is lacking."""
    kinds = (_kind(file, archive.options) for file in find_inputs(archive.paths, archive.output))
    # The library is looked for only where the first file is a page, and all files only where it is lacking.
    if next(kinds, None) == "html" and (reason := lacking_library()) and all(kind == "html" for kind in kinds):
        raise KutipanError(reason)


def _id_words(file: InputFile, options: Options) -> str:
    """What the id of an article in a file of its own is made of."""
    folder = os.path.dirname(file.shown)
    return f"{folder}/{file.stem}".replace("/", ".") if options.path_ids and folder else file.stem


def _from_stdin(kind: Kind, options: Options) -> Item | Rejected:
    """The one article that standard input is."""
    try:
        if kind == "html":
            raise KutipanError("stdin: HTML cannot be read from standard input; save the page to a file first")
        text = decode_text("stdin", read_whole("-", "stdin"), options.encoding, ENCODING_ADVICE)
    except KutipanError as error:
        return Rejected("stdin", "unreadable file", str(error))
    return Item("stdin", "stdin", "stdin", 0, text, text)


def _chained(digest: str, item: Item | Rejected) -> str:
    """The digest of all items up to this one."""
    identity = item.identity if isinstance(item, Item) else f"{item.article}\0{item.reason}"
    return hashlib.sha256(f"{digest}\0{identity}".encode("utf-8", "backslashreplace")).hexdigest()


def _metadata(articles: int, part: int | None) -> Metadata:
    of_part = "" if part is None else f" (part {part} of an archive)"
    number = f"{articles} article" if articles == 1 else f"{articles} articles"
    return Metadata(
        name="kutipan-tables",
        title="Quotes and figures of Indonesian news articles",
        description=f"Tables made from {number} by kutipan {__version__}{of_part}.",
        sources=({"title": "The articles that the table of articles lists"},),
    )
