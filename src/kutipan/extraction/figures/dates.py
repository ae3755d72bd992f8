"""The date that a figure's own clause gives."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.counted import words_of
from kutipan.language.dates import DateExpression
from kutipan.language.lexicon import read_rows
from kutipan.language.predicates import is_verb
from kutipan.spans import Span

_ROWS = read_rows("kutipan.extraction.figures", "link_words.tsv")


def link_pattern(*classes: str) -> re.Pattern[str]:
    """The words of some classes of ``link_words.tsv`` as one pattern for folded text, with marks that end a clause."""
    words = sorted((row["phrase"] for row in _ROWS if row["class"] in classes), key=len, reverse=True)
    return re.compile(r"(?<![^\W_])(?:" + "|".join(re.escape(word) for word in words) + r")(?![^\W_])|;|[.!?][”\"’]?\s")


_BREAK = link_pattern("break")
_BREAK_BEFORE_DATE = link_pattern("break", "compare")
_DIRECT = re.compile(
    r"\s(?:per\s[^\W\d_]+\s)?(?:(?:pada|di|hari|tanggal|bulan|selama|dalam|sepanjang|untuk|tgl|ini)\s){0,3}\(?"
)
_SOURCE = re.compile(
    r"\b(?:berdasarkan|berdasar|menurut|sesuai|merujuk|mengacu)\s(?:[^\s,.;]+\s){0,9}?"
    r"(?!(?:pada|per|sejak|hingga|sampai|selama|sepanjang|dari)\s)[^\s,.;]+\s\Z"
)
_REPORTED = re.compile(
    r"\b(?:dilihat|dikutip|dilansir|dinukil|mengutip|melansir|menukil)\s(?:[^\s.;]+\s){1,6}?(?:pada\s)?\Z|\bedisi\s\Z"
)
"""Before a date: it is when a source was read, or the name of an issue."""

_CITED = re.compile(r"\((?:[^\W\d_][\w.]*\s?){1,3},\s\Z")
"""Before the date of an issue that is cited: `(Kabar Sagara, 1/6/2022)`."""

_IN_RELATIVE = re.compile(r"\byang\s(?:[^\s,.;]+\s){1,4}?(?:pada\s)?\Z")
_NEXT_WORD = re.compile(r",\s([^\W\d_]+)")
_DATELINE = re.compile(r"\)?\s(?:[–—-]|--)\s")
_LED = re.compile(r"\b(?:dengan|pada|di|dari|dibanding|dibandingkan|ketimbang|daripada|sejak|hingga)\s\Z")
_JOINS_CLAUSES = re.compile(r",?\s(?:dan|serta|sementara|lalu)\s")
_DIVIDES = re.compile(r",|\s(?:dan|serta|atau|menjadi|dari|ke)\s")
"""Between two figures: the date behind the second need not be that of the first."""

_LEAVES_RELATIVE = re.compile(r",|\b(?:mencapai|adalah|menjadi|berjumlah|tercatat|sebanyak|sebesar)\b")
_MARKED = re.compile(r"(?:sebesar|sebanyak|sejumlah|senilai)\s")
"""A figure that opens so stands outside a relative clause before it: `infak yang terkumpul sebesar Rp5 juta`."""

_TRAILING_SHIFT = re.compile(
    r"(?<!\stahun)(?<!\sbulan)(?<!\spekan)(?<!\sminggu)\s(?:lalu|silam|kemarin|yang\s+lalu)\Z", re.IGNORECASE
)


def clause_date(
    low: str, figure: Span, others: Sequence[Span], dates: Sequence[DateExpression], *, close: bool = False
) -> DateExpression | None:
    """The date of the clause in which ``figure`` stands, among the ``dates`` of its sentence (same quotation only).

    A date directly behind the figure comes first, then the nearest before it that belongs to no other figure, then one
    further behind (with ``close``, not past a comma). Words that open another clause, and a report's verb, part a date
    from a figure; a year that only names a source (`menurut laporan kementerian tahun 2021`) is none.
    """
    dates = [date for date in dates if not _is_of_a_name(low, date) and not _is_of_relative(low, figure, date)]
    behind = [date for date in dates if date.lead >= figure.end]
    if behind and _is_direct(low, figure, behind[0]):
        return behind[0]
    for date in reversed([date for date in dates if date.end <= figure.start]):
        if any(other.end <= date.lead for other in others) and _JOINS_CLAUSES.fullmatch(low, date.end, figure.start):
            break  # dua pabrik tutup sejak Agustus dan 1.700 pekerja dirumahkan
        if _BREAK.search(low, date.end, figure.start) or _in_relative(low, date.end, figure.start):
            break
        if not any(other.end <= date.lead and _is_direct(low, other, date) for other in others):
            return date
    for date in behind:
        if _BREAK_BEFORE_DATE.search(low, figure.end, date.lead):
            break
        if any(
            other.start > figure.start and other.end <= date.lead and _DIVIDES.search(low, figure.end, other.start)
            for other in others
        ):
            break
        if close and "," in low[figure.end : date.lead] and not (date.relation and date.lead - figure.end <= 2):
            break
        return date
    return None


def _is_of_a_name(low: str, date: DateExpression) -> bool:
    """Whether the date belongs to a source, an issue or a dateline and dates no clause."""
    before = max(0, date.start - 80)
    if _REPORTED.search(low, before, date.lead) or _is_in_dateline(low, date):
        return True
    if low[date.end : date.end + 1] == ")" and _CITED.search(low, before, date.lead):
        return True
    return date.sort == "year" and (
        (low.startswith(" yang ", date.end) and not _LED.search(low, before, date.start))
        or _SOURCE.search(low, before, date.start) is not None
    )


def _is_in_dateline(low: str, date: DateExpression) -> bool:
    """`JAKARTA (12/9) – `: whether a dash follows the date, and only a place stands before it in the paragraph."""
    begin = low.rfind("\n", max(0, date.lead - 60), date.lead)
    return (begin >= 0 or date.lead < 60) and _DATELINE.match(low, date.end) is not None


def _is_of_relative(low: str, figure: Span, date: DateExpression) -> bool:
    """Whether the date closes a relative clause before the figure: `laporan yang terbit Senin (29/4), laba naik 5%`."""
    if date.end > figure.start or date.relation or low[date.end : date.end + 1] != ",":
        return False
    following = _NEXT_WORD.match(low, date.end)
    if following is None or is_verb(following[1]) or not words_of(following[1]).isdisjoint(("link", "predicate")):
        return False  # kios yang dibuka pada Mei, sebanyak 12 unit: the clause of the amount
    return _IN_RELATIVE.search(low, max(0, date.lead - 60), date.lead) is not None


def _in_relative(low: str, start: int, end: int) -> bool:
    """Whether a `yang` not at once behind the date opens a clause that the figure stands in."""
    at = low.rfind(" yang ", start + 1, end)
    return at >= 0 and not _LEAVES_RELATIVE.search(low, at, end) and not _MARKED.match(low, end)


def _is_direct(low: str, figure: Span, date: DateExpression) -> bool:
    return date.lead >= figure.end and _DIRECT.fullmatch(low, figure.end, date.lead) is not None


def date_span(text: str, date: DateExpression) -> Span:
    """The date as a figure's row gives it: with `sejak` or `hingga` before it, not `mulai`, nor `lalu` behind it."""
    lead = date.start if text[date.lead : date.lead + 5].lower() == "mulai" else date.lead
    trailing = _TRAILING_SHIFT.search(text, date.lead, date.end)
    if trailing is not None and date.sort not in ("relative", "weekday"):
        return Span(lead, trailing.start())
    return Span(lead, date.end)
