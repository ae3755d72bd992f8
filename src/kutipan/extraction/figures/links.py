"""Which figure is a part of which: `termasuk 259 anak-anak` of `553 orang`, `883` of `1.100 orang`.

What the words between two figures say goes first, then what adds up: parts whose sum is a whole named before, and the
rest of one (`sisanya`, `lainnya`).
"""

from collections.abc import Sequence

from kutipan.extraction.figures.added_parts import add_sums, add_totals
from kutipan.extraction.figures.linked import Linked
from kutipan.extraction.figures.remainders import add_others, add_remainders, add_shares
from kutipan.extraction.figures.told_parts import told_parts


def parts(low: str, figures: Sequence[Linked]) -> list[int | None]:
    """For each figure the index of the figure that it is a part of, or ``None``."""
    found = told_parts(low, figures)
    add_others(low, figures, found)
    add_totals(low, figures, found)
    add_sums(low, figures, found)
    add_remainders(low, figures, found)
    add_shares(low, figures, found)
    return found
