"""The noun phrase that a number counts or measures: behind the number, or before it.

Behind: the words that follow, up to `yang`, a verb, a preposition, a demonstrative or a mark (`12 pesawat angkut
milik …`). Before: the noun that an amount is joined to directly (`dana bantuan sebesar`) or as a subject (`jumlah warga
… mencapai`), past what stands between: adverbs, a relative clause, the recipient in `denda kepada X sebesar`. Nouns
that only name the measure (`jumlah`, `nilai`, `berat`) are left off.

All functions work on the tokens of one sentence; a ``Span`` they give holds offsets into its text.
"""

from collections.abc import Sequence
from functools import cache

from kutipan.language.lexicon import read_rows
from kutipan.language.number_words import is_number_word
from kutipan.language.predicates import is_verb
from kutipan.language.tokens import Token
from kutipan.spans import Span

_LONGEST = 12
"""Words that a counted noun phrase can have."""

_FARTHEST = 40
"""Tokens that a subject can stand before its number."""

_MEASURES = frozenset(("head", "determiner", "adverb"))
_NONE: frozenset[str] = frozenset()
_CUTS = frozenset(
    ("predicate", "adverb", "relative", "demonstrative", "preposition", "conjunction", "determiner", "link")
)


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_rows("kutipan.extraction", "noun_words.tsv"):
        found.setdefault(row["word"], set()).add(row["class"])
    return {word: frozenset(names) for word, names in found.items()}


def classes_of(token: Token) -> frozenset[str]:
    """The classes of a word that bear on noun phrases; none for an ordinary noun or adjective."""
    return _classes().get(token.lower, _NONE)


def is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word may stand in a noun phrase: it is no verb, function word or mark."""
    token = tokens[at]
    if token.kind != "w":
        return False
    classes = classes_of(token)
    if "noun" in classes:
        return True
    if "direction" in classes or is_number_word(token.lower):
        return token.capital and at > 0
    if "adjective" in classes and _describes(tokens, at):
        return True
    if not _CUTS.isdisjoint(classes):
        return _in_compound(tokens, at)
    if token.capital and not token.acronym and at and tokens[at - 1].kind == "w":
        return True  # a name: Bernard, Teruel
    return token.acronym or not is_verb(token.lower)


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether `baru` or `sementara` behind a noun describes it: no verb, and for the second no subject, follows."""
    if (
        not at
        or tokens[at - 1].kind != "w"
        or not _CUTS.isdisjoint(classes_of(tokens[at - 1]))
        or is_verb(tokens[at - 1].lower)
    ):
        return False
    if at + 1 >= len(tokens) or tokens[at + 1].kind == "p":
        return True
    following = classes_of(tokens[at + 1])
    if "conjunction" in classes_of(tokens[at]):
        return bool(following & _CUTS) and "predicate" not in following
    return not (_is_verb(tokens, at + 1) or following & {"adverb", "predicate"})


def _in_compound(tokens: Sequence[Token], at: int) -> bool:
    return _is_compound(tokens, at - 1) or _is_compound(tokens, at)


def _is_compound(tokens: Sequence[Token], first: int) -> bool:
    if first < 0 or first + 1 >= len(tokens):
        return False
    second = tokens[first + 1].lower
    if second.endswith("nya") and len(second) > 6:
        second = second[:-3]
    classes = _classes().get(f"{tokens[first].lower} {second}", _NONE)
    return "compound" in classes or ("state" in classes and not (first and is_numeric(tokens[first - 1])))


def is_numeric(token: Token) -> bool:
    """Whether the token is digits or the last word of a number."""
    return token.kind == "n" or is_number_word(token.lower)


def noun_after(tokens: Sequence[Token], first: int, text: str, stop: int) -> Span | None:
    """The noun phrase whose first word is ``tokens[first]``; it ends before the offset ``stop``."""
    last = _noun_run(tokens, first, text, stop)
    while last > first + 1 or (last > first and not is_counter(tokens[first])):
        joined = _conjunct(tokens, last, text, stop)
        if joined == last:
            break
        last = joined
    return Span(tokens[first].start, tokens[last - 1].end) if last > first else None


def _noun_run(tokens: Sequence[Token], first: int, text: str, stop: int) -> int:
    at = first
    while at < len(tokens) and at - first < _LONGEST and tokens[at].end <= stop:
        token = tokens[at]
        if at > first and (token.start - tokens[at - 1].end != 1 or text[token.start - 1] not in " \u00a0"):
            if not _slashed(tokens, at):
                break
            at += 2
            continue
        named = token.kind == "n" and at > first and tokens[at - 1].capital and token.lower.isdigit()
        possessive = at > first and "pronoun" in classes_of(token)
        if not (named or possessive or (is_noun(tokens, at) and "pronoun" not in classes_of(token))):
            break
        at += 1
        if possessive or (at - 1 > first and "adjective" in classes_of(token)):
            break
    return at


def _slashed(tokens: Sequence[Token], at: int) -> bool:
    """Whether `/` and a word stand at ``at`` without a space: `kabupaten/kota`."""
    if at + 1 >= len(tokens) or tokens[at].lower != "/" or tokens[at + 1].kind != "w":
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _conjunct(tokens: Sequence[Token], at: int, text: str, stop: int) -> int:
    """Past `dan` and a second noun phrase, if one stands there and is not the subject of another clause."""
    if at + 1 >= len(tokens) or tokens[at].lower not in ("dan", "serta", "&", "atau", "maupun"):
        return at
    if tokens[at].start - tokens[at - 1].end != 1 or tokens[at + 1].kind != "w":
        return at
    last = _noun_run(tokens, at + 1, text, stop)
    if last == at + 1:
        return at
    following = tokens[last] if last < len(tokens) else None
    if following is not None and "demonstrative" in classes_of(following):
        return at
    return last


def is_counter(token: Token) -> bool:
    """Whether the word counts rather than names: `orang`, `unit`, `kali`."""
    return not _classes().get(token.lower, _NONE).isdisjoint(("counter", "classifier"))


def is_classifier(token: Token) -> bool:
    """Whether the word is a counter that is no part of the counted phrase: `unit`, `ekor`."""
    return "classifier" in classes_of(token)


def noun_before(
    tokens: Sequence[Token], last: int, taken: Sequence[Span], *, nearest: bool, fallback: bool
) -> Span | None:
    """The noun phrase that an amount behind ``tokens[last]`` belongs to.

    ``taken`` are the spans of dates and of figures before, which are passed over. ``nearest`` takes the noun that
    stands next, whatever preposition leads it (`di atas lahan seluas …`); ``fallback`` takes such a one if there is no
    other.
    """
    at = last
    linked = jumped = False
    aside: Span | None = None
    while at >= 0 and last - at < _FARTHEST:
        token = tokens[at]
        skipped = _skip_taken(tokens, at, taken)
        if skipped != at:
            at = skipped
            continue
        classes = classes_of(token)
        if token.lower == ")":
            at = _open_bracket(tokens, at) - 1
        elif token.lower == ",":
            if not linked:
                break
            at -= 1
        elif token.kind == "p":
            break
        elif "link" in classes:
            linked = True
            if "relative" in classes_of(tokens[at - 1]) and at:
                at -= 1
            at -= 1
        elif "adverb" in classes and not _in_compound(tokens, at):
            at -= 1
        elif "demonstrative" in classes:
            head = _before_demonstrative(tokens, at)
            if head is None:
                break
            at = head
        elif token.kind == "n" and (period := _numbered_period(tokens, at)) is not None:
            at = period
        elif is_noun(tokens, at) or token.kind == "n":
            first = _run_start(tokens, at, taken)
            lead = first
            while lead and "determiner" in classes_of(tokens[lead - 1]):
                lead -= 1
            led = classes_of(tokens[lead - 1]) if lead else _NONE
            if "pronoun" in classes_of(tokens[first]):
                break
            if "recipient" in led and not nearest:
                aside = aside or _without_head(tokens, first, at)
                at = lead - 2
            elif (
                not jumped
                and lead
                and (linked or (at < last and tokens[lead - 1].lower.startswith("di")))
                and _is_verb(tokens, lead - 1)
                and (relative := _relative(tokens, lead - 1))
            ):
                at, jumped = relative - 1, True
            else:
                if first > 2 and tokens[first - 1].lower == ")":
                    open_at = _open_bracket(tokens, first - 1)
                    if open_at > 1 and is_noun(tokens, open_at - 1):  # pendapatan daerah (PAD) DKI
                        first, at = _run_start(tokens, open_at - 1, taken), open_at - 1
                return _without_head(tokens, first, at) or (aside if fallback else None)
        elif _is_verb(tokens, at):
            relative = _relative(tokens, at)
            if relative is not None:
                at, jumped = relative - 1, True
            elif _is_stative(token):
                linked = True
                at -= 1
            else:
                break
        elif "recipient" in classes:
            at -= 1
        else:
            break
    return aside if fallback else None


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
        if _skip_taken(tokens, first - 1, taken) != first - 1 or tokens[first].start - before.end != 1:
            break
        if is_noun(tokens, first - 1) or (before.kind == "n" and first - 1 and tokens[first - 2].capital):
            first -= 1
        elif before.lower in ("dan", "serta") and first > 1 and _couples(tokens, first, taken):
            first -= 2
        else:
            break
    return first


def _couples(tokens: Sequence[Token], second: int, taken: Sequence[Span]) -> bool:
    """Whether `dan` before ``tokens[second]`` joins two nouns and not two clauses: no verb stands before the first."""
    at = second - 2
    if not is_noun(tokens, at) or _skip_taken(tokens, at, taken) != at:
        return False
    while at >= 0 and is_noun(tokens, at):
        at -= 1
    return at < 0 or not (_is_verb(tokens, at) or _skip_taken(tokens, at, taken) != at)


def _without_head(tokens: Sequence[Token], first: int, last: int) -> Span | None:
    while first <= last and (_names_measure(tokens, first) or tokens[first].lower in ("dan", "serta")):
        first += 1
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


def _names_measure(tokens: Sequence[Token], at: int) -> bool:
    stem = tokens[at].lower.removesuffix("nya")
    classes = classes_of(tokens[at]) | _classes().get(stem, _NONE)
    return not _MEASURES.isdisjoint(classes) and not _in_compound(tokens, at)


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "w" or "noun" in classes_of(token):
        return False
    return "predicate" in classes_of(token) or is_verb(token.lower)


def _is_stative(token: Token) -> bool:
    """Passives and intransitives have their subject before them; behind an active verb an amount is its object."""
    return token.lower.startswith(("di", "ter", "ber")) or "predicate" in classes_of(token)


def _relative(tokens: Sequence[Token], at: int) -> int | None:
    """The `yang` whose clause ``tokens[at]`` stands in."""
    for back in range(at - 1, max(-1, at - 12), -1):
        if tokens[back].lower == "yang":
            return back if back else None
        if tokens[back].lower in (".", ";", "bahwa"):
            return None
    return None
