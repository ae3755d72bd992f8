"""The parts of a whole that was named some sentences before: `di antara mereka ada 14 perwira`, `tiga dari korban`."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.parts.linked import Linked, alike, comparable, fits, is_other, is_people, phrases
from kutipan.extraction.figures.parts.told import head_before
from kutipan.language.quantities import is_money_word

_THEM_BEFORE = re.compile(r"(?<![^\W_])(?:di\santara|dari)\smereka(?![^\W_])[^\d.;:]{0,40}\Z")
_THEM_BEHIND = re.compile(r"\s(?:saja\s)?(?:dari|di\santara)\smereka(?![^\W_])")
_OF_THOSE = re.compile(
    r"\s(?:dari|di\santara)\s(?:(?:para|seluruh|semua)\s)?(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)?)(?![^\W_])"
)
_OF_ALL = re.compile(
    r"(?<![^\W_])(?:dari|di\santara)\s(?:seluruh|semua|keseluruhan|total)\s(?P<noun>[^\W\d_]+)(?![^\W_])[^\d.;:]{0,60},\s\Z"
)
_OF_THE = re.compile(r"\sdari\s(?P<noun>[^\W\d_]+)\s(?:itu|tersebut|ini)(?![^\W_])")
_OF_THE_NUMBER = re.compile(
    r"(?<![^\W_])(?:dari|di\santara)\s(?:jumlah|total)\s(?P<noun>[^\W\d_]+)(?P<which>(?:\s[^\W\d_]+){0,2}?)"
    r"\s(?:itu|tersebut|ini),?\s(?:ada\s|terdapat\s)?\Z"
)
_WHO_ARE = re.compile(r"[“”\"'‘’\s]*yang\s[^\d.,;:]{3,40}\s\Z")
_GIVES = re.compile(rf"(?<![^\W_])(?:{phrases('share')})\s\Z")
_CONTRIBUTES = re.compile(
    rf"(?<![^\W_])(?:{phrases('contributor')})\s(?:[^\W\d_]+\s){{0,3}}?"
    r"(?:dengan|sebesar|sebanyak|mencapai|yakni|yaitu)\s(?:[^\W\d_]+\s){0,2}\Z"
)
_NEXT = re.compile(rf"[^\d.;:]{{0,20}},?\s(?:(?:dan|serta)\s)?(?:{phrases('next')})\s[^\d.;:,]{{2,50}}\s")
_GOAL = re.compile(rf"(?<![^\W_])(?:{phrases('goal')})(?![^\W_])[^\d.;:,]*\Z")
_ONLY = re.compile(r"(?<![^\W_])(?:hanya|baru)\s\Z")
_THAT = re.compile(rf"\s(?:{phrases('that')})(?![^\W_])")
_AND = re.compile(r"\s?,?\s(?:dan|serta)\s|,\s")
_BACK = 8
"""Sentences back that such words may point."""
_NEAR = 3
_FARTHEST = 30


def add_referred(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for figures whose whole the words call `mereka`, or by its noun without its number."""
    for at, figure in enumerate(figures):
        if found[at] is not None or figure.kind == "duration":
            continue
        begin = max(figure.sentence_start, figure.span.start - 90)
        only = _ONLY.search(low, begin, figure.span.start) and _THAT.match(low, figure.span.end)
        if figure.kind in ("percent", "ratio"):
            found[at] = _shared(low, figures, found, at)
            continue
        if _CONTRIBUTES.search(low, begin, figure.span.start):
            found[at] = _reached(low, figures, found, at)
            _share_next(low, figures, found, at)
            continue
        number = _OF_THE_NUMBER.search(low, begin, figure.span.start)
        if number is not None:
            found[at] = _numbered(low, figures, found, at, number["noun"], number["which"].split())
            continue
        if figure.kind != "count":
            found[at] = _amount(figures, found, at) if only else None
            continue
        if _THEM_BEHIND.match(low, figure.span.end) or _THEM_BEFORE.search(low, begin, figure.span.start):
            found[at] = head_before(low, figures, found, at, reach=_BACK)
            _share(low, figures, found, at)
            continue
        those = _OF_THOSE.match(low, figure.span.end) or _OF_ALL.search(low, begin, figure.span.start)
        if those is not None:
            found[at] = _those(figures, found, at, those["noun"])
        elif only or _WHO_ARE.match(low, figure.sentence_start, figure.span.start):
            found[at] = _those(figures, found, at, figure.noun_head)
        elif _GIVES.search(low, begin, figure.span.start):
            found[at] = head_before(low, figures, found, at, reach=_BACK)


def _shared(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole of `10 persen dari mereka`, `60 persen dari dana itu`."""
    figure = figures[at]
    if _THEM_BEHIND.match(low, figure.span.end):
        return head_before(low, figures, found, at, reach=_BACK)
    the = _OF_THE.match(low, figure.span.end)
    if the is None:
        return None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figure.sentence - other.sentence > _NEAR:
            return None
        money = other.kind == "money" and is_money_word(the["noun"])
        if fits(other, figure) and (money or the["noun"] in other.noun.lower().split()):
            return back
    return None


def _numbered(
    low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int, noun: str, which: Sequence[str]
) -> int | None:
    """The whole of `dari jumlah korban tewas itu, 28 orang`: the nearest one of that noun whose sentence says which."""
    wholes = []
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figures[at].sentence - other.sentence > _BACK:
            break
        named = noun in other.noun.lower().split() or (is_people(noun) and is_people(other.noun_head))
        if not named or found[back] is not None or is_other(low, other):
            continue
        if fits(other, figures[at]) and other.value != figures[at].value:
            wholes.append(back)
    said = [back for back in wholes if _says(low, figures[back], which)]
    return next(iter([*said, *wholes]), None)


def _says(low: str, figure: Linked, which: Sequence[str]) -> bool:
    """Whether the sentence of the figure has the words, or words made of them: `menewaskan` says `tewas`.

    A prefix with a nasal takes the place of a first `k`, `p`, `s` or `t`.
    """
    stop = low.find(". ", figure.span.end)
    sentence = low[figure.sentence_start : stop if stop >= 0 else len(low)]
    return all((word[1:] if word[0] in "kpst" else word) in sentence for word in which)


def _share(low: str, figures: Sequence[Linked], found: list[int | None], at: int) -> None:
    """Gives the whole of a figure to those that are listed behind it: `14 perwira dan empat perempuan`."""
    whole = found[at]
    for member in range(at + 1, len(figures)):
        between = (figures[member - 1].span.end, figures[member].span.start)
        if found[member] is not None or between[0] > between[1] or not _AND.fullmatch(low, *between):
            return
        if whole is None or not (comparable(figures[whole], figures[member]) and fits(figures[whole], figures[member])):
            return
        found[member] = whole


def _share_next(low: str, figures: Sequence[Linked], found: list[int | None], at: int) -> None:
    """Gives the whole of a figure to those that come next: `dengan 6,1 juta ton, diikuti Jawa Tengah 5,4 juta ton`."""
    whole = found[at]
    for member in range(at + 1, len(figures)):
        between = (figures[member - 1].span.end, max(figures[member - 1].span.end, figures[member].span.start))
        if whole is None or found[member] is not None or not _NEXT.fullmatch(low, *between):
            return
        if not (alike(figures[at], figures[member]) and fits(figures[whole], figures[member])):
            return
        found[member] = whole


def _reached(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The nearest greater amount of the same sort before that is no part and no goal."""
    figure = figures[at]
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figure.sentence - other.sentence > _BACK:
            return None
        if found[back] is not None or not (alike(other, figure) and fits(other, figure)) or other.value == figure.value:
            continue
        goal = _GOAL.search(low, max(other.sentence_start, other.span.start - 60), other.span.start)
        if goal is None and (other.kind != "count" or comparable(other, figure)):
            return back
    return None


def _amount(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The nearest greater amount in the same unit, in the two sentences before: `baru 905 hektare yang diserahkan`."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figures[at].sentence - other.sentence > 2:
            return None
        if found[back] is None and alike(other, figures[at]) and fits(other, figures[at]):
            return back if other.value != figures[at].value else None
    return None


def _those(figures: Sequence[Linked], found: Sequence[int | None], at: int, noun: str) -> int | None:
    """The nearest greater count before of what ``noun`` names, or of people if it names people, that is no part."""
    figure = figures[at]
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figure.sentence - other.sentence > _BACK:
            return None
        if (
            not noun
            or found[back] is not None
            or not (alike(other, figure) and fits(other, figure) and comparable(other, figure))
        ):
            continue
        if noun in other.noun.lower().split() or (is_people(noun) and is_people(other.noun_head)):
            return back if other.value != figure.value else None
    return None
