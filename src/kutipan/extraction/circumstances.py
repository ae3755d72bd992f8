"""To whom it was said (`kepada X`), and who passed it on (`seperti dikutip X`)."""

from collections.abc import Sequence

from kutipan.extraction.appositions import read_source
from kutipan.extraction.attribution import clitic_span, frames_of
from kutipan.extraction.phrases import Phrase, pronoun_at, read_phrase
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
        length = max(phrase_length(tokens, at + 1, name) for name in ("role", "group", "listener"))
        if tokens[at + 1].lower.endswith("nya") and len(tokens[at + 1].lower) > 4 and not length:
            length = 1
        last = at + 1 + max(length, 1)
        return Span(tokens[at + 1].start, tokens[last - 1].end), last
    return phrase.span, phrase.last


def via_after(tokens: Sequence[Token], at: int) -> tuple[Span | None, int, int] | None:
    """`seperti dikutip (dari) X` at ``at``: the span of X (None if it names no medium), and the bounds of it all."""
    first = at
    limit = len(tokens)
    if at < limit and tokens[at].lower in ("seperti", "sebagaimana"):
        at += 1
        if at < limit and tokens[at].lower == "yang":
            at += 1
        if at < limit and tokens[at].lower in ("telah", "sudah", "juga"):
            at += 1
    if at >= limit or "relay" not in frames_of(tokens[at]):
        return None
    if at == first and tokens[at].lower not in ("dikutip", "dilansir", "disadur", "disitat", "dinukil", "melansir"):
        return None
    at += 1
    while at < limit and tokens[at].lower in (
        "dari",
        "oleh",
        "dalam",
        "melalui",
        "di",
        "pada",
        "laman",
        "situs",
        "akun",
    ):
        at += 1
    phrase = read_phrase(tokens, at)
    if phrase is None and at < limit and tokens[at].capital and tokens[at].lower not in words_in("weekday"):
        phrase = Phrase(
            at, at + 1, Span(tokens[at].start, tokens[at].end), "named"
        )  # the agency Antara is a preposition too
    if phrase is None or not _is_medium(tokens, phrase):
        return None, first, at
    return phrase.span, first, phrase.last


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
