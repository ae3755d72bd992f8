"""The parts of a whole that the words beside them tell: `termasuk 259 anak-anak`, `dua di antaranya`, `12 dari 30`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.figures.counted import words_of
from kutipan.extraction.figures.linked import COUNTERS, Linked, alike, comparable, fits, phrases, same_noun
from kutipan.language.predicates import is_verb

_NEAREST = re.compile(rf"(?<![^\W_])(?:{phrases('nearest')}),?\s(?:ada\s)?\Z")
_LIST = re.compile(rf"(?<![^\W_])(?:{phrases('list')}):?\s(?:ada\s)?\Z")
_CONSISTS = re.compile(r"(?<![^\W_])(?:terdiri\s(?:dari|atas)|meliputi):?\s\Z")
_BUT_ONLY = re.compile(r"(?:tetapi|namun|tapi),?\s(?:hanya|baru|cuma)\s\Z")
_EARLIER = re.compile(rf"(?<![^\W_])(?:{phrases('earlier')})[:,]?\s(?:ada\s)?\Z")
_BEHIND = re.compile(rf"\s(?:orang\s)?(?:{phrases('behind')})(?![^\W_])")
_CONTRAST = re.compile(rf"(?:{phrases('contrast')})(?![^\W_])")
_SIBLING = re.compile(r",?\s(?:(?:dan|serta|juga)\s)?|\s?,\s?")
_MEMBER_BEHIND = re.compile(
    rf"\s(?:{phrases('behind')})\s(?:(?:adalah|merupakan|ialah)\s)?(?P<words>[^\W\d_]+(?:\s[^\W\d_]+){{0,3}})"
    r"(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s)"
)
_MEMBER = re.compile(r"[^\d.;:]{0,80}(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s)(?:sebanyak\s)?")
_ANOTHER = re.compile(rf"(?<![^\W_])(?:{phrases('contrast')}|{phrases('break')}|yang)(?![^\W_])")
_OF = re.compile(r"\sdari\s(?:(?:total|jumlah|seluruh|keseluruhan|nilai)\s)?")
_OF_BEFORE = re.compile(r"(?<![^\W_])(?<!terdiri\s)dari\s(?:(?:total|jumlah|seluruh|keseluruhan|nilai)\s)?\Z")
_ONLY = re.compile(r"(?<![^\W_])(?:hanya|baru|cuma|sudah|telah)\s(?:ada\s)?\Z")
_OF_THAT = re.compile(
    rf"(?<![^\W_])(?:{phrases('anaphor')}|(?:di\santara|dari)\s(?:para\s)?[^\W\d_]+\s(?:itu|tersebut))(?![^\W_])"
)
_OF_THEM = re.compile(r"\s(?:dari|di\santara)\smereka(?![^\W_])")
_THEY = re.compile(rf"(?:{phrases('they')})(?![^\W_])")
_CHANGE = re.compile(
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|berubah|menyusut|melonjak|anjlok)\w*\s(?:\w+\s){0,2}dari\s\Z"
)
_CHANGED = re.compile(
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|menyusut|tumbuh|melonjak)\s(?:\w+\s){0,2}\Z"
)


_PEOPLE_BACK = 8
"""Sentences back that `mereka` may point."""
_FARTHEST = 30
"""Figures back that a whole is looked for."""


class _Division(NamedTuple):
    """A whole that is being divided, the number of the sentence that divides it, and whether the next may go on."""

    whole: int
    sentence: int
    goes_on: bool


def told_parts(low: str, figures: Sequence[Linked]) -> list[int | None]:
    """For each figure the index of the figure that it is a part of, or ``None``."""
    found: list[int | None] = [None] * len(figures)
    division: _Division | None = None
    listed: set[int] = set()  # figures that a list of all parts gives
    for at, figure in enumerate(figures):
        if division is not None and not _goes_on(low, division, figure):
            division = None
        if division is None:
            division = _division_before(low, figures, found, at)
        parent = _parent(low, figures, found, at)
        if parent is not None and _LIST.search(low, _window(figure), figure.span.start):
            listed.add(at)
        elif parent is None and at and _goes_on_dividing(low, figures, found[at - 1], at, listed=at - 1 in listed):
            parent = found[at - 1]
            if at - 1 in listed or _MEMBER_BEHIND.fullmatch(low, figures[at - 1].span.end, figure.span.start):
                listed.add(at)
        if parent is None and division is not None and _divides(low, figures[division.whole], figure):
            parent = division.whole
        found[at] = parent
        if parent is None and _opens_division(low, figures, at):
            division = _Division(at, figure.sentence, goes_on=True)
    return found


def _window(figure: Linked) -> int:
    return max(figure.sentence_start, figure.span.start - 40)


def _goes_on_dividing(low: str, figures: Sequence[Linked], parent: int | None, at: int, *, listed: bool) -> bool:
    """Whether the figure is one more part of the whole that the one before it is a part of.

    In a list of all parts anything countable is; else only what has no noun of its own, or the same one.
    """
    before, figure = figures[at - 1], figures[at]
    if parent is None or parent >= at - 1 or before.sentence != figure.sentence or not fits(figures[parent], figure):
        return False
    if not alike(figures[parent], figure):
        return False
    member = _MEMBER_BEHIND.fullmatch(low, before.span.end, figure.span.start)
    if member is not None:  # 48 di antaranya balita dan 3 ibu hamil
        return not any(is_verb(word) or "predicate" in words_of(word) for word in member["words"].split())
    between = low[before.span.end : figure.span.start]
    if not _MEMBER.fullmatch(between) or _ANOTHER.search(between):
        return False
    noun = figure.noun.split()[:1]
    return listed or not noun or noun[0].lower() in COUNTERS or noun == before.noun.split()[:1]


def _parent(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    figure = figures[at]
    following = figures[at + 1] if at + 1 < len(figures) else None
    if following is not None and _OF.fullmatch(low, figure.span.end, max(figure.span.end, following.head)):
        changed = _CHANGED.search(low, max(figure.sentence_start, figure.span.start - 30), figure.span.start)
        if not changed and fits(following, figure) and (following.kind != "count" or comparable(following, figure)):
            return at + 1
    if _BEHIND.match(low, figure.span.end):
        reach = _PEOPLE_BACK if _OF_THEM.match(low, figure.span.end) else 1
        return _head(low, figures, found, at, reach=reach)
    before = _window(figure)
    if _NEAREST.search(low, before, figure.span.start):
        return _nearest(figures, at)
    if _BUT_ONLY.search(low, before, figure.span.start):
        whole = _nearest(figures, at)
        return whole if whole is not None and same_noun(figures[whole], figure) else None
    if (_LIST if figure.kind == "count" else _CONSISTS).search(low, before, figure.span.start):
        they = _THEY.match(low, figure.sentence_start, figure.span.start)
        return _head(low, figures, found, at, reach=0 if they is None else 1)
    if _EARLIER.search(low, before, figure.span.start):
        return _head(low, figures, found, at, reach=1)
    if at and found[at - 1] is not None and figures[at - 1].sentence == figure.sentence:
        parent = found[at - 1]
        assert parent is not None
        if (
            parent < at - 1
            and _SIBLING.fullmatch(low, figures[at - 1].span.end, figure.span.start)
            and fits(figures[parent], figure)
        ):
            return parent
    return None


def _nearest(figures: Sequence[Linked], at: int) -> int | None:
    """The count next before in the same sentence, if it is no smaller."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[back].sentence != figures[at].sentence:
            return None
        if fits(figures[back], figures[at]) and alike(figures[back], figures[at]):
            return back
    return None


def _head(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int, *, reach: int) -> int | None:
    """The last count before, up to ``reach`` sentences back, that is no part of another; one of the same noun first."""
    last: int | None = None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > reach:
            break
        told = found[back]
        # `Dari 251 orang, 47 masih ditahan dan 20 di antaranya …`: the 47 head their clause.
        free = told is None or (
            reach == 1
            and told < back
            and figures[told].sentence == figures[at].sentence
            and _OF_BEFORE.search(low, figures[told].sentence_start, figures[told].head) is not None
        )
        if free and fits(figures[back], figures[at]):
            if not figures[at].noun or same_noun(figures[back], figures[at]):
                return back
            if last is None and (reach <= 1 or comparable(figures[back], figures[at])):
                last = back
    return last


def _division_before(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> _Division | None:
    """`Dari jumlah itu, …`: the whole that the sentences before have named."""
    figure = figures[at]
    behind = figures[at - 1].span.end if at else 0
    opening = _OF_THAT.search(low, max(figure.sentence_start, figure.span.start - 100, behind), figure.span.start)
    if opening is None:
        return None
    whole = _head(low, figures, found, at, reach=_PEOPLE_BACK if "mereka" in opening[0] else 1)
    return _Division(whole, figure.sentence, goes_on=False) if whole is not None else None


def _opens_division(low: str, figures: Sequence[Linked], at: int) -> bool:
    """Whether the figure stands as `dari N NP, …` or `dari N NP hanya …` before others of its sentence."""
    figure = figures[at]
    before = max(figure.sentence_start, figure.head - 40)
    if not _OF_BEFORE.search(low, before, figure.head) or _CHANGE.search(low, before, figure.head):
        return False
    if "," in low[figure.span.end : figure.span.end + 60]:
        return True
    following = figures[at + 1] if at + 1 < len(figures) else figure
    return _ONLY.search(low, figure.span.end, max(figure.span.end, following.span.start)) is not None


def _divides(low: str, whole: Linked, part: Linked) -> bool:
    """Whether a figure behind `dari N …,` is one of the N and not what the N became."""
    if not fits(whole, part):
        return False
    if part.kind == "count" and not comparable(whole, part):
        return False
    between = low[max(whole.span.end, part.span.start - 200) : part.span.start]
    return re.search(r"\bmenjadi\b", between) is None


def _goes_on(low: str, division: _Division, figure: Linked) -> bool:
    """Whether ``figure`` stands in the sentence that divides, or in the next one if that only contrasts."""
    if figure.sentence == division.sentence:
        return True
    following = division.goes_on and figure.sentence == division.sentence + 1
    return following and _CONTRAST.match(low, figure.sentence_start) is not None
