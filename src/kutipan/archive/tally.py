"""What a run has made, counted, and the summary that a person reads at its end."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kutipan.convert import Extraction
from kutipan.tables.quotes import QUOTE_TYPES

LEFT_EMPTY: Mapping[str, tuple[str, str]] = {
    "published": ("date of publication that is not ISO 8601", "dates of publication that are not ISO 8601"),
    "url": ("address that is no http(s) URL", "addresses that are no http(s) URLs"),
}
"""Columns that stay empty where an archive states them in a form that no table takes, and what is said of that."""


class Counts(NamedTuple):
    """What one article gave."""

    quotes: tuple[int, ...]
    """By type, in the order of ``QUOTE_TYPES``."""
    named: int
    """Quotes with a speaker."""
    figures: int


def count_rows(found: Extraction) -> Counts:
    """The counts of one article."""
    types = Counter(quote.type for quote in found.quotes)
    named = sum(quote.speaker_id is not None for quote in found.quotes)
    return Counts(tuple(types[name] for name in QUOTE_TYPES), named, len(found.figures))


class Tally:
    """The counts of many articles."""

    def __init__(self, state: Mapping[str, Any] | None = None) -> None:
        state = state or {}
        self.articles: int = state.get("articles", 0)
        self.quotes: list[int] = list(state.get("quotes", [0] * len(QUOTE_TYPES)))
        self.named: int = state.get("named", 0)
        self.figures: int = state.get("figures", 0)
        self.skipped: Counter[str] = Counter(state.get("skipped", {}))
        self.left_empty: Counter[str] = Counter(state.get("left_empty", {}))
        self.first_empty: dict[str, str] = dict(state.get("first_empty", {}))

    def add(self, counts: Counts, left_empty: tuple[str, ...], where: str) -> None:
        """Count the article at the place ``where``; ``left_empty`` are its columns of ``LEFT_EMPTY``."""
        self.articles += 1
        self.quotes = [one + other for one, other in zip(self.quotes, counts.quotes, strict=True)]
        self.named += counts.named
        self.figures += counts.figures
        self.left_empty.update(left_empty)
        for column in left_empty:
            self.first_empty.setdefault(column, where)

    def skip(self, kind: str) -> None:
        """Count an article that gave nothing."""
        self.skipped[kind] += 1

    def state(self) -> dict[str, Any]:
        """What the constructor takes to go on counting."""
        return {
            "articles": self.articles,
            "quotes": self.quotes,
            "named": self.named,
            "figures": self.figures,
            "skipped": dict(self.skipped),
            "left_empty": dict(self.left_empty),
            "first_empty": self.first_empty,
        }

    def lines(self, speakers: int | None) -> Iterator[str]:
        """The summary; ``speakers`` is the number of rows of that table, ``None`` where each part has one."""
        quotes = sum(self.quotes)
        rest = f", {_counted(speakers, 'speaker')}" if speakers is not None else ""
        found = f"{_counted(quotes, 'quote')}, {_counted(self.figures, 'figure')}{rest}"
        yield f"{_counted(self.articles, 'article')}: {found}"
        if quotes:
            types = ", ".join(f"{number:,} {name}" for number, name in zip(self.quotes, QUOTE_TYPES, strict=True))
            yield f"quotes: {types}; {self.named * 100 // quotes}% with a speaker"
        if self.skipped:
            reasons = ", ".join(f"{number:,} {kind}" for kind, number in _ranked(self.skipped))
            yield f"skipped: {_counted(sum(self.skipped.values()), 'article')} ({reasons})"
        if self.left_empty:
            yield "left empty: " + ", ".join(self._left_empty(*pair) for pair in _ranked(self.left_empty))

    def _left_empty(self, column: str, number: int) -> str:
        first = self.first_empty[column]
        place = first if number == 1 else f"first: {first}"
        return f"{number:,} {LEFT_EMPTY[column][number > 1]} ({place})"


def passed_over_words(passed_over: Counter[str]) -> str:
    """How many files of folders were passed over, by their endings.

    >>> passed_over_words(Counter({".docx": 2, "": 1}))
    '3 files (2 .docx, 1 without an ending)'
    """
    endings = ", ".join(f"{number:,} {ending or 'without an ending'}" for ending, number in _ranked(passed_over))
    return f"{_counted(passed_over.total(), 'file')} ({endings})"


def _ranked(counter: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"
