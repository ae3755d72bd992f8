"""Every span of a package against its sources: ``source[start:end] == text``."""

import os
from collections.abc import Iterator
from pathlib import Path

from kutipan.errors import KutipanError
from kutipan.package.checks import NumberedRow, Problem, file_name, read_package
from kutipan.read import Source, id_from, read_source
from kutipan.tables import TABLES, Article
from kutipan.tables.schema import Table

_QUOTED = 40


def verify_package(folder: str | os.PathLike[str], sources: str | os.PathLike[str]) -> list[Problem]:
    """What is wrong with the package in ``folder``, by itself and against the files in the folder ``sources``.

    A source is looked for under its ``source_path``; it must have the recorded size and SHA-256, and at each span's
    offsets it must have the span's characters. Raises ``KutipanError`` where one of the folders does not exist.
    """
    if not Path(sources).is_dir():
        raise KutipanError(f"{sources}: no such folder; name the one that holds the source files")
    rows, problems = read_package(folder)
    texts: dict[str, str] = {}
    for number, article in rows["articles"]:
        try:
            source = _read(article, Path(sources))
        except KutipanError as error:
            problems.append(Problem("articles.csv", number, "source_path", str(error)))
            continue
        problems += _check_article(number, article, source)
        texts[article.article_id] = source.text
    for table in TABLES:
        if table.spans:
            problems += _check_rows(table, rows[table.name], texts)
    return problems


def _read(article: Article, folder: Path) -> Source:
    path = Path(article.source_path)
    if path.is_absolute() or ".." in path.parts:
        raise KutipanError(f"{article.source_path!r} leads out of the folder of the sources")
    return read_source(folder / path)


def _check_article(number: int, article: Article, source: Source) -> Iterator[Problem]:
    folders = article.source_path.rpartition("/")[0]
    from_path = id_from(f"{folders}/{Path(source.path).stem}".replace("/", "."))
    if article.article_id not in (source.article_id, from_path):
        yield Problem("articles.csv", number, "article_id", f"is not the name of the file {article.source_path}")
    if article.source_bytes != source.size:
        yield Problem("articles.csv", number, "source_bytes", f"{article.source_path} has {source.size} bytes")
    elif article.source_sha256 != source.sha256:
        yield Problem("articles.csv", number, "source_sha256", f"{article.source_path} has the hash {source.sha256}")


def _check_rows(table: Table, rows: list[NumberedRow], texts: dict[str, str]) -> Iterator[Problem]:
    for number, row in rows:
        source = texts.get(row.article_id)
        if source is None:
            continue  # said already, of the article
        for text_column, start_column, end_column in table.spans:
            text, start, end = (getattr(row, column) for column in (text_column, start_column, end_column))
            if text is not None and source[start:end] != text:
                found = source[start:end]
                shown = found if len(found) <= _QUOTED else found[:_QUOTED] + "…"
                reason = f"the source has {shown!r} at {start} to {end}"
                yield Problem(file_name(table), number, text_column, reason)
        if not _context_holds(source, row.context, row.start, row.end):
            yield Problem(file_name(table), number, "context", "does not stand around the row's offsets in the source")


def _context_holds(source: str, context: str, start: int, end: int) -> bool:
    """Whether some occurrence of ``context`` in ``source`` covers ``[start, end)``."""
    return source.find(context, max(0, end - len(context)), start + len(context)) >= 0
