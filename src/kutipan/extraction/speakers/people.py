"""The people whom an article names with a role or an age, or as somebody who acts, whether they have spoken or not."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from kutipan.extraction.phrases.appositions import read_source
from kutipan.extraction.phrases.name_search import CAPITAL, is_office, occurrences
from kutipan.extraction.phrases.names import Name, read_name
from kutipan.extraction.quotes.sentences import Sentence
from kutipan.extraction.speakers.entities import short_forms_of, written_out
from kutipan.language.folding import fold
from kutipan.language.predicates import is_derived_noun, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import phrase_length, words_in
from kutipan.spans import Span

_SENTENCES_BACK = 4
_NEAR = 2
"""Sentences in which a person, or an organisation or government, who acts is looked for."""
_ROLE = 10
"""Words of a role, among which its name or its office begins."""

_AGED = re.compile(rf"(?P<name>{CAPITAL}(?: {CAPITAL}){{0,3}}),? \(?(?P<age>[0-9]{{1,2}})(?: tahun)?[),]")


class Mention(NamedTuple):
    """A person named at ``span``."""

    span: Span
    name: Name


class People:
    """Whom the sentences of one article name; read when they are first asked for."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self._of_role: dict[str, tuple[Mention, ...]] = {}

    @cached_property
    def _low(self) -> str:
        return fold(self.text)

    @cached_property
    def _of_age(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for match in _AGED.finditer(self.text):
            words = match["name"].split()
            while len(words) > 1 and is_office(words[0]):
                words = words[1:]
            name = " ".join(words)
            if not is_office(words[0]):
                span = Span(match.end("name") - len(name), match.end("name"))
                found.setdefault(match["age"], []).append(Mention(span, Name("person", name, None, None, False)))
        return found

    def holding(self, role: Sequence[str], stop: int) -> Mention | None:
        """The only person whom the text before ``stop`` names with a role, of folded words: `terdakwa Rani Puspita`."""
        words = written_out(role)
        if not words:
            return None
        if words[0] not in self._of_role:
            self._of_role[words[0]] = tuple(self._with_role(words[0]))
        held = [
            mention
            for mention in self._of_role[words[0]]
            if mention.span.start < stop and _has_all(mention.name.role or "", words)
        ]
        return held[-1] if held and len({mention.name.name for mention in held}) == 1 else None

    def aged(self, tokens: Sequence[Token]) -> Mention | None:
        """Whom `perempuan berusia 29 tahun itu` means: the person named last with that age."""
        for number, unit in pairwise(tokens):
            if number.kind == "n" and unit.lower == "tahun":
                before = [one for one in self._of_age.get(number.lower, ()) if one.span.end <= tokens[0].start]
                return before[-1] if before else None
        return None

    def acting(self, stop: int, kind: str = "person") -> Mention | None:
        """Whom the last sentences before ``stop`` name as somebody who acts: `Sudah 14 tahun Rani Puspita menunggu`."""
        last = bisect_right(self.sentences, stop, key=lambda sentence: sentence.span.end)
        back = _SENTENCES_BACK if kind == "person" else _NEAR
        for sentence in reversed(self.sentences[max(0, last - back) : last]):
            for at in range(len(sentence.tokens) - 1):
                found = _acting(self.text, sentence.tokens, at, kind)
                if found is not None:
                    return found
        return None

    def _with_role(self, word: str) -> Iterator[Mention]:
        """Everyone whom the sentences name behind a role that begins with the word, or with a short form of it."""
        places = sorted(at for form in short_forms_of(word) for at in occurrences(self._low, form))
        for place in places:
            sentence = self.sentences[bisect_right(self.sentences, place, key=lambda one: one.span.start) - 1]
            tokens = sentence.tokens
            at = next((at for at, token in enumerate(tokens) if token.start == place), None)
            if at is None or not any(token.capital for token in tokens[at + 1 : at + _ROLE]):
                continue
            if at and phrase_length(tokens, at - 1, "role"):
                continue
            phrase = read_source(tokens, at)
            if phrase is None or phrase.sort != "named" or phrase.first != at:
                continue
            stop = _before_next_role(tokens, phrase.first, phrase.last)
            name = read_name(self.text, tokens[at:stop])
            if name.kind == "person" and name.role and not any(is_office(part) for part in name.name.split()):
                yield Mention(Span(place, tokens[stop - 1].end), name)


def _has_all(role: str, words: Sequence[str]) -> bool:
    known = written_out(role.casefold().split())
    return all(word in known for word in words)


def _before_next_role(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the first of two people ends: `Bupati Rani Puspita | dan Bupati Budi Hartono`."""
    for at in range(first + 1, last - 1):
        if tokens[at].lower in words_in("clause-opener") and phrase_length(tokens, at + 1, "role"):
            return at
    return last


def _acting(text: str, tokens: Sequence[Token], at: int, kind: str) -> Mention | None:
    """The name that begins at the token, without a role, if a verb that is no passive follows it."""
    if not tokens[at].capital or (at and tokens[at - 1].capital) or is_derived_noun(tokens[at].lower):
        return None
    phrase = read_source(tokens, at)
    if phrase is None or phrase.sort != "named" or phrase.first != at or phrase.last >= len(tokens):
        return None
    verb = tokens[phrase.last].lower
    if not (is_verb(verb) or verb in words_in("auxiliary", "negation")) or verb.startswith("di"):
        return None
    words = tokens[at : phrase.last]
    name = read_name(text, words)
    if name.kind != kind or name.role or words[-1].lower in words_in("demonstrative"):
        return None
    first = words[0]
    if kind == "person" and (first.acronym or is_office(name.name)):
        return None
    if at or first.acronym or any(word.capital for word in words[1:]):
        return Mention(phrase.span, name)
    common = first.lower in words_in("common-organisation", "common-group")
    return None if common or not _is_never_common(text, first) else Mention(phrase.span, name)


def _is_never_common(text: str, word: Token) -> bool:
    """Whether a word that opens a sentence is listed as a name or stands elsewhere too, always with its capital."""
    if next(occurrences(text, word.lower), None) is not None:
        return False
    listed = word.lower in words_in("organisation", "place")
    return listed or sum(1 for _ in occurrences(text, text[word.start : word.end])) > 1
