"""Which lines of a page are furniture: menus, advertisements, links to other articles, comment forms."""

import re
from functools import cache
from typing import Literal, NamedTuple

from kutipan.language.lexicon import read_rows

Reach = Literal["line", "next", "rest"]
"""How far a furniture line reaches: itself, also the next line (a link's title), or the rest of the page."""


class _Lexicon(NamedTuple):
    whole: frozenset[str]
    start: tuple[str, ...]
    next: tuple[str, ...]
    rest: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def _lexicon() -> _Lexicon:
    forms: dict[str, list[str]] = {"whole": [], "start": [], "next": [], "rest": [], "pattern": []}
    for row in read_rows("kutipan.page", "furniture.tsv"):
        forms[row["form"]].append(row["text"])
    return _Lexicon(
        frozenset(forms["whole"]),
        tuple(forms["start"]),
        tuple(forms["next"]),
        tuple(forms["rest"]),
        re.compile("|".join(forms["pattern"])),
    )


def furniture(line: str) -> Reach | None:
    """How far the page furniture reaches that ``line`` (without outer white space) begins, or None if it is none.

    >>> furniture("Baca Juga: Harga Beras Turun"), furniture("Baca Juga"), furniture("Harga beras turun.")
    ('line', 'next', None)
    """
    lexicon = _lexicon()
    key = line.casefold()
    if key in lexicon.whole:
        return "line"
    for lead in lexicon.rest:
        if key.startswith(lead) and (len(key) <= len(lead) + 30 or len(lead) > 30):
            return "rest"
    for lead in lexicon.next:
        if key.startswith(lead):
            after = key[len(lead) :].lstrip(" \u00a0")
            if not after or after == ":":
                return "next"
            if after[0] == ":":
                return "line"
    if key.startswith(lexicon.start) and len(line.split()) <= 30:
        return "line"
    if len(key) <= 160 and lexicon.pattern.fullmatch(key) is not None:
        return "line"
    return None


def is_link(sentence: str) -> bool:
    """Whether a sentence is a link to another article that the page has glued into a paragraph.

    >>> is_link("Baca juga: Harga Beras Turun"), is_link("Baca juga bukunya yang lain.")
    (True, False)
    """
    head, colon, _ = sentence[:40].partition(":")
    return bool(colon) and head.rstrip().casefold() in _lexicon().next
