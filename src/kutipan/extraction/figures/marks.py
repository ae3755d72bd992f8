"""What stands round a number and is part of the figure: markers (`sebanyak`) and qualifiers (`lebih dari`)."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kutipan.language.lexicon import read_rows
from kutipan.language.tokens import Token

_LONGEST = 4
_CHANGE_REACH = 8


class Marks(NamedTuple):
    """The first token of the figure, its qualifier (`exact` if none) and whether anything marks it as an amount."""

    first: int
    qualifier: str
    marked: bool
    markers: tuple[str, ...]


@cache
def _phrases(*, behind: bool = False) -> dict[str, tuple[str, str]]:
    """Each phrase that stands before a number, or ``behind`` it, with its class and what it means."""
    return {
        row["phrase"]: (row["class"], row["means"])
        for row in read_rows("kutipan.extraction.figures", "figure_words.tsv")
        if (row["class"] in _BEHIND) is behind
    }


_BEHIND = frozenset(("after", "past-more"))
"""Classes of what stands behind a number."""


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    """The words that a phrase ends in, and those that a phrase behind the number begins with."""
    behind = {phrase.split()[0] for phrase in _phrases(behind=True)}
    return frozenset(phrase.split()[-1] for phrase in _phrases()), frozenset(behind)


@cache
def _by_class(name: str) -> frozenset[str]:
    phrases = _phrases(behind=name in _BEHIND)
    return frozenset(phrase for phrase, (kind, _) in phrases.items() if kind == name)


def read_marks(tokens: Sequence[Token], first: int, *, of_range: bool = False) -> Marks:
    """The markers and qualifiers directly before ``tokens[first]``, where the number or its currency begins."""
    at, qualifier, marked = first, "exact", False
    markers: list[str] = []
    while at > 0:
        length, kind, means = _phrase_before(tokens, at)
        if kind == "bridge":
            beyond, outer, _ = _phrase_before(tokens, at - length)
            if outer != "qualifier" or not beyond or tokens[at - length - 1].lower == "ada":
                break
            at -= length
            continue
        if tokens[at - 1].lower == "antara" and not of_range:
            break
        if kind == "until":
            if _behind_change(tokens, at - length):
                break
        elif kind not in ("qualifier", "marker"):
            break
        at -= length
        marked = True
        if kind == "marker":
            markers.append(tokens[at].lower)
        elif qualifier == "exact":
            qualifier = means
    verb = at - 2 if [token.lower for token in tokens[at - 2 : at]] == ["di", "angka"] else at  # berkisar di angka 100
    if qualifier == "exact" and verb > 0 and tokens[verb - 1].lower in _by_class("verb"):
        qualifier = _phrases()[tokens[verb - 1].lower][1]
    return Marks(at, qualifier, marked, tuple(markers))


def qualifier_after(tokens: Sequence[Token], at: int) -> tuple[int, str]:
    """How many tokens from ``at`` on qualify the figure before them, and how: `5 persen atau lebih`."""
    if at >= len(tokens) or tokens[at].lower not in _edges()[1]:
        return 0, ""
    for length in (2, 1):
        words = " ".join(token.lower for token in tokens[at : at + length])
        kind, means = _phrases(behind=True).get(words, ("", ""))
        if words == "lebih":
            return (0, "") if _compares(tokens, at) else (1, "more_than")
        if kind == "after":
            goes_on = at + length < len(tokens) and tokens[at + length].lower == "dari"
            return (0, "") if goes_on else (length, means)  # enam kios atau kurang dari 2 persen
    return 0, ""


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """Whether `lebih` begins a comparison: `5 persen lebih tinggi`, `lebih dari`."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and following.kind == "w" and following.lower not in _by_class("past-more")


def _phrase_before(tokens: Sequence[Token], at: int) -> tuple[int, str, str]:
    if tokens[at - 1].lower not in _edges()[0]:
        return 0, "", ""
    for length in range(min(_LONGEST, at), 0, -1):
        words = " ".join(token.lower for token in tokens[at - length : at])
        if words in _phrases():
            return length, *_phrases()[words]
    return 0, "", ""


def _behind_change(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of change stands in the clause before: `naik hingga 5 persen` means "to"."""
    for back in range(at - 1, max(-1, at - _CHANGE_REACH - 1), -1):
        if tokens[back].lower in (".", ";", "(", ")"):
            return False
        if tokens[back].lower in _by_class("change"):
            return True
    return False
