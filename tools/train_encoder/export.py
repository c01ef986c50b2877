"""Turn a checkpoint into the weights file of the package: `python -m tools.train_encoder.export CACHE NAME FILE`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import torch

from namenorm.encoder import weights


def export(cache: Path, name: str, path: Path) -> None:
    """Write the weights of a checkpoint at `path`, 8 bits each."""
    state = torch.load(cache / f"{name}.pt", weights_only=True)
    about = json.loads((cache / f"{name}.json").read_text(encoding="utf-8"))
    arrays = {key: value.float().numpy().copy() for key, value in state.items()}
    arrays["syllables"][0] = 0
    weights.write(path, about["alphabet"], arrays)
    print(path.name, path.stat().st_size, "bytes")


if __name__ == "__main__":
    export(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]) if len(sys.argv) > 3 else weights.PATH)
