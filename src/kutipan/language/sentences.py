"""Where sentences end: Indonesian prose with its abbreviations, initials, glued full stops and quotations."""

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from functools import cache
from itertools import filterfalse
from operator import attrgetter
from typing import NamedTuple

from kutipan.language.lexicon import read_words
from kutipan.language.tokens import Token, tokenise
from kutipan.language.word_classes import words_in
from kutipan.spans import Span, trim

_END = re.compile(
    r"""(?<![.!?…])[.!?…]+             # the full stop itself, and no second look at a run of them
        [”“"'’»)\]]*+                  # marks and brackets that close behind it
        (?:(?=\s+[“”"'‘’«(\[]*[A-ZÀ-Þ0-9])|(?=[“”"‘«(]?[A-ZÀ-Þ])|(?=[“"‘«]))
    """,
    re.VERBOSE,
)
_NEXT_WORD = re.compile(r"\s+(?P<word>[A-Z][a-z]+)")
_LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(read_words("kutipan.language", "abbreviations.tsv"))


class Sentence(NamedTuple):
    """A sentence and its tokens.

    ``words`` are its tokens in lower case and the runs of letters in them; ``digits`` tells whether it has any. By
    these two a rule sees at one glance that there is nothing in the sentence for it.
    """

    span: Span
    tokens: tuple[Token, ...]
    words: Set[str]
    digits: bool


_LETTERS = re.compile(r"[^\W\d_]+")
_LOWER = attrgetter("lower")
_DIGIT = re.compile(r"\d")


def read_sentence(text: str, span: Span) -> Sentence:
    """The sentence at ``span``.

    >>> sorted(read_sentence("Dua-tiga orang.", Span(0, 15)).words)
    ['.', 'dua', 'dua-tiga', 'orang', 'tiga']
    """
    tokens = tokenise(text, *span)
    words = set(map(_LOWER, tokens))
    for word in [*filterfalse(str.isalpha, words)]:
        if len(word) > 1:
            words.update(_LETTERS.findall(word))
    return Sentence(span, tokens, words, _DIGIT.search(text, *span) is not None)


def split_sentences(text: str, paragraph: Span, whole: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The sentences of one paragraph, as trimmed spans.

    ``whole`` are stretches, in order, that no sentence end may fall into (quotations).

    >>> text = "Dr. Rani datang.Ia berkata begitu. Lalu pergi."
    >>> [span.of(text) for span in split_sentences(text, Span(0, len(text)))]
    ['Dr. Rani datang.', 'Ia berkata begitu.', 'Lalu pergi.']
    """
    starts = [span.start for span in whole]
    sentences = []
    begin = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        end = match.end()
        place = bisect_right(starts, match.start()) - 1
        # `“Kapal itu tua.” Ia pergi`: a full stop before the closing mark ends the sentence, a question mark does not.
        closes = (
            place >= 0
            and end == whole[place].end
            and (text[match.start()] == "." or _opens_clause(text, end))
            and not text[end : end + 2].lstrip().startswith("(")
        )
        if place >= 0 and match.start() < whole[place].end - 1 and not closes:
            continue
        # A mark that opens the next quotation belongs to the next sentence: `pergi.“Besok`.
        if place + 1 < len(whole) and starts[place + 1] < end:
            end = starts[place + 1]
        if text[match.start()] == "." and match.end() - match.start() == 1 and not _ends_sentence(text, begin, match):
            continue
        span = trim(text, begin, end)
        if span.end > span.start:
            sentences.append(span)
        begin = end
    span = trim(text, begin, paragraph.end)
    if span.end > span.start:
        sentences.append(span)
    return tuple(sentences)


def _opens_clause(text: str, at: int) -> bool:
    """Whether a word that only begins a sentence of its own stands at ``at``: `“Siapa?” Menurut dia, …`."""
    word = _NEXT_WORD.match(text, at)
    return word is not None and word["word"].lower() in words_in("connective", "preposition", "subordinator")


_NEW_WORD = re.compile(r"\s+[^\W\d_]{2,}")


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a single full stop ends a sentence rather than an abbreviation, an initial or a number."""
    stop = match.start()
    edge = max(begin, stop - 24)
    word = _LAST_WORD.search(text, max(edge, text.rfind(" ", edge, stop) + 1), stop)
    if word is None:
        return True
    letters = word.group()
    if letters.isdigit():
        # "2. Dicintai" counts a list, "pada 2018. Ia" ends a sentence.
        return len(letters) > 2 or text[max(begin, word.start() - 1)] not in " \n." or word.start() > begin + 3
    if text.endswith("inisial ", edge, word.start()):
        return _NEW_WORD.match(text, stop + 1) is not None  # `berinisial RM. Agung menjelaskan`, but `berinisial A. S.`
    following = text[stop + 1 : stop + 2]
    joined = text[word.start() - 1 : word.start()] == "-"  # `MER-C. Lembaga itu …`
    if not joined and all(len(part) == 1 and part.isalpha() for part in letters.split(".")) and letters.isupper():
        return False  # initials: J.T. Rahma
    if letters.lower() in words_in("before-number") and not text[stop + 1 : stop + 3].strip()[:1].isdigit():
        return True  # `fokus pada tiga hal. Pertama, …`, but `hal. 5`
    if letters.lower() in _abbreviations():
        # "Rp. 5", "Dr. Rani", "M.Si. Ia": an abbreviation swallows the stop unless the page glues the next sentence on.
        return not (letters[0].isupper() or following.isspace()) or letters.lower() in {"dll", "dkk", "dsb", "dst"}
    return True
