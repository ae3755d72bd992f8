"""The table of caveats: where a source is wrong or misleading. Curated; empty in tables that one converts oneself."""

from typing import Annotated, NamedTuple

from kutipan.tables.patterns import ARTICLE_ID, CAVEAT_ID, FIGURE_ID, QUOTE_ID, URL
from kutipan.tables.schema import Field, ForeignKey, Table

CAVEAT_KINDS = (
    "date-conflict", "lost-context", "duplicate", "misattribution", "category-slip", "stale", "contradiction",
)  # fmt: skip


class Caveat(NamedTuple):
    """One place where an article is wrong, misleading or at odds with itself, and what shows it."""

    caveat_id: Annotated[
        str,
        Field(
            "Caveat",
            "Id of the caveat: the article's id, `-c` and the offset in the source of the words that it is about.",
            "contoh-01-c872",
            title_id="Catatan",
            description_id="Kode catatan: kode artikel, `-c`, dan posisi di sumber dari kata-kata yang dicatat.",
            pattern=CAVEAT_ID,
            unique=True,
        ),
    ]
    article_id: Annotated[
        str,
        Field(
            "Article",
            "The article that it is about.",
            "contoh-01",
            title_id="Artikel",
            description_id="Artikel yang dicatat.",
            pattern=ARTICLE_ID,
        ),
    ]
    quote_id: Annotated[
        str | None,
        Field(
            "Quote",
            "The quote that it is about. Empty where the words stand in no quote.",
            "contoh-01-q872",
            title_id="Kutipan",
            description_id="Kutipan yang dicatat. Kosong jika kata-katanya tidak berada di dalam kutipan.",
            pattern=QUOTE_ID,
        ),
    ]
    figure_id: Annotated[
        str | None,
        Field(
            "Figure",
            "The figure that it is about. Empty where the words hold no figure.",
            "contoh-01-f1946",
            title_id="Angka",
            description_id="Angka yang dicatat. Kosong jika kata-katanya tidak memuat angka.",
            pattern=FIGURE_ID,
        ),
    ]
    kind: Annotated[
        str,
        Field(
            "Kind",
            "`date-conflict`: a date that is wrong or missing. `lost-context`: words taken out of the situation they "
            "were said in. `duplicate`: said once, reported twice. `misattribution`: credited to the wrong source. "
            "`category-slip`: the number counts something else than is said. `stale`: out of date in this article. "
            "`contradiction`: at odds with the same article.",
            "lost-context",
            title_id="Jenis",
            description_id="`date-conflict`: tanggal yang salah atau hilang. `lost-context`: ucapan yang lepas dari "
            "situasinya. `duplicate`: diucapkan sekali, diberitakan dua kali. `misattribution`: sumbernya keliru. "
            "`category-slip`: angka itu menghitung hal lain. `stale`: sudah usang dalam artikel ini. "
            "`contradiction`: bertentangan dengan artikel yang sama.",
            enum=CAVEAT_KINDS,
        ),
    ]
    note: Annotated[
        str,
        Field(
            "Note",
            "What is wrong, in English.",
            "Said two days earlier, in another conversation.",
            title_id="Keterangan",
            description_id="Apa yang keliru, dalam bahasa Inggris.",
        ),
    ]
    evidence_url: Annotated[
        str | None,
        Field(
            "Evidence",
            "The page that shows it. Empty where the article itself does.",
            "https://example.org/berita/1",
            title_id="Bukti",
            description_id="Halaman yang menunjukkannya. Kosong jika artikel itu sendiri yang menunjukkannya.",
            pattern=URL,
        ),
    ]


TABLE = Table(
    name="caveats",
    title="Caveats",
    description="Known errors of the sources: one row for each place where an article is wrong, misleading or at odds "
    "with itself, with the page that shows it. Curated; tables that you convert yourself have no rows here.",
    title_id="Catatan atas sumber",
    description_id="Kekeliruan sumber yang diketahui: satu baris untuk setiap tempat artikel itu salah, menyesatkan, "
    "atau bertentangan dengan dirinya sendiri, beserta halaman yang menunjukkannya. Disusun oleh penyunting; tabel "
    "yang Anda buat sendiri tidak memuat baris di sini.",
    row=Caveat,
    key="caveat_id",
    foreign_keys=(
        ForeignKey("article_id", "articles", "article_id"),
        ForeignKey("quote_id", "quotes", "quote_id"),
        ForeignKey("figure_id", "figures", "figure_id"),
    ),
)
