"""The parts that a sentence goes on with: `Pelakunya delapan orang. Lima sudah ditangkap`, `Dua gerbong itu …`."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.parts.earlier import Earlier, names
from kutipan.extraction.figures.parts.heads import head_before
from kutipan.extraction.figures.parts.linked import (
    ADDED,
    BEFELL,
    COUNTERS,
    GOAL,
    SENTENCE_END,
    Linked,
    comparable,
    fits,
)

_BEGIN = r"(?:(?<=[.!?,:;\n]\s)|(?<=[.!?,][”\"’]\s)|(?<=[“\"‘\n])|(?<![\s\S]))"
"""Where a clause begins: behind a mark, or at the beginning of the text."""

_OPENS = re.compile(r"(?:\A|[.!?\n][”\"’]?\s*)[“\"‘]?\Z")
_LEADS = re.compile(
    r"(?:\A|[.!?\n][”\"’]?\s*)[“\"‘]?(?:menurut\s[^\d.,;:!?]{2,40},\s|(?:hingga|sampai|per)\s[^.,;:!?]{2,40},\s|[^\d.,;:!?]{3,60}\sme[^\W\d_]*(?:kan|but|takan)(?:\sbahwa)?,?\s)?"
    r"(?:di\s|baru\s|hanya\s)?\Z"
)
"""The beginning of a sentence, be it of what somebody is reported to have said."""

_BEHIND_CLAUSE = re.compile(rf"{_BEGIN}(?:setelah|sesudah|begitu|ketika|sampai|hingga)\s[^\d.;:!?,]{{3,60}},\s\Z")
"""`Setelah kami ajak bicara, sembilan akhirnya mau`: the main clause opens with a number."""

_WHO = re.compile(r"[“\"‘]?(?P<noun>[^\W\d_]+)\syang\s[^\d.;:]{3,60}\Z")
_THOSE = re.compile(
    rf"{_BEGIN}(?:(?:tetapi|tapi|namun|dan|padahal|jadi),?\s)?yang\s[^\d.,;:]{{2,40}}\s(?:hanya|baru|cuma|tinggal)\s\Z"
)
"""`Puskesmas kita ada 28. Yang ada dokternya cuma tujuh`: some of those just counted."""

_ALONE = re.compile(
    rf"{_BEGIN}(?:pada|di|dalam|selama|sepanjang|untuk|dari)\s[^\d.,;:!?]{{2,40}}\ssaja,?\s(?:[^\W\d_]+\s){{0,2}}\Z"
)
"""`Pada Agustus saja ada 2.240 titik`: one of several places or times."""

_LISTED = re.compile(
    r"[^\d.;:]{0,60}[,]?\s(?:dan|serta|lalu|kemudian|sedangkan|sementara)\s[^\d.;:]{0,40}|[^\d.;:]{0,60},\s[^\d.;:,]{0,40}"
)
"""Between it and the next of them: `2.240 titik, lalu September 1.903 titik`."""

_HERE = re.compile(r"(?:\syang\s[^\d.,;:]{3,60})?,\s(?:(?:dan|tetapi|tapi|namun)\s)?")
"""Between a count and a bare number of some of them: `dokter kami tiga orang, satu sedang cuti`."""

_ONE_MORE = re.compile(r"\slagi(?![^\W_])")

_ALSO = re.compile(r"[^.;:!?]{0,80}(?<![^\W_])(?:juga|pun|lain|lainnya)(?![^\W_])")
_LEAD = 90
_SENTENCES = 3


def add_continued(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for counts that open their sentence and are of what the one before counts."""
    earlier = Earlier(low, figures, found)
    for at, figure in enumerate(figures):
        if found[at] is not None:
            continue
        if figure.kind != "duration" and earlier.searched(_THOSE, at):
            found[at] = _of_the_amount(earlier, at)
            continue
        if figure.kind in ADDED and earlier.searched(_ALONE, at):
            found[at] = _of_the_same_sort(earlier, at)
            earlier.share(at, _LISTED)
            continue
        if figure.kind != "count":
            continue
        if at and figure.sentence == figures[at - 1].sentence:
            found[at] = _of_the_clause(earlier, at)
            if found[at] is not None:
                continue
        who = _WHO.match(low, figure.sentence_start, figure.span.start)
        if who is not None and figure.noun_head in (who["noun"], "", *COUNTERS):
            found[at] = _of_the_noun(earlier, at, who["noun"])
            continue
        if not figure.noun:
            opens = _begins(_OPENS, earlier, at) or earlier.searched(_BEHIND_CLAUSE, at) is not None
            found[at] = _of_the_last(earlier, at) if opens else None
        elif figure.noun_head not in COUNTERS and _begins(_LEADS, earlier, at):
            found[at] = _of_the_same(earlier, at)
        elif figure.noun_head == "orang" and figure.span.start == figure.sentence_start:
            found[at] = _of_the_people(earlier, at)


def add_pairs(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for both of `Dua korban selamat. Satu anak perempuan, satu lagi mekanik pesawat`."""
    earlier = Earlier(low, figures, found)
    for at, figure in enumerate(figures):
        if figure.kind != "count" or figure.value != 1 or _ONE_MORE.match(low, figure.span.end) is None:
            continue
        one = next((back for back in earlier.before(at, 0) if figures[back].value == 1), None)
        if one is None or found[one] is not None:
            continue
        for back in earlier.wholes(one, 1):
            if figures[back].value == 2 and comparable(figures[back], figures[one]):
                found[one] = found[at] = back
                break


def _begins(pattern: re.Pattern[str], earlier: Earlier, at: int) -> bool:
    """Whether the figure opens its sentence, behind what ``pattern`` allows."""
    figure = earlier.figures[at]
    if figure.span.start == figure.sentence_start:
        return True
    return pattern.search(earlier.low, max(0, figure.span.start - _LEAD), figure.span.start) is not None


def _of_the_amount(earlier: Earlier, at: int) -> int | None:
    """The greater amount last named that `yang cair baru Rp320 miliar` is of."""
    figure = earlier.figures[at]
    for back in earlier.before(at, 1):
        other = earlier.figures[back]
        if earlier.found[back] is not None or other.kind not in ADDED or not fits(other, figure):
            continue
        if figure.kind == "percent" or comparable(other, figure):
            return earlier.greater(back, at)
    return None


def _of_the_same_sort(earlier: Earlier, at: int) -> int | None:
    """The greater amount of the same noun or unit that `di Garut saja ada 300 kasus` is of."""
    figure = earlier.figures[at]
    for back in earlier.wholes(at, _SENTENCES):
        other = earlier.figures[back]
        if earlier.greater(back, at) is None or not comparable(other, figure):
            continue
        if figure.kind != "count" or names(other, figure.noun_head) or not figure.noun:
            return back
    return None


def _of_the_clause(earlier: Earlier, at: int) -> int | None:
    """The count directly before a bare number that goes on with some of them: `tiga orang, satu sedang cuti`."""
    figure, before = earlier.figures[at], earlier.figures[at - 1]
    if figure.noun or not before.noun or before.kind != "count" or earlier.found[at - 1] is not None:
        return None
    if _HERE.fullmatch(earlier.low, before.span.end, max(before.span.end, figure.span.start)) is None:
        return None
    if figure.value is None or before.value is None or figure.value >= before.value:
        return None
    return at - 1


def _of_the_last(earlier: Earlier, at: int) -> int | None:
    """The count of the sentence before that `Lima sudah ditangkap` goes on from, if it is greater."""
    whole = head_before(earlier.low, earlier.figures, earlier.found, at, reach=1)
    if whole is None or (most := earlier.figures[whole].value) is None:
        return None
    value = earlier.figures[at].value
    return whole if value is not None and most > value else None


def _of_the_noun(earlier: Earlier, at: int, noun: str) -> int | None:
    """The greater count of the noun in the sentence before: `4.318 pemilih. Pemilih yang datang 3.679 orang`."""
    for back in earlier.wholes(at, 1):
        other = earlier.figures[back]
        if other.sentence < earlier.figures[at].sentence and other.noun_head == noun:
            return earlier.greater(back, at)
    return None


def _of_the_same(earlier: Earlier, at: int) -> int | None:
    """The greater count of just that noun in the sentence before, if the sentence does not add to it with `juga`."""
    figure = earlier.figures[at]
    if earlier.behind(_ALSO, at) is not None or GOAL.search(earlier.low, figure.sentence_start, figure.span.start):
        return None
    for back in earlier.wholes(at, 1):
        other = earlier.figures[back]
        if other.sentence < figure.sentence and other.noun.lower() == figure.noun.lower():
            return earlier.greater(back, at)
    return None


def _of_the_people(earlier: Earlier, at: int) -> int | None:
    """Whom `Sebanyak 21 orang akan pensiun` goes on from: the people that the sentence before counts by their calling.

    Not where either sentence tells what befell people: `menewaskan 19 warga. Sebanyak 12 orang luka`.
    """
    figure = earlier.figures[at]
    if earlier.behind(_ALSO, at) is not None:
        return None
    for back in earlier.wholes(at, 1):
        other = earlier.figures[back]
        if other.sentence == figure.sentence or other.noun_head in COUNTERS or not comparable(other, figure):
            continue
        stop = SENTENCE_END.search(earlier.low, figure.span.end)
        end = stop.start() if stop is not None else len(earlier.low)
        befell = BEFELL.search(earlier.low, other.sentence_start, end) is not None
        return None if befell else earlier.greater(back, at)
    return None
