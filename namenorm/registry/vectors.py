"""Vectors of name parts in an index: parts of any script that sound alike lie close together.

One short vector a distinct part, in lists around centres; a query looks into the nearest lists alone. The learned model
makes the vectors; an index made with other weights, or read where the model is not installed, is asked without them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from namenorm.registry.arrays import bounds, chunks
from namenorm.registry.layout import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy

    from namenorm.registry.index import Index

DIMENSIONS = 48
_BATCH = 8192
_SAMPLE = 20_000
_ROUNDS = 4
_MOST_LISTS = 1024
_PROBES = 32
_MOST_ALIKE = 80
_SCALE = 32
"""A vector's numbers are kept as 32nds, which packs better than 127ths; a cosine then errs by a hundredth."""
LEAST = 0.5
"""Cosine from which a part counts as alike."""
_PROBE_WORDS = ("umerov", "умєров", "習近平")
_SAME_MODEL = 0.999
_LONGEST = 40


def encoder() -> Callable[[Sequence[str]], numpy.ndarray[Any, Any]] | None:
    """Return the model's `encode`, or None where it is not installed."""
    try:
        return import_module("namenorm.encoder").encode  # type: ignore[no-any-return]
    except ImportError:
        return None


def write_vectors(out: Writer, parts: Sequence[str], wanted: Iterable[int]) -> None:
    """Write the vectors of the wanted parts that hold letters; nothing when there is no model.

    What a convention derives is not wanted: the native name it comes from has its vector.
    """
    encode = encoder()
    for name, values in (compute(parts, encode, wanted) if encode else {}).items():
        out.section(f"vector_{name}", chunks(values))


def compute(parts: Sequence[str], encode: Callable[[Sequence[str]], Any], wanted: Iterable[int]) -> dict[str, Any]:
    """Return the tables of the vectors of the wanted parts, by name; none when none of them holds letters."""
    import numpy as np

    chosen = [number for number in wanted if 1 < len(parts[number]) <= _LONGEST and parts[number].isalpha()]
    if not chosen:
        return {}
    step = max(1, len(chosen) // _SAMPLE)
    sample = encode([parts[number] for number in chosen[::step]])
    basis = _basis(sample)
    centres = _centres(_project(sample, basis))
    rows, homes = [], []
    for at in range(0, len(chosen), _BATCH):
        short = _project(encode([parts[number] for number in chosen[at : at + _BATCH]]), basis)
        rows.append(_rounded(short))
        homes.append((short @ centres.T).argmax(axis=1))
    home = np.concatenate(homes)
    order = np.argsort(home, kind="stable")
    return {
        "basis": basis.astype("<f4"), "centres": centres.astype("<f4"),
        "bounds": bounds(np.bincount(home, minlength=len(centres))).astype("<u4"),
        "parts": np.array(chosen, dtype="<u4")[order], "rows": np.concatenate(rows)[order],
        "probe": encode(_PROBE_WORDS).astype("<f4"),
    }  # fmt: skip


def _basis(sample: Any) -> numpy.ndarray[Any, Any]:
    """Return the directions in which the vectors differ most."""
    import numpy as np

    _, directions = np.linalg.eigh(sample.T.astype(np.float64) @ sample.astype(np.float64))
    found = directions[:, ::-1][:, :DIMENSIONS]
    return (found * np.where(found.sum(axis=0) < 0, -1, 1)).astype(np.float32)


def _project(vectors: Any, basis: Any) -> numpy.ndarray[Any, Any]:
    import numpy as np

    short = vectors @ basis
    return short / np.maximum(np.linalg.norm(short, axis=1, keepdims=True), 1e-9)  # type: ignore[no-any-return]


def _rounded(vectors: Any) -> numpy.ndarray[Any, Any]:
    import numpy as np

    return np.rint(vectors * _SCALE).astype(np.int8)  # type: ignore[no-any-return]


def _centres(sample: Any) -> numpy.ndarray[Any, Any]:
    """Return the centres of the lists: about the square root of as many as there are vectors."""
    import numpy as np

    count = max(1, min(_MOST_LISTS, round(4 * len(sample) ** 0.5)))
    centres = sample[:: max(1, len(sample) // count)][:count].copy()
    for _ in range(_ROUNDS):
        home = np.concatenate([(sample[at : at + _BATCH] @ centres.T).argmax(axis=1) for at in range(0, len(sample), _BATCH)])
        sums = np.zeros_like(centres)
        np.add.at(sums, home, sample)
        full = np.bincount(home, minlength=len(centres)) > 0
        centres[full] = sums[full] / np.maximum(np.linalg.norm(sums[full], axis=1, keepdims=True), 1e-9)
    return centres  # type: ignore[no-any-return]


class Vectors:
    """The vectors of one index."""

    def __init__(self, tables: dict[str, Any], encode: Callable[[Sequence[str]], Any]) -> None:
        self._encode = encode
        self._basis, self._centres = tables["basis"], tables["centres"]
        self._bounds, self._parts, self._rows = tables["bounds"], tables["parts"], tables["rows"]
        self.of_this_model = bool(((tables["probe"] * encode(_PROBE_WORDS)).sum(axis=1) > _SAME_MODEL).all())

    @classmethod
    def of(cls, index: Index) -> Vectors | None:
        """Return the vectors of an index file, or None where it has none that the installed model understands.

        An index in memory gets its vectors now: most are never asked for them.
        """
        encode = encoder()
        if encode is None:
            return None
        if index.has("vector_rows"):
            found = cls(_tables(index), encode)
            return found if found.of_this_model else None
        if not index.in_memory:
            return None
        parts = index.parts.tables.all()
        tables = compute(parts, encode, range(len(parts)))
        return cls(tables, encode) if tables else None

    def alike(self, part: str) -> tuple[numpy.ndarray[Any, Any], numpy.ndarray[Any, Any]]:
        """Return the parts most like this one, and their cosines."""
        import numpy as np

        from namenorm.registry.arrays import ragged

        query = _project(self._encode([part]), self._basis)[0]
        lists = np.argpartition(-(self._centres @ query), min(_PROBES, len(self._centres) - 1))[:_PROBES]
        places = ragged(self._bounds[lists], self._bounds[lists + 1].astype("i8") - self._bounds[lists])
        cosines = self._rows[places].astype(np.float32) @ (query / _SCALE)
        if len(cosines) > _MOST_ALIKE:
            best = np.argpartition(-cosines, _MOST_ALIKE)[:_MOST_ALIKE]
            places, cosines = places[best], cosines[best]
        near = cosines >= LEAST
        return self._parts[places[near]], cosines[near]


def _tables(index: Index) -> dict[str, Any]:
    import numpy as np

    types = {"basis": "<f4", "centres": "<f4", "bounds": "<u4", "parts": "<u4", "rows": "i1", "probe": "<f4"}
    tables = {name: np.frombuffer(index.section(f"vector_{name}"), dtype=code) for name, code in types.items()}
    tables["probe"] = tables["probe"].reshape(len(_PROBE_WORDS), -1)
    tables["basis"] = tables["basis"].reshape(tables["probe"].shape[1], -1)
    for name in ("centres", "rows"):
        tables[name] = tables[name].reshape(-1, tables["basis"].shape[1])
    return tables
