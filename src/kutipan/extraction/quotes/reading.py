"""What the rules for indirect and mixed quotes share while they read one sentence."""

from collections.abc import Sequence

from kutipan.extraction.phrases.noun_phrases import Phrase
from kutipan.extraction.quotes.attribution import Attribution, frames_of
from kutipan.extraction.quotes.direct import is_speech, utterance_span
from kutipan.extraction.quotes.reports import Report, report
from kutipan.extraction.quotes.sentences import Sentence
from kutipan.language.predicates import find_predicate
from kutipan.language.tokens import Token, tokenise
from kutipan.language.word_classes import base, phrase_length, words_in
from kutipan.spans import Span, trim


class Reading:
    """One sentence while it is read from left to right: what is found, and what that has used up.

    ``used`` are the indices of the tokens that open no other report; ``stop`` is the index behind the last token that
    is no final punctuation; ``shared`` is the last attribution, which a cue behind a conjunction shares; ``outer`` is
    the speaker of the report whose adjunct holds the next one, and who so passes it on.
    """

    def __init__(
        self, text: str, sentence: Sentence, number: int, used: frozenset[int], shared: Attribution | None
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.number = number
        self.used = set(used)
        self.stop = strip_marks(self.tokens, 0, len(self.tokens))
        self.found: list[Report] = []
        self.shared = shared
        self.outer: Span | None = None

    def add(
        self,
        content: Sequence[Token],
        who: Attribution | None,
        rule: str,
        addressee: Span | None,
        via: Span | None,
        continues: int | None = None,
    ) -> None:
        quotes = [token for token in content if token.kind == "q"]
        first, last = content[0], content[-1]
        span = trim(self.text, first.start, last.end)
        type_ = "mixed" if quotes else "indirect"
        bracketed = len(content) > 2 and content[1].lower == "(" and last.lower == ")"
        if len(quotes) == 1 and first.kind == "q" and (len(content) == 1 or bracketed):
            inner = self.sentence.quotation(quotes[0]).inner
            if is_speech(self.text, inner) and find_predicate(tokenise(self.text, *inner)) is not None:
                span = utterance_span(self.text, inner)
                type_ = "direct"
        inherits = None
        if who is None:
            inherits = "continued"
        elif rule.startswith("joined"):
            inherits = "shared"
        self.found.append(
            report(
                type_,
                span,
                who,
                self.tokens,
                self.number,
                rule,
                addressee=addressee,
                via=via,
                continues=continues,
                inherits=inherits,
            )
        )

    def quotes_words(self, content: Sequence[Token], frames: frozenset[str]) -> bool:
        """Whether the quotation in a complement that is no clause is quoted speech, not a name or a title."""
        if content[0].lower == "hal" and len(content) > 1 and content[1].lower in words_in("demonstrative"):
            return False
        for at, token in enumerate(content):
            if token.kind == "q" and not (at and content[at - 1].lower in words_in("work")):
                inner = self.sentence.quotation(token).inner.of(self.text).split()
                if any(word[0].islower() for word in inner if len(word) > 3):
                    return True
        return False

    def comma_behind(self, at: int) -> int | None:
        """The comma that ends an attribution, directly behind it or behind an adjunct of a few words."""
        tokens = self.tokens
        depth = 0
        for place in range(at, min(at + 22, len(tokens))):
            lower = tokens[place].lower
            if lower == "(":
                depth += 1
            elif lower == ")":
                depth -= 1
            elif lower == "," and depth == 0:
                if place + 1 < len(tokens) and (
                    tokens[place + 1].lower in words_in("weekday") or tokens[place + 1].lower == "termasuk"
                ):
                    continue
                if place + 2 < len(tokens) and tokens[place + 1].kind == "n" and tokens[place + 2].lower == ",":
                    continue
                return place
            elif (
                (tokens[place].kind == "q" and place > at)
                or (
                    place == at
                    and not (
                        lower in words_in("preposition")
                        or lower in words_in("adverb")
                        or lower == "yang"
                        or lower in words_in("weekday")
                        or lower == "("
                        or tokens[place].kind == "n"
                    )
                )
                or (place > at and frames_of(tokens[place]) & {"clause"})
            ):
                return None
        return None

    def only_connectives(self, start: int, at: int) -> bool:
        return self.skip_connectives(start, at) >= at

    def is_behind_front(self, at: int) -> bool:
        """Whether only an adverb or a short adjunct stands before: `Secara nasional, | berdasarkan data X`."""
        before = self.tokens[: at - 1]
        if not 0 < len(before) <= 6 or self.tokens[at - 1].lower != ",":
            return False
        leads = before[0].lower in words_in("preposition", "adverb", "fronted-head") or before[0].lower == "secara"
        return leads and all(token.kind in "wn" for token in before) and find_predicate(before) is None

    def skip_connectives(self, start: int, at: int) -> int:
        """The index behind the connectives with which ``[start, at)`` opens."""
        tokens = self.tokens
        place = start
        while place < at:
            length = phrase_length(tokens, place, "connective")
            # `Jadi petani` is no connective; `Namun, …` and `Sementara itu …` are.
            if length and place + length < at and tokens[place + length].lower == ",":
                place += length + 1
            elif length and (place + length >= at or tokens[place].lower in words_in("bare-connective") or length > 1):
                place += length
            elif tokens[place].lower == ",":
                place += 1
            else:
                break
        return place

    def clause_start(self, at: int) -> int:
        """Where the clause before an attribution begins: behind what another report has used up."""
        start = at
        while start > 0 and start - 1 not in self.used and self.tokens[start - 1].lower not in (";",):
            start -= 1
        return start

    def stop_before_used(self, at: int) -> int:
        """The end of the sentence's content, or the first token behind ``at`` that a direct quote has used up."""
        for place in range(at + 1, self.stop):
            if place in self.used:
                return place
        return self.stop


def strip_marks(tokens: Sequence[Token], first: int, at: int) -> int:
    """``at`` without the punctuation before it, not below ``first``; a closing bracket or quotation stays."""
    while at > first and tokens[at - 1].kind == "p" and tokens[at - 1].lower not in ")]%":
        at -= 1
    return at


def names_source(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase names a source: a pronoun, a name, a role or a group, not a bare `penyelidikan`."""
    if phrase.sort in ("pronoun", "named"):
        return True
    head = tokens[phrase.first].lower
    if head in words_in("document") and tokens[phrase.last - 1].lower in words_in("demonstrative"):
        return True
    stated = phrase_length(tokens, phrase.first, "statement")
    if stated > 1 and phrase.last == phrase.first + stated and head in words_in("document", "statement"):
        return tokens[phrase.last - 1].lower in words_in("document")  # surat dakwaan
    if stated:
        inside = tokens[phrase.first + 1 : phrase.last]
        return any(
            base(token.lower) in words_in("role", "organisation")
            or token.lower in words_in("organisation", "common-organisation", "government")
            for token in inside
        )
    return phrase_length(tokens, phrase.first, "role", "group", "organisation", "government") > 0 or base(
        head
    ) in words_in("role")


def is_general(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase is nobody in particular: `publik`, `banyak orang`."""
    return phrase_length(tokens, phrase.first, "general") == phrase.last - phrase.first
