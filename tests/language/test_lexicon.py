"""The word lists: readable, complete, and without contradictions."""

from collections import Counter
from importlib.resources import files

import pytest

from kutipan.language.cues import BEHIND, cue_frames
from kutipan.language.lexicon import read_rows, read_words
from kutipan.language.tokens import tokenise
from kutipan.language.word_classes import base, phrase_length, words_by_class, words_in

PACKAGES = ("kutipan.language", "kutipan.extraction.quotes", "kutipan.extraction.figures", "kutipan.page")
LISTS = [
    (package, file.name)
    for package in PACKAGES
    for file in sorted(files(package).iterdir(), key=lambda file: file.name)
    if file.name.endswith(".tsv")
]

each_list = pytest.mark.parametrize(("package", "name"), LISTS, ids=[name for _, name in LISTS])


@each_list
def test_a_word_list_says_where_it_is_from_and_has_a_header(package: str, name: str) -> None:
    lines = files(package).joinpath(name).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("#")
    header = next(line for line in lines if line and not line.startswith("#")).split("\t")
    assert header[0]
    assert len(set(header)) == len(header)
    assert read_rows(package, name)


@each_list
def test_the_cells_of_a_word_list_have_no_outer_white_space_and_the_first_is_filled(package: str, name: str) -> None:
    for row in read_rows(package, name):
        assert all(cell == cell.strip() for cell in row.values()), row
        assert next(iter(row.values())), row


@pytest.mark.parametrize(
    ("package", "name"), [row for row in LISTS if row[1] not in {"date_words.tsv", "not_figures.tsv"}]
)
def test_no_row_stands_twice_in_a_word_list(package: str, name: str) -> None:
    rows = Counter(tuple(row.items()) for row in read_rows(package, name))
    assert [row for row, count in rows.items() if count > 1] == []


def test_a_row_with_too_many_cells_is_refused(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    class File:
        def joinpath(self, name: str) -> "File":
            return self

        def read_text(self, encoding: str) -> str:
            return "# asal\nword\tclass\nkata\tcue\tlebih\n"

    monkeypatch.setattr("kutipan.language.lexicon.files", lambda package: File())
    with pytest.raises(ValueError, match=r"3 cells in the row 'kata', the header has 2"):
        read_rows("kutipan.language", "salah.tsv")


def test_missing_cells_are_empty_and_comments_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    class File:
        def joinpath(self, name: str) -> "File":
            return self

        def read_text(self, encoding: str) -> str:
            return "# asal\n\nword\tclass\n# catatan\nkata\n"

    monkeypatch.setattr("kutipan.language.lexicon.files", lambda package: File())
    assert read_rows("kutipan.language", "contoh.tsv") == ({"word": "kata", "class": ""},)
    assert read_words("kutipan.language", "contoh.tsv") == ("kata",)


def test_every_cue_has_a_frame_that_its_list_explains() -> None:
    text = files("kutipan.language").joinpath("cues.tsv").read_text(encoding="utf-8")
    comments = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    used = {frame for frames in cue_frames().values() for frame in frames}
    assert {frame for frame in used if f"{frame}:" not in comments} == set()
    assert all(cue_frames().values())


@pytest.mark.parametrize(
    ("cue", "frame"),
    [
        ("kata", "behind"),
        ("mengatakan", "clause"),
        ("menurut", "source"),
        ("disampaikan", "passive"),
        ("demikian", "thus"),
        ("dikutip", "relay"),
    ],
)
def test_the_commonest_cues_stand_in_their_frames(cue: str, frame: str) -> None:
    assert frame in cue_frames()[cue]


@pytest.mark.parametrize("word", ["katak", "rumah", "menteri", "membeli", "sekata"])
def test_other_words_are_no_cue(word: str) -> None:
    assert word not in cue_frames()
    assert word not in BEHIND.split("|")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("menteri", "role"),
        ("kementerian", "organisation"),
        ("warga", "group"),
        ("jakarta", "place"),
        ("tidak", "negation"),
        ("akan", "auxiliary"),
        ("di", "preposition"),
        ("dia", "pronoun"),
        ("bahwa", "complementiser"),
    ],
)
def test_a_word_is_in_its_class(word: str, name: str) -> None:
    assert word in words_in(name)
    assert word not in words_by_class()["negation"] or name == "negation"


def test_the_longest_phrase_of_a_class_is_taken() -> None:
    tokens = tokenise("ketua umum partai itu")
    assert phrase_length(tokens, 0, "role") == 2
    assert phrase_length(tokens, 3, "role") == 0


@pytest.mark.parametrize(
    ("word", "root"), [("rumahnya", "rumah"), ("adalah", "adalah"), ("tanya", "tanya"), ("menurutnya", "menurut")]
)
def test_only_the_clitic_is_taken_off_a_word(word: str, root: str) -> None:
    assert base(word) == root
