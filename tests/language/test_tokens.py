"""Words, numbers and marks with their offsets."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutipan.language.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Panen naik.", ["panen", "naik", "."]),
        ("anak-anak Qur'an Jum’at", ["anak-anak", "qur'an", "jum’at"]),
        ("1.250 16,5 14:30 70% 2", ["1.250", "16,5", "14:30", "70%", "2"]),
        ("Senin (3/6)", ["senin", "(", "3", "/", "6", ")"]),
        ("Su-27 G20", ["su-27", "g20"]),
        ("contoh.co.id dan data.go.id", ["contoh.co.id", "dan", "data.go.id"]),
        ("S.H., M.H.", ["s", ".", "h", ".", ",", "m", ".", "h", "."]),
        ("“Ayo,”kata", ["“", "ayo", ",", "”", "kata"]),
        ("naik.Lalu turun", ["naik", ".", "lalu", "turun"]),
        ("pukul 09.00.", ["pukul", "09.00", "."]),
        ("", []),
        (" \n\t\u00a0 ", []),
    ],
)
def test_words_numbers_and_marks_are_tokens(text: str, words: list[str]) -> None:
    assert [token.lower for token in tokenise(text)] == words


@pytest.mark.parametrize(
    ("word", "kind", "capital", "acronym"),
    [
        ("kata", "w", False, False),
        ("Kata", "w", True, False),
        ("KPK", "w", True, True),
        ("A", "w", True, False),
        ("2.500", "n", False, False),
        ("70%", "n", False, False),
        ("G20", "w", True, True),
        (",", "p", False, False),
        ("🙂", "p", False, False),
    ],
)
def test_a_token_says_what_it_is(word: str, kind: str, capital: bool, acronym: bool) -> None:
    (token,) = tokenise(word)
    assert (token.kind, token.capital, token.acronym) == (kind, capital, acronym)


def test_only_the_asked_stretch_is_read_and_offsets_are_those_of_the_whole_text() -> None:
    tokens = tokenise("Panen naik lagi.", 6, 10)
    assert [(token.start, token.end, token.lower) for token in tokens] == [(6, 10, "naik")]


ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe]")


@given(st.text(max_size=80))
def test_tokens_are_in_order_and_leave_out_only_white_space_and_arabic_script(text: str) -> None:
    tokens = tokenise(text)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    kept = [char for char in text if not char.isspace() and not ARABIC.match(char)]
    assert [char for token in tokens for char in text[token.start : token.end] if not ARABIC.match(char)] == kept


def test_a_verse_in_arabic_script_holds_no_tokens() -> None:
    assert [token.lower for token in tokenise("bersabda, وَاللَّهُ فِى عَوْنِ lalu pergi")] == [
        "bersabda",
        ",",
        "lalu",
        "pergi",
    ]
