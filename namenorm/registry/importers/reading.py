"""Files to lines: plain or packed (gz, bz2, zst, zip), with what was bad in them and how far the reading has come."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from namenorm.errors import NamenormError

_TOLD = 20
_EVERY = 0.5


@dataclass(slots=True)
class Report:
    """What became of the records of a source."""

    kept: int = 0
    left_out: int = 0
    bad: int = 0
    problems: list[str] = field(default_factory=list)
    file: str = ""

    def fault(self, line: int, text: str) -> None:
        """Count a bad record; the first ones are told."""
        self.bad += 1
        if len(self.problems) < _TOLD:
            self.problems.append(f"{self.file}:{line}: {text}" if line else f"{self.file}: {text}")

    def lines(self) -> list[str]:
        """Return the problems, and how many more there are."""
        more = self.bad - len(self.problems)
        return [*self.problems, f"... and {more} more bad records"] if more > 0 else list(self.problems)


class Watch:
    """Tells how far the reading of a file has come, from one second on."""

    def __init__(self, path: Path, report: Report, tell: Callable[[str], None] | None) -> None:
        self.size = path.stat().st_size
        self._report, self._tell = report, tell
        self._begun = self._told = time.monotonic()

    def at(self, place: int) -> None:
        """Note the place in the packed file."""
        now = time.monotonic()
        if self._tell and now - self._begun > 1 and now - self._told > _EVERY:
            self._told = now
            self._tell(f"{place / max(1, self.size):.0%} read, {self._report.kept:,} kept, {self._report.bad:,} bad")


@contextmanager
def opened(path: Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Open a file and unpack it by its name; gives the content and the packed file, whose place is the progress.

    Of a zip archive the largest member is read. Raises `NamenormError` when the archive is broken.
    """
    with path.open("rb") as raw:
        ending = path.suffix.lower()
        if ending == ".zip":
            with _zip(path, raw) as content:
                yield content, raw
        elif ending == ".zst":
            with _zstd(path, raw) as content:
                yield content, raw
        elif ending in (".gz", ".bz2", ".xz"):
            packed: dict[str, Callable[[BinaryIO], object]] = {".gz": _gzip, ".bz2": bz2.BZ2File, ".xz": lzma.LZMAFile}
            with cast(BinaryIO, packed[ending](raw)) as content:
                yield content, raw
        else:
            yield raw, raw


def _gzip(raw: BinaryIO) -> gzip.GzipFile:
    return gzip.GzipFile(fileobj=raw)


def _zip(path: Path, raw: BinaryIO) -> BinaryIO:
    try:
        archive = zipfile.ZipFile(raw)
        member = max(archive.infolist(), key=lambda info: info.file_size)
    except (zipfile.BadZipFile, ValueError):
        raise NamenormError(f"{path}: is no zip archive, or a broken one; download it again") from None
    return cast(BinaryIO, archive.open(member))


def _zstd(path: Path, raw: BinaryIO) -> BinaryIO:
    try:
        import zstandard
    except ImportError:
        raise NamenormError(f"{path}: needs the zstandard package: pip install 'namenorm[zstd]'") from None
    return cast(BinaryIO, io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(raw)))


def lines_of(path: Path, report: Report, watch: Watch | None = None) -> Iterator[tuple[int, str]]:
    """Yield numbered lines without their ends; one that is not UTF-8 is reported and left out.

    Raises `NamenormError`, with the line reached, when the file ends in the middle of its packing.
    """
    report.file = str(path)
    number = 0
    try:
        with opened(path) as (content, raw):
            for number, line in enumerate(content, 1):
                if watch and not number & 0x3FF:
                    watch.at(raw.tell())
                try:
                    yield number, line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
                except UnicodeDecodeError:
                    report.fault(number, "is not UTF-8")
    except (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, gzip.BadGzipFile) as error:
        raise NamenormError(f"{path}: is broken after line {number} ({error}); download it again") from None
    except OSError as error:
        if error.errno is None:
            raise NamenormError(f"{path}: is broken after line {number} ({error}); download it again") from None
        raise
