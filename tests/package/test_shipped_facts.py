"""The curated facts of the first edition are whole: each has its row, and each row its English."""

import csv
import re
from pathlib import Path

import pytest

import kutipan
from kutipan.package.curated import read_curated, untranslated
from kutipan.package.files import Tables
from kutipan.package.metadata import read_metadata

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
TABLES = Tables(
    tuple(kutipan.load("articles")),
    tuple(kutipan.load("quotes")),
    tuple(kutipan.load("figures")),
    tuple(kutipan.load("speakers")),
    tuple(kutipan.load("caveats")),
)
CURATED = read_curated(SEEDS)


def test_no_row_lacks_its_english() -> None:
    assert untranslated(TABLES) == []


def test_every_translation_is_in_the_tables() -> None:
    english = {quote.quote_id: quote.text_en for quote in TABLES.quotes}
    labels = {figure.figure_id: figure.label_en for figure in TABLES.figures}
    assert {fact.row_id for fact in CURATED.translations} == {*english, *labels}
    for fact in CURATED.translations:
        assert (fact.text_en or fact.label_en) == (english.get(fact.row_id) or labels.get(fact.row_id))


def test_every_caveat_is_in_the_tables_and_stands_at_its_words() -> None:
    assert len(TABLES.caveats) == len(CURATED.caveats)
    notes = {caveat.note: caveat for caveat in TABLES.caveats}
    for fact in CURATED.caveats:
        text = (SEEDS / f"{fact.article_id}.txt").read_bytes().decode("utf-8")
        start = int(notes[fact.note].caveat_id.rpartition("-c")[2])
        assert text[start : start + len(fact.anchor_text)] == fact.anchor_text


def test_every_address_in_the_tables_is_one_of_the_files() -> None:
    known = {fact.url for fact in CURATED.sources} | {fact.evidence_url for fact in CURATED.caveats}
    assert {article.url for article in TABLES.articles} | {row.evidence_url for row in TABLES.caveats} <= known


def test_every_wikidata_item_is_one_of_the_registry() -> None:
    with (SEEDS / "speakers.csv").open(encoding="utf-8", newline="") as file:
        known = {row["speaker_id"]: row["wikidata"] or None for row in csv.DictReader(file)}
    for speaker in TABLES.speakers:
        assert speaker.wikidata == known.get(speaker.speaker_id)


def test_the_sources_of_the_descriptor_are_those_of_the_file() -> None:
    metadata = read_metadata(ROOT / "scripts" / "package.toml")
    assert {source["path"] for source in metadata.sources if "path" in source} == {
        fact.url for fact in CURATED.sources if fact.url
    }


@pytest.mark.parametrize("quote", TABLES.quotes, ids=lambda quote: quote.quote_id)
def test_a_rendering_keeps_the_numbers_of_its_quote(quote: kutipan.Quote) -> None:
    def numbers(text: str) -> list[str]:
        return sorted(re.sub(r"[.,]", "", number) for number in re.findall(r"\d[\d.,]*\d|\d", text))

    assert quote.text_en is not None
    assert numbers(quote.text_en) == numbers(quote.text)


@pytest.mark.parametrize("quote", TABLES.quotes, ids=lambda quote: quote.quote_id)
def test_a_rendering_keeps_the_quotation_marks_of_its_quote(quote: kutipan.Quote) -> None:
    assert quote.text_en is not None
    for mark in '“”"[]()':
        assert quote.text_en.count(mark) == quote.text.count(mark), mark


def test_a_label_says_what_is_counted_and_not_how_many() -> None:
    for figure in TABLES.figures:
        assert figure.label_en is not None
        assert not re.search(r"\d", figure.label_en)
        assert len(figure.label_en) <= 80


def test_the_datasheet_counts_what_is_there() -> None:
    text = (ROOT / "docs" / "datasheet.md").read_text(encoding="utf-8")
    counts = f"{len(TABLES.quotes)} quotes, {len(TABLES.figures)} figures, {len(TABLES.speakers)} speakers, and "
    assert counts + f"{len(TABLES.caveats)} caveats" in " ".join(text.split())
