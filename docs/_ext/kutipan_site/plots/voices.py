"""Who is quoted, how (direct, mixed, indirect) and by which outlet: one sign for each quote."""

from collections import Counter

from kutipan.tables.quotes import QUOTE_TYPES
from kutipan_site.edition import Edition
from kutipan_site.html import Html, tag
from kutipan_site.labels import value_label
from kutipan_site.plots.drawing import Plot, fitted, line, text
from kutipan_site.words import Words

STEP, RADIUS = 17, 6
SMALL = 11.5
_GAP = 8
"""Between the heads of two columns."""


def voices(rows: Edition, words: Words) -> Plot:
    """Rows are speakers, columns outlets; most quoted first."""
    outlets = [rows.outlet(article.article_id) for article in rows.articles]
    counts = Counter((quote.speaker_id, rows.outlet(quote.article_id), quote.type) for quote in rows.quotes)
    totals = Counter(quote.speaker_id for quote in rows.quotes if quote.speaker_id)
    speakers = sorted(totals, key=lambda speaker: (-totals[speaker], speaker))
    table = [
        (speaker, rows.speaker_name(speaker, words.language), outlet,
         *(str(counts[speaker, outlet, kind]) for kind in QUOTE_TYPES))
        for speaker in speakers
        for outlet in outlets
        if any(counts[speaker, outlet, kind] for kind in QUOTE_TYPES)
    ]  # fmt: skip
    leading = rows.speaker_name(speakers[0], words.language)
    summary = words(
        "{quotes} quotes of {speakers} speakers in {outlets} outlets. Most quoted: {leading}, {most} times.",
        quotes=len(rows.quotes), speakers=len(speakers), outlets=len(outlets), leading=leading,
        most=totals[speakers[0]],
    )  # fmt: skip
    grid = {(speaker, outlet): [kind for kind in QUOTE_TYPES for _ in range(counts[speaker, outlet, kind])]
            for speaker in speakers for outlet in outlets}  # fmt: skip
    names = {speaker: rows.speaker_name(speaker, words.language) for speaker in speakers}

    def draw(width: int) -> tuple[list[Html], float]:
        return _draw(words, outlets, speakers, names, grid, width)

    return Plot(words("Who is quoted, how, and by which outlet"), summary, draw,
                ("speaker_id", "name", "outlet", *QUOTE_TYPES), table)  # fmt: skip


def _draw(
    words: Words,
    outlets: list[str],
    speakers: list[str],
    names: dict[str, str],
    grid: dict[tuple[str, str], list[str]],
    width: int,
) -> tuple[list[Html], float]:
    wide = width > 500
    left = 250 if wide else 10
    column = (width - left - 10) / len(outlets)
    parts = [*_legend(words)]
    y = 40.0
    for row in _heads(outlets, column):
        for number, head in row.items():
            for offset, part in enumerate(head):
                parts.append(text(left + column * number + 2, y + 14 + 14 * offset, part, "soft small"))
        y += 14 * max(map(len, row.values()))
    y += 12
    for speaker in speakers:
        parts.append(line(10, y, width - 10, y, "grid"))
        lines = fitted(names[speaker], left - 24 if wide else width - 20)
        per_line = max(1, int((column - 4) / STEP))
        height = 0.0
        top = y if wide else y + 17 * len(lines) + 2
        for offset, part in enumerate(lines):
            parts.append(text(10, y + 20 + 17 * offset - (0 if wide else 3), part, "strong"))
        for number, outlet in enumerate(outlets):
            for place, kind in enumerate(grid[speaker, outlet]):
                x = left + column * number + 10 + STEP * (place % per_line)
                parts.append(sign(kind, x, top + 15 + STEP * (place // per_line)))
                height = max(height, STEP * (place // per_line + 1))
        y = max(top + height + 10, y + 17 * len(lines) + 12)
    parts.append(line(10, y, width - 10, y, "axis"))
    return parts, y + 8


def _heads(outlets: list[str], width: float) -> list[dict[int, list[str]]]:
    """The heads of the columns in rows, as lines by the number of their column: one row where all fit, else two.

    Of two rows each has every other head, which so has the width of two columns.
    """
    whole = {number: _head(outlet, width) for number, outlet in enumerate(outlets)}
    if all(_fits(part, width) for head in whole.values() for part in head):
        return [whole]
    twice = {number: _head(outlet, 2 * width) for number, outlet in enumerate(outlets)}
    return [{number: head for number, head in twice.items() if number % 2 == row} for row in (0, 1)]


def _head(outlet: str, width: float) -> list[str]:
    """The name of an outlet; an address that is too long is broken at its dot."""
    if _fits(outlet, width) or "." not in outlet:
        return fitted(outlet, width - _GAP, SMALL)
    name, _, ending = outlet.rpartition(".")
    return [name, f".{ending}"]


def _fits(part: str, width: float) -> bool:
    return len(part) * SMALL * 0.56 <= width - _GAP


def sign(kind: str, x: float, y: float) -> Html:
    """A full disc, a half disc in a ring, or a ring."""
    if kind == "mixed":
        ring = tag("circle", cx=f"{x:g}", cy=f"{y:g}", r=RADIUS, class_="mixed", fill_opacity=0, stroke_width=2)
        half = tag("path", d=f"M{x:g},{y - RADIUS:g} a{RADIUS},{RADIUS} 0 0 0 0,{2 * RADIUS} z", class_="mixed")
        return tag("g", ring, half)
    return tag("circle", cx=f"{x:g}", cy=f"{y:g}", r=RADIUS, class_=kind)


def _legend(words: Words) -> list[Html]:
    parts: list[Html] = []
    x = 18.0
    for kind in QUOTE_TYPES:
        label = value_label(words, kind)
        parts += [sign(kind, x, 18), text(x + 12, 22, label, "small")]
        x += 34 + 7.2 * len(label)
    return parts
