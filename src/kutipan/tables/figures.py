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
            pattern=FIGURE_ID,
            unique=True,
        ),
    ]
    article_id: Annotated[str, Field("Article", "The article it stands in.", "contoh-01", pattern=ARTICLE_ID)]
    quote_id: Annotated[
        str | None,
        Field(
            "Quote",
            "The quote whose span contains it. Empty where the writer gives the number.",
            "contoh-01-q1900",
            pattern=QUOTE_ID,
        ),
    ]
    text: Annotated[
        str,
        Field(
            "Text",
            "The figure as written: marker, qualifier, number, multiplier, unit and the noun counted.",
            "setidaknya 10.569 warga Palestina",
        ),
    ]
    number_text: Annotated[str, Field("Number as written", "The number alone, as written.", "10.569")]
    value: Annotated[
        Decimal | None, Field("Value", "The number. Empty for a range and for an indefinite multiple.", "10569")
    ]
    value_low: Annotated[
        Decimal | None, Field("Lower bound", "The least that the text asserts. Empty where it asserts none.", "10569")
    ]
    value_high: Annotated[
        Decimal | None, Field("Upper bound", "The most that the text asserts. Empty where it asserts none.", "10569")
    ]
    qualifier: Annotated[
        str,
        Field(
            "Qualifier",
            "How the number is qualified: `about` (sekitar), `more_than` (lebih dari), `at_least` "
            "(setidaknya), `less_than` (kurang dari), `at_most` (hingga), `nearly` (hampir), `range` (20-30), "
            "`indefinite` (ratusan), else `exact`.",
            "at_least",
            enum=QUALIFIERS,
        ),
    ]
    kind: Annotated[str, Field("Kind", "What sort of number it is.", "count", enum=KINDS)]
    unit: Annotated[
        str | None,
        Field(
            "Unit",
            "A UCUM code for measures and durations, `%`, or an ISO 4217 code for money. Empty "
            "for counts and ordinals.",
            "wk",
        ),
    ]
    counted_text: Annotated[
        str | None,
        Field(
            "Counted",
            "The noun phrase that is counted or measured, as written; it may stand before the number, outside `text`.",
            "warga Palestina",
        ),
    ]
    label_en: Annotated[
        str | None,
        Field(
            "Label in English",
            "A short English label of what the number says. Curated: written by the "
            "editors, empty in tables that you convert yourself.",
            "Palestinians killed in Gaza",
        ),
    ]
    part_of: Annotated[
        str | None,
        Field(
            "Part of",
            "The figure that this one is a part of (`termasuk 259 anak-anak` of `553 orang`).",
            "contoh-01-f1946",
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
            pattern=SPEAKER_ID,
        ),
    ]
    date_text: Annotated[
        str | None,
        Field(
            "Date as written",
            "The date expression that the figure's own clause gives, as written.",
            "sejak 12 November",
        ),
    ]
    date: Annotated[
        str | None,
        Field(
            "Date",
            "The same date in EDTF; `X` stands for a digit that the text leaves open.",
            "XXXX-11-12/..",
            pattern=EDTF,
        ),
    ]
    context: Annotated[
        str,
        Field(
            "Context",
            "The sentence that the figure stands in, so that it can be checked without the source.",
            "Sebanyak 553 orang telah tiba di Moskow, termasuk 259 anak-anak.",
        ),
    ]
    start: Annotated[
        int,
        Field(
            "Start",
            "Offset of the first character of `text` in the source: Unicode code points from 0.",
            "1946",
            minimum=SPAN_MINIMUM,
        ),
    ]
    end: Annotated[
        int,
        Field(
            "End",
            "Offset behind the last character of `text`: Unicode code points, exclusive.",
            "1979",
            minimum=SPAN_MINIMUM,
        ),
    ]
    rule: Annotated[
        str,
        Field(
            "Rule",
            "Name of the rule that found it; the documentation lists them all.",
            "count-noun-after",
            pattern=RULE,
        ),
    ]


TABLE = Table(
    name="figures",
    title="Figures",
    description="Numeric claims: one row for each number that says how many, how much or how long, with the bounds it "
    "asserts and what it counts.",
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
