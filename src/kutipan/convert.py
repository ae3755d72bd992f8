"""From the text of one article to its rows: the whole converter as one pure function."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kutipan.errors import KutipanError
from kutipan.extraction.facts import article_facts
from kutipan.extraction.figures.article_dates import body_dates
from kutipan.extraction.figures.find import FigureFind, find_figures
from kutipan.extraction.figures.sources import named_source
from kutipan.extraction.quotes.find import PageReports, find_reports
from kutipan.extraction.quotes.reports import Report
from kutipan.extraction.speakers.coreference import Resolver
from kutipan.language.dates import DateExpression
from kutipan.page import Page, read_page
from kutipan.published import publication
from kutipan.spans import Span
from kutipan.tables import Article, Figure, Quote, Speaker
from kutipan.tables.patterns import is_article_id
from kutipan.tables.registry import EMPTY, Registry

_HALF = re.compile(r"[\ud800-\udfff]")


class Extraction(NamedTuple):
    """The rows of one article, in the order of the text; ``speakers`` are those that the other rows name."""

    article: Article
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    speakers: tuple[Speaker, ...]


def extract(
    text: str,
    *,
    article_id: str,
    source_path: str = "",
    registry: Registry | None = None,
    published: str | date | None = None,
) -> Extraction:
    """The rows of one article.

    ``text`` is the article's page as stored; all offsets count its Unicode code points. ``article_id``, of letters,
    digits, `.`, `_` and `-`, begins the ids of all rows. ``registry`` gives curated speaker ids to the mentions that it
    knows; :func:`kutipan.tables.registry.read_registry` reads one from a file. ``published`` is when the article was
    published (a date, a datetime, or either in ISO 8601), where that is known from elsewhere than the page: dates
    without a year are resolved by it, `kemarin` counts from it, and it fills the column of that name, in Indonesian
    time (a zone other than +07:00, +08:00 and +09:00 is converted to WIB). The same arguments always give the same
    rows.

    Raises ``KutipanError`` for a text in which nothing but page furniture is found or that is no Unicode (half of a
    surrogate pair), for an id that is none, and for a ``published`` that names no day.

    >>> found = extract("“Panen naik 5%,” kata Rani Puspita, Senin.", article_id="contoh")
    >>> [(quote.text, quote.speaker_id) for quote in found.quotes]
    [('Panen naik 5%', 'rani-puspita')]
    >>> [(figure.text, figure.unit, figure.quote_id) for figure in found.figures]
    [('5%', '%', 'contoh-q1')]
    """
    place = source_path or article_id
    _refuse(text, article_id, place)
    try:
        day = publication(published) if published is not None else None
    except (TypeError, ValueError) as error:
        raise KutipanError(f"{place}: published: {error}") from None
    page = read_page(text)
    if not page.paragraphs:
        raise KutipanError(f"{place}: no body text found, only page furniture; give the article's text")
    found = find_reports(page)
    resolver = Resolver(text, found, registry or EMPTY, article_id)
    quotes = tuple(
        _quote(text, article_id, found, report, speaker)
        for report, speaker in zip(found.reports, resolver.resolve(), strict=True)
    )
    dates = body_dates(page, [sentence.plain for sentence in found.sentences])
    figures = _figures(page, article_id, found, quotes, resolver, day, dates)
    named = {quote.speaker_id for quote in quotes} | {figure.speaker_id for figure in figures}
    speakers = resolver.speakers([speaker for speaker in named if speaker is not None])
    return Extraction(_article(page, article_id, source_path, day, dates), quotes, figures, speakers)


def _refuse(text: str, article_id: str, place: str) -> None:
    """Raise an error for what is no text, and for what is no id."""
    if not isinstance(text, str):
        raise TypeError(f"the text must be a str, not {type(text).__name__}")
    if not isinstance(article_id, str) or not is_article_id(article_id):
        raise KutipanError(
            f"{article_id!r} is no article id; give letters, digits, '.', '_' and '-', the first a letter or a digit"
        )
    half = _HALF.search(text)
    if half is not None:
        raise KutipanError(f"{place}: character {half.start()} is half of a surrogate pair; correct the text")


def _quote(text: str, article_id: str, found: PageReports, report: Report, speaker: str | None) -> Quote:
    return Quote(
        quote_id=f"{article_id}-q{report.span.start}",
        article_id=article_id,
        type=report.type,
        text=report.span.of(text),
        text_en=None,
        speaker_id=speaker,
        speaker_text=_words(text, report.speaker),
        cue=_words(text, report.cue),
        addressee_text=_words(text, report.addressee),
        via=_words(text, report.via),
        continues=f"{article_id}-q{report.continues}" if report.continues is not None else None,
        context=found.context(report).of(text),
        start=report.span.start,
        end=report.span.end,
        speaker_start=report.speaker.start if report.speaker is not None else None,
        speaker_end=report.speaker.end if report.speaker is not None else None,
        cue_start=report.cue.start if report.cue is not None else None,
        cue_end=report.cue.end if report.cue is not None else None,
        rule=report.rule,
    )


def _figures(
    page: Page,
    article_id: str,
    found: PageReports,
    quotes: tuple[Quote, ...],
    resolver: Resolver,
    published: str | None,
    dates: Sequence[DateExpression],
) -> tuple[Figure, ...]:
    """The figures, each with the quote that it stands in and whose claim it is."""
    by_start = {quote.start: quote for quote in quotes}
    tokens = {sentence.span: sentence.tokens for sentence in found.sentences}
    sources: dict[Span, str | None] = {}
    figures = []
    today = date.fromisoformat(published[:10]) if published is not None else None
    sentences = [sentence.plain for sentence in found.sentences]
    anchors = (today,) if today is not None else None
    for find in find_figures(page, sentences, quotes, anchors, today, dates):
        quote = by_start[find.quote] if find.quote is not None else None
        if quote is not None:
            speaker = quote.speaker_id
        else:
            if find.sentence not in sources:
                sources[find.sentence] = resolver.mention(named_source(tokens[find.sentence]))
            speaker = sources[find.sentence]
        figures.append(_figure(page.text, article_id, find, quote, speaker))
    return tuple(figures)


def _figure(text: str, article_id: str, find: FigureFind, quote: Quote | None, speaker: str | None) -> Figure:
    return Figure(
        figure_id=f"{article_id}-f{find.start}",
        article_id=article_id,
        quote_id=quote.quote_id if quote is not None else None,
        text=text[find.start : find.end],
        number_text=find.number.of(text),
        value=find.value,
        value_low=find.low,
        value_high=find.high,
        qualifier=find.qualifier,
        kind=find.kind,
        unit=find.unit,
        counted_text=_words(text, find.counted),
        label_en=None,
        part_of=f"{article_id}-f{find.part_of}" if find.part_of is not None else None,
        speaker_id=speaker,
        date_text=_words(text, find.date_span),
        date=find.date,
        context=find.sentence.of(text),
        start=find.start,
        end=find.end,
        rule=find.rule,
    )


def _article(
    page: Page, article_id: str, source_path: str, published: str | None, dates: Sequence[DateExpression]
) -> Article:
    facts = article_facts(page, published, dates)
    data = page.text.encode("utf-8")
    return Article(
        article_id=article_id,
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        agency=facts.agency,
        place=facts.place,
        published=published or facts.published,
        latest_date=facts.latest_date,
        language="id",
        url=None,
        words=len(page.text.split()),
        source_path=source_path,
        source_bytes=len(data),
        source_sha256=hashlib.sha256(data).hexdigest(),
    )


def _words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span is not None else None
