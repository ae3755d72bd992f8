"""Rows as the bytes of a Parquet file, the same on every machine for one version of pyarrow."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from kutipan.package.frames import to_arrow
from kutipan.tables.schema import Table

BYTES: dict[str, Any] = {
    "version": "2.6",
    "data_page_version": "1.0",
    "compression": "zstd",
    "compression_level": 9,
    "use_dictionary": True,
    "write_statistics": True,
    "store_schema": False,
}
"""What shapes the bytes of a Parquet file, said here because defaults change between versions; Snappy, the usual
one, does not promise the same bytes on every processor."""


def write_parquet(table: Table, rows: Iterable[Sequence[Any]]) -> bytes:
    """The Parquet file of ``rows``. Needs the extra ``arrow``; raises ``KutipanError`` without it."""
    arrow = to_arrow(table, rows)

    import pyarrow.parquet

    buffer = io.BytesIO()
    pyarrow.parquet.write_table(
        arrow,
        buffer,
        **BYTES,
        row_group_size=1 << 16,
    )
    return buffer.getvalue()
