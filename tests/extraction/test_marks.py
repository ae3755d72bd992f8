"""Quotation marks are paired by where they stand."""

from itertools import pairwise

import pytest

from kutipan.extraction.quotes.marks import find_quotations
from kutipan.page import read_page
from kutipan.spans import Span


def inner(text: str) -> list[str]:
    """What stands between the marks of a page's body."""
    return [quotation.inner.of(text) for quotation in find_quotations(text, read_page(text).paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“Panen naik,” kata Rani.", ["Panen naik,"], id="curly"),
        pytest.param('"Panen naik," kata Rani.', ["Panen naik,"], id="straight"),
        pytest.param("”Panen naik,” kata Rani.", ["Panen naik,"], id="both closing"),
        pytest.param("“Panen naik,“ kata Rani.", ["Panen naik,"], id="both opening"),
        pytest.param("«Panen naik,» kata Rani.", ["Panen naik,"], id="guillemets"),
        pytest.param("‘Panen naik,’ kata Rani.", ["Panen naik,"], id="single"),
        pytest.param("“ Panen naik, ” kata Rani.", ["Panen naik,"], id="white space inside"),
        pytest.param("“Panen naik,”kata Rani.“Semua senang,”ujarnya.", ["Panen naik,", "Semua senang,"], id="glued"),
        pytest.param("“A “B” C,” kata Rani.", ["A “B” C,"], id="nested double marks"),
        pytest.param("“A ‘B’ C,” kata Rani.", ["A ‘B’ C,"], id="nested single marks"),
        pytest.param("Ia menolak “damai", ["damai"], id="never closed"),
        pytest.param("“Panen naik, kata Rani.", ["Panen naik,"], id="closed by its cue"),
        pytest.param("Panen naik,” kata Rani.", ["Panen naik,"], id="never opened"),
        pytest.param("“Panen naik.\nHarga turun,” kata Rani.", ["Panen naik.\nHarga turun,"], id="over a line break"),
        pytest.param("“Panen naik.\nHarga turun.\n“Lalu?” kata Rani.", ["Panen naik.", "Lalu?"], id="a new mark opens"),
    ],
)
def test_a_pair_of_marks_is_a_quotation(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hari Jum’at itu ia membaca Qur’an.", id="apostrophes in words"),
        pytest.param("Ma'ruf dan Mu'min datang bersama.", id="straight apostrophes in names"),
        pytest.param("Semua pulang dengan selamat.", id="no marks at all"),
        pytest.param("Pipa 4″ itu bocor.", id="a double prime behind a digit"),
    ],
)
def test_what_is_no_pair_of_marks_is_none(text: str) -> None:
    assert inner(text) == []


def test_outer_spans_include_the_marks_and_inner_spans_no_white_space() -> None:
    text = "Ia berkata, “ Ayo. ”"
    (quotation,) = find_quotations(text, [Span(0, len(text))])
    assert (quotation.outer.of(text), quotation.inner.of(text)) == ("“ Ayo. ”", "Ayo.")
    assert quotation.closed


def test_a_quotation_that_is_not_closed_says_so_and_ends_with_its_paragraph() -> None:
    text = "“Ayo pergi.\nMereka pergi."
    (first,) = find_quotations(text, [Span(0, 11), Span(12, 25)])
    assert not first.closed
    assert first.outer == Span(0, 11)


def test_no_quotation_contains_another() -> None:
    text = "“A “B ‘C’ D” E,” kata ‘F’ dan “G”."
    spans = [quotation.outer for quotation in find_quotations(text, [Span(0, len(text))])]
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_a_mark_outside_the_body_pairs_with_none_inside() -> None:
    text = "Warga: “Kami Lelah\n\nWarga mengungsi. “Hujan belum reda,” kata Rani Puspita."
    assert inner(text) == ["Hujan belum reda,"]
