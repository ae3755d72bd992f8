"""Every kind of input gives the same rows for the same article."""

import csv
import gzip
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kutipan.archive.items import Options
from kutipan.archive.streams import read_whole
from kutipan.errors import KutipanError
from kutipan.package.verify import verify_package

from .conftest import Converter

PAGE = """<!DOCTYPE html>
<html lang="id"><head><meta charset="{charset}"><title>Panen Raya di Lembang</title>
<meta property="og:title" content="Panen Raya di Lembang"><meta property="og:site_name" content="Kabar Lembang">
<meta name="author" content="Sinta Larasati">
<meta property="article:published_time" content="2024-05-17T08:15:00+07:00"></head>
<body><nav><a href="/">Beranda</a> <a href="/politik">Politik</a></nav>
<article><h1>Panen Raya di Lembang</h1>
<p>“Panen tahun ini naik 5 persen, dan gudang desa sudah penuh,” kata Kepala Dinas Pertanian Rani Puspita
di Lembang.</p>
<p>Menurut Rani, sebanyak 12 ton beras sudah disalurkan ke pasar di kota sejak pekan lalu, lebih banyak
dari tahun lalu.</p>
<p>Petani di lereng utara baru akan memanen bulan depan karena hujan turun terlambat di sana.</p></article>
<footer>Hak cipta Kabar Lembang</footer></body></html>
"""


def write_csv(path: Path, rows: list[dict[str, str]], encoding: str = "utf-8") -> Path:
    """A CSV file as spreadsheets write it."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(buffer.getvalue().encode(encoding))
    return path


def write_parquet(path: Path, rows: list[dict[str, str]]) -> Path:
    """A Parquet file of ``rows``."""
    pyarrow = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet").write_table(pyarrow.Table.from_pylist(rows), path)
    return path


def zstd(data: bytes) -> bytes:
    """``data`` as a zstd stream."""
    return bytes(pytest.importorskip("zstandard").ZstdCompressor().compress(data))


def test_a_folder_is_read_in_the_order_of_its_names(convert: Converter, tmp_path: Path) -> None:
    berita = tmp_path / "berita"
    for name in ("b/2.txt", "b/10.txt", "a.txt", "c.jpg", ".d.txt", ".e/f.txt", "Z.txt"):
        path = berita / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(convert.text_of(1), encoding="utf-8")
    (berita / "BACA").write_bytes(b"")
    summary = convert(berita)
    assert summary.tally.articles == 4
    assert summary.passed_over == {".jpg": 1, "": 1}
    assert "passed over: 2 files (1 without an ending, 1 .jpg)" in summary.lines(tmp_path, 1)
    paths = [row["source_path"] for row in convert.read_table(convert.output, "articles")]
    assert paths == ["Z.txt", "a.txt", "b/10.txt", "b/2.txt"]
    assert verify_package(convert.output, berita) == []


def test_ids_can_be_made_from_paths(convert: Converter, tmp_path: Path) -> None:
    for name in ("2023/11/index", "2023/12/index", "lain"):
        path = tmp_path / "berita" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(convert.text_of(1), encoding="utf-8")
    assert convert(tmp_path / "berita", options=Options(path_ids=True)).tally.articles == 3
    ids = [row["article_id"] for row in convert.read_table(convert.output, "articles")]
    assert ids == ["2023.11.index", "2023.12.index", "lain"]
    assert convert(tmp_path / "berita", force=True).tally.articles == 2


@pytest.mark.parametrize("path_ids", [False, True])
def test_any_file_name_makes_ids_and_its_rows_stand_in_it(path_ids: bool, convert: Converter, tmp_path: Path) -> None:
    for name in ("Mei 2023/Panen raya (1).txt", "Juni/à la Lembang.txt"):
        path = tmp_path / "berita" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(convert.text_of(1), encoding="utf-8")
    convert(tmp_path / "berita", options=Options(path_ids=path_ids))
    ids = [row["article_id"] for row in convert.read_table(convert.output, "articles")]
    assert ids == (["Juni.a-la-Lembang", "Mei-2023.Panen-raya-1"] if path_ids else ["a-la-Lembang", "Panen-raya-1"])
    assert verify_package(convert.output, tmp_path / "berita") == []


def test_two_files_whose_names_come_to_one_id_are_told_apart_by_their_paths(convert: Converter, tmp_path: Path) -> None:
    for name in ("mei/panen 1.txt", "juni/panen-1.txt"):
        path = tmp_path / "berita" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(convert.text_of(1), encoding="utf-8")
    assert convert(tmp_path / "berita").tally.articles == 1
    ((_, reason),) = convert.read_errors(convert.output)
    assert reason == (
        "mei/panen 1.txt: makes the same article id as juni/panen-1.txt (panen-1); "
        "rename one of the two, or take the ids of files from their paths (--ids path)"
    )
    assert convert(tmp_path / "berita", options=Options(path_ids=True), force=True).tally.articles == 2


def test_rows_without_ids_take_them_from_any_file_name(convert: Converter, tmp_path: Path) -> None:
    convert(convert.write_jsonl(tmp_path / "Arsip (2023).jsonl", [{"text": convert.text_of(1)}]))
    assert [row["article_id"] for row in convert.read_table(convert.output, "articles")] == ["Arsip-2023-1"]
    path = convert.write_jsonl(tmp_path / "二月.jsonl", [{"text": convert.text_of(1)}])
    with pytest.raises(KutipanError, match=r"二月.jsonl, line 1: has no article_id; give each article one"):
        convert(path, force=True)


def test_inputs_come_in_the_order_in_which_they_are_named(convert: Converter, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(convert.text_of(1), encoding="utf-8")
    convert(tmp_path / "b.txt", tmp_path / "a.txt")
    assert [row["article_id"] for row in convert.read_table(convert.output, "articles")] == ["b", "a"]


def test_the_output_inside_an_input_is_no_input(convert: Converter, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(convert.text_of(1), encoding="utf-8")
    assert convert(tmp_path).tally.articles == 1
    assert convert(tmp_path, force=True).tally.articles == 1


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_rows_give_what_the_same_texts_give_as_files(kind: str, convert: Converter, tmp_path: Path) -> None:
    rows = convert.rows_of(range(3))
    write: dict[str, Callable[..., Path]] = {
        "jsonl": convert.write_jsonl,
        "csv": write_csv,
        "parquet": write_parquet,
    }
    convert(write[kind](tmp_path / f"arsip.{kind}", rows))
    folder = tmp_path / "berita"
    folder.mkdir()
    for row in rows:
        # newline="": the rows of a file are its characters.
        (folder / f"{row['article_id']}.txt").write_text(row["text"], encoding="utf-8", newline="")
    convert(folder, output=tmp_path / "lain")
    for table in ("quotes", "figures", "speakers"):
        name = f"data/{table}.csv"
        assert (convert.output / name).read_bytes() == (tmp_path / "lain" / name).read_bytes()


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_columns_can_have_other_names(kind: str, convert: Converter, tmp_path: Path) -> None:
    row = {
        "isi": convert.text_of(1),
        "judul": "Panen  Raya",
        "tanggal": "2024-05-17 08:15:00+07:00",
        "url": "https://example.org/1",
        "outlet": "Kabar Lembang",
        "lain": "x",
    }
    write: dict[str, Callable[..., Path]] = {
        "jsonl": convert.write_jsonl,
        "csv": write_csv,
        "parquet": write_parquet,
    }
    columns = (("text", "isi"), ("title", "judul"), ("published", "tanggal"))
    convert(write[kind](tmp_path / f"arsip.{kind}", [row]), options=Options(columns=columns))
    (article,) = convert.read_table(convert.output, "articles")
    assert {key: article[key] for key in ("article_id", "title", "published", "url", "outlet", "source_path")} == {
        "article_id": "arsip-1",
        "title": "Panen Raya",
        "published": "2024-05-17T08:15",
        "url": "https://example.org/1",
        "outlet": "Kabar Lembang",
        "source_path": f"arsip.{kind}",
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("header", ["article_id text", "id isi", "text", '"article_id" "text"'])
def test_the_delimiter_of_a_csv_file_is_that_of_its_header(
    header: str, delimiter: str, convert: Converter, tmp_path: Path
) -> None:
    cells = ["“Harga, kini; naik\t5 persen,” kata Andi Saputra."]
    if " " in header:
        cells.insert(0, "a1")
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerow(cells)
    path = tmp_path / "arsip.csv"
    path.write_text(f"{header.replace(' ', delimiter)}\n{buffer.getvalue()}", encoding="utf-8")
    options = Options(columns=(("text", "isi"), ("article_id", "id")) if "isi" in header else ())
    convert(path, options=options)
    (quote,) = convert.read_table(convert.output, "quotes")
    assert quote["text"] == "Harga, kini; naik\t5 persen"


def test_a_header_may_have_line_ends_in_its_cells(convert: Converter, tmp_path: Path) -> None:
    path = tmp_path / "arsip.csv"
    path.write_text('"kolom\nlain",text\nx,Harga beras naik.\n', encoding="utf-8")
    assert convert(path).tally.articles == 1


def test_a_known_date_of_publication_anchors_the_dates_of_the_text(convert: Converter, tmp_path: Path) -> None:
    text = "Sebanyak 12 ton beras disalurkan pada Jumat (17/5), kata Kepala Dinas Rani Puspita di Lembang."
    rows = [{"text": text, "published": "2024-05-18"}, {"text": text}]
    convert(convert.write_jsonl(tmp_path / "arsip.jsonl", rows))
    dates = [row["date"] for row in convert.read_table(convert.output, "figures")]
    assert dates == ["2024-05-17", "XXXX-05-17"]


def test_a_time_of_publication_is_put_on_an_indonesian_clock(convert: Converter, tmp_path: Path) -> None:
    given = ["2023-11-12T22:00:00Z", "2023-11-12T22:00:00+0800", "20231112", "0001-01-01T00:00:00Z", "2023"]
    rows = [{"text": convert.text_of(1), "published": published} for published in given]
    convert(convert.write_jsonl(tmp_path / "arsip.jsonl", rows))
    found = [row["published"] for row in convert.read_table(convert.output, "articles")]
    assert found == ["2023-11-13T05:00", "2023-11-12T22:00", "2023-11-12", "", ""]


def test_what_an_archive_states_in_no_form_of_ours_is_left_empty_and_counted(
    convert: Converter, tmp_path: Path
) -> None:
    rows: list[dict[str, str]] = [
        {"text": convert.text_of(1), "published": "2024-05-17"},
        {"text": convert.text_of(1), "published": "17 Mei 2024", "url": "example.org"},
        {"text": convert.text_of(1), "published": "kemarin"},
    ]
    summary = convert(convert.write_jsonl(tmp_path / "arsip.jsonl", rows))
    articles = convert.read_table(convert.output, "articles")
    assert [(row["published"], row["url"]) for row in articles] == [("2024-05-17", ""), ("", ""), ("", "")]
    assert list(summary.lines(tmp_path, 1))[-2] == (
        "left empty: 2 dates of publication that are not ISO 8601 (first: arsip.jsonl, line 2), "
        "1 address that is no http(s) URL (arsip.jsonl, line 2)"
    )


@pytest.mark.parametrize(
    "compress", [gzip.compress, zstd, lambda data: gzip.compress(data[:9]) + gzip.compress(data[9:])]
)
@pytest.mark.parametrize("ending", ["", ".gz", ".zst"])
def test_compression_is_found_whatever_the_name(
    compress: Callable[[bytes], bytes], ending: str, convert: Converter, tmp_path: Path
) -> None:
    plain = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(3)))
    convert(plain, output=tmp_path / "lain")
    packed = tmp_path / "x" / f"arsip.jsonl{ending}"
    packed.parent.mkdir()
    packed.write_bytes(compress(plain.read_bytes()))
    convert(packed)
    quotes = "data/quotes.csv"
    assert (convert.output / quotes).read_bytes() == (tmp_path / "lain" / quotes).read_bytes()


def test_a_compressed_text_keeps_its_id(convert: Converter, tmp_path: Path) -> None:
    (tmp_path / "panen-01.txt.gz").write_bytes(gzip.compress(convert.text_of(1).encode()))
    convert(tmp_path / "panen-01.txt.gz")
    assert [row["article_id"] for row in convert.read_table(convert.output, "articles")] == ["panen-01"]


def test_zstd_frames_behind_each_other_are_one_stream(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.zst"
    path.write_bytes(zstd(b"satu ") + zstd(b"dua"))
    assert read_whole(str(path), "a") == b"satu dua"


@pytest.mark.parametrize("compress", [gzip.compress, zstd])
def test_a_compressed_file_that_is_cut_off_is_said_to_be(compress: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(compress(bytes(range(256)) * 100)[:-8])
    with pytest.raises(KutipanError, match=r"cannot be decompressed .*; get a whole copy"):
        read_whole(str(path), "a.txt.gz")


@pytest.mark.parametrize("kind", ["txt", "jsonl", "csv"])
def test_offsets_count_characters_of_the_decoded_text(kind: str, convert: Converter, tmp_path: Path) -> None:
    text = convert.text_of(1).replace("“", '"').replace("”", '"').replace("‘", "'").replace("’", "'")
    path = tmp_path / f"arsip.{kind}"
    if kind == "txt":
        path.write_bytes(text.encode("iso-8859-1"))
    elif kind == "csv":
        write_csv(path, [{"text": text}], "iso-8859-1")
    else:
        convert.write_jsonl(path, [{"text": text}])
        path.write_bytes(path.read_bytes().decode().encode("iso-8859-1"))
    convert(path, options=Options(encoding="iso-8859-1"))
    quotes = convert.read_table(convert.output, "quotes")
    assert any("déjà" in quote["text"] for quote in quotes)
    for quote in quotes:
        assert text[int(quote["start"]) : int(quote["end"])] == quote["text"]


@pytest.mark.parametrize("kind", ["txt", "jsonl", "csv"])
@pytest.mark.parametrize("label", ["iso-8859-1", "cp1252"])
def test_curly_quotes_of_windows_are_kept_under_either_name(
    label: str, kind: str, convert: Converter, tmp_path: Path
) -> None:
    path = tmp_path / f"arsip.{kind}"
    if kind == "csv":
        write_csv(path, [{"text": convert.text_of(1)}], "cp1252")
    elif kind == "jsonl":
        convert.write_jsonl(path, [{"text": convert.text_of(1)}])
        path.write_bytes(path.read_bytes().decode().encode("cp1252"))
    else:
        path.write_bytes(convert.text_of(1).encode("cp1252"))
    assert convert(path, options=Options(encoding=label)).tally.quotes[0] == 1


@pytest.mark.parametrize("kind", ["txt", "jsonl", "csv", "stdin"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_byte_order_mark_changes_no_row(
    encoding: str, kind: str, convert: Converter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written(name: str, mark: str) -> Path:
        path = tmp_path / name / f"arsip.{kind}"
        path.parent.mkdir()
        if kind == "csv":
            write_csv(path, [{"text": convert.text_of(1)}])
        elif kind == "jsonl":
            convert.write_jsonl(path, [{"text": convert.text_of(1)}])
        else:
            path.write_bytes(convert.text_of(1).encode())
        path.write_bytes((mark + path.read_bytes().decode()).encode(encoding))
        return path

    options = Options(encoding=None if encoding == "utf-8" else encoding, kind="text" if kind == "stdin" else None)
    for name, mark in (("tanpa", ""), ("dengan", "\ufeff")):
        path = written(name, mark)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
        convert("-" if kind == "stdin" else path, output=tmp_path / f"tabel-{name}", options=options)
        if kind == "txt" and encoding == "utf-8":
            assert verify_package(tmp_path / f"tabel-{name}", path.parent) == []
    for table in ("quotes", "figures", "speakers"):
        plain, marked = (tmp_path / f"tabel-{name}" / "data" / f"{table}.csv" for name in ("tanpa", "dengan"))
        assert plain.read_bytes() == marked.read_bytes()
    titles = [convert.read_table(tmp_path / f"tabel-{name}", "articles")[0]["title"] for name in ("tanpa", "dengan")]
    assert titles == ["Panen Raya di Desa Ke-1"] * 2


def test_a_byte_order_mark_is_no_part_of_the_first_column(convert: Converter, tmp_path: Path) -> None:
    write_csv(tmp_path / "arsip.csv", [{"text": convert.text_of(1)}], "utf-8-sig")
    assert convert(tmp_path / "arsip.csv").tally.articles == 1


@pytest.mark.parametrize(("kind", "article_id"), [(None, "stdin-1"), ("text", "stdin")])
def test_standard_input_is_rows_or_one_text(
    kind: str | None, article_id: str, convert: Converter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = convert.text_of(1).encode()
    if kind is None:
        data = convert.write_jsonl(tmp_path / "a.jsonl", [{"text": convert.text_of(1)}]).read_bytes()
    for sent in (data, gzip.compress(data)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sent)))
        convert("-", options=Options(kind="text" if kind else None), force=True)
        assert [row["article_id"] for row in convert.read_table(convert.output, "articles")] == [article_id]


def test_texts_in_another_encoding_or_another_folder_are_said_so_once(convert: Converter, tmp_path: Path) -> None:
    folder = tmp_path / "berita"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_bytes(convert.text_of(1).encode("cp1252"))
    convert(folder, options=Options(encoding="cp1252"))
    (problem,) = verify_package(convert.output, folder)
    assert "of 2 of 2 articles count in a text taken or decoded from its file (the first: a.txt)" in problem.reason
    (problem,) = verify_package(convert.output, tmp_path)
    assert problem.reason == f"2 sources are not in {tmp_path}; name the folder that was converted"
    convert(folder, options=Options(encoding="cp1252", texts=True), force=True)
    (problem,) = verify_package(convert.output, tmp_path)
    assert problem.reason.endswith(f"leave out --sources, the texts are in {convert.output / 'data' / 'texts'}")
    assert verify_package(convert.output) == []


def test_kept_texts_are_what_the_offsets_count_in(convert: Converter, tmp_path: Path) -> None:
    convert(convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(3))), options=Options(texts=True))
    texts = convert.output / "data" / "texts"
    assert (texts / "artikel-1.txt").read_text(encoding="utf-8") == convert.text_of(1)
    assert verify_package(convert.output, texts) == []


def test_parquet_holds_the_rows_of_the_csv_files(convert: Converter, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = convert.rows_of(range(3))
    rows[1]["text"] += '\nIa menambahkan, “Baris ini,\rdan "itu", naik 1,5 juta ton,” kata Rani Puspita.\n'
    convert(convert.write_jsonl(tmp_path / "arsip.jsonl", rows), options=Options(parquet=True))
    for table in ("articles", "quotes", "figures", "speakers"):
        cells = convert.read_table(convert.output, table)
        read = parquet.read_table(convert.output / "data" / f"{table}.parquet").to_pylist()
        assert len(read) == len(cells)
        for row, record in zip(read, cells, strict=True):
            for name, value in row.items():
                assert (value is None) == (record[name] == "")
                assert value is None or (float(record[name]) if isinstance(value, float) else record[name]) == (
                    value if isinstance(value, (float, str)) else str(value)
                )


@pytest.mark.slow
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_a_page_gives_its_article_and_what_it_states(charset: str, convert: Converter, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "panen.html").write_bytes(
        PAGE.format(charset=charset).encode("utf-8" if charset == "utf-8" else "cp1252")
    )
    convert(tmp_path / "panen.html", options=Options(texts=True))
    (article,) = convert.read_table(convert.output, "articles")
    assert {key: article[key] for key in ("article_id", "title", "published", "outlet", "author")} == {
        "article_id": "panen",
        "title": "Panen Raya di Lembang",
        "published": "2024-05-17",
        "outlet": "Kabar Lembang",
        "author": "Sinta Larasati",
    }
    text = (convert.output / "data" / "texts" / "panen.txt").read_text(encoding="utf-8")
    assert text.startswith("Panen Raya di Lembang\n")
    assert "Beranda" not in text
    quotes = convert.read_table(convert.output, "quotes")
    assert quotes[0]["text"] == "Panen tahun ini naik 5 persen, dan gudang desa sudah penuh"
    assert verify_package(convert.output, convert.output / "data" / "texts") == []


@pytest.mark.slow
def test_a_page_without_an_article_is_skipped(convert: Converter, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_text("<html><body></body></html>", encoding="utf-8")
    (tmp_path / "b.txt").write_text(convert.text_of(1), encoding="utf-8")
    convert(tmp_path / "a.html", tmp_path / "b.txt")
    assert convert.read_errors(convert.output) == [("a", "a.html: no article found in the page; leave it out")]
