"""Reads the noun phrase that names a source: a name with roles, titles, brackets and appositions round it.

Both directions work on the tokens of one sentence, in which a quotation is a single token of kind `q`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, phrase_length, words_in
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


def pronoun_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun that can be a source stands at ``at``."""
    return at < len(tokens) and tokens[at].lower in words_in("pronoun")


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
        if (word in words_in("connective") or word in words_in("preposition") or word in words_in("adverb")) and not (
            phrase_length(tokens, at, "role") or phrase_length(tokens, at, "organisation")
        ):
            return False
        if is_verb(word) and not phrase_length(tokens, at, "role"):
            return False
    if "." in word:
        return True  # a site: contoh.co.id
    if (
        word in words_in("small-number")
        and at + 1 < len(tokens)
        and (phrase_length(tokens, at + 1, "role") or phrase_length(tokens, at + 1, "group"))
    ):
        return True
    if token.capital:
        # `Menurutnya`, `Kliennya` open a sentence; no name ends like that.
        if word.endswith("nya") and (at == 0 or not tokens[at - 1].capital) and base(word) not in words_in("role"):
            return False
        return word not in words_in("preposition") or phrase_length(tokens, at, "role") > 0
    return any(
        phrase_length(tokens, at, name)
        for name in ("role", "organisation", "group", "statement", "government", "title")
    ) or base(word) in words_in("role")


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
                named = named or token.capital and not (at == first and length > 0) or word.isupper()
                at += max(length, 1)
                at = min(at, limit)
                last = at
                continue
            double = _second_role(tokens, at, limit) if at > first and _known(tokens[at - 1]) else 0
            if double:
                at += double
                continue
            if at > first and _links(tokens, at, limit, named):
                at += 1
                continue
            break
        if token.kind == "n":
            if at > first and tokens[at - 1].capital and not _is_age(tokens, at):
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
    return _phrase(tokens, first, last)


def read_source(tokens: Sequence[Token], first: int, stop: int | None = None) -> Phrase | None:
    """The phrase at ``first`` with its apposition: `Ketua RT, Budi Santoso` or `Budi Santoso, ketua RT`."""
    phrase = read_phrase(tokens, first, stop)
    limit = len(tokens) if stop is None else stop
    if phrase is None or phrase.sort == "pronoun":
        return phrase
    if is_personal_name(tokens, phrase) or begins_with_role(tokens, phrase):
        last = behind_degrees(tokens, phrase.last, limit)
        if last > phrase.last:
            phrase = _phrase(tokens, phrase.first, last)
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
            return _phrase(tokens, phrase.first, behind_degrees(tokens, _apposition_end(tokens, other, limit), limit))
    return phrase


def _apposition_end(tokens: Sequence[Token], other: Phrase, limit: int) -> int:
    """The end of a role behind a name: with a place or a measure that belongs to it, up to the next mark."""
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
    return other.last


def behind_degrees(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The index behind academic degrees at ``at``: `, S.H., M.H.`, `, Sp.JP(K), FIHA`."""
    end = at
    while (
        end + 1 < limit
        and tokens[end].lower == ","
        and tokens[end + 1].lower in words_in("degree")
        and tokens[end + 1].capital
    ):
        place = end + 2
        while (
            place < limit
            and tokens[place - 1].end == tokens[place].start
            and (
                tokens[place].lower in ".()"
                or tokens[place].lower in words_in("degree")
                or len(tokens[place].lower) <= 4
                and tokens[place].capital
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
    if is_personal_name(tokens, other) and begins_with_role(tokens, head):
        if ends_in_role(tokens, head):
            return True
        # An office whose words no list knows looks like a name; `Direktur X Y, Rani Puspita, …` has the name behind it.
        return (
            len(name_tokens(tokens, other)) >= 2
            and follows in {",", ".", "("} | words_in("preposition")
            and not _has_title(tokens, head)
        )
    if is_personal_name(tokens, other) and ends_in_role(tokens, head):
        return True
    return (
        is_personal_name(tokens, head)
        and begins_with_role(tokens, other)
        and (not name_tokens(tokens, other) or name_is_linked(tokens, other))
        and follows not in words_in("auxiliary")
        and follows not in words_in("adverb")
        and (follows in ("berumur", "berusia") or not is_verb(follows))
    )


def _has_title(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return any(phrase_length(tokens, at, "title") for at in range(phrase.first, phrase.last))


def begins_with_role(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase begins with a role, be it behind `mantan`, `wakil` or a group word."""
    word = tokens[phrase.first].lower
    return (
        phrase_length(tokens, phrase.first, "role") > 0
        or base(word) in words_in("role")
        or word in ("salah", "seorang")
    )


def ends_in_role(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase is a role or an office without a person's name behind it."""
    if not begins_with_role(tokens, phrase) and not phrase_length(tokens, phrase.first, "office"):
        return False
    return not name_tokens(tokens, phrase) or name_is_linked(tokens, phrase)


def is_personal_name(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase is a personal name and nothing else, be it with titles: `dr. Rani Puspita`."""
    words = [token for token in tokens[phrase.first : phrase.last] if token.kind == "w"]
    if not words or len(words) > 8:
        return False
    if not words[0].capital and words[0].lower not in words_in("title"):
        return False
    if words[0].lower in words_in("place") and len(words) == 1:
        return False
    if " ".join(word.lower for word in words) in words_in("place"):
        return False
    if phrase_length(tokens, phrase.first, "organisation") and words[0].lower not in words_in("title"):
        return False
    if begins_with_role(tokens, phrase) and words[0].lower not in words_in("title"):
        return False
    return bool(name_tokens(tokens, phrase))


def name_tokens(tokens: Sequence[Token], phrase: Phrase) -> tuple[Token, ...]:
    """The tokens of the personal name at the end of the phrase; empty if it ends in a role, an office or a place.

    The name is what stands behind the last title; without one, the capital words at the end that no list of roles,
    organisations, offices and places knows.
    """
    words = _first_of_two(_name_segment(tokens, phrase))
    while words and words[-1].lower in ("itu", "ini", "tersebut", "dkk"):
        words.pop()
    for at, word in enumerate(words):
        if at and word.lower == "alias":
            words = words[:at]
            break
    behind_title = _behind_title(words)
    tail: list[Token] = []
    for place in range(len(words) - 1, behind_title - 1, -1):
        word = words[place]
        if not word.capital and word.lower not in words_in("name-link"):
            break
        if word.lower in ("dan", "alias", "di", "&"):
            break
        if not behind_title and place and words[place - 1].lower in words_in("district") and words[place - 1].capital:
            break
        if not behind_title and _known(word) and word.capital:
            # `Jaksa Agung`, but `petugas, Agung Tri`: a word of both lists is a name where no office stands before it.
            if tail and word.lower in words_in("forename") and (place == 0 or not _known(words[place - 1])):
                tail.insert(0, word)
                continue
            break
        tail.insert(0, word)
    while tail and not tail[0].capital:
        tail.pop(0)
    if len(tail) == 1 and tail[0].acronym and len(words) > 1 and not behind_title:
        return ()
    return tuple(tail)


def _first_of_two(words: list[Token]) -> list[Token]:
    """Of `Rani Puspita dan Budi Hartono` the words of the first name: who speaks jointly is told by the first."""
    for at in range(len(words) - 1, 0, -1):
        if words[at].lower == "dan":
            right, left = words[at + 1 :], words[at - 1]
            if (
                right
                and left.capital
                and not _known(left)
                and not any(_known(word) or not word.capital for word in right)
            ):
                return words[:at]
    return words


def _behind_title(words: Sequence[Token]) -> int:
    """The place behind the last title that only a name follows; 0 without one."""
    behind = at = 0
    while at < len(words):
        length = phrase_length(words, at, "title")
        at += max(length, 1)
        if length and at < len(words):
            behind = at
    if any(_known(word) and word.lower not in words_in("forename") for word in words[behind:]):
        return 0
    return behind


def _known(word: Token) -> bool:
    """Whether the word is listed as a part of roles, organisations, offices or places."""
    return any(word.lower in words_in(name) for name in ("role", "organisation", "office", "place", "government")) or (
        word.acronym and len(word.lower) <= 6
    )


def _name_segment(tokens: Sequence[Token], phrase: Phrase) -> list[Token]:
    """The words of the part of the phrase, between commas, that holds the name: the last, unless that is a role."""
    segments: list[list[Token]] = [[]]
    depth = 0
    for token in tokens[phrase.first : phrase.last]:
        if token.lower in "([":
            depth += 1
        elif token.lower in ")]":
            depth -= 1
        elif depth == 0 and token.lower == ",":
            segments.append([])
        elif depth == 0 and token.kind == "w":
            segments[-1].append(token)
    while len(segments) > 1 and (not segments[-1] or segments[-1][0].lower in words_in("degree")):
        segments.pop()
    last = segments[-1]
    if len(segments) > 1 and last and (phrase_length(last, 0, "role") or base(last[0].lower) in words_in("role")):
        return segments[0]
    return last


def name_is_linked(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the name at the phrase's end only modifies its role: `kuasa hukum dari Yudi`, `istri Budi`."""
    names = name_tokens(tokens, phrase)
    if not names or any(token.lower == "," for token in tokens[phrase.first : phrase.last]):
        return False
    before = [
        token for token in tokens[phrase.first : phrase.last] if token.end <= names[0].start and token.kind == "w"
    ]
    return bool(before) and (before[-1].lower in words_in("office-link") or before[-1].lower in words_in("relational"))


def _phrase(tokens: Sequence[Token], first: int, last: int) -> Phrase:
    sort = (
        "named"
        if any(token.capital for token in tokens[first + 1 : last]) or _is_name_word(tokens[first])
        else "common"
    )
    return Phrase(first, last, Span(tokens[first].start, tokens[last - 1].end), sort)


def _is_name_word(token: Token) -> bool:
    return token.capital and not any(token.lower in words_in(name) for name in ("role", "group", "statement"))


def _office_phrase(tokens: Sequence[Token], at: int) -> int:
    return max(phrase_length(tokens, at, name) for name in ("role", "title", "organisation"))


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
    if office or (at == first and (base(word) in words_in("role") or "." in word or word in words_in("small-number"))):
        return True
    if word in words_in("modifier") and at > first:
        return True
    if any(word in words_in(name) for name in ("preposition", "subordinator", "relative", "pronoun", "negation")):
        return False
    if any(word in words_in(name) for name in ("group", "statement", "government", "office")):
        return True
    if word in words_in("auxiliary") or word in words_in("adverb"):
        return False
    if is_verb(word):
        return False
    # `pernyataan resmi`, `pengamat politik`, `juru bicara kementerian itu`: a lower-case phrase goes on with its modifiers.
    return at > first and not (named and tokens[at - 1].capital)


def _links(tokens: Sequence[Token], at: int, limit: int, named: bool) -> bool:
    word = tokens[at].lower
    if at + 1 >= limit:
        return False
    following = tokens[at + 1]
    if word == "dan" or word == "serta":
        return following.capital and following.lower not in words_in("calendar")
    if word == "di":
        return False
    if word == "pada":
        return following.capital and following.lower not in words_in("calendar") and _known(following)
    if word in words_in("office-link"):
        return (
            following.capital
            or phrase_length(tokens, at + 1, "role") > 0
            or (word in ("dari", "asal", "bidang") and phrase_length(tokens, at + 1, "organisation") > 0)
            or (word == "untuk" and at + 2 < limit and following.lower in words_in("office"))
        )
    return False


def _enumerated_office(tokens: Sequence[Token], at: int, limit: int) -> int | None:
    """The index behind `, Informasi, dan Komunikasi` in the name of an office that the comma at ``at`` goes on with."""
    place = at + 1
    for _ in range(4):
        words = 0
        while place < limit and tokens[place].capital and tokens[place].lower in words_in("office") and words < 4:
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


def _second_role(tokens: Sequence[Token], at: int, limit: int) -> int:
    """How many tokens join a second role to the first: `Kepala Badan X yang juga Ketua Y`, `pendiri sekaligus pembina`."""
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
    if before.lower in words_in("title") or len(before.lower) <= 2:
        return following.capital or following.lower in words_in("title") or following.lower in "),"
    return False
