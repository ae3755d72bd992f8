"""Indirect and mixed quotes: reporting verbs with a clause, `menurut X`, `…, kata X`, and their relatives."""

from collections.abc import Sequence

from kutipan.extraction.attribution import (
    Attribution,
    addressee_after,
    behind,
    clitic_cue,
    clitic_span,
    cue_span,
    frames_of,
    is_predicate_start,
    subject_before,
    via_after,
)
from kutipan.extraction.cues import cue_frames
from kutipan.extraction.complement import Extent, Opening, extent, is_reported, opening
from kutipan.extraction.direct import utterance_span
from kutipan.extraction.negation import is_blocked
from kutipan.extraction.phrases import Phrase, name_tokens, read_phrase, read_source
from kutipan.extraction.reports import Report, report
from kutipan.extraction.sentences import Sentence
from kutipan.language.predicates import find_predicate, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, phrase_length, words_in
from kutipan.spans import Span, trim


def indirect_reports(
    text: str, sentence: Sentence, number: int, used: frozenset[int], shared: Attribution | None = None
) -> tuple[Report, ...]:
    """The indirect and mixed quotes of one sentence, in order.

    ``used`` are the tokens of its direct quotes, ``shared`` is the last attribution of these.
    """
    return _Reader(text, sentence, number, used, shared).read()


class _Reader:
    """Reads one sentence from left to right; what a report has used up opens no other."""

    def __init__(
        self, text: str, sentence: Sentence, number: int, used: frozenset[int], shared: Attribution | None
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.number = number
        self.used = set(used)
        self.stop = _content_stop(self.tokens)
        self.found: list[Report] = []
        self.shared = shared
        self.outer: Span | None = None
        """The speaker of the report whose adjunct holds the next one, and who so passes it on."""
        """The last attribution of the sentence, which a cue behind a conjunction shares."""

    def read(self) -> tuple[Report, ...]:
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if at not in self.used and token.kind == "w":
                at = self._at(at)
            else:
                at += 1
        return tuple(sorted(self.found, key=lambda found: found.span))

    def _at(self, at: int) -> int:
        """Tries the rules at one token; gives the index to go on from."""
        token = self.tokens[at]
        frames = frames_of(token)
        under_clitic = clitic_cue(token) if not frames else frozenset[str]()
        after: int | None = None
        if "source" in frames or "source" in under_clitic:
            after = self._source(at)
        elif "clause" in frames or "words" in frames:
            after = self._verb(at, frames)
        elif "cited" in frames and (at == 0 or self._only_connectives(0, at)):
            after = self._cited(at)
        if after is None and (frames & {"behind", "thus", "passive"} or under_clitic & {"behind", "passive"}):
            after = self._inside_or_behind(at)
        if after is None and "passive" in frames:
            after = self._relative_passive(at)
        return at + 1 if after is None else after

    # X mengatakan (bahwa) CLAUSE

    def _verb(self, cue: int, frames: frozenset[str]) -> int | None:
        tokens = self.tokens
        if is_blocked(tokens, cue):
            return None
        if (
            "words" in frames
            and "clause" not in frames
            and not any(token.kind == "q" for token in tokens[cue:] if token.start not in self.used)
        ):
            return None
        if cue and tokens[cue - 1].lower == "yang":
            return self._relative(cue, frames)
        subject, rule = self._subject(cue)
        if subject is None:
            return None
        if "organisation" in frames and (subject.phrase is None or name_tokens(tokens, subject.phrase)):
            return None
        begins = opening(tokens, cue, self._stop_before_used(cue))
        if begins is None:
            return None
        return self._complement(cue, frames, begins, subject, rule)

    def _subject(self, cue: int) -> tuple[Attribution | None, str]:
        """The attribution whose verb is at ``cue``: with the subject before it, or the one that it shares."""
        tokens = self.tokens
        at = cue - 1
        while at >= 0 and tokens[at].lower in words_in("adverb") and tokens[at].lower not in words_in("joiner"):
            at -= 1
        joined = at >= 0 and tokens[at].lower in words_in("joiner")
        if joined and self.shared is not None:
            return self.shared._replace(cue=cue_span(tokens[cue]), first=at), "joined"
        phrase = subject_before(tokens, cue)
        if phrase is None and joined:
            phrase = self._sentence_subject(cue)
        if phrase is None or self._is_conditional(phrase):
            return None, ""
        if any(place in self.used for place in range(phrase.first, phrase.last)):
            return None, ""
        return Attribution(phrase.first, cue + 1, cue_span(tokens[cue]), phrase, None, "verb"), "verb"

    def _sentence_subject(self, cue: int) -> Phrase | None:
        """The subject that opens the sentence, of whose predicates the verb at ``cue`` is a later one."""
        tokens = self.tokens
        phrase = read_source(tokens, self._skip_connectives(0, cue), cue)
        if phrase is None or phrase.last >= cue:
            return None
        return (
            phrase
            if is_predicate_start(tokens[phrase.last]) or tokens[phrase.last].lower in words_in("negation")
            else None
        )

    def _is_conditional(self, phrase: Phrase) -> bool:
        """Whether a condition governs the subject: `Kalaupun X mengatakan siap`."""
        before = self.tokens[phrase.first - 1].lower if phrase.first else ""
        first = self.tokens[phrase.first].lower
        return before in words_in("condition") or first in words_in("condition")

    def _complement(
        self, cue: int, frames: frozenset[str], begins: Opening, who: Attribution, rule: str, via: Span | None = None
    ) -> int | None:
        tokens = self.tokens
        nested = self._nested(begins.first, who, via)
        if nested is not None:
            return nested
        ends = extent(tokens, begins.first, self._stop_before_used(cue))
        if ends.last <= begins.first:
            return None
        content = tokens[begins.first : ends.last]
        marked = any(token.kind == "q" for token in content)
        plain = "clause" in frames and is_reported(content, frames, begins.joint)
        if not plain and not (marked and self._quotes_words(content, frames)):
            return None
        if who.phrase is not None and who.phrase.sort == "common" and "weak" in frames and begins.joint == "bare":
            if not phrase_length(tokens, who.phrase.first, "group") and not phrase_length(
                tokens, who.phrase.first, "role"
            ):
                return None
        via = ends.via or via or self._relayed_subject(who, cue)
        self._add(content, who, f"{rule}-{begins.joint}", begins.addressee, via or self.outer)
        self.shared = who
        self.outer = who.speaker if ends.cause == "adjunct" else None
        self.used.update(range(who.first, ends.last))
        return ends.last

    def _nested(self, first: int, outer: Attribution, via: Span | None) -> int | None:
        """A complement that is itself `Y mengatakan …`: the inner report is the row, the outer source its `via`."""
        tokens = self.tokens
        phrase = read_source(tokens, first) or self._common_subject(first)
        if phrase is None:
            return None
        cue = phrase.last
        while cue < self.stop and tokens[cue].lower in words_in("adverb"):
            cue += 1
        if cue >= self.stop or "clause" not in frames_of(tokens[cue]) or is_blocked(tokens, cue):
            return None
        if phrase.sort == "pronoun" or (
            outer.phrase is not None and phrase.span.of(self.text) == outer.phrase.span.of(self.text)
        ):
            return None
        begins = opening(tokens, cue, self.stop)
        if begins is None:
            return None
        inner = Attribution(phrase.first, cue + 1, cue_span(tokens[cue]), phrase, None, "verb")
        before = len(self.found)
        after = self._complement(cue, frames_of(tokens[cue]), begins, inner, "nested", outer.speaker or via)
        return after if len(self.found) > before else None

    def _common_subject(self, first: int) -> Phrase | None:
        """A subject of a common noun or two that stands right before `… bahwa`: `atasannya pernah menyampaikan bahwa`."""
        tokens = self.tokens
        for at in range(first + 1, min(first + 5, self.stop - 1)):
            if "clause" in frames_of(tokens[at]) and tokens[at + 1].lower == "bahwa":
                last = at
                while last > first and tokens[last - 1].lower in words_in("adverb"):
                    last -= 1
                if last == first or any(token.kind != "w" or is_verb(token.lower) for token in tokens[first:last]):
                    return None
                return Phrase(first, last, Span(tokens[first].start, tokens[last - 1].end), "common")
        return None

    def _relative(self, cue: int, frames: frozenset[str]) -> int | None:
        """`pernyataan X yang menegaskan bahwa CLAUSE`, `Y, yang mengatakan bahwa CLAUSE`."""
        tokens = self.tokens
        end = cue - 1
        if end and tokens[end - 1].lower == ",":
            end -= 1
        for first in range(end):
            if any(place in self.used for place in range(first, end)):
                continue
            phrase = read_phrase(tokens, first, end)
            if phrase is None or phrase.last != end:
                continue
            head = tokens[phrase.first].lower
            if head in words_in("statement"):
                if not _names_source(tokens, phrase):
                    return None
            elif phrase.sort != "named":
                return None
            begins = opening(tokens, cue, self.stop)
            if begins is None or (begins.joint == "bare" and "strict" not in frames):
                return None
            who = Attribution(phrase.first, cue + 1, cue_span(tokens[cue]), phrase, None, "verb")
            via = None
            if first and tokens[first - 1].lower == "mengutip":
                outer = subject_before(tokens, first - 1)
                via = outer.span if outer is not None else None
            if head not in words_in("statement") and begins.joint != "that":
                return None
            return self._complement(cue, frames, begins, who, "relative", via)
        return None

    # menurut X, CLAUSE

    def _source(self, at: int) -> int | None:
        tokens = self.tokens
        token = tokens[at]
        phrase: Phrase | None = None
        clitic = None
        if "source" in frames_of(token):
            phrase = read_source(tokens, at + 1)
            if phrase is None or not _names_source(tokens, phrase) or _is_general(tokens, phrase):
                return None
            last = phrase.last
        else:
            clitic = clitic_span(token)
            last = at + 1
        who = Attribution(at, last, cue_span(token), phrase, clitic, "source")
        addressee = None
        after = last
        # `Menurut X dalam bukunya (2013), CLAUSE`: the attribution ends with its comma.
        comma = self._comma_behind(after)
        if (
            phrase is not None
            and comma is not None
            and comma > last + 1
            and tokens[last].lower == ","
            and tokens[last + 1].lower == "termasuk"
        ):
            phrase = Phrase(phrase.first, comma, Span(phrase.span.start, tokens[comma - 1].end), phrase.sort)
            who = who._replace(phrase=phrase, last=comma)
        if at == 0 or self._only_connectives(0, at):
            if comma is None and phrase is not None:
                return None
            first = comma + 1 if comma is not None else after
            return self._front(first, who, "source-front", addressee)
        if tokens[at - 1].lower == "yang":
            first = after
            end = next((place for place in range(first, self.stop) if tokens[place].lower == ","), self.stop)
            ends = extent(tokens, first, end)
            content = tokens[first : ends.last]
            if content and find_predicate(content) is not None:
                self._add(content, who, "source-relative", None, ends.via)
                self.used.update(range(at, ends.last))
                return ends.last
            return None
        return self._around(at, who, comma if comma is not None else after, "source")

    def _front(self, first: int, who: Attribution, rule: str, addressee: Span | None) -> int | None:
        """An attribution in front of its clause: `Menurut X, CLAUSE`."""
        tokens = self.tokens
        stop = self._stop_before_used(who.last)
        if first >= stop:
            return None
        nested = self._nested(first, who, None)
        if nested is not None:
            return nested
        # What X said may itself report: `Menurut A, B menyatakan bahwa …` with an adjunct between.
        inner = self._reporting_inside(first, stop, who)
        if inner is not None:
            return inner
        ends = extent(tokens, first, stop)
        content = tokens[first : ends.last]
        if len([token for token in content if token.kind in "wn"]) < 2:
            return None
        self._add(content, who, rule, addressee, ends.via)
        self.shared = who
        self.used.update(range(who.first, ends.last))
        return ends.last

    def _reporting_inside(self, first: int, stop: int, outer: Attribution) -> int | None:
        tokens = self.tokens
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
                return self._complement(cue, frames_of(tokens[cue]), begins, who, "nested", outer.speaker)
        return None

    # CLAUSE, kata X    A, kata X, B

    def _inside_or_behind(self, at: int) -> int | None:
        tokens = self.tokens
        comma = at > 0 and tokens[at - 1].lower == ","
        who = behind(tokens, at)
        if who is None or who.rule == "verb":
            return None
        if who.clitic is not None and "noun" in cue_frames()[tokens[at].lower[:-3]]:
            return None
        frames = frames_of(tokens[at]) or clitic_cue(tokens[at])
        if at == 0 or self._only_connectives(0, at):
            if who.rule == "cue" or who.rule == "clitic":
                end = self._comma_behind(who.last)
                if end is not None and ("behind" in frames or "passive" in frames and who.rule == "clitic"):
                    return self._front(end + 1, who, "cue-front", None)
            return None
        if not comma:
            return None
        if who.phrase is not None and who.phrase.sort == "common" and _is_general(tokens, who.phrase):
            return None
        end = self._comma_behind(who.last)
        rule = {"clitic": "cue", "thus": "thus"}.get(who.rule, who.rule)
        return self._around(at, who, end if end is not None else who.last, rule)

    def _around(self, at: int, who: Attribution, after: int, rule: str) -> int | None:
        """A clause before the attribution at ``at``, or round it: one report, or two of which the second continues."""
        tokens = self.tokens
        start = self._clause_start(at)
        first = self._skip_connectives(start, at)
        before = tokens[first : _strip(tokens, first, at)]
        addressee, via, resumes = self._adjuncts(who.last, after)
        rest_last = self._stop_before_used(who.last)
        rest: Sequence[Token] = ()
        if resumes is not None and resumes < rest_last:
            ends = extent(tokens, resumes, rest_last)
            via = via or ends.via
            rest = tokens[resumes : ends.last]
            rest_last = ends.last
        words = [token for token in rest if token.kind in "wn"]
        incomplete = 0 < len([token for token in before if token.kind in "wn"]) <= 3 and find_predicate(before) is None
        if len(words) < 2 or not (
            self._goes_on(rest) or incomplete and rest[0].lower not in ("seperti", "sebagaimana")
        ):
            rest = ()
        wordy = [token for token in before if token.kind in "wnq"]
        fronted = rest and (not wordy or self._is_fronted(before))
        if not wordy and not rest:
            return None
        if fronted or not wordy:
            self._add(rest, who, f"{rule}-inside", addressee, via)
        else:
            if not rest and len(wordy) < 3:
                return None
            self._add(before, who, f"{rule}-inside" if rest else f"{rule}-behind", addressee, via)
            if rest:
                start_of_first = self.found[-1].span.start
                self._add(rest, None, f"{rule}-inside", None, None, continues=start_of_first)
        self.shared = who
        last = rest_last if rest else who.last
        self.used.update(range(first, last))
        return last

    def _goes_on(self, rest: Sequence[Token]) -> bool:
        """Whether what follows an attribution's comma is the clause again and not an adjunct of the attribution."""
        word = rest[0].lower
        if word in words_in("weekday") or word in ("seperti", "sebagaimana", "usai", "seusai", "saat", "ketika", "dikutip", "dilansir", "sambil",
                                     "seraya", "sembari", "menanggapi", "merujuk", "mengutip", "menyinggung", "merespons"):  # fmt: skip
            return False
        if word in words_in("place") and not any(is_verb(token.lower) for token in rest):
            return False
        return True

    def _is_fronted(self, before: Sequence[Token]) -> bool:
        """Whether only an adverb or a connective stands before the attribution: `Kemungkinan, kata dia, …`."""
        words = [token for token in before if token.kind in "wn"]
        if any(token.kind == "q" for token in before):
            return False
        if (
            len(words) == 1
            and not words[0].acronym
            and (
                words[0].lower in words_in("adverb")
                or words[0].lower in words_in("connective")
                or words[0].lower in words_in("auxiliary")
                or words[0].lower in words_in("preposition")
            )
        ):
            return True
        return phrase_length(before, 0, "connective") == len(before)

    # disampaikan X, yang dituduh X CLAUSE

    def _relative_passive(self, at: int) -> int | None:
        tokens = self.tokens
        if at == 0 or tokens[at - 1].lower != "yang":
            return None
        place = at + 2 if at + 1 < len(tokens) and tokens[at + 1].lower == "oleh" else at + 1
        phrase = read_phrase(tokens, place)
        if phrase is None or phrase.sort != "named" or _is_general(tokens, phrase):
            return None
        content = tokens[phrase.last : self.stop]
        if not content or not (is_verb(content[0].lower) or content[0].lower in words_in("auxiliary")):
            return None
        if content[0].lower in ("sebagai", "terkait") or find_predicate(content) != 0 and not _adverb_first(content):
            return None
        end = next((place for place in range(phrase.last, self.stop) if tokens[place].lower == ","), self.stop)
        # `yang dituduh X membuang limbah itu tutup …`: a demonstrative closes the subject that the clause describes.
        for place in range(phrase.last + 1, end - 1):
            if (
                tokens[place].lower in words_in("demonstrative")
                and tokens[place + 1].kind == "w"
                and not (
                    tokens[place + 1].lower in words_in("preposition")
                    or tokens[place + 1].lower in words_in("subordinator")
                )
            ):
                end = place + 1
                break
        ends = extent(tokens, phrase.last, end)
        who = Attribution(at, phrase.last, cue_span(tokens[at]), phrase, None, "passive")
        self._add(tokens[phrase.last : ends.last], who, "passive-relative", None, ends.via)
        self.used.update(range(at, ends.last))
        return ends.last

    # Dikutip dari X, CLAUSE    Berdasarkan data X, CLAUSE

    def _cited(self, at: int) -> int | None:
        tokens = self.tokens
        cue = tokens[at]
        place = at + 1
        while place < len(tokens) and tokens[place].lower in ("dari", "pada", "laman", "situs", "akun"):
            place += 1
        phrase = read_phrase(tokens, place)
        if phrase is None or not _names_source(tokens, phrase):
            return None
        if cue.lower in ("berdasarkan", "merujuk", "mengacu") and tokens[phrase.first].lower not in words_in(
            "statement"
        ):
            return None
        comma = self._comma_behind(phrase.last)
        if comma is None:
            return None
        who = Attribution(at, phrase.last, cue_span(cue), phrase, None, "cited")
        # With a speaker of its own the clause is that speaker's, and X passed it on.
        later = [
            place for place in range(comma + 1, self.stop) if frames_of(tokens[place]) & {"clause", "source", "behind"}
        ]
        for place in later:
            before = len(self.found)
            if "clause" in frames_of(tokens[place]) and not is_blocked(tokens, place):
                subject = subject_before(tokens[comma + 1 :], place - comma - 1)
                if subject is None:
                    continue
                subject = subject._replace(first=subject.first + comma + 1, last=subject.last + comma + 1)
                begins = opening(tokens, place, self.stop)
                if begins is None:
                    continue
                inner = Attribution(subject.first, place + 1, cue_span(tokens[place]), subject, None, "verb")
                after = self._complement(place, frames_of(tokens[place]), begins, inner, "verb", phrase.span)
                if len(self.found) > before:
                    return after
        return self._front(comma + 1, who, "cited-front", None)

    # parts

    def _add(
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
        if len(quotes) == 1 and len(content) == 1:
            span = utterance_span(self.text, self.sentence.quotation(quotes[0]).inner)
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

    def _quotes_words(self, content: Sequence[Token], frames: frozenset[str]) -> bool:
        """Whether the quotation in a complement that is no clause is quoted speech, not a name or a title."""
        if content[0].lower == "hal" and len(content) > 1 and content[1].lower in words_in("demonstrative"):
            return False
        for token in content:
            if token.kind == "q":
                inner = self.sentence.quotation(token).inner.of(self.text).split()
                if any(word[0].islower() for word in inner if len(word) > 3):
                    return True
        return False

    def _comma_behind(self, at: int) -> int | None:
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
            elif tokens[place].kind == "q" and place > at:
                return None
            elif place == at and not (
                lower in words_in("preposition")
                or lower in words_in("adverb")
                or lower == "yang"
                or lower in words_in("weekday")
                or lower == "("
            ):
                return None
            elif place > at and frames_of(tokens[place]) & {"clause"}:
                return None
        return None

    def _adjuncts(self, first: int, after: int) -> tuple[Span | None, Span | None, int | None]:
        """Addressee and medium behind an attribution, and where the clause may go on (None: nowhere)."""
        tokens = self.tokens
        addressee = via = None
        at = first
        while at < len(tokens):
            if tokens[at].kind == "q":
                break
            heard = addressee_after(tokens, at, len(tokens)) if addressee is None else None
            if heard is not None and at <= after:
                addressee, at = heard
                continue
            relay = via_after(tokens, at)
            if relay is not None:
                return addressee, relay[0], None
            at += 1
        resumes = after + 1 if after < len(tokens) and tokens[after].lower == "," else after
        if resumes == first and not (resumes < len(tokens) and tokens[resumes].kind == "w"):
            return addressee, via, None
        if after < len(tokens) and tokens[after].lower != "," and after == first:
            follows = tokens[after]
            if not (is_verb(follows.lower) or follows.lower in words_in("auxiliary")) or follows.lower in words_in(
                "preposition"
            ):
                return addressee, via, None
        return addressee, via, resumes

    def _relayed_subject(self, who: Attribution, cue: int) -> Span | None:
        """The medium of `Sumber yang dikutip oleh X dan Y, termasuk Z, menyatakan`: all that stands behind the verb."""
        tokens = self.tokens
        if who.phrase is None or who.phrase.last + 2 >= cue or tokens[who.phrase.last].lower != "yang":
            return None
        relay = via_after(tokens, who.phrase.last + 1)
        if relay is None or relay[0] is None:
            return None
        return Span(relay[0].start, tokens[_strip(tokens, who.phrase.last, cue) - 1].end)

    def _only_connectives(self, start: int, at: int) -> bool:
        return self._skip_connectives(start, at) >= at

    def _skip_connectives(self, start: int, at: int) -> int:
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

    def _clause_start(self, at: int) -> int:
        """Where the clause before an attribution begins: behind what another report has used up."""
        start = at
        while start > 0 and start - 1 not in self.used and self.tokens[start - 1].lower not in (";",):
            start -= 1
        return start

    def _stop_before_used(self, at: int) -> int:
        """The end of the sentence's content, or the first token behind ``at`` that a direct quote has used up."""
        for place in range(at + 1, self.stop):
            if place in self.used:
                return place
        return self.stop


def _content_stop(tokens: Sequence[Token]) -> int:
    """The end of the sentence without its final punctuation."""
    stop = len(tokens)
    while stop > 0 and tokens[stop - 1].kind == "p" and tokens[stop - 1].lower not in ")]%":
        stop -= 1
    return stop


def _strip(tokens: Sequence[Token], first: int, at: int) -> int:
    while at > first and tokens[at - 1].kind == "p" and tokens[at - 1].lower not in ")]%":
        at -= 1
    return at


def _names_source(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase names a source: a pronoun, a name, a role or a group, not a bare `penyelidikan` or `rencana`."""
    if phrase.sort in ("pronoun", "named"):
        return True
    head = tokens[phrase.first].lower
    if head in words_in("document") and tokens[phrase.last - 1].lower in words_in("demonstrative"):
        return True
    if head in words_in("statement"):
        inside = tokens[phrase.first + 1 : phrase.last]
        return any(base(token.lower) in words_in("role") or token.lower in words_in("organisation") for token in inside)
    return (
        phrase_length(tokens, phrase.first, "role") > 0
        or phrase_length(tokens, phrase.first, "group") > 0
        or phrase_length(tokens, phrase.first, "organisation") > 0
        or phrase_length(tokens, phrase.first, "government") > 0
        or base(head) in words_in("role")
    )


def _is_general(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase is nobody in particular: `publik`, `banyak orang`."""
    return phrase_length(tokens, phrase.first, "general") == phrase.last - phrase.first


def _adverb_first(content: Sequence[Token]) -> bool:
    return content[0].lower in ("hanya", "juga", "masih", "telah", "sudah", "akan", "tidak")
