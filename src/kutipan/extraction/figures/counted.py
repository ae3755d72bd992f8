"""What words are in a counted noun phrase, and the phrase behind a number.

The phrase is the words that follow the number, up to `yang`, a verb, a preposition, a demonstrative or a mark (`12
pesawat angkut milik …`). The noun before an amount (`dana bantuan sebesar`) is found in ``counted_before``.

All functions work on the tokens of one sentence; a ``Span`` they give holds offsets into its text.
"""

import re
from collections.abc import Sequence
from functools import cache

from kutipan.language.lexicon import read_rows
from kutipan.language.number_words import is_number_word
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, is_agent, words_in
from kutipan.spans import Span

_LONGEST = 12
"""Words that a counted noun phrase can have."""

PEOPLE = frozenset(("orang", "jiwa", "warga", "kk"))
"""Nouns that stand for any people."""

_MEASURES = frozenset(("head", "determiner", "adverb"))
_NONE: frozenset[str] = frozenset()
_CUTS = frozenset(
    ("predicate", "adverb", "relative", "demonstrative", "preposition", "conjunction", "determiner", "link")
)


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_rows("kutipan.extraction.figures", "noun_words.tsv"):
        found.setdefault(row["word"], set()).add(row["class"])
    return {word: frozenset(names) for word, names in found.items()}


def classes_of(token: Token) -> frozenset[str]:
    """The classes of a word that bear on noun phrases; none for an ordinary noun or adjective."""
    return _classes().get(token.lower, _NONE)


def words_of(word: str) -> frozenset[str]:
    """The classes of a lower-case word."""
    return _classes().get(word, _NONE)


def is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word may stand in a noun phrase: it is no verb, function word or mark."""
    token = tokens[at]
    if token.kind != "w":
        return False
    classes = classes_of(token)
    if "noun" in classes or (token.lower.endswith("nya") and "noun" in words_of(token.lower[:-3])):
        return True
    if "direction" in classes or (is_number_word(token.lower) and not in_compound(tokens, at)):
        return token.capital and at > 0  # but `pedagang kaki lima`
    if "adjective" in classes and _describes(tokens, at):
        return True
    if not _CUTS.isdisjoint(classes):
        return in_compound(tokens, at) or in_name(tokens, at)
    if token.capital and not token.acronym and at and tokens[at - 1].kind == "w":
        return True  # a name: Bernard, Teruel
    return token.acronym or not is_verb(token.lower) or in_compound(tokens, at)


def in_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb or adjective is part of a name of capital words: `Jawa Tengah`, `Kota Baru`."""
    token, before = tokens[at], tokens[at - 1]
    return at > 0 and token.capital and before.capital and before.kind == "w" and not token.acronym


def names_measure(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word only names the measure of a noun: `jumlah`, `beratnya`."""
    stem = tokens[at].lower.removesuffix("nya")
    classes = classes_of(tokens[at]) | _classes().get(stem, _NONE)
    return not _MEASURES.isdisjoint(classes) and not in_compound(tokens, at)


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether `baru` or `sementara` behind a noun describes it: no verb, and for the second no subject, follows."""
    if (
        not at
        or tokens[at - 1].kind != "w"
        or not _CUTS.isdisjoint(classes_of(tokens[at - 1]))
        or is_verb(tokens[at - 1].lower)
    ):
        return False
    if at + 1 >= len(tokens) or tokens[at + 1].kind == "p":
        return True
    following = classes_of(tokens[at + 1])
    if "conjunction" in classes_of(tokens[at]):
        return bool(following & _CUTS) and "predicate" not in following
    return not (is_verbal(tokens, at + 1) or following & {"adverb", "predicate"})


def is_verbal(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is a verb or another predicate."""
    token = tokens[at]
    if token.kind != "w" or "noun" in classes_of(token):
        return False
    return "predicate" in classes_of(token) or is_verb(token.lower)


def in_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word makes one noun with the word beside it: `rumah sakit`."""
    return _is_compound(tokens, at - 1) or _is_compound(tokens, at)


def _is_compound(tokens: Sequence[Token], first: int) -> bool:
    if first < 0 or first + 1 >= len(tokens):
        return False
    second = tokens[first + 1].lower
    if second.endswith("nya") and len(second) > 6:
        second = second[:-3]
    classes = _classes().get(f"{tokens[first].lower} {second}", _NONE)
    return "compound" in classes or ("state" in classes and not (first and is_numeric(tokens[first - 1])))


def is_numeric(token: Token) -> bool:
    """Whether the token is digits or the last word of a number."""
    return token.kind == "n" or is_number_word(token.lower)


def noun_after(tokens: Sequence[Token], first: int, text: str, stop: int, *, governed: bool = False) -> Span | None:
    """The noun phrase whose first word is ``tokens[first]``; it ends before the offset ``stop``.

    ``governed`` tells that the phrase is no subject, so that `rusak` in it describes (`terdapat 40 rumah rusak berat`).
    """
    classes = classes_of(tokens[first])
    if ("quality" in classes and "head" not in classes) or tokens[first].lower in _OTHERS:
        return None
    governed = governed and not is_classifier(tokens[first])
    last = _noun_run(tokens, first, text, stop, governed=governed)
    while last > first + 1 or (last > first and not is_counter(tokens[first])):
        joined = _conjunct(tokens, first, last, text, stop)
        if joined == last:
            break
        last = joined
    return Span(tokens[first].start, tokens[last - 1].end) if last > first else None


_OTHERS = frozenset(("lain", "lainnya"))


def _noun_run(tokens: Sequence[Token], first: int, text: str, stop: int, *, governed: bool = False) -> int:
    at = first
    while at < len(tokens) and at - first < _LONGEST and tokens[at].end <= stop:
        token = tokens[at]
        if at > first and (token.start - tokens[at - 1].end != 1 or text[token.start - 1] not in " \u00a0"):
            if not _slashed(tokens, at):
                break
            at += 2
            continue
        if at > first and _is_negated(tokens, at):
            at += 2  # sepuluh rumah tidak layak huni
            continue
        classes = classes_of(token)
        possessive = at > first and "pronoun" in classes
        if possessive and acts_behind(tokens, at):
            break  # dua perusahaan kami bekukan
        if not possessive and not _continues(tokens, first, at, governed=governed):
            break
        at += 1
        if at - 1 > first and (possessive or "adjective" in classes or token.lower in _OTHERS):
            break
    return at


def _is_negated(tokens: Sequence[Token], at: int) -> bool:
    """Whether `tidak` and an adjective that describes with it stand at ``at``, and no verb behind them."""
    if tokens[at].lower not in ("tidak", "tak") or at + 1 >= len(tokens):
        return False
    return "negated" in classes_of(tokens[at + 1]) and not (at + 2 < len(tokens) and is_verbal(tokens, at + 2))


def acts_behind(tokens: Sequence[Token], pronoun: int) -> bool:
    """Whether a verb without a prefix follows the pronoun, which then is who acts: `kami bekukan`, `kami bawa`."""
    if tokens[pronoun].lower not in ("kami", "kita", "saya", "mereka") or pronoun + 1 >= len(tokens):
        return False
    following = tokens[pronoun + 1]
    return following.kind == "w" and (following.lower.endswith("kan") or "transitive" in classes_of(following))


def _continues(tokens: Sequence[Token], first: int, at: int, *, governed: bool) -> bool:
    """Whether the noun phrase that begins with ``tokens[first]`` goes on with ``tokens[at]``."""
    token = tokens[at]
    classes = classes_of(token)
    if at == first:
        return is_noun(tokens, at) and classes.isdisjoint(("pronoun", "postnominal"))
    if at == first + 1 and tokens[first].lower == "orang" and "sex" in classes:
        return False  # 51 orang adalah anak-anak dan 23 orang perempuan
    if token.kind == "n":
        # Komisi 4, siswa kelas 5
        return token.lower.isdigit() and (tokens[at - 1].capital or "graded" in classes_of(tokens[at - 1]))
    if token.capital and not token.acronym and token.lower in words_in("connective", "preposition", "clause-opener"):
        return False  # a heading glued to the sentence behind it: `Delapan daerah Sementara itu, …`
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if not classes.isdisjoint(("maker", "age")) and following is not None and is_numeric(following):
        return False  # kain tenun buatan 18 perajin, dua anak umur enam tahun
    if "period" in classes and following is not None and _dates(following):
        return False  # sembilan gol musim ini, 12 ambulans tahun anggaran 2021
    if "predicate" in classes and following is not None and following.lower in _CLOSING:
        return True  # 34 korban meninggal tersebut
    if following is not None and "settled" in classes_of(following) and _is_state(tokens, at):
        return True  # 22 korban tewas adalah perempuan
    if governed and ("damage" in classes or (is_damage(tokens[at - 1]) and "degree" in classes)):
        return True
    if "period-end" in classes and is_counter(tokens[at - 1]) and following is not None and is_verbal(tokens, at + 1):
        return False  # `tiga orang lalu melepaskan tembakan`
    return is_noun(tokens, at) or "period-end" in classes


_CLOSING = frozenset(("tersebut", "itu", "ini", "tadi"))


def _is_state(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word and the one before it say in what state people are: `korban | selamat`."""
    return "state" in _classes().get(f"{tokens[at - 1].lower} {tokens[at].lower}", _NONE)


def _dates(token: Token) -> bool:
    """Whether the word behind a noun of time makes it a date: `musim ini`, `tahun 2021`, `tahun anggaran`."""
    return token.kind == "n" or not {"demonstrative", "fiscal"}.isdisjoint(classes_of(token))


def is_damage(token: Token) -> bool:
    """Whether the word says what state a thing is in: `rusak`."""
    return "damage" in classes_of(token)


def _slashed(tokens: Sequence[Token], at: int) -> bool:
    """Whether `/` and a word stand at ``at`` without a space: `kabupaten/kota`."""
    if at + 1 >= len(tokens) or tokens[at].lower != "/" or tokens[at + 1].kind != "w":
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _conjunct(tokens: Sequence[Token], first: int, at: int, text: str, stop: int) -> int:
    """Past `dan` and a second noun phrase, if one stands there and is not the subject of another clause.

    People are joined to people only (`30 petugas dan bahan bakar`), and nothing to what has a number of its own.
    """
    if at + 1 >= len(tokens) or tokens[at].lower not in ("dan", "serta", "&", "atau", "maupun"):
        return at
    if tokens[at].start - tokens[at - 1].end != 1 or tokens[at + 1].kind != "w":
        return at
    second = tokens[at + 1]
    unlike = is_people(tokens[first].lower) != is_people(second.lower) and not second.capital
    if unlike or is_one_of(second.lower):
        return at
    last = _noun_run(tokens, at + 1, text, stop)
    if last == at + 1:
        return at
    following = tokens[last] if last < len(tokens) else None
    if following is not None and "demonstrative" in classes_of(following):
        return at
    if following is not None and (is_numeric(following) or "amount-marker" in classes_of(following)):
        return at  # 8 siswa SD X dan SD Y 12 siswa
    return last


def is_people(noun: str) -> bool:
    """Whether a lower-case noun is one for people: `warga`, `anak-anak`, `relawan`."""
    head = base(noun.partition("-")[0])
    return (
        head in PEOPLE
        or "person" in words_of(head)
        or "person" in words_of(noun)
        or head in words_in("role", "group", "person-noun")
        or is_agent(head)
    )


_ONE_OF = re.compile(
    r"se(?:buah|bidang|ekor|orang|pasang|jumlah|lembar|butir|batang|pucuk|unit|helai|botol|kantong|tangki|karung|bungkus|gelas|porsi|paket|petak)"
)


def is_one_of(word: str) -> bool:
    """Whether a lower-case word is a counter with `se-`: `sebuah`, `seekor`."""
    return _ONE_OF.fullmatch(word) is not None


def is_counter(token: Token) -> bool:
    """Whether the word counts rather than names: `orang`, `unit`, `kali`."""
    return not _classes().get(token.lower, _NONE).isdisjoint(("counter", "classifier"))


def is_classifier(token: Token) -> bool:
    """Whether the word is a counter that is no part of the counted phrase: `unit`, `ekor`."""
    return "classifier" in classes_of(token)
