"""The parts of a whole that the words beside them tell: `termasuk 259 anak-anak`, `dua di antaranya`, `12 dari 30`."""

import re
from collections.abc import Sequence
from functools import cache

from kutipan.extraction.figures.counted import words_of
from kutipan.extraction.figures.parts.among import is_among, whole_of_member
from kutipan.extraction.figures.parts.divisions import Division, divides, division_before, goes_on, opens_division
from kutipan.extraction.figures.parts.heads import CHANGED, head_before
from kutipan.extraction.figures.parts.linked import (
    ADDED,
    COUNTERS,
    OF_BETWEEN,
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
_BUT_ONLY = re.compile(r"(?:tetapi|namun|tapi),?\s(?:yang\s(?:[^\W\d_]+\s){1,5})?(?:hanya|baru|cuma|tinggal)\s\Z")
_YANG = re.compile(r"(?<![^\W_])(?:tetapi|namun|tapi),?\syang(?![^\W_])")
_WITH = re.compile(r"\sdengan\s(?:hanya\s)?")
_AND_ONLY = re.compile(r"(?<![^\W_])(?:dan|namun|tetapi),?\s(?:hanya|baru|cuma)\s\Z")
_WHO = re.compile(r"[^.;:]{0,40}\syang(?![^\W_])")
_EARLIER = re.compile(rf"(?<![^\W_])(?:{phrases('earlier')})[:,]?\s(?:ada\s)?\Z")
_MAJORITY = re.compile(
    rf"(?<![^\W_])(?:{phrases('majority')}),?\s(?:(?:yakni|yaitu|atau|sebanyak|ada)\s)?(?:sebanyak\s)?\Z"
)
_SIBLING = re.compile(r",?\s(?:(?:dan|serta|juga)\s)?|\s?,\s?")
_MEMBER_BEHIND = re.compile(
    rf"\s(?:{phrases('behind')})\s(?:(?:adalah|merupakan|ialah)\s)?(?P<words>[^\W\d_]+(?:\s[^\W\d_]+){{0,3}})"
    r"(?:,\s(?:dan\s)?|\s(?:dan|serta)\s)"
)
"""Between a member and the next: `48 di antaranya balita dan 3 ibu hamil`, but not `12 di antaranya pria, serta …`."""

_MEMBER = re.compile(r"(?:[^\d.;:]|\d(?=[^\W\d_])){0,80}(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s)(?:sebanyak\s)?")
_CLAUSE_AND = re.compile(r"[^\d.;:]{0,80},\sdan\s")
_ACTS = re.compile(rf"\s(?:{phrases('state')}|{phrases('befell')})(?![^\W_])")
_ALSO = re.compile(r",\sserta\s\Z")
"""Before what goes on with the clause: `312 personel, termasuk 48 anggota Basarnas, serta enam alat berat`."""

_ANOTHER = re.compile(rf"(?<![^\W_])(?:{phrases('contrast')}|{phrases('break')}|yang)(?![^\W_])")
_SO_FAR = re.compile(r"(?<![^\W_])yang\s(?:[^\W\d_]+\s){1,2}(?:hanya|baru|cuma)\s\Z")
_PARTED = re.compile(rf"(?<![^\W_])(?:menjadi|jadi|turun|tinggal|menyusut|berkurang|{phrases('contrast')})(?![^\W_])")
_LETTER = re.compile(r"[^\W\d_]")
_THEY = re.compile(rf"(?:{phrases('they')})(?![^\W_])")
_FARTHEST = 30
"""Figures back that a whole is looked for."""


def add_told(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found``, for each figure the index of its whole, where words tell it."""
    division: Division | None = None
    listed: set[int] = set()  # figures that a list of all parts gives
    for at, figure in enumerate(figures):
        if division is not None and not goes_on(low, division, figure):
            division = None
        if division is None:
            division = division_before(low, figures, found, at)
        named = (
            division is not None and division.named and is_among(low, figure)
        )  # dari pasien DBD itu, 84 di antaranya
        parent = found[at] if found[at] is not None or named else _parent(low, figures, found, at)
        if parent is not None and _LIST.search(low, _window(figure), figure.span.start):
            listed.add(at)
        elif parent is None and at and _goes_on_dividing(low, figures, found[at - 1], at, listed=at - 1 in listed):
            parent = found[at - 1]
            if at - 1 in listed or _MEMBER_BEHIND.fullmatch(low, figures[at - 1].span.end, figure.span.start):
                listed.add(at)
        if (
            parent is None
            and division is not None
            and divides(low, figures[division.whole], figure, named=division.named)
        ):
            parent = division.whole
        found[at] = parent
        if parent is None and opens_division(low, figures, at):
            division = Division(at, figure.sentence, goes_on=True)
    _pair(figures, found)


def _pair(figures: Sequence[Linked], found: list[int | None]) -> None:
    """Of two wholes in one sentence each part has the one with its noun: `412 drone dan 37 rudal. … 22 rudal`."""
    for at, whole in enumerate(found):
        noun = figures[at].noun_head
        if whole is None or whole > at or not noun or noun in COUNTERS or noun == figures[whole].noun_head:
            continue
        for other in (whole - 1, whole + 1):
            if found[whole] == other:
                continue  # enam dari 48 anak tewas. Korban terdiri dari empat anak perempuan dan …
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
    if not alike(figures[parent], figure) or low.startswith("(", figure.span.start - 1):
        return False
    member = _MEMBER_BEHIND.fullmatch(low, before.span.end, figure.span.start)
    clause = member is not None and _CLAUSE_AND.fullmatch(low, before.span.end, figure.span.start) is not None
    if clause and _ACTS.match(low, figure.span.end):
        return False  # 26 orang tewas, sembilan di antaranya perempuan, dan tujuh orang belum ditemukan
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
    opens = figure.kind == "money" or not _LETTER.search(low, before.sentence_start, before.span.start)
    if not opens or (figure.noun and not _same(before, figure)):
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
    if following is not None and _is_some_of(low, figure, following):
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
    told = _of_count_before(low, figures, at)
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
            and not (_ALSO.search(low, *gap(figures, at)) and counts_people(figures[parent], figure))
        ):
            return parent
    return None


def _is_some_of(low: str, figure: Linked, following: Linked) -> bool:
    """Whether a verb stands in `N peserta lulus dari M pelamar`: the same noun, or people of people."""
    if figure.kind != "count" or following.kind != "count" or figure.sentence != following.sentence:
        return False
    between = _VERB_OF.fullmatch(low, figure.span.end, max(figure.span.end, following.head))
    if between is None or not fits(following, figure) or not figure.noun:
        return False
    if not following.noun and "yang " not in between["words"]:
        return False
    return figure.value != following.value and comparable(following, figure) and not _is_change(between["words"])


def _is_change(words: str) -> bool:
    """Whether the words tell of a change, so that `dari` leads what was before."""
    return CHANGED.search(words) is not None or _moves().search(words) is not None


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{phrases('come-from')})(?![^\W_])")


_VERB_OF = re.compile(
    r"\s(?P<words>(?:[^\W\d_][\w-]*\s){1,5})(?:dari|di\santara)\s"
    r"(?:(?:total|jumlah|seluruh|keseluruhan|target|sasaran)\s){0,2}"
)


def _of_count_before(low: str, figures: Sequence[Linked], at: int) -> int | None:
    """The count before in the sentence that `termasuk dana bergulir Rp1 miliar`, `di mana 5 pabrik` is some of."""
    figure = figures[at]
    if not at or figures[at - 1].sentence != figure.sentence:
        return None
    before = max(figure.sentence_start, figure.span.start - 80)
    if figure.kind in ("money", "measure", "percent"):
        of = _NEAREST_OF.search(low, before, figure.span.start)
        if of is None or any(is_verb(word) for word in of["words"].split()):
            return None
        if figure.kind == "percent":
            return at - 1 if figures[at - 1].kind in ADDED else None
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
