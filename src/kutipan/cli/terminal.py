"""What the commands share of the terminal: its width, whether it shows styles, wrapped and marked text."""

import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from typing import TextIO

from kutipan.spans import Span

_MARK, _DIM, _BOLD, _RESET = "\x1b[7m", "\x1b[2m", "\x1b[1m", "\x1b[0m"
_WIDEST = 100
_WORD = re.compile(r"\S+")
# A source must not be able to steer the terminal that shows it.
_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r"
}


def count(number: int, singular: str, plural: str) -> str:
    """``number`` with its noun.

    >>> count(1, "quote", "quotes"), count(2, "quote", "quotes")
    ('1 quote', '2 quotes')
    """
    return f"{number} {singular if number == 1 else plural}"


def report(problems: Sequence[object], fine: str) -> int:
    """Print the problems and how many they are, or that all is ``fine``; the exit status."""
    for problem in problems:
        print(printable(str(problem)))
    print(count(len(problems), "problem", "problems") if problems else fine)
    return 1 if problems else 0


def styled(stream: TextIO) -> bool:
    """Whether ``stream`` is a terminal that shows styles, and the user has not asked for none (``NO_COLOR``)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """How many columns to fill."""
    return max(20, min(_WIDEST, shutil.get_terminal_size().columns))


def printable(text: str) -> str:
    """``text`` with the control characters replaced that could change what a terminal shows.

    >>> printable("a\\x1b[2Jb")
    'a\\ufffd[2Jb'
    """
    return text.translate(_CONTROLS)


def bold(text: str, style: bool) -> str:
    """``text``, bold if ``style``."""
    return f"{_BOLD}{text}{_RESET}" if style else text


def dim(text: str, style: bool) -> str:
    """``text``, dimmed if ``style``."""
    return f"{_DIM}{text}{_RESET}" if style else text


def wrap(text: str, columns: int, marked: Span | None = None) -> list[str]:
    """``text`` in lines of at most ``columns`` characters (a longer word has a line of its own), ``marked`` inverted.

    >>> wrap("Harga beras naik lagi pekan ini.", 12)
    ['Harga beras', 'naik lagi', 'pekan ini.']
    """
    return [_visible(_with_mark(text, line, marked)) for line in break_lines(text, columns)]


def break_lines(text: str, columns: int) -> Iterator[Span]:
    """The lines of ``text``, broken at white space, which belongs to none of them."""
    start = end = -1
    for word in _WORD.finditer(text):
        if start >= 0 and word.end() - start > columns:
            yield Span(start, end)
            start = -1
        if start < 0:
            start = word.start()
        end = word.end()
    if start >= 0:
        yield Span(start, end)


def _with_mark(text: str, line: Span, marked: Span | None) -> tuple[str, str, str]:
    if marked is None or not line.overlaps(marked):
        return line.of(text), "", ""
    start, end = max(line.start, marked.start), min(line.end, marked.end)
    return text[line.start : start], text[start:end], text[end : line.end]


def _visible(parts: tuple[str, str, str]) -> str:
    before, inside, behind = (printable(re.sub(r"\s", " ", part)) for part in parts)
    return f"{before}{_MARK}{inside}{_RESET}{behind}" if inside else before


def progress(done: int, total: int, noun: str) -> None:
    """Show on standard error, if it is a terminal, how far a long run is."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r{done} of {total} {noun}", end=end, file=sys.stderr, flush=True)
