"""One article to its rows: what a worker process does.

Nothing that one article does stops the others: whatever goes wrong with it becomes a :class:`Rejected`.
"""

import codecs
import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from kutipan.archive.html import declared_encoding, read_page
from kutipan.archive.items import Given, Item, Options, Rejected
from kutipan.archive.streams import read_whole
from kutipan.archive.tally import Counts, count_rows
from kutipan.convert import Extraction, extract
from kutipan.errors import KutipanError
from kutipan.package.cells import write_cell
from kutipan.package.csvfile import write_records
from kutipan.published import publication
from kutipan.read import MAX_BYTES, decode_text
from kutipan.tables import Speaker
from kutipan.tables.registry import Registry

ENCODING_ADVICE = "give --encoding NAME (cp1252 for texts of Windows) or convert the file to UTF-8"
_URL = re.compile(r"https?://\S+")


class Converted(NamedTuple):
    """The rows of one article, those of three tables as CSV without a header."""

    article_id: str
    where: str
    weight: int
    articles: bytes
    quotes: bytes
    figures: bytes
    speakers: tuple[Speaker, ...]
    counts: Counts
    left_empty: tuple[str, ...]
    text: bytes | None
    """What offsets count in, where it is to be kept."""


class Article(NamedTuple):
    """The rows of one article, and the columns that its archive states in a form that no table takes."""

    rows: Extraction
    left_empty: tuple[str, ...]
    text: str


def convert_item(item: Item, options: Options, registry: Registry | None) -> Converted | Rejected:
    """The rows of ``item`` as they are written, or why there are none."""
    found = convert_article(item, options, registry)
    if isinstance(found, Rejected):
        return found
    rows = found.rows
    return Converted(
        item.article_id,
        item.where,
        item.weight,
        _csv([rows.article]),
        _csv(rows.quotes),
        _csv(rows.figures),
        rows.speakers,
        count_rows(rows),
        found.left_empty,
        found.text.encode("utf-8") if options.texts else None,
    )


def convert_article(item: Item, options: Options, registry: Registry | None) -> Article | Rejected:
    """The typed rows of ``item``, or why there are none."""

    def rejected(kind: str, reason: str) -> Rejected:
        return Rejected(item.article_id, kind, reason, item.weight)

    try:
        text, given, stored = _read(item, options)
    except KutipanError as error:
        return rejected("unreadable file", str(error))
    reason = _unusable(text, given, options)
    if reason is not None:
        return rejected("unusable text", f"{item.where}: {reason}")
    published = _published(given.published)
    # The text that is kept is the source then: it can be verified against.
    source = f"{item.article_id}.txt" if options.texts else item.source_path
    try:
        rows = extract(text, article_id=item.article_id, source_path=source, registry=registry, published=published)
        _check(text, rows)
    except KutipanError as error:
        found = "no body text" in str(error)
        return rejected("no article in it" if found else "cannot be converted", f"{item.where}: {_reason(error)}")
    except Exception as error:
        return rejected(
            "error in kutipan", f"{item.where}: {type(error).__name__}: {error}; please report it with the text"
        )
    article, left_empty = rows.article, []
    if given.published is not None and published is None:
        left_empty.append("published")
    url = given.url if given.url and _URL.fullmatch(given.url) else None
    if given.url is not None and url is None:
        left_empty.append("url")
    article = article._replace(
        title=given.title or article.title,
        author=given.author or article.author,
        outlet=given.outlet or article.outlet,
        url=url or article.url,
    )
    if stored is not None and not options.texts:
        article = article._replace(source_bytes=len(stored), source_sha256=hashlib.sha256(stored).hexdigest())
    return Article(rows._replace(article=article), tuple(left_empty), text)


def _read(item: Item, options: Options) -> tuple[str, Given, bytes | None]:
    """The text of ``item``, what is stated of it, and the bytes of its file where it has one."""
    if item.text is not None:
        return item.text, item.given, None
    data = read_whole(item.path, item.where)
    if item.kind != "html":
        return decode_text(item.where, data, options.encoding, ENCODING_ADVICE), item.given, data
    encoding = options.encoding or (declared_encoding(data) if not _is_utf8(data) else None)
    page = decode_text(item.where, data, encoding, ENCODING_ADVICE)
    found = read_page(page)
    if found is None:
        raise KutipanError(f"{item.where}: no article found in the page; leave it out")
    return found[0], found[1], data


def _is_utf8(data: bytes) -> bool:
    try:
        codecs.utf_8_decode(data, "strict", True)
    except UnicodeDecodeError:
        return False
    return True


def _unusable(text: str, given: Given, options: Options) -> str | None:
    for name, words in (("text", text), *given._asdict().items()):
        try:
            size = len((words or "").encode("utf-8"))
        except UnicodeEncodeError as error:
            return _not_unicode(name, words, error.start, options)
        if size > MAX_BYTES:
            return f"{size} bytes is more than the {MAX_BYTES} that one article may have; split it"
    nul = text.find("\0")
    return f"character {nul} is NUL, so this is no text; correct it" if nul >= 0 else None


def _not_unicode(name: str, words: str, at: int, options: Options) -> str:
    # A byte that is not of the encoding stands in a row as the surrogate U+DC00 + byte (see `rows`).
    byte = ord(words[at]) - 0xDC00
    if not 0x80 <= byte <= 0xFF:
        return f"character {at} of the {name} is half of a surrogate pair; correct it"
    return f"0x{byte:02x}, character {at} of the {name}, is not {options.encoding or 'UTF-8'}; {ENCODING_ADVICE}"


def _check(text: str, rows: Extraction) -> None:
    """What every table promises of its rows; where the converter breaks it, the article is left out."""
    for value, start, end in _spans(rows):
        if value is not None and text[start:end] != value:
            raise KutipanError(f"the text at {start} to {end} is not that of the row; please report it")
    ordered = sorted((quote.start, quote.end) for quote in rows.quotes)
    for (_, end), (start, _) in pairwise(ordered):
        if start < end:
            raise KutipanError(f"two quotes overlap at {start}; please report it")
    known = {speaker.speaker_id for speaker in rows.speakers}
    named = {quote.speaker_id for quote in rows.quotes} | {figure.speaker_id for figure in rows.figures}
    for speaker in sorted(key for key in named if key is not None and key not in known):
        raise KutipanError(f"the speaker {speaker!r} has no row; please report it")


def _spans(rows: Extraction) -> Iterator[tuple[str | None, int | None, int | None]]:
    for quote in rows.quotes:
        yield quote.text, quote.start, quote.end
        yield quote.speaker_text, quote.speaker_start, quote.speaker_end
        yield quote.cue, quote.cue_start, quote.cue_end
    for figure in rows.figures:
        yield figure.text, figure.start, figure.end


def _published(words: str | None) -> str | None:
    try:
        # Databases write year 1 for a date that they do not know.
        return publication(words) if words is not None and not words.startswith("0") else None
    except ValueError:
        return None


def _csv(rows: Iterable[tuple[Any, ...]]) -> bytes:
    return write_records(tuple(map(write_cell, row)) for row in rows)


def _reason(error: KutipanError) -> str:
    """The message without the place that it begins with."""
    return str(error).partition(": ")[2] or str(error)
