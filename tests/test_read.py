"""What `kutipan.read` gives, and what it refuses with one clear line."""

import hashlib
import os
from pathlib import Path

import pytest

from kutipan.errors import KutipanError
from kutipan.read import MAX_BYTES, decode_text, read_source, read_sources

TEXT = "Harga cabai naik.\r\n“Kami waswas,” kata Sari.\n"


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def refusal(path: Path) -> str:
    """The one line with which the file is refused."""
    with pytest.raises(KutipanError) as caught:
        read_source(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(str(path))
    return message


def test_a_source_is_its_file_character_for_character(tmp_path: Path) -> None:
    source = read_source(write(tmp_path, "cabai-01.txt", TEXT.encode()))
    assert source.article_id == "cabai-01"
    assert source.path == "cabai-01.txt"
    assert source.text == TEXT
    assert source.size == len(TEXT.encode())
    assert source.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_byte_order_mark_is_no_part_of_the_text_but_of_the_file(tmp_path: Path) -> None:
    source = read_source(write(tmp_path, "a.txt", b"\xef\xbb\xbfHarga"))
    assert source.text == "Harga"
    assert source.size == 8


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be"])
def test_no_encoding_leaves_a_byte_order_mark(encoding: str) -> None:
    assert decode_text("a.txt", "\ufeffHarga".encode(encoding), encoding) == "Harga"


@pytest.mark.parametrize("label", ["iso-8859-1", "latin-1", "ISO_8859-1", "l1", "iso8859-1"])
def test_a_text_that_is_called_latin_1_is_read_as_one_of_windows(label: str) -> None:
    every = bytes(range(256))
    windows = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in every)
    assert decode_text("a.txt", every, label) == windows
    assert "“Kami waswas”" in decode_text("a.txt", "“Kami waswas”".encode("cp1252"), label)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\0", "a zip archive, as .docx"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\xd0\xcf\x11\xe0", "an old Office"),
    ],
)
@pytest.mark.parametrize("encoding", [None, "cp1252"])
def test_a_file_that_holds_no_plain_text_is_named_for_what_it_is(data: bytes, kind: str, encoding: str | None) -> None:
    with pytest.raises(KutipanError, match=f"^a.docx: is {kind}.*; save its text as a plain text file$"):
        decode_text("a.docx", data, encoding)


def test_paths_are_relative_to_the_folder_that_all_sources_share(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, b"teks") for name in ("mei/a.txt", "juni/b.txt")]
    assert [source.path for source in read_sources(paths)] == ["mei/a.txt", "juni/b.txt"]


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "a.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    assert "no regular file" in refusal(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert "is empty" in refusal(write(tmp_path, "a.txt", b""))


def test_a_file_of_50_megabytes_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("the file was opened"))
    message = refusal(path)
    assert "50000000 bytes" in message
    assert str(MAX_BYTES) in message


def test_a_binary_file_is_refused_at_its_first_nul(tmp_path: Path) -> None:
    assert "byte 7 (line 2): a NUL byte" in refusal(write(tmp_path, "a.txt", b"\x89PNG\r\n\x1a\0\0\r"))


@pytest.mark.parametrize(("encoding", "name"), [("utf-16", "UTF-16"), ("utf-16-be", "UTF-16"), ("utf-32", "UTF-32")])
def test_another_unicode_encoding_is_named(tmp_path: Path, encoding: str, name: str) -> None:
    data = ("\ufeff" if encoding == "utf-16-be" else "") + "Harga"
    message = refusal(write(tmp_path, "a.txt", data.encode(encoding)))
    assert f"byte 0: the text is {name}; UTF-8 is expected" in message


def test_a_wrong_encoding_is_refused_with_its_place(tmp_path: Path) -> None:
    message = refusal(write(tmp_path, "a.txt", "Harga naik.\n“Kami waswas”".encode("cp1252")))
    assert "byte 12 (line 2): 0x93 is not UTF-8" in message
    assert "convert the file to UTF-8" in message


def test_a_text_cut_inside_a_character_is_refused_with_its_place(tmp_path: Path) -> None:
    message = refusal(write(tmp_path, "a.txt", "Harga naik.\nKami “".encode()[:-1]))
    assert "byte 17 (line 2): the file ends inside a character" in message


@pytest.mark.parametrize(
    ("name", "article_id"),
    [
        ("a--b-.c_.txt", "a--b-.c_"),
        ("harga cabai (1).txt", "harga-cabai-1"),
        ("-a.txt", "a"),
        ("_a.txt", "a"),
        ("hárga.txt", "harga"),
        ("ha\u0301rga.txt", "harga"),
        (".txt", "txt"),
        ("a; b.txt", "a-b"),
        ("12 Mei — panen.txt", "12-Mei-panen"),
    ],
)
def test_a_name_makes_an_id_of_what_ids_can_hold(tmp_path: Path, name: str, article_id: str) -> None:
    assert read_source(write(tmp_path, name, b"teks")).article_id == article_id


@pytest.mark.parametrize("name", ["…", "- -.txt", "二月.txt"])
def test_a_name_that_leaves_nothing_of_an_id_is_refused(tmp_path: Path, name: str) -> None:
    assert "makes no article id" in refusal(write(tmp_path, name, b"teks"))


def test_two_files_of_one_stem_are_refused_before_any_is_read(tmp_path: Path) -> None:
    paths = [tmp_path / "mei" / "a.txt", tmp_path / "juni" / "a.txt"]
    with pytest.raises(KutipanError, match=r"juni/a\.txt: makes the same article id as .*mei/a\.txt \(a\)"):
        read_sources(paths)


def test_the_same_file_named_twice_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", b"teks")
    with pytest.raises(KutipanError, match="the same article id"):
        read_sources([path, str(path)])
