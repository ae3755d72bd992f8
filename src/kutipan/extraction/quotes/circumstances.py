"""To whom it was said (`kepada X`), and who passed it on (`seperti dikutip X`)."""

from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.phrases.appositions import read_source
from kutipan.extraction.phrases.noun_phrases import Phrase, make_phrase, pronoun_at, read_phrase
from kutipan.extraction.quotes.attribution import clitic_span, frames_of
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import phrase_length, words_in
from kutipan.spans import Span


def addressee_after(tokens: Sequence[Token], at: int, stop: int) -> tuple[Span, int] | None:
    """The noun phrase of `kepada X` at ``at``, and the index behind it; the clitic of `kepadanya`."""
    if at < stop and tokens[at].lower == "kepadanya":
        return clitic_span(tokens[at]), at + 1
    if at + 1 >= stop or tokens[at].lower not in ("kepada", "pada"):
        return None
    if tokens[at].lower != "kepada" and not (
        tokens[at + 1].lower in words_in("listener")
        or phrase_length(tokens, at + 1, "role")
        or pronoun_at(tokens, at + 1)
    ):
        return None
    phrase = read_source(tokens, at + 1, stop)
    if phrase is None or phrase.sort == "common":
        if tokens[at + 1].kind != "w":
            return None
        # `mengaku kepada penyidik panik`: of a common noun only the role itself is the addressee.
        length = phrase_length(tokens, at + 1, "role", "group", "listener")
        if tokens[at + 1].lower.endswith("nya") and len(tokens[at + 1].lower) > 4 and not length:
            length = 1
        last = at + 1 + max(length, 1)
        last += last < stop and tokens[last].lower in words_in("demonstrative")  # `kepada media itu`
        return Span(tokens[at + 1].start, tokens[last - 1].end), last
    return phrase.span, phrase.last


def fronted_addressee(tokens: Sequence[Token], subject: int) -> Span | None:
    """The noun phrase of `Kepada X, SUBJECT …` or `Berbicara kepada X, SUBJECT …` before the subject at ``subject``."""
    if subject < 3 or tokens[subject - 1].lower != ",":
        return None
    at = 1 if is_verb(tokens[0].lower) else 0
    heard = addressee_after(tokens, at, subject - 1) if tokens[at].lower == "kepada" else None
    return heard[0] if heard is not None else None


class Relay(NamedTuple):
    """`seperti dikutip dari X`: the medium X (None if none is named) and the bounds of its tokens."""

    medium: Span | None
    first: int
    last: int


def via_after(tokens: Sequence[Token], at: int) -> Relay | None:
    """The `seperti dikutip (dari) X` or `dikutip dari X` that begins at ``at``, or None."""
    first = at
    limit = len(tokens)
    if at < limit and tokens[at].lower in words_in("as"):
        at += 1
        while at < limit and tokens[at].lower in ("yang", "telah", "sudah", "juga"):
            at += 1
    if at >= limit or "relay" not in frames_of(tokens[at]):
        return None
    if at == first and "cited" not in frames_of(tokens[at]):
        return None
    at += 1
    while at < limit and tokens[at].lower in words_in("relay-link"):
        at += 1
    if at < limit and tokens[at].lower in words_in("page-word"):
        if at + 1 < limit and not tokens[at + 1].capital and "." not in tokens[at + 1].lower:
            last = _run_of_words(tokens, at)
            return Relay(Span(tokens[at].start, tokens[last - 1].end), first, last)
        at += 1
    phrase = read_phrase(tokens, at)
    if phrase is None and at < limit and tokens[at].capital and tokens[at].lower not in words_in("weekday"):
        # The agency Antara is a preposition too.
        phrase = make_phrase(tokens, at, at + 1)
    if phrase is None or not _is_medium(tokens, phrase):
        return Relay(None, first, at)
    return Relay(phrase.span, first, phrase.last)


def fronted_relay(tokens: Sequence[Token], subject: int) -> Span | None:
    """The medium of `Dalam keterangan yang dikutip X, SUBJECT …` before the subject at ``subject``."""
    if subject < 4 or tokens[subject - 1].lower != ",":
        return None
    for at in range(subject - 2):
        relay = via_after(tokens, at + 1) if tokens[at].lower == "yang" else None
        if relay is not None and relay.last == subject - 1:
            return relay.medium
    return None


def _run_of_words(tokens: Sequence[Token], at: int) -> int:
    """The index behind the words from ``at`` on, up to a mark, a date or a preposition."""
    last = at + 1
    while (
        last < len(tokens)
        and tokens[last].kind == "w"
        and tokens[last].lower not in words_in("preposition")
        and tokens[last].lower not in words_in("weekday")
    ):
        last += 1
    return last


def _is_medium(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase names a medium or a person, and is not just `keterangan tertulis`."""
    if phrase.sort == "pronoun":
        return False
    words = tokens[phrase.first : phrase.last]
    if any("." in token.lower and token.kind == "w" for token in words):
        return True
    if words[0].lower in words_in("statement") and phrase.sort != "named":
        return (
            words[0].lower in ("rilis", "siaran")
            and len(words) > 1
            and words[1].lower not in ("resmi", "tertulis", "pers")
        )
    return phrase.sort == "named" or words[0].lower in ("media", "kantor", "harian", "surat", "stasiun")
