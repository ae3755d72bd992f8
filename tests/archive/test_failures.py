"""What is wrong with one article costs that article, is listed with its place, and stops nothing."""

import gzip
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kutipan import convert as convert_module
from kutipan.archive import work
from kutipan.archive.items import Options
from kutipan.archive.rows import columns_of
from kutipan.archive.run import Archive, convert_archive
from kutipan.errors import KutipanError

from .conftest import Converter


def skipped(convert: Converter, path: Path, **options: str) -> str:
    """The reason for which the only article of ``path`` is skipped, beside a good one."""
    good = path.parent / "baik.txt"
    good.write_text(convert.text_of(1), encoding="utf-8")
    summary = convert(path, good, options=Options(**options))  # type: ignore[arg-type]
    assert summary.tally.articles == 1
    ((_, reason),) = convert.read_errors(convert.output)
    assert "\n" not in reason
    assert reason.startswith(path.name)
    return reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"Harga \xff naik.\n", "byte 6 (line 1): 0xff is not UTF-8"),
        ("Harga naik é".encode()[:-1], "the file ends inside a character"),
        (b"Harga\0naik", "a NUL byte"),
        ("Harga naik".encode("utf-16"), "the text is UTF-16"),
        (b"Banner\n\nADVERTISEMENT\n", "no body text found"),
        (gzip.compress(b"Harga naik.")[:-9], "cannot be decompressed"),
        (b"\x1f\x8bHarga naik.", "cannot be"),
        (gzip.compress(b"a" * 20_000_001), "more than the 20000000 bytes"),
    ],
)
def test_a_text_that_cannot_be_used(data: bytes, reason: str, convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "buruk.txt"
    path.write_bytes(data)
    assert reason in skipped(convert, path)


def test_a_text_of_another_encoding_than_is_said(convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "buruk.txt"
    path.write_text(convert.text_of(1), encoding="utf-8")
    with pytest.raises(KutipanError, match=r"buruk.txt, byte 25: is not ascii .*; give the right --encoding"):
        convert(path, options=Options(encoding="ascii"))


def test_a_file_whose_name_makes_no_id(convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "二月.txt"
    path.write_text(convert.text_of(1), encoding="utf-8")
    assert "makes no article id" in skipped(convert, path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "buruk.txt"
    path.write_text(convert.text_of(1), encoding="utf-8")
    path.chmod(0)
    assert "cannot be read" in skipped(convert, path)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": x}', "buruk.jsonl, line 1: is no JSON (Expecting value at column 10); correct the line"),
        ("[" * 100_000, "buruk.jsonl, line 1: is JSON nested too deep"),
        ("[1]", "buruk.jsonl, line 1: is no JSON object"),
        (
            '{"isi": "x", "judul": "y"}',
            "buruk.jsonl, line 1: the column 'text' is missing, there are: isi, judul; name it with --map text=NAME",
        ),
        ("{}", "buruk.jsonl, line 1: the column 'text' is missing, there are: none"),
        ('{"text": null}', "buruk.jsonl, line 1: the column of the text is empty"),
        ('{"text": ""}', "buruk.jsonl, line 1: the column of the text is empty"),
        ('{"text": 5}', "buruk.jsonl, line 1: the column of the text is no text"),
        ('{"text": "Harga naik.", "article_id": "a b"}', "'a b' is no article id"),
        ('{"text": "Harga \\ud800 naik."}', "character 6 of the text is half of a surrogate pair"),
        ('{"text": "Harga \\u0000 naik."}', "character 6 is NUL"),
        ('{"text": "Banner\\n\\nADVERTISEMENT"}', "buruk.jsonl, line 1: no body text found"),
    ],
)
def test_a_line_that_cannot_be_used(line: str, reason: str, convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "buruk.jsonl"
    path.write_text(line + "\n\n", encoding="utf-8")
    assert reason in skipped(convert, path)


def test_a_row_that_is_not_of_the_encoding(convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "buruk.csv"
    path.write_bytes(b"text\nHarga \xff naik.\n")
    reason = "buruk.csv, row 1: 0xff, character 6 of the text, is not UTF-8; give --encoding NAME (cp1252 for"
    assert skipped(convert, path).startswith(reason)


def test_a_column_beside_the_text_that_is_not_of_the_encoding(convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "buruk.csv"
    path.write_bytes(b"title,text\n\x93Panen\x94,Harga naik.\n")
    assert "buruk.csv, row 1: 0x93, character 0 of the title, is not UTF-8" in skipped(convert, path)


def test_a_text_that_is_not_utf8_is_told_how_to_say_so(convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "buruk.txt"
    path.write_bytes("“Harga naik.”".encode("cp1252"))
    assert "give --encoding NAME (cp1252 for texts of Windows) or convert the file to UTF-8" in skipped(convert, path)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "the file is empty"),
        ("isi,judul\nx,y\n", "the column 'text' is missing, there are: isi, judul; name it with --map text=NAME"),
        ("isi;judul\nx;y\n", "the column 'text' is missing, there are: isi, judul; name it with --map text=NAME"),
        ("text,a\nx\n", "row 1: 1 cells, the header has 2"),
        ('text\n"x', "unexpected end of data"),
    ],
)
def test_a_csv_file_that_cannot_be_used(data: str, reason: str, convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "buruk.csv"
    path.write_text(data, encoding="utf-8")
    assert reason in skipped(convert, path)


def test_a_missing_library_is_named_with_its_extra(
    convert: Converter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text("<p>Harga naik.</p>", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert refused(lambda: convert(tmp_path / "a.html")) == 'HTML needs trafilatura; run: pip install "kutipan[html]"'
    (tmp_path / "a.jsonl.zst").write_bytes(b"\x28\xb5\x2f\xfd")
    monkeypatch.setitem(sys.modules, "zstandard", None)
    monkeypatch.setattr(sys, "version_info", (3, 13))
    assert 'pip install "kutipan[zstd]"' in refused(lambda: convert(tmp_path / "a.jsonl.zst"))
    assert not convert.output.exists()


def test_a_page_without_the_library_that_reads_it_stops_no_other_file(
    convert: Converter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "halaman.html"
    path.write_text("<p>Harga naik.</p>", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert skipped(convert, path) == 'halaman.html: HTML needs trafilatura; run: pip install "kutipan[html]"'


def test_a_library_that_lacks_another_is_said_to_in_one_line(
    convert: Converter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "trafilatura.py").write_text(
        "raise ImportError('lxml.html.clean is\\napart')", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path / "lib")
    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    (tmp_path / "a.html").write_text("<p>Harga naik.</p>", encoding="utf-8")
    assert refused(lambda: convert(tmp_path / "a.html")) == (
        'HTML needs trafilatura, which cannot be imported (lxml.html.clean is apart); run: pip install "kutipan[html]"'
    )


def test_a_parquet_file_that_is_none(convert: Converter, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "buruk.parquet"
    path.write_bytes(b"PAR1")
    assert skipped(convert, path)


def test_the_rows_before_the_damage_of_a_file_are_kept(convert: Converter, tmp_path: Path) -> None:
    whole = convert.write_jsonl(tmp_path / "utuh.jsonl", convert.rows_of(range(2000))).read_bytes()
    packed = gzip.compress(whole)
    (tmp_path / "arsip.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    summary = convert(tmp_path / "arsip.jsonl.gz")
    assert 100 < summary.tally.articles < 1900
    ((article, reason),) = [row for row in convert.read_errors(convert.output) if "rest was not" in row[1]]
    assert article == "arsip.jsonl.gz"
    assert f"read up to line {summary.tally.articles}" in reason


def test_the_second_article_of_one_id_is_skipped(convert: Converter, tmp_path: Path) -> None:
    rows = [*convert.rows_of([1]), *convert.rows_of([2]), {**convert.rows_of([3])[0], "article_id": "artikel-1"}]
    assert convert(convert.write_jsonl(tmp_path / "arsip.jsonl", rows)).tally.articles == 2
    ((article, reason),) = convert.read_errors(convert.output)
    assert article == "artikel-1"
    assert reason.startswith("arsip.jsonl, line 3: makes the same article id as arsip.jsonl, line 1 (artikel-1)")


@pytest.mark.parametrize("error", [ValueError("x"), RecursionError("y"), KeyError("z")])
def test_a_fault_of_the_converter_costs_one_article(
    error: Exception, convert: Converter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = convert_module.extract

    def faulty(text: str, **arguments: object) -> object:
        if "Rani" in text:
            raise error
        return right(text, **arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "extract", faulty)
    assert convert(convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(4)))).tally.articles == 3
    ((article, reason),) = convert.read_errors(convert.output)
    assert article == "artikel-0"
    assert type(error).__name__ in reason


def test_rows_that_break_a_promise_of_the_tables_are_left_out(
    convert: Converter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = convert_module.extract

    def faulty(text: str, **arguments: object) -> object:
        found = right(text, **arguments)  # type: ignore[arg-type]
        if "Rani" in text:
            found = found._replace(quotes=tuple(quote._replace(start=quote.start + 1) for quote in found.quotes))
        return found

    monkeypatch.setattr(work, "extract", faulty)
    assert convert(convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(4)))).tally.articles == 3
    assert "is not that of the row" in convert.read_errors(convert.output)[0][1]


def refused(call: Callable[[], object]) -> str:
    """The message with which a run is refused."""
    with pytest.raises(KutipanError) as caught:
        call()
    return str(caught.value)


def test_an_archive_without_one_good_article_makes_nothing(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", [{"text": ""}] * 30)
    message = refused(lambda: convert(path))
    first, *_, more, end = message.splitlines()
    assert first == "arsip.jsonl, line 1: the column of the text is empty"
    assert (more, end) == ("and 10 more", "nothing was written")
    assert not convert.output.exists()


def test_an_archive_without_an_article_makes_nothing(convert: Converter, tmp_path: Path) -> None:
    folder = tmp_path / "kosong"
    folder.mkdir()
    assert "there is no article in the input; name files" in refused(lambda: convert(folder))
    (folder / "a.docx").write_bytes(b"PK")
    message = refused(lambda: convert(folder))
    assert "there is no article in the input (passed over: 1 file (1 .docx)); name files" in message
    assert not convert.output.exists()


def test_a_named_file_that_is_no_text_is_refused_for_what_it_is(convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "berita.docx"
    path.write_bytes(b"PK\x03\x04\x14\x00")
    assert skipped(convert, path) == (
        "berita.docx: is a zip archive, as .docx, .odt and .epub files are; save its text as a plain text file"
    )


def test_a_path_that_is_not_there_is_said_before_anything_is_converted(convert: Converter, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(convert.text_of(1), encoding="utf-8")
    assert "tiada.txt: no such file or folder" in refused(lambda: convert(tmp_path / "a.txt", tmp_path / "tiada.txt"))
    assert not convert.output.exists()


def test_an_input_is_not_the_output(convert: Converter, tmp_path: Path) -> None:
    assert "both an input and the folder of the output" in refused(lambda: convert(tmp_path, output=tmp_path))


def test_a_package_that_is_there_is_replaced_only_if_told_to(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", [*convert.rows_of([1]), {"text": ""}])
    convert(path, options=Options(parquet=True, texts=True))
    before = convert.content(convert.output)
    assert "is there already; give --force to replace it" in refused(lambda: convert(path))
    assert convert.content(convert.output) == before
    convert(convert.write_jsonl(path, convert.rows_of([2])), force=True)
    # Nothing of the older package is left beside the new one.
    assert sorted(convert.content(convert.output)) == sorted(
        name for name in before if name.endswith((".csv", ".json")) and name != "errors.csv"
    )


def test_a_package_is_unchanged_when_its_replacement_fails(convert: Converter, tmp_path: Path) -> None:
    convert(convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of([1])))
    before = convert.content(convert.output)
    bad = convert.write_jsonl(tmp_path / "buruk.jsonl", [{"text": ""}])
    refused(lambda: convert(bad, force=True))
    assert convert.content(convert.output) == before


def test_an_output_that_cannot_be_written(convert: Converter, tmp_path: Path) -> None:
    (tmp_path / "tabel").write_bytes(b"")
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of([1]))
    assert "cannot be written (Not a directory" in refused(lambda: convert(path))


def test_a_full_disk_is_said_to_be_full(convert: Converter, tmp_path: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full here")
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(3)))
    open_folder = convert.output / ".kutipan-run" / "open" / "data"
    archive = Archive((str(path),), convert.output)

    class Filling:
        def begin(self, *arguments: object) -> None:
            open_folder.mkdir(parents=True)
            (open_folder / "quotes.csv").symlink_to("/dev/full")

        def advance(self, weight: int, skipped: bool) -> None:
            pass

        def end(self) -> None:
            pass

    message = refused(lambda: convert_archive(archive, progress=Filling()))
    assert "cannot be written (No space left on device" in message
    assert message.endswith("free some space")


@pytest.mark.parametrize("words", ["isi", "teks=isi", "text=", "text=a,,"])
def test_a_map_of_columns_that_makes_no_sense(words: str) -> None:
    assert refused(lambda: columns_of(words)).startswith(f"--map {words}: ")
