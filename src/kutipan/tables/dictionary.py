"""The data dictionary: every table and column in English and Indonesian, as plain records.

It is made from the definitions of the tables, like everything else that lists columns; documentation, spreadsheets
and the descriptor all show this one text.
"""

from typing import Literal, NamedTuple

from kutipan.tables import TABLES

Language = Literal["en", "id"]


class Entry(NamedTuple):
    """What is said of one column; with an empty ``column``, of a whole table."""

    table: str
    column: str
    type: str
    required: bool
    title: str
    description: str
    values: tuple[str, ...]
    pattern: str
    example: str
    refers_to: str


def dictionary(language: Language = "en") -> list[Entry]:
    """An entry for each table, each followed by one for each of its columns, in the order of the files.

    >>> dictionary()[0].title, dictionary("id")[0].title
    ('Articles', 'Artikel')

    Raises ``ValueError`` for another language than ``en`` and ``id``.
    """
    if language not in ("en", "id"):
        raise ValueError(f"unknown language {language!r}; there are: en, id")
    indonesian = language == "id"
    entries = []
    for table in TABLES:
        title, description = (table.title_id, table.description_id) if indonesian else (table.title, table.description)
        entries.append(Entry(table.name, "", "table", True, title, description, (), "", "", ""))
        targets = {key.column: f"{key.target or table.name}.{key.target_column}" for key in table.foreign_keys}
        for column in table.columns:
            field = column.field
            entries.append(
                Entry(
                    table.name,
                    column.name,
                    column.type,
                    column.required,
                    field.title_id if indonesian else field.title,
                    field.description_id if indonesian else field.description,
                    field.enum,
                    field.pattern or "",
                    field.example,
                    targets.get(column.name, ""),
                )
            )
    return entries
