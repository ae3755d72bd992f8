"""What an export is made from: the descriptor, the rows and the files of one package, read once and checked."""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kutipan.errors import KutipanError
from kutipan.package.checks import read_package
from kutipan.package.descriptor import DESCRIPTOR, csv_path, parquet_path
from kutipan.tables import TABLES
from kutipan.tables.schema import Table

CSV, PARQUET, JSON = "text/csv", "application/vnd.apache.parquet", "application/json"
SPDX = "https://spdx.org/licenses/"

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class PackageFile(NamedTuple):
    """A file of the package: its path below the descriptor's folder, media type, size in bytes, SHA-256, table."""

    path: str
    media_type: str
    size: int
    sha256: str
    table: Table | None


class Subject(NamedTuple):
    """A package to export; ``rows`` has the typed rows of each table under its name."""

    descriptor: Mapping[str, Any]
    rows: Mapping[str, list[Any]]
    files: tuple[PackageFile, ...]

    @property
    def title(self) -> str:
        """The package's title."""
        return str(self.descriptor.get("title") or self.descriptor.get("name") or "kutipan")

    @property
    def date(self) -> str | None:
        """The day on which this edition was made (ISO 8601), where the descriptor says it."""
        created = str(self.descriptor.get("created", ""))[:10]
        return created if _DATE.fullmatch(created) else None

    @property
    def licenses(self) -> list[str]:
        """The addresses of the licences."""
        return [str(item["path"]) for item in self.records("licenses") if item.get("path")]

    @property
    def authors(self) -> list[str]:
        """The names of the contributors."""
        return [str(item["title"]) for item in self.records("contributors") if item.get("title")]

    @property
    def datasheet(self) -> Mapping[str, str]:
        """The texts of the datasheet, where the descriptor has one."""
        content = self.descriptor.get("datasheet", {})
        return content if isinstance(content, dict) else {}

    def records(self, key: str) -> list[Mapping[str, Any]]:
        """The descriptor's list ``key``; empty where there is none."""
        content = self.descriptor.get(key, [])
        return [item for item in content if isinstance(item, dict)] if isinstance(content, list) else []


def read_subject(folder: str | os.PathLike[str]) -> Subject:
    """The package in ``folder``. Raises ``KutipanError`` where there is none, or one that has problems."""
    folder = Path(folder)
    rows, problems = read_package(folder)
    if problems:
        raise KutipanError(f"{folder}: {problems[0]}; run `kutipan validate {folder}` to see all problems")
    descriptor = json.loads((folder / DESCRIPTOR).read_bytes())
    files = [_file(folder, csv_path(table), CSV, table) for table in TABLES]
    files += [
        _file(folder, parquet_path(table), PARQUET, table)
        for table in TABLES
        if (folder / parquet_path(table)).is_file()
    ]
    files.append(_file(folder, DESCRIPTOR, JSON, None))
    values = {name: [numbered.row for numbered in numbered_rows] for name, numbered_rows in rows.items()}
    return Subject(descriptor, values, tuple(files))


def bibtex(subject: Subject) -> str:
    """How to cite the package, as one BibTeX entry."""
    name = re.sub(r"[^A-Za-z0-9]", "", str(subject.descriptor.get("name", ""))) or "kutipan"
    fields = {
        "title": f"{{{subject.title}}}",
        "author": " and ".join(f"{{{author}}}" for author in subject.authors),
        "year": (subject.date or "")[:4],
        "version": str(subject.descriptor.get("version") or ""),
        "url": str(subject.descriptor.get("homepage") or ""),
        "note": "Data set and software",
    }
    lines = [f"  {key} = {{{value}}}" for key, value in fields.items() if value]
    return "@misc{" + name + ",\n" + ",\n".join(lines) + "\n}"


def write_json(content: Mapping[str, Any]) -> bytes:
    """The bytes of a JSON file."""
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _file(folder: Path, path: str, media_type: str, table: Table | None) -> PackageFile:
    data = (folder / path).read_bytes()
    return PackageFile(path, media_type, len(data), hashlib.sha256(data).hexdigest(), table)
