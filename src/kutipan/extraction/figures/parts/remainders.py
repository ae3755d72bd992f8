"""What is left of a whole: `sisanya Rp2 miliar`, `17 lainnya`, `empat sekolah lainnya`; and its greatest part."""

import re
from collections.abc import Sequence
from decimal import Decimal

from kutipan.extraction.figures.counted import is_people
from kutipan.extraction.figures.parts.earlier import Earlier
from kutipan.extraction.figures.parts.heads import is_usual
from kutipan.extraction.figures.parts.linked import (
    BEFELL,
    COUNTERS,
    SENTENCE_END,
    Linked,
    alike,
    comparable,
    fits,
    is_other,
    is_rest,
    phrases,
    rounds_to,
)

_OPEN = re.compile(rf"[^.!?\d]{{0,120}}?(?P<end>\.\s)?(?<![^\W_])(?<!dari\s)(?:{phrases('rest-before')})\s(?!\d)")
_FOLLOWED = re.compile(r",?\s(?:disusul|diikuti|menyusul)(?![^\W_])")
_MOST = re.compile(rf"(?<![^\W_])(?:{phrases('most')})(?![^\W_])")
_MOST_OF = re.compile(rf"(?<![^\W_])(?:{phrases('most')})(?![^\W_])[^\d.;:]{{0,90}}\Z")
_CONTRAST = re.compile(rf"(?:{phrases('contrast')})(?![^\W_])")
_CALLED_MOST = re.compile(rf"(?<![^\W_])(?P<noun>[^\W\d_]+)\s(?:yang\s)?(?:{phrases('most')})(?![^\W_])")
_FOLLOWS = re.compile(rf"[“\"‘]?(?:{phrases('next')}|menyusul|selanjutnya|berikutnya)(?![^\W_])")
_NEXT = re.compile(r"[^\d.;:]{0,60}(?:,\s|\s(?:dan|serta)\s)[^\d.;:,]{0,50}")
_MAJORITY = re.compile(
    rf"(?<![^\W_])(?:{phrases('majority')})(?![^\W_])[^\d.;:]{{0,90}}(?:yakni|yaitu|dengan|sebanyak|,\satau)\s\Z"
)
_FARTHEST = 16
"""Figures back that a whole is looked for."""
_CLAUSE = 200
"""Characters before a figure in which a superlative speaks of it."""
_SENTENCES = 12
_FEW_SENTENCES = 5
_NO_FEW = 10
"""Numbers of this size are no sum by accident, where one is called the others."""
_NEAR = 4
"""Sentences back that a whole of another noun may stand, where a list follows the greatest part."""
_DISUSUL = re.compile(rf"[^\d.;:]{{0,40}}?(?:[,.]\s)(?:{phrases('next')})(?![^\W_])")


def add_others(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for the others, or the greatest number, of things that were counted far before."""
    for at, figure in enumerate(figures):
        if found[at] is None and figure.kind in ("money", "measure"):
            _add_greatest(low, figures, found, at)
        if found[at] is not None or figure.kind != "count":
            continue
        if low.endswith("sebelumnya ", figure.sentence_start, figure.span.start):
            continue  # the record before
        if figure.noun.lower().endswith(("lainnya", " lain")):
            found[at] = _named_before(figures, found, at, 2)
        elif _FOLLOWS.match(low, figure.sentence_start, figure.span.start):
            found[at] = _whole_of_most(figures, found, at)
            Earlier(low, figures, found).share(at, _NEXT)
        elif _is_most(low, figure) or _is_followed(low, figures, at):
            series = _series(figures, found, at)
            total = sum(figures[member].value or 0 for member in series)
            whole = _named_before(figures, found, at, 1, total)
            if whole is None:
                whole = _called_most(low, figures, found, at, total)
            if whole is None and (figure.noun_head in COUNTERS or is_people(figure.noun_head)):
                whole = _counted_before(figures, found, at, total)
            for member in series:
                found[member] = whole


def _whole_of_most(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole that the sentence before gives the greatest part of: `Terparah A 90 rumah. Disusul B 40 rumah`."""
    figure = figures[at]
    for back in range(max(0, at - _FARTHEST), at):
        whole = found[back]
        if (
            figure.sentence - figures[back].sentence != 1
            or whole is None
            or figures[back].noun_head != figure.noun_head
        ):
            continue
        if alike(figures[back], figure) and _is_greater(figures[back], figure) and fits(figures[whole], figure):
            return whole
    return None


def _called_most(
    low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int, total: Decimal | int
) -> int | None:
    """The count of what `Kecelakaan terbanyak terjadi di Melati 37 kejadian` names, if it is greater than ``total``."""
    figure = figures[at]
    called = _CALLED_MOST.search(low, _clause_start(low, figure), figure.span.start)
    if called is None:
        return None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figure.sentence - other.sentence > _SENTENCES:
            return None
        if is_usual(low, other):
            continue
        if (
            found[back] is None
            and alike(other, figure)
            and other.noun_head == called["noun"]
            and (other.value or 0) > total
        ):
            return back
    return None


def _add_greatest(low: str, figures: Sequence[Linked], found: list[int | None], at: int) -> None:
    """Fills in ``found`` for the greatest part of an amount of its noun, and for those that follow it.

    `kerugian senilai Rp3,8 miliar. … Kerugian terbesar di Teluk, yakni Rp940 juta. Disusul Muara Rp715 juta`.
    """
    figure = figures[at]
    begin = max(figure.sentence_start, figure.span.start - _CLAUSE)
    majority = _MAJORITY.search(low, begin, figure.span.start) is not None
    if not majority and not (figure.noun and _MOST_OF.search(low, begin, figure.span.start)):
        return
    followed = _DISUSUL.match(low, figure.span.end) is not None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figure.sentence - other.sentence > (2 if majority else _SENTENCES):
            return
        named = (
            majority or other.noun_head == figure.noun_head or (followed and figure.sentence - other.sentence <= _NEAR)
        )
        if (
            found[back] is None
            and named
            and alike(other, figure)
            and fits(other, figure)
            and _is_greater(other, figure)
        ):
            found[at] = back
            break
    else:
        return
    Earlier(low, figures, found).share_next(at)


def _is_most(low: str, figure: Linked) -> bool:
    """Whether a superlative stands before the figure in its sentence: `terbanyak di Papua dengan 90 orang`."""
    begin = _clause_start(low, figure)
    return any(pattern.search(low, begin, figure.span.start) for pattern in (_MOST, _MAJORITY))


def _clause_start(low: str, figure: Linked) -> int:
    """Where the words begin that can speak of the figure: with its own sentence, also inside a quotation."""
    begin = max(figure.sentence_start, figure.span.start - _CLAUSE)
    ends = [end.end() for end in SENTENCE_END.finditer(low, begin, figure.span.start)]
    return ends[-1] if ends else begin


def _is_followed(low: str, figures: Sequence[Linked], at: int) -> bool:
    """Whether smaller numbers follow: `menyumbang 418 titik, disusul Indra Puri 297 titik`."""
    following = figures[at + 1].span.start if at + 1 < len(figures) else figures[at].span.end
    return _FOLLOWED.match(low, figures[at].span.end, max(figures[at].span.end, following)) is not None


def _series(figures: Sequence[Linked], found: Sequence[int | None], first: int) -> list[int]:
    """The figures of the same noun in the rest of the sentence: `terbanyak A 90 siswa, disusul B 40 siswa`."""
    one = figures[first]
    series = []
    for at in range(first, min(len(figures), first + _FARTHEST)):
        if figures[at].sentence != one.sentence:
            break
        if found[at] is None and alike(one, figures[at]) and figures[at].noun_head in (one.noun_head, ""):
            series.append(at)
    return series


def add_remainders(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for figures that words call the rest of something, and for those that leave a rest."""
    for at, figure in enumerate(figures):
        if found[at] is not None or figure.kind == "duration":
            continue
        rest = is_rest(low, figure)
        if rest and _make_up(figures, found, at):
            continue
        if not rest and is_other(low, figure) and _make_up(figures, found, at, exactly=True):
            continue
        if is_other(low, figure) and _divide_the_last(low, figures, found, at):
            continue
        if rest or is_other(low, figure):
            found[at] = _shared_whole(figures, found, at)
        elif _contrasts(low, figures, at):
            found[at] = _unfinished_whole(figures, found, at)
        if found[at] is None and (rest or _leaves_rest(low, figures, at)):
            found[at] = _divided_before(figures, found, at, reach=1)
            if found[at] is None:
                found[at] = _named_before(figures, found, at, 2)  # 10 mesin. … Enam mesin tiba Februari, sisanya April
            if found[at] is None and is_people(figure.noun_head) and figure.value is not None:
                found[at] = _counted_before(figures, found, at, figure.value)
            _share_back(figures, found, at)
        elif found[at] is None and _leaves_rest(low, figures, at, behind=True):
            found[at] = _divided_before(figures, found, at, reach=0)


def _shared_whole(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole of the part before, in the same sentence or the one before."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > 1:
            return None
        whole = found[back]
        if whole is not None and (others := found[whole]) is not None and _is_same_noun(figures[whole], figures[at]):
            whole = others  # 28 korban luka, tujuh di antaranya …. Sembilan korban luka lainnya
        if whole is not None and alike(figures[back], figures[at]) and comparable(figures[back], figures[at]):
            return whole if _is_greater(figures[whole], figures[at]) and fits(figures[whole], figures[at]) else None
    return None


def _is_same_noun(one: Linked, others: Linked) -> bool:
    """Whether the others are said to be the same as one: `delapan korban luka lainnya` beside `19 korban luka`."""
    noun = one.noun.lower()
    return " " in noun and others.noun.lower() in (f"{noun} lainnya", f"{noun} lain")


def _divide_the_last(low: str, figures: Sequence[Linked], found: list[int | None], at: int) -> bool:
    """Links the others and those before them to a part of the sentence before, which they divide, if there is one.

    `Sebelas orang di antara mereka dirawat. Empat orang patah tulang, dua lainnya gegar otak`.
    """
    one, other = figures[at - 1] if at else figures[at], figures[at]
    if not at or found[at - 1] is not None or not _beside(low, one, other) or not alike(one, other):
        return False
    if BEFELL.search(low, one.span.end, other.span.start):
        return False
    for back in range(at - 2, max(-1, at - _FARTHEST), -1):
        last = figures[back]
        if SENTENCE_END.search(low, last.span.end, one.span.start) is None:
            continue
        if len(SENTENCE_END.findall(low, last.span.end, one.span.start)) > 1:
            return False
        if found[back] is None or not alike(last, one) or not comparable(last, one) or last.value is None:
            continue
        if (one.value or 0) + (other.value or 0) <= last.value:
            found[at - 1] = found[at] = back
            return True
    return False


def _beside(low: str, one: Linked, other: Linked) -> bool:
    """Whether two figures stand in one sentence, also of a quotation."""
    return SENTENCE_END.search(low, one.span.end, max(one.span.end, other.span.start)) is None


def _make_up(figures: Sequence[Linked], found: list[int | None], at: int, *, exactly: bool = False) -> bool:
    """Links a rest and the part before it to what they make up but for rounding, if anything.

    `3,03 juta orang … 2,21 juta orang. Sisanya, 821 ribu orang`.
    """
    rest = figures[at]
    part = next((back for back in range(at - 1, -1, -1) if alike(figures[back], rest)), None)
    if part is None or rest.sentence - figures[part].sentence > 1 or found[part] is not None:
        return False
    total = (figures[part].value or 0) + (rest.value or 0)
    for back in range(part - 1, max(-1, part - _FARTHEST), -1):
        value = figures[back].value
        if value is None or not alike(figures[back], rest) or rest.sentence - figures[back].sentence > _FEW_SENTENCES:
            continue
        if exactly and (value != total or value < _NO_FEW or not comparable(figures[back], figures[part])):
            continue
        if rounds_to(value, total) and comparable(figures[back], rest):
            found[part] = found[at] = back
            return True
    return False


def _contrasts(low: str, figures: Sequence[Linked], at: int) -> bool:
    """Whether the figure is the first of a sentence that goes on dividing: `Adapun Rp60 juta dipakai untuk …`."""
    if figures[at].kind == "count":
        return False  # Adapun tujuh orang hilang
    first = not at or figures[at - 1].sentence < figures[at].sentence
    return first and _CONTRAST.match(low, figures[at].sentence_start) is not None


def _unfinished_whole(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole of the part before, if what its parts leave of it is enough for the figure."""
    whole = _shared_whole(figures, found, at)
    if whole is None or (left := figures[whole].value) is None or (value := figures[at].value) is None:
        return None
    left -= sum(figures[part].value or 0 for part in range(max(0, at - _FARTHEST), at) if found[part] == whole)
    return whole if value <= left else None


def _leaves_rest(low: str, figures: Sequence[Linked], at: int, *, behind: bool = False) -> bool:
    """Whether a rest follows that no number tells: `25 ribu bungkus dibagikan, selebihnya …`.

    ``behind``: the next sentence begins with it.
    """
    later = (other for other in figures[at + 1 : at + _FARTHEST] if alike(figures[at], other))
    following = next(later, None)
    last = following is None or following.sentence > figures[at].sentence
    rest = _OPEN.match(low, figures[at].span.end) if last else None
    return rest is not None and (rest["end"] is not None) == behind


def _divided_before(figures: Sequence[Linked], found: Sequence[int | None], at: int, *, reach: int) -> int | None:
    """The greatest figure, in the same sentence or ``reach`` before, that is greater and no part itself."""
    whole: int | None = None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > reach:
            break
        if found[back] is not None or not alike(figures[back], figures[at]):
            continue
        if figures[at].kind == "count" and not comparable(figures[back], figures[at]):
            continue
        if _is_greater(figures[back], figures[at] if whole is None else figures[whole]):
            whole = back
    return whole


def _share_back(figures: Sequence[Linked], found: list[int | None], at: int) -> None:
    """Gives the whole of a figure to those before it in its sentence that it leaves room for."""
    whole = found[at]
    if whole is None or (left := figures[whole].value) is None:
        return
    left -= figures[at].value or 0
    for back in range(at - 1, whole, -1):
        figure = figures[back]
        if figure.sentence != figures[at].sentence or found[back] is not None or figure.value is None:
            return
        if not alike(figures[whole], figure) or not comparable(figures[whole], figure) or figure.value > left:
            return
        found[back] = whole
        left -= figure.value


def _named_before(
    figures: Sequence[Linked], found: Sequence[int | None], at: int, least: int, total: Decimal | int = 0
) -> int | None:
    """The nearest count before that is greater, also than ``total``, and has the same noun, if that is no counter.

    At least ``least`` sentences lie between: `Tiga motor lainnya` are no part of the `lima motor` just before.
    """
    figure = figures[at]
    if not figure.noun or figure.noun_head in COUNTERS:
        return None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        apart = figure.sentence - other.sentence
        if apart > _SENTENCES:
            return None
        if (
            other.kind == "count"
            and other.noun_head == figure.noun_head
            and _is_greater(other, figure)
            and (other.value or 0) >= total
        ):
            part = figures[back - 1] if back and found[back - 1] == back else None
            if part is not None and part.value is not None and _is_greater(part, figure) and part.value >= total:
                back -= 1  # 11 dari 79 kabupaten terancam. … terparah dengan empat kabupaten
            return back if apart >= least else None
    return None


def _counted_before(
    figures: Sequence[Linked], found: Sequence[int | None], at: int, total: Decimal | int
) -> int | None:
    """The nearest count in the few sentences before that is greater than ``total``, no part, and can hold such."""
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        other = figures[back]
        if figures[at].sentence - other.sentence > _FEW_SENTENCES:
            return None
        if found[back] is not None or not alike(other, figures[at]) or not comparable(other, figures[at]):
            continue
        if (other.value or 0) > total:
            return back
    return None


def _is_greater(whole: Linked, part: Linked) -> bool:
    if whole.value is not None and part.value is None and part.least is not None:
        return whole.value > part.least  # puluhan orang lainnya
    return whole.value is None or part.value is None or whole.value > part.value
