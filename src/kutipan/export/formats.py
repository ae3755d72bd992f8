"""The formats that a package can be exported to, by name."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kutipan.export.subject import Subject


class Format(NamedTuple):
    """One format: what it is, and the usual name of its file.

    Its function has the format's name, with `_` for `-`, in the module of that name beside this one.
    """

    description: str
    file_name: str


FORMATS: dict[str, Format] = {
    "croissant": Format("Croissant 1.1 metadata, JSON-LD", "croissant.json"),
    "schema-org": Format("schema.org Dataset, JSON-LD", "dataset.jsonld"),
    "ro-crate": Format("RO-Crate 1.2 metadata, JSON-LD", "ro-crate-metadata.json"),
    "web-annotation": Format("W3C Web Annotations, JSON-LD", "annotations.jsonld"),
    "sqlite": Format("SQLite database", "kutipan.sqlite"),
    "xlsx": Format("Excel workbook (needs the extra xlsx)", "kutipan.xlsx"),
    "llms-txt": Format("one page of Markdown", "llms.txt"),
}

BESIDE_THE_DESCRIPTOR = ("croissant", "schema-org", "ro-crate", "llms-txt")
"""The formats that name the package's files by relative paths; ``make data`` writes them for the shipped package."""


def export(name: str, subject: "Subject") -> bytes:
    """The bytes of the package ``subject`` in the format ``name``, one of :data:`FORMATS`.

    Raises ``KutipanError`` where the format needs something that the package or the installation has not.
    """
    module = name.replace("-", "_")
    data: bytes = getattr(import_module(f"kutipan.export.{module}"), module)(subject)
    return data
