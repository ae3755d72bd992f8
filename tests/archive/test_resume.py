"""A run that was ended at any moment goes on, and its result is that of an unbroken one, byte for byte."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kutipan.archive import finish
from kutipan.archive.items import Options
from kutipan.archive.store import Store
from kutipan.errors import KutipanError

from .conftest import Converter


class Ended(BaseException):
    """Stands for the end of the process."""


def crash_at(call: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the ``call``-th of the calls that change what is on disk end the run, before or after it is done."""
    calls = 0

    def ending(right: Callable[..., object], *arguments: object, **named: object) -> object:
        nonlocal calls
        calls += 1
        if calls == call:
            raise Ended
        result = right(*arguments, **named)
        calls += 1
        if calls == call:
            raise Ended
        return result

    for owner, name in (
        (Store, "append"),
        (Store, "write"),
        (Store, "checkpoint"),
        (Store, "add_speakers"),
        (os, "replace"),
        (finish, "_size_and_hash"),
    ):
        right = getattr(owner, name)
        monkeypatch.setattr(owner, name, lambda *args, right=right, **named: ending(right, *args, **named))


@pytest.mark.slow
@pytest.mark.usefixtures("often")
@pytest.mark.parametrize("part_size", [None, 3])
def test_a_run_that_ends_anywhere_goes_on(part_size: int | None, convert: Converter, tmp_path: Path) -> None:
    rows = convert.rows_of([1, 2, 3, 1, 4, 5])
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", [*rows[:2], {"text": ""}, *rows[2:]])
    options = Options(part_size=part_size, texts=True)
    convert(path, options=options)
    expected = convert.content(convert.output)
    call, ended = 0, True
    while ended:
        call += 1
        output = tmp_path / "lagi" / str(call)
        with pytest.MonkeyPatch.context() as patch:
            crash_at(call, patch)
            try:
                convert(path, output=output, options=options)
                ended = False
            except Ended:
                pass
        if ended:
            convert(path, output=output, options=options, resume=True)
        assert convert.content(output) == expected, f"ended at call {call}"
    assert call > 50


@pytest.mark.usefixtures("often")
def test_a_run_can_be_ended_again_and_again(
    convert: Converter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(9)))
    convert(path, output=tmp_path / "utuh")
    for attempt in range(100):
        with pytest.MonkeyPatch.context() as patch:
            crash_at(40, patch)
            try:
                convert(path, resume=True)
                break
            except Ended:
                assert attempt < 50
    assert attempt > 2
    assert convert.content(convert.output) == convert.content(tmp_path / "utuh")


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_process_goes_on(workers: int, convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(3000)))
    convert(path, output=tmp_path / "utuh", options=Options(part_size=500))
    command = [sys.executable, "-m", "kutipan", "convert", str(path), "-o", str(convert.output), "--quiet"]
    command += ["--part-size", "500", "--workers", str(workers), "--resume"]
    kills = 0
    while True:
        run = subprocess.Popen(command, stderr=subprocess.PIPE)
        before, ended = done(convert.output), False
        while run.poll() is None and not ended:
            time.sleep(0.01)
            if kills < 3 and done(convert.output) > before:
                run.send_signal(signal.SIGKILL)
                ended = True
        _, errors = run.communicate()
        if not ended:
            break
        assert run.returncode == -signal.SIGKILL
        kills += 1
    assert (run.returncode, errors) == (0, b"")
    assert kills == 3
    assert convert.content(convert.output) == convert.content(tmp_path / "utuh")


def done(output: Path) -> int:
    """How many parts of an unfinished run are complete."""
    parts = output / ".kutipan-run" / "parts"
    return len(list(parts.iterdir())) if parts.exists() else 0


@pytest.mark.usefixtures("often")
def test_resume_refuses_other_inputs_options_and_registries(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(9)))
    end_early(convert, path)
    for options, inputs in ((Options(part_size=4), [path]), (Options(), [path, path])):
        with pytest.raises(KutipanError, match="has other inputs or options"):
            convert(*inputs, options=options, resume=True)
    convert.write_jsonl(path, [{**convert.rows_of([0])[0], "text": convert.text_of(7)}, *convert.rows_of(range(1, 9))])
    with pytest.raises(KutipanError, match="the inputs have changed since"):
        convert(path, resume=True)
    convert.write_jsonl(path, convert.rows_of(range(9)))
    assert convert(path, resume=True).tally.articles == 9


@pytest.mark.usefixtures("often")
def test_an_unfinished_run_is_not_overwritten_by_chance(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(9)))
    end_early(convert, path)
    with pytest.raises(KutipanError, match="go on with --resume, or begin anew with --force"):
        convert(path)
    assert convert(path, force=True).tally.articles == 9


def test_resume_begins_where_there_is_nothing(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(3)))
    assert convert(path, resume=True).tally.articles == 3
    with pytest.raises(KutipanError, match="is there already"):
        convert(path, resume=True)


@pytest.mark.usefixtures("often")
def test_resume_refuses_a_damaged_state_and_one_in_use(convert: Converter, tmp_path: Path) -> None:
    path = convert.write_jsonl(tmp_path / "arsip.jsonl", convert.rows_of(range(9)))
    end_early(convert, path)
    state = convert.output / ".kutipan-run" / "state.sqlite"
    other = sqlite3.connect(state, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(KutipanError, match=r"cannot be resumed .*locked"):
        convert(path, resume=True)
    other.close()
    state.write_bytes(b"x" * 5000)
    with pytest.raises(KutipanError, match="cannot be resumed"):
        convert(path, resume=True)


def end_early(convert: Converter, path: Path) -> None:
    """Leave an unfinished run."""
    with pytest.MonkeyPatch.context() as patch:
        crash_at(60, patch)
        with pytest.raises(Ended):
            convert(path)
