"""Who signed an article, and for which outlet: the lines between its headline and its first sentence."""

import re
from collections.abc import Sequence

from kutipan.language.word_classes import words_in
from kutipan.page import lines
from kutipan.page.parts import Credit
from kutipan.spans import Span, trim

_LONGEST = 70
_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|bin|binti|al|de|van)){0,4}"
_SIGNED_FOR = re.compile(rf"(?P<name>{_NAME})(?:\s[-–—|]\s|,\s)(?P<outlet>[^\s,|][^,|]{{1,30}})")
"""`Rani Puspita - detikJatim`, `Budi Hartono | Ekonomika.id`, `Sri Wahyuni, CNBC Indonesia`."""

_REPORT_FOR = re.compile(
    rf"Laporan (?:Wartawan|Reporter|Kontributor|Jurnalis) (?P<outlet>[^,]{{2,40}}),\s(?P<name>{_NAME})"
)
_WRITTEN_BY = re.compile(
    rf"(?:Teks(?: dan [Ff]oto)?(?::| oleh)|Oleh|OLEH|oleh|By|Rep(?:orter)?:|Penulis:?)\s(?P<name>{_NAME})"
    r"(?=\s*[,|/.\[(]|\s(?:dari|di|pada|on|-)\s|$)"
)
_CONTRIBUTOR = re.compile(rf"(?P<name>{_NAME}) \((?:Kontributor|Reporter|Penulis|Magang)\)")
_CALLING = re.compile(r"Jurnalis|Reporter|Wartawan|Kontributor|Penulis|Redaktur|Editor")
_DESK = re.compile(r"(?:Tim |Tim Redaksi|Redaksi|Desk )[^.:]{0,30}")
_SITE_NAME = re.compile(r"[a-z]+[A-Z]\w*|(?i:\w+\.(?:com|co|co\.id|id|net|org|news))")


def signature(text: str, line: Span, following: Span | None) -> tuple[Credit, ...]:
    """The author and the outlet that a line above the body names, ``following`` being the line behind it; or nothing.

    A name alone is an author's only where the date of publication or the dateline follows.

    >>> text = "Rani Puspita - detikJatim"
    >>> [(credit.span.of(text), credit.role) for credit in signature(text, Span(0, len(text)), None)]
    [('Rani Puspita', 'author'), ('detikJatim', 'outlet')]
    """
    content = line.of(text)
    if len(content) > _LONGEST:
        return ()
    dated = following is not None and lines.is_byline(following.of(text))
    for pattern in (_REPORT_FOR, _WRITTEN_BY, _CONTRIBUTOR):
        match = pattern.match(text, line.start, line.end)
        if match is not None:
            return _credits(match)
    match = _SIGNED_FOR.fullmatch(text, line.start, line.end)
    if match is not None and _is_person(match["name"]):
        if match["outlet"].casefold() in words_in("place") or _CALLING.fullmatch(match["outlet"]):
            return (Credit(Span(*match.span("name")), "author"),)
        if is_outlet(match["outlet"]) or dated:
            return _credits(match)
    if _DESK.fullmatch(content):
        return (Credit(line, "author"),)
    if dated and (" " not in content or _SITE_NAME.fullmatch(content)):
        return (Credit(line, "outlet"),)
    if _SITE_NAME.fullmatch(content) and following is not None and _is_name(following.of(text)):
        return (Credit(line, "outlet"),)  # kumparanNEWS, and the author on the line behind it
    opened = dated or (following is not None and lines.dateline(text, following) is not None)
    if not opened or not re.fullmatch(_NAME, content):
        return ()
    if is_outlet(content):
        return (Credit(line, "outlet"),)
    return (Credit(line, "author"),) if _is_person(content) else ()


def behind_date(text: str, byline: Span, dated: int) -> Credit | None:
    """The author behind the date of a byline, which ends at ``dated``: `Jumat, 10 November 2023 | Rani Puspita`."""
    tail = trim(text, dated, byline.end)
    match = re.search(rf"[|·•]\s*(?P<name>{_NAME})\Z", tail.of(text))
    if match is None or not _is_person(match["name"]):
        return None
    return Credit(Span(tail.start + match.start("name"), tail.end), "author")


def _credits(match: re.Match[str]) -> tuple[Credit, ...]:
    author = Credit(Span(*match.span("name")), "author")
    if "outlet" not in match.re.groupindex:
        return (author,)
    return author, Credit(Span(*match.span("outlet")), "outlet")


def _is_person(name: str) -> bool:
    """Whether two to five words are no more than a name: none is listed as a role, an organisation or a place."""
    words: Sequence[str] = name.casefold().split()
    return len(words) > 1 and not any(
        word in words_in("role", "organisation", "office", "place", "government") - words_in("forename")
        for word in words
    )


def _is_name(content: str) -> bool:
    """Whether a line is no more than the name of a person."""
    return re.fullmatch(_NAME, content) is not None and _is_person(content)


def is_outlet(name: str) -> bool:
    """Whether a name in a byline is an outlet's: by its words, an address, or a capital inside (`detikJatim`)."""
    return lines.is_outlet_name(name) or _SITE_NAME.fullmatch(name) is not None
