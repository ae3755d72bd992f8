"""The forms that values of several columns share, as regular expressions that match a whole value."""

import re

ARTICLE_ID = r"[A-Za-z0-9][A-Za-z0-9._-]*"
QUOTE_ID = ARTICLE_ID + r"-q[0-9]+"
FIGURE_ID = ARTICLE_ID + r"-f[0-9]+"
CAVEAT_ID = ARTICLE_ID + r"-c[0-9]+"
SPEAKER_ID = r"[^\W_]+(-[^\W_]+)*"
RULE = r"[a-z]+(-[a-z]+)*"
SHA256 = r"[0-9a-f]{64}"
URL = r"https?://\S+"
LANGUAGE = r"[a-z]{2}"
DATE_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?"

_EDTF_DATE = r"[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[~?%]?"
EDTF = rf"({_EDTF_DATE}|\.\.)?(/({_EDTF_DATE}|\.\.)?)?"
"""Extended Date/Time Format (ISO 8601-2:2019), the part used here: dates to the year, month or day, quarters (`-33` to
`-36`) and halves (`-40`, `-41`) of a year, `X` for an open digit, `~` for approximate, and intervals with an open end
written `..`."""


def is_article_id(words: str) -> bool:
    """Whether the words have the form of an article id.

    >>> is_article_id("panen-01"), is_article_id("panen 01")
    (True, False)
    """
    return re.fullmatch(ARTICLE_ID, words) is not None
