"""Reads a page line by line and says what each line is."""

import re

from kutipan.page import lines
from kutipan.page.bylines import signature
from kutipan.page.furniture import furniture
from kutipan.page.parts import Credit, Dateline, Page
from kutipan.spans import Span, trim

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")

_PUBLISHED = re.compile(r"(?:diterbitkan|terbit|dipublikasikan|published)\b", re.IGNORECASE)
"""Opens a byline; other words before a date (`diperbarui`) are furniture."""

_OPENING = 8
"""A dateline that opens the article stands in one of the first lines that are not furniture."""

_HEADLINE_WORDS = 25


def read_page(text: str) -> Page:
    """The parts of the page that ``text`` is.

    Lines are read in order: furniture goes first, then what stands on a line of its own (address, byline, credit,
    caption), then headings; what is left is body. The first line that is no sentence is the headline; lines between
    it and a dateline that opens the article are its lead and count as headings.
    """
    bodies: list[Span] = []
    headings: list[Span] = []
    captions: list[Span] = []
    waste: list[Span] = []
    credited: list[Credit] = []
    address: Span | None = None
    byline: Span | None = None
    found = _lines(text)
    opening = _opening_dateline(text, found)
    reach: str | None = None
    headline: Span | None = None
    for place, line in enumerate(found):
        content = line.of(text)
        if reach == "rest":
            waste.append(line)
            continue
        if reach == "next":
            reach = None
            if not lines.ends_as_sentence(content) or lines.is_title_case(content):
                waste.append(line)
                continue
        if byline is None and not bodies and _PUBLISHED.match(content) and lines.is_byline(content):
            byline = line
            continue
        mark = furniture(content)
        if mark:
            # A page whose first line is "Komentar" has not ended before it began.
            reach = mark if mark == "next" or (mark == "rest" and bodies) else None
            waste.append(line)
            continue
        name, is_credit = lines.credit(text, line)
        if not is_credit:
            name, is_credit = lines.bracketed_credit(text, line)
        if is_credit:
            waste.append(line)
            if name:
                credited.append(name)
        elif lines.is_address(content):
            address = address or line
        elif lines.is_byline(content) and byline is None and not bodies:
            byline = line
        elif not bodies and headline is not None and (signed := signature(text, line, _behind(found, place))):
            waste.append(line)
            credited += signed
        elif lines.is_caption(content):
            captions.append(line)
        elif opening is not None and place < opening[0]:
            if headline is None and not lines.ends_as_sentence(content):
                headline = line
            else:
                headings.append(line)
        elif headline is None and not bodies and not headings and _is_headline(content, found, place):
            headline = line
        elif lines.is_heading(content) and (opening is None or place != opening[0]):
            headings.append(line)
        else:
            start = opening[1].span.end if opening is not None and place == opening[0] else line.start
            stuck = lines.stuck_address(text, line)
            if stuck is not None:
                address = address or stuck
            body = trim(text, start, lines.before_signature(text, start, stuck.start if stuck else line.end))
            if body.end > body.start:
                bodies.append(body)
    return Page(
        text=text,
        headline=headline,
        paragraphs=tuple(bodies),
        headings=tuple(headings),
        captions=tuple(captions),
        dateline=opening[1] if opening is not None else None,
        byline=byline,
        credits=tuple(credited),
        address=address,
        furniture=tuple(waste),
    )


def _behind(found: list[Span], place: int) -> Span | None:
    return found[place + 1] if place + 1 < len(found) else None


def _lines(text: str) -> list[Span]:
    """Lines that hold anything, without outer white space."""
    # A byte order mark before the text is not of it.
    spans = (trim(text, match.start(), match.end()) for match in _LINE.finditer(text, text.startswith("\ufeff")))
    return [
        span for span in spans if (span.end > span.start and text[span.start] != "\ufeff") or span.end > span.start + 1
    ]


def _opening_dateline(text: str, found: list[Span]) -> tuple[int, Dateline] | None:
    """The dateline that opens the article and the number of its line, or None."""
    seen = sentences = 0
    for place, line in enumerate(found):
        content = line.of(text)
        if furniture(content) or lines.is_address(content) or lines.is_caption(content):
            continue
        seen += 1
        if seen > _OPENING:
            break
        if lines.ends_as_sentence(content) or len(content) > 120:
            sentences += 1
            dateline = lines.dateline(text, line)
            if dateline is not None and (sentences == 1 or dateline.agency or dateline.outlet or seen <= 3):
                return place, dateline
    return None


def _is_headline(content: str, found: list[Span], place: int) -> bool:
    """Whether the first line of an article is its headline: no sentence, short, and more text follows it."""
    return (
        len(content.split()) <= _HEADLINE_WORDS
        and (not lines.ends_as_sentence(content) or content.endswith(("?", "!", "…", "...")))
        and place + 1 < len(found)
        and not content.endswith(",")
    )
