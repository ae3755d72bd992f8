"""Reads one date round the word or number that gives it away: a month, a weekday, a year, a unit with `lalu`."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from kutipan.language import date_patterns as shapes
from kutipan.language.date_parts import DateExpression, Day


class Place(NamedTuple):
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


def _read_month(place: Place) -> DateExpression | None:
    word, start, end = place.match[0], place.start, place.end
    month = shapes.MONTHS[word]
    english = place.behind(shapes.DAY_YEAR_RIGHT, end)
    if english is not None:
        day = Day(int(english["year"]), month, int(english["day"]))
        return DateExpression(start, english.end(), "day", day, day, lead=start) if _valid(day.day, month) else None
    left = place.before(shapes.DAY_LEFT, start)
    right = place.behind(shapes.YEAR_RIGHT, end)
    year = (_number(right["year"]) or _full_year(right["short"])) if right else None
    if word not in shapes.BARE_MONTHS and (not place.capital(start) or (left is None and year is None)):
        return None
    end = right.end() if right else end
    if left is not None and not _valid(int(left["day"]), month):
        left = None
    if left is None and year is None and not _is_month_alone(place, start, end):
        return None
    moved = place.behind(shapes.SHIFT_RIGHT, end)
    assert moved is not None
    shift, unit = _shift_of(moved) if year is None else (_shift_of(moved)[0], "")
    end = moved.end()
    if left is not None:
        last = Day(year, month, int(left["day"]))
        first = Day(year, month, int(left["from"])) if _begins_range(left) else last
        begin = left.start() if first is not last or not left["from"] else left.start("day")
        return DateExpression(begin, end, "day", first, last, shift=shift, unit=unit, lead=begin)
    edge = place.before(shapes.EDGE_LEFT, start)
    begin = edge.start() if edge else start
    day = Day(year, month)
    return DateExpression(begin, end, "month", day, day, shift=shift, unit=unit, lead=begin)


def _shift_of(moved: re.Match[str]) -> tuple[int | None, str]:
    """Where the words behind a date point, and `year` where they name its year (`November tahun lalu`)."""
    if not moved["shift"]:
        return None, ""
    return shapes.SHIFTS[shapes.spaced(moved["shift"])], "year" if moved["year"] else ""


def _begins_range(left: re.Match[str]) -> bool:
    """Whether the day before another opens a range: `3-7 Maret`, but with `dan` only the day before it."""
    if not left["from"] or not _valid(int(left["from"]), 1):
        return False
    return not left["and"] or int(left["from"]) + 1 == int(left["day"])


def _is_month_alone(place: Place, start: int, end: int) -> bool:
    """Whether a month's name without day and year is the month: it may be a person's (`April Wijaya`)."""
    led = place.before(shapes.BULAN_LEFT, start) is not None
    if not place.capital(start):
        return led or place.behind(shapes.UNIT_RIGHT, end) is not None
    follows_name = place.text[end : end + 1] == " " and place.capital(end + 1)
    word = re.search(r"([^\W\d_]+)\s\Z", place.text[max(0, start - 24) : start])
    behind_name = word is not None and word[1][0].isupper() and not place.opens_sentence(start - 1 - len(word[1]))
    if behind_name and not led:  # `ujar Rani Desember tahun lalu`
        moved = place.behind(shapes.SHIFT_RIGHT, end)
        return moved is not None and bool(moved["year"])
    return led or not follows_name


def _read_weekday(place: Place) -> DateExpression | None:
    word, start, end = place.match[0], place.start, place.end
    if place.before(shapes.NAME_LEFT, start):
        return None
    span = place.behind(shapes.WEEKDAY_RANGE, end)
    weekday: int | None = shapes.WEEKDAYS[word]
    if span is not None:
        end, weekday = span.end(), None
    date = _tailed(place, end, shapes.TAILS, weekday)
    if date is None and (pair := place.behind(shapes.WEEKDAY_PAIR, end)) is not None:
        date = _tailed(place, pair.end(), shapes.TAILS, None)
        date = date if date is not None and date.is_range else None
    if date is not None:
        return _moved(place, date)
    if word == "minggu" and not _is_sunday(place, start, end):
        return _read_unit(place)
    right = place.behind(shapes.WEEKDAY_RIGHT, end)
    assert right is not None
    if right["week"] or right["shift"]:
        date = _tailed(place, right.end(), shapes.TAILS[:2], weekday)  # Rabu pekan lalu (12/11)
        if date is not None:
            return date
    if right["week"]:
        shift = shapes.SHIFTS[shapes.spaced(right["weekshift"])]
        return DateExpression(start, right.end(), "weekday", weekday=weekday, shift=shift, unit="week", lead=start)
    moved = shapes.SHIFTS[shapes.spaced(right["shift"])] if right["shift"] else None
    return DateExpression(start, right.end(), "weekday", weekday=weekday, shift=moved, lead=start)


def _tailed(place: Place, end: int, tails: tuple[re.Pattern[str], ...], weekday: int | None) -> DateExpression | None:
    """The weekday with the day and month behind ``end``, if they stand there."""
    for pattern in tails:
        tail = place.behind(pattern, end)
        if tail is not None:
            month = shapes.MONTHS[tail["m"]] if tail["m"] in shapes.MONTHS else int(tail["m"])
            date = _dated(place.start, tail.end(), tail, month, weekday=weekday)
            if date is not None:
                return date
    return None


def _moved(place: Place, date: DateExpression) -> DateExpression:
    moved = place.behind(shapes.SHIFT_RIGHT, date.end)
    if moved is None or not moved["shift"]:
        return date
    shift, unit = _shift_of(moved)
    return date._replace(end=moved.end(), shift=shift, unit=unit if date.first.year is None else "")


def _is_sunday(place: Place, start: int, end: int) -> bool:
    if place.before(shapes.HARI_LEFT, start):
        return True
    if not place.capital(start) or re.search(r"[0-9]\s\Z", place.low[max(0, start - 3) : start]):
        return False
    if not place.opens_sentence(start):
        return True
    return place.behind(shapes.UNIT_RIGHT, end) is None


def _read_unit(place: Place) -> DateExpression | None:
    word, start, end = place.match[0], place.start, place.end
    if word == "bulan" and (opening := _first_months(place)) is not None:
        return opening
    right = place.behind(shapes.UNIT_RIGHT, end)
    if right is None:
        return _read_counted(place) or _read_year_edge(place)
    if start and place.low[start - 1] == "-":
        return None
    written = shapes.spaced(right["shift"])
    shift = shapes.SHIFTS.get(written, 1)
    one = word.startswith("se") and word not in shapes.UNITS
    unit = shapes.UNITS[word[2:] if one else word]
    left = None if one else place.before(shapes.AMOUNT_LEFT, start)
    if one or left is not None:
        if written not in ("lalu", "silam", "yang lalu", "yg lalu", "lagi"):
            return None
        begin = left.start() if left else start
        amount = (
            1 if left is None else shapes.COUNTS.get(shapes.spaced(left["amount"]), _number_or_zero(left["amount"]))
        )
        return DateExpression(begin, right.end(), "relative", shift=shift, amount=amount, unit=unit, lead=begin)
    if unit == "day" or written == "lagi":
        return None
    edge = place.before(shapes.EDGE_LEFT, start)
    begin = edge.start() if edge else start
    if unit == "week" and edge is not None and edge["edge"] == "akhir":
        unit = "weekend"
    month = Day(month=_edge_month(edge)) if unit == "year" else Day()
    return DateExpression(
        begin, right.end(), "relative", month, month, shift=shift, amount=abs(shift), unit=unit, lead=begin
    )


def _edge_month(edge: re.Match[str] | None) -> int | None:
    """The month that the beginning or the end of a year means: December of `akhir 2024`."""
    return shapes.EDGES.get(edge["edge"]) if edge is not None and edge["edge"] else None


def _read_year_edge(place: Place) -> DateExpression | None:
    """`awal tahun`, `akhir tahun`: of the year of writing."""
    edge = place.before(shapes.YEAR_EDGE_LEFT, place.start)
    if place.match[0] != "tahun" or edge is None or place.behind(shapes.OTHER_YEAR, place.end) is not None:
        return None
    month = Day(month=_edge_month(edge))
    return DateExpression(
        edge.start(), place.end, "relative", month, month, shift=0, amount=0, unit="year", lead=edge.start()
    )


def _read_counted(place: Place) -> DateExpression | None:
    """`setahun kemudian`, `dua tahun sebelumnya`, `tahun sebelumnya`: counted from the date named before."""
    word, start = place.match[0], place.start
    right = place.behind(shapes.COUNTED_RIGHT, place.end)
    if right is None or (start and place.low[start - 1] == "-"):
        return None
    side = int(shapes.words_of("counted")[right["side"]])
    one = word.startswith("se") and word not in shapes.UNITS
    unit = shapes.UNITS[word[2:] if one else word]
    left = None if one else place.before(shapes.AMOUNT_LEFT, start)
    if left is None and not one and (side > 0 or unit not in ("year", "month")):
        return None
    written = shapes.spaced(left["amount"]) if left is not None else ""
    amount = shapes.COUNTS.get(written, _number_or_zero(written)) if written else 1
    if not amount:
        return None
    begin = left.start() if left is not None else start
    return DateExpression(begin, right.end(), "counted", shift=side, amount=amount, unit=unit, lead=begin)


def _first_months(place: Place) -> DateExpression | None:
    """`sembilan bulan pertama 2023`: from January on."""
    right, left = place.behind(shapes.FIRST_MONTHS, place.end), place.before(shapes.AMOUNT_LEFT, place.start)
    if right is None or left is None:
        return None
    written = shapes.spaced(left["amount"])
    months = shapes.COUNTS.get(written, _number_or_zero(written))
    if not 2 <= months <= 12:
        return None
    year, begin = int(right["year"]), left.start()
    return DateExpression(begin, right.end(), "month", Day(year, 1), Day(year, months), lead=begin)


def _number_or_zero(written: str) -> int:
    return int(written) if written.isdigit() else 0


def _read_day(place: Place) -> DateExpression | None:
    start, end = place.start, place.end
    amount = shapes.DAYS[shapes.spaced(place.match[0])]
    bracket = place.behind(shapes.BRACKET, end)
    if bracket is not None:
        date = _dated(start, bracket.end(), bracket, int(bracket["m"]))
        if date is not None:
            return date
    shift = (amount > 0) - (amount < 0)
    return DateExpression(start, end, "relative", shift=shift, amount=abs(amount), unit="day", lead=start)


def _read_clock(place: Place) -> DateExpression | None:
    start = place.start
    worded = place.low[start].isalpha()
    if place.match[0] == "jam" and place.before(shapes.AMOUNT_LEFT, start) is not None:
        return None  # dua jam 18 menit
    match = place.behind(shapes.CLOCK, place.end if worded else start)
    if match is None or worded is not bool(match["led"]):
        return None
    if match["word"] and not (match["part"] or match["zone"] or place.low[start] == "p"):
        return None
    return DateExpression(start, match.end(), "time", lead=start)


def _read_quarter(place: Place) -> DateExpression | None:
    word, start = place.match[0], place.start
    match = place.behind(shapes.QUARTER, start + 1 if word[0] == "q" else place.end + 1)
    if (
        match is None
        or place.low[place.end : place.end + 1] not in (" ", "-", "/", "\u00a0")
        or (word[0] == "q" and not match["year"])
    ):
        return None
    sort = "half" if word in ("semester", "paruh") else "quarter"
    day, end, number = Day(_number(match["year"])), match.end(), shapes.ORDINALS[match["number"]]
    moved = place.behind(shapes.YEAR_SHIFT_RIGHT, end) if day.year is None else None
    if moved is None:
        return DateExpression(start, end, sort, day, day, number=number, lead=start)
    shift = shapes.SHIFTS[shapes.spaced(moved["shift"])]
    return DateExpression(start, moved.end(), sort, number=number, shift=shift, unit="year", lead=start)


def _read_century(place: Place) -> DateExpression | None:
    match = place.behind(shapes.CENTURY, place.end)
    if match is None or not 1 <= int(match["number"]) <= 21:
        return None
    day = Day((int(match["number"]) - 1) * 100)
    return DateExpression(place.start, match.end(), "century", day, day, lead=place.start)


def _read_numeric(place: Place) -> DateExpression | None:
    if place.low[place.start - 1 : place.start] in ("/", "-"):
        return None
    parts = [int(part) for part in re.split(r"[/-]", place.match[0])]
    year, month, day = parts if parts[0] > 31 else (parts[2], parts[1], parts[0])
    if not (_valid(day, month) and day and month):
        return None
    exact = Day(_full_year(str(year)), month, day)
    return DateExpression(place.start, place.end, "day", exact, exact, lead=place.start)


def _read_bracket(place: Place) -> DateExpression | None:
    match = place.behind(shapes.BRACKET, place.start)
    if match is None:
        return None
    return _dated(match.start("d"), match.end() - 1, match, int(match["m"]))


def _read_decade(place: Place) -> DateExpression | None:
    edge = place.before(shapes.EDGE_LEFT, place.start)
    begin = edge.start() if edge else place.start
    first, last = Day(int(place.match[0][:4])), Day(int(re.findall(shapes.Y, place.match[0])[-1]))
    return DateExpression(begin, place.end, "decade", first, last, lead=begin)


def _read_short_decade(place: Place) -> DateExpression | None:
    """`era 80-an`: of the last century, as `usia 60-an` is none."""
    if place.before(shapes.DECADE_LEFT, place.start) is None:
        return None
    day = Day(1900 + int(place.match[0][:2]))
    return DateExpression(place.start, place.end, "decade", day, day, lead=place.start)


def _read_day_of_month(place: Place) -> DateExpression | None:
    """`tanggal 5 bulan depan`, `tanggal 20 mendatang`: a day whose month only the day of writing tells."""
    day = int(place.match[0])
    right = place.behind(shapes.DAY_SHIFT_RIGHT, place.end)
    if right is None or not _valid(day, None) or place.before(shapes.TANGGAL_LEFT, place.start) is None:
        return None
    shift, unit = shapes.SHIFTS[shapes.spaced(right["shift"])], "month" if right["month"] else ""
    date = Day(day=day)
    return DateExpression(place.start, right.end(), "day", date, date, shift=shift, unit=unit, lead=place.start)


def _read_year(place: Place) -> DateExpression | None:
    """A year that stands alone is a date only behind a word that says so: `APBN 2024` and `musim 2019` are names."""
    start, end = place.start, place.end
    if start and place.low[start - 1] in "/.,-$_’'":
        return None
    if not _is_year_led(place, start) or place.before(shapes.LAW_LEFT, start) is not None:
        return None
    span = place.behind(shapes.YEAR_TO, end)
    last = int(span["year"]) if span else int(place.match[0])
    end = span.end() if span else end
    if place.behind(shapes.YEAR_TAKEN, end):
        return None
    edge = place.before(shapes.EDGE_LEFT, start)
    begin = edge.start() if edge else start
    shift = place.behind(shapes.YEAR_SHIFT, end)
    end = shift.end() if shift else end
    first = Day(int(place.match[0]), _edge_month(edge))
    return DateExpression(begin, end, "year", first, Day(last) if span else first, lead=begin)


def _is_year_led(place: Place, start: int) -> bool:
    left = place.before(shapes.YEAR_LEFT, start, 24)
    if left is not None and left["word"] in shapes.YEAR_LEADS:
        return True
    listed = shapes.YEAR_LIST.search(place.low, max(0, start - 8), start)
    return listed is not None and listed.start() == place.after and place.after > 0


READERS: Mapping[str, Callable[[Place], DateExpression | None]] = {
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
    "short_decade": _read_short_decade,
    "day_of_month": _read_day_of_month,
    "year": _read_year,
}
