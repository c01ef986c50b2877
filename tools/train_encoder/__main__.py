"""Train the encoder: `python -m tools.train_encoder DATA CACHE [--steps N] ...`; see README.md beside this file."""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

import numpy as np
import torch

from namenorm.encoder.letters import Alphabet, syllables
from tools.splits import part_of
from tools.train_encoder import prepare, scoring, sources
from tools.train_encoder.batches import Supply
from tools.train_encoder.export import export
from tools.train_encoder.model import Encoder, Shape
from tools.train_encoder.training import Recipe, train


def distractors(folder: Path, part: str) -> dict[str, list[str]]:
    """Return further native strings of a part, as wrong answers: their partners may be in any part."""
    found = {
        name: sorted({native for _, native, _ in sources.rows(folder, f"wikidata_tokens_{name}") if part_of(native) == part})
        for name in sources.TOKENS
    }
    latin = {latin for latin, _, _ in sources.rows(folder, "wikidata_tokens_russian") if part_of(latin) == part}
    found["latin"] = sorted(latin)
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
    parser.add_argument("--name", default="model", help="of the checkpoints in CACHE")
    parser.add_argument("--out", type=Path, help="write the weights file there; the package's own is namenorm/encoder/weights.bin")
    for field in dataclasses.fields(Recipe):
        parser.add_argument(f"--{field.name.replace('_', '-')}", type=type(field.default), default=field.default)
    asked = parser.parse_args()
    recipe = Recipe(**{field.name: getattr(asked, field.name) for field in dataclasses.fields(Recipe)})
    torch.set_num_threads(1)
    run(asked.data, asked.cache, asked.name, recipe)
    if asked.out:
        export(asked.cache, asked.name, asked.out)


def run(data: Path, cache: Path, name: str, recipe: Recipe) -> None:
    """Prepare the data, train both stages and leave the model in the cache; what is already there is used."""
    cache.mkdir(parents=True, exist_ok=True)
    if not (cache / "counts.json").exists():
        prepare.prepare(data, cache)
    pairs = prepare.read_pairs(cache, "train")
    alphabet = Alphabet(prepare.alphabet_of(pairs))
    shape = Shape(len(alphabet), len(syllables()) + 1)
    about = {"shape": shape._asdict(), "alphabet": alphabet.known, "recipe": dataclasses.asdict(recipe)}
    (cache / f"{name}.json").write_text(json.dumps(about), encoding="utf-8")
    lines = (cache / "gendered.tsv").read_text(encoding="utf-8").splitlines()
    supply = Supply(pairs, [(line.split("\t")[0], line.split("\t")[1]) for line in lines], alphabet, recipe.seed)
    torch.manual_seed(recipe.seed)
    model = Encoder(shape)
    print(recipe, shape, f"{sum(p.numel() for p in model.parameters())} parameters, {len(pairs)} pairs", flush=True)
    dev = tasks(data, cache, "dev")
    first = cache / f"{name}-1.pt"
    if first.exists():
        model.load_state_dict(torch.load(first, weights_only=True))
    else:
        train(model, supply, alphabet, recipe.first(), dev, first)
    judged = cache / f"{name}-doubtful.npz"
    if not judged.exists():
        np.savez(judged, **supply.doubtful(model))
    with np.load(judged) as masks:
        dropped = supply.drop(dict(masks))
    print("doubtful pairs left out:", dropped, flush=True)
    (cache / f"{name}-doubtful.json").write_text(json.dumps(dropped), encoding="utf-8")
    train(model, supply, alphabet, recipe, dev, cache / f"{name}.pt")


if __name__ == "__main__":
    main()
