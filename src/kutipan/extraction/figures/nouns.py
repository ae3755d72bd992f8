"""Which noun a figure counts or measures, where the figure ends, and by which rule."""

from collections.abc import Sequence

from kutipan.extraction.figures.counted import (
    classes_of,
    is_classifier,
    is_counter,
    is_noun,
    is_numeric,
    is_verbal,
    noun_after,
)
from kutipan.extraction.figures.counted_before import noun_before
from kutipan.extraction.figures.counted_subjects import (
    counted_subject,
    listed_noun,
    measured_noun,
    owned_noun,
    told_number,
)
from kutipan.extraction.figures.marks import Marks
from kutipan.extraction.figures.sentence import Sentence, first_token, touches
from kutipan.language.quantities import Quantity, is_money_word
from kutipan.language.tokens import Token
from kutipan.spans import Span


def counted_of(
    sentence: Sentence,
    quantity: Quantity,
    marks: Marks,
    after: int,
    stop: int,
    figures: tuple[Span, ...],
    carried: Span | None,
) -> tuple[Span | None, int, str]:
    """The counted phrase, the end of the figure, and the name of the rule.

    ``carried`` is the noun that the figure shares with the one before, if the words between say so.
    """
    kind = quantity.kind
    if kind == "duration":
        return None, quantity.end, "duration"
    tokens = sentence.tokens
    if kind == "count" or quantity.form == "fraction":
        return _counted_of_count(sentence, quantity, marks, after, stop, figures, carried)
    behind = None
    # Rp100 triliun anggaran: other nouns than those for money begin something else behind an amount
    measured = kind in ("measure", "percent") or (
        kind == "money" and after < len(tokens) and is_money_word(tokens[after].lower)
    )
    if (
        measured
        and touches(sentence, quantity.end, after)
        and not quantity.shared
        and not (_DIMENSIONS & set(marks.markers) and marks.first and is_noun(tokens, marks.first - 1))
    ):
        behind = noun_after(tokens, after, sentence.text, stop)
    if behind is not None:
        return behind, behind.end, f"{kind}-noun-after"
    before = None
    if marks.first and sentence.text[tokens[marks.first - 1].start] == "(":
        return (_bracketed(sentence, marks.first, figures) if kind == "measure" else None), quantity.end, kind
    if marks.first:
        moved = kind == "measure" and "motion" in classes_of(tokens[marks.first - 1])
        if "sejauh" in marks.markers or moved:
            return None, quantity.end, kind  # how far someone went, no size of a thing
        nearest = not _DIMENSIONS.isdisjoint(marks.markers)
        passed = (*sentence.dates, *figures)
        nearly = tokens[marks.first].lower == "mendekati"  # `bunga yang dibayar pemda mendekati 0 persen`
        before = carried or noun_before(tokens, marks.first - 1, passed, nearest=nearest, linked=nearly)
    return before, quantity.end, f"{kind}-noun-before" if before and kind != "ratio" else kind


_DIMENSIONS = frozenset(("sepanjang", "seluas", "setinggi", "seberat", "sedalam", "selebar", "setebal"))


def _bracketed(sentence: Sentence, first: int, figures: tuple[Span, ...]) -> Span | None:
    """`setinggi 2.000 meter (sekitar 5.300 meter di atas laut)`: the noun of the amount before the bracket."""
    if not figures or figures[-1].end > sentence.tokens[first - 1].start:
        return None
    at = first_token(sentence.tokens, figures[-1].start)
    passed = (*sentence.dates, *figures[:-1])
    return noun_before(sentence.tokens, at - 1, passed) if at else None


def _counted_of_count(
    sentence: Sentence,
    quantity: Quantity,
    marks: Marks,
    after: int,
    stop: int,
    figures: tuple[Span, ...],
    carried: Span | None,
) -> tuple[Span | None, int, str]:
    tokens, text = sentence.tokens, sentence.text
    kind = "fraction" if quantity.form == "fraction" else "count"
    indefinite = quantity.form == "indefinite"
    if and_more(tokens, after):
        after += 1  # 27 ribu lebih pelamar
        quantity = quantity._replace(end=tokens[after - 1].end)
    behind = (
        noun_after(tokens, after, text, stop, governed=_is_governed(tokens, marks.first))
        if touches(sentence, quantity.end, after) and not quantity.shared
        else None
    )
    if behind is None:
        found = carried or (
            None if _selects(tokens, marks.first, after) else _amount_before(sentence, marks, figures, bare=True)
        )
        found = found or owned_noun(tokens, marks.first, after, figures)
        return found, quantity.end, f"{kind}-noun-before" if found else f"{kind}-bare"
    times = tokens[after].lower == "kali"
    acts = times and after + 1 < len(tokens) and "pronoun" in classes_of(tokens[after + 1])
    if acts or (times and _is_subject(tokens, behind)):
        behind = Span(tokens[after].start, tokens[after].end)  # tiga kali warga menyurati
    alone = behind.end == tokens[after].end
    if is_counter(tokens[after]) and alone:
        acted = times and marks.first > 0 and tokens[marks.first - 1].lower.startswith("ber")
        found = carried or (None if acted else _amount_before(sentence, marks, figures, times=times))
        if found is None and marks.first and not times:
            found = told_number(tokens, marks.first - 1, sentence.dates, figures, text)
        if found is None and marks.first and not times:
            found = listed_noun(tokens, marks.first - 1, after, (*sentence.dates, *figures))
            found = found or owned_noun(tokens, marks.first, after + 1, figures)
        if found is not None:
            return found, behind.end, "count-noun-before"
        return behind, behind.end, "count-classifier"
    rule = f"{kind}-indefinite" if indefinite else f"{kind}-noun-after"
    others = after + 1 < len(tokens) and tokens[after + 1].lower in ("lain", "lainnya")
    if (is_classifier(tokens[after]) and not others) or times:
        return Span(tokens[after + 1].start, behind.end), behind.end, rule
    return behind, behind.end, rule


def _selects(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether the number tells how many of something else do: `baru 22 yang mengantongi izin`, `dua dari 16 laga`."""
    if after + 1 < len(tokens) and tokens[after].lower == "dari" and is_numeric(tokens[after + 1]):
        return True
    only = first > 0 and tokens[first - 1].lower in ("baru", "hanya", "cuma")
    return only and after < len(tokens) and "relative" in classes_of(tokens[after])


def _is_subject(tokens: Sequence[Token], phrase: Span) -> bool:
    """Whether a verb or an adverb follows the phrase."""
    at = first_token(tokens, phrase.end)
    if at >= len(tokens) or "link" in classes_of(tokens[at]):
        return False
    return is_verbal(tokens, at) or "adverb" in classes_of(tokens[at])


def _is_governed(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word before the figure lists or finds what the figure counts: `terdapat`, `terdiri atas`."""
    if not first:
        return False
    before = tokens[first - 1]
    divided = before.lower in ("atas", "dari") and first > 1 and tokens[first - 2].lower == "terdiri"
    return divided or "existential" in classes_of(before)


def and_more(tokens: Sequence[Token], after: int) -> bool:
    """Whether `lebih` and a noun follow, so that it means "and more" and compares nothing."""
    if after + 1 >= len(tokens) or tokens[after].lower != "lebih" or tokens[after + 1].capital:
        return False
    return is_noun(tokens, after + 1) and "quality" not in classes_of(tokens[after + 1])


def _amount_before(
    sentence: Sentence, marks: Marks, figures: tuple[Span, ...], *, times: bool = False, bare: bool = False
) -> Span | None:
    """The noun before a count with no noun of its own, if a link or a marker joins them.

    ``times``: the count is of times (`tiga kali`), which an adverb does not join to a noun. ``bare``: nothing stands
    behind the number, so that `alat itu ada tiga` counts its subject.
    """
    tokens = sentence.tokens
    if not marks.first:
        return None
    before = tokens[marks.first - 1]
    classes = classes_of(before)
    named = marks.first > 1 and "relative" in classes_of(tokens[marks.first - 2])
    linked = "link" in classes or bool(marks.markers) or ((named or not times) and "adverb" in classes)
    exists = before.lower in ("ada", "terdapat")
    # alat berat masuk satu unit
    stands = not times and not exists and "predicate" in classes and "transitive" not in classes
    if not linked and not stands and not exists:
        return measured_noun(tokens, marks.first - 1)
    subject = counted_subject(tokens, marks.first - 1, sentence.dates, figures, sentence.text)
    if subject is not None or (exists and (not bare or marks.first < 3)) or before.lower == ",":
        return subject
    return noun_before(tokens, marks.first - 1, (*sentence.dates, *figures), linked=linked)
