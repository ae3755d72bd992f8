"""Figures: the numeric claims of an article, each with what it counts, its bounds, its date and what it is a part of.

Goes through the body sentence by sentence, looks at every quantity that the language layer finds, leaves out what is no
figure, and reads what stands round the rest. Nothing outside the page's paragraphs is looked at.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from kutipan.extraction.figures.article_dates import article_anchors, body_dates, publication_day
from kutipan.extraction.figures.dates import clause_date, date_span
from kutipan.extraction.figures.drafts import Draft, drafts_of
from kutipan.extraction.figures.parts.linked import Linked
from kutipan.extraction.figures.parts.links import parts
from kutipan.extraction.figures.sentence import NEIGHBOURS
from kutipan.language.date_values import resolve
from kutipan.language.dates import DateExpression
from kutipan.language.folding import fold
from kutipan.language.numerals import NUMBER_WORDS, Style, number_style
from kutipan.language.quantities import SINGLE_WORDS, Quantity, find_quantities, single_units
from kutipan.language.sentences import Sentence
from kutipan.page import Page
from kutipan.spans import Span


class QuoteLike(Protocol):
    """Anything with the offsets of a quote."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class FigureFind(NamedTuple):
    """One figure: offsets into the page's text, and what the row of the table needs except ids and speaker.

    ``part_of`` is the start of another find; ``quote`` the start of the quote that holds it; ``date`` the EDTF value of
    ``date_span``. Bounds and value as the table's columns of those names.
    """

    start: int
    end: int
    number: Span
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    kind: str
    unit: str | None
    counted: Span | None
    part_of: int | None
    date_span: Span | None
    date: str | None
    sentence: Span
    quote: int | None
    rule: str


def find_figures(
    page: Page,
    sentences: Sequence[Sentence],
    quotes: Sequence[QuoteLike] = (),
    anchors: Sequence[date] | None = None,
    today: date | None = None,
    dates: Sequence[DateExpression] | None = None,
) -> tuple[FigureFind, ...]:
    """Every figure in the body of ``page``, in order of the text.

    ``sentences`` are the body's sentences in order. ``anchors`` are the full dates by which others are resolved
    (default: those that the article gives); ``today`` is the day that `kemarin` counts from (default: the byline's);
    ``dates`` are those of the body, where they have been found already.
    """
    low = fold(page.text)
    style = number_style(page.text)
    body = body_dates(page, sentences) if dates is None else dates
    drafts: list[tuple[int, Draft]] = []
    dated: dict[int, list[DateExpression]] = {}
    for number, sentence in enumerate(sentences):
        span = sentence.span
        found, singles = _numbers(page.text, low, sentence, style)
        if not found and not singles:
            continue
        first = bisect_left(body, span.start, key=lambda date: date.start)
        here = body[first : bisect_left(body, span.end, key=lambda date: date.start)]
        dated[number] = [expression for expression in here if expression.sort != "time"]
        drafts.extend((number, draft) for draft in drafts_of(page.text, low, sentence, (*found, *singles), here))
    known = article_anchors(page, body) if anchors is None else anchors
    now = publication_day(page) if today is None else today
    spans = [sentence.span for sentence in sentences]
    return tuple(_finished(page.text, low, spans, quotes, drafts, dated, known, now))


def _numbers(
    text: str, low: str, sentence: Sentence, style: Style
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """The quantities of a sentence, and its units with `se-`."""
    found: tuple[Quantity, ...] = ()
    singles: tuple[Quantity, ...] = ()
    if sentence.digits or not sentence.words.isdisjoint(NUMBER_WORDS):
        found = find_quantities(text, *sentence.span, folded=low, style=style)
    if not sentence.words.isdisjoint(SINGLE_WORDS):
        singles = single_units(text, *sentence.span, folded=low)
    return found, singles


def _bounds(quantity: Quantity, qualifier: str) -> tuple[Decimal | None, Decimal | None]:
    low = quantity.low if qualifier in ("exact", "more_than", "at_least", "range", "indefinite") else None
    high = quantity.high if qualifier in ("exact", "less_than", "at_most", "nearly", "range", "indefinite") else None
    return low, high


def _finished(
    text: str,
    low: str,
    sentences: Sequence[Span],
    quotes: Sequence[QuoteLike],
    drafts: Sequence[tuple[int, Draft]],
    dated: dict[int, list[DateExpression]],
    anchors: Sequence[date],
    today: date | None,
) -> Iterable[FigureFind]:
    links = parts(low, [_linked(text, sentences, number, draft) for number, draft in drafts])
    held = _quotes_of([draft.span for _, draft in drafts], quotes)
    for at, (number, draft) in enumerate(drafts):
        quantity, span = draft.quantity, draft.span
        least, most = _bounds(quantity, draft.qualifier)
        parent = links[at]
        expression = None
        if draft.dated and dated[number]:
            near = bisect_left(dated[number], span.start, key=lambda date: date.start)
            close = dated[number][max(0, near - NEIGHBOURS) : near + NEIGHBOURS]
            same = [date for date in close if _quote_at(date.start, quotes) == held[at]] if quotes else close
            beside = drafts[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]
            others = [other.span for index, other in beside if index == number and other.span != span]
            expression = clause_date(low, span, others, same, close=quantity.kind == "duration")
            if expression is not None and _is_of_whole(drafts, at, parent, expression):
                expression = None
        edtf = resolve(_plain(text, expression), anchors, today).edtf if expression else ""
        yield FigureFind(
            span.start, span.end, Span(quantity.number_start, quantity.number_end), quantity.value, least, most,
            draft.qualifier, _kind(quantity), quantity.unit or None, draft.counted,
            drafts[parent][1].span.start if parent is not None else None,
            date_span(text, expression) if expression else None, edtf or None,
            sentences[number], held[at], draft.rule,
        )  # fmt: skip


def _is_of_whole(drafts: Sequence[tuple[int, Draft]], at: int, parent: int | None, expression: DateExpression) -> bool:
    """Whether the date is told of the whole that the figure is a part of: `hingga Rabu 19 orang, termasuk 5 anak`."""
    return parent is not None and parent < at and expression.end <= drafts[at][1].span.start


def _plain(text: str, expression: DateExpression) -> DateExpression:
    """The date without its relation where the row's text leaves that off (`mulai`)."""
    left_off = date_span(text, expression).start > expression.lead
    return expression._replace(relation="") if left_off else expression


def _kind(quantity: Quantity) -> str:
    return "ratio" if quantity.form == "fraction" and quantity.kind == "count" else quantity.kind


def _linked(text: str, sentences: Sequence[Span], number: int, draft: Draft) -> Linked:
    least, most = _bounds(draft.quantity, draft.qualifier)
    noun = draft.counted.of(text) if draft.counted else ""
    ahead = draft.counted is not None and 0 <= draft.span.start - draft.counted.end <= 1
    return Linked(
        draft.span,
        draft.counted.start if draft.counted is not None and ahead else draft.span.start,
        draft.quantity.value,
        draft.quantity.low,
        most if most is not None else None if least is not None else draft.quantity.high,
        _kind(draft.quantity),
        draft.quantity.unit,
        noun,
        number,
        sentences[number].start,
    )


def _quotes_of(spans: Sequence[Span], quotes: Sequence[QuoteLike]) -> list[int | None]:
    return [_quote_at(span.start, quotes) for span in spans]


def _quote_at(offset: int, quotes: Sequence[QuoteLike]) -> int | None:
    """The start of the quote around ``offset``; ``quotes`` are in order and do not overlap."""
    begin, end = 0, len(quotes)
    while begin < end:
        middle = (begin + end) // 2
        if quotes[middle].end <= offset:
            begin = middle + 1
        else:
            end = middle
    return quotes[begin].start if begin < len(quotes) and quotes[begin].start <= offset else None
