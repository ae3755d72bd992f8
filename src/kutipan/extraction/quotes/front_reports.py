"""An attribution in front of its clause, whatever opens it: `Menurut X, CLAUSE`, `Kata X, CLAUSE`."""

from kutipan.extraction.quotes.attribution import Attribution, cue_span, frames_of
from kutipan.extraction.quotes.circumstances import via_after
from kutipan.extraction.quotes.complement import extent, opening
from kutipan.extraction.quotes.reading import Reading
from kutipan.extraction.quotes.subjects import subject_before
from kutipan.extraction.quotes.verb_reports import complement_report, nested_report
from kutipan.language.word_classes import words_in
from kutipan.spans import Span


def front_report(reading: Reading, first: int, who: Attribution, rule: str, addressee: Span | None) -> int | None:
    """An attribution in front of its clause: `Menurut X, CLAUSE`."""
    tokens = reading.tokens
    stop = reading.stop_before_used(who.last)
    relay = via_after(tokens, first) if first < stop else None
    via = None
    if relay is not None and relay.medium is not None and relay.last < stop and tokens[relay.last].lower == ",":
        first, via = relay.last + 1, relay.medium  # Menurut polisi, seperti dikutip AFP, …
    if first >= stop:
        return None
    nested = nested_report(reading, first, who, None)
    if nested is not None:
        return nested
    # What X said may itself report: `Menurut A, B menyatakan bahwa …` with an adjunct between.
    inner = _reporting_inside(reading, first, stop, who)
    if inner is not None:
        return inner
    ends = extent(tokens, first, stop)
    content = tokens[first : ends.last]
    if len([token for token in content if token.kind in "wn"]) < 2:
        return None
    reading.add(content, who, rule, addressee, ends.via or via)
    reading.shared = who
    reading.used.update(range(who.first, ends.last))
    return ends.last


def _reporting_inside(reading: Reading, first: int, stop: int, outer: Attribution) -> int | None:
    tokens = reading.tokens
    for cue in range(first + 1, min(first + 24, stop)):
        if tokens[cue].lower in words_in("relative") or tokens[cue].kind == "q":
            return None
        if "clause" in frames_of(tokens[cue]) and cue + 1 < stop and tokens[cue + 1].lower == "bahwa":
            phrase = subject_before(tokens[first:], cue - first)
            if phrase is None:
                return None
            phrase = phrase._replace(first=phrase.first + first, last=phrase.last + first)
            begins = opening(tokens, cue, stop)
            if begins is None:
                return None
            who = Attribution(phrase.first, cue + 1, cue_span(tokens[cue]), phrase, None, "verb")
            return complement_report(reading, cue, frames_of(tokens[cue]), begins, who, "nested", outer.speaker)
    return None
