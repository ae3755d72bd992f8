"""Words, numbers and marks of a stretch of text, with their offsets."""

import re
from functools import lru_cache
from typing import NamedTuple

_ARABIC_SCRIPT = r"\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe"
_TOKEN = re.compile(
    rf"""
      \d+(?:[.,:]\d+)*%?(?![^\W\d_])                        # 1.250   16,5   14:30   70%
    | (?:[a-z0-9-]+\.)+[a-z]{{2,}}(?![^\W_])                # kabar.contoh.go.id
    | [^\W_{_ARABIC_SCRIPT}]+(?:[-'’‘`][^\W_]+)*            # warga   anak-anak   Su-27   Qur'an
    | [^\s{_ARABIC_SCRIPT}]
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*%?")
_WORD = re.compile(r"[^\W_]|.{2,}")
_ARABIC = re.compile(r"(?:al|el|ad|an|ar|as|ash|asy|at|az|abu|bin|ibn)-[A-Z]")
"""`al-Najjar`: a name all the same."""
_FORMS = 1 << 16
"""Forms of words that are remembered: more than the news of a year has."""


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


@lru_cache(maxsize=_FORMS)
def _form(word: str) -> tuple[str, str, bool, bool]:
    """What a token's characters tell of it: kind, lower case, capital, acronym."""
    if _NUMBER.fullmatch(word):
        return "n", word, False, False
    if _WORD.fullmatch(word):
        capital = word[0].isupper() or _ARABIC.match(word) is not None
        return "w", word.lower(), capital, capital and len(word) > 1 and word.isupper()
    return "p", word, False, False


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]`` in order; white space belongs to none, nor do verses in Arabic script.

    >>> [token.lower for token in tokenise("Kata Dr. Sri, 1.250 orang")]
    ['kata', 'dr', '.', 'sri', ',', '1.250', 'orang']
    """
    tokens = []
    last = start
    new = tuple.__new__  # half the time of calling Token, and this is where most objects of a page are made
    for word in _TOKEN.findall(text, start, len(text) if end is None else end):
        # Nothing between two tokens can be one, so that the next place of the word is where it was found.
        first = text.index(word, last)
        last = first + len(word)
        tokens.append(new(Token, (first, last, *_form(word))))
    return tuple(tokens)
