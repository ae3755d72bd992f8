"""The parts of a whole that their sum tells: `312 siswa … 58 dirawat … 254 lainnya pulang`.

Figures that add up exactly to one named before are its parts, where nothing speaks against it: small numbers add up
by chance, so that these need a word that divides (`terdiri atas`, `sisanya`) or the same noun close behind the whole.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kutipan.extraction.figures.parts.among import is_among
from kutipan.extraction.figures.parts.linked import (
    ADDED,
    COUNTERS,
    SENTENCE_END,
    Linked,
    alike,
    comparable,
    counts_people,
    gap,
    is_other,
    is_rest,
    is_whole_of,
    phrases,
)

_NEAR = 12
"""Figures behind a whole among which its first part is looked for."""
_LONGEST = 10
"""Parts of one sum."""
_SENTENCES = 12
"""Sentences that may stand between a whole and its parts."""
_TELLING = Decimal(100)
"""Sums of this size are no accident."""

_NO_FEW = Decimal(20)
"""Nor are sums of this size of what has the noun of the whole."""

_LISTED = re.compile(r"[^\d.;:,]{0,40},?\s(?:dan|serta)\s|[^\d.;:,]{0,40},\s")
"""Between two members of a list of bare numbers: `lima di Bajo Barat, dan tiga di Ponrang`."""

_AND_ONE = re.compile(
    r"[^\d.;:]{0,80}(?:,\s|\s)(?:dan|serta)\s(?:seorang|sebuah|seekor)\s(?:lagi|lain|lainnya)(?![^\W_])"
)
_ONE_FIRST = re.compile(
    rf"(?<![^\W_])(?:{phrases('list')})\s(?:seorang|satu|sebuah|seekor)\s[^\d.;:,]{{2,40}}(?:,|\sdan|\sserta)\s\Z"
)
_DARI = re.compile(r",?\sdari\s(?:sebelumnya\s|semula\s)?")
_CHANGES = re.compile(r"(?<![^\W_])(?:naik|turun|meningkat|menurun|bertambah|berkurang)(?![^\W_])[^.;:]{0,60}\Z")
_OF_BEFORE = re.compile(r"\sdari\s")
_LISTS = re.compile(rf"(?<![^\W_])(?:{phrases('list')}|{phrases('detail')})(?![^\W_])")
_DETAILED = re.compile(rf"(?:{phrases('detail')})(?![^\W_])")
_DIFFERS = re.compile(rf"(?<![^\W_])(?:{phrases('difference')})\s(?:[^\W\d_]+\s){{0,2}}\Z")
_NEXT_SENTENCE = re.compile(r"[^\d.;:!?]{0,60}\.\s[“\"]?")
_POINTS = re.compile(rf"(?<![^\W_])(?:{phrases('anaphor')})(?![^\W_])")
_MAKES = re.compile(
    r"[^\d.;:]{0,80}?(?<![^\W_])(?:membuat|menjadikan|menggenapi|menambah|sehingga)(?![^\W_])[^\d.;:]{0,80}\Z"
)
_COLON = re.compile(r"[^.;:?!]{0,60}(?::\s|\()(?:[^\d.;:?!]{0,40}\s)?")
_TOTAL = re.compile(rf"(?<![^\W_])(?:{phrases('total')}):?\s\Z")


def add_sums(low: str, figures: Sequence[Linked], found: list[int | None], *, told: bool) -> None:
    """Fills in ``found`` for runs of figures that add up to a figure before them.

    ``told``: only those that words call parts, or a rest. Runs within one sentence go first, and of several wholes
    the nearest.
    """
    for across in (0, 1):
        behind: set[tuple[str, str]] = set()
        for whole in range(len(figures) - 1, -1, -1):
            sort = figures[whole].kind, figures[whole].unit
            if sort not in behind:
                behind.add(sort)  # nothing that could be added follows
                continue
            summed: set[int] = set()
            for run in _runs(low, figures, found, whole, across):
                # A second division of the whole has other parts: `sembilan …, delapan lainnya. … enam, dua, dan satu`.
                if summed.isdisjoint(run) and _is_sum(low, figures, whole, run, told=told):
                    summed.update(run)
                    for part in run:
                        found[part] = whole


def add_totals(low: str, figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for figures that a total behind them adds up: `148 penumpang dan 14 awak, totalnya 162`."""
    for whole, figure in enumerate(figures):
        if figure.value is None:
            continue
        told = _is_total(low, figure)
        run: list[int] = []
        rest = figure.value
        for at in range(whole - 1, max(-1, whole - _NEAR), -1):
            value = figures[at].value
            if figure.sentence - figures[at].sentence > 1 or rest <= 0:
                break
            if value is None or found[at] not in (None, whole) or not alike(figure, figures[at]):
                continue
            run.append(at)
            rest -= value
        differs = rest == 0 and any(_is_difference(low, figures[at]) for at in run)
        if rest == 0 and not differs and len(run) > 1 and (told or _is_plain(figures, whole, run)):
            for part in run:
                found[part] = whole
        elif told and whole and found[whole - 1] is None and _makes_up(low, figures[whole - 1], figure):
            found[whole - 1] = whole


def add_around(figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for a part before the whole and those behind it: `Seksi 1, 24,6 km … 71,3 km. Seksi 2, …`."""
    for whole, figure in enumerate(figures):
        total = figure.value
        if total is None or figure.kind not in ADDED or _digits(total) < 3:
            continue
        run = [
            at
            for at in range(whole + 1, min(len(figures), whole + 1 + _NEAR))
            if alike(figure, figures[at]) and figures[at].sentence - figure.sentence <= 2
        ]
        if len(run) < 2 or any(found[at] is not None for at in run):
            continue
        rest = total - sum(figures[at].value or total for at in run)
        for before in range(whole - 1, max(-1, whole - _NEAR), -1):
            if figures[before].value == rest and alike(figure, figures[before]) and found[before] is None:
                for part in (before, *run):
                    found[part] = whole
                break


def add_before(figures: Sequence[Linked], found: list[int | None]) -> None:
    """Fills in ``found`` for numbers before a whole that are just what its parts behind it leave.

    `Enam penumpang tewas dan 27 lainnya luka. Bus itu membawa 48 penumpang. Dari jumlah itu, 15 orang selamat`.
    """
    for whole, figure in enumerate(figures):
        behind = [at for at in range(whole + 1, min(len(figures), whole + _NEAR)) if found[at] == whole]
        if figure.kind != "count" or figure.value is None or not behind or found[whole] is not None:
            continue
        if figure.value < _NO_FEW:
            continue
        rest = figure.value - sum(figures[at].value or 0 for at in behind)
        run: list[int] = []
        for at in range(whole - 1, max(-1, whole - _NEAR), -1):
            other = figures[at]
            if figure.sentence - other.sentence > 2 or found[at] is not None or other.value is None or rest <= 0:
                break
            if not alike(figure, other) or not comparable(figure, other):
                break
            run.append(at)
            rest -= other.value
        if rest == 0 and len(run) > 1:
            for part in run:
                found[part] = whole


def _is_plain(figures: Sequence[Linked], whole: int, run: Sequence[int]) -> bool:
    """Whether three or more numbers of one noun add up to the next one, too great for an accident."""
    nouns = {figures[part].noun_head for part in run}
    return len(run) > 2 and len(nouns) == 1 and (figures[whole].value or 0) >= _TELLING and min(run) == whole - len(run)


def _is_total(low: str, figure: Linked) -> bool:
    """Whether a word before the number, or the first of the figure, says that it is a total."""
    begin = max(figure.sentence_start, figure.span.start - 40)
    return _TOTAL.search(low, begin, figure.span.start) is not None or low.startswith("total ", figure.span.start)


def _makes_up(low: str, part: Linked, whole: Linked) -> bool:
    """`Empat unit itu membuat mereka memiliki total 16 unit`: one part alone, and what it leads to."""
    return (
        _MAKES.match(low, part.span.end, whole.span.start) is not None
        and alike(whole, part)
        and comparable(whole, part)
    )


def _runs(
    low: str, figures: Sequence[Linked], found: Sequence[int | None], whole: int, across: int
) -> Iterator[list[int]]:
    """Runs of two or more figures behind ``whole`` whose sum it is, or which make it up with its parts before it.

    From one to the next they go on to the same sentence, or ``across`` sentences further.
    """
    total = figures[whole].value
    if total is None or total < 3 or figures[whole].kind not in ADDED:
        return
    for at in range(max(0, whole - _LONGEST), whole):
        if found[at] == whole and (value := figures[at].value) is not None:
            total -= value  # 30 dari 50 ekor …, 20 lainnya
    shared = total < (figures[whole].value or 0)
    last = figures[whole].sentence + _SENTENCES
    members = []
    for at in range(whole + 1, min(len(figures), whole + _NEAR + _LONGEST)):
        value = figures[at].value
        if figures[at].sentence > last:
            break
        if value is not None and value <= total and found[at] in (None, whole) and alike(figures[whole], figures[at]):
            members.append((at, value))
    if len(members) + shared < 2 or sum(value for _, value in members) < total - 1:
        return
    for start in range(len(members)):
        rest = total
        run: list[int] = []
        for at, value in members[start : start + _LONGEST]:
            if run and figures[at].sentence - _last_sentence(figures, found, run[-1], at) > across:
                break
            run.append(at)
            rest -= value
            if rest <= 0 or (rest == 1 and _one_more(low, figures, at)):
                break
        whole_sum = rest == 0 or (rest == 1 and (_one_more(low, figures, run[-1]) or _one_first(low, figures[run[0]])))
        if len(run) + shared > 1 and whole_sum:
            yield run


def _one_more(low: str, figures: Sequence[Linked], last: int) -> bool:
    """Whether one more stands behind the last number of a list: `tiga orang di Sleman, dan seorang lagi di Bantul`."""
    following = figures[last + 1].span.start if last + 1 < len(figures) else len(low)
    end = figures[last].span.end
    return figures[last].kind == "count" and _AND_ONE.match(low, end, max(end, following)) is not None


def _one_first(low: str, first: Linked) -> bool:
    """Whether one stands before the first number of a list: `terdiri atas seorang pemodal, dua sopir, dan …`."""
    return _ONE_FIRST.search(low, max(first.sentence_start, first.span.start - 60), first.span.start) is not None


def _last_sentence(figures: Sequence[Linked], found: Sequence[int | None], member: int, stop: int) -> int:
    """The number of the last sentence before ``stop`` that speaks of the member or of its own parts."""
    own = [at for at in range(member, stop) if at == member or found[at] == member]
    return figures[own[-1]].sentence


def _is_sum(low: str, figures: Sequence[Linked], whole: int, run: Sequence[int], *, told: bool) -> bool:
    """Whether the figures of ``run`` can be meant as all parts of ``whole``."""
    first, one = figures[run[0]], figures[whole]
    total = one.value
    assert total is not None
    begin = max(first.sentence_start, first.span.start - 60)
    listed = (
        _LISTS.search(low, max(begin, min(one.span.end, first.span.start)), first.span.start) is not None
        or _COLON.fullmatch(low, min(one.span.end, first.span.start), first.span.start) is not None
    )
    opened = is_whole_of(low, one)
    divided = (
        listed
        or _POINTS.search(low, begin, first.span.start) is not None
        or (opened and first.sentence == one.sentence and len(run) > 2)  # Dari 214 sekolah itu, 131 SD, 52 SMP, dan …
    )
    rest = _one_more(low, figures, run[-1]) or any(
        is_other(low, figures[at]) or is_rest(low, figures[at]) for at in run
    )
    if not listed and any(_is_difference(low, figures[at]) for at in run):
        return False
    if any(at - 1 in run and is_among(low, figures[at]) for at in run):
        return False  # merawat 58 pasien, 12 di antaranya …: these are of the one before
    if any(_DARI.fullmatch(low, *gap(figures, at)) for at in run[1:]) or _is_change(low, figures, run):
        return False  # turun menjadi Rp2,05 triliun, dari Rp2,38 triliun
    if rest and not divided and len(run) == 2 and counts_people(first, figures[run[1]]):
        return False  # tim 84 orang memeriksa 3.640 rumah. Sisanya, 1.846 rumah
    if len(run) == 1 and total < _TELLING and not (divided or rest):
        return False  # dari 11 dokter, baru tujuh …. empat dokter umum
    plain = len(run) > 2 and _digits(total) >= 3 and all(comparable(one, figures[at]) for at in run)
    if _goes_on(low, figures, run[-1]) or (told and not (divided or rest or plain)):
        return False
    close = first.sentence - one.sentence <= 1
    if close and _DETAILED.match(low, first.sentence_start) and not counts_people(one, first):
        return True
    if one.kind != "count":
        return divided or rest or close or _digits(total) >= 3
    strangers = sum(not comparable(one, figures[at]) for at in run)
    kin = not strangers
    if kin and _is_next_sentence(low, figures, whole, run):
        return True
    if total >= _TELLING:
        return divided or kin or (strangers == 1 and (rest or len(run) > 2))
    of_it = first.sentence == one.sentence or (close and len(run) > 2)
    if divided and (kin or one.noun_head in COUNTERS or (listed and of_it)):
        return True
    if strangers == 1 and of_it and len(run) > 2:
        return total >= 10  # 19 tersangka: sebelas orang operator, lima telemarketing, tiga kurir
    bare = all(not figures[at].noun for at in run)  # delapan laporan. … lima soal uang dan tiga soal netralitas
    clear = one.noun != "" or all(not figures[at].noun or figures[at].noun_head in COUNTERS for at in run)
    named = first.noun_head == one.noun_head not in COUNTERS and total >= _NO_FEW
    return kin and clear and (rest or named or (close and (total >= 10 or bare)))


def _is_next_sentence(low: str, figures: Sequence[Linked], whole: int, run: Sequence[int]) -> bool:
    """Whether the parts are all counts of the next sentence: `Korban tujuh orang. Lima orang tewas di jalan, dua …`."""
    first, last = figures[run[0]], figures[run[-1]]
    if run[0] != whole + 1 or len(run) != run[-1] - run[0] + 1:
        return False
    if _NEXT_SENTENCE.fullmatch(low, figures[whole].span.end, max(figures[whole].span.end, first.span.start)) is None:
        return False
    if SENTENCE_END.search(low, first.span.end, last.span.start) is not None:
        return False
    stop = SENTENCE_END.search(low, last.span.end)
    end = stop.start() if stop is not None else len(low)
    return run[-1] + 1 >= len(figures) or figures[run[-1] + 1].span.start >= end


def _is_change(low: str, figures: Sequence[Linked], run: Sequence[int]) -> bool:
    """Whether the first is how much more it is than the second: `naik Rp190 ribu dari upah tahun ini, Rp2,9 juta`."""
    first = figures[run[0]]
    if len(run) != 2 or not _OF_BEFORE.match(low, first.span.end):
        return False
    return _CHANGES.search(low, max(first.sentence_start, first.span.start - 60), first.span.start) is not None


def _is_difference(low: str, figure: Linked) -> bool:
    """Whether the figure is what two amounts differ by: `defisit Rp160 miliar`, `surplus sekitar 3,8 juta ton`."""
    return _DIFFERS.search(low, max(figure.sentence_start, figure.span.start - 60), figure.span.start) is not None


def _goes_on(low: str, figures: Sequence[Linked], last: int) -> bool:
    """Whether the list goes on behind the last one, or what is behind it is called the rest."""
    if last + 1 >= len(figures):
        return False
    following = figures[last + 1]
    if following.sentence != figures[last].sentence or not alike(figures[last], following):
        return False
    listed = not following.noun and _LISTED.fullmatch(low, *gap(figures, last + 1)) is not None
    return listed or is_other(low, following)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
