"""What a date expression holds."""

from typing import NamedTuple


class Day(NamedTuple):
    """What a date says of year, month and day; what it leaves open is ``None``."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class DateExpression(NamedTuple):
    """One date, range of dates or time of day, ``text[start:end]``.

    ``sort`` is `day`, `month`, `year`, `decade`, `century`, `quarter`, `half`, `weekday`, `relative`, `counted`
    (from the date ``first``, named before) or `time`.
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
