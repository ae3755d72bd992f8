"""Measure the converter against annotated articles: spans, types, speakers and figures, and each rule by itself.

    python scripts/evaluate.py                                # our own articles, tests/articles
    python scripts/evaluate.py --gold gold.json --articles articles/
    python scripts/evaluate.py --rules rules.tsv              # also write how often each rule fires and is right

A gold file is JSON: article id -> {"quotes": [...], "figures": [...]}, each row with the columns of its table that are
known, offsets into ``articles/<article id>.txt``, and "speaker_name" for whom a mention refers to. Rows marked
"borderline" count neither way.

A gold row is found where a row of ours overlaps it by at least 0.8 of the characters of both (intersection over union);
one row finds one. It is right where type and speaker (quotes), or value, bounds, qualifier, kind and unit (figures) are
too. A rule is right where its row finds a gold row of the same type.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import kutipan
from kutipan.extraction.phrases.names import fold

ROOT = Path(__file__).resolve().parents[1]
OVERLAP = 0.8


class Gold(NamedTuple):
    """An annotated article: its text and the rows that should be found."""

    article_id: str
    text: str
    quotes: Sequence[dict[str, Any]]
    figures: Sequence[dict[str, Any]]


class Score(NamedTuple):
    """How many rows are in the gold, how many were found, how many stand at the right place, how many are all right."""

    gold: int
    found: int
    placed: int
    right: int

    def f1(self, hits: int) -> float:
        """The harmonic mean of precision and recall for so many hits."""
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 1.0


def read_gold(gold: Path, articles: Path) -> Iterator[Gold]:
    """The annotated articles of a gold file."""
    for article_id, rows in json.loads(gold.read_text(encoding="utf-8")).items():
        text = (articles / f"{article_id}.txt").read_bytes().decode("utf-8")
        yield Gold(article_id, text, rows["quotes"], rows["figures"])


def read_own() -> Iterator[Gold]:
    """Our own articles, whose gold stands in their text."""
    sys.path.insert(0, str(ROOT / "tests"))
    import inline_gold

    for article in inline_gold.load():
        quotes = [{**q._asdict(), "speaker_name": q.who} for q in article.quotes]
        yield Gold(article.name, article.text, quotes, [f._asdict() for f in article.figures])


def pairs(gold: Sequence[dict[str, Any]], rows: Sequence[Any]) -> list[tuple[dict[str, Any], Any]]:
    """Gold rows and ours at the same place, one to one, best overlap first."""
    scored = sorted(
        ((_overlap(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(rows)),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    used_gold: set[int] = set()
    used_rows: set[int] = set()
    matched = []
    for overlap, i, j in scored:
        if overlap < OVERLAP:
            break
        if i not in used_gold and j not in used_rows:
            used_gold.add(i)
            used_rows.add(j)
            matched.append((gold[i], rows[j]))
    return matched


def _overlap(gold: dict[str, Any], row: Any) -> float:
    start, end = int(gold["start"]), int(gold["end"])
    shared = min(end, row.end) - max(start, row.start)
    return float(max(shared, 0) / (max(end, row.end) - min(start, row.start)))


def same_speaker(gold: dict[str, Any], row: Any, names: dict[str, str]) -> bool:
    """Whether both name the same speaker: the words of one name are among those of the other."""
    wanted = {
        fold(word) for word in (gold.get("speaker_name") or gold.get("speaker_id") or "").replace("-", " ").split()
    }
    given = {fold(word) for word in names.get(row.speaker_id or "", "").replace(";", " ").replace("-", " ").split()}
    return wanted == given or bool(wanted and given and (wanted <= given or given <= wanted))


def same_quote(gold: dict[str, Any], row: Any, names: dict[str, str]) -> bool:
    """Whether type and speaker agree."""
    return bool(gold["type"] == row.type) and same_speaker(gold, row, names)


def same_figure(gold: dict[str, Any], row: Any) -> bool:
    """Whether value, bounds, qualifier, kind and unit agree."""
    names = ("value", "value_low", "value_high", "qualifier", "kind", "unit")
    return all(_plain(gold.get(name)) == _plain(getattr(row, name)) for name in names)


def _plain(value: Any) -> Any:
    return Decimal(str(value)).normalize() if isinstance(value, int | float | Decimal) else value or None


def measure(corpus: Iterable[Gold]) -> tuple[Score, Score, dict[str, Counter[str]]]:
    """The scores of quotes and of figures, and for each rule how often it fired and was right."""
    quotes, figures = Score(0, 0, 0, 0), Score(0, 0, 0, 0)
    rules = {
        "quotes": Counter[str](),
        "quotes right": Counter[str](),
        "figures": Counter[str](),
        "figures right": Counter[str](),
    }
    for gold in corpus:
        found = kutipan.extract(gold.text, article_id="uji")
        names = {s.speaker_id: f"{s.name};{s.aliases or ''}" for s in found.speakers}
        quotes = _plus(
            quotes,
            _score(
                gold.quotes,
                found.quotes,
                rules,
                "quotes",
                partial(same_quote, names=names),
                "type",
            ),
        )
        figures = _plus(figures, _score(gold.figures, found.figures, rules, "figures", same_figure, "kind"))
    return quotes, figures, rules


def _score(
    wanted: Sequence[dict[str, Any]],
    rows: Sequence[Any],
    rules: dict[str, Counter[str]],
    table: str,
    is_right: Callable[[dict[str, Any], Any], bool],
    sort: str,
) -> Score:
    """The score of one table of one article; counts its rules, right where the ``sort`` of both rows agrees."""
    matched = pairs(wanted, rows)
    optional = {id(row) for gold, row in matched if gold.get("borderline")}
    counted = [(gold, row) for gold, row in matched if not gold.get("borderline")]
    rows = [row for row in rows if id(row) not in optional]
    rules[table].update(row.rule for row in rows)
    rules[f"{table} right"].update(row.rule for gold, row in counted if gold[sort] == getattr(row, sort))
    right = sum(is_right(gold, row) for gold, row in counted)
    return Score(sum(not gold.get("borderline") for gold in wanted), len(rows), len(counted), right)


def _plus(one: Score, other: Score) -> Score:
    return Score(*(a + b for a, b in zip(one, other, strict=True)))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, help="a gold file (default: our own articles)")
    parser.add_argument("--articles", type=Path, help="the folder of its texts")
    parser.add_argument("--rules", type=Path, metavar="FILE", help="write the figures of each rule, tab-separated")
    options = parser.parse_args(arguments)
    if (options.gold is None) != (options.articles is None):
        parser.error("--gold and --articles go together")
    quotes, figures, rules = measure(read_gold(options.gold, options.articles) if options.gold else read_own())
    for name, score in (("quotes", quotes), ("figures", figures)):
        print(
            f"{name:8} {score.gold:5} in the gold, {score.found:5} found: "
            f"span F1 {score.f1(score.placed):.3f}, all right F1 {score.f1(score.right):.3f}"
        )
    if options.rules:
        lines = ["table\trule\tfired\tright"]
        for table in ("quotes", "figures"):
            lines += [
                f"{table}\t{rule}\t{n}\t{rules[f'{table} right'][rule]}" for rule, n in sorted(rules[table].items())
            ]
        options.rules.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
