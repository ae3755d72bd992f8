"""What is dated, in the order of the dates. Dates whose year the text leaves open stand by themselves."""

import re
from datetime import date
from typing import NamedTuple

from kutipan_site.days import month_name
from kutipan_site.edition import Edition
from kutipan_site.html import Html, tag
from kutipan_site.plots.drawing import Plot, Scale, fitted, line, text
from kutipan_site.words import Words

_DAY = re.compile(r"([0-9X]{4})-([0-9]{2})-([0-9]{2})")
_OPEN_YEAR = 2000
"""A leap year, only to place a day and month of no year on a line."""


class Entry(NamedTuple):
    """Something dated: the day, whether its year is known and its end open, what happened, and where it says so."""

    day: date
    year_known: bool
    open_end: bool
    written: str
    what: str
    where: str
    row: str


def entries(rows: Edition, words: Words) -> list[Entry]:
    """Everything in the tables that has a day."""
    found = []
    for article in rows.articles:
        for value, what in (
            (article.published, words("Published")),
            (article.latest_date, words("Latest date in the text")),
        ):
            entry = _entry(value, what, rows.outlet(article.article_id), article.article_id)
            if entry is not None:
                found.append(entry)
    for figure in rows.figures:
        label = words(figure.label_en) if figure.label_en else figure.text
        entry = _entry(figure.date, f"{figure.number_text}: {label}", rows.outlet(figure.article_id), figure.figure_id)
        if entry is not None:
            found.append(entry)
    return sorted(found, key=lambda entry: (not entry.year_known, entry.day, entry.row))


def _entry(value: str | None, what: str, where: str, row: str) -> Entry | None:
    match = _DAY.match(value or "")
    if match is None or value is None:
        return None
    year, month, day = match.groups()
    known = year.isdigit()
    return Entry(
        date(int(year) if known else _OPEN_YEAR, int(month), int(day)),
        known,
        value.endswith("/.."),
        value,
        what,
        where,
        row,
    )


def timeline(rows: Edition, words: Words) -> Plot:
    """Two lines of time: days with their year, and days without."""
    found = entries(rows, words)
    known = sum(entry.year_known for entry in found)
    summary = words(
        "{known} dates with a year, {open} whose year the article leaves open; those are not guessed.",
        known=known, open=len(found) - known,
    )  # fmt: skip
    return Plot(
        words("What is dated"),
        summary,
        lambda width: _draw(words, found, width),
        ("date", "what", "outlet", "row"),
        [(entry.written, entry.what, entry.where, entry.row) for entry in found],
    )


def _draw(words: Words, found: list[Entry], width: int) -> tuple[list[Html], float]:
    parts: list[Html] = []
    y = 4.0
    for year_known, title in ((True, words("With a year")), (False, words("Year left open by the article"))):
        panel = [entry for entry in found if entry.year_known == year_known]
        if panel:
            drawn, y = _panel(words, panel, title, width, y + 20)
            parts += drawn
    return parts, y + 6


def _panel(words: Words, panel: list[Entry], title: str, width: int, y: float) -> tuple[list[Html], float]:
    first, last = panel[0].day.replace(day=1), max(entry.day for entry in panel)
    months = [first]
    while months[-1] <= last:
        month = months[-1]
        months.append(date(month.year + month.month // 12, month.month % 12 + 1, 1))
    scale = Scale(first.toordinal(), months[-1].toordinal(), 12, width - 24)
    parts = [text(12, y, title, "strong")]
    top = y + 30
    for month in months[:-1]:
        label = month_name(words, month.month) + (f" {month.year}" if panel[0].year_known else "")
        parts.append(text(scale(month.toordinal()) + 3, y + 20, label, "soft small"))
    y = top
    for entry in panel:
        x = scale(entry.day.toordinal())
        day = f"{entry.day.day} {month_name(words, entry.day.month)}" + (
            f" {entry.day.year}" if entry.year_known else ""
        )
        for part in fitted(f"{day} · {entry.where}", width - 24, 12):
            y += 16
            parts.append(text(12, y, part, "soft small"))
        for part in fitted(entry.what, width - 24):
            y += 17
            parts.append(text(12, y, part))
        y += 15
        parts.append(line(scale.left, y, scale.right, y, "grid"))
        if entry.open_end:
            tip = scale.right
            parts += [line(x, y, tip, y, "bar"),
                      tag("path", d=f"M{tip - 7},{y - 5} L{tip},{y} L{tip - 7},{y + 5}", class_="bar")]  # fmt: skip
        parts.append(tag("circle", cx=x, cy=y, r=6, class_="exact" if entry.year_known else "open"))
        y += 12
    for month in months:
        parts.insert(0, line(scale(month.toordinal()), top, scale(month.toordinal()), y, "grid"))
    return parts, y + 16
