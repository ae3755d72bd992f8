"""Numbers as Indonesian writes them, in digits and in words, with exact values.

Digits group by dots and have a decimal comma (``10.569``, ``1,5``); a text that plainly writes the English way
(``1,234,567``, ``1,234.56``) is read so throughout. Words run from ``nol`` to ``kuintiliun``. Values are ``Decimal``,
never floats; a third is the nearest ``Decimal`` of 28 digits, as there is no exact one.

Offsets are code points into the text given, half-open. Every function is pure and takes time linear in the text.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from kutipan.language.folding import fold
from kutipan.language.lexicon import read_rows, read_words
from kutipan.language.word_patterns import any_of

Form = Literal["digits", "rounded", "words", "mixed", "fraction", "indefinite", "range", "ordinal"]
Style = Literal["id", "en"]

LONGEST = 24
"""Characters that a number in digits can have: longer runs are codes."""

MOST = Decimal(10) ** 27
"""Nothing greater is read, so that every value is exact in the 28 digits of a ``Decimal``."""

_MOST_WORDS = 64


class Numeral(NamedTuple):
    """A number and the characters that write it; ``rounded`` is `70.000-an`, "some 70,000".

    ``value`` is empty for ``range`` and ``indefinite``; ``low`` and ``high`` are the bounds they state, else the value.
    ``scale`` is the multiplier that the writing ends in (1 if none), by which ranges and lists share it.
    """

    start: int
    end: int
    form: Form
    value: Decimal | None
    low: Decimal
    high: Decimal
    scale: Decimal = Decimal(1)

    def times(self, factor: Decimal) -> "Numeral":
        """The same characters, worth ``factor`` times as much."""
        value = None if self.value is None else plain(self.value * factor)
        high = (self.high + 1) * factor - 1 if self.form == "indefinite" else self.high * factor
        return self._replace(value=value, low=plain(self.low * factor), high=plain(high), scale=self.scale * factor)


def plain(value: Decimal) -> Decimal:
    """The same value without idle zeros behind the point and without an exponent.

    >>> plain(Decimal("1500000.0")), plain(Decimal("2.50")), plain(Decimal("1E+3"))
    (Decimal('1500000'), Decimal('2.5'), Decimal('1000'))
    """
    if value == value.to_integral_value():
        return value.quantize(_ONE) if abs(value) <= MOST else value
    return value.normalize()


_ONE = Decimal(1)


class _Word(NamedTuple):
    start: int
    end: int
    role: str
    value: Decimal
    high: Decimal


def _amount(written: str) -> Decimal:
    above, _, below = written.partition("/")
    return Decimal(above or "0") / Decimal(below or "1")


_LEXICON = {
    row["word"]: (row["class"], _amount(row["value"]), _amount(row["high"]))
    for row in read_rows("kutipan.language", "number_words.tsv")
}
_DIGITS = {word: value for word, (role, value, _) in _LEXICON.items() if role == "digit"}
_ORDINALS = {"pertama": _ONE} | {
    "ke" + word: value for word, (role, value, _) in _LEXICON.items() if role in ("digit", "ten", "hundred", "single")
}
_OPENERS = frozenset(("zero", "digit", "ten", "hundred", "single", "fraction", "indefinite"))
_STARTS = [word for word, (role, _, _) in _LEXICON.items() if role in _OPENERS] + list(_ORDINALS)

_TRIGGER = re.compile(
    r"(?P<digits>[0-9]+(?:[.,][0-9]+)*)"
    rf"|\b(?:(?P<ordinal>ke[-‐‑]?)(?P<ordinal_digits>[0-9]+)|{any_of(_STARTS)})(?![^\W_])"
)
_NEXT_WORD = re.compile(r"[ \u00a0\u2009\u202f]{0,3}([a-z]+)(?![^\W_])")
_RANGE = re.compile(
    r"\s{0,2}(?:" + "|".join(re.escape(w) for w in read_words("kutipan.language", "range_words.tsv")) + r")\s{0,2}"
)
_SMALLER = re.compile(r"[ \u00a0]([0-9]+(?:[.,][0-9]+)*)(?=[ \u00a0](?:ribu|juta|miliar|milyar)\b)")
_ENGLISH = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|,[0-9]{3}\.[0-9]+)(?![0-9.,]*[0-9])")
_MAYBE_ENGLISH = re.compile(r"[0-9],[0-9]{3}[,.][0-9]")
_INDONESIAN = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|(?:\.[0-9]{3})+,[0-9]+|,(?:[0-9]{1,2}|[0-9]{4,}))(?![0-9.,]*[0-9])"
)
_GROUPED = {
    "id": re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?\Z"),
    "en": re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z"),
}


def number_style(text: str) -> Style:
    """How ``text`` groups its digits: as in English only where some number can be nothing else and none is Indonesian.

    >>> number_style("sekitar 1,250,000 orang, 3,400 rumah")
    'en'
    >>> number_style("sekitar 1,5 juta orang")
    'id'
    """
    return "en" if _MAYBE_ENGLISH.search(text) and _ENGLISH.search(text) and not _INDONESIAN.search(text) else "id"


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
    return tuple(_with_ranges(low, atoms))


def is_number_word(word: str) -> bool:
    """Whether a lower-case word is one that numbers are written with.

    >>> is_number_word("puluh"), is_number_word("pulau")
    (True, False)
    """
    return word in _LEXICON and _LEXICON[word][0] not in ("sign", "point", "abbreviation")


def read_number(text: str) -> Decimal | None:
    """The value of a text that is one number and nothing else, else ``None``.

    >>> read_number("satu juta dua ratus lima puluh ribu"), read_number("min tiga koma lima"), read_number("kira-kira")
    (Decimal('1250000'), Decimal('-3.5'), None)
    """
    low = fold(text).strip().replace("kosong", "nol").replace(" titik ", " koma ")
    sign = _ONE
    for minus in ("minus ", "min ", "-"):
        if low.startswith(minus):
            low, sign = low[len(minus) :].lstrip(), -_ONE
            break
    found = find_numerals(low, style=number_style(low))
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(low)) and found[0].value is not None:
        return abs(found[0].value) * sign if sign < 0 else found[0].value
    return None


def _atoms(low: str, start: int, end: int, style: Style) -> Iterator[Numeral]:
    at = start
    while match := _TRIGGER.search(low, at, end):
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
    if match[0] in _ORDINALS:
        return Numeral(match.start(), match.end(), "ordinal", *[_ORDINALS[match[0]]] * 3)
    if low[match.end() : match.end() + 1] == "-" and low[match.end() + 1 : match.end() + 2].isalpha():
        following = _NEXT_WORD.match(low, match.end() + 1, end)
        if following is None or _LEXICON.get(following[1], ("",))[0] not in _OPENERS:
            return None  # satu-satunya, dua-duanya
    words = list(_words(low, match.start(), end))
    return _read_words(words)


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
    found = Numeral(start, stop, "digits", value, value, value)
    if low.startswith("-an", stop) and not low[stop + 3 : stop + 4].isalnum():
        return found._replace(end=stop + 3, form="rounded")  # 70.000-an
    for _ in range(2):  # 300 ribu triliun
        word = _NEXT_WORD.match(low, found.end, end)
        role, amount, _high = _LEXICON.get(word[1], ("", _ONE, _ONE)) if word else ("", _ONE, _ONE)
        if word is None or role not in ("scale", "abbreviation", "group") or abs(found.low) * amount > MOST:
            break
        found = found.times(amount)._replace(end=word.end(1), form="mixed")
    rest = _smaller_part(low, found, end, style)
    return rest or found


def _smaller_part(low: str, found: Numeral, end: int, style: Style) -> Numeral | None:
    """`2 juta 300 ribu`: digits with a scale, behind digits with a greater one."""
    if found.scale <= 1 or found.value is None:
        return None
    match = re.compile(r"[ \u00a0]([0-9]+(?:[.,][0-9]+)*)(?=[ \u00a0](?:ribu|juta|miliar|milyar)\b)").match(
        low, found.end, end
    )
    value = digits_value(match[1], style) if match else None
    word = _NEXT_WORD.match(low, match.end(), end) if match else None
    if match is None or value is None or word is None:
        return None
    scale = _LEXICON[word[1]][1]
    if scale >= found.scale or value * scale >= found.scale:
        return None
    total = plain(found.value + value * scale)
    return Numeral(found.start, word.end(1), "mixed", total, total, total, scale)


_CURRENCY_BEFORE = re.compile(r"(?:rp\.?|idr|us\$|usd|sgd|eur|rm|[$€£¥])\Z")


def _after_currency(low: str, start: int) -> bool:
    head = low[max(0, start - 5) : start]
    match = _CURRENCY_BEFORE.search(head)
    return bool(match) and not (match.start() and head[match.start() - 1].isalnum()) if match else False


def _words(low: str, start: int, end: int) -> Iterator[_Word]:
    at, last, decimals = start, "", False
    for _ in range(_MOST_WORDS):
        match = _NEXT_WORD.match(low, at, end)
        if match is None:
            return
        known = _LEXICON.get(match[1])
        if known is None or known[0] in ("sign", "abbreviation") or (at > start and match.start(1) == at):
            return
        if known[0] == last == "digit" and not decimals:
            return  # satu satu satu
        yield _Word(match.start(1), match.end(1), *known)
        at, last, decimals = match.end(), known[0], decimals or known[0] == "point"


def _read_words(words: list[_Word]) -> Numeral | None:
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
    used, scale, last = 0, _ONE, ""
    for at, word in enumerate(words):
        role, value = word.role, word.value
        if role == "zero" and at == 0:
            pass
        elif role == "digit" and not ones and free > 1:
            ones = value
        elif role == "teen" and ones and free > 10:
            group, ones, free = group + ones + 10, Decimal(0), _ONE
        elif role == "tens" and ones > 0 and free > 10:
            group, ones, free = group + ones * 10, Decimal(0), Decimal(10)
        elif role == "hundreds" and ones and free > 100:
            group, ones, free = group + ones * 100, Decimal(0), Decimal(100)
        elif role == "ten" and not ones and free > 10:
            group, free = group + value, _ONE
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


def _with_ranges(low: str, atoms: list[Numeral]) -> Iterator[Numeral]:
    at = 0
    while at < len(atoms):
        pair = join_range(low, atoms[at], atoms[at + 1]) if at + 1 < len(atoms) else None
        yield pair or atoms[at]
        at += 2 if pair else 1


def join_range(low: str, first: Numeral, second: Numeral) -> Numeral | None:
    """The range that two neighbours write, ``None`` if they write none: `20-30`, `dua hingga tiga`, `1,5-2 juta`."""
    between = low[first.end : second.start]
    if first.form == second.form == "indefinite" and first.low < second.low and _RANGE.fullmatch(between):
        return Numeral(first.start, second.end, "indefinite", None, first.low, second.high, second.scale)
    if "ordinal" in (first.form, second.form) or first.value is None or second.value is None:
        return None
    adjacent = between in (" ", "\u00a0") and first.form == second.form == "words" and second.value == first.value + 1
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
