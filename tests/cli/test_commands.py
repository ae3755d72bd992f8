"""The command line, as a user meets it: exit status, output, and the one line for what is wrong."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kutipan import __version__, loader
from kutipan.cli import main
from kutipan.package.checks import check_package
from sample_package import ARTICLE_ID, make_tables

TEXT = """\
Harga Beras Turun

“Harga beras turun sejak pekan lalu,” kata Menteri Pertanian Andi Saputra di Karawang.

Menurut Andi, sebanyak 1.250 ton beras sudah disalurkan.
"""


@pytest.fixture
def shipped(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "_root", lambda: package)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A text file of our own."""
    path = tmp_path / "berita" / "beras-01.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kutipan", *arguments],
        capture_output=True,
        env={"PATH": os.environ["PATH"], **environment},
        check=False,
    )


def refused(capsys: pytest.CaptureFixture[str], arguments: Sequence[str | Path]) -> str:
    """The one line on standard error with which a command fails."""
    assert main([str(argument) for argument in arguments]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("kutipan: ")
    return captured.err.removeprefix("kutipan: ").rstrip("\n")


@pytest.mark.usefixtures("shipped")
def test_show_prints_a_quote_in_its_context(capsys: pytest.CaptureFixture[str]) -> None:
    quote = make_tables().quotes[0]
    assert main(["show", quote.quote_id]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert quote.context in " ".join(out.split())
    assert "budi-raharjo" in out


@pytest.mark.usefixtures("shipped")
def test_show_finds_speakers_and_articles_with_their_rows(capsys: pytest.CaptureFixture[str]) -> None:
    for key in ("budi-raharjo", ARTICLE_ID):
        assert main(["show", key]) == 0
        out = " ".join(capsys.readouterr().out.split())
        assert ", ".join(quote.quote_id for quote in make_tables().quotes) in out


@pytest.mark.usefixtures("shipped")
def test_show_suggests_ids_near_an_unknown_one(capsys: pytest.CaptureFixture[str]) -> None:
    message = refused(capsys, ["show", "budi-rahardjo"])
    assert message.startswith("no row has the id 'budi-rahardjo'; near it are: budi-raharjo")


def test_show_looks_into_another_package(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "budi-raharjo", "--package", str(package)]) == 0
    assert "Kepala Dinas Pertanian" in capsys.readouterr().out


def test_validate_accepts_a_right_package(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(package)]) == 0
    assert capsys.readouterr().out == f"{package}: the package is valid\n"


def test_validate_names_every_problem(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = package / "data" / "speakers.csv"
    path.write_bytes(path.read_bytes().replace(b"person", b"orang"))
    assert main(["validate", str(package)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "speakers.csv: 100 bytes, the descriptor says 101",
        "speakers.csv, row 2, column kind: 'orang' is none of: person, organisation, government, group",
        "2 problems",
    ]


def test_validate_refuses_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no such folder" in refused(capsys, ["validate", tmp_path / "tiada"])


def test_verify_accepts_a_package_and_its_sources(
    package: Path, sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(package), "--sources", str(sources)]) == 0
    assert "every row stands in its source" in capsys.readouterr().out


def test_verify_finds_a_source_that_differs(package: Path, sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sources / f"{ARTICLE_ID}.txt"
    path.write_bytes(b"x" + path.read_bytes())
    assert main(["verify", str(package), "--sources", str(sources)]) == 1
    assert "quotes.csv, row 2, column text: the source has" in capsys.readouterr().out


def test_convert_makes_a_valid_package(news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "tabel"
    assert main(["convert", str(news), "-o", str(output)]) == 0
    assert capsys.readouterr().out.startswith("1 article: 2 quotes, 1 figure, ")
    assert check_package(output) == []
    assert main(["verify", str(output), "--sources", str(news.parent)]) == 0


def test_convert_gives_the_same_bytes_every_time(news: Path, tmp_path: Path) -> None:
    other = news.parent / "beras-02.txt"
    other.write_text(TEXT.replace("Andi", "Dewi"), encoding="utf-8")
    files = []
    for number, order in enumerate([(news, other), (other, news)]):
        output = tmp_path / str(number)
        assert run("convert", *map(str, order), "-o", str(output), PYTHONHASHSEED=str(number)).returncode == 0
        files.append({path.relative_to(output): path.read_bytes() for path in output.rglob("*") if path.is_file()})
    assert files[0] == files[1]


def test_convert_replaces_a_package_only_if_told_to(
    news: Path, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (package / "data/quotes.csv").read_bytes()
    assert "is there already; give --force to replace it" in refused(capsys, ["convert", news, "-o", package])
    assert (package / "data/quotes.csv").read_bytes() == before
    assert main(["convert", str(news), "-o", str(package), "--force"]) == 0
    assert (package / "data/quotes.csv").read_bytes() != before
    assert check_package(package) == []


def test_convert_names_every_file_that_it_refuses(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (news.parent / "kosong.txt").write_bytes(b"")
    output = tmp_path / "tabel"
    message = refused(capsys, ["convert", news, news.parent / "kosong.txt", news.parent / "tiada.txt", "-o", output])
    empty, missing, end = message.splitlines()
    assert "kosong.txt: the file is empty" in empty
    assert "tiada.txt: no such file" in missing
    assert end == "nothing was written"
    assert not output.exists()


def test_convert_refuses_a_file_of_furniture_alone(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    news.write_text("Banner\n\nADVERTISEMENT\nSCROLL TO RESUME CONTENT\n", encoding="utf-8")
    message = refused(capsys, ["convert", news, "-o", tmp_path / "tabel"])
    assert message.startswith("beras-01.txt: ")
    assert not (tmp_path / "tabel").exists()


def test_convert_refuses_two_files_of_one_stem(news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "the same article id" in refused(capsys, ["convert", news, tmp_path / "beras-01.md", "-o", tmp_path / "t"])


def test_convert_refuses_an_output_that_is_a_file(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tabel").write_bytes(b"")
    assert "cannot be written (Not a directory" in refused(capsys, ["convert", news, "-o", tmp_path / "tabel"])


def test_convert_that_is_interrupted_while_it_writes_leaves_the_old_package(
    news: Path, package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    before = {path: path.read_bytes() for path in package.rglob("*") if path.is_file()}
    monkeypatch.setattr(os, "fsync", interrupt)
    assert main(["convert", str(news), "-o", str(package), "--force"]) == 130
    assert "what was there before is unchanged" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in package.rglob("*") if path.is_file()} == before


def test_convert_uses_the_registry_of_speakers(news: Path, tmp_path: Path) -> None:
    registry = tmp_path / "penutur.csv"
    registry.write_text(
        "speaker_id,name,name_id,kind,role,aliases,wikidata,source\n"
        "mentan,Andi Saputra,Andi Saputra,person,Minister of Agriculture,Andi,,\n",
        encoding="utf-8",
    )
    output = tmp_path / "tabel"
    assert main(["convert", str(news), "-o", str(output), "--speakers", str(registry)]) == 0
    assert b"\nmentan,Andi Saputra,person,Minister of Agriculture," in (output / "data/speakers.csv").read_bytes()


def test_progress_is_for_terminals_alone(news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [news.with_name(f"beras-{number}.txt") for number in range(30)]
    for file in files:
        file.write_text(TEXT, encoding="utf-8")
    assert main(["convert", *map(str, files), "-o", str(tmp_path / "tabel")]) == 0
    assert capsys.readouterr().err == ""


def test_convert_refuses_a_registry_that_is_not_there(
    news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments: list[str | Path] = ["convert", news, "-o", tmp_path / "tabel", "--speakers", tmp_path / "tiada.csv"]
    assert str(tmp_path / "tiada.csv") in refused(capsys, arguments)


@pytest.mark.parametrize(
    "arguments", [[], ["tampilkan"], ["convert", "a.txt"], ["verify", "a"], ["show"], ["validate", "a", "b"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"kutipan {__version__}\n"


@pytest.mark.parametrize("command", ["", "show", "convert", "validate", "verify"])
def test_help_fits_60_columns_and_has_examples(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    with pytest.raises(SystemExit) as caught:
        main([*command.split(), "--help"])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert "examples:\n  kutipan" in out
    assert max(map(len, out.splitlines())) <= 60


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(folder: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kutipan.cli.validate.check_package", interrupt)
    assert main(["validate", "x"]) == 130
    assert "interrupted" in capsys.readouterr().err


@pytest.mark.parametrize("locale", [{"LANG": "C"}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}])
def test_any_locale_will_do(package: Path, locale: dict[str, str]) -> None:
    result = run("show", make_tables().quotes[0].quote_id, "--package", str(package), **locale)
    assert result.returncode == 0
    assert result.stderr == b""
    assert b"Hasil panen tahun ini naik" in b" ".join(result.stdout.split())


def test_a_reader_that_leaves_early_is_no_error(package: Path) -> None:
    quotes = package / "data" / "quotes.csv"
    quotes.write_bytes(quotes.read_bytes() + b"x\n" * 50_000)
    with subprocess.Popen(
        [sys.executable, "-m", "kutipan", "validate", str(package)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141
