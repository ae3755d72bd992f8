"""The table of quotes: who is reported to have said what."""

from typing import Annotated, NamedTuple

from kutipan.tables.patterns import ARTICLE_ID, QUOTE_ID, RULE, SPEAKER_ID
from kutipan.tables.schema import SPAN_MINIMUM, Field, ForeignKey, Table

QUOTE_TYPES = ("direct", "mixed", "indirect")


class Quote(NamedTuple):
    """One contiguous stretch of reported speech and its attribution."""

    quote_id: Annotated[
        str,
        Field(
            "Quote",
            "Id of the quote: the article's id, `-q` and the quote's start.",
            "contoh-01-q880",
            title_id="Kutipan",
            description_id="Kode kutipan: kode artikel, `-q`, dan posisi awal kutipan.",
            pattern=QUOTE_ID,
            unique=True,
        ),
    ]
    article_id: Annotated[
        str,
        Field(
            "Article",
            "The article it stands in.",
            "contoh-01",
            title_id="Artikel",
            description_id="Artikel yang memuatnya.",
            pattern=ARTICLE_ID,
        ),
    ]
    type: Annotated[
        str,
        Field(
            "Type",
            "`direct`: a whole utterance inside quotation marks. `mixed`: the writer's report with "
            "quoted words in it. `indirect`: a report without quotation marks.",
            "direct",
            title_id="Jenis",
            description_id="`direct`: ujaran utuh di dalam tanda kutip. `mixed`: laporan penulis yang memuat "
            "kata-kata kutipan. `indirect`: laporan tanpa tanda kutip.",
            enum=QUOTE_TYPES,
        ),
    ]
    text: Annotated[
        str,
        Field(
            "Text",
            "The reported speech, character for character as the source has it, without the outer "
            "quotation marks, the cue and the attribution.",
            "Jika upaya kami dapat membawa hasil positif, maka Rusia siap membantu",
            title_id="Teks",
            description_id="Ujaran yang diberitakan, persis huruf demi huruf seperti di sumber, tanpa tanda "
            "kutip luar, kata pengantar, dan penyebutan narasumber.",
        ),
    ]
    text_en: Annotated[
        str | None,
        Field(
            "Text in English",
            "An English rendering of the quote. Curated: written by the editors, "
            "empty in tables that you convert yourself.",
            "If our efforts can bring a positive result, then Russia is ready to help",
            title_id="Teks dalam bahasa Inggris",
            description_id="Terjemahan kutipan ke dalam bahasa Inggris. Ditulis oleh penyunting; kosong dalam "
            "tabel yang Anda buat sendiri.",
        ),
    ]
    speaker_id: Annotated[
        str | None,
        Field(
            "Speaker",
            "Who is reported to have said it, after pronouns and short mentions are resolved. "
            "Empty where the text does not tell.",
            "dmitry-peskov",
            title_id="Narasumber",
            description_id="Siapa yang diberitakan mengatakannya, setelah kata ganti dan sebutan pendek "
            "ditelusuri. Kosong jika teks tidak menyebutkannya.",
            pattern=SPEAKER_ID,
        ),
    ]
    speaker_text: Annotated[
        str | None,
        Field(
            "Speaker as written",
            "The words that name the speaker at this quote: a name with its role, "
            "a pronoun, or the clitic `nya`. Empty where the quote has no attribution of its own.",
            "Juru Bicara Kemenlu Rusia Maria Zakharova",
            title_id="Narasumber sebagaimana tertulis",
            description_id="Kata-kata yang menyebut narasumber pada kutipan ini: nama beserta jabatannya, kata "
            "ganti, atau klitik `nya`. Kosong jika kutipan tidak menyebut narasumbernya sendiri.",
        ),
    ]
    cue: Annotated[
        str | None,
        Field(
            "Cue",
            "The word that introduces the report, as written, without `-nya`.",
            "ungkap",
            title_id="Kata pengantar",
            description_id="Kata yang mengantarkan ujaran itu, sebagaimana tertulis, tanpa `-nya`.",
        ),
    ]
    addressee_text: Annotated[
        str | None,
        Field(
            "Addressee",
            "To whom it was said (`kepada X`), as written, without the preposition.",
            "Netanyahu",
            title_id="Lawan bicara",
            description_id="Kepada siapa hal itu dikatakan (`kepada X`), sebagaimana tertulis, tanpa kata depannya.",
        ),
    ]
    via: Annotated[
        str | None,
        Field(
            "Via",
            "The medium or person that passed it on, as written (`seperti dikutip Reuters`).",
            "Reuters",
            title_id="Perantara",
            description_id="Media atau orang yang meneruskannya, sebagaimana tertulis (`seperti dikutip Reuters`).",
        ),
    ]
    continues: Annotated[
        str | None,
        Field(
            "Continues",
            "The quote that this one goes on from: a later part of a split quote or a paragraph that is all quote.",
            "contoh-01-q880",
            title_id="Lanjutan dari",
            description_id="Kutipan yang dilanjutkan oleh kutipan ini: bagian berikut dari kutipan yang "
            "terbelah, atau paragraf yang seluruhnya kutipan.",
            pattern=QUOTE_ID,
        ),
    ]
    context: Annotated[
        str,
        Field(
            "Context",
            "The sentence or sentences that the quote stands in, so that it can be checked without the source.",
            "“Jika upaya kami dapat membawa hasil positif, maka Rusia siap membantu,” ujar Peskov, "
            "seperti yang dikutip.",
            title_id="Konteks",
            description_id="Kalimat yang memuat kutipan, satu atau lebih, sehingga kutipan dapat diperiksa tanpa"
            " sumbernya.",
        ),
    ]
    start: Annotated[
        int,
        Field(
            "Start",
            "Offset of the first character of `text` in the source: Unicode code points from 0.",
            "880",
            title_id="Awal",
            description_id="Posisi karakter pertama `text` di sumber: titik kode Unicode, dihitung dari 0.",
            minimum=SPAN_MINIMUM,
        ),
    ]
    end: Annotated[
        int,
        Field(
            "End",
            "Offset behind the last character of `text`: Unicode code points, exclusive.",
            "994",
            title_id="Akhir",
            description_id="Posisi sesudah karakter terakhir `text`: titik kode Unicode, tidak termasuk posisi "
            "itu sendiri.",
            minimum=SPAN_MINIMUM,
        ),
    ]
    speaker_start: Annotated[
        int | None,
        Field(
            "Speaker start",
            "Offset of the first character of `speaker_text`.",
            "1004",
            title_id="Awal narasumber",
            description_id="Posisi karakter pertama `speaker_text`.",
            minimum=SPAN_MINIMUM,
        ),
    ]
    speaker_end: Annotated[
        int | None,
        Field(
            "Speaker end",
            "Offset behind the last character of `speaker_text`.",
            "1045",
            title_id="Akhir narasumber",
            description_id="Posisi sesudah karakter terakhir `speaker_text`.",
            minimum=SPAN_MINIMUM,
        ),
    ]
    cue_start: Annotated[
        int | None,
        Field(
            "Cue start",
            "Offset of the first character of `cue`.",
            "997",
            title_id="Awal kata pengantar",
            description_id="Posisi karakter pertama `cue`.",
            minimum=SPAN_MINIMUM,
        ),
    ]
    cue_end: Annotated[
        int | None,
        Field(
            "Cue end",
            "Offset behind the last character of `cue`.",
            "1003",
            title_id="Akhir kata pengantar",
            description_id="Posisi sesudah karakter terakhir `cue`.",
            minimum=SPAN_MINIMUM,
        ),
    ]
    rule: Annotated[
        str,
        Field(
            "Rule",
            "Name of the rule that found it; the documentation lists them all.",
            "direct-cue-after",
            title_id="Aturan",
            description_id="Nama aturan yang menemukannya; semuanya terdaftar dalam dokumentasi.",
            pattern=RULE,
        ),
    ]


TABLE = Table(
    name="quotes",
    title="Quotes",
    description="Who is reported to have said what: one row for each contiguous stretch of direct, mixed or indirect "
    "speech that has a source.",
    title_id="Kutipan",
    description_id="Siapa yang diberitakan mengatakan apa: satu baris untuk setiap rentang utuh ujaran "
    "langsung, campuran, atau tidak langsung yang ada sumbernya.",
    row=Quote,
    key="quote_id",
    foreign_keys=(
        ForeignKey("article_id", "articles", "article_id"),
        ForeignKey("speaker_id", "speakers", "speaker_id"),
        ForeignKey("continues", "", "quote_id"),
    ),
    spans=(("text", "start", "end"), ("speaker_text", "speaker_start", "speaker_end"), ("cue", "cue_start", "cue_end")),
)
