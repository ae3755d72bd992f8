"""Curated facts: what the pages do not state themselves, from files that people write, and how it gets into the tables.

Three CSV files beside the sources, each row of which names what it is about by something that cannot shift unnoticed:

- ``sources.csv`` (article_id, url, published, note): where a page was found. ``published`` is a date that the address
  proves; it is compared with what the page states and never fills the column of that name, which is the page's own.
- ``caveats.csv`` (article_id, anchor_text, kind, note_en, evidence_url): where a source is wrong. ``anchor_text``
  stands exactly once in the source, and the quote and the figure at that place are those that the caveat is about.
- ``translations.csv`` (row_id, text_en, label_en): English for a quote, or a label for a figure, by the row's id.

A row that is about nothing is an error, so that a changed table cannot keep words that belonged to another row.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from kutipan.errors import KutipanError
from kutipan.package.cells import objection
from kutipan.package.csvfile import read_records
from kutipan.package.files import Tables
from kutipan.spans import Span
from kutipan.tables import TABLES, Article, Caveat, Figure, Quote
from kutipan.tables.patterns import DATE_TIME

_SOURCES = ("article_id", "url", "published", "note")
_CAVEATS = ("article_id", "anchor_text", "kind", "note_en", "evidence_url")
_TRANSLATIONS = ("row_id", "text_en", "label_en")


class SourceFact(NamedTuple):
    """Where an article was found; ``place`` is the row of the file that says so."""

    place: str
    article_id: str
    url: str | None
    published: str | None


class CaveatFact(NamedTuple):
    """What is wrong at the words ``anchor_text`` of an article."""

    place: str
    article_id: str
    anchor_text: str
    kind: str
    note: str
    evidence_url: str | None


class Translation(NamedTuple):
    """The English for a quote (``text_en``) or a figure (``label_en``): one of the two is empty."""

    place: str
    row_id: str
    text_en: str | None
    label_en: str | None


class Curated(NamedTuple):
    """All that the three files say."""

    sources: tuple[SourceFact, ...] = ()
    caveats: tuple[CaveatFact, ...] = ()
    translations: tuple[Translation, ...] = ()


def read_curated(folder: Path) -> Curated:
    """The curated facts in ``folder``.

    Raises ``KutipanError`` where a file cannot be read, has other columns, or says of one thing twice.
    """
    curated = Curated(
        tuple(SourceFact(place, row[0], row[1] or None, row[2] or None) for place, row in _rows(folder, _SOURCES)),
        tuple(
            CaveatFact(place, row[0], row[1], row[2], row[3], row[4] or None) for place, row in _rows(folder, _CAVEATS)
        ),
        tuple(
            Translation(place, row[0], row[1] or None, row[2] or None) for place, row in _rows(folder, _TRANSLATIONS)
        ),
    )
    problems = [
        *_repeated((fact.place, fact.article_id) for fact in curated.sources),
        *_repeated((fact.place, f"{fact.article_id}: {fact.anchor_text}") for fact in curated.caveats),
        *_repeated((fact.place, fact.row_id) for fact in curated.translations),
    ]
    _refuse(problems)
    return curated


def apply_curated(tables: Tables, curated: Curated, texts: Mapping[str, str]) -> Tables:
    """The tables with the curated facts in them; ``texts`` maps each article's id to its source's text.

    Fills ``url``, ``text_en`` and ``label_en`` and makes the table of caveats. Raises ``KutipanError``, which names
    every such place, for an article or row that is not there, an anchor that does not stand exactly once in its
    source, a value that its column does not allow, and a date of publication other than the page's.
    """
    problems = [*_check_sources(tables.articles, curated.sources), *_check_translations(tables, curated.translations)]
    caveats = []
    for fact in curated.caveats:
        try:
            caveats.append(_caveat(tables, fact, texts))
        except ValueError as error:
            problems.append(f"{fact.place}: {error}")
    _refuse(problems)
    urls = {fact.article_id: fact.url for fact in curated.sources}
    english = {fact.row_id: fact.text_en for fact in curated.translations}
    labels = {fact.row_id: fact.label_en for fact in curated.translations}
    filled = tables._replace(
        articles=tuple(article._replace(url=urls.get(article.article_id)) for article in tables.articles),
        quotes=tuple(quote._replace(text_en=english.get(quote.quote_id)) for quote in tables.quotes),
        figures=tuple(figure._replace(label_en=labels.get(figure.figure_id)) for figure in tables.figures),
        caveats=tuple(sorted(caveats, key=lambda caveat: (caveat.article_id, _anchor_start(caveat)))),
    )
    _refuse(_unfit(filled))
    return filled


def untranslated(tables: Tables) -> list[str]:
    """The ids of the quotes without ``text_en`` and of the figures without ``label_en``."""
    return [
        *(quote.quote_id for quote in tables.quotes if quote.text_en is None),
        *(figure.figure_id for figure in tables.figures if figure.label_en is None),
    ]


def _rows(folder: Path, columns: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Each record below the header, with the place by which an error names it."""
    name = {_SOURCES: "sources.csv", _CAVEATS: "caveats.csv", _TRANSLATIONS: "translations.csv"}[tuple(columns)]
    path = folder / name
    try:
        header, *records = read_records(path.read_bytes())
    except OSError as error:
        raise KutipanError(f"{path}: cannot be read ({error.strerror}); restore it") from None
    except KutipanError as error:
        raise KutipanError(f"{path}: {error}") from None
    if tuple(header) != tuple(columns):
        raise KutipanError(f"{path}: the header is {','.join(header)}; expected is {','.join(columns)}")
    for number, record in enumerate(records, 2):
        if len(record) != len(columns):
            raise KutipanError(f"{path}, row {number}: {len(record)} cells, the header has {len(columns)}")
        yield f"{path}, row {number}", record


def _repeated(keys: Iterable[tuple[str, str]]) -> Iterator[str]:
    first: dict[str, str] = {}
    for place, key in keys:
        if first.setdefault(key, place) != place:
            yield f"{place}: {key!r} stands already in {first[key].rpartition(', ')[2]}; keep one of the two"


def _refuse(problems: Iterable[str]) -> None:
    listed = "\n".join(problems)
    if listed:
        raise KutipanError(listed)


def _check_sources(articles: Iterable[Article], sources: Iterable[SourceFact]) -> Iterator[str]:
    known = {article.article_id: article for article in articles}
    for fact in sources:
        article = known.get(fact.article_id)
        if article is None:
            yield f"{fact.place}: no article has the id {fact.article_id!r}; correct it or remove the row"
        elif fact.published is not None and not re.fullmatch(DATE_TIME, fact.published):
            yield f"{fact.place}: published {fact.published!r} is no ISO 8601 date"
        elif fact.published and article.published and fact.published[:10] != article.published[:10]:
            yield f"{fact.place}: published is {fact.published}, but the page says {article.published}; find out which"


def _check_translations(tables: Tables, translations: Iterable[Translation]) -> Iterator[str]:
    quotes = {quote.quote_id for quote in tables.quotes}
    figures = {figure.figure_id for figure in tables.figures}
    for fact in translations:
        if fact.row_id not in quotes and fact.row_id not in figures:
            yield f"{fact.place}: no quote or figure has the id {fact.row_id!r}; give its new id or remove the row"
        elif fact.row_id in quotes and (fact.text_en is None or fact.label_en is not None):
            yield f"{fact.place}: {fact.row_id!r} is a quote: it needs text_en and has no label_en"
        elif fact.row_id in figures and (fact.label_en is None or fact.text_en is not None):
            yield f"{fact.place}: {fact.row_id!r} is a figure: it needs label_en and has no text_en"


def _caveat(tables: Tables, fact: CaveatFact, texts: Mapping[str, str]) -> Caveat:
    """The row of ``fact``. Raises ``ValueError`` with the reason where it is about nothing."""
    text = texts.get(fact.article_id)
    if text is None:
        raise ValueError(f"no article has the id {fact.article_id!r}; correct it or remove the row")
    times = text.count(fact.anchor_text) if fact.anchor_text else 0
    if times != 1:
        raise ValueError(
            f"{fact.anchor_text!r} stands {times} times in {fact.article_id}; give words that stand there exactly once"
        )
    start = text.index(fact.anchor_text)
    anchor = Span(start, start + len(fact.anchor_text))
    quote = _row_at(tables.quotes, fact.article_id, anchor)
    figure = _row_at(tables.figures, fact.article_id, anchor)
    return Caveat(
        caveat_id=f"{fact.article_id}-c{start}",
        article_id=fact.article_id,
        quote_id=quote.quote_id if quote is not None else None,
        figure_id=figure.figure_id if figure is not None else None,
        kind=fact.kind,
        note=fact.note,
        evidence_url=fact.evidence_url,
    )


_Row = TypeVar("_Row", Quote, Figure)


def _row_at(rows: Iterable[_Row], article_id: str, anchor: Span) -> _Row | None:
    """The first row that overlaps the anchor; one that contains all of it comes before others."""
    touching = [row for row in rows if row.article_id == article_id and Span(row.start, row.end).overlaps(anchor)]
    around = [row for row in touching if Span(row.start, row.end).contains(anchor)]
    return min(around or touching, key=lambda row: row.start, default=None)


def _anchor_start(caveat: Caveat) -> int:
    return int(caveat.caveat_id.rpartition("-c")[2])


def _unfit(tables: Tables) -> Iterator[str]:
    """Curated values that their columns do not allow, before they are looked for in a file of the package."""
    curated = {"articles": ("url",), "quotes": ("text_en",), "figures": ("label_en",), "caveats": Caveat._fields}
    for table in TABLES:
        for column in table.columns:
            if column.name in curated.get(table.name, ()):
                for row in getattr(tables, table.name):
                    reason = objection(column, getattr(row, column.name) or None)
                    if reason is not None:
                        yield f"{table.name}, {getattr(row, table.key)}, {column.name}: {reason}"
