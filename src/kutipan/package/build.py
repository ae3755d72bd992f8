"""From sources to the rows of a package: convert each, then bring the rows together."""

from collections.abc import Iterable

from kutipan.convert import Extraction, extract
from kutipan.package.files import Tables
from kutipan.read import Source
from kutipan.tables.merge import merge_speakers
from kutipan.tables.registry import Registry


def convert_sources(sources: Iterable[Source], registry: Registry | None = None) -> Tables:
    """The tables of ``sources``, the same in whatever order these come.

    Raises ``KutipanError`` with the file's name for a source that cannot be converted.
    """
    return join(convert_source(source, registry) for source in sources)


def convert_source(source: Source, registry: Registry | None = None) -> Extraction:
    """The rows of one source. Raises ``KutipanError`` with the file's name where it has no article in it."""
    return extract(source.text, article_id=source.article_id, source_path=source.path, registry=registry)


def join(extractions: Iterable[Extraction]) -> Tables:
    """The rows of several articles as one set of tables."""
    extractions = sorted(extractions, key=lambda extraction: extraction.article.article_id)
    return Tables(
        articles=tuple(extraction.article for extraction in extractions),
        quotes=tuple(
            quote for extraction in extractions for quote in sorted(extraction.quotes, key=lambda row: row.start)
        ),
        figures=tuple(
            figure for extraction in extractions for figure in sorted(extraction.figures, key=lambda row: row.start)
        ),
        speakers=merge_speakers(extraction.speakers for extraction in extractions),
    )
