"""A small package, made by hand, that every check accepts; each test breaks it in one way."""

import hashlib
from decimal import Decimal

from kutipan.package.files import Tables
from kutipan.package.metadata import Metadata
from kutipan.tables import Article, Caveat, Figure, Quote, Speaker

ARTICLE_ID = "panen-01"
TEXT = """\
Panen Padi di Lembah Sari Meningkat

Sari, 3 Mei – “Hasil panen tahun ini naik, dan gudang kami penuh,” kata Kepala Dinas Pertanian Budi Raharjo.
“Kami berterima kasih kepada petani.”

Menurut dia, sedikitnya 1.250 ton gabah sudah dijual, termasuk 300 ton benih.
"""
METADATA = Metadata("contoh", "Contoh", "Tabel kecil untuk pengujian.", sources=({"title": "Artikel buatan sendiri"},))


def place(part: str) -> tuple[int, int]:
    """The offsets of ``part``, which stands once in the text."""
    assert TEXT.count(part) == 1
    start = TEXT.index(part)
    return start, start + len(part)


def make_tables() -> Tables:
    """The tables of the article above."""
    data = TEXT.encode()
    article = Article(
        ARTICLE_ID,
        "Panen Padi di Lembah Sari Meningkat",
        None,
        None,
        None,
        "Sari",
        None,
        "XXXX-05-03",
        "id",
        None,
        len(TEXT.split()),
        f"{ARTICLE_ID}.txt",
        len(data),
        hashlib.sha256(data).hexdigest(),
    )
    first = make_quote(
        "direct",
        "Hasil panen tahun ini naik, dan gudang kami penuh",
        "Sari, 3 Mei – “Hasil panen tahun ini naik, dan gudang kami penuh,” kata Kepala Dinas Pertanian Budi Raharjo.",
        speaker_text="Kepala Dinas Pertanian Budi Raharjo",
        cue="kata",
    )
    second = make_quote(
        "direct",
        "Kami berterima kasih kepada petani.",
        "“Kami berterima kasih kepada petani.”",
        continues=first.quote_id,
    )
    third = make_quote(
        "indirect",
        "sedikitnya 1.250 ton gabah sudah dijual, termasuk 300 ton benih",
        "Menurut dia, sedikitnya 1.250 ton gabah sudah dijual, termasuk 300 ton benih.",
        speaker_text="dia",
        cue="Menurut",
    )
    whole = make_figure("sedikitnya 1.250 ton gabah", "1.250", third, qualifier="at_least", counted_text="gabah")
    part = make_figure("300 ton benih", "300", third, part_of=whole.figure_id, counted_text="benih")
    speaker = Speaker("budi-raharjo", "Budi Raharjo", "person", "Kepala Dinas Pertanian", None, None)
    caveat = Caveat(
        f"{ARTICLE_ID}-c{part.start}",
        ARTICLE_ID,
        third.quote_id,
        part.figure_id,
        "category-slip",
        "Seed is not part of the grain that was sold.",
        None,
    )
    return Tables((article,), (first, second, third), (whole, part), (speaker,), (caveat,))


def make_quote(
    type: str,
    text: str,
    context: str,
    *,
    speaker_text: str | None = None,
    cue: str | None = None,
    continues: str | None = None,
) -> Quote:
    """A quote of the text above with all its offsets."""
    start, end = place(text)
    speaker_place = place(speaker_text) if speaker_text else (None, None)
    cue_place = place(cue) if cue else (None, None)
    return Quote(
        quote_id=f"{ARTICLE_ID}-q{start}",
        article_id=ARTICLE_ID,
        type=type,
        text=text,
        text_en=None,
        speaker_id="budi-raharjo",
        speaker_text=speaker_text,
        cue=cue,
        addressee_text=None,
        via=None,
        continues=continues,
        context=context,
        start=start,
        end=end,
        speaker_start=speaker_place[0],
        speaker_end=speaker_place[1],
        cue_start=cue_place[0],
        cue_end=cue_place[1],
        rule="by-hand",
    )


def make_figure(
    text: str,
    number_text: str,
    quote: Quote,
    *,
    counted_text: str,
    qualifier: str = "exact",
    part_of: str | None = None,
) -> Figure:
    """A figure in tonnes inside ``quote``."""
    start, end = place(text)
    value = Decimal(number_text.replace(".", ""))
    return Figure(
        figure_id=f"{ARTICLE_ID}-f{start}",
        article_id=ARTICLE_ID,
        quote_id=quote.quote_id,
        text=text,
        number_text=number_text,
        value=value,
        value_low=value,
        value_high=value if qualifier == "exact" else None,
        qualifier=qualifier,
        kind="measure",
        unit="t",
        counted_text=counted_text,
        label_en=None,
        part_of=part_of,
        speaker_id=quote.speaker_id,
        date_text=None,
        date=None,
        context=quote.context,
        start=start,
        end=end,
        rule="by-hand",
    )
