"""The registry of speakers: read from a CSV, refused where it is not sound."""

from pathlib import Path

import pytest

from kutipan import KutipanError
from kutipan.tables.registry import EMPTY, read_registry

HEADER = "speaker_id,name,name_id,kind,role,aliases,wikidata,source\n"
ROW = "gov-no,Government of Norway,Pemerintah Norwegia,government,,Norwegia; Oslo ,Q20,https://example.org\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test writes its registry."""
    return tmp_path / "speakers.csv"


def test_a_row_gives_a_speaker_and_its_names(path: Path) -> None:
    path.write_text(HEADER + ROW, encoding="utf-8")
    registry = read_registry(path)
    speaker = registry.speakers["gov-no"]
    assert (speaker.name, speaker.kind, speaker.wikidata, speaker.role) == (
        "Government of Norway",
        "government",
        "Q20",
        None,
    )
    assert speaker.aliases == "Pemerintah Norwegia;Norwegia;Oslo"


@pytest.mark.parametrize(
    "words", ["Norwegia", "norwegia", "OSLO", "Pemerintah  Norwegia", "Government of Norway", "Pemerintah\nNorwegia"]
)
def test_a_name_is_found_without_regard_to_case_and_spaces(path: Path, words: str) -> None:
    path.write_text(HEADER + ROW, encoding="utf-8")
    assert read_registry(path).find(words) == "gov-no"


def test_the_path_may_be_words_and_the_file_may_begin_with_a_mark(path: Path) -> None:
    path.write_text(HEADER + ROW, encoding="utf-8-sig")
    assert read_registry(str(path)).find("Oslo") == "gov-no"


@pytest.mark.parametrize("words", ["Swedia", "", "Norwegia Utara", "gov-no"])
def test_other_words_name_nobody(path: Path, words: str) -> None:
    path.write_text(HEADER + ROW, encoding="utf-8")
    assert read_registry(path).find(words) is None


def test_the_first_speaker_keeps_a_name_that_two_have(path: Path) -> None:
    path.write_text(HEADER + ROW + ROW.replace("gov-no", "oslo"), encoding="utf-8")
    assert read_registry(path).find("Oslo") == "gov-no"


def test_the_empty_registry_knows_nobody() -> None:
    assert EMPTY.find("Rani Puspita") is None
    assert EMPTY.speakers == {}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(HEADER + ROW + ROW, r"line 3: speaker_id 'gov-no' is empty or repeated", id="a repeated id"),
        pytest.param(HEADER + ROW.replace("gov-no", ""), r"line 2: speaker_id '' is empty or repeated", id="no id"),
        pytest.param(HEADER + ROW.replace("government,", "negara,"), r"line 2: kind 'negara' is none of", id="a kind"),
        pytest.param(HEADER.replace(",kind", "") + ROW, r"the column kind is missing", id="a column"),
        pytest.param("", r"the column speaker_id is missing", id="an empty file"),
    ],
)
def test_an_unsound_registry_is_refused_with_file_and_place(path: Path, content: str, message: str) -> None:
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KutipanError, match=message) as caught:
        read_registry(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_a_registry_that_cannot_be_read_is_refused(path: Path) -> None:
    with pytest.raises(KutipanError, match="cannot be read"):
        read_registry(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KutipanError, match="cannot be read"):
        read_registry(path)


@pytest.mark.parametrize(
    "row", ["gov-no,Government of Norway\n", "gov-no,Norway,,government,,,,,terlalu,banyak\n"], ids=["short", "long"]
)
def test_a_row_with_a_wrong_number_of_cells_is_refused_in_one_line(path: Path, row: str) -> None:
    path.write_text(HEADER + row, encoding="utf-8")
    with pytest.raises(KutipanError, match=r"^[^\n]*speakers\.csv, line 2[^\n]*$"):
        read_registry(path)
