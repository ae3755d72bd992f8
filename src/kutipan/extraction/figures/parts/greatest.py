"""The greatest part of a whole, and those that follow: `terbanyak di Papua dengan 90 orang, disusul Aceh 40 orang`."""

import re
from collections.abc import Sequence
from decimal import Decimal

from kutipan.extraction.figures.counted import is_people, words_of
from kutipan.extraction.figures.parts.earlier import Earlier, calls_others, counted_before, is_greater, named_before
from kutipan.extraction.figures.parts.heads import is_usual
from kutipan.extraction.figures.parts.linked import COUNTERS, SENTENCE_END, Linked, alike, fits, phrases

_FOLLOWED = re.compile(r",?\s(?:disusul|diikuti|menyusul)(?![^\W_])")
_MOST = re.compile(rf"(?<![^\W_])(?:{phrases('most')})(?![^\W_])")
_MOST_OF = re.compile(rf"(?<![^\W_])(?:{phrases('most')})(?![^\W_])[^\d.;:]{{0,90}}\Z")
_CALLED_MOST = re.compile(rf"(?<![^\W_])(?P<noun>[^\W\d_]+)\s(?:yang\s)?(?:{phrases('most')})(?![^\W_])")
_FOLLOWS = re.compile(rf"[“\"‘]?(?:{phrases('next')}|menyusul|selanjutnya|berikutnya)(?![^\W_])")
_NEXT = re.compile(r"[^\d.;:]{0,60}(?:,\s|\s(?:dan|serta)\s)[^\d.;:,]{0,50}")
_DISUSUL = re.compile(rf"[^\d.;:]{{0,40}}?(?:[,.]\s)(?:{phrases('next')})(?![^\W_])")
_MAJORITY = re.compile(
    rf"(?<![^\W_])(?:{phrases('majority')})(?![^\W_])[^\d.;:]{{0,90}}(?:yakni|yaitu|dengan|sebanyak|,\satau)\s\Z"
)
_FARTHEST = 16
"""Figures back that a whole is looked for."""
_CLAUSE = 200
"""Characters before a figure in which a superlative speaks of it."""
_SENTENCES = 12
_NEAR = 4
"""Sentences back that a whole of another noun may stand, where a list follows the greatest part."""


def add_greatest(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for the greatest number of things that were counted before, and for those that follow it."""
    for at, figure in enumerate(figures):
        if found[at] is None and figure.kind in ("money", "measure"):
            _add_amount(low, figures, found, at)
        if found[at] is not None or figure.kind != "count" or calls_others(figure):
            continue
        if low.endswith("sebelumnya ", figure.sentence_start, figure.span.start):
            continue  # the record before
        if _FOLLOWS.match(low, figure.sentence_start, figure.span.start):
            found[at] = _whole_of_most(figures, found, at)
            Earlier(low, figures, found).share(at, _NEXT)
        elif _is_most(low, figure) or _is_followed(low, figures, at):
            series = _series(figures, found, at)
            total = sum(figures[member].value or 0 for member in series)
            whole = named_before(figures, found, at, 1, total)
            if whole is None:
                whole = _called_most(low, figures, found, at, total)
            if whole is None and (figure.noun_head in COUNTERS or is_people(figure.noun_head)):
                whole = counted_before(figures, found, at, total)
            for member in series:
                found[member] = whole


def _add_amount(low: str, figures: Sequence[Linked], found: list[int | None], at: int) -> None:
    """Fills in ``found`` for the greatest part of an amount of its noun, and for those that follow it.

    `kerugian senilai Rp3,8 miliar. … Kerugian terbesar di Teluk, yakni Rp940 juta. Disusul Muara Rp715 juta`.
    """
    figure = figures[at]
    begin = max(figure.sentence_start, figure.span.start - _CLAUSE)
    majority = _MAJORITY.search(low, begin, figure.span.start) is not None
    if "priced-noun" in words_of(figure.noun_head):
        return  # harga eceran tertinggi Rp15.700
    if not majority and not (figure.noun and _MOST_OF.search(low, begin, figure.span.start)):
        return
    followed = _DISUSUL.match(low, figure.span.end) is not None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figure.sentence - other.sentence > (2 if majority else _SENTENCES):
            return
        named = (
            majority or other.noun_head == figure.noun_head or (followed and figure.sentence - other.sentence <= _NEAR)
        )
        if found[back] is None and named and alike(other, figure) and fits(other, figure) and is_greater(other, figure):
            found[at] = back
            break
    else:
        return
    Earlier(low, figures, found).share_next(at)


def _whole_of_most(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole that the sentence before gives the greatest part of: `Terparah A 90 rumah. Disusul B 40 rumah`."""
    figure = figures[at]
    for back in range(max(0, at - _FARTHEST), at):
        whole = found[back]
        if (
            figure.sentence - figures[back].sentence != 1
            or whole is None
            or figures[back].noun_head != figure.noun_head
        ):
            continue
        if alike(figures[back], figure) and is_greater(figures[back], figure) and fits(figures[whole], figure):
            return whole
    return None


def _called_most(
    low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int, total: Decimal | int
) -> int | None:
    """The count of what `Kecelakaan terbanyak terjadi di Melati 37 kejadian` names, if it is greater than ``total``."""
    figure = figures[at]
    called = _CALLED_MOST.search(low, _clause_start(low, figure), figure.span.start)
    if called is None:
        return None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figure.sentence - other.sentence > _SENTENCES:
            return None
        if is_usual(low, other):
            continue
        if (
            found[back] is None
            and alike(other, figure)
            and other.noun_head == called["noun"]
            and (other.value or 0) > total
        ):
            return back
    return None


def _is_most(low: str, figure: Linked) -> bool:
    """Whether a superlative stands before the figure in its sentence: `terbanyak di Papua dengan 90 orang`."""
    begin = _clause_start(low, figure)
    return any(pattern.search(low, begin, figure.span.start) for pattern in (_MOST, _MAJORITY))


def _clause_start(low: str, figure: Linked) -> int:
    """Where the words begin that can speak of the figure: with its own sentence, also inside a quotation."""
    begin = max(figure.sentence_start, figure.span.start - _CLAUSE)
    ends = [end.end() for end in SENTENCE_END.finditer(low, begin, figure.span.start)]
    return ends[-1] if ends else begin


def _is_followed(low: str, figures: Sequence[Linked], at: int) -> bool:
    """Whether smaller numbers follow: `menyumbang 418 titik, disusul Indra Puri 297 titik`."""
    following = figures[at + 1].span.start if at + 1 < len(figures) else figures[at].span.end
    return _FOLLOWED.match(low, figures[at].span.end, max(figures[at].span.end, following)) is not None


def _series(figures: Sequence[Linked], found: Sequence[int | None], first: int) -> list[int]:
    """The figures of the same noun in the rest of the sentence: `terbanyak A 90 siswa, disusul B 40 siswa`."""
    one = figures[first]
    series = []
    for at in range(first, min(len(figures), first + _FARTHEST)):
        if figures[at].sentence != one.sentence:
            break
        if found[at] is None and alike(one, figures[at]) and figures[at].noun_head in (one.noun_head, ""):
            series.append(at)
    return series
