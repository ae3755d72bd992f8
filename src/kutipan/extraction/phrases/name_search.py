"""What the rest of a page tells of a name: where else it stands, its longer form, what it is short for.

Each function looks for the words of the name in the text itself.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from kutipan.extraction.phrases.name_start import is_of_office
from kutipan.language.cues import cue_frames
from kutipan.language.word_classes import words_in

CAPITAL = r"[A-ZÀ-Þ](?:[\w'’-]{0,2}\.|[\w'’-]*)"
"""A word with a capital."""
_JOINED = ("-", "_")
_LONGEST = 8
"""Words of a personal name with what may be an office's before it."""


def occurrences(text: str, words: str) -> Iterator[int]:
    """Where ``words`` stand in the text as whole words."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        before, after = text[max(0, at - 1) : at], text[end : end + 1]
        inside = before.isalnum() or after.isalnum() or before in _JOINED or after in _JOINED
        if not inside:
            yield at
        at = text.find(words, end)


def fuller_names(text: str, name: str) -> list[tuple[int, str]]:
    """Longer personal names in the text that contain ``name``, each with its place, in the order of the text."""
    found = []
    for at in occurrences(text, name):
        end = at + len(name)
        kept: list[str] = []
        if text[at - 1 : at] == " " and text[at - 2 : at - 1].isalnum() | (text[at - 2 : at - 1] == "."):
            left = _LEFT.search(text, max(0, at - 60), at)
            numbered = (
                left is not None and text[left.start() - 2 : left.start() - 1].isdigit()
            )  # `SD Negeri 2 Melati | …`
            linked = left is not None and _LINKED.search(text, max(0, left.start() - 12), left.start()) is not None
            kept = _left_of(name, left.group().split() if left else [], numbered or linked)
        right = _RIGHT.match(text, end)
        after = []
        for word in right.group().split() if right else []:
            if is_office(word):
                break
            after.append(word)
        if kept:
            kept = kept[words_of_office(text, "", (*kept, *name.split(), *after)) :]
        if kept or after:
            found.append((at, " ".join([*kept, name, *after])))
    return found


def _is_given(word: str, surely: bool) -> bool:
    """Whether a capital word is of a personal name: a given name, an initial or, if not ``surely``, a noun as well."""
    classes = ("given-name",) if surely else ("given-name", "forename")
    return word.casefold() in words_in(*classes) or len(word.rstrip(".")) == 1


def _left_of(name: str, before: Sequence[str], named: bool) -> list[str]:
    """Which of the capital words before a name belong to it; ``named`` tells that what is before them names no person.

    `SD Negeri 2 Melati | Rani Puspita`, `Centre for the Environment | Rani Puspita`.
    """
    kept: list[str] = []
    for place in range(len(before) - 1, -1, -1):
        word, lead = before[place].casefold(), before[place - 1].casefold() if place else ""
        if (
            is_office(before[place])
            or lead in words_in("firm", "district")
            or f"{lead} {word}" in words_in("place", "title")  # `Jawa Timur | Sutrisno`, `Sersan Dua | Padli`
            or is_of_office(word, lead)
            or (
                word in words_in("roman") and (is_office(before[place - 1]) or lead in words_in("thing-lead")) and place
            )
        ):
            return _behind_office(name, kept)
        kept.insert(0, before[place])
    return _behind_office(name, kept) if named else kept


def _behind_office(name: str, kept: list[str]) -> list[str]:
    """Of the words between an office and a name those that are surely the person's: `Direktur Sagara | Budi`."""
    whole = " " in name  # only a single word may be the end of `Agung Darmawan`
    if not whole and name.casefold() not in words_in("given-name"):
        return kept
    first = next((at for at in range(len(kept), 0, -1) if not _is_given(kept[at - 1], whole)), 0)
    return kept[first:]


_LEFT = re.compile(rf"(?<![^\W_])(?:{CAPITAL} ){{1,4}}$")
_RIGHT = re.compile(rf"(?: (?:{CAPITAL}|(?:bin|binti|al|van|von|de)(?= [A-ZÀ-Þ])))(?: {CAPITAL}){{0,3}}")


_LINKED = re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(words_in('english-link')))}|untuk) $")


def is_office(word: str) -> bool:
    """Whether a word written with a capital belongs to an office, a place or a report, not to a personal name."""
    lower = word.casefold().rstrip(".")
    if len(lower) > 6 and lower.endswith("kan"):
        return True  # `Rani Puspita Tinggalkan Panggung`
    if lower in words_in("forename", "given-name") and lower not in words_in("title"):
        return False
    if word[1:].lower() != word[1:] and lower.replace(".", "") in words_in("degree", "degree-behind"):
        return True  # `Rani Puspita MKes`
    if lower in cue_frames():
        return True
    return (len(word) > 1 and word.isupper() and len(word) <= 6) or lower in words_in(*_NO_NAMES)


_NO_NAMES = (
    "role", "organisation", "office", "place", "government", "title", "connective", "preposition", "pronoun", "group",
    "statement", "statement-link", "adverb", "subordinator", "auxiliary", "common", "modifier", "degree",
)  # fmt: skip
"""Classes of words that a personal name does not go on over."""


def are_initials(text: str, name: str) -> bool:
    """Whether capital letters stand for a person: behind `berinisial` or a role of a case, or with an age beside them.

    >>> are_initials("Jaksa menuntut terdakwa RDS, mantan kepala dinas.", "RDS"), are_initials("Rapat KPU", "KPU")
    (True, False)
    """
    if not (name.isupper() and len(name) <= 4):
        return False
    for at in occurrences(text, name):
        before = text[max(0, at - 16) : at].split()
        if (before and before[-1].endswith("inisial")) or _AGE.match(text, at + len(name)):
            return True
        if before and before[-1] in words_in("accused") and text[at - 1] == " ":
            return True
        beside = _BESIDE.match(text, at + len(name))
        if beside is not None and beside["role"] in words_in("role"):
            return True
    return False


def spelled_out(text: str, acronym: str) -> str | None:
    """The name that the text explains an acronym by: `Badan Pangan (BP)` -> `Badan Pangan`."""
    match = None
    for at in occurrences(text, acronym):
        if text[at - 2 : at] in (" (", " [") and text[at + len(acronym) : at + len(acronym) + 1] in ")]":
            match = _SPELLED.search(text, max(0, at - 120), at - 2)
            break
    if match is None:
        return None
    words = match.group().split()
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    # The words whose initials make the acronym: `Menurut Badan Pangan Daerah (BPD)` begins with Badan.
    for start in range(len(words)):
        initials = [word[0].casefold() for word in words[start:] if word[0].isupper()]
        if letters and initials and initials[0] == letters[0] and len(initials) <= len(letters) + 1:
            if len(words) - start < 2:
                return None
            while start and words[start - 1].casefold() in words_in("organisation"):
                start -= 1
            return " ".join(words[start:])
    # An acronym of another language: `Program Pangan Dunia (WFP)`.
    first = len(words)
    while first and words[first - 1][0].isupper():
        first -= 1
    heads = (at for at in range(first, len(words) - 1) if words[at].casefold() in words_in("organisation", "office"))
    head = next(heads, None)
    return " ".join(words[head:]) if head is not None and acronym.isupper() else None


def nicknames(text: str) -> dict[str, str]:
    """The nicknames that the text itself explains: `Rani Puspita alias Ran`, `Rani Puspita yang akrab disapa Ran`.

    >>> nicknames("kata Budi Santoso yang akrab disapa Pak Bud kemarin")
    {'Bud': 'Budi Santoso'}
    >>> nicknames("ujar Castro, sapaan Herdiansyah, kemarin")
    {'Castro': 'Herdiansyah'}
    """
    found = {}
    if _CALLED.search(text) is not None:
        for match in _NICKNAME.finditer(text):
            name = [word for word in match.group("name").split() if not is_office(word)]
            if name and match.group("nick") not in match.group("name").split():
                found[match.group("nick")] = " ".join(name)
        for match in _CALLED_SO.finditer(text):
            found[match.group("nick")] = match.group("name")
    if _MARKED.search(text) is not None:
        for match in _INSERTED.finditer(text):
            found[match.group("nick")] = f"{match.group('first')} {match.group('last')}"
    return found


# A page that names the same person often asks the same of its whole text each time; few are kept, as the texts are.
@lru_cache(maxsize=16)
def words_of_office(text: str, lead: str, words: tuple[str, ...]) -> int:
    """How many of the first ``words`` of what looks like a name are an office's, as the rest of the page tells.

    The page calls a person by one word of the name, and not by one before it, or it has the words before it where only
    places and organisations stand: behind `di`, in the name of a firm, or behind ``lead``, the word before the name,
    without the rest of it (`KPU Melati`); or it spells out what the first word is short for.

    >>> words_of_office("Pos di Pamulang penuh, kata Kepala Pos Pamulang Fitri.", "Pos", ("Pamulang", "Fitri"))
    1
    >>> words_of_office("Analis Mirah Felix Gunarso hadir, kata Felix.", "Analis", ("Mirah", "Felix", "Gunarso"))
    1
    """
    last = len(words) - 1
    if last >= _LONGEST:
        return 0  # no name, but a row of words with capitals
    uses = [_use(text, word, following) for word, following in pairwise(words)]
    for called in range(1, last):
        first = called
        while first and len(words[first - 1].rstrip(".")) == 1:
            first -= 1  # `Hulu | M. Edison Harahap`, who is called Edison
        given = any(word.casefold() in words_in("given-name") or len(word) < 3 for word in words[:first])
        if uses[called] == "person" and not given and "person" not in uses[:called]:
            return first
    if last and f"({words[0]})" in text:
        return 1  # `Pusat Kajian Anggaran (Pukad)`
    if lead and last and words[0].casefold() not in words_in("given-name"):
        pair = f"{lead} {words[0]}"
        if any(not text.startswith(f" {words[1]}", at + len(pair)) for at in occurrences(text, pair)):
            return 1
    for first in range(last, 0, -1):
        if all(use == "thing" and len(word) > 1 for word, use in zip(words[:first], uses, strict=False)):
            return first
    return 0


def _use(text: str, word: str, following: str) -> str:
    """What ``word``, without ``following``, names elsewhere in the text: a `person`, a `thing`, or nothing (empty)."""
    found = ""
    for at in occurrences(text, word):
        behind = _NEXT.match(text, at + len(word))
        after = behind.group(1) if behind else ""
        if after == following:
            continue
        before = _LEAD.search(text, max(0, at - 24), at)
        lead = before.group(1).casefold() if before else ""
        if lead in cue_frames() or after in cue_frames():
            return "person"  # who is said to have said something
        if lead in words_in("thing-lead"):
            found = "thing"
    return found


_NEXT = re.compile(r" ([^\W\d_]+)")
_LEAD = re.compile(r"([^\W\d_]+) $")
_AGE = re.compile(r" \(\d{1,2}(?: tahun)?\)|, \d{1,2}(?: tahun)?[,.;]")
_BESIDE = re.compile(r", (?P<role>[a-z]+)")
_SPELLED = re.compile(r"[A-ZÀ-Þ][\w'’&/-]*(?:[ -](?:[A-ZÀ-Þ][\w'’&/-]*|dan|dan/atau|of|for|the|&|untuk))*$")
_INSERTED = re.compile(rf"(?P<first>{CAPITAL}) [\"“‘'](?P<nick>{CAPITAL})[\"”’'] (?P<last>{CAPITAL}(?: {CAPITAL})?)")
_MARKED = re.compile(r"[\"“‘'][A-ZÀ-Þ][\w'’.-]*[\"”’'] [A-ZÀ-Þ]")
_CALLED = re.compile(
    r"(?:disapa|dipanggil|dikenal sebagai|alias|atau|sapaan|panggilan)(?: akrab)?(?: dengan| dari)? [\"“‘']?[A-ZÀ-Þ]"
)
"""What every match of the dear patterns before and behind holds."""
_CALLED_SO = re.compile(
    rf"(?P<nick>{CAPITAL}), (?:sapaan|panggilan)(?: akrab)?(?: dari)? (?P<name>{CAPITAL}(?: {CAPITAL}){{0,3}})"
)
_NICKNAME = re.compile(
    rf"(?P<name>{CAPITAL}(?: {CAPITAL}){{0,4}})(?:, [a-z][^.,;:“”\"\n]{{2,60}}(?= yang ))?"
    r"(?:(?:,? (?:yang )?(?:akrab |biasa |kerap |sering )?(?:disapa|dipanggil|dikenal sebagai)(?: akrab)?| alias| atau)"
    r"(?: dengan)?) [\"“‘']?"
    r"(?:(?:Pak|Bu|Bang|Mas|Mbak|Kang|Haji|Mak|Kak|Om|Tante|Cak|Gus|Uda|Uni|Daeng|Abah|Mbah|Opung|Bli|Mpok) )?"
    r"(?P<nick>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?)"
)
