"""The table of figures: numeric claims."""

from decimal import Decimal
from typing import Annotated, NamedTuple

from kutipan.tables.patterns import ARTICLE_ID, EDTF, FIGURE_ID, QUOTE_ID, RULE, SPEAKER_ID
from kutipan.tables.schema import SPAN_MINIMUM, Field, ForeignKey, Table

QUALIFIERS = (
    "exact", "about", "more_than", "at_least", "less_than", "at_most", "nearly", "range", "indefinite",
)  # fmt: skip
KINDS = ("count", "measure", "money", "percent", "duration", "ordinal", "ratio")


class Figure(NamedTuple):
    """One number that says how many, how much or how long."""

    figure_id: Annotated[
        str,
        Field(
            "Figure",
            "Id of the figure: the article's id, `-f` and the figure's start.",
            "contoh-01-f1946",
            title_id="Angka",
            description_id="Kode angka: kode artikel, `-f`, dan posisi awal angka.",
            pattern=FIGURE_ID,
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
    quote_id: Annotated[
        str | None,
        Field(
            "Quote",
            "The quote whose span contains it. Empty where the writer gives the number.",
            "contoh-01-q1900",
            title_id="Kutipan",
            description_id="Kutipan yang rentangnya memuat angka ini. Kosong jika angka itu disebut oleh penulis"
            " berita.",
            pattern=QUOTE_ID,
        ),
    ]
    text: Annotated[
        str,
        Field(
            "Text",
            "The figure as written: marker, qualifier, number, multiplier, unit and the noun counted.",
            "setidaknya 10.569 warga Palestina",
            title_id="Teks",
            description_id="Angka sebagaimana tertulis: penanda, kata pembatas, bilangan, pengali, satuan, dan "
            "nomina yang dihitung.",
        ),
    ]
    number_text: Annotated[
        str,
        Field(
            "Number as written",
            "The number alone, as written.",
            "10.569",
            title_id="Bilangan sebagaimana tertulis",
            description_id="Bilangannya saja, sebagaimana tertulis.",
        ),
    ]
    value: Annotated[
        Decimal | None,
        Field(
            "Value",
            "The number. Empty for a range and for an indefinite multiple.",
            "10569",
            title_id="Nilai",
            description_id="Nilai bilangan. Kosong untuk rentang dan untuk kelipatan yang tidak tentu.",
        ),
    ]
    value_low: Annotated[
        Decimal | None,
        Field(
            "Lower bound",
            "The least that the text asserts. Empty where it asserts none.",
            "10569",
            title_id="Batas bawah",
            description_id="Nilai paling kecil yang dinyatakan teks. Kosong jika teks tidak menyatakannya.",
        ),
    ]
    value_high: Annotated[
        Decimal | None,
        Field(
            "Upper bound",
            "The most that the text asserts. Empty where it asserts none.",
            "10569",
            title_id="Batas atas",
            description_id="Nilai paling besar yang dinyatakan teks. Kosong jika teks tidak menyatakannya.",
        ),
    ]
    qualifier: Annotated[
        str,
        Field(
            "Qualifier",
            "How the number is qualified: `about` (sekitar), `more_than` (lebih dari), `at_least` "
            "(setidaknya), `less_than` (kurang dari), `at_most` (hingga), `nearly` (hampir), `range` (20-30), "
            "`indefinite` (ratusan), else `exact`.",
            "at_least",
            title_id="Kata pembatas",
            description_id="Bagaimana bilangan itu dibatasi: `about` (sekitar), `more_than` (lebih dari), "
            "`at_least` (setidaknya), `less_than` (kurang dari), `at_most` (hingga), `nearly` "
            "(hampir), `range` (20-30), `indefinite` (ratusan), selain itu `exact`.",
            enum=QUALIFIERS,
        ),
    ]
    kind: Annotated[
        str,
        Field(
            "Kind",
            "What sort of number it is.",
            "count",
            title_id="Jenis",
            description_id="Jenis bilangan: `count` (hitungan), `measure` (ukuran), `money` (uang), `percent` "
            "(persen), `duration` (lama waktu), `ordinal` (urutan), `ratio` (perbandingan).",
            enum=KINDS,
        ),
    ]
    unit: Annotated[
        str | None,
        Field(
            "Unit",
            "A UCUM code for measures and durations, `%`, or an ISO 4217 code for money. Empty "
            "for counts and ordinals.",
            "wk",
            title_id="Satuan",
            description_id="Kode UCUM untuk ukuran dan lama waktu, `%`, atau kode ISO 4217 untuk uang. Kosong "
            "untuk hitungan dan urutan.",
        ),
    ]
    counted_text: Annotated[
        str | None,
        Field(
            "Counted",
            "The noun phrase that is counted or measured, as written; it may stand before the number, outside `text`.",
            "warga Palestina",
            title_id="Yang dihitung",
            description_id="Frasa nomina yang dihitung atau diukur, sebagaimana tertulis; dapat berada di depan "
            "bilangan, di luar `text`.",
        ),
    ]
    label_en: Annotated[
        str | None,
        Field(
            "Label in English",
            "A short English label of what the number says. Curated: written by the "
            "editors, empty in tables that you convert yourself.",
            "Palestinians killed in Gaza",
            title_id="Label dalam bahasa Inggris",
            description_id="Label pendek berbahasa Inggris tentang apa yang dinyatakan bilangan itu. Ditulis "
            "oleh penyunting; kosong dalam tabel yang Anda buat sendiri.",
        ),
    ]
    part_of: Annotated[
        str | None,
        Field(
            "Part of",
            "The figure that this one is a part of (`termasuk 259 anak-anak` of `553 orang`).",
            "contoh-01-f1946",
            title_id="Bagian dari",
            description_id="Angka yang mencakup angka ini sebagai bagiannya (`termasuk 259 anak-anak` dari `553 "
            "orang`).",
            pattern=FIGURE_ID,
        ),
    ]
    speaker_id: Annotated[
        str | None,
        Field(
            "Speaker",
            "Whose claim it is: the speaker of its quote, or a source that the sentence names "
            "for it. Empty where the writer gives the number.",
            "gaza-health-ministry",
            title_id="Narasumber",
            description_id="Klaim siapa angka itu: narasumber kutipannya, atau sumber yang disebut kalimat untuk"
            " angka itu. Kosong jika angka itu disebut oleh penulis berita.",
            pattern=SPEAKER_ID,
        ),
    ]
    date_text: Annotated[
        str | None,
        Field(
            "Date as written",
            "The date expression that the figure's own clause gives, as written.",
            "sejak 12 November",
            title_id="Tanggal sebagaimana tertulis",
            description_id="Ungkapan tanggal yang diberikan klausa angka itu sendiri, sebagaimana tertulis.",
        ),
    ]
    date: Annotated[
        str | None,
        Field(
            "Date",
            "The same date in EDTF; `X` stands for a digit that the text leaves open.",
            "XXXX-11-12/..",
            title_id="Tanggal",
            description_id="Tanggal yang sama dalam EDTF; `X` menggantikan digit yang tidak disebut teks.",
            pattern=EDTF,
        ),
    ]
    context: Annotated[
        str,
        Field(
            "Context",
            "The sentence that the figure stands in, so that it can be checked without the source.",
            "Sebanyak 553 orang telah tiba di Moskow, termasuk 259 anak-anak.",
            title_id="Konteks",
            description_id="Kalimat yang memuat angka, sehingga angka dapat diperiksa tanpa sumbernya.",
        ),
    ]
    start: Annotated[
        int,
        Field(
            "Start",
            "Offset of the first character of `text` in the source: Unicode code points from 0.",
            "1946",
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
            "1979",
            title_id="Akhir",
            description_id="Posisi sesudah karakter terakhir `text`: titik kode Unicode, tidak termasuk posisi "
            "itu sendiri.",
            minimum=SPAN_MINIMUM,
        ),
    ]
    rule: Annotated[
        str,
        Field(
            "Rule",
            "Name of the rule that found it; the documentation lists them all.",
            "count-noun-after",
            title_id="Aturan",
            description_id="Nama aturan yang menemukannya; semuanya terdaftar dalam dokumentasi.",
            pattern=RULE,
        ),
    ]


TABLE = Table(
    name="figures",
    title="Figures",
    description="Numeric claims: one row for each number that says how many, how much or how long, with the bounds it "
    "asserts and what it counts.",
    title_id="Angka",
    description_id="Klaim berupa angka: satu baris untuk setiap bilangan yang menyatakan berapa banyak, "
    "berapa besar, atau berapa lama, beserta batas yang dinyatakannya dan apa yang "
    "dihitung.",
    row=Figure,
    key="figure_id",
    foreign_keys=(
        ForeignKey("article_id", "articles", "article_id"),
        ForeignKey("quote_id", "quotes", "quote_id"),
        ForeignKey("part_of", "", "figure_id"),
        ForeignKey("speaker_id", "speakers", "speaker_id"),
    ),
    spans=(("text", "start", "end"),),
)
