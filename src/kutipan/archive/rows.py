"""Files that hold many articles: the rows of JSON Lines, CSV and Parquet.

Columns: ``text``, and as far as they are there ``article_id``, ``title``, ``author``, ``published``, ``outlet`` and
``url``; others are passed over. An article without an id gets that of its file and the number of its row (from 1; in
JSON Lines that of its line). One row that cannot be read costs that row, a file that is damaged the rows behind the
damage.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from itertools import chain
from typing import Any

from kutipan.archive.find import InputFile
from kutipan.archive.items import Given, Item, Kind, Options, Rejected
from kutipan.archive.streams import Stream, open_stream
from kutipan.errors import KutipanError
from kutipan.read import MARK, MAX_BYTES, codec, id_from
from kutipan.tables.patterns import is_article_id

COLUMNS = ("text", "article_id", *Given._fields)
"""The columns that are read."""

# Escapes and the other columns may make a line of JSON longer than its text.
_LONGEST_LINE = 4 * MAX_BYTES
_PARQUET_ROWS = 64
_DELIMITERS = ",;\t"
"""Spreadsheets write `;` where the comma stands in numbers, as in Indonesia."""

Row = tuple[int, Mapping[str, Any] | str, int]
"""The number of a row, its values by column or what is wrong with it, and the bytes of the file read since the last."""


def columns_of(words: str) -> tuple[tuple[str, str], ...]:
    """The pairs of column names in ``words`` (``text=isi,title=judul``).

    >>> columns_of("text=isi,article_id=")
    (('text', 'isi'), ('article_id', ''))

    Raises ``KutipanError`` for what is no such list, and for an unknown column of ours.
    """
    pairs = []
    for part in words.split(","):
        ours, equals, theirs = (word.strip() for word in part.partition("="))
        if not equals or ours not in COLUMNS:
            raise KutipanError(
                f"--map {words}: {part!r} is no COLUMN=NAME with one of the columns {', '.join(COLUMNS)}; "
                "write for example text=isi,title=judul"
            )
        pairs.append((ours, theirs))
    if dict(pairs).get("text") == "":
        raise KutipanError(f"--map {words}: the column of the text must have a name")
    return tuple(pairs)


def read_rows(file: InputFile, kind: Kind, options: Options) -> Iterator[Item | Rejected]:
    """The articles in the file, in its order, and for each row that gives none the reason."""
    read = _READERS[kind]
    names = {ours: ours for ours in COLUMNS} | dict(options.columns)
    number, own = 0, id_from(file.stem)
    try:
        for number, row, weight in read(file, names, options):
            yield _article(file, f"{own}-{number}" if own else "", kind, number, row, weight, names)
    except (OSError, EOFError, ValueError, csv.Error, KutipanError) as error:
        behind = f"; read up to {_row_word(kind)} {number}, the rest was not" if number else ""
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        yield Rejected(file.shown, "damaged file", f"{file.shown}: {reason}{behind}")


def _article(
    file: InputFile,
    made: str,
    kind: Kind,
    number: int,
    row: Mapping[str, Any] | str,
    weight: int,
    names: Mapping[str, str],
) -> Item | Rejected:
    place = f"{file.shown}, {_row_word(kind)} {number}"
    if isinstance(row, str):
        return Rejected(made, "unreadable row", f"{place}: {row}", weight)
    if names["text"] not in row:
        return Rejected(made, "no text", f"{place}: {_missing(row, names)}", weight)
    return item_of({ours: row.get(theirs) for ours, theirs in names.items() if theirs}, file.shown, place, made, weight)


def item_of(values: Mapping[str, Any], source: str, place: str, made: str, weight: int = 0) -> Item | Rejected:
    """The article in a row whose columns are named as ours are.

    ``source`` is the file that it is from, ``place`` the row for people, ``made`` the id where it has none (empty where
    it must have one).
    """
    text, own_id = values.get("text"), _written(values.get("article_id"))
    article_id = own_id or made
    where = place or article_id or "a row"
    if not isinstance(text, str) or not text.strip():
        reason = "is empty" if text is None or isinstance(text, str) else "is no text"
        return Rejected(article_id, "no text", f"{where}: the column of the text {reason}", weight)
    if not article_id:
        return Rejected(place, "no article id", f"{where}: has no article_id; give each article one", weight)
    if not is_article_id(article_id):
        reason = f"{article_id!r} is no article id (letters, digits, '.', '_' and '-'); correct it" + (
            ", or give --map article_id= to have ids made from the row numbers" if made else ""
        )
        return Rejected(article_id, "no article id", f"{where}: {reason}", weight)
    given = Given(*(_written(values.get(name)) for name in Given._fields))
    return Item(article_id, source or article_id, where, weight, f"{article_id}\0{text}\0{given}", text, given=given)


def _written(value: object) -> str | None:
    """A value as text, ``None`` for none and for what is no single value."""
    if value is None or isinstance(value, (bool, list, dict)):
        return None
    isoformat: Callable[[], str] | None = getattr(value, "isoformat", None)
    words = " ".join((isoformat() if isoformat is not None else str(value)).split())
    return words or None


def _row_word(kind: Kind) -> str:
    return "line" if kind == "jsonl" else "row"


def _read_jsonl(file: InputFile, names: Mapping[str, str], options: Options) -> Iterator[Row]:
    with open_stream(file.path, file.shown) as stream:
        lines = _decoded(stream, options, newline="\n")
        number, seen = 0, 0
        while line := lines.readline(_LONGEST_LINE):
            number += 1
            seen, weight = stream.consumed, stream.consumed - seen
            if not line.endswith("\n") and len(line) == _LONGEST_LINE:
                while (more := lines.readline(_LONGEST_LINE)) and not more.endswith("\n"):
                    pass
                yield number, f"longer than {_LONGEST_LINE} characters; give each article a line", weight
            elif line.strip():
                yield number, _json_object(line.removeprefix(MARK) if number == 1 else line), weight


def _json_object(line: str) -> Mapping[str, Any] | str:
    try:
        value = json.loads(line)
    except ValueError as error:
        # The error's own line number is that inside this line.
        where = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        return f"is no JSON ({where}); correct the line"
    except RecursionError:
        return "is JSON nested too deep; correct the line"
    return value if isinstance(value, dict) else "is no JSON object; each line must be one, with the key text"


def _read_csv(file: InputFile, names: Mapping[str, str], options: Options) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_LINE)
    with open_stream(file.path, file.shown) as stream:
        lines = _decoded(stream, options, newline="")
        first = lines.readline(_LONGEST_LINE).removeprefix(MARK)
        if not first:
            raise KutipanError("the file is empty; put a header and rows in it or leave it out")
        reader = csv.reader(chain([first], lines), delimiter=_delimiter(first, names["text"]), strict=True)
        header = next(reader)
        _refuse_missing(header, names)
        seen = 0
        for number, record in enumerate(reader, 1):
            seen, weight = stream.consumed, stream.consumed - seen
            if len(record) == len(header):
                yield number, dict(zip(header, record, strict=True)), weight
            elif record:
                yield number, f"{len(record)} cells, the header has {len(header)}; correct the row", weight


def _delimiter(header: str, text: str) -> str:
    """What stands between the cells: what makes the first line the header of a table that has the column ``text``.

    >>> _delimiter("judul;isi, tanpa iklan", "isi, tanpa iklan"), _delimiter("judul\\ttext", "text")
    (';', '\\t')

    Where nothing does it is what gives the most columns, so that all of them can be named.
    """
    headers = {mark: next(csv.reader([header], delimiter=mark), []) for mark in _DELIMITERS}
    return max(headers, key=lambda mark: (text in headers[mark], len(headers[mark])))


def _read_parquet(file: InputFile, names: Mapping[str, str], options: Options) -> Iterator[Row]:
    from kutipan.package.frames import library

    library("pyarrow")
    if file.path == "-":
        raise KutipanError("Parquet cannot be read from standard input; save it to a file first")
    parquet = import_module("pyarrow.parquet").ParquetFile(file.path)
    try:
        _refuse_missing(parquet.schema_arrow.names, names)
        wanted = [theirs for theirs in dict.fromkeys(names.values()) if theirs in parquet.schema_arrow.names]
        rows = parquet.metadata.num_rows
        number = 0
        for batch in parquet.iter_batches(batch_size=_PARQUET_ROWS, columns=wanted, use_threads=False):
            for row in batch.to_pylist():
                number += 1
                yield number, row, file.size * number // rows - file.size * (number - 1) // rows
    finally:
        parquet.close()


def _refuse_missing(header: list[str], names: Mapping[str, str]) -> None:
    if names["text"] not in header:
        raise KutipanError(_missing(header, names))


def _missing(header: Iterable[str], names: Mapping[str, str]) -> str:
    there = ", ".join(header) or "none"
    return f"the column {names['text']!r} is missing, there are: {there}; name it with --map text=NAME"


def _decoded(stream: Stream, options: Options, newline: str) -> io.TextIOWrapper:
    encoding, errors = codec(options.encoding or "utf-8")
    if encoding == "utf-8":
        encoding = "utf-8-sig"
    if errors == "strict":
        # What is not of the encoding becomes lone surrogates, which cost their article alone (see work).
        errors = "surrogateescape"
    return io.TextIOWrapper(stream.bytes, encoding=encoding, errors=errors, newline=newline)


_READERS: Mapping[Kind, Callable[[InputFile, Mapping[str, str], Options], Iterator[Row]]] = {
    "jsonl": _read_jsonl,
    "csv": _read_csv,
    "parquet": _read_parquet,
}
