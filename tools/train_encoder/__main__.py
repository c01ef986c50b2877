"""Train the encoder: `python -m tools.train_encoder DATA CACHE [--steps N] ...`; see README.md beside this file."""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

import torch

from namenorm.encoder.letters import Alphabet, syllables
from tools.splits import part_of
from tools.train_encoder import prepare, scoring, sources
from tools.train_encoder.batches import Supply
from tools.train_encoder.model import Encoder, Shape
from tools.train_encoder.training import Recipe, train


def distractors(folder: Path, part: str) -> dict[str, list[str]]:
    """Return further native strings of a part, as wrong answers: their partners may be in any part."""
    found = {
        name: sorted({native for _, native, _ in sources.rows(folder, f"wikidata_tokens_{name}") if part_of(native) == part})
        for name in sources.TOKENS
    }
    found["kanji"] = found["japanese"]
    return found


def tasks(folder: Path, cache: Path, part: str) -> dict[str, scoring.Task]:
    """Return the questions of a part."""
    extra = distractors(folder, part)
    pairs = scoring.tasks(prepare.read_pairs(cache, part))
    return {name: scoring.Task(rows, extra.get(name, ())) for name, rows in pairs.items() if rows}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.train_encoder", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--name", default="model")
    fields = {**dict.fromkeys(Recipe.__dataclass_fields__, Recipe), **dict.fromkeys(Shape._fields, Shape)}
    for field in fields:
        if field not in ("letters", "syllables"):
            parser.add_argument(f"--{field.replace('_', '-')}", type=float)
    asked = parser.parse_args()
    given = {key: value for key, value in vars(asked).items() if key in fields and value is not None}
    recipe = dataclasses.replace(Recipe(), **{k: _typed(Recipe(), k, v) for k, v in given.items() if hasattr(Recipe(), k)})
    if not (asked.cache / "counts.json").exists():
        asked.cache.mkdir(parents=True, exist_ok=True)
        prepare.prepare(asked.data, asked.cache)
    pairs = prepare.read_pairs(asked.cache, "train")
    alphabet = Alphabet(prepare.alphabet_of(pairs))
    shape = Shape(len(alphabet), len(syllables()) + 1)._replace(**{k: int(v) for k, v in given.items() if k in Shape._fields})
    lines = (asked.cache / "gendered.tsv").read_text(encoding="utf-8").splitlines()
    gendered = [tuple(line.split("\t")) for line in lines]
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(1)
    supply = Supply(pairs, gendered, alphabet, recipe.seed)  # type: ignore[arg-type]
    model = Encoder(shape)
    print(recipe, shape, f"{sum(p.numel() for p in model.parameters())} parameters, {len(pairs)} pairs", flush=True)
    (asked.cache / f"{asked.name}.json").write_text(
        json.dumps({"shape": shape._asdict(), "alphabet": alphabet.known, "recipe": dataclasses.asdict(recipe)}), encoding="utf-8"
    )
    train(model, supply, alphabet, recipe, tasks(asked.data, asked.cache, "dev"), asked.cache / f"{asked.name}.pt")


def _typed(recipe: Recipe, key: str, value: float) -> float | int:
    return type(getattr(recipe, key))(value)


if __name__ == "__main__":
    main()
