"""What date expressions mean: EDTF values, from the words alone or from an anchor, never guessed.

An anchor is a date that the text or the reader knows: the day of publication, or a date with a year in the article.
A weekday with day and month takes the year in which they agree and that is nearest an anchor; two years equally near
stay open and are listed; a weekday that disagrees with a full date is reported, the date as written stands.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from kutipan.language.dates import DateExpression, Day, find_dates
from kutipan.published import publication

_REACH = 7
"""Years round an anchor in which a weekday and a date are looked for: they agree again within eleven, mostly in six."""


_MOST_ANCHORS = 40


class Resolved(NamedTuple):
    """An EDTF value (empty: not known), the values it could be if two are equally near, and a contradiction if any."""

    edtf: str
    candidates: tuple[str, ...] = ()
    conflict: str = ""


class DatedSpan(NamedTuple):
    """A date expression of a text with its value, as ``dates`` gives it.

    ``text`` stands at ``start`` to ``end``, counted in Unicode code points. ``edtf`` is its value, with `X` for the
    digits that the text leaves open, or ``None`` where nothing tells it. ``candidates`` are the days that it could be
    where two years fit equally well and ``edtf`` leaves the year open; else there are none. ``conflict`` says in
    English what is wrong with the date as written (``2023-11-09 is no such weekday``); else it is ``None``.
    """

    start: int
    end: int
    text: str
    edtf: str | None
    candidates: tuple[str, ...]
    conflict: str | None


def dates(text: str, anchor: date | str | None = None) -> tuple[DatedSpan, ...]:
    """Every date in an Indonesian text, with offsets and its EDTF value.

    ``anchor`` is the day on which the text was written, as a date, a datetime or in ISO 8601; without one, only what
    the text itself tells is known, and dates with a year in it serve as anchors. Times of day are left out. Raises
    ``ValueError`` for an anchor that is no date.

    >>> [(d.text, d.edtf) for d in dates("Kamis (9/11), dua hari setelah 7 November 2023")]
    [('Kamis (9/11)', '2023-11-09'), ('7 November 2023', '2023-11-07')]
    >>> dates("kemarin", anchor="2023-11-09")[0].edtf
    '2023-11-08'
    """
    if not isinstance(text, str):
        raise TypeError(f"the text must be a str, not {type(text).__name__}")
    day = date.fromisoformat(publication(anchor)[:10]) if anchor is not None else None
    found = [expression for expression in find_dates(text) if expression.sort != "time"]
    anchors = (day,) if day is not None else anchors_of(found)
    spans = []
    for expression in found:
        value = resolve(expression, anchors, today=day)
        spans.append(
            DatedSpan(
                expression.start, expression.end, text[expression.start : expression.end],
                value.edtf or None, value.candidates, value.conflict or None,
            )
        )  # fmt: skip
    return tuple(spans)


def anchors_of(expressions: Iterable[DateExpression]) -> tuple[date, ...]:
    """The full dates among ``expressions``, each once, in order; of a text that lists hundreds, the first few dozen."""
    found: dict[date, None] = {}
    for expression in expressions:
        for end in (expression.first, expression.last):
            full = _calendar(end)
            if expression.sort == "day" and full is not None:
                found[full] = None
                if len(found) == _MOST_ANCHORS:
                    return tuple(found)
    return tuple(found)


def resolve(expression: DateExpression, anchors: Sequence[date] = (), today: date | None = None) -> Resolved:
    """The value of one expression.

    ``today`` is what `kemarin` and a bare weekday count from; without it they are unknown.
    """
    try:
        return _resolve(expression, anchors, today)
    except (OverflowError, ValueError):
        return Resolved("")  # before the year 1 or after 9999


def _resolve(expression: DateExpression, anchors: Sequence[date], today: date | None) -> Resolved:
    if expression.sort == "time":
        return Resolved("")
    if expression.sort == "counted":
        return _around(Resolved(_counted(expression)), expression.relation)
    if expression.sort in ("weekday", "relative"):
        return _around(_from_today(expression, today, anchors), expression.relation)
    expression = _with_named_year(expression, today, anchors)
    if today is not None and expression.weekday is None:
        anchors = (today,)  # `Agustus` of a page of 2025 is not of 2019, though the page names a day of 2019
    if expression.sort == "day" and expression.is_range:
        return _range(expression, anchors)
    if expression.sort == "day":
        return _around(_one_day(expression, anchors, today), expression.relation)
    return _around(_coarse(expression, anchors), expression.relation)


def _with_named_year(expression: DateExpression, today: date | None, anchors: Sequence[date]) -> DateExpression:
    """`November tahun lalu`, `tanggal 5 bulan depan`: the year, or the month, that the words count from today."""
    if not expression.unit and expression.sort == "day" and expression.first.month is None:
        return _next_day_of_month(expression, today)
    if not expression.unit or expression.shift is None:
        return expression
    today = _day_of_year(today, anchors) if expression.unit == "year" else today
    if today is None:
        return expression
    if expression.unit == "month":
        year, month = divmod(today.year * 12 + today.month - 1 + expression.shift, 12)
        first_day = date(year, month + 1, 1)
        ends = (end._replace(year=first_day.year, month=first_day.month) for end in (expression.first, expression.last))
    else:
        year = date(today.year + expression.shift, 1, 1).year
        ends = (end._replace(year=year) for end in (expression.first, expression.last))
    first, last = ends
    if expression.is_range:
        first, last = _in_order(first, last)  # `November-Februari tahun ini`
    return expression._replace(first=first, last=last, shift=None, unit="")


def _next_day_of_month(expression: DateExpression, today: date | None) -> DateExpression:
    """`tanggal 20 mendatang`: the nearest such day ahead of today, or behind it with `lalu`."""
    day = expression.first.day
    if today is None or day is None or not expression.shift:
        return expression
    months = today.year * 12 + today.month - 1
    if (day - today.day) * expression.shift <= 0:
        months += expression.shift
    month = date(months // 12, months % 12 + 1, 1)
    found = Day(month.year, month.month, day)
    return expression._replace(first=found, last=found, shift=None)


def _around(value: Resolved, relation: str) -> Resolved:
    if not value.edtf or "/" in value.edtf:
        return value
    if relation == "from":
        return value._replace(edtf=f"{value.edtf}/..")
    if relation == "until":
        return value._replace(edtf=f"../{value.edtf}")
    return value


def _calendar(day: Day) -> date | None:
    if day.year is None or day.month is None or day.day is None:
        return None
    try:
        return date(day.year, day.month, day.day)
    except ValueError:
        return None


def _edtf(day: Day) -> str:
    year = "XXXX" if day.year is None else f"{day.year:04d}"
    if day.month is None:
        return year
    if day.day is None:
        return f"{year}-{day.month:02d}"
    return f"{year}-{day.month:02d}-{day.day:02d}"


def _one_day(expression: DateExpression, anchors: Sequence[date], today: date | None = None) -> Resolved:
    day = expression.first
    if day.month is None or day.day is None:
        return Resolved(_edtf(day) if day.month is not None or day.day is None else "")
    if day.year is not None:
        full = _calendar(day)
        if full is None:
            return Resolved("", conflict=f"there is no {_edtf(day)}")
        if expression.weekday is not None and full.isoweekday() != expression.weekday:
            return Resolved(_edtf(day), conflict=f"{_edtf(day)} is no such weekday")
        return Resolved(_edtf(day))
    years = _years(day, expression, anchors)
    if not years:
        return Resolved(_edtf(day))
    if len(years) > 1:
        return Resolved(_edtf(day), candidates=tuple(_edtf(day._replace(year=year)) for year in years))
    return Resolved(_edtf(day._replace(year=years[0])))


def _years(day: Day, expression: DateExpression, anchors: Sequence[date]) -> list[int]:
    """The years that fit best: one, several if equally near an anchor, none if nothing tells."""
    nearest: int | None = None
    best: set[int] = set()
    for anchor in anchors:
        for year in range(max(MINYEAR, anchor.year - _REACH), anchor.year + _REACH + 1):
            full = _calendar(day._replace(year=year))
            if full is None or (expression.weekday is not None and full.isoweekday() != expression.weekday):
                continue
            if expression.weekday is None and _contradicts(expression.shift, full, anchor):
                continue
            distance = abs((full - anchor).days)
            if nearest is None or distance < nearest:
                nearest, best = distance, {year}
            elif distance == nearest:
                best.add(year)
    return sorted(best)


def _contradicts(shift: int | None, day: date, anchor: date) -> bool:
    return (shift == -1 and day > anchor) or (shift == 1 and day < anchor)


def _range(expression: DateExpression, anchors: Sequence[date]) -> Resolved:
    last = _one_day(expression._replace(first=expression.last, weekday=None), anchors)
    begin, end = expression.first, expression.last
    if begin.year is None and end.year is None and last.edtf[:4].isdigit():
        over = (begin.month or 0, begin.day or 0) > (end.month or 0, end.day or 0)
        begin = begin._replace(year=int(last.edtf[:4]) - over)
    first = _one_day(expression._replace(first=begin, last=begin, weekday=None), anchors)
    return Resolved(f"{first.edtf}/{last.edtf}" if first.edtf and last.edtf else "")


def _coarse(expression: DateExpression, anchors: Sequence[date]) -> Resolved:
    """Months, years, decades, centuries, quarters and halves of years."""
    # `sejak Januari` speaks of the last January, not of the next.
    shift = -1 if expression.relation == "from" and expression.shift is None else expression.shift
    first, last = (_with_year(day, shift, anchors) for day in (expression.first, expression.last))
    if expression.sort == "decade" and first.year is not None:
        decades = [f"{end.year // 10}X" for end in (first, last) if end.year is not None]
        return Resolved("/".join(dict.fromkeys(decades)))
    if expression.sort == "century" and first.year is not None:
        return Resolved(f"{first.year // 100:02d}XX")
    if expression.sort in ("quarter", "half") and expression.number is not None:
        year = "XXXX" if first.year is None else f"{first.year:04d}"
        return Resolved(f"{year}-{(32 if expression.sort == 'quarter' else 39) + expression.number}")
    if expression.is_range:
        if expression.first.year is None and expression.last.year is None:
            first, last = _in_order(first, last)
        return Resolved(f"{_edtf(first)}/{_edtf(last)}")
    return Resolved(_edtf(first))


def _in_order(first: Day, last: Day) -> tuple[Day, Day]:
    """Two months with the year of the later one, or the first in the year before: `November-Februari`."""
    if first.month is None or last.month is None:
        return first, last
    over = int(first.month > last.month)
    if last.year is not None:
        return first._replace(year=last.year - over), last
    return first, last._replace(year=first.year + over) if first.year is not None else last


def _with_year(day: Day, shift: int | None, anchors: Sequence[date]) -> Day:
    """A month with the year in which it is nearest an anchor; `lalu` and `mendatang` say on which side."""
    if day.year is not None or day.month is None or not anchors:
        return day
    options = []
    for anchor in anchors:
        for year in range(max(MINYEAR, anchor.year - 1), min(MAXYEAR, anchor.year + 1) + 1):
            months = (year - anchor.year) * 12 + day.month - anchor.month
            if not (shift == -1 and months > 0) and not (shift == 1 and months < 0):
                options.append((abs(months), year))
    distance = min(options)[0]
    years = {year for months, year in options if months == distance}
    return day._replace(year=years.pop()) if len(years) == 1 else day


def _counted(expression: DateExpression) -> str:
    """`setahun kemudian`: so far from the date named before, as exactly as both tell."""
    day, moved = expression.first, (expression.amount or 0) * (expression.shift or 0)
    full = _calendar(Day(day.year, day.month or 1, day.day or 1))
    known = {"year": True, "decade": True, "month": day.month is not None}.get(expression.unit, day.day is not None)
    if full is None or not known:
        return ""
    if expression.unit == "week":
        return (full + timedelta(weeks=moved)).isoformat()
    return _shifted(expression.unit, moved, full)


def _from_today(expression: DateExpression, today: date | None, anchors: Sequence[date]) -> Resolved:
    if expression.unit == "year":
        today = _day_of_year(today, anchors)
    if today is None:
        return Resolved("")
    if expression.sort == "weekday":
        return Resolved(_weekday(expression, today))
    if expression.amount is None or expression.shift is None or (expression.amount == 0 and expression.shift != 0):
        return Resolved("")
    moved = expression.amount * expression.shift
    value = _shifted(expression.unit, moved, today)
    month = expression.first.month if expression.unit == "year" else None
    return Resolved(f"{value}-{month:02d}" if value and month is not None else value)


def _day_of_year(today: date | None, anchors: Sequence[date]) -> date | None:
    """Today, or a day of its year where only the year is known."""
    return anchors[0] if today is None and len({anchor.year for anchor in anchors}) == 1 else today


def _shifted(unit: str, moved: int, today: date) -> str:
    if unit == "day":
        return (today + timedelta(days=moved)).isoformat()
    if unit == "week":
        monday = today - timedelta(days=today.isoweekday() - 1) + timedelta(weeks=moved)
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if unit == "weekend":
        saturday = today + timedelta(days=6 - today.isoweekday(), weeks=moved)
        return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"
    if unit == "month":
        months = today.year * 12 + today.month - 1 + moved
        return date(months // 12, months % 12 + 1, 1).isoformat()[:7]
    if unit == "year" and MINYEAR <= today.year + moved <= MAXYEAR:
        return f"{today.year + moved:04d}"
    if unit == "decade" and MINYEAR <= today.year + 10 * moved <= MAXYEAR:
        return f"{(today.year + 10 * moved) // 10:03d}X"
    return ""


def _weekday(expression: DateExpression, today: date) -> str:
    if expression.weekday is None:
        return ""
    away = expression.weekday - today.isoweekday()
    if expression.unit == "week":
        return (today + timedelta(days=away + 7 * (expression.shift or 0))).isoformat()
    if expression.shift == 1:
        return (today + timedelta(days=(away - 1) % 7 + 1)).isoformat()
    if expression.shift == -1:
        return (today - timedelta(days=(-away - 1) % 7 + 1)).isoformat()
    # News speaks of the last Thursday as `Kamis`, be it today or six days ago.
    return (today - timedelta(days=-away % 7)).isoformat()


_STAMP_TIME = re.compile(r"(?<![0-9])(?P<hour>[01]?[0-9]|2[0-3])[.:](?P<minute>[0-5][0-9])(?![0-9])")


def stamp(text: str, start: int = 0, end: int | None = None) -> str | None:
    """The date and time of a byline in ISO 8601: the first full date, and the first clock time behind it.

    >>> stamp("Selasa, 17 Okt 2023 | 14:44 WIB"), stamp("17/10/2023"), stamp("Redaksi")
    ('2023-10-17T14:44', '2023-10-17', None)
    """
    stop = len(text) if end is None else end
    for expression in find_dates(text, start, stop):
        day = _calendar(expression.first) if expression.sort == "day" else None
        if day is not None:
            clock = _STAMP_TIME.search(text, expression.end, min(stop, expression.end + 40))
            return f"{day.isoformat()}T{int(clock['hour']):02d}:{clock['minute']}" if clock else day.isoformat()
    return None
