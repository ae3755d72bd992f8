"""Where a personal name begins behind an office that goes on over it: `Satgas Covid-19 | Rani Puspita`.

Lists of places and organisations know the common ones; for the others what decides is the form of a word and the
names that people are commonly given. What the rest of a page tells is in ``name_search``.
"""

import re
from collections.abc import Sequence

from kutipan.language.predicates import is_derived_noun
from kutipan.language.tokens import Token
from kutipan.language.word_classes import is_listed, phrase_length, words_in

_MINISTRY = re.compile(r"kemen[a-z]{3,}")


def goes_on(words: Sequence[Token], place: int) -> bool:
    """Whether a word that a list knows is a part of the name behind it, as a given name tells.

    `Airlangga Hartarto`, `Budi | Karya Sumadi`, `Bambang | PS Brodjonegoro`, and `Bima Arya` behind another place.
    """
    word = words[place]
    if not word.capital or not is_listed(word) or not place:
        return False
    before = words[place - 1]
    if not before.capital or before.lower in words_in("district"):
        return False
    if word.lower in words_in("role", "title"):
        return word.lower in words_in("role-name") and before.lower in words_in("given-name")  # `Lukman Hakim Bahari`
    if before.lower in words_in("firm") and not _is_named_before(words, place - 1):
        return False  # `Hotel Indra`, but `Bahari Hotel | Indra Kusuma`
    if word.lower in words_in("given-name"):
        return True
    if before.lower in words_in("given-name"):
        return not word.acronym or len(word.lower) < 4
    return word.lower in words_in("place") and word.lower in words_in("forename") and before.lower in words_in("place")


def _is_named_before(words: Sequence[Token], place: int) -> bool:
    return place > 0 and words[place - 1].capital and not is_listed(words[place - 1])


def ends_office(words: Sequence[Token], place: int) -> bool:
    """Whether a word without a list is none of a name's: it has a digit, or the form of a noun behind an office.

    `Covid-19 | Rani`, `Kemenparekraf | Rani`, `Bahari Hotel | Rani`, `Bidang Sosial dan Kemiskinan | Rani`.
    """
    word = words[place].lower
    before = words[place - 1] if place else None
    if is_of_office(word, before.lower if before is not None and not is_listed(before) else "dan"):
        return True
    return word in words_in("firm") and _is_named_before(words, place)


def is_of_office(word: str, before: str) -> bool:
    """Whether a lower-case word, by its form, is of an office and no name's; ``before`` is the word before it.

    >>> is_of_office("covid-19", "satgas"), is_of_office("kemiskinan", "dan"), is_of_office("rani", "dan")
    (True, True, False)
    """
    if any(map(str.isdigit, word)) or _MINISTRY.fullmatch(word):
        return True
    return is_derived_noun(word) and (before == "dan" or before in words_in("office", "organisation", "role"))


def names_firm(words: Sequence[Token], place: int) -> bool:
    """Whether the word at ``place`` is the first of a firm's own name: `PT | Kayu Lestari`, `PT Jakarta | Propertindo`.

    None is behind a firm that is named already (`Bahari Hotel | Indra Kusuma`).
    """
    before = words[place - 1]
    if before.lower in words_in("firm"):
        initials = before.acronym and place > 1 and words[place - 2].lower in words_in("given-name")
        return not initials and not _is_named_before(words, place - 1)
    town = before.lower in words_in("place") and before.lower not in words_in("forename")
    return town and place > 1 and words[place - 2].lower in ("pt", "cv")


def is_mayor(words: Sequence[Token], place: int) -> bool:
    """Whether the name of a mayor, not of a town, begins at ``place``: `Wali Kota | Arief Hidayat`."""
    mayor = place > 1 and words[place - 1].lower == "kota" and words[place - 2].lower == "wali"
    return mayor and words[place].lower in words_in("given-name")


def from_opening(words: Sequence[Token], tail: Sequence[Token]) -> Sequence[Token]:
    """The last words from where a name surely begins: `Candi Borobudur | I Gusti Putu`, `CEO Sagara | Budi Hartono`."""
    for at in range(1, len(tail) - 1):
        if phrase_length(tail, at, "name-opening"):
            return tail[at:]
    given = [at for at, word in enumerate(tail[:-1]) if word.lower in words_in("given-name")]
    if given and given[0] and (len(tail) > _LONGEST_NAME or _runs_firm(words[: len(words) - len(tail)])):
        return tail[given[0] :]
    return tail


_LONGEST_NAME = 4
"""Words of a personal name; more begin with what is none."""


def _runs_firm(office: Sequence[Token]) -> bool:
    """Whether the words of an office end with a role that the name of a firm follows: `Direktur Utama | Sagara`."""
    return any(phrase_length(office, at, "company-role") == len(office) - at for at in range(len(office)))
