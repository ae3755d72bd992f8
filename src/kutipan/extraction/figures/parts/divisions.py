"""Whole figures that a sentence divides: `dari jumlah itu, …`, `dari 30 kapal, 12 …`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.figures.counted import is_people, words_of
from kutipan.extraction.figures.parts.heads import (
    BEHIND_A_QUOTE,
    CHANGE,
    CHANGED,
    divided_before,
    head_before,
    is_usual,
)
from kutipan.extraction.figures.parts.linked import (
    OF_BEFORE,
    OR,
    SENTENCE_END,
    Linked,
    comparable,
    counts_people,
    fits,
    gap,
    phrases,
)
from kutipan.language.quantities import is_money_word

_CONTRAST = re.compile(rf"(?:{phrases('contrast')})(?![^\W_])")
_OF_AMOUNT = re.compile(rf"(?<![^\W_])(?P<dari>dari\s)(?:{phrases('whole')})\s(?:[^\W\d_]+\s){{0,4}}\Z")
_ONLY = re.compile(r"(?<![^\W_])(?:hanya|baru|cuma|sudah|telah)\s(?:ada\s)?\Z")
_ONLY_OF = re.compile(r"(?<![^\W_])(?:hanya|baru|cuma)\s(?:[^\W\d_]+\s){0,4}\Z")
_OF_THAT = re.compile(
    rf"(?<![^\W_])(?:{phrases('anaphor')}|(?:di\santara|dari)\s(?:(?:para|total|jumlah|seluruh)\s)?(?P<of>(?:[^\W\d_]+\s){{1,6}}?)(?:itu|tersebut)"
    r"|dari\syang\s[^\W\d_]+(?:\s(?:itu|tersebut))?(?=,))(?![^\W_])"
)
_THOSE_WHO = re.compile(r"dari\syang\s(?P<word>[^\W\d_]+)")
_BECAME = re.compile(r"(?<![^\W_])menjadi(?![^\W_])")
_IS_NOW = re.compile(r"(?<![^\W_])(?:menjadi|jadi|kini|sekarang)(?![^\W_])")
_MONEY_REACH = 5
"""Sentences back that a noun for money points."""
_FARTHEST = 30
"""Figures back that a whole is looked for."""
_CLAUSE = 100
"""Characters behind a figure that may tell what it counts."""
_JOINT = re.compile(r"[,;]\s|\s(?:dan|serta|sedangkan|sementara)\s")
"""Where the words of the figure before end."""


class Division(NamedTuple):
    """A whole that is being divided, the number of the sentence that divides it, and whether the next may go on.

    ``named`` tells that the words say which whole it is, so that it can also be a share: `dari yang puas itu`.
    """

    whole: int
    sentence: int
    goes_on: bool
    named: bool = False


def division_before(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> Division | None:
    """`Dari jumlah itu, …`: the whole that the sentences before have named."""
    figure = figures[at]
    behind = figures[at - 1].span.end if at else 0
    opening = _OF_THAT.search(low, max(figure.sentence_start, figure.span.start - 140, behind), figure.span.start)
    if opening is None or "mereka" in opening[0]:
        return None
    of = (opening["of"] or "").split()
    told = _told_by(low, figures, at, of)
    if told is not None:
        return Division(told, figure.sentence, goes_on=False, named=True)
    if len(of) > 1:
        return None
    which = _THOSE_WHO.match(opening[0])
    whole = _who(low, figures, at, which["word"]) if which is not None else None
    if whole is None and any(is_money_word(word) for word in opening[0].split()):
        whole = _money_before(low, figures, found, at)
    if whole is None and of:
        whole = _of_just(low, figures, found, at, of[0])
    if whole is None:
        whole = head_before(low, figures, found, at, reach=1)
    if whole is None:
        whole = divided_before(figures, found, at)
    if whole is None:
        whole = head_before(low, figures, found, at, reach=BEHIND_A_QUOTE)
    return Division(whole, figure.sentence, goes_on=False) if whole is not None else None


def _told_by(low: str, figures: Sequence[Linked], at: int, of: Sequence[str]) -> int | None:
    """The figure that `dari ekspor nonmigas tersebut`, `dari yang puas itu` points back at: the nearest told so.

    Its clause has the words that tell which, or words made of them: `12.907 orang berasal dari Jawa Timur`.
    """
    figure = figures[at]
    which = [word for word in of if word != "yang"]
    if len(of) > 1 and "yang" not in of[:1] and is_people(of[0]):
        which = which[1:]
    if not which or (len(of) == 1 and ("group" not in words_of(of[0]) and (is_money_word(of[0]) or is_people(of[0])))):
        return None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        apart = figure.sentence - other.sentence
        if apart > BEHIND_A_QUOTE:
            return None
        share = other.kind == figure.kind == "percent"
        if not apart or not (share or fits(other, figure)) or is_usual(low, other):
            continue
        if "group" in words_of(of[0]) and len(of) == 1:
            return back
        before = other.sentence_start
        if back and figures[back - 1].sentence == other.sentence:
            joints = _JOINT.finditer(low, figures[back - 1].span.end, other.span.start)
            before = max((joint.end() for joint in joints), default=figures[back - 1].span.end)
        behind = figures[back + 1]
        if back + 2 <= at and OR.fullmatch(low, *gap(figures, back + 1)) is not None:
            behind = figures[back + 2]  # 3.918 orang atau 6,3 persen yang lolos
        end = behind.span.start if behind.sentence == other.sentence else behind.sentence_start
        clause = low[before : min(end, other.span.end + _CLAUSE)]
        if all((word[1:] if word[0] in "kpst" else word) in clause for word in which):  # `tewas` of `menewaskan`
            return back
    return None


def _money_before(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The amount of money that `dari pendapatan tersebut` points back at, over other figures."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > _MONEY_REACH:
            return None
        money = figures[back].kind == "money" and found[back] is None and not is_usual(low, figures[back])
        if money and fits(figures[back], figures[at]):
            return back
    return None


def _of_just(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int, noun: str) -> int | None:
    """The count of the sentence before that has just the noun of `dari jumlah pekerja tersebut`."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figures[at].sentence - other.sentence > 1:
            return None
        if other.noun_head == noun and found[back] is None and fits(other, figures[at]) and not is_usual(low, other):
            return back
    return None


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


def opens_division(low: str, figures: Sequence[Linked], at: int) -> bool:
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


def divides(low: str, whole: Linked, part: Linked, *, named: bool = False) -> bool:
    """Whether a figure behind `dari N …,` is one of the N and not what the N became.

    ``named`` tells that the words say which whole is meant, which can also be a share.
    """
    if not fits(whole, part) and not (named and whole.kind == part.kind == "percent"):
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


def goes_on(low: str, division: Division, figure: Linked) -> bool:
    """Whether ``figure`` stands in the sentence that divides, or in the next one if that only contrasts."""
    if figure.sentence == division.sentence:
        return True
    following = division.goes_on and figure.sentence == division.sentence + 1
    return following and _CONTRAST.match(low, figure.sentence_start) is not None
