"""A sentence as the rules for figures see it, and how to find one's way in it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from kutipan.language.tokens import Token
from kutipan.spans import Span

NEIGHBOURS = 12
"""Figures and dates on either side of one that are looked at."""


class Sentence(NamedTuple):
    """What all figures of one sentence share."""

    text: str
    low: str
    span: Span
    tokens: tuple[Token, ...]
    dates: tuple[Span, ...]


def overlaps(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of ``spans``, which are in order and apart, shares a character with the stretch."""
    if not spans:
        return False
    at = bisect_left(spans, end, key=lambda span: span.start)
    return at > 0 and spans[at - 1].end > start


def near(spans: Sequence[Span], offset: int) -> tuple[Span, ...]:
    """The few spans next to an offset: what stands further away has no say, so that long sentences cost no more."""
    if len(spans) <= NEIGHBOURS:
        return tuple(spans)
    at = bisect_left(spans, offset, key=lambda span: span.start)
    return tuple(spans[max(0, at - NEIGHBOURS) : at + NEIGHBOURS])


def first_token(tokens: Sequence[Token], offset: int) -> int:
    """The index of the first token that ends behind ``offset``."""
    begin, end = 0, len(tokens)
    while begin < end:
        middle = (begin + end) // 2
        if tokens[middle].end <= offset:
            begin = middle + 1
        else:
            end = middle
    return begin


def touches(sentence: Sentence, end: int, after: int) -> bool:
    """Whether nothing but a space stands between the offset ``end`` and the token ``after``."""
    return after < len(sentence.tokens) and 0 < sentence.tokens[after].start - end <= 1
