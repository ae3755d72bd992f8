"""Which figure is a part of which: `termasuk 259 anak-anak` of `553 orang`, `883` of `1.100 orang`."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from kutipan.extraction.figures.counted import words_of
from kutipan.language.lexicon import read_rows
from kutipan.language.predicates import is_verb
from kutipan.spans import Span

_ROWS = read_rows("kutipan.extraction.figures", "link_words.tsv")


def _phrases(name: str) -> str:
    words = sorted((row["phrase"] for row in _ROWS if row["class"] == name), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)


_NEAREST = re.compile(rf"(?<![^\W_])(?:{_phrases('nearest')}),?\s(?:ada\s)?\Z")
_LIST = re.compile(rf"(?<![^\W_])(?:{_phrases('list')}):?\s(?:ada\s)?\Z")
_EARLIER = re.compile(rf"(?<![^\W_])(?:{_phrases('earlier')})[:,]?\s(?:ada\s)?\Z")
_BEHIND = re.compile(rf"\s(?:orang\s)?(?:{_phrases('behind')})(?![^\W_])")
_CONTRAST = re.compile(rf"(?:{_phrases('contrast')})(?![^\W_])")
_SIBLING = re.compile(r",?\s(?:(?:dan|serta|juga)\s)?|\s?,\s?")
_MEMBER_BEHIND = re.compile(rf"\s(?:{_phrases('behind')})\s(?P<words>[^\W\d_]+(?:\s[^\W\d_]+)?)\s(?:dan|serta)\s")
_MEMBER = re.compile(r"[^\d.;:]{0,80}(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s)(?:sebanyak\s)?")
_ANOTHER = re.compile(rf"(?<![^\W_])(?:{_phrases('contrast')}|{_phrases('break')}|yang)(?![^\W_])")
_COUNTERS = frozenset(("orang", "jiwa", "unit", "warga", "kk", "buah", "ekor", "lembar", "batang"))
_OF = re.compile(r"\sdari\s")
_OF_BEFORE = re.compile(r"(?<![^\W_])dari\s\Z")
_CHANGE = re.compile(
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|berubah|menyusut|melonjak|anjlok)\w*\s(?:\w+\s){0,2}dari\s\Z"
)
_CHANGED = re.compile(
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|menyusut|tumbuh|melonjak)\s(?:\w+\s){0,2}\Z"
)


_FARTHEST = 30
"""Figures back that a whole is looked for."""


class Linked(NamedTuple):
    """What the links need of a figure: its span, value, kind, counted noun, and the number of its sentence."""

    span: Span
    least: Decimal | None
    most: Decimal | None
    kind: str
    noun: str
    sentence: int
    sentence_start: int


def parts(low: str, figures: Sequence[Linked]) -> list[int | None]:
    """For each figure the index of the figure that it is a part of, or ``None``."""
    found: list[int | None] = [None] * len(figures)
    whole: int | None = None  # the whole that a sentence with `dari N, …` divides
    listed: set[int] = set()  # figures that a list of all parts gives
    for at, figure in enumerate(figures):
        if whole is not None and not _goes_on(low, figures[whole], figure):
            whole = None
        parent = _parent(low, figures, found, at)
        if parent is not None and _LIST.search(low, _window(figure), figure.span.start):
            listed.add(at)
        elif parent is None and at and _goes_on_dividing(low, figures, found[at - 1], at, listed=at - 1 in listed):
            parent = found[at - 1]
            if at - 1 in listed:
                listed.add(at)
        if parent is None and whole is not None and _divides(low, figures[whole], figure):
            parent = whole
        found[at] = parent
        if parent is None and _opens_division(low, figures, at):
            whole = at
    return found


def _window(figure: Linked) -> int:
    return max(figure.sentence_start, figure.span.start - 40)


def _goes_on_dividing(low: str, figures: Sequence[Linked], parent: int | None, at: int, *, listed: bool) -> bool:
    """Whether the figure is one more part of the whole that the one before it is a part of.

    In a list of all parts anything countable is; else only what has no noun of its own, or the same one.
    """
    before, figure = figures[at - 1], figures[at]
    if parent is None or parent >= at - 1 or before.sentence != figure.sentence or not _fits(figures[parent], figure):
        return False
    if figure.kind != "count":
        return False
    member = _MEMBER_BEHIND.fullmatch(low, before.span.end, figure.span.start)
    if member is not None:  # 48 di antaranya balita dan 3 ibu hamil
        return not any(is_verb(word) or "predicate" in words_of(word) for word in member["words"].split())
    between = low[before.span.end : figure.span.start]
    if not _MEMBER.fullmatch(between) or _ANOTHER.search(between):
        return False
    noun = figure.noun.split()[:1]
    return listed or not noun or noun[0].lower() in _COUNTERS or noun == before.noun.split()[:1]


def _parent(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    figure = figures[at]
    if figure.kind not in ("count", "percent", "ratio", "money"):
        return None
    following = figures[at + 1] if at + 1 < len(figures) else None
    if following is not None and _OF.fullmatch(low, figure.span.end, following.span.start):
        changed = _CHANGED.search(low, max(figure.sentence_start, figure.span.start - 30), figure.span.start)
        if following.kind == "count" and not changed and _fits(following, figure) and _comparable(following, figure):
            return at + 1
    if _BEHIND.match(low, figure.span.end):
        return _head(figures, found, at, reach=1)
    before = _window(figure)
    if figure.kind in ("count", "money") and _NEAREST.search(low, before, figure.span.start):
        return _nearest(figures, at)
    if figure.kind != "count":
        return None
    if _LIST.search(low, before, figure.span.start):
        return _head(figures, found, at, reach=0)
    if _EARLIER.search(low, before, figure.span.start):
        return _head(figures, found, at, reach=1)
    if at and found[at - 1] is not None and figures[at - 1].sentence == figure.sentence:
        parent = found[at - 1]
        assert parent is not None
        if (
            parent < at - 1
            and _SIBLING.fullmatch(low, figures[at - 1].span.end, figure.span.start)
            and _fits(figures[parent], figure)
        ):
            return parent
    return None


def _nearest(figures: Sequence[Linked], at: int) -> int | None:
    """The count next before in the same sentence, if it is no smaller."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[back].sentence != figures[at].sentence:
            return None
        if _fits(figures[back], figures[at]):
            return back
    return None


def _head(figures: Sequence[Linked], found: Sequence[int | None], at: int, *, reach: int) -> int | None:
    """The last count before, up to ``reach`` sentences back, that is no part of another; one of the same noun first."""
    last: int | None = None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > reach:
            break
        if found[back] is None and _fits(figures[back], figures[at]):
            if not figures[at].noun or _same_noun(figures[back], figures[at]):
                return back
            last = back if last is None else last
    return last


def _fits(whole: Linked, part: Linked) -> bool:
    if part.kind in ("percent", "ratio"):
        return whole.kind in ("count", "money")
    return whole.kind == part.kind in ("count", "money") and (
        whole.most is None or part.least is None or part.least <= whole.most
    )


def _same_noun(whole: Linked, part: Linked) -> bool:
    if not part.noun:
        return True
    return part.noun.split()[0].lower() == whole.noun.split()[0].lower() if whole.noun else part.noun.lower() == "orang"


def _comparable(whole: Linked, part: Linked) -> bool:
    """Whether `N dari M` can divide: `2 mobil dari 3 lokasi` does not, `8 warga dari 10 orang` does."""
    first, second = (noun.lower().split() for noun in (whole.noun, part.noun))
    return _same_noun(whole, part) or bool(_COUNTERS & {*first[:1], *second[:1]}) or not first


def _opens_division(low: str, figures: Sequence[Linked], at: int) -> bool:
    """Whether the figure stands as `dari N NP, …` before others of its sentence."""
    figure = figures[at]
    before = _window(figure)
    if figure.kind != "count" or not _OF_BEFORE.search(low, before, figure.span.start):
        return False
    return not _CHANGE.search(low, before, figure.span.start) and "," in low[figure.span.end : figure.span.end + 60]


def _divides(low: str, whole: Linked, part: Linked) -> bool:
    """Whether a figure behind `dari N …,` is one of the N and not what the N became."""
    if not _fits(whole, part) or not (_same_noun(whole, part) or part.noun.lower() in _COUNTERS):
        return False
    between = low[max(whole.span.end, part.span.start - 200) : part.span.start]
    return re.search(r"\bmenjadi\b", between) is None


def _goes_on(low: str, whole: Linked, figure: Linked) -> bool:
    """Whether ``figure`` stands in the sentence of ``whole``, or in the next one if that only contrasts."""
    if figure.sentence == whole.sentence:
        return True
    return figure.sentence == whole.sentence + 1 and _CONTRAST.match(low, figure.sentence_start) is not None
