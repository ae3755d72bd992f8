"""Which words of a noun phrase are a personal name, and which its role, title, office or place."""

from collections.abc import Sequence

from kutipan.extraction.phrases.name_start import name_at_end
from kutipan.extraction.phrases.noun_phrases import Phrase
from kutipan.language.predicates import is_derived_noun
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, is_agent, is_listed, phrase_length, words_in


def begins_with_role(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase begins with a role, be it behind `mantan`, `wakil` or a group word."""
    word = tokens[phrase.first].lower
    return (
        phrase_length(tokens, phrase.first, "role") > 0
        or base(word) in words_in("role")
        or _is_owned_role(tokens, phrase)
        or word in ("salah", "seorang", "sang")
        or is_agent(word)
    )


def _is_forename(words: Sequence[Token]) -> bool:
    """Whether a word of both lists opens a name: `Imam Baihaqi`, but not `Imam Masjid Raya`."""
    if words[0].lower not in words_in("forename") or len(words) < 2:
        return False
    return words[0].capital and words[1].capital and not is_listed(words[1])


def _is_owned_role(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase begins with a role of two words and `-nya`: `kuasa hukumnya`."""
    if phrase.first + 1 >= len(tokens) or not tokens[phrase.first + 1].lower.endswith("nya"):
        return False
    return f"{tokens[phrase.first].lower} {base(tokens[phrase.first + 1].lower)}" in words_in("role")


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
    if begins_with_role(tokens, phrase) and words[0].lower not in words_in("title") and not _is_forename(words):
        return False
    return bool(name_tokens(tokens, phrase))


def name_tokens(tokens: Sequence[Token], phrase: Phrase) -> tuple[Token, ...]:
    """The tokens of the personal name at the end of the phrase; empty if it ends in a role, an office or a place.

    The name is what stands behind the last title; without one, the capital words at the end that no list of roles,
    organisations, offices and places knows.
    """
    if phrase.last - phrase.first == 1:
        only = tokens[phrase.first]
        noun = only.lower in words_in("joined-name") or is_listed(only) or is_derived_noun(only.lower)
        return (only,) if only.capital and not noun else ()
    words = _before_link(_first_of_two(_name_segment(tokens, phrase)))
    while words and words[-1].lower in ("itu", "ini", "tersebut", "dkk"):
        words.pop()
    for at, word in enumerate(words):
        if at and word.lower == "alias":
            words = words[:at]
            break
    while len(words) > 2 and words[-1].capital and words[-1].lower in words_in("degree-behind"):
        words.pop()  # `Rani Puspita MKes`
    return name_at_end(tuple(words), _behind_title(words))


def _before_link(words: list[Token]) -> list[Token]:
    """The words of a name without what comes from it: `Rani Puspita | dari Fraksi Pelangi`."""
    for at in range(1, len(words)):
        before = words[at - 1]
        ends = words[at].lower in words_in("name-end") and not words[at].capital and before.capital
        if ends and not (is_listed(before) or is_derived_noun(before.lower) or _names_behind(words[at + 2 :])):
            return words[:at]
    return words


def _names_behind(words: Sequence[Token]) -> bool:
    """Whether a given name and one more stand there: `Kepala Departemen Ilmu Tanah di Universitas | Rani Puspita`."""
    return any(word.lower in words_in("given-name") and word.capital for word in words[:-1])


def _first_of_two(words: list[Token]) -> list[Token]:
    """Of `Rani Puspita dan Budi Hartono` the words of the first name: who speaks jointly is told by the first."""
    for at in range(len(words) - 1, 0, -1):
        if words[at].lower == "dan":
            right, left = words[at + 1 :], words[at - 1]
            if (
                right
                and left.capital
                and not is_listed(left)
                and not any(is_listed(word) or not word.capital or word.lower in words_in("title") for word in right)
            ):
                return words[:at]
    return words


def _behind_title(words: Sequence[Token]) -> int:
    """The place behind the last title that only a name follows; 0 without one."""
    behind = at = 0
    while at < len(words):
        length = phrase_length(words, at, "title")
        at += max(length, 1)
        if (
            length == 1
            and at == len(words) - 1
            and words[at - 1].capital
            and words[at - 1].lower in words_in("given-name")
        ):
            continue  # `Kepala SMAN 3 | Umi Kalsum`
        hospital = at > length and words[at - length - 1].lower in words_in("hospital")
        if length and at < len(words) and not hospital:
            behind = at
    named = words[behind:]
    for place, word in enumerate(named):
        inside = 1 < place < len(named) - 1 and not is_listed(named[place - 1]) and not is_listed(named[place + 1])
        inside = inside or (place > 0 and named[place - 1].lower in words_in("given-name"))
        if is_listed(word) and word.lower not in words_in("forename", "given-name") and not inside:
            return 0
    return behind


def _name_segment(tokens: Sequence[Token], phrase: Phrase) -> list[Token]:
    """The words of the part of the phrase, between commas, that holds the name: the last, unless that is a role."""
    segments: list[list[Token]] = [[]]
    depth = bracket = 0
    for token in tokens[phrase.first : phrase.last]:
        if token.lower in "([":
            depth += 1
        elif token.lower in ")]":
            depth -= 1
            ranked = bool(segments[-1]) and segments[-1][-1].lower in words_in("title")  # `Kolonel (Inf) Budi`
            bracket = 0 if ranked else len(segments[-1])
        elif depth == 0 and token.lower == ",":
            segments.append([])
            bracket = 0
        elif depth == 0 and token.kind in "wn":
            segments[-1].append(token)
    if 0 < bracket < len(segments[-1]) and _is_headed(segments[0]) and len(segments) == 1:
        # `Kelompok Kerja Antikorupsi (Pokja) | Rani Puspita`: the name does not begin before the brackets.
        behind = segments[-1][bracket:]
        return behind if not all(is_listed(word) for word in behind) else segments[-1]
    while len(segments) > 1 and (not segments[-1] or _is_degree(segments[-1])):
        segments.pop()
    last = segments[-1]
    if len(last) > 1 and last[0].lower == "selaku":
        last = last[1:]
    if len(segments) > 1 and last and (_is_role(last) or _is_described(segments)):
        return segments[0]
    return last


def _is_described(segments: Sequence[Sequence[Token]]) -> bool:
    """Whether a name comes first and the other segments tell of it: `Rani, peternak di Desa Melati, Sagara`."""
    if not segments[0] or not segments[0][0].capital or _is_headed(segments[0]):
        return False
    last = segments[-1][0]
    return (not last.capital and not _calls(last)) or any(segment and _is_role(segment) for segment in segments[1:-1])


def _is_degree(words: Sequence[Token]) -> bool:
    """Whether words behind a comma are an academic degree, not a name with an initial: `M.Si.`, but `M Rani`."""
    initial = len(words) > 1 and len(words[0].lower) == 1 and words[1].lower not in words_in("degree")
    return words[0].lower in words_in("degree") and not (initial and len(words[1].lower) > 3)


def _calls(word: Token) -> bool:
    """Whether a name follows the word: `Direktur RS X, dokter | Rani`."""
    return word.lower in words_in("title", "calling")


def _is_headed(words: Sequence[Token]) -> bool:
    """Whether the words begin with a role or the kind of an organisation."""
    return phrase_length(words, 0, "role", "organisation") > 0 or is_agent(words[0].lower)


def _is_role(words: Sequence[Token]) -> bool:
    """Whether the words behind a comma say what a person is: `ketua RT`, `salah seorang penganyam`."""
    first = words[0].lower
    if first in words_in("calling", "title") and len(words) > 1 and all(word.capital for word in words[1:]):
        return False  # `Direktur RS X, dokter Rani Puspita`, `Ketua Takmir, Ustaz Budi`
    if _is_forename(words):
        return False
    if first == "sang" and len(words) > 1:
        return True  # `MS, sang nakhoda`
    if phrase_length(words, 0, "role") or base(first) in words_in("role") or first in words_in("single-head"):
        return True
    return is_agent(first) and not words[0].capital


def _is_relation(words: Sequence[Token]) -> bool:
    """Whether the last of the words ties a person to another: `kuasa hukum Yudi`, but `Bidang Hukum | Rani`."""
    return words[-1].lower != "hukum" or (len(words) > 1 and words[-2].lower == "kuasa")


def name_is_linked(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the name at the phrase's end only modifies its role: `kuasa hukum dari Yudi`, `istri Budi`."""
    names = name_tokens(tokens, phrase)
    if not names or any(token.lower == "," for token in tokens[phrase.first : phrase.last]):
        return False
    before = [
        token for token in tokens[phrase.first : phrase.last] if token.end <= names[0].start and token.kind == "w"
    ]
    return bool(before) and (
        before[-1].lower in words_in("office-link")
        or (before[-1].lower in words_in("relational") and _is_relation(before))
        or (
            before[0].lower in words_in("relational")
            and not before[-1].capital  # `anak sulung Rani`, but `manajer tim bulu tangkis | Rani`
            and not any(token.lower in words_in("organisation") for token in before)
        )
    )
