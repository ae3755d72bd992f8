"""What is said of a whole package and written by hand: its name, title, licences, contributors and sources.

It stands in one small TOML file, which is refused when it holds a key that is not known here, so that a slip of the
pen is not silently left out of ``datapackage.json``.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from kutipan.errors import KutipanError

_TEXTS = ("name", "title", "description")
_OPTIONAL_TEXTS = ("title_id", "description_id", "created", "homepage")
_DATE_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
DATASHEET = (
    "collection",
    "raw_data",
    "preprocessing",
    "annotation",
    "missing_data",
    "who_is_quoted",
    "limitations",
    "uses",
    "impact",
    "personal_information",
    "maintenance",
)
"""What a datasheet says of a package, one text each; catalogues have fields of their own for most of them."""

_LISTS: Mapping[str, tuple[str, ...]] = {
    "licenses": ("name", "path", "title"),
    "contributors": ("title", "role", "path"),
    "sources": ("title", "path"),
}
_REQUIRED_IN_LISTS: Mapping[str, tuple[str, ...]] = {
    "licenses": ("name", "path", "title"),
    "contributors": ("title",),
    "sources": ("title",),
}


class Metadata(NamedTuple):
    """The hand-written part of a descriptor; the keys of its records are those of the Data Package standard.

    ``title_id`` and ``description_id`` are in Indonesian; ``created`` is when this edition was made (RFC 3339, UTC),
    ``homepage`` its address, where it has one. ``datasheet`` holds the texts that :data:`DATASHEET` names.
    """

    name: str
    title: str
    description: str
    keywords: tuple[str, ...] = ()
    licenses: tuple[Mapping[str, str], ...] = ()
    contributors: tuple[Mapping[str, str], ...] = ()
    sources: tuple[Mapping[str, str], ...] = ()
    version: str | None = None
    title_id: str | None = None
    description_id: str | None = None
    created: str | None = None
    homepage: str | None = None
    datasheet: Mapping[str, str] = MappingProxyType({})


def read_metadata(path: str | os.PathLike[str], *, version: str | None = None) -> Metadata:
    """The metadata in the TOML file ``path``, with the package's ``version``, which is never written by hand.

    Raises ``KutipanError`` for a file that cannot be read, lacks a key or holds an unknown one.
    """
    try:
        with open(path, "rb") as file:
            content = tomllib.load(file)
    except OSError as error:
        raise KutipanError(f"{path}: cannot be read ({error.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KutipanError(f"{path}: is not TOML ({error})") from None
    try:
        return _metadata(content, version)
    except ValueError as error:
        raise KutipanError(f"{path}: {error}") from None


def _metadata(content: Mapping[str, Any], version: str | None) -> Metadata:
    _refuse_unknown(content, ("keywords", "datasheet", *_TEXTS, *_OPTIONAL_TEXTS, *_LISTS), "the file")
    for key in _TEXTS:
        if not isinstance(content.get(key), str) or not content[key]:
            raise ValueError(f"the text `{key}` is missing")
    keywords = content.get("keywords", [])
    if not isinstance(keywords, list) or not all(isinstance(keyword, str) for keyword in keywords):
        raise ValueError("`keywords` is no list of texts")
    for key in _OPTIONAL_TEXTS:
        if key in content and (not isinstance(content[key], str) or not content[key]):
            raise ValueError(f"`{key}` is no text")
    if not _DATE_TIME.fullmatch(content.get("created", "2000-01-01T00:00:00Z")):
        raise ValueError("`created` is no time of the form 2000-12-31T00:00:00Z")
    texts = {key: " ".join(content[key].split()) for key in (*_TEXTS, *_OPTIONAL_TEXTS) if key in content}
    return Metadata(
        **texts,
        keywords=tuple(keywords),
        licenses=_records(content, "licenses"),
        contributors=_records(content, "contributors"),
        sources=_records(content, "sources"),
        version=version,
        datasheet=_datasheet(content.get("datasheet", {})),
    )


def _datasheet(content: Any) -> Mapping[str, str]:
    if not isinstance(content, dict):
        raise ValueError("`datasheet` is no table ([datasheet])")
    _refuse_unknown(content, DATASHEET, "datasheet")
    for key, text in content.items():
        if not isinstance(text, str) or not text.strip():
            raise ValueError(f"`{key}` of datasheet is no text")
    return {key: " ".join(content[key].split()) for key in DATASHEET if key in content}


def _records(content: Mapping[str, Any], key: str) -> tuple[Mapping[str, str], ...]:
    records = content.get(key, [])
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise ValueError(f"`{key}` is no list of tables ([[{key}]])")
    for number, record in enumerate(records, 1):
        place = f"{key} {number}"
        _refuse_unknown(record, _LISTS[key], place)
        for name in _REQUIRED_IN_LISTS[key]:
            if name not in record:
                raise ValueError(f"{place} lacks `{name}`")
        for name, value in record.items():
            if not isinstance(value, str) or not value:
                raise ValueError(f"`{name}` of {place} is no text")
    return tuple(records)


def _refuse_unknown(record: Mapping[str, Any], known: tuple[str, ...], place: str) -> None:
    for key in record:
        if key not in known:
            raise ValueError(f"unknown key `{key}` in {place}; known are: {', '.join(known)}")
