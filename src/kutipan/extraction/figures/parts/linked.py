"""What the links between figures need to know of each, and whether two figures can be a whole and its part."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from kutipan.extraction.figures.counted import PEOPLE, is_people
from kutipan.language.lexicon import read_rows
from kutipan.spans import Span

_THINGS = frozenset(("unit", "buah", "ekor", "lembar", "batang", "bidang", "butir"))
COUNTERS = PEOPLE | _THINGS
"""Nouns that stand for any other that was named before them."""

OF_BEFORE = re.compile(r"(?<![^\W_])(?<!terdiri\s)(?P<dari>dari\s)(?:(?:total|jumlah|seluruh|keseluruhan|nilai)\s)?\Z")
"""Before the whole of `N dari M`."""

OF_BETWEEN = re.compile(r"\s(?:dari|di\santara)\s(?:(?:total|jumlah|seluruh|keseluruhan|nilai)\s)?")
"""Between the two numbers of `N dari M`."""

OR = re.compile(
    r",?\s(?:di\santaranya\s|di\santara\smereka\s)?(?:atau\s|\(|(?:atau|yakni|yaitu)\s(?:(?:sekitar|setara|sebesar|sebanyak|mencapai)\s){1,2})"
)
"""Between a number and the share that it is: `40 ekor atau 5 persen`."""

_CASES = frozenset(("kasus",))
"""Nouns that stand for as many people: `dari 648 kasus, 402 pasien`."""

ADDED = frozenset(("count", "money", "measure"))
"""Kinds of figures that add up to a whole."""

_AMOUNTS = frozenset(("count", "money", "measure", "duration"))


_ROUNDING = 500
"""A sum that is so many times greater than what it misses the whole by is meant as the whole."""


_ONE_IN_PERCENT = 80
"""A hundred, less what rounding hides."""


class Linked(NamedTuple):
    """What the links need of a figure.

    ``head`` is where the noun phrase begins that holds it (`tunggakan upah senilai Rp2 miliar`), else its own start;
    ``value`` is the number, ``least`` and ``most`` its bounds; ``sentence`` is the number of its sentence.
    """

    span: Span
    head: int
    value: Decimal | None
    least: Decimal | None
    most: Decimal | None
    kind: str
    unit: str
    noun: str
    sentence: int
    sentence_start: int

    @property
    def noun_head(self) -> str:
        """The first word of the counted noun, lower case; empty if there is none."""
        return self.noun.split()[0].lower() if self.noun else ""


@cache
def phrases(name: str) -> str:
    """The phrases of one class of ``link_words.tsv`` as alternatives of a pattern, longest first."""
    rows = read_rows("kutipan.extraction.figures", "link_words.tsv")
    words = sorted((row["phrase"] for row in rows if row["class"] == name), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)


GOAL = re.compile(rf"(?<![^\W_])(?:{phrases('goal')})(?![^\W_])")
"""What is hoped for has no parts: `56 persen dari target Rp700 miliar`."""

SENTENCE_END = re.compile(r"[.!?][”\"’]?(?:\s|\Z)")
"""The end of a sentence, also of one inside a quotation."""

BEFELL = re.compile(phrases("befell"))
"""What a number of victims tells: no part of the people before."""


def rounds_to(whole: Decimal, total: Decimal | int) -> bool:
    """Whether a sum misses a whole by no more than rounding does: `2,21 juta` and `821 ribu` are `3,03 juta`."""
    return abs(whole - total) * _ROUNDING < total


def is_other(low: str, figure: Linked) -> bool:
    """Whether the words behind the figure call it the others: `17 lainnya`, `lima sisanya`, `empat sekolah lainnya`."""
    return figure.noun.lower().endswith("lainnya") or _other().match(low, figure.span.end) is not None


def is_rest(low: str, figure: Linked) -> bool:
    """Whether the words before the figure call it the rest: `sisanya Rp2 miliar`, `selebihnya, 12 orang`."""
    begin = max(figure.sentence_start, figure.span.start - 40)
    return _rest().search(low, begin, figure.span.start) is not None


@cache
def _other() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{phrases('rest-behind')})(?![^\W_])")


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{phrases('rest-before')}),?\s(?:adalah\s|yaitu\s|yakni\s)?\Z")


def is_whole_of(low: str, figure: Linked) -> bool:
    """Whether `dari` leads to the figure, so that it is the whole of another: `Dari 251 orang itu`."""
    begin = max(figure.sentence_start, figure.head - _OF_WITHIN)
    return OF_BEFORE.search(low, begin, figure.head) is not None


_OF_WITHIN = 40
"""Characters before a figure in which `dari` is looked for, so that time grows as the text does."""


def gap(figures: Sequence[Linked], at: int) -> tuple[int, int]:
    """Where the text between a figure and the one before it begins and ends; empty if one stands in the other."""
    return figures[at - 1].span.end, max(figures[at - 1].span.end, figures[at].span.start)


def fits(whole: Linked, part: Linked) -> bool:
    """Whether the two are amounts of the same sort and the part is no greater."""
    if part.kind in ("percent", "ratio"):
        return whole.kind in ADDED and not _is_less_than_one(whole, part)
    most = whole.most if whole.most is not None else whole.value
    return alike(whole, part) and (most is None or part.least is None or part.least <= most)


def _is_less_than_one(whole: Linked, share: Linked) -> bool:
    """Whether the share of what is counted would be no whole one of it: 4.1 percent of 12."""
    if whole.kind != "count" or share.kind != "percent" or whole.most is None or share.most is None:
        return False
    return whole.most * share.most < _ONE_IN_PERCENT


def alike(one: Linked, other: Linked) -> bool:
    """Whether the two can be added: counts, amounts of one currency, measures of one unit."""
    return one.kind == other.kind in _AMOUNTS and one.unit == other.unit


def same_noun(whole: Linked, part: Linked) -> bool:
    """Whether the part has no other noun than the whole: none, or one of its words (`bungkus` of `nasi bungkus`)."""
    if not part.noun:
        return True
    return part.noun_head in whole.noun.lower().split() if whole.noun else part.noun.lower() == "orang"


def comparable(whole: Linked, part: Linked) -> bool:
    """Whether `N dari M` can divide: `2 mobil dari 3 lokasi` does not, `8 warga dari 10 siswa` does."""
    if same_noun(whole, part) or not whole.noun or (whole.noun_head in _CASES and _is_person(part)):
        return True
    if whole.noun_head in _THINGS or part.noun_head in _THINGS:
        return not (_is_person(whole) or _is_person(part))
    return _is_person(whole) and _is_person(part)


def counts_people(one: Linked, other: Linked) -> bool:
    """Whether just one of the two counts people, so that neither can be a part of the other."""
    return bool(one.noun and other.noun) and _is_person(one) != _is_person(other)


def _is_person(figure: Linked) -> bool:
    """Whether the figure counts people."""
    if figure.noun.split()[0].isupper():
        return figure.noun_head in PEOPLE
    return is_people(figure.noun_head)
