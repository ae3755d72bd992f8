"""Reads the noun phrase that names a source: a name with roles, titles, brackets and appositions round it.

Both directions work on the tokens of one sentence, in which a quotation is a single token of kind `q`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kutipan.language.cues import cue_frames
from kutipan.language.predicates import is_derived_noun, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, is_agent, is_listed, phrase_length, words_in
from kutipan.spans import Span


class Phrase(NamedTuple):
    """A noun phrase: tokens ``[first, last)`` of its sentence, and what sort of thing it looks like.

    ``sort`` is `pronoun`, `named` (capitals in it) or `common` (a role, a group or a statement without a name).
    """

    first: int
    last: int
    span: Span
    sort: str


_BRACKET_TOKENS = 9


_OPENERS = ("connective", "preposition", "adverb", "subordinator", "condition")
"""Classes of words that open a sentence and are no part of its subject, whatever their capital."""

_DOMAINS = frozenset({"com", "id", "co", "net", "org", "tv"})


def pronoun_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun that can be a source stands at ``at``."""
    return at < len(tokens) and tokens[at].lower in words_in("pronoun")


def opens_sentence(token: Token) -> bool:
    """Whether a word opens a sentence and is no part of its subject: `Sementara Rani menilai …`."""
    return token.lower in words_in(*_OPENERS)


def starts_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase that can name a source may begin at ``at``."""
    token = tokens[at]
    word = token.lower
    if token.kind != "w":
        return False
    if word in words_in("calendar") and not (
        word in words_in("month-name") and at + 1 < len(tokens) and tokens[at + 1].capital
    ):
        return False
    if word in words_in("pronoun"):
        return True
    if at == 0 or tokens[at - 1].lower in ".":
        opens = word in words_in(*_OPENERS)
        if opens and not phrase_length(tokens, at, "role", "organisation"):
            return False
        if is_verb(word) and not phrase_length(tokens, at, "role") and not _acts_itself(tokens, at):
            return False
        if _is_matter(tokens, at) or (word in words_in("auxiliary") and not _is_someone(tokens, at)):
            return False
    if "." in word:
        return True  # a site: contoh.co.id
    if word in words_in("small-number") and at + 1 < len(tokens) and phrase_length(tokens, at + 1, "role", "group"):
        return True
    if token.capital:
        # `Menurutnya`, `Kliennya` open a sentence; no name ends like that.
        if word.endswith("nya") and (at == 0 or not tokens[at - 1].capital):
            return base(word) in words_in("role", "common-organisation")  # `Lembaganya mencatat`
        return word not in words_in("preposition") or phrase_length(tokens, at, "role") > 0
    return (
        phrase_length(tokens, at, "role", "organisation", "group", "statement", "government", "title") > 0
        or base(word) in words_in("role")
        or is_owned_office(token)
        or is_agent(word)
    )


def is_owned_office(token: Token) -> bool:
    """Whether a word is an organisation and somebody's: `lembaganya`."""
    stem = base(token.lower)
    return stem != token.lower and stem in words_in("common-organisation")


def _is_someone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that looks like a predicate opens a noun phrase: `Salah seorang warga`, a given name."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    word = tokens[at].lower
    if word in words_in("given-name", "forename") or phrase_length(tokens, at, "role", "group", "organisation"):
        return True
    return following is not None and (following.lower in ("satu", "seorang") or following.capital)


def _is_matter(tokens: Sequence[Token], at: int) -> bool:
    """Whether what a sentence opens with is a state of things, which says nothing: `Hal ini`, `Kondisi tersebut`."""
    if at + 1 >= len(tokens) or tokens[at + 1].lower not in words_in("demonstrative"):
        return False
    return tokens[at].lower in words_in("shared-matter") and not phrase_length(tokens, at, "statement", "document")


def _acts_itself(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that looks like a verb is a name, as a verb that reports stands behind it: `Merina menegaskan`."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return "clause" in cue_frames().get(following, ()) and following.startswith("me")


def read_phrase(tokens: Sequence[Token], first: int, stop: int | None = None) -> Phrase | None:
    """The noun phrase that begins at ``first``, read forward as far as it goes but not beyond ``stop``, or None."""
    limit = len(tokens) if stop is None else stop
    if first >= limit:
        return None
    if pronoun_at(tokens, first):
        return Phrase(first, first + 1, Span(tokens[first].start, tokens[first].end), "pronoun")
    if not starts_phrase(tokens, first):
        return None
    at = first
    named = False
    last = first
    while at < limit:
        token = tokens[at]
        word = token.lower
        if token.kind == "w":
            if (
                word in words_in("calendar")
                and token.capital
                and not (
                    word in words_in("month-name")
                    and at > first
                    and tokens[at - 1].capital
                    and at + 1 < limit
                    and tokens[at + 1].capital
                )
            ):
                break
            if word in ("itu", "ini", "tersebut") and at > first:
                last = at + 1
                break
            length = _office_phrase(tokens, at)
            if token.capital or _is_part(tokens, at, named, first, length):
                named = named or (token.capital and not (at == first and length > 0)) or word.isupper()
                at += max(length, 1)
                at = min(at, limit)
                last = at
                continue
            listed = at > first and (is_listed(tokens[at - 1]) or tokens[at - 1].lower == ")")
            double = _second_role(tokens, at, limit) if listed else 0
            if double:
                at += double
                continue
            located = _located_end(tokens, first, at, limit) if word == "di" and at > first else None
            if located is not None:
                at = last = located
                continue
            if at > first and _links(tokens, at, limit, named):
                at += 1
                continue
            break
        if token.kind == "n":
            if at > first + 1 and tokens[at - 1].lower == "/" and tokens[at - 2].kind == "n":
                at += 1
                last = at  # `Pergub 47/2020`
                continue
            ranked = at > first and tokens[at - 1].lower in words_in("ranking")  # calon nomor urut 2
            if ranked or (at > first and tokens[at - 1].capital and not _is_age(tokens, at)):
                at += 1
                last = at
                continue
            break
        if word == "(":
            close = _bracket_end(tokens, at, limit)
            if close is None:
                break
            at = last = close
            continue
        if word == "[":
            close = _bracket_end(tokens, at, limit, "]")
            if close is None:
                break
            at = last = close
            continue
        if word == "," and at > first:
            more = _enumerated_office(tokens, at, limit)
            if more:
                at = last = more
                continue
            break
        glued = _glued_end(tokens, at, limit)
        if glued is not None:
            at = last = glued
            continue
        if token.kind == "q" and at > first and tokens[at - 1].lower in words_in("work"):
            at += 1
            last = at
            continue
        if word == "." and _abbreviates(tokens, at, limit):
            at += 1
            last = at if at < limit and not tokens[at].capital else last
            continue
        if word in "/&-" and at + 1 < limit and (tokens[at + 1].capital or tokens[at + 1].kind == "n"):
            at += 1
            continue
        if token.kind == "q" and at > first and at + 1 < limit and tokens[at + 1].capital and tokens[at - 1].capital:
            at += 1
            last = at
            continue
        break
    if last <= first:
        return None
    return make_phrase(tokens, first, last)


def make_phrase(tokens: Sequence[Token], first: int, last: int) -> Phrase:
    """The phrase of the tokens ``[first, last)``."""
    sort = (
        "named"
        if any(token.capital for token in tokens[first + 1 : last]) or _is_name_word(tokens[first])
        else "common"
    )
    return Phrase(first, last, Span(tokens[first].start, tokens[last - 1].end), sort)


def _is_name_word(token: Token) -> bool:
    if token.capital and token.lower in words_in("given-name", "forename"):
        return True
    return token.capital and token.lower not in words_in(
        "role", "group", "statement", "common", "shared-matter", "auxiliary", "adverb"
    )


def _office_phrase(tokens: Sequence[Token], at: int) -> int:
    return phrase_length(tokens, at, "role", "title", "organisation")


def _is_part(tokens: Sequence[Token], at: int, named: bool, first: int, office: int) -> bool:
    """Whether a lower-case word belongs to the phrase."""
    word = tokens[at].lower
    if (
        word in words_in("name-link")
        and named
        and at + 1 < len(tokens)
        and tokens[at + 1].capital
        and word not in ("dan", "di")
    ):
        return True
    if word == "dkk":
        return True
    if office or at == first:
        return True
    if word in words_in("modifier") and at > first:
        return True
    if _is_role_adjective(tokens, at):
        return True
    if word in words_in("preposition", "subordinator", "relative", "pronoun", "negation"):
        return False
    if word in words_in("adverb") and not tokens[at].capital:
        return False
    if word in words_in("government") and any(token.capital for token in tokens[at + 1 : at + 3]):
        return True  # `Kementerian Keamanan negara bagian X`
    behind_name = (tokens[at - 1].capital or tokens[at - 1].lower in ")]") and not (
        at == first + 1 and _is_common(tokens, first)
    )
    if not behind_name and (
        word in words_in("group", "statement", "government", "office") or phrase_length(tokens, at, "group")
    ):
        return True  # `saksi ahli`, `ibu salah satu korban`
    if word in words_in("auxiliary") or word in words_in("adverb"):
        return False
    if is_verb(word):
        return False
    # `pernyataan resmi`, `pengamat politik`, `Pembimbing ibadah`: a lower-case phrase goes on with its modifiers.
    return at > first and not (named and behind_name)


def _is_role_adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective stands between a role and its name: `ketua terpilih Rani Puspita`."""
    if tokens[at].lower not in words_in("role-adjective") or tokens[at - 1].capital or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].capital and tokens[at + 1].lower not in words_in("calendar")


def _glued_end(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The index behind a handle (`@kabar_sagara`) or the ending of a site (`KabarSagara.id`) that begins at ``at``."""
    if at + 1 >= limit or tokens[at + 1].start != tokens[at].end:
        return None
    if tokens[at].lower == "." and tokens[at + 1].lower in _DOMAINS:
        return at + 2
    if tokens[at].lower != "@":
        return None
    end = at + 2
    while end < limit and tokens[end].start == tokens[end - 1].end and tokens[end].kind + tokens[end].lower != "p.":
        end += 1
    return end


def _is_common(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a common noun whatever its capital: the first word of a sentence."""
    word = tokens[at].lower
    return is_agent(word) or phrase_length(tokens, at, "group", "role", "statement") > 0


def _located_end(tokens: Sequence[Token], first: int, at: int, limit: int) -> int | None:
    """The index behind the place at `di`, where the name goes on behind it.

    `Misi Bantuan PBB di Afghanistan (UNAMA)`, `Kepala Delegasi ICRC di Yaman | Margot Fournier`.
    """
    place = at + 1
    while place < limit and tokens[place].capital and place - at <= 4:
        place += 1
    if place == at + 1:
        return None
    if place < limit and tokens[place].lower in words_in("demonstrative"):
        return place + 1  # `guru SD swasta di Kabupaten Melati itu`
    if (
        place + 2 < limit
        and tokens[place].lower == "("
        and tokens[place + 1].acronym
        and tokens[place + 2].lower == ")"
    ):
        return place + 3
    if not _begins_with_role(tokens, first):
        return None
    if phrase_length(tokens, at + 1, "organisation", "office"):
        return _name_behind(tokens, at + 3, limit)
    length = phrase_length(tokens, at + 1, "place")
    if not length:
        return None
    name = tokens[at + 1 + length : at + 3 + length]
    personal = len(name) == 2 and all(token.capital and not is_listed(token) for token in name)
    return at + 1 + length if personal and at + 3 + length <= limit else None


def _name_behind(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """Where a given name begins that a further capital word follows, in the capital words from ``at`` on.

    `Kepala Departemen di Fakultas Pertanian Universitas Bahari | Agus Hartono`.
    """
    while at + 1 < limit and tokens[at].capital and tokens[at + 1].capital:
        if tokens[at].lower in words_in("given-name") and not is_listed(tokens[at + 1]):
            return at
        at += 1
    return None


def _begins_with_role(tokens: Sequence[Token], first: int) -> bool:
    word = tokens[first].lower
    return phrase_length(tokens, first, "role") > 0 or base(word) in words_in("role") or is_agent(word)


def _links(tokens: Sequence[Token], at: int, limit: int, named: bool) -> bool:
    word = tokens[at].lower
    if at + 1 >= limit:
        return False
    following = tokens[at + 1]
    if word in words_in("english-link"):  # `Network for Democracy and the Environment`
        ends = at + 2 < limit and following.lower in words_in("english-link") and tokens[at + 2].capital
        begun = tokens[at - 1].capital or tokens[at - 1].lower in words_in("english-link")
        return begun and (following.capital or ends)
    if word == "dan" or word == "serta":
        both = words_in("statement")
        if following.lower in both and tokens[at - 1].lower in both:
            return True  # `data dan proyeksi Bank Sagara`
        return following.capital and following.lower not in words_in("calendar")
    if word == "di":
        return False
    if word == "terhadap":
        return following.capital and named and is_listed(following)  # `Komnas Anti-kekerasan terhadap Perempuan`
    if word == "pada":
        site = "." in following.lower  # `data pada Sagara.id`
        return following.capital and following.lower not in words_in("calendar") and (site or is_listed(following))
    if word in words_in("office-link"):
        return (
            following.capital
            or phrase_length(tokens, at + 1, "role") > 0
            or (word in ("dari", "asal", "bidang") and phrase_length(tokens, at + 1, "organisation") > 0)
            or (word == "untuk" and at + 2 < limit and following.lower in words_in("office"))
            or (word == "untuk" and _names_office_holder(tokens, at + 1, limit))
        )
    return False


def _names_office_holder(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a field and then the holder of an office stand at ``at``: `koordinator untuk | pangan Rani Puspita`."""
    place = at
    while place < min(at + 4, limit) and tokens[place].kind == "w" and not tokens[place].capital:
        if is_verb(tokens[place].lower) or tokens[place].lower in words_in("preposition", "relative", "pronoun"):
            return False
        place += 1
    return at < place < limit - 1 and all(
        token.kind == "w" and token.capital and not is_listed(token) for token in tokens[place : place + 2]
    )


def _enumerated_office(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The index behind `, Informasi, dan Komunikasi` in the name of an office that the comma at ``at`` goes on with."""
    place = at + 1
    for turn in range(4):
        words = 0
        while place < limit and tokens[place].capital and _is_of_field(tokens, place, turn + words) and words < 4:
            place += 1
            words += 1
        if not words or place >= limit:
            return None
        if tokens[place].lower == "," and place + 1 < limit and tokens[place + 1].lower != "dan":
            place += 1
            continue
        if tokens[place].lower == ",":
            place += 1
        if place + 1 < limit and tokens[place].lower == "dan" and tokens[place + 1].capital:
            return place + 2
        return None
    return None


def _is_of_field(tokens: Sequence[Token], at: int, words: int) -> bool:
    """Whether a capital word is of the fields of an office: its first is listed or has the form of a noun."""
    word = tokens[at].lower
    if word in words_in("office") or is_derived_noun(word):
        return True
    return words > 0 and not (is_listed(tokens[at]) or word in words_in("given-name"))


def _second_role(tokens: Sequence[Token], at: int, limit: int) -> int:
    """How many tokens join a second role to the first: `Kepala Badan X yang juga Ketua Y`."""
    word = tokens[at].lower
    if word == "yang" and at + 2 < limit and tokens[at + 1].lower == "juga":
        length = 2
    elif word in ("sekaligus", "merangkap", "cum"):
        length = 1
    else:
        return 0
    if at + length < limit and tokens[at + length].lower in ("sebagai", "merupakan", "menjabat"):
        length += 1
    return length if at + length < limit and phrase_length(tokens, at + length, "role") else 0


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].lower == ","


def _bracket_end(tokens: Sequence[Token], at: int, limit: int, closing: str = ")") -> int | None:
    for end in range(at + 1, min(at + _BRACKET_TOKENS, limit)):
        if tokens[end].lower == closing:
            inner = tokens[at + 1 : end]
            if any(token.lower == "/" for token in inner) and any(token.kind == "n" for token in inner):
                return None  # a date: (12/3)
            return end + 1
    return None


def _abbreviates(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether the full stop at ``at`` belongs to a title or an initial and a name goes on behind it."""
    before = tokens[at - 1]
    if before.end != tokens[at].start or at + 1 >= limit:
        return False
    following = tokens[at + 1]
    if before.acronym and len(before.lower) > 2:
        return False  # `kata Panglima TNI. Kapal itu …`
    if before.lower in words_in("title") or len(before.lower) <= 2:
        return following.capital or following.lower in words_in("title") or following.lower in "),"
    return False
