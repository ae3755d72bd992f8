"""The figures of an article as a rule looks back over them for the whole of one."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from kutipan.extraction.figures.counted import is_people
from kutipan.extraction.figures.parts.linked import COUNTERS, SENTENCE_END, Linked, alike, comparable, fits, phrases

_FARTHEST = 30
"""Figures back that a whole is looked for."""
_NEAREST = 16
"""The same, for wholes that only the noun tells."""
_SENTENCES = 12
_FEW_SENTENCES = 5
_LEAD = 90
"""Characters before a figure that tell what it is a part of."""


_NEXT = re.compile(rf"[^\d.;:]{{0,80}}?[,.]?\s(?:(?:dan|serta)\s)?(?:{phrases('next')})\s(?:[^\d.;:,]{{2,50}}\s)?")
_AND_NEXT = re.compile(r",?\s(?:(?:dan|serta)\s)?[^\d.;:,]{2,50}\s")


class Earlier(NamedTuple):
    """The figures, the folded text that they stand in, and for each the index of its whole as far as it is found."""

    low: str
    figures: Sequence[Linked]
    found: list[int | None]

    def before(self, at: int, reach: int) -> Iterator[int]:
        """The figures before ``at``, the nearest first, up to ``reach`` sentences back."""
        for back in range(at - 1, max(-1, at - _FARTHEST), -1):
            if self.figures[at].sentence - self.figures[back].sentence > reach:
                return
            yield back

    def wholes(self, at: int, reach: int) -> Iterator[int]:
        """Those of them that ``at`` can be a part of and that are no parts themselves."""
        for back in self.before(at, reach):
            other = self.figures[back]
            if self.found[back] is None and alike(other, self.figures[at]) and fits(other, self.figures[at]):
                yield back

    def greater(self, back: int | None, at: int) -> int | None:
        """``back``, unless it is the same number said again."""
        return back if back is not None and self.figures[back].value != self.figures[at].value else None

    def searched(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """A match of ``pattern``, which ends where the figure begins, in the words before it in its sentence."""
        figure = self.figures[at]
        return pattern.search(self.low, max(figure.sentence_start, figure.span.start - _LEAD), figure.span.start)

    def behind(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """A match of ``pattern`` directly behind the figure."""
        return pattern.match(self.low, self.figures[at].span.end)

    def says(self, at: int, words: Sequence[str]) -> bool:
        """Whether the sentence of the figure has the words, or words made of them: `menewaskan` says `tewas`.

        A prefix with a nasal takes the place of a first `k`, `p`, `s` or `t`.
        """
        figure = self.figures[at]
        stop = SENTENCE_END.search(self.low, figure.span.end)
        sentence = self.low[figure.sentence_start : stop.start() if stop else len(self.low)]
        return all((word[1:] if word[0] in "kpst" else word) in sentence for word in words)

    def share(self, at: int, joint: re.Pattern[str]) -> None:
        """Gives the whole of a figure to those that ``joint`` joins to it: `14 perwira dan empat perempuan`."""
        whole = self.found[at]
        for member in range(at + 1, len(self.figures)):
            behind = self.figures[member - 1].span.end
            start = max(behind, self.figures[member].span.start)
            if self.found[member] is not None or not joint.fullmatch(self.low, behind, start):
                return
            if whole is None or not can_divide(self.figures[whole], self.figures[member]):
                return
            self.found[member] = whole

    def share_next(self, at: int) -> None:
        """Gives the whole of a figure to those said to follow it: `41% dari nilai itu, disusul A 22% dan B 19%`."""
        joint = _NEXT
        for member in range(at + 1, len(self.figures)):
            behind = self.figures[member - 1].span.end
            one, other = self.figures[at], self.figures[member]
            if self.found[at] is None or self.found[member] is not None or other.kind != one.kind:
                return
            if other.unit != one.unit or not joint.fullmatch(self.low, behind, max(behind, other.span.start)):
                return
            self.found[member], joint = self.found[at], _AND_NEXT


def can_divide(whole: Linked, part: Linked) -> bool:
    """Whether the one amount can be divided into such as the other."""
    return alike(whole, part) and fits(whole, part) and (whole.kind != "count" or comparable(whole, part))


def names(figure: Linked, noun: str) -> bool:
    """Whether the figure counts what ``noun`` names, or people if it names people."""
    return noun in figure.noun.lower().split() or (is_people(noun) and is_people(figure.noun_head))


def calls_others(figure: Linked) -> bool:
    """Whether the noun of the figure calls them the others: `empat sekolah lainnya`."""
    return figure.noun.lower().endswith(("lainnya", " lain"))


def named_before(
    figures: Sequence[Linked], found: Sequence[int | None], at: int, least: int, total: Decimal | int = 0
) -> int | None:
    """The nearest count before that is greater, also than ``total``, and has the same noun, if that is no counter.

    At least ``least`` sentences lie between: `Tiga motor lainnya` are no part of the `lima motor` just before.
    """
    figure = figures[at]
    if not figure.noun or figure.noun_head in COUNTERS:
        return None
    for back in range(at - 1, max(-1, at - _NEAREST), -1):
        other = figures[back]
        apart = figure.sentence - other.sentence
        if apart > _SENTENCES:
            return None
        if (
            other.kind == "count"
            and other.noun_head == figure.noun_head
            and is_greater(other, figure)
            and (other.value or 0) >= total
        ):
            part = figures[back - 1] if back and found[back - 1] == back else None
            if part is not None and part.value is not None and is_greater(part, figure) and part.value >= total:
                back -= 1  # 11 dari 79 kabupaten terancam. … terparah dengan empat kabupaten
            return back if apart >= least else None
    return None


def counted_before(figures: Sequence[Linked], found: Sequence[int | None], at: int, total: Decimal | int) -> int | None:
    """The nearest count in the few sentences before that is greater than ``total``, no part, and can hold such."""
    for back in range(at - 1, max(-1, at - _NEAREST), -1):
        other = figures[back]
        if figures[at].sentence - other.sentence > _FEW_SENTENCES:
            return None
        if found[back] is not None or not alike(other, figures[at]) or not comparable(other, figures[at]):
            continue
        if (other.value or 0) > total:
            return back
    return None


def is_greater(whole: Linked, part: Linked) -> bool:
    if whole.value is not None and part.value is None and part.least is not None:
        return whole.value > part.least  # puluhan orang lainnya
    return whole.value is None or part.value is None or whole.value > part.value
