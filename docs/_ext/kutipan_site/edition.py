"""The shipped edition as the site needs it: its rows, the texts they come from, and what curators wrote about them."""

import csv
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import kutipan
from kutipan.package.curated import CaveatFact, read_curated
from kutipan.tables import Article, Caveat, Figure, Quote, Speaker
from kutipan.tables.registry import read_registry

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT / "seeds"


class Edition(NamedTuple):
    """All rows, and the text of each article."""

    articles: tuple[Article, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    speakers: tuple[Speaker, ...]
    caveats: tuple[Caveat, ...]
    texts: Mapping[str, str]
    anchors: Mapping[str, str]
    """The words that each caveat hangs on, by its id."""
    names_id: Mapping[str, str]
    """The Indonesian names of speakers, where the registry has one."""
    name_sources: Mapping[str, str]
    """Where the registry has the facts about a speaker from."""

    def table(self, name: str) -> tuple[Any, ...]:
        """The rows of the table ``name``."""
        rows: tuple[Any, ...] = getattr(self, name)
        return rows

    def article(self, article_id: str) -> Article:
        """The article with this id."""
        return next(article for article in self.articles if article.article_id == article_id)

    def speaker(self, speaker_id: str) -> Speaker:
        """The speaker with this id."""
        return next(speaker for speaker in self.speakers if speaker.speaker_id == speaker_id)

    def speaker_name(self, speaker_id: str, language: str) -> str:
        """What to call a speaker in this language."""
        name = self.names_id.get(speaker_id) if language == "id" else None
        return name or self.speaker(speaker_id).name

    def outlet(self, article_id: str) -> str:
        """A short name for where an article was published: the outlet, else whom it credits, else its id."""
        article = self.article(article_id)
        return article.outlet or article.agency or article.article_id


@cache
def edition() -> Edition:
    """The edition in this working copy.

    Raises ``ValueError`` if a source is not the one that its tables were made from, so that no page shows the wrong
    characters.
    """
    articles = tuple(kutipan.load("articles"))
    texts = {}
    for article in articles:
        data = (SEEDS / article.source_path).read_bytes()
        if hashlib.sha256(data).hexdigest() != article.source_sha256:
            raise ValueError(f"{article.source_path}: not the source that data/ was made from; run: make data")
        texts[article.article_id] = data.decode("utf-8")
    registry = _registry_rows()
    return Edition(
        articles,
        tuple(kutipan.load("quotes")),
        tuple(kutipan.load("figures")),
        tuple(kutipan.load("speakers")),
        tuple(kutipan.load("caveats")),
        texts,
        _anchors(read_curated(SEEDS).caveats, texts),
        {row["speaker_id"]: row["name_id"] for row in registry if row["name_id"]},
        {row["speaker_id"]: row["source"] for row in registry if row["source"]},
    )


def _registry_rows() -> list[dict[str, str]]:
    path = SEEDS / "speakers.csv"
    read_registry(path)  # refuses what is wrong with it
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _anchors(facts: tuple[CaveatFact, ...], texts: Mapping[str, str]) -> dict[str, str]:
    return {f"{fact.article_id}-c{texts[fact.article_id].index(fact.anchor_text)}": fact.anchor_text for fact in facts}


def source_file(name: str) -> Path:
    """The file with this name in the library. Raises ``ValueError`` unless there is exactly one."""
    found = sorted((ROOT / "src" / "kutipan").rglob(name))
    if len(found) != 1:
        raise ValueError(f"{name}: {len(found)} files of this name in src/kutipan; one is needed")
    return found[0]
