"""One event in numbers: what is claimed, by whom, with the bounds that the words assert.

Which figures speak of one event is an editor's judgement; it stands in ``docs/plots/events.tsv``.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kutipan.tables import Figure
from kutipan_site.edition import Edition
from kutipan_site.html import Html, tag
from kutipan_site.labels import asserted, value_label
from kutipan_site.plots.drawing import Plot, Scale, fitted, line, text
from kutipan_site.words import Words

LINE = 17


class Claim(NamedTuple):
    """A figure as the plot shows it."""

    figure: Figure
    label: str
    source: str
    outlet: str


def claims(rows: Edition, words: Words, figure_ids: Sequence[str]) -> list[Claim]:
    """The figures with these ids, in this order; one that is no longer there is left out."""
    by_id = {figure.figure_id: figure for figure in rows.figures}
    found = []
    for figure_id in figure_ids:
        if figure_id in by_id:
            figure = by_id[figure_id]
            label = words(figure.label_en) if figure.label_en else figure.text
            source = (
                rows.speaker_name(figure.speaker_id, words.language) if figure.speaker_id else words("the writer's own")
            )
            found.append(Claim(figure, label, source, rows.outlet(figure.article_id)))
    return found


def numbers(words: Words, title: str, summary: str, found: Sequence[Claim]) -> Plot:
    """A line for each claim on a common scale."""
    highest = max(float(end) for claim in found for end in claim.figure[5:8] if end is not None)
    return Plot(
        title,
        summary,
        lambda width: _draw(words, found, highest, width),
        ("figure_id", "text", "qualifier", "value", "value_low", "value_high", "source", "outlet"),
        [
            (
                claim.figure.figure_id,
                claim.figure.text,
                claim.figure.qualifier,
                *("" if end is None else f"{end:f}" for end in claim.figure[5:8]),
                claim.source,
                claim.outlet,
            )
            for claim in found
        ],
    )


def _draw(words: Words, found: Sequence[Claim], highest: float, width: int) -> tuple[list[Html], float]:
    scale = Scale(0, highest * 1.12, 12, width - 24)
    parts: list[Html] = []
    y = 6.0
    for claim in found:
        for label in fitted(claim.label, width - 24):
            y += LINE
            parts.append(text(12, y, label, "strong"))
        said = f"{asserted(words, claim.figure)} · {value_label(words, claim.figure.qualifier)} · {claim.source}"
        for part in fitted(said, width - 24, 12):
            y += LINE
            parts.append(text(12, y, part, "soft small"))
        y += 16
        parts += [line(scale(0), y, scale.right, y, "grid"), *_mark(claim.figure, scale, y)]
        y += 16
    parts.append(line(scale(0), y, scale.right, y, "axis"))
    step = _step(highest, 5 if width > 500 else 3)
    tick = 0.0
    while tick <= scale.high:
        parts.append(line(scale(tick), y, scale(tick), y + 5, "axis"))
        anchor = "soft small" if tick == 0 else "soft small middle"
        parts.append(text(scale(tick), y + 19, words.number(int(tick)), anchor))
        tick += step
    return parts, y + 30


def _mark(figure: Figure, scale: Scale, y: float) -> list[Html]:
    """A dot for the number, an arrow where it is open to one side, a band where two ends are given."""
    low, high = figure.value_low, figure.value_high
    if figure.value is None and low is not None and high is not None:
        start, end = scale(float(low)), scale(float(high))
        return [tag("rect", x=start, y=y - 6, width=round(end - start, 1), height=12, rx=3, class_="band")]
    if figure.value is None:
        return []
    x = scale(float(figure.value))
    if low is not None and high is not None:
        return [tag("circle", cx=x, cy=y, r=6, class_="exact")]
    dot = tag("circle", cx=x, cy=y, r=6, class_="open")
    if low is None and high is None:
        return [line(x - 16, y, x + 16, y, "bar"), dot]
    way = 1 if high is None else -1
    tip = x + way * 30
    head = tag("path", d=f"M{tip - way * 7},{y - 5} L{tip},{y} L{tip - way * 7},{y + 5}", class_="bar")
    return [line(x, y, tip, y, "bar"), head, dot]


def _step(highest: float, ticks: int) -> float:
    size = 1.0
    while True:
        for factor in (1, 2, 5):
            if highest / (size * factor) <= ticks:
                return size * factor
        size *= 10
