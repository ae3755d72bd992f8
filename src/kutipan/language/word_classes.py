"""Classes of words and set phrases: which words are adverbs, prepositions, roles, organisations, places."""

from collections.abc import Mapping, Sequence
from functools import cache

from kutipan.language.lexicon import read_rows
from kutipan.language.tokens import Token

_EMPTY: frozenset[str] = frozenset()


@cache
def words_by_class() -> Mapping[str, frozenset[str]]:
    """Class -> the single words and phrases (joined by a space) in it, lower case; `place` and `government` too."""
    classes: dict[str, set[str]] = {}
    for name in ("function_words.tsv", "nouns.tsv"):
        for row in read_rows("kutipan.language", name):
            classes.setdefault(row["class"], set()).add(row["word"])
    for row in read_rows("kutipan.language", "places.tsv"):
        classes.setdefault("place", set()).add(row["word"])
        if row["class"]:
            classes.setdefault({"government": "seat"}.get(row["class"], row["class"]), set()).add(row["word"])
    return {name: frozenset(words) for name, words in classes.items()}


def words_in(name: str) -> frozenset[str]:
    """The words and phrases of one class."""
    return words_by_class()[name]


@cache
def _lengths(name: str) -> tuple[int, ...]:
    """How many words the phrases of a class have, longest first."""
    return tuple(sorted({len(word.split()) for word in words_in(name)}, reverse=True))


def phrase_length(tokens: Sequence[Token], at: int, name: str) -> int:
    """How many tokens from ``at`` on form a word or phrase of the class, the longest one; 0 if none does."""
    words = words_in(name)
    for length in _lengths(name):
        if at + length <= len(tokens) and " ".join(token.lower for token in tokens[at : at + length]) in words:
            return length
    return 0


def base(word: str) -> str:
    """The word without a clitic at its end: `rumahnya` -> `rumah`, `adalah` and `apakah` stay as they are."""
    if word.endswith("nya") and len(word) > 5:
        return word[:-3]
    return word
