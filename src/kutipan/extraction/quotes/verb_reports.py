"""Reports with a verb: `X mengatakan (bahwa) CLAUSE`, a report in a report, one that a relative clause gives."""

from collections.abc import Sequence

from kutipan.extraction.phrases.appositions import read_source
from kutipan.extraction.phrases.name_words import begins_with_role, name_tokens
from kutipan.extraction.phrases.noun_phrases import Phrase, is_owned_office, read_phrase
from kutipan.extraction.quotes.around_reports import report_around
from kutipan.extraction.quotes.attribution import Attribution, cue_span, frames_of
from kutipan.extraction.quotes.circumstances import fronted_addressee, fronted_relay, via_after
from kutipan.extraction.quotes.complement import Opening, extent, is_reported, opening
from kutipan.extraction.quotes.negation import is_blocked
from kutipan.extraction.quotes.reading import Reading, names_source, strip_marks
from kutipan.extraction.quotes.subjects import is_predicate_start, subject_before
from kutipan.language.predicates import find_predicate, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import phrase_length, words_in
from kutipan.spans import Span


def verb_report(reading: Reading, cue: int, frames: frozenset[str]) -> int | None:
    """The report of the verb at ``cue``; the index to go on from, or None if it reports nothing."""
    tokens = reading.tokens
    if is_blocked(tokens, cue):
        return None
    if (
        "words" in frames
        and "clause" not in frames
        and not any(tokens[at].kind == "q" and at not in reading.used for at in range(cue, len(tokens)))
    ):
        return None
    before = cue - 1
    while before > 0 and tokens[before].lower in words_in("adverb"):
        before -= 1
    if before >= 0 and tokens[before].lower == "yang":
        return _relative_report(reading, cue, before, frames)
    subject, rule = _subject(reading, cue)
    if subject is None:
        return None
    marked = cue + 1 < len(tokens) and tokens[cue + 1].lower in (",", "bahwa")  # anybody `mencatat bahwa`
    if "organisation" in frames and (subject.phrase is None or not (marked or _is_office(tokens, subject.phrase))):
        return None
    subject, passed_on = _quoting(reading, cue, subject)
    begins = opening(tokens, cue, reading.stop_before_used(cue))
    if begins is None:
        return None
    if begins.addressee is None and subject.phrase is not None:
        begins = begins._replace(addressee=fronted_addressee(tokens, subject.phrase.first))
    if passed_on is None and subject.phrase is not None:
        passed_on = fronted_relay(tokens, subject.phrase.first) or _inserted_relay(tokens, subject.phrase.last, cue)
    around = _inserted_verb(reading, cue, subject)
    if around is not None:
        return around
    return complement_report(reading, cue, frames, begins, subject, rule, passed_on)


def _inserted_relay(tokens: Sequence[Token], at: int, cue: int) -> Span | None:
    """The medium of `X, seperti dikutip Y, menyebutkan`, where the subject ends at ``at``."""
    if at + 2 >= cue or tokens[at].lower != ",":
        return None
    relay = via_after(tokens, at + 1)
    return relay.medium if relay is not None and relay.last < cue else None


def _inserted_verb(reading: Reading, cue: int, who: Attribution) -> int | None:
    """`Seluruh donasi, ia melanjutkan, akan disalurkan`: the attribution stands inside the clause."""
    tokens = reading.tokens
    if who.phrase is None or who.first < 2 or cue + 2 >= reading.stop or who.last != cue + 1:
        return None
    if tokens[who.first - 1].lower != "," or tokens[cue + 1].lower != "," or who.phrase.last != cue:
        return None
    rest = tokens[cue + 2]
    predicate = (is_verb(rest.lower) or rest.lower in words_in("auxiliary")) and not frames_of(rest)
    before = tokens[reading.skip_connectives(reading.clause_start(who.first), who.first) : who.first - 1]
    subject = (
        len(before) > 1 and before[0].kind == "w" and before[0].lower not in words_in("preposition", "subordinator")
    )
    if not predicate or not subject or who.phrase.sort != "pronoun" or find_predicate(before) is not None:
        return None
    return report_around(reading, who.first, who, cue + 1, "verb")


def _is_office(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether no person's name stands in the phrase, except one that is an organisation's: `Lembaga Anindya`."""
    if phrase.sort == "pronoun":
        return tokens[phrase.first].lower in words_in("office-pronoun")
    led = phrase_length(tokens, phrase.first, "organisation", "statement") > 0
    return (led and not begins_with_role(tokens, phrase)) or not name_tokens(tokens, phrase)


def _quoting(reading: Reading, cue: int, who: Attribution) -> tuple[Attribution, Span | None]:
    """Of `X, mengutip Y, melaporkan` the source Y, and X, who passed it on."""
    tokens = reading.tokens
    if who.phrase is None:
        return who, None
    at = who.phrase.last
    if at + 2 < cue and tokens[at].lower == "," and tokens[at + 1].lower in ("mengutip", "menukil"):
        phrase = read_source(tokens, at + 2, cue)
        if phrase is not None:
            return who._replace(phrase=phrase), who.phrase.span
    return who, None


def _subject(reading: Reading, cue: int) -> tuple[Attribution | None, str]:
    """The attribution whose verb is at ``cue``: with the subject before it, or the one that it shares."""
    tokens = reading.tokens
    at = cue - 1
    while at >= 0 and tokens[at].lower in words_in("adverb") and tokens[at].lower not in words_in("joiner"):
        at -= 1
    joined = at >= 0 and tokens[at].lower in words_in("joiner")
    if joined and reading.shared is not None:
        return reading.shared._replace(cue=cue_span(tokens[cue]), first=at), "joined"
    phrase = subject_before(tokens, cue)
    if phrase is None and joined:
        phrase = _sentence_subject(reading, cue)
    if phrase is None or _is_conditional(reading, phrase):
        return None, ""
    if any(place in reading.used for place in range(phrase.first, phrase.last)):
        return None, ""
    return Attribution(phrase.first, cue + 1, cue_span(tokens[cue]), phrase, None, "verb"), "verb"


def _sentence_subject(reading: Reading, cue: int) -> Phrase | None:
    """The subject that opens the sentence, of whose predicates the verb at ``cue`` is a later one."""
    tokens = reading.tokens
    phrase = read_source(tokens, reading.skip_connectives(0, cue), cue)
    if phrase is None or phrase.last >= cue:
        return None
    behind = tokens[phrase.last]
    if behind.lower == "," and any(token.lower == "," for token in tokens[phrase.first : phrase.last]):
        behind = tokens[phrase.last + 1]  # `Direktur X, Rani Puspita, menyampaikan duka dan berjanji …`
    return phrase if is_predicate_start(behind) or behind.lower in words_in("negation") else None


def _is_conditional(reading: Reading, phrase: Phrase) -> bool:
    """Whether a condition governs the subject: `Kalaupun X mengatakan siap`."""
    before = reading.tokens[phrase.first - 1].lower if phrase.first else ""
    first = reading.tokens[phrase.first].lower
    return before in words_in("condition") or first in words_in("condition")


def complement_report(
    reading: Reading,
    cue: int,
    frames: frozenset[str],
    begins: Opening,
    who: Attribution,
    rule: str,
    via: Span | None = None,
    stop: int | None = None,
    depth: int = 0,
) -> int | None:
    """The report whose complement ``begins`` opens, or the report in it; the index to go on from, or None.

    ``via`` is who passed it on; ``stop`` is the end of the clause, where that is not the sentence's; ``depth`` counts
    the reports around it.
    """
    tokens = reading.tokens
    nested = nested_report(reading, begins.first, who, via, depth) if depth < _DEEPEST else None
    if nested is not None:
        return nested
    ends = extent(tokens, begins.first, min(reading.stop_before_used(cue), stop or reading.stop))
    if ends.last <= begins.first:
        return None
    content = tokens[begins.first : ends.last]
    marked = any(token.kind == "q" for token in content)
    about = tokens[begins.first - 1].lower in words_in("matter-lead") and find_predicate(content[:_CLAUSE]) is None
    plain = "clause" in frames and not about and is_reported(content[:_CLAUSE], frames, begins.joint)
    if not plain and not (marked and reading.quotes_words(content, frames)):
        return None
    if "weak" in frames and begins.joint == "bare" and not _is_somebody(tokens, who.phrase):
        return None
    via = ends.via or via or _relayed_subject(reading, who, cue)
    reading.add(content, who, f"{rule}-{begins.joint}", begins.addressee, via or reading.outer)
    reading.shared = who
    reading.outer = who.speaker if ends.cause == "adjunct" else None
    reading.used.update(range(who.first, ends.last))
    return ends.last


def _is_somebody(tokens: Sequence[Token], phrase: Phrase | None) -> bool:
    """Whether a subject can see and think: somebody named, or people by a role or as a group."""
    if phrase is None or phrase.sort != "common":
        return True
    return phrase_length(tokens, phrase.first, "group", "role") > 0


def _relayed_subject(reading: Reading, who: Attribution, cue: int) -> Span | None:
    """The medium of `Sumber yang dikutip oleh X dan Y, termasuk Z, menyatakan`: all that stands behind the verb."""
    tokens = reading.tokens
    if who.phrase is None or who.phrase.last + 2 >= cue or tokens[who.phrase.last].lower != "yang":
        return None
    relay = via_after(tokens, who.phrase.last + 1)
    if relay is None or relay.medium is None:
        return None
    return Span(relay.medium.start, tokens[strip_marks(tokens, who.phrase.last, cue) - 1].end)


_CLAUSE = 200
"""Tokens at the beginning of a complement that tell whether it is a clause."""
_DEEPEST = 4
"""Reports in one another that are read apart."""


def nested_report(reading: Reading, first: int, outer: Attribution, via: Span | None, depth: int = 0) -> int | None:
    """A complement that is itself `Y mengatakan …`: the inner report is the row, the outer source its `via`."""
    tokens = reading.tokens
    phrase = read_source(tokens, first) or _common_subject(reading, first)
    if phrase is None:
        return None
    cue = phrase.last
    while cue < reading.stop and tokens[cue].lower in words_in("adverb"):
        cue += 1
    if cue >= reading.stop or "clause" not in frames_of(tokens[cue]) or is_blocked(tokens, cue):
        return None
    if (
        phrase.sort == "pronoun"
        or is_owned_office(tokens[phrase.first])
        or (outer.phrase is not None and phrase.span.of(reading.text) == outer.phrase.span.of(reading.text))
    ):
        return None
    begins = opening(tokens, cue, reading.stop)
    if begins is None:
        return None
    inner = Attribution(phrase.first, cue + 1, cue_span(tokens[cue]), phrase, None, "verb")
    before = len(reading.found)
    after = complement_report(
        reading, cue, frames_of(tokens[cue]), begins, inner, "nested", outer.speaker or via, None, depth + 1
    )
    return after if len(reading.found) > before else None


def _common_subject(reading: Reading, first: int) -> Phrase | None:
    """A subject of a common noun or two that stands right before `… bahwa`: `atasannya pernah menyampaikan bahwa`."""
    tokens = reading.tokens
    for at in range(first + 1, min(first + 5, reading.stop - 1)):
        if "clause" in frames_of(tokens[at]):
            owned = tokens[at - 1].lower in words_in("pronoun") or tokens[at - 1].lower.endswith("nya")
            if tokens[at + 1].lower != "bahwa" and not (owned and at - first <= 2):
                return None
            last = at
            while last > first and tokens[last - 1].lower in words_in("adverb"):
                last -= 1
            if last == first or any(token.kind != "w" or is_verb(token.lower) for token in tokens[first:last]):
                return None
            return Phrase(first, last, Span(tokens[first].start, tokens[last - 1].end), "common")
    return None


_NOUN_PHRASE = 40
"""Tokens of the longest noun phrase that a relative clause is joined to."""


def _relative_report(reading: Reading, cue: int, yang: int, frames: frozenset[str]) -> int | None:
    """`pernyataan X yang menegaskan bahwa CLAUSE`, `Y, yang mengatakan bahwa CLAUSE,`."""
    tokens = reading.tokens
    end = yang
    stop = reading.stop
    if end and tokens[end - 1].lower == ",":
        end -= 1
        stop = next((place for place in range(cue, stop) if tokens[place].lower == ","), stop)
    shared = reading.shared
    if shared is not None and shared.last == end:
        begins = opening(tokens, cue, stop)
        if begins is None or begins.joint != "that":
            return None
        who = shared._replace(cue=cue_span(tokens[cue]), first=end)
        return complement_report(reading, cue, frames, begins, who, "relative", stop=stop)
    for first in range(max(0, end - _NOUN_PHRASE), end):
        if any(place in reading.used for place in range(first, end)):
            continue
        phrase = read_phrase(tokens, first, end)
        if phrase is None or phrase.last != end:
            continue
        head = tokens[phrase.first].lower
        if head in words_in("statement"):
            if not names_source(tokens, phrase):
                return None
        elif phrase.sort != "named":
            return None
        begins = opening(tokens, cue, stop)
        if begins is None or (begins.joint == "bare" and "strict" not in frames):
            return None
        who = Attribution(phrase.first, cue + 1, cue_span(tokens[cue]), phrase, None, "verb")
        via = None
        if first and tokens[first - 1].lower == "mengutip":
            outer = subject_before(tokens, first - 1)
            via = outer.span if outer is not None else None
        if head not in words_in("statement") and begins.joint != "that":
            return None
        return complement_report(reading, cue, frames, begins, who, "relative", via, stop)
    return None
