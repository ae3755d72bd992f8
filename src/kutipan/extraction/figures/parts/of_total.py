"""The parts of what a word calls a whole: `839 kursi … dari kuota 8.000 kursi`, `3 persen dari penduduk yang …`."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.parts.heads import CHANGED
from kutipan.extraction.figures.parts.linked import GOAL, Linked, alike, comparable, counts_people, fits, phrases
from kutipan.language.predicates import is_verb

_OUT_OF = re.compile(
    rf"(?<![^\W_])(?:(?:dari|di\santara)\s(?:{phrases('whole')})\s(?:[^\W\d_]+\s){{0,4}}|(?P<bare>dari\s))\Z"
)
_LEAD = 90
_APART = re.compile(r"[.,;:\d]|(?<![^\W_])(?:menjadi|naik|turun|bertambah|berkurang|meningkat|menurun)(?![^\W_])")
_FAR = 110
"""Characters that may stand between a part and `dari`."""
_ONLY = re.compile(r"(?<![^\W_])(?:hanya|baru|cuma)\s\Z")

_OF_NOUN = re.compile(r"\s(?:dari|di\santara)\s(?P<words>(?:[^\W\d_]+(?:-[^\W\d_]+)?\s){1,8})")
_OF_WHAT_IS = re.compile(
    rf"\s(?:(?:dari|di\santara)|(?={phrases('whole')}))\s?[^.;:]{{2,130}},?\s(?:yang|yakni|yaitu)\s(?:[^\W\d_]+\s)?"
)
_LINKS = frozenset(("atau", "dan", "serta", "dengan", "untuk", "hingga", "sampai", "menjadi", "karena", "setara"))


def add_of_total(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for figures before a whole of their sentence that the words call a whole."""
    for at, figure in enumerate(figures):
        if figure.kind in ("percent", "ratio"):
            if found[at] is None and _is_share_of_next(low, figures, found, at):
                found[at] = at + 1
        elif figure.kind in ("count", "money", "measure"):
            part = _part_before(low, figures, found, at)
            if part is not None:
                found[part] = at


def _part_before(low: str, figures: Sequence[Linked], found: Sequence[int | None], whole: int) -> int | None:
    """The amount that stands before `dari total N`, in the same clause."""
    figure = figures[whole]
    out_of = _OUT_OF.search(low, max(figure.sentence_start, figure.span.start - _LEAD), figure.span.start)
    if out_of is None or GOAL.search(out_of[0]) or (out_of["bare"] and not low.startswith("total ", figure.span.start)):
        return None
    for back in range(whole - 1, -1, -1):
        other = figures[back]
        if other.sentence != figure.sentence or out_of.start() - other.span.end > _FAR:
            return None
        if other.span.end > out_of.start():
            continue
        if _APART.search(low, other.span.end, out_of.start()):
            return None
        if found[back] is None and alike(figure, other) and fits(figure, other) and _is_of_sort(low, figure, other):
            return back
    return None


def _is_of_sort(low: str, whole: Linked, part: Linked) -> bool:
    """Whether the part counts what the whole counts, as far as their nouns tell."""
    if whole.kind != "count" or comparable(whole, part):
        return True
    if counts_people(whole, part):
        return False
    shared = set(whole.noun.lower().split()) & set(part.noun.lower().split())
    return bool(shared) or _ONLY.search(low, part.sentence_start, part.span.start) is not None


def _is_share_of_next(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> bool:
    """Whether the next figure tells how much the share is of: `1 persen dari jumlah penduduk sekitar 1,8 juta jiwa`."""
    share = figures[at]
    if at + 1 >= len(figures) or found[at + 1] is not None or figures[at + 1].sentence != share.sentence:
        return False
    whole = figures[at + 1]
    if whole.kind not in ("count", "money", "measure") or CHANGED.search(
        low, max(share.sentence_start, share.span.start - 30), share.span.start
    ):
        return False
    if GOAL.search(low, share.span.end, whole.span.start):
        return False
    noun = _OF_NOUN.fullmatch(low, share.span.end, max(share.span.end, whole.span.start))
    if noun is not None:
        words = noun["words"].split()
        worth = whole.kind == "count" and "nilai" in words  # 8 persen dari nilai empat proyek
        if not worth and not any(
            word in _LINKS or (is_verb(word) and word not in ("mencapai", "berjumlah")) for word in words
        ):
            return True
    return _OF_WHAT_IS.fullmatch(low, share.span.end, max(share.span.end, whole.span.start)) is not None
