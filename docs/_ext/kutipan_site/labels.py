"""How rows are called on the site: labels of values, names of columns, a sign and a colour for each sort of row."""

from decimal import Decimal

from kutipan.tables import TABLES, Figure, Quote
from kutipan.tables.schema import Column, Table
from kutipan_site.html import Html, tag
from kutipan_site.words import Words

QUOTE_SIGNS = {"direct": "●", "mixed": "◐", "indirect": "○"}
FIGURE_SIGN = "#"
CAVEAT_SIGN = "!"


def table_named(name: str) -> Table:
    """The definition of a table."""
    return next(table for table in TABLES if table.name == name)


def table_title(words: Words, name: str) -> str:
    """What a table is called."""
    table = table_named(name)
    return words.both(table.title, table.title_id)


def column_named(table: str, column: str) -> Column:
    """The definition of a column."""
    return next(found for found in table_named(table).columns if found.name == column)


def column_title(words: Words, table: str, column: str) -> str:
    """What a column is called."""
    field = column_named(table, column).field
    return words.both(field.title, field.title_id)


def value_label(words: Words, value: str) -> str:
    """A word for an enumerated value (``more_than``)."""
    return words(value.replace("_", " ").replace("-", " "))


def badge(words: Words, row: Quote | Figure) -> Html:
    """The sort of a row, by sign, colour and word."""
    if isinstance(row, Quote):
        sign, sort, label = QUOTE_SIGNS[row.type], row.type, value_label(words, row.type)
    else:
        sign, sort, label = FIGURE_SIGN, "figure", value_label(words, row.kind)
    return tag("span", tag("span", sign, aria_hidden="true", class_="sign"), " ", label, class_=f"badge {sort}")


_SPANS = {
    "a": ("year", "years"), "mo": ("month", "months"), "wk": ("week", "weeks"), "d": ("day", "days"),
    "h": ("hour", "hours"), "min": ("minute", "minutes"),
}  # fmt: skip
"""Words for spans of time, whose signs in UCUM few know; for one, and for more."""


def amount(words: Words, value: Decimal, unit: str | None) -> str:
    """A value with its unit.

    >>> amount(Words("en"), Decimal(2), "wk"), amount(Words("en"), Decimal(245), "t")
    ('2 weeks', '245 t')
    """
    return words.number(value) + _unit(words, unit, value)


def _unit(words: Words, unit: str | None, value: Decimal) -> str:
    if not unit:
        return ""
    return f" {words(_SPANS[unit][value != 1])}" if unit in _SPANS else f" {unit}"


def asserted(words: Words, figure: Figure) -> str:
    """What a figure asserts, in signs: ``> 245 t``, ``≈ 1,100``, ``100–999``; nothing if it has no number at all."""
    low, high, value = figure.value_low, figure.value_high, figure.value
    if value is None:
        if low is not None and high is not None:
            return f"{words.number(low)}–{amount(words, high, figure.unit)}"
        if low is not None:
            return f"≥ {amount(words, low, figure.unit)}"
        return f"≤ {amount(words, high, figure.unit)}" if high is not None else ""
    sign = {"more_than": "> ", "at_least": "≥ ", "less_than": "< ", "at_most": "≤ ", "nearly": "≲ ", "about": "≈ "}
    return sign.get(figure.qualifier, "") + amount(words, value, figure.unit)
