"""The dates of an article: those that date others, the day of publication, the latest day it speaks of."""

import re
from collections.abc import Sequence
from datetime import date

from kutipan.extraction.figures.dates import link_pattern
from kutipan.language.date_patterns import SIGNS
from kutipan.language.date_values import anchors_of, resolve, stamp
from kutipan.language.dates import DateExpression, find_dates
from kutipan.language.folding import fold
from kutipan.language.sentences import Sentence
from kutipan.page import Page

_FUTURE = link_pattern("future")
_CLAUSE_END = re.compile(r"[,;.!?\n]")


def published(page: Page) -> str | None:
    """When the page says that it was published, in ISO 8601, from its byline; ``None`` if it does not."""
    return stamp(page.text, page.byline.start, page.byline.end) if page.byline else None


def body_dates(page: Page, sentences: Sequence[Sentence]) -> tuple[DateExpression, ...]:
    """Every date and time of day in the sentences of the body, in order."""
    low = fold(page.text)
    return tuple(
        date
        for sentence in sentences
        if sentence.digits or not sentence.words.isdisjoint(SIGNS)
        for date in find_dates(page.text, *sentence.span, folded=low)
    )


def article_anchors(page: Page, body: Sequence[DateExpression] = ()) -> tuple[date, ...]:
    """The full dates that the article gives, in the body (``body``, if found already), its byline and its captions."""
    found = list(body) if body else _in_spans(page, paragraphs=True)
    found += _in_spans(page, paragraphs=False)
    if page.byline is not None:
        found += find_dates(page.text, page.byline.start, page.byline.end)
    return anchors_of(found)


def publication_day(page: Page) -> date | None:
    """The day of publication, from which `kemarin` and a bare weekday count; ``None`` if the page does not tell."""
    when = published(page)
    return date.fromisoformat(when[:10]) if when else None


def latest_date(page: Page, anchors: Sequence[date] | None = None, body: Sequence[DateExpression] = ()) -> str | None:
    """The latest date of body and captions that is spoken of as past or present, in EDTF; ``None`` if there is none.

    Planned and expected dates do not count, nor does the byline. A month or year counts by its beginning, so that a day
    in it is later.
    """
    known = article_anchors(page, body) if anchors is None else anchors
    today = publication_day(page)
    low = fold(page.text)
    found = (list(body) if body else _in_spans(page, paragraphs=True)) + _in_spans(page, paragraphs=False)
    best: tuple[int, int, int] | None = None
    edtf = None
    for expression in found:
        if expression.shift == 1 or expression.sort in ("time", "decade", "century") or _is_planned(low, expression):
            continue
        value = resolve(expression._replace(relation=""), known, today).edtf.rpartition("/")[2]
        order = _order(value)
        if order is None or (
            today is not None and value[:4].isdigit() and order > (today.year, today.month, today.day)
        ):
            continue
        if best is None or order > best:
            best, edtf = order, value
    return edtf


def _in_spans(page: Page, *, paragraphs: bool) -> list[DateExpression]:
    low = fold(page.text)
    spans = page.paragraphs if paragraphs else page.captions
    return [date for span in spans for date in find_dates(page.text, span.start, span.end, folded=low)]


def _order(edtf: str) -> tuple[int, int, int] | None:
    if not edtf or edtf == ".." or "X" in edtf.removeprefix("XXXX"):
        return None
    year, *rest = edtf.split("-")
    month, day = ([int(part) for part in rest] + [0, 0])[:2]
    if month > 12:  # quarters and halves: by their first month
        month = (month - 33) * 3 + 1 if month < 37 else (month - 40) * 6 + 1
    return (-1 if year == "XXXX" else int(year), month, day)


def _is_planned(low: str, expression: DateExpression) -> bool:
    """Whether the clause of the date speaks of what is to come."""
    begin = max(0, expression.lead - 120)
    for mark in _CLAUSE_END.finditer(low, begin, expression.lead):
        begin = mark.end()
    if _FUTURE.search(low, begin, expression.lead):
        return True
    if low[begin : expression.lead].strip() not in ("", "pada", "mulai", "pada hari", "pada tanggal"):
        return False
    after = low[expression.end : expression.end + 1] == ","
    stop = _CLAUSE_END.search(low, expression.end + after, expression.end + 120)
    return (
        _FUTURE.search(low, expression.end, stop.start() if stop else min(len(low), expression.end + 120)) is not None
    )
