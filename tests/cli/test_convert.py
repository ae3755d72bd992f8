"""``kutipan convert`` as a user meets it: exit status, output, and the one line for what is wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import inline_gold
from kutipan.archive import progress as progresses
from kutipan.cli import main
from kutipan.package.checks import check_package

TEXT = """\
Harga Beras Turun

“Harga beras turun sejak pekan lalu,” kata Menteri Pertanian Andi Saputra di Karawang.

Menurut Andi, sebanyak 1.250 ton beras sudah disalurkan.
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A text file of our own."""
    path = tmp_path / "berita" / "beras-01.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: str | Path, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kutipan", "convert", *map(str, arguments)],
        input=data,
        capture_output=True,
        env={"PATH": os.environ["PATH"], **environment},
        check=False,
    )


def convert(*arguments: str | Path) -> int:
    """The exit status of the command."""
    return main(["convert", *map(str, arguments)])


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """The message on standard error with which the command fails."""
    assert convert(*arguments) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("kutipan: ")
    return captured.err.removeprefix("kutipan: ").rstrip("\n")


def test_it_makes_a_valid_package_and_says_what_is_in_it(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "tabel"
    assert convert(news, "-o", output) == 0
    first, quotes, place = capsys.readouterr().out.splitlines()
    assert first == "1 article: 2 quotes, 1 figure, 1 speaker"
    assert quotes == "quotes: 1 direct, 0 mixed, 1 indirect; 100% with a speaker"
    assert place.startswith(f"in {output}; ")
    assert check_package(output) == []
    assert main(["verify", str(output), "--sources", str(news.parent)]) == 0


def test_every_test_article_converts_to_a_valid_package(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for article in inline_gold.load():
        (texts / f"{article.name}.txt").write_bytes(article.text.encode())
    assert convert(texts, "-o", tmp_path / "tables", "--quiet") == 0
    assert check_package(tmp_path / "tables") == []
    assert main(["verify", str(tmp_path / "tables"), "--sources", str(texts)]) == 0


def test_what_is_skipped_is_summed_up_and_makes_the_status_3(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, data in (("kosong-1", b""), ("kosong-2", b""), ("iklan", b"ADVERTISEMENT\n")):
        news.with_name(f"{name}.txt").write_bytes(data)
    output = tmp_path / "tabel"
    assert convert(news.parent, "-o", output) == 3
    out = capsys.readouterr().out
    assert "skipped: 3 articles (2 unreadable file, 1 no article in it)\n" in out
    assert f"why: {output / 'errors.csv'}\n" in out
    articles = [line.partition(",")[0] for line in (output / "errors.csv").read_text(encoding="utf-8").splitlines()]
    assert articles == ["article", "iklan", "kosong-1", "kosong-2"]


def test_a_single_article_that_cannot_be_converted_makes_nothing(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    news.write_text("Banner\n\nADVERTISEMENT\nSCROLL TO RESUME CONTENT\n", encoding="utf-8")
    message = refused(capsys, news, "-o", tmp_path / "tabel")
    assert message == (
        "beras-01.txt: no body text found, only page furniture; give the article's text\nnothing was written"
    )
    assert not (tmp_path / "tabel").exists()


@pytest.mark.slow
def test_every_run_gives_the_same_bytes(news: Path, tmp_path: Path) -> None:
    news.with_name("beras-02.txt").write_text(TEXT.replace("Andi", "Dewi"), encoding="utf-8")
    files = []
    for number, locale in enumerate(("C", "C.UTF-8")):
        output = tmp_path / str(number)
        assert run(news.parent, "-o", output, PYTHONHASHSEED=str(number), LC_ALL=locale).returncode == 0
        files.append({path.relative_to(output): path.read_bytes() for path in output.rglob("*") if path.is_file()})
    assert files[0] == files[1]


@pytest.mark.slow
def test_rows_come_through_a_pipe(tmp_path: Path) -> None:
    data = b'{"isi": "Harga beras naik 5 persen, kata Andi Saputra."}\n'
    result = run("-", "-o", tmp_path / "tabel", "--map", "text=isi", data=data)
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"\nstdin-1," in (tmp_path / "tabel" / "data" / "articles.csv").read_bytes()


def test_the_registry_of_speakers_is_used(news: Path, tmp_path: Path) -> None:
    registry = tmp_path / "penutur.csv"
    registry.write_text(
        "speaker_id,name,name_id,kind,role,aliases,wikidata,source\n"
        "mentan,Andi Saputra,Andi Saputra,person,Minister of Agriculture,Andi,,\n",
        encoding="utf-8",
    )
    output = tmp_path / "tabel"
    assert convert(news, "-o", output, "--speakers", registry) == 0
    assert b"\nmentan,Andi Saputra,person,Minister of Agriculture," in (output / "data/speakers.csv").read_bytes()


def test_a_registry_that_is_not_there_is_refused(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments: list[str | Path] = [news, "-o", tmp_path / "tabel", "--speakers", tmp_path / "tiada.csv"]
    assert str(tmp_path / "tiada.csv") in refused(capsys, *arguments)


def test_an_older_package_is_replaced_only_if_told_to(
    news: Path, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (package / "data/quotes.csv").read_bytes()
    assert "is there already; give --force to replace it" in refused(capsys, news, "-o", package)
    assert (package / "data/quotes.csv").read_bytes() == before
    assert convert(news, "-o", package, "--force") == 0
    assert (package / "data/quotes.csv").read_bytes() != before
    assert check_package(package) == []


def test_an_interrupt_leaves_the_old_package(
    news: Path, package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    before = {path: path.read_bytes() for path in package.rglob("*") if path.is_file()}
    monkeypatch.setattr(os, "fsync", interrupt)
    assert convert(news, "-o", package, "--force") == 130
    assert "is unchanged, --resume goes on from here" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in package.rglob("*") if path.is_file()} == before


def test_quiet_says_nothing(news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(news, "-o", tmp_path / "tabel", "--quiet") == 0
    assert tuple(capsys.readouterr()) == ("", "")


@pytest.mark.parametrize(
    "arguments",
    [("--workers", "0"), ("--part-size", "x"), ("--encoding", "tiada"), ("--from", "pdf"), ("--workers", "-1")],
)
def test_options_that_make_no_sense_are_wrong_usage(arguments: tuple[str, str], news: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        convert(news, "-o", tmp_path / "tabel", *arguments)
    assert caught.value.code == 2
    assert not (tmp_path / "tabel").exists()


def test_resume_and_force_exclude_each_other(news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    message = refused(capsys, news, "-o", tmp_path / "tabel", "--resume", "--force")
    assert message == "--resume goes on and --force begins anew; give one of the two"


def test_resume_of_a_run_that_is_complete_says_so_and_changes_nothing(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, options, status in (("satu", [], 0), ("bagian", ["--part-size", "1"], 0), ("cacat", [], 3)):
        output = tmp_path / name
        if status:
            news.with_name("kosong.txt").write_bytes(b"")
        assert convert(news.parent, "-o", output, *options, "--resume") == status
        capsys.readouterr()
        before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
        assert convert(news.parent, "-o", output, *options, "--resume") == status
        assert capsys.readouterr().out == (
            f"{output}: the tables are complete, nothing was left to do (--force makes them anew)\n"
        )
        assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == before


def test_the_readme_pair_of_commands_works_whatever_is_converted(news: Path, tmp_path: Path) -> None:
    news.with_name("arsip.csv").write_text(f'text\n"{TEXT}"\n', encoding="cp1252")
    news.unlink()
    output = tmp_path / "tabel"
    assert convert(news.parent, "-o", output, "--texts", "--encoding", "latin-1") == 0
    assert main(["verify", str(output)]) == 0


def test_progress_is_in_plain_lines_where_there_is_no_terminal(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(2, 5):
        news.with_name(f"beras-0{number}.txt").write_text(TEXT, encoding="utf-8")
    news.with_name("kosong.txt").write_bytes(b"")
    monkeypatch.setattr(progresses.Lines.__init__, "__defaults__", (0.0,))
    assert convert(news.parent, "-o", tmp_path / "tabel") == 3
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("1 articles, ")
    assert lines[-1].startswith("5 articles, ")
    assert lines[-1].endswith("1 skipped")


def test_a_terminal_shows_a_bar_that_is_gone_at_the_end(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("rich")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = progresses.progress(quiet=False)
    assert isinstance(shown, progresses.Bar)
    shown.begin(lambda: 10, 0, 0, 0)
    shown.advance(5, skipped=True)
    shown.show(1.0)
    shown.end()


def test_progress_without_rich_is_in_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    shown = progresses.progress(quiet=False)
    assert isinstance(shown, progresses.Lines)
    assert not isinstance(shown, progresses.Bar)
