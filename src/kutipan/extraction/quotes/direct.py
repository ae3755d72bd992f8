"""Direct quotes: which quotations are utterances, and the attribution behind, before or between them."""

from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.phrases.appositions import read_source
from kutipan.extraction.quotes.attribution import Attribution, behind, clitic_cue, clitic_span, cue_span, frames_of
from kutipan.extraction.quotes.circumstances import addressee_after, via_after
from kutipan.extraction.quotes.negation import is_blocked
from kutipan.extraction.quotes.reports import Report, report
from kutipan.extraction.quotes.sentences import Sentence
from kutipan.extraction.quotes.subjects import subject_before
from kutipan.language.predicates import find_predicate
from kutipan.language.tokens import Token
from kutipan.language.word_classes import phrase_length, words_in
from kutipan.spans import Span, trim

_PUNCTUATION = frozenset(",.;:!?-–—")
_BETWEEN = 16
"""At most so many tokens may stand between a cue and the quotation that it introduces."""


class DirectReports(NamedTuple):
    """The direct quotes of a sentence and the tokens that they and their attributions use up."""

    reports: tuple[Report, ...]
    used: frozenset[int]
    shared: Attribution | None
    """The last attribution, which a cue behind a conjunction shares (`…,” sebutnya, seraya menambahkan bahwa …`)."""


def direct_reports(text: str, sentence: Sentence, number: int) -> DirectReports:
    """The direct quotes of one sentence that have an attribution in it, or that another of them continues."""
    tokens = sentence.tokens
    found: list[Report] = []
    used: set[int] = set()
    last: tuple[int, int] | None = None
    shared: Attribution | None = None
    for at, token in enumerate(tokens):
        if token.kind != "q":
            continue
        quotation = sentence.quotation(token)
        span = utterance_span(text, quotation.inner)
        if span.end <= span.start:
            continue
        after = _skip(tokens, at + 1)
        attribution = None if _introduced(tokens, at) else behind(tokens, after, quoted=True)
        free = _stands_free(tokens, at, used) or (
            attribution is not None and _is_whole_utterance(text, quotation.inner)
        )
        if attribution is not None and not _reaches(text, quotation.inner, tokens, at, after, attribution):
            attribution = None
        if attribution is not None and free:
            addressee, via, _ = _circumstances(tokens, attribution.last)
            name = "direct-" + _RULE_BEHIND[attribution.rule]
            found.append(report("direct", span, attribution, tokens, number, name, addressee=addressee, via=via))
            last, shared = (span.start, attribution.last), attribution
            used.update(range(at, attribution.last))
            continue
        parted = tokens[at - 1].lower in ",.:;"
        if last is not None and found and parted and _only_adjuncts_between(tokens, last[1], at):
            found.append(
                report("direct", span, None, tokens, number, "direct-split", continues=last[0], inherits="continued")
            )
            used.add(at)
            continue
        if not free or not _ends_here(tokens, at):
            continue
        before = _before(tokens, at) if is_speech(text, quotation.inner) else None
        if before is not None:
            attribution, rule = before
            addressee, via, _ = _circumstances(tokens, attribution.last, at)
            if via is None:
                _, via, _ = _circumstances(tokens, at + 1)
            found.append(report("direct", span, attribution, tokens, number, rule, addressee=addressee, via=via))
            last, shared = (span.start, at + 1), attribution
            used.update(range(attribution.first, at + 1))
    return DirectReports(tuple(found), frozenset(used), shared)


_RULE_BEHIND = {
    "cue": "cue-behind",
    "clitic": "clitic-behind",
    "passive": "passive-behind",
    "thus": "thus-behind",
    "verb": "verb-behind",
    "bracket": "name-in-brackets",
}


def utterance_span(text: str, inner: Span) -> Span:
    """What was said: the quotation's inner span without a final comma or semicolon."""
    end = inner.end
    while end > inner.start and text[end - 1] in ",;":
        end -= 1
    return trim(text, inner.start, end)


def is_speech(text: str, inner: Span) -> bool:
    """Whether a quotation behind a cue can be speech, and not a word or a name in marks (`menyebutnya “hama”`)."""
    return len(inner.of(text).split()) >= 3 or text[inner.end - 1] in ".?!,…"


def is_utterance(text: str, inner: Span) -> bool:
    """Whether a quotation without an attribution beside it looks like speech: some words, ended like a sentence."""
    words = inner.of(text).split()
    return (len(words) >= 2 and text[inner.end - 1] in ".?!,…") or len(words) >= 9


def _skip(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].lower in _PUNCTUATION:
        at += 1
    return at


def _reaches(text: str, inner: Span, tokens: Sequence[Token], at: int, after: int, attribution: Attribution) -> bool:
    """Whether the attribution belongs to the quotation before it: a verb needs the utterance to have ended."""
    if attribution.rule == "verb" and attribution.last + 1 < len(tokens):
        introduces = tokens[attribution.last].lower in (",", ":") and tokens[attribution.last + 1].kind == "q"
        if introduces and text[inner.end - 1] in ".?!":
            return False  # `“Kapan?” Rani menjawab, “Besok.”`
    if attribution.rule in ("verb", "bracket"):
        return text[inner.end - 1] in ",.?!;" or (after > at + 1 and tokens[at + 1].lower == ",")
    if attribution.rule == "passive":
        return text[inner.end - 1] in ",.?!;" or after > at + 1 or len(inner.of(text).split()) >= 6
    # "Tiap kali mengatakan "sabun cuci" pasti": only what a cue word follows directly is attributed.
    return not any(tokens[place].lower == "." for place in range(at + 1, after)) or text[inner.end - 1] not in ".?!"


def _stands_free(tokens: Sequence[Token], at: int, used: set[int]) -> bool:
    """Whether the quotation is no part of a phrase of the writer: nothing but a cue or a mark stands before it."""
    if at == 0:
        return True
    before = tokens[at - 1]
    if before.kind == "q" or before.lower in ",:;([.-–—" or at - 1 in used:
        return True
    if before.lower in words_in("complementiser") or frames_of(before) & {"clause", "behind"} or clitic_cue(before):
        return True
    place = 0
    while place < at:
        length = phrase_length(tokens, place, "connective") or int(tokens[place].lower == ",")
        if not length:
            return False
        place += length
    return True


def _introduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a reporting verb and a comma or colon introduce the quotation: what is behind it is not its own."""
    return at > 1 and tokens[at - 1].lower in (",", ":") and "clause" in frames_of(tokens[at - 2])


def _is_whole_utterance(text: str, inner: Span) -> bool:
    """Whether a quotation is an utterance whatever stands before it, on a page that lost a full stop."""
    return text[inner.start].isupper() and text[inner.end - 1] == "," and len(inner.of(text).split()) >= 4


def _ends_here(tokens: Sequence[Token], at: int) -> bool:
    """Whether the writer's sentence does not go on behind the quotation as if it were one of its words."""
    after = at + 1
    if after >= len(tokens):
        return True
    token = tokens[after]
    if token.kind == "q":
        return True
    return (token.kind == "p" and token.lower not in "(") or token.capital


def _only_adjuncts_between(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether between an attribution and the next quotation stand only marks, dates and places."""
    for place in range(first, at):
        token = tokens[place]
        if token.lower in words_in("relative") or frames_of(token) & {"clause", "behind", "passive"}:
            return False
    return True


def _before(tokens: Sequence[Token], at: int) -> tuple[Attribution, str] | None:
    """The attribution that introduces the quotation at ``at``, and the rule that found it."""
    end = at
    colon = False
    while end > 0 and (tokens[end - 1].lower in ",:;-–—" or tokens[end - 1].lower in words_in("complementiser")):
        colon = colon or tokens[end - 1].lower == ":"
        end -= 1
    if end == 0:
        return None
    for cue in range(end - 1, max(end - _BETWEEN, 0) - 1, -1):
        token = tokens[cue]
        if token.kind == "q" or token.lower in (";", "."):
            break
        if clitic_cue(token) & {"behind", "source"} and cue == end - 1:
            return Attribution(cue, end, cue_span(token), None, clitic_span(token), "clitic"), "direct-clitic-before"
        frames = frames_of(token)
        if frames & {"behind", "source"}:
            phrase = read_source(tokens, cue + 1, end)
            if phrase is not None and _is_adjunct(tokens, phrase.last, end):
                return Attribution(cue, phrase.last, cue_span(token), phrase, None, "cue"), "direct-cue-before"
        if "passive" in frames and colon:
            place = cue + 2 if cue + 1 < end and tokens[cue + 1].lower == "oleh" else cue + 1
            phrase = read_source(tokens, place, end)
            if phrase is not None and _is_adjunct(tokens, phrase.last, end):
                return Attribution(cue, phrase.last, cue_span(token), phrase, None, "passive"), "direct-passive-before"
        if frames & {"clause", "words"}:
            if is_blocked(tokens, cue) or (not _is_adjunct(tokens, cue + 1, end) and not colon):
                break
            phrase = subject_before(tokens, cue)
            if phrase is None:
                break
            return Attribution(phrase.first, cue + 1, cue_span(token), phrase, None, "verb"), "direct-verb-before"
    if colon:
        phrase = read_source(tokens, 0, end)
        if phrase is not None and phrase.last == end and phrase.sort != "common":
            return Attribution(0, end, None, phrase, None, "colon"), "direct-colon"
    return None


def _is_adjunct(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether ``[first, end)`` is empty or an adjunct of the attribution: `kepada wartawan`, `, Senin (2/1)`."""
    if first >= end:
        return True
    word = tokens[first].lower
    if word == "," and find_predicate(tokens[first + 1 : end]) is not None:
        return False  # `Menurut X, pembagian itu dihitung dari …, “bukan dari …”`
    return (
        word in words_in("preposition")
        or word in words_in("adverb")
        or word in (",", "(")
        or word in words_in("weekday")
    )


def _circumstances(tokens: Sequence[Token], first: int, end: int | None = None) -> tuple[Span | None, Span | None, int]:
    """The addressee and the medium named behind an attribution, up to the next quotation, and where they end."""
    addressee = via = None
    at = first
    stop = len(tokens) if end is None else end
    while at < stop and tokens[at].kind != "q":
        if addressee is None and tokens[at].lower in ("kepada", "pada"):
            heard = addressee_after(tokens, at, stop)
            if heard is not None:
                addressee, at = heard
                continue
        relay = via_after(tokens, at)
        if relay is not None and via is None:
            via, at = relay.medium, relay.last
            continue
        at += 1
    return addressee, via, at
