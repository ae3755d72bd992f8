"""When something was published, in the one form that the tables have for it: a day, or a day and a time on the clock.

The clock is that of Indonesia. A time in one of its three zones stays what that clock shows; a time in any other zone
is converted to that of Jakarta (WIB, UTC+7), and one without a zone stays as it is.
"""

import re
from datetime import date, datetime, timedelta, timezone

_FORM = re.compile(r"([0-9]{4}-?[0-9]{2}-?[0-9]{2})(?:[Tt ]([0-9].*))?")
_BEFORE_ZONE = re.compile(r" (?=[-+Zz])")
_WIB = timezone(timedelta(hours=7))
_INDONESIAN = frozenset(timedelta(hours=hours) for hours in (7, 8, 9))


def publication(moment: str | date | datetime) -> str:
    """``moment`` as the column ``published`` has it; words must be in ISO 8601 and name a day.

    >>> publication("20231112"), publication("2023-11-12 14:05:00+08:00"), publication("2023-11-12T22:00:00Z")
    ('2023-11-12', '2023-11-12T14:05', '2023-11-13T05:00')

    Raises ``ValueError`` with what is wanted for anything else, ``TypeError`` for what is neither words nor a date.
    """
    if not isinstance(moment, (str, date)):
        raise TypeError(f"a date must be a str, a date or a datetime, not {type(moment).__name__}")
    try:
        found = _read(moment) if isinstance(moment, str) else moment
        return _written(found)
    except (ValueError, OverflowError):
        raise ValueError(
            f"{str(moment)!r} is no day in ISO 8601; give 2023-11-12, or 2023-11-12T14:05 with the time"
        ) from None


def _read(words: str) -> date | datetime:
    form = _FORM.fullmatch(words.strip())
    if form is None:
        raise ValueError(words)
    day, clock = date.fromisoformat(form[1]), form[2]
    return datetime.fromisoformat(f"{day}T{_BEFORE_ZONE.sub('', clock).upper()}") if clock else day


def _written(moment: date | datetime) -> str:
    if isinstance(moment, datetime) and moment.utcoffset() not in (None, *_INDONESIAN):
        moment = moment.astimezone(_WIB)
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.replace(tzinfo=None).isoformat(timespec="seconds" if moment.second else "minutes")
