"""The data dictionary is whole in both languages, and everything that shows it shows the same."""

from typing import Any

import pytest

import kutipan
from kutipan.tables import TABLES, Column, Table
from kutipan.tables.dictionary import dictionary

COLUMNS = [(table, column) for table in TABLES for column in table.columns]


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[f"{table.name}.{column.name}" for table, column in COLUMNS])
def test_every_column_has_its_title_and_description_in_indonesian(table: Table, column: Column) -> None:
    field = column.field
    assert field.title_id
    assert field.description_id.endswith(".")
    assert field.description_id != field.description
    for value in field.enum:
        if f"`{value}`" in field.description:
            assert f"`{value}`" in field.description_id


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_every_table_has_its_title_and_description_in_indonesian(table: Table) -> None:
    assert table.title_id != table.title
    assert table.description_id.endswith(".")


def test_the_two_languages_list_the_same() -> None:
    english, indonesian = dictionary("en"), dictionary("id")
    assert [(entry.table, entry.column) for entry in english] == [(entry.table, entry.column) for entry in indonesian]
    assert [(entry.table, entry.column) for entry in english if entry.column] == [
        (table.name, column.name) for table, column in COLUMNS
    ]
    assert len(english) == len(COLUMNS) + len(TABLES)


def test_an_entry_says_what_a_column_refers_to() -> None:
    entries = {(entry.table, entry.column): entry for entry in dictionary()}
    assert entries["quotes", "speaker_id"].refers_to == "speakers.speaker_id"
    assert entries["figures", "part_of"].refers_to == "figures.figure_id"
    assert entries["figures", "text"].refers_to == ""


def test_the_descriptor_has_both_languages() -> None:
    described: dict[tuple[str, str], Any] = {
        (resource["name"], field["name"]): field
        for resource in kutipan.descriptor()["resources"]
        for field in resource["schema"]["fields"]
    }
    for table, column in COLUMNS:
        field = described[table.name, column.name]
        assert (field["title"], field["title_id"]) == (column.field.title, column.field.title_id)
        assert field["description_id"] == column.field.description_id


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown language 'jv'; there are: en, id"):
        dictionary("jv")  # type: ignore[arg-type]
