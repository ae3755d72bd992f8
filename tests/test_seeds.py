"""The shipped sources are those that the tables were made from, byte for byte, and every span stands where it says."""

from hashlib import sha256
from pathlib import Path

import pytest

from kutipan import extract
from kutipan.tables import TABLES, Table
from kutipan.tables.registry import Registry, read_registry

SEEDS = Path(__file__).parents[1] / "seeds"
HASHES = {
    "000_40c16f7fba6956b7.txt": "4c77ff410c51e38ed1c39e61611452ee9868365943e0122e46f9facc05c92fc6",
    "001_1cd7ab8671b996c9.txt": "8b80f67eb030462915f50292854f9477769d3aa20334ec6a742c6e8d6cc44021",
    "002_f09c1539b21faf02.txt": "e26f6737fdd7230fb158f04ed0eefcf0934b8f75655b158bdd12237435ed91d4",
    "003_91c84799dcc65344.txt": "c7c884a89c08e5d2051a501190ba1fe4df8e7b5c28a1616329eebde6d686fbf7",
    "004_5b201644ad508f40.txt": "6def63a5c3cc16b639e4497a51477c01ad55392052df10636ea2492e491b0192",
    "speakers.csv": "e4c4888414205e6a35a900ff5e74b161405b0af195333cc14861e4484a80715b",
}
ARTICLES = sorted(name for name in HASHES if name.endswith(".txt"))


@pytest.fixture(scope="module")
def registry() -> Registry:
    """The shipped registry."""
    return read_registry(SEEDS / "speakers.csv")


@pytest.mark.parametrize("name", HASHES)
def test_a_source_is_the_same_byte_for_byte(name: str) -> None:
    assert sha256((SEEDS / name).read_bytes()).hexdigest() == HASHES[name]


def test_no_other_article_is_shipped() -> None:
    assert sorted(path.name for path in SEEDS.glob("*.txt")) == ARTICLES


@pytest.mark.parametrize("name", ARTICLES)
def test_every_span_of_every_row_is_the_text_at_its_offsets(name: str, registry: Registry) -> None:
    text = (SEEDS / name).read_bytes().decode("utf-8")
    found = extract(text, article_id=name.removesuffix(".txt"), registry=registry)
    rows = {"quotes": found.quotes, "figures": found.figures}
    for table in TABLES:
        _check_spans(text, table, rows.get(table.name, ()))
    assert found.quotes
    assert found.article.source_sha256 == HASHES[name]
    assert found.article.source_bytes == (SEEDS / name).stat().st_size


def _check_spans(text: str, table: Table, rows: tuple[object, ...]) -> None:
    for row in rows:
        for words, start, end in table.spans:
            first, last = getattr(row, start), getattr(row, end)
            assert (first is None) == (last is None) == (getattr(row, words) is None)
            assert first is None or text[first:last] == getattr(row, words)


@pytest.mark.parametrize("name", ARTICLES)
def test_the_same_seed_gives_the_same_rows_twice(name: str, registry: Registry) -> None:
    text = (SEEDS / name).read_bytes().decode("utf-8")
    one, other = (extract(text, article_id="uji", registry=registry) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("name", ARTICLES)
def test_every_speaker_of_a_seed_with_a_registered_name_has_its_registered_id(name: str, registry: Registry) -> None:
    text = (SEEDS / name).read_bytes().decode("utf-8")
    for speaker in extract(text, article_id="uji", registry=registry).speakers:
        known = registry.find(speaker.name)
        assert known is None or known == speaker.speaker_id
