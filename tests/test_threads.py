"""A registry is read by many threads at once: each gets the answer that one alone would get, its score up to 1e-6."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import pytest

from namenorm.api import Registry
from namenorm.romanization import variants


@pytest.fixture
def impatient() -> Iterator[None]:
    """Threads that take turns a hundred times as often as they usually do."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 100)
    yield
    sys.setswitchinterval(usual)


def test_threads_get_the_answers_of_one(impatient: None) -> None:
    registry = Registry.default()
    known = [alias.text for entity in islice(registry._store.entities(), 600) for alias in entity.names]
    names = random.Random(5).sample(known, 240)
    names = [name if at % 3 else name[: len(name) // 2] + name[len(name) // 2 + 1 :] for at, name in enumerate(names)]

    def answers(at: int) -> tuple[list[object], list[float]]:
        name, other = names[at], names[(at * 7 + 1) % len(names)]
        match, pair = registry.resolve(name), registry.compare(name, other)
        mentions = registry.find(f"Yesterday {name} met {other}.")
        told = [
            match and (match.entity.id, match.explain()),
            pair.explain(),
            [(mention.start, mention.end, mention.entity.id) for mention in mentions],
            [variant.text for variant in variants(name)] if at % 8 == 0 else (),
        ]
        return told, [match.score if match else 0.0, pair.score]

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(answers, range(len(names))))
    alone = [answers(at) for at in range(len(names))]
    assert any(told[0] for told, _ in together)
    assert [told for told, _ in together] == [told for told, _ in alone]
    for (_, scores), (_, expected) in zip(together, alone):  # the encoder's vectors depend that much on their batch
        assert scores == pytest.approx(expected, abs=1e-6)
