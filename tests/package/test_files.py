"""The files of a package: the same every time, and accepted by every validator."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

import validate
from kutipan.package.files import Tables, package_files, package_paths, write_package
from kutipan.tables import TABLES
from sample_package import METADATA, make_tables


def test_the_same_rows_give_the_same_bytes(tables: Tables) -> None:
    assert package_files(tables, METADATA, parquet=False) == package_files(make_tables(), METADATA, parquet=False)


def test_the_descriptor_comes_last(tables: Tables) -> None:
    assert list(package_files(tables, METADATA, parquet=False))[-1] == "datapackage.json"


@pytest.mark.slow
def test_the_same_rows_give_the_same_parquet_in_any_process(tables: Tables) -> None:
    program = (
        "import hashlib, sample_package as sample; from kutipan.package.files import package_files\n"
        "files = package_files(sample.make_tables(), sample.METADATA, parquet=True)\n"
        "print(hashlib.sha256(repr(files).encode()).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "LANG": locale, "PYTHONPATH": str(Path(__file__).parents[1])},
        ).stdout
        for seed, zone, locale in [("1", "UTC", "C"), ("2", "Asia/Jakarta", "id_ID.UTF-8")]
    }
    assert len(hashes) == 1


@pytest.mark.slow
def test_parquet_holds_the_rows_of_the_csv(tables: Tables) -> None:
    import pyarrow.parquet

    files = package_files(tables, METADATA, parquet=True)
    assert set(files) == set(package_paths())
    for table in TABLES:
        frame = pyarrow.parquet.read_table(io.BytesIO(files[f"data/{table.name}.parquet"]))
        assert frame.column_names == list(table.names)
        expected = [
            {
                column.name: float(value) if column.type == "number" and value is not None else value
                for column, value in zip(table.columns, row, strict=True)
            }
            for row in getattr(tables, table.name)
        ]
        assert frame.to_pylist() == expected


@pytest.mark.slow
def test_a_package_without_parquet_takes_the_old_parquet_away(package: Path, tables: Tables) -> None:
    write_package(package, package_files(tables, METADATA, parquet=True))
    assert (package / "data/quotes.parquet").exists()
    write_package(package, package_files(tables, METADATA, parquet=False))
    assert not (package / "data/quotes.parquet").exists()


@pytest.mark.slow
def test_other_validators_accept_the_package(package: Path) -> None:
    assert list(validate.frictionless_checks(package)) == []
    assert list(validate.legacy_checks(package)) == []


@pytest.mark.slow
def test_other_validators_see_a_key_that_leads_nowhere(tmp_path: Path, tables: Tables) -> None:
    wrong = tables._replace(quotes=(tables.quotes[0]._replace(speaker_id="siapa"), *tables.quotes[1:]))
    for name, data in package_files(wrong, METADATA, parquet=False).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert [problem.file for problem in validate.frictionless_checks(tmp_path)] == ["quotes.csv"]
    assert [problem.file for problem in validate.legacy_checks(tmp_path)] == ["quotes.csv"]


@pytest.mark.slow
def test_the_validation_script_says_what_each_validator_found(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert validate.main([str(package)]) == 0
    assert capsys.readouterr().out == "kutipan: valid\nfrictionless: valid\ndatapackage: valid\n"
    path = package / "data/quotes.csv"
    path.write_bytes(path.read_bytes().replace(b"Raharjo", b"Rahardja"))
    assert validate.main([str(package)]) == 1
    assert "kutipan: 2 problems" in capsys.readouterr().out
