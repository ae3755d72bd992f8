"""A source with what stands beside it behind a comma: its role, its name, its academic degrees."""

from collections.abc import Sequence

from kutipan.extraction.phrases.name_words import (
    begins_with_role,
    ends_in_role,
    is_personal_name,
    name_is_linked,
    name_tokens,
)
from kutipan.extraction.phrases.noun_phrases import Phrase, make_phrase, read_phrase
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import is_listed, phrase_length, words_in


def read_source(tokens: Sequence[Token], first: int, stop: int | None = None) -> Phrase | None:
    """The phrase at ``first`` with its apposition: `Ketua RT, Budi Santoso` or `Budi Santoso, ketua RT`."""
    phrase = read_phrase(tokens, first, stop)
    limit = len(tokens) if stop is None else stop
    if phrase is None or phrase.sort == "pronoun":
        return phrase
    if phrase.sort == "common" and begins_with_role(tokens, phrase):
        described = _described(tokens, phrase.last, limit)
        if described is not None:
            return make_phrase(tokens, phrase.first, described)._replace(sort="common")
    acting = phrase.last + (phrase.last < limit and tokens[phrase.last].lower == ",")
    if acting + 1 < limit and tokens[acting].lower == "selaku" and is_personal_name(tokens, phrase):
        office = read_phrase(tokens, acting + 1, stop)
        if office is not None and begins_with_role(tokens, office):
            return make_phrase(tokens, phrase.first, office.last)
    last = behind_degrees(tokens, phrase.last, limit)
    if last > phrase.last and (is_personal_name(tokens, phrase) or begins_with_role(tokens, phrase)):
        phrase = make_phrase(tokens, phrase.first, last)
    placed = _named_behind_place(tokens, phrase, limit)
    if placed is not None:
        return placed
    comma = phrase.last
    if (
        comma + 2 < limit
        and tokens[comma].lower == ","
        and tokens[comma + 1].kind == "n"
        and tokens[comma + 2].lower == ","
    ):
        comma += 2  # an age: `Rani, 38, warga setempat`
    if comma + 1 < limit and tokens[comma].lower == ",":
        other = read_phrase(tokens, comma + 1, stop)
        if other is not None and other.sort != "pronoun" and is_apposition(tokens, phrase, other, limit):
            return make_phrase(
                tokens, phrase.first, behind_degrees(tokens, apposition_end(tokens, other, limit), limit)
            )
    return phrase


def _named_behind_place(tokens: Sequence[Token], phrase: Phrase, limit: int) -> Phrase | None:
    """`Kepala Kantor UNHCR di Adre, Claudine Mbaye`: a role, where it is held, and the name of who holds it."""
    if phrase.last >= limit or tokens[phrase.last].lower != "di" or not begins_with_role(tokens, phrase):
        return None
    comma = phrase.last + 1
    while comma < limit and tokens[comma].capital and comma - phrase.last <= 4:
        comma += 1
    if comma == phrase.last + 1 or comma + 1 >= limit or tokens[comma].lower != ",":
        return None
    name = read_phrase(tokens, comma + 1, limit)
    if name is None or not is_personal_name(tokens, name) or len(name_tokens(tokens, name)) < 2:
        return None
    return make_phrase(tokens, phrase.first, behind_degrees(tokens, name.last, limit))


def _described(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The index behind a description that a demonstrative ends: `perwira | dengan dua balok di pundak itu`."""
    if at >= limit or not (
        tokens[at].lower in ("dengan", "yang", "asal", "kelahiran", "di")
        or tokens[at].kind == "n"
        or tokens[at].lower in words_in("small-number")
        or (tokens[at].lower.startswith("ber") and is_verb(tokens[at].lower))
    ):
        return None
    for place in range(at + 1, min(at + 9, limit)):
        if tokens[place].kind == "p" or tokens[place].kind == "q":
            return None
        if tokens[place].lower in ("itu", "tersebut"):
            if tokens[at].lower == "di" and not tokens[place - 1].capital:
                return None  # `petugas di lokasi itu`, but `wali kota di Teluk Bening itu`
            closed = place + 1 >= limit or tokens[place + 1].kind != "w" or not tokens[place + 1].capital
            return place + 1 if closed else None
    return None


def apposition_end(tokens: Sequence[Token], other: Phrase, limit: int) -> int:
    """The end of a role behind a name: with a place or a measure that belongs to it, up to the next mark."""
    at = other.last - (tokens[other.last - 1].lower in ("berumur", "berusia"))
    if at + 2 < limit and tokens[at].lower in ("berumur", "berusia") and tokens[at + 1].kind == "n":
        return at + 3  # `guru berusia 41 tahun`
    if (
        not begins_with_role(tokens, other)
        or other.last >= limit
        or tokens[other.last].lower not in ("di", "dari", "asal", "berumur", "berusia")
    ):
        return other.last
    for at in range(other.last, min(other.last + 8, limit)):
        token = tokens[at]
        if token.kind == "p":
            return at
        if token.lower in words_in("calendar") or (
            token.kind == "w" and at > other.last and is_verb(token.lower) and not token.capital
        ):
            return other.last
    return limit if limit <= other.last + 8 else other.last


def behind_degrees(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The index behind academic degrees at ``at``: `, S.H., M.H.`, `, Sp.JP(K), FIHA`."""
    end = at
    while (
        end + 1 < limit
        and tokens[end].lower == ","
        and tokens[end + 1].lower in words_in("degree")
        and tokens[end + 1].capital
    ):
        if len(tokens[end + 1].lower) == 1 and end + 2 < limit and tokens[end + 2].capital:
            break  # an initial: `anggota komisi, M Rani Puspita`
        place = end + 2
        while (
            place < limit
            and tokens[place - 1].end == tokens[place].start
            and (
                (tokens[place].lower == "." and (place + 1 < limit or len(tokens[place - 1].lower) < 3))
                or tokens[place].lower in "()"
                or tokens[place].lower in words_in("degree")
                or (tokens[place].capital and (tokens[place].acronym or len(tokens[place].lower) <= 4))
            )
        ):
            place += 1
        end = place
    return end


def is_apposition(tokens: Sequence[Token], head: Phrase, other: Phrase, limit: int) -> bool:
    """Whether ``other``, behind a comma, names the same as ``head``: one is a role, the other a person's name."""
    follows = tokens[other.last].lower if other.last < limit else "."
    capital = other.last < limit and tokens[other.last].capital
    if capital and follows not in words_in("calendar"):
        return False
    if begins_with_role(tokens, head) and (is_personal_name(tokens, other) or _is_called(tokens, other)):
        if ends_in_role(tokens, head):
            return True
        # An office whose words no list knows looks like a name; `Direktur X Y, Rani Puspita, …` has the name behind it.
        return (
            (
                len(name_tokens(tokens, other)) >= 2
                or phrase_length(tokens, other.first, "title") > 0
                or _has_age(tokens, other)
                or (follows == "," and _is_of_place(tokens, head))
                or (follows in (",", ".") and _is_of_district(tokens, head))
            )
            and (follows in {",", ".", "("} or follows in words_in("preposition") or is_verb(follows))
            and not _has_title(tokens, head)
        )
    if is_personal_name(tokens, other) and ends_in_role(tokens, head):
        return True
    if follows in (",", ".") and (_describes_office(tokens, head, other) or _names_office(tokens, head, other)):
        return True
    return (
        is_personal_name(tokens, head)
        and begins_with_role(tokens, other)
        and (
            not name_tokens(tokens, other)
            or name_is_linked(tokens, other)
            or _names_group(tokens, other, follows)
            or (tokens[other.first].lower in words_in("resident") and follows in (",", "."))
        )
        and follows not in words_in("auxiliary")
        and (follows not in words_in("adverb") or follows in words_in("joiner"))
        and (follows in ("berumur", "berusia") or not is_verb(follows))
    )


def _describes_office(tokens: Sequence[Token], head: Phrase, other: Phrase) -> bool:
    """Whether ``other`` says what the organisation is: `Perkumpulan Pantau Suara, lembaga pengawas nonpemerintah,`."""
    return (
        head.sort == "named"
        and not is_personal_name(tokens, head)
        and not begins_with_role(tokens, head)
        and not tokens[other.first].capital
        and phrase_length(tokens, other.first, "organisation") > 0
    )


def _names_office(tokens: Sequence[Token], head: Phrase, other: Phrase) -> bool:
    """Whether ``other`` is the name of what ``head`` calls by common nouns: `operator kompetisi, PT Liga Nusantara`."""
    first = head.first
    while first < head.last and tokens[first].lower in words_in("statement"):
        first += 1
    if first == head.last or other.sort != "named" or not phrase_length(tokens, first, "organisation"):
        return False
    if any(token.capital and not token.acronym for token in tokens[first + 1 : head.last]):
        return False
    if tokens[first].capital and first > 0:
        return False
    return not is_personal_name(tokens, other) or tokens[first].lower in words_in("common-company")


def _is_of_district(tokens: Sequence[Token], head: Phrase) -> bool:
    """Whether the name at the end of a role is that of a district: `Kepala Desa Sambik`, `Camat Teluk Bening`."""
    names = name_tokens(tokens, head)
    before = [token for token in tokens[head.first : head.last] if names and token.end <= names[0].start]
    while len(before) > 1 and before[-1].capital and not is_listed(before[-1]):
        before.pop()
    return bool(before) and before[-1].lower in words_in("district", "territorial")


def _is_called(tokens: Sequence[Token], other: Phrase) -> bool:
    """Whether a calling that is used like a title stands before a name: `dokter Rani Puspita`."""
    if tokens[other.first].lower not in words_in("calling") or other.first + 1 >= other.last:
        return False
    return all(token.capital for token in tokens[other.first + 1 : other.last] if token.kind == "w")


def _is_of_place(tokens: Sequence[Token], head: Phrase) -> bool:
    """Whether the one name at the end of a role is its office's place: `Kepala Dinas Sosial Balantang`."""
    names = name_tokens(tokens, head)
    return len(names) == 1 and tokens[head.last - 1] == names[0] and is_listed(tokens[head.last - 2])


def _names_group(tokens: Sequence[Token], other: Phrase, follows: str) -> bool:
    """Whether the name in a role behind a name is of what the person leads: `, ketua kelompok tani Sekar Pari.`"""
    lower = [token for token in tokens[other.first : other.last] if token.kind == "w" and not token.capital]
    return follows in (".", ",") and len(lower) > 1 and lower[-1].lower not in words_in("title", "role")


def _has_age(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether an age stands in brackets at the end of the phrase: `Rani (47)`."""
    inner = tokens[phrase.last - 2 : phrase.last - 1]
    return bool(inner) and inner[0].kind == "n" and tokens[phrase.last - 1].lower == ")"


def _has_title(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return any(phrase_length(tokens, at, "title") for at in range(phrase.first, phrase.last))
