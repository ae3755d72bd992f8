"""Reports with a source in front: `Menurut X, CLAUSE`, `Dikutip dari X, CLAUSE`, `Berdasarkan data X, CLAUSE`."""

from collections.abc import Sequence

from kutipan.extraction.phrases.appositions import read_source
from kutipan.extraction.phrases.noun_phrases import Phrase, read_phrase
from kutipan.extraction.quotes.around_reports import is_time, report_around
from kutipan.extraction.quotes.attribution import Attribution, clitic_span, cue_span, frames_of
from kutipan.extraction.quotes.complement import extent, opening
from kutipan.extraction.quotes.front_reports import front_report
from kutipan.extraction.quotes.negation import is_blocked
from kutipan.extraction.quotes.reading import Reading, is_general, names_source
from kutipan.extraction.quotes.subjects import subject_before
from kutipan.extraction.quotes.verb_reports import complement_report
from kutipan.language.predicates import find_predicate, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, phrase_length, words_in
from kutipan.spans import Span


def source_report(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    token = tokens[at]
    phrase: Phrase | None = None
    clitic = None
    owned = tokens[at + 1] if at + 1 < len(tokens) else token
    if "source" in frames_of(token) and owned.lower.endswith("nya") and base(owned.lower) in words_in("statement"):
        # `menurut catatannya`: the source is the clitic's.
        clitic = clitic_span(owned)
        last = at + 2
    elif "source" in frames_of(token):
        phrase = read_source(tokens, at + 1)
        if phrase is None or not names_source(tokens, phrase) or is_general(tokens, phrase):
            return None
        last = phrase.last
    else:
        clitic = clitic_span(token)
        last = at + 1
    who = Attribution(at, last, cue_span(token), phrase, clitic, "source")
    addressee = None
    after = last
    # `Menurut X dalam bukunya (2013), CLAUSE`: the attribution ends with its comma.
    comma = reading.comma_behind(after)
    joined = at > 2 and tokens[at - 1].lower in words_in("coordinator") and tokens[at - 2].lower == ","
    # A capital begins a sentence, be it behind a heading that the page has run into it: `Tiga syarat Menurut Rani, …`.
    opens = token.capital and at > 0 and tokens[at - 1].kind == "w"
    fronted = at == 0 or reading.only_connectives(0, at) or joined or opens  # `…, dan menurut Rani, panen membaik`
    inserted = fronted or (tokens[at - 1].lower == "," and is_time(tokens[reading.clause_start(at) : at - 1]))
    plain = read_phrase(tokens, at + 1) if inserted and phrase is not None else None
    if plain is not None and plain.last < last and tokens[plain.last].lower == "," and _is_clause(tokens, last, comma):
        # `Menurut Nia, pasien dengan luka berat didahulukan`: what looked like an apposition is the subject.
        phrase, after, comma = plain, plain.last, plain.last
        who = who._replace(phrase=phrase, last=after)
    if (
        phrase is not None
        and comma is not None
        and comma > last + 1
        and tokens[last].lower == ","
        and tokens[last + 1].lower == "termasuk"
    ):
        phrase = Phrase(phrase.first, comma, Span(phrase.span.start, tokens[comma - 1].end), phrase.sort)
        who = who._replace(phrase=phrase, last=comma)
    if fronted:
        bare = joined and find_predicate(tokens[after : reading.stop]) is not None
        if comma is None and not bare and phrase is not None and phrase.sort != "pronoun":
            return None
        first = _behind_description(reading, comma) if comma is not None else after
        return front_report(reading, first, who, "source-front", addressee)
    if tokens[at - 1].lower == "yang":
        first = after
        end = next((place for place in range(first, reading.stop) if tokens[place].lower == ","), reading.stop)
        ends = extent(tokens, first, end)
        content = tokens[first : ends.last]
        if content and find_predicate(content) is not None:
            reading.add(content, who, "source-relative", None, ends.via)
            reading.used.update(range(at, ends.last))
            return ends.last
        return None
    return report_around(reading, at, who, comma if comma is not None else after, "source")


def _behind_description(reading: Reading, comma: int) -> int:
    """Where the clause begins behind a relative clause of the source: `Menurut Rani, yang menjaga loket, | …`."""
    tokens = reading.tokens
    if comma + 1 < reading.stop and tokens[comma + 1].lower == "yang":
        for place in range(comma + 2, min(comma + 24, reading.stop)):
            if tokens[place].lower == "," and find_predicate(tokens[place + 1 : reading.stop]) is not None:
                return place + 1
    return comma + 1


def _is_clause(tokens: Sequence[Token], last: int, comma: int | None) -> bool:
    """Whether a predicate stands behind what looks like an apposition, before the comma that would close it."""
    if comma is None:
        return True
    behind = tokens[last:comma]
    return bool(behind) and behind[0].lower != "yang" and any(is_verb(t.lower) and not t.capital for t in behind)


def document_report(reading: Reading, cue: int) -> int | None:
    """What a document says: `Dalam keterangan resmi X, Senin (3/1), disebutkan, CLAUSE`."""
    tokens = reading.tokens
    if cue + 1 >= reading.stop or tokens[cue + 1].lower not in (",", ":", "bahwa"):
        return None
    first = reading.skip_connectives(0, cue)
    if tokens[first].lower not in ("dalam", "pada", "melalui", "lewat", "di", "dari"):
        return None
    phrase = read_phrase(tokens, first + 1, cue)
    if phrase is None or tokens[phrase.first].lower not in words_in("document", "statement"):
        return None
    between = [token for token in tokens[phrase.last : cue] if token.lower != ","]
    dated = between and (between[0].kind == "n" or between[0].lower in words_in("calendar"))
    if not dated and any(token.lower not in words_in("adverb", "demonstrative") for token in between):
        return None
    begins = opening(tokens, cue, reading.stop)
    if begins is None:
        return None
    who = Attribution(first, cue + 1, cue_span(tokens[cue]), phrase, None, "document")
    return complement_report(reading, cue, frozenset({"clause"}), begins, who, "document")


def _is_statement(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase is what somebody states, or a law: `hasil audit Badan X`, `Peraturan Menteri Y Nomor 5`."""
    if phrase_length(tokens, phrase.first, "statement"):
        return True
    return tokens[phrase.first].lower in words_in("law") and any(
        token.kind == "n" for token in tokens[phrase.first : phrase.last]
    )


def cited_report(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    cue = tokens[at]
    place = at + 1
    while place < len(tokens) and tokens[place].lower in ("dari", "pada", "laman", "situs", "akun"):
        place += 1
    phrase = read_phrase(tokens, place)
    if phrase is None or not names_source(tokens, phrase):
        return None
    if cue.lower in words_in("ground") and not _is_statement(tokens, phrase):
        return None
    comma = reading.comma_behind(phrase.last)
    if comma is None:
        return None
    who = Attribution(at, phrase.last, cue_span(cue), phrase, None, "cited")
    # With a speaker of its own the clause is that speaker's, and X passed it on.
    later = [
        place for place in range(comma + 1, reading.stop) if frames_of(tokens[place]) & {"clause", "source", "behind"}
    ]
    for place in later:
        before = len(reading.found)
        if "clause" in frames_of(tokens[place]) and not is_blocked(tokens, place):
            subject = subject_before(tokens[comma + 1 :], place - comma - 1)
            if subject is None:
                continue
            subject = subject._replace(first=subject.first + comma + 1, last=subject.last + comma + 1)
            begins = opening(tokens, place, reading.stop)
            if begins is None:
                continue
            inner = Attribution(subject.first, place + 1, cue_span(tokens[place]), subject, None, "verb")
            after = complement_report(reading, place, frames_of(tokens[place]), begins, inner, "verb", phrase.span)
            if len(reading.found) > before:
                return after
    return front_report(reading, comma + 1, who, "cited-front", None)
