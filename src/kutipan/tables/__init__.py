"""The tables: what each holds, defined once."""

from kutipan.tables import articles, caveats, figures, quotes, speakers
from kutipan.tables.articles import Article
from kutipan.tables.caveats import Caveat
from kutipan.tables.figures import Figure
from kutipan.tables.quotes import Quote
from kutipan.tables.schema import Column, Field, ForeignKey, Table
from kutipan.tables.speakers import Speaker

TABLES: tuple[Table, ...] = (articles.TABLE, quotes.TABLE, figures.TABLE, speakers.TABLE, caveats.TABLE)
"""Every table of the package, in the order in which its files and pages list them."""

__all__ = ["TABLES", "Article", "Caveat", "Column", "Field", "Figure", "ForeignKey", "Quote", "Speaker", "Table"]
