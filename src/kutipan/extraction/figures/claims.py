"""Whether a number without a unit is a claim of how many."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.counted import (
    acts_behind,
    classes_of,
    is_counter,
    is_noun,
    is_numeric,
    words_of,
)
from kutipan.extraction.figures.marks import Marks, qualifier_after
from kutipan.extraction.figures.sentence import Sentence
from kutipan.language.quantities import Quantity, find_quantities
from kutipan.language.tokens import Token


def is_claim(
    sentence: Sentence,
    quantity: Quantity,
    marks: Marks,
    first: int,
    after: int,
    rule: str,
    counting: bool,
    listed: bool,
) -> bool:
    """Whether a number without a unit says how many: `satu` mostly does not, a bare number needs a sign of it.

    ``counting`` tells that the sentence has a count before, ``listed`` that another number follows in a list.
    """
    tokens = sentence.tokens
    before = tokens[first - 1].lower if first else ""
    if quantity.form == "words" and quantity.value == 1:
        if rule == "count-noun-after" and _is_of_others(tokens, after):
            return True  # satu jenazah lainnya
        if sentence.low.startswith((" di antaranya", " diantaranya"), quantity.end):
            return True
        only = before == "ada" and first > 1 and tokens[first - 2].lower in ("hanya", "cuma")  # hanya ada satu telepon
        if marks.marked or only or before in ("hanya", "cuma", "baru", "tinggal"):
            return True
        if after < len(tokens) and (is_counter(tokens[after]) or _is_one_of(sentence, quantity)):
            return True
        return listed or (before in ("dan", ",") and counting) or _one_more_follows(sentence, quantity)
    if not rule.endswith("bare"):
        return True
    if marks.marked or "counting" in words_of(before) or qualifier_after(tokens, after)[0]:
        return True
    if before in ("dari", "atas") and after < len(tokens) and _is_whole(tokens, first, after, counting):
        return True
    if after < len(tokens) and (_is_selecting(sentence, quantity) or "left-over" in classes_of(tokens[after])):
        return True
    if after < len(tokens) and "relative" in classes_of(tokens[after]):
        # `baru 22 yang mengantongi izin`, `23 dari 58 yang dirawat`
        further = tokens[first - 2] if first > 1 else None
        consists = before in ("dari", "atas") and further is not None and further.lower == "terdiri"
        second = before in ("dan", "serta") and counting and any(token.lower == "terdiri" for token in tokens[:first])
        return (
            before in ("baru", "cuma", "sudah")
            or consists  # terdiri dari 14 yang dialihkan dan sembilan yang dibatalkan
            or second
            or (before == "dari" and further is not None and is_numeric(further))
        )
    if after >= len(tokens):
        return counting and is_series(tokens, first, quantity)
    if tokens[after].start - quantity.end > 1:
        return False
    behind = tokens[after]
    if counting and is_series(tokens, first, quantity) and (behind.kind == "p" or behind.lower in ("dan", "serta")):
        return True  # terbanyak di A, 417 orang, disusul B 308.
    if before == "termasuk" and "preposition" in classes_of(behind):
        return True  # 96 sekolah, termasuk 12 di Melati
    pointed = first > 1 and "demonstrative" in classes_of(tokens[first - 1])
    if (
        pointed
        and "adverb" in classes_of(behind)
        and "dari" in (token.lower for token in tokens[max(0, first - 6) : first])
    ):
        return True  # dari kasus itu 22 sudah terungkap
    if before == "," and behind.kind == "w" and _first_word(tokens) == "dari":
        return True  # dari tujuh album itu, lima dia yang menulis
    classes = classes_of(behind)
    noun = is_noun(tokens, after) and "postnominal" not in classes and not acts_behind(tokens, after)
    predicate = behind.kind == "w" and not noun and "relative" not in classes
    return predicate and before in _BEFORE_A_CLAUSE


def _first_word(tokens: Sequence[Token]) -> str:
    """The first word of a sentence, behind an opening mark."""
    return next((token.lower for token in tokens[:2] if token.kind == "w"), "")


_BEFORE_A_CLAUSE = frozenset(
    ("", "“", '"', "‘", ",", ":", ".", "?", "!", "dan", "sementara", "sedangkan", "sisanya", "lalu", "serta")
)
_SERIES_REACH = 40
"""Tokens before a number among which a word for a series is looked for."""


def is_series(tokens: Sequence[Token], first: int, quantity: Quantity) -> bool:
    """Whether a word for a series stands before ``tokens[first]``, where the number begins, written in digits."""
    if quantity.form != "digits":
        return False
    return any("series" in classes_of(token) for token in tokens[max(0, first - _SERIES_REACH) : first])


def is_followed(tokens: Sequence[Token], first: int, quantity: Quantity) -> bool:
    """Whether an amount with a unit belongs to one of a series of names: `disusul Ketapang 14.200 hektare`."""
    if quantity.kind not in ("measure", "money", "percent"):
        return False
    return any("follower" in classes_of(token) for token in tokens[max(0, first - _SERIES_REACH) : first])


def _is_whole(tokens: Sequence[Token], first: int, after: int, counting: bool) -> bool:
    """Whether a bare number behind `dari` is one said before, or the first of what makes one up.

    `Dari 231 itu, …`, `3.118 rumah, terdiri dari 866 rusak berat, …`.
    """
    if tokens[after].lower in ("itu", "tersebut"):
        return tokens[first].kind == "n"
    return counting and first > 1 and tokens[first - 2].lower == "terdiri" and tokens[after].kind == "w"


_ONE_MORE = re.compile(r"[^\d.;:!?]{3,80},\s(?:dan\s|sedangkan\s)?satu\slagi(?![^\W_])")


def _one_more_follows(sentence: Sentence, quantity: Quantity) -> bool:
    """`satu ikut makan dan muntah, satu lagi sedang pulang`: one of two."""
    return _ONE_MORE.match(sentence.low, quantity.end) is not None


def _is_of_others(tokens: Sequence[Token], after: int) -> bool:
    """Whether the noun behind the number is called another one of those: `jenazah lainnya`, `korban lain`."""
    return any(token.lower in ("lain", "lainnya") for token in tokens[after + 1 : after + 3])


def _is_one_of(sentence: Sentence, quantity: Quantity) -> bool:
    """`satu dari tiga remaja`: one of a number, not just one of them."""
    low = sentence.low
    if not low.startswith(" dari ", quantity.end):
        return False
    return bool(find_quantities(sentence.text, quantity.end, quantity.end + 24, folded=low, style="id"))


def _is_selecting(sentence: Sentence, quantity: Quantity) -> bool:
    return (
        re.match(
            r"\s(?:di antara|diantara|di antaranya|orang di antara)", sentence.low[quantity.end : quantity.end + 24]
        )
        is not None
    )
