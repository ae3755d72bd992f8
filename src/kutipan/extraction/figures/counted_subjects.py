"""The subject that an amount is told of, looked for by its place in the clause: `jumlah korban yang …, mencapai`."""

from collections.abc import Sequence

from kutipan.extraction.figures.counted import classes_of, in_compound, is_noun, is_verbal, names_measure, noun_after
from kutipan.extraction.figures.counted_phrase import FARTHEST, LONGEST, before_taken, lead_of, run_start, without_head
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import words_in
from kutipan.spans import Span

OPENS_CLAUSE = frozenset((".", ";", ":", "?", "!", "bahwa", "“", "”", '"', "‘", "«"))
"""Marks and words that a clause begins behind."""

_NONE: frozenset[str] = frozenset()
_BEHIND_SUBJECT = frozenset(("adverb", "demonstrative", "relative", "preposition", "link"))


def clause_subject(tokens: Sequence[Token], last: int, taken: Sequence[Span]) -> Span | None:
    """The noun phrase that opens the clause in which ``tokens[last]`` stands: one with a predicate behind it."""
    for first in range(last, max(-1, last - FARTHEST), -1):
        stops = first == 0 or _opens(tokens, first - 1)
        if stops or tokens[first - 1].lower == ",":
            found = _subject_at(tokens, first, last, taken)
            if found is not None or stops:
                return found
    return None


def _subject_at(tokens: Sequence[Token], first: int, last: int, taken: Sequence[Span]) -> Span | None:
    at = first
    while at <= last:
        if (skipped := _skip_forward(tokens, at, taken)) != at:
            at = skipped
        elif "adverb" in classes_of(tokens[at]) and not in_compound(tokens, at):
            at += 1
        else:
            break
    if at > last or not is_noun(tokens, at) or not classes_of(tokens[at]).isdisjoint(("pronoun", "quality")):
        return None
    end = at
    while end < last and end - at < LONGEST and is_noun(tokens, end + 1):
        if _skip_forward(tokens, end + 1, taken) != end + 1:
            break
        end += 1
    following = classes_of(tokens[end + 1]) if end < last else _NONE
    predicated = end < last and (is_verbal(tokens, end + 1) or not following.isdisjoint(_BEHIND_SUBJECT))
    while at <= end and names_measure(tokens, at):
        at += 1
    return Span(tokens[at].start, tokens[end].end) if at <= end and predicated else None


def _opens(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    if word in OPENS_CLAUSE or "report" in classes_of(tokens[at]):
        return True
    return "conjunction" in classes_of(tokens[at]) and word not in ("dan", "serta", "atau", "maupun", "&")


def _skip_forward(tokens: Sequence[Token], at: int, taken: Sequence[Span]) -> int:
    for span in taken:
        if span.start <= tokens[at].start < span.end:
            while at < len(tokens) and tokens[at].start < span.end:
                at += 1
            return at
    return at


def counted_subject(
    tokens: Sequence[Token], last: int, dates: Sequence[Span], figures: Sequence[Span], text: str
) -> Span | None:
    """The noun behind `jumlah` or `total` in the clauses before: `jumlah korban yang …, mencapai`."""
    for at in range(last, max(-1, last - FARTHEST), -1):
        token = tokens[at]
        if token.lower in (".", ";", "bahwa") or before_taken(tokens, at, figures) != at:
            return None
        if before_taken(tokens, at, dates) != at:
            continue
        if token.lower in ("jumlah", "total", "angka") and at + 1 < len(tokens):
            found = noun_after(tokens, at + 1, text, tokens[last].end)
            if found is not None:
                return found
    return None


def told_number(
    tokens: Sequence[Token], last: int, dates: Sequence[Span], figures: Sequence[Span], text: str
) -> Span | None:
    """The noun behind `jumlah` where only places and dates lead to the amount: `jumlah pemudik tahun ini | 79 juta`."""
    found = counted_subject(tokens, last, dates, figures, text)
    if found is None:
        return None
    between = [token for token in tokens[: last + 1] if token.start >= found.end]
    if any(token.kind == "p" or (is_verb(token.lower) and not token.capital) for token in between):
        return None
    return found


def measured_noun(tokens: Sequence[Token], last: int) -> Span | None:
    """The noun of a phrase that ends with ``tokens[last]`` and begins with a word for a measure: `jumlah rumah`."""
    if not is_noun(tokens, last):
        return None
    first = run_start(tokens, last, ())
    return without_head(tokens, first, last) if "head" in classes_of(tokens[first]) else None


def listed_noun(tokens: Sequence[Token], last: int, after: int, taken: Sequence[Span]) -> Span | None:
    """The noun directly before a count with a bare counter, in a list or at the end: `korban tewas 19 orang,`.

    A name, a noun behind a preposition, and one that only stands before the subject (`Akibatnya lima orang tewas`) is
    none.
    """
    if not is_noun(tokens, last) or tokens[last].capital or is_verb(tokens[last].lower):
        return None
    following = tokens[after + 1] if after + 1 < len(tokens) else None
    if following is not None and following.lower not in (",", ".", ";", ")", "dan", "serta", "”", '"'):
        return None
    first = run_start(tokens, last, taken)
    lead = lead_of(tokens, first)
    if lead and not (tokens[lead - 1].kind == "p" or tokens[lead - 1].lower in ("dan", "serta", "yakni", "yaitu")):
        return None
    if tokens[last].lower.endswith("nya") and first == last:
        return None
    return without_head(tokens, first, last)


def owned_noun(tokens: Sequence[Token], first: int, after: int, taken: Sequence[Span]) -> Span | None:
    """The noun with its owner that opens a clause of nothing else: `Pesertanya 188,`, `kapal patroli kami tiga.`.

    ``first`` and ``after`` are the tokens that the amount begins with and that stand behind it.
    """
    if (
        first < 1
        or (after < len(tokens) and tokens[after].kind != "p")
        or before_taken(tokens, first - 1, taken) != first - 1
    ):
        return None
    last = first - 1
    owner = "pronoun" in classes_of(tokens[last])
    head = last - 1 if owner else last
    if head < 0 or not is_noun(tokens, head) or names_measure(tokens, head) or (tokens[head].capital and head):
        return None
    if not owner and not _has_owner(tokens[last]):
        return None
    begin = run_start(tokens, head, taken)
    opens = begin == 0 or (tokens[begin - 1].kind == "p" and tokens[begin - 1].lower not in (")", "%"))
    return Span(tokens[begin].start, tokens[last].end) if opens else None


def _has_owner(token: Token) -> bool:
    """Whether a word is a noun and somebody's: `pesertanya`, but not `akhirnya` or `peringkatnya`."""
    stem = token.lower[:-3]
    if not token.lower.endswith("nya") or len(stem) < 4 or stem in words_in("ranking"):
        return False
    return token.lower not in words_in("connective", "adverb")
