"""The definition of each table: complete, and its examples keep its own rules."""

import re

import pytest

from kutipan.tables import TABLES, Column, Table
from kutipan.tables.patterns import ARTICLE_ID, EDTF, QUOTE_ID, RULE, SPEAKER_ID

each_table = pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
COLUMNS = [(table, column) for table in TABLES for column in table.columns]
each_column = pytest.mark.parametrize(
    ("table", "column"), COLUMNS, ids=[f"{table.name}.{column.name}" for table, column in COLUMNS]
)


DESIGN = {
    "articles": "article_id title outlet author agency place published latest_date language url words source_path "
    "source_bytes source_sha256",
    "quotes": "quote_id article_id type text text_en speaker_id speaker_text cue addressee_text via continues "
    "context start end speaker_start speaker_end cue_start cue_end rule",
    "figures": "figure_id article_id quote_id text number_text value value_low value_high qualifier kind unit "
    "counted_text label_en part_of speaker_id date_text date context start end rule",
    "caveats": "caveat_id article_id quote_id figure_id kind note evidence_url",
    "speakers": "speaker_id name kind role aliases wikidata",
}


@each_table
def test_a_table_has_the_columns_of_the_design_in_their_order(table: Table) -> None:
    assert " ".join(table.names) == DESIGN[table.name]


@each_column
def test_every_column_has_title_description_and_an_example_that_keeps_its_rules(table: Table, column: Column) -> None:
    field = column.field
    assert field.title
    assert field.description.endswith(".")
    assert field.example
    if field.pattern:
        assert re.fullmatch(field.pattern, field.example)
    if field.enum:
        assert field.example in field.enum
    if column.type != "string":
        assert float(field.example) >= (field.minimum or 0)


@each_table
def test_the_key_is_required_unique_and_a_column(table: Table) -> None:
    (key,) = (column for column in table.columns if column.name == table.key)
    assert key.required
    assert key.field.unique


@each_table
def test_foreign_keys_lead_from_a_column_to_the_key_of_a_table(table: Table) -> None:
    by_name = {one.name: one for one in TABLES}
    for link in table.foreign_keys:
        target = by_name[link.target] if link.target else table
        assert link.column in table.names
        assert link.target_column == target.key


@each_table
def test_span_columns_are_columns_and_offsets_are_whole_numbers(table: Table) -> None:
    types = {column.name: column.type for column in table.columns}
    for text, start, end in table.spans:
        assert types[text] == "string"
        assert types[start] == types[end] == "integer"


@pytest.mark.parametrize(
    ("pattern", "good", "bad"),
    [
        (ARTICLE_ID, ["a", "000_40c", "kabar-7.v2"], ["", "-a", "a b", "a/b", "é"]),
        (QUOTE_ID, ["a-q0", "000_40c-q880"], ["a", "a-q", "a-f1", "-q1"]),
        (
            SPEAKER_ID,
            ["rani", "rani-puspita", "j-t-lindblad", "josé"],
            ["", "-rani", "rani-", "rani--p", "rani_p", "r p"],
        ),
        (RULE, ["direct", "direct-cue-behind"], ["", "Direct", "direct_cue", "direct-", "direct2"]),
        (EDTF, ["2023-11-09", "XXXX-11-12/..", "2023", "../2024", "2023-10~"], ["9/11", "2023-1", "kemarin"]),
    ],
)
def test_a_pattern_accepts_what_it_is_for_and_nothing_else(pattern: str, good: list[str], bad: list[str]) -> None:
    assert [value for value in good if not re.fullmatch(pattern, value)] == []
    assert [value for value in bad if re.fullmatch(pattern, value)] == []
