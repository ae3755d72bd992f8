"""What a run has made, counted, and the summary that a person reads at its end."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kutipan.convert import Extraction
from kutipan.tables.quotes import QUOTE_TYPES


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

    def add(self, counts: Counts, left_empty: tuple[str, ...]) -> None:
        """Count one article; ``left_empty`` names what its archive states in a form that no table takes."""
        self.articles += 1
        self.quotes = [one + other for one, other in zip(self.quotes, counts.quotes, strict=True)]
        self.named += counts.named
        self.figures += counts.figures
        self.left_empty.update(left_empty)

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
            reasons = ", ".join(f"{number:,} {kind}" for kind, number in _ranked(self.left_empty))
            yield f"left empty: {reasons}"


def _ranked(counter: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"
