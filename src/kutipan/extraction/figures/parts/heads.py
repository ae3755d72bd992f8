"""The figure that heads what came before: of which `dua di antaranya` and `dari jumlah itu` speak."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.parts.linked import Linked, comparable, fits, is_whole_of, same_noun

_USUAL = re.compile(
    r"(?<![^\W_])(?:biasanya|sebelumnya|dibanding|dibandingkan|daripada|ketimbang)(?![^\W_])[^\d.;:,]*\Z"
)
CHANGE = re.compile(
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|berubah|menyusut|melonjak|anjlok)\w*\s(?:\w+\s){0,5}dari\s\Z"
)
"""Before what an amount has changed from: `turun dari 300 orang`."""

CHANGED = re.compile(
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|menyusut|tumbuh|melonjak)\s(?:(?!karena|akibat|sebab)\w+\s){0,2}\Z"
)
"""Before by how much an amount has changed: `naik sebesar 9 persen`."""

_ADJUNCT = re.compile(
    r"(?<![^\W_])(?:di|untuk|ke|bagi|dengan|melalui|lewat|oleh|menggunakan|memakai|(?:me|ber)[^\W\d_]+\sdari)\s\Z"
)
BEHIND_A_QUOTE = 3
"""Sentences back that `dari jumlah itu` may point, over a quotation."""

_FARTHEST = 30
"""Figures back that a whole is looked for."""


def head_before(
    low: str,
    figures: Sequence[Linked],
    found: Sequence[int | None],
    at: int,
    *,
    reach: int,
) -> int | None:
    """The last figure before, up to ``reach`` sentences back, that is no part of another.

    One of the same noun goes first, then one that can have such parts, then (next to it) any; those of an adjunct
    (`20 komputer untuk 384 siswa`) only where there is no other.
    """
    plain = _head(low, figures, found, at, reach, asides=False)
    if plain is not None or not any(_is_aside(low, figures[back]) for back in range(max(0, at - _FARTHEST), at)):
        return plain
    return _head(low, figures, found, at, reach, asides=True)


def _head(
    low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int, reach: int, *, asides: bool
) -> int | None:
    able: int | None = None
    last: int | None = None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figures[at].sentence - figures[back].sentence > reach:
            break
        told = found[back]
        # `Dari 251 orang, 47 masih ditahan dan 20 di antaranya …`: the 47 head their clause.
        free = told is None or (
            reach == 1
            and told < back
            and figures[told].sentence == figures[at].sentence
            and is_whole_of(low, figures[told])
        )
        if not asides and _is_aside(low, figures[back]):
            continue
        if free and fits(figures[back], figures[at]) and not is_usual(low, figures[back]):
            if not figures[at].noun or same_noun(figures[back], figures[at]):
                return back
            if able is None and comparable(figures[back], figures[at]):
                able = back
            last = back if last is None else last
    return able if able is not None or reach > 1 else last


def _is_aside(low: str, figure: Linked) -> bool:
    """Whether the figure only says where, for whom or how long: `tersebar di 42 titik`."""
    return (
        figure.kind == "count" and _ADJUNCT.search(low, max(0, figure.span.start - 30), figure.span.start) is not None
    )


def is_usual(low: str, figure: Linked) -> bool:
    """Whether the figure is only what another is compared with: `turun menjadi 412 dari biasanya 700 orang`."""
    begin = max(figure.sentence_start, figure.span.start - 30)
    return (
        _USUAL.search(low, begin, figure.span.start) is not None
        or CHANGE.search(low, begin, figure.span.start) is not None
        or CHANGE.search(low, max(figure.sentence_start, figure.head - 60), figure.head) is not None
    )


def divided_before(figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The whole that the sentence before has divided: `63 sekolah. … 41 SD dan 22 SMP. 17 di antaranya …`."""
    before = [found[back] for back in range(at) if figures[at].sentence - figures[back].sentence == 1]
    whole = before[0] if before else None
    return whole if whole is not None and set(before) == {whole} and fits(figures[whole], figures[at]) else None
