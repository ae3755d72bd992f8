"""The table of articles: one row for each source file."""

from typing import Annotated, NamedTuple

from kutipan.tables.patterns import ARTICLE_ID, DATE_TIME, EDTF, LANGUAGE, SHA256, URL
from kutipan.tables.schema import Field, Table


class Article(NamedTuple):
    """What the page of one source file states about itself."""

    article_id: Annotated[
        str,
        Field(
            "Article",
            "Id of the article: the name of its source file without the ending; other characters become a hyphen.",
            "contoh-01",
            title_id="Artikel",
            description_id="Kode artikel: nama berkas sumbernya tanpa akhiran; karakter lain menjadi tanda hubung.",
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
            title_id="Judul",
            description_id="Judul sebagaimana tampil di halaman. Kosong jika halaman tidak menampilkan judul.",
        ),
    ]
    outlet: Annotated[
        str | None,
        Field(
            "Outlet",
            "The site that published the page, from its address, its byline or its mention of itself, as written.",
            "RIAU24.COM",
            title_id="Media",
            description_id="Situs yang menerbitkan halaman itu, dari alamatnya, baris penulisnya, atau "
            "penyebutan dirinya sendiri, sebagaimana tertulis.",
        ),
    ]
    author: Annotated[
        str | None,
        Field(
            "Author",
            "The person or desk that the page names as its author, as written.",
            "Redaksi",
            title_id="Penulis",
            description_id="Orang atau redaksi yang disebut halaman sebagai penulis, sebagaimana tertulis.",
        ),
    ]
    agency: Annotated[
        str | None,
        Field(
            "Agency",
            "The news agency or other outlet that the page credits for the whole text, as "
            "written. One that is credited for a single quote stands in that quote's `via`.",
            "Xinhua",
            title_id="Kantor berita",
            description_id="Kantor berita atau media lain yang disebut halaman sebagai sumber seluruh teks, "
            "sebagaimana tertulis. Sumber satu kutipan saja tercatat di kolom `via` kutipan itu.",
        ),
    ]
    place: Annotated[
        str | None,
        Field(
            "Place",
            "The place of the dateline that opens the article, as written.",
            "Moskow, Rusia",
            title_id="Tempat",
            description_id="Tempat pada titimangsa pembuka artikel, sebagaimana tertulis.",
        ),
    ]
    published: Annotated[
        str | None,
        Field(
            "Published",
            "When the page says that it was published: an ISO 8601 date, with the time of "
            "day where the page gives one, on an Indonesian clock (no time zone is added).",
            "2023-10-17T14:44",
            title_id="Terbit",
            description_id="Kapan halaman itu terbit menurut halaman itu sendiri: tanggal ISO 8601, disertai jam"
            " di Indonesia jika halaman menyebutnya (tanpa tambahan zona waktu).",
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
            title_id="Tanggal termutakhir",
            description_id="Tanggal paling akhir yang disebut isi berita atau keterangan foto sebagai masa lalu "
            "atau masa kini (bukan baris penulis), dalam EDTF: `X` menggantikan digit yang tidak "
            "disebut teks.",
            pattern=EDTF,
        ),
    ]
    language: Annotated[
        str,
        Field(
            "Language",
            "The language that the text is read as, as an ISO 639-1 code: always `id`, as the converter reads every "
            "text as Indonesian.",
            "id",
            title_id="Bahasa",
            description_id="Bahasa yang dipakai untuk membaca teks, sebagai kode ISO 639-1: selalu `id`, karena "
            "setiap teks dibaca sebagai bahasa Indonesia.",
            pattern=LANGUAGE,
        ),
    ]
    url: Annotated[
        str | None,
        Field(
            "Address",
            "Where the page was found. Curated: it comes from a file of facts with their "
            "sources, never from the page's text.",
            "https://example.org/berita/1",
            title_id="Alamat",
            description_id="Tempat halaman itu ditemukan. Diisi oleh penyunting: berasal dari berkas fakta yang "
            "mencantumkan sumbernya, tidak pernah dari teks halaman.",
            pattern=URL,
        ),
    ]
    words: Annotated[
        int,
        Field(
            "Words",
            "Number of words in the source, counted between white space.",
            "301",
            title_id="Jumlah kata",
            description_id="Jumlah kata dalam sumber, dihitung di antara spasi.",
            minimum=0,
        ),
    ]
    source_path: Annotated[
        str,
        Field(
            "Source file",
            "The source file, relative to the folder of the sources.",
            "contoh-01.txt",
            title_id="Berkas sumber",
            description_id="Berkas sumber, relatif terhadap folder sumber.",
        ),
    ]
    source_bytes: Annotated[
        int,
        Field(
            "Source size",
            "Size of the source file in bytes.",
            "2259",
            title_id="Ukuran sumber",
            description_id="Ukuran berkas sumber dalam bita.",
            minimum=0,
        ),
    ]
    source_sha256: Annotated[
        str,
        Field(
            "Source hash",
            "SHA-256 of the source file's bytes, in hexadecimal.",
            "0e3ab7a0cf21e0e9d8c9a5f8c6c0f9e3b6b3a2d6f3f9f7b9f6b4c6f7b0d1e2a3",
            title_id="Hash sumber",
            description_id="SHA-256 dari bita berkas sumber, dalam heksadesimal.",
            pattern=SHA256,
        ),
    ]


TABLE = Table(
    name="articles",
    title="Articles",
    description="One row for each source article: what its page states about itself, and the file it was read from.",
    title_id="Artikel",
    description_id="Satu baris untuk setiap artikel sumber: apa yang dinyatakan halamannya sendiri, dan "
    "berkas tempat artikel itu dibaca.",
    row=Article,
    key="article_id",
)
