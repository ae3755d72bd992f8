"""Classes of words and set phrases: which words are adverbs, prepositions, roles, organisations, places."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from kutipan.language.lexicon import read_rows, read_words
from kutipan.language.tokens import Token

_EMPTY: frozenset[str] = frozenset()


@cache
def words_by_class() -> Mapping[str, frozenset[str]]:
    """Class -> the single words and phrases (joined by a space) in it, lower case; `place` and `government` too."""
    classes: dict[str, set[str]] = {"given-name": set(read_words("kutipan.language", "given_names.tsv"))}
    for name in ("function_words.tsv", "grammar_words.tsv", "nouns.tsv"):
        for row in read_rows("kutipan.language", name):
            classes.setdefault(row["class"], set()).add(row["word"])
    for row in read_rows("kutipan.language", "places.tsv"):
        classes.setdefault("place", set()).add(row["word"])
        if row["class"]:
            classes.setdefault({"government": "seat"}.get(row["class"], row["class"]), set()).add(row["word"])
    return {name: frozenset(words) for name, words in classes.items()}


@cache
def words_in(*names: str) -> frozenset[str]:
    """The words and phrases of one class, or of several together."""
    return frozenset[str]().union(*(words_by_class()[name] for name in names))


@cache
def _by_first_word(*names: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word -> the phrases of the classes that it begins, longest first, each as its words."""
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words_in(*names):
        words = tuple(phrase.split())
        phrases.setdefault(words[0], []).append(words)
    return {word: tuple(sorted(found, key=len, reverse=True)) for word, found in phrases.items()}


def phrase_length(tokens: Sequence[Token], at: int, *names: str) -> int:
    """How many tokens from ``at`` on form a word or phrase of one of the classes, the longest one; 0 if none does."""
    if at >= len(tokens):
        return 0
    phrases = _by_first_word(*names).get(tokens[at].lower)
    if phrases is None:
        return 0
    for words in phrases:
        length = len(words)
        if length == 1 or (
            at + length <= len(tokens) and all(tokens[at + place].lower == words[place] for place in range(1, length))
        ):
            return length
    return 0


def base(word: str) -> str:
    """The word without a clitic at its end: `rumahnya` -> `rumah`, `adalah` and `apakah` stay as they are."""
    if word.endswith("nya") and len(word) > 5:
        return word[:-3]
    return word


_AGENT = re.compile(r"pe(?:m|n|ng|ny|r|l|w)[a-z]{4,}")


def is_agent(word: str) -> bool:
    """Whether a lower-case word is a noun of an agent by its form: `pembimbing`, `pengelola`, but not `pembinaan`.

    >>> is_agent("pembimbing"), is_agent("pembinaan"), is_agent("perusahaan")
    (True, False, False)
    """
    return _AGENT.fullmatch(word) is not None and not word.endswith(("an", "nya"))


def is_listed(word: Token) -> bool:
    """Whether the word is listed as a part of roles, organisations, offices or places."""
    return word.lower in words_in("role", "organisation", "office", "place", "government") or (
        word.acronym and len(word.lower) <= 6
    )
