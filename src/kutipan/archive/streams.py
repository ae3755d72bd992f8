"""Bytes of a file as they were before it was compressed: gzip and zstd are known by their first bytes, not by a name.

zstd needs Python 3.14 or the library ``zstandard``, which is imported only when such a file is met.
"""

import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import IO, Any, BinaryIO, cast

from kutipan.errors import KutipanError
from kutipan.read import MAX_BYTES

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
COMPRESSED_ENDINGS = (".gz", ".zst", ".zstd")


class Stream:
    """Decompressed bytes, and how many of the stored ones have been read for them."""

    def __init__(self, raw: BinaryIO, where: str) -> None:
        self._counted = _Counted(raw)
        self.bytes = _decompressed(io.BufferedReader(self._counted, 1 << 17), where)

    @property
    def consumed(self) -> int:
        """Stored bytes read so far; the buffers may be ahead of what was taken from ``bytes``."""
        return self._counted.count


class _Counted(io.RawIOBase):
    def __init__(self, raw: BinaryIO) -> None:
        self.source = raw
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self.source.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


@contextmanager
def open_stream(path: str, where: str) -> Iterator[Stream]:
    """The stream of the file ``path``, ``-`` for standard input. ``where`` names it in an error.

    Raises ``OSError`` where it cannot be opened, ``KutipanError`` where a library for zstd is missing.
    """
    if path == "-":
        yield Stream(sys.stdin.buffer, where)
        return
    with open(path, "rb") as raw:
        yield Stream(raw, where)


def read_whole(path: str, where: str) -> bytes:
    """The bytes of one article's file, decompressed.

    Raises ``KutipanError`` for a file that cannot be read, is empty, damaged or larger than ``MAX_BYTES``.
    """
    try:
        with open_stream(path, where) as stream:
            data = stream.bytes.read(MAX_BYTES + 1)
    except OSError as error:
        raise KutipanError(f"{where}: cannot be read ({error.strerror or error}); check the file") from None
    except (EOFError, ValueError) as error:
        raise KutipanError(f"{where}: cannot be decompressed ({error}); get a whole copy") from None
    if not data:
        raise KutipanError(f"{where}: the file is empty; put the article's text in it or leave it out")
    if len(data) > MAX_BYTES:
        raise KutipanError(f"{where}: more than the {MAX_BYTES} bytes that one article may have; split it")
    return data


def _decompressed(stream: Any, where: str) -> IO[bytes]:
    head = stream.peek(4)[:4]
    if head.startswith(_GZIP):
        return cast(IO[bytes], gzip.GzipFile(fileobj=stream))
    if head.startswith(_ZSTD):
        return _zstd(stream, where)
    return cast(IO[bytes], stream)


def _zstd(stream: Any, where: str) -> IO[bytes]:
    if sys.version_info >= (3, 14):
        return cast(IO[bytes], import_module("compression.zstd").open(stream))
    try:
        zstandard = import_module("zstandard")
    except ImportError as error:
        if error.name != "zstandard":
            raise
        raise KutipanError(f'{where}: is compressed with zstd; run: pip install "kutipan[zstd]"') from None
    # Whether a stream ends inside a frame goes unnoticed by the reader of the library, hence the one around it.
    return io.BufferedReader(_ZstdFrames(stream, zstandard), 1 << 17)


class _ZstdFrames(io.RawIOBase):
    """The content of all frames of a zstd stream, an ``EOFError`` where the last one is cut off."""

    def __init__(self, stream: Any, library: Any) -> None:
        self._stream = stream
        self._library = library
        self._frame = None
        self._rest = b""
        self._pending = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._pending:
            data = self._rest or self._stream.read1(1 << 14)
            self._rest = b""
            if not data:
                if self._frame is not None:
                    raise EOFError("the last zstd frame is cut off")
                return 0
            if self._frame is None:
                self._frame = self._library.ZstdDecompressor().decompressobj()
            frame: Any = self._frame
            try:
                self._pending = memoryview(frame.decompress(data))
            except self._library.ZstdError as error:
                raise ValueError(str(error)) from None
            if frame.eof:
                self._rest, self._frame = frame.unused_data, None
        size = min(len(buffer), len(self._pending))
        buffer[:size] = self._pending[:size]
        self._pending = self._pending[size:]
        return size
