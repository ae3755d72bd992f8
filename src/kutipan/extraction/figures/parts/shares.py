"""What a percentage or a fraction is a share of: `60 persen dari dana itu`, `27 persen serangan`."""

import re
from collections.abc import Sequence
from decimal import Decimal

from kutipan.extraction.figures.parts.earlier import Earlier, can_divide, names
from kutipan.extraction.figures.parts.heads import CHANGED, head_before
from kutipan.extraction.figures.parts.linked import GOAL, OR, SENTENCE_END, Linked, alike, fits, gap
from kutipan.extraction.figures.parts.referred import BACK, THEM_BEHIND, is_only
from kutipan.language.quantities import is_money_word

_OF_THE = re.compile(
    r"\sdari\s(?:(?:nilai|total|jumlah|seluruh)\s)?(?P<noun>[^\W\d_]+)\s(?:itu|tersebut|ini)(?![^\W_])"
)
_OF_WHICH = re.compile(
    r"\sdari\s(?:(?:total|jumlah|seluruh|para)\s)?(?P<noun>[^\W\d_]+)\s(?P<which>[^\W\d_]+)(?![^\W_])"
)
_OF_NOUN = re.compile(
    r"\sdari\s(?:(?:total|jumlah|seluruh|keseluruhan)\s){0,2}(?P<noun>[^\W\d_]{3,})(?=[.,;:)”\"]|\s(?:yang|dan|atau)\s|\Z)"
)
_OF_TOTAL = re.compile(
    r"(?<![^\W_])(?:dari|di\santara)\s(?:total|seluruh|keseluruhan)\s(?P<noun>[^\W\d_]+),?\s[^\d.;:]{0,60}\Z"
)
_OF_ANOTHER = re.compile(r"\sdari\s(?!(?:jumlah|total|angka|nilai|seluruh|keseluruhan)(?![^\W_]))")
_THAT_IS = re.compile(
    r"(?:jumlah|angka|nilai)\s(?:itu|tersebut|ini)\s(?:setara|sama\sdengan|mewakili|merupakan|adalah|atau|hanya|baru)\s"
    r"(?:dengan\s|sekitar\s|hanya\s)?"
)
_REST = re.compile(r"(?<![^\W_])(?:sisanya|selebihnya)(?![^\W_])")
_OR_LATER = re.compile(rf"(?:\s[^\d.,;:]{{1,40}})?(?:{OR.pattern})")
"""`17.468 anak telah disuntik atau 20 persen`."""

_DIVIDED = frozenset(("money", "measure", "count"))
_NEAR = 3
_LONG_BACK = 20


def add_shares(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for shares whose whole the words name, and for those that follow them in a list."""
    earlier = Earlier(low, figures, found)
    for at, figure in enumerate(figures):
        if figure.kind not in ("percent", "ratio"):
            continue
        if found[at] is None:
            found[at] = _whole(earlier, at)
        earlier.share_next(at)


def add_whole_behind(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for a number whose whole stands behind: `Jumlah itu setara 53% dari 34.702 jamaah`."""
    for at, figure in enumerate(figures):
        whole = found[at]
        if figure.kind not in ("percent", "ratio") or whole is None or whole <= at:
            continue
        if _THAT_IS.fullmatch(low, figure.sentence_start, figure.span.start) is None:
            continue
        parts = [
            back
            for back in range(max(0, at - _LONG_BACK), at)
            if figure.sentence - figures[back].sentence <= 1
            and found[back] is None
            and can_divide(figures[whole], figures[back])
        ]
        if parts:
            told = (back for back in reversed(parts) if _is_share(figures[back], figures[whole], figure))
            found[next(told, parts[-1])] = whole


def add_divided_shares(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for the shares of the one amount of the sentence before, where the rest is named too.

    `Sisa hasil usaha Rp1,1 miliar. Sebesar 60 persen kembali ke anggota, 25 persen masuk cadangan, sisanya …`.
    """
    for at, figure in enumerate(figures):
        if figure.kind != "percent" or found[at] is not None or figure.noun or not at:
            continue
        amount = figures[at - 1]
        if amount.kind not in _DIVIDED or len(SENTENCE_END.findall(low, amount.span.end, figure.span.start)) != 1:
            continue
        stop = SENTENCE_END.search(low, figure.span.end)
        end = stop.start() if stop is not None else len(low)
        run = [member for member in range(at, min(len(figures), at + 2 * _NEAR)) if figures[member].span.end <= end]
        if not all(figures[member].kind == "percent" for member in run):
            continue
        if _REST.search(low, figures[run[-1]].span.end, end) is not None:
            for member in run:
                found[member] = at - 1 if found[member] is None else found[member]


def add_told_shares(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for an amount and the share that it is of one named before: `Rp70 miliar atau 70 persen`."""
    for at in range(1, len(figures)):
        share, amount = figures[at], figures[at - 1]
        if (
            share.kind != "percent"
            or not share.value
            or not amount.value
            or not _OR_LATER.fullmatch(low, *gap(figures, at))
        ):
            continue
        if found[at] is not None:
            continue
        if (known := found[at - 1]) is not None:
            found[at] = known if _is_share(amount, figures[known], share) else None
            continue
        for back in range(at - 2, max(-1, at - _LONG_BACK), -1):
            whole = figures[back]
            if not alike(whole, amount) or not whole.value or whole.value <= amount.value:
                continue
            if _is_share(amount, whole, share):
                found[at] = found[at - 1] = back
                break


def _is_share(part: Linked, whole: Linked, share: Linked) -> bool:
    """Whether the part is that share of the whole, as far as the share is told."""
    if not part.value or not whole.value or not share.value:
        return False
    return abs(part.value / whole.value * 100 - share.value) * 2 <= _last_digit(share.value)


def _last_digit(value: Decimal) -> Decimal:
    """What one more in the last digit of a value is worth: 1 of 70, 0.1 of 35.6."""
    return Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))


def add_same_shares(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for what is said twice, as a number and as a share: `40 ekor atau 5 persen`."""
    for at in range(1, len(figures)):
        one, other = at - 1, at
        if (figures[one].kind == "percent") == (figures[other].kind == "percent"):
            continue
        if not OR.fullmatch(low, *gap(figures, at)):
            continue
        if low.startswith("(", figures[at].span.start - 1) and not _is_bracketed_share(figures, found, one, other):
            continue
        if found[other] is None and found[one] != other:
            if _OF_ANOTHER.match(low, figures[other].span.end) is None:
                found[other] = found[one]
        elif found[one] is None and (whole := found[other]) not in (None, one) and fits(figures[whole], figures[one]):
            found[one] = whole  # 340 karyawan atau 28% dari 1.214 pekerja


def _is_bracketed_share(figures: Sequence[Linked], found: Sequence[int | None], one: int, other: int) -> bool:
    """Whether of an amount and a share, one of them in brackets, the share is that of the amount's whole."""
    amount, share = (one, other) if figures[other].kind == "percent" else (other, one)
    whole = found[amount] if found[amount] is not None else found[share]
    return whole is not None and _is_share(figures[amount], figures[whole], figures[share])


def _whole(earlier: Earlier, at: int) -> int | None:
    if not earlier.figures[at].noun and is_only(earlier, at):
        return _amount_before(earlier, at)
    if earlier.low.endswith("persennya", 0, earlier.figures[at].span.end):
        return _amount_before(earlier, at)
    if earlier.behind(THEM_BEHIND, at) is not None:
        return head_before(earlier.low, earlier.figures, earlier.found, at, reach=BACK)
    total = earlier.searched(_OF_TOTAL, at)
    if total is not None and earlier.searched(CHANGED, at) is None:
        return _amount_of(earlier, at, total["noun"])
    the = earlier.behind(_OF_THE, at)
    if the is not None:
        return _of_the(earlier, at, the["noun"])
    which = earlier.behind(_OF_WHICH, at)
    if which is not None:
        for whole in (_which(earlier, at, which["noun"], which["which"]), _called(earlier, at, which)):
            if whole is not None:
                return whole
    noun = earlier.behind(_OF_NOUN, at)
    if noun is not None and not GOAL.fullmatch(noun["noun"]) and earlier.searched(CHANGED, at) is None:
        return _amount_of(earlier, at, noun["noun"])
    return _of_its_noun(earlier, at)


def _amount_of(earlier: Earlier, at: int, noun: str) -> int | None:
    """The nearest amount of just what `6,5 persen dari APBD`, `14 persen dari total belanja` names."""
    beside = at and OR.fullmatch(earlier.low, *gap(earlier.figures, at)) is not None  # 18.452 investor atau 43 persen
    for back in earlier.before(at, _LONG_BACK):
        other = earlier.figures[back]
        if beside and other.sentence == earlier.figures[at].sentence:
            continue
        just = other.noun.lower().rstrip(" 0123456789") == noun
        money = other.kind == "money" and (is_money_word(noun) or noun == "transaksi")
        if just and (money or other.kind == "count") and earlier.found[back] is None:
            return back
    return None


def _amount_before(earlier: Earlier, at: int) -> int | None:
    """What `baru 65 persen yang terkumpul` or `50 persennya` is a share of: the nearest amount before."""
    amounts = (back for back in earlier.before(at, 2) if earlier.figures[back].kind in _DIVIDED)
    return next((back for back in amounts if earlier.found[back] is None), None)


def _of_the(earlier: Earlier, at: int, noun: str) -> int | None:
    """The whole of `60 persen dari dana itu`: the nearest that the noun names, or money if it is a word for money."""
    for back in earlier.before(at, _NEAR):
        other = earlier.figures[back]
        money = other.kind == "money" and is_money_word(noun)
        if fits(other, earlier.figures[at]) and (money or noun in other.noun.lower().split()):
            return back
    return None


def _which(earlier: Earlier, at: int, noun: str, which: str) -> int | None:
    """The whole of `34,8 persen dari penduduk bekerja`: the nearest such count behind which the word stands."""
    for back in earlier.before(at, _NEAR):
        other = earlier.figures[back]
        near = earlier.low[other.span.start : other.span.end + 40]
        if other.kind == "count" and names(other, noun) and f" {which}" in near:
            return back
    return None


def _called(earlier: Earlier, at: int, match: re.Match[str]) -> int | None:
    """The amount of just that name, however far: of `40 persen dari laba bersih` the `laba bersih Rp3,86 triliun`."""
    called = f"{match['noun']} {match['which']}"
    for back in earlier.before(at, _LONG_BACK):
        other = earlier.figures[back]
        if other.noun.lower() == called and earlier.found[back] is None and other.kind in _DIVIDED:
            return back
    return None


def _of_its_noun(earlier: Earlier, at: int) -> int | None:
    """The count of what a share names: `1.134 serangan udara. … 27 persen serangan`."""
    share = earlier.figures[at]
    noun = share.noun_head
    if not noun or not earlier.low.startswith(f" {noun}", share.span.end - 1 - len(share.noun)):
        return None  # the noun stands before: `harga naik 9 persen`
    for back in earlier.before(at, 2):
        other = earlier.figures[back]
        if other.kind == "count" and earlier.found[back] is None and other.noun_head == noun and fits(other, share):
            return back
    return None
