"""Draw the picture in the README: a real quote in its context, with what the table says of it.

    .venv/bin/python scripts/picture.py

``make data`` runs it after the tables are made. The row is the first of the table that shows the most: a direct quote
with a named speaker and a cue, in a context of a few lines. The picture is an SVG without fonts of its own.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

import kutipan
from kutipan.cli.terminal import break_lines
from kutipan.errors import KutipanError
from kutipan.package.contexts import span_in_context
from kutipan.spans import Span

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "picture.svg"

COLUMNS = 74
CHARACTER, LINE, MARGIN = 9.0, 26, 24
CONTEXT_LENGTHS = range(100, 300)
COLOURS = {"text": "#ffe08a", "speaker_text": "#b7e1cd", "cue": "#c9d7f8"}


class Mark(NamedTuple):
    """A stretch of the context to be coloured, and the column whose text it is."""

    column: str
    span: Span


def choose(quotes: Iterable[kutipan.Quote]) -> kutipan.Quote:
    """The first quote that is worth a picture. Raises ``KutipanError`` if there is none."""
    for quote in quotes:
        shown = quote.speaker_text and quote.cue and quote.speaker_id and len(quote.speaker_text) > len("dia")
        if shown and quote.type == "direct" and len(quote.context) in CONTEXT_LENGTHS and len(marks(quote)) == 3:
            return quote
    raise KutipanError("no quote is fit for the picture; change what scripts/picture.py looks for")


def marks(quote: kutipan.Quote) -> list[Mark]:
    """Where the quote, its speaker and its cue stand in the context, in the order of the text."""
    origin = quote.start - span_in_context(quote, {"quotes": [quote], "figures": []}).start
    spans = (
        ("text", quote.start, quote.end),
        ("speaker_text", quote.speaker_start, quote.speaker_end),
        ("cue", quote.cue_start, quote.cue_end),
    )
    whole = Span(0, len(quote.context))
    found = [
        Mark(column, Span(start - origin, end - origin))
        for column, start, end in spans
        if start is not None and end is not None
    ]
    return sorted((mark for mark in found if whole.contains(mark.span)), key=lambda mark: mark.span)


def draw(quote: kutipan.Quote, speaker: kutipan.Speaker) -> str:
    """The picture as SVG."""
    lines = list(break_lines(quote.context, COLUMNS))
    facts = [
        ("text", f"characters {quote.start} to {quote.end} of {quote.article_id}.txt"),
        ("cue", f"“{quote.cue}”, characters {quote.cue_start} to {quote.cue_end}"),
        ("speaker_text", f"characters {quote.speaker_start} to {quote.speaker_end}"),
        ("speaker_id", f"{quote.speaker_id} ({speaker.name})"),
        ("type, rule", f"{quote.type}, {quote.rule}"),
    ]
    width = round(COLUMNS * CHARACTER) + 2 * MARGIN
    height = 2 * MARGIN + LINE * (len(lines) + len(facts) + 1)
    body = [*_context(quote, lines), *_facts(facts, MARGIN + LINE * (len(lines) + 1))]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"'
            ' font-family="ui-monospace, Menlo, Consolas, monospace" font-size="15">',
            f"<title>The quote {escape(quote.quote_id)} in its context, and what the table says of it</title>",
            f'<rect width="{width}" height="{height}" rx="8" fill="#fcfcfa" stroke="#d8d8d2"/>',
            *body,
            "</svg>\n",
        ]
    )


def _context(quote: kutipan.Quote, lines: Sequence[Span]) -> Iterator[str]:
    for number, line in enumerate(lines):
        y = MARGIN + LINE * number
        for mark in marks(quote):
            start, end = max(line.start, mark.span.start), min(line.end, mark.span.end)
            if start < end:
                x, width = MARGIN + CHARACTER * (start - line.start), CHARACTER * (end - start)
                yield f'<rect x="{x}" y="{y + 2}" width="{width}" height="{LINE - 4}" fill="{COLOURS[mark.column]}"/>'
        yield _text(MARGIN, y, line.of(quote.context), len(line.of(quote.context)))


def _facts(facts: Sequence[tuple[str, str]], top: int) -> Iterator[str]:
    for number, (name, value) in enumerate(facts):
        y = top + LINE * number
        if name in COLOURS:
            yield f'<rect x="{MARGIN}" y="{y + 6}" width="14" height="14" fill="{COLOURS[name]}"/>'
        yield _text(MARGIN + 24, y, name, len(name), "#666660")
        yield _text(MARGIN + 24 + 15 * CHARACTER, y, value, len(value))


def _text(x: float, y: float, text: str, characters: int, colour: str = "#22221f") -> str:
    """A line of text, stretched to the same width whatever monospaced font there is."""
    return (
        f'<text x="{x}" y="{y + 18}" fill="{colour}" textLength="{characters * CHARACTER}" '
        f'lengthAdjust="spacingAndGlyphs" xml:space="preserve">{escape(text)}</text>'
    )


def picture() -> str:
    """The picture of the tables as they are."""
    quote = choose(kutipan.load("quotes"))
    speaker = next(speaker for speaker in kutipan.load("speakers") if speaker.speaker_id == quote.speaker_id)
    return draw(quote, speaker)


def main() -> int:
    """Write the picture; the exit status."""
    try:
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
    except KutipanError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
