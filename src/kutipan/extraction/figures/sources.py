"""The source that a sentence names for its figures without quoting it: `Data Badan X, …`, `pantauan Y`."""

from collections.abc import Sequence

from kutipan.extraction.phrases.noun_phrases import Phrase, read_phrase
from kutipan.language.tokens import Token
from kutipan.language.word_classes import words_in


def named_source(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens that name the source of a sentence's figures; empty where the sentence names none."""
    for at, token in enumerate(tokens[:-1]):
        if token.kind != "w":
            continue
        if (
            (
                token.lower in words_in("figure-source")
                and (at == 0 or tokens[at - 1].lower in words_in("figure-source-lead") or tokens[at - 1].kind == "p")
            )
            or token.lower == "menurut"
            or token.lower == "berdasarkan"
        ):
            phrase = _source_at(tokens, at + 1)
        else:
            continue
        if phrase is not None:
            return tuple(tokens[phrase.first : phrase.last])
    return ()


def _source_at(tokens: Sequence[Token], at: int) -> Phrase | None:
    while at < len(tokens) and tokens[at].lower in words_in("statement") | {
        "resmi",
        "terbaru",
        "sementara",
        "dari",
        "milik",
    }:
        at += 1
    phrase = read_phrase(tokens, at) if at < len(tokens) else None
    return phrase if phrase is not None and phrase.sort == "named" else None
