"""The noun phrase that names a source: how far it reaches, and what in it is a person's name."""

import pytest

from kutipan.extraction.phrases.appositions import read_source
from kutipan.extraction.phrases.name_words import name_tokens
from kutipan.extraction.phrases.noun_phrases import read_phrase
from kutipan.language.tokens import tokenise


def source(text: str) -> str | None:
    """The source that opens a text, with its apposition."""
    phrase = read_source(tokenise(text), 0)
    return phrase.span.of(text) if phrase else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rani Puspita, Senin (3/6)", "Rani Puspita"),
        ("Rani Puspita di Bogor", "Rani Puspita"),
        ("Rani Puspita kepada wartawan", "Rani Puspita"),
        ("Rani Puspita saat ditemui", "Rani Puspita"),
        ("Rani Puspita yang baru datang", "Rani Puspita"),
        ("Rani Puspita sambil tertawa", "Rani Puspita"),
        ("Rani Puspita (34), pedagang, Senin", "Rani Puspita (34), pedagang"),
        ("Rani Puspita, 34, pedagang, Senin", "Rani Puspita, 34, pedagang"),
        ("Rani Puspita, S.H., M.H., Senin", "Rani Puspita, S.H., M.H."),
        ("ketua panitia, Rani Puspita, Senin", "ketua panitia, Rani Puspita"),
        ("Rani Puspita, ketua panitia, Senin", "Rani Puspita, ketua panitia"),
        (
            "Kepala Dinas Perhubungan dan Pariwisata Rani Puspita, Senin",
            "Kepala Dinas Perhubungan dan Pariwisata Rani Puspita",
        ),
        (
            "Duta Besar Norwegia untuk Indonesia Ingrid Solberg, Senin",
            "Duta Besar Norwegia untuk Indonesia Ingrid Solberg",
        ),
        ("menteri itu, Senin", "menteri itu"),
        ("dia di Bogor", "dia"),
        ("sejumlah warga di Bogor", "sejumlah warga"),
        ("pernyataan Kantor Gubernur, Senin", "pernyataan Kantor Gubernur"),
        ("Tan Mei Ling, Senin", "Tan Mei Ling"),
    ],
)
def test_a_source_ends_before_dates_places_and_clauses(text: str, expected: str) -> None:
    assert source(text) == expected


@pytest.mark.parametrize(
    "text", ["Senin (3/6)", "Mei lalu", "di Bogor", "yang datang", "(34)", "membantu warga", ", kata", "2.500 orang"]
)
def test_a_date_a_place_or_a_verb_is_no_source(text: str) -> None:
    assert source(text) is None


def test_a_phrase_is_not_read_beyond_its_stop() -> None:
    tokens = tokenise("Rani Puspita Sari")
    phrase = read_phrase(tokens, 0, 2)
    assert phrase is not None
    assert (phrase.first, phrase.last) == (0, 2)
    assert read_phrase(tokens, 3) is None


@pytest.mark.parametrize(
    ("text", "sort"),
    [("dia", "pronoun"), ("Rani Puspita", "named"), ("sejumlah warga", "common"), ("menteri itu", "common")],
)
def test_a_phrase_says_what_sort_of_thing_it_is(text: str, sort: str) -> None:
    phrase = read_phrase(tokenise(text), 0)
    assert phrase is not None
    assert phrase.sort == sort


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Menteri Keuangan Rani Puspita", "rani puspita"),
        ("dr. Rani Puspita", "rani puspita"),
        ("Rani Puspita", "rani puspita"),
        ("Menteri Keuangan", ""),
        ("Kementerian Keuangan", ""),
        ("Ketua KPK", ""),
        ("Presiden Rusia", ""),
        ("ketua panitia", ""),
    ],
)
def test_the_personal_name_stands_behind_role_and_title(text: str, name: str) -> None:
    tokens = tokenise(text)
    phrase = read_phrase(tokens, 0)
    assert phrase is not None
    assert " ".join(token.lower for token in name_tokens(tokens, phrase)) == name
