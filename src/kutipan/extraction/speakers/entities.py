"""The sources of one article: who the words of a noun phrase name, and whom the article has named before.

A short name is the nearest fuller name that contains it, an organisation's capitals are the name that they abbreviate,
and the registry of curated speakers comes before all.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kutipan.extraction.phrases.name_search import fuller_names, nicknames, spelled_out
from kutipan.extraction.phrases.names import Name, fold, speaker_id
from kutipan.language.lexicon import read_rows
from kutipan.language.word_classes import words_in
from kutipan.spans import Span
from kutipan.tables.registry import Registry
from kutipan.tables.speakers import Speaker


class Entity:
    """A source as far as the article has shown it."""

    def __init__(self, key: str, kind: str, name: str, role: str | None) -> None:
        self.key = key
        self.kind = kind
        self.name = name
        self.role = role
        self.names = [name]
        self.folded = [_folded(name)]
        """The words of each name in one spelling."""
        self.human = kind == "person" or (kind == "group" and name.split()[0].casefold() in words_in("single-head"))
        """Whether `ia` and `-nya` may mean it: a person, named or not."""
        self.roles = [role.casefold()] if role else []

    def call(self, name: str) -> None:
        """Remembers another form of the name."""
        if name not in self.names:
            self.names.append(name)
            self.folded.append(_folded(name))


class Entities:
    """The sources that an article has named so far."""

    def __init__(self, text: str, registry: Registry, article_id: str) -> None:
        self.text = text
        self.registry = registry
        self.article_id = article_id
        self.nicknames = {**_known_nicknames(), **nicknames(text)}
        self.by_key: dict[str, Entity] = {}
        self.person_known = False
        """Whether a person has been mentioned as a speaker or subject."""
        self.recent: list[str] = []
        """Keys in the order of their last mention as a speaker or subject, the last one at the end."""

    def mentioned(self, key: str) -> None:
        """Makes it the last one that was mentioned."""
        if key in self.recent:
            self.recent.remove(key)
        self.recent.append(key)
        self.person_known = self.person_known or self.by_key[key].kind == "person"

    def nearest(self) -> list[str]:
        """All keys, the last mentioned ones first, then those that were only entered."""
        return [*reversed(self.recent), *reversed([key for key in self.by_key if key not in self.recent])]

    def is_named(self, key: str) -> bool:
        """Whether it is a person known by name, not by a role alone."""
        entity = self.by_key[key]
        first = entity.name.split()[0]
        return entity.kind == "person" and first[0].isupper() and first.casefold() not in words_in("role", "address")

    def is_scripture(self, key: str) -> bool:
        """Whether it is cited as scripture is: no pronoun of a report means it."""
        return self.by_key[key].name.split()[0].casefold() in words_in("scripture")

    def office_of(self, key: str | None, *, unlisted: bool = False) -> str | None:
        """The organisation that a person's role is of, where the article names it: of `Ketua KPU Teluk` `KPU Teluk`.

        ``unlisted``: also one without a word for organisations: of `Peneliti Nusantara Bersih` `Nusantara Bersih`.
        """
        role = self.by_key[key].role if key is not None and self.is_named(key) else None
        words = role.split() if role else []
        for at in range(1, len(words)):
            if words[at].casefold() in words_in("organisation", "government") or words[at].isupper():
                return self.named(Name("organisation", " ".join(words[at:]), None, None, False))
        named = [word for word in words if word[0].isupper() and word.casefold() not in words_in("role")]
        if unlisted and len(named) > 1:
            return self.named(Name("organisation", " ".join(named), None, None, False))
        return None

    def company_before(self, stop: int) -> str | None:
        """The company named last before the offset, entered if no report has named it: `PT Kayu Lestari`."""
        names = [match.group() for match in _COMPANY.finditer(self.text, 0, stop)]
        return self.named(Name("organisation", names[-1], None, None, False)) if names else None

    def speaker(self, key: str) -> Speaker:
        """The row of the speaker: the registry's, or what the article says."""
        registered = self.registry.speakers.get(key)
        if registered is not None:
            return registered
        entity = self.by_key[key]
        aliases = ";".join(name for name in entity.names if name != entity.name)
        return Speaker(key, entity.name, entity.kind, entity.role, aliases or None, None)

    def registered(self, name: Name, span: Span) -> str | None:
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
        entity = self.by_key.get(key)
        if entity is None:
            entity = self.by_key[key] = Entity(key, speaker.kind, speaker.name, name.role)
        entity.call(name.name)
        if name.role and name.role.casefold() not in entity.roles:
            entity.roles.append(name.role.casefold())
        return key

    def person(self, name: Name, span: Span) -> str:
        """The person whom the name at ``span`` means, entered if it is somebody new."""
        meant = self.nicknames.get(name.name)
        if meant is not None and meant != name.name:
            key = self.person(name._replace(name=meant), span)
            self.by_key[key].call(name.name)
            return key
        words = name.name.split()
        firm = self._firm(words)
        if firm is not None:
            return firm
        folded = _folded(name.name)
        for key in self.nearest():
            entity = self.by_key[key]
            # Nobody is `ayah Rani Puspita` by the name of Rani.
            own = entity.kind == "person" and not entity.name[0].islower()
            if own and any(_same_person(folded, form) for form in entity.folded):
                if len(words) > len(entity.name.split()) and key not in self.registry.speakers:
                    entity.name = name.name
                entity.call(name.name)
                if name.role and not entity.role:
                    entity.role = name.role
                if name.role:
                    entity.roles.append(name.role.casefold())
                return key
        if len(words) == 1 and len(words[0]) >= 3 and (name.role is None or len(words[0]) >= 4):
            # `Bu Nur` and `Mak Yati` for Nurhayati, `Bupati Frans` for Fransiskus, if only one person is called so.
            begun = [key for key, e in self.by_key.items() if e.kind == "person" and self._is_short_for(name, e, span)]
            if len(begun) == 1 and not fuller_names(self.text, name.name):
                self.by_key[begun[0]].call(name.name)
                return begun[0]
            if not begun and name.role is None and (meant := self._lengthened(words[0], span)) is not None:
                key = self.person(name._replace(name=meant), span)
                self.by_key[key].call(name.name)
                return key
        full = name.name
        if len(words) <= 2:
            longer = fuller_names(self.text, name.name)
            before = [found for found in longer if found[0] < span.start]
            chosen = before[-1:] or longer[:1]
            if chosen and len(chosen[0][1].split()) <= 6:
                full = self.nicknames.get(chosen[0][1], chosen[0][1])
        known = self.registry.find(full)
        if known is not None:
            return self._curated(known, name)
        key = speaker_id(full) or speaker_id(name.name)
        self.by_key.setdefault(key, Entity(key, "person", full, name.role)).call(name.name)
        return key

    def named(self, name: Name) -> str | None:
        """The source that is no person whom the name means, entered if it is new; None for no name."""
        full = name.name
        if not full:
            return None
        state = _states().get(full.casefold()) if name.kind == "government" else None
        if state is not None:
            government = f"Pemerintah {state}"
            known = self.registry.find(government) or self.registry.find(state)
            if known is not None:
                return self._curated(known, name)
            return self._enter(speaker_id(government), name.kind, government, full)
        if name.kind == "organisation" and " " not in full and full.isupper():
            longer = spelled_out(self.text, full)
            if longer is not None:
                known = self.registry.find(longer)
                if known is not None:
                    return self._curated(known, name)
                return self._enter(speaker_id(longer), name.kind, longer, full)
        for key, entity in self.by_key.items():
            if entity.kind == name.kind and any(
                written_out(full.casefold().split()) == written_out(form.casefold().split()) for form in entity.names
            ):
                entity.call(full)
                return key
        # People whom no name tells apart are not the same in two articles.
        key = f"{self.article_id}-{speaker_id(full)}" if name.kind == "group" else speaker_id(full)
        return self._enter(speaker_id(key), name.kind, full, name.acronym)

    def _is_short_for(self, name: Name, entity: Entity, span: Span) -> bool:
        """Whether a single word begins the person's first name, or behind `Pak` or `Mak` ends it."""
        if name.role is not None and name.role.casefold() not in entity.roles[0:1] + [
            role.split()[0] for role in entity.roles
        ]:
            return False
        first, *others = entity.name.split()
        if first.startswith(name.name):
            return True
        if len(name.name) > 4 and any(word.startswith(name.name) for word in others):
            return True  # `Risma` of Tri Rismaharini
        lead = self.text[max(0, span.start - 8) : span.end].split()
        called = len(lead) > 1 and lead[-2].casefold() in words_in("address")
        return called and first.endswith(name.name.casefold()) and len(first) > len(name.name)

    def _lengthened(self, short: str, span: Span) -> str | None:
        """The only longer name of the text that begins with ``short`` behind `Pak` or `Bu`: `Bu Nur`, Nurhayati."""
        lead = self.text[max(0, span.start - 8) : span.end].split()
        if len(lead) < 2 or lead[-2].casefold() not in words_in("address"):
            return None
        longer = set(re.findall(rf"\b{re.escape(short)}[a-z]{{2,}}\b", self.text))
        return longer.pop() if len(longer) == 1 else None

    def _firm(self, words: Sequence[str]) -> str | None:
        """The firm that a name without `PT` or `Yayasan` is of, where the page has named it in full."""
        for key, entity in self.by_key.items():
            lead, *rest = entity.name.split()
            if entity.kind != "organisation" or lead.casefold() not in words_in("firm"):
                continue
            if rest[: len(words)] == list(words):
                return key
        return None

    def _curated(self, key: str, name: Name) -> str:
        speaker = self.registry.speakers[key]
        entity = self.by_key.setdefault(key, Entity(key, speaker.kind, speaker.name, name.role))
        entity.call(name.name)
        return key

    def _enter(self, key: str, kind: str, name: str, other: str | None) -> str:
        entity = self.by_key.setdefault(key, Entity(key, kind, name, None))
        if other:
            entity.call(other)
        return key


_COMPANY = re.compile(r"\b(?:PT|CV|Bank) [A-Z][\w&-]+(?: [A-Z][\w&-]+){0,5}(?: \(Persero\))?(?: Tbk)?")


@cache
def _known_nicknames() -> dict[str, str]:
    return {row["nickname"]: row["name"] for row in read_rows("kutipan.language", "nicknames.tsv")}


@cache
def _states() -> dict[str, str]:
    """A state, its capital or a shorter name -> the state whose government it stands for: `moskow` -> `Rusia`."""
    return {row["word"]: row["state"] for row in read_rows("kutipan.language", "places.tsv") if row["state"]}


@cache
def _short_forms() -> dict[str, list[str]]:
    return {row["short"]: row["long"].split() for row in read_rows("kutipan.language", "short_forms.tsv")}


def is_office_name(name: str) -> bool:
    """Whether it begins with a noun of offices and societies, as no company's does: `Yayasan`, `Dinas`."""
    first = name.split()[0].casefold()
    return first in words_in("organisation") and first not in words_in("company")


@cache
def short_forms_of(word: str) -> frozenset[str]:
    """The word and the short forms that begin with it: `menteri` and `mentan`, `menkes`."""
    return frozenset((word, *(short for short, long in _short_forms().items() if long[0] == word)))


def written_out(words: Sequence[str]) -> list[str]:
    """The words of an office with its short forms written out."""
    return [part for word in words for part in _short_forms().get(word, [word])]


@lru_cache(maxsize=4096)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in name.split())


def _same_person(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether one of two personal names, of folded words, is a short form of the other."""
    if len(words) == len(known):
        return words == known
    short, long = (words, known) if len(words) < len(known) else (known, words)
    return bool(short) and all(word in long for word in short)
