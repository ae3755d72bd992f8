"""What the plots share: a drawing in two widths, its data, and a scale.

A drawing is SVG whose colours are classes, so that one style sheet makes it light or dark; the narrow one is drawn for
a phone and not scaled down, so that its letters stay readable.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kutipan_site.html import Html, tag

WIDE, NARROW = 720, 340

STYLE = """
.drawing{font-family:system-ui,-apple-system,"Segoe UI",sans-serif;font-size:13px;background:#fff}
.drawing text{fill:#1f2328}.drawing .soft{fill:#59636e}.drawing .strong{font-weight:600}
.drawing .end{text-anchor:end}.drawing .middle{text-anchor:middle}.drawing .small{font-size:11.5px}
.drawing .axis,.drawing .grid{stroke:#d1d9e0;stroke-width:1;fill:none}.drawing .axis{stroke:#818b98}
.drawing .exact{fill:#0b6e5f;stroke:#0b6e5f}.drawing .open{fill:#fff;stroke:#0b6e5f;stroke-width:2}
.drawing .bar{fill:none;stroke:#0b6e5f;stroke-width:2}.drawing .band{fill:#0b6e5f;fill-opacity:.25;stroke:#0b6e5f}
.drawing .direct{fill:#0a58a8;stroke:#0a58a8}.drawing .mixed{fill:#7a3fb0;stroke:#7a3fb0}
.drawing .indirect{fill:none;stroke:#a34c00;stroke-width:2}
@media (prefers-color-scheme:dark){.drawing{background:#131416}.drawing text{fill:#e6edf3}.drawing .soft{fill:#a9b4c0}
.drawing .axis,.drawing .grid{stroke:#3d444d}.drawing .axis{stroke:#9198a1}
.drawing .exact{fill:#5fd0ba;stroke:#5fd0ba}.drawing .open{fill:#131416;stroke:#5fd0ba}.drawing .bar{stroke:#5fd0ba}
.drawing .band{fill:#5fd0ba;stroke:#5fd0ba}.drawing .direct{fill:#7cb8ff;stroke:#7cb8ff}
.drawing .mixed{fill:#cfa3ff;stroke:#cfa3ff}.drawing .indirect{stroke:#ffb066}}
"""
"""The colours of a drawing that stands alone; on a page those of the site hold."""


class Plot(NamedTuple):
    """A plot: its title, what it shows in words, its drawing at a width, and its data."""

    title: str
    summary: str
    draw: Callable[[int], tuple[list[Html], float]]
    columns: tuple[str, ...]
    rows: Sequence[Sequence[str]]


class Scale(NamedTuple):
    """From values to places on a line."""

    low: float
    high: float
    left: float
    right: float

    def __call__(self, value: float) -> float:
        """The place of ``value``.

        >>> Scale(0, 10, 100, 200)(5)
        150.0
        """
        return round(self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left), 1)


def svg(plot: Plot, width: int, name: str, alone: bool = False) -> Html:
    """The drawing of ``plot``; ``alone`` makes it a file of its own, with its colours."""
    parts, height = plot.draw(width)
    shape = "wide" if width == WIDE else "narrow"
    head = [
        tag("title", plot.title, id=f"{name}-title-{shape}"),
        tag("desc", plot.summary, id=f"{name}-desc-{shape}"),
    ]
    if alone:
        head.append(tag("style", Html(STYLE)))
    return tag(
        "svg", *head, *parts,
        xmlns="http://www.w3.org/2000/svg" if alone else None,
        viewBox=f"0 0 {width} {height:g}",
        role="img",
        aria_labelledby=f"{name}-title-{shape} {name}-desc-{shape}",
        class_="drawing" if alone else f"drawing only-{shape}",
    )  # fmt: skip


def text(x: float, y: float, words: str, class_: str | None = None) -> Html:
    """A line of text."""
    return tag("text", words, x=f"{x:g}", y=f"{y:g}", class_=class_)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Html:
    """A straight line."""
    return tag("line", x1=f"{x1:g}", y1=f"{y1:g}", x2=f"{x2:g}", y2=f"{y2:g}", class_=class_)


def fitted(words: str, width: float, size: float = 13) -> list[str]:
    """``words`` in lines that fit the width, by a usual width of letters.

    >>> fitted("Children among the evacuees", 100)
    ['Children', 'among the', 'evacuees']
    """
    most = int(width / (size * 0.56))
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
