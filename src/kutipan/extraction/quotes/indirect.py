"""Indirect and mixed quotes of a sentence: which rule each of its words may open."""

from kutipan.extraction.quotes.attribution import Attribution, clitic_cue, frames_of
from kutipan.extraction.quotes.inserted_reports import inserted_report, relative_passive_report
from kutipan.extraction.quotes.reading import Reading
from kutipan.extraction.quotes.reports import Report
from kutipan.extraction.quotes.sentences import Sentence
from kutipan.extraction.quotes.source_reports import cited_report, document_report, source_report
from kutipan.extraction.quotes.verb_reports import verb_report
from kutipan.language.cues import cue_words


def indirect_reports(
    text: str, sentence: Sentence, number: int, used: frozenset[int], shared: Attribution | None = None
) -> tuple[Report, ...]:
    """The indirect and mixed quotes of one sentence, in order.

    ``used`` are the tokens of its direct quotes, ``shared`` is the last attribution of these.
    """
    words = cue_words()
    if words.isdisjoint(sentence.plain.words):
        return ()
    reading = Reading(text, sentence, number, used, shared)
    resume = 0
    for at, token in enumerate(reading.tokens):
        if at >= resume and token.lower in words and at not in reading.used:
            resume = _read_at(reading, at)
    return tuple(sorted(reading.found, key=lambda found: found.span))


def _read_at(reading: Reading, at: int) -> int:
    """Tries the rules that the frames of one token open, in their fixed order; gives the index to go on from."""
    token = reading.tokens[at]
    frames = frames_of(token)
    under_clitic = clitic_cue(token) if not frames else frozenset[str]()
    after: int | None = None
    if "source" in frames or "source" in under_clitic:
        after = source_report(reading, at)
    elif frames & {"clause", "words"}:
        after = verb_report(reading, at, frames)
    if after is None and "cited" in frames and (reading.only_connectives(0, at) or reading.is_behind_front(at)):
        after = cited_report(reading, at)
    if after is None and (frames & {"behind", "thus", "passive"} or under_clitic & {"behind", "passive"}):
        after = inserted_report(reading, at)
    if after is None and "passive" in frames:
        after = relative_passive_report(reading, at) or document_report(reading, at)
    return at + 1 if after is None else after
