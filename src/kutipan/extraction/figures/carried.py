"""The noun that a figure shares with the one before: `laba naik 5 persen menjadi Rp2 miliar`, `…, tumbuh 3 persen`."""

from collections.abc import Sequence

from kutipan.extraction.figures.counted import classes_of, is_noun
from kutipan.extraction.figures.sentence import first_token
from kutipan.language.tokens import Token
from kutipan.spans import Span

_FARTHEST = 16
"""Tokens that may stand between the two figures."""

_COORDINATES = frozenset((",", "atau", "dan", "serta", "lalu", "yang", "dengan", "sama"))
_TO = frozenset(("ke", "hingga", "sampai"))


def carried_noun(
    tokens: Sequence[Token],
    first: int,
    before: Span,
    counted: Span | None,
    dates: Sequence[Span],
    *,
    share: bool = False,
) -> Span | None:
    """``counted``, the noun of the figure at ``before``, if the words from there to ``tokens[first]`` bring no other.

    They must say that the same thing changes or is compared (`menjadi`, `, naik`, `dibandingkan dengan tahun lalu`),
    and hold nothing else but dates, brackets, adverbs and `per X`. ``share`` tells that the figure is a percentage,
    which may also say the same amount again (`12 ton atau 5 persen`).
    """
    start = first_token(tokens, before.end)
    if counted is None or not start < first <= start + _FARTHEST:
        return None
    begin = first_token(tokens, before.start)
    own = counted.start >= before.start
    led = begin > 0 and "preposition" in classes_of(tokens[begin - 1])
    if own and led and tokens[start].lower != "menjadi":
        return None  # hasil madu dari 90 sarang menyusut: the hives are not what shrinks
    joins = False
    at = start
    while at < first:
        token = tokens[at]
        word, classes = token.lower, classes_of(token)
        if (behind := _behind_aside(tokens, at, first, dates)) != at:
            at = behind
            continue
        if "link" in classes or "compare" in classes:
            joins = True
        elif word in _TO:
            joins = joins or _changes(tokens, begin)
        elif not (word in _COORDINATES or _is_light(classes)):
            return None
        at += 1
    again = share and counted.end <= before.start and tokens[start].lower == "atau"
    return counted if joins or again or _shares(tokens, begin) else None


def _behind_aside(tokens: Sequence[Token], at: int, stop: int, dates: Sequence[Span]) -> int:
    """The token behind a date, a bracket or `per X` that begins at ``at``; ``at`` if none does."""
    for span in dates:
        if span.start <= tokens[at].start < span.end:
            while at < stop and tokens[at].start < span.end:
                at += 1
            return at
    if tokens[at].lower == "(":
        while at < stop and tokens[at].lower != ")":
            at += 1
        return min(at + 1, stop)
    if tokens[at].lower in ("per", "secara"):
        at += 1
        while at < stop and is_noun(tokens, at):
            at += 1
    return at


def _is_light(classes: frozenset[str]) -> bool:
    """Whether a word between two figures brings no noun: an adverb, a word of time, `pada` before it."""
    return not classes.isdisjoint(("adverb", "period", "period-end", "toward", "fiscal"))


def _changes(tokens: Sequence[Token], first: int) -> bool:
    """Whether the figure that begins at ``first`` tells where a change begins or how great it is."""
    return first > 0 and (tokens[first - 1].lower == "dari" or "link" in classes_of(tokens[first - 1]))


def _shares(tokens: Sequence[Token], first: int) -> bool:
    """Whether the figure is the first of `masing-masing 40 persen dan 27 persen`."""
    return any(token.lower == "masing-masing" for token in tokens[max(0, first - 6) : first])
