"""The noun that an amount is joined to, where it stands before it: `dana bantuan sebesar`, `jumlah warga … mencapai`.

Walks back from the amount past what can stand between: adverbs, dates, brackets, insertions between commas, the
recipient in `denda kepada X sebesar`, a relative clause. An amount that is the object of a verb (`menerima Rp5 juta`)
has no such noun. Nouns that only name the measure (`jumlah`, `nilai`, `berat`) are left off; where nothing but such
a noun stands there (`dengan berat 3 kilogram`), the subject of the clause is what is measured.

All functions work on the tokens of one sentence; ``taken`` are the spans of its dates and figures before the amount.
"""

from collections.abc import Sequence

from kutipan.extraction.counted import (
    classes_of,
    in_compound,
    in_name,
    is_classifier,
    is_counter,
    is_noun,
    is_verbal,
    names_measure,
    noun_after,
    words_of,
)
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.spans import Span

_FARTHEST = 40
"""Tokens that a subject can stand before its number."""

_LONGEST = 12
_INSERTED = 9
"""Tokens between the two commas of an insertion."""

_NONE: frozenset[str] = frozenset()
_OPENS_CLAUSE = frozenset((".", ";", ":", "?", "!", "bahwa", "“", "”", '"', "‘", "«"))


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
    while at >= 0 and last - at < _FARTHEST:
        token = tokens[at]
        passed = _past_aside(tokens, at, taken)
        if passed != at:
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
            linked = strong = True
            nearest = nearest or token.lower.startswith("ber")  # gudang berkapasitas
            at -= 1
        elif "relative" in classes and linked:
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
        elif token.lower == "atau" and at and _skip_taken(tokens, at - 1, taken) != at - 1:
            at -= 1  # menguat 125 poin atau 1,6 persen ke
        elif token.kind == "n" and (period := _numbered_period(tokens, at)) is not None:
            at = period
        elif closed or is_noun(tokens, at) or token.kind == "n":
            closed = False
            first = _run_start(tokens, at, taken)
            lead = _lead(tokens, first)
            if "pronoun" in classes_of(tokens[first]) or _is_plain_adjective(tokens, first, at):
                break
            if not nearest and not jumped and lead and _is_adjunct(tokens, lead - 1):
                if at == last:
                    if _compares(tokens, lead - 1):
                        return _phrase(tokens, at, taken)
                    if "of" in classes_of(tokens[lead - 1]):
                        aside = _phrase(tokens, at, taken)
                linked = linked or at < last
                at = lead - (3 if tokens[lead - 1].lower == "dengan" else 2)
                continue
            if lead and "bearing" in classes_of(tokens[lead - 1]):
                at = lead - 2  # emiten berkode PNAS
                continue
            if not jumped and lead and (relative := _relative_before(tokens, lead - 1, linked, at < last)):
                at, jumped = relative - 1, True
                continue
            return _phrase(tokens, at, taken) or _measured_subject(tokens, first, at, taken) or aside
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
    skipped = _skip_taken(tokens, at, taken)
    if skipped != at:
        return skipped
    if at and "period-end" in classes_of(tokens[at]) and _skip_taken(tokens, at - 1, taken) != at - 1:
        return at - 1  # dalam tiga hari terakhir
    if tokens[at].lower == ")":
        return _open_bracket(tokens, at) - 1
    if tokens[at].lower == "," and at:
        for back in range(at - 1, max(0, at - _INSERTED), -1):
            if tokens[back].lower in _OPENS_CLAUSE:
                break
            if tokens[back].lower == ",":
                return back - 1 if _is_inserted(tokens, back + 1, at) else at
    return at


def _is_inserted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words between two commas are an attribution (`, kata Rina,`) or a larger place (`, Jawa Tengah,`)."""
    if first >= last:
        return False
    if "report" in classes_of(tokens[first]):
        return True
    return all(token.capital and token.kind == "w" for token in tokens[first:last])


def _lead(tokens: Sequence[Token], first: int) -> int:
    while first and "determiner" in classes_of(tokens[first - 1]):
        first -= 1
    return first


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


def clause_subject(tokens: Sequence[Token], last: int, taken: Sequence[Span]) -> Span | None:
    """The noun phrase that opens the clause in which ``tokens[last]`` stands: one with a predicate behind it."""
    for first in range(last, max(-1, last - _FARTHEST), -1):
        stops = first == 0 or _opens(tokens, first - 1)
        if stops or tokens[first - 1].lower == ",":
            found = _subject_at(tokens, first, last, taken)
            if found is not None or stops:
                return found
    return None


def _subject_at(tokens: Sequence[Token], first: int, last: int, taken: Sequence[Span]) -> Span | None:
    at = first
    while at <= last:
        if (skipped := _skip_forward(tokens, at, taken)) != at:
            at = skipped
        elif "adverb" in classes_of(tokens[at]) and not in_compound(tokens, at):
            at += 1
        else:
            break
    if at > last or not is_noun(tokens, at) or "pronoun" in classes_of(tokens[at]):
        return None
    end = at
    while end < last and end - at < _LONGEST and is_noun(tokens, end + 1):
        end += 1
    following = classes_of(tokens[end + 1]) if end < last else _NONE
    predicated = end < last and (is_verbal(tokens, end + 1) or not following.isdisjoint(_BEHIND_SUBJECT))
    while at <= end and names_measure(tokens, at):
        at += 1
    return Span(tokens[at].start, tokens[end].end) if at <= end and predicated else None


_BEHIND_SUBJECT = frozenset(("adverb", "demonstrative", "relative", "preposition", "link"))


def _opens(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    if word in _OPENS_CLAUSE or "report" in classes_of(tokens[at]):
        return True
    return "conjunction" in classes_of(tokens[at]) and word not in ("dan", "serta", "atau", "maupun", "&")


def _skip_forward(tokens: Sequence[Token], at: int, taken: Sequence[Span]) -> int:
    for span in taken:
        if span.start <= tokens[at].start < span.end:
            while at < len(tokens) and tokens[at].start < span.end:
                at += 1
            return at
    return at


def counted_subject(
    tokens: Sequence[Token], last: int, dates: Sequence[Span], figures: Sequence[Span], text: str
) -> Span | None:
    """The noun behind `jumlah` or `total` in the clauses before: `jumlah korban yang …, mencapai`."""
    for at in range(last, max(-1, last - _FARTHEST), -1):
        token = tokens[at]
        if token.lower in (".", ";", "bahwa") or _skip_taken(tokens, at, figures) != at:
            return None
        if _skip_taken(tokens, at, dates) != at:
            continue
        if token.lower in ("jumlah", "total", "angka") and at + 1 < len(tokens):
            found = noun_after(tokens, at + 1, text, tokens[last].end)
            if found is not None:
                return found
    return None


def measured_noun(tokens: Sequence[Token], last: int) -> Span | None:
    """The noun of a phrase that ends with ``tokens[last]`` and begins with a word for a measure: `jumlah rumah`."""
    if not is_noun(tokens, last):
        return None
    first = _run_start(tokens, last, ())
    return _without_head(tokens, first, last) if "head" in classes_of(tokens[first]) else None


def listed_noun(tokens: Sequence[Token], last: int, after: int, taken: Sequence[Span]) -> Span | None:
    """The noun directly before a count with a bare counter, in a list or at the end: `korban tewas 19 orang,`.

    A name, a noun behind a preposition, and one that only stands before the subject (`Akibatnya lima orang tewas`) is
    none.
    """
    if not is_noun(tokens, last) or tokens[last].capital or is_verb(tokens[last].lower):
        return None
    following = tokens[after + 1] if after + 1 < len(tokens) else None
    if following is not None and following.lower not in (",", ".", ";", ")", "dan", "serta", "”", '"'):
        return None
    first = _run_start(tokens, last, taken)
    lead = _lead(tokens, first)
    if lead and not (tokens[lead - 1].kind == "p" or tokens[lead - 1].lower in ("dan", "serta", "yakni", "yaitu")):
        return None
    if tokens[last].lower.endswith("nya") and first == last:
        return None
    return _without_head(tokens, first, last)


def _skip_taken(tokens: Sequence[Token], at: int, taken: Sequence[Span]) -> int:
    token = tokens[at]
    for span in taken:
        if span.start <= token.start < span.end:
            while at >= 0 and tokens[at].start >= span.start:
                at -= 1
            return at
    return at


def _numbered_period(tokens: Sequence[Token], at: int) -> int | None:
    """Where to go on before `musim 2022-2023`, if the number is the name of a period."""
    while at and (tokens[at].kind == "n" or tokens[at].lower in "-–/"):
        at -= 1
    return at - 1 if "period" in classes_of(tokens[at]) else None


def _open_bracket(tokens: Sequence[Token], at: int) -> int:
    for back in range(at, max(0, at - _FARTHEST), -1):
        if tokens[back].lower == "(":
            return back
    return at


def _before_demonstrative(tokens: Sequence[Token], at: int) -> int | None:
    """Where to go on before `itu`: past `musim ini`; ``None`` for `jumlah itu`, which tells nothing of the noun."""
    if at == 0:
        return None
    classes = classes_of(tokens[at - 1])
    if "period" in classes:
        return at - 2
    return None if "head" in classes else at - 1


def _run_start(tokens: Sequence[Token], at: int, taken: Sequence[Span]) -> int:
    """The first token of the noun phrase that ends with ``tokens[at]``."""
    first = at
    while first and at - first < _LONGEST:
        before = tokens[first - 1]
        if _skip_taken(tokens, first - 1, taken) != first - 1:
            break
        if before.lower in ("–", "-") and first > 1 and before.start == tokens[first - 2].end:
            first -= 2  # rute Terminal Utara–Pelabuhan
            continue
        if tokens[first].start - before.end != 1:
            break
        if is_noun(tokens, first - 1) or (before.kind == "n" and first - 1 and tokens[first - 2].capital):
            first -= 1
        elif before.lower in ("dan", "serta") and first > 1 and _couples(tokens, first, taken):
            first -= 2
        else:
            break
    while (
        first < at
        and first
        and "period-end" in classes_of(tokens[first])
        and _skip_taken(tokens, first - 1, taken) != first - 1
    ):
        first += 1  # dalam 10 tahun terakhir kawasan itu
    return first


def _couples(tokens: Sequence[Token], second: int, taken: Sequence[Span]) -> bool:
    """Whether `dan` before ``tokens[second]`` joins two nouns and not two clauses: no verb stands before the first."""
    at = second - 2
    if not is_noun(tokens, at) or _skip_taken(tokens, at, taken) != at:
        return False
    while at >= 0 and is_noun(tokens, at):
        at -= 1
    return at < 0 or not (is_verbal(tokens, at) or _skip_taken(tokens, at, taken) != at)


def _phrase(tokens: Sequence[Token], last: int, taken: Sequence[Span]) -> Span | None:
    """The noun phrase that ends with ``tokens[last]``, over a bracket inside it, without the word for the measure."""
    first = _run_start(tokens, last, taken)
    if first > 2 and tokens[first - 1].lower == ")":
        open_at = _open_bracket(tokens, first - 1)
        if open_at > 1 and is_noun(tokens, open_at - 1):  # pendapatan daerah (PAD) DKI
            first, last = _run_start(tokens, open_at - 1, taken), open_at - 1
    return _without_head(tokens, first, last)


def _without_head(tokens: Sequence[Token], first: int, last: int) -> Span | None:
    while first <= last and (
        names_measure(tokens, first)
        or tokens[first].lower in ("dan", "serta")
        or (first < last and is_classifier(tokens[first]))
    ):
        first += 1
    while last > first and tokens[last].lower.endswith("nya") and names_measure(tokens, last):
        last -= 1  # sensor impor harganya
    if (
        first > last
        or tokens[first].kind != "w"
        or "pronoun" in classes_of(tokens[first])
        or (is_counter(tokens[first]) and first == last)
    ):
        return None
    if "period" in classes_of(tokens[last]):
        return Span(tokens[first].start, tokens[last - 1].end) if last > first else None
    return Span(tokens[first].start, tokens[last].end)


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
