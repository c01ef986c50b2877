"""Figures of one index and of finders over the same people."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.registry.peers import Finder
from benchmarks.registry.synthetic import CLASSES, People, Person, read_classes
from namenorm import keys
from namenorm.registry import fetching
from namenorm.registry.compile import write_entities
from namenorm.registry.index import Index
from namenorm.registry.store import Layer, Store

FALSE_RATE = 0.05


def people() -> People:
    """Return the people that all figures are about."""
    return People(read_classes())


def build(size: int, path: Path) -> dict[str, Any]:
    """Build an index in a process of its own; returns seconds (making the people not counted), memory and sizes."""
    code = f"from benchmarks.registry.measure import build_here; build_here({size}, {str(path)!r})"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def build_here(size: int, path: str) -> None:
    """Build an index and print the figures as JSON."""
    import resource

    made = people()
    sample = min(size, 10_000)
    start, used = time.perf_counter(), time.process_time()
    for _ in made.entities(sample):
        pass
    making, making_used = ((time.perf_counter() - start) * size / sample, (time.process_time() - used) * size / sample)
    start, used = time.perf_counter(), time.process_time()
    write_entities(Path(path), made.entities(size))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1 << 20)
    facts = {
        "seconds": time.perf_counter() - start - making, "cpu": time.process_time() - used - making_used, "peak": peak,
        "names": Index.open(Path(path)).names, "bytes": Path(path).stat().st_size,
    }  # fmt: skip
    print(json.dumps(facts))


def asked(made: People, size: int, count: int) -> list[Person]:
    """Return some of the people of an index."""
    chance = random.Random(1)
    return [made.person(chance.randrange(size)) for _ in range(count)]


def told_apart(path: Path, made: People, size: int, count: int) -> list[Person]:
    """Return some of the people of an index whose first name nobody else in it bears: of others none could say who is meant."""
    store = Store([Layer(Index.open(path))])
    chance, found = random.Random(1), []
    while len(found) < count:
        person = made.person(chance.randrange(size))
        if {item.hit.id for item in fetching.strict(store, person.entity.names[0].text)} == {person.entity.id}:
            found.append(person)
    return found


def strangers(path: Path, made: People, size: int, count: int) -> list[str]:
    """Return names that nobody in an index bears, in any order of words."""
    store = Store([Layer(Index.open(path))])
    return [name for name in made.strangers(4 * count, size) if not fetching.strict(store, name)][:count]


@dataclass(slots=True)
class Speed:
    """Times of one index, in milliseconds; memory in MB that is not the file's own pages."""

    opening: float
    exact_a_second: float
    medians: dict[str, float]
    memory: float


def speed(path: Path, persons: list[Person]) -> Speed:
    """Return how quick an index is, in CPU time: the machine may be shared."""
    Index.open(path)
    start = time.perf_counter()
    index = Index.open(path)
    opening = 1000 * (time.perf_counter() - start)
    store = Store([Layer(index)])
    names = [person.entity.names[0].text for person in persons]
    for name in names:
        index.hits(keys.exact_key(name))
    exact = [keys.exact_key(name) for name in names]
    used = time.process_time()
    for _ in range(20):
        for key in exact:
            index.hits(key)
    rate = 20 * len(exact) / (time.process_time() - used)
    medians = {}
    for cls in CLASSES:
        held = [person.held[cls] for person in persons if cls in person.held]
        for name in held[:20]:
            fetching.loose(store, name)
        medians[cls] = median(_timed(store, name) for name in held)
    return Speed(opening, rate, medians, _own_memory())


def _timed(store: Store, name: str) -> float:
    used = time.process_time()
    fetching.strict(store, name) or fetching.loose(store, name)
    return 1000 * (time.process_time() - used)


def _own_memory() -> float:
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return float("nan")
    found = re.search(r"RssAnon:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else float("nan")


@dataclass(slots=True)
class Quality:
    """What a finder found of one class: first, among ten, and first at the common rate of false answers."""

    asked: int
    first: float
    among_ten: float
    answered: float
    milliseconds: float


def quality(finder: Finder, persons: list[Person], strangers: list[str]) -> dict[str, Quality]:
    """Return the figures by class; the threshold lets through the same share of strangers for every finder."""
    false = sorted((found[0][1] if (found := finder.find(name)) else 0.0) for name in strangers)
    threshold = false[min(len(false) - 1, int(len(false) * (1 - FALSE_RATE)))]
    figures = {}
    for cls in CLASSES:
        first = among = answered = 0
        times = []
        held = [(person.entity.id, person.held[cls]) for person in persons if cls in person.held]
        for identity, name in held:
            used = time.process_time()
            found = finder.find(name)
            times.append(1000 * (time.process_time() - used))
            first += bool(found) and found[0][0] == identity
            answered += bool(found) and found[0][0] == identity and found[0][1] > threshold
            among += identity in [other for other, _ in found]
        count = max(1, len(held))
        figures[cls] = Quality(len(held), first / count, among / count, answered / count, median(times or [0.0]))
    return figures
