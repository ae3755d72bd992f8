"""The words and the shapes that Indonesian dates are written with, as patterns for folded text."""

import re
from collections.abc import Mapping

from kutipan.language.lexicon import read_rows
from kutipan.language.word_patterns import any_of

MONTH_ROWS = read_rows("kutipan.language", "months.tsv")
MONTHS = {row["word"]: int(row["month"]) for row in MONTH_ROWS}
BARE_MONTHS = frozenset(row["word"] for row in MONTH_ROWS if row["bare"])
WEEKDAYS = {row["word"]: int(row["weekday"]) for row in read_rows("kutipan.language", "weekdays.tsv")}
DATE_WORDS = read_rows("kutipan.language", "date_words.tsv")


def words_of(name: str) -> dict[str, str]:
    """The words of one class of ``date_words.tsv``, with their values."""
    return {row["word"]: row["value"] for row in DATE_WORDS if row["class"] == name}


EDGES = {word: int(value) for word, value in words_of("edge").items() if value}
SHIFTS = {word: int(value) for word, value in words_of("shift").items()}
DAYS = {word: int(value) for word, value in words_of("day").items()}
RELATIONS = words_of("relation")
UNITS = words_of("unit")
COUNTS = {word: int(value) for word, value in words_of("count").items()}
ORDINALS = {word: int(value) for word, value in words_of("ordinal").items()}
YEAR_LEADS = frozenset(words_of("year"))

# What the patterns are put together from: word boundaries, year, day, range, part of the day, time zone.
B, E = r"\b", r"(?![^\W_])"
Y = r"(?:1[4-9]|20)[0-9]{2}"
D = r"[0-3]?[0-9]"
TO = r"\s?(?:-|–|—|hingga|sampai\sdengan|sampai|s/d|s\.d\.|sd)\s?"
PART = rf"(?:{any_of(words_of('part'))}){E}"
SHIFT = rf"(?:{any_of(SHIFTS)}){E}"
ZONE = rf"(?:wib|wita|wit|gmt|utc|waktu\ssetempat){E}"
NUMERIC = (
    rf"(?P<d>{D})(?:\s?[-–]\s?(?P<d2>{D}))?\s?[/.]\s?(?P<m>1[0-2]|0?[1-9])"
    r"(?:\s?[/.]\s?(?P<y>[12][0-9]{3}|[0-9]{2}))?(?![0-9])"
)
WORDED = rf"(?P<d>{D})(?:{TO}(?P<d2>{D}))?[\s-](?P<m>{any_of(MONTHS)}){E}(?:(?:,?\s|-)(?P<y>{Y}){E})?"
CLOCK_WORDS = ("pukul", "jam", "pkl")
QUARTER_WORDS = ("kuartal", "triwulan", "semester", "paruh", "q1", "q2", "q3", "q4")
WORDS: Mapping[str, str] = (
    {word: "unit" for unit in UNITS for word in (unit, "se" + unit)}
    | dict.fromkeys(MONTHS, "month")
    | dict.fromkeys(WEEKDAYS, "weekday")
    | dict.fromkeys(DAYS, "day")
    | dict.fromkeys(CLOCK_WORDS, "clock")
    | dict.fromkeys(QUARTER_WORDS, "quarter")
    | {"abad": "century"}
)
"""What a word that can begin or hold a date may be the sign of; `minggu` is first tried as a weekday."""

SIGNS = frozenset(re.split(r"[\W\d]", word)[0] for word in WORDS)
"""The letters that these begin with; without one of them as a word and without digits a text has no date."""

# What gives a date away; the readers look round it.
TRIGGER = re.compile(rf"\b(?:(?P<word>{any_of(WORDS)}){E}|(?P<number>[0-9]))|(?P<bracket>\()")
OTHER = re.compile(rf"(?:[^\w(]++|(?!\b(?:(?:{any_of(WORDS)}){E}|[0-9]))\w++)*+")
"""The words up to the next place that ``TRIGGER`` can match: five times as fast as to look for it at each letter."""
NUMBER = re.compile(
    rf"(?P<clock>[0-2]?[0-9][.:][0-5][0-9](?=\s{ZONE}))"
    rf"|(?P<numeric>{Y}-[01][0-9]-[0-3][0-9]{E}|{D}[/-][01]?[0-9][/-](?:{Y}|[0-9]{{2}})(?![0-9/-]))"
    rf"|(?P<decade>{Y}(?:[-–]{Y})?[\s-]?an{E})"
    rf"|(?P<short_decade>[2-9]0[\s-]an{E})"
    rf"|(?P<year>{Y}{E})"
    rf"|(?P<day_of_month>{D}(?=\s(?:bulan\s)?{SHIFT}))"
    r"|(?P<other>[0-9]+)"
)
BRACKETED = re.compile(rf"(?P<bracket>\((?={D}\s?/\s?[01]?[0-9]\s?\)))")


def spaced(words: str) -> str:
    """A matched phrase with plain spaces, as the word lists have it."""
    return words if words.isalnum() else re.sub(r"\s", " ", words)


# What stands left and right of it.
DAY_LEFT = re.compile(rf"(?<![0-9.,/:])(?:(?<![a-z$])(?P<from>{D})(?:{TO}|(?P<and>\sdan\s)))?(?P<day>{D})[\s-]\Z")
EDGE_LEFT = re.compile(
    rf"{B}(?:(?P<edge>{any_of(words_of('edge'))})\s|(?:minggu|pekan)\s(?:pertama|kedua|ketiga|keempat|terakhir)\s)?(?:bulan\s|tahun\s)?\Z"
)
BULAN_LEFT = re.compile(rf"{B}(?:bulan|pada|sejak|hingga|sampai|mulai|dari|awal|akhir|di|dan|per|antara|-)\s?\Z")
YEAR_RIGHT = re.compile(rf"(?:,?\s(?:tahun\s)?|-)(?P<year>{Y}){E}(?![.,][0-9]{{3}})|\s['’‘](?P<short>[0-9]{{2}}){E}")
DAY_YEAR_RIGHT = re.compile(rf"\s(?P<day>{D}),\s(?P<year>{Y}){E}")
SHIFT_RIGHT = re.compile(rf"(?:(?:\s{PART})?\s(?P<year>tahun\s)?(?P<shift>{SHIFT}))?")
"""A part of the day behind a date is no part of it (`Kamis (14/1) siang`), unless `lalu` follows."""

YEAR_SHIFT_RIGHT = re.compile(rf"\stahun\s(?P<shift>{SHIFT})")

NAME_LEFT = re.compile(rf"{B}(?:{any_of(words_of('name'))})\s\Z")
HARI_LEFT = re.compile(rf"{B}hari\s\Z")
TAILS = (
    re.compile(rf"(?:,?\s{PART})?(?:\s{ZONE})?,?\s?(?:tanggal\s?)?\(\s?{NUMERIC}\s?\)"),
    re.compile(rf"(?:,?\s{PART})?(?:\s{ZONE})?,?\s?(?:tanggal\s)?\(\s?{WORDED}\s?\)"),
    re.compile(rf"(?:,?\s{PART})?,?\s(?:tanggal\s|tgl\s)?{WORDED}"),
    re.compile(rf"(?:,?\s{PART})?,?\s(?:tanggal\s|tgl\s)?{NUMERIC.replace('/.', '/')}"),
)
WEEKDAY_RANGE = re.compile(rf"\s?[-–/]\s?(?P<to>{any_of(WEEKDAYS)}){E}")
WEEKDAY_PAIR = re.compile(rf"\s(?:dan|serta)\s(?:{any_of(WEEKDAYS)}){E}")
"""`Sabtu dan Minggu (22-23/11)`: one date where the bracket holds two days."""

WEEKDAY_RIGHT = re.compile(
    rf"(?:,?\s{PART})?(?:\s(?P<week>pekan|minggu)\s(?P<weekshift>{SHIFT})|\s(?P<shift>{SHIFT}))?"
)
YEAR_EDGE_LEFT = re.compile(rf"{B}(?P<edge>{any_of(EDGES)})\s\Z")
OTHER_YEAR = re.compile(rf"\s(?:[0-9]|(?:{any_of(words_of('year-of'))}){E})")
FIRST_MONTHS = re.compile(rf"\spertama\s(?:di\s|pada\s)?(?:tahun\s)?(?P<year>{Y}){E}")
UNIT_RIGHT = re.compile(rf"\s(?P<shift>{SHIFT}|lagi{E})")
COUNTED_RIGHT = re.compile(rf"\s(?P<side>{any_of(words_of('counted'))}){E}")
"""`setahun kemudian`: how far from a date that was named before."""

AMOUNT_LEFT = re.compile(
    rf"(?<![^\W_])(?<![0-9][.,])(?:{any_of(COUNTS)}\s(?:atau|hingga|sampai)\s)?(?P<amount>{any_of(COUNTS)}|[0-9]{{1,3}})\s\Z"
)
BRACKET = re.compile(rf"\s?\(\s?{NUMERIC}\s?\)")
CLOCK = re.compile(
    r"(?P<led>\.?\s)?(?:[0-2]?[0-9](?:[.:][0-5][0-9]){0,2}(?![0-9])(?:\s?[-–]\s?[0-2]?[0-9][.:][0-5][0-9])?"
    rf"|(?P<word>(?:setengah\s)?{any_of([word for word, count in COUNTS.items() if count])}){E})"
    rf"(?P<part>\s{PART})?(?P<zone>\s{ZONE})?"
)
QUARTER = re.compile(rf"(?P<number>{any_of(ORDINALS)}){E}(?:[\s/-]{{1,2}}(?:tahun\s)?(?P<year>{Y}){E})?")
CENTURY = re.compile(r"\s(?:ke-?\s?)?(?P<number>[0-9]{1,2})(?![0-9])")
YEAR_TO = re.compile(rf"{TO}(?P<year>{Y}){E}(?![.,/][0-9]|-)")
YEAR_TAKEN = re.compile(
    rf"[.,/:][0-9]|[-/][0-9a-z]|\s?[%‰°$]|\s(?:h|hijriah|hijriyah){E}|\s(?:{any_of(words_of('count-noun'))}){E}|\s(?:ribu|juta|miliar|triliun)"
)
YEAR_LEFT = re.compile(r"(?P<word>[^\W\d_]+)\s\Z")
LAW_LEFT = re.compile(rf"{B}(?:nomor|no\.?)\s[^\s,]{{1,12}}\s(?:tahun\s)?\Z")
DECADE_LEFT = re.compile(rf"{B}(?:tahun|dekade|era)\s\Z")
TANGGAL_LEFT = re.compile(rf"{B}(?:tanggal|tgl)\s\Z")
DAY_SHIFT_RIGHT = re.compile(rf"\s(?P<month>bulan\s)?(?P<shift>{SHIFT})")
YEAR_LIST = re.compile(r"\s?(?:,|,?\s(?:dan|atau|serta|&)|&)\s\Z")
LISTED = re.compile(r"\)?(?:,|,?\s(?:dan|atau|serta|maupun))\s(?:pada\s)?(?:hari\s|bulan\s)?")
YEAR_SHIFT = re.compile(rf"\s(?:lalu|silam|ini|mendatang|nanti|kemarin){E}")
RANGE = re.compile(TO)
RELATION = re.compile(rf"{B}(?P<word>{any_of(RELATIONS)})\s(?:pada\s)?(?:hari\s)?(?:tanggal\s|tgl\s)?\Z")
