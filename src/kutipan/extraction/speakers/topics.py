"""Who a sentence is about, so that `ia` and `-nya` of the sentences behind it may mean them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kutipan.extraction.phrases.appositions import read_source
from kutipan.extraction.phrases.name_search import are_initials, fuller_names, occurrences
from kutipan.extraction.phrases.name_words import is_personal_name, name_tokens
from kutipan.extraction.phrases.names import fold
from kutipan.extraction.phrases.noun_phrases import Phrase
from kutipan.extraction.quotes.attribution import frames_of
from kutipan.language.predicates import is_derived_noun, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import is_agent, phrase_length, words_in
from kutipan.tables.registry import Registry


class Topic(NamedTuple):
    """The noun phrase that a sentence is about."""

    tokens: Sequence[Token]
    sort: str
    """`agent`: who is said to have said something elsewhere; `back`: a phrase that points back; else `subject`."""


class TopicFinder(NamedTuple):
    """What decides whether a capital at the beginning of a sentence is a name's."""

    text: str
    registry: Registry
    known_names: frozenset[str]
    """Words of the personal names that some report of the page is attributed to, folded."""

    def find(self, tokens: Sequence[Token], stop: int, person_known: bool) -> Topic | None:
        """Whom the sentence of these tokens is about, if that is named before the offset ``stop``.

        ``person_known`` tells whether the article has named a person before.
        """
        agent = _agent(tokens)
        if agent is not None and agent.span.start < stop:
            return Topic(tokens[agent.first : agent.last], "agent")
        if frames_of(tokens[0]) & {"source", "cited", "behind"}:
            return None  # its source is a speaker, not a subject
        first = _behind_front(tokens)
        topic = tokens[0].lower == "bagi" and len(tokens) > 2
        phrase = read_source(tokens, 1 if topic else first) if first < len(tokens) else None
        brought = _brought_in(tokens)
        if (
            brought is not None
            and brought.span.start < stop
            and not (phrase is not None and _is_somebody(tokens, phrase))
        ):
            return Topic(tokens[brought.first : brought.last], "subject")
        if phrase is None or phrase.sort == "pronoun" or phrase.last >= len(tokens):
            return None
        phrase = _named_behind(tokens, phrase) or phrase
        if phrase.sort == "common" and tokens[phrase.first].lower not in words_in("group-head"):
            return None
        if phrase.span.start >= stop:
            return None
        told = topic or _may_follow_subject(tokens, phrase) or _tells_age(tokens, phrase)
        if not (told or self._is_known(tokens, phrase)):
            return None
        words = tokens[phrase.first : phrase.last]
        if words[-1].lower in words_in("demonstrative"):
            return Topic(words, "back")
        if phrase.sort == "common" or self._is_surely_named(tokens, phrase, person_known):
            return Topic(words, "subject")
        return None

    def _is_known(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a name that reports are attributed to opens a clause of any sort: `Hermawan irit bicara`."""
        names = name_tokens(tokens, phrase)
        if not names or tokens[phrase.last].kind != "w" or tokens[phrase.last].capital:
            return False
        return any(fold(self.text[token.start : token.end]) in self.known_names for token in names)

    def _is_surely_named(self, tokens: Sequence[Token], phrase: Phrase, person_known: bool) -> bool:
        """Whether a capital that opens a sentence is a name's: the registry, a role or the rest of the text says so."""
        if self.registry.find(phrase.span.of(self.text)) is not None:
            return True
        first = tokens[phrase.first]
        if phrase_length(tokens, phrase.first, "feature") or first.lower in words_in("common"):
            return False
        names = name_tokens(tokens, phrase)
        alone = phrase.last == phrase.first + 1 or tokens[phrase.first + 1].lower == "("
        if alone and are_initials(self.text, self.text[first.start : first.end]):
            return True
        if not names:
            capital = any(token.capital for token in tokens[phrase.first + 1 : phrase.last])
            return bool(phrase_length(tokens, phrase.first, "organisation") and capital)
        if any(fold(self.text[token.start : token.end]) in self.known_names for token in names):
            return True
        if names[0] != first:
            before = next(at for at in range(phrase.first, phrase.last) if tokens[at] == names[0]) - 1
            if tokens[before].lower in words_in("title"):
                return True
            return phrase_length(tokens, phrase.first, "role", "title", "group") > 0 or is_agent(first.lower)
        if phrase.last < len(tokens) and (_tells_age(tokens, phrase) or _tells_role(tokens, phrase)):
            return True
        if phrase.last >= len(tokens) or not _acts(tokens[phrase.last]):
            return False
        if len(names) > 1 and names[1].capital and (not person_known or _is_plain_name(tokens, phrase)):
            return True
        return self._is_name_elsewhere(self.text[first.start : first.end])

    def _is_name_elsewhere(self, word: str) -> bool:
        """Whether a word that opens a sentence has its capital inside one as well, where only names have it."""
        if word.casefold() in words_in("place"):
            return False
        for at in occurrences(self.text, word):
            lead = _LEAD.search(self.text, max(0, at - 40), at)
            if lead is None:
                continue
            before = lead["lead"].casefold()
            opens = lead["opens"] is not None and before not in words_in("title")
            if (lead["lead"][0].islower() or opens) and before not in words_in("place-lead", "thing-lead"):
                return True
            if before in words_in("title"):
                return True
        # A name of two words in a sentence: `lewat Rani Puspita`.
        return any(_LOWER.search(self.text, max(0, at - 24), at) for at in self._begins(word))

    def _begins(self, word: str) -> Iterator[int]:
        """Where longer names that end with the word begin."""
        for at, name in fuller_names(self.text, word):
            if name.endswith(f" {word}"):
                yield at + len(word) - len(name)


_LOWER = re.compile(r"(?:^|\s)[a-z]+,? $")
_LEAD = re.compile(r"(?P<opens>^|[.!?]\s+|\n)?(?P<lead>[^\W\d_]+) $")


def _may_follow_subject(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether what stands behind the phrase lets it be a subject: a predicate, an insertion, an adverb."""
    following = tokens[phrase.last].lower
    if is_verb(following) or following in words_in("auxiliary", "adverb", "negation"):
        return True
    if following in (",", "yang", "dan", "("):
        return True
    names = name_tokens(tokens, phrase)
    titled = bool(names) and names[0] != tokens[phrase.first]
    return titled and (following in words_in("preposition") or not tokens[phrase.last].capital)


def _agent(tokens: Sequence[Token]) -> Phrase | None:
    """Who is said to have said it in a sentence that only attributes: `Hal senada disampaikan Rani`."""
    if len(tokens) < 3 or tokens[0].lower not in words_in("shared-matter"):
        return None
    for at in range(1, min(6, len(tokens) - 1)):
        word = tokens[at].lower
        acted = "passive" in frames_of(tokens[at]) or word in words_in("undergone")
        if acted or (word.startswith("di") and is_verb(word) and tokens[at + 1].capital):
            place = at + 2 if tokens[at + 1].lower == "oleh" else at + 1
            phrase = read_source(tokens, place) if place < len(tokens) else None
            return phrase if phrase is not None and phrase.sort == "named" else None
    return None


def _behind_front(tokens: Sequence[Token]) -> int:
    """The index of the first token behind connectives and a fronted adjunct that ends with a comma."""
    at = 0
    for _ in range(3):
        begin = at
        at += phrase_length(tokens, at, "connective")
        while at < len(tokens) and tokens[at].lower == ",":
            at += 1
        if at == begin:
            break
    if at < len(tokens) and (
        tokens[at].lower in words_in("preposition", "fronted-head", "every")
        or tokens[at].lower in words_in("subordinator")
        or (is_verb(tokens[at].lower) and not phrase_length(tokens, at, "role"))
    ):
        for place in range(at, min(at + 25, len(tokens))):
            if tokens[place].lower == "," and place + 1 < len(tokens) and tokens[place + 1].kind == "w":
                return place + 1
    return at


def _is_plain_name(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase is two or three words with capitals, none of them a derived noun or an abbreviation."""
    words = tokens[phrase.first : phrase.last]
    plain = all(word.capital and not word.acronym and word.lower.isalpha() for word in words)
    return plain and len(words) < 4 and not is_derived_noun(words[0].lower) and is_personal_name(tokens, phrase)


def _tells_age(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether an age stands behind a name or in its brackets: `Rani (38 tahun)`, `Rani, 59 tahun,`."""
    inside = tokens[phrase.first : phrase.last]
    if any(token.lower == "(" and inside[at + 1].kind == "n" for at, token in enumerate(inside[:-1])):
        return True
    at = phrase.last
    return tokens[at].lower in ",(" and at + 1 < len(tokens) and tokens[at + 1].kind == "n"


def _named_behind(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """The name with an age behind a description without one: `Salah satu tersangka, SR (38), pernah bekerja …`."""
    at = phrase.last + 1
    if phrase.sort != "common" or at >= len(tokens) or tokens[phrase.last].lower != "," or not tokens[at].capital:
        return None
    name = read_source(tokens, at)
    return name if name is not None and name.last < len(tokens) and _tells_age(tokens, name) else None


def _is_somebody(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the subject of a sentence is somebody with a name, and no `keributan itu`."""
    closed = tokens[phrase.last - 1].lower in words_in("demonstrative")
    return phrase.sort == "named" and not closed and bool(name_tokens(tokens, phrase))


def _brought_in(tokens: Sequence[Token]) -> Phrase | None:
    """The name with an age that a word brings in: `Warga lain, seperti Rani (24), …`, `Itu membuat Budi (50) kecewa`.

    Also the one behind a role and where it is: `Karyawan swasta di Sagara, Rani (25), pernah …`.
    """
    for at in range(2, len(tokens) - 2):
        if tokens[at].lower != "(" or tokens[at + 1].kind != "n" or tokens[at + 2].lower != ")":
            continue
        first = at
        while first and tokens[first - 1].capital:
            first -= 1
        if first in (0, at):
            return None
        role = tokens[first - 1].lower == "," and (is_agent(tokens[0].lower) or phrase_length(tokens, 0, "role") > 0)
        if not role and tokens[first - 1].lower not in words_in("person-lead"):
            return None
        phrase = read_source(tokens, first)
        return phrase if phrase is not None and phrase.first == first and phrase.sort == "named" else None
    return None


def _tells_role(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether what stands behind a comma says what somebody is: `Bagi Rani, petani di Sagara, janji itu …`."""
    inside = [at for at in range(phrase.first, phrase.last) if tokens[at].lower == ","]
    at = (inside[0] if inside else phrase.last) + 1
    if at >= len(tokens) or tokens[at - 1].lower != "," or tokens[at].capital:
        return False
    return phrase_length(tokens, at, "role") > 0 or is_agent(tokens[at].lower)


def _acts(token: Token) -> bool:
    """Whether a predicate of somebody begins with the token: an active verb or a word of a mind, not a passive."""
    word = token.lower
    if word.startswith("di") and is_verb(word):
        return False
    return (
        (is_verb(word) and word not in words_in("copula"))
        or word in words_in("auxiliary")
        or word in words_in("adverb", "negation")
        or word in (",", "yang")
    )
