"""Where on the site a row, a rule or a field stands, seen from the page that links to it."""

from typing import NamedTuple

from kutipan.tables import Caveat, Figure, Quote
from kutipan_site.html import Html, tag


class Links(NamedTuple):
    """Addresses from one page, ``docname``."""

    docname: str

    @property
    def root(self) -> str:
        """The way to the folder of the language."""
        return "../" * self.docname.count("/")

    def page(self, docname: str, anchor: str = "") -> str:
        """Another page of the same language."""
        return f"{self.root}{docname}.html" + (f"#{anchor}" if anchor else "")

    def article(self, article_id: str) -> str:
        """The evidence of an article."""
        return self.page(f"evidence/{article_id}")

    def speaker(self, speaker_id: str) -> str:
        """What a speaker is reported to have said."""
        return self.page(f"speakers/{speaker_id}")

    def row(self, row: Quote | Figure | Caveat) -> str:
        """The place in the evidence where the row stands."""
        return self.page(f"evidence/{row.article_id}", row_id(row))

    def rule(self, rule: str) -> str:
        """The rule in the catalogue."""
        return self.page("provenance/rules", rule)

    def field(self, table: str, column: str = "") -> str:
        """A table, or one of its fields, in the schema."""
        return self.page(f"schema/{table}", f"{table}-{column}" if column else "")

    def data(self, name: str) -> str:
        """A file of the package; they lie beside the folders of the languages."""
        return f"{self.root}../{name}"


def row_id(row: Quote | Figure | Caveat) -> str:
    """The id of a row that stands in an article."""
    if isinstance(row, Quote):
        return row.quote_id
    return row.figure_id if isinstance(row, Figure) else row.caveat_id


def short_id(identifier: str) -> str:
    """An id without the article's part: what tells rows of one article apart.

    >>> short_id("contoh-01-q880")
    'q880'
    """
    return identifier.rpartition("-")[2]


def breakable(identifier: str) -> Html:
    """An id that may be broken where its parts meet."""
    return Html(tag("span", identifier, class_="id").replace("-", "-<wbr>").replace("_", "_<wbr>"))
