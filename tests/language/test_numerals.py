"""Numbers in digits and words, and the amounts that they make with their units."""

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutipan.language.numerals import digits_value, find_numerals, number_style, read_number
from kutipan.language.quantities import find_quantities, single_units


def bounds(text: str) -> list[tuple[str, str, str]]:
    return [(text[n.start : n.end], str(n.low), str(n.high)) for n in find_numerals(text)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10.569", "10569"),
        ("1,5", "1.5"),
        ("1.234.567,89", "1234567.89"),
        ("0,125", "0.125"),
        ("7.5", "7.5"),
        ("1,5 juta", "1500000"),
        ("20 ribu", "20000"),
        ("3rb", "3000"),
        ("12 jt", "12000000"),
        ("2 juta 300 ribu", "2300000"),
        ("10 ribu triliun", "10000000000000000"),
        ("nol", "0"),
        ("dua puluh satu", "21"),
        ("seratus sebelas", "111"),
        ("seribu seratus", "1100"),
        ("satu juta dua ratus lima puluh ribu", "1250000"),
        ("sejuta", "1000000"),
        ("lima milyar", "5000000000"),
        ("satu setengah juta", "1500000"),
        ("dua koma lima", "2.5"),
        ("nol koma dua lima", "0.25"),
        ("setengah juta", "500000"),
        ("tiga perempat", "0.75"),
        ("dua lusin", "24"),
        ("tiga kodi", "60"),
        ("minus 3,5", "-3.5"),
    ],
)
def test_a_written_number_has_its_exact_value(written: str, value: str) -> None:
    assert read_number(written) == Decimal(value)


def test_spellings_of_other_libraries_are_read_too() -> None:
    assert read_number("kosong") == 0
    assert read_number("min tiga") == -3
    assert read_number("dua titik lima") == Decimal("2.5")


@pytest.mark.parametrize("text", ["", "banyak", "satu dua puluh", "puluh", "ribu", "1.2.3", "9" * 60, "satu orang"])
def test_what_is_no_single_number_is_not_read(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20-30 orang", [("20-30", "20", "30")]),
        ("dua hingga tiga juta", [("dua hingga tiga juta", "2000000", "3000000")]),
        ("1,5-2 juta ton", [("1,5-2 juta", "1500000", "2000000")]),
        ("dua tiga hari", [("dua tiga", "2", "3")]),
        ("tiga atau empat klub", [("tiga atau empat", "3", "4")]),
        ("dua atau sepuluh", [("dua", "2", "2"), ("sepuluh", "10", "10")]),
        ("5 s/d 10 persen", [("5 s/d 10", "5", "10")]),
        ("belasan ribu", [("belasan ribu", "11000", "19999")]),
        ("puluhan ribu warga", [("puluhan ribu", "10000", "99999")]),
        ("ratusan", [("ratusan", "100", "999")]),
        ("hari ke-33", [("33", "33", "33")]),
        ("70.000-an pekerja", [("70.000-an", "70000", "70000")]),
    ],
)
def test_ranges_multiples_and_ordinals_keep_their_bounds(text: str, found: list[tuple[str, str, str]]) -> None:
    assert bounds(text) == found


@pytest.mark.parametrize(
    "text", ["KTT G20", "kode QZ8501", "satu-satunya jalan", "persatuan", "bersatu", "tigabelasan"]
)
def test_digits_and_words_inside_other_words_are_no_numbers(text: str) -> None:
    assert find_numerals(text) == ()


def test_english_grouping_is_read_only_where_the_text_is_plainly_english() -> None:
    assert number_style("sold 1,250,000 units and 3,400 more") == "en"
    assert number_style("terjual 1.250.000 unit, 3,4 persen") == "id"
    assert digits_value("3,400", "en") == 3400
    assert digits_value("3,400", "id") == Decimal("3.400")


@pytest.mark.parametrize(
    ("text", "kind", "unit", "low", "high"),
    [
        ("Rp5,2 triliun", "money", "IDR", "5200000000000", "5200000000000"),
        ("Rp 350 juta hingga Rp 2,5 miliar", "money", "IDR", "350000000", "2500000000"),
        ("US$ 60 miliar", "money", "USD", "60000000000", "60000000000"),
        ("5 dolar Singapura", "money", "SGD", "5", "5"),
        ("dana 7 M", "money", "IDR", "7000000000", "7000000000"),
        ("Rp7M", "money", "IDR", "7000000000", "7000000000"),
        ("8%-10%", "percent", "%", "8", "10"),
        ("antara 5 dan 10 persen", "percent", "%", "5", "10"),
        ("10 tahun-15 tahun", "duration", "a", "10", "15"),
        ("satu jam 45 menit", "duration", "min", "105", "105"),
        ("2 tahun dan 6 bulan", "duration", "mo", "30", "30"),
        ("satu dekade", "duration", "a", "10", "10"),
        ("tiga kuintal", "measure", "kg", "300", "300"),
        ("400 - 750 m", "measure", "m", "400", "750"),
        ("1,4 juta kilometer persegi", "measure", "km2", "1400000", "1400000"),
        ("38,5 derajat Celsius", "measure", "Cel", "38.5", "38.5"),
    ],
)
def test_a_number_takes_the_unit_that_stands_beside_it(text: str, kind: str, unit: str, low: str, high: str) -> None:
    (found,) = find_quantities(text)
    assert (found.kind, found.unit, str(found.low), str(found.high)) == (kind, unit, low, high)


def test_the_members_of_a_list_share_unit_and_multiplier() -> None:
    years = find_quantities("dua, empat, dan sembilan tahun")
    assert [(q.unit, str(q.low)) for q in years] == [("a", "2"), ("a", "4"), ("a", "9")]
    assert [str(q.low) for q in find_quantities("2 dan 3 juta")] == ["2000000", "3000000"]


def test_a_sign_before_the_first_of_a_list_stands_for_all() -> None:
    found = find_quantities("Rp 20, 35, dan 50 miliar")
    assert [(q.kind, q.unit, str(q.low)) for q in found] == [
        ("money", "IDR", f"{billions}000000000") for billions in (20, 35, 50)
    ]
    assert [q.kind for q in find_quantities("Rp500, 35 orang, dan 50 ribu rumah")] == ["money", "count", "count"]


def test_the_number_of_a_range_of_percentages_holds_both_signs() -> None:
    text = "8%-10%"
    (found,) = find_quantities(text)
    assert text[found.number_start : found.number_end] == text


def test_a_unit_with_se_is_one_of_it() -> None:
    (found,) = single_units("lebih dari setahun")
    assert (found.unit, str(found.low)) == ("a", "1")


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_read_back_as_the_number_they_were_formatted_from(number: int) -> None:
    assert read_number(f"{number:,}".replace(",", ".")) == number


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_decimals_with_a_comma_read_back_exactly(number: Decimal) -> None:
    written = f"{number:,.3f}".translate(str.maketrans(",.", ".,"))
    assert read_number(written) == number


@given(st.text())
def test_any_text_gives_spans_inside_it_in_order(text: str) -> None:
    end = 0
    for found in find_quantities(text):
        assert end <= found.start <= found.number_start < found.number_end <= found.end <= len(text)
        assert found.low <= found.high
        end = found.end


@given(st.text(alphabet="0123456789., -/rpRpsedua tigjkbnm%", max_size=80))
def test_texts_of_numbers_and_marks_give_spans_inside_them(text: str) -> None:
    for found in find_quantities(text):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.slow
def test_every_number_that_num2words_spells_is_read() -> None:
    spell = pytest.importorskip("num2words").num2words
    rng = random.Random(20231107)
    for _ in range(20_000):
        number = rng.randrange(10 ** rng.randrange(1, 16))
        assert read_number(spell(number, lang="id")) == number


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["1", "1,", "dan satu ", "satu ", "1-", "Rp 5 ", "satu juta ", "1, 2, ", "- "])
def test_long_runs_of_one_thing_are_read_in_linear_work(unit: str) -> None:
    assert len(find_quantities(unit * 20_000)) <= 20_000 * 2


@pytest.mark.parametrize("text", ["ke-3x tiga", "satu", "", "dua ke-3x"])
def test_a_stretch_beyond_the_text_is_looked_through_once(text: str) -> None:
    assert find_numerals(text, 0, len(text) + 24) == find_numerals(text)
