"""The hand-written metadata is read whole or refused."""

from pathlib import Path

import pytest

from kutipan.errors import KutipanError
from kutipan.package.metadata import DATASHEET, Metadata, read_metadata

RIGHT = 'name = "contoh"\ntitle = "Contoh"\ndescription = """\nDua\nbaris.\n"""\n'


def read(folder: Path, text: str) -> Metadata:
    path = folder / "package.toml"
    path.write_text(text, encoding="utf-8")
    return read_metadata(path, version="1.2.3")


def test_the_file_of_this_project_is_right() -> None:
    metadata = read_metadata(Path(__file__).parents[2] / "scripts" / "package.toml")
    assert [license["name"] for license in metadata.licenses] == ["CC-BY-4.0"]
    assert metadata.version is None


def test_a_datasheet_and_indonesian_texts_are_read(tmp_path: Path) -> None:
    metadata = read(tmp_path, RIGHT + 'title_id = "Judul"\n[datasheet]\nuses = """\nUntuk\ncontoh.\n"""\n')
    assert metadata.title_id == "Judul"
    assert metadata.datasheet == {"uses": "Untuk contoh."}
    assert metadata.created is None


def test_the_datasheet_of_this_project_says_everything() -> None:
    metadata = read_metadata(Path(__file__).parents[2] / "scripts" / "package.toml")
    assert tuple(metadata.datasheet) == DATASHEET


def test_line_breaks_in_a_text_are_spaces(tmp_path: Path) -> None:
    metadata = read(tmp_path, RIGHT)
    assert metadata.description == "Dua baris."
    assert metadata.version == "1.2.3"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (RIGHT + 'licences = "MIT"\n', "unknown key `licences` in the file"),
        (RIGHT + 'version = "1"\n', "unknown key `version` in the file"),
        (RIGHT + '[[sources]]\ntitle = "A"\nurl = "b"\n', "unknown key `url` in sources 1"),
        (RIGHT + '[[sources]]\npath = "A"\n', "sources 1 lacks `title`"),
        (RIGHT + "[[contributors]]\ntitle = 1\n", "`title` of contributors 1 is no text"),
        (RIGHT + 'sources = "A"\n', "`sources` is no list of tables"),
        (RIGHT + "keywords = [1]\n", "`keywords` is no list of texts"),
        ('title = "A"\n', "the text `name` is missing"),
        ("name = \n", "is not TOML"),
        (RIGHT + 'created = "2026-11-20"\n', "`created` is no time of the form"),
        (RIGHT + 'homepage = ""\n', "`homepage` is no text"),
        (RIGHT + '[datasheet]\nbias = "A"\n', "unknown key `bias` in datasheet"),
        (RIGHT + '[datasheet]\nuses = " "\n', "`uses` of datasheet is no text"),
        (RIGHT + 'datasheet = "A"\n', "`datasheet` is no table"),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(KutipanError, match=reason):
        read(tmp_path, text)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KutipanError, match="cannot be read"):
        read_metadata(tmp_path / "tiada.toml")
