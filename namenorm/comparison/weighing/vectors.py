"""The encoder's vectors of name parts, each computed once, and the cosines of pairs of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy

_MOST = 100_000
_vectors: dict[str, numpy.ndarray[Any, Any]] = {}


def cosines(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Return the cosine of each pair of name parts; parts met for the first time are encoded in one batch.

    >>> one, two = cosines([("Umjerow", "Умєров"), ("Umjerow", "Merkel")])
    >>> one > 0.8 > two
    True
    """
    encode_missing(text for pair in pairs for text in pair)
    return [float(_vectors[left] @ _vectors[right]) for left, right in pairs]


def encode_missing(texts: Iterable[str]) -> None:
    """Encode the name parts that have no vector yet."""
    missing = list(dict.fromkeys(text for text in texts if text not in _vectors))
    if not missing:
        return
    from namenorm.encoder import encode

    if len(_vectors) + len(missing) > _MOST:
        _vectors.clear()
    _vectors.update(zip(missing, encode(missing)))
