"""Finds the quotes of a page: marks, sentences, direct quotes, indirect ones, and what goes on across sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.quotes.attribution import behind, clitic_cue, frames_of
from kutipan.extraction.quotes.circumstances import via_after
from kutipan.extraction.quotes.direct import direct_reports, is_utterance, utterance_span
from kutipan.extraction.quotes.indirect import indirect_reports
from kutipan.extraction.quotes.marks import Quotation, find_quotations
from kutipan.extraction.quotes.reports import Report, report
from kutipan.extraction.quotes.sentences import Sentence, read_sentence
from kutipan.language.predicates import find_predicate
from kutipan.language.sentences import split_sentences
from kutipan.language.tokens import Token
from kutipan.language.word_classes import phrase_length, words_in
from kutipan.page import Page
from kutipan.page.furniture import is_link
from kutipan.spans import Span


class PageReports(NamedTuple):
    """The sentences of a page's body and the reports in them, both in the order of the text."""

    sentences: tuple[Sentence, ...]
    reports: tuple[Report, ...]

    def context(self, report: Report) -> Span:
        """The sentence that a report stands in; the sentences where it spans several."""
        first = last = report.sentence
        while last + 1 < len(self.sentences) and self.sentences[last].span.end < report.span.end:
            last += 1
        return Span(
            min(self.sentences[first].span.start, report.span.start),
            max(self.sentences[last].span.end, report.span.end),
        )


def find_reports(page: Page) -> PageReports:
    """All reports of a page, none overlapping another; speakers are still the words that name them."""
    text = page.text
    sentences = read_sentences(page)
    found: list[Report] = []
    for number in range(len(sentences)):
        here = _reports_of(text, sentences, number, found)
        if not here:
            _said_before(text, sentences, number, found)
        found.extend(here)
        if here:
            found[-1] = _with_fragment(text, sentences, number, found[-1])
    return PageReports(sentences, _without_overlaps(found))


def _reports_of(text: str, sentences: tuple[Sentence, ...], number: int, found: list[Report]) -> list[Report]:
    """The reports of one sentence, in order; ``found`` are those before it."""
    sentence = sentences[number]
    if not sentence.quotations:
        return list(indirect_reports(text, sentence, number, frozenset()))
    direct = direct_reports(text, sentence, number)
    loose = _loose(text, sentence, number, direct.used, sentences, found)
    used = direct.used | frozenset(
        at
        for at, token in enumerate(sentence.tokens)
        if token.kind == "q" and any(_covers(token.start, token.end, r) for r in loose)
    )
    indirect = indirect_reports(text, sentence, number, used, direct.shared)
    return sorted((*direct.reports, *loose, *indirect), key=lambda r: r.span)


def read_sentences(page: Page) -> tuple[Sentence, ...]:
    """The sentences of the body, with the quotations in each."""
    text = page.text
    quotations = find_quotations(text, page.paragraphs)
    outer = [quotation.outer for quotation in quotations]
    starts = [span.start for span in outer]
    sentences: list[Sentence] = []
    resume = 0
    for number, paragraph in enumerate(page.paragraphs):
        start = max(paragraph.start, resume)
        if start >= paragraph.end:
            continue
        # A quotation that runs over a line break carries its sentence with it.
        end = paragraph.end
        last = bisect_left(starts, end) - 1
        while last >= 0 and outer[last].end > end:
            end = max(p.end for p in page.paragraphs if p.start < outer[last].end)
            last = bisect_left(starts, end) - 1
        first = bisect_left(starts, start)
        stop = bisect_left(starts, end)
        for span in split_sentences(text, Span(start, end), outer[first:stop]):
            if is_link(span.of(text)):
                continue  # a link that the page has glued into the paragraph: `Baca juga: …`
            left = bisect_left(starts, span.start)
            right = bisect_left(starts, span.end)
            sentences.append(read_sentence(text, span, number, quotations[left:right]))
        resume = end
    return tuple(sentences)


def _covers(start: int, end: int, found: Report) -> bool:
    return start <= found.span.start and found.span.end <= end


def _loose(
    text: str,
    sentence: Sentence,
    number: int,
    used: frozenset[int],
    sentences: tuple[Sentence, ...],
    found: list[Report],
) -> list[Report]:
    """Quotations that open a sentence and have no attribution in it: they continue what was said before."""
    tokens = sentence.tokens
    loose: list[Report] = []
    for at, token in enumerate(tokens):
        if token.kind != "q" or at in used:
            continue
        if at and not all(other.kind in "qp" for other in tokens[:at]):
            break
        quotation: Quotation = sentence.quotation(token)
        if not is_utterance(text, quotation.inner):
            break
        after = at + 1
        while after < len(tokens) and tokens[after].kind == "p" and tokens[after].lower != "(":
            after += 1
        if after < len(tokens) and tokens[after].kind == "w" and not tokens[after].capital:
            break
        span = utterance_span(text, quotation.inner)
        earlier = loose[-1] if loose else _continued(sentences, number, found)
        if earlier is None:
            break
        rule = "direct-continued" if earlier.type == "direct" else "direct-after-report"
        loose.append(
            report("direct", span, None, tokens, number, rule, continues=earlier.span.start, inherits="continued")
        )
    return loose


_SENTENCES_BACK = 4
"""A quotation without an attribution continues the last report if at most so many sentences stand between them."""


def _continued(sentences: tuple[Sentence, ...], number: int, found: list[Report]) -> Report | None:
    """The report that a quotation without an attribution goes on from, or None if there is none near."""
    if not found or number - found[-1].sentence > _SENTENCES_BACK:
        return None
    return found[-1]


def _said_before(text: str, sentences: tuple[Sentence, ...], number: int, found: list[Report]) -> None:
    """`Hal itu diungkap X`, `Demikian dikatakan X`: a sentence that only attributes the one before it."""
    sentence = sentences[number]
    tokens = sentence.tokens
    if not tokens or not number:
        return
    at = 0
    if tokens[0].lower in ("demikian", "begitu", "begitulah"):
        attribution = behind(tokens, 0)
    elif tokens[0].lower in words_in("said") and len(tokens) > 2 and tokens[1].lower in words_in("demonstrative"):
        at = 2
        while at < len(tokens) and tokens[at].lower in words_in("adverb"):
            at += 1
        attribution = behind(tokens, at) if at < len(tokens) else None
        if attribution is not None and attribution.rule not in ("passive", "cue"):
            attribution = None
    else:
        return
    via = None
    for place in range(len(tokens)):
        relay = via_after(tokens, place)
        if relay is not None and relay.medium is not None:
            via = relay.medium
            break
    before = sentences[number - 1]
    previous = found[-1] if found and found[-1].sentence == number - 1 else None
    if previous is not None and not (
        previous.inherits == "continued" and attribution is not None and tokens[0].lower in words_in("thus")
    ):
        if via is not None:
            _pass_on(found, via)
        return
    if attribution is None or attribution.phrase is None:
        return
    content = before.tokens
    if content[0].kind == "q":
        if is_utterance(text, before.quotation(content[0]).inner):
            if previous is not None:
                found.pop()
            span = utterance_span(text, before.quotation(content[0]).inner)
            found.append(report("direct", span, attribution, tokens, number - 1, "said-before", via=via))
        return
    first = 0
    length = phrase_length(content, 0, "connective")
    if length and length < len(content) and content[length].lower == ",":
        first = length + 1
    last = len(content)
    while last > first and content[last - 1].kind == "p" and content[last - 1].lower not in ")]%":
        last -= 1
    if last - first < 3 or find_predicate(content[first:last]) is None:
        return
    type_ = "mixed" if any(token.kind == "q" for token in content[first:last]) else "indirect"
    span = Span(content[first].start, content[last - 1].end)
    found.append(report(type_, span, attribution, tokens, number - 1, "said-before", via=via))


def _pass_on(found: list[Report], via: Span) -> None:
    """Gives the last report its medium; of a continued one the report that it continues has it."""
    at = len(found) - 1
    while found[at].continues is not None:
        start = found[at].continues
        at = next((place for place in range(at - 1, -1, -1) if found[place].span.start == start), -1)
        if at < 0:
            return
    if found[at].via is None:
        found[at] = found[at]._replace(via=via)


def _with_fragment(text: str, sentences: tuple[Sentence, ...], number: int, last: Report) -> Report:
    """Lengthens a report over a full stop inside it: the next sentence is only a fragment of what is reported."""
    if last.type == "direct" or number + 1 >= len(sentences):
        return last
    sentence, following = sentences[number], sentences[number + 1]
    if (
        text[last.span.end : sentence.span.end].strip(".")
        or following.quotations
        or following.paragraph - sentence.paragraph > 1
    ):
        return last
    tokens = following.tokens
    words = [token.lower for token in tokens if token.kind == "w"]
    if len(words) < 3 or not tokens[0].capital:
        return last
    if (
        words[0] == "yang"
        and not phrase_length(tokens, 0, "connective")
        and words[1] not in ("mana", "dinilai", "disebut")
    ):
        fragment = following.paragraph == sentence.paragraph and not _speaks_itself(tokens)
    else:
        if words[0] == "serta" and find_predicate(tokens) is None:
            return last._replace(span=Span(last.span.start, _sentence_end(text, following)))
        purpose = words[0] in ("untuk", "guna", "demi") and find_predicate(tokens) is None
        fragment = purpose and not any(
            token.lower == "," and _main_clause(tokens, at) for at, token in enumerate(tokens)
        )
    if not fragment:
        return last
    return last._replace(span=Span(last.span.start, _sentence_end(text, following)))


def _speaks_itself(tokens: Sequence[Token]) -> bool:
    """Whether a sentence that begins with `Yang` has its own attribution or predicate: `Yang hilang, kata X, …`."""
    return any(
        frames_of(token) & {"behind", "source"} or clitic_cue(token) or token.lower in words_in("copula", "limiting")
        for token in tokens
    )


def _sentence_end(text: str, sentence: Sentence) -> int:
    end = sentence.span.end
    while text[end - 1] in ".?!":
        end -= 1
    return end


def _main_clause(tokens: tuple[object, ...], at: int) -> bool:
    rest = tokens[at + 1 :]
    return bool(rest) and getattr(rest[0], "lower", "") != "yang"


def _without_overlaps(found: list[Report]) -> tuple[Report, ...]:
    """The reports in order; where two overlap, the direct one or else the earlier one stays."""
    kept: list[Report] = []
    for candidate in sorted(found, key=lambda r: (r.span.start, r.span.end)):
        while kept and kept[-1].span.overlaps(candidate.span):
            if candidate.type == "direct" and kept[-1].type != "direct":
                kept.pop()
                continue
            break
        if kept and kept[-1].span.overlaps(candidate.span):
            continue
        kept.append(candidate)
    starts = [one.span.start for one in kept]
    return tuple(
        one
        if one.continues is None or starts[max(bisect_right(starts, one.continues) - 1, 0)] == one.continues
        else one._replace(continues=None)
        for one in kept
    )
