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
            title_id="Narasumber",
            description_id="Kode narasumber: dari daftar narasumber yang disusun penyunting, atau dibentuk dari "
            "nama terlengkapnya.",
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
            title_id="Nama",
            description_id="Namanya: dari daftar narasumber, atau bentuk terlengkap yang dipakai artikel.",
        ),
    ]
    kind: Annotated[
        str,
        Field(
            "Kind",
            "`person`, `organisation`, `government` (also a place that stands for its government) or "
            "`group` (unnamed people).",
            "person",
            title_id="Jenis",
            description_id="`person` (orang), `organisation` (organisasi), `government` (pemerintah, juga tempat"
            " yang mewakili pemerintahnya), atau `group` (orang-orang tanpa nama).",
            enum=SPEAKER_KINDS,
        ),
    ]
    role: Annotated[
        str | None,
        Field(
            "Role",
            "The role at the time: curated, else as an article writes it before the name.",
            "Spokeswoman of the Russian Foreign Ministry",
            title_id="Jabatan",
            description_id="Jabatan pada waktu itu: dari daftar narasumber, atau sebagaimana ditulis artikel di "
            "depan namanya.",
        ),
    ]
    aliases: Annotated[
        str | None,
        Field(
            "Aliases",
            "Other forms by which articles call the speaker, joined by `;`.",
            "Zakharova",
            title_id="Sebutan lain",
            description_id="Bentuk lain yang dipakai artikel untuk menyebut narasumber, dipisahkan oleh `;`.",
        ),
    ]
    wikidata: Annotated[
        str | None,
        Field(
            "Wikidata",
            "The Wikidata item. Curated, and only where it was verified.",
            "Q58217",
            title_id="Wikidata",
            description_id="Butir Wikidata. Diisi oleh penyunting, dan hanya jika sudah diperiksa.",
            pattern=r"Q[1-9][0-9]*",
        ),
    ]


TABLE = Table(
    name="speakers",
    title="Speakers",
    description="The people, organisations, governments and groups that quotes and figures are attributed to.",
    title_id="Narasumber",
    description_id="Orang, organisasi, pemerintah, dan kelompok yang menjadi sumber kutipan dan angka.",
    row=Speaker,
    key="speaker_id",
)
