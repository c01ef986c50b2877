"""A learned model of name parts: spellings of one name, in any script, get vectors that lie close together.

`encode` gives the vectors, `similarity` the cosine of two. It knows sounds and habits of spelling, not people, and no
nicknames: Bill is not close to William. A high cosine is evidence, not proof; `docs/model-card.md` has the figures.
numpy and the weights are loaded on first use.
"""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from namenorm.encoder.letters import Alphabet
    from namenorm.encoder.network import Network

__all__ = ["encode", "similarity", "vector"]

_BUCKET = 64
"""Words that go through the network together; more leave the fast memory of a core."""
_lock = Lock()
_loaded: list[tuple[Alphabet, Network]] = []


def encode(words: Sequence[str]) -> NDArray[np.float32]:
    """Return one unit vector a word, as the rows of an array; a word without letters gives zeros.

    A word is one name part in any script, or a short unspaced name. The result is the same each time and, up to 1e-6,
    the same alone and among other words. Nothing is remembered: keep the rows of words that you meet again.

    >>> encode(["Umjerow", "Умєров", ""]).shape
    (3, 128)
    """
    import numpy as np

    alphabet, network = _model()
    numbered = [alphabet.numbers(word) for word in words]
    found = np.zeros((len(numbered), network.size), dtype=np.float32)
    order = [at for at, pairs in enumerate(numbered) if pairs]
    for at in range(0, len(order), _BUCKET):
        chosen = order[at : at + _BUCKET]
        found[chosen] = network.forward([numbered[at] for at in chosen])
    return found


@lru_cache(maxsize=1 << 15)
def vector(word: str) -> NDArray[np.float32]:
    """Return the vector of one word, remembered; not to be written to.

    >>> vector("Kiew") is vector("Kiew")
    True
    """
    found: NDArray[np.float32] = encode((word,))[0]
    found.flags.writeable = False
    return found


def similarity(left: str, right: str) -> float:
    """Return the cosine of two words, from -1 to 1; symmetric. 0.0 when one has no letters.

    >>> similarity("Umjerow", "Умєров") > similarity("Umjerow", "Умнов")
    True
    """
    return float(vector(left) @ vector(right))


def _model() -> tuple[Alphabet, Network]:
    """Return the shipped model, loaded once."""
    if not _loaded:
        from namenorm.encoder.letters import Alphabet
        from namenorm.encoder.network import Network
        from namenorm.encoder.weights import read

        with _lock:
            if not _loaded:
                known, arrays = read()
                _loaded.append((Alphabet(known), Network(arrays)))
    return _loaded[0]
