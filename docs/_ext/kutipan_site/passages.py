"""The stretches of an article that hold rows, with everything in them that is marked.

A page of evidence shows these and nothing else of the article: the contexts that the tables hold, in their order, and
for a caveat without a row the words that it hangs on.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from kutipan.spans import Span
from kutipan.tables import Caveat, Figure, Quote
from kutipan_site.edition import Edition
from kutipan_site.html import Html, join, tag
from kutipan_site.links import row_id

Sort = Literal["quote", "figure", "speaker", "cue", "caveat"]


class Mark(NamedTuple):
    """A marked stretch of the source, and the row whose it is."""

    span: Span
    sort: Sort
    row: Quote | Figure | Caveat


class Passage(NamedTuple):
    """A stretch of the source, its marks in the order of the text, and whether something is left out before it."""

    span: Span
    marks: tuple[Mark, ...]
    after_gap: bool

    @property
    def rows(self) -> tuple[Quote | Figure | Caveat, ...]:
        """The rows that stand in the passage, in the order of the text."""
        return tuple(mark.row for mark in self.marks if mark.sort not in ("speaker", "cue"))


def context_span(text: str, row: Quote | Figure) -> Span:
    """Where the row's context stands in the source. Raises ``ValueError`` if it stands nowhere around the row."""
    start = text.find(row.context, max(0, row.end - len(row.context)))
    if start < 0 or start > row.start:
        raise ValueError(f"{row_id(row)}: its context does not stand around it in the source; run: make data")
    return Span(start, start + len(row.context))


def passages(edition: Edition, article_id: str) -> list[Passage]:
    """The passages of an article, in order."""
    text = edition.texts[article_id]
    both: tuple[Quote | Figure, ...] = (*edition.quotes, *edition.figures)
    rows = [row for row in both if row.article_id == article_id]
    caveats = [caveat for caveat in edition.caveats if caveat.article_id == article_id and _stands_alone(caveat)]
    alone = [_anchor(edition, caveat) for caveat in caveats]
    marks = sorted(
        [*(mark for row in rows for mark in _marks(row)), *alone],
        key=lambda mark: (mark.span.start, -mark.span.end, mark.sort != "quote"),
    )
    found: list[Passage] = []
    for span in _merged([*(context_span(text, row) for row in rows), *(mark.span for mark in alone)]):
        gap = text[found[-1].span.end if found else 0 : span.start]
        inside = tuple(mark for mark in marks if span.overlaps(mark.span))
        found.append(Passage(span, inside, bool(gap.strip())))
    return found


def marked(text: str, passage: Passage, ids: bool = True, only: str | None = None) -> Html:
    """The passage as HTML; with ``ids`` each mark of a row is an anchor, ``only`` marks one row alone."""
    marks = [mark for mark in passage.marks if only is None or row_id(mark.row) == only]
    return _render(text, passage.span, marks, ids)


def _stands_alone(caveat: Caveat) -> bool:
    return caveat.quote_id is None and caveat.figure_id is None


def _anchor(edition: Edition, caveat: Caveat) -> Mark:
    start = int(caveat.caveat_id.rpartition("-c")[2])
    return Mark(Span(start, start + len(edition.anchors[caveat.caveat_id])), "caveat", caveat)


def _marks(row: Quote | Figure) -> Iterable[Mark]:
    yield Mark(Span(row.start, row.end), "quote" if isinstance(row, Quote) else "figure", row)
    if isinstance(row, Quote):
        if row.speaker_start is not None and row.speaker_end is not None:
            yield Mark(Span(row.speaker_start, row.speaker_end), "speaker", row)
        if row.cue_start is not None and row.cue_end is not None:
            yield Mark(Span(row.cue_start, row.cue_end), "cue", row)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _render(text: str, span: Span, marks: Sequence[Mark], ids: bool) -> Html:
    """``text`` within ``span``, its marks as elements inside one another."""
    parts: list[str] = []
    position = span.start
    rest = list(marks)
    while rest:
        mark = rest.pop(0)
        start, end = max(mark.span.start, position), min(mark.span.end, span.end)
        if start >= end:
            continue
        inner = [other for other in rest if other.span.start < end]
        rest = rest[len(inner) :]
        parts += [text[position:start], _element(mark, _render(text, Span(start, end), inner, ids), ids)]
        position = end
    return join(*parts, text[position : span.end])


def _element(mark: Mark, inside: Html, ids: bool) -> Html:
    identifier = row_id(mark.row)
    if mark.sort in ("speaker", "cue"):
        return tag("span", inside, class_=f"part {mark.sort}")
    sort = mark.row.type if isinstance(mark.row, Quote) else mark.sort
    return tag("mark", inside, class_=f"row-mark {sort}", id=identifier if ids else None, data_row=identifier)
