"""The parts of a whole that was named some sentences before: `di antara mereka ada 14 perwira`, `tiga dari korban`."""

import re
from collections.abc import Iterator, Sequence

from kutipan.extraction.figures.counted import is_people
from kutipan.extraction.figures.parts.linked import (
    COUNTERS,
    OF_BEFORE,
    Linked,
    alike,
    comparable,
    fits,
    is_other,
    phrases,
)
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
_OF_THE = re.compile(
    r"\sdari\s(?:(?:nilai|total|jumlah|seluruh)\s)?(?P<noun>[^\W\d_]+)\s(?:itu|tersebut|ini)(?![^\W_])"
)
_OF_WHICH = re.compile(
    r"\sdari\s(?:(?:total|jumlah|seluruh|para)\s)?(?P<noun>[^\W\d_]+)\s(?P<which>[^\W\d_]+)(?![^\W_])"
)
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
_NEXT = re.compile(rf"[^\d.;:]{{0,40}}?,?\s(?:(?:dan|serta)\s)?(?:{phrases('next')})\s[^\d.;:,]{{2,50}}\s")
_AND_NEXT = re.compile(r",?\s(?:(?:dan|serta)\s)?[^\d.;:,]{2,50}\s")
_GOAL = re.compile(rf"(?<![^\W_])(?:{phrases('goal')})(?![^\W_])[^\d.;:,]*\Z")
_ONLY = re.compile(r"(?<![^\W_])(?:hanya|baru)\s\Z")
_THAT = re.compile(rf"\s(?:{phrases('that')})(?![^\W_])")
_ENDS = re.compile(r"[.!?][”\"’]?(?:\s|\Z)")
_OPENS = re.compile(r"(?:\A|[.!?\n][”\"’]?\s*)[“\"‘]?\Z")
_LEADS = re.compile(
    r"(?:\A|[.!?\n][”\"’]?\s*)[“\"‘]?(?:[^\d.,;:!?]{3,60}\sme[^\W\d_]*(?:kan|but|takan)(?:\sbahwa)?,?\s)?"
    r"(?:di\s|baru\s|hanya\s)?\Z"
)
_ALSO = re.compile(r"[^.;:!?]{0,80}(?<![^\W_])(?:juga|pun|lain|lainnya)(?![^\W_])")
_IS = re.compile(r"\s(?:adalah|merupakan|ialah)(?![^\W_])")
_AND = re.compile(r"\s?,?\s(?:dan|serta)\s|,\s")
_BACK = 8
"""Sentences back that such words may point."""
_NEAR = 3
_LONG_BACK = 20
_FARTHEST = 30


def add_referred(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for figures whose whole the words call `mereka`, or by its noun without its number."""
    for at, figure in enumerate(figures):
        if found[at] is not None or figure.kind == "duration":
            continue
        begin = max(figure.sentence_start, figure.span.start - 90)
        only = _ONLY.search(low, begin, figure.span.start) and _THAT.match(low, figure.span.end)
        if figure.kind in ("percent", "ratio"):
            found[at] = (
                _amount_before(figures, found, at) if only and not figure.noun else _shared(low, figures, found, at)
            )
            _share_shares(low, figures, found, at)
            continue
        if _CONTRIBUTES.search(low, begin, figure.span.start):
            found[at] = _reached(low, figures, found, at)
            _share(low, figures, found, at, _NEXT)
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
            _share(low, figures, found, at, _AND)
            continue
        if OF_BEFORE.search(low, begin, figure.span.start) and (again := _again(figures, found, at)) is not None:
            found[at] = again
            continue
        share = _state_of(low, figure)
        if share is not None:
            found[at] = _numbered(low, figures, found, at, "korban", [share])
            continue
        those = _OF_THOSE.match(low, figure.span.end) or _OF_ALL.search(low, begin, figure.span.start)
        if those is not None:
            found[at] = _those(figures, found, at, those["noun"])
        elif only or (
            figure.noun_head not in COUNTERS and _WHO_ARE.match(low, figure.sentence_start, figure.span.start)
        ):
            found[at] = _those(figures, found, at, figure.noun_head)
        elif _GIVES.search(low, begin, figure.span.start):
            found[at] = head_before(low, figures, found, at, reach=_BACK)
        elif _opens(low, figure):
            found[at] = _continued(low, figures, found, at)
        elif _opens_again(low, figure):
            found[at] = _of_the_same(low, figures, found, at)


def _shared(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole of `10 persen dari mereka`, `60 persen dari dana itu`."""
    figure = figures[at]
    if _THEM_BEHIND.match(low, figure.span.end):
        return head_before(low, figures, found, at, reach=_BACK)
    the = _OF_THE.match(low, figure.span.end)
    if the is None:
        which = _OF_WHICH.match(low, figure.span.end)
        those = _which(low, figures, found, at, which["noun"], which["which"]) if which is not None else None
        return those if those is not None else _of_its_noun(low, figures, found, at)
    for back in _before(figures, at, _NEAR):
        other = figures[back]
        money = other.kind == "money" and is_money_word(the["noun"])
        if fits(other, figure) and (money or the["noun"] in other.noun.lower().split()):
            return back
    return None


def _which(
    low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int, noun: str, which: str
) -> int | None:
    """The whole of `34,8 persen dari penduduk bekerja`: the nearest such count behind which the word stands."""
    for back in _before(figures, at, _NEAR):
        other = figures[back]
        if other.kind == "count" and _names(other, noun) and f" {which}" in low[other.span.start : other.span.end + 40]:
            return back
    return None


def _of_its_noun(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The count of what a share names: `1.134 serangan udara. … 27 persen serangan`."""
    share = figures[at]
    noun = share.noun_head
    if not noun or not low.startswith(f" {noun}", share.span.end - 1 - len(share.noun)):
        return None  # the noun stands before: `harga naik 9 persen`
    for back in _before(figures, at, 2):
        if figures[back].kind == "count" and found[back] is None and figures[back].noun_head == noun:
            return back
    return None


def _before(figures: Sequence[Linked], at: int, reach: int) -> Iterator[int]:
    """The figures before ``at``, the nearest first, up to ``reach`` sentences back."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > reach:
            return
        yield back


def _wholes(figures: Sequence[Linked], found: Sequence[int | None], at: int, reach: int) -> Iterator[int]:
    """Those of them that ``at`` can be a part of and that are no parts themselves."""
    for back in _before(figures, at, reach):
        other = figures[back]
        if found[back] is None and alike(other, figures[at]) and fits(other, figures[at]):
            yield back


def _greater(figures: Sequence[Linked], back: int, at: int) -> int | None:
    """``back``, unless it is the same number said again."""
    return back if figures[back].value != figures[at].value else None


def _names(figure: Linked, noun: str) -> bool:
    """Whether the figure counts what ``noun`` names, or people if it names people."""
    return noun in figure.noun.lower().split() or (is_people(noun) and is_people(figure.noun_head))


def _numbered(
    low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int, noun: str, which: Sequence[str]
) -> int | None:
    """The whole of `dari jumlah korban tewas itu, 28 orang`: the nearest one of that noun whose sentence says which."""
    wholes = [
        back
        for back in _wholes(figures, found, at, _BACK)
        if _names(figures[back], noun) and not is_other(low, figures[back]) and _greater(figures, back, at) is not None
    ]
    said = [back for back in wholes if _says(low, figures[back], which)]
    return next(iter([*said, *wholes]), None)


def _says(low: str, figure: Linked, which: Sequence[str]) -> bool:
    """Whether the sentence of the figure has the words, or words made of them: `menewaskan` says `tewas`.

    A prefix with a nasal takes the place of a first `k`, `p`, `s` or `t`.
    """
    stop = _ENDS.search(low, figure.span.end)
    sentence = low[figure.sentence_start : stop.start() if stop else len(low)]
    return all((word[1:] if word[0] in "kpst" else word) in sentence for word in which)


def _again(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole of a part that is named again to be divided: `tujuh dari 18 mesin rusak. … Dari tujuh mesin itu, …`."""
    for back in _before(figures, at, _LONG_BACK):
        other = figures[back]
        if other.value == figures[at].value and alike(other, figures[at]) and comparable(other, figures[at]):
            return found[back]
    return None


def _opens(low: str, figure: Linked) -> bool:
    """Whether the figure opens its sentence and has no noun, so that it is of what the one before counts."""
    if figure.noun:
        return False
    return figure.span.start == figure.sentence_start or (
        _OPENS.search(low, max(0, figure.span.start - 5), figure.span.start) is not None
    )


def _opens_again(low: str, figure: Linked) -> bool:
    """Whether the figure opens its sentence with a noun that is no counter: `Dua gerbong penumpang`, `Di 27 titik`."""
    if not figure.noun or figure.noun_head in COUNTERS:
        return False
    return _LEADS.search(low, max(0, figure.span.start - 90), figure.span.start) is not None


def _of_the_same(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The greater count of just that noun in the sentence before, if the sentence does not add to it with `juga`."""
    figure = figures[at]
    if _ALSO.match(low, figure.span.end):
        return None
    for back in _wholes(figures, found, at, 1):
        if figures[back].sentence < figure.sentence and figures[back].noun.lower() == figure.noun.lower():
            return _greater(figures, back, at)
    return None


def _continued(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The count of the sentence before that `Lima sudah ditangkap` goes on from, if it is greater."""
    whole = head_before(low, figures, found, at, reach=1)
    if whole is None or (most := figures[whole].value) is None or (value := figures[at].value) is None:
        return None
    return whole if most > value else None


def _state_of(low: str, figure: Linked) -> str | None:
    """`tewas` of `22 korban tewas adalah perempuan`: in what state those are whom the figure divides."""
    victims, _, state = figure.noun.lower().partition(" ")
    return state if victims == "korban" and state and _IS.match(low, figure.span.end) else None


def _share(low: str, figures: Sequence[Linked], found: list[int | None], at: int, joint: re.Pattern[str]) -> None:
    """Gives the whole of a figure to those that ``joint`` joins to it: `14 perwira dan empat perempuan`."""
    whole = found[at]
    for member in range(at + 1, len(figures)):
        behind = figures[member - 1].span.end
        if found[member] is not None or not joint.fullmatch(low, behind, max(behind, figures[member].span.start)):
            return
        if whole is None or not _can_divide(figures[whole], figures[member]):
            return
        found[member] = whole


def _share_shares(low: str, figures: Sequence[Linked], found: list[int | None], at: int) -> None:
    """Gives the whole of a share to those that follow it: `41% dari nilai itu, disusul A 22% dan B 19%`."""
    joint = _NEXT
    for member in range(at + 1, len(figures)):
        behind = figures[member - 1].span.end
        if found[at] is None or found[member] is not None or figures[member].kind != figures[at].kind:
            return
        if not joint.fullmatch(low, behind, max(behind, figures[member].span.start)):
            return
        found[member], joint = found[at], _AND_NEXT


def _can_divide(whole: Linked, part: Linked) -> bool:
    return alike(whole, part) and fits(whole, part) and (whole.kind != "count" or comparable(whole, part))


def _reached(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The nearest greater amount of the same sort before that is no part and no goal."""
    for back in _wholes(figures, found, at, _BACK):
        other = figures[back]
        goal = _GOAL.search(low, max(other.sentence_start, other.span.start - 60), other.span.start)
        if goal is None and _can_divide(other, figures[at]) and _greater(figures, back, at) is not None:
            return back
    return None


def _amount(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The nearest greater amount in the same unit, in the two sentences before: `baru 905 hektare yang diserahkan`."""
    back = next(_wholes(figures, found, at, 2), None)
    return _greater(figures, back, at) if back is not None else None


def _amount_before(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """What `baru 65 persen yang terkumpul` is a share of: the nearest amount in the two sentences before."""
    for back in _before(figures, at, 2):
        if figures[back].kind in ("money", "measure", "count") and found[back] is None:
            return back
    return None


def _those(figures: Sequence[Linked], found: Sequence[int | None], at: int, noun: str) -> int | None:
    """The nearest greater count before of what ``noun`` names, that is no part."""
    for back in _wholes(figures, found, at, _BACK):
        if noun and comparable(figures[back], figures[at]) and _names(figures[back], noun):
            return _greater(figures, back, at)
    return None
