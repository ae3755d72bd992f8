"""How far a run is, told on standard error: by a bar in a terminal (``rich``, extra ``progress``), else by lines."""

import sys
import threading
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol

_LINE_EVERY = 10.0
_BAR_EVERY = 0.2
"""Seconds."""


class Progress(Protocol):
    """Told of every article."""

    def begin(self, total: Callable[[], int | None], done: int, articles: int, skipped: int) -> None:
        """The run starts; ``done`` bytes were done before. ``total`` may take its time, and is called in a thread."""

    def advance(self, weight: int, skipped: bool) -> None:
        """One article is done, which stood for ``weight`` bytes of the input."""

    def end(self) -> None:
        """The run is over, well or not."""


class Silent:
    """Says nothing."""

    def begin(self, total: Callable[[], int | None], done: int, articles: int, skipped: int) -> None:
        """Nothing."""

    def advance(self, weight: int, skipped: bool) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


class Lines:
    """A plain line every ten seconds, for logs and for terminals without ``rich``."""

    def __init__(self, every: float = _LINE_EVERY) -> None:
        self._every = every
        self._total: int | None = None
        self._weight = self._articles = self._skipped = 0
        self._before = (0, 0)
        self._started = self._shown = 0.0

    def begin(self, total: Callable[[], int | None], done: int, articles: int, skipped: int) -> None:
        """Start counting."""
        self._weight, self._articles, self._skipped = done, articles, skipped
        self._before = (done, articles)
        self._started = self._shown = time.monotonic()

        def count() -> None:
            self._total = total()

        threading.Thread(target=count, daemon=True).start()

    def advance(self, weight: int, skipped: bool) -> None:
        """Count, and show a line if it is time."""
        self._weight += weight
        self._articles += 1
        self._skipped += skipped
        now = time.monotonic()
        if now - self._shown >= self._every:
            self._shown = now
            self.show(now - self._started)

    def end(self) -> None:
        """Nothing: the summary follows."""

    def show(self, seconds: float) -> None:
        """Print one line; ``seconds`` have gone since the start."""
        rate = (self._articles - self._before[1]) / max(seconds, 1e-9)
        parts = [f"{self._articles:,} articles", f"{rate:,.0f}/s"]
        done = self._weight - self._before[0]
        if self._total and done > 0:
            left = max(0, self._total - self._weight)
            parts.append(f"{min(1.0, self._weight / self._total):.0%}")
            parts.append(f"{clock(left * seconds / done)} left")
        if self._skipped:
            parts.append(f"{self._skipped:,} skipped")
        print(", ".join(parts), file=sys.stderr, flush=True)


class Bar(Lines):
    """A line in a terminal that is drawn anew several times a second, by ``rich``."""

    def __init__(self, rich_progress: Any) -> None:
        super().__init__(_BAR_EVERY)
        self._rich = rich_progress
        self._task: Any = None

    def begin(self, total: Callable[[], int | None], done: int, articles: int, skipped: int) -> None:
        """Show the bar."""
        super().begin(total, done, articles, skipped)
        self._task = self._rich.add_task("", total=None, completed=done, articles="", rate="", skipped="")
        self._rich.start()

    def show(self, seconds: float) -> None:
        """Draw the bar."""
        rate = (self._articles - self._before[1]) / max(seconds, 1e-9)
        self._rich.update(
            self._task,
            total=self._total,
            completed=self._weight,
            articles=f"{self._articles:,} articles",
            rate=f"{rate:,.0f}/s",
            skipped=f"{self._skipped:,} skipped" if self._skipped else "",
        )

    def end(self) -> None:
        """Take the bar away."""
        self._rich.stop()


def progress(quiet: bool) -> Progress:
    """What suits standard error here."""
    if quiet:
        return Silent()
    if not sys.stderr.isatty():
        return Lines()
    try:
        rich, console = import_module("rich.progress"), import_module("rich.console")
    except ImportError:
        return Lines()
    return Bar(
        rich.Progress(
            rich.TextColumn("{task.fields[articles]}"),
            rich.BarColumn(),
            rich.TaskProgressColumn(),
            rich.TextColumn("{task.fields[rate]}"),
            rich.TimeRemainingColumn(),
            rich.TextColumn("{task.fields[skipped]}", style="yellow"),
            console=console.Console(stderr=True),
            transient=True,
        )
    )


def clock(seconds: float) -> str:
    """A stretch of time as people write it.

    >>> clock(42), clock(3900), clock(200000)
    ('0:42', '1:05:00', '2 d 7:33:20')
    """
    whole = int(seconds)
    days, hours, minutes = whole // 86400, whole // 3600 % 24, whole // 60 % 60
    if not (days or hours):
        return f"{minutes}:{whole % 60:02}"
    return (f"{days} d " if days else "") + f"{hours}:{minutes:02}:{whole % 60:02}"
