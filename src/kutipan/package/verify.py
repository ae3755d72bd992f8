"""Every span of a package against its sources: ``source[start:end] == text``."""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from kutipan.errors import KutipanError
from kutipan.package.checks import NumberedRow, Problem, file_name, read_package
from kutipan.read import Source, id_from, read_source
from kutipan.tables import TABLES, Article
from kutipan.tables.schema import Table

_QUOTED = 40


TEXTS = "data/texts"
"""Where a package keeps the texts that its offsets count in, if it does."""

_TAKEN_FROM = re.compile(r"\.(html?|jsonl|ndjson|csv|parquet|gz|zstd?)$", re.IGNORECASE)
"""Endings of files that hold a text inside something else (what :mod:`kutipan.archive` takes apart)."""


def verify_package(folder: str | os.PathLike[str], sources: str | os.PathLike[str] | None = None) -> list[Problem]:
    """What is wrong with the package in ``folder``, by itself and against the files in the folder ``sources``.

    A source is looked for under its ``source_path``; it must have the recorded size and SHA-256, and at each span's
    offsets it must have the span's characters. Without ``sources`` the texts that the package itself keeps are taken.
    Raises ``KutipanError`` where one of the folders does not exist.
    """
    kept = Path(folder, TEXTS)
    if sources is not None and not Path(sources).is_dir():
        raise KutipanError(f"{sources}: no such folder; name the one that holds the source files")
    rows, problems = read_package(folder)
    if sources is None and not kept.is_dir():
        raise KutipanError(
            f"{folder}: keeps no texts of its own; name the folder of its sources with --sources, "
            "or convert with --texts"
        )
    place = kept if sources is None else Path(sources)
    texts: dict[str, str] = {}
    taken: list[Article] = []
    missing: list[Problem] = []
    for number, article in rows["articles"]:
        try:
            source = _read(article, place)
        except KutipanError as error:
            missing.append(Problem("articles.csv", number, "source_path", str(error)))
            continue
        if source is None:
            taken.append(article)
            continue
        problems += _check_article(number, article, source)
        texts[article.article_id] = source.text
    problems += _unread(taken, missing, rows["articles"], place, kept)
    for table in TABLES:
        if table.spans:
            problems += _check_rows(table, rows[table.name], texts)
    return problems


def _read(article: Article, folder: Path) -> Source | None:
    """The source; ``None`` where the text was taken out of its file, or decoded from another encoding than UTF-8."""
    path = Path(article.source_path)
    if path.is_absolute() or ".." in path.parts:
        raise KutipanError(f"{article.source_path!r} leads out of the folder of the sources")
    if _TAKEN_FROM.search(article.source_path):
        return None
    try:
        return read_source(folder / path)
    except KutipanError:
        if _is_recorded(article, folder / path):
            return None
        raise


def _is_recorded(article: Article, path: Path) -> bool:
    """Whether the file is the one that was converted, byte for byte."""
    if not path.is_file() or path.stat().st_size != article.source_bytes:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == article.source_sha256


def _unread(
    taken: list[Article], missing: list[Problem], rows: list[NumberedRow], folder: Path, kept: Path
) -> Iterator[Problem]:
    """The problems of the articles without a source; what all of them share is said once."""
    has_texts = kept.is_dir() and kept != folder
    if taken:
        advice = (
            f"leave out --sources, the texts are in {kept}"
            if has_texts
            else "convert with --texts, then leave out --sources"
        )
        reason = (
            f"the offsets of {len(taken)} of {len(rows)} articles count in a text taken or decoded from its file "
            f"(the first: {taken[0].source_path}), not in the file itself; {advice}"
        )
        yield Problem("articles.csv", None, "source_path", reason)
    if len(missing) > 1 and not any((folder / row.source_path).exists() for _, row in rows):
        advice = f"leave out --sources, the texts are in {kept}" if has_texts else "name the folder that was converted"
        yield Problem("articles.csv", None, "source_path", f"{len(missing)} sources are not in {folder}; {advice}")
    else:
        yield from missing


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
