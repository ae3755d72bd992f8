"""Dates whose year the text leaves open, in words; whole dates stand on the site as in the tables (ISO 8601)."""

import re

from kutipan_site.words import Words

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
_OPEN = re.compile(r"XXXX-([0-9]{2})(?:-([0-9]{2}))?(/\.\.)?")


def month_name(words: Words, number: int) -> str:
    """The name of a month, counted from 1."""
    return words(MONTHS[number - 1])


def day_said(words: Words, edtf: str) -> str:
    """An EDTF value as a reader says it; all but days and months without a year as it is.

    >>> [day_said(Words("en"), edtf) for edtf in ("XXXX-12-02", "XXXX-11-12/..", "XXXX-05", "2023-11-08")]
    ['2 December, year not given', 'since 12 November, year not given', 'May, year not given', '2023-11-08']
    """
    match = _OPEN.fullmatch(edtf)
    if match is None:
        return edtf
    name, day = month_name(words, int(match[1])), match[2]
    date = f"{int(day)} {name}" if day else name
    return words("since {date}, year not given" if match[3] else "{date}, year not given", date=date)
