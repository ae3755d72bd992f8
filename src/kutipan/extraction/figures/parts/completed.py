"""The parts that their sum tells where it is not plain: one that completes a whole, and lists that were rounded."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.parts.linked import COUNTERS, Linked, alike, counts_people, phrases

_ADDED = frozenset(("count", "money", "measure"))
_LISTS = re.compile(rf"(?<![^\W_])(?:terdiri\s(?:dari|atas)|{phrases('detail')})(?![^\W_])")
_NEAR = 16
"""Figures back that a whole, or another part of it, is looked for."""
_SENTENCES = 3
_ROUNDING = 500
"""A sum that is so many times greater than what it misses the whole by is meant as the whole."""
_GREAT = 1000
"""Counts of this size may be rounded."""


def add_last(figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for the part that completes a whole: of 739 `273 …, sedangkan 466 paslon`."""
    for at, figure in enumerate(figures):
        if found[at] is not None or figure.kind not in _ADDED or figure.value is None:
            continue
        beside = _part_beside(figures, found, at)
        if beside is None or (whole := found[beside]) is None:
            continue
        near = range(max(0, at - _NEAR), at)
        parts = sum(figures[part].value or 0 for part in near if found[part] == whole and alike(figures[part], figure))
        same = figure.noun_head in (figures[beside].noun_head, "", *COUNTERS)
        if parts + figure.value == figures[whole].value and same:
            found[at] = whole


def add_rounded(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for lists whose sum is a whole but for rounding: `Rp28,83 triliun` of 14,83 and 13,99."""
    for first, figure in enumerate(figures):
        if found[first] is not None or figure.kind not in _ADDED or figure.value is None:
            continue
        behind = figures[first - 1].span.end if first else 0
        begin = max(figure.sentence_start, behind, figure.span.start - 90)
        if _LISTS.search(low, begin, figure.span.start) is None:
            continue
        run = [
            at
            for at in range(first, min(len(figures), first + _NEAR))
            if figures[at].sentence == figure.sentence and found[at] is None and alike(figure, figures[at])
        ]
        whole = _rounded_whole(figures, found, run)
        if whole is not None:
            for at in run:
                found[at] = whole


def _part_beside(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The nearest part of any whole before, of the same sort, in the sentence or the one before."""
    for back in range(at - 1, max(-1, at - _NEAR), -1):
        if figures[at].sentence - figures[back].sentence > 1:
            return None
        if found[back] is not None and alike(figures[back], figures[at]):
            return back
    return None


def _rounded_whole(figures: Sequence[Linked], found: Sequence[int | None], run: Sequence[int]) -> int | None:
    """The figure before, in a few sentences, that the figures of ``run`` add up to but for rounding."""
    total = sum(figures[at].value or 0 for at in run)
    first = figures[run[0]]
    if len(run) < 2 or (first.kind == "count" and total < _GREAT):
        return None
    for back in range(run[0] - 1, max(-1, run[0] - _NEAR), -1):
        other = figures[back]
        if first.sentence - other.sentence > _SENTENCES:
            return None
        if other.value is None or not alike(other, first) or found[back] in run or counts_people(other, first):
            continue
        if abs(other.value - total) * _ROUNDING < total:
            return back
    return None
