"""Where in its context a row stands: a table holds offsets into the source, and a context without its own offset."""

from collections.abc import Mapping, Sequence
from typing import Any

from kutipan.spans import Span


def span_in_context(row: Any, rows: Mapping[str, Sequence[Any]]) -> Span:
    """Where in its context the row's text stands; nowhere (0, 0) if it does not stand there.

    The text can occur there more than once. Rows that share the context tell which one is meant: each occurrence
    puts the context's start somewhere, and there is only one place that suits all rows.
    """
    sharing = [
        other
        for name in ("quotes", "figures")
        for other in rows[name]
        if other.article_id == row.article_id and other.context == row.context
    ]
    own = _context_starts(row)
    if not own:
        return Span(0, 0)
    common = set(own).intersection(*map(_context_starts, sharing))
    start = row.start - min(common or own)
    return Span(start, start + len(row.text))


def _context_starts(row: Any) -> set[int]:
    starts, found = set(), row.context.find(row.text)
    while found >= 0:
        starts.add(row.start - found)
        found = row.context.find(row.text, found + 1)
    return starts
