"""The whole converter on our own annotated articles, in many house styles: how much it finds may not fall.

The floors stand slightly below what the test itself prints with `pytest -s tests/extraction/test_articles.py`. When
they were last compared, on 428 articles: quotes F1 .990 (6976 of 7072, 7022 found), with type and speaker right .962;
figures F1 .978 (8810 of 9002, 9008 found), with value, bounds, kind and unit right .977; parts of a whole F1 .916
(2241 of 2501, 2390 found). Of 6976 quotes found 6424 had the very name that the annotation gives.

A gold row and a found row match when their spans share at least four fifths of their union, each at most once, the
best pairs first. Rows that the annotation calls borderline count neither for nor against. A speaker is right when the
words of one name, the annotated or the found one with its aliases, are among those of the other; `names` counts where
the two are the same.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

import pytest

from inline_gold import GoldArticle, GoldFigure, GoldQuote, load
from kutipan import extract
from kutipan.convert import Extraction

IOU = 0.8


class Stretch(Protocol):
    """Anything with two offsets."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class Score(NamedTuple):
    """How many rows were there, were found, and were right."""

    gold: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 1.0


def iou(one: Stretch, other: Stretch) -> float:
    """Intersection over union of two spans."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(common, 0) / (max(one.end, other.end) - min(one.start, other.start))


def pairs(gold: Sequence[Stretch], found: Sequence[Stretch]) -> list[tuple[int, int]]:
    """Indices of the rows that match, each at most once, the best first."""
    near = [(iou(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    matched: list[tuple[int, int]] = []
    for value, i, j in sorted(near, key=lambda item: -item[0]):
        if value >= IOU and all(i != a and j != b for a, b in matched):
            matched.append((i, j))
    return matched


def _same_speaker(gold: GoldQuote, names: str) -> bool:
    """Whether the words of the gold's name are among those of ``names``, or the other way; both empty is the same."""
    wanted, given = (set(words.casefold().split()) for words in (gold.who or "", names))
    return bool(wanted) == bool(given) and (wanted <= given or given <= wanted)


def _same_figure(gold: GoldFigure, found: object) -> bool:
    return all(
        getattr(gold, part) == getattr(found, part) for part in ("value", "value_low", "value_high", "kind", "unit")
    )


def scores(articles: Sequence[tuple[GoldArticle, Extraction]]) -> dict[str, Score]:
    """The scores of quotes and figures over all articles."""
    totals = {name: [0, 0, 0] for name in ("quotes", "quotes joint", "figures", "figures joint", "parts", "names")}
    for gold, found in articles:
        names = {row.speaker_id: f"{row.name} {(row.aliases or '').replace(';', ' ')}" for row in found.speakers}
        matched = pairs(gold.quotes, found.quotes)
        optional = {j for i, j in matched if gold.quotes[i].borderline}
        sure = [(i, j) for i, j in matched if not gold.quotes[i].borderline]
        same = [
            (i, j)
            for i, j in sure
            if gold.quotes[i].type == found.quotes[j].type
            and _same_speaker(gold.quotes[i], names.get(found.quotes[j].speaker_id or "", ""))
        ]
        wanted = sum(not row.borderline for row in gold.quotes)
        _add(totals["quotes"], wanted, len(found.quotes) - len(optional), len(sure))
        _add(totals["quotes joint"], wanted, len(found.quotes) - len(optional), len(same))
        called = {row.speaker_id: row.name.casefold() for row in found.speakers}
        named = [(gold.quotes[i].who or "", called.get(found.quotes[j].speaker_id or "", "")) for i, j in sure]
        named = [(wanted_name, name) for wanted_name, name in named if wanted_name]
        _add(totals["names"], len(named), len(named), sum(one.casefold() == other for one, other in named))
        matched = pairs(gold.figures, found.figures)
        optional = {j for i, j in matched if gold.figures[i].borderline}
        sure = [(i, j) for i, j in matched if not gold.figures[i].borderline]
        same = [(i, j) for i, j in sure if _same_figure(gold.figures[i], found.figures[j])]
        wanted = sum(not row.borderline for row in gold.figures)
        _add(totals["figures"], wanted, len(found.figures) - len(optional), len(sure))
        _add(totals["figures joint"], wanted, len(found.figures) - len(optional), len(same))
        _add(totals["parts"], *_parts(gold, found, matched))
    return {name: Score(*total) for name, total in totals.items()}


def _parts(gold: GoldArticle, found: Extraction, matched: Sequence[tuple[int, int]]) -> tuple[int, int, int]:
    """How many figures are a part of another one, are said to be, and are said to be of the right one."""
    row_at = {gold.figures[i].start: found.figures[j].figure_id for i, j in matched}
    told = {gold.figures[i].start: found.figures[j].part_of for i, j in matched}
    sure = [row for row in gold.figures if not row.borderline]
    wanted = [row for row in sure if row.part_of is not None]
    given = sum(told.get(row.start) is not None for row in sure)
    right = sum(row.part_of in row_at and told.get(row.start) == row_at[row.part_of] for row in wanted)
    return len(wanted), given, right


def _add(total: list[int], gold: int, found: int, right: int) -> None:
    total[0] += gold
    total[1] += found
    total[2] += right


@pytest.fixture(scope="module")
def corpus() -> list[tuple[GoldArticle, Extraction]]:
    """Every test article with what is found in it."""
    return [(article, extract(article.text, article_id=article.name)) for article in load()]


FLOORS = {"quotes": 0.985, "quotes joint": 0.955, "figures": 0.975, "figures joint": 0.97, "parts": 0.91, "names": 0.91}


@pytest.mark.parametrize("name", FLOORS)
def test_no_less_is_found_in_our_articles_than_was_measured(
    corpus: list[tuple[GoldArticle, Extraction]], name: str
) -> None:
    score = scores(corpus)[name]
    print(f"{name}: {score.right} of {score.gold}, {score.found} found, F1 {score.f1:.3f}")
    assert score.f1 >= FLOORS[name]


def test_every_span_of_our_articles_is_the_text_at_its_offsets(corpus: list[tuple[GoldArticle, Extraction]]) -> None:
    for gold, found in corpus:
        spans = [(row.start, row.end, row.text) for row in found.quotes]
        spans += [(row.start, row.end, row.text) for row in found.figures]
        assert all(gold.text[start:end] == words for start, end, words in spans)


def test_no_quotes_overlap_in_our_articles(corpus: list[tuple[GoldArticle, Extraction]]) -> None:
    for _, found in corpus:
        for one, other in pairwise(found.quotes):
            assert one.end <= other.start


def test_matching_pairs_the_nearest_rows_once_each() -> None:
    rows = [_Row(0, 10), _Row(10, 20)]
    assert pairs(rows, [_Row(10, 19), _Row(0, 10), _Row(11, 20)]) in ([(0, 1), (1, 0)], [(0, 1), (1, 2)])
    assert pairs(rows, [_Row(0, 20)]) == []


class _Row(NamedTuple):
    start: int
    end: int
