"""The curated registry of speakers: which words of an article mean whom."""

import csv
import os
from collections.abc import Iterable
from typing import NamedTuple

from kutipan.errors import KutipanError
from kutipan.tables.speakers import SPEAKER_KINDS, Speaker

_COLUMNS = ("speaker_id", "name", "name_id", "kind", "role", "aliases", "wikidata", "source")


class Registry(NamedTuple):
    """Curated speakers by their id, and the ids by the words in which articles name them (in lower case)."""

    speakers: dict[str, Speaker]
    aliases: dict[str, str]

    def find(self, words: str) -> str | None:
        """The id of the speaker whom exactly these words name, without regard to case."""
        return self.aliases.get(" ".join(words.split()).casefold())


EMPTY = Registry({}, {})


def read_registry(path: str | os.PathLike[str]) -> Registry:
    """The registry in a CSV file with the columns speaker_id, name, name_id, kind, role, aliases, wikidata, source.

    ``kind`` is ``person``, ``organisation``, ``government`` or ``group``, ``name_id`` the name in Indonesian, and
    semicolons part the ``aliases``. All but ``speaker_id``, ``name`` and ``kind`` may be empty.

    Raises ``KutipanError`` where the file cannot be read, misses a column, repeats an id or names an unknown kind.
    """
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                raise KutipanError(f"{path}: the column {missing[0]} is missing; a registry has {', '.join(_COLUMNS)}")
            return make_registry(reader, str(path))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise KutipanError(f"{path}: the registry of speakers cannot be read: {error}") from error


def make_registry(rows: Iterable[dict[str, str]], where: str) -> Registry:
    """The registry of these rows; ``where`` names their source in an error."""
    speakers: dict[str, Speaker] = {}
    aliases: dict[str, str] = {}
    for line, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise KutipanError(
                f"{where}, line {line}: a row has {len(_COLUMNS)} cells, as the header; check its commas"
            )
        key = row["speaker_id"]
        if not key or key in speakers:
            raise KutipanError(
                f"{where}, line {line}: speaker_id {key!r} is empty or repeated; give each speaker one id"
            )
        if row["kind"] not in SPEAKER_KINDS:
            raise KutipanError(f"{where}, line {line}: kind {row['kind']!r} is none of {', '.join(SPEAKER_KINDS)}")
        called = [name.strip() for name in (row["aliases"] or "").split(";") if name.strip()]
        others = list(dict.fromkeys(name for name in (row["name_id"], *called) if name and name != row["name"]))
        speakers[key] = Speaker(
            speaker_id=key,
            name=row["name"],
            kind=row["kind"],
            role=row["role"] or None,
            aliases=";".join(others) or None,
            wikidata=row["wikidata"] or None,
        )
        for name in (row["name"], row["name_id"], *called):
            if name:
                aliases.setdefault(" ".join(name.split()).casefold(), key)
    return Registry(speakers, aliases)
