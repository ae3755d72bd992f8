"""What a page states about itself: title, outlet, author, agency, place and dates."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kutipan.extraction.figures.article_dates import latest_date, published
from kutipan.language.dates import DateExpression
from kutipan.page import Page
from kutipan.page.bylines import behind_date, is_outlet
from kutipan.spans import Span, trim

_SCHEME = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_SELF_MENTION = re.compile(
    r"\b(?:[Pp]antauan|[Kk]epada|[Tt]im|[Dd]ihubungi|[Dd]iterima)\s+(?P<name>[A-Z][\w.]*[a-z0-9][A-Z]\w*(?:\.\w+)?)"
)
_PANTAUAN = re.compile(r"\b[Pp]antauan\s+(?P<name>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})")
_BYLINE_DATE = re.compile(r"\d{1,2}[\s/-](?:\d{1,2}|[A-Za-z]{3,9})[\s/,-]{1,2}\d{4}")
_BYLINE_LEAD = re.compile(
    r"(?:oleh|by|penulis|reporter|terbit|diterbitkan|diperbarui|dibaca|published|updated?|posted)\b\s*(?:pada|on)?\s*:?\s*",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(r"\s*(?:\[[^\]]*\])?\s(?:di|pada|on|at)$|,\s[^,]*$")
_WEEKDAY = re.compile(r"(?:[-|,•]\s*)?\b(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\b.*", re.IGNORECASE)


class Facts(NamedTuple):
    """What the page states about itself, as written; dates in ISO 8601 (published) and EDTF (latest)."""

    title: str | None
    outlet: str | None
    author: str | None
    agency: str | None
    place: str | None
    published: str | None
    latest_date: str | None


def article_facts(page: Page, known: str | None = None, dates: Sequence[DateExpression] = ()) -> Facts:
    """The facts of a page.

    ``known`` is its day of publication in ISO 8601, where that is known from elsewhere. ``dates`` are those of its
    body, where they have been found already.
    """
    text = page.text
    dateline = page.dateline
    author = _credited(page, "author") or _byline_author(page)
    agency = dateline.agency if dateline is not None else None
    return Facts(
        title=page.headline.of(text) if page.headline is not None else None,
        outlet=_outlet(page),
        author=author,
        agency=agency.of(text) if agency is not None else _credited(page, "agency"),
        place=dateline.place.of(text) if dateline is not None and dateline.place is not None else None,
        published=published(page),
        latest_date=latest_date(page, None if known is None else (date.fromisoformat(known[:10]),), dates),
    )


def _credited(page: Page, role: str) -> str | None:
    return next((credit.span.of(page.text) for credit in page.credits if credit.role == role), None)


def _outlet(page: Page) -> str | None:
    """The site: from the dateline, from its mention of itself in the body, or from its address."""
    text = page.text
    if page.dateline is not None and page.dateline.outlet is not None:
        return page.dateline.outlet.of(text)
    for paragraph in page.paragraphs:
        mention = _PANTAUAN.match(text, paragraph.start, paragraph.end) or _SELF_MENTION.search(text, *paragraph)
        if mention is not None:
            return mention.group("name")
    if page.address is not None and not text[page.address.start].isspace():
        address = page.address.of(text)
        if " " not in address:
            return _SCHEME.sub("", address, count=1).strip("/.")
    return _credited(page, "outlet") or _byline_outlet(page)


def _before_date(page: Page) -> tuple[str, int] | None:
    """What stands before the date of a byline, and where the date ends."""
    if page.byline is None:
        return None
    date = _BYLINE_DATE.search(page.text, *page.byline)
    if date is None:
        return None
    span: Span = trim(page.text, page.byline.start, date.start())
    lead = _WEEKDAY.sub("", _BYLINE_LEAD.sub("", span.of(page.text), count=1)).strip(" -|,•–—")
    return lead, date.end()


def _byline_outlet(page: Page) -> str | None:
    """The outlet that stands before the date of a byline: `Kabar.com - 10/11/2023`."""
    before = _before_date(page)
    return before[0] if before is not None and before[0] and is_outlet(before[0]) else None


def _byline_author(page: Page) -> str | None:
    """The person or desk that stands before the date of a byline, or behind it."""
    before = _before_date(page)
    if before is None or _byline_outlet(page) is not None:
        return None
    lead, end = before
    if lead:
        return _OF_PLACE.sub("", lead)
    behind = behind_date(page.text, page.byline or Span(0, 0), end)
    return behind.span.of(page.text) if behind is not None else None
