"""CSV gives every row back as it was, in one form only."""

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutipan.errors import KutipanError
from kutipan.package.cells import objection, read_cell, write_cell
from kutipan.package.csvfile import read_csv, write_csv, write_records
from kutipan.tables import TABLES, Column, Table

_ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
_VALUES = {
    "string": _ANY_TEXT,
    "integer": st.integers(),
    "number": st.decimals(allow_nan=False, allow_infinity=False),
}


def a_value(column: Column) -> st.SearchStrategy[Any]:
    value = _VALUES[column.type]
    return value if column.required else st.none() | value


def rows_of(table: Table) -> st.SearchStrategy[list[Any]]:
    cells = st.tuples(*map(a_value, table.columns))
    return st.lists(cells.map(lambda values: _make(table, values)), max_size=3)


def _make(table: Table, values: tuple[Any, ...]) -> Any:
    make: Any = table.row
    return make(*values)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@given(data=st.data())
def test_any_row_comes_back_from_csv_as_it_was(table: Table, data: st.DataObject) -> None:
    rows = data.draw(rows_of(table))
    assert read_csv(table, write_csv(table, rows)) == rows


@given(st.lists(st.lists(_ANY_TEXT, min_size=2, max_size=2), min_size=1))
def test_another_reader_of_csv_sees_the_same_cells(records: list[list[str]]) -> None:
    text = write_records(records).decode()
    assert list(csv.reader(io.StringIO(text, newline=""))) == records


def test_files_have_lf_and_no_byte_order_mark() -> None:
    data = write_csv(TABLES[3], [("a", 'Nama, "A"', "person", None, None, None)])
    assert data == b'speaker_id,name,kind,role,aliases,wikidata\na,"Nama, ""A""",person,,,\n'


def test_a_cell_with_a_line_break_is_quoted() -> None:
    assert b'"satu\r\ndua"' in write_csv(TABLES[3], [("a", "satu\r\ndua", "person", None, None, None)])
    assert b'"satu\rdua"' in write_csv(TABLES[3], [("a", "satu\rdua", "person", None, None, None)])


@pytest.mark.parametrize(
    ("value", "cell"),
    [(None, ""), (7, "7"), (Decimal("1.5"), "1.5"), (Decimal("1E+6"), "1000000"), (Decimal("1E-7"), "0.0000001")],
)
def test_numbers_are_written_in_plain_digits(value: int | Decimal | None, cell: str) -> None:
    assert write_cell(value) == cell


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_a_number_that_is_not_finite_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="no finite number"):
        write_cell(Decimal(value))


@pytest.mark.parametrize("cell", ["1_000", "+1", "01", " 1", "1.0", "1e3", "٣"])
def test_an_integer_has_one_form(cell: str) -> None:
    column = next(column for column in TABLES[1].columns if column.name == "start")
    with pytest.raises(ValueError, match="is no integer"):
        read_cell(column, cell)


@pytest.mark.parametrize("cell", ["1,5", "1e3", ".5", "5.", "NaN", "1.000.000"])
def test_a_number_has_plain_digits(cell: str) -> None:
    column = next(column for column in TABLES[2].columns if column.name == "value")
    with pytest.raises(ValueError, match="is no number"):
        read_cell(column, cell)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_example_is_a_value_of_its_column(table: Table) -> None:
    for column in table.columns:
        assert objection(column, read_cell(column, column.field.example)) is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbfspeaker_id\n", "byte order mark"),
        (b"speaker_id,name\n\xff\n", "byte 16 is not UTF-8"),
        (b'speaker_id,"na"me\n', "line 1 is not CSV"),
        (b'speaker_id,"name\n', "line 1 is not CSV"),
        (b"speaker_id,name\n", "the header is not that of the table speakers"),
        (b"speaker_id,name,kind,role,aliases,wikidata\na,b\n", "row 2 has 2 cells, the header has 6"),
    ],
)
def test_a_damaged_file_is_refused_with_its_place(data: bytes, reason: str) -> None:
    with pytest.raises(KutipanError, match=reason):
        read_csv(TABLES[3], data)
