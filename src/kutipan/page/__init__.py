"""From a source's text to the parts of its page: headline, body, captions, and what is furniture."""

from typing import NamedTuple

from kutipan.spans import Span


class Page(NamedTuple):
    """An article's page: spans of ``text`` for each of its parts, in the order of the text.

    ``paragraphs`` are the body and nothing else: a line each, without furniture, headings, captions, a dateline, or a
    site address stuck to their end. Only they hold quotes and figures.
    """

    text: str
    headline: Span | None
    paragraphs: tuple[Span, ...]
    headings: tuple[Span, ...]
    captions: tuple[Span, ...]
    dateline: Span | None
    """The whole opening `Moskow, Rusia (Xinhua) –`, dash included."""
    byline: Span | None
    """The line that names author and time of publication."""
    credits: tuple[Span, ...]
    """Lines that name author, desk or agency (`Laporan: Redaksi`, `Sumber: …`)."""
    address: Span | None
    """A site address that stands on a line of its own or is stuck to the body's end."""
    furniture: tuple[Span, ...]
