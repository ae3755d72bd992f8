"""The date that a figure's own clause gives."""

import re
from collections.abc import Sequence

from kutipan.language.dates import DateExpression
from kutipan.language.lexicon import read_rows
from kutipan.spans import Span

_ROWS = read_rows("kutipan.extraction", "link_words.tsv")


def link_pattern(*classes: str) -> re.Pattern[str]:
    """The words of some classes of ``link_words.tsv`` as one pattern for folded text; a semicolon counts as one."""
    words = sorted((row["phrase"] for row in _ROWS if row["class"] in classes), key=len, reverse=True)
    return re.compile(r"(?<![^\W_])(?:" + "|".join(re.escape(word) for word in words) + r")(?![^\W_])|;")


_BREAK = link_pattern("break")
_BREAK_BEFORE_DATE = link_pattern("break", "compare")
_DIRECT = re.compile(r"\s(?:(?:pada|di|hari|tanggal|bulan|selama|dalam|sepanjang|untuk|tgl|ini)\s){0,3}\(?")
_SOURCE = re.compile(
    r"\b(?:berdasarkan|berdasar|menurut|sesuai|merujuk|mengacu)\s(?:[^\s,.;]+\s){0,9}?"
    r"(?!(?:pada|per|sejak|hingga|sampai|selama|sepanjang|dari)\s)[^\s,.;]+\s\Z"
)
_DIVIDES = re.compile(r",|\s(?:dan|serta|atau|menjadi|dari|ke)\s")
"""Between two figures: the date behind the second need not be that of the first."""

_LEAVES_RELATIVE = re.compile(r",|\b(?:mencapai|adalah|menjadi|berjumlah|tercatat|sebanyak|sebesar)\b")
_TRAILING_SHIFT = re.compile(r"\s(?:lalu|silam|kemarin|yang\s+lalu)\Z", re.IGNORECASE)


def clause_date(
    low: str, figure: Span, others: Sequence[Span], dates: Sequence[DateExpression], *, close: bool = False
) -> DateExpression | None:
    """The date of the clause in which ``figure`` stands, among the ``dates`` of its sentence (same quotation only).

    A date directly behind the figure comes first, then the nearest before it that belongs to no other figure, then one
    further behind (with ``close``, not past a comma). Words that open another clause, and a report's verb, part a date
    from a figure; a year that only names a source (`menurut laporan kementerian tahun 2021`) is none.
    """
    dates = [
        date for date in dates if date.sort != "year" or not _SOURCE.search(low, max(0, date.start - 80), date.start)
    ]
    behind = [date for date in dates if date.lead >= figure.end]
    if behind and _is_direct(low, figure, behind[0]):
        return behind[0]
    for date in reversed([date for date in dates if date.end <= figure.start]):
        if _BREAK.search(low, date.end, figure.start) or _in_relative(low, date.end, figure.start):
            break
        if not any(other.end <= date.lead and _is_direct(low, other, date) for other in others):
            return date
    for date in behind:
        if _BREAK_BEFORE_DATE.search(low, figure.end, date.lead):
            break
        if _DIVIDES.search(low, figure.end, date.lead) and any(
            other.start > figure.start and other.end <= date.lead for other in others
        ):
            break
        if close and "," in low[figure.end : date.lead]:
            break
        return date
    return None


def _in_relative(low: str, start: int, end: int) -> bool:
    """Whether a `yang` not at once behind the date opens a clause that the figure stands in."""
    at = low.rfind(" yang ", start + 1, end)
    return at >= 0 and not _LEAVES_RELATIVE.search(low, at, end)


def _is_direct(low: str, figure: Span, date: DateExpression) -> bool:
    return date.lead >= figure.end and _DIRECT.fullmatch(low, figure.end, date.lead) is not None


def date_span(text: str, date: DateExpression) -> Span:
    """The date as a figure's row gives it: with `sejak` or `hingga` before it, without `lalu` behind it."""
    trailing = _TRAILING_SHIFT.search(text, date.lead, date.end)
    if trailing is not None and date.sort not in ("relative", "weekday"):
        return Span(date.lead, trailing.start())
    return Span(date.lead, date.end)
