"""The noun that an amount is joined to, where it stands before it: `dana bantuan sebesar`, `jumlah warga … mencapai`.

Walks back from the amount past what can stand between: adverbs, dates, brackets, insertions between commas, the
recipient in `denda kepada X sebesar`, a relative clause. An amount that is the object of a verb (`menerima Rp5 juta`)
has no such noun. Nouns that only name the measure (`jumlah`, `nilai`, `berat`) are left off; where nothing but such
a noun stands there (`dengan berat 3 kilogram`), the subject of the clause is what is measured.

All functions work on the tokens of one sentence; ``taken`` are the spans of its dates and figures before the amount.
"""

from collections.abc import Sequence

from kutipan.extraction.figures.counted import (
    classes_of,
    in_compound,
    in_name,
    is_noun,
    is_verbal,
    names_measure,
    words_of,
)
from kutipan.extraction.figures.counted_phrase import (
    FARTHEST,
    before_taken,
    lead_of,
    open_bracket,
    phrase_ending,
    run_start,
)
from kutipan.extraction.figures.counted_subjects import OPENS_CLAUSE, clause_subject
from kutipan.language.tokens import Token
from kutipan.spans import Span

_INSERTED = 16
"""Tokens between the two commas of an insertion."""


def noun_before(
    tokens: Sequence[Token], last: int, taken: Sequence[Span], *, nearest: bool = False, linked: bool = False
) -> Span | None:
    """The noun phrase that an amount behind ``tokens[last]`` belongs to.

    ``nearest`` takes the noun that stands next, whatever preposition leads it (`di atas lahan seluas …`); ``linked``
    tells that the amount is a predicate, so that its noun is a subject and may stand before a relative clause.
    """
    at = last
    strong = linked  # only a link, no adverb or verb, reaches over a comma
    closed = jumped = False
    aside: Span | None = None
    while at >= 0 and last - at < FARTHEST:
        token = tokens[at]
        passed = _past_aside(tokens, at, taken)
        if passed != at:
            jumped = jumped and before_taken(tokens, at, taken) == at
            at, closed = passed, False
            continue
        classes = classes_of(token)
        named = in_name(tokens, at)
        if jumped and not closed and not _can_head(tokens, at):
            break
        if _compares(tokens, at) and not closed:
            return clause_subject(tokens, at - 1, taken)
        if token.lower == ",":
            if not strong:
                break
            at -= 1
        elif token.kind == "p":
            break
        elif "link" in classes and not named and not closed:
            if "attributive" in classes:
                nearest = True  # membangun gudang berkapasitas
            else:
                linked = strong = True
            at -= 1
        elif "relative" in classes and not jumped:
            jumped, at = True, at - 1
        elif "adverb" in classes and not (named or closed or in_compound(tokens, at)):
            linked = linked or "copula" in classes
            at -= 2 if at and "until" in classes_of(tokens[at - 1]) else 1
        elif "demonstrative" in classes:
            head = _before_demonstrative(tokens, at)
            if head is None or head < 0:
                break
            closed, at = head == at - 1, head
        elif "toward" in classes and at == last:
            at -= 1  # naik ke Rp7.850, dari 2 persen
        elif token.lower == "atau" and 0 < at < last and before_taken(tokens, at - 1, taken) != at - 1:
            at -= 1  # menguat 125 poin atau 1,6 persen ke
        elif token.kind == "n" and (period := _numbered_period(tokens, at)) is not None:
            at = period
        elif closed or is_noun(tokens, at) or token.kind == "n":
            closed = False
            first = run_start(tokens, at, taken)
            lead = lead_of(tokens, first)
            if "pronoun" in classes_of(tokens[first]) or _is_plain_adjective(tokens, first, at):
                break
            goal = nearest and lead and tokens[lead - 1].lower == "menuju"
            placed = goal or (nearest and lead and tokens[lead - 1].lower == "di" and _is_name(tokens, first, at))
            if (not nearest or placed) and not jumped and lead and _is_adjunct(tokens, lead - 1):
                if at == last:
                    if _compares(tokens, lead - 1) or _is_whole(tokens, lead - 1, taken):
                        return phrase_ending(tokens, at, taken)
                    if "of" in classes_of(tokens[lead - 1]):
                        aside = phrase_ending(tokens, at, taken)
                linked = linked or at < last
                at = lead - (3 if tokens[lead - 1].lower == "dengan" else 2)
                continue
            if lead and "bearing" in classes_of(tokens[lead - 1]):
                at = lead - 2  # emiten berkode PNAS
                continue
            clause = _before_list(tokens, lead, taken)
            if not jumped and clause and (relative := _relative_before(tokens, clause - 1, linked, at < last)):
                at, jumped = relative - 1, True
                continue
            if aside is not None and "matter" in classes_of(tokens[first]):
                return aside  # `Hal itu terlihat dari kasus aktif sebesar 27 persen`
            return phrase_ending(tokens, at, taken) or _measured_subject(tokens, first, at, taken) or aside
        elif is_verbal(tokens, at):
            if not _is_stative(token) or "locative" in classes or ("transitive" in classes and at == last):
                break
            linked, nearest = True, False
            relative = _relative(tokens, at)
            if relative is not None:
                at, jumped = relative - 1, True
            else:
                at -= 1
        elif token.lower == "masing-masing" and at == last:
            if not at or not is_noun(tokens, at - 1):
                return clause_subject(tokens, at - 1, taken)
            at -= 1
        elif "recipient" in classes:
            at -= 1
        else:
            break
    return aside


def _is_whole(tokens: Sequence[Token], at: int, taken: Sequence[Span]) -> bool:
    """Whether `dari` behind a figure leads what that is a part of: `12 persen dari total kuota`."""
    return tokens[at].lower == "dari" and at > 0 and before_taken(tokens, at - 1, taken) != at - 1


def _can_head(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase can end here, before its relative clause: `karena yang mengajukan` has none."""
    if tokens[at].lower == "," or is_noun(tokens, at):
        return True
    return "demonstrative" in classes_of(tokens[at])


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word opens what an amount is compared with: `dibandingkan`, the `dengan` behind it."""
    if tokens[at].lower == "dengan":
        at -= 1
    return at > 0 and "compare" in classes_of(tokens[at])


def _past_aside(tokens: Sequence[Token], at: int, taken: Sequence[Span]) -> int:
    """Where to go on before a date, a figure, a bracket or an insertion that ends at ``at``; ``at`` if none does."""
    skipped = before_taken(tokens, at, taken)
    if skipped != at:
        return skipped
    if at and "period-end" in classes_of(tokens[at]) and before_taken(tokens, at - 1, taken) != at - 1:
        return at - 1  # dalam tiga hari terakhir
    if tokens[at].lower == ")":
        return open_bracket(tokens, at) - 1
    if tokens[at].lower == "," and at:
        for back in range(at - 1, max(0, at - _INSERTED), -1):
            if tokens[back].lower in OPENS_CLAUSE:
                break
            if tokens[back].lower == ",":
                return back - 1 if _is_inserted(tokens, back + 1, at, taken) else at
    return at


def _is_inserted(tokens: Sequence[Token], first: int, last: int, taken: Sequence[Span]) -> bool:
    """Whether the words between two commas are an attribution (`, kata Rina,`), a larger place, or a date."""
    if first >= last:
        return False
    if before_taken(tokens, last - 1, taken) == first - 1:
        return True
    if "report" in classes_of(tokens[first]):
        return True
    return all(token.capital and token.kind == "w" for token in tokens[first:last])


def _is_adjunct(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word leads a noun phrase that stands beside the clause: a preposition, also `dibandingkan dengan`."""
    return "recipient" in classes_of(tokens[at]) or _compares(tokens, at)


def _is_plain_adjective(tokens: Sequence[Token], first: int, last: int) -> bool:
    return first == last and "quality" in classes_of(tokens[first]) and "head" not in classes_of(tokens[first])


def _relative_before(tokens: Sequence[Token], verb: int, linked: bool, behind: bool) -> int | None:
    """The `yang` of a relative clause whose object the phrase behind ``tokens[verb]`` is."""
    if not is_verbal(tokens, verb) or not (linked or (behind and tokens[verb].lower.startswith("di"))):
        return None
    return _relative(tokens, verb)


def _is_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    return all(token.capital for token in tokens[first : last + 1])


def _before_list(tokens: Sequence[Token], lead: int, taken: Sequence[Span]) -> int:
    """The lead of the first of some nouns that `dan` joins: of `terlibat | penganiayaan dan pembacokan`."""
    while lead > 1 and tokens[lead - 1].lower in ("dan", "serta", "atau") and is_noun(tokens, lead - 2):
        lead = lead_of(tokens, run_start(tokens, lead - 2, taken))
    return lead


def _is_measure_alone(tokens: Sequence[Token], first: int, last: int) -> bool:
    return all(names_measure(tokens, at) for at in range(first, last + 1))


def _measured_subject(tokens: Sequence[Token], first: int, last: int, taken: Sequence[Span]) -> Span | None:
    """What a bare `beratnya`, `dengan berat`, `dan panjang` is the measure of."""
    if not _is_measure_alone(tokens, first, last) or not first:
        return None
    if tokens[first - 1].lower == "total" and first > 1:
        first -= 1
    before = tokens[first - 1]
    own = tokens[last].lower.endswith("nya")
    if own and "relative" in classes_of(before) and first > 1:
        return noun_before(tokens, first - 2, taken, linked=True)
    if own and "demonstrative" in classes_of(before):
        return noun_before(tokens, first - 1, taken, linked=True)
    size = "dimension" in classes_of(tokens[last]) | words_of(tokens[last].lower.removesuffix("nya"))
    if size and (own or before.lower in ("dengan", "dan", ",", "memiliki", "mempunyai")):
        return clause_subject(tokens, first - 1, taken)
    return None


def _numbered_period(tokens: Sequence[Token], at: int) -> int | None:
    """Where to go on before `musim 2022-2023`, if the number is the name of a period."""
    while at and (tokens[at].kind == "n" or tokens[at].lower in "-–/"):
        at -= 1
    return at - 1 if "period" in classes_of(tokens[at]) else None


def _before_demonstrative(tokens: Sequence[Token], at: int) -> int | None:
    """Where to go on before `itu`: past `musim ini`; ``None`` for `jumlah itu`, which tells nothing of the noun."""
    if at == 0:
        return None
    classes = classes_of(tokens[at - 1])
    if "period" in classes:
        return at - 2
    return None if "head" in classes else at - 1


def _is_stative(token: Token) -> bool:
    """Passives and intransitives have their subject before them; behind an active verb an amount is its object."""
    classes = classes_of(token)
    return "endowed" not in classes and (token.lower.startswith(("di", "ter", "ber")) or "predicate" in classes)


def _relative(tokens: Sequence[Token], at: int) -> int | None:
    """The `yang` whose clause ``tokens[at]`` stands in."""
    for back in range(at - 1, max(-1, at - 12), -1):
        if tokens[back].lower == "yang":
            return back if back else None
        if tokens[back].lower in (".", ";", "bahwa"):
            return None
    return None
