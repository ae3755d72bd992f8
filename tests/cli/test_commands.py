"""The command line, as a user meets it: exit status, output, and the one line for what is wrong."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kutipan import __version__, loader
from kutipan.cli import main
from sample_package import ARTICLE_ID, make_tables


@pytest.fixture
def shipped(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "_root", lambda: package)


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


@pytest.mark.parametrize(
    "arguments", [[], ["tampilkan"], ["convert", "a.txt"], ["verify"], ["show"], ["validate", "a", "b"]]
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
