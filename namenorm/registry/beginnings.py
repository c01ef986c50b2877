"""How names begin: what lets `find` pass over all words of a text that begin no name, and all runs that are none.

By first word the length of the longest name, a bitmap that rejects most other words without a search, and the list of
first words that are not capitalised (von der Leyen, al-Assad, 20th), which `find` must look for by themselves. A second
bitmap holds every name and every beginning of one, word by word: a run of words that is not in it is not looked up.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from zlib import crc32

from namenorm.keys import digest
from namenorm.scripts import CASED, UNSPACED, script_of
from namenorm.text import tokens, word_number

if TYPE_CHECKING:
    import numpy

_BITS_A_WORD = 16
_MOST_UNCAPITALISED = 4000
Follower = tuple[bytes, str, Any]
"""A word that may stand in a name but not first, as it is counted in and as it is written, and what else is known of it."""
EVERY_WORD = "*"
"""Stands for the list where it would be too long: then every word of a text is looked up."""


def openings(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the keys under which the length of a name is kept: its first word; in unspaced scripts the first two.

    >>> list(openings(["kim", "jong", "un"])), list(openings(["习", "近", "平"]))
    ([('kim', 3)], [('习', 3), ('习|近', 3)])
    """
    yield words[0], len(words)
    if script_of(words[0][0]) in UNSPACED:
        yield pair_key(words[0], words[1] if len(words) > 1 else ""), len(words)


def pair_key(one: str, two: str) -> str:
    """Return the key of two characters that begin a name in a script without spaces, or of one that is a name."""
    return f"{one}|{two}"


def uncapitalised(text: str) -> str:
    """Return the first word of a name where it is a number or a word in lower case of a script with capitals.

    >>> uncapitalised("von der Leyen"), uncapitalised("Kyiv"), uncapitalised("20th Century Fox"), uncapitalised("北京")
    ('von', '', '20th', '')
    """
    first = next(iter(tokens(text)), None)
    if first is None:
        return ""
    char = text[first.start]
    plain = char.isdigit() or (script_of(char) in CASED and not char.isupper() and not char.istitle())
    return text[first.start : first.end] if plain else ""


class Beginnings:
    """Gathers how names begin."""

    def __init__(self) -> None:
        self.starts: dict[str, int] = {}
        self._plain: set[str] = set()
        self._runs = array("I")
        self._followers: set[int] = set()

    def add(self, text: str, words: Sequence[str]) -> None:
        """Take a name, cut into folded words."""
        for key, length in openings(words):
            self.starts[key] = max(self.starts.get(key, 0), min(length, 255))
        if text[:1].upper() != text[:1] or not text[:1].isalpha():
            word = uncapitalised(text)
            if word:
                self._plain.add(word)
        number = 0
        for word in words:
            number = word_number(word, number)
            self._runs.append(number)
        self._runs.append(whole_number(number))
        self._followers.update(map(word_number, words[1:]))

    def lengths(self) -> tuple[Any, Any]:
        """Return the numbers of the first words, sorted, and for each the length of its longest name.

        Of two words with one number the longer name counts: looking one word too far costs a look, not a name.
        """
        import numpy as np

        longest: dict[int, int] = {}
        for word, length in self.starts.items():
            number = opening_number(word)
            longest[number] = max(longest.get(number, 0), length)
        numbers = sorted(longest)
        return np.array(numbers, dtype="<u4"), np.array([longest[number] for number in numbers], dtype="u1")

    def run_bitmap(self) -> bytes:
        """Return a bit for each name, each beginning of one, and each word that stands in one but not first."""
        import numpy as np

        followers = np.fromiter((follower_number(number) for number in self._followers), dtype=np.uint32, count=len(self._followers))
        numbers = np.unique(np.concatenate((np.array(self._runs, dtype=np.uint32), followers)))
        size = 64
        while size < _BITS_A_WORD * len(numbers):
            size *= 2
        bits = np.zeros(size, dtype=np.uint8)
        bits[numbers & np.uint32(size - 1)] = 1
        return np.packbits(bits, bitorder="little").tobytes()

    def bitmap(self) -> bytes:
        """Return a bit for each first word: a word whose bit is not set begins no name."""
        size = 64
        while size < _BITS_A_WORD * len(self.starts):
            size *= 2
        bits = bytearray(size // 8)
        for word in self.starts:
            number = word_number(word) & (size - 1)
            bits[number >> 3] |= 1 << (number & 7)
        return bytes(bits)

    def plain(self) -> bytes:
        """Return the first words that are not capitalised, one a line."""
        listed = sorted(self._plain) if len(self._plain) <= _MOST_UNCAPITALISED else [EVERY_WORD]
        return "\n".join(listed).encode("utf-8", "surrogatepass")


def opening_number(key: str) -> int:
    """Return the 32-bit number under which the length of a name's opening is kept."""
    return digest(key) >> 32


def whole_number(number: int) -> int:
    """Return the number of a run as a whole name."""
    return crc32(b".", number)


def named_number(words: Iterable[str]) -> int:
    """Return the `whole_number` of a run of folded words.

    >>> named_number(["rustem", "umerov"]) == whole_number(word_number("umerov", word_number("rustem")))
    True
    """
    return crc32(f"{' '.join(words)} .".encode("utf-8", "surrogatepass"))


def follower_number(number: int) -> int:
    """Return the number of a word as one that stands in some name, but not first."""
    return crc32(b"+", number)


class Bitmap:
    """A bitmap whose size in bits is a power of two: tells of what is not in it that it is not."""

    __slots__ = ("_bits", "_mask")

    def __init__(self, bits: memoryview) -> None:
        self._bits, self._mask = bits, 8 * len(bits) - 1

    def __contains__(self, number: int) -> bool:
        bit = number & self._mask
        return bool(self._bits[bit >> 3] >> (bit & 7) & 1)

    def has_any(self, numbers: Iterable[int]) -> bool:
        """Tell whether any of the numbers is in it."""
        bits, mask = self._bits, self._mask
        return any([bits[(number & mask) >> 3] >> (number & 7) & 1 for number in numbers])  # noqa: C419 - twice as fast on few

    def among(self, numbers: Iterable[int]) -> list[int]:
        """Return those of the numbers that are in it."""
        bits, mask = self._bits, self._mask
        return [number for number in numbers if bits[(number & mask) >> 3] >> (number & 7) & 1]

    def which(self, numbers: numpy.ndarray[Any, Any]) -> numpy.ndarray[Any, Any]:
        """Tell of each number whether it is in it."""
        import numpy as np

        numbers = numbers & np.uint32(self._mask)
        return np.frombuffer(self._bits, dtype=np.uint8)[numbers >> 3] >> (numbers & 7).astype(np.uint8) & 1 > 0  # type: ignore[no-any-return]

    def carried_on(self, before: int, followers: Iterable[Follower]) -> list[tuple[int, Follower]]:
        """Return the words with which a run may be carried on, with the numbers of the longer runs."""
        bits, mask = self._bits, self._mask
        numbers = [(crc32(follower[0], before), follower) for follower in followers]
        return [found for found in numbers if bits[(found[0] & mask) >> 3] >> (found[0] & 7) & 1]
