"""The parts that their sum tells where it is not plain: one that completes a whole, and lists that were rounded."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.parts.earlier import Earlier
from kutipan.extraction.figures.parts.linked import (
    ADDED,
    BEFELL,
    COUNTERS,
    SENTENCE_END,
    Linked,
    alike,
    comparable,
    counts_people,
    fits,
    is_other,
    is_rest,
    phrases,
    rounds_to,
)

_LISTS = re.compile(rf"(?<![^\W_])(?:terdiri\s(?:dari|atas)|{phrases('detail')})(?![^\W_])")
_NEAR = 16
"""Figures back that a whole, or another part of it, is looked for."""
_SENTENCES = 3
_LONG = 12
"""Sentences back that the others of a whole are told from those told first."""
_GREAT = 1000
"""Counts of this size may be rounded."""


def add_last(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for the part that completes a whole: of 739 `273 …, sedangkan 466 paslon`."""
    for at, figure in enumerate(figures):
        if found[at] is not None or figure.kind not in ADDED or figure.value is None:
            continue
        other = is_other(low, figure) or is_rest(low, figure)
        beside = _part_beside(figures, found, at, _LONG if other else 1)
        if beside is None and at + 1 < len(figures) and figures[at + 1].sentence == figure.sentence:
            beside = at + 1 if alike(figures[at + 1], figure) else None  # 31 volumenya kurang dan 16 lagi …
        if beside is None or (whole := found[beside]) is None or whole >= at:
            continue
        ahead, behind = sorted((figures[beside].span, figure.span))
        if not other and SENTENCE_END.search(low, ahead.end, behind.start):
            continue
        near = range(max(0, at - _NEAR), max(at, beside + 1))
        parts = sum(figures[part].value or 0 for part in near if found[part] == whole and alike(figures[part], figure))
        same = figure.noun_head in (figures[beside].noun_head, "", *COUNTERS)
        of_it = not figures[beside].noun and comparable(figures[whole], figure)
        if parts + figure.value == figures[whole].value and (same or of_it):
            found[at] = whole


def add_with_others(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for those of the sentence before: `15 pekerja … . Tujuh orang keluar, dua lainnya tertimbun`.

    Not where the sentence before tells what befell its people: `19 orang tewas. Tujuh orang luka, dua lainnya hilang`.
    """
    for last, figure in enumerate(figures):
        if figure.kind != "count" or found[last] is not None or not is_other(low, figure):
            continue
        run = [
            at
            for at in range(max(0, last - _NEAR), last + 1)
            if figures[at].sentence == figure.sentence and alike(figure, figures[at])
        ]
        first = figures[run[0]]
        whole = run[0] - 1
        if len(run) < 2 or whole < 0 or first.span.start != first.sentence_start:
            continue
        one = figures[whole]
        if figure.sentence - one.sentence != 1 or one.kind != "count" or one.value is None or found[whole] is not None:
            continue
        befell = BEFELL.search(low, one.sentence_start, first.sentence_start) is not None
        fit = all(found[at] is None and comparable(one, figures[at]) and fits(one, figures[at]) for at in run)
        if fit and not befell and sum(figures[at].value or one.value for at in run) <= one.value:
            for at in run:
                found[at] = whole


def add_rounded(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for lists whose sum is a whole but for rounding: `Rp28,83 triliun` of 14,83 and 13,99."""
    for first, figure in enumerate(figures):
        if found[first] is not None or figure.kind not in ADDED or figure.value is None:
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


def _part_beside(figures: Sequence[Linked], found: Sequence[int | None], at: int, reach: int) -> int | None:
    """The nearest part of any whole before, of the same sort, up to ``reach`` sentences back."""
    for back in range(at - 1, max(-1, at - _NEAR), -1):
        if figures[at].sentence - figures[back].sentence > reach:
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
        if rounds_to(other.value, total):
            return back
    return None


def add_next(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for those said to follow a part: `151.206 motor, disusul 118.450 mobil dan 9.873 bus`."""
    earlier = Earlier(low, figures, found)
    for at, whole in enumerate(found):
        if whole is not None and whole < at:
            earlier.share_next(at)
