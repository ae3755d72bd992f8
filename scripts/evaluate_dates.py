"""Measure how dates are found and understood, against the `<d>` tags of our own articles.

    python scripts/evaluate_dates.py [DIR]        # DIR: a folder of annotated XML, default tests/articles

A date of a paragraph is found where a span of ours has the same two ends. A value is right where the EDTF of a found
date is the annotated one, without the `sejak` or `hingga` outside the span; times of day, and tags marked "borderline",
count neither way. Dates are resolved by what the article itself gives. Articles without a tag are left out: their dates
are not annotated.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from inline_gold import GoldArticle, load  # noqa: E402
from kutipan.extraction.figures.article_dates import article_anchors, publication_day  # noqa: E402
from kutipan.language.date_values import resolve  # noqa: E402
from kutipan.language.dates import find_dates  # noqa: E402
from kutipan.page import read_page  # noqa: E402


def measure(article: GoldArticle) -> tuple[int, int, int, int, int]:
    """Of one article: dates annotated, found by us, found right; values compared, values right."""
    page = read_page(article.text)
    body = [date for part in page.paragraphs for date in find_dates(article.text, part.start, part.end)]
    ours = {(date.start, date.end): date for date in body if date.sort != "time"}
    anchors, today = article_anchors(page, body), publication_day(page)
    tags = [tag for tag in article.dates if any(part.start <= tag.start < part.end for part in page.paragraphs)]
    optional = {(tag.start, tag.end) for tag in tags if tag.borderline}
    gold = {(tag.start, tag.end): tag for tag in tags if not tag.borderline}
    matched = gold.keys() & ours.keys()
    values = [
        resolve(ours[span], anchors, today).edtf.removeprefix("../").removesuffix("/..") == (gold[span].edtf or "")
        for span in matched
    ]
    return len(gold), len(ours.keys() - optional), len(matched), len(values), sum(values)


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "tests" / "articles"
    counts = [measure(article) for article in load(folder) if article.dates]
    if not counts:
        raise SystemExit(f"{folder}: no article with `<d>` tags; name a folder of annotated XML")
    annotated, found, right, compared, understood = map(sum, zip(*counts, strict=True))
    precision, recall = right / max(found, 1), right / max(annotated, 1)
    score = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"spans   P {precision:.3f}  R {recall:.3f}  F1 {score:.3f}   ({annotated} annotated, {found} found)")
    print(f"values  {understood}/{compared} = {understood / max(compared, 1):.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
