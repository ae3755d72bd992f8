"""The test articles themselves are sound: a wrong gold would make every test on them worthless."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from inline_gold import ARTICLES, GoldArticle, GoldFigure, GoldQuote, load, parse
from kutipan.tables.figures import KINDS, QUALIFIERS
from kutipan.tables.quotes import QUOTE_TYPES

CORPUS = load()
MARKS = "“”\"‘’«»'"
WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
EDTF = re.compile(r"(\.\.|[\dX]{4}(-\d\d){0,2})(/(\.\.|[\dX]{4}(-\d\d){0,2}))?")

each_article = pytest.mark.parametrize("article", CORPUS, ids=[a.name for a in CORPUS])


def _bounds(figure: GoldFigure) -> tuple[Decimal | None, Decimal | None]:
    """The bounds that a figure's qualifier and value demand."""
    match figure.qualifier:
        case "exact":
            return figure.value, figure.value
        case "more_than" | "at_least":
            return figure.value, None
        case "less_than" | "at_most" | "nearly":
            return None, figure.value
        case "about":
            return None, None
    return figure.value_low, figure.value_high


def test_the_corpus_has_at_least_twelve_house_styles() -> None:
    assert len(CORPUS) >= 16
    assert len({a.style for a in CORPUS}) >= 12
    assert len({a.outlet for a in CORPUS}) >= 12


def test_every_type_kind_and_qualifier_occurs() -> None:
    assert {q.type for a in CORPUS for q in a.quotes} == set(QUOTE_TYPES)
    assert {f.kind for a in CORPUS for f in a.figures} == set(KINDS)
    assert {f.qualifier for a in CORPUS for f in a.figures} == set(QUALIFIERS)


@each_article
def test_an_article_is_as_long_as_a_news_item(article: GoldArticle) -> None:
    assert 130 <= len(article.text.split()) <= 600


@each_article
def test_removing_the_tags_gives_the_text(article: GoldArticle) -> None:
    source = (ARTICLES / f"{article.name}.xml").read_text(encoding="utf-8")
    bare = re.sub(r"<[^>]+>", "", source).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert bare.rstrip("\n") == "\n" + article.text
    assert article.text == article.text.strip("\n")


@each_article
def test_quotes_do_not_overlap(article: GoldArticle) -> None:
    for before, after in zip(article.quotes, article.quotes[1:], strict=False):
        assert before.end <= after.start, (before.text, after.text)


@each_article
def test_every_span_gives_its_text_and_has_no_outer_white_space(article: GoldArticle) -> None:
    spans = [(q.start, q.end, q.text) for q in article.quotes]
    spans += [(f.start, f.end, f.text) for f in article.figures]
    spans += [(d.start, d.end, d.text) for d in article.dates]
    for start, end, text in spans:
        assert article.text[start:end] == text == text.strip() != ""


@each_article
def test_cue_and_speaker_stand_where_they_say_and_outside_every_quote(article: GoldArticle) -> None:
    for quote in article.quotes:
        for text, start in ((quote.cue, quote.cue_start), (quote.speaker_text, quote.speaker_start)):
            if text is None or start is None:
                assert (text, start) == (None, None)
                continue
            assert article.text[start : start + len(text)] == text == text.strip()
            assert all(start + len(text) <= q.start or q.end <= start for q in article.quotes), (quote.text, text)


@each_article
def test_direct_quotes_stand_in_marks_and_other_quotes_do_not_begin_on_the_attribution(article: GoldArticle) -> None:
    for quote in article.quotes:
        before = article.text[: quote.start]
        if quote.type == "direct":
            assert before[-1:] in MARKS, quote.text
        else:
            assert not re.match(r"bahwa\b", quote.text)
            assert not quote.text.endswith((".", ",")), quote.text
        assert any(mark in quote.text for mark in MARKS) or quote.type != "mixed"


@each_article
def test_a_quote_without_attribution_goes_on_from_one_that_has_it(article: GoldArticle) -> None:
    by_start: dict[int, GoldQuote] = {q.start: q for q in article.quotes}
    for quote in article.quotes:
        if quote.continues is None:
            assert quote.speaker_text or quote.borderline, quote.text
        else:
            earlier = by_start[quote.continues]
            assert earlier.start < quote.start
            assert earlier.who == quote.who
            assert (quote.speaker_text, quote.cue, quote.via) == (None, None, None)


@each_article
def test_a_figure_is_wholly_inside_or_outside_each_quote(article: GoldArticle) -> None:
    for figure in article.figures:
        for quote in article.quotes:
            inside = quote.start <= figure.start and figure.end <= quote.end
            assert inside or figure.end <= quote.start or quote.end <= figure.start, figure.text


@each_article
def test_the_number_stands_in_its_figure(article: GoldArticle) -> None:
    for figure in article.figures:
        end = figure.number_start + len(figure.number_text)
        assert figure.start <= figure.number_start < end <= figure.end
        assert article.text[figure.number_start : end] == figure.number_text


@each_article
def test_value_bounds_and_qualifier_agree(article: GoldArticle) -> None:
    for figure in article.figures:
        assert (figure.value_low, figure.value_high) == _bounds(figure), figure.text
        if figure.qualifier in {"range", "indefinite"}:
            assert figure.value is None
            low, high = figure.value_low, figure.value_high
            assert low is not None
            assert high is not None
            assert low < high
        else:
            assert figure.value is not None, figure.text


@each_article
def test_kind_and_unit_agree(article: GoldArticle) -> None:
    for figure in article.figures:
        match figure.kind:
            case "percent":
                assert figure.unit == "%"
            case "money":
                assert re.fullmatch(r"[A-Z]{3}", figure.unit or ""), figure.text
            case "measure" | "duration":
                assert figure.unit, figure.text
            case _:
                assert figure.unit is None, figure.text


@each_article
def test_the_counted_noun_and_the_date_are_words_of_the_article(article: GoldArticle) -> None:
    for figure in article.figures:
        assert (figure.counted_text or "") in article.text, figure.counted_text
        assert (figure.date_text or "") in article.text, figure.date_text


@each_article
def test_a_part_comes_from_another_figure(article: GoldArticle) -> None:
    starts = {f.start for f in article.figures}
    for figure in article.figures:
        assert figure.part_of is None or (figure.part_of in starts and figure.part_of != figure.start)


@each_article
def test_dates_do_not_overlap_and_have_well_formed_values(article: GoldArticle) -> None:
    for before, after in zip(article.dates, article.dates[1:], strict=False):
        assert before.end <= after.start
    for value in [d.edtf for d in article.dates] + [f.date for f in article.figures]:
        assert value is None or EDTF.fullmatch(value), value


@each_article
def test_a_weekday_agrees_with_its_date_unless_marked(article: GoldArticle) -> None:
    for row in article.dates:
        day = re.search(r"[a-z]+", row.text.lower())
        if day and day[0] in WEEKDAYS and row.edtf and re.fullmatch(r"\d{4}-\d\d-\d\d", row.edtf):
            assert date.fromisoformat(row.edtf).weekday() == WEEKDAYS.index(day[0]), row.text
        assert not (row.conflict and row.edtf)


def test_a_tag_that_names_no_quote_is_refused() -> None:
    with pytest.raises(ValueError, match="names no quote"):
        parse('<article style="s" outlet="o">\n<c n="3">kata</c>\n</article>', "contoh")


def test_a_figure_without_its_number_is_refused() -> None:
    bad = '<f n="1" value="2" low="2" high="2" qualifier="exact" kind="count" unit="" counted="">dua</f>'
    with pytest.raises(ValueError, match="figure 1 has 0 <num>"):
        parse(f'<article style="s" outlet="o">\n{bad}\n</article>', "contoh")


def test_entities_count_as_the_one_character_that_they_stand_for(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(
        '<article style="s" outlet="o">\nA &amp; <d edtf="">kemarin</d>\n</article>', encoding="utf-8"
    )
    (article,) = load(tmp_path)
    assert article.text == "A & kemarin"
    assert article.dates[0].start == 4
