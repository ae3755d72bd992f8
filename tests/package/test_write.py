"""A set of files takes the place of another whole, or not at all."""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from kutipan.errors import KutipanError
from kutipan.package.write import replace_files

OLD = {"data/a.csv": b"lama a", "data/b.csv": b"lama b", "datapackage.json": b"lama"}
NEW = {"data/a.csv": b"baru a", "data/b.csv": b"baru b", "datapackage.json": b"baru"}


def content(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "tabel"
    replace_files(folder, OLD)
    return folder


def test_new_files_take_the_place_of_old_ones(old: Path) -> None:
    (old / "catatan.txt").write_bytes(b"milik orang")
    replace_files(old, NEW)
    assert content(old) == NEW | {"catatan.txt": b"milik orang"}


def test_obsolete_files_go(old: Path) -> None:
    replace_files(old, {"datapackage.json": b"baru"}, obsolete=OLD)
    assert content(old) == {"datapackage.json": b"baru"}


def test_a_failed_check_leaves_everything(old: Path) -> None:
    def check(staged: Path) -> None:
        assert content(staged) == NEW
        raise KutipanError("salah")

    with pytest.raises(KutipanError, match="salah"):
        replace_files(old, NEW, check=check)
    assert content(old) == OLD


def test_a_failed_check_leaves_no_new_folder(tmp_path: Path) -> None:
    def check(staged: Path) -> None:
        raise KutipanError("salah")

    with pytest.raises(KutipanError, match="salah"):
        replace_files(tmp_path / "x" / "y", NEW, check=check)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_rename_that_fails_takes_the_others_back(old: Path, monkeypatch: pytest.MonkeyPatch, failing: int) -> None:
    real, calls = os.replace, 0

    def replace(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise OSError(28, "No space left on device", str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KutipanError, match="No space left on device"):
        replace_files(old, NEW | {"data/c.csv": b"baru c"}, obsolete=["datapackage.json"])
    assert content(old) == OLD


def test_a_file_system_without_hard_links_will_do(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def link(source: Path, target: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    replace_files(old, NEW)
    assert content(old) == NEW


@pytest.mark.parametrize("stage", ["while the files are written aside", "in the check"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_an_interrupt_leaves_the_old_files_and_nothing_else(
    old: Path, monkeypatch: pytest.MonkeyPatch, stage: str, error: type[BaseException]
) -> None:
    def interrupt(*_: object) -> None:
        raise error

    if stage == "in the check":
        with pytest.raises(error):
            replace_files(old, NEW, check=interrupt)
    else:
        monkeypatch.setattr(os, "fsync", interrupt)
        with pytest.raises(error):
            replace_files(old, NEW)
    assert content(old) == OLD
    assert {path.name for path in old.iterdir()} == {"data", "datapackage.json"}


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Interrupts are heard, also where the tests run in the background of a shell, which has them ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_between_two_renames_waits_for_the_last(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        real(source, target)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        replace_files(old, NEW)
    assert content(old) == NEW


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_process_that_is_ended_while_it_writes_leaves_the_old_files(old: Path, number: signal.Signals) -> None:
    program = """
        import sys, time
        from kutipan.package.write import replace_files

        def check(staged):
            print("ready", flush=True)
            time.sleep(60)

        replace_files(sys.argv[1], {"data/a.csv": b"baru", "datapackage.json": b"baru"}, check=check)
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), str(old)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        process.send_signal(number)
        assert process.wait(30) != 0
    assert content(old) == OLD
    assert {path.name for path in old.iterdir()} == {"data", "datapackage.json"}


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(KutipanError, match=r"berkas/tabel: cannot be written \(Not a directory") as caught:
        replace_files(tmp_path / "berkas" / "tabel", NEW)
    assert "\n" not in str(caught.value)


def test_a_folder_without_permission_is_one_clear_line(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mkdir(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", mkdir)
    with pytest.raises(KutipanError, match=r"tabel: cannot be written \(Permission denied"):
        replace_files(old, NEW)
    assert content(old) == OLD
