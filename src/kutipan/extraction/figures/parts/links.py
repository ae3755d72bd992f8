"""Which figure is a part of which: `termasuk 259 anak-anak` of `553 orang`, `883` of `1.100 orang`.

`Satu …, satu lagi …` of two goes first, then what a list plainly adds up to, the parts of what is called a total, what
the words between two figures say, what else adds up, what points back over sentences (`di antara mereka`), sentences
that go on with the one before, shares (`27 persen serangan`), the rest of a whole (`sisanya`, `lainnya`), and what
completes one.
"""

from collections.abc import Sequence

from kutipan.extraction.figures.parts.added import add_around, add_before, add_sums, add_totals
from kutipan.extraction.figures.parts.completed import add_last, add_next, add_rounded, add_with_others
from kutipan.extraction.figures.parts.continued import add_continued, add_pairs
from kutipan.extraction.figures.parts.greatest import add_greatest
from kutipan.extraction.figures.parts.linked import Linked
from kutipan.extraction.figures.parts.of_total import add_of_total
from kutipan.extraction.figures.parts.referred import add_referred
from kutipan.extraction.figures.parts.remainders import add_others, add_remainders
from kutipan.extraction.figures.parts.shares import (
    add_divided_shares,
    add_same_shares,
    add_shares,
    add_told_shares,
    add_whole_behind,
)
from kutipan.extraction.figures.parts.told import add_told


def parts(low: str, figures: Sequence[Linked]) -> list[int | None]:
    """For each figure the index of the figure that it is a part of, or ``None``."""
    found: list[int | None] = [None] * len(figures)
    if len(figures) < 2:
        return found
    add_pairs(low, figures, found)
    add_sums(low, figures, found, told=True)
    add_rounded(low, figures, found)
    add_of_total(low, figures, found)
    add_told(low, figures, found)
    add_others(figures, found)
    add_greatest(low, figures, found)
    add_totals(low, figures, found)
    add_sums(low, figures, found, told=False)
    add_around(figures, found)
    add_referred(low, figures, found)
    add_continued(low, figures, found)
    add_shares(low, figures, found)
    add_divided_shares(low, figures, found)
    add_told_shares(low, figures, found)
    add_with_others(low, figures, found)
    add_remainders(low, figures, found)
    add_same_shares(low, figures, found)
    add_last(low, figures, found)
    add_whole_behind(low, figures, found)
    add_before(figures, found)
    add_next(low, figures, found)
    return found
