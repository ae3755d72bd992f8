"""Dates and times of day as Indonesian news writes them, with their characters.

Finds full dates (`Selasa, 17 Okt 2023`), numeric ones (`Kamis (9/11)`, `10/12/2023`), months and years with what
narrows them (`akhir Oktober`, `awal 2022`), days named from today (`kemarin`, `Rabu malam`, `dua pekan lalu`), ranges,
decades, quarters and clock times (`pukul 14.30 WIB`). What they mean is worked out in ``date_values``.

A span leaves out `pada`, `hari` and `tanggal` before the date and keeps what points from it (`lalu`, `ini`). `sejak`,
`hingga` and `sepanjang` stand outside the span too; ``lead`` is where they begin. `Minggu` is Sunday where it is
written as a name or dated, else `minggu` is a week.
"""

import re

from kutipan.language import date_patterns as shapes
from kutipan.language.date_parts import DateExpression, Day
from kutipan.language.date_readers import READERS, Place
from kutipan.language.folding import fold

__all__ = ["DateExpression", "Day", "find_dates"]


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
    while other := shapes.OTHER.match(low, at, stop):
        match = shapes.TRIGGER.match(low, other.end(), stop)
        if match is None:
            break
        sort = shapes.WORDS.get(shapes.spaced(match[0]), "")
        if not sort:
            number = (shapes.NUMBER if match["number"] else shapes.BRACKETED).match(low, match.start(), stop)
            at = number.end() if number is not None else match.end()
            if number is None or number.lastgroup == "other":
                continue
            match, sort = number, number.lastgroup or ""
        after = found[-1].end if found else start
        date = READERS[sort](Place(text, low, match, after, stop))
        if date is not None and date.sort == "counted":
            date = _from_the_last(low, found, date)
        if date is None:
            at = match.end()
            continue
        at = max(date.end, match.end())
        whole = _joined(low, found[-1], date) if found else None
        if whole is None:
            found.append(_with_relation(low, date, after))
            _share_year(low, found)
        else:
            found[-1] = whole
    return tuple(found)


def _with_relation(low: str, date: DateExpression, after: int) -> DateExpression:
    match = shapes.RELATION.search(low, max(after, date.start - 40), date.start)
    if match is None or date.sort == "time":
        return date
    relation = shapes.RELATIONS[shapes.spaced(match["word"])]
    return date._replace(relation=relation, lead=match.start()) if relation else date


_NEAR = 200
_ENDS = re.compile(r"[.!?][”\"’]?\s|\n")


def _from_the_last(low: str, found: list[DateExpression], date: DateExpression) -> DateExpression | None:
    """The date with the one that it is counted from, its ``first``: the last with a year, a sentence before at most."""
    base = next((one for one in reversed(found) if one.sort != "time"), None)
    if base is None or base.last.year is None or base.sort not in ("day", "month", "year", "counted"):
        return None
    if date.start - base.end > _NEAR or len(_ENDS.findall(low, base.end, date.start)) > 1:
        return None
    return date._replace(first=base.last, last=base.last)


def _share_year(low: str, found: list[DateExpression]) -> None:
    """`Maret dan April 2025`, `Senin (3/3) dan Selasa (4/3/2025)`: the year stands once, with the last of a list."""
    year, month = found[-1].first.year, found[-1].first.month
    for at in range(len(found) - 2, -1, -1):
        date, following = found[at], found[at + 1]
        listed = year is not None and date.sort == found[-1].sort and date.unit == ""
        if not (listed and date.first.year is None and date.first.month and month and not date.is_range):
            return
        if not shapes.LISTED.fullmatch(low, date.end, following.start):
            return
        day = date.first._replace(year=year - (date.first.month > month))  # type: ignore[operator]
        found[at] = date._replace(first=day, last=day)


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
        not {"time", "relative", "counted"}.isdisjoint((first.sort, second.sort))
        or first.is_range
        or first.unit
        or (second.unit and not (second.unit == "year" and first.sort == second.sort == "month"))
        or len(between) > 16
    ):
        return None
    if not shapes.RANGE.fullmatch(between):
        return None
    begin, finish = first.first, second.last
    if begin.year is None and finish.year is not None and begin.month and finish.month:
        begin = begin._replace(year=finish.year - (begin.month > finish.month))
    return second._replace(
        start=first.start, first=begin, last=finish, weekday=None, relation=first.relation, lead=first.lead,
        shift=second.shift if second.shift is not None else first.shift,
    )  # fmt: skip
