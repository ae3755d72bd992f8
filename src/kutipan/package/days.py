"""Whether a date that has the right form also exists."""

import calendar
import re
from functools import lru_cache

_APPROXIMATE = "~?%"
_PARTS_OF_A_YEAR = {str(number) for number in range(33, 42)}
"""Quarters (33 to 36), thirds (37 to 39) and halves (40, 41) of a year stand where its months do (ISO 8601-2:2019)."""


def impossible_date(text: str) -> str | None:
    """What is wrong with a date or interval of the form that the tables use, or ``None``.

    A date with open digits (`X`) is right when some digits make it a date.

    >>> impossible_date("2023-02-30")
    '2023-02-30 is no date'
    >>> impossible_date("2024-02-2X/..")
    >>> impossible_date("2022-34")
    >>> impossible_date("2023-11-12/2023-10-07")
    'the interval 2023-11-12/2023-10-07 ends before it begins'
    """
    parts = [part.rstrip(_APPROXIMATE) for part in text.partition("T")[0].split("/")]
    for part in parts:
        if part and part != ".." and not _exists(part):
            return f"{part} is no date"
    if "T" in text and not _is_time(text.partition("T")[2]):
        return f"{text.partition('T')[2]} is no time of day"
    if len(parts) == 2 and all(part and part != ".." and "X" not in part for part in parts):
        start, end = parts
        if {start[5:7], end[5:7]} & _PARTS_OF_A_YEAR:
            start, end = start[:4], end[:4]
        if end < start[: len(end)]:
            return f"the interval {text} ends before it begins"
    return None


def _is_time(text: str) -> bool:
    return all(int(number) < limit for number, limit in zip(text.split(":"), (24, 60, 60), strict=False))


@lru_cache(maxsize=4096)
def _exists(text: str) -> bool:
    year, month, day = [*text.split("-"), "", ""][:3]
    if not month:
        return True
    months = [number for number in range(1, 13) if _fits(month, number)]
    if not day:
        return bool(months) or month in _PARTS_OF_A_YEAR
    # An open year may be a leap year.
    leap = calendar.isleap(int(year)) if year.isdigit() else True
    longest = max((calendar.monthrange(2024 if leap else 2023, number)[1] for number in months), default=0)
    return any(_fits(day, number) for number in range(1, longest + 1))


def _fits(pattern: str, number: int) -> bool:
    return re.fullmatch(pattern.replace("X", "[0-9]"), f"{number:02}") is not None
