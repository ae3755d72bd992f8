"""The subject of a reporting verb: the noun phrase before it, over adverbs, adjuncts and insertions."""

from collections.abc import Sequence

from kutipan.extraction.phrases.appositions import apposition_end, behind_degrees, is_apposition
from kutipan.extraction.phrases.name_words import begins_with_role, is_personal_name, name_tokens
from kutipan.extraction.phrases.noun_phrases import Phrase, make_phrase, opens_sentence, read_phrase, starts_phrase
from kutipan.language.cues import cue_frames
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import is_listed, phrase_length, words_in
from kutipan.spans import Span


def subject_before(tokens: Sequence[Token], cue: int) -> Phrase | None:
    """The noun phrase that is the subject of the verb at ``cue``, with its apposition, or None.

    Between the two may stand adverbs, adjuncts with a preposition, relative clauses, and another predicate that a
    conjunction joins to this one (`Ia datang dan mengatakan`).
    """
    begin = _clause_start(tokens, cue)
    begin = begin or _behind_heading(tokens, cue)
    bounds = _segments(tokens, begin, cue)
    inserted: Phrase | None = None
    for place in range(len(bounds) - 1, -1, -1):
        start, end = bounds[place]
        if start >= end or tokens[start].lower in ("yang", "termasuk"):
            continue
        phrase = _described_subject(tokens, start, end) or _subject_in(tokens, start, end, cue)
        if place and end < cue and _is_place_behind(tokens, bounds[place - 1][1], start, end):
            continue
        if phrase is not None and phrase.first > start and place:
            phrase = _described_name(tokens, bounds, place, cue) or phrase  # `Yani (40), agen tiket PO Melati, mengaku`
            if phrase.first < start:
                return phrase
        if phrase is not None and place and _is_inserted(tokens, start, end):
            # `Budi, melalui akun X, mengatakan`: a noun phrase in an adjunct is the subject only if no other is.
            inserted = inserted or phrase
            continue
        if phrase is None:
            if _is_inserted(tokens, start, end) or behind_degrees(tokens, start - 1, end) == end:
                continue
            described = _described_name(tokens, bounds, place, cue)
            if described is not None:
                return described
            role = read_phrase(tokens, start, end) if place else None
            if (
                role is not None
                and begins_with_role(tokens, role)
                and not any(is_verb(t.lower) for t in tokens[role.last : end])
            ):
                return _with_apposition(tokens, bounds, place, role)
            return inserted
        phrase = _listed(tokens, bounds, place, phrase) or _with_apposition(tokens, bounds, place, phrase)
        last = behind_degrees(tokens, phrase.last, cue)
        if last == end and any(token.lower == "," for token in tokens[phrase.first : last]):
            last = _with_places(tokens, bounds, place, cue)
        return (
            phrase
            if last == phrase.last
            else phrase._replace(last=last, span=Span(phrase.span.start, tokens[last - 1].end))
        )
    return inserted


def _clause_start(tokens: Sequence[Token], cue: int) -> int:
    """The token behind the last mark before ``cue`` that no clause crosses, or as far back as a subject may stand."""
    farthest = max(0, cue - _CLAUSE_REACH)
    for at in range(cue - 1, farthest - 1, -1):
        if tokens[at].lower in (";", ":"):
            return at + 1
        nickname = 0 < at < cue - 1 and tokens[at - 1].capital and tokens[at + 1].capital
        if tokens[at].kind == "q" and at + 1 < cue and tokens[at + 1].lower != "," and not nickname:
            return at + 1
    return farthest


_CLAUSE_REACH = 200
"""A clause is read so many tokens back from its verb, so that time grows as the text does."""
_HEADING = 8
"""Words of a heading that a page has run into the sentence behind it."""


def _behind_heading(tokens: Sequence[Token], cue: int) -> int:
    """Where a sentence begins behind a heading that no mark ends: `Vaksinasi di bulan puasa | Ketua IDI Rani Puspita`.

    A role with a capital and a name behind it begins it, where no verb and nothing that leads to a role stands before.
    """
    if not tokens[0].capital or phrase_length(tokens, 0, *_HEADS):
        return 0
    for at in range(1, min(_HEADING, cue)):
        if tokens[at].kind not in "wn" or (is_verb(tokens[at].lower) and not tokens[at].capital):
            return 0
        if tokens[at].capital and phrase_length(tokens, at, "office-head"):
            before = tokens[at - 1].lower
            phrase = read_phrase(tokens, at, cue)
            named = phrase is not None and len(name_tokens(tokens, phrase)) > 1 and begins_with_role(tokens, phrase)
            apart = at > 1 or not is_listed(tokens[0])  # `Strategi | Kepala Dinas Rani Puspita`
            return at if named and apart and before not in words_in(*_LEADS) else 0
    return 0


_HEADS = ("role", "title", "organisation", "statement", "document", "government", "group", "firm", "relational")
"""Classes of the words that a noun phrase with a role inside begins with: `Istri Bupati Rani`, `Forum Rektor`."""
_LEADS = ("office-link", "relational", "role", "joiner", "coordinator", "name-link", "relative", "preposition",
          "connective", "subordinator")  # fmt: skip
"""Classes of the words behind which a role belongs to them: `mantan Ketua`, `bersama Wakil Bupati`."""


_SUBJECT_REACH = 80
"""A subject is looked for among so many tokens before the end of its segment, for the same reason."""


def _segments(tokens: Sequence[Token], begin: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the commas of ``[begin, end)`` that stand outside brackets."""
    bounds = []
    start = begin
    depth = 0
    for at in range(begin, end):
        lower = tokens[at].lower
        if lower in "([":
            depth += 1
        elif lower in ")]":
            depth = max(depth - 1, 0)
        elif lower == "," and depth == 0:
            bounds.append((start, at))
            start = at + 1
    bounds.append((start, end))
    return bounds


def _described_subject(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """A whole segment that a demonstrative ends, whatever its noun: `Juru taktik asal Sagara itu menilai …`."""
    last = end
    while last > start and tokens[last - 1].lower in words_in("adverb"):
        last -= 1
    if not 2 < last - start <= 8 or tokens[last - 1].lower not in ("itu", "ini", "tersebut"):
        return None
    if tokens[start].kind not in "wn":
        return None
    head = tokens[start].lower
    if head in words_in("common", "statement", "document", "connective", "preposition", "pronoun"):
        return None
    words = tokens[start + 1 : last - 1]
    if any(token.kind not in "wn" or token.lower in words_in("described-break") or _acts(token) for token in words):
        return None
    return make_phrase(tokens, start, last)._replace(sort="common")


def _acts(token: Token) -> bool:
    """Whether a word is a verb of its own rather than a description: `bertubuh` describes, `menolak` acts."""
    return is_verb(token.lower) and not token.lower.startswith("ber") and not token.capital


def _subject_in(tokens: Sequence[Token], start: int, end: int, cue: int) -> Phrase | None:
    """The leftmost noun phrase of ``[start, end)`` from which only adverbs and adjuncts lead to the end."""
    start = max(start, end - _SUBJECT_REACH)
    at = start
    while at < end:
        inside_name = at > start and _is_inside_name(tokens, at)
        if not inside_name and starts_phrase(tokens, at) and (at == start or _may_precede_subject(tokens, start, at)):
            phrase = read_phrase(tokens, at, end)
            if phrase is not None:
                if _only_adjuncts(tokens, phrase.last, end):
                    return phrase
                at = phrase.last
                continue
        at += 1
    return None


def _is_inside_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the capital word at ``at`` goes on with a name and cannot open one: `Puspita` of `Kalau Rani Puspita`."""
    before = tokens[at - 1]
    if not (tokens[at].capital and before.capital):
        return False
    if opens_sentence(before) or is_verb(before.lower) or before.lower in words_in("calendar"):
        return False
    return not phrase_length(tokens, at, "role", "organisation", "title", "government")


def _may_precede_subject(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether what stands before ``at`` in its segment leaves room for a subject there."""
    word = tokens[at - 1].lower
    if word in words_in("preposition") and word not in words_in("clause-opener"):
        return False
    return word not in ("yang", "oleh", "kepada", "dari")


def _only_adjuncts(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether ``[at, end)`` holds only what may stand between a subject and its verb."""
    if at >= end:
        return True
    first = tokens[at].lower
    last = tokens[end - 1].lower
    if first == "yang":
        return True
    # `Ia datang ke kantor dan mengatakan …`: the last conjunction joins the cue to the predicate before it.
    tail = end
    while (
        tail > at
        and (tokens[tail - 1].lower in words_in("adverb") or tokens[tail - 1].lower in words_in("negation"))
        and tokens[tail - 1].lower not in words_in("joiner")
    ):
        tail -= 1
    if tail == at:
        return True
    if tokens[tail - 1].lower in words_in("joiner") and is_predicate_start(tokens[at]):
        return True
    words = [token.lower for token in tokens[at:tail] if token.kind == "w"]
    if first in words_in("occasion-opener") and at + 1 < tail and is_verb(tokens[at + 1].lower):
        return not any("clause" in cue_frames().get(token.lower, ()) for token in tokens[at + 2 : tail])
    if any(word in words_in("clause-break") for word in words):
        return False
    if first in words_in("preposition") or first in words_in("adverb") or phrase_length(tokens, at, "adverb"):
        return not any(
            is_verb(token.lower) and not token.capital for token in tokens[at + 2 : tail]
        ) or first in words_in("verb-adjunct")
    return last in words_in("adverb") and not any(is_verb(word) for word in words)


def is_predicate_start(token: Token) -> bool:
    """Whether a predicate may begin with the token."""
    return is_verb(token.lower) or token.lower in words_in("auxiliary") or token.lower in words_in("adverb")


def _leads(token: Token) -> bool:
    """Whether a word only leads to a noun phrase: an adverb or a connective, not a preposition."""
    return token.kind == "w" and (
        token.lower in words_in("adverb") or token.lower in words_in("connective") or token.lower in words_in("joiner")
    )


def _is_inserted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the segment is put between a subject and its verb: a relative clause, an adjunct, a date, an age."""
    start = behind_degrees(tokens, start - 1, end) if start and tokens[start].lower in words_in("degree") else start
    if start >= end:
        return True
    word = tokens[start].lower
    if word in words_in("insertion"):
        return True
    if word in words_in("as") and start + 1 < end and "relay" in cue_frames().get(tokens[start + 1].lower, ()):
        return True  # `Badan Anggaran, seperti dikutip Antara, menyebutkan`
    if tokens[start].kind == "n" and end - start <= 3:
        return True
    if word in words_in("district") and tokens[start].capital and start and end - start <= 4:
        return True  # `Sumiati, warga Dukuh Ngasem, Desa Karangrejo, mengatakan`
    if phrase_length(tokens, start, "place") == end - start:
        return True  # `pedagang di Pasar X, Jakarta Selatan, mengatakan`
    return word in words_in("weekday") or all(
        token.kind != "w" or token.lower in words_in("adverb") or token.lower in words_in("negation")
        for token in tokens[start:end]
    )


def _is_place_behind(tokens: Sequence[Token], comma: int, start: int, end: int) -> bool:
    """Whether the segment goes on with a place that the one before ends in: `di Dermaga Baru, Teluk Bening, Sagara`."""
    listed = phrase_length(tokens, start, "place") == end - start
    following = phrase_length(tokens, end + 1, "place")
    closed = following and end + 1 + following < len(tokens) and tokens[end + 1 + following].lower == ","
    if end - start > 4 or not (listed or (closed and all(token.capital for token in tokens[start:end]))):
        return False
    at = comma - 1
    while at > 0 and (tokens[at].capital or tokens[at].kind == "n"):
        at -= 1
        if tokens[at].lower == "," and at:
            at -= 1  # `di Dermaga Baru, Teluk Bening, | Sagara`
    return at < comma - 1 and tokens[at].lower in ("di", "ke", "asal")


def _describes_name(tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether the segment is a role and nothing else, behind one that ends with a person's name."""
    role = read_phrase(tokens, *bounds[place])
    return (
        role is not None
        and role.first == bounds[place][0]
        and begins_with_role(tokens, role)
        and not any(is_verb(token.lower) for token in tokens[role.last : bounds[place][1]])
    )


def _described_name(tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], place: int, cue: int) -> Phrase | None:
    """A name and what a segment says of it by words that no list knows: `Rani (57), petambak di Desa Melati, …`."""
    start, end = bounds[place]
    if not place or end >= cue or tokens[start].kind != "w" or tokens[start].capital:
        return None
    head = tokens[start].lower
    if is_verb(head) or head in words_in("preposition", "subordinator", "relative", "negation", "adverb", "pronoun"):
        return None
    if head in words_in("connective", "auxiliary"):
        return None
    left, right = bounds[place - 1]
    name = read_phrase(tokens, left, right)
    if name is None or name.first != left or name.last != right:
        return None
    if not (is_personal_name(tokens, name) or (right == left + 1 and tokens[left].acronym)):
        return None  # `MS, sang nakhoda, mengaku`
    end = next((at for at in range(start, end) if tokens[at].lower == "yang"), end)
    if end == start or any(is_verb(token.lower) and not token.capital for token in tokens[start:end]):
        return None
    return Phrase(left, end, Span(name.span.start, tokens[end - 1].end), "named")


def _is_full_name(tokens: Sequence[Token], phrase: Phrase, end: int) -> bool:
    """Whether a full name opens the sentence, and a comma closes what describes it: `Rani Puspita, Group Head X, …`."""
    closed = end < len(tokens) and tokens[end].lower == ","
    named = is_personal_name(tokens, phrase) and phrase.last - phrase.first > 1
    return closed and phrase.first == 0 and named and tokens[0].lower in words_in("given-name")


def _listed(tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], place: int, phrase: Phrase) -> Phrase | None:
    """The whole of a list of groups of which ``phrase`` is the last: `sejumlah asosiasi, akademisi, dan pengamat`."""
    start, _ = bounds[place]
    if place < 2 or phrase.sort != "common" or phrase.first != start + 1 or tokens[start].lower not in ("dan", "serta"):
        return None
    first = place
    while first:
        left, right = bounds[first - 1]
        plain = all(
            token.kind == "w" and not token.capital and not is_verb(token.lower) for token in tokens[left + 1 : right]
        )
        if not 0 < right - left <= 4 or not plain or tokens[left].lower in words_in("preposition", "connective"):
            break
        first -= 1
        if tokens[left].lower in words_in("group-head"):
            return make_phrase(tokens, left, phrase.last)._replace(sort="common")
    return None


def _with_places(tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], place: int, cue: int) -> int:
    """The end of a described subject with the places that go on with its own: `peternak di Desa Melati, Sagara`."""
    last = bounds[place][1]
    for start, end in bounds[place + 1 :]:
        district = start < end and tokens[start].lower in words_in("district") and tokens[start].capital
        if end >= cue or not (district or _is_place_behind(tokens, last, start, end)):
            break
        last = end
    return last


def _is_of_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether `[start, end)` only says where somebody with a role is: `Kepala misi PBB | di Teluk Bening`."""
    if tokens[start].lower not in words_in("role-place"):
        return False
    return not any(
        token.kind != "w" or (is_verb(token.lower) and not token.capital) or token.lower in words_in("clause-break")
        for token in tokens[start + 1 : end]
    )


def _of_listed_office(
    tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], place: int, phrase: Phrase
) -> Phrase | None:
    """A name behind an office with commas: `Juru bicara Kementerian Pangan, Sains, dan Riset, | Rani Puspita`."""
    if place < 3 or phrase.first != bounds[place][0] or not is_personal_name(tokens, phrase):
        return None
    end = bounds[place - 1][1]
    for left, _ in bounds[: place - 1]:
        office = read_phrase(tokens, left, end)
        if office is not None and (office.first, office.last) == (left, end) and begins_with_role(tokens, office):
            return Phrase(left, phrase.last, Span(office.span.start, phrase.span.end), "named")
    return None


def _described_office(
    tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], place: int, phrase: Phrase
) -> Phrase | None:
    """An organisation and what sort it is: `Pelita Laut, lembaga swadaya masyarakat, menyebut`."""
    start, end = bounds[place]
    closed = end < len(tokens) and tokens[end].lower == ","
    common = not any(token.capital for token in tokens[phrase.first : phrase.last])
    if not place or not closed or not common or (phrase.first, phrase.last) != (start, end):
        return None
    if not phrase_length(tokens, start, "organisation"):
        return None
    left, right = bounds[place - 1]
    name = read_phrase(tokens, left, right)
    if name is None or (name.first, name.last) != (left, right) or name.sort != "named":
        return None
    return Phrase(left, end, Span(name.span.start, phrase.span.end), "named")


def _with_apposition(tokens: Sequence[Token], bounds: Sequence[tuple[int, int]], place: int, phrase: Phrase) -> Phrase:
    """Joins the segment before the phrase, or the phrase's own role before its name, across a comma."""
    joined = _of_listed_office(tokens, bounds, place, phrase) or _described_office(tokens, bounds, place, phrase)
    if joined is not None:
        return joined
    for left, _ in bounds[:place]:
        # `Kepala Pusat Data, Informasi, dan Komunikasi X`: an office with commas in its name.
        whole = read_phrase(tokens, left, phrase.last) if phrase.sort != "pronoun" else None
        if whole is not None and whole.last == phrase.last:
            return whole
    start, _ = bounds[place]
    if phrase.first != start or place == 0 or phrase.sort == "pronoun":
        return phrase
    before = place - 1
    while before > 0 and _is_inserted(tokens, *bounds[before]) and bounds[before][0] < bounds[before][1]:
        before -= 1
    if before > 0 and phrase.sort == "common" and _describes_name(tokens, bounds, before):
        before -= 1  # `Rani (45), warga Kelurahan Melati, | saksi mata kejadian, mengaku`
    left, right = bounds[before]
    for at in range(left, right):
        if not starts_phrase(tokens, at) or (at > left and not _may_precede_subject(tokens, left, at)):
            continue
        led = at == left or phrase_length(tokens, left, "connective") == at - left
        if not led and not all(_leads(token) for token in tokens[left:at]):
            break  # what stands in front of it makes it an adjunct: `Di hadapan warga, X berjanji`
        other = read_phrase(tokens, at, right)
        if other is None:
            continue
        ends = other.last == right or _is_of_place(tokens, other.last, right)
        if ends and other.sort != "pronoun" and is_apposition(tokens, other, phrase, right + 1):
            last = apposition_end(tokens, phrase, bounds[place][1]) if is_personal_name(tokens, other) else phrase.last
            return Phrase(other.first, last, Span(other.span.start, tokens[last - 1].end), "named")
        # `Rani, ketua panitia periode 2017-2021, mengatakan`: the whole segment is the apposition.
        if other.last == right and is_personal_name(tokens, other) and begins_with_role(tokens, phrase):
            end = bounds[place][1]
            has_verb = any(is_verb(token.lower) for token in tokens[phrase.last : end])
            last = phrase.last if has_verb else end
            return Phrase(other.first, last, Span(other.span.start, tokens[last - 1].end), "named")
        if other.last == right and phrase.last == bounds[place][1] and _is_full_name(tokens, other, bounds[place][1]):
            return Phrase(other.first, phrase.last, Span(other.span.start, phrase.span.end), "named")
        break
    return phrase
