"""What the rules for quotes give to the stages behind them."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.quotes.attribution import Attribution
from kutipan.language.tokens import Token
from kutipan.spans import Span


class Report(NamedTuple):
    """One stretch of reported speech, before it is known who its speaker is.

    ``mention`` are the tokens of the words that name the speaker; ``speaker`` are their characters, or the clitic's.
    ``inherits`` says where the speaker comes from when no words of its own name one: `continued` (the report it
    continues) or `shared` (a cue that a conjunction joins to an earlier one).
    """

    type: str
    span: Span
    cue: Span | None
    speaker: Span | None
    mention: tuple[Token, ...]
    addressee: Span | None
    via: Span | None
    continues: int | None
    inherits: str | None
    sentence: int
    rule: str


def report(
    type_: str,
    span: Span,
    attribution: Attribution | None,
    tokens: Sequence[Token],
    sentence: int,
    rule: str,
    *,
    addressee: Span | None = None,
    via: Span | None = None,
    continues: int | None = None,
    inherits: str | None = None,
) -> Report:
    """A report with the parts that its attribution gives."""
    mention: tuple[Token, ...] = ()
    if attribution is not None and attribution.phrase is not None:
        mention = tuple(tokens[attribution.phrase.first : attribution.phrase.last])
    return Report(
        type_,
        span if type_ == "direct" else _without_first_marks(span, tokens),
        attribution.cue if attribution is not None else None,
        attribution.speaker if attribution is not None else None,
        mention,
        addressee,
        via,
        continues,
        inherits,
        sentence,
        rule,
    )


def _without_first_marks(span: Span, tokens: Sequence[Token]) -> Span:
    """The span from its first word, bracket or quotation on."""
    at = bisect_left(tokens, span.start, key=lambda token: token.start)
    while at + 1 < len(tokens) and tokens[at].start == span.start and tokens[at].lower in _CLOSING:
        span = Span(tokens[at + 1].start, span.end) if tokens[at + 1].start < span.end else span
        at += 1
    return span


_CLOSING = frozenset(",.;:!?)]…–—-")
