"""From the numbers of one sentence to its figures, before they are linked and dated."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kutipan.extraction.figures.carried import carried_noun
from kutipan.extraction.figures.claims import is_claim, is_followed, is_series
from kutipan.extraction.figures.counted import classes_of, is_noun, words_of
from kutipan.extraction.figures.marks import Marks, qualifier_after, read_marks
from kutipan.extraction.figures.not_figures import is_glued, is_name_or_place, is_score, is_set_phrase
from kutipan.extraction.figures.nouns import and_more, counted_of
from kutipan.extraction.figures.sentence import NEIGHBOURS, Sentence, first_token, near, overlaps
from kutipan.language.dates import DateExpression
from kutipan.language.quantities import Quantity, find_quantities, is_money_word
from kutipan.language.sentences import Sentence as PlainSentence
from kutipan.language.tokens import Token
from kutipan.spans import Span

_COORDINATED = re.compile(r",?\s(?:dan|serta)\s|,\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
"""Behind a name part of it: `peserta Pemilu 2019`."""
_LISTED = re.compile(r",?\s(?:dan|hingga|sampai)\s|,\s")


class Draft(NamedTuple):
    """A figure of which the sentence alone has told all that it can; ``dated`` is whether its clause can date it."""

    span: Span
    quantity: Quantity
    qualifier: str
    counted: Span | None
    rule: str
    dated: bool


def drafts_of(
    text: str, low: str, plain: PlainSentence, found: Iterable[Quantity], dates: Sequence[DateExpression]
) -> list[Draft]:
    """The figures among the numbers ``found`` in a sentence; ``dates`` are its dates and times of day."""
    spans = tuple(Span(date.lead, date.end) for date in dates)
    quantities = [
        part
        for quantity in sorted(found)
        for part in _outside_dates(text, low, quantity, spans)
        if not overlaps(spans, part.start, part.end)
    ]
    glued = [is_glued(low, quantity) for quantity in quantities]
    refuse = [code or is_set_phrase(low, quantity) for code, quantity in zip(glued, quantities, strict=True)]
    if all(refuse):
        return []
    sentence = Sentence(text, low, plain.span, plain.tokens, spans)
    drafts: list[Draft] = []
    refused: Quantity | None = None
    for at, quantity in enumerate(quantities):
        later = (
            quantities[next_]
            for next_ in range(at + 1, len(quantities))
            if not (glued[next_] or _is_of_name(plain.tokens, quantities[next_]))
        )
        following = next((quantity.start for quantity in later), plain.span.end)
        draft = None if refuse[at] else _draft(sentence, quantity, following, drafts)
        listed = refused is not None and _LISTED.fullmatch(low, refused.end, quantity.start) is not None
        if draft is None or (listed and (draft.rule == "count-bare" or _names_law(draft, text))):
            refused = quantity if quantity.kind != "ordinal" else None  # Pasal 5, 6, dan 7
        else:
            refused = None
            drafts.append(draft)
    return drafts


def _names_law(draft: Draft, text: str) -> bool:
    """Whether a name stands behind the last of a list that is no figure: `Pasal 212 dan 218 | KUHP`."""
    counted = draft.counted.of(text) if draft.counted is not None and draft.rule == "count-noun-after" else ""
    return counted[:1].isupper()


def _is_of_name(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether a number only orders or names what a noun counts: `pertama`, `siswa kelas 5`."""
    if quantity.kind == "ordinal":
        return True
    at = first_token(tokens, quantity.start)
    if not 0 < at < len(tokens) or tokens[at].kind != "n":
        return False
    year = tokens[at - 1].capital and _YEAR.fullmatch(tokens[at].lower) is not None
    return year or "graded" in classes_of(tokens[at - 1])


def _outside_dates(text: str, low: str, quantity: Quantity, dates: Sequence[Span]) -> Iterable[Quantity]:
    """The quantity, or its first end if the second belongs to a date: `Rp1 sampai 30 Juni`."""
    if quantity.form != "range" or not overlaps(dates, quantity.start, quantity.end):
        return (quantity,)
    stop = next((date.start for date in dates if quantity.start < date.start < quantity.end), None)
    return () if stop is None else find_quantities(text, quantity.start, stop, folded=low, style="id")


def _draft(sentence: Sentence, quantity: Quantity, following: int, drafts: Sequence[Draft]) -> Draft | None:
    text, low, tokens = sentence.text, sentence.low, sentence.tokens
    first = first_token(tokens, quantity.start)
    after = first_token(tokens, quantity.end)
    if quantity.kind == "ordinal":
        return _ordinal(sentence, quantity, first, [draft.span for draft in drafts[-NEIGHBOURS:]])
    marks = read_marks(tokens, first, of_range=quantity.form == "range")
    if quantity.form == "single":
        return _single(sentence, quantity, marks)
    series = any(draft.quantity.kind == "count" for draft in drafts[-NEIGHBOURS:]) and is_series(
        tokens, first, quantity
    )
    again = after < len(tokens) and any(_counts(draft, text, tokens[after]) for draft in drafts[-NEIGHBOURS:])
    if is_name_or_place(text, tokens, first - 1, after, quantity, marks.marked or series or again):
        return None
    if is_score(tokens, first - 1, quantity):
        return None
    sentence = sentence._replace(dates=near(sentence.dates, quantity.start))
    drafts = drafts[-NEIGHBOURS:]
    stop = min([following, sentence.span.end] + [span.start for span in sentence.dates if span.start >= quantity.end])
    quantity = _in_context(tokens, quantity, marks, after)
    before = tuple(draft.span for draft in drafts)
    carried = None
    if drafts:
        share = quantity.kind == "percent"
        carried = carried_noun(tokens, marks.first, drafts[-1].span, drafts[-1].counted, sentence.dates, share=share)
    counted, end, rule = counted_of(sentence, quantity, marks, after, stop, before, carried)
    if counted is None and marks.markers and drafts and drafts[-1].span.end + 1 == tokens[marks.first].start:
        counted = drafts[-1].counted  # 12 karung gula seberat 600 kilogram
    if quantity.unit == "deg" and counted is not None and _is_heat(counted.of(text)):
        quantity = quantity._replace(unit="Cel")
    if series and rule == "count-noun-before" and end == quantity.end:
        counted, rule = None, "count-bare"  # disusul Teluk Bening 203
    elif rule.endswith("-noun-before") and drafts and not marks.marked and is_followed(tokens, first, quantity):
        counted, rule = None, quantity.kind  # disusul Ketapang 14.200 hektare
    listed = _COORDINATED.fullmatch(low, end, following) is not None
    counting = any(draft.quantity.kind == "count" for draft in drafts)
    if quantity.kind == "count" and not is_claim(sentence, quantity, marks, first, after, rule, counting, listed):
        return None
    start = tokens[marks.first].start if marks.first < first else quantity.start
    qualifier = _qualifier(quantity, marks)
    if qualifier == "exact" and end > quantity.end and and_more(tokens, after):
        qualifier = "more_than"
    end, qualifier = _with_qualifier_after(sentence, end, qualifier)
    return Draft(Span(start, end), quantity, qualifier, counted, rule, dated=not _is_age(tokens, marks.first))


def _counts(draft: Draft, text: str, noun: Token) -> bool:
    """Whether the draft counts just this noun: `Teluk 20 TPS, Muara 15 TPS`."""
    return draft.counted is not None and draft.counted.of(text).lower() == noun.lower


def _in_context(tokens: Sequence[Token], quantity: Quantity, marks: Marks, after: int) -> Quantity:
    """A bare number whose kind the words beside it tell.

    `magnitudo 6,1` is a measure, `senilai 4 triliun` and `uang tunai 800 ribu` money, `1,6 kali` and `dua kali lebih
    tinggi` ratios.
    """
    if quantity.kind != "count":
        return quantity
    times = after < len(tokens) and tokens[after].lower == "kali"
    if times and (quantity.low % 1 or _is_comparison(tokens, after + 1)):
        return quantity._replace(kind="ratio", end=tokens[after].end)
    if quantity.form not in ("digits", "mixed", "range"):
        return quantity
    if quantity.scale >= 1000 and any("priced" in words_of(marker) for marker in marks.markers):
        return quantity._replace(kind="money", unit="IDR")
    if quantity.scale >= 1000 and _is_price(tokens, marks.first, after):
        return quantity._replace(kind="money", unit="IDR")
    strength = tokens[marks.first - 1].lower if marks.first else ""
    troops = strength == "berkekuatan" and after < len(tokens) and is_noun(tokens, after)
    if "magnitude" in words_of(strength) and not troops:
        return quantity._replace(kind="measure")
    return quantity


def _is_heat(counted: str) -> bool:
    """Whether degrees of it are of heat, which Indonesian news gives in Celsius, not of an angle: `suhu udara`."""
    return any("heat" in words_of(word) for word in counted.lower().split())


def _is_price(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether a word for money stands directly before the number, or a word away, and no noun behind it."""
    if after < len(tokens) and is_noun(tokens, after):
        return False
    return any(is_money_word(token.lower) for token in tokens[max(0, first - 2) : first])


def _is_comparison(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "lebih"


def _qualifier(quantity: Quantity, marks: Marks) -> str:
    if quantity.form == "range":
        return "range"
    if quantity.form == "rounded" and marks.qualifier == "exact":
        return "about"
    return "indefinite" if quantity.form == "indefinite" else marks.qualifier


def _with_qualifier_after(sentence: Sentence, end: int, qualifier: str) -> tuple[int, str]:
    at = first_token(sentence.tokens, end)
    length, means = qualifier_after(sentence.tokens, at)
    if not length or qualifier != "exact" or sentence.tokens[at].start - end > 1:
        return end, qualifier
    return sentence.tokens[at + length - 1].end, means


def _ordinal(sentence: Sentence, quantity: Quantity, first: int, figures: Sequence[Span]) -> Draft | None:
    """`hari ke-33`, `hari pertama`: an ordinal of a unit of time says how long something lasts."""
    tokens = sentence.tokens
    at = first
    while at and tokens[at].start >= quantity.start:
        at -= 1
    if tokens[at].lower.startswith("ke-"):
        at -= 1
    head = tokens[at] if at >= 0 else None
    if head is None or "lasting" not in classes_of(head) or head.end > quantity.start:
        return None
    after = first_token(tokens, quantity.end)
    if head.lower == "pekan" and after < len(tokens) and tokens[after].capital:
        return None  # pekan ke-23 Liga Nusantara
    if at and (
        tokens[at - 1].kind == "n"
        or "played" in classes_of(tokens[at - 1])
        or any(span.end == head.end for span in figures)
    ):
        return None
    return Draft(
        Span(head.start, quantity.end), quantity, "exact", Span(head.start, head.end), "ordinal-period", dated=True
    )


def _single(sentence: Sentence, quantity: Quantity, marks: Marks) -> Draft | None:
    """`lebih dari setahun`: a unit with `se-` is a figure only with a qualifier."""
    end, qualifier = _with_qualifier_after(sentence, quantity.end, marks.qualifier)
    if qualifier == "exact":
        return None
    start = sentence.tokens[marks.first].start if marks.marked else quantity.start
    return Draft(Span(start, end), quantity, qualifier, None, "single-unit", dated=True)


def _is_age(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and "aged" in classes_of(tokens[first - 1])
