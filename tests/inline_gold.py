"""Our own test articles with their gold written into them: from inline tags to spans.

Each file under ``tests/articles`` is one ``<article>``. Its text, tags removed and entities decoded and without
the one line feed behind the opening and before the closing tag, is exactly the article's text; offsets are
half-open counts of its Unicode code points. The tags:

- ``<q n= type= who= [continues=]>`` round a quote's span; ``<c n=>``, ``<s n=>``, ``<a n=>`` and ``<v n=>`` round
  its cue, speaker, addressee and via. One of these may serve several quotes (``n="5 6"``).
- ``<f n= value= low= high= qualifier= kind= unit= counted= [part_of=] [date=] [date_text=] [who=]>`` round a
  figure, with ``<num>`` round its number.
- ``<d edtf= [conflict="yes"]>`` round a date expression; an empty ``edtf`` says that the article does not allow a
  value, ``conflict`` that the expression contradicts itself.
- ``borderline="yes"`` on ``q``, ``f`` or ``d``: careful readers could differ.

Every person and event in the articles is invented; so are the organisations, but for public institutions.
"""

import xml.etree.ElementTree as ET
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

ARTICLES = Path(__file__).parent / "articles"


class GoldQuote(NamedTuple):
    """A quote as annotated; ``continues`` is the start of the quote that it goes on from."""

    number: int
    start: int
    end: int
    text: str
    type: str
    who: str | None
    speaker_text: str | None
    speaker_start: int | None
    cue: str | None
    cue_start: int | None
    addressee_text: str | None
    via: str | None
    continues: int | None
    borderline: bool


class GoldFigure(NamedTuple):
    """A figure as annotated; ``part_of`` and ``quote_start`` are the starts of the rows that it belongs to."""

    number: int
    start: int
    end: int
    text: str
    number_text: str
    number_start: int
    value: Decimal | None
    value_low: Decimal | None
    value_high: Decimal | None
    qualifier: str
    kind: str
    unit: str | None
    counted_text: str | None
    part_of: int | None
    quote_start: int | None
    who: str | None
    date_text: str | None
    date: str | None
    borderline: bool


class GoldDate(NamedTuple):
    """A date expression as annotated; ``edtf`` is empty where the article does not allow a value."""

    start: int
    end: int
    text: str
    edtf: str | None
    conflict: bool
    borderline: bool


class GoldArticle(NamedTuple):
    """One test article: its text and everything that is annotated in it, in the order of the text."""

    name: str
    style: str
    outlet: str
    facts: dict[str, str]
    text: str
    quotes: tuple[GoldQuote, ...]
    figures: tuple[GoldFigure, ...]
    dates: tuple[GoldDate, ...]


class _Mark(NamedTuple):
    """One tag with the stretch of text that it stands round."""

    tag: str
    attributes: dict[str, str]
    start: int
    end: int


def _flatten(element: ET.Element, parts: list[str], marks: list[_Mark], at: int) -> int:
    """Add the text inside ``element`` to ``parts`` and its tags to ``marks``; give the offset behind it."""
    start = at
    slot = len(marks)
    marks.append(_Mark(element.tag, dict(element.attrib), start, start))
    parts.append(element.text or "")
    at += len(parts[-1])
    for child in element:
        at = _flatten(child, parts, marks, at)
        parts.append(child.tail or "")
        at += len(parts[-1])
    marks[slot] = marks[slot]._replace(end=at)
    return at


class _Roles(NamedTuple):
    """Where the parts of one quote stand, by the letter of their tag."""

    marks: dict[str, _Mark]

    def text(self, letter: str, article: str) -> str | None:
        """What the tag stands round, or None where the quote has no such part."""
        mark = self.marks.get(letter)
        return article[mark.start : mark.end] if mark else None

    def start(self, letter: str) -> int | None:
        """Where the tag's text begins, or None where the quote has no such part."""
        mark = self.marks.get(letter)
        return mark.start if mark else None


def _roles(marks: list[_Mark], name: str, numbers: set[int]) -> dict[int, _Roles]:
    roles = {number: _Roles({}) for number in numbers}
    for mark in marks:
        if mark.tag not in {"c", "s", "a", "v"}:
            continue
        for word in mark.attributes["n"].split():
            if int(word) not in roles:
                raise ValueError(f'{name}: <{mark.tag} n="{word}"> names no quote')
            if mark.tag in roles[int(word)].marks:
                raise ValueError(f"{name}: quote {word} has two <{mark.tag}>")
            roles[int(word)].marks[mark.tag] = mark
    return roles


def _numbered(marks: list[_Mark], tag: str, name: str) -> dict[int, _Mark]:
    found: dict[int, _Mark] = {}
    for mark in marks:
        if mark.tag == tag:
            number = int(mark.attributes["n"])
            if number in found:
                raise ValueError(f'{name}: two <{tag} n="{number}">')
            found[number] = mark
    return found


def _target(mark: _Mark, attribute: str, others: dict[int, _Mark], name: str) -> int | None:
    number = mark.attributes.get(attribute)
    if number is None:
        return None
    if int(number) not in others:
        raise ValueError(f'{name}: {attribute}="{number}" names no <{mark.tag}>')
    return others[int(number)].start


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _borderline(mark: _Mark) -> bool:
    return mark.attributes.get("borderline") == "yes"


def _quotes(marks: list[_Mark], text: str, name: str) -> tuple[GoldQuote, ...]:
    quotes = _numbered(marks, "q", name)
    roles = _roles(marks, name, set(quotes))
    rows = [
        GoldQuote(
            number=number,
            start=mark.start,
            end=mark.end,
            text=text[mark.start : mark.end],
            type=mark.attributes["type"],
            who=mark.attributes["who"] or None,
            speaker_text=roles[number].text("s", text),
            speaker_start=roles[number].start("s"),
            cue=roles[number].text("c", text),
            cue_start=roles[number].start("c"),
            addressee_text=roles[number].text("a", text),
            via=roles[number].text("v", text),
            continues=_target(mark, "continues", quotes, name),
            borderline=_borderline(mark),
        )
        for number, mark in quotes.items()
    ]
    return tuple(sorted(rows, key=lambda row: row.start))


def _figures(marks: list[_Mark], text: str, name: str, quotes: tuple[GoldQuote, ...]) -> tuple[GoldFigure, ...]:
    figures = _numbered(marks, "f", name)
    rows = []
    for number, mark in figures.items():
        inside = [m for m in marks if m.tag == "num" and mark.start <= m.start and m.end <= mark.end]
        if len(inside) != 1:
            raise ValueError(f"{name}: figure {number} has {len(inside)} <num>, not one")
        quote = next((q for q in quotes if q.start <= mark.start and mark.end <= q.end), None)
        given = mark.attributes
        rows.append(
            GoldFigure(
                number=number,
                start=mark.start,
                end=mark.end,
                text=text[mark.start : mark.end],
                number_text=text[inside[0].start : inside[0].end],
                number_start=inside[0].start,
                value=_decimal(given["value"]),
                value_low=_decimal(given["low"]),
                value_high=_decimal(given["high"]),
                qualifier=given["qualifier"],
                kind=given["kind"],
                unit=given["unit"] or None,
                counted_text=given["counted"] or None,
                part_of=_target(mark, "part_of", figures, name),
                quote_start=quote.start if quote else None,
                who=given.get("who") or (quote.who if quote else None),
                date_text=given.get("date_text"),
                date=given.get("date"),
                borderline=_borderline(mark),
            )
        )
    return tuple(sorted(rows, key=lambda row: row.start))


def _dates(marks: list[_Mark], text: str) -> tuple[GoldDate, ...]:
    return tuple(
        GoldDate(
            start=mark.start,
            end=mark.end,
            text=text[mark.start : mark.end],
            edtf=mark.attributes["edtf"] or None,
            conflict=mark.attributes.get("conflict") == "yes",
            borderline=_borderline(mark),
        )
        for mark in marks
        if mark.tag == "d"
    )


def parse(source: str, name: str) -> GoldArticle:
    """The article and its gold from the XML ``source``; ``name`` stands in error messages.

    Raises ``ValueError`` where a number names nothing or stands twice, ``KeyError`` where an attribute that must be
    there is not, and ``xml.etree.ElementTree.ParseError`` where the file is no XML.

    >>> gold = parse('<article style="s" outlet="o">\\n<q n="1" type="indirect" who="Ani">Hujan turun</q>, '
    ...              '<c n="1">kata</c> <s n="1">Ani</s>.\\n</article>', "contoh")
    >>> gold.text
    'Hujan turun, kata Ani.'
    >>> gold.quotes[0].speaker_text, gold.quotes[0].cue_start
    ('Ani', 13)
    """
    root = ET.fromstring(source)
    if not (root.text or "").startswith("\n"):
        raise ValueError(f"{name}: the text does not begin on a line of its own")
    root.text = (root.text or "")[1:]
    if len(root):
        root[-1].tail = (root[-1].tail or "").removesuffix("\n")
    else:
        root.text = root.text.removesuffix("\n")
    parts: list[str] = []
    marks: list[_Mark] = []
    _flatten(root, parts, marks, 0)
    text = "".join(parts)
    facts = dict(root.attrib)
    quotes = _quotes(marks, text, name)
    return GoldArticle(
        name=name,
        style=facts.pop("style"),
        outlet=facts.pop("outlet"),
        facts=facts,
        text=text,
        quotes=quotes,
        figures=_figures(marks, text, name, quotes),
        dates=_dates(marks, text),
    )


def load(folder: Path = ARTICLES) -> list[GoldArticle]:
    """All test articles of ``folder``, by name."""
    return [parse(path.read_text(encoding="utf-8"), path.stem) for path in sorted(folder.glob("*.xml"))]
