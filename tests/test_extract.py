"""What `extract` promises for any text at all, and that nothing around an article changes what is found in it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kutipan import KutipanError, extract
from kutipan.convert import Extraction
from kutipan.extraction.quotes.find import find_reports
from kutipan.language.cues import cue_frames
from kutipan.page import read_page
from kutipan.tables import TABLES, Quote
from kutipan.tables.patterns import RULE
from kutipan.tables.quotes import QUOTE_TYPES
from said import quotes

ARTICLE = (
    "“Air naik cepat sekali,” kata Rani Puspita, Senin (3/6). “Saya lari ke atap,” ujarnya kepada Kabar Sagara.\n\n"
    "Menurut Budi Hartono, tanggul itu “sudah tua” dan belum pernah diperbaiki. Ia menambahkan, warga sudah melapor."
    "\n\nBalai Sungai menyatakan tanggul akan diperbaiki tahun ini, seperti dikutip Antara."
)

FURNITURE = (
    "Menu",
    "Banner",
    "ADVERTISEMENT",
    "SCROLL TO RESUME CONTENT",
    "Baca Juga: Harga Beras Turun Lagi",
    "Simak juga: “Kami Lelah,” Kata Korban Banjir",
    "Tags: banjir, tanggul",
    "Bagikan",
    "Copyright Kabar Sagara",
)

words = st.sampled_from(
    [
        *"kata ujar katanya ucapnya mengatakan menyebut menegaskan mengaku menambahkan dikatakan disampaikan".split(),
        *"menurut Menurut menurutnya dikutip dari demikian begitu bahwa jika yang dan seraya tidak akan itu".split(),
        *"Rani Puspita Budi Kota Sagara Kementerian ketua dia ia mereka pihaknya warga Senin kepada wartawan".split(),
        *"panen naik turun jembatan ambruk membantu siap Jakarta PT Dr. KH S.H., Qur'an anak-anak 2.500 70%".split(),
        *'“ ” " ‘ ’ « » , . ; : ? ! … ( ) [ ] - – — / & … ,” .” “…,” ?”'.split(),
        *["\n", "\n\n", "\r\n", "\u2028", "\t", "\u00a0", "\ufeff", "\u200b", "🙂", "İ", "ß", "é", "ﬁ", "Baca Juga:"],
    ]
)
cues = st.sampled_from(sorted(cue_frames())).flatmap(lambda cue: st.sampled_from([cue, f"{cue}nya", cue.capitalize()]))
words = words | cues
newsy = st.lists(words, max_size=60).map(" ".join) | st.lists(words, max_size=60).map("".join)
any_text = st.text(max_size=200) | newsy | st.builds(lambda a, b, c: a + b + c, newsy, st.text(max_size=20), newsy)


def _extract(text: str) -> Extraction | None:
    """The rows of a text; None where it is refused."""
    try:
        return extract(text, article_id="uji")
    except KutipanError:
        return None


def _spans(quote: Quote) -> Iterator[tuple[str | None, int | None, int | None]]:
    yield quote.text, quote.start, quote.end
    yield quote.speaker_text, quote.speaker_start, quote.speaker_end
    yield quote.cue, quote.cue_start, quote.cue_end


@given(any_text)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example("“”")
@example("“,” kata X.")
@example("“A" * 50)
@example("kata " * 100)
@example("Menurut")
@example("\ufeff“Panen naik,” kata Rani Puspita.")
@example("yang dituduh X")
@example("Rani mengatakan bahwa")
@example("Demikian katanya, jalan itu ditutup.")
@example("((((((((((")
@example("Rapat usai. “Panen naik,” kata Rani. [Petani tua itu mengatakan panen naik.")
@example("“Panen naik,” kata perkumpulan Pantau,")
@example("Rani mengatakan bahwa Budi menyebut bahwa " * 400 + ".")
@example("Rani Puspita mengatakan, “A." + "\n" * 5 + "B.” C")
def test_any_text_gives_sound_rows_or_one_clear_error(text: str) -> None:
    found = _extract(text)
    if found is None:
        return
    for quote in found.quotes:
        for words, start, end in _spans(quote):
            assert (words is None) == (start is None) == (end is None)
            if start is not None and end is not None:
                assert 0 <= start < end <= len(text)
                assert text[start:end] == words
        assert quote.text == quote.text.strip()
        assert quote.type in QUOTE_TYPES
        assert re.fullmatch(RULE, quote.rule)
        assert quote.text in quote.context
        assert quote.context in text
    for one, other in pairwise(found.quotes):
        assert one.end <= other.start
    ids = [quote.quote_id for quote in found.quotes]
    assert len(set(ids)) == len(ids)
    assert {quote.continues for quote in found.quotes} <= {None, *ids}
    assert {quote.speaker_id for quote in found.quotes} <= {None, *(speaker.speaker_id for speaker in found.speakers)}
    assert len({speaker.speaker_id for speaker in found.speakers}) == len(found.speakers)


def test_a_byte_order_mark_in_front_moves_the_offsets_and_nothing_else() -> None:
    text = "Air Naik di Sagara\n\n" + ARTICLE
    plain, marked = extract(text, article_id="uji"), extract("\ufeff" + text, article_id="uji")
    assert _moved(plain, 1) == list(marked.quotes)
    assert marked.article.title == "Air Naik di Sagara"
    alone = "“Kami siap,” kata Rani Puspita."
    assert len(extract("\ufeff" + alone, article_id="uji").quotes) == 1


@given(any_text)
@settings(max_examples=150, deadline=None)
def test_find_reports_gives_reports_in_order_inside_the_body(text: str) -> None:
    page = read_page(text)
    reports = find_reports(page).reports
    assert list(reports) == sorted(reports, key=lambda report: report.span)
    for report in reports:
        assert page.paragraphs[0].start <= report.span.start < report.span.end <= page.paragraphs[-1].end
        assert re.fullmatch(RULE, report.rule)


@given(any_text)
@settings(max_examples=100, deadline=None)
def test_the_same_text_always_gives_the_same_rows(text: str) -> None:
    assert _extract(text) == _extract(text)


@pytest.mark.parametrize("text", ["", " \n\n ", "ADVERTISEMENT", "Menu\nBanner\n\nBaca Juga: Harga Beras Turun"])
def test_a_text_without_an_article_is_refused_with_one_line(text: str) -> None:
    with pytest.raises(KutipanError, match=r"^uji: no body text found[^\n]*$"):
        extract(text, article_id="uji")


@pytest.mark.parametrize("article_id", ["", "a b", "a/b", "-a", "a\n", None, 3])
def test_an_id_that_is_none_is_refused(article_id: str) -> None:
    with pytest.raises(KutipanError, match="is no article id"):
        extract(ARTICLE, article_id=article_id)


def test_half_of_a_surrogate_pair_is_refused_with_its_place() -> None:
    with pytest.raises(KutipanError, match=r"^uji: character 6 is half of a surrogate pair"):
        extract("Harga \ud800 naik.", article_id="uji")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError, match="the text must be a str, not NoneType"):
        extract(None, article_id="uji")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "published", ["2024-06-04T22:30+07:00", "2024-06-04T15:30Z", datetime(2024, 6, 4, 22, 30), "2024-06-04T22:30"]
)
def test_published_may_be_words_or_a_datetime(published: str | datetime) -> None:
    assert extract(ARTICLE, article_id="uji", published=published).article.published == "2024-06-04T22:30"
    assert extract(ARTICLE, article_id="uji", published=date(2024, 6, 4)).article.published == "2024-06-04"


@pytest.mark.parametrize("published", ["2023", "kemarin", "", 2023])
def test_published_that_names_no_day_is_refused(published: str) -> None:
    with pytest.raises(KutipanError, match=r"^uji: published: "):
        extract(ARTICLE, article_id="uji", published=published)


def test_the_error_names_the_source_file_when_it_is_known() -> None:
    with pytest.raises(KutipanError, match=r"^artikel/uji\.txt: "):
        extract("Menu", article_id="uji", source_path="artikel/uji.txt")


def _moved(rows: Extraction, by: int) -> list[Quote]:
    """The quotes as they stand in a text with ``by`` more characters in front."""

    def later(offset: int | None) -> int | None:
        return None if offset is None else offset + by

    def renamed(key: str | None) -> str | None:
        return None if key is None else f"uji-q{int(key.removeprefix('uji-q')) + by}"

    return [
        row._replace(
            quote_id=f"uji-q{row.start + by}",
            continues=renamed(row.continues),
            start=row.start + by,
            end=row.end + by,
            speaker_start=later(row.speaker_start),
            speaker_end=later(row.speaker_end),
            cue_start=later(row.cue_start),
            cue_end=later(row.cue_end),
        )
        for row in rows.quotes
    ]


around = st.lists(st.sampled_from(["", *FURNITURE]), max_size=6)


@given(around, around)
@settings(max_examples=60, deadline=None)
def test_furniture_and_blank_lines_around_an_article_change_nothing_but_offsets(
    above: list[str], below: list[str]
) -> None:
    head = "".join(f"{line}\n" for line in above)
    found = extract(head + ARTICLE + "".join(f"\n{line}" for line in below), article_id="uji")
    alone = extract(ARTICLE, article_id="uji")
    assert list(found.quotes) == _moved(alone, len(head))
    assert found.speakers == alone.speakers


@given(st.lists(st.sampled_from(["", *FURNITURE[2:]]), min_size=1, max_size=3))
@settings(max_examples=30, deadline=None)
def test_furniture_between_paragraphs_changes_no_quote(between: list[str]) -> None:
    first, *rest = ARTICLE.split("\n\n")
    text = "\n\n".join([first, *between, *rest])
    assert quotes(text) == quotes(ARTICLE)


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028", "\x0b"], ids=["crlf", "cr", "line separator", "tab"])
def test_every_kind_of_line_break_separates_paragraphs(newline: str) -> None:
    assert quotes(ARTICLE.replace("\n", newline)) == quotes(ARTICLE)


forenames = st.sampled_from("Rani Budi Ketut Wulan Dimas Horas Yohanes Lastri Ahmad Siti".split())
surnames = st.sampled_from("Puspita Hartono Ardana Prameswari Tarigan Hidayat Lestari Simanjuntak Wenda".split())
names = st.builds("{} {}".format, forenames, surnames)


@given(names, st.sampled_from(["“{}” kata {}.", "“{}” ujar {} di Bogor, Senin.", "Menurut {1}, “{0}”", "“{}” ({})"]))
@settings(max_examples=60, deadline=None)
def test_a_direct_quote_is_the_same_whoever_said_it(name: str, frame: str) -> None:
    said = "Jalan itu licin. Kami pelan-pelan saja."
    (quote,) = quotes(frame.format(said, name))
    assert (quote.type, quote.text, quote.by, quote.who) == ("direct", said, name, name)


@given(names, names)
@settings(max_examples=60, deadline=None)
def test_a_name_inside_the_utterance_is_not_the_speaker(inside: str, speaker: str) -> None:
    (quote,) = quotes(f"“{inside} sudah pulang sejak tadi pagi,” kata {speaker}.")
    assert quote.by == speaker


def test_ids_carry_the_article_and_the_offset() -> None:
    for quote in extract(ARTICLE, article_id="kabar-7").quotes:
        assert quote.quote_id == f"kabar-7-q{quote.start}"
        assert quote.article_id == "kabar-7"


def test_offsets_count_code_points_and_not_bytes() -> None:
    text = "Kabar Baik 🙂🙂\n\n“Panen naik,” kata Rani Puspita."
    (quote,) = extract(text, article_id="uji").quotes
    assert (quote.start, quote.end) == (16, 26)


def test_curated_columns_stay_empty() -> None:
    found = extract(ARTICLE, article_id="uji")
    assert {quote.text_en for quote in found.quotes} == {None}
    assert {speaker.wikidata for speaker in found.speakers} == {None}
    assert found.article.url is None


def test_only_speakers_that_a_quote_names_are_listed() -> None:
    found = extract("Budi Hartono datang. “Panen naik,” kata Rani Puspita.", article_id="uji")
    assert [speaker.name for speaker in found.speakers] == ["Rani Puspita"]


@pytest.mark.slow
def test_the_order_of_hashing_changes_nothing() -> None:
    script = f"import kutipan; print(kutipan.extract({ARTICLE!r}, article_id='uji'))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "42", "4711")
    }
    assert len(printed) == 1


def test_the_language_of_an_article_is_that_which_it_is_read_as() -> None:
    assert extract("The river rose quickly, said Rani.", article_id="sungai").article.language == "id"
    field = next(column.field for column in TABLES[0].columns if column.name == "language")
    assert "always `id`" in field.description
    assert "selalu `id`" in field.description_id
