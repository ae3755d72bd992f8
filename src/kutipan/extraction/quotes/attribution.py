"""Attributions: a cue, the words that name the speaker, the addressee and the medium, around a place in a sentence.

Every function takes the tokens of one sentence and an index into them, and gives indices back; nothing here decides
whether what stands beside an attribution is a quote.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.phrases.appositions import read_source
from kutipan.extraction.phrases.name_words import is_personal_name, name_tokens
from kutipan.extraction.phrases.noun_phrases import Phrase, make_phrase, read_phrase
from kutipan.language.cues import cue_frames
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import words_in
from kutipan.spans import Span


class Attribution(NamedTuple):
    """Who said it, by which cue: ``first`` and ``last`` bound its tokens, ``[first, last)``.

    ``speaker`` is a noun phrase, or the span of the clitic `nya`; both None where the words name nobody.
    """

    first: int
    last: int
    cue: Span | None
    phrase: Phrase | None
    clitic: Span | None
    rule: str

    @property
    def speaker(self) -> Span | None:
        """The characters that name the speaker."""
        return self.phrase.span if self.phrase is not None else self.clitic


_NO_FRAMES: frozenset[str] = frozenset()


def frames_of(token: Token) -> frozenset[str]:
    """The frames of the cue that a token is, without a clitic."""
    return cue_frames().get(token.lower, _NO_FRAMES) if token.kind == "w" else _NO_FRAMES


def clitic_cue(token: Token) -> frozenset[str]:
    """The frames of the cue under a clitic: `katanya`, `menurutnya`; empty for other tokens."""
    if token.kind == "w" and token.lower.endswith("nya") and len(token.lower) > 6:
        return cue_frames().get(token.lower[:-3], _NO_FRAMES) & {"behind", "source", "clause", "passive"}
    return _NO_FRAMES


def cue_span(token: Token) -> Span:
    """The cue's characters, without the clitic."""
    if token.lower.endswith("nya") and token.lower[:-3] in cue_frames():
        return Span(token.start, token.end - 3)
    return Span(token.start, token.end)


def clitic_span(token: Token) -> Span:
    """The characters of the clitic `nya`."""
    return Span(token.end - 3, token.end)


def behind(tokens: Sequence[Token], at: int, *, quoted: bool = False) -> Attribution | None:
    """The attribution that begins at ``at``, behind what was said: `kata X`, `ujarnya`, `X menegaskan`, `demikian X`.

    Behind a closed quotation (``quoted``) whatever noun follows a root is the source: `kata pengunjung`.
    """
    limit = len(tokens)
    first = at
    if at < limit and tokens[at].lower in words_in("as") and at + 1 < limit and tokens[at + 1].lower == "yang":
        at += 1
    if at < limit and tokens[at].lower in words_in("as") | {"yang"}:
        at += 1
        inner = _passive(tokens, at) or _root(tokens, at)
        return inner._replace(first=first) if inner is not None and inner.phrase is not None else None
    if at >= limit or tokens[at].kind != "w":
        return _bracketed(tokens, at)
    if tokens[at].lower in words_in("thus"):
        inner = _passive(tokens, at + 1) or _root(tokens, at + 1)
        if inner is not None:
            return inner._replace(first=first)
        phrase = read_source(tokens, at + 1)
        if phrase is not None and phrase.sort != "pronoun":
            return Attribution(first, phrase.last, cue_span(tokens[at]), phrase, None, "thus")
        return None
    return _root(tokens, at) or _passive(tokens, at) or _verb(tokens, at) or (_any_noun(tokens, at) if quoted else None)


def _root(tokens: Sequence[Token], at: int) -> Attribution | None:
    """`kata X`, `ujarnya`, `menurut X`."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    frames = frames_of(token)
    if not frames & {"behind", "source"}:
        if clitic_cue(token) & {"behind", "source", "passive"}:
            return Attribution(at, at + 1, cue_span(token), None, clitic_span(token), "clitic")
        return None
    place = at + 1
    while place < len(tokens) and tokens[place].lower in words_in("after-cue"):
        place += 1
    if place < len(tokens) and tokens[place].lower in ("oleh", "si", "sang"):
        place += 1
    phrase = read_source(tokens, place)
    if (
        phrase is None
        and place < len(tokens)
        and tokens[place].kind == "w"
        and tokens[place].lower in words_in("adverb")
    ):
        phrase = read_source(tokens, place + 1)
    if phrase is None and place + 1 < len(tokens) and _names_role(tokens[place]) and tokens[place + 1].capital:
        # `komentar penari Rani Puspita`: a role that no list knows stands before the name.
        named = read_source(tokens, place + 1)
        if named is not None and named.sort == "named":
            phrase = named._replace(first=place, span=Span(tokens[place].start, named.span.end))
    if phrase is None:
        return None
    phrase = _with_looks(tokens, phrase)
    return Attribution(at, phrase.last, cue_span(token), phrase, None, "cue")


def _with_looks(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Somebody unnamed with how they look, up to the next mark: `kata polisi | berpakaian preman.`"""
    last = phrase.last
    if phrase.sort != "common" or last >= len(tokens) or not tokens[last].lower.startswith("ber"):
        return phrase
    while last < len(tokens) and last - phrase.last < 3 and tokens[last].kind == "w":
        last += 1
    closed = last == len(tokens) or tokens[last].kind == "p"
    return make_phrase(tokens, phrase.first, last)._replace(sort="common") if closed else phrase


def _any_noun(tokens: Sequence[Token], at: int) -> Attribution | None:
    """`kata NOUN` behind a quotation, up to the next mark, preposition or relative clause."""
    if "behind" not in frames_of(tokens[at]):
        return None
    last = at + 1
    while last < len(tokens) and last - at <= 4 and _names_role(tokens[last]):
        last += 1
    if last == at + 1:
        return None
    if last < len(tokens) and tokens[last].lower in ("itu", "tersebut"):
        last += 1
    return Attribution(at, last, cue_span(tokens[at]), make_phrase(tokens, at + 1, last), None, "cue")


def _names_role(token: Token) -> bool:
    """Whether a lower-case word can be a role: a noun as far as its form tells."""
    return (
        token.kind == "w"
        and not token.capital
        and not is_verb(token.lower)
        and not any(
            token.lower in words_in(name)
            for name in ("preposition", "subordinator", "adverb", "auxiliary", "negation", "connective", "relative")
        )
    )


def _passive(tokens: Sequence[Token], at: int) -> Attribution | None:
    """`disampaikan (oleh) X`."""
    if at >= len(tokens) or "passive" not in frames_of(tokens[at]):
        return None
    place = at + 1
    if place < len(tokens) and tokens[place].lower in ("oleh", "pula", "juga", "kembali", "langsung"):
        place += 1
        if place < len(tokens) and tokens[place].lower == "oleh":
            place += 1
    phrase = read_source(tokens, place)
    if phrase is None:
        return None
    return Attribution(at, phrase.last, cue_span(tokens[at]), phrase, None, "passive")


def _verb(tokens: Sequence[Token], at: int) -> Attribution | None:
    """`Rani menulis` behind a quotation."""
    phrase = read_source(tokens, at)
    if phrase is None:
        return None
    place = phrase.last
    while place < len(tokens) and tokens[place].lower in words_in("adverb"):
        place += 1
    if place < len(tokens) and "clause" in frames_of(tokens[place]):
        return Attribution(at, place + 1, cue_span(tokens[place]), phrase, None, "verb")
    return None


def _bracketed(tokens: Sequence[Token], at: int) -> Attribution | None:
    """`(Budi Santoso)` behind a quotation."""
    if at + 2 >= len(tokens) or tokens[at].lower != "(":
        return None
    phrase = read_phrase(tokens, at + 1)
    if phrase is None or phrase.last >= len(tokens) or tokens[phrase.last].lower != ")":
        return None
    if not is_personal_name(tokens, phrase) or len(name_tokens(tokens, phrase)) < 2:
        return None
    return Attribution(at, phrase.last + 1, None, phrase, None, "bracket")
