"""The parts that a sentence goes on with: `Pelakunya delapan orang. Lima sudah ditangkap`, `Dua gerbong itu …`."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.parts.earlier import Earlier
from kutipan.extraction.figures.parts.heads import head_before
from kutipan.extraction.figures.parts.linked import BEFELL, COUNTERS, SENTENCE_END, Linked, comparable

_OPENS = re.compile(r"(?:\A|[.!?\n][”\"’]?\s*)[“\"‘]?\Z")
_LEADS = re.compile(
    r"(?:\A|[.!?\n][”\"’]?\s*)[“\"‘]?(?:menurut\s[^\d.,;:!?]{2,40},\s|[^\d.,;:!?]{3,60}\sme[^\W\d_]*(?:kan|but|takan)(?:\sbahwa)?,?\s)?"
    r"(?:di\s|baru\s|hanya\s)?\Z"
)
"""The beginning of a sentence, be it of what somebody is reported to have said."""

_WHO = re.compile(r"[“\"‘]?(?P<noun>[^\W\d_]+)\syang\s[^\d.;:]{3,60}\Z")
_THOSE = re.compile(r"[“\"‘]?yang\s[^\d.,;:]{2,40}\s(?:hanya|baru|cuma)\s\Z")
"""`Puskesmas kita ada 28. Yang ada dokternya cuma tujuh`: some of those just counted."""

_ALSO = re.compile(r"[^.;:!?]{0,80}(?<![^\W_])(?:juga|pun|lain|lainnya)(?![^\W_])")
_LEAD = 90


def add_continued(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for counts that open their sentence and are of what the one before counts."""
    earlier = Earlier(low, figures, found)
    for at, figure in enumerate(figures):
        if found[at] is not None or figure.kind != "count":
            continue
        who = _WHO.match(low, figure.sentence_start, figure.span.start)
        if who is not None and figure.noun_head in (who["noun"], "", *COUNTERS):
            found[at] = _of_the_noun(earlier, at, who["noun"])
            continue
        if _THOSE.match(low, figure.sentence_start, figure.span.start):
            found[at] = _of_the_last(earlier, at)
            continue
        if not figure.noun:
            found[at] = _of_the_last(earlier, at) if _begins(_OPENS, earlier, at) else None
        elif figure.noun_head not in COUNTERS and _begins(_LEADS, earlier, at):
            found[at] = _of_the_same(earlier, at)
        elif figure.noun_head == "orang" and figure.span.start == figure.sentence_start:
            found[at] = _of_the_people(earlier, at)


def _begins(pattern: re.Pattern[str], earlier: Earlier, at: int) -> bool:
    """Whether the figure opens its sentence, behind what ``pattern`` allows."""
    figure = earlier.figures[at]
    if figure.span.start == figure.sentence_start:
        return True
    return pattern.search(earlier.low, max(0, figure.span.start - _LEAD), figure.span.start) is not None


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
    if earlier.behind(_ALSO, at) is not None:
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
