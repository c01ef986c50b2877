"""Packed files read directly: gz, bz2, xz, zst, zip, told by the file's ending, else by its first bytes."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from namenorm.errors import NamenormError

BROKEN = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, gzip.BadGzipFile)
"""What is raised in the middle of a file whose packing is cut short or altered; `OSError` without a number besides."""
_STARTS = {b"\x1f\x8b": ".gz", b"BZh": ".bz2", b"\xfd7zXZ\0": ".xz", b"\x28\xb5\x2f\xfd": ".zst", b"PK\x03\x04": ".zip"}
_CHUNK = 1 << 17


@contextmanager
def opened(path: Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Open a file and unpack it; gives the content and the packed file, whose place is the progress.

    Of a zip archive the largest member is read. Raises `NamenormError` when the archive cannot be opened.
    """
    with path.open("rb") as raw:
        unpack = _UNPACK.get(path.suffix.lower()) or _UNPACK.get(_by_start(raw))
        if unpack is None:
            yield raw, raw
        else:
            with unpack(path, raw) as content:
                yield content, raw


def _by_start(raw: BinaryIO) -> str:
    start = raw.read(8)
    raw.seek(0)
    return next((ending for begin, ending in _STARTS.items() if start.startswith(begin)), "")


def _zip(path: Path, raw: BinaryIO) -> BinaryIO:
    try:
        archive = zipfile.ZipFile(raw)
        member = max(archive.infolist(), key=lambda info: info.file_size)
    except (zipfile.BadZipFile, ValueError):
        raise NamenormError(f"{path}: is no zip archive, or an empty or broken one; download it again") from None
    try:
        return cast(BinaryIO, archive.open(member))
    except (RuntimeError, NotImplementedError):
        raise NamenormError(f"{path}: {member.filename} in it is locked or packed in an unusual way; unpack it first") from None


def _zstd(path: Path, raw: BinaryIO) -> BinaryIO:
    try:
        return cast(BinaryIO, io.BufferedReader(_Zstandard(raw), _CHUNK))
    except ImportError:
        raise NamenormError(f"{path}: needs the zstandard package: pip install 'namenorm[zstd]'") from None


class _Zstandard(io.RawIOBase):
    """Unpacks Zstandard frames, one or many; raises `EOFError` where the last one is not whole."""

    def __init__(self, raw: BinaryIO) -> None:
        import zstandard

        self._raw, self._error = raw, zstandard.ZstdError
        self._make = zstandard.ZstdDecompressor().decompressobj
        self._frame, self._begun, self._held = self._make(), False, b""

    def readable(self) -> bool:
        """Tell that this can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer; 0 at the end."""
        while not self._held:
            left = b""
            if self._frame.eof:
                left, self._frame, self._begun = self._frame.unused_data, self._make(), False
            chunk = left or self._raw.read(_CHUNK)
            if not chunk:
                if self._begun:
                    raise EOFError("its last frame is not whole")
                return 0
            self._begun = True
            try:
                self._held = self._frame.decompress(chunk)
            except self._error as error:
                raise EOFError(str(error)) from None
        size = min(len(buffer), len(self._held))
        buffer[:size], self._held = self._held[:size], self._held[size:]
        return size


_UNPACK: dict[str, Callable[[Path, BinaryIO], BinaryIO]] = {
    ".zip": _zip, ".zst": _zstd,
    ".gz": lambda _, raw: cast(BinaryIO, gzip.GzipFile(fileobj=raw)),
    ".bz2": lambda _, raw: cast(BinaryIO, bz2.BZ2File(raw)),
    ".xz": lambda _, raw: cast(BinaryIO, lzma.LZMAFile(raw)),  # noqa: SIM115 - the caller opens a context
}  # fmt: skip
