"""Where a personal name begins behind an office that goes on over it: `Satgas Covid-19 | Rani Puspita`.

Lists of places and organisations know the common ones; for the others what decides is the form of a word and the
names that people are commonly given. What the rest of a page tells is in ``name_search``.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from kutipan.language.predicates import is_derived_noun
from kutipan.language.tokens import Token
from kutipan.language.word_classes import is_listed, phrase_length, words_in


@lru_cache(maxsize=1024)
def name_at_end(words: tuple[Token, ...], behind_title: int) -> tuple[Token, ...]:
    """The words of the personal name that ``words`` end with; empty if they end in a role, an office or a place.

    ``behind_title`` is the index behind the last title, where the name begins at the latest, or 0. A phrase is asked
    for its name several times while its sentence is read, so what was found last is remembered.
    """
    places = _places(words)
    tail: list[Token] = []
    for place in range(len(words) - 1, behind_title - 1, -1):
        word = words[place]
        if not word.capital and word.lower in words_in("english-link"):
            return _behind_english(tail) if phrase_length(words, 0, "role") else ()
        if not word.capital and word.lower not in words_in("name-link"):
            break
        if tail and place not in places and _goes_on(words, place):
            tail.insert(0, word)
            continue
        if _ends_office(words, place) or word.lower in words_in("joined-name"):
            break
        if _is_of_hospital(words, place) or (not behind_title and _is_of_firm(words, place)):
            # `Universitas Bahari Budi Hartono`: a name of one word behind it is the firm's: `PT Kayu Lestari`.
            given = len(tail) == 1 and tail[0].lower in words_in("given-name") and not _is_of_hospital(words, place)
            tail = tail if given or len(tail) >= 2 else []
            break
        if not behind_title and (place in places or _is_of_district(words, place)):
            break
        if not behind_title and is_listed(word) and word.capital and not _is_name_as_well(words, place, bool(tail)):
            break
        tail.insert(0, word)
    while tail and not tail[0].capital:
        tail.pop(0)
    if len(tail) == 1 and tail[0].acronym and len(words) > 1 and not behind_title:
        return ()
    return tuple(_from_opening(words, tail) if len(tail) < len(words) else tail)


def _behind_english(tail: Sequence[Token]) -> tuple[Token, ...]:
    """The name behind that of an organisation in English, as a given name tells: `Centre of Youth | Rani Puspita`."""
    given = (at for at, word in enumerate(tail) if at and word.lower in words_in("given-name"))
    return tuple(tail[next(given, 1) :])


def _is_of_hospital(words: Sequence[Token], place: int) -> bool:
    """Whether the name at ``place`` is a hospital's: `RSUD dr | Soebarjo Rani Puspita`."""
    titled = place > 1 and words[place - 1].lower in words_in("title")
    return titled and words[place - 2].lower in words_in("hospital")


def _is_of_firm(words: Sequence[Token], place: int) -> bool:
    return place > 0 and words[place - 1].capital and not _is_of_district(words, place) and _names_firm(words, place)


def _is_of_district(words: Sequence[Token], place: int) -> bool:
    before = words[place - 1] if place else None
    district = before is not None and before.capital and before.lower in words_in("district")
    return district and not _is_mayor(words, place)


def _is_name_as_well(words: Sequence[Token], place: int, tail: bool) -> bool:
    """Whether a listed word is a name where no office stands before it: `petugas, Agung Tri`, but `Jaksa Agung`.

    ``tail`` tells whether more of a name stands behind it; `Amelia Putri` is a name, `Fraksi Amanah Bangsa` none.
    """
    word, before = words[place], words[place - 1] if place else None
    given = before is not None and before.lower in words_in("given-name")
    behind = before is not None and before.capital and (given or not (place > 1 and is_listed(words[place - 2])))
    if not (tail or behind):
        return False
    if word.lower in words_in("direction") and before is not None and before.capital and not is_listed(before):
        return False  # `Forum Guru Priangan Timur | Asep Hermawan`
    if not (word.lower in words_in("forename", "given-name") or (given and _may_follow_given(word))):
        return False
    return before is None or given or not is_listed(before)


_MINISTRY = re.compile(r"kemen[a-z]{3,}")


def _goes_on(words: Sequence[Token], place: int) -> bool:
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


def _ends_office(words: Sequence[Token], place: int) -> bool:
    """Whether a word without a list is none of a name's: it has a digit, or the form of a noun behind an office.

    `Covid-19 | Rani`, `Kemenparekraf | Rani`, `Bahari Hotel | Rani`, `Bidang Sosial dan Kemiskinan | Rani`.
    """
    word = words[place].lower
    before = words[place - 1] if place else None
    if before is not None and before.lower in words_in("field-lead"):
        return True
    if (
        word in words_in("roman")
        and place < len(words) - 1
        and before is not None
        and (is_listed(before) or before.lower in words_in("thing-lead", "district"))
        and not phrase_length(words, place, "name-opening")
    ):
        return True  # `Wilayah I | Rani Puspita`
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


def _names_firm(words: Sequence[Token], place: int) -> bool:
    """Whether the word at ``place`` is the first of a firm's own name: `PT | Kayu Lestari`, `PT Jakarta | Propertindo`.

    None is behind a firm that is named already (`Bahari Hotel | Indra Kusuma`).
    """
    before = words[place - 1]
    if before.lower in words_in("firm"):
        initials = before.acronym and place > 1 and words[place - 2].lower in words_in("given-name")
        return not initials and not _is_named_before(words, place - 1)
    town = before.lower in words_in("place") and before.lower not in words_in("forename")
    return town and place > 1 and words[place - 2].lower in ("pt", "cv")


def _is_mayor(words: Sequence[Token], place: int) -> bool:
    """Whether the name of a mayor, not of a town, begins at ``place``: `Wali Kota | Arief Hidayat`."""
    mayor = place > 1 and words[place - 1].lower == "kota" and words[place - 2].lower == "wali"
    return mayor and words[place].lower in words_in("given-name")


def _from_opening(words: Sequence[Token], tail: Sequence[Token]) -> Sequence[Token]:
    """The last words from where a name surely begins: `Candi Borobudur | I Gusti Putu`, `CEO Sagara | Budi Hartono`."""
    for at in range(1, len(tail) - 1):
        if phrase_length(tail, at, "name-opening"):
            return tail[at:]
    office = words[: len(words) - len(tail)]
    unnamed = _is_unnamed(office)
    named = tail if unnamed and len(tail) > 2 else tail[:-1]  # `Ketua Serikat Pekerja Benang Merah | Suparno`
    held = unnamed or (bool(office) and _is_held(office))
    classes = ("given-name", "forename") if held else ("given-name",)
    given = next((at for at, word in enumerate(named) if _is_given(word, tail[at + 1 : at + 2], *classes)), 0)
    if not given or len(tail[0].lower) == 1 or phrase_length(tail, 0, "name-opening"):
        return tail
    while given > 1 and len(tail[given - 1].lower) == 1:
        given -= 1  # `BPBD Batang Hulu | M Edison Harahap`
    if len(tail) > _LONGEST_NAME or unnamed:
        return tail[given:]
    if given == 1:
        leads = office[-1].kind == "n" or office[-1].lower in words_in("office-link")  # `untuk Sagara | Rani Puspita`
        return tail[1:] if leads or _is_held(office) else tail
    return tail[given - 1 :]  # a word that no list knows may be the first name: `Teluk Arumbaya | Suryo Adi Laksono`


def _is_given(word: Token, following: Sequence[Token], *classes: str) -> bool:
    """Whether a word is a given name and not that of an organisation: `Budi | Hartono`, but `Megawati Institute`."""
    firm = bool(following) and following[0].lower in words_in("firm", "firm-end", "organisation")
    return word.lower in words_in(*classes) and not firm


def _is_unnamed(office: Sequence[Token]) -> bool:
    """Whether the words end with what an organisation is, and not with its own name: `Ketua Serikat Pekerja`."""
    for at in range(len(office) - 1, -1, -1):
        word = office[at]
        if phrase_length(office, at, "named-organisation"):
            return True
        if not word.capital or word.acronym or word.lower in words_in("place", "title") or not is_listed(word):
            return False
    return False


_LONGEST_NAME = 4
"""Words of a personal name; more begin with what is none."""


def _is_held(office: Sequence[Token]) -> bool:
    """Whether the words of an office end with a role that the name of a firm or a place follows: `Camat | Melati`."""
    return any(phrase_length(office, at, "held-role") == len(office) - at for at in range(len(office)))


def _may_follow_given(word: Token) -> bool:
    """Whether a listed word may end a name behind a given name: `Benny Utama`, but `simpatisan Fajar Persatuan`."""
    organisation = word.lower in words_in("organisation") or is_derived_noun(word.lower)
    return not word.acronym and not organisation


def _places(words: Sequence[Token]) -> frozenset[int]:
    """Which of the words belong to a listed place of more than one word: `Selandia Baru`."""
    found: set[int] = set()
    for at in range(len(words) - 1):
        length = phrase_length(words, at, "place")
        if length > 1:
            found.update(range(at, at + length))
    return frozenset(found)
