"""The noun phrase that ends with a given word, as it stands before an amount.

``taken`` are the spans of the sentence's dates and figures before the amount, which belong to no other phrase.
"""

from collections.abc import Sequence

from kutipan.extraction.figures.counted import (
    classes_of,
    is_classifier,
    is_counter,
    is_noun,
    is_one_of,
    is_verbal,
    names_measure,
)
from kutipan.language.tokens import Token
from kutipan.spans import Span

FARTHEST = 40
"""Tokens that a subject can stand before its number."""

LONGEST = 12
"""Words that a noun phrase can have."""


def before_taken(tokens: Sequence[Token], at: int, taken: Sequence[Span]) -> int:
    """The token before the date or figure that ``tokens[at]`` stands in; ``at`` if it stands in none."""
    token = tokens[at]
    for span in taken:
        if span.start <= token.start < span.end:
            while at >= 0 and tokens[at].start >= span.start:
                at -= 1
            return at
    return at


def run_start(tokens: Sequence[Token], at: int, taken: Sequence[Span]) -> int:
    """The first token of the noun phrase that ends with ``tokens[at]``."""
    first = at
    while first and at - first < LONGEST:
        before = tokens[first - 1]
        if before_taken(tokens, first - 1, taken) != first - 1:
            break
        if before.lower in ("–", "-") and first > 1 and before.start == tokens[first - 2].end:
            first -= 2  # rute Terminal Utara–Pelabuhan
            continue
        if tokens[first].start - before.end != 1:
            break
        if before.lower in ("tidak", "tak") and "negated" in classes_of(tokens[first]) and is_noun(tokens, first - 2):
            first -= 2  # aset tidak lancar
        elif is_noun(tokens, first - 1) or (before.kind == "n" and first - 1 and tokens[first - 2].capital):
            first -= 1
        elif before.lower in ("dan", "serta") and first > 1 and _couples(tokens, first, taken):
            first -= 2
        else:
            break
    while (
        first < at
        and first
        and "period-end" in classes_of(tokens[first])
        and before_taken(tokens, first - 1, taken) != first - 1
    ):
        first += 1  # dalam 10 tahun terakhir kawasan itu
    if first < at and first and tokens[first - 1].lower == "secara":
        first += 1
    return first


def _couples(tokens: Sequence[Token], second: int, taken: Sequence[Span]) -> bool:
    """Whether `dan` before ``tokens[second]`` joins two nouns and not two clauses: no verb stands before the first."""
    at = second - 2
    if not is_noun(tokens, at) or before_taken(tokens, at, taken) != at:
        return False
    while at >= 0 and is_noun(tokens, at):
        at -= 1
    return at < 0 or not (is_verbal(tokens, at) or before_taken(tokens, at, taken) != at)


def lead_of(tokens: Sequence[Token], first: int) -> int:
    """The first of the determiners before a noun phrase (`setiap`, `seluruh`), else its first token."""
    while first and "determiner" in classes_of(tokens[first - 1]):
        first -= 1
    return first


def phrase_ending(tokens: Sequence[Token], last: int, taken: Sequence[Span]) -> Span | None:
    """The noun phrase that ends with ``tokens[last]``, over a bracket inside it, without the word for the measure."""
    first = run_start(tokens, last, taken)
    if first > 2 and tokens[first - 1].lower == ")":
        open_at = open_bracket(tokens, first - 1)
        if open_at > 1 and is_noun(tokens, open_at - 1):  # pendapatan daerah (PAD) DKI
            first, last = run_start(tokens, open_at - 1, taken), open_at - 1
    return without_head(tokens, first, last)


def without_head(tokens: Sequence[Token], first: int, last: int) -> Span | None:
    """The phrase without words that only name its measure or count it; ``None`` if nothing else is left."""
    while first <= last and (
        (first < last and is_one_of(tokens[first].lower))  # seekor tiong emas
        or names_measure(tokens, first)
        or tokens[first].lower in ("dan", "serta")
        or (first < last and is_classifier(tokens[first]))
    ):
        first += 1
    while last > first and tokens[last].lower.endswith("nya") and names_measure(tokens, last):
        last -= 1  # sensor impor harganya
    if (
        first > last
        or tokens[first].kind != "w"
        or "pronoun" in classes_of(tokens[first])
        or (is_counter(tokens[first]) and first == last)
    ):
        return None
    if "period" in classes_of(tokens[last]):
        return Span(tokens[first].start, tokens[last - 1].end) if last > first else None
    return Span(tokens[first].start, tokens[last].end)


def open_bracket(tokens: Sequence[Token], at: int) -> int:
    """The `(` that the `)` at ``at`` closes; ``at`` if there is none near."""
    for back in range(at, max(0, at - FARTHEST), -1):
        if tokens[back].lower == "(":
            return back
    return at
