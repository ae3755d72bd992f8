"""Which whole `dua di antaranya` means."""

import re
from collections.abc import Sequence

from kutipan.extraction.figures.parts.heads import BEHIND_A_QUOTE, divided_before, head_before, is_usual
from kutipan.extraction.figures.parts.linked import (
    COUNTERS,
    OF_BETWEEN,
    OR,
    Linked,
    alike,
    comparable,
    fits,
    gap,
    is_whole_of,
    phrases,
)

_AGED = r"(?:\s(?:berusia|berumur|usia)\s[^.,;:]{3,30}\s(?:tahun|bulan))?"
_BEHIND = re.compile(rf"{_AGED}\s(?:orang\s)?(?:{phrases('behind')})(?![^\W_])")
_OF_THEM = re.compile(r"\s(?:dari|di\santara)\smereka(?![^\W_])")
_OF_THE_NUMBER = re.compile(r"(?<![^\W_])dari\sjumlah\s[^\W\d_]+\s[^\W\d_]+\s(?:itu|tersebut|ini),?\s\Z")
_OF_THAT_BEHIND = re.compile(r"\s(?:orang\s)?dari\s(?:jumlah|total|angka|nilai)\s(?:itu|tersebut|ini)(?![^\W_])")
_BESIDE = re.compile(r"[^\d.;:,]{0,40}[,;]\s")
_AND = re.compile(r"[^\d.;]{3,80}(?:,\s|\s(?:dan|serta)\s)(?:dan\s|serta\s)?(?:sebanyak\s)?")
_LEAD = 90
"""Characters before a figure in which `dari jumlah korban itu` may stand."""
_FARTHEST = 30
"""Figures back that a whole is looked for."""


def is_among(low: str, figure: Linked) -> bool:
    """Whether the words behind the figure say that it is some of what came before, and do not say of whom."""
    return (
        _BEHIND.match(low, figure.span.end) is not None
        and not _OF_THEM.match(low, figure.span.end)
        and not _OF_THE_NUMBER.search(low, max(figure.sentence_start, figure.span.start - _LEAD), figure.span.start)
    )


def whole_of_member(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The index of the figure that such a figure is some of."""
    figure = figures[at]
    if figure.kind == "percent" and at and OR.fullmatch(low, *gap(figures, at)):
        return whole_of_member(low, figures, found, at - 1)  # 98 kasus atau 43,7 persen di antaranya
    if figure.kind == "percent" and at and figures[at - 1].kind == "percent" and _AND.fullmatch(low, *gap(figures, at)):
        return at - 1  # 41 persen responden pernah tertipu dan 17 persen di antaranya
    whole = _of_its_noun(low, figures, found, at)
    if whole is not None:
        return whole
    if at and _BESIDE.fullmatch(low, figures[at - 1].span.end, max(figures[at - 1].span.end, figure.span.start)):
        beside = figures[at - 1]
        if alike(beside, figure) and fits(beside, figure) and comparable(beside, figure):
            return at - 1  # 604 rumah rusak, 275 di antaranya …
    if _OF_THAT_BEHIND.match(low, figure.span.end):
        return head_before(low, figures, found, at, reach=BEHIND_A_QUOTE)
    for whole in (_named_again(low, figures, at), _one_of_more(low, figures, found, at)):
        if whole is not None:
            return whole
    for whole in (
        _alone_before(low, figures, found, at),
        head_before(low, figures, found, at, reach=1),
        divided_before(figures, found, at),
    ):
        if whole is not None:
            return whole
    return head_before(low, figures, found, at, reach=BEHIND_A_QUOTE) if not figure.noun else None


def _of_its_noun(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The greater count before with the figure's own noun: `318 drone … . 271 drone di antaranya …`."""
    figure = figures[at]
    if not figure.noun or figure.noun_head in COUNTERS:
        return None
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        if figure.sentence - figures[back].sentence > BEHIND_A_QUOTE:
            return None
        head = figures[back].noun_head.partition("-")[0]  # 58 anak-anak. Enam belas anak di antaranya
        named = head == figure.noun_head.partition("-")[0] or figure.noun_head in figures[back].noun.lower().split()
        if named and fits(figures[back], figure) and not is_usual(low, figures[back]):
            checked = _only_part(low, figures, found, back, at)
            return back if checked is None else checked
    return None


def _only_part(low: str, figures: Sequence[Linked], found: Sequence[int | None], whole: int, at: int) -> int | None:
    """The 640 of `dari 1.946 perusahaan, baru 640 yang diperiksa. Hasilnya, 152 perusahaan di antaranya …`."""
    parts = [back for back in range(whole + 1, at) if found[back] == whole]
    if len(parts) != 1 or figures[parts[0]].noun or not is_whole_of(low, figures[whole]):
        return None
    one = figures[parts[0]]
    apart = one.sentence == figures[whole].sentence and figures[at].sentence - one.sentence == 1
    return parts[0] if apart and one.kind == "count" and fits(one, figures[at]) else None


def _named_again(low: str, figures: Sequence[Linked], at: int) -> int | None:
    """The figure whose noun the words before name again: `12 ibu hamil. … seluruh ibu hamil …, dua di antaranya`."""
    figure = figures[at]
    words = low[max(figure.sentence_start, figure.span.start - 160) : figure.span.start]
    for back in range(at - 1, max(-1, at - _FARTHEST), -1):
        apart = figure.sentence - figures[back].sentence
        if apart > 1:
            return None
        noun = figures[back].noun.lower()
        if apart and noun and noun not in COUNTERS and fits(figures[back], figure) and f" {noun} " in words:
            return back
    return None


def _one_of_more(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The six of `enam dari 40 sampel terkontaminasi. Tiga di antaranya …`, where nothing else is named between."""
    part, whole = at - 2, at - 1
    if part < 0 or found[part] != whole or figures[at].sentence - figures[part].sentence > 1:
        return None
    of = OF_BETWEEN.fullmatch(low, figures[part].span.end, max(figures[part].span.end, figures[whole].head))
    return part if of is not None and fits(figures[part], figures[at]) else None


def _alone_before(low: str, figures: Sequence[Linked], found: Sequence[int | None], at: int) -> int | None:
    """The only part that the sentence before tells: `Dari 40 anggota, 33 orang hadir. Sebanyak 27 di antaranya …`."""
    figure = figures[at]
    near = range(max(0, at - _FARTHEST), at)
    before = [back for back in near if figure.sentence - figures[back].sentence == 1 and alike(figures[back], figure)]
    opens = not any(figures[back].sentence == figure.sentence for back in range(max(0, at - 3), at))
    parts = [back for back in before if found[back] is not None]
    if len(parts) != 1 or not opens:
        return None
    for back in before:
        divided = back == found[parts[0]] and is_whole_of(low, figures[back])
        if back != parts[0] and not divided:
            return None
    return parts[0] if fits(figures[parts[0]], figure) else None
