"""The parts of a whole that was named some sentences before: `di antara mereka ada 14 perwira`, `tiga dari korban`.

Each rule looks at one figure and says whether it has decided; the first that has is the last that is asked.
"""

import re
from collections.abc import Callable, Sequence

from kutipan.extraction.figures.parts.earlier import Earlier, can_divide, names
from kutipan.extraction.figures.parts.heads import head_before
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
from kutipan.language.quantities import is_money_word

THEM_BEHIND = re.compile(r"\s(?:saja\s)?(?:dari|di\santara)\smereka(?![^\W_])")
BACK = 8
"""Sentences back that such words may point."""

_THEM_BEFORE = re.compile(r"(?<![^\W_])(?:di\santara|dari)\smereka(?![^\W_])[^\d.;:]{0,40}\Z")
_OF_THOSE = re.compile(
    r"\s(?:dari|di\santara)\s(?:(?:para|seluruh|semua)\s)?(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)?)(?:\s(?P<which>[^\W\d_]+))?(?![^\W_])"
)
_OF_ALL = re.compile(
    r"(?<![^\W_])(?:dari|di\santara)\s(?:seluruh|semua|keseluruhan|total)\s(?P<noun>[^\W\d_]+)(?![^\W_])[^\d.;:]{0,60},\s\Z"
)
_OF_THE_NUMBER = re.compile(
    r"(?<![^\W_])(?:dari|di\santara)\s(?:jumlah|total)\s(?P<noun>[^\W\d_]+)(?P<which>(?:\s[^\W\d_]+){0,2}?)"
    r"\s(?:itu|tersebut|ini),?\s(?:ada\s|terdapat\s)?\Z"
)
_OF_EVERY = re.compile(
    r"(?<![^\W_])dari\s(?:seluruh|semua|keseluruhan)\s(?P<noun>[^\W\d_]+)(?![^\W_])[^\d.;:]{0,60},\s\Z"
)
_OF_THE_AMOUNT = re.compile(
    r"\s(?:dari|di\santara)\s(?:(?:total|jumlah|seluruh)\s)?(?P<nouns>[^\W\d_]+(?:\s[^\W\d_]+)?)\s(?:itu|tersebut)(?![^\W_])"
)
_OF_THE_KIND = re.compile(
    r"\s(?:dari|di\santara)\s(?:para\s)?(?P<noun>[^\W\d_]+)\s(?:yang\s)?(?P<which>[^\W\d_]+)\s(?:itu|tersebut)(?![^\W_])"
)
_OF_THOSE_WHO = re.compile(
    r"(?<![^\W_])(?:dari|di\santara)\s(?:para\s|seluruh\s)?(?P<noun>[^\W\d_]+)(?:-(?P=noun))?\syang\s(?P<which>[^\W\d_]+)"
    r"(?:,|\s(?:itu|tersebut),?)\s(?:ada\s|terdapat\s)?\Z"
)
_AMONG = re.compile(r"di\santara\s(?:mereka|semua)\s(?:yang\s)?[^\d.;:]{0,60}\Z")
_WHO_ARE = re.compile(
    r"[“”\"'‘’\s]*(?:(?:(?:sampai|hingga|per|pada)\s[^\d.,;:]{2,25}|kini|sekarang|saat\sini)\s)?yang\s[^\d.,;:]{3,40}\s\Z"
)
_GIVES = re.compile(rf"(?<![^\W_])(?:{phrases('share')})\s\Z")
_CONTRIBUTES = re.compile(
    rf"(?<![^\W_])(?:{phrases('contributor')})\s(?:[^\W\d_]+\s){{0,3}}?"
    r"(?:dengan|sebesar|sebanyak|mencapai|yakni|yaitu)\s(?:[^\W\d_]+\s){0,2}\Z"
)
_FOREMOST = re.compile(
    rf"(?<![^\W_])(?:{phrases('foremost')})\s(?:[^\W\d_]+\s){{0,3}}?(?:dengan|sebesar|sebanyak|mencapai|yakni|yaitu)\s\Z"
)
_FOLLOWED = re.compile(rf",?\s(?:{phrases('next')})(?![^\W_])")
_CHOSEN = re.compile(rf"(?<![^\W_])mereka\s(?:[^\W\d_]+\s){{0,2}}?(?:{phrases('chosen')})\sdari\s\Z")
_LISTED = re.compile(r"[^\d.;:]{0,60},\s(?:(?:dan|serta)\s)?|[^\d.;:,]{0,40}\s(?:dan|serta)\s")
_GOAL = re.compile(rf"(?<![^\W_])(?:{phrases('goal')})(?![^\W_])[^\d.;:,]*\Z")
_ONLY = re.compile(r"(?<![^\W_])(?:hanya|baru|cuma)\s\Z")
_COMPARED = re.compile(rf"(?<![^\W_])(?:{phrases('compared')})(?![^\W_])[^;:]{{0,60}}\Z")
_THAT = re.compile(rf"\s(?:{phrases('that')})(?![^\W_])")
_IS = re.compile(r"\s(?:adalah|merupakan|ialah)(?![^\W_])")
_AND = re.compile(r"\s?,?\s(?:dan|serta)\s|,\s")
_TREATED = re.compile(rf"\s(?:(?:telah|sudah|masih|sedang|kini)\s)?(?:{phrases('treated')})(?![^\W_])")
_OF_VICTIMS = re.compile(
    r"(?<![^\W_])(?:di\santara|dari)\s(?:para\s)?korban\s(?:yang\s)?(?P<which>[^\W\d_]+),?\s(?:terdapat\s|ada\s)?\Z"
)
_TREATS = re.compile(rf"(?<![^\W_])(?:{phrases('treats')})\s\Z")
_LONG_BACK = 20
_NEAR = 30
"""Characters behind a count in which it is told what befell those counted."""


def add_referred(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for figures whose whole the words call `mereka`, or by its noun without its number."""
    earlier = Earlier(low, figures, found)
    for at, figure in enumerate(figures):
        if found[at] is None and figure.kind not in ("duration", "percent", "ratio"):
            any(rule(earlier, at) for rule in _RULES)


def is_only(earlier: Earlier, at: int) -> bool:
    """Whether the figure stands as `baru N yang …`: what is not yet, or not all, of something."""
    if earlier.searched(_ONLY, at) is None or earlier.behind(_THAT, at) is None:
        return False
    return earlier.searched(_COMPARED, at) is None  # lebih baik ketimbang 2025, ketika hanya 28 siswa yang lolos


def _divided_on(earlier: Earlier, at: int) -> bool:
    """`Dari seluruh peserta yang lolos, 2.611 perempuan. Sebanyak 1.124 peserta …`: the next part of the same whole."""
    figure = earlier.figures[at]
    if figure.kind != "count":
        return False
    for back in earlier.before(at, 2):
        every = earlier.searched(_OF_EVERY, back)
        if every is None or earlier.found[back] is None or earlier.figures[back].sentence == figure.sentence:
            continue
        opens = figure.span.start == figure.sentence_start and figure.noun_head == every["noun"]
        if opens or _AMONG.match(earlier.low, figure.sentence_start, figure.span.start) is not None:
            earlier.found[at] = earlier.found[back]
            return True
    return False


def _contributed(earlier: Earlier, at: int) -> bool:
    """`Cukai menjadi penyumbang terbesar dengan nilai Rp3 triliun, diikuti bea keluar Rp1 triliun`."""
    foremost = earlier.searched(_FOREMOST, at) is not None and earlier.behind(_FOLLOWED, at) is not None
    if earlier.searched(_CONTRIBUTES, at) is None and not (foremost and earlier.figures[at].kind != "count"):
        return False
    earlier.found[at] = next((back for back in earlier.wholes(at, BACK) if _is_reached(earlier, back, at)), None)
    earlier.share_next(at)
    return True


def _is_reached(earlier: Earlier, back: int, at: int) -> bool:
    """Whether an amount is a greater one of the same sort, and no goal."""
    other = earlier.figures[back]
    goal = _GOAL.search(earlier.low, max(other.sentence_start, other.span.start - 60), other.span.start)
    return goal is None and can_divide(other, earlier.figures[at]) and earlier.greater(back, at) is not None


def _chosen(earlier: Earlier, at: int) -> bool:
    """`Kampus menerima 4.318 mahasiswa. Mereka disaring dari 51.760 pendaftar`: the whole stands behind its part."""
    figure = earlier.figures[at]
    if figure.kind != "count" or earlier.searched(_CHOSEN, at) is None:
        return False
    for back in earlier.before(at, 2):
        other = earlier.figures[back]
        if earlier.found[back] is None and alike(other, figure) and fits(figure, other) and comparable(figure, other):
            earlier.found[back] = at
            break
    return True


def _of_that_number(earlier: Earlier, at: int) -> bool:
    """`Dari jumlah korban tewas itu, 28 orang …`, `28 orang di antara korban tewas itu`."""
    number = earlier.searched(_OF_THE_NUMBER, at)
    if number is None:
        number = earlier.searched(_OF_THOSE_WHO, at)
    kind = earlier.behind(_OF_THE_KIND, at) if number is None else None
    if number is not None:
        earlier.found[at] = _numbered(earlier, at, number["noun"], number["which"].split())
        earlier.share(at, _LISTED)
    elif kind is not None and earlier.figures[at].kind == "count":
        earlier.found[at] = _numbered(earlier, at, kind["noun"], [kind["which"]])
    return number is not None or (kind is not None and earlier.found[at] is not None)


def _numbered(earlier: Earlier, at: int, noun: str, which: Sequence[str]) -> int | None:
    """The nearest count of that noun whose sentence says which, else the nearest of that noun."""
    wholes = [
        back
        for back in earlier.wholes(at, BACK)
        if names(earlier.figures[back], noun)
        and not is_other(earlier.low, earlier.figures[back])
        and earlier.greater(back, at) is not None
    ]
    said = [back for back in wholes if earlier.says(back, which)]
    told = [back for back in earlier.before(at, BACK) if which and _is_told(earlier, back, at, which)]
    return next(iter([*told, *said, *wholes]), None)


def _is_told(earlier: Earlier, back: int, at: int, which: Sequence[str]) -> bool:
    """Whether the words directly behind a count say which: `sembilan meninggal dunia`; it may be a part itself."""
    other = earlier.figures[back]
    if not can_divide(other, earlier.figures[at]):
        return False
    said = " ".join(which)
    return earlier.low.startswith((f" {said}", f" yang {said}"), other.span.end)


def _amount(earlier: Earlier, at: int) -> bool:
    """`2.568 hektare kebun. … baru 905 hektare yang diserahkan`: nothing else is told of amounts with a unit."""
    if earlier.figures[at].kind == "count":
        return False
    the = earlier.behind(_OF_THE_AMOUNT, at)
    if is_only(earlier, at):
        earlier.found[at] = earlier.greater(next(earlier.wholes(at, 2), None), at)
    elif the is not None:
        earlier.found[at] = _amount_named(earlier, at, the["nouns"].split())
    return True


def _amount_named(earlier: Earlier, at: int, nouns: Sequence[str]) -> int | None:
    """The amount of `Rp2,3 miliar dari uang suap itu`: the nearest of that noun, else the nearest greater of money."""
    wholes = [back for back in earlier.wholes(at, BACK) if earlier.greater(back, at) is not None]
    named = (back for back in wholes if not set(nouns).isdisjoint(earlier.figures[back].noun.lower().split()))
    plain = wholes if any(is_money_word(noun) for noun in nouns) and earlier.figures[at].kind == "money" else []
    return next(named, next(iter(plain), None))


def _of_them(earlier: Earlier, at: int) -> bool:
    """`14 dari mereka`, `di antara mereka terdapat 14 perwira dan empat perempuan`."""
    if earlier.behind(THEM_BEHIND, at) is None and earlier.searched(_THEM_BEFORE, at) is None:
        return False
    earlier.found[at] = head_before(earlier.low, earlier.figures, earlier.found, at, reach=BACK)
    earlier.share(at, _AND)
    return True


def _again(earlier: Earlier, at: int) -> bool:
    """`Tujuh dari 18 mesin rusak. … Dari tujuh mesin itu, …`: a part that is named again to be divided."""
    figure = earlier.figures[at]
    if earlier.searched(OF_BEFORE, at) is None:
        return False
    for back in earlier.before(at, _LONG_BACK):
        other = earlier.figures[back]
        whole = earlier.found[back]
        if other.value == figure.value and alike(other, figure) and comparable(other, figure):
            if whole not in (None, at) and (other.noun or comparable(earlier.figures[whole], figure)):
                earlier.found[at] = whole
            return earlier.found[at] is not None
    return False


def _in_that_state(earlier: Earlier, at: int) -> bool:
    """`Serangan itu menewaskan 38 orang. … 22 korban tewas adalah perempuan`; `… 54 korban luka dirawat`."""
    victims, _, state = earlier.figures[at].noun.lower().partition(" ")
    if victims != "korban" or not state:
        return False
    if earlier.behind(_IS, at) is not None:
        earlier.found[at] = _numbered(earlier, at, "korban", [state])
        return True
    if earlier.behind(_TREATED, at) is None and earlier.searched(_TREATS, at) is None:
        return False
    earlier.found[at] = _in_state(earlier, at, state.removesuffix(" lainnya"))
    return earlier.found[at] is not None


def _in_state(earlier: Earlier, at: int, state: str) -> int | None:
    """The greater number of people who are told to be in that state, or to be brought into it."""
    stem = state[1:] if state[0] in "kpst" else state  # `tewas` of `menewaskan`
    for back in earlier.before(at, _LONG_BACK):
        other = earlier.figures[back]
        behind = earlier.low[other.span.end : other.span.end + _NEAR].partition(",")[0]
        before = earlier.low[max(other.sentence_start, other.span.start - _NEAR) : other.span.start]
        told = state in f"{other.noun.lower()} {behind}" or f"me{'n' if state[0] == 't' else ''}{stem}" in before
        if told and can_divide(other, earlier.figures[at]):
            return earlier.greater(back, at)
    return None


def _of_victims(earlier: Earlier, at: int) -> bool:
    """`Di antara korban tewas terdapat empat guru`: of those who are told to be in that state."""
    victims = earlier.searched(_OF_VICTIMS, at)
    if victims is not None:
        earlier.found[at] = _in_state(earlier, at, victims["which"])
    return victims is not None and earlier.found[at] is not None


def _of_those(earlier: Earlier, at: int) -> bool:
    """`Tiga dari korban`, `dari seluruh korban, tiga …`: the nearest greater count of what the noun names."""
    those = earlier.behind(_OF_THOSE, at) or earlier.searched(_OF_ALL, at)
    if those is not None and those["noun"] == "korban" and those.groupdict().get("which"):
        earlier.found[at] = _in_state(earlier, at, those["which"])
    if those is not None and earlier.found[at] is None:
        earlier.found[at] = _nearest_named(earlier, at, those["noun"])
    return those is not None


def _who_are(earlier: Earlier, at: int) -> bool:
    """`Pasar itu menampung 1.120 pedagang. Yang terdampak 402 pedagang`, `baru 22 siswa yang …`."""
    figure = earlier.figures[at]
    who = _WHO_ARE.match(earlier.low, figure.sentence_start, figure.span.start) is not None
    if who and figure.noun_head == "orang":
        whole = head_before(earlier.low, earlier.figures, earlier.found, at, reach=1)
        if whole is not None and figure.sentence > earlier.figures[whole].sentence:
            earlier.found[at] = earlier.greater(whole, at)
            return True
    named = figure.noun_head not in COUNTERS and who
    if not (named or is_only(earlier, at)):
        return False
    if not figure.noun:  # ada 74 balita, baru 29 yang mau disuntik
        earlier.found[at] = earlier.greater(next(earlier.wholes(at, 0), None), at)
        return True
    earlier.found[at] = _nearest_named(earlier, at, figure.noun_head)
    return True


def _nearest_named(earlier: Earlier, at: int, noun: str) -> int | None:
    for back in earlier.wholes(at, BACK):
        other = earlier.figures[back]
        if noun and comparable(other, earlier.figures[at]) and names(other, noun):
            return earlier.greater(back, at)
    return None


def _given(earlier: Earlier, at: int) -> bool:
    """`Pabrik-pabrik memberhentikan 42.385 pekerja. Industri tekstil menyumbang 22.671 orang`."""
    if earlier.searched(_GIVES, at) is None:
        return False
    earlier.found[at] = head_before(earlier.low, earlier.figures, earlier.found, at, reach=BACK)
    return True


_RULES: tuple[Callable[[Earlier, int], bool], ...] = (
    _divided_on,
    _contributed,
    _chosen,
    _of_that_number,
    _amount,
    _of_them,
    _again,
    _in_that_state,
    _of_victims,
    _of_those,
    _who_are,
    _given,
)
