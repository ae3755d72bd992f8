"""Who the words that name a speaker refer to: names linked over the article, pronouns and clitics resolved.

A pronoun or clitic is the last person who spoke or was the subject of a sentence; a clitic also an organisation that
spoke last. A role with a demonstrative (`menteri itu`) is the last source with that role. Nothing is guessed: a mention
that fits nobody stays without a speaker.
"""

from collections.abc import Sequence

from kutipan.extraction.phrases.name_search import are_initials
from kutipan.extraction.phrases.name_words import name_tokens
from kutipan.extraction.phrases.names import Name, fold, own_name, read_name
from kutipan.extraction.phrases.noun_phrases import Phrase
from kutipan.extraction.quotes.find import PageReports
from kutipan.extraction.quotes.reports import Report
from kutipan.extraction.speakers.entities import Entities, is_office_name, written_out
from kutipan.extraction.speakers.people import Mention, People
from kutipan.extraction.speakers.topics import TopicFinder
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, words_in
from kutipan.spans import Span
from kutipan.tables.registry import Registry
from kutipan.tables.speakers import Speaker

_PEOPLE_BACK = 3
"""`-nya` behind a report of an office is a person's who was among the last so many sources."""


class Resolver:
    """Resolves the mentions of one article, from its beginning to its end."""

    def __init__(self, text: str, page: PageReports, registry: Registry, article_id: str) -> None:
        mentions = [report.mention for report in page.reports if report.mention]
        named = [token for words in mentions for token in own_name(text, words, name_tokens(words, _whole(words)))]
        self.text = text
        self.page = page
        self.entities = Entities(text, registry, article_id)
        self.topics = TopicFinder(text, registry, _folded(text, named))
        self.people = People(text, page.sentences)
        self.last_speaker: str | None = None
        self.last_organisation: str | None = None
        self.last_direct = False
        """Whether the last report was a direct quote."""

    def resolve(self) -> tuple[str | None, ...]:
        """The speaker id of each report of the page, in the order of the text; None where nobody fits."""
        by_start: dict[int, str | None] = {}
        ids: list[str | None] = []
        at = 0
        for report in self.page.reports:
            at = self._note_topics(at, report)
            key = self._of_report(report, by_start, ids)
            ids.append(key)
            by_start[report.span.start] = key
            if key is not None and not self.entities.is_scripture(key):
                self.entities.mentioned(key)
                self.last_speaker = key
                self.last_direct = report.type == "direct"
        return tuple(ids)

    def mention(self, tokens: Sequence[Token]) -> str | None:
        """The key of whom the tokens of a noun phrase refer to; new sources are entered."""
        if not tokens:
            return None
        if len(tokens) == 1 and tokens[0].lower in words_in("pronoun"):
            return self._pronoun(tokens[0].lower)
        key = self._of_tokens(tokens)
        if key is not None and self._kind(key) == "organisation":
            self.last_organisation = key
        return key

    def speakers(self, keys: Sequence[str]) -> tuple[Speaker, ...]:
        """The speakers of these keys, in order."""
        return tuple(self.entities.speaker(key) for key in sorted(set(keys)))

    def _kind(self, key: str) -> str:
        return self.entities.by_key[key].kind

    def _is_human(self, key: str) -> bool:
        return self.entities.by_key[key].human

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
        recent = self.entities.recent
        if last is not None and recent[-1] == last and self._kind(last) != "group" and self.last_direct:
            return last
        for key in reversed(recent[-_PEOPLE_BACK:]):
            if self._is_human(key):
                return key
        for key in reversed(recent):
            if self._is_human(key) or (key == last and self._kind(key) != "group"):
                return key
        return last

    def _pronoun(self, word: str) -> str | None:
        if word in ("kami", "saya", "kita", "aku"):
            return self.last_speaker
        if word == "pihaknya" and (office := self.entities.office_of(self._clitic())) is not None:
            return office
        kinds = {
            "mereka": ("group", "organisation", "government"),
            "pihaknya": ("organisation", "government", "person", "group"),
        }.get(word, ("person",))
        for key in reversed(self.entities.recent):
            if self._kind(key) in kinds or ("person" in kinds and self._is_human(key)):
                return key
        return None

    def _note_topics(self, at: int, report: Report) -> int:
        """Notes whom the sentences up to the report's are about; gives the number of the next sentence to look at."""
        sentences = self.page.sentences
        while at < len(sentences) and at <= report.sentence:
            sentence = sentences[at]
            if at == report.sentence and report.speaker is not None and report.speaker.start < report.span.start:
                return at
            if sentence.span.start < report.span.start:
                self._note_topic(sentence.tokens, report.span.start)
            at += 1
        return at

    def _note_topic(self, tokens: Sequence[Token], stop: int) -> None:
        topic = self.topics.find(tokens, stop, self.entities.person_known)
        if topic is None:
            return
        if topic.sort == "back":
            key = self._points_back(read_name(self.text, topic.tokens), topic.tokens[0].start, demonstrative=True)
            kinds: tuple[str, ...] = ("person",)
        else:
            key = self.mention(topic.tokens)
            kinds = ("person", "group") if topic.sort == "subject" else ()
        if key is not None and (not kinds or self._kind(key) in kinds):
            self.entities.mentioned(key)

    def _of_tokens(self, tokens: Sequence[Token]) -> str | None:
        span = Span(tokens[0].start, tokens[-1].end)
        name = read_name(self.text, tokens)
        alone = len(tokens) == 1 or tokens[1].lower == "("  # `SR (38)`
        initials = name.kind == "organisation" and alone and are_initials(self.text, name.name)
        if name.kind != "person" and (name.name in self.entities.nicknames or initials or self._is_first_name(tokens)):
            name = Name("person", name.name, None, None, False)
        known = self.entities.registered(name, span)
        if known is not None:
            return known
        demonstrative = tokens[-1].lower in words_in("demonstrative")
        if tokens[0].lower in words_in("informant") and demonstrative:
            return next((key for key in reversed(self.entities.recent) if self._is_human(key)), None)
        if tokens[0].lower in words_in("statement") and demonstrative:
            # `demikian pernyataan tersebut`: the statement of who spoke last, if an office did.
            last = self.last_speaker
            return last if last is not None and self._kind(last) in ("organisation", "government") else None
        if base(tokens[-1].lower) != tokens[-1].lower and base(name.name.casefold()) in words_in("organisation"):
            return self.entities.office_of(self._clitic(), unlisted=True)  # menurut catatan lembaganya
        if name.definite:
            back = self._person(self.people.aged(tokens)) if demonstrative else None
            back = back or self._points_back(name, span.start, demonstrative)
            if back is not None:
                return back
            anew = tokens[0].lower in words_in("person-noun")
            if demonstrative and (anew or not any(token.capital for token in tokens[1:])):
                return None  # `badan itu`, `pria asal Teluk itu` that points at nobody is nobody new
        owner = self._owner(tokens)
        if owner is not None:
            name = name._replace(name=owner)
            return self.entities.named(name._replace(kind="group" if name.kind == "organisation" else name.kind))
        return self.entities.person(name, span) if name.kind == "person" else self.entities.named(name)

    def _is_first_name(self, tokens: Sequence[Token]) -> bool:
        """Whether a word that is a name as well names somebody known: `Agung` where Agung Kristiyanto spoke."""
        if len(tokens) != 1 or not tokens[0].capital or tokens[0].lower not in words_in("forename", "given-name"):
            return False
        people = (entity for entity in self.entities.by_key.values() if entity.kind == "person")
        return any(tokens[0].lower in entity.name.casefold().split() for entity in people)

    def _owner(self, tokens: Sequence[Token]) -> str | None:
        """The name of whom only somebody else tells: `ibunya` is `ibu Rani Puspita` where Rani spoke last."""
        head = tokens[-1].lower
        if any(token.capital for token in tokens[1:]) or not head.endswith("nya"):
            return None
        if base(head) not in words_in("owned-noun") or len(tokens) > 2:
            return None
        whose = self._clitic()
        if whose is None or not self.entities.is_named(whose):
            return None
        words = [token.lower for token in tokens[:-1]] + [base(head), self.entities.by_key[whose].name]
        return " ".join(words)

    def _points_back(self, name: Name, start: int, demonstrative: bool) -> str | None:
        """Whom `menteri itu`, `kementerian`, `politikus PDIP itu` point back at."""
        words = name.name.casefold().split()
        personal = name.kind == "person"
        if demonstrative and name.kind == "organisation":
            acting = self.people.acting(start, "organisation")
            if acting is not None and _within(words, written_out(acting.name.name.casefold().split())):
                return self.entities.named(acting.name)
        for key in self.entities.nearest():
            entity = self.entities.by_key[key]
            if name.kind in ("person", "organisation") and entity.human != personal:
                continue
            held = [*(form.casefold() for form in entity.names), *entity.roles]
            if any(_within(written_out(words), written_out(form.split())) for form in held):
                return key
        if name.kind == "organisation" and demonstrative and len(words) == 1 and self._heads(words[0]):
            return self.entities.office_of(self.last_speaker)  # `Dinas itu` behind `Kepala Dinas Pangan Rani Puspita`
        if name.kind == "organisation" and self._names_anew(name, words, start, demonstrative):
            return self._organisation_before(words[0], start, demonstrative)
        if name.kind == "government" and demonstrative and len(words) == 1:
            return self._government_before(start)
        holder = self.people.holding(words, start) if personal else None
        if holder is not None:
            return self._person(holder)
        if personal and (demonstrative or words[0] in words_in("person-noun")):
            recent = [key for key in self.entities.recent if self._kind(key) in ("person", "group")]
            named = [key for key in recent[-2:] if self.entities.is_named(key)]
            if named:
                return named[-1]  # newsrooms name a person anew by a role: `mantan komisaris itu`
            if demonstrative:
                return self._person(self.people.acting(start))
        return None

    def _heads(self, noun: str) -> bool:
        """Whether who spoke last is of an organisation of just that sort, and no organisation of that sort spoke."""
        entity = self.entities.by_key.get(self.last_speaker or "")
        role = (entity.role or "").casefold().split() if entity is not None and entity.human else []
        return noun in role and not any(
            noun in other.name.casefold().split() for other in self.entities.by_key.values() if not other.human
        )

    def _names_anew(self, name: Name, words: Sequence[str], start: int, demonstrative: bool) -> bool:
        """Whether a noun for organisations stands for one named before: `lembaga antirasuah itu`, `badan PBB itu`."""
        if words[0] in words_in("common-organisation") and len(words) == 1:
            return True
        if not demonstrative or words[0] not in words_in("common-organisation", "common-group"):
            return False
        return name.name[1:].islower() or self.text.find(name.name, 0, start) < 0

    def _organisation_before(self, noun: str, start: int, demonstrative: bool) -> str | None:
        """Whom ``noun`` points back at: the organisation that acted just before, else the last one that spoke."""
        company = noun in words_in("common-company")
        if company and (firm := self.entities.company_before(start)) is not None:
            return firm
        acting = self.people.acting(start, "organisation") if demonstrative else None
        if acting is not None and not (company and is_office_name(acting.name.name)):
            return self.entities.named(acting.name)
        organisations = [
            key
            for key in self.entities.by_key
            if self._kind(key) == "organisation" and not (company and is_office_name(self.entities.by_key[key].name))
        ]
        if not organisations:
            return self.entities.office_of(self.last_speaker) if demonstrative else None
        return self.last_organisation if self.last_organisation in organisations else organisations[-1]

    def _government_before(self, start: int) -> str | None:
        """The government that `negara itu` points back at: of the country that acted just before, else the last one."""
        acting = self.people.acting(start, "government")
        if acting is not None:
            return self.entities.named(acting.name)
        return next((key for key in reversed(self.entities.recent) if self._kind(key) == "government"), None)

    def _person(self, found: Mention | None) -> str | None:
        """The key of a person whom the article names elsewhere, entered if no report has named them."""
        return None if found is None else self.entities.person(found.name, found.span)


def _folded(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(fold(text[token.start : token.end]) for token in tokens)


def _whole(tokens: Sequence[Token]) -> Phrase:
    return Phrase(0, len(tokens), Span(tokens[0].start, tokens[-1].end), "named")


def _within(words: Sequence[str], held: Sequence[str]) -> bool:
    """Whether ``held`` begins with the head of ``words`` and has all of them: `menteri itu` in `menteri keuangan`."""
    return bool(words) and words[0] in held and all(word in held for word in words)
