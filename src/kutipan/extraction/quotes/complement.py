"""The complement of a reporting verb: where what is reported begins, where it ends, and what sort of thing it is."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kutipan.extraction.quotes.attribution import behind, clitic_cue, frames_of
from kutipan.extraction.quotes.circumstances import addressee_after, via_after
from kutipan.extraction.quotes.negation import is_blocked
from kutipan.extraction.quotes.subjects import subject_before
from kutipan.language.numerals import NUMBER_WORDS
from kutipan.language.predicates import find_predicate, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, words_in
from kutipan.spans import Span


class Opening(NamedTuple):
    """Where a complement begins, how it is joined (`that`, `comma`, `bare`), and to whom it was said."""

    first: int
    joint: str
    addressee: Span | None


class Extent(NamedTuple):
    """Where a complement ends; ``via`` is what a trailing `seperti dikutip X` names."""

    last: int
    via: Span | None
    cause: str


_THAT_WITHIN = 30
_LONGEST = 600
"""Tokens of the longest complement, far above any that newsrooms print, so that time grows as the text does."""


def opening(tokens: Sequence[Token], cue: int, stop: int) -> Opening | None:
    """Where the complement of the verb at ``cue`` begins, or None if nothing follows it before ``stop``."""
    at = cue + 1
    addressee = None
    while at < stop and tokens[at].lower in words_in("again"):
        at += 1
    that = _complementiser(tokens, at, stop)
    if that is not None:
        for place in range(at, that):
            heard = addressee_after(tokens, place, that)
            if heard is not None:
                addressee = heard[0]
                break
        first = that + 2 if that + 2 < stop and tokens[that + 1].lower == "," else that + 1
        return Opening(first, "that", addressee) if first < stop else None
    heard = addressee_after(tokens, at, stop)
    if heard is not None:
        addressee, at = heard
        if at < stop and tokens[at].lower in words_in("complementiser"):
            return Opening(at + 1, "that", addressee) if at + 1 < stop else None
    joint = "bare"
    for _ in range(4):
        if at >= stop:
            return None
        if tokens[at].lower in ",:":
            at += 1
            joint = "comma"
            continue
        after = _adjunct_end(tokens, at, stop)
        if after is None:
            break
        at = after
        joint = "comma"
    while at < stop and tokens[at].lower in words_in("matter-lead"):
        at += 1
    return Opening(at, joint, addressee) if at < stop else None


def _complementiser(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """The `bahwa` of the verb before ``at``: directly behind it, or behind an adjunct that belongs to the verb."""
    if at >= stop:
        return None
    if tokens[at].lower in words_in("complementiser"):
        return at
    opens = tokens[at].lower
    # `mengingatkan jamaah bahwa`: an object of a few words stands before it.
    for place in range(at + 1, min(at + 5, stop)):
        if tokens[place].lower == "bahwa":
            return place
        if tokens[place].kind != "w" or is_verb(tokens[place].lower) or tokens[place].lower in words_in("auxiliary"):
            break
    if not (
        opens in words_in("preposition")
        or opens == "kepadanya"
        or opens in words_in("adverb")
        or opens == ","
        or opens in words_in("weekday")
    ):
        return None
    for place in range(at, min(at + _THAT_WITHIN, stop)):
        token = tokens[place]
        if token.lower == "bahwa":
            between = tokens[at:place]
            commas = sum(other.lower == "," for other in between)
            # `X mengatakan, Y menegaskan bahwa …` is another report; so is a complement that has its own verb.
            if any(frames_of(other) & {"clause", "words"} for other in between):
                return None
            if opens == "," and (commas < 2 or between[-1].lower != ","):
                return None
            return place
        if token.kind == "q" or token.lower in (";", ":"):
            return None
    return None


def _adjunct_end(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """The index behind an adjunct of the reporting verb that begins at ``at`` and ends with a comma."""
    word = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < stop else ""
    circumstance = (
        word in words_in("weekday")
        or (word in ("tanpa", "sambil", "seraya", "sembari") and is_verb(following))
        or (
            word in words_in("circumstance")
            and (following in words_in("occasion") or following in words_in("weekday") or following == ",")
        )
    )
    if not circumstance:
        return None
    depth = 0
    for place in range(at, min(at + 20, stop)):
        lower = tokens[place].lower
        if lower == "(":
            depth += 1
        elif lower == ")":
            depth -= 1
        elif lower == "," and depth == 0:
            return place + 1 if place + 1 < stop else None
        elif tokens[place].kind == "q":
            return None
    return None


def extent(tokens: Sequence[Token], first: int, stop: int) -> Extent:
    """Where the complement that begins at ``first`` ends: at ``stop``, or before what is the writer's again.

    The writer's are a trailing attribution (`, ujarnya`), the medium (`, seperti dikutip X`), a second reporting verb
    of the same subject (`dan menambahkan bahwa`), an adjunct with a report of its own (`setelah X menyebut bahwa`), and
    a contrast with one (`, sedangkan Y menyebut`).
    """
    stop = min(stop, first + _LONGEST)
    for at in range(first + 1, stop):
        token = tokens[at]
        if token.kind != "w":
            continue
        lower = token.lower
        comma = tokens[at - 1].lower == ","
        if comma or lower in ("seperti", "sebagaimana"):
            relay = via_after(tokens, at)
            if relay is not None and (comma or relay.medium is not None):
                return Extent(_back(tokens, first, at), relay.medium, "relay")
        if comma and (clitic_cue(token) & {"behind", "source"}):
            return Extent(at - 1, None, "attribution")
        if comma and frames_of(token) & {"behind", "source"} and lower not in words_in("common-cue"):
            attribution = behind(tokens, at)
            if attribution is not None and attribution.phrase is not None and attribution.phrase.sort != "common":
                return Extent(at - 1, None, "attribution")
        if lower in words_in("coordinator"):
            cue = _next_cue(tokens, at + 1, stop)
            if cue is not None and _second_report(tokens, cue, stop, lower):
                return Extent(_back(tokens, first, at), None, "coordination")
        if (
            lower in words_in("coordinator")
            and at > first + 1
            and at + 1 < stop
            and "words" in frames_of(tokens[at + 1])
            and not is_verb(tokens[at - 1].lower)
            and (lower in words_in("adversative-joiner") or _asks(tokens[at + 2 : min(at + 12, stop)]))
        ):
            return Extent(_back(tokens, first, at), None, "coordination")
        if comma and lower in words_in("content-noun") and tokens[at + 1 : at + 2] and tokens[at + 1].lower == "yang":
            return Extent(_back(tokens, first, at), None, "comment")  # `…, tudingan yang dibantah Kabul`
        if comma and lower in words_in("contrast") and _contrasts(tokens, at + 1, stop):
            return Extent(_back(tokens, first, at), None, "contrast")
        if lower in words_in("adjunct-opener") and at > first + 1:
            cue = _reporting_cue(tokens, at + 1, stop)
            if cue is not None:
                return Extent(_back(tokens, first, at), None, "adjunct")
    return Extent(_back(tokens, first, stop), None, "end")


def _asks(tokens: Sequence[Token]) -> bool:
    """Whether the complement of `meminta` or its like asks somebody to act: `meminta masukan dari warga` does not."""
    return any(token.kind == "q" or is_verb(token.lower) or token.lower in ("agar", "supaya") for token in tokens)


def _contrasts(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a clause with a reporter of its own begins at ``at``: `, sedangkan Y menyebut …`."""
    for place in range(at, min(at + 9, stop)):
        if tokens[place].kind == "q":
            return False
        if "clause" in frames_of(tokens[place]) or "clause" in clitic_cue(tokens[place]):
            subject = subject_before(tokens[: place + 1], place)
            return subject is not None and subject.first >= at and subject.last == place
    return False


def _back(tokens: Sequence[Token], first: int, at: int) -> int:
    """``at`` without the punctuation before it; a closing bracket or quotation stays."""
    while at > first and tokens[at - 1].kind == "p" and tokens[at - 1].lower not in ")]%":
        at -= 1
    return at


def _next_cue(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """A reporting verb at ``at``, behind adverbs at most."""
    while at < stop and tokens[at].lower in words_in("adverb"):
        at += 1
    if at < stop and "clause" in frames_of(tokens[at]):
        return at
    return None


def _second_report(tokens: Sequence[Token], cue: int, stop: int, joiner: str) -> bool:
    """Whether the verb at ``cue``, behind a conjunction, opens a report of its own."""
    following = tokens[cue + 1].lower if cue + 1 < stop else ""
    if following in words_in("complementiser") or following == ",":
        return True
    if joiner in ("seraya", "sambil", "sembari"):
        return True
    return (
        tokens[cue].lower in words_in("second-report")
        and joiner not in ("seraya", "sambil", "sembari")
        and not is_blocked(tokens, cue)
    )


def _reporting_cue(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """The verb of a report with its own subject and `bahwa` in an adjunct that begins at ``at``."""
    for place in range(at, min(at + 14, stop)):
        if tokens[place].kind == "q":
            return None
        if "clause" in frames_of(tokens[place]) and not is_blocked(tokens, place):
            following = tokens[place + 1].lower if place + 1 < stop else ""
            subject = subject_before(tokens[: place + 1], place)
            if subject is None or subject.first < at:
                return None
            if following == "bahwa":
                return place
            # Without `bahwa` the subject must stand right before a verb of saying, and a clause behind it.
            close = subject.last == place and place - at <= 4 and tokens[place].lower in words_in("second-report")
            return place if close and find_predicate(tokens[place + 1 : stop]) is not None else None
    return None


def is_reported(tokens: Sequence[Token], frames: frozenset[str], joint: str) -> bool:
    """Whether the complement is a clause, as far as its verb's frames ask for one."""
    words = [token for token in tokens if token.kind in "wn"]
    if not words:
        return False
    if "as" in frames and joint != "that" and _as_clause(tokens):
        return True
    acts = tokens[0].lower == "untuk" and len(tokens) > 1 and is_verb(tokens[1].lower)
    if acts or tokens[0].lower in ("agar", "supaya"):
        # A request; but `mengatakan, agar perayaan aman, polisi berjaga` only opens with a purpose.
        main = joint in ("comma", "that") and _clause_behind_comma(tokens)
        if not main:
            return False
    if tokens[0].lower == "sebagai" and not _clause_behind_comma(tokens):
        return False  # `mengaku sebagai polisi`
    if tokens[0].lower in ("hal", "itu", "ini") and (len(tokens) < 3 or not _goes_on_with_predicate(tokens)):
        return False  # `menyampaikan hal itu saat …`: what was said stands elsewhere
    whatever = len(tokens) > 1 and tokens[1].lower == "pun"  # `apa pun alasannya, …`
    if joint != "that" and (
        (tokens[0].lower in words_in("interrogative") and not whatever)
        or (tokens[0].lower in ("di", "ke") and len(tokens) > 1 and tokens[1].lower == "mana")
    ):
        return False  # a reported question
    if joint == "bare" and ("joined" in frames or ("subject" in frames and is_verb(tokens[0].lower))):
        return False
    if joint == "bare" and "weak" in frames and tokens[0].lower == "ada" and _is_seen(tokens):
        return False
    predicate = find_predicate(tokens)
    if predicate is None:
        predicate = _number_predicate(tokens)
    if joint == "bare" and predicate is not None and _is_change(tokens, predicate):
        return False
    if predicate is None and "amount" in frames:
        predicate = next((at for at, token in enumerate(tokens) if at and token.kind == "n"), None)
    if "promise" in frames:
        return any(token.lower in ("akan", "bakal") for token in words[:10])
    if joint == "bare" and "strict" in frames and predicate is not None and _is_behind_noun(tokens, predicate):
        return False
    if joint == "bare" and predicate is not None and _is_asked_behind(tokens):
        return False
    if joint == "bare" and "strict" in frames and _is_feeling(tokens):
        return False
    if joint == "bare" and ("strict" in frames or "weak" in frames):
        like = len(words) == 2 and words[1].lower in words_in("likeness")  # `menyampaikan angka berbeda`
        return predicate is not None and not like
    if len(words) == 1:
        return predicate is not None or "word" in frames
    if predicate is not None or "word" in frames or not _is_nominal(tokens):
        return True
    return _is_not_only(tokens) or _is_closed_clause(tokens)


def _clause_behind_comma(tokens: Sequence[Token]) -> bool:
    """Whether a main clause stands behind the first comma outside brackets, not more of what stands before it."""
    depth = 0
    for at, token in enumerate(tokens[:-1]):
        depth += (token.lower == "(") - (token.lower == ")")
        if token.lower == "," and depth == 0:
            first, rest = tokens[at + 1], tokens[at + 1 :]
            goes_on = first.lower in words_in("coordinator", "adverb", "insertion", "relative", "preposition")
            return not (goes_on or is_verb(first.lower)) and find_predicate(rest) is not None
    return False


def _goes_on_with_predicate(tokens: Sequence[Token]) -> bool:
    at = 2 if tokens[0].lower == "hal" and tokens[1].lower in words_in("demonstrative") else 1
    return tokens[at].lower not in words_in("preposition") and tokens[at].lower not in words_in("subordinator")


def _as_clause(tokens: Sequence[Token]) -> bool:
    """`menyebut X sebagai Y` counts as a clause."""
    return any(token.lower == "sebagai" for token in tokens[1:-1])


def _is_seen(tokens: Sequence[Token]) -> bool:
    """Whether what there is is a thing or a person that eyes see: `melihat ada sebuah gang sepi`."""
    return len(tokens) > 1 and tokens[1].lower in words_in("single")


def _is_behind_noun(tokens: Sequence[Token], predicate: int) -> bool:
    """Whether the predicate is a second verb of the speaker's or of a relative clause, so that a noun phrase is left.

    `memaparkan kesimpulan penyelidikan dan memberikan saran`, `memaparkan data, yang menunjukkan …`.
    """
    before = tokens[predicate - 1].lower if predicate else ""
    ago = before == "lalu" and predicate > 1 and tokens[predicate - 2].lower in words_in("time-head")  # `tahun lalu`
    if before in ("dan", "serta", "lalu") and not ago and tokens[predicate].lower.startswith("me"):
        return True
    commas = [at for at in range(predicate) if tokens[at].lower == ","]
    return bool(commas) and tokens[commas[-1] + 1].lower == "yang"


def _number_predicate(tokens: Sequence[Token]) -> int | None:
    """The predicate of a clause about a number, without a verb of its own.

    `dari 38 perkara, hanya lima yang berujung penjara`, `40 persen petani berumur 45 tahun ke atas`.
    """
    share = len(tokens) > 2 and tokens[0].kind == "n" and tokens[1].lower in ("persen", "%")
    for at, token in enumerate(tokens[:-1]):
        if token.lower == "yang" and share:
            return None
        if share and token.lower in words_in("aged"):
            return at
        number = tokens[at + 1]
        if token.lower in words_in("limiting") and (number.kind == "n" or number.lower in NUMBER_WORDS):
            which = [place for place in range(at + 2, min(at + 5, len(tokens) - 1)) if tokens[place].lower == "yang"]
            return at if which and is_verb(tokens[which[0] + 1].lower) else None
    return None


def _is_change(tokens: Sequence[Token], predicate: int) -> bool:
    """Whether the complement is a change with its amounts, not a clause: `peningkatan kasus dari 201 menjadi 322`."""
    if tokens[0].lower not in words_in("change-noun") or tokens[predicate].lower not in ("menjadi", "mencapai"):
        return False
    return predicate + 1 < len(tokens) and tokens[predicate + 1].kind == "n"


def _is_asked_behind(tokens: Sequence[Token]) -> bool:
    """Whether somebody is asked, behind an apposition: `mengingatkan warga, terutama pelajar, untuk menjaga jarak`."""
    commas = [at for at, token in enumerate(tokens[:-1]) if token.lower == ","]
    asks = next((at for at in commas if tokens[at + 1].lower in ("untuk", "agar", "supaya")), None)
    return asks is not None and asks != commas[0] and find_predicate(tokens[:asks]) is None


def _is_feeling(tokens: Sequence[Token]) -> bool:
    """Whether a noun of a feeling takes the complement for itself: `menyampaikan harapan menteri bekerja baik`."""
    return tokens[0].lower in words_in("wish") and not any(token.lower in words_in("demonstrative") for token in tokens)


def _is_closed_clause(tokens: Sequence[Token]) -> bool:
    """Whether a demonstrative closes the subject and a predicate follows: `kericuhan saat aksi itu | tidak bisa …`."""
    marks = words_in("negation", "auxiliary")
    return any(
        token.lower in words_in("demonstrative") and (following.lower in marks or is_verb(following.lower))
        for token, following in pairwise(tokens)
    )


def _is_not_only(tokens: Sequence[Token]) -> bool:
    """Whether a clause without a verb says of something what it is not only: `… tidak hanya pada A, tetapi juga B`."""
    return any(
        a.lower in words_in("negation") and b.lower in ("hanya", "sekadar", "cuma", "lagi")
        for a, b in pairwise(tokens[1:])
    )


def _is_nominal(tokens: Sequence[Token]) -> bool:
    """Whether the complement is headed by an abstract noun: `ketidaksenangannya dengan …`, `pentingnya menjaga …`."""
    first = tokens[0].lower
    if first == "tidak" and len(tokens) > 1:
        first = tokens[1].lower
    head = base(first)
    if first != head and head in words_in("auxiliary"):
        return True
    if first in words_in("nominal-head"):
        return True
    return head.startswith("ke") and head.endswith("an") and len(head) > 6
