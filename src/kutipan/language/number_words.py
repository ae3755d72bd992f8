"""Numbers in words, from `nol` to `kuintiliun`: the longest well-formed one that a run of words begins with."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kutipan.language.lexicon import read_rows
from kutipan.language.number_parts import LONGEST, MOST, ONE, Numeral, plain

_MOST_WORDS = 64


class _Word(NamedTuple):
    start: int
    end: int
    role: str
    value: Decimal
    high: Decimal


def _amount(written: str) -> Decimal:
    above, _, below = written.partition("/")
    return Decimal(above or "0") / Decimal(below or "1")


LEXICON = {
    row["word"]: (row["class"], _amount(row["value"]), _amount(row["high"]))
    for row in read_rows("kutipan.language", "number_words.tsv")
}
ORDINALS = {"pertama": ONE} | {
    "ke" + word: value for word, (role, value, _) in LEXICON.items() if role in ("digit", "ten", "hundred", "single")
}
OPENERS = frozenset(("zero", "digit", "ten", "hundred", "single", "fraction", "indefinite"))
STARTS = [word for word, (role, _, _) in LEXICON.items() if role in OPENERS] + list(ORDINALS)
NEXT_WORD = re.compile(r"[ \u00a0\u2009\u202f]{0,3}([a-z]+)(?![^\W_])")


def _words(low: str, start: int, end: int) -> Iterator[_Word]:
    at, last, decimals = start, "", False
    for _ in range(_MOST_WORDS):
        match = NEXT_WORD.match(low, at, end)
        if match is None:
            return
        known = LEXICON.get(match[1])
        if known is None or known[0] in ("sign", "abbreviation") or (at > start and match.start(1) == at):
            return
        if known[0] == last == "digit" and not decimals:
            return  # satu satu satu
        yield _Word(match.start(1), match.end(1), *known)
        at, last, decimals = match.end(), known[0], decimals or known[0] == "point"


def read_words_at(low: str, start: int, end: int) -> Numeral | None:
    """The number in words that begins at ``start`` of a folded text, the longest that ends before ``end``."""
    words = list(_words(low, start, end))
    if not words:
        return None
    first = words[0]
    if first.role == "indefinite":
        found = Numeral(first.start, first.end, "indefinite", None, first.value, first.high)
        return _scaled(found, words[1:])
    if first.role == "fraction":
        found = Numeral(first.start, first.end, "fraction", first.value, first.value, first.value)
        return _scaled(found, words[1:])
    return _cardinal(words)


def _scaled(found: Numeral, words: list[_Word]) -> Numeral:
    for word in words:
        if word.role not in ("scale", "group") or found.high * word.value > MOST:
            break
        found = found.times(word.value)._replace(end=word.end)
    return found


def _cardinal(words: list[_Word]) -> Numeral | None:
    """The longest well-formed number that ``words`` begin with."""
    total, group, ones = Decimal(0), Decimal(0), Decimal(0)
    limit: Decimal | None = None  # the next scale must be smaller
    free = Decimal(1000)  # what the group has room for: hundreds before tens before ones
    used, scale, last = 0, ONE, ""
    for at, word in enumerate(words):
        role, value = word.role, word.value
        if role == "zero" and at == 0:
            pass
        elif role == "digit" and not ones and free > 1:
            ones = value
        elif role == "teen" and ones and free > 10:
            group, ones, free = group + ones + 10, Decimal(0), ONE
        elif role == "tens" and ones > 0 and free > 10:
            group, ones, free = group + ones * 10, Decimal(0), Decimal(10)
        elif role == "hundreds" and ones and free > 100:
            group, ones, free = group + ones * 100, Decimal(0), Decimal(100)
        elif role == "ten" and not ones and free > 10:
            group, free = group + value, ONE
        elif role == "hundred" and not ones and free > 100:
            group, free = group + value, Decimal(100)
        elif role == "scale" and (group or ones) and (limit is None or value < limit):
            total, group, ones, free = total + (group + ones) * value, Decimal(0), Decimal(0), Decimal(1000)
            limit = scale = value
        elif role == "scale" and not group and not ones and last in ("scale", "single") and 0 < total * value < MOST:
            total, limit, scale = total * value, value, scale * value  # sepuluh ribu triliun
        elif role == "single" and not group and not ones and (limit is None or value < limit):
            total, limit = total + value, value
        elif role == "group" and (group or ones or total):
            total, group, ones = (total + group + ones) * value, Decimal(0), Decimal(0)
            used, scale = at + 1, value
            break
        elif role == "fraction" and at and value == Decimal("0.5") and last in ("digit", "ten", "teen", "tens"):
            return _half_more(words, at, total + group + ones)
        elif role == "part" and ones and not group and not total:
            part = ones / value
            found = Numeral(words[0].start, word.end, "fraction", part, part, part)
            return _scaled(found, words[at + 1 :])
        elif role == "point" and at + 1 < len(words) and words[at + 1].role in ("digit", "zero"):
            return _decimals(words, at, total + group + ones)
        else:
            break
        used, last = at + 1, role
    value = plain(total + group + ones)
    if not used:
        return None
    return Numeral(words[0].start, words[used - 1].end, "words", value, value, value, scale)


def _half_more(words: list[_Word], at: int, whole: Decimal) -> Numeral:
    value = whole + Decimal("0.5")
    return _scaled(Numeral(words[0].start, words[at].end, "words", value, value, value), words[at + 1 :])


def _decimals(words: list[_Word], at: int, whole: Decimal) -> Numeral:
    digits = ""
    stop = at + 1
    while stop < len(words) and words[stop].role in ("digit", "zero") and len(digits) < LONGEST:
        digits += str(words[stop].value)
        stop += 1
    value = Decimal(f"{whole}.{digits}")
    return _scaled(Numeral(words[0].start, words[stop - 1].end, "words", value, value, value), words[stop:])


def is_number_word(word: str) -> bool:
    """Whether a lower-case word is one that numbers are written with.

    >>> is_number_word("puluh"), is_number_word("pulau")
    (True, False)
    """
    return word in LEXICON and LEXICON[word][0] not in ("sign", "point", "abbreviation")
