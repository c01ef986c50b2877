"""The file of weights: a JSON line, then one table after another as 8-bit numbers with a scale for each row.

Line: `{"version": 1, "alphabet": ..., "tables": [[name, rows, columns], ...]}`. Of a table come first the scales of its
rows (float32), then its rows (int8); a table of one row is kept as float32. No pickle: a file can be read, not run.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from namenorm.errors import NamenormError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

VERSION = 1
PATH = Path(__file__).parent / "weights.bin"


def write(path: Path, alphabet: str, arrays: Mapping[str, NDArray[np.float32]]) -> None:
    """Write the weights of a model; what is lost is the difference to 255 steps a row."""
    tables, packed = [], []
    for name, array in arrays.items():
        table = np.atleast_2d(array).astype("<f4")
        tables.append([name, *table.shape])
        if len(table) == 1:
            packed.append(table.tobytes())
            continue
        scales = np.maximum(np.abs(table).max(1), 1e-12).astype("<f4") / 127
        packed += [scales.tobytes(), np.rint(table / scales[:, None]).astype(np.int8).tobytes()]
    head = json.dumps({"version": VERSION, "alphabet": alphabet, "tables": tables}, ensure_ascii=True)
    path.write_bytes(head.encode() + b"\n" + b"".join(packed))


def read(path: Path = PATH) -> tuple[str, dict[str, NDArray[np.float32]]]:
    """Read the alphabet and the weights of a model."""
    data = path.read_bytes()
    line, _, _ = data.partition(b"\n")
    head = json.loads(line)
    if head["version"] != VERSION:
        raise NamenormError(f"{path.name} has version {head['version']}, this namenorm reads version {VERSION}")
    at, arrays = len(line) + 1, {}
    for name, rows, columns in head["tables"]:
        if rows == 1:
            arrays[name] = np.frombuffer(data, "<f4", columns, at).astype(np.float32)
            at += 4 * columns
            continue
        scales = np.frombuffer(data, "<f4", rows, at)
        steps = np.frombuffer(data, np.int8, rows * columns, at + 4 * rows).reshape(rows, columns)
        arrays[name] = (steps * scales[:, None]).astype(np.float32)
        at += 4 * rows + rows * columns
    return head["alphabet"], arrays
