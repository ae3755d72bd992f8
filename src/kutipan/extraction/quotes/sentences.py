"""A sentence as the rules for quotes see it: its tokens, with each quotation in it as one."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.quotes.marks import Quotation
from kutipan.language import sentences
from kutipan.language.tokens import Token, tokenise
from kutipan.spans import Span


class Sentence(NamedTuple):
    """One sentence of the body.

    ``tokens`` hold a token of kind `q` for each quotation; ``quotations`` are these, in order; ``plain`` is the
    sentence with all its words. ``paragraph`` counts the paragraphs of the page.
    """

    span: Span
    paragraph: int
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    plain: sentences.Sentence

    def quotation(self, token: Token) -> Quotation:
        """The quotation that a token of kind `q` stands for."""
        return self.quotations[bisect_left(self.quotations, token.start, key=lambda found: found.outer.start)]


def read_sentence(text: str, span: Span, paragraph: int, quotations: Sequence[Quotation]) -> Sentence:
    """The sentence at ``span``; ``quotations`` are those that overlap it."""
    plain = sentences.read_sentence(text, span)
    if not quotations:
        return Sentence(span, paragraph, plain.tokens, (), plain)
    tokens: list[Token] = []
    at = span.start
    for quotation in quotations:
        tokens.extend(tokenise(text, at, quotation.outer.start))
        tokens.append(Token(quotation.outer.start, quotation.outer.end, "q", "“”", False, False))
        at = quotation.outer.end
    tokens.extend(tokenise(text, at, max(at, span.end)))
    return Sentence(span, paragraph, tuple(tokens), tuple(quotations), plain)
