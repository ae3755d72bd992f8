"""What a noun phrase that names a source goes on over: prepositions, places, lists, brackets and marks in an office.

All functions work on the tokens of one sentence; `limit` is the index behind the last token that may be looked at.
"""

from collections.abc import Sequence

from kutipan.language.predicates import is_derived_noun, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, is_agent, is_listed, phrase_length, words_in

_BRACKET_TOKENS = 9
"""Tokens in brackets inside a noun phrase."""
_DOMAINS = frozenset({"com", "id", "co", "net", "org", "tv"})


def links(tokens: Sequence[Token], at: int, limit: int, named: bool) -> bool:
    """Whether the phrase goes on over the lower-case word at ``at``: `Menteri Pertanian | dan Pangan`.

    ``named`` tells that a name stands in it already.
    """
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


def located_end(tokens: Sequence[Token], first: int, at: int, limit: int) -> int | None:
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


def enumerated_office(tokens: Sequence[Token], at: int, limit: int) -> int | None:
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


def second_role(tokens: Sequence[Token], at: int, limit: int) -> int:
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


def bracket_end(tokens: Sequence[Token], at: int, limit: int, closing: str = ")") -> int | None:
    """The index behind the bracket that opens at ``at``, if it closes near and holds no date."""
    for end in range(at + 1, min(at + _BRACKET_TOKENS, limit)):
        if tokens[end].lower == closing:
            inner = tokens[at + 1 : end]
            if any(token.lower == "/" for token in inner) and any(token.kind == "n" for token in inner):
                return None  # a date: (12/3)
            return end + 1
    return None


def glued_end(tokens: Sequence[Token], at: int, limit: int) -> int | None:
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


def abbreviates(tokens: Sequence[Token], at: int, limit: int) -> bool:
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
