"""Quotation marks paired by where they stand, not by their glyph: real pages print them wrong too often."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kutipan.language.cues import BEHIND
from kutipan.spans import Span, trim

_DOUBLE = re.compile("[“”„‟\"«»″＂]|''|``|’’|‘‘")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\W_])([^\n‘“”\"]{1,400}?[\w.,!?)…])[’'](?!\w)")
_WORD_AFTER = re.compile(r"[,.]?\s*([^\W\d_]+)")
_MISSING_CLOSE = re.compile(rf"[,.?!]\s*(?=(?:{BEHIND})(?:nya)?\b)")
_UTTERANCE = 700
"""Where more characters than this stand before a mark that only closes, the last sentence alone is what was said."""
_LINES_AHEAD = 4
"""How many further paragraphs an unclosed quotation may run over before its closing mark is given up."""


class Quotation(NamedTuple):
    """What stands between two marks: ``outer`` with the marks, ``inner`` without them and without outer white space."""

    outer: Span
    inner: Span
    closed: bool
    single: bool


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quotations of the body in order; none contains another.

    A quotation that is never closed ends with its paragraph, unless one of the next paragraphs, before any mark that
    opens, has the mark that closes it.

    >>> text = "”Kami siap,” kata Rani. Ia menolak \\"damai"
    >>> [quotation.inner.of(text) for quotation in find_quotations(text, [Span(0, len(text))])]
    ['Kami siap,', 'damai']
    """
    found: list[Quotation] = []
    marks = [[match.span() for match in _DOUBLE.finditer(text, *paragraph)] for paragraph in paragraphs]
    resume = 0
    for place, paragraph in enumerate(paragraphs):
        opened: tuple[int, int] | None = None
        depth = 0
        own = [mark for mark in marks[place] if mark[0] >= resume]
        for number, (start, end) in enumerate(own):
            if opened is None:
                if _opens(text, start, end, paragraph) or not _closes(text, start, end, paragraph):
                    opened, depth = (start, end), 0
                elif _cue_follows(text, end):
                    begin = _sentence_start(text, paragraph, found, start)
                    found.append(_quotation(text, (begin, begin), (start, end)))
            elif _opens_inside(text, start, end, paragraph, len(own) - number - 1):
                depth += 1
            elif depth:
                depth -= 1
            else:
                found.append(_quotation(text, opened, (start, end)))
                opened = None
        if opened is None:
            continue
        closing = _closing_ahead(text, paragraphs, marks, place)
        cut = _MISSING_CLOSE.search(text, opened[1], paragraph.end)
        if cut is not None:
            found.append(_quotation(text, opened, (cut.start() + 1, cut.end())))
        elif closing is not None:
            found.append(_quotation(text, opened, closing))
            resume = closing[1]
        else:
            span = trim(text, opened[1], paragraph.end)
            if span.end > span.start:
                found.append(Quotation(Span(opened[0], paragraph.end), span, closed=False, single=False))
    return _with_single_marks(text, paragraphs, found)


def _quotation(text: str, opening: tuple[int, int], closing: tuple[int, int]) -> Quotation:
    return Quotation(Span(opening[0], closing[1]), trim(text, opening[1], closing[0]), closed=True, single=False)


def _opens(text: str, start: int, end: int, paragraph: Span) -> bool:
    """Whether a mark stands where one opens: behind white space or a bracket, and before something."""
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    return (before.isspace() or before in "([{-–—/:") and not after.isspace()


def _closes(text: str, start: int, end: int, paragraph: Span) -> bool:
    """Whether a mark stands where one closes: behind something, and before white space or a punctuation mark."""
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    return not before.isspace() and (after.isspace() or after in ".,;:!?)]}" or _cue_follows(text, end))


def _opens_inside(text: str, start: int, end: int, paragraph: Span, left: int) -> bool:
    """Whether a mark inside a quotation opens another one: it stands so, and enough marks follow to close both."""
    return left >= 2 and _opens(text, start, end, paragraph) and text[end].isalnum() and not _cue_follows(text, end)


def _cue_follows(text: str, end: int) -> bool:
    match = _WORD_AFTER.match(text, end)
    return match is not None and _BEHIND_WORD.fullmatch(match.group(1)) is not None


_BEHIND_WORD = re.compile(rf"(?:{BEHIND})(?:nya)?")


def _sentence_start(text: str, paragraph: Span, found: Sequence[Quotation], stop: int) -> int:
    """Where an utterance begins whose opening mark is missing: the paragraph, or what follows the last quotation."""
    begin = paragraph.start
    if found and found[-1].outer.end > begin:
        begin = found[-1].outer.end
        full_stop = text.find(". ", begin, stop)
        begin = full_stop + 2 if full_stop >= 0 else begin
    if stop - begin > _UTTERANCE:
        last = text.rfind(". ", begin, stop)
        begin = last + 2 if last >= 0 else begin
    return begin


def _closing_ahead(
    text: str, paragraphs: Sequence[Span], marks: Sequence[Sequence[tuple[int, int]]], place: int
) -> tuple[int, int] | None:
    """The mark in one of the next paragraphs that closes a quotation left open in this one."""
    for ahead in range(place + 1, min(place + 1 + _LINES_AHEAD, len(paragraphs))):
        if marks[ahead]:
            start, end = marks[ahead][0]
            if start > paragraphs[ahead].start and _closes(text, start, end, paragraphs[ahead]):
                return start, end
            return None
    return None


def _with_single_marks(text: str, paragraphs: Sequence[Span], found: list[Quotation]) -> tuple[Quotation, ...]:
    """Adds the quotations in single marks that stand outside every other one."""
    if "‘" not in text and "'" not in text and "’" not in text:
        return tuple(found)
    starts = [quotation.outer.start for quotation in found]
    more = []
    for paragraph in paragraphs:
        for match in _SINGLE.finditer(text, *paragraph):
            place = bisect_right(starts, match.start()) - 1
            inside = place >= 0 and match.start() < found[place].outer.end
            over = place + 1 < len(found) and starts[place + 1] < match.end()
            if not inside and not over:
                more.append(Quotation(Span(*match.span()), trim(text, *match.span(1)), closed=True, single=True))
    return tuple(sorted((*found, *more)))
