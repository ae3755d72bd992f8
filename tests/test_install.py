"""What an installation holds, and that the ways to install agree."""

import hashlib
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

import kutipan
from kutipan.package.files import package_paths

ROOT = Path(__file__).parents[1]


def pip(*arguments: str) -> None:
    """Run pip, without an index: everything that is needed is here already."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The source distribution, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return sdist, wheel


@pytest.mark.slow
def test_the_wheel_holds_tables_descriptor_and_library_but_no_seeds(distributions: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(distributions[1]) as wheel:
        names = wheel.namelist()
        packaged = {name: wheel.read(f"kutipan/{name}") for name in package_paths()}
    assert packaged == {name: (ROOT / name).read_bytes() for name in package_paths()}
    assert "kutipan/py.typed" in names
    assert any(name.endswith(".tsv") for name in names)
    assert {name.partition("/")[0] for name in names} == {"kutipan", f"kutipan-{kutipan.__version__}.dist-info"}
    assert not any("seeds" in name for name in names)


@pytest.mark.slow
def test_the_source_distribution_holds_what_makes_the_tables(distributions: tuple[Path, Path]) -> None:
    with tarfile.open(distributions[0]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    for name in ("Makefile", "requirements.txt", "scripts/build.py", "seeds/speakers.csv", "tests/conftest.py"):
        assert name in names


@pytest.mark.slow
def test_an_installed_wheel_loads_its_own_tables(distributions: tuple[Path, Path], tmp_path: Path) -> None:
    pip("install", "--no-deps", "--no-index", "--target", str(tmp_path), str(distributions[1]))
    program = f"import sys; sys.path[:0] = [{str(tmp_path)!r}]; import kutipan; print(kutipan.path('quotes'))\n"
    program += "print(len(kutipan.load('quotes')), len(kutipan.descriptor()['resources']))"
    result = subprocess.run(
        [sys.executable, "-I", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    path, counts = result.stdout.splitlines()
    assert path == str(tmp_path / "kutipan" / "data" / "quotes.csv")
    assert counts == f"{len(kutipan.load('quotes'))} 5"


@pytest.mark.slow
def test_an_editable_installation_loads_the_tables_of_the_working_copy(tmp_path: Path) -> None:
    pip(
        "install", "--no-deps", "--no-index", "--no-build-isolation", "--target", str(tmp_path), "--editable", str(ROOT)
    )
    program = f"import site; site.addsitedir({str(tmp_path)!r}); import kutipan; print(kutipan.path('quotes'))"
    result = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == str(ROOT / "data" / "quotes.csv")


def test_nothing_is_required_at_run_time() -> None:
    assert re.search(r"^dependencies = \[\]$", (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_citation_has_the_version_of_the_package() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {kutipan.__version__}\n" in citation


def test_the_lock_names_hashes_and_no_index() -> None:
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9-]+)==\S+.*\\$", lock, re.MULTILINE)
    assert {"pyarrow", "pytest", "frictionless", "datapackage", "hatchling"} <= set(pins)
    assert "://" not in lock
    assert "index" not in lock


@pytest.mark.parametrize(
    ("article_id", "sha256"),
    [
        ("000_40c16f7fba6956b7", "4c77ff410c51e38ed1c39e61611452ee9868365943e0122e46f9facc05c92fc6"),
        ("001_1cd7ab8671b996c9", "8b80f67eb030462915f50292854f9477769d3aa20334ec6a742c6e8d6cc44021"),
        ("002_f09c1539b21faf02", "e26f6737fdd7230fb158f04ed0eefcf0934b8f75655b158bdd12237435ed91d4"),
        ("003_91c84799dcc65344", "c7c884a89c08e5d2051a501190ba1fe4df8e7b5c28a1616329eebde6d686fbf7"),
        ("004_5b201644ad508f40", "6def63a5c3cc16b639e4497a51477c01ad55392052df10636ea2492e491b0192"),
    ],
)
def test_the_seeds_are_what_they_were(article_id: str, sha256: str) -> None:
    assert hashlib.sha256((ROOT / "seeds" / f"{article_id}.txt").read_bytes()).hexdigest() == sha256


def test_every_recipe_installs_from_a_copy_of_the_repository_with_extras_that_there_are() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    texts = [ROOT / "README.md", *(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts)]
    recipes = [
        (path.name, argument)
        for path in texts
        for argument in re.findall(r"pip install +(\S+?)[`\s]", path.read_text(encoding="utf-8"))
    ]
    assert recipes
    for name, argument in recipes:
        parts = re.fullmatch(r'\.|"\.\[([a-z,]+)\]"', argument)
        assert parts, f"{name}: {argument}"
        assert set((parts[1] or "html").split(",")) <= extras.keys(), f"{name}: {argument}"
