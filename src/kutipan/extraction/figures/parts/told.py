"""The parts of a whole that the words beside them tell: `termasuk 259 anak-anak`, `dua di antaranya`, `12 dari 30`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.figures.counted import words_of
from kutipan.extraction.figures.parts.heads import CHANGE, head_before
from kutipan.extraction.figures.parts.linked import (
    COUNTERS,
    OF_BEFORE,
    Linked,
    alike,
    comparable,
    counts_people,
    fits,
    gap,
    phrases,
    same_noun,
)
from kutipan.language.predicates import is_verb

_NEAREST = re.compile(rf"(?<![^\W_])(?:{phrases('nearest')}),?\s(?:ada\s)?\Z")
_LIST = re.compile(rf"(?<![^\W_])(?:{phrases('list')}):?\s(?:ada\s)?\Z")
_CONSISTS = re.compile(r"(?<![^\W_])(?:terdiri\s(?:dari|atas)|meliputi):?\s\Z")
_BUT_ONLY = re.compile(r"(?:tetapi|namun|tapi),?\s(?:yang\s(?:[^\W\d_]+\s){1,3})?(?:hanya|baru|cuma)\s\Z")
_WITH = re.compile(r"\sdengan\s(?:hanya\s)?")
_AND_ONLY = re.compile(r"(?<![^\W_])(?:dan|namun|tetapi),?\s(?:hanya|baru|cuma)\s\Z")
_WHO = re.compile(r"[^.;:]{0,40}\syang(?![^\W_])")
_EARLIER = re.compile(rf"(?<![^\W_])(?:{phrases('earlier')})[:,]?\s(?:ada\s)?\Z")
_MAJORITY = re.compile(
    rf"(?<![^\W_])(?:{phrases('majority')}),?\s(?:(?:yakni|yaitu|atau|sebanyak|ada)\s)?(?:sebanyak\s)?\Z"
)
_BESIDE = re.compile(r"[^\d.;:,]{0,40}[,;]\s")
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
_SO_FAR = re.compile(r"(?<![^\W_])yang\s(?:[^\W\d_]+\s){1,2}(?:hanya|baru|cuma)\s\Z")
_PARTED = re.compile(rf"(?<![^\W_])(?:menjadi|jadi|turun|tinggal|menyusut|berkurang|{phrases('contrast')})(?![^\W_])")
_ONLY = re.compile(r"(?<![^\W_])(?:hanya|baru|cuma|sudah|telah)\s(?:ada\s)?\Z")
_ONLY_OF = re.compile(r"(?<![^\W_])(?:hanya|baru|cuma)\s(?:[^\W\d_]+\s){0,4}\Z")
_OF_THAT = re.compile(
    rf"(?<![^\W_])(?:{phrases('anaphor')}|(?:di\santara|dari)\s(?:para\s)?[^\W\d_]+\s(?:itu|tersebut)"
    r"|dari\syang\s[^\W\d_]+(?:\s(?:itu|tersebut))?(?=,))(?![^\W_])"
)
_THOSE_WHO = re.compile(r"dari\syang\s(?P<word>[^\W\d_]+)")
_OF_THE_NUMBER = re.compile(r"(?<![^\W_])dari\sjumlah\s[^\W\d_]+\s[^\W\d_]+\s(?:itu|tersebut|ini),?\s\Z")
_OF_THAT_BEHIND = re.compile(r"\s(?:orang\s)?dari\s(?:jumlah|total|angka|nilai)\s(?:itu|tersebut|ini)(?![^\W_])")
_LETTER = re.compile(r"[^\W\d_]")
_OF_THEM = re.compile(r"\s(?:dari|di\santara)\smereka(?![^\W_])")
_THEY = re.compile(rf"(?:{phrases('they')})(?![^\W_])")
_CHANGED = re.compile(
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|menyusut|tumbuh|melonjak)\s(?:\w+\s){0,2}\Z"
)


_BEHIND_A_QUOTE = 3
"""Sentences back that `dari jumlah itu` may point, over a quotation."""
_FARTHEST = 30
"""Figures back that a whole is looked for."""


class _Division(NamedTuple):
    """A whole that is being divided, the number of the sentence that divides it, and whether the next may go on."""

    whole: int
    sentence: int
    goes_on: bool


def add_told(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found``, for each figure the index of its whole, where words tell it."""
    division: _Division | None = None
    listed: set[int] = set()  # figures that a list of all parts gives
    for at, figure in enumerate(figures):
        if division is not None and not _goes_on(low, division, figure):
            division = None
        if division is None:
            division = _division_before(low, figures, found, at)
        parent = found[at] if found[at] is not None else _parent(low, figures, found, at)
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
    _pair(figures, found)


def _pair(figures: Sequence[Linked], found: list[int | None]) -> None:
    """Of two wholes in one sentence each part has the one with its noun: `412 drone dan 37 rudal. … 22 rudal`."""
    for at, whole in enumerate(found):
        noun = figures[at].noun_head
        if whole is None or whole > at or not noun or noun in COUNTERS or noun == figures[whole].noun_head:
            continue
        for other in (whole - 1, whole + 1):
            beside = 0 <= other < at and figures[other].sentence == figures[whole].sentence != figures[at].sentence
            if beside and figures[other].noun_head == noun and fits(figures[other], figures[at]):
                found[at] = other


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
        divisible = comparable(following, figure) if figure.kind == "count" else not _worth(low, figure, following)
        if not changed and (following.kind != "count" or divisible) and fits(following, figure):
            return at + 1
    if (
        _BEHIND.match(low, figure.span.end)
        and not _OF_THEM.match(low, figure.span.end)
        and not _OF_THE_NUMBER.search(low, _window(figure) - 50, figure.span.start)
    ):
        whole = _of_its_noun(figures, at)
        if whole is not None:
            return whole
        if at and _BESIDE.fullmatch(low, figures[at - 1].span.end, max(figures[at - 1].span.end, figure.span.start)):
            beside = figures[at - 1]
            if alike(beside, figure) and fits(beside, figure) and comparable(beside, figure):
                return at - 1  # 604 rumah rusak, 275 di antaranya …
        if _OF_THAT_BEHIND.match(low, figure.span.end):
            return head_before(low, figures, found, at, reach=_BEHIND_A_QUOTE)
        for whole in (_named_again(low, figures, at), _one_of_more(low, figures, found, at)):
            if whole is not None:
                return whole
        for whole in (
            _alone_before(figures, found, at),
            head_before(low, figures, found, at, reach=1),
            _divided_before(figures, found, at),
        ):
            if whole is not None:
                return whole
        return head_before(low, figures, found, at, reach=_BEHIND_A_QUOTE) if not figure.noun else None
    before = _window(figure)
    if _NEAREST.search(low, before, figure.span.start):
        whole = _nearest(figures, at)
        if whole is None and not _LETTER.search(low, figure.sentence_start, before + 1):
            whole = head_before(low, figures, found, at, reach=1)  # “… 148.206 pemilih. Termasuk 11.430 pemula”
            whole = whole if whole is not None and comparable(figures[whole], figure) else None
        return whole if whole is None else _head_of_clause(low, figures, found, whole, figure)
    if at and figure.noun and figure.noun == figures[at - 1].noun and _WITH.fullmatch(low, *gap(figures, at)):
        return at - 1 if fits(figures[at - 1], figure) else None
    but = _BUT_ONLY.search(low, before, figure.span.start) is not None
    if but or (_AND_ONLY.search(low, before, figure.span.start) and _WHO.match(low, figure.span.end)):
        whole = _nearest(figures, at)
        if whole is None:
            return None
        return whole if (same_noun if but else comparable)(figures[whole], figure) else None
    if figure.kind == "count" and _SO_FAR.search(low, before, figure.span.start):
        whole = _nearest(figures, at)
        reached = whole is not None and _PARTED.search(low, figures[whole].span.end, figure.span.start) is not None
        return None if reached else whole
    majority = _MAJORITY.search(low, before, figure.span.start) is not None
    if not majority and (_LIST if figure.kind == "count" else _CONSISTS).search(low, before, figure.span.start):
        they = _THEY.match(low, figure.sentence_start, figure.span.start)
        whole = _nearest(figures, at)
        if whole is not None and comparable(figures[whole], figure):
            return whole  # also one that is a part: `enam di antaranya batal, yaitu dua orang …`
        return head_before(low, figures, found, at, reach=0 if they is None else 1)
    if _EARLIER.search(low, before, figure.span.start) or majority:
        return head_before(low, figures, found, at, reach=1)
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


def _worth(low: str, share: Linked, things: Linked) -> bool:
    """`8 persen dari nilai empat proyek`: a share of what things are worth, not of their number."""
    return low.find("nilai", share.span.end, things.span.start) >= 0


def _of_its_noun(figures: Sequence[Linked], at: int) -> int | None:
    """The greater count before with the figure's own noun: `318 drone … . 271 drone di antaranya …`."""
    figure = figures[at]
    if not figure.noun or figure.noun_head in COUNTERS:
        return None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figure.sentence - figures[back].sentence > _BEHIND_A_QUOTE:
            return None
        head = figures[back].noun_head.partition("-")[0]  # 58 anak-anak. Enam belas anak di antaranya
        if head == figure.noun_head.partition("-")[0] and fits(figures[back], figure):
            return back
    return None


def _head_of_clause(
    low: str, figures: Sequence[Linked], found: Sequence[int | None], whole: int, figure: Linked
) -> int:
    """The 34 of `34 dari 76 pasien masih dirawat, termasuk sembilan anak`, else ``whole``."""
    part = whole - 1
    if part < 0 or found[part] != whole or not fits(figures[part], figure):
        return whole
    of = _OF.fullmatch(low, figures[part].span.end, max(figures[part].span.end, figures[whole].head))
    return whole if of is None else part


def _named_again(low: str, figures: Sequence[Linked], at: int) -> int | None:
    """The figure whose noun the words before name again: `12 ibu hamil. … seluruh ibu hamil …, dua di antaranya`."""
    figure = figures[at]
    words = low[max(figure.sentence_start, figure.span.start - 160) : figure.span.start]
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        apart = figure.sentence - figures[back].sentence
        if apart > 1:
            return None
        noun = figures[back].noun.lower()
        if apart and noun and noun not in COUNTERS and fits(figures[back], figure) and f" {noun} " in words:
            return back
    return None


def _one_of_more(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The six of `enam dari 40 sampel terkontaminasi. Tiga di antaranya …`, where nothing else is named between."""
    part, whole = at - 2, at - 1
    if part < 0 or found[part] != whole or figures[at].sentence - figures[part].sentence > 1:
        return None
    of = _OF.fullmatch(low, figures[part].span.end, max(figures[part].span.end, figures[whole].head))
    return part if of is not None and fits(figures[part], figures[at]) else None


def _alone_before(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The only count of the sentence before, if it is a part: `Dari jumlah itu, tiga desa … . Dua di antaranya …`."""
    figure = figures[at]
    near = range(max(0, at - _FARTHEST), at)
    before = [back for back in near if figure.sentence - figures[back].sentence == 1]
    alike_before = [back for back in before if alike(figures[back], figure)]
    opens = not any(figures[back].sentence == figure.sentence for back in range(max(0, at - 3), at))
    if len(alike_before) != 1 or not opens or found[alike_before[0]] is None:
        return None
    return alike_before[0] if fits(figures[alike_before[0]], figure) else None


def _divided_before(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole that the sentence before has divided: `63 sekolah. … 41 SD dan 22 SMP. 17 di antaranya …`."""
    before = [found[back] for back in range(at) if figures[at].sentence - figures[back].sentence == 1]
    whole = before[0] if before else None
    return whole if whole is not None and set(before) == {whole} and fits(figures[whole], figures[at]) else None


def _division_before(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> _Division | None:
    """`Dari jumlah itu, …`: the whole that the sentences before have named."""
    figure = figures[at]
    behind = figures[at - 1].span.end if at else 0
    opening = _OF_THAT.search(low, max(figure.sentence_start, figure.span.start - 100, behind), figure.span.start)
    if opening is None or "mereka" in opening[0]:
        return None
    which = _THOSE_WHO.match(opening[0])
    whole = _who(low, figures, at, which["word"]) if which is not None else None
    if whole is None:
        whole = head_before(low, figures, found, at, reach=1)
    if whole is None:
        whole = head_before(low, figures, found, at, reach=_BEHIND_A_QUOTE)
    return _Division(whole, figure.sentence, goes_on=False) if whole is not None else None


def _who(low: str, figures: Sequence[Linked], at: int, word: str) -> int | None:
    """The figure that `dari yang lolos itu` points back at: the nearest behind which the word stands."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > _BEHIND_A_QUOTE:
            return None
        end = figures[back].span.end
        behind = figures[back + 1].sentence_start if figures[back + 1].sentence > figures[back].sentence else end + 100
        if fits(figures[back], figures[at]) and re.search(rf"\b{word}\b", low[end : min(behind, end + 100)]):
            return back
    return None


def _opens_division(low: str, figures: Sequence[Linked], at: int) -> bool:
    """Whether the figure stands as `dari N NP, …` or `dari N NP hanya …` before others of its sentence."""
    figure = figures[at]
    before = max(figure.sentence_start, figure.head - 40)
    if not OF_BEFORE.search(low, before, figure.head) or CHANGE.search(low, before, figure.head):
        return False
    if "," in low[figure.span.end : figure.span.end + 60]:
        return True
    following = figures[at + 1] if at + 1 < len(figures) else figure
    return _ONLY.search(low, figure.span.end, max(figure.span.end, following.span.start)) is not None


def _divides(low: str, whole: Linked, part: Linked) -> bool:
    """Whether a figure behind `dari N …,` is one of the N and not what the N became."""
    if not fits(whole, part):
        return False
    only = _ONLY_OF.search(low, max(whole.span.end, part.span.start - 60), part.span.start)
    only = only if not counts_people(whole, part) else None
    share = part.kind in ("percent", "ratio") and part.noun != ""
    if part.kind in ("percent", "ratio") and _CHANGED.search(low, max(0, part.span.start - 40), part.span.start):
        return False  # dari 51.760 pendaftar, naik 9,2 persen
    if (part.kind == "count" or share) and not only and not comparable(whole, part):
        return False
    between = low[max(whole.span.end, part.span.start - 200) : part.span.start]
    return re.search(r"\bmenjadi\b", between) is None


def _goes_on(low: str, division: _Division, figure: Linked) -> bool:
    """Whether ``figure`` stands in the sentence that divides, or in the next one if that only contrasts."""
    if figure.sentence == division.sentence:
        return True
    following = division.goes_on and figure.sentence == division.sentence + 1
    return following and _CONTRAST.match(low, figure.sentence_start) is not None
