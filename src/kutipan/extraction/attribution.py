"""Attributions: a cue, the words that name the speaker, the addressee and the medium, around a place in a sentence.

Every function takes the tokens of one sentence and an index into them, and gives indices back; nothing here decides
whether what stands beside an attribution is a quote.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.cues import cue_frames
from kutipan.extraction.phrases import (
    Phrase,
    begins_with_role,
    behind_degrees,
    is_apposition,
    is_personal_name,
    name_tokens,
    pronoun_at,
    read_phrase,
    read_source,
    starts_phrase,
)
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import phrase_length, words_in
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
    if clitic_cue(token) and not frames_of(token):
        return Span(token.start, token.end - 3)
    return Span(token.start, token.end)


def clitic_span(token: Token) -> Span:
    """The characters of the clitic `nya`."""
    return Span(token.end - 3, token.end)


def behind(tokens: Sequence[Token], at: int) -> Attribution | None:
    """The attribution that begins at ``at``, behind what was said: `kata X`, `ujarnya`, `X menegaskan`, `demikian X`."""
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
    return _root(tokens, at) or _passive(tokens, at) or _verb(tokens, at)


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
    if phrase is None:
        return None
    return Attribution(at, phrase.last, cue_span(token), phrase, None, "cue")


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
    """`Trump menulis` behind a quotation."""
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


def subject_before(tokens: Sequence[Token], cue: int) -> Phrase | None:
    """The noun phrase that is the subject of the verb at ``cue``, with its apposition, or None.

    Between the two may stand adverbs, adjuncts with a preposition, relative clauses, and another predicate that a
    conjunction joins to this one (`Ia datang dan mengatakan`).
    """
    begin = _clause_start(tokens, cue)
    bounds = _segments(tokens, begin, cue)
    inserted: Phrase | None = None
    for place in range(len(bounds) - 1, -1, -1):
        start, end = bounds[place]
        if start >= end or tokens[start].lower in ("yang", "termasuk"):
            continue
        phrase = _subject_in(tokens, start, end, cue)
        if phrase is not None and place and _is_inserted(tokens, start, end):
            # `Budi, melalui akun X, mengatakan`: a noun phrase in an adjunct is the subject only if no other is.
            inserted = inserted or phrase
            continue
        if phrase is None:
            if _is_inserted(tokens, start, end) or behind_degrees(tokens, start - 1, end) == end:
                continue
            role = read_phrase(tokens, start, end) if place else None
            if (
                role is not None
                and begins_with_role(tokens, role)
                and not any(is_verb(t.lower) for t in tokens[role.last : end])
            ):
                return _with_apposition(tokens, bounds, place, role)
            return inserted
        if inserted is not None and phrase.last != end:
            return inserted
        phrase = _with_apposition(tokens, bounds, place, phrase)
        last = behind_degrees(tokens, phrase.last, cue)
        return (
            phrase
            if last == phrase.last
            else phrase._replace(last=last, span=Span(phrase.span.start, tokens[last - 1].end))
        )
    return inserted


def _clause_start(tokens: Sequence[Token], cue: int) -> int:
    """The token behind the last mark before ``cue`` that no clause crosses."""
    for at in range(cue - 1, -1, -1):
        if tokens[at].lower in (";", ":"):
            return at + 1
        nickname = 0 < at < cue - 1 and tokens[at - 1].capital and tokens[at + 1].capital
        if tokens[at].kind == "q" and at + 1 < cue and tokens[at + 1].lower != "," and not nickname:
            return at + 1
    return 0


def _segments(tokens: Sequence[Token], begin: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the commas of ``[begin, end)`` that stand outside brackets."""
    bounds = []
    start = begin
    depth = 0
    for at in range(begin, end):
        lower = tokens[at].lower
        if lower in "([":
            depth += 1
        elif lower in ")]":
            depth = max(depth - 1, 0)
        elif lower == "," and depth == 0:
            bounds.append((start, at))
            start = at + 1
    bounds.append((start, end))
    return bounds


def _subject_in(tokens: Sequence[Token], start: int, end: int, cue: int) -> Phrase | None:
    """The leftmost noun phrase of ``[start, end)`` from which only adverbs and adjuncts lead to the end."""
    at = start
    while at < end:
        if starts_phrase(tokens, at) and (at == start or _may_precede_subject(tokens, start, at)):
            phrase = read_phrase(tokens, at, end)
            if phrase is not None:
                if _only_adjuncts(tokens, phrase.last, end):
                    return phrase
                at = phrase.last
                continue
        at += 1
    return None


def _may_precede_subject(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether what stands before ``at`` in its segment leaves room for a subject there."""
    word = tokens[at - 1].lower
    if word in words_in("preposition") and word not in words_in("clause-opener"):
        return False
    return word not in {"yang", "oleh", "kepada", "dari", "para"} or word == "para"


def _only_adjuncts(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether ``[at, end)`` holds only what may stand between a subject and its verb."""
    if at >= end:
        return True
    first = tokens[at].lower
    last = tokens[end - 1].lower
    if first == "yang":
        return True
    # `Ia datang ke kantor dan mengatakan …`: the last conjunction joins the cue to the predicate before it.
    tail = end
    while (
        tail > at
        and (tokens[tail - 1].lower in words_in("adverb") or tokens[tail - 1].lower in words_in("negation"))
        and tokens[tail - 1].lower not in words_in("joiner")
    ):
        tail -= 1
    if tail == at:
        return True
    if tokens[tail - 1].lower in words_in("joiner") and is_predicate_start(tokens[at]):
        return True
    words = [token.lower for token in tokens[at:tail] if token.kind == "w"]
    if any(word in words_in("clause-break") for word in words):
        return False
    if first in words_in("preposition") or first in words_in("adverb") or phrase_length(tokens, at, "adverb"):
        return not any(is_verb(token.lower) and not token.capital for token in tokens[at + 2 : tail]) or first in (
            "dalam", "melalui", "saat", "usai", "seusai", "lewat", "pada", "di", "ketika", "sambil", "seraya",
        )  # fmt: skip
    return last in words_in("adverb") and not any(is_verb(word) for word in words)


def is_predicate_start(token: Token) -> bool:
    """Whether a predicate may begin with the token."""
    return is_verb(token.lower) or token.lower in words_in("auxiliary") or token.lower in words_in("adverb")


def _is_inserted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the segment is put between a subject and its verb: a relative clause, an adjunct, a date, an age."""
    word = tokens[start].lower
    if word in ("yang", "dalam", "pada", "melalui", "lewat", "saat", "ketika", "usai", "seusai", "di", "dengan", "tanpa",
                "selaku", "sebagai", "bersama", "didampingi", "termasuk", "ditemui", "dihubungi", "sambil", "seraya"):  # fmt: skip
        return True
    if tokens[start].kind == "n" and end - start <= 3:
        return True
    return word in words_in("weekday") or all(
        token.kind != "w" or token.lower in words_in("adverb") or token.lower in words_in("negation")
        for token in tokens[start:end]
    )


def _with_apposition(tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], place: int, phrase: Phrase) -> Phrase:
    """Joins the segment before the phrase, or the phrase's own role before its name, across a comma."""
    for left, _ in bounds[:place]:
        # `Kepala Pusat Data, Informasi, dan Komunikasi X`: an office with commas in its name.
        whole = read_phrase(tokens, left, phrase.last) if phrase.sort != "pronoun" else None
        if whole is not None and whole.last == phrase.last:
            return whole
    start, _ = bounds[place]
    if phrase.first != start or place == 0 or phrase.sort == "pronoun":
        return phrase
    before = place - 1
    while before > 0 and _is_inserted(tokens, *bounds[before]) and bounds[before][0] < bounds[before][1]:
        before -= 1
    left, right = bounds[before]
    for at in range(left, right):
        if not starts_phrase(tokens, at) or (at > left and not _may_precede_subject(tokens, left, at)):
            continue
        if at > left and tokens[at].capital and tokens[at - 1].capital:
            continue  # inside a name
        other = read_phrase(tokens, at, right)
        if other is None:
            continue
        if other.last == right and other.sort != "pronoun" and is_apposition(tokens, other, phrase, right + 1):
            return Phrase(other.first, phrase.last, Span(other.span.start, phrase.span.end), "named")
        # `Trump, presiden dari Partai Republik periode 2017-2021, mengatakan`: the whole segment is the apposition.
        if other.last == right and is_personal_name(tokens, other) and begins_with_role(tokens, phrase):
            end = bounds[place][1]
            has_verb = any(is_verb(token.lower) for token in tokens[phrase.last : end])
            last = phrase.last if has_verb else end
            return Phrase(other.first, last, Span(other.span.start, tokens[last - 1].end), "named")
        break
    return phrase


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
