"""Numbers that are no figures: names, laws, addresses, years, scores, list items, ages in brackets, set phrases."""

from collections.abc import Sequence
from functools import cache

from kutipan.extraction.figures.counted import classes_of, is_counter, is_noun
from kutipan.language.lexicon import read_rows
from kutipan.language.predicates import is_verb
from kutipan.language.quantities import Quantity
from kutipan.language.tokens import Token

_OPENS = frozenset(".!?:;“”\"'‘’(–—-•*")


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(
        row["word"] for row in read_rows("kutipan.extraction.figures", "not_figures.tsv") if row["class"] == name
    )


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """Number word -> what stands before it and what behind it in each set phrase."""
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase in _class("phrase"):
        head, _, tail = phrase.partition(" ")
        if head in ("salah",):
            found.setdefault(tail, []).append((head, ""))
        else:
            found.setdefault(head, []).append(("", tail))
    return found


def is_glued(low: str, quantity: Quantity) -> bool:
    """Whether the digits are part of a longer code: `A-50`, `3-0`, `11/2020`, `4x4`, `08.00:30`."""
    if quantity.form in ("ordinal", "single"):
        return False
    start, end = quantity.start, quantity.end
    before, further = low[start - 1 : start], low[start - 2 : start - 1]
    after, beyond = low[end : end + 1], low[end + 1 : end + 2]
    if before.isalnum() or before in ("_", "@", "#", "$"):
        return True
    if before and before in "-–/.:,x" and (further.isalnum() or further in "./"):
        return True
    if low[max(0, start - 3) : start] == " x " or low[end : end + 3] == " x ":
        return True
    if after.isalnum() or after in ("_", "@"):
        return True
    if not after or not beyond:
        return False
    digits = low[end - 1].isdigit()
    return (after in "/:" and beyond.isalnum()) or (
        after in "-–.," and (beyond.isdigit() or (after == "-" and digits and beyond.isalpha()))
    )


def is_name_or_place(
    text: str, tokens: Sequence[Token], before: int, after: int, quantity: Quantity, marked: bool
) -> bool:
    """Whether the words round a number make it part of a name, a law, an address or an order.

    ``before`` and ``after`` are the tokens next to it, -1 and ``len(tokens)`` at the ends of the sentence.
    """
    bare = not quantity.unit and quantity.kind == "count"
    behind = tokens[after] if after < len(tokens) else None
    if behind is not None and behind.lower in _class("title") and behind.capital:
        return True
    if before >= 0 and tokens[before].lower == "per":
        return True  # 10 orang per 1.000 penduduk
    if quantity.unit == "g" and text[quantity.end - 1] == "G":
        return True  # jaringan 4G
    if not bare:
        return _is_law(tokens, before, after, quantity) or _is_bracketed_age(text, tokens, before, quantity)
    if behind is not None and behind.lower in _class("after") and text[quantity.end] == " ":
        return True
    if behind is not None and behind.capital and behind.end - behind.start == 1:
        return True  # 3 M, 4 W
    if _is_list_item(text, tokens, before, quantity) or _is_bracketed(text, quantity):
        return True
    if marked or before < 0:
        return _is_year(tokens, before, after, quantity, marked)
    return (
        _is_labelled(tokens, before, quantity)
        or _is_year(tokens, before, after, quantity, marked)
        or _is_plate(tokens, before, after)
        or _is_in_name(text, tokens, before, after, quantity)
        or (
            quantity.form == "digits"
            and text[quantity.start] == "0"
            and quantity.end - quantity.start > 1
            and "," not in text[quantity.start : quantity.end]
        )
    )


def is_score(tokens: Sequence[Token], before: int, quantity: Quantity) -> bool:
    """Whether a bare range is the score of a match."""
    if quantity.form != "range" or quantity.unit:
        return False
    return any(token.lower in _class("score") for token in tokens[max(0, before - 5) : before + 1])


def is_set_phrase(low: str, quantity: Quantity) -> bool:
    """Whether the number stands in a set phrase: `salah satu`, `satu per satu`, `setengah mati`."""
    number = low[quantity.number_start : quantity.number_end]
    for before, after in _phrases().get(number, ()):
        if before and low.endswith(before + " ", 0, quantity.number_start):
            return True
        if after and low.startswith(" " + after, quantity.number_end):
            end = quantity.number_end + 1 + len(after)
            if not low[end : end + 1].isalpha():
                return True
    return False


def _is_labelled(tokens: Sequence[Token], before: int, quantity: Quantity) -> bool:
    at = before
    if tokens[at].lower == "." and at:
        at -= 1
    if tokens[at].lower == ")" and at > 1:
        at -= 1
    whole = not quantity.low % 1
    return whole and tokens[at].lower in _class("label") and quantity.form in ("digits", "range", "words")


def _is_year(tokens: Sequence[Token], before: int, after: int, quantity: Quantity, marked: bool) -> bool:
    if quantity.form not in ("digits", "range") or quantity.scale != 1:
        return False
    length = quantity.end - quantity.start
    if (quantity.form == "digits" and length != 4) or (quantity.form == "range" and length > 13):
        return False
    if not (1400 <= quantity.low <= 2099 and 1400 <= quantity.high <= 2099):
        return False
    if after >= len(tokens) or tokens[after].capital or not is_noun(tokens, after):
        return True
    # "dihadiri 2000 pelari", "sekitar 1500 rumah": counted, while "Pemilu 2024 serentak" is a name
    return not (marked or is_counter(tokens[after]) or (before >= 0 and is_verb(tokens[before].lower)))


def _is_bracketed(text: str, quantity: Quantity) -> bool:
    return text[quantity.start - 1 : quantity.start] in ("(", "[") and text[quantity.end : quantity.end + 1] in (
        ")",
        "]",
    )


def _is_bracketed_age(text: str, tokens: Sequence[Token], before: int, quantity: Quantity) -> bool:
    if quantity.unit != "a":
        return False
    if not _is_bracketed(text, quantity):
        return _is_described_age(tokens, before)
    return before > 0 and tokens[before - 1].capital


def _is_described_age(tokens: Sequence[Token], before: int) -> bool:
    """`Kasus 104 (laki-laki, 79 tahun, warga Sleman)`: in brackets, behind what tells the sex."""
    for at in range(before, max(-1, before - 4), -1):
        if tokens[at].lower == "(":
            return before - at in (2, 3) and "sex" in classes_of(tokens[at + 1])
    return False


def _is_law(tokens: Sequence[Token], before: int, after: int, quantity: Quantity) -> bool:
    """`Nomor 4 Tahun 2021`: the number and the year of a law."""
    if quantity.unit != "a" or before < 0 or after >= len(tokens):
        return False
    head = before - 1 if tokens[before].lower == "." and before else before
    return tokens[head].lower in ("nomor", "no") and tokens[after].kind == "n"


def _is_list_item(text: str, tokens: Sequence[Token], before: int, quantity: Quantity) -> bool:
    """`1. ` or `2)` where a sentence begins, and the age in `Budi, 33, warga`."""
    if quantity.form != "digits":
        return False
    after = text[quantity.end : quantity.end + 1]
    if before < 0:
        return after in (".", ")") and quantity.end - quantity.start <= 2
    if after == ")" and tokens[before].lower in (":", ".", ",", ";"):
        return True
    return (
        after == ","
        and tokens[before].lower == ","
        and before > 0
        and tokens[before - 1].capital
        and quantity.high < 130
    )


def _is_plate(tokens: Sequence[Token], before: int, after: int) -> bool:
    """`B 1234 XY`"""
    head, tail = tokens[before], tokens[after] if after < len(tokens) else None
    return (
        tail is not None
        and head.end - head.start <= 2
        and head.capital
        and (head.acronym or head.end - head.start == 1)  # not `Di 45 TPS`
        and tail.end - tail.start <= 3
        and (tail.acronym or (tail.end - tail.start == 1 and tail.capital))
    )


def _is_in_name(text: str, tokens: Sequence[Token], before: int, after: int, quantity: Quantity) -> bool:
    """`Falcon 9`, `Komisi Tiga`: behind a capital word a bare number is part of a name, unless it counts a noun."""
    head = tokens[before]
    if quantity.form in ("words", "indefinite"):
        return text[quantity.start].isupper() and head.lower not in _OPENS
    if quantity.form not in ("digits", "range") or quantity.scale != 1 or not head.capital or head.kind != "w":
        return False
    opens = before == 0 or tokens[before - 1].lower in _OPENS
    if opens and (not is_noun(tokens, before) or classes_of(head) or head.lower.endswith("nya")):
        return False  # Pesertanya 188, terdiri dari …
    return not (after < len(tokens) and not tokens[after].capital and is_noun(tokens, after)) and not (
        after < len(tokens) and is_counter(tokens[after])
    )
