"""Numbers as Indonesian writes them, in digits and in words, with exact values.

Digits group by dots and have a decimal comma (``10.569``, ``1,5``); a text that plainly writes the English way
(``1,234,567``, ``1,234.56``) is read so throughout. Words run from ``nol`` to ``kuintiliun``. Values are ``Decimal``,
never floats; a third is the nearest ``Decimal`` of 28 digits, as there is no exact one.

Offsets are code points into the text given, half-open. Every function is pure and takes time linear in the text.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from kutipan.language.folding import fold
from kutipan.language.lexicon import read_words
from kutipan.language.number_parts import LONGEST, MOST, ONE, Numeral, plain
from kutipan.language.number_words import LEXICON, NEXT_WORD, OPENERS, ORDINALS, STARTS, read_words_at
from kutipan.language.word_patterns import any_of

Style = Literal["id", "en"]
_STARTS = any_of(STARTS)
_TRIGGER = re.compile(
    r"(?P<digits>[0-9]+(?:[.,][0-9]+)*)"
    rf"|\b(?:(?P<ordinal>ke[-‐‑]?)(?P<ordinal_digits>[0-9]+)|{_STARTS})(?![^\W_])"
)
_OTHER = re.compile(rf"(?:[\W_]++|(?!\b(?:ke[-‐‑]?[0-9]+|{_STARTS})(?![^\W_]))[^\W0-9_]++)*+")
"""The words up to the next place that ``_TRIGGER`` can match: five times as fast as to look for it at each letter."""
_RANGE = re.compile(
    r"\s{0,2}(?:" + "|".join(re.escape(w) for w in read_words("kutipan.language", "range_words.tsv")) + r")\s{0,2}"
)
_SMALLER = re.compile(r"[ \u00a0]([0-9]+(?:[.,][0-9]+)*)(?=[ \u00a0](?:ribu|juta|miliar|milyar)\b)")
_ENGLISH = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|,[0-9]{3}\.[0-9]+)(?![0-9.,]*[0-9])")
_MAYBE_ENGLISH = re.compile(r",[0-9]{3}")
_INDONESIAN = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|(?:\.[0-9]{3})+,[0-9]+|,(?:[0-9]{1,2}|[0-9]{4,}))(?![0-9.,]*[0-9])"
)
_COMMA_GROUP = re.compile(r"(?<![0-9.,])[0-9]{1,3},[0-9]{3}(?![0-9.,]*[0-9])")
_POINT_DECIMAL = re.compile(r"(?<![0-9.,])[0-9]{1,3}\.[0-9]{1,2}(?=\s?%|\s(?:persen|juta|miliar|triliun)\b)")
_POINT_GROUP = re.compile(r"[0-9]\.[0-9]{3}(?![0-9])")
_GROUPED = {
    "id": re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?\Z"),
    "en": re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z"),
}


NUMBER_WORDS = frozenset(STARTS)
"""The words that a number can begin with, besides digits."""


def number_style(text: str) -> Style:
    """How ``text`` groups its digits: as in English only where some number can be nothing else and none is Indonesian.

    A comma before three digits counts as English beside decimals that are written with a point.

    >>> number_style("sekitar 1,250,000 orang, 3,400 rumah"), number_style("12,450 ton, naik 3.5%")
    ('en', 'en')
    >>> number_style("sekitar 1,5 juta orang")
    'id'
    """
    if _MAYBE_ENGLISH.search(text) is None:
        return "id"  # as nearly every page, told by one quick look
    english = _ENGLISH.search(text) or (
        _COMMA_GROUP.search(text) and _POINT_DECIMAL.search(text) and not _POINT_GROUP.search(text)
    )
    return "en" if english and not _INDONESIAN.search(text) else "id"


def digits_value(written: str, style: Style = "id") -> Decimal | None:
    """The value of digits with separators, ``None`` if they are no number (a date, a version, an address).

    >>> digits_value("10.569"), digits_value("1.234,5"), digits_value("5.6"), digits_value("1,234", "en")
    (Decimal('10569'), Decimal('1234.5'), Decimal('5.6'), Decimal('1234'))
    >>> digits_value("1.2.3") is None
    True
    """
    if len(written) > LONGEST:
        return None
    if written.isdigit():
        return Decimal(written)
    other: Style = "id" if style == "en" else "en"
    for reading in (style, other):
        group, point = (".", ",") if reading == "id" else (",", ".")
        if _GROUPED[reading].match(written) and not written.startswith("0"):
            return Decimal(written.replace(group, "").replace(point, "."))
        whole, mark, decimals = written.partition(point)
        if mark and whole.isdigit() and decimals.isdigit():
            return Decimal(f"{whole}.{decimals}")
    return None


def find_numerals(
    text: str, start: int = 0, end: int | None = None, *, style: Style | None = None, folded: str | None = None
) -> tuple[Numeral, ...]:
    """Every number in ``text[start:end]``, in order; none overlaps another.

    ``style`` and ``folded`` spare a caller that asks for many parts of one text the work of finding them again.
    Digits inside a word (`G20`, `QZ8501`) are no number; what a number counts is not looked at.

    >>> [(n.form, str(n.low), str(n.high)) for n in find_numerals("dua hingga tiga juta orang, puluhan ribu")]
    [('range', '2000000', '3000000'), ('indefinite', '10000', '99999')]
    """
    end = len(text) if end is None else end
    low = fold(text) if folded is None else folded
    atoms = list(_atoms(low, start, end, style or number_style(text)))
    return tuple(_with_ranges(low, atoms)) if len(atoms) > 1 else tuple(atoms)


def read_number(text: str) -> Decimal | None:
    """The value of a text that is one number and nothing else, else ``None``.

    >>> read_number("satu juta dua ratus lima puluh ribu"), read_number("min tiga koma lima"), read_number("kira-kira")
    (Decimal('1250000'), Decimal('-3.5'), None)
    """
    low = fold(text).strip().replace("kosong", "nol").replace(" titik ", " koma ")
    sign = ONE
    for minus in ("minus ", "min ", "-"):
        if low.startswith(minus):
            low, sign = low[len(minus) :].lstrip(), -ONE
            break
    found = find_numerals(low, style=number_style(low))
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(low)) and found[0].value is not None:
        return abs(found[0].value) * sign if sign < 0 else found[0].value
    return None


def _atoms(low: str, start: int, end: int, style: Style) -> Iterator[Numeral]:
    at = start
    while other := _OTHER.match(low, at, end):
        match = _TRIGGER.match(low, other.end(), end)
        if match is None:
            return
        found = _numeral_at(low, match, end, style)
        if found is None:
            at = max(match.end(), at + 1)
        else:
            yield found
            at = found.end


def _numeral_at(low: str, match: re.Match[str], end: int, style: Style) -> Numeral | None:
    if match["ordinal"]:
        if len(match["ordinal_digits"]) > LONGEST:
            return None
        value = Decimal(match["ordinal_digits"])
        return Numeral(match.start("ordinal_digits"), match.end(), "ordinal", value, value, value)
    if match["digits"]:
        return _digits_at(low, match, end, style)
    if match[0] in ORDINALS:
        return Numeral(match.start(), match.end(), "ordinal", *[ORDINALS[match[0]]] * 3)
    if low[match.end() : match.end() + 1] == "-" and low[match.end() + 1 : match.end() + 2].isalpha():
        following = NEXT_WORD.match(low, match.end() + 1, end)
        if following is None or LEXICON.get(following[1], ("",))[0] not in OPENERS:
            return None  # satu-satunya, dua-duanya
    return read_words_at(low, match.start(), end)


_SHARE = re.compile(r"\s?(?:%|persen\b)")


def _digits_at(low: str, match: re.Match[str], end: int, style: Style) -> Numeral | None:
    start, stop = match.span()
    before = low[start - 1] if start else " "
    if before.isalnum() and not _after_currency(low, start):
        return None
    value = digits_value(match[0], style)
    if value is None:
        return None
    if before in "-−" and (start < 2 or low[start - 2] in " (\u00a0"):
        value, start = -value, start - 1
    elif low.endswith("minus ", 0, start):
        value, start = -value, start - 6
    elif low.endswith("negatif ", 0, start) and _SHARE.match(low, stop):
        value, start = -value, start - 8  # tumbuh negatif 15 persen, but negatif 15 orang
    found = Numeral(start, stop, "digits", value, value, value)
    if low.startswith("-an", stop) and not low[stop + 3 : stop + 4].isalnum():
        return found._replace(end=stop + 3, form="rounded")  # 70.000-an
    for _ in range(2):  # 300 ribu triliun
        word = NEXT_WORD.match(low, found.end, end)
        role, amount, _high = LEXICON.get(word[1], ("", ONE, ONE)) if word else ("", ONE, ONE)
        if word is None or role not in ("scale", "abbreviation", "group") or abs(found.low) * amount > MOST:
            break
        found = found.times(amount)._replace(end=word.end(1), form="mixed")
    rest = _smaller_part(low, found, end, style)
    return rest or found


def _smaller_part(low: str, found: Numeral, end: int, style: Style) -> Numeral | None:
    """`2 juta 300 ribu`: digits with a scale, behind digits with a greater one."""
    if found.scale <= 1 or found.value is None:
        return None
    match = _SMALLER.match(low, found.end, end)
    value = digits_value(match[1], style) if match else None
    word = NEXT_WORD.match(low, match.end(), end) if match else None
    if match is None or value is None or word is None:
        return None
    scale = LEXICON[word[1]][1]
    if scale >= found.scale or value * scale >= found.scale:
        return None
    total = plain(found.value + value * scale)
    return Numeral(found.start, word.end(1), "mixed", total, total, total, scale)


_CURRENCY_BEFORE = re.compile(r"(?:rp\.?|idr|us\$|usd|sgd|eur|rm|[$€£¥])\Z")


def _after_currency(low: str, start: int) -> bool:
    head = low[max(0, start - 5) : start]
    match = _CURRENCY_BEFORE.search(head)
    return bool(match) and not (match.start() and head[match.start() - 1].isalnum()) if match else False


_NEXT_TO = (" ", "\u00a0", " atau ")
"""Between a number in words and the next greater one: `dua tiga`, `dua atau tiga`."""


def _with_ranges(low: str, atoms: list[Numeral]) -> Iterator[Numeral]:
    at = 0
    while at < len(atoms):
        pair = join_range(low, atoms[at], atoms[at + 1]) if at + 1 < len(atoms) else None
        yield pair or atoms[at]
        at += 2 if pair else 1


def join_range(low: str, first: Numeral, second: Numeral) -> Numeral | None:
    """The range that two neighbours write, ``None`` if they write none: `20-30`, `dua hingga tiga`, `dua atau tiga`."""
    between = low[first.end : second.start]
    if first.form == second.form == "indefinite" and first.low < second.low and _RANGE.fullmatch(between):
        return Numeral(first.start, second.end, "indefinite", None, first.low, second.high, second.scale)
    if "ordinal" in (first.form, second.form) or first.value is None or second.value is None:
        return None
    adjacent = between in _NEXT_TO and first.form == second.form == "words" and second.value == first.value + 1
    if not adjacent and not _RANGE.fullmatch(between):
        if not (second.value < 0 and between.strip() == ""):
            return None
        second = second._replace(value=-second.value, low=-second.low, high=-second.high)  # 20 -30
    value = second.value
    if value is None:
        return None
    if first.scale == 1 and second.scale > 1 and first.value < value / second.scale:
        first = first.times(second.scale)
    assert first.value is not None
    assert second.value is not None
    if second.value < 0 < first.value:
        return Numeral(first.start, second.end, "range", None, second.value, first.value, second.scale)
    if first.value >= second.value:
        return None
    return Numeral(first.start, second.end, "range", None, first.value, second.value, second.scale)
