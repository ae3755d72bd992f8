"""A row is found in its context, also where its text stands there twice."""

from kutipan.package.contexts import span_in_context
from kutipan.tables import Figure, Quote
from sample_package import make_tables


def test_a_row_is_found_in_its_context() -> None:
    tables = make_tables()
    rows: list[Quote | Figure] = [*tables.quotes, *tables.figures]
    for row in rows:
        assert span_in_context(row, tables._asdict()).of(row.context) == row.text


def test_a_row_that_does_not_stand_in_its_context_has_no_place_there() -> None:
    row = make_tables().figures[0]._replace(context="lain")
    assert not span_in_context(row, {"quotes": [], "figures": [row]}).of(row.context)


def test_of_two_equal_texts_the_one_at_the_offsets_is_meant() -> None:
    context = "dua ton lalu dua orang"
    base = make_tables().figures[0]
    first = base._replace(text="dua", start=100, end=103, context=context)
    second = base._replace(text="dua", start=113, end=116, context=context)
    rows = {"quotes": [], "figures": [first, second]}
    assert span_in_context(first, rows).start == 0
    assert span_in_context(second, rows).start == 13
