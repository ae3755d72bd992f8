"""Reports that are none: denied, wished, planned or only possible."""

from collections.abc import Sequence

from kutipan.extraction.quotes.attribution import frames_of
from kutipan.language.tokens import Token
from kutipan.language.word_classes import words_in


def is_negated(tokens: Sequence[Token], cue: int) -> bool:
    """Whether a negation stands before the verb at ``cue``, with adverbs between them at most."""
    at = cue - 1
    while at >= 0 and tokens[at].kind == "w":
        if tokens[at].lower in words_in("negation"):
            return True
        if tokens[at].lower not in words_in("adverb") and tokens[at].lower not in (
            "mau",
            "bisa",
            "dapat",
            "akan",
            "secara",
        ):
            return False
        at -= 1
    return False


def is_blocked(tokens: Sequence[Token], cue: int) -> bool:
    """Whether the verb at ``cue`` reports nothing: it is wished, conditional, or negated without affirming by that."""
    if is_negated(tokens, cue):
        return "affirms" not in frames_of(tokens[cue])
    at = cue - 1
    while at >= 0 and tokens[at].kind == "w" and tokens[at].lower in words_in("adverb"):
        if tokens[at].lower in words_in("blocker"):
            return True
        at -= 1
    return at >= 0 and tokens[at].lower in words_in("blocker")
