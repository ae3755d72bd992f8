"""A clause before or round its attribution: `CLAUSE, kata X`, `A, menurut X, B`."""

from collections.abc import Sequence

from kutipan.extraction.quotes.attribution import Attribution
from kutipan.extraction.quotes.circumstances import addressee_after, via_after
from kutipan.extraction.quotes.complement import extent
from kutipan.extraction.quotes.reading import Reading, strip_marks
from kutipan.language.predicates import find_predicate, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import phrase_length, words_in
from kutipan.spans import Span

_REACH = 120
"""A medium is looked for among so many tokens behind an attribution, so that time grows as the text does."""


def report_around(reading: Reading, at: int, who: Attribution, after: int, rule: str) -> int | None:
    """A clause before the attribution at ``at``, or round it: one report, or two of which the second continues."""
    tokens = reading.tokens
    start = reading.clause_start(at)
    first = reading.skip_connectives(start, at)
    before = tokens[first : strip_marks(tokens, first, at)]
    addressee, via, resumes = _circumstances(reading, who.last, after)
    rest_last = reading.stop_before_used(who.last)
    rest: Sequence[Token] = ()
    if resumes is not None and resumes < rest_last:
        ends = extent(tokens, resumes, rest_last)
        via = via or ends.via
        rest = tokens[resumes : ends.last]
        rest_last = ends.last
    words = [token for token in rest if token.kind in "wn"]
    incomplete = 0 < len([token for token in before if token.kind in "wn"]) <= 3 and find_predicate(before) is None
    if rest and rest[0].lower == "untuk" and wordless(before):
        incomplete = True  # `Surat edaran itu, menurut Rani, untuk menindaklanjuti …`
    if len(words) < 2 or not (
        _goes_on(reading, rest) or (incomplete and rest[0].lower not in ("seperti", "sebagaimana"))
    ):
        rest = ()
    wordy = [token for token in before if token.kind in "wnq"]
    fronted = rest and (not wordy or _is_fronted(before, rest))
    if not wordy and not rest:
        return None
    if fronted or not wordy:
        reading.add(rest, who, f"{rule}-inside", addressee, via)
    else:
        if not rest and len(wordy) < 3 and not any(token.kind == "q" for token in wordy):
            return None
        reading.add(before, who, f"{rule}-inside" if rest else f"{rule}-behind", addressee, via)
        if rest:
            start_of_first = reading.found[-1].span.start
            reading.add(rest, None, f"{rule}-inside", None, None, continues=start_of_first)
    reading.shared = who
    last = rest_last if rest else who.last
    reading.used.update(range(first, last))
    return last


def wordless(before: Sequence[Token]) -> bool:
    """Whether a noun phrase without a predicate stands before an attribution."""
    return len(before) > 1 and find_predicate(before) is None and before[0].lower not in words_in("preposition")


def _goes_on(reading: Reading, rest: Sequence[Token]) -> bool:
    """Whether what follows an attribution's comma is the clause again and not an adjunct of the attribution."""
    word = rest[0].lower
    if word in words_in("weekday") or word in words_in("attribution-rest"):
        return False
    if word in words_in("preposition") and find_predicate(rest) is None:
        return False
    return not (word in words_in("place") and not any(is_verb(token.lower) for token in rest))


def _is_fronted(before: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether only an adverb, a connective or a short adjunct stands before the attribution.

    `Kemungkinan, kata dia, …`, `Tahun ini saja, lanjut dia, …`; but `Hasilnya, lanjut dia, baru keluar …` has its
    subject there.
    """
    words = [token for token in before if token.kind in "wn"]
    if any(token.kind == "q" for token in before):
        return False
    if is_time(before):
        return True
    if len(words) == 1 and not words[0].acronym:
        word = words[0].lower
        if word.endswith("nya") and word in words_in("connective"):
            return not (is_verb(rest[0].lower) or rest[0].lower in words_in("auxiliary", "adverb"))
        return word in words_in("adverb", "connective", "auxiliary", "preposition", "contrast")
    if phrase_length(before, 0, "connective") == len(before):
        return True
    return words[0].lower in words_in("fronted-head") and len(words) <= 4 and find_predicate(before) is None


def is_time(tokens: Sequence[Token]) -> bool:
    """Whether the tokens are an adjunct of time and nothing else: `Pada masa awal itu`, `Saat itu`."""
    at = 1 if tokens and tokens[0].lower in ("pada", "di", "sejak", "selama", "sampai", "hingga", "dalam") else 0
    if at >= len(tokens) or len(tokens) > 8 or any(is_verb(token.lower) and not token.capital for token in tokens):
        return False
    return tokens[at].lower in words_in("time-head", "calendar")


def _circumstances(reading: Reading, first: int, after: int) -> tuple[Span | None, Span | None, int | None]:
    """Addressee and medium behind an attribution, and where the clause may go on (None: nowhere)."""
    tokens = reading.tokens
    addressee = via = None
    at = first
    while at < min(len(tokens), first + _REACH):
        if tokens[at].kind == "q":
            break
        heard = addressee_after(tokens, at, len(tokens)) if addressee is None else None
        if heard is not None and at <= after:
            addressee, at = heard
            continue
        relay = via_after(tokens, at)
        if relay is not None:
            return addressee, relay.medium, None
        at += 1
    resumes = after + 1 if after < len(tokens) and tokens[after].lower == "," else after
    if resumes == first and not (resumes < len(tokens) and tokens[resumes].kind == "w"):
        return addressee, via, None
    if after < len(tokens) and tokens[after].lower != "," and after == first:
        follows = tokens[after]
        if not (is_verb(follows.lower) or follows.lower in words_in("auxiliary")) or follows.lower in words_in(
            "preposition"
        ):
            return addressee, via, None
    return addressee, via, resumes
