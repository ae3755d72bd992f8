"""What a single line of a page looks like: a heading, a caption, a byline, a credit, an address, a dateline."""

import re
from functools import cache

from kutipan.language.lexicon import read_rows, read_words
from kutipan.language.word_classes import words_in
from kutipan.page.parts import Credit, Dateline
from kutipan.spans import Span, trim

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/\S*)?", re.IGNORECASE)
_STUCK_ADDRESS = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+(?:com|co\.id|go\.id|or\.id|id|net|org|io|info|news)\.?$")
_GLUED_ADDRESS = re.compile(r"(?<=[a-zà-þ])[A-Z][\w-]*\.(?:com|co\.id|id|net|org|co)(?:/\S*)?\.?$")
_PLAIN_AUTHOR = re.compile(r"(?:Oleh|OLEH|By|Penulis|Reporter)\s+(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})")
_SIGNATURE = re.compile(
    r"(?<=[.!?”\"’'])\s*\((?:[a-z]{2,6}(?:[/-][a-z]{2,8})*|[A-Za-z0-9]{1,12}[/-][A-Za-z0-9/-]{1,12}|[A-Z]{2,4}|\*+)\)\s*$"
)
_PHOTO = re.compile(
    r"\((?:[^()]*\b(?:foto|photo|dok|dokumentasi|istimewa|getty|ilustrasi|screenshot|tangkapan layar)\b[^()]*"
    r"|(?-i:[A-Z][^()/\d]{0,30}/[A-Z][^()/\d]{1,40}))\)\.?$",
    re.IGNORECASE,
)
_PHOTO_LEAD = re.compile(
    r"(?:foto|photo|ilustrasi|keterangan foto|caption)\s*:|arsip(?: foto)?\s+[-–—]|ilustrasi\.\s", re.IGNORECASE
)
_PHOTO_NAMED = re.compile(r"(?:Foto|FOTO|Photo):\s?[^.:]{2,40}$")
_PHOTO_CREDIT = re.compile(r"/(?:[^/\s]+/){1,2}[a-z]{2,4}\.?$")
_SLUG = re.compile(r"[^\W_]+(?:-[^\W_]+){2,}(?:\.(?:jpe?g|png|webp))?$")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?:\s*WI[BT]A?)?\b")
_DAY = re.compile(r"\b(\d{1,2})[\s/-](?:\d{1,2}|[A-Za-z]{3,9})[\s/,-]{1,2}(\d{4})\b")
_SENTENCE_END = re.compile(r"""[.?!:;…][”“"'’»«″＂)\]]*$""")
_WORD = re.compile(r"[^\W\d_][^\W_]*")
_DATELINE_DASH = re.compile(r"\s*[–—]{1,2}\s*|\s+--?\s*|:\s|(?<=[A-Z)])\s?-\s*(?=[A-Z“\"])")
_SITE = re.compile(r"(?:[\w-]+\s?\.)+\s?(?:com|co\.id|co|id|net|org|news)", re.IGNORECASE)
_CAMEL = re.compile(r"[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+|[A-Z]{2,}[a-z][a-z]+")
_PART = re.compile(r"[^,|/]*[^\s,|/][^,|/]*")
_SITE_AUTHOR = re.compile(rf"\({_SITE.pattern}/(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}})\)", re.IGNORECASE)
_CAPITAL_PLACE = re.compile(r"(?P<place>[A-Z]{4,}(?: [A-Z]{3,}){0,2})\. (?=[A-Z“\"])")
_PLACE = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:\s[A-ZÀ-Þ][\w'’.-]*){0,3}")
_DATE_PART = re.compile(
    r"(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)?\s*(?:\(?\d[\d/. -]*(?:[A-Za-z]+ \d{4})?\)?)?",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(([^()]{1,40})\)\s*$")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(read_words("kutipan.page", "agencies.tsv"))


@cache
def _labels() -> dict[str, str]:
    return {row["label"]: row["role"] for row in read_rows("kutipan.page", "credit_labels.tsv")}


@cache
def _address_leads() -> frozenset[str]:
    return frozenset(read_words("kutipan.page", "address_leads.tsv"))


def is_address(line: str) -> bool:
    """Whether the line is nothing but a site address."""
    return _ADDRESS.fullmatch(line) is not None


def stuck_address(text: str, line: Span) -> Span | None:
    """A site address stuck to the end of a sentence, with the words that lead to it, or None.

    >>> text = "Mereka pulang kemarin klik contoh.id."
    >>> stuck_address(text, Span(0, len(text))).of(text)
    'klik contoh.id.'
    """
    glued = _GLUED_ADDRESS.search(text, max(line.start, line.end - 60), line.end)
    if glued is not None:
        return Span(glued.start(), line.end)
    match = _STUCK_ADDRESS.search(text, max(line.start, line.end - 80), line.end)
    if match is None or match.start() == line.start or not text[match.start() - 1].isspace():
        return None
    start = match.start()
    before = text[line.start : start].rstrip()
    lead = before[before.rfind(" ") + 1 :]
    if lead.casefold().rstrip(":") in _address_leads():
        start = line.start + len(before) - len(lead)
        return Span(start, line.end)
    # "demikian dikutip dari contoh.id" names its source; only an address after a complete sentence is stuck to it.
    return Span(start, line.end) if before.endswith((".", "!", "?", "”", '"')) else None


def before_signature(text: str, start: int, end: int) -> int:
    """The end of a paragraph before the initials of its reporter: `… sampai April. (abc/def)`."""
    match = _SIGNATURE.search(text, max(start, end - 40), end)
    return match.start() if match is not None else end


def is_caption(line: str) -> bool:
    """Whether the line is the caption or the alternative text of an image."""
    return bool(
        (line.endswith((")", ").")) and _PHOTO.search(line))
        or _PHOTO_LEAD.match(line)
        or _PHOTO_NAMED.search(line, max(0, len(line) - 48))
        or (line.rpartition(" ")[2].count("/") > 1 and _PHOTO_CREDIT.search(line))
        or _SLUG.fullmatch(line)
    )


def ends_as_sentence(line: str) -> bool:
    """Whether the line ends as a sentence does."""
    return _SENTENCE_END.search(line) is not None


def is_title_case(line: str) -> bool:
    """Whether most of the longer words of the line begin with a capital."""
    long_words = [word for word in _WORD.findall(line) if len(word) > 3]
    capital = sum(word[0].isupper() for word in long_words)
    return len(long_words) > 0 and capital >= 0.7 * len(long_words)


def is_heading(line: str) -> bool:
    """Whether the line is a heading inside the text: short, in title case, and not ended as a sentence."""
    return len(line) <= 120 and line[0] not in "“”\"‘'«" and not ends_as_sentence(line) and is_title_case(line)


def is_byline(line: str) -> bool:
    """Whether the line names the time of publication: a date with a year beside at most a few words."""
    if len(line) > 110 or ends_as_sentence(line):
        return False
    date = _DAY.search(line)
    return date is not None and (len(line.split()) <= 9 or _CLOCK.search(line) is not None)


def credit(text: str, line: Span) -> tuple[Credit | None, bool]:
    """The credit that a line gives, and whether the line is a credit line at all (staff credits name nobody).

    >>> text = "Laporan: Redaksi"
    >>> credit(text, Span(0, len(text)))
    (Credit(span=Span(start=9, end=16), role='author'), True)
    """
    plain = _PLAIN_AUTHOR.fullmatch(text, line.start, line.end)
    if plain is not None:
        return Credit(Span(*plain.span("name")), "author"), True
    label, colon, value = text[line.start : line.end].partition(":")
    role = _labels().get(" ".join(label.split()).casefold()) if colon else None
    if role is None or len(value.split()) > 8 or not value.strip():
        return None, False
    if role == "staff":
        return None, True
    value = value.partition(" | ")[0]  # `Reporter: X | Editor: Y`
    start = line.start + len(label) + 1
    start += len(value) - len(value.lstrip())
    return Credit(Span(start, line.start + len(label) + 1 + len(value.rstrip())), role), True


def bracketed_credit(text: str, line: Span) -> tuple[Credit | None, bool]:
    """A line that is nothing but a credit: an agency, or brackets as in `(Xinhua)`, `(Rani Puspita)`, `(A-13)`."""
    inner = text[line.start : line.end]
    if inner in _agencies():
        return Credit(line, "agency"), True
    if not (inner.startswith("(") and inner.endswith(")")) or len(inner) > 60 or "(" in inner[1:]:
        return None, False
    span = Span(line.start + 1, line.end - 1)
    if inner[1:-1] in _agencies():
        return Credit(span, "agency"), True
    signed = _SITE_AUTHOR.fullmatch(inner)
    if signed is not None:
        return Credit(Span(line.start + signed.start("name"), line.start + signed.end("name")), "author"), True
    names = inner[1:-1].split()
    if 2 <= len(names) <= 4 and all(name[0].isupper() and name.isalpha() and not name.isupper() for name in names):
        return Credit(span, "author"), True
    return None, True


def dateline(text: str, line: Span) -> Dateline | None:
    """The dateline that opens a line, or None.

    >>> text = "Jakarta, Contoh.com - Warga berkumpul."
    >>> found = dateline(text, Span(0, len(text)))
    >>> found.span.of(text), found.place.of(text), found.outlet.of(text)
    ('Jakarta, Contoh.com - ', 'Jakarta', 'Contoh.com')
    """
    for dash in _DATELINE_DASH.finditer(text, line.start, min(line.end, line.start + 100)):
        if dash.group() == "-" and _SITE.match(text, dash.end()) is not None:
            continue  # the hyphen of an address: KABAR-SAGARA.COM
        found = _dateline_before(text, line.start, dash)
        if found is not None:
            return found
    return None


def _dateline_before(text: str, start: int, dash: re.Match[str]) -> Dateline | None:
    """The dateline that ends with ``dash``, if places, an outlet or an agency are all that stands before it."""
    end = dash.start()
    agency = outlet = None
    bracket = _BRACKET.search(text, start, end)
    if bracket is not None:
        end = bracket.start()
        if bracket.group(1) in _agencies():
            agency = Span(*bracket.span(1))
        elif not bracket.group(1)[0].isdigit():
            outlet = Span(*bracket.span(1))
    places: list[Span] = []
    others: list[Span] = []
    for part in _PART.finditer(text, start, end):
        span = trim(text, *part.span())
        if _is_place(span.of(text)):
            places.append(span)
        elif _SITE.fullmatch(span.of(text)) or is_outlet_name(span.of(text)):
            outlet = outlet or span
        elif _PLACE.fullmatch(span.of(text)):
            others.append(span)
        elif not _DATE_PART.fullmatch(span.of(text)):
            return None
    # `KBRN, Jakarta: `: only a listed place makes a colon a dateline's.
    colon = dash.group().strip() == ":"
    if colon and (not places or others[1:] or text[dash.end() : dash.end() + 1] in '“"'):
        return None
    country = bool(places and others) and others[0] < places[0] and places[0].of(text).casefold() in words_in("seat")
    if places and others and outlet is None and agency is None and not country and (colon or dash.group()[0].isspace()):
        outlet = others.pop()  # `Jakarta, Kabar Niaga - `
    elif not places and len(others) == 2 and outlet is agency is None and _is_capitals(text, *others):
        outlet = others.pop(0)  # `KABAR SAGARA, Teluk -- `
    places = sorted((*places, *others))
    if dash.group() == "-" and not places:
        return None  # the hyphen of a name: KABAR-SAGARA
    if outlet is None and agency is None:
        # `Karang Bening - Warga …`, but `Nelayan - yang sudah lama menunggu - …` and `Rute Sagara–Teluk`.
        opens = dash.group()[0].isspace() and text[dash.end() : dash.end() + 1].isupper()
        if len(places) != 1 or not (opens or _is_surely_place(places[0].of(text))):
            return None
    place = Span(places[0].start, places[-1].end) if places else None
    capitals = _CAPITAL_PLACE.match(text, dash.end()) if place is None else None
    if capitals is not None:  # `KABAR.ID - JAKARTA. Warga …`
        return Dateline(Span(start, capitals.end()), Span(*capitals.span("place")), outlet, agency)
    return Dateline(Span(start, dash.end()), place, outlet, agency)


def _is_capitals(text: str, outlet: Span, place: Span) -> bool:
    """Whether the first of two unknown names is an outlet's in capitals: `SUARA KAMPUNG`, or beside a place without."""
    name = outlet.of(text)
    return name.isupper() and len(name) > 4 and (" " in name or not place.of(text).isupper())


def _is_place(name: str) -> bool:
    return name.casefold() in words_in("place")


def _is_surely_place(name: str) -> bool:
    """Whether a name before a dash can only be a place: it is listed, or in capitals as datelines have it."""
    return name.casefold() in words_in("place") or (name.isupper() and len(name) > 3)


def is_outlet_name(part: str) -> bool:
    """Whether a part of a dateline names an outlet rather than a place: `CNBC Indonesia`, `IDXChannel`, `KOMPAS`."""
    if _CAMEL.fullmatch(part):
        return True
    words = part.casefold().split()
    return part.casefold() in _outlet_words() or any(word in _outlet_words() for word in (words[:1] + words[-1:])[-2:])


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(read_words("kutipan.page", "outlet_words.tsv"))
