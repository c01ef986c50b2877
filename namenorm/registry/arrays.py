"""Small tools on number arrays: runs, bounds, bits. numpy is loaded when one is first used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy

_STEP = 1 << 16


def ragged(starts: Any, counts: Any) -> numpy.ndarray[Any, Any]:
    """Return the places of runs, joined: `counts[i]` places from `starts[i]` on.

    >>> import numpy
    >>> ragged(numpy.array([5, 0]), numpy.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    import numpy as np

    counts = np.asarray(counts, dtype=np.int64)
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    places = np.arange(total, dtype=np.int64)
    places += np.repeat(np.asarray(starts, dtype=np.int64) - (ends - counts), counts)
    return places


def bounds(sizes: Any) -> numpy.ndarray[Any, Any]:
    """Return where runs of these sizes begin, and the end."""
    import numpy as np

    return np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))


def chunks(values: numpy.ndarray[Any, Any]) -> Iterator[memoryview]:
    """Yield the bytes of an array in pieces."""
    for at in range(0, len(values), _STEP):
        yield memoryview(values[at : at + _STEP].tobytes())


def count_bits(values: Any) -> numpy.ndarray[Any, Any]:
    """Return the number of set bits of each 64-bit number.

    >>> import numpy
    >>> count_bits(numpy.array([0, 7, 2**63], dtype="u8")).tolist()
    [0, 3, 1]
    """
    import numpy as np

    values = values - ((values >> np.uint64(1)) & np.uint64(0x5555555555555555))
    values = (values & np.uint64(0x3333333333333333)) + ((values >> np.uint64(2)) & np.uint64(0x3333333333333333))
    values = (values + (values >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return (values * np.uint64(0x0101010101010101)) >> np.uint64(56)  # type: ignore[no-any-return]


def sorted_once(values: Any) -> numpy.ndarray[Any, Any]:
    """Return the values sorted, each once: quicker than `numpy.unique` on some thousands.

    >>> import numpy
    >>> sorted_once(numpy.array([3, 1, 3])).tolist()
    [1, 3]
    """
    import numpy as np

    values = np.sort(values)
    kept = np.ones(len(values), dtype=bool)
    kept[1:] = values[1:] != values[:-1]
    return values[kept]  # type: ignore[no-any-return]


_MOST_TOP_BITS, _SPARE_BITS = 18, 6


def tops(values: Any, width: int) -> numpy.ndarray[Any, Any]:
    """Return where in sorted numbers of `width` bits each value of their highest bits begins, and the end.

    A search starts from there: in some 64 numbers instead of in all. How many bits follows from how many numbers.

    >>> import numpy
    >>> tops(numpy.array([1, 2, 3], dtype="u4"), 32).tolist()
    [0, 3]
    """
    import numpy as np

    bits = min(_MOST_TOP_BITS, max(0, len(values).bit_length() - 1 - _SPARE_BITS))
    edges = np.arange(1 << bits, dtype=np.uint64) << np.uint64(width - bits if bits else 0)
    starts = np.searchsorted(values, edges.astype(values.dtype))
    return np.append(starts, len(values)).astype("<u4")


def narrowed(starts: Sequence[int] | memoryview, value: int, width: int) -> tuple[int, int]:
    """Return between which places of the sorted numbers a value stands, if it does; `starts` is made by `tops`.

    >>> narrowed([0, 3], 2, 32)
    (0, 3)
    """
    top = value >> (width - top_bits(starts))
    return starts[top], starts[top + 1]


def top_bits(starts: Sequence[int] | memoryview | numpy.ndarray[Any, Any]) -> int:
    """Return how many of the highest bits `tops` has told apart.

    >>> top_bits([0, 3]), top_bits([0, 1, 2, 3, 3])
    (0, 2)
    """
    return (len(starts) - 1).bit_length() - 1
