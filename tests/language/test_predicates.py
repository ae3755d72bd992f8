"""Which stretches of words are clauses."""

import pytest

from kutipan.language.predicates import find_predicate, is_verb
from kutipan.language.tokens import tokenise


@pytest.mark.parametrize(
    "word",
    "membantu menolak mengatakan menyebut berangkat bekerja belajar dibuka dievakuasi terjatuh memperbaiki "
    "diperbaiki melapor merusak berlari-lari".split(),
)
def test_words_with_a_verbs_prefix_are_verbs(word: str) -> None:
    assert is_verb(word)


@pytest.mark.parametrize(
    "word",
    "menteri bantuan kesiapan permohonan rumah dinas termasuk beras berita dia meja merah berapa pembukaan "
    "metode terhadap mereka".split(),
)
def test_nouns_and_function_words_of_the_same_look_are_none(word: str) -> None:
    assert not is_verb(word)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("jembatan itu dibuka pekan depan", "dibuka"),
        ("siap membantu para nelayan", "siap"),
        ("kebun itu ilegal", "ilegal"),
        ("ia akan datang", "akan"),
        ("panen tidak gagal", "tidak"),
        ("angka yang disebut kementerian masih berubah", "masih"),
        ("nelayan yang menunggu di dermaga sudah pulang", "sudah"),
        ("Rani adalah ketua panitia", "adalah"),
        ("setelah hujan reda, warga sudah pulang", "sudah"),
    ],
)
def test_a_clause_has_a_predicate_of_its_own(text: str, predicate: str) -> None:
    tokens = tokenise(text)
    at = find_predicate(tokens)
    assert at is not None
    assert tokens[at].lower == predicate


@pytest.mark.parametrize(
    "text",
    [
        "kritik tajam kepada panitia",
        "kesiapan negara itu untuk membantu",
        "ketidaksenangannya dengan keputusan itu",
        "bantuan untuk korban banjir",
        "permohonan yang diajukan warga",
        "upaya Moskow membebaskan sandera",
        "cara-cara kotor dalam pemilihan itu",
        "nama pelaku",
        "",
    ],
)
def test_a_noun_phrase_a_relative_clause_or_a_purpose_has_none(text: str) -> None:
    assert find_predicate(tokenise(text)) is None
