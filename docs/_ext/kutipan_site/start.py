"""What only the first page shows: one row and its evidence as a picture, and how much there is."""

from docutils import nodes
from sphinx.application import Sphinx

from kutipan.tables import TABLES, Quote
from kutipan_site.directive import SiteDirective, raw
from kutipan_site.edition import Edition, edition
from kutipan_site.html import facts, tag
from kutipan_site.labels import badge, column_title
from kutipan_site.links import short_id
from kutipan_site.passages import Passage, context_span, marked, passages

_LENGTHS = range(100, 300)


def specimen(rows: Edition) -> Quote:
    """A quote that shows well what a row is: direct, named speaker, English at hand, of moderate length."""
    for quote in rows.quotes:
        named = quote.speaker_text and quote.cue and quote.text_en and len(quote.speaker_text) > len("dia")
        if quote.type == "direct" and named and quote.speaker_id and len(quote.context) in _LENGTHS:
            return quote
    return rows.quotes[0]


class Specimen(SiteDirective):
    """``{specimen}``: a sentence with its marks, and the row that was made from it."""

    def run(self) -> list[nodes.Node]:
        rows, words = edition(), self.words
        quote = specimen(rows)
        text = rows.texts[quote.article_id]
        holding = next(p for p in passages(rows, quote.article_id) if quote in p.rows)
        own = tuple(mark for mark in holding.marks if mark.row == quote)
        shown = Passage(context_span(text, quote), own, False)
        cells: list[tuple[str, str]] = [
            ("type", badge(words, quote)),
            ("text", tag("span", quote.text, lang="id")),
            ("text_en", tag("span", quote.text_en or "", lang="en")),
            ("speaker_id", tag("a", rows.speaker_name(quote.speaker_id or "", words.language),
                               href=self.links.speaker(quote.speaker_id or ""))),
            ("cue", tag("span", quote.cue or "", lang="id")),
            ("start", words("{start} to {end}", start=quote.start, end=quote.end)),
            ("rule", tag("a", tag("code", quote.rule), href=self.links.rule(quote.rule))),
        ]  # fmt: skip
        figure = tag(
            "figure",
            tag("blockquote", marked(text, shown, ids=False), lang="id", class_="passage-text"),
            facts([(words("Characters") if name == "start" else column_title(words, "quotes", name), said)
                   for name, said in cells]),
            tag("figcaption", words("One row of the table of quotes, and the sentence that it was made from."), " ",
                tag("a", words("See it in its article"), f" ({short_id(quote.quote_id)})", href=self.links.row(quote))),
            class_="specimen",
        )  # fmt: skip
        return [raw(figure)]


class Counts(SiteDirective):
    """``{table-cards}``: a card for each table, with its size, what it holds and where to look at it."""

    def run(self) -> list[nodes.Node]:
        rows, words = edition(), self.words
        cards = [
            tag("li",
                tag("a", tag("strong", words.number(len(rows.table(table.name)))), " ",
                    words.both(table.title, table.title_id).lower(), href=self.links.page(f"explore/{table.name}"),
                    class_="item-title"),
                tag("p", words.both(table.description, table.description_id)),
                tag("p", tag("a", "CSV", href=self.links.data(f"data/{table.name}.csv"), download=True), " · ",
                    tag("a", "Parquet", href=self.links.data(f"data/{table.name}.parquet"), download=True), " · ",
                    tag("a", words("Fields"), href=self.links.field(table.name)), class_="item-source"))
            for table in TABLES
        ]  # fmt: skip
        return [raw(tag("ul", *cards, class_="items table-cards"))]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("specimen", Specimen)
    app.add_directive("table-cards", Counts)
