"""The tables in the browser: each a plain HTML table, which a script makes searchable where there is one.

What the script needs to know (which columns to filter by, which to show first, the words of its buttons) stands in the
table's element, so that the script knows no table and no language.
"""

import json
from typing import Any, NamedTuple

from docutils import nodes
from sphinx.application import Sphinx

from kutipan.package.cells import write_cell
from kutipan.tables import Article, Caveat, Figure, Quote, Speaker
from kutipan_site.days import day_said
from kutipan_site.directive import SiteDirective, raw
from kutipan_site.edition import Edition, edition
from kutipan_site.html import Html, tag
from kutipan_site.labels import asserted, badge, column_title, table_named, table_title, value_label
from kutipan_site.links import Links, breakable, short_id
from kutipan_site.words import Words

SCRIPTS = ("vendor/datatables-3.1.2.min.js", "explore.js")
OUTLET = "outlet"
"""A column that is joined from the articles, since readers look for outlets and not for ids of articles."""


class View(NamedTuple):
    """How one table is shown: the columns at first, and those to filter by."""

    shown: tuple[str, ...]
    filters: tuple[str, ...]


VIEWS = {
    "articles": View(("article_id", "title", "outlet", "agency", "published", "latest_date", "words"), ("outlet",)),
    "quotes": View(("quote_id", "type", "text", "text_en", "speaker_id", "outlet"),
                   ("outlet", "speaker_id", "type", "rule")),
    "figures": View(("figure_id", "text", "label_en", "value", "qualifier", "kind", "speaker_id", "outlet"),
                    ("outlet", "speaker_id", "kind", "qualifier")),
    "speakers": View(("speaker_id", "name", "kind", "role", "aliases", "wikidata"), ("kind",)),
    "caveats": View(("caveat_id", "kind", "note", "outlet", "evidence_url"), ("outlet", "kind")),
}  # fmt: skip
_ENUMERATED = {("quotes", "type"), ("figures", "kind"), ("figures", "qualifier"), ("speakers", "kind"),
               ("caveats", "kind")}  # fmt: skip
_NUMBERS = ("words", "source_bytes", "value_low", "value_high")
_DATES = ("published", "latest_date", "date")
_TO_TRANSLATE = {("figures", "label_en"), ("speakers", "role"), ("caveats", "note")}
_ENGLISH = {("quotes", "text_en"), ("figures", "label_en"), ("speakers", "role"), ("caveats", "note"),
            ("speakers", "name")}  # fmt: skip

_SHORT = 60


class Cells:
    """Makes the cells of one table."""

    def __init__(self, table: str, rows: Edition, words: Words, links: Links) -> None:
        self.table = table
        self.rows = rows
        self.words = words
        self.links = links

    def cell(self, column: str, row: Any) -> Html:
        """One cell; where it shows other words than the file has, ``data-raw`` keeps those of the file."""
        if column == OUTLET and self.table != "articles":
            value: Any = self.rows.outlet(row.article_id)
        else:
            value = getattr(row, column)
        written = write_cell(value) if value is not None else ""
        shown = self._shown(column, row, value, written)
        label = OUTLET if column == OUTLET else column
        plain = isinstance(shown, str) and not isinstance(shown, Html) and shown == written
        return tag(
            "td",
            shown,
            data_label=title_of(self.words, self.table, label),
            data_raw=None if plain else written,
            data_order=written if isinstance(value, int) or column.startswith("value") or column in _DATES else None,
            lang=self._language(column, written),
            class_=_class(column, shown, written),
        )

    def _language(self, column: str, written: str) -> str | None:
        if not written or (self.table, column) in _TO_TRANSLATE:
            return None
        if (self.table, column) in _ENGLISH:
            return "en" if self.words.language != "en" and column != "name" else None
        texts = ("text", "context", "title", "cue", "via", "aliases", "number_text", "date_text", "place", "author")
        return "id" if column in texts or column.endswith("_text") else None

    def _shown(self, column: str, row: object, value: object, written: str) -> str:
        if (self.table, column) == ("figures", "value") and isinstance(row, Figure):
            return Html.escape(asserted(self.words, row))
        if value is None:
            return ""
        if column == table_named(self.table).key:
            return self._key(row, written)
        if column == "speaker_id":
            return tag("a", self.rows.speaker_name(written, self.words.language), href=self.links.speaker(written))
        if column == "article_id":
            return tag("a", breakable(written), href=self.links.article(written))
        if column in ("quote_id", "figure_id", "part_of", "continues"):
            return self._reference(column, written)
        if column == "rule":
            return tag("a", tag("code", written), href=self.links.rule(written))
        if column in ("url", "evidence_url"):
            return tag("a", written.split("/")[2], href=written, rel="external noopener")
        if column == "wikidata":
            return tag("a", written, href=f"https://www.wikidata.org/wiki/{written}", rel="external noopener")
        if (self.table, column) == ("speakers", "name"):
            identifier = getattr(row, "speaker_id")  # noqa: B009
            return tag("a", self.rows.speaker_name(identifier, self.words.language),
                       href=self.links.speaker(identifier))  # fmt: skip
        if (self.table, column) in _TO_TRANSLATE:
            return self.words.html(written)
        if (self.table, column) == ("quotes", "type") and isinstance(row, Quote):
            return badge(self.words, row)
        if (self.table, column) in _ENUMERATED:
            return Html.escape(value_label(self.words, written))
        if column in _NUMBERS:
            return self.words.number(value)
        if column in _DATES:
            return day_said(self.words, written)
        if column.endswith("sha256"):
            return tag("code", written, class_="hash")
        return written

    def _key(self, row: object, written: str) -> Html:
        if isinstance(row, Quote | Figure | Caveat):
            anchor = row if not isinstance(row, Caveat) else self._held(row)
            return tag("a", tag("code", short_id(written)), href=self.links.row(anchor), class_="evidence-link",
                       title=written)  # fmt: skip
        if isinstance(row, Article):
            return tag("a", breakable(written), href=self.links.article(written), class_="evidence-link")
        if isinstance(row, Speaker):
            return tag("a", breakable(written), href=self.links.speaker(written), class_="evidence-link")
        return breakable(written)

    def _held(self, caveat: Caveat) -> Quote | Figure | Caveat:
        """The row beside which a caveat is shown."""
        for figure in self.rows.figures:
            if figure.figure_id == caveat.figure_id:
                return figure
        return next((quote for quote in self.rows.quotes if quote.quote_id == caveat.quote_id), caveat)

    def _reference(self, column: str, written: str) -> Html:
        table = "figures" if column in ("figure_id", "part_of") else "quotes"
        for row in self.rows.table(table):
            if isinstance(row, Quote | Figure) and written in (row[0],):
                return tag("a", tag("code", short_id(written)), href=self.links.row(row), title=written)
        return breakable(written)


def _class(column: str, shown: str, written: str) -> str | None:
    if not shown:
        return "empty"
    if column == "value":
        return "amount"
    return "long" if len(written) > _SHORT else None


def title_of(words: Words, table: str, column: str) -> str:
    """The heading of a column, also of the joined one."""
    return column_title(words, "articles" if column == OUTLET else table, column)


def columns_of(table: str) -> list[str]:
    """The columns of the page's table: those of the file, and the outlet behind the key where it is joined."""
    names = list(table_named(table).names)
    if OUTLET in VIEWS[table].shown and OUTLET not in names:
        names.insert(names.index("article_id") + 1, OUTLET)
    return names


class Explore(SiteDirective):
    """``{explore-table} NAME``: all rows of a table."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        rows, words, links = edition(), self.words, self.links
        columns, view = columns_of(name), VIEWS[name]
        # Who reads Indonesian needs no English beside it; it is one choice of columns away.
        shown = [column for column in view.shown if words.language == "en" or column not in ("text_en", "label_en")]
        cells = Cells(name, rows, words, links)
        heads = [
            tag("th", title_of(words, name, column), scope="col", data_column=column,
                data_shown=column in shown, data_filter=column in view.filters,
                data_number=column in ("value", "value_low", "value_high", "words", "start", "end"))
            for column in columns
        ]  # fmt: skip
        body = [tag("tr", *(cells.cell(column, row) for column in columns)) for row in rows.table(name)]
        table = tag(
            "table",
            tag("caption", table_title(words, name), class_="visually-hidden"),
            tag("thead", tag("tr", *heads)),
            tag("tbody", *body),
            class_="explore-table",
            id=f"table-{name}",
            data_name=name,
            data_words=json.dumps(_words(words), ensure_ascii=False),
        )
        download = tag(
            "p",
            tag("a", words("The whole table as CSV"), href=links.data(f"data/{name}.csv"), download=True),
            " · ",
            tag("a", "Parquet", href=links.data(f"data/{name}.parquet"), download=True),
            " · ",
            tag("a", words("What each field means"), href=links.field(name)),
            class_="explore-files",
        )
        region = tag("div", table, class_="explore-scroll", role="region", tabindex=0,
                     aria_label=table_title(words, name))  # fmt: skip
        return [raw(tag("div", region, download, class_="explore"))]


def _words(words: Words) -> dict[str, str]:
    """The words of the script."""
    return {
        "search": words("Search in all columns"),
        "all": words("all"),
        "empty": words("(empty)"),
        "columns": words("Columns"),
        "filters": words("Filters"),
        "sort": words("Sort by"),
        "ascending": words("ascending"),
        "descending": words("descending"),
        "order": words("order of the text"),
        "download": words("Download what is shown (CSV)"),
        "link": words("Copy the link to this view"),
        "copied": words("Link copied"),
        "reset": words("Reset"),
        "count": words("{n} of {all} rows", n="_N_", all="_ALL_"),
        "none": words("No row matches."),
        "previous": words("Previous page"),
        "next": words("Next page"),
        "page": words("Page {n} of {all}", n="_N_", all="_ALL_"),
        "sorting": words("Sort"),
    }


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("explore-table", Explore)
