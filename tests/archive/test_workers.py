"""Worker processes: the same result whatever their number, and none that outlives the run."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kutipan.archive import pool
from kutipan.archive.items import Item, Options, Rejected
from kutipan.errors import KutipanError
from kutipan.tables.registry import make_registry

from .conftest import Converter


@pytest.mark.slow
def test_the_number_of_workers_does_not_change_a_byte(convert: Converter, tmp_path: Path) -> None:
    rows = [{"text": ""} if number % 17 == 5 else convert.rows_of([number])[0] for number in range(150)]
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", [*rows, *rows[:3]])
    registry = make_registry(
        [
            {
                "speaker_id": "rani",
                "name": "Rani Puspita",
                "name_id": "",
                "kind": "person",
                "role": "Head of Agriculture",
                "aliases": "Rani",
                "wikidata": "",
                "source": "",
            }
        ],
        "uji",
    )
    results = []
    for workers in (1, 2, 5):
        output = tmp_path / str(workers)
        convert(path, output=output, registry=registry, workers=workers, options=Options(part_size=40))
        results.append(convert.content(output))
    assert results[0] == results[1] == results[2]
    assert b"\nrani,Rani Puspita," in results[0]["parts/00000/data/speakers.csv"]


@pytest.mark.slow
def test_only_so_many_articles_are_taken_ahead(convert: Converter) -> None:
    taken = 0

    def items() -> Iterator[Item | Rejected]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield Item(f"a-{number}", "a", "a", 1, "", convert.text_of(number))

    results = pool.convert_items(items(), Options(), None, 2)
    for done, _ in enumerate(results):
        assert taken - done <= 16 * (2 * 3 + 2)
    results.close()


@pytest.mark.slow
def test_a_worker_that_dies_ends_the_run_with_what_to_do(convert: Converter) -> None:
    items = (Item(f"a-{number}", "a", "a", 1, "", convert.text_of(number)) for number in range(3000))
    results = pool.convert_items(items, Options(), None, 2)
    next(results)
    os.kill(multiprocessing.active_children()[0].pid or 0, signal.SIGKILL)
    with pytest.raises(KutipanError, match="run the command again with --resume"):
        list(results)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to see which processes there are")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_worker_outlives_the_run(number: int, convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(20_000)))
    command = [sys.executable, "-m", "kutipan", "convert", str(path), "-o", str(convert.output), "--workers", "2"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    quotes = convert.output / ".kutipan-run" / "open" / "data" / "quotes.csv"
    while not (quotes.exists() and quotes.stat().st_size):
        assert run.poll() is None
        time.sleep(0.01)
    children = [process for process in map(int, filter(str.isdigit, os.listdir("/proc"))) if parent(process) == run.pid]
    assert len(children) >= 2
    run.send_signal(number)
    _, errors = run.communicate(timeout=60)
    if number == signal.SIGINT:
        assert run.returncode == 130
        assert errors.count(b"\n") == 1
        assert b"--resume goes on from here" in errors
    deadline = time.monotonic() + 60
    while any(parent(process) is not None for process in children):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def parent(process: int) -> int | None:
    """The id of the parent of a process that is there and no zombie."""
    try:
        state, parent_id = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return None
    return None if state == "Z" else int(parent_id)
