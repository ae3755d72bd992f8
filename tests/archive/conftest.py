"""Small archives of our own, and a run over them as short as a test needs it."""

import csv
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from kutipan.archive import run as runs
from kutipan.archive.items import Options
from kutipan.archive.run import Archive, Summary, convert_archive
from kutipan.package.checks import check_package
from kutipan.tables.registry import Registry

PEOPLE = ("Rani Puspita", "Bima Sakti", "Dewi Anggraini", "Hasan Basri")


def text_of(number: int) -> str:
    """An article with two quotes and two figures; who speaks and what is counted depends on ``number``."""
    person = PEOPLE[number % len(PEOPLE)]
    return (
        f"Panen Raya di Desa Ke-{number}\n\n"
        f"“Panen tahun ini naik {number + 2} persen,” kata Kepala Dinas Pertanian {person} di Lembang.\n\n"
        f"Menurut {person}, sebanyak {number + 10} ton beras sudah disalurkan ke pasar, bukan ‘déjà vu’.\n"
    )


def rows_of(numbers: Iterable[int]) -> list[dict[str, Any]]:
    """Rows of an archive."""
    return [{"article_id": f"artikel-{number}", "text": text_of(number)} for number in numbers]


def write_jsonl(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """A JSON Lines file of ``rows``."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def read_table(folder: Path, name: str) -> list[dict[str, str]]:
    """The cells of a table."""
    with (folder / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_errors(folder: Path) -> list[tuple[str, str]]:
    """The rows of errors.csv: article and reason."""
    with (folder / "errors.csv").open(encoding="utf-8", newline="") as file:
        return [(row["article"], row["reason"]) for row in csv.DictReader(file)]


def content(folder: Path) -> dict[str, bytes]:
    """All files below ``folder``."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Converter:
    """Runs over archives; every package that comes out is checked."""

    text_of = staticmethod(text_of)
    rows_of = staticmethod(rows_of)
    write_jsonl = staticmethod(write_jsonl)
    read_table = staticmethod(read_table)
    read_errors = staticmethod(read_errors)
    content = staticmethod(content)

    def __init__(self, folder: Path) -> None:
        self.output = folder / "tabel"

    def __call__(
        self,
        *inputs: Path | str,
        output: Path | None = None,
        options: Options | None = None,
        registry: Registry | None = None,
        workers: int = 1,
        resume: bool = False,
        force: bool = False,
    ) -> Summary:
        output = output or self.output
        archive = Archive(tuple(map(str, inputs)), output, options or Options(), registry, workers)
        summary = convert_archive(archive, resume=resume, force=force)
        for package in [output] if summary.parts is None else sorted((output / "parts").iterdir()):
            assert check_package(package) == []
        assert not (output / ".kutipan-run").exists()
        return summary


@pytest.fixture
def convert(tmp_path: Path) -> Converter:
    """Converts inputs into `tmp_path/tabel`."""
    return Converter(tmp_path)


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checkpoints after every two articles."""
    monkeypatch.setattr(runs, "_CHECKPOINT_EVERY", 2)
