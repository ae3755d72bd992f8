"""What the words that name a source are: a person, an organisation, a government, a group; and the name in them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kutipan.extraction.phrases.name_search import words_of_office
from kutipan.extraction.phrases.name_words import name_is_linked, name_tokens
from kutipan.extraction.phrases.noun_phrases import Phrase
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, is_listed, phrase_length, words_in
from kutipan.spans import Span


class Name(NamedTuple):
    """What a mention says of its source.

    ``name`` is the personal name, or the name of the organisation, place or group; ``role`` what stands beside a
    personal name; ``acronym`` what stands in brackets behind it. ``definite`` mentions (`menteri itu`, `kementerian`)
    point back at somebody already named.
    """

    kind: str
    name: str
    role: str | None
    acronym: str | None
    definite: bool


_LONGEST_INITIALS = 4
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")


def read_name(text: str, mention: Sequence[Token]) -> Name:
    """What the tokens of a mention name; of somebody without a name in the middle of a sentence: `seorang diplomat`."""
    name = _read(text, mention)
    opens = mention[0].capital and mention[0].lower in words_in("single-head", "group-head")
    if opens and name.name.casefold().startswith(mention[0].lower):
        return name._replace(name=name.name[:1].lower() + name.name[1:])
    return name


def _read(text: str, mention: Sequence[Token]) -> Name:
    tokens = list(mention)
    medium = phrase_length(tokens, 0, "organisation") if tokens[0].lower in words_in("statement") else 0
    if 0 < medium < len(tokens) and all(token.capital for token in tokens[medium:]):
        # `surat kabar New York Times`: what is named is no person.
        return Name("organisation", clean(text[tokens[medium].start : tokens[-1].end]), None, None, False)
    tokens = _without_statement(tokens)
    demonstrative = tokens[-1].lower in words_in("demonstrative") and len(tokens) > 1
    if demonstrative:
        tokens = tokens[:-1]
        # `Rani Puspita, ketua tim tersebut`: the role points back, the name does not.
        demonstrative = not any(token.lower == "," for token in tokens)
    if len(tokens) > 1 and tokens[-2].capital and not tokens[-1].capital and tokens[-1].lower in words_in("modifier"):
        tokens = tokens[:-1]
    tokens = _without_description(tokens)
    phrase = Phrase(0, len(tokens), Span(tokens[0].start, tokens[-1].end), "named")
    whole = clean(phrase.span.of(text))
    bracket = _BRACKET.search(phrase.span.of(text)) if len(tokens) > 2 else None
    acronym = (
        bracket.group(1).strip()
        if bracket and re.fullmatch(r"[A-Za-z][\w .-]{1,24}", bracket.group(1).strip())
        else None
    )
    personal = name_tokens(tokens, phrase)
    group = tokens[0].lower in words_in("group-head")
    organisation = phrase_length(tokens, 0, "organisation") and not phrase_length(tokens, 0, "title")
    government = phrase_length(tokens, 0, "government")
    role = phrase_length(tokens, 0, "role") or int(base(tokens[0].lower) in words_in("role"))
    place = whole.casefold() in words_in("place")
    if personal and len(personal) == 1 and _is_resident(tokens, personal[0]):
        personal = ()  # `warga Betawi`
    initials = _initials(text, tokens)
    if initials is not None:
        return _person(text, tokens, (initials,))  # `Nakhoda kapal berinisial RS`
    if role and (demonstrative or (personal and name_is_linked(tokens, phrase))):
        return Name("person", whole, None, None, demonstrative)
    if len(tokens) == 1 and tokens[0].lower in words_in("person-noun"):
        return Name("person", whole, None, None, True)
    if len(tokens) == 2 and tokens[0].lower in words_in("address") and tokens[1].acronym:
        return Name("person", whole, None, None, False)  # `Pak RT`
    if demonstrative and not (group or organisation or government or role or tokens[0].acronym) and _describes(tokens):
        return Name("person", whole, None, None, True)
    if personal and len(tokens) == 1 and _is_camel(whole):
        return Name("organisation", whole, None, None, False)
    if group and personal and any(token.lower == "," for token in tokens):
        return _person(text, tokens, personal)  # `salah seorang korban, S`
    if group:
        return Name("group", whole, None, None, demonstrative)
    if place:
        return Name("government", whole, None, acronym, False)
    if government and not personal:
        return Name("government", whole, None, acronym, demonstrative or not _has_capital(tokens[1:]))
    if phrase_length(tokens, 0, "feature") and not role:
        return Name("organisation", whole, None, acronym, demonstrative)
    if organisation and not (role and personal):
        if personal and any(token.lower in words_in("title") for token in tokens):
            return _person(text, tokens, personal)
        return Name(
            "organisation", whole, None, acronym, demonstrative or not (_has_capital(tokens[1:]) or tokens[0].acronym)
        )
    if personal:
        return _person(text, tokens, personal)._replace(acronym=acronym if acronym and acronym.isupper() else None)
    if len(tokens) <= 2 and all(token.acronym for token in tokens):
        return Name("organisation", whole, None, None, False)
    if role:
        plural = phrase_length(tokens, 0, "group") > 0
        if not _has_capital(tokens[1:]) and plural and not demonstrative:
            return Name("group", whole, None, None, False)
        return Name("person", whole, None, acronym, True)
    if phrase_length(tokens, 0, "group"):
        return Name("group", whole, None, None, demonstrative)
    if tokens[0].capital:
        common = len(tokens) == 1 and tokens[0].lower in words_in("common-organisation")
        return Name("organisation", whole, None, acronym, demonstrative or common)
    return Name("group", whole, None, None, demonstrative)


def _initials(text: str, tokens: Sequence[Token]) -> Token | None:
    """The letters behind `berinisial`."""
    for at, token in enumerate(tokens[:-1]):
        letters = tokens[at + 1]
        if token.lower.endswith("inisial") and letters.end - letters.start <= _LONGEST_INITIALS:
            return letters if text[letters.start : letters.end].isupper() else None
    return None


def _is_camel(word: str) -> bool:
    """Whether a word has a capital or a domain inside, as media and firms do (`BeritaSagara`), but not `McKay`."""
    inside = _CAMEL.search(word)
    return inside is not None and word[: inside.start() + 1].casefold() not in words_in("glued-particle")


def _is_resident(tokens: Sequence[Token], name: Token) -> bool:
    """Whether the one capital word behind `warga` says of where or of whom people are, and names none of them."""
    behind = len(tokens) > 1 and tokens[1] == name and tokens[0].lower in words_in("resident")
    return behind and name.lower not in words_in("given-name")


def _describes(tokens: Sequence[Token]) -> bool:
    """Whether a phrase that ends with `itu` describes a person anew: `jebolan Akpol 1999 itu`."""
    first = tokens[0]
    if first.lower in words_in("statement", "document", "place") or first.lower[-3:] == "nya":
        return False
    lower = [token for token in tokens[1:] if token.kind == "w" and not token.capital]
    return (not first.capital or bool(lower)) and len(tokens) > 1


def own_name(text: str, tokens: Sequence[Token], personal: Sequence[Token]) -> Sequence[Token]:
    """The tokens of the personal name of a mention without those that the rest of the page tells to be its office's."""
    if len(personal) < 2 or personal[0] == tokens[0]:
        return personal
    lead = next(text[token.start : token.end] for token in reversed(tokens) if token.end <= personal[0].start)
    return personal[words_of_office(text, lead, tuple(text[token.start : token.end] for token in personal)) :]


def _person(text: str, tokens: Sequence[Token], personal: Sequence[Token]) -> Name:
    personal = own_name(text, tokens, personal)
    start = personal[0].start + _glued(text[personal[0].start : personal[0].end])
    name = clean(_INNER_MARKS.sub("", text[start : personal[-1].end]))
    before = (
        clean(text[tokens[0].start : personal[0].start]).rstrip(" ,") if personal[0].start > tokens[0].start else ""
    )
    after = clean(text[personal[-1].end : tokens[-1].end]).lstrip(" ,") if personal[-1].end < tokens[-1].end else ""
    after = _OF_AGE.split(after, maxsplit=1)[0].removeprefix("selaku ")
    before_tokens = [token for token in tokens if token.end <= personal[0].start and token.kind == "w"]
    while before_tokens and before_tokens[-1].lower in words_in("title"):
        before_tokens.pop()
    role = clean(text[before_tokens[0].start : before_tokens[-1].end]) if before_tokens and before else after
    return Name("person", name, role or None, None, False)


def _glued(word: str) -> int:
    """How many letters of an acronym a page has glued to the name behind it: 2 of `RIRani`."""
    match = _GLUED.match(word)
    return match.end() if match else 0


_CAMEL = re.compile(r"[a-z][A-Z]|\.[a-z]{2}")
_INNER_MARKS = re.compile(r"[“”\"‘’'][^“”\"‘’']{1,20}[“”\"‘’']\s*")
_OF_AGE = re.compile(r",?\s(?:berumur|berusia)\b")
_GLUED = re.compile(r"[A-Z]{2,}(?=[A-Z][a-z]{2})")


_UNCLOSED = re.compile(r"\s*[(\[][^()\[\]]*$")


def clean(words: str) -> str:
    """The words without what is in brackets, if there are others, and with single spaces."""
    if "(" in words or "[" in words:
        words = _UNCLOSED.sub("", _BRACKET.sub("", words)).strip(" ,") or words.strip("()[]")
    return " ".join(words.split()).strip(" ,")


def _has_capital(tokens: Sequence[Token]) -> bool:
    return any(token.capital for token in tokens)


def _without_description(tokens: list[Token]) -> list[Token]:
    """The tokens before the comma of `Perkumpulan Pantau Suara, lembaga pengawas`: an organisation and what it is."""
    comma = next((at for at, token in enumerate(tokens) if token.lower == ","), 0)
    if not comma or comma + 1 >= len(tokens):
        return tokens
    common = not any(token.capital and not token.acronym for token in tokens[1:comma])
    if tokens[comma + 1].capital and common and phrase_length(tokens, 0, "organisation"):
        return tokens[comma + 1 :]  # `operator kompetisi, PT Liga Nusantara`
    if tokens[comma + 1].capital or not phrase_length(tokens, comma + 1, "organisation"):
        return tokens
    return tokens[:comma]


def _without_statement(tokens: list[Token]) -> list[Token]:
    """The tokens behind `pernyataan resmi dari`, `data`, `laporan`: who makes the statement."""
    at = 0
    while at < len(tokens) and (length := phrase_length(tokens, at, "statement")):
        # `Data BPS`, but `Kabar Sagara`: before a name that no list knows a capital makes the word a part of it.
        if tokens[at].capital and at + 1 < len(tokens) and tokens[at + 1].capital and not is_listed(tokens[at + 1]):
            break
        at += length
        while at < len(tokens) and tokens[at].lower in words_in("statement-link"):
            at += 1
        joined = at + 1 < len(tokens) and tokens[at].lower in ("dan", "serta")
        at += joined and tokens[at + 1].lower in words_in("statement")  # `data dan proyeksi | Bank Sagara`
    if not 0 < at < len(tokens) or tokens[at].lower in words_in("demonstrative"):
        return tokens
    if at + 1 < len(tokens) and tokens[at].kind == "w" and not tokens[at].capital and tokens[at + 1].capital:
        at += phrase_length(tokens, at + 1, "organisation", "government") > 0  # `data internal | Kementerian Koperasi`
    if not any(token.capital for token in tokens[at:]):
        # `laporan keuangan | perseroan`: what comes between says what the statement is about.
        of = [place for place in range(at, len(tokens)) if tokens[place].lower in words_in("common-organisation")]
        at = of[-1] if of else at
    return tokens[at:]


def speaker_id(name: str) -> str:
    """An id made of a name: its words in lower case, joined by hyphens.

    >>> speaker_id("PT Kayu Lestari (Persero)"), speaker_id("J.T. Rahma")
    ('pt-kayu-lestari-persero', 'j-t-rahma')
    """
    return "-".join(re.findall(r"[^\W_]+", name.casefold()))


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A name's word in one spelling: `Fadjar` and `Fajar`, `Soekarno` and `Sukarno` are the same.

    >>> fold("Fadjar"), fold("Soekarno")
    ('fajar', 'sukarno')
    """
    folded = word.casefold().strip(".")
    for old, new in _SPELLINGS:
        folded = folded.replace(old, new)
    return _DOUBLED.sub(r"\1", folded)


_SPELLINGS = (
    ("dj", "j"),
    ("tj", "c"),
    ("oe", "u"),
    ("ph", "f"),
    ("v", "f"),
    ("kh", "k"),
    ("sy", "s"),
    ("sh", "s"),
    ("th", "t"),
)
_DOUBLED = re.compile(r"(.)\1")
