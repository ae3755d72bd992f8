"""Whether a stretch of words is a clause: whether it has a predicate of its own.

Indonesian verbs are known by their prefixes (meN-, ber-, di-, ter-); other predicates by the words that mark them
(`akan`, `tidak`, `adalah`, `siap` …: class `auxiliary`). A verb that only belongs to a relative clause (`yang
mengajukan permohonan`) or to a purpose (`untuk membantu`) is no predicate of the stretch. After Sneddon et al.,
*Indonesian: A Comprehensive Grammar*, on predicates and on `yang`.
"""

import re
from collections.abc import Sequence
from functools import cache

from kutipan.language.lexicon import read_words
from kutipan.language.tokens import Token
from kutipan.language.word_classes import base, words_in

_VERB = re.compile(
    r"(?:mem|men|meng|meny|menge)[a-z]{2,}|me[lrwy][a-z]{3,}|ber[a-z]{3,}|be(?:kerja|lajar)[a-z]*|di[a-z]{4,}|ter[a-z]{4,}"
    r"|(?:mem|di)per[a-z]{3,}"
)
_NOMINAL = re.compile(r"ke[a-z]{3,}an(?:nya)?|pe[a-z]{4,}(?:an)(?:nya)?")


@cache
def _exceptions() -> frozenset[str]:
    return frozenset(read_words("kutipan.language", "verb_exceptions.tsv"))


def is_verb(word: str) -> bool:
    """Whether a lower-case word has the form of a verb.

    >>> is_verb("membantu"), is_verb("dievakuasi"), is_verb("menteri"), is_verb("bantuan")
    (True, True, False, False)
    """
    if "-" in word:
        word = word.split("-")[-1] if not _VERB.match(word) else word.split("-")[0]
    if word in _exceptions() or base(word) in _exceptions():
        return False
    return _VERB.fullmatch(word) is not None and _NOMINAL.fullmatch(word) is None


def is_derived_noun(word: str) -> bool:
    """Whether a lower-case word has the form of a noun made of another word: `keresahan`, `perjalanan`."""
    return _NOMINAL.fullmatch(word) is not None


def find_predicate(tokens: Sequence[Token]) -> int | None:
    """The index of the first token that marks a predicate of the stretch itself, or None if there is none.

    >>> from kutipan.language.tokens import tokenise
    >>> find_predicate(tokenise("kesiapan negara itu untuk membantu dalam menyelesaikan konflik")) is None
    True
    >>> find_predicate(tokenise("angka yang disebut kementerian itu masih berubah"))
    5
    """
    auxiliary, befalling = words_in("auxiliary"), words_in("adversative", "in")
    skip_verb = purpose = relative = nominal = False
    serial = -2
    start = 0
    if tokens and tokens[0].lower in words_in("content-noun"):
        # `tudingan tak memberi nafkah` is a noun phrase, `tudingan itu tidak benar` a clause.
        closed = (
            at
            for at, token in enumerate(tokens)
            if token.lower in words_in("demonstrative") or (token.lower.startswith("di") and is_verb(token.lower))
        )
        start = next(closed, len(tokens))
    if tokens and tokens[0].lower in words_in("subclause"):
        # `setelah X datang, Y telah …`: the main clause comes behind the comma.
        start = next((at for at, token in enumerate(tokens) if token.lower == ","), 0)
    for at, token in enumerate(tokens):
        word = token.lower
        if at < start:
            continue
        if token.kind != "w":
            if word in ",;()":
                skip_verb = purpose = relative = nominal = False
            continue
        if word == "yang":
            skip_verb, purpose, relative, nominal = True, False, False, False
            continue
        if word in words_in("nominal-nya") or _is_lack(tokens, at):
            nominal, purpose = True, False  # `pentingnya menjaga sungai`, `tidak adanya bukti`
            continue
        if base(word) in words_in("verbal-noun"):
            nominal, purpose = True, False
            continue
        if word in ("itu", "ini", "tersebut"):
            if at and not relative and _opens_predicate(tokens, at + 1):
                return at + 1  # a demonstrative closes the subject: `kebun itu ilegal`
            skip_verb = purpose = relative = nominal = False
            continue
        if (
            at > start
            and word in words_in("subclause")
            and not (at + 1 < len(tokens) and tokens[at + 1].lower in ("ini", "itu"))
        ):
            return None
        if token.capital and at:
            purpose = purpose and tokens[at - 1].lower != "dengan"  # `perjanjian dengan AS sangat penting`
            continue  # part of a name: Timur Tengah
        if word in befalling and not (purpose or relative or skip_verb) and _befalls(tokens, at):
            return at
        marks = word in auxiliary or (word.endswith("lah") and word[:-3] in auxiliary)
        verb = is_verb(word)
        if not marks and not verb:
            if word in words_in("non-finite"):
                purpose, skip_verb, nominal = True, False, False
            elif purpose and word not in ("tidak", "lebih", "bisa"):
                purpose = False
            continue
        if verb and serial == at - 1:
            serial = at
            continue  # `untuk membantu meredakan`
        if purpose:
            purpose = verb is False and word != "ada"
            serial = at if verb else -2
            continue
        if nominal and (verb or word in words_in("weak-predicate")):
            nominal, serial = False, at
            continue
        if relative:
            continue  # the complement of a relative clause's reporting verb
        if skip_verb:
            # All of the relative clause's verb group: `yang sudah akan diajukan`.
            skip_verb = not verb and word in words_in("verb-auxiliary")
            relative = word in words_in("reporting")
            continue
        if marks and word in words_in("weak-predicate") and not _stands_as_predicate(tokens, at):
            continue
        return at
    return None


def _befalls(tokens: Sequence[Token], at: int) -> bool:
    """Whether a predicate that is no verb stands at ``at``: `kapalnya | kelebihan muatan`, `| dalam kondisi aman`."""
    word = tokens[at].lower
    if word == "dalam":
        return at > 0 and at + 1 < len(tokens) and tokens[at + 1].lower in words_in("being-in")
    if not at:
        return False
    before = tokens[at - 1]
    return before.capital or (before.lower.endswith("nya") and before.lower != "adanya") or before.lower == "juga"


def _is_lack(tokens: Sequence[Token], at: int) -> bool:
    """Whether `tidak adanya` stands at ``at``."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return (
        tokens[at].lower in ("tidak", "tak") and following.endswith("nya") and base(following) in words_in("auxiliary")
    )


def _opens_predicate(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word behind a demonstrative opens a predicate rather than a modifier or the next phrase."""
    if at >= len(tokens) or tokens[at].kind not in "wn":
        return False
    word = tokens[at].lower
    return (
        word not in words_in("preposition")
        and word not in words_in("subordinator")
        and word not in ("yang", "itu", "ini")
    )


def _is_noun_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase without a verb or a preposition ends the stretch: `pemindahan hanya | obat sementara`."""
    words = tokens[at : at + 4]
    plain = all(
        token.kind == "w"
        and not is_verb(token.lower)
        and token.lower not in words_in("preposition", "relative", "auxiliary")
        for token in words
    )
    return at > 1 and plain and len(tokens) - at <= 3


def _stands_as_predicate(tokens: Sequence[Token], at: int) -> bool:
    following = tokens[at + 1 : at + 2]
    if tokens[at].lower in words_in("limiting") and following:
        amount = following[0].kind == "n" or following[0].lower.startswith("se") or following[0].lower in ("rp", "us$")
        if amount or _is_noun_alone(tokens, at + 1):
            return True
    if at == 0 or not following:
        return at <= 3
    behind = tokens[at + 2].lower if at + 2 < len(tokens) else ""
    if tokens[at].lower == "lebih" and behind == "dari" and following[0].kind == "w":
        return True  # `lebih dalam dari perkiraan`
    if behind in words_in("comparing") and following[0].kind == "w":
        return True  # `paling rentan karena …`, `lebih murah ketimbang …`
    word = following[0].lower
    if following[0].kind == "n" and behind in words_in("measure-behind"):
        return True  # `harga saham anjlok 78 persen`
    return (
        (following[0].kind == "w" and is_verb(word))
        or word in words_in("auxiliary") - words_in("weak-predicate")
        or word in words_in("behind-predicate")
    )
