"""Dates and times of day as Indonesian news writes them, with their characters.

Finds full dates (`Selasa, 17 Okt 2023`), numeric ones (`Kamis (9/11)`, `10/12/2023`), months and years with what
narrows them (`akhir Oktober`, `awal 2022`), days named from today (`kemarin`, `Rabu malam`, `dua pekan lalu`), ranges,
decades, quarters and clock times (`pukul 14.30 WIB`). What they mean is worked out in ``date_values``.

A span leaves out `pada`, `hari` and `tanggal` before the date and keeps what points from it (`lalu`, `ini`). `sejak`,
`hingga` and `sepanjang` stand outside the span too; ``lead`` is where they begin. `Minggu` is Sunday where it is
written as a name or dated, else `minggu` is a week.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from kutipan.language.folding import fold
from kutipan.language.lexicon import read_rows
from kutipan.language.word_patterns import any_of


class Day(NamedTuple):
    """What a date says of year, month and day; what it leaves open is ``None``."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class DateExpression(NamedTuple):
    """One date, range of dates or time of day, ``text[start:end]``.

    ``sort`` is `day`, `month`, `year`, `decade`, `century`, `quarter`, `half`, `weekday`, `relative` or `time`.
    ``first`` and ``last`` are the ends of a range, else both the same date; in a decade or century ``first.year`` is
    its first year; ``number`` counts a quarter or half. ``weekday`` is 1 for Monday. ``shift`` says whether the words
    point back (-1), to now (0) or ahead (1), ``amount`` and ``unit`` how far. ``relation`` is `from`, `until` or
    `through`, and ``lead`` where its word begins (else ``start``).
    """

    start: int
    end: int
    sort: str
    first: Day = Day()
    last: Day = Day()
    weekday: int | None = None
    shift: int | None = None
    amount: int | None = None
    unit: str = ""
    number: int | None = None
    relation: str = ""
    lead: int = 0

    @property
    def is_range(self) -> bool:
        """Whether it names two dates, from one to the other."""
        return self.first != self.last


_MONTH_ROWS = read_rows("kutipan.language", "months.tsv")
_MONTHS = {row["word"]: int(row["month"]) for row in _MONTH_ROWS}
_BARE_MONTHS = frozenset(row["word"] for row in _MONTH_ROWS if row["bare"])
_WEEKDAYS = {row["word"]: int(row["weekday"]) for row in read_rows("kutipan.language", "weekdays.tsv")}
_DATE_WORDS = read_rows("kutipan.language", "date_words.tsv")


def _class(name: str) -> dict[str, str]:
    return {row["word"]: row["value"] for row in _DATE_WORDS if row["class"] == name}


_SHIFTS = {word: int(value) for word, value in _class("shift").items()}
_DAYS = {word: int(value) for word, value in _class("day").items()}
_RELATIONS = _class("relation")
_UNITS = _class("unit")
_COUNTS = {word: int(value) for word, value in _class("count").items()}
_ORDINALS = {word: int(value) for word, value in _class("ordinal").items()}
_YEAR_LEADS = frozenset(_class("year"))

_B, _E = r"\b", r"(?![^\W_])"
_Y = r"(?:1[4-9]|20)[0-9]{2}"
_D = r"[0-3]?[0-9]"
_TO = r"\s?(?:-|–|—|hingga|sampai\sdengan|sampai|s/d|s\.d\.|sd)\s?"
_PART = rf"(?:{any_of(_class('part'))}){_E}"
_SHIFT = rf"(?:{any_of(_SHIFTS)}){_E}"
_ZONE = rf"(?:wib|wita|wit|gmt|utc|waktu\ssetempat){_E}"
_NUMERIC = (
    rf"(?P<d>{_D})(?:\s?[-–]\s?(?P<d2>{_D}))?\s?[/.]\s?(?P<m>1[0-2]|0?[1-9])"
    r"(?:\s?[/.]\s?(?P<y>[12][0-9]{3}|[0-9]{2}))?(?![0-9])"
)
_WORDED = rf"(?P<d>{_D})(?:{_TO}(?P<d2>{_D}))?[\s-](?P<m>{any_of(_MONTHS)}){_E}(?:(?:,?\s|-)(?P<y>{_Y}){_E})?"

_CLOCK_WORDS = ("pukul", "jam", "pkl")
_QUARTER_WORDS = ("kuartal", "triwulan", "semester", "q1", "q2", "q3", "q4")
_WORDS: Mapping[str, str] = (
    {word: "unit" for unit in _UNITS for word in (unit, "se" + unit)}
    | dict.fromkeys(_MONTHS, "month")
    | dict.fromkeys(_WEEKDAYS, "weekday")
    | dict.fromkeys(_DAYS, "day")
    | dict.fromkeys(_CLOCK_WORDS, "clock")
    | dict.fromkeys(_QUARTER_WORDS, "quarter")
    | {"abad": "century"}
)
"""What a word that can begin or hold a date may be the sign of; `minggu` is first tried as a weekday."""

_TRIGGER = re.compile(rf"\b(?:(?P<word>{any_of(_WORDS)}){_E}|(?P<number>[0-9]))|(?P<bracket>\()")
_NUMBER = re.compile(
    rf"(?P<clock>[0-2]?[0-9][.:][0-5][0-9](?=\s{_ZONE}))"
    rf"|(?P<numeric>{_Y}-[01][0-9]-[0-3][0-9]{_E}|{_D}[/-][01]?[0-9][/-](?:{_Y}|[0-9]{{2}})(?![0-9/-]))"
    rf"|(?P<decade>{_Y}[\s-]?an{_E})"
    rf"|(?P<year>{_Y}{_E})"
    r"|(?P<other>[0-9]+)"
)
_BRACKETED = re.compile(rf"(?P<bracket>\((?={_D}\s?/\s?[01]?[0-9]\s?\)))")


def find_dates(
    text: str, start: int = 0, end: int | None = None, *, folded: str | None = None
) -> tuple[DateExpression, ...]:
    """Every date and time of day in ``text[start:end]``, in order; none overlaps another.

    >>> text = "Ia tiba Kamis (9/11) dan pulang pada akhir Oktober 2022, pukul 14.30 WIB."
    >>> [text[date.start : date.end] for date in find_dates(text)]
    ['Kamis (9/11)', 'akhir Oktober 2022', 'pukul 14.30 WIB']
    """
    stop = len(text) if end is None else end
    low = fold(text) if folded is None else folded
    found: list[DateExpression] = []
    at = start
    while match := _TRIGGER.search(low, at, stop):
        sort = _WORDS.get(_spaced(match[0]), "")
        if not sort:
            number = (_NUMBER if match["number"] else _BRACKETED).match(low, match.start(), stop)
            at = number.end() if number is not None else match.end()
            if number is None or number.lastgroup == "other":
                continue
            match, sort = number, number.lastgroup or ""
        after = found[-1].end if found else start
        date = _READERS[sort](_Place(text, low, match, after, stop))
        if date is None:
            at = match.end()
            continue
        at = max(date.end, match.end())
        whole = _joined(low, found[-1], date) if found else None
        if whole is None:
            found.append(_with_relation(low, date, after))
        else:
            found[-1] = whole
    return tuple(found)


def _spaced(words: str) -> str:
    return words if words.isalnum() else re.sub(r"\s", " ", words)


class _Place(NamedTuple):
    """Where a word that can belong to a date stands: what is left of ``after`` belongs to another date."""

    text: str
    low: str
    match: re.Match[str]
    after: int
    stop: int

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()

    def before(self, pattern: re.Pattern[str], at: int, width: int = 32) -> re.Match[str] | None:
        """A match of ``pattern``, which is anchored at its end, just before ``at``."""
        return pattern.search(self.low, max(self.after, at - width), at)

    def behind(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """A match of ``pattern`` that begins at ``at``."""
        return pattern.match(self.low, at, self.stop)

    def capital(self, at: int) -> bool:
        return self.text[at : at + 1].isupper()

    def opens_sentence(self, at: int) -> bool:
        """Whether nothing, or a mark that ends or opens a sentence, stands before ``at``."""
        while at and self.text[at - 1] in " \t\u00a0“”\"'‘(":
            at -= 1
        return at == 0 or self.text[at - 1] in ".!?:\n–—"


_DAY_LEFT = re.compile(rf"(?<![0-9.,/:])(?:(?P<from>{_D}){_TO})?(?P<day>{_D})[\s-]\Z")
_EDGE_LEFT = re.compile(
    rf"{_B}(?:(?P<edge>{any_of(_class('edge'))})\s|(?:minggu|pekan)\s(?:pertama|kedua|ketiga|keempat|terakhir)\s)?(?:bulan\s|tahun\s)?\Z"
)
_BULAN_LEFT = re.compile(rf"{_B}(?:bulan|pada|sejak|hingga|sampai|mulai|dari|awal|akhir|di|dan|per|antara|-)\s?\Z")
_YEAR_RIGHT = re.compile(
    rf"(?:,?\s(?:tahun\s)?|-)(?P<year>{_Y}){_E}(?![.,][0-9]{{3}})|\s['’‘](?P<short>[0-9]{{2}}){_E}"
)
_DAY_YEAR_RIGHT = re.compile(rf"\s(?P<day>{_D}),\s(?P<year>{_Y}){_E}")
_SHIFT_RIGHT = re.compile(rf"(?:\s{_PART})?(?:\s(?:tahun\s)?(?P<shift>{_SHIFT}))?")
_NAME_LEFT = re.compile(rf"{_B}(?:{any_of(_class('name'))})\s\Z")
_HARI_LEFT = re.compile(rf"{_B}hari\s\Z")
_DIGIT_LEFT = re.compile(r"[0-9a-z]\s\Z")
_TAILS = (
    re.compile(rf"(?:,?\s{_PART})?,?\s?(?:tanggal\s?)?\(\s?{_NUMERIC}\s?\)(?:\s{_PART})?"),
    re.compile(rf"(?:,?\s{_PART})?,?\s?(?:tanggal\s)?\(\s?{_WORDED}\s?\)(?:\s{_PART})?"),
    re.compile(rf"(?:,?\s{_PART})?,?\s(?:tanggal\s|tgl\s)?{_WORDED}(?:\s{_PART})?"),
    re.compile(rf"(?:,?\s{_PART})?,?\s(?:tanggal\s|tgl\s)?{_NUMERIC.replace('/.', '/')}(?:\s{_PART})?"),
)
_WEEKDAY_RANGE = re.compile(rf"\s?[-–/]\s?(?P<to>{any_of(_WEEKDAYS)}){_E}")
_WEEKDAY_RIGHT = re.compile(
    rf"(?:,?\s{_PART})?(?:\s(?P<week>pekan|minggu)\s(?P<weekshift>{_SHIFT})|\s(?P<shift>{_SHIFT}))?"
)
_UNIT_RIGHT = re.compile(rf"\s(?P<shift>{_SHIFT}|lagi{_E})")
_AMOUNT_LEFT = re.compile(rf"(?<![^\W_])(?<![0-9][.,])(?P<amount>{any_of(_COUNTS)}|[0-9]{{1,3}})\s\Z")
_BRACKET = re.compile(rf"\s?\(\s?{_NUMERIC}\s?\)")
_CLOCK = re.compile(
    r"(?P<led>\.?\s)?(?:[0-2]?[0-9](?:[.:][0-5][0-9]){0,2}(?![0-9])(?:\s?[-–]\s?[0-2]?[0-9][.:][0-5][0-9])?"
    rf"|(?P<word>{any_of([word for word, count in _COUNTS.items() if count])}){_E})"
    rf"(?P<part>\s{_PART})?(?P<zone>\s{_ZONE})?"
)
_QUARTER = re.compile(rf"(?P<number>{any_of(_ORDINALS)}){_E}(?:[\s/-]{{1,2}}(?:tahun\s)?(?P<year>{_Y}){_E})?")
_CENTURY = re.compile(r"\s(?:ke-?\s?)?(?P<number>[0-9]{1,2})(?![0-9])")
_YEAR_TO = re.compile(rf"{_TO}(?P<year>{_Y}){_E}(?![.,/][0-9]|-)")
_YEAR_TAKEN = re.compile(
    rf"[.,/:][0-9]|[-/][0-9a-z]|\s?[%‰°$]|\s(?:{any_of(_class('count-noun'))}){_E}|\s(?:ribu|juta|miliar|triliun)"
)
_YEAR_LEFT = re.compile(r"(?P<word>[^\W\d_]+)\s\Z")
_YEAR_LIST = re.compile(r"\s?(?:,|,?\s(?:dan|atau|serta|&)|&)\s\Z")
_YEAR_SHIFT = re.compile(rf"\s(?:lalu|silam|ini|mendatang|nanti|kemarin){_E}")
_RANGE = re.compile(_TO)
_RELATION = re.compile(rf"{_B}(?P<word>{any_of(_RELATIONS)})\s(?:pada\s)?(?:hari\s)?(?:tanggal\s|tgl\s)?\Z")


def _number(written: str | None) -> int | None:
    return int(written) if written else None


def _full_year(written: str | None) -> int | None:
    year = _number(written)
    if year is None or year > 99:
        return year
    return 2000 + year if year < 50 else 1900 + year


def _valid(day: int | None, month: int | None) -> bool:
    return (day is None or 1 <= day <= 31) and (month is None or 1 <= month <= 12)


def _dated(start: int, end: int, match: re.Match[str], month: int | None, **more: int | None) -> DateExpression | None:
    """An expression from the groups ``d``, ``d2`` and ``y`` that the numeric and worded patterns share."""
    first, last, year = _number(match["d"]), _number(match["d2"]), _full_year(match["y"])
    if not (_valid(first, month) and _valid(last, month)):
        return None
    begin, finish = Day(year, month, first), Day(year, month, last or first)
    return DateExpression(start, end, "day", begin, finish, lead=start, **more)  # type: ignore[arg-type]


def _read_month(place: _Place) -> DateExpression | None:
    word, start, end = place.match[0], place.start, place.end
    month = _MONTHS[word]
    english = place.behind(_DAY_YEAR_RIGHT, end)
    if english is not None:
        day = Day(int(english["year"]), month, int(english["day"]))
        return DateExpression(start, english.end(), "day", day, day, lead=start) if _valid(day.day, month) else None
    left = place.before(_DAY_LEFT, start)
    right = place.behind(_YEAR_RIGHT, end)
    year = (_number(right["year"]) or _full_year(right["short"])) if right else None
    if word not in _BARE_MONTHS and (not place.capital(start) or (left is None and year is None)):
        return None
    end = right.end() if right else end
    if left is not None and not _valid(int(left["day"]), month):
        left = None
    if left is None and year is None and not _is_month_alone(place, start, end):
        return None
    moved = place.behind(_SHIFT_RIGHT, end)
    assert moved is not None
    shift = _SHIFTS[_spaced(moved["shift"])] if moved["shift"] else None
    end = moved.end()
    if left is not None:
        last = Day(year, month, int(left["day"]))
        first = Day(year, month, int(left["from"])) if left["from"] and _valid(int(left["from"]), 1) else last
        begin = left.start() if first is not last or not left["from"] else left.start("day")
        return DateExpression(begin, end, "day", first, last, shift=shift, lead=begin)
    edge = place.before(_EDGE_LEFT, start)
    begin = edge.start() if edge else start
    day = Day(year, month)
    return DateExpression(begin, end, "month", day, day, shift=shift, lead=begin)


def _is_month_alone(place: _Place, start: int, end: int) -> bool:
    """Whether a month's name without day and year is the month: it may be a person's (`April Wijaya`)."""
    led = place.before(_BULAN_LEFT, start) is not None
    if not place.capital(start):
        return led or place.behind(_UNIT_RIGHT, end) is not None
    follows_name = place.text[end : end + 1] == " " and place.capital(end + 1)
    word = re.search(r"([^\W\d_]+)\s\Z", place.text[max(0, start - 24) : start])
    behind_name = word is not None and word[1][0].isupper() and not place.opens_sentence(start - 1 - len(word[1]))
    return led or not (follows_name or behind_name)


def _read_weekday(place: _Place) -> DateExpression | None:
    word, start, end = place.match[0], place.start, place.end
    if place.before(_NAME_LEFT, start):
        return None
    span = place.behind(_WEEKDAY_RANGE, end)
    weekday: int | None = _WEEKDAYS[word]
    if span is not None:
        end, weekday = span.end(), None
    for pattern in _TAILS:
        tail = place.behind(pattern, end)
        if tail is not None:
            month = _MONTHS[tail["m"]] if tail["m"] in _MONTHS else int(tail["m"])
            date = _dated(start, tail.end(), tail, month, weekday=weekday)
            if date is not None:
                return _moved(place, date)
    if word == "minggu" and not _is_sunday(place, start, end):
        return _read_unit(place)
    right = place.behind(_WEEKDAY_RIGHT, end)
    assert right is not None
    if right["week"]:
        shift = _SHIFTS[_spaced(right["weekshift"])]
        return DateExpression(start, right.end(), "weekday", weekday=weekday, shift=shift, unit="week", lead=start)
    moved = _SHIFTS[_spaced(right["shift"])] if right["shift"] else None
    return DateExpression(start, right.end(), "weekday", weekday=weekday, shift=moved, lead=start)


def _moved(place: _Place, date: DateExpression) -> DateExpression:
    moved = place.behind(_SHIFT_RIGHT, date.end)
    if moved is None or not moved["shift"]:
        return date
    return date._replace(end=moved.end(), shift=_SHIFTS[_spaced(moved["shift"])])


def _is_sunday(place: _Place, start: int, end: int) -> bool:
    if place.before(_HARI_LEFT, start):
        return True
    if not place.capital(start) or re.search(r"[0-9]\s\Z", place.low[max(0, start - 3) : start]):
        return False
    if not place.opens_sentence(start):
        return True
    return place.behind(_UNIT_RIGHT, end) is None


def _read_unit(place: _Place) -> DateExpression | None:
    word, start, end = place.match[0], place.start, place.end
    right = place.behind(_UNIT_RIGHT, end)
    if right is None or (start and place.low[start - 1] == "-"):
        return None
    written = _spaced(right["shift"])
    shift = _SHIFTS.get(written, 1)
    one = word.startswith("se") and word not in _UNITS
    unit = _UNITS[word[2:] if one else word]
    left = None if one else place.before(_AMOUNT_LEFT, start)
    if one or left is not None:
        if written not in ("lalu", "silam", "yang lalu", "yg lalu", "lagi"):
            return None
        begin = left.start() if left else start
        amount = 1 if left is None else _COUNTS.get(_spaced(left["amount"]), _number_or_zero(left["amount"]))
        return DateExpression(begin, right.end(), "relative", shift=shift, amount=amount, unit=unit, lead=begin)
    if unit == "day" or written == "lagi":
        return None
    edge = place.before(_EDGE_LEFT, start)
    begin = edge.start() if edge else start
    return DateExpression(begin, right.end(), "relative", shift=shift, amount=abs(shift), unit=unit, lead=begin)


def _number_or_zero(written: str) -> int:
    return int(written) if written.isdigit() else 0


def _read_day(place: _Place) -> DateExpression | None:
    start, end = place.start, place.end
    amount = _DAYS[_spaced(place.match[0])]
    bracket = place.behind(_BRACKET, end)
    if bracket is not None:
        date = _dated(start, bracket.end(), bracket, int(bracket["m"]))
        if date is not None:
            return date
    shift = (amount > 0) - (amount < 0)
    return DateExpression(start, end, "relative", shift=shift, amount=abs(amount), unit="day", lead=start)


def _read_clock(place: _Place) -> DateExpression | None:
    start = place.start
    worded = place.low[start].isalpha()
    match = place.behind(_CLOCK, place.end if worded else start)
    if match is None or worded is not bool(match["led"]):
        return None
    if match["word"] and not (match["part"] or match["zone"] or place.low[start] == "p"):
        return None
    return DateExpression(start, match.end(), "time", lead=start)


def _read_quarter(place: _Place) -> DateExpression | None:
    word, start = place.match[0], place.start
    match = place.behind(_QUARTER, start + 1 if word[0] == "q" else place.end + 1)
    if (
        match is None
        or place.low[place.end : place.end + 1] not in (" ", "-", "/", "\u00a0")
        or (word[0] == "q" and not match["year"])
    ):
        return None
    sort = "half" if word.startswith("semester") else "quarter"
    day = Day(_number(match["year"]))
    return DateExpression(start, match.end(), sort, day, day, number=_ORDINALS[match["number"]], lead=start)


def _read_century(place: _Place) -> DateExpression | None:
    match = place.behind(_CENTURY, place.end)
    if match is None or not 1 <= int(match["number"]) <= 21:
        return None
    day = Day((int(match["number"]) - 1) * 100)
    return DateExpression(place.start, match.end(), "century", day, day, lead=place.start)


def _read_numeric(place: _Place) -> DateExpression | None:
    if place.low[place.start - 1 : place.start] in ("/", "-"):
        return None
    parts = [int(part) for part in re.split(r"[/-]", place.match[0])]
    year, month, day = parts if parts[0] > 31 else (parts[2], parts[1], parts[0])
    if not (_valid(day, month) and day and month):
        return None
    exact = Day(_full_year(str(year)), month, day)
    return DateExpression(place.start, place.end, "day", exact, exact, lead=place.start)


def _read_bracket(place: _Place) -> DateExpression | None:
    match = place.behind(_BRACKET, place.start)
    if match is None:
        return None
    return _dated(match.start("d"), match.end() - 1, match, int(match["m"]))


def _read_decade(place: _Place) -> DateExpression | None:
    edge = place.before(_EDGE_LEFT, place.start)
    begin = edge.start() if edge else place.start
    day = Day(int(place.match[0][:4]))
    return DateExpression(begin, place.end, "decade", day, day, lead=begin)


def _read_year(place: _Place) -> DateExpression | None:
    """A year that stands alone is a date only behind a word that says so: `APBN 2024` and `musim 2019` are names."""
    start, end = place.start, place.end
    if start and place.low[start - 1] in "/.,-$_’'":
        return None
    if not _is_year_led(place, start):
        return None
    span = place.behind(_YEAR_TO, end)
    last = int(span["year"]) if span else int(place.match[0])
    end = span.end() if span else end
    if place.behind(_YEAR_TAKEN, end):
        return None
    edge = place.before(_EDGE_LEFT, start)
    begin = edge.start() if edge else start
    shift = place.behind(_YEAR_SHIFT, end)
    end = shift.end() if shift else end
    return DateExpression(begin, end, "year", Day(int(place.match[0])), Day(last), lead=begin)


def _is_year_led(place: _Place, start: int) -> bool:
    left = place.before(_YEAR_LEFT, start, 24)
    if left is not None and left["word"] in _YEAR_LEADS:
        return True
    listed = _YEAR_LIST.search(place.low, max(0, start - 8), start)
    return listed is not None and listed.start() == place.after and place.after > 0


_READERS: Mapping[str, Callable[[_Place], DateExpression | None]] = {
    "month": _read_month,
    "weekday": _read_weekday,
    "day": _read_day,
    "unit": _read_unit,
    "clock": _read_clock,
    "quarter": _read_quarter,
    "century": _read_century,
    "numeric": _read_numeric,
    "bracket": _read_bracket,
    "decade": _read_decade,
    "year": _read_year,
}


def _with_relation(low: str, date: DateExpression, after: int) -> DateExpression:
    match = _RELATION.search(low, max(after, date.start - 40), date.start)
    if match is None or date.sort == "time":
        return date
    relation = _RELATIONS[_spaced(match["word"])]
    return date._replace(relation=relation, lead=match.start()) if relation else date


def _joined(low: str, first: DateExpression, second: DateExpression) -> DateExpression | None:
    """Two neighbours as one: the ends of a range, or `hari ini` and the date that it is."""
    between = low[first.end : second.start]
    if (
        first.sort == "relative"
        and first.unit == "day"
        and second.sort in ("day", "weekday")
        and between in (" ", ", ")
    ):
        return second._replace(start=first.start, shift=first.shift, lead=first.lead, relation=first.relation)
    if (
        "time" in (first.sort, second.sort)
        or "relative" in (first.sort, second.sort)
        or first.is_range
        or len(between) > 16
    ):
        return None
    if not _RANGE.fullmatch(between):
        return None
    begin, finish = first.first, second.last
    if begin.year is None and finish.year is not None and begin.month and finish.month:
        begin = begin._replace(year=finish.year - (begin.month > finish.month))
    return second._replace(
        start=first.start, first=begin, last=finish, weekday=None, relation=first.relation, lead=first.lead,
        shift=second.shift if second.shift is not None else first.shift,
    )  # fmt: skip
