"""A stretch of a text: two offsets.

Offsets everywhere in kutipan are half-open counts of Unicode code points, ``text[start:end]``, into the source
exactly as it was decoded; nothing is normalised before they are taken.
"""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch ``[start, end)`` of a text, in Unicode code points.

    >>> Span(0, 7).of("Kutipan langsung")
    'Kutipan'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


def trim(text: str, start: int, end: int) -> Span:
    """``text[start:end]`` without the white space at its two ends, as a span."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
