"""From a file to its text: the only room of the converter that opens source files.

A source is decoded as UTF-8 exactly as it is stored: line ends stay what they are, nothing is normalised. Only a byte
order mark is no part of the text: offset 0 is the character behind it. What cannot be read so is refused with one line
that names the file, the place and what to do.
"""

import codecs
import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kutipan.errors import KutipanError
from kutipan.tables.patterns import is_article_id

MAX_BYTES = 20_000_000
"""The largest source that is read, in bytes: far above any article, far below what would fill the memory."""

_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9._-]+")
# The longer marks stand first: UTF-32 little-endian begins with the mark of UTF-16.
_FOREIGN_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_FILE_KINDS = (
    (b"PK\x03\x04", "a zip archive, as .docx, .odt and .epub files are"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Office document, as .doc files are"),
)
MARK = "\ufeff"
"""The byte order mark as it is decoded."""

_WINDOWS_GAPS = "kutipan-windows-gaps"


def _control(error: UnicodeError) -> tuple[str, int]:
    """The five bytes that Windows leaves open as the control characters that they are in Latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error(_WINDOWS_GAPS, _control)


class Source(NamedTuple):
    """One source file: its id, where it lies, its text, and the size and SHA-256 of its bytes."""

    article_id: str
    path: str
    text: str
    size: int
    sha256: str


def article_id_of(path: str | os.PathLike[str]) -> str:
    """The article id that a file's name gives: the name without its last ending, see :func:`id_from`.

    >>> article_id_of("berita/Contoh 01.txt")
    'Contoh-01'

    Raises ``KutipanError`` for a name that leaves nothing of an id.
    """
    made = id_from(Path(path).stem)
    if not made:
        raise KutipanError(f"{path}: the file's name makes no article id; rename it with letters or digits (A-Z, 0-9)")
    return made


def id_from(words: str) -> str:
    """The article id that ``words`` make: themselves if they are one, else with what no id can hold replaced.

    Letters lose their accents, and each run of other characters becomes a hyphen, save at the ends; of words without a
    letter or digit of ASCII nothing is left.

    >>> id_from("panen-01"), id_from("Harga (cabai) à la Médan!"), id_from("…")
    ('panen-01', 'Harga-cabai-a-la-Medan', '')
    """
    if is_article_id(words):
        return words
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", words) if not unicodedata.combining(mark))
    return _NOT_IN_IDS.sub("-", plain).lstrip("-._").rstrip("-")


def read_source(path: str | os.PathLike[str], folder: str | os.PathLike[str] | None = None) -> Source:
    """The source in the file ``path``; ``Source.path`` is relative to ``folder``, else the file's name alone.

    Raises ``KutipanError`` for a file that is missing, no regular file, empty, larger than ``MAX_BYTES``, binary or
    not whole UTF-8, and for a name that makes no article id.
    """
    article_id = article_id_of(path)
    data = _read_bytes(path)
    shown = Path(path).name if folder is None else Path(os.path.relpath(path, folder)).as_posix()
    return Source(article_id, shown, decode_text(path, data), len(data), hashlib.sha256(data).hexdigest())


def read_sources(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Source]:
    """The sources in ``paths``, one after the other; their paths are relative to the folder that all share.

    Raises ``KutipanError`` before anything is read when two files make the same article id, and for each file what
    :func:`read_source` raises.
    """
    paths = list(paths)
    refuse_same_ids(paths)
    folder = shared_folder(paths)
    return (read_source(path, folder) for path in paths)


def refuse_same_ids(paths: Iterable[str | os.PathLike[str]]) -> None:
    """Raise ``KutipanError`` when two of the files make the same article id, or one of them makes none."""
    seen: dict[str, str | os.PathLike[str]] = {}
    for path in paths:
        first = seen.setdefault(article_id_of(path), path)
        if first is not path:
            raise KutipanError(
                f"{path}: makes the same article id as {first} ({article_id_of(path)}); rename one of the two"
            )


def shared_folder(paths: Iterable[str | os.PathLike[str]]) -> str:
    """The innermost folder that holds all of ``paths``; the current one for no paths at all."""
    parents = [os.path.dirname(os.path.abspath(path)) for path in paths]
    return os.path.commonpath(parents) if parents else os.getcwd()


def codec(encoding: str) -> tuple[str, str]:
    """The codec by which ``encoding`` is read, and what is done with bytes that it does not know.

    A text that calls itself Latin-1 is of Windows if it has any of the bytes in which the two differ, curly quotation
    marks among them: it is read so, as browsers do (WHATWG Encoding Standard).

    >>> codec("iso-8859-1"), codec("cp1251")
    (('cp1252', 'kutipan-windows-gaps'), ('cp1251', 'strict'))

    Raises ``LookupError`` for an encoding that is not known.
    """
    name = codecs.lookup(encoding).name
    return ("cp1252", _WINDOWS_GAPS) if name == "iso8859-1" else (name, "strict")


def decode_text(
    path: str | os.PathLike[str], data: bytes, encoding: str | None = None, advice: str = "convert the file to UTF-8"
) -> str:
    """The text of ``data`` in ``encoding``, which is UTF-8 if none is given, without a byte order mark.

    ``path`` names the source in an error, ``advice`` says what to do where it is not UTF-8. Nothing else is left out
    or normalised: offsets count the code points of the text that the encoding gives.

    >>> decode_text("a.txt", b"\\x93caf\\xe9\\x94", "iso-8859-1")
    '“café”'

    Raises ``KutipanError`` for bytes that are not of the encoding, and for an encoding that is not known.
    """
    for beginning, name in _FILE_KINDS:
        if data.startswith(beginning):
            raise KutipanError(f"{path}: is {name}; save its text as a plain text file")
    text = _decode_utf8(path, data, advice) if encoding is None else _decode_as(path, data, encoding)
    return text.removeprefix(MARK)


def _decode_utf8(path: str | os.PathLike[str], data: bytes, advice: str) -> str:
    for mark, name in _FOREIGN_MARKS:
        if data.startswith(mark):
            raise KutipanError(f"{path}, byte 0: the text is {name}; UTF-8 is expected, {advice}")
    nul = data.find(b"\0")
    if nul >= 0:
        raise KutipanError(
            f"{path}, byte {nul} (line {_line(data, nul)}): a NUL byte, so this is no UTF-8 text; "
            "give a plain text file in UTF-8"
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = f"{path}, byte {error.start} (line {_line(data, error.start)})"
        if error.reason == "unexpected end of data":
            raise KutipanError(
                f"{place}: the file ends inside a character, it seems cut off; UTF-8 is expected, get a whole copy"
            ) from None
        raise KutipanError(f"{place}: 0x{data[error.start]:02x} is not UTF-8 ({error.reason}); {advice}") from None


def _decode_as(path: str | os.PathLike[str], data: bytes, encoding: str) -> str:
    try:
        return data.decode(*codec(encoding))
    except UnicodeDecodeError as error:
        raise KutipanError(
            f"{path}, byte {error.start}: is not {encoding} ({error.reason}); give the right --encoding"
        ) from None
    except (LookupError, UnicodeError) as error:
        raise KutipanError(f"{path}: cannot be decoded as {encoding} ({error}); give the right --encoding") from None


def _read_bytes(path: str | os.PathLike[str]) -> bytes:
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise KutipanError(f"{path}: is a folder; name the text files in it")
        if not stat.S_ISREG(status.st_mode):
            raise KutipanError(f"{path}: is no regular file; save the text to a file first")
        if status.st_size > MAX_BYTES:
            raise _too_large(path, status.st_size)
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise KutipanError(f"{path}: no such file; check the path") from None
    except OSError as error:
        raise KutipanError(f"{path}: cannot be read ({error.strerror}); check the path and its permissions") from None
    if len(data) > MAX_BYTES:
        raise _too_large(path, len(data))
    if not data:
        raise KutipanError(f"{path}: the file is empty; put the article's text in it or leave it out")
    return data


def _too_large(path: str | os.PathLike[str], size: int) -> KutipanError:
    return KutipanError(
        f"{path}: {size} bytes is more than the {MAX_BYTES} that one article may have; give each article a file"
    )


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
