"""Files to lines: plain or packed, with what was bad in them and how far the reading has come."""

from __future__ import annotations

import codecs
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from namenorm.errors import NamenormError
from namenorm.registry.importers.packing import BROKEN, opened

_TOLD = 20
_EVERY = 0.5
_LONGEST = 32 << 20
_ENDLESS = b"\xff endless"
"""Stands for a line that is longer than the longest; no item of Wikidata comes near it."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


UNFIT = (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError)
"""What is raised where a record is not of the form it should be."""


def reason(error: BaseException) -> str:
    """Return what is wrong with a record in a few words.

    >>> reason(KeyError("id")), reason(RecursionError("maximum ..."))
    ("lacks 'id'", 'nested too deep')
    """
    if isinstance(error, KeyError):
        return f"lacks {error}"
    if isinstance(error, RecursionError):
        return "nested too deep"
    return f"{error}"[:200]


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
    """Tells how far the reading of a file has come, from one second on, and what is done after it."""

    def __init__(self, report: Report, tell: Callable[[str], None] | None) -> None:
        self._report, self._tell = report, tell
        self._begun = self._told = time.monotonic()
        self._file, self._size = "", 1

    def begin(self, path: Path) -> None:
        """Turn to a file."""
        self._file, self._size = path.name, max(1, path.stat().st_size)

    def at(self, place: int) -> None:
        """Note the place in the packed file."""
        if time.monotonic() - self._told > _EVERY:
            self.say(f"{self._file}: {place / self._size:.0%} read, {self._report.kept:,} kept, {self._report.bad:,} bad")

    def say(self, text: str) -> None:
        """Tell what is being done, when it has taken a second already."""
        now = time.monotonic()
        if self._tell and now - self._begun > 1:
            self._told = now
            self._tell(text)


def lines_of(path: Path, report: Report, watch: Watch | None = None) -> Iterator[tuple[int, str]]:
    """Yield numbered lines without their ends; one that is not UTF-8, or endless, is reported and left out.

    Raises `NamenormError`, with the line reached, when the file ends in the middle of its packing.
    """
    report.file = str(path)
    number = 0
    if watch:
        watch.begin(path)
    try:
        with opened(path) as (content, raw):
            for number, line in enumerate(_bounded(content), 1):
                if watch and not number & 0x3FF:
                    watch.at(raw.tell())
                if number == 1 and line.startswith(_UTF_16):
                    raise NamenormError(f"{path}: is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8")
                try:
                    yield number, line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
                except UnicodeDecodeError as error:
                    report.fault(number, _undecoded(error))
    except BROKEN as error:
        raise NamenormError(f"{path}: is broken after line {number} ({error}); download it again") from None
    except OSError as error:
        if error.errno is None:
            raise NamenormError(f"{path}: is broken after line {number} ({error}); download it again") from None
        raise


def _bounded(content: BinaryIO) -> Iterator[bytes]:
    """Yield lines; of one beyond all measure no more than that is held in memory, and `_ENDLESS` stands for it."""
    while line := content.readline(_LONGEST):
        if len(line) == _LONGEST and not line.endswith(b"\n"):
            while (rest := content.readline(_LONGEST)) and not rest.endswith(b"\n"):
                pass
            line = _ENDLESS
        yield line


def _undecoded(error: UnicodeDecodeError) -> str:
    if error.object == _ENDLESS:
        return f"is longer than {_LONGEST >> 20} MB"
    return f"is not UTF-8 (byte {error.object[error.start]:#x} at {error.start + 1}); convert the file"
