"""From the text of one article to its rows: the whole converter as one pure function."""

from typing import NamedTuple

from kutipan.tables import Article, Figure, Quote, Speaker


class Extraction(NamedTuple):
    """The rows of one article, in the order of the text; ``speakers`` are those that the other rows name."""

    article: Article
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    speakers: tuple[Speaker, ...]
