"""Words, numbers and marks of a stretch of text, with their offsets."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
      (?P<n>\d+(?:[.,:]\d+)*%?)(?![^\W\d_])                  # 1.250   16,5   14:30   70%
    | (?P<w>(?:[a-z0-9-]+\.)+[a-z]{2,}(?![^\W_])             # kabar.contoh.go.id
      | [^\W_]+(?:[-'’‘`][^\W_]+)*)                          # warga   anak-anak   Su-27   Qur'an
    | (?P<p>\S)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word (`w`), a number (`n`) or a single other character (`p`), with its offsets and its lower-case form."""

    start: int
    end: int
    kind: str
    lower: str
    capital: bool
    """Whether it begins with a capital letter."""
    acronym: bool
    """Whether it is two or more capital letters: `KPK`."""


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]`` in order; white space belongs to none.

    >>> [token.lower for token in tokenise("Kata Dr. Sri, 1.250 orang")]
    ['kata', 'dr', '.', 'sri', ',', '1.250', 'orang']
    """
    stop = len(text) if end is None else end
    tokens = []
    for match in _TOKEN.finditer(text, start, stop):
        word = match.group()
        first, last = match.span()
        if match.lastgroup == "w":
            capital = word[0].isupper()
            lower = word.lower()
            tokens.append(Token(first, last, "w", lower, capital, capital and last - first > 1 and word.isupper()))
        else:
            tokens.append(Token(first, last, match.lastgroup or "p", word, False, False))
    return tuple(tokens)
