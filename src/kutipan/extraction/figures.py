"""Figures: the numeric claims of an article, each with what it counts, its bounds, its date and what it is a part of.

Goes through the body sentence by sentence, looks at every quantity that the language layer finds, leaves out what is no
figure, and reads what stands round the rest. Nothing outside the page's paragraphs is looked at.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from kutipan.extraction.article_dates import article_anchors, publication_day
from kutipan.extraction.counted import (
    classes_of,
    counted_subject,
    is_classifier,
    is_counter,
    is_noun,
    measured_noun,
    noun_after,
    noun_before,
)
from kutipan.extraction.figure_dates import clause_date, date_span
from kutipan.extraction.figure_links import Linked, parts
from kutipan.extraction.figure_marks import Marks, qualifier_after, read_marks
from kutipan.extraction.not_figures import is_glued, is_name_or_place, is_score, is_set_phrase
from kutipan.language.date_values import resolve
from kutipan.language.dates import DateExpression, find_dates
from kutipan.language.folding import fold
from kutipan.language.numerals import number_style
from kutipan.language.quantities import Quantity, find_quantities, is_money_word, single_units
from kutipan.language.tokens import Token, tokenise
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


_NEIGHBOURS = 12
"""Figures and dates on either side of one that are looked at."""


class _Sentence(NamedTuple):
    """What all figures of one sentence share."""

    text: str
    low: str
    span: Span
    tokens: tuple[Token, ...]
    dates: tuple[Span, ...]


_COORDINATED = re.compile(r",?\s(?:dan|serta)\s|,\s")
_LISTED = re.compile(r",?\s(?:dan|hingga|sampai)\s|,\s")


class _Draft(NamedTuple):
    span: Span
    quantity: Quantity
    qualifier: str
    counted: Span | None
    rule: str
    dated: bool


def find_figures(
    page: Page,
    sentences: Sequence[Span],
    quotes: Sequence[QuoteLike] = (),
    anchors: Sequence[date] | None = None,
    today: date | None = None,
) -> tuple[FigureFind, ...]:
    """Every figure in the body of ``page``, in order of the text.

    ``sentences`` are the body's sentences in order. ``anchors`` are the full dates by which others are resolved
    (default: those that the article gives); ``today`` is the day that `kemarin` counts from (default: the byline's).
    """
    low = fold(page.text)
    style = number_style(page.text)
    dates: list[DateExpression] = []
    drafts: list[tuple[int, _Draft]] = []
    dated: dict[int, list[DateExpression]] = {}
    for number, span in enumerate(sentences):
        here = find_dates(page.text, span.start, span.end, folded=low)
        found = find_quantities(page.text, span.start, span.end, folded=low, style=style)
        singles = single_units(page.text, span.start, span.end, folded=low)
        dates.extend(here)
        if not found and not singles:
            continue
        dated[number] = [expression for expression in here if expression.sort != "time"]
        drafts.extend((number, draft) for draft in _drafts(page.text, low, span, (*found, *singles), here))
    known = article_anchors(page, dates) if anchors is None else anchors
    now = publication_day(page) if today is None else today
    return tuple(_finished(page.text, low, sentences, quotes, drafts, dated, known, now))


def _drafts(
    text: str, low: str, span: Span, found: Iterable[Quantity], dates: Sequence[DateExpression]
) -> list[_Draft]:
    spans = tuple(Span(date.lead, date.end) for date in dates)
    quantities = [quantity for quantity in sorted(found) if not _overlaps(spans, quantity.start, quantity.end)]
    refuse = [is_glued(low, quantity) or is_set_phrase(low, quantity) for quantity in quantities]
    if all(refuse):
        return []
    tokens = tokenise(text, span.start, span.end)
    sentence = _Sentence(text, low, span, tokens, spans)
    drafts: list[_Draft] = []
    refused: Quantity | None = None
    for at, quantity in enumerate(quantities):
        following = quantities[at + 1].start if at + 1 < len(quantities) else span.end
        draft = None if refuse[at] else _draft(sentence, quantity, following, drafts)
        listed = refused is not None and _LISTED.fullmatch(low, refused.end, quantity.start) is not None
        if draft is None or (listed and draft.rule == "count-bare"):
            refused = quantity  # Pasal 5, 6, dan 7
        else:
            refused = None
            drafts.append(draft)
    return drafts


def _overlaps(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of ``spans``, which are in order and apart, shares a character with the stretch."""
    at = bisect_left(spans, end, key=lambda span: span.start)
    return at > 0 and spans[at - 1].end > start


def _near(spans: Sequence[Span], offset: int) -> tuple[Span, ...]:
    """The few spans next to an offset: what stands further away has no say, so that long sentences cost no more."""
    at = bisect_left(spans, offset, key=lambda span: span.start)
    return tuple(spans[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS])


def _draft(sentence: _Sentence, quantity: Quantity, following: int, drafts: Sequence[_Draft]) -> _Draft | None:
    text, low, tokens = sentence.text, sentence.low, sentence.tokens
    first = _first_token(tokens, quantity.start)
    after = _first_token(tokens, quantity.end)
    if quantity.kind == "ordinal":
        return _ordinal(sentence, quantity, first, [draft.span for draft in drafts[-_NEIGHBOURS:]])
    marks = read_marks(tokens, first, of_range=quantity.form == "range")
    if quantity.form == "single":
        return _single(sentence, quantity, marks)
    if is_name_or_place(text, tokens, first - 1, after, quantity, marks.marked):
        return None
    if is_score(tokens, first - 1, quantity):
        return None
    sentence = sentence._replace(dates=_near(sentence.dates, quantity.start))
    drafts = drafts[-_NEIGHBOURS:]
    stop = min([following, sentence.span.end] + [span.start for span in sentence.dates if span.start >= quantity.end])
    quantity = _in_context(tokens, quantity, marks)
    before = tuple(draft.span for draft in drafts)
    counted, end, rule = _counted(sentence, quantity, marks, after, stop, before)
    if counted is None and marks.markers and drafts and drafts[-1].span.end + 1 == tokens[marks.first].start:
        counted = drafts[-1].counted  # 20 paket ganja seberat 39 gram
    listed = _COORDINATED.fullmatch(low, end, following) is not None
    if quantity.kind == "count" and not _is_claim(sentence, quantity, marks, first, after, rule, drafts, listed):
        return None
    start = tokens[marks.first].start if marks.first < first else quantity.start
    qualifier = _qualifier(quantity, marks)
    if qualifier == "exact" and end > quantity.end and _and_more(tokens, after):
        qualifier = "more_than"
    end, qualifier = _with_qualifier_after(sentence, end, qualifier)
    return _Draft(Span(start, end), quantity, qualifier, counted, rule, dated=not _is_age(tokens, first))


_MAGNITUDES = frozenset(("magnitudo", "bermagnitudo", "magnitude", "bermagnitude", "berkekuatan"))
_PRICED = frozenset(("senilai", "seharga"))


def _in_context(tokens: Sequence[Token], quantity: Quantity, marks: Marks) -> Quantity:
    """A bare number whose kind the word before tells: `magnitudo 6,1` is a measure, `senilai 4 triliun` money."""
    if quantity.kind != "count" or quantity.form not in ("digits", "mixed", "range"):
        return quantity
    if not _PRICED.isdisjoint(marks.markers) and quantity.scale >= 1000:
        return quantity._replace(kind="money", unit="IDR")
    if marks.first and tokens[marks.first - 1].lower in _MAGNITUDES:
        return quantity._replace(kind="measure")
    return quantity


def _qualifier(quantity: Quantity, marks: Marks) -> str:
    if quantity.form == "range":
        return "range"
    if quantity.form == "rounded" and marks.qualifier == "exact":
        return "about"
    return "indefinite" if quantity.form == "indefinite" else marks.qualifier


def _with_qualifier_after(sentence: _Sentence, end: int, qualifier: str) -> tuple[int, str]:
    at = _first_token(sentence.tokens, end)
    length, means = qualifier_after(sentence.tokens, at)
    if not length or qualifier != "exact" or sentence.tokens[at].start - end > 1:
        return end, qualifier
    return sentence.tokens[at + length - 1].end, means


def _counted(
    sentence: _Sentence, quantity: Quantity, marks: Marks, after: int, stop: int, figures: tuple[Span, ...]
) -> tuple[Span | None, int, str]:
    """The counted phrase, the end of the figure, and the name of the rule."""
    kind = quantity.kind
    if kind == "duration":
        return None, quantity.end, "duration"
    tokens = sentence.tokens
    if kind == "count" or quantity.form == "fraction":
        return _counted_of_count(sentence, quantity, marks, after, stop, figures)
    behind = None
    # Rp100 triliun anggaran: other nouns than those for money begin something else behind an amount
    measured = kind in ("measure", "percent") or (
        kind == "money" and after < len(tokens) and is_money_word(tokens[after].lower)
    )
    if measured and _touches(sentence, quantity.end, after) and not quantity.shared:
        behind = noun_after(tokens, after, sentence.text, stop)
    if behind is not None:
        return behind, behind.end, f"{kind}-noun-after"
    before = None
    if marks.first and sentence.text[tokens[marks.first - 1].start] == "(":
        return (_bracketed(sentence, marks.first, figures) if kind == "measure" else None), quantity.end, kind
    if marks.first:
        if "sejauh" in marks.markers:
            return None, quantity.end, kind  # how far someone went, no size of a thing
        nearest = not _DIMENSIONS.isdisjoint(marks.markers)
        passed = (*sentence.dates, *figures)
        before = noun_before(tokens, marks.first - 1, passed, nearest=nearest, fallback=True)
    return before, quantity.end, f"{kind}-noun-before" if before and kind != "ratio" else kind


_DIMENSIONS = frozenset(("sepanjang", "seluas", "setinggi", "seberat", "sedalam", "selebar", "setebal"))


def _bracketed(sentence: _Sentence, first: int, figures: tuple[Span, ...]) -> Span | None:
    """`setinggi 2.000 meter (sekitar 5.300 meter di atas laut)`: the noun of the amount before the bracket."""
    if not figures or figures[-1].end > sentence.tokens[first - 1].start:
        return None
    at = _first_token(sentence.tokens, figures[-1].start)
    passed = (*sentence.dates, *figures[:-1])
    return noun_before(sentence.tokens, at - 1, passed, nearest=False, fallback=True) if at else None


def _counted_of_count(
    sentence: _Sentence, quantity: Quantity, marks: Marks, after: int, stop: int, figures: tuple[Span, ...]
) -> tuple[Span | None, int, str]:
    tokens, text = sentence.tokens, sentence.text
    kind = "fraction" if quantity.form == "fraction" else "count"
    indefinite = quantity.form == "indefinite"
    if _and_more(tokens, after):
        after += 1  # 27 ribu lebih pelamar
        quantity = quantity._replace(end=tokens[after - 1].end)
    behind = (
        noun_after(tokens, after, text, stop)
        if _touches(sentence, quantity.end, after) and not quantity.shared
        else None
    )
    if behind is None:
        found = _amount_before(sentence, marks, figures)
        return found, quantity.end, f"{kind}-noun-before" if found else f"{kind}-bare"
    alone = behind.end == tokens[after].end
    if is_counter(tokens[after]) and alone:
        found = _amount_before(sentence, marks, figures, times=tokens[after].lower == "kali")
        if found is not None:
            return found, behind.end, "count-noun-before"
        return behind, behind.end, "count-classifier"
    rule = f"{kind}-indefinite" if indefinite else f"{kind}-noun-after"
    if is_classifier(tokens[after]):
        return Span(tokens[after + 1].start, behind.end), behind.end, rule
    return behind, behind.end, rule


def _and_more(tokens: Sequence[Token], after: int) -> bool:
    """Whether `lebih` and a noun follow, so that it means "and more" and compares nothing."""
    if after + 1 >= len(tokens) or tokens[after].lower != "lebih" or tokens[after + 1].capital:
        return False
    return is_noun(tokens, after + 1) and "quality" not in classes_of(tokens[after + 1])


def _amount_before(sentence: _Sentence, marks: Marks, figures: tuple[Span, ...], *, times: bool = False) -> Span | None:
    """The noun before a count with no noun of its own, if a link or a marker joins them.

    ``times``: the count is of times (`tiga kali`), which an adverb does not join to a noun.
    """
    tokens = sentence.tokens
    if not marks.first:
        return None
    before = tokens[marks.first - 1]
    linked = "link" in classes_of(before) or bool(marks.markers) or (not times and "adverb" in classes_of(before))
    if not linked and before.lower not in ("ada", "terdapat"):
        return measured_noun(tokens, marks.first - 1)
    subject = counted_subject(tokens, marks.first - 1, sentence.dates, figures, sentence.text)
    if subject is not None or not linked:
        return subject
    return noun_before(tokens, marks.first - 1, (*sentence.dates, *figures), nearest=False, fallback=False)


def _is_claim(
    sentence: _Sentence,
    quantity: Quantity,
    marks: Marks,
    first: int,
    after: int,
    rule: str,
    drafts: Sequence[_Draft],
    listed: bool,
) -> bool:
    """Whether a number without a unit says how many: `satu` mostly does not, a bare number needs a sign of it."""
    tokens = sentence.tokens
    before = tokens[first - 1].lower if first else ""
    if quantity.form == "words" and quantity.value == 1:
        if marks.marked or before in ("hanya", "cuma", "baru", "tinggal"):
            return True
        if after < len(tokens) and (is_counter(tokens[after]) or _is_one_of(sentence, quantity)):
            return True
        return listed or (before in ("dan", ",") and any(draft.quantity.kind == "count" for draft in drafts))
    if not rule.endswith("bare"):
        return True
    if marks.marked or before in _COUNTING or qualifier_after(tokens, after)[0]:
        return True
    if after < len(tokens) and (_is_selecting(sentence, quantity) or tokens[after].lower == "dari"):
        return True
    if after >= len(tokens) or tokens[after].start - quantity.end > 1:
        return False
    behind = tokens[after]
    predicate = behind.kind == "w" and not is_noun(tokens, after) and "relative" not in classes_of(behind)
    return predicate and before in ("", ",", "dan", "sementara", "sedangkan", "sisanya", "lalu", "serta")


_COUNTING = frozenset(
    (
        "ada",
        "mencapai",
        "menjadi",
        "hanya",
        "dilaporkan",
        "tercatat",
        "berjumlah",
        "sisanya",
        "adalah",
        "tersisa",
        "terdapat",
        "tinggal",
    )
)


def _is_one_of(sentence: _Sentence, quantity: Quantity) -> bool:
    """`satu dari tiga remaja`: one of a number, not just one of them."""
    low = sentence.low
    if not low.startswith(" dari ", quantity.end):
        return False
    return bool(find_quantities(sentence.text, quantity.end, quantity.end + 24, folded=low, style="id"))


def _is_selecting(sentence: _Sentence, quantity: Quantity) -> bool:
    return (
        re.match(
            r"\s(?:di antara|diantara|di antaranya|orang di antara)", sentence.low[quantity.end : quantity.end + 24]
        )
        is not None
    )


_PLAYED = frozenset(("laga", "pertandingan", "partai", "kompetisi"))
_LASTING = frozenset(("hari", "pekan", "minggu", "bulan", "tahun", "malam", "jam"))


def _ordinal(sentence: _Sentence, quantity: Quantity, first: int, figures: Sequence[Span]) -> _Draft | None:
    """`hari ke-33`, `hari pertama`: an ordinal of a unit of time says how long something lasts."""
    tokens = sentence.tokens
    at = first
    while at and tokens[at].start >= quantity.start:
        at -= 1
    if tokens[at].lower.startswith("ke-"):
        at -= 1
    head = tokens[at] if at >= 0 else None
    if head is None or head.lower not in _LASTING or head.end > quantity.start:
        return None
    if at and (
        tokens[at - 1].kind == "n" or tokens[at - 1].lower in _PLAYED or any(span.end == head.end for span in figures)
    ):
        return None
    return _Draft(
        Span(head.start, quantity.end), quantity, "exact", Span(head.start, head.end), "ordinal-period", dated=True
    )


def _single(sentence: _Sentence, quantity: Quantity, marks: Marks) -> _Draft | None:
    """`lebih dari setahun`: a unit with `se-` is a figure only with a qualifier."""
    if not marks.marked or marks.qualifier == "exact":
        return None
    start = sentence.tokens[marks.first].start
    return _Draft(Span(start, quantity.end), quantity, marks.qualifier, None, "single-unit", dated=True)


def _is_age(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].lower in ("berusia", "usia", "umur", "berumur")


def _first_token(tokens: Sequence[Token], offset: int) -> int:
    """The index of the first token that ends behind ``offset``."""
    begin, end = 0, len(tokens)
    while begin < end:
        middle = (begin + end) // 2
        if tokens[middle].end <= offset:
            begin = middle + 1
        else:
            end = middle
    return begin


def _touches(sentence: _Sentence, end: int, after: int) -> bool:
    return after < len(sentence.tokens) and 0 < sentence.tokens[after].start - end <= 1


def _bounds(quantity: Quantity, qualifier: str) -> tuple[Decimal | None, Decimal | None]:
    low = quantity.low if qualifier in ("exact", "more_than", "at_least", "range", "indefinite") else None
    high = quantity.high if qualifier in ("exact", "less_than", "at_most", "nearly", "range", "indefinite") else None
    return low, high


def _finished(
    text: str,
    low: str,
    sentences: Sequence[Span],
    quotes: Sequence[QuoteLike],
    drafts: Sequence[tuple[int, _Draft]],
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
        if draft.dated:
            near = bisect_left(dated[number], span.start, key=lambda date: date.start)
            close = dated[number][max(0, near - _NEIGHBOURS) : near + _NEIGHBOURS]
            same = [date for date in close if _quote_at(date.start, quotes) == held[at]]
            beside = drafts[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
            others = [other.span for index, other in beside if index == number and other.span != span]
            expression = clause_date(low, span, others, same, close=quantity.kind == "duration")
        edtf = resolve(expression, anchors, today).edtf if expression else ""
        yield FigureFind(
            span.start, span.end, Span(quantity.number_start, quantity.number_end), quantity.value, least, most,
            draft.qualifier, _kind(quantity), quantity.unit or None, draft.counted,
            drafts[parent][1].span.start if parent is not None else None,
            date_span(text, expression) if expression else None, edtf or None,
            sentences[number], held[at], draft.rule,
        )  # fmt: skip


def _kind(quantity: Quantity) -> str:
    return "ratio" if quantity.form == "fraction" and quantity.kind == "count" else quantity.kind


def _linked(text: str, sentences: Sequence[Span], number: int, draft: _Draft) -> Linked:
    least, most = _bounds(draft.quantity, draft.qualifier)
    noun = draft.counted.of(text) if draft.counted else ""
    return Linked(
        draft.span,
        draft.quantity.low,
        most if most is not None else None if least is not None else draft.quantity.high,
        draft.quantity.kind,
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
