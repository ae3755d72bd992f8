"""The parts of a whole that the words beside them tell: `termasuk 259 anak-anak`, `dua di antaranya`, `12 dari 30`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.figures.counted import words_of
from kutipan.extraction.figures.parts.among import is_among, whole_of_member
from kutipan.extraction.figures.parts.heads import BEHIND_A_QUOTE, CHANGE, CHANGED, head_before
from kutipan.extraction.figures.parts.linked import (
    COUNTERS,
    OF_BEFORE,
    OF_BETWEEN,
    SENTENCE_END,
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

_NO_MORE = r"(?<!belum\s)(?<!tidak\s)(?<!bukan\s)"
_NEAREST = re.compile(rf"(?<![^\W_]){_NO_MORE}(?:{phrases('nearest')}),?\s(?:ada\s)?\Z")
_NEAREST_OF = re.compile(rf"(?<![^\W_]){_NO_MORE}(?:{phrases('nearest')})\s(?P<words>(?:[^\W\d_]+\s){{1,8}})\Z")
_WHICH = re.compile(rf",\s(?:{phrases('which')})\s(?:(?:ada|sebanyak)\s)?\Z")
_ONE_AND = re.compile(
    rf"(?<![^\W_])(?:{phrases('list')})\s(?:seorang|satu|sebuah|seekor)\s(?:[^\W\d_]+\s){{1,4}}(?:dan|serta)\s\Z"
)
_COMPARED = re.compile(r"(?<![^\W_])(?:dibanding|dibandingkan|daripada|ketimbang)(?![^\W_])")
_LIST = re.compile(rf"(?<![^\W_])(?:{phrases('list')}):?\s(?:ada\s)?\Z")
_CONSISTS = re.compile(r"(?<![^\W_])(?:terdiri\s(?:dari|atas)|meliputi):?\s\Z")
_BUT_ONLY = re.compile(r"(?:tetapi|namun|tapi),?\s(?:yang\s(?:[^\W\d_]+\s){1,3})?(?:hanya|baru|cuma)\s\Z")
_YANG = re.compile(r"(?<![^\W_])(?:tetapi|namun|tapi),?\syang(?![^\W_])")
_WITH = re.compile(r"\sdengan\s(?:hanya\s)?")
_AND_ONLY = re.compile(r"(?<![^\W_])(?:dan|namun|tetapi),?\s(?:hanya|baru|cuma)\s\Z")
_WHO = re.compile(r"[^.;:]{0,40}\syang(?![^\W_])")
_EARLIER = re.compile(rf"(?<![^\W_])(?:{phrases('earlier')})[:,]?\s(?:ada\s)?\Z")
_MAJORITY = re.compile(
    rf"(?<![^\W_])(?:{phrases('majority')}),?\s(?:(?:yakni|yaitu|atau|sebanyak|ada)\s)?(?:sebanyak\s)?\Z"
)
_CONTRAST = re.compile(rf"(?:{phrases('contrast')})(?![^\W_])")
_SIBLING = re.compile(r",?\s(?:(?:dan|serta|juga)\s)?|\s?,\s?")
_MEMBER_BEHIND = re.compile(
    rf"\s(?:{phrases('behind')})\s(?:(?:adalah|merupakan|ialah)\s)?(?P<words>[^\W\d_]+(?:\s[^\W\d_]+){{0,3}})"
    r"(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s)"
)
_MEMBER = re.compile(r"[^\d.;:]{0,80}(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s)(?:sebanyak\s)?")
_ANOTHER = re.compile(rf"(?<![^\W_])(?:{phrases('contrast')}|{phrases('break')}|yang)(?![^\W_])")
_OF_AMOUNT = re.compile(rf"(?<![^\W_])(?P<dari>dari\s)(?:{phrases('whole')})\s(?:[^\W\d_]+\s){{0,4}}\Z")
_SO_FAR = re.compile(r"(?<![^\W_])yang\s(?:[^\W\d_]+\s){1,2}(?:hanya|baru|cuma)\s\Z")
_PARTED = re.compile(rf"(?<![^\W_])(?:menjadi|jadi|turun|tinggal|menyusut|berkurang|{phrases('contrast')})(?![^\W_])")
_ONLY = re.compile(r"(?<![^\W_])(?:hanya|baru|cuma|sudah|telah)\s(?:ada\s)?\Z")
_ONLY_OF = re.compile(r"(?<![^\W_])(?:hanya|baru|cuma)\s(?:[^\W\d_]+\s){0,4}\Z")
_OF_THAT = re.compile(
    rf"(?<![^\W_])(?:{phrases('anaphor')}|(?:di\santara|dari)\s(?:(?:para|total|jumlah|seluruh)\s)?[^\W\d_]+\s(?:itu|tersebut)"
    r"|dari\syang\s[^\W\d_]+(?:\s(?:itu|tersebut))?(?=,))(?![^\W_])"
)
_THOSE_WHO = re.compile(r"dari\syang\s(?P<word>[^\W\d_]+)")
_LETTER = re.compile(r"[^\W\d_]")
_THEY = re.compile(rf"(?:{phrases('they')})(?![^\W_])")
_BECAME = re.compile(r"(?<![^\W_])menjadi(?![^\W_])")
_IS_NOW = re.compile(r"(?<![^\W_])(?:menjadi|jadi|kini|sekarang)(?![^\W_])")
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
        acted = any(is_verb(word) or "predicate" in words_of(word) for word in member["words"].split())
        return not acted or _is_next_member(low, figures, parent, at)
    between = low[before.span.end : figure.span.start]
    if not _MEMBER.fullmatch(between) or _ANOTHER.search(between):
        return False
    noun = figure.noun.split()[:1]
    return listed or not noun or noun[0].lower() in COUNTERS or noun == before.noun.split()[:1]


def _is_next_member(low: str, figures: Sequence[Linked], whole: int, at: int) -> bool:
    """Whether a sentence that opens with `247 ekor di antaranya sembuh` goes on with some more of them."""
    before, figure = figures[at - 1], figures[at]
    if _LETTER.search(low, before.sentence_start, before.span.start) or (figure.noun and not _same(before, figure)):
        return False
    total, value = figures[whole].value, figure.value
    part = before.value if before.kind == figure.kind else 0
    return total is None or value is None or part is None or part + value <= total


def _same(one: Linked, other: Linked) -> bool:
    return other.noun_head in COUNTERS or other.noun_head == one.noun_head


def _parent(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    figure = figures[at]
    following = figures[at + 1] if at + 1 < len(figures) else None
    if following is not None and OF_BETWEEN.fullmatch(low, figure.span.end, max(figure.span.end, following.head)):
        changed = CHANGED.search(low, max(figure.sentence_start, figure.span.start - 30), figure.span.start)
        divisible = comparable(following, figure) if figure.kind == "count" else not _worth(low, figure, following)
        if not changed and (following.kind != "count" or divisible) and fits(following, figure):
            return at + 1
    if is_among(low, figure):
        return whole_of_member(low, figures, found, at)
    before = _window(figure)
    if _NEAREST.search(low, before, figure.span.start):
        whole = _nearest(figures, at)
        if whole is None and not _LETTER.search(low, figure.sentence_start, before + 1):
            whole = head_before(low, figures, found, at, reach=1)  # “… 148.206 pemilih. Termasuk 11.430 pemula”
            whole = whole if whole is not None and comparable(figures[whole], figure) else None
        return whole if whole is None else _head_of_clause(low, figures, found, whole, figure)
    told = _in_list(low, figures, at)
    if told is not None:
        return told
    if at and figure.noun and figure.noun == figures[at - 1].noun and _WITH.fullmatch(low, *gap(figures, at)):
        return at - 1 if fits(figures[at - 1], figure) else None
    but = _BUT_ONLY.search(low, before, figure.span.start) is not None
    if but or (_AND_ONLY.search(low, before, figure.span.start) and _WHO.match(low, figure.span.end)):
        whole = _nearest(figures, at)
        if whole is None:
            return None
        those = but and _YANG.search(low, before, figure.span.start) is not None  # tetapi yang aktif hanya 38 orang
        return whole if (same_noun if but and not those else comparable)(figures[whole], figure) else None
    if figure.kind == "count" and _SO_FAR.search(low, before, figure.span.start):
        whole = _nearest(figures, at)
        reached = whole is not None and _PARTED.search(low, figures[whole].span.end, figure.span.start) is not None
        return None if reached else whole
    majority = _MAJORITY.search(low, before, figure.span.start) is not None
    if not majority and (_LIST if figure.kind == "count" else _CONSISTS).search(low, before, figure.span.start):
        they = _THEY.match(low, figure.sentence_start, figure.span.start)
        if they is not None and _COMPARED.search(low, they.end(), figure.span.start):
            return None  # Jumlah itu naik dibandingkan Juni, yaitu 17.314 penumpang
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


def _in_list(low: str, figures: Sequence[Linked], at: int) -> int | None:
    """The count before in the sentence that `termasuk dana bergulir Rp1 miliar`, `di mana 5 pabrik` is some of."""
    figure = figures[at]
    if not at or figures[at - 1].sentence != figure.sentence:
        return None
    before = max(figure.sentence_start, figure.span.start - 80)
    if figure.kind in ("money", "measure"):
        of = _NEAREST_OF.search(low, before, figure.span.start)
        if of is None or any(is_verb(word) for word in of["words"].split()):
            return None
        return _nearest(figures, at)
    if figure.kind != "count":
        return None
    whole = _nearest(figures, at)
    if whole is None:
        return None
    if _WHICH.search(low, before, figure.span.start):
        return whole if figure.noun and same_noun(figures[whole], figure) else None
    if _ONE_AND.search(low, before, figure.span.start) and figure.value is not None:
        return whole if figures[whole].value == figure.value + 1 else None
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


def _head_of_clause(
    low: str, figures: Sequence[Linked], found: Sequence[int | None], whole: int, figure: Linked
) -> int:
    """The 34 of `34 dari 76 pasien masih dirawat, termasuk sembilan anak`, else ``whole``."""
    part = whole - 1
    if part < 0 or found[part] != whole or not fits(figures[part], figure):
        return whole
    of = OF_BETWEEN.fullmatch(low, figures[part].span.end, max(figures[part].span.end, figures[whole].head))
    return whole if of is None else part


def _division_before(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> _Division | None:
    """`Dari jumlah itu, …`: the whole that the sentences before have named."""
    figure = figures[at]
    behind = figures[at - 1].span.end if at else 0
    opening = _OF_THAT.search(low, max(figure.sentence_start, figure.span.start - 140, behind), figure.span.start)
    if opening is None or "mereka" in opening[0]:
        return None
    which = _THOSE_WHO.match(opening[0])
    whole = _who(low, figures, at, which["word"]) if which is not None else None
    if whole is None:
        whole = head_before(low, figures, found, at, reach=1)
    if whole is None:
        whole = head_before(low, figures, found, at, reach=BEHIND_A_QUOTE)
    return _Division(whole, figure.sentence, goes_on=False) if whole is not None else None


def _who(low: str, figures: Sequence[Linked], at: int, word: str) -> int | None:
    """The figure that `dari yang lolos itu` points back at: the nearest behind which the word stands."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > BEHIND_A_QUOTE:
            return None
        end = figures[back].span.end
        behind = figures[back + 1].sentence_start if figures[back + 1].sentence > figures[back].sentence else end + 100
        if fits(figures[back], figures[at]) and re.search(rf"\b{word}\b", low[end : min(behind, end + 100)]):
            return back
    return None


def _opens_division(low: str, figures: Sequence[Linked], at: int) -> bool:
    """Whether the figure stands as `dari N NP, …` or `dari N NP hanya …` before others of its sentence."""
    figure = figures[at]
    before = max(figure.sentence_start, figure.head - 60)
    of = OF_BEFORE.search(low, before, figure.head) or _OF_AMOUNT.search(low, before, figure.span.start)
    if of is None or CHANGE.search(low, before, of.start("dari") + 5):
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
    if part.kind in ("percent", "ratio") and CHANGED.search(low, max(0, part.span.start - 40), part.span.start):
        return False  # dari 51.760 pendaftar, naik 9,2 persen
    if (part.kind == "count" or share) and not only and not comparable(whole, part):
        return False
    between = low[max(whole.span.end, part.span.start - 200) : part.span.start]
    stop = SENTENCE_END.search(between)
    if whole.sentence == part.sentence and stop is not None and _CONTRAST.match(between, stop.end()) is None:
        return False  # “Dari enam korban, dua anak-anak. Kami masih mencari empat orang”
    if ";" in between or between.strip() in ("dan", "serta"):
        return False  # dari 2,7 juta petani dan 1,1 juta nelayan, …
    return (_BECAME if part.kind == "count" else _IS_NOW).search(between) is None


def _goes_on(low: str, division: _Division, figure: Linked) -> bool:
    """Whether ``figure`` stands in the sentence that divides, or in the next one if that only contrasts."""
    if figure.sentence == division.sentence:
        return True
    following = division.goes_on and figure.sentence == division.sentence + 1
    return following and _CONTRAST.match(low, figure.sentence_start) is not None
