"""The table of articles: one row for each source file."""

from typing import Annotated, NamedTuple

from kutipan.tables.patterns import ARTICLE_ID, DATE_TIME, EDTF, LANGUAGE, SHA256
from kutipan.tables.schema import Field, Table


class Article(NamedTuple):
    """What the page of one source file states about itself."""

    article_id: Annotated[
        str,
        Field(
            "Article",
            "Id of the article: the name of its source file without the ending.",
            "contoh-01",
            pattern=ARTICLE_ID,
            unique=True,
        ),
    ]
    title: Annotated[
        str | None,
        Field(
            "Title",
            "The headline as the page shows it. Empty where the page shows none.",
            "Vladimir Putin Rela Hubungi PM Israel dan Para Pemimpin Arab",
        ),
    ]
    outlet: Annotated[
        str | None,
        Field(
            "Outlet",
            "The site that published the page, from its address, its byline or its mention of itself, as written.",
            "RIAU24.COM",
        ),
    ]
    author: Annotated[
        str | None, Field("Author", "The person or desk that the page names as its author, as written.", "Redaksi")
    ]
    agency: Annotated[
        str | None,
        Field(
            "Agency",
            "The news agency or other outlet that the page credits for the whole text, as "
            "written. One that is credited for a single quote stands in that quote's `via`.",
            "Xinhua",
        ),
    ]
    place: Annotated[
        str | None, Field("Place", "The place of the dateline that opens the article, as written.", "Moskow, Rusia")
    ]
    published: Annotated[
        str | None,
        Field(
            "Published",
            "When the page says that it was published: an ISO 8601 date, with the time of "
            "day where the page gives one (no time zone is added).",
            "2023-10-17T14:44",
            pattern=DATE_TIME,
        ),
    ]
    latest_date: Annotated[
        str | None,
        Field(
            "Latest date",
            "The latest date that the body or a caption speaks of as past or present "
            "(not the byline), in EDTF: `X` stands for a digit that the text leaves open.",
            "2023-11-09",
            pattern=EDTF,
        ),
    ]
    language: Annotated[
        str, Field("Language", "The language of the article, as an ISO 639-1 code.", "id", pattern=LANGUAGE)
    ]
    url: Annotated[
        str | None,
        Field(
            "Address",
            "Where the page was found. Curated: it comes from a file of facts with their "
            "sources, never from the page's text.",
            "https://example.org/berita/1",
            pattern=r"https?://\S+",
        ),
    ]
    words: Annotated[
        int, Field("Words", "Number of words in the source, counted between white space.", "301", minimum=0)
    ]
    source_path: Annotated[
        str, Field("Source file", "The source file, relative to the folder of the sources.", "contoh-01.txt")
    ]
    source_bytes: Annotated[int, Field("Source size", "Size of the source file in bytes.", "2259", minimum=0)]
    source_sha256: Annotated[
        str,
        Field(
            "Source hash",
            "SHA-256 of the source file's bytes, in hexadecimal.",
            "0e3ab7a0cf21e0e9d8c9a5f8c6c0f9e3b6b3a2d6f3f9f7b9f6b4c6f7b0d1e2a3",
            pattern=SHA256,
        ),
    ]


TABLE = Table(
    name="articles",
    title="Articles",
    description="One row for each source article: what its page states about itself, and the file it was read from.",
    row=Article,
    key="article_id",
)
