"""Reads the noun phrase that names a source: a name with roles, titles, brackets and appositions round it.

Both directions work on the tokens of one sentence, in which a quotation is a single token of kind `q`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kutipan.extraction.phrases.phrase_links import (
    abbreviates,
    bracket_end,
    enumerated_office,
    glued_end,
    links,
    located_end,
    second_role,
)
from kutipan.language.cues import cue_frames
from kutipan.language.predicates import is_verb
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


_OPENERS = ("connective", "preposition", "adverb", "subordinator", "condition")
"""Classes of words that open a sentence and are no part of its subject, whatever their capital."""


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
            double = second_role(tokens, at, limit) if listed else 0
            if double:
                at += double
                continue
            located = located_end(tokens, first, at, limit) if word == "di" and at > first else None
            if located is not None:
                at = last = located
                continue
            if at > first and links(tokens, at, limit, named):
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
            close = bracket_end(tokens, at, limit)
            if close is None:
                break
            at = last = close
            continue
        if word == "[":
            close = bracket_end(tokens, at, limit, "]")
            if close is None:
                break
            at = last = close
            continue
        if word == "," and at > first:
            more = enumerated_office(tokens, at, limit)
            if more:
                at = last = more
                continue
            break
        glued = glued_end(tokens, at, limit)
        if glued is not None:
            at = last = glued
            continue
        if token.kind == "q" and at > first and tokens[at - 1].lower in words_in("work"):
            at += 1
            last = at
            continue
        if word == "." and abbreviates(tokens, at, limit):
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
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if following.endswith("nya") and f"{tokens[at].lower} {base(following)}" in words_in("role"):
        return 2  # `kuasa hukumnya`
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


def _is_common(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a common noun whatever its capital: the first word of a sentence."""
    word = tokens[at].lower
    return is_agent(word) or phrase_length(tokens, at, "group", "role", "statement") > 0


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].lower == ","
