"""The tables that are shipped are those that the seeds give, and every validator accepts them."""

from pathlib import Path

import pytest

import build
import kutipan
import validate
from kutipan.package.files import package_files, package_paths
from kutipan.package.metadata import read_metadata
from kutipan.package.verify import verify_package

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"


def test_every_row_stands_in_its_source() -> None:
    assert verify_package(ROOT, SEEDS) == []


@pytest.mark.slow
def test_a_build_gives_the_very_files_that_are_shipped() -> None:
    tables = build.make_tables(SEEDS)
    metadata = read_metadata(ROOT / "scripts" / "package.toml", version=kutipan.__version__)
    files = package_files(tables, metadata, parquet=True)
    assert set(files) == set(package_paths())
    for name, data in files.items():
        assert (ROOT / name).read_bytes() == data, f"{name} is not that of the seeds; run: make data"


@pytest.mark.slow
def test_the_other_validators_accept_what_is_shipped() -> None:
    assert list(validate.frictionless_checks(ROOT)) == []
    assert list(validate.legacy_checks(ROOT)) == []


@pytest.mark.slow
def test_a_build_that_fails_says_why_and_leaves_the_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    before = {name: (ROOT / name).read_bytes() for name in package_paths()}
    monkeypatch.setattr(build, "SEEDS", tmp_path)
    (tmp_path / "speakers.csv").write_bytes((SEEDS / "speakers.csv").read_bytes())
    assert build.main() == 1
    assert "a.txt: the file is empty" in capsys.readouterr().err
    assert {name: (ROOT / name).read_bytes() for name in package_paths()} == before
