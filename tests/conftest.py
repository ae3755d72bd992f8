"""The small hand-made package as files, for each test a fresh copy."""

from pathlib import Path

import pytest

from kutipan.package.files import Tables, package_files, write_package
from sample_package import ARTICLE_ID, METADATA, TEXT, make_tables


@pytest.fixture
def tables() -> Tables:
    """Rows of all tables."""
    return make_tables()


@pytest.fixture
def package(tmp_path: Path, tables: Tables) -> Path:
    """A folder with the package of these rows."""
    folder = tmp_path / "package"
    write_package(folder, package_files(tables, METADATA, parquet=False))
    return folder


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with the source of these rows."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / f"{ARTICLE_ID}.txt").write_bytes(TEXT.encode())
    return folder
