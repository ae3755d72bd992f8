"""The catalogue of rules: every rule is in it, and its example shows it."""

import pytest

import inline_gold
from kutipan import extract
from kutipan.language.lexicon import read_rows

QUOTE_RULES = read_rows("kutipan.extraction.quotes", "quote_rules.tsv")
FIGURE_RULES = read_rows("kutipan.extraction.figures", "figure_rules.tsv")


@pytest.mark.parametrize("rule", QUOTE_RULES, ids=lambda row: row["rule"])
def test_the_example_of_a_rule_for_quotes_is_found_by_it(rule: dict[str, str]) -> None:
    assert rule["rule"] in {quote.rule for quote in extract(rule["example"], article_id="uji").quotes}


@pytest.mark.parametrize("rule", FIGURE_RULES, ids=lambda row: row["rule"])
def test_the_example_of_a_rule_for_figures_is_found_by_it(rule: dict[str, str]) -> None:
    assert rule["rule"] in {figure.rule for figure in extract(rule["example"], article_id="uji").figures}


def test_no_row_names_a_rule_that_the_catalogue_does_not_have() -> None:
    quotes = {row["rule"] for row in QUOTE_RULES}
    figures = {row["rule"] for row in FIGURE_RULES}
    for article in inline_gold.load():
        found = extract(article.text, article_id="uji")
        assert {quote.rule for quote in found.quotes} <= quotes
        assert {figure.rule for figure in found.figures} <= figures


def test_no_rule_stands_twice_in_the_catalogue() -> None:
    names = [row["rule"] for row in (*QUOTE_RULES, *FIGURE_RULES)]
    assert len(names) == len(set(names))
