"""Word lists: small tab-separated files that stand beside the modules that read them.

A file has a header line; lines that start with ``#`` are comments (where the list is from, what its columns mean),
empty lines are passed over. Someone who writes no Python can add a line.
"""

from collections.abc import Mapping
from importlib.resources import files


def read_rows(package: str, name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of the file ``name`` in ``package``, each as column name -> value; missing cells are empty.

    Raises ``ValueError`` for a row that has more cells than the header.
    """
    lines = files(package).joinpath(name).read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    header, *rows = cells
    for row in rows:
        if len(row) > len(header):
            raise ValueError(f"{package}/{name}: {len(row)} cells in the row {row[0]!r}, the header has {len(header)}")
    return tuple(dict(zip(header, row + [""] * (len(header) - len(row)), strict=True)) for row in rows)


def read_words(package: str, name: str, column: str = "word") -> tuple[str, ...]:
    """One column of a word list, in the order of the file."""
    return tuple(row[column] for row in read_rows(package, name))
