"""What is left of a whole: `sisanya Rp2 miliar`, `17 lainnya`, `empat sekolah lainnya`."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.counted import is_people
from kutipan.extraction.figures.parts.earlier import calls_others, counted_before, is_greater, named_before
from kutipan.extraction.figures.parts.linked import (
    BEFELL,
    SENTENCE_END,
    Linked,
    alike,
    comparable,
    fits,
    is_other,
    is_rest,
    phrases,
    rounds_to,
)

_OPEN = re.compile(rf"[^.!?\d]{{0,120}}?(?P<end>\.\s)?(?<![^\W_])(?<!dari\s)(?:{phrases('rest-before')})\s(?!\d)")
_CONTRAST = re.compile(rf"(?:{phrases('contrast')})(?![^\W_])")
_FARTHEST = 16
"""Figures back that a whole is looked for."""
_FEW_SENTENCES = 5
_NO_FEW = 10
"""Numbers of this size are no sum by accident, where one is called the others."""


_OPENING = 30
"""Characters before a figure that a sentence begins with."""

_WITH = re.compile(r"(?<![^\W_])(?:bersama|beserta)\s\Z")
"""Before others than somebody: `ditangkap bersama lima orang lainnya`."""


def add_others(figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for the others of things that were counted far before: `empat sekolah lainnya`."""
    for at, figure in enumerate(figures):
        if found[at] is None and figure.kind == "count" and calls_others(figure):
            found[at] = named_before(figures, found, at, 2)


def add_remainders(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for figures that words call the rest of something, and for those that leave a rest."""
    for at, figure in enumerate(figures):
        if found[at] is not None or figure.kind == "duration":
            continue
        if _WITH.search(low, max(figure.sentence_start, figure.span.start - 20), figure.span.start):
            continue
        rest = is_rest(low, figure)
        if rest and _make_up(figures, found, at):
            continue
        if not rest and is_other(low, figure) and _make_up(figures, found, at, exactly=True):
            continue
        if is_other(low, figure) and _divide_the_last(low, figures, found, at):
            continue
        if rest or is_other(low, figure):
            found[at] = _shared_whole(figures, found, at)
        elif _contrasts(low, figures, at):
            found[at] = _unfinished_whole(figures, found, at)
        if found[at] is None and (rest or _leaves_rest(low, figures, at)):
            found[at] = _divided_before(figures, found, at, reach=1)
            if found[at] is None:
                found[at] = named_before(figures, found, at, 2)  # 10 mesin. … Enam mesin tiba Februari, sisanya April
            if found[at] is None and is_people(figure.noun_head) and figure.value is not None:
                found[at] = counted_before(figures, found, at, figure.value)
            _share_back(figures, found, at)
        elif found[at] is None and _leaves_rest(low, figures, at, behind=True):
            found[at] = _divided_before(figures, found, at, reach=0)


def _shared_whole(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole of the part before, in the same sentence or the one before."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > 1:
            return None
        whole = found[back]
        if whole is not None and (others := found[whole]) is not None and _is_same_noun(figures[whole], figures[at]):
            whole = others  # 28 korban luka, tujuh di antaranya …. Sembilan korban luka lainnya
        if whole is not None and alike(figures[back], figures[at]) and comparable(figures[back], figures[at]):
            return whole if is_greater(figures[whole], figures[at]) and fits(figures[whole], figures[at]) else None
    return None


def _is_same_noun(one: Linked, others: Linked) -> bool:
    """Whether the others are said to be the same as one: `delapan korban luka lainnya` beside `19 korban luka`."""
    noun = one.noun.lower()
    return " " in noun and others.noun.lower() in (f"{noun} lainnya", f"{noun} lain")


def _divide_the_last(low: str, figures: Sequence[Linked], found: list[int | None], at: int) -> bool:
    """Links the others and those before them to a part of the sentence before, which they divide, if there is one.

    `Sebelas orang di antara mereka dirawat. Empat orang patah tulang, dua lainnya gegar otak`.
    """
    one, other = figures[at - 1] if at else figures[at], figures[at]
    if not at or found[at - 1] is not None or not _beside(low, one, other) or not alike(one, other):
        return False
    if BEFELL.search(low, one.span.end, other.span.start):
        return False
    for back in range(at - 2, max(-1, at - _FARTHEST), -1):
        last = figures[back]
        if SENTENCE_END.search(low, last.span.end, one.span.start) is None:
            continue
        if len(SENTENCE_END.findall(low, last.span.end, one.span.start)) > 1:
            return False
        if found[back] is None or not alike(last, one) or not comparable(last, one) or last.value is None:
            continue
        if (one.value or 0) + (other.value or 0) <= last.value:
            found[at - 1] = found[at] = back
            return True
    return False


def _beside(low: str, one: Linked, other: Linked) -> bool:
    """Whether two figures stand in one sentence, also of a quotation."""
    return SENTENCE_END.search(low, one.span.end, max(one.span.end, other.span.start)) is None


def _make_up(figures: Sequence[Linked], found: list[int | None], at: int, *, exactly: bool = False) -> bool:
    """Links a rest and the part before it to what they make up but for rounding, if anything.

    `3,03 juta orang … 2,21 juta orang. Sisanya, 821 ribu orang`.
    """
    rest = figures[at]
    part = next((back for back in range(at - 1, -1, -1) if alike(figures[back], rest)), None)
    if part is None or rest.sentence - figures[part].sentence > 1 or found[part] is not None:
        return False
    total = (figures[part].value or 0) + (rest.value or 0)
    for back in range(part - 1, max(-1, part - _FARTHEST), -1):
        value = figures[back].value
        if value is None or not alike(figures[back], rest) or rest.sentence - figures[back].sentence > _FEW_SENTENCES:
            continue
        if exactly and (value != total or value < _NO_FEW or not comparable(figures[back], figures[part])):
            continue
        if rounds_to(value, total) and comparable(figures[back], rest):
            found[part] = found[at] = back
            return True
    return False


def _contrasts(low: str, figures: Sequence[Linked], at: int) -> bool:
    """Whether the figure is the first of a sentence that goes on dividing: `Adapun Rp60 juta dipakai untuk …`."""
    if figures[at].kind == "count" or figures[at].head - figures[at].sentence_start > _OPENING:
        return False  # Adapun tujuh orang hilang
    first = not at or figures[at - 1].sentence < figures[at].sentence
    return first and _CONTRAST.match(low, figures[at].sentence_start) is not None


def _unfinished_whole(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole of the part before, if what its parts leave of it is enough for the figure."""
    whole = _shared_whole(figures, found, at)
    if whole is None or (left := figures[whole].value) is None or (value := figures[at].value) is None:
        return None
    left -= sum(figures[part].value or 0 for part in range(max(0, at - _FARTHEST), at) if found[part] == whole)
    return whole if value <= left else None


def _leaves_rest(low: str, figures: Sequence[Linked], at: int, *, behind: bool = False) -> bool:
    """Whether a rest follows that no number tells: `25 ribu bungkus dibagikan, selebihnya …`.

    ``behind``: the next sentence begins with it.
    """
    later = (other for other in figures[at + 1 : at + _FARTHEST] if alike(figures[at], other))
    following = next(later, None)
    last = following is None or following.sentence > figures[at].sentence
    rest = _OPEN.match(low, figures[at].span.end) if last else None
    return rest is not None and (rest["end"] is not None) == behind


def _divided_before(figures: Sequence[Linked], found: Sequence[int | None], at: int, *, reach: int) -> int | None:
    """The greatest figure, in the same sentence or ``reach`` before, that is greater and no part itself."""
    whole: int | None = None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > reach:
            break
        if found[back] is not None or not alike(figures[back], figures[at]):
            continue
        if figures[at].kind == "count" and not comparable(figures[back], figures[at]):
            continue
        if is_greater(figures[back], figures[at] if whole is None else figures[whole]):
            whole = back
    return whole


def _share_back(figures: Sequence[Linked], found: list[int | None], at: int) -> None:
    """Gives the whole of a figure to those before it in its sentence that it leaves room for."""
    whole = found[at]
    if whole is None or (left := figures[whole].value) is None:
        return
    left -= figures[at].value or 0
    for back in range(at - 1, whole, -1):
        figure = figures[back]
        if figure.sentence != figures[at].sentence or found[back] is not None or figure.value is None:
            return
        if not alike(figures[whole], figure) or not comparable(figures[whole], figure) or figure.value > left:
            return
        found[back] = whole
        left -= figure.value
