"""`kutipan.load` and its neighbours: what a user of the tables meets."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

import kutipan
from kutipan import loader
from kutipan.loader import TableName
from kutipan.package.files import Tables
from kutipan.tables import TABLES
from sample_package import make_tables

NAMES: tuple[TableName, ...] = get_args(TableName)


@pytest.fixture
def installed(package: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The loader, over the small package instead of the shipped one."""
    monkeypatch.setattr(loader, "_root", lambda: package)
    return package


def test_the_names_are_those_of_the_tables() -> None:
    assert [table.name for table in TABLES] == list(NAMES) == list(Tables._fields)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("name", NAMES)
def test_load_gives_typed_rows(name: TableName) -> None:
    rows: list[Any] = list(loader.load(name))
    assert rows == list(getattr(make_tables(), name))
    assert type(rows[0]).__module__ == f"kutipan.tables.{name}"


@pytest.mark.usefixtures("installed")
def test_an_empty_cell_is_none_and_a_value_is_exact() -> None:
    whole = kutipan.load("figures")[0]
    assert whole.value_high is None
    assert whole.value == Decimal(1250)


def test_path_is_the_file(installed: Path) -> None:
    assert kutipan.path("quotes") == installed / "data" / "quotes.csv"
    assert kutipan.path("quotes").is_file()
    assert kutipan.path("quotes", "parquet") == installed / "data" / "quotes.parquet"


@pytest.mark.usefixtures("installed")
def test_descriptor_describes_every_column() -> None:
    resources = kutipan.descriptor()["resources"]
    described = {resource["name"]: [field["name"] for field in resource["schema"]["fields"]] for resource in resources}
    assert described == {table.name: list(table.names) for table in TABLES}


def test_unknown_names_are_refused_with_the_known_ones() -> None:
    known = "articles, quotes, figures, speakers, caveats"
    with pytest.raises(ValueError, match=f"unknown table 'quote'; there are: {known}"):
        kutipan.load("quote")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="unknown engine 'spark'; there are: pandas, polars, arrow"):
        kutipan.load("quotes", "spark")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="unknown format 'xlsx'; there are: csv, parquet"):
        kutipan.path("quotes", "xlsx")  # type: ignore[arg-type]


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("engine", "library", "extra"),
    [("pandas", "pandas", "pandas"), ("polars", "polars", "polars"), ("arrow", "pyarrow", "arrow")],
)
def test_a_missing_library_is_named_with_its_extra(
    monkeypatch: pytest.MonkeyPatch, engine: Any, library: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(
        kutipan.KutipanError, match=rf'{library} is not installed; run: pip install "kutipan\[{extra}\]"'
    ):
        kutipan.load("quotes", engine)


def test_a_damaged_table_is_one_clear_line(installed: Path) -> None:
    (installed / "data/quotes.csv").write_bytes(b"x\n")
    with pytest.raises(kutipan.KutipanError, match=r"quotes\.csv: the header is not that of the table quotes"):
        kutipan.load("quotes")


def test_a_missing_table_is_one_clear_line(installed: Path) -> None:
    (installed / "data/quotes.csv").unlink()
    with pytest.raises(kutipan.KutipanError, match=r"quotes\.csv: cannot be read"):
        kutipan.load("quotes")


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
def test_pandas_has_nullable_dtypes() -> None:
    frame = kutipan.load("figures", "pandas")
    dtypes = frame.dtypes.astype(str).to_dict()
    assert dtypes["text"] == dtypes["part_of"] == "string"
    assert dtypes["start"] == "Int64"
    assert dtypes["value"] == dtypes["value_high"] == "Float64"
    assert frame["value"].tolist() == [1250.0, 300.0]
    assert frame["value_high"].isna().tolist() == [True, False]
    assert frame["part_of"].isna().tolist() == [True, False]


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
def test_polars_has_its_types() -> None:
    import polars

    frame = kutipan.load("figures", "polars")
    assert frame.schema["text"] == polars.String
    assert frame.schema["start"] == polars.Int64
    assert frame.schema["value"] == polars.Float64
    assert frame["value_high"].to_list() == [None, 300.0]


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
def test_arrow_has_its_types() -> None:
    frame = kutipan.load("quotes", "arrow")
    assert str(frame.schema.field("start").type) == "int64"
    assert not frame.schema.field("start").nullable
    assert frame.schema.field("cue").nullable
    assert frame["cue"].to_pylist() == ["kata", None, "Menurut"]


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["pandas", "polars", "arrow"])
def test_a_table_without_rows_keeps_its_columns(engine: Any) -> None:
    from kutipan.package import frames

    make = {"pandas": frames.to_pandas, "polars": frames.to_polars, "arrow": frames.to_arrow}[engine]
    frame: Any = make(TABLES[2], [])
    names = frame.column_names if engine == "arrow" else list(frame.columns)
    assert names == list(TABLES[2].names)


def test_importing_kutipan_imports_nothing_else() -> None:
    program = "import sys; before = set(sys.modules); import kutipan; print(sorted(set(sys.modules) - before))"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "['kutipan']"


def test_loading_rows_needs_the_standard_library_alone() -> None:
    program = (
        "import sys, kutipan; kutipan.load('quotes')\n"
        "print({name.partition('.')[0] for name in sys.modules} & {'pandas', 'polars', 'pyarrow', 'numpy', 'inspect'})"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "set()"


def test_loading_rows_leaves_alone_what_only_other_work_needs() -> None:
    program = (
        "import sys, kutipan; kutipan.load('quotes')\n"
        "print(sorted(name for name in sys.modules if name in"
        " ('sqlite3', 'tomllib', 'json', 'kutipan.export', 'kutipan.extraction', 'kutipan.tables.dictionary')))"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize("name", kutipan.__all__)
def test_everything_public_can_be_had_from_the_top(name: str) -> None:
    assert getattr(kutipan, name) is not None
    assert name in dir(kutipan)


def test_what_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'tiada'"):
        kutipan.tiada  # type: ignore[attr-defined]  # noqa: B018


def test_extract_is_the_function_whatever_is_imported_before() -> None:
    program = "import kutipan.extraction, kutipan.convert, kutipan.cli, kutipan.loader, kutipan; print(kutipan.extract)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.startswith("<function extract")
