"""``llms.txt`` (https://llmstxt.org): the package in one page of Markdown, for programs that read text."""

from kutipan.export.subject import CSV, Subject, bibtex
from kutipan.tables import TABLES
from kutipan.tables.schema import Column, Table


def llms_txt(subject: Subject) -> bytes:
    """What the package holds, its files, every column, and how far it can be trusted."""
    descriptor = subject.descriptor
    lines = [f"# {subject.title}", "", f"> {descriptor.get('description') or subject.title}", ""]
    facts = {
        "Version": descriptor.get("version"),
        "Date": subject.date,
        "Licence of the tables": ", ".join(subject.licenses),
    }
    lines += [f"- {name}: {value}" for name, value in facts.items() if value]
    lines += [
        "- Offsets are half-open counts of Unicode code points into the source file: `source[start:end] == text`.",
        "- An empty cell means that the value is not known. A row says what an article reports, not what is true.",
        "",
        "## Files",
        "",
    ]
    for file in subject.files:
        if file.table is None:
            lines.append(f"- [{file.path}]({file.path}): every column, key and licence as a Data Package descriptor")
        else:
            kind = f"{len(subject.rows[file.table.name])} rows, " + ("CSV" if file.media_type == CSV else "Parquet")
            lines.append(f"- [{file.path}]({file.path}): {kind}. {file.table.description}")
    for table in TABLES:
        lines += ["", f"## Columns of {table.name}", "", *(_column(table, column) for column in table.columns)]
    if subject.datasheet:
        lines += ["", "## Limits and use", ""]
        lines += [f"- {name.replace('_', ' ').capitalize()}: {text}" for name, text in subject.datasheet.items()]
    lines += ["", "## How to cite", "", "```bibtex", bibtex(subject), "```"]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _column(table: Table, column: Column) -> str:
    targets = {key.column: f"{key.target or table.name}.{key.target_column}" for key in table.foreign_keys}
    notes = [column.type, *(["may be empty"] if not column.required else [])]
    if column.name == table.key:
        notes.append("key")
    if column.name in targets:
        notes.append(f"refers to {targets[column.name]}")
    return f"- `{column.name}` ({', '.join(notes)}): {column.field.description}"
