"""Who the words that name a speaker refer to: names linked over the article, pronouns and clitics resolved.

A pronoun or clitic is the last person who spoke or was the subject of a sentence; a clitic also an organisation that
spoke last. A short name is the nearest fuller name that contains it; a role with a demonstrative (`menteri itu`) the
last source with that role. Nothing is guessed: a mention that fits nobody stays without a speaker.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kutipan.extraction.appositions import read_source
from kutipan.extraction.attribution import frames_of
from kutipan.extraction.name_words import name_tokens
from kutipan.extraction.names import (
    Name,
    fold,
    fuller_names,
    nicknames,
    occurrences,
    read_name,
    speaker_id,
    spelled_out,
)
from kutipan.extraction.phrases import Phrase
from kutipan.extraction.quotes import PageReports
from kutipan.extraction.reports import Report
from kutipan.extraction.sentences import Sentence
from kutipan.language.lexicon import read_rows
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, is_agent, phrase_length, words_in
from kutipan.spans import Span
from kutipan.tables.registry import Registry
from kutipan.tables.speakers import Speaker


class Resolved(NamedTuple):
    """The speaker id of each report (None where nobody fits), and the speakers that they name."""

    ids: tuple[str | None, ...]
    speakers: tuple[Speaker, ...]


def resolve_speakers(text: str, page: PageReports, registry: Registry, article_id: str) -> Resolved:
    """Resolves the mentions of all reports of a page, in the order of the text."""
    resolver = Resolver(text, registry, article_id)
    return resolver.resolve(page)


class _Entity:
    """A source as far as the article has shown it."""

    def __init__(self, key: str, kind: str, name: str, role: str | None) -> None:
        self.key = key
        self.kind = kind
        self.name = name
        self.role = role
        self.names = [name]
        self.human = kind == "person" or (kind == "group" and name.split()[0].casefold() in words_in("single-head"))
        """Whether `ia` and `-nya` may mean it: a person, named or not."""
        self.roles = [role.casefold()] if role else []

    def call(self, name: str) -> None:
        """Remembers another form of the name."""
        if name not in self.names:
            self.names.append(name)


class Resolver:
    """Resolves the mentions of one article, from its beginning to its end."""

    def __init__(self, text: str, registry: Registry, article_id: str) -> None:
        self.text = text
        self.registry = registry
        self.article_id = article_id
        self.entities: dict[str, _Entity] = {}
        self.nicknames = {**_known_nicknames(), **nicknames(text)}
        self.used: set[str] = set()
        self.recent: list[str] = []
        """Keys of the entities in the order of their last mention as a speaker or subject, the last one at the end."""
        self.last_speaker: str | None = None
        self.last_organisation: str | None = None
        self.last_direct = False
        """Whether the last report was a direct quote."""
        self.known_names: frozenset[str] = frozenset()
        """Words of the personal names that some report of the page is attributed to."""
        self.short_names: frozenset[str] = frozenset()
        """Names of one word that some report of the page is attributed to."""

    def resolve(self, page: PageReports) -> Resolved:
        """The speakers of a page's reports."""
        self.known_names = frozenset(
            fold(self.text[token.start : token.end])
            for report in page.reports
            if report.mention
            for token in name_tokens(report.mention, _whole(report.mention))
        )
        self.short_names = frozenset(
            fold(self.text[report.mention[0].start : report.mention[0].end])
            for report in page.reports
            if len(report.mention) == 1
        )
        by_start: dict[int, str | None] = {}
        ids: list[str | None] = []
        at = 0
        for _number, report in enumerate(page.reports):
            at = self._subjects(page.sentences, at, report)
            key = self._of_report(report, by_start, ids)
            ids.append(key)
            by_start[report.span.start] = key
            if key is not None:
                self.used.add(key)
                self._mentioned(key, speaker=True)
                self.last_direct = report.type == "direct"
        return Resolved(tuple(ids), tuple(self._speaker(self.entities[key]) for key in sorted(self.used)))

    def mention(self, tokens: Sequence[Token]) -> str | None:
        """The key of whom the tokens of a noun phrase refer to; new sources are entered."""
        if not tokens:
            return None
        if len(tokens) == 1 and tokens[0].lower in words_in("pronoun"):
            return self._pronoun(tokens[0].lower)
        key = self._of_tokens(tokens)
        if key is not None and self.entities[key].kind == "organisation":
            self.last_organisation = key
        return key

    def speakers(self, keys: Sequence[str]) -> tuple[Speaker, ...]:
        """The speakers of these keys, in order."""
        return tuple(self._speaker(self.entities[key]) for key in sorted(set(keys)))

    def _of_report(self, report: Report, by_start: dict[int, str | None], ids: Sequence[str | None]) -> str | None:
        if report.inherits == "continued" and report.continues is not None:
            return by_start.get(report.continues)
        if report.inherits == "shared":
            return ids[-1] if ids else None
        if report.mention:
            return self.mention(report.mention)
        if report.speaker is not None:
            return self._clitic()
        return None

    def _clitic(self) -> str | None:
        """`-nya`: the last that spoke, or a person who was the subject since."""
        last = self.last_speaker
        if last is not None and self.recent[-1] == last and self.entities[last].kind != "group" and self.last_direct:
            return last
        for key in reversed(self.recent[-_PEOPLE_BACK:]):
            if self.entities[key].human:
                return key
        for key in reversed(self.recent):
            if self.entities[key].human or (key == last and self.entities[key].kind != "group"):
                return key
        return last

    def _pronoun(self, word: str) -> str | None:
        kinds = {
            "mereka": ("group", "organisation", "government"),
            "pihaknya": ("organisation", "government", "person", "group"),
        }.get(word, ("person",))
        if word in ("kami", "saya", "kita", "aku"):
            return self.last_speaker
        for key in reversed(self.recent):
            entity = self.entities[key]
            if entity.kind in kinds or ("person" in kinds and entity.human):
                return key
        return None

    def _mentioned(self, key: str, speaker: bool = False) -> None:
        if key in self.recent:
            self.recent.remove(key)
        self.recent.append(key)
        if speaker:
            self.last_speaker = key

    def _subjects(self, sentences: Sequence[Sentence], at: int, report: Report) -> int:
        """Notes the subjects of the sentences up to the report's."""
        while at < len(sentences) and at <= report.sentence:
            sentence = sentences[at]
            if at == report.sentence and report.speaker is not None and report.speaker.start < report.span.start:
                return at
            if sentence.span.start < report.span.start:
                self._subject(sentence, report)
            at += 1
        return at

    def _subject(self, sentence: Sentence, report: Report) -> None:
        tokens = sentence.tokens
        agent = _agent(tokens)
        if agent is not None and agent.span.start < report.span.start:
            key = self.mention(tokens[agent.first : agent.last])
            if key is not None:
                self._mentioned(key)
            return
        if frames_of(tokens[0]) & {"source", "cited", "behind"}:
            return  # its source is a speaker, not a subject
        first = _behind_front(tokens)
        topic = tokens[0].lower == "bagi" and len(tokens) > 2
        phrase = read_source(tokens, 1 if topic else first) if first < len(tokens) else None
        if phrase is None or phrase.sort == "pronoun" or phrase.last >= len(tokens):
            return
        if phrase.sort == "common" and tokens[phrase.first].lower not in words_in("group-head"):
            return
        if phrase.span.start >= report.span.start or not (topic or self._may_follow_subject(tokens, phrase)):
            return
        words = tokens[phrase.first : phrase.last]
        if words[-1].lower in words_in("demonstrative"):
            back = self._points_back(read_name(self.text, words), demonstrative=True)
            if back is not None and self.entities[back].kind == "person":
                self._mentioned(back)
            return
        if phrase.sort == "common" or self._is_surely_named(tokens, phrase):
            key = self.mention(words)
            if key is not None and self.entities[key].kind in ("person", "group"):
                self._mentioned(key)

    def _may_follow_subject(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether what stands behind the phrase lets it be a subject: a predicate, an insertion, an adverb."""
        following = tokens[phrase.last].lower
        if is_verb(following) or following in words_in("auxiliary", "adverb"):
            return True
        if following in (",", "yang", "dan", "("):
            return True
        names = name_tokens(tokens, phrase)
        titled = bool(names) and names[0] is not tokens[phrase.first]
        return titled and (following in words_in("preposition") or not tokens[phrase.last].capital)

    def _is_surely_named(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a capital that opens a sentence is a name's: the registry, a role or the rest of the text says so."""
        if self.registry.find(phrase.span.of(self.text)) is not None:
            return True
        first = tokens[phrase.first]
        if phrase_length(tokens, phrase.first, "feature") or first.lower in words_in("common"):
            return False
        names = name_tokens(tokens, phrase)
        if not names:
            capital = any(token.capital for token in tokens[phrase.first + 1 : phrase.last])
            return bool(phrase_length(tokens, phrase.first, "organisation") and capital)
        if any(fold(self.text[token.start : token.end]) in self.known_names for token in names):
            return True
        if names[0] is not first:
            return any(phrase_length(tokens, phrase.first, name) for name in ("role", "title", "group")) or is_agent(
                first.lower
            )
        if phrase.last < len(tokens) and _tells_age(tokens, phrase):
            return True
        if phrase.last >= len(tokens) or not _acts(tokens[phrase.last]):
            return False
        if len(names) > 1 and names[1].capital and not any(self.entities[key].kind == "person" for key in self.recent):
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
            if (lead["lead"][0].islower() or opens) and before not in words_in("place-lead"):
                return True
        return False

    def _of_tokens(self, tokens: Sequence[Token]) -> str | None:
        text = self.text
        span = Span(tokens[0].start, tokens[-1].end)
        name = read_name(text, tokens)
        initials = name.kind == "organisation" and len(tokens) == 1 and self._are_initials(name.name)
        if name.kind != "person" and (name.name in self.nicknames or initials):
            name = Name("person", name.name, None, None, False)
        known = self._registered(span, name)
        if known is not None:
            return known
        if tokens[0].lower in words_in("statement") and tokens[-1].lower in words_in("demonstrative"):
            # `demikian pernyataan tersebut`: the statement of who spoke last, if an office did.
            last = self.last_speaker
            return last if last is not None and self.entities[last].kind in ("organisation", "government") else None
        if name.definite:
            back = self._points_back(name, tokens[-1].lower in words_in("demonstrative"))
            if back is not None:
                return back
            if tokens[-1].lower in words_in("demonstrative") and not any(token.capital for token in tokens[1:]):
                return None  # `badan itu` that points at nobody is nobody new
        if name.kind == "person":
            return self._person(name, span)
        return self._named(name, span)

    def _are_initials(self, name: str) -> bool:
        """Whether capital letters stand for a person: the text says `berinisial SG`, or gives an age beside them."""
        if not (name.isupper() and len(name) <= 4):
            return False
        return any(
            self.text.endswith("inisial ", 0, at) or _AGE.match(self.text, at + len(name))
            for at in occurrences(self.text, name)
        )

    def _registered(self, span: Span, name: Name) -> str | None:
        """The registered speaker whom a mention names: all of it, its name, or an alias that goes on behind it."""
        if not self.registry.aliases:
            return None
        key = self.registry.find(span.of(self.text)) or self.registry.find(name.name)
        if key is None:
            start = (
                span.end - len(name.name)
                if self.text[span.end - len(name.name) : span.end] == name.name
                else span.start
            )
            for alias, candidate in self.registry.aliases.items():
                if len(alias) > span.end - start and self.text[start : start + len(alias)].casefold() == alias:
                    key = candidate
        if key is None and name.kind != "person":
            # `Kementerian Situasi Darurat Rusia EMERCOM`: a registered name with its short form behind it.
            words = name.name.casefold()
            begun = [alias for alias in self.registry.aliases if " " in alias and words.startswith(alias + " ")]
            key = self.registry.aliases[max(begun, key=len)] if begun else None
        if key is None:
            return None
        speaker = self.registry.speakers[key]
        entity = self.entities.get(key)
        if entity is None:
            entity = self.entities[key] = _Entity(key, speaker.kind, speaker.name, name.role)
        entity.call(name.name)
        if name.role and name.role.casefold() not in entity.roles:
            entity.roles.append(name.role.casefold())
        return key

    def _points_back(self, name: Name, demonstrative: bool) -> str | None:
        """Whom `menteri itu`, `kementerian`, `politikus PDIP itu` point back at."""
        words = name.name.casefold().split()
        for key in reversed(list(dict.fromkeys([*self.entities, *self.recent]))):
            entity = self.entities[key]
            held = [*(form.casefold() for form in entity.names), *entity.roles]
            if (name.kind == "person" and entity.kind != "person") or (
                name.kind == "organisation" and entity.kind == "person"
            ):
                continue
            if any(_within(_long(words), _long(form.split())) for form in held):
                return key
        if name.kind == "organisation" and len(words) == 1 and words[0] in words_in("common-organisation"):
            organisations = [key for key, entity in self.entities.items() if entity.kind == "organisation"]
            if organisations:
                return organisations[-1] if self.last_organisation is None else self.last_organisation
        if name.kind == "person" and base(words[0]) in words_in("role"):
            persons = [key for key in self.recent if self.entities[key].kind == "person"]
            if persons and demonstrative and persons[-1] == self.recent[-1]:
                return persons[-1]  # newsrooms name a person anew by a role: `mantan komisaris itu`
        return None

    def _person(self, name: Name, span: Span) -> str:
        meant = self.nicknames.get(name.name)
        if meant is not None and meant != name.name:
            key = self._person(name._replace(name=meant), span)
            self.entities[key].call(name.name)
            return key
        words = name.name.split()
        firm = self._firm(words)
        if firm is not None:
            return firm
        for key in reversed([*(k for k in self.entities if k not in self.recent), *self.recent]):
            entity = self.entities[key]
            if entity.kind == "person" and any(_same_person(words, form.split()) for form in entity.names):
                if len(words) > len(entity.name.split()) and key not in self.registry.speakers:
                    entity.name = name.name
                entity.call(name.name)
                if name.role and not entity.role:
                    entity.role = name.role
                if name.role:
                    entity.roles.append(name.role.casefold())
                return key
        if len(words) == 1 and name.role is None and len(words[0]) >= 3:
            # `Bu Nur` for Nurhayati, if only one person is called so.
            begun = [
                key for key, e in self.entities.items() if e.kind == "person" and e.name.split()[0].startswith(words[0])
            ]
            if len(begun) == 1 and not fuller_names(self.text, name.name):
                self.entities[begun[0]].call(name.name)
                return begun[0]
        full = name.name
        if len(words) <= 2:
            longer = fuller_names(self.text, name.name)
            before = [found for found in longer if found[0] < span.start]
            chosen = before[-1:] or longer[:1]
            if chosen and len(chosen[0][1].split()) <= 6:
                full = self.nicknames.get(chosen[0][1], chosen[0][1])
        elif name.role:
            full = self._without_office(words, name.role)
        known = self.registry.find(full)
        if known is not None:
            return self._registered_key(known, name)
        key = speaker_id(full) or speaker_id(name.name)
        self.entities.setdefault(key, _Entity(key, "person", full, name.role)).call(name.name)
        return key

    def _firm(self, words: Sequence[str]) -> str | None:
        """The firm that a name without `PT` or `Yayasan` is of, where the page has named it in full."""
        for key, entity in self.entities.items():
            lead, *rest = entity.name.split()
            if entity.kind != "organisation" or lead.casefold() not in words_in("firm"):
                continue
            if rest[: len(words)] == list(words):
                return key
        return None

    def _without_office(self, words: Sequence[str], role: str | None) -> str:
        """A name behind a role without first words of the office: the page calls the person by what is left."""
        lead = role.split()[-1] if role else ""
        if len(words) >= 3 and lead:
            # `Yayasan Bakau Lestari | Maria Goretti`: the office is named without her as well.
            pair = f"{lead} {words[0]}"
            if any(not self.text.startswith(f" {words[1]}", at + len(pair)) for at in occurrences(self.text, pair)):
                words = words[1:]
        for at in range(1, len(words) - 1):
            if self._is_called(words[at], words[at + 1]) and not self._is_called(words[0], words[1]):
                return " ".join(words[at:])
        return " ".join(words)

    def _is_called(self, word: str, following: str) -> bool:
        """Whether the page calls somebody by this word alone, or by it and the one behind it, elsewhere."""
        if fold(word) in self.short_names:
            return True
        for at in occurrences(self.text, word):
            end = at + len(word)
            end = end + 1 + len(following) if self.text.startswith(f" {following}", end) else end
            if _ALONE.search(self.text, max(0, at - 3), at) and not _GOES_ON.match(self.text, end):
                return True
        return False

    def _registered_key(self, key: str, name: Name) -> str:
        speaker = self.registry.speakers[key]
        entity = self.entities.setdefault(key, _Entity(key, speaker.kind, speaker.name, name.role))
        entity.call(name.name)
        return key

    def _named(self, name: Name, span: Span) -> str | None:
        full = name.name
        if not full:
            return None
        if name.kind == "organisation" and " " not in full and full.isupper():
            longer = spelled_out(self.text, full)
            if longer is not None:
                known = self.registry.find(longer)
                if known is not None:
                    return self._registered_key(known, name)
                return self._enter(speaker_id(longer), name.kind, longer, full)
        for key, entity in self.entities.items():
            if entity.kind == name.kind and any(
                _long(full.casefold().split()) == _long(form.casefold().split()) for form in entity.names
            ):
                entity.call(full)
                return key
        # People whom no name tells apart are not the same in two articles.
        key = f"{self.article_id}-{speaker_id(full)}" if name.kind == "group" else speaker_id(full)
        return self._enter(speaker_id(key), name.kind, full, name.acronym)

    def _enter(self, key: str, kind: str, name: str, other: str | None) -> str:
        entity = self.entities.setdefault(key, _Entity(key, kind, name, None))
        if other:
            entity.call(other)
        return key

    def _speaker(self, entity: _Entity) -> Speaker:
        registered = self.registry.speakers.get(entity.key)
        if registered is not None:
            return registered
        aliases = ";".join(name for name in entity.names if name != entity.name)
        return Speaker(entity.key, entity.name, entity.kind, entity.role, aliases or None, None)


_LEAD = re.compile(r"(?P<opens>^|[.!?]\s+|\n)?(?P<lead>[^\W\d_]+) $")
_ALONE = re.compile(r"(?:^|[.!?”\"]\s|\n|[a-z,] )$")
_GOES_ON = re.compile(r" [A-ZÀ-Þ]|\w")
_AGE = re.compile(r",? \(?\d{1,2}\b")

_PEOPLE_BACK = 3
"""`-nya` behind a report of an office is a person's who was among the last so many sources."""


@cache
def _known_nicknames() -> dict[str, str]:
    return {row["nickname"]: row["name"] for row in read_rows("kutipan.language", "nicknames.tsv")}


@cache
def _short_forms() -> dict[str, list[str]]:
    return {row["short"]: row["long"].split() for row in read_rows("kutipan.language", "short_forms.tsv")}


def _long(words: Sequence[str]) -> list[str]:
    """The words of an office with its short forms written out."""
    return [part for word in words for part in _short_forms().get(word, [word])]


def _agent(tokens: Sequence[Token]) -> Phrase | None:
    """Who is said to have said it in a sentence that only attributes: `Hal senada disampaikan Rani`."""
    if len(tokens) < 3 or tokens[0].lower not in ("hal", "senada", "pendapat", "pernyataan", "pandangan"):
        return None
    for at in range(1, min(6, len(tokens) - 1)):
        if "passive" in frames_of(tokens[at]):
            place = at + 2 if tokens[at + 1].lower == "oleh" else at + 1
            phrase = read_source(tokens, place) if place < len(tokens) else None
            return phrase if phrase is not None and phrase.sort == "named" else None
    return None


def _whole(tokens: Sequence[Token]) -> Phrase:
    return Phrase(0, len(tokens), Span(tokens[0].start, tokens[-1].end), "named")


def _behind_front(tokens: Sequence[Token]) -> int:
    """The index of the first token behind connectives and a fronted adjunct that ends with a comma."""
    at = 0
    for _ in range(3):
        length = phrase_length(tokens, at, "connective") if at < len(tokens) else 0
        if length:
            at += length
        while at < len(tokens) and tokens[at].lower == ",":
            at += 1
    if at < len(tokens) and (
        tokens[at].lower in words_in("preposition")
        or tokens[at].lower in words_in("subordinator")
        or (is_verb(tokens[at].lower) and not phrase_length(tokens, at, "role"))
    ):
        for place in range(at, min(at + 25, len(tokens))):
            if tokens[place].lower == "," and place + 1 < len(tokens) and tokens[place + 1].kind == "w":
                return place + 1
    return at


def _tells_age(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether an age stands behind a name or in its brackets: `Rani (38 tahun)`, `Rani, 59 tahun,`."""
    inside = tokens[phrase.first : phrase.last]
    if any(token.kind == "n" for token in inside) and inside[-1].lower == ")":
        return True
    at = phrase.last
    return tokens[at].lower in ",(" and at + 1 < len(tokens) and tokens[at + 1].kind == "n"


def _acts(token: Token) -> bool:
    """Whether a predicate of somebody begins with the token: an active verb or a word of a mind, not a passive."""
    word = token.lower
    if word.startswith("di") and is_verb(word):
        return False
    return (
        (is_verb(word) and word not in words_in("copula"))
        or word in words_in("auxiliary")
        or word in words_in("adverb")
        or word in (",", "yang")
    )


def _within(words: Sequence[str], held: Sequence[str]) -> bool:
    """Whether ``held`` begins with the head of ``words`` and has all of them: `menteri itu` in `menteri keuangan`."""
    return bool(words) and words[0] in held and all(word in held for word in words)


def _same_person(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether one of two personal names is a short form of the other."""
    short, long = sorted(([fold(word) for word in words], [fold(word) for word in known]), key=len)
    if len(short) == len(long):
        return short == long
    return bool(short) and all(word in long for word in short)
