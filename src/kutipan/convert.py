"""From the text of one article to its rows: the whole converter as one pure function."""

import hashlib
from typing import NamedTuple

from kutipan.errors import KutipanError
from kutipan.extraction.coreference import Resolver
from kutipan.extraction.facts import article_facts
from kutipan.extraction.quotes import find_reports
from kutipan.page import read_page
from kutipan.tables import Article, Figure, Quote, Speaker
from kutipan.tables.registry import EMPTY, Registry


class Extraction(NamedTuple):
    """The rows of one article, in the order of the text; ``speakers`` are those that the other rows name."""

    article: Article
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    speakers: tuple[Speaker, ...]


def extract(text: str, *, article_id: str, source_path: str = "", registry: Registry | None = None) -> Extraction:
    """The rows of one article.

    ``text`` is the article's page as stored; all offsets count its Unicode code points. ``registry`` gives curated
    speaker ids to the mentions that it knows. The same text always gives the same rows.

    Raises ``KutipanError`` for a text in which nothing but page furniture is found.

    >>> found = extract("“Panen naik,” kata Rani Puspita, Senin.", article_id="contoh")
    >>> [(quote.text, quote.speaker_id) for quote in found.quotes]
    [('Panen naik', 'rani-puspita')]
    """
    page = read_page(text)
    if not page.paragraphs:
        raise KutipanError(
            f"{source_path or article_id}: no body text found, only page furniture; give the article's text"
        )
    reports = find_reports(page)
    resolver = Resolver(text, registry or EMPTY, article_id)
    resolved = resolver.resolve(reports)
    quotes = []
    for report, speaker in zip(reports.reports, resolved.ids, strict=True):
        context = reports.context(report)
        quotes.append(
            Quote(
                quote_id=f"{article_id}-q{report.span.start}",
                article_id=article_id,
                type=report.type,
                text=report.span.of(text),
                text_en=None,
                speaker_id=speaker,
                speaker_text=report.speaker.of(text) if report.speaker else None,
                cue=report.cue.of(text) if report.cue else None,
                addressee_text=report.addressee.of(text) if report.addressee else None,
                via=report.via.of(text) if report.via else None,
                continues=f"{article_id}-q{report.continues}" if report.continues is not None else None,
                context=context.of(text),
                start=report.span.start,
                end=report.span.end,
                speaker_start=report.speaker.start if report.speaker else None,
                speaker_end=report.speaker.end if report.speaker else None,
                cue_start=report.cue.start if report.cue else None,
                cue_end=report.cue.end if report.cue else None,
                rule=report.rule,
            )
        )
    data = text.encode("utf-8")
    facts = article_facts(page)
    article = Article(
        article_id=article_id,
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        agency=facts.agency,
        place=facts.place,
        published=facts.published,
        latest_date=facts.latest_date,
        language="id",
        url=None,
        words=len(text.split()),
        source_path=source_path,
        source_bytes=len(data),
        source_sha256=hashlib.sha256(data).hexdigest(),
    )
    return Extraction(article, tuple(quotes), (), resolved.speakers)
