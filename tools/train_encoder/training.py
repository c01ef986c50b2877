"""The training loop: in-batch contrast over both sides, checkpoints, figures on the dev part."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from namenorm.encoder.letters import Alphabet
from tools.train_encoder.batches import Batch, Supply
from tools.train_encoder.model import Encoder, Store, encode
from tools.train_encoder.scoring import Task, report


@dataclass(frozen=True)
class Recipe:
    """What was chosen on the dev part. The first stage learns from all pairs, the second without the doubtful ones."""

    first_steps: int = 500
    first_rate: float = 2e-3
    steps: int = 850
    rate: float = 1.5e-3
    batch: int = 1024
    """Pairs of a step."""
    temperature: float = 0.05
    group: int = 32
    """Near names that stand in a batch together; 1 for none."""
    pool: int = 80
    """Batches that are drawn at once, to be grouped by the model as it then is."""
    plain_steps: int = 0
    """Steps before near names are grouped."""
    threshold_share: float = 0.3
    """Weight of the loss that asks for one threshold between right and wrong."""
    seed: int = 4

    def first(self) -> Recipe:
        """Return the recipe of the first stage."""
        return replace(self, steps=self.first_steps, rate=self.first_rate, plain_steps=300, threshold_share=0.0, group=16, pool=40)


def contrast(vectors: torch.Tensor, batch: Batch, recipe: Recipe) -> torch.Tensor:
    """Return the loss: each word must find its partner among all words of the batch, of either side."""
    half, rows = batch.size, torch.arange(2 * batch.size)
    gold = torch.cat([rows[half:], rows[:half]])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = vectors[: 2 * half] @ vectors.T
    logits = logits.float()
    right = (vectors[:half] * vectors[half : 2 * half]).sum(1).repeat(2)
    blocked = torch.zeros(logits.shape, dtype=torch.bool)
    one, two = batch.alike
    inside = one < 2 * half
    blocked[one[inside], two[inside]] = True
    blocked[rows, rows] = True
    blocked[rows, gold] = True  # the right answer is put back exactly, below
    scaled = (logits / recipe.temperature).masked_fill(blocked, -1e4)
    right_scaled = right / recipe.temperature
    loss = (torch.logsumexp(torch.cat([scaled, right_scaled[:, None]], 1), 1) - right_scaled).mean()
    if recipe.threshold_share:
        loss = loss + recipe.threshold_share * _one_threshold(scaled, right_scaled, recipe)
    return loss


def _one_threshold(scaled: torch.Tensor, right: torch.Tensor, recipe: Recipe, at: float = 0.5) -> torch.Tensor:
    """Return the loss of a threshold that is the same for all names: right above, the nearest wrong ones below."""
    near = scaled.topk(4, 1).values
    shift = at / recipe.temperature
    return functional.softplus(shift - right).mean() + functional.softplus(near - shift).mean()


def rate_at(step: int, recipe: Recipe) -> float:
    """Return the learning rate: a short rise, then a cosine down to a hundredth."""
    if step < 100:
        return recipe.rate * (step + 1) / 100
    return recipe.rate * (0.01 + 0.99 * (1 + math.cos(math.pi * step / recipe.steps)) / 2)


def encoder_of(model: Encoder, alphabet: Alphabet):  # type: ignore[no-untyped-def]
    """Return a function from words to vectors."""

    def run(words):  # type: ignore[no-untyped-def]
        store = Store([alphabet.numbers(word) for word in words])
        with torch.no_grad():
            return encode(model, store, np.arange(len(words))).numpy()

    return run


def train(model: Encoder, supply: Supply, alphabet: Alphabet, recipe: Recipe, dev: dict[str, Task], path: Path) -> None:
    """Train, printing figures on the dev part; the model is saved at `path` as it goes."""
    torch.manual_seed(recipe.seed)
    supply.rng = np.random.default_rng(recipe.seed)
    optimizer = torch.optim.AdamW(model.parameters(), recipe.rate, weight_decay=0.01)
    start, step, losses = time.time(), 0, []
    while step < recipe.steps:
        grouped = model if step >= recipe.plain_steps and recipe.group > 1 else None
        for batch in supply.batches(grouped, recipe.batch, recipe.pool, recipe.group):
            for row in optimizer.param_groups:
                row["lr"] = rate_at(step, recipe)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                vectors = encode(model, supply.store, batch.words, 512, supply.rng)
            loss = contrast(vectors, batch, recipe)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            step += 1
            if step % 50 == 0:
                print(step, f"{time.time() - start:.0f} s", f"loss {np.mean(losses[-50:]):.3f}", flush=True)
            if step % 250 == 0 or step == recipe.steps:
                show(report(dev, encoder_of(model, alphabet)))
                torch.save(model.state_dict(), path)
            if step >= recipe.steps:
                break


def show(figures: dict[str, dict[str, float]]) -> None:
    """Print figures as a table."""
    for name, row in figures.items():
        print(f"  {name:10}", *(f"{key} {value:.3f}" for key, value in row.items()), flush=True)
