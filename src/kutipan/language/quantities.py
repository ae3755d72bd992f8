"""Numbers with their units: money, percentages, measures, durations and bare numbers, as Indonesian writes them.

Joins what one amount is made of: a currency before or behind, a unit, a range whose ends each have their unit
(`Rp 350 juta hingga Rp 2,5 miliar`), a compound (`satu jam 45 menit`, worth 105 minutes), a unit or multiplier that the
members of a list share (`dua, empat, dan sembilan tahun`). Factors between units of time are UCUM's.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from kutipan.language.folding import fold
from kutipan.language.lexicon import read_rows, read_words
from kutipan.language.number_parts import Numeral, plain
from kutipan.language.numerals import find_numerals, number_style
from kutipan.language.word_patterns import any_of


class Quantity(NamedTuple):
    """A number and its unit: ``[start, end)`` with both, the number alone at ``number_start`` and ``number_end``.

    ``kind`` is `count` where no unit stands; ``unit`` a UCUM or ISO 4217 code, in which the values are.
    ``shared`` tells that the unit stands at a later member of a list.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    form: str
    value: Decimal | None
    low: Decimal
    high: Decimal
    kind: str
    unit: str
    scale: Decimal = Decimal(1)
    shared: bool = False

    def times(self, factor: Decimal) -> "Quantity":
        """The same characters, worth ``factor`` times as much."""
        value = None if self.value is None else plain(self.value * factor)
        return self._replace(value=value, low=plain(self.low * factor), high=plain(self.high * factor))


class _Unit(NamedTuple):
    code: str
    kind: str
    factor: Decimal


_UNITS = {
    row["word"]: _Unit(row["code"], row["kind"], Decimal(row["factor"]))
    for row in read_rows("kutipan.language", "units.tsv")
}
_CURRENCIES = read_rows("kutipan.language", "currencies.tsv")
_MONEY_AFTER = {fold(row["word"]): row["code"] for row in _CURRENCIES if row["place"] == "after"}
_MONEY_LEAST = {fold(row["word"]): Decimal(row["least"] or 0) for row in _CURRENCIES if row["place"] == "after"}
_MONEY_BEFORE = {fold(row["word"]): row["code"] for row in _CURRENCIES if row["place"] == "before"}
_FOLDED_UNITS = {fold(word): unit for word, unit in reversed(_UNITS.items())}
_SPACE = r"[ \u00a0\u2009\u202f]"
_UNIT_AFTER = re.compile(
    rf"(?:{_SPACE}{{0,2}}|-)(?P<unit>"
    + any_of(sorted({*_FOLDED_UNITS, *_MONEY_AFTER}))
    + r")(?:(?<=[%‰°€])|(?![^\W_]))"
)
_MONEY_HEAD = re.compile(rf"(?<![^\W_])(?P<unit>{any_of(sorted(_MONEY_BEFORE))})\.?{_SPACE}{{0,2}}\Z")
_MONEY_SCALE = re.compile(rf"{_SPACE}?(?P<scale>M|T|K|B|m|t|k|Miliar|Triliun)(?![^\W_])")
_MONEY_SCALES = {"m": 10**9, "b": 10**9, "t": 10**12, "k": 10**3, "miliar": 10**9, "triliun": 10**12}
_MONEY_CONTEXT = frozenset(read_words("kutipan.language", "money_words.tsv"))
_WORDS = re.compile(r"[^\W\d_]+")
_RANGE = re.compile(
    r"\s{0,2}(?:" + "|".join(re.escape(w) for w in read_words("kutipan.language", "range_words.tsv")) + r")\s{0,2}"
)
_LIST = re.compile(r"\s{0,2}(?:,\s{0,2}(?:dan|atau|serta|hingga)?|dan|atau|serta|&)\s{1,2}")
_COMPOUND = re.compile(r"\s{1,2}(?:dan\s{1,2})?|,\s")
_BETWEEN = re.compile(r"(?<![^\W_])antara\s{1,2}\Z")

# Seconds in UCUM's units of time: mo is 30.4375 d, a is 365.25 d.
_SECONDS = {
    "a": Decimal(31557600), "mo": Decimal(2629800), "wk": Decimal(604800), "d": Decimal(86400), "h": Decimal(3600),
    "min": Decimal(60), "s": Decimal(1),
}  # fmt: skip


def find_quantities(
    text: str, start: int = 0, end: int | None = None, *, folded: str | None = None, style: str | None = None
) -> tuple[Quantity, ...]:
    """Every number of ``text[start:end]`` with its unit, in order, none overlapping another.

    >>> [(str(q.low), q.kind, q.unit) for q in find_quantities("Rp5,2 triliun, 245 ton, satu jam 45 menit, 8%-10%")]
    [('5200000000000', 'money', 'IDR'), ('245', 'measure', 't'), ('105', 'duration', 'min'), ('8', 'percent', '%')]
    """
    stop = len(text) if end is None else end
    low = fold(text) if folded is None else folded
    english = style or number_style(text)
    numerals = find_numerals(text, start, stop, style="en" if english == "en" else "id", folded=low)
    found = [_with_unit(text, low, start, stop, numeral) for numeral in numerals]
    return tuple(_share(low, _joined(low, found))) if len(found) > 1 else tuple(found)


def is_money_word(word: str) -> bool:
    """Whether a lower-case word is one for money (`dana`, `anggaran`)."""
    return word in _MONEY_CONTEXT


def _with_unit(text: str, low: str, start: int, stop: int, numeral: Numeral) -> Quantity:
    bare = Quantity(
        numeral.start, numeral.end, numeral.start, numeral.end, numeral.form, numeral.value, numeral.low, numeral.high,
        "ordinal" if numeral.form == "ordinal" else "count", "", numeral.scale,
    )  # fmt: skip
    if numeral.form == "ordinal":
        return bare
    # The head is looked for in a window of the text as long as the longest sign, never behind the number before.
    head = _MONEY_HEAD.search(low[max(start, numeral.start - 8) : numeral.start])
    offset = max(start, numeral.start - 8)
    if head is not None and numeral.form != "words" and _is_sign(text, offset, head):
        money = bare._replace(start=offset + head.start(), kind="money", unit=_MONEY_BEFORE[head["unit"]])
        return _money_scale(text, low, money, stop) if numeral.scale == 1 else money
    match = _UNIT_AFTER.match(low, numeral.end, stop)
    if match is None:
        return _context_money(text, low, start, stop, bare)
    name = re.sub(r"\s", " ", match["unit"])
    if name in _MONEY_AFTER:
        if bare.low < _MONEY_LEAST[name]:
            return bare  # tujuh perak: medals
        return bare._replace(end=match.end(), kind="money", unit=_MONEY_AFTER[name])
    unit = _UNITS.get(text[match.start("unit") : match.end("unit")], _FOLDED_UNITS[name])
    if name == "m" and text[match.start("unit")] == "M":
        return _context_money(text, low, start, stop, bare)
    found = bare._replace(end=match.end(), kind=unit.kind, unit=unit.code)
    return found.times(unit.factor) if unit.factor != 1 else found


def _is_sign(text: str, offset: int, head: re.Match[str]) -> bool:
    """Whether it is a currency's sign or code, which are capitals: `Cad 890 ribu` is a country with an amount."""
    word = head["unit"]
    return not (word.isalpha() and len(word) == 3) or text[offset + head.start() : offset + head.end("unit")].isupper()


def _money_scale(text: str, low: str, money: Quantity, stop: int) -> Quantity:
    match = _MONEY_SCALE.match(text, money.end, stop)
    if match is None:
        return money
    scale = Decimal(_MONEY_SCALES[match["scale"].lower()])
    return money.times(scale)._replace(end=match.end(), number_end=match.end(), form="mixed", scale=scale)


def _context_money(text: str, low: str, start: int, stop: int, bare: Quantity) -> Quantity:
    """`dana 7 M`: a bare M or T is money where a word for money stands just before the number."""
    match = _MONEY_SCALE.match(text, bare.end, stop) if bare.form in ("digits", "range") and bare.scale == 1 else None
    if match is None or match["scale"] not in ("M", "T"):
        return bare
    before = _WORDS.findall(low, max(start, bare.start - 40), bare.start)[-4:]
    if _MONEY_CONTEXT.isdisjoint(before):
        return bare
    return _money_scale(text, low, bare._replace(kind="money", unit="IDR"), stop)


def _joined(low: str, parts: Sequence[Quantity]) -> list[Quantity]:
    """Ranges and compounds put together."""
    done: list[Quantity] = []
    for part in parts:
        whole = _join(low, done[-1], part) if done else None
        if whole is None:
            done.append(part)
        else:
            done[-1] = whole
    return done


def _join(low: str, first: Quantity, second: Quantity) -> Quantity | None:
    if (
        first.value is None
        or second.value is None
        or second.start - first.end > 18
        or "ordinal" in (first.kind, second.kind)
    ):
        return None
    between = low[first.end : second.start]
    if first.unit and _RANGE.fullmatch(between):
        whole = _range(first, second)
        if whole is not None and low[first.end - 1] == low[second.number_end : second.end].strip() == "%":
            return whole._replace(number_end=second.end)  # 8%-10%
        return whole
    if between.strip() == "dan" and _BETWEEN.search(low[max(0, first.start - 10) : first.start]):
        return _range(first, second)
    if first.kind == second.kind == "duration" and _COMPOUND.fullmatch(between):
        return _compound(first, second)
    return None


def _range(first: Quantity, second: Quantity) -> Quantity | None:
    if second.kind == "count" and first.kind == "money" and second.value is not None:
        second = second._replace(kind="money", unit=first.unit)  # Rp 5 juta - 10 juta
    if first.kind == "count" and second.unit:
        first = first._replace(kind=second.kind, unit=second.unit)
    if first.unit != second.unit or first.kind != second.kind:
        return None
    assert first.value is not None
    assert second.value is not None
    if first.scale == 1 and second.scale > 1 and first.value < second.value / second.scale:
        first = first.times(second.scale)
    if first.low >= second.high:
        return None
    return second._replace(
        start=first.start, number_start=first.number_start, form="range", value=None, low=first.low, high=second.high
    )


def _compound(first: Quantity, second: Quantity) -> Quantity | None:
    greater, smaller = _SECONDS.get(first.unit), _SECONDS.get(second.unit)
    if greater is None or smaller is None or greater <= smaller or second.low * smaller >= greater:
        return None
    value = plain(first.low * greater / smaller + second.low)
    return second._replace(start=first.start, number_start=first.number_start, value=value, low=value, high=value)


def _share(low: str, found: list[Quantity]) -> list[Quantity]:
    """Units and multipliers of a list, from its last member back to those without; a sign before the first for all."""
    for at in range(len(found) - 2, -1, -1):
        here, after = found[at], found[at + 1]
        if here.kind != "count" or here.form == "ordinal" or not _LIST.fullmatch(low, here.end, after.start):
            continue
        if after.kind in ("percent", "measure", "duration") or (
            after.kind == "money" and after.start == after.number_start
        ):
            shared = here._replace(kind=after.kind, unit=after.unit, shared=True)
            found[at] = _share_scale(shared, after)
        elif after.kind == "count" and after.scale >= 1000 and low[after.end - 1].isalpha():
            found[at] = _share_scale(here, after)
    for at in range(len(found) - 1):
        here, after = found[at], found[at + 1]
        signed = here.kind == "money" and (here.start < here.number_start or here.shared)
        if signed and after.kind == "count" and after.scale >= 1000 and _LIST.fullmatch(low, here.end, after.start):
            # Rp 20, 35, dan 50 miliar
            found[at] = _share_scale(here, after)
            found[at + 1] = after._replace(kind="money", unit=here.unit, shared=True)
    return found


def _share_scale(here: Quantity, after: Quantity) -> Quantity:
    alike = here.form == after.form or {here.form, after.form} == {"digits", "mixed"}
    if here.scale == 1 and after.scale >= 1000 and alike and here.value is not None and here.value < 1000:
        return here.times(after.scale)._replace(scale=after.scale)
    return here


_SINGLE_UNITS = (
    "tahun", "bulan", "minggu", "pekan", "hari", "jam", "menit", "abad", "dekade", "kilometer", "meter", "hektare",
    "hektar", "liter", "kilogram", "ton",
)  # fmt: skip
SINGLE_WORDS = frozenset(f"se{unit}" for unit in _SINGLE_UNITS)
"""All that ``single_units`` finds."""
_SINGLE = re.compile(rf"se(?P<unit>{any_of(_SINGLE_UNITS)})(?![^\W_])")


def single_units(
    text: str, start: int = 0, end: int | None = None, *, folded: str | None = None
) -> tuple[Quantity, ...]:
    """Units with `se-`, "one": `setahun`, `sejam`. They are claims of an amount only where something qualifies them.

    >>> [(q.kind, q.unit, str(q.low)) for q in single_units("lebih dari setahun")]
    [('duration', 'a', '1')]
    """
    low = fold(text) if folded is None else folded
    found = []
    for match in _SINGLE.finditer(low, start, len(text) if end is None else end):
        at, stop = match.span()
        if at and low[at - 1].isalnum():
            continue
        unit = _FOLDED_UNITS[match["unit"]]
        found.append(
            Quantity(at, stop, at, stop, "single", unit.factor, unit.factor, unit.factor, unit.kind, unit.code)
        )
    return tuple(found)
