"""Where sentences end, and where a full stop ends none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutipan.language.sentences import split_sentences
from kutipan.spans import Span


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Panen naik. | Harga turun.",
        "Panen naik! | Harga turun?",
        "Panen naik.| Harga turun.",
        "Panen naik… | Harga turun.",
        "Panen naik?! | Harga turun.",
        "Itu terjadi pada 2018. | Ia pergi.",
        "Biayanya Rp 5.000. | Mahal sekali.",
        "Rapat mulai pukul 09.00. | Semua hadir.",
        "Beras, gula, dll. | Semua naik.",
        "(Panen naik.) | Harga turun.",
        "Panen naik. | “Harga turun.”",
        "Panen naik. | 20 orang datang.",
        "Ia lulusan UI. | Ayahnya nelayan.",
        "Pelakunya berinisial RM. | Polisi mencarinya.",
    ],
)
def test_a_sentence_ends_at_its_mark(text: str) -> None:
    # The bar shows where; glued sentences have no space before it.
    glued = text.replace(".| ", ".").replace("| ", "")
    assert sentences(glued) == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Rani Puspita datang.",
        "Prof. Dr. Ir. Budi Hartono hadir.",
        "Kombes Pol. Budi Hartono hadir.",
        "J.T. Hartono menulis buku.",
        "Ir. H. Budi Hartono hadir.",
        "Budi Hartono, S.H., M.H. hadir.",
        "Jl. Melati No. 5 ditutup.",
        "Harganya Rp. 5.000 per ikat.",
        "Ia naik 2.500 anak tangga.",
        "Ia membuka contoh.co.id setiap pagi.",
        "Ia … lalu pergi.",
        "Ia berkata... lalu pergi.",
        "Pelakunya berinisial A. S. mengaku.",
        "Panen naik",
    ],
)
def test_abbreviations_initials_and_numbers_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_no_sentence_ends_inside_a_stretch_that_is_whole() -> None:
    text = "“Panen naik. Harga turun,” kata Rani. Begitu."
    assert [span.of(text) for span in split_sentences(text, Span(0, len(text)), [Span(0, 26)])] == [
        "“Panen naik. Harga turun,” kata Rani.",
        "Begitu.",
    ]


def test_an_empty_paragraph_has_no_sentence() -> None:
    assert sentences("") == []
    assert sentences("  ") == []


@given(st.text(alphabet="abAB .!?…,“”\"'()12\n\u00a0", max_size=60))
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    spans = split_sentences(text, Span(0, len(text)))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
