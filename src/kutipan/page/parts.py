"""The parts of a page, as a reader of the page returns them."""

from typing import NamedTuple

from kutipan.spans import Span


class Credit(NamedTuple):
    """A name that the page credits for the whole text: its span and `author` (person, desk), `outlet` or `agency`."""

    span: Span
    role: str


class Dateline(NamedTuple):
    """The opening `Moskow, Rusia (Xinhua) –`: all of it, and the parts that it names."""

    span: Span
    place: Span | None
    outlet: Span | None
    agency: Span | None


class Page(NamedTuple):
    """An article's page: spans of ``text`` for each of its parts, in the order of the text.

    ``paragraphs`` are the body and nothing else: a line each, without furniture, headings, captions, the opening
    dateline, or a site address stuck to their end. Only they hold quotes and figures.
    """

    text: str
    headline: Span | None
    paragraphs: tuple[Span, ...]
    headings: tuple[Span, ...]
    captions: tuple[Span, ...]
    dateline: Dateline | None
    byline: Span | None
    """The line that names author and time of publication."""
    credits: tuple[Credit, ...]
    address: Span | None
    """A site address that stands on a line of its own, or one stuck to the end of a sentence."""
    furniture: tuple[Span, ...]
