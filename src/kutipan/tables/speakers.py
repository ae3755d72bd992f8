"""The table of speakers: the people, offices and groups that quotes and figures are attributed to."""

from typing import Annotated, NamedTuple

from kutipan.tables.patterns import SPEAKER_ID
from kutipan.tables.schema import Field, Table

SPEAKER_KINDS = ("person", "organisation", "government", "group")


class Speaker(NamedTuple):
    """Someone or something that the articles report as a source."""

    speaker_id: Annotated[
        str,
        Field(
            "Speaker",
            "Id of the speaker: from the curated registry, else made from the fullest form of the name.",
            "maria-zakharova",
            pattern=SPEAKER_ID,
            unique=True,
        ),
    ]
    name: Annotated[
        str,
        Field(
            "Name",
            "The name: from the curated registry, else the fullest form that the articles use.",
            "Maria Zakharova",
        ),
    ]
    kind: Annotated[
        str,
        Field(
            "Kind",
            "`person`, `organisation`, `government` (also a place that stands for its government) or "
            "`group` (unnamed people).",
            "person",
            enum=SPEAKER_KINDS,
        ),
    ]
    role: Annotated[
        str | None,
        Field(
            "Role",
            "The role at the time: curated, else as an article writes it before the name.",
            "Spokeswoman of the Russian Foreign Ministry",
        ),
    ]
    aliases: Annotated[
        str | None, Field("Aliases", "Other forms by which articles call the speaker, joined by `;`.", "Zakharova")
    ]
    wikidata: Annotated[
        str | None,
        Field(
            "Wikidata", "The Wikidata item. Curated, and only where it was verified.", "Q58217", pattern=r"Q[1-9][0-9]*"
        ),
    ]


TABLE = Table(
    name="speakers",
    title="Speakers",
    description="The people, organisations, governments and groups that quotes and figures are attributed to.",
    row=Speaker,
    key="speaker_id",
)
