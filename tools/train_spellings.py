"""Learn how native name parts are spelt in Latin letters, and write `tools/learned_models/SCRIPT.json.gz`.

    python tools/train_spellings.py /work/shared/data                     # all scripts: about 10 minutes on one core
    python tools/train_spellings.py /work/shared/data Grek Geor
    python tools/train_spellings.py /work/shared/data --evaluate          # the shipped files on the held-out strings
    python tools/train_spellings.py /work/shared/data --evaluate dev      # trains again without the dev strings

Sources: name parts and tokens of labels in Wikidata (CC0), ar_en_tokens (Apache-2.0), arabic_full_names (MIT; used as
training pairs only). Needs numpy. The tables are chances of Latin chunks for letters in context, no list of names.

How it learns. (1) Each pair of a native form and a Latin form is aligned, a native letter with 0 to 4 Latin letters, by
expectation maximisation; pairs that align badly or with a chunk seen only once are left out: they are other names.
A class of a name part counts as one observation, shared among its Latin forms, since recall is averaged over classes.
(2) Pairs are softly sorted into styles (a mixture, found by expectation maximisation from a fixed random start): the
ones that write ш as sch write в as w. How likely a style is depends on the ending of the word. (3) Chances of chunks
are counted by style and neighbouring letters, interpolated from narrow to wide contexts (Witten-Bell), and contexts
that change little are dropped.

Held out: strings whose folded native form hashes to 0 of 10 are in no training pair of any file (`held_out`); those
with 1 are the dev part, on which all choices were made. A class is scored by one native form.

The native-source filter (`native_source`): of the Latin forms, those of several words (but for Hangul, whose given
names are hyphenated), feminine endings beside a native form without one, and diminutives (under 0.6 letters a native
letter, alphabets only) are dropped; two must remain. Of the classes, those are kept that have no form in another
native script (Han and kana beside Hangul do not count), or whose native form stands in the lists of given and family
names of the script's own locales (facts/names_by_locale_*): a foreign name is usually written in many scripts.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from namenorm.scripts import script_of
from namenorm.text import fold
from tools import learned_spellings as learned
from tools.learned_spellings import CODE, PRICE, STEP, Model, kind_of, letters_of

LONGEST_CHUNK = 4
LATIN = re.compile(r"[a-z]+(?:-[a-z]+)*")
FEMININE = re.compile(r"(?:[eo][vw]n?a|ina|[sc]k(?:a|aya|aia|aja)|iene|[ay]ite|yte)$")
FEMININE_NATIVE = "аяაաηα"
ALPHABETS = frozenset({"Cyrl", "Grek", "Geor", "Armn"})
NATIVE_LANGUAGES = frozenset(
    "ru uk be bg sr mk kk ky tg mn ar fa ur ps ckb arz he el ka hy ko hi mr ne bn ta th ja".split()  # noqa: SIM905
)
TOKENS = {"russian": "Cyrl", "hebrew": "Hebr", "arabic": "Arab", "korean": "Hang", "katakana": "Kana"}

Pair = tuple[str, str]
Aligned = tuple[str, tuple[str, ...], float]
Weights = dict[str, float]


@dataclass(frozen=True)
class Recipe:
    """What was chosen for a script on its dev strings."""

    styles: int = 16
    """1 with `levels` that hear: no mixture."""
    levels: tuple[tuple[int, int, int], ...] = ((0, 0, 0), (0, 0, 0), (0, 1, 0), (1, 1, 0), (2, 2, 0))
    """Letters before, letters after, Latin letters before; the first is shared by all styles."""
    weights: Weights = field(default_factory=lambda: {"parts": 1.0, "tokens": 0.1, "politicians": 0.5})
    worst: float = -3.0
    """Least alignment score a letter."""
    kept: float = 0.5
    """A context must change this much (nats times weight) to be kept."""
    smoothing: float = 1.0


HEARING = ((0, 0, 0), (0, 1, 0), (1, 1, 0), (0, 1, 1), (1, 1, 2), (2, 1, 3), (2, 2, 3))
RECIPES = {
    "Cyrl": Recipe(),
    "Arab": Recipe(1, HEARING, {"parts": 1, "tokens": 0.3, "politicians": 0.5, "aren": 0.5, "full": 0.3}, -4.0),
    "Hebr": Recipe(1, HEARING, {"parts": 1, "tokens": 0.2, "politicians": 0.5}, -4.0, smoothing=1.5),
    "Grek": Recipe(),
    "Geor": Recipe(),
    "Armn": Recipe(12),
    "Hang": Recipe(weights={"parts": 1, "politicians": 0.5}),
    "Deva": Recipe(6),
    "Beng": Recipe(6),
    "Taml": Recipe(2),
    "Thai": Recipe(2),
    "Kana": Recipe(8),
}


# --- the data


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a gzipped tab-separated file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")


def split_of(word: str) -> int:
    """Return the tenth (0 to 9) that a native string falls in, by its folded form."""
    return int(hashlib.md5(fold(word).encode()).hexdigest()[:8], 16) % 10


def held_out(word: str) -> bool:
    """Tell whether a native string was kept from all training; ask with the string as the data writes it."""
    return split_of(word) == 0


class Item(NamedTuple):
    """A native form of a class, with all folded Latin forms of the class."""

    word: str
    letters: str
    latin: tuple[str, ...]
    scripts: frozenset[str]


class Collection:
    """Weighted pairs by script and source, and what recall is measured on."""

    def __init__(self) -> None:
        self.pairs: dict[str, dict[str, Counter[Pair]]] = defaultdict(lambda: defaultdict(Counter))
        self.items: dict[str, list[Item]] = defaultdict(list)
        self.tenths: dict[tuple[str, str], int] = {}
        self.refused: Counter[str] = Counter()

    def add(self, source: str, native: str, latin: str, weight: float, script: str = "") -> None:
        """Take a pair of words unless one of them is no plain word."""
        at, letters = letters_of(native)
        spelling = fold(latin).replace(" ", "-")
        if at not in RECIPES or (script and at != script) or re.search(r"[\s\-·.]", letters) or not letters:
            self.refused[f"{source}: native form"] += 1
        elif not LATIN.fullmatch(spelling) or len(letters) > learned.LONGEST or len(spelling) > 40:
            self.refused[f"{source}: Latin form"] += 1
        else:
            self.pairs[at][source][letters, spelling] += weight
            tenth = split_of(native)
            self.tenths[at, letters] = min(tenth, self.tenths.get((at, letters), 9))


def collect(folder: Path) -> Collection:
    """Read all training files."""
    found = Collection()
    _name_parts(folder, found)
    for name, script in TOKENS.items():
        for latin, native, count in rows(folder / f"train/wikidata_tokens_{name}.tsv.gz"):
            found.add("tokens", native, latin, min(int(count), 10) ** 0.5, script)
    _arabic(folder, found)
    _politicians(folder, found)
    return found


def _name_parts(folder: Path, found: Collection) -> None:
    classes: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for id, _, lang, name, _ in rows(folder / "train/wikidata_name_parts.tsv.gz"):
        classes[id].append((lang, name))
    for forms in classes.values():
        latin = tuple(sorted({fold(name) for lang, name in forms if lang == "und-Latn"} - {""}))
        native: dict[tuple[str, str], str] = {}
        scripts = {"Hani" for lang, _ in forms if lang == "und-Hani"} | {"Kana" for lang, _ in forms if lang == "ja"}
        for lang, name in forms:
            if lang != "und-Latn" and (letters := letters_of(name))[0]:
                native.setdefault(letters, name)
                scripts.add(letters[0])
        plain = [spelling for spelling in latin if LATIN.fullmatch(spelling.replace(" ", "-"))]
        for (script, letters), name in native.items():
            for spelling in plain:
                found.add("parts", name, spelling, 1 / len(plain))
            if script in RECIPES and len(latin) > 1 and not re.search(r"[\s\-·.]", letters):
                found.items[script].append(Item(name, letters, latin, frozenset(scripts)))


def _arabic(folder: Path, found: Collection) -> None:
    tokens: dict[str, dict[str, str]] = defaultdict(dict)
    for id, _, lang, name, _ in rows(folder / "train/ar_en_tokens.tsv.gz"):
        tokens[id][lang] = name
    for names in tokens.values():
        if len(names) == 2:
            found.add("aren", names["ar"], names["en"], 1.0, "Arab")
    full: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for id, _, _, name, label in rows(folder / "train/arabic_full_names.tsv.gz"):
        full[id]["normalised" not in label].append(name)
    for native, latin in full.values():
        for name in latin if native else ():
            _by_word(found, "full", native[0], name)


def _by_word(found: Collection, source: str, native: str, latin: str) -> None:
    left, right = native.split(), latin.lower().split()
    if len(left) == len(right):
        for one, other in zip(left, right):
            found.add(source, one, other, 1.0)


def _politicians(folder: Path, found: Collection) -> None:
    people: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for id, _, lang, name, _ in rows(folder / "train/everypolitician_names.tsv.gz"):
        if name:
            people[id].append((lang, name))
    for names in people.values():
        latin = sorted({name for _, name in names if script_of(name[0]) == "Latn" and "," not in name})
        native = sorted({name for lang, name in names if not lang or lang in NATIVE_LANGUAGES})
        for name in native:
            family, comma, given = name.partition(",")
            for spelling in latin:
                _by_word(found, "politicians", f"{given} {family}" if comma else name, spelling)


def listed_names(folder: Path) -> frozenset[tuple[str, str]]:
    """Return script and letters of the names that lists for the script's own locales hold."""
    names = set()
    for source in ("faker", "mimesis"):
        for locale, _, name in rows(folder / f"facts/names_by_locale_{source}.tsv.gz"):
            if re.split("[-_]", locale)[0] in NATIVE_LANGUAGES:
                names.update(letters_of(word) for word in name.split())
    return frozenset(names)


def native_source(script: str, item: Item, listed: frozenset[tuple[str, str]]) -> Item | None:
    """Return a native-source item without its feminine, diminutive and multi-word forms; None for any other."""
    beside = item.scripts - {script} - ({"Hani", "Kana"} if script == "Hang" else set())
    if beside and (script, item.letters) not in listed:
        return None
    kept = tuple(form for form in item.latin if _own_form(script, item.letters, form))
    return item._replace(latin=kept) if len(kept) > 1 else None


def _own_form(script: str, letters: str, form: str) -> bool:
    if not re.fullmatch("[a-z ]+" if script == "Hang" else "[a-z]+", form):
        return False
    if script not in ALPHABETS:
        return True
    return len(form) >= 0.6 * len(letters) and not (FEMININE.search(form) and letters[-1] not in FEMININE_NATIVE)


# --- alignment


def align(pairs: list[Pair], rounds: int = 5, sample: int = 15_000) -> dict[Pair, tuple[float, tuple[str, ...]]]:
    """Return for each pair its score a letter and the Latin chunk of each native letter."""
    fitting = [pair for pair in pairs if len(pair[1]) <= LONGEST_CHUNK * len(pair[0])]
    chosen = fitting if len(fitting) <= sample else random.Random(1).sample(fitting, sample)
    chances: dict[str, dict[str, float]] = {}
    for _ in range(rounds):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for native, latin in chosen:
            _expect(chances, native, latin, counts)
        chances = {
            letter: {chunk: count / sum(row.values()) for chunk, count in row.items()} for letter, row in counts.items()
        }
    logs = {
        letter: {chunk: math.log(chance) for chunk, chance in row.items() if chance > 1e-5}
        for letter, row in chances.items()
    }
    return {pair: _best(logs, *pair) for pair in fitting}


_LENGTHS = (0.12, 0.6, 0.2, 0.06, 0.02)
_FIRST = [chance / 26 ** (length if length < 2 else 0.8 * length) for length, chance in enumerate(_LENGTHS)]


def _expect(chances: dict[str, dict[str, float]], native: str, latin: str, counts: dict[str, dict[str, float]]) -> None:
    """Add the expected counts of one pair, over all its alignments."""
    size = len(latin)
    forward = [[0.0] * (size + 1) for _ in range(len(native) + 1)]
    forward[0][0] = 1.0
    steps: list[dict[int, list[float]]] = []
    for at, letter in enumerate(native):
        row = chances.get(letter, {})
        room = LONGEST_CHUNK * (len(native) - at - 1)
        step: dict[int, list[float]] = {}
        for start, so_far in enumerate(forward[at]):
            if not so_far:
                continue
            step[start] = many = []
            for length in range(min(LONGEST_CHUNK, size - start) + 1):
                chance = 0.0
                if size - start - length <= room:
                    chance = row.get(latin[start : start + length], 0.0) + _FIRST[length] * (1e-4 if chances else 1.0)
                    forward[at + 1][start + length] += so_far * chance
                many.append(chance)
        steps.append(step)
    total = forward[-1][size]
    if total <= 0:
        return
    backward = [0.0] * size + [1.0]
    for at in range(len(native) - 1, -1, -1):
        before = [0.0] * (size + 1)
        for start, many in steps[at].items():
            for length, chance in enumerate(many):
                share = chance * backward[start + length]
                before[start] += share
                share *= forward[at][start] / total
                if share > 1e-4:
                    counts[native[at]][latin[start : start + length]] += share
        backward = before


def _best(logs: dict[str, dict[str, float]], native: str, latin: str) -> tuple[float, tuple[str, ...]]:
    size, never = len(latin), -1e9
    unseen = [math.log(1e-6) - 2 * length for length in range(LONGEST_CHUNK + 1)]
    scores = [0.0] + [never] * size
    taken: list[list[int]] = []
    for at, letter in enumerate(native):
        row = logs.get(letter, {})
        room = LONGEST_CHUNK * (len(native) - at - 1)
        after, lengths = [never] * (size + 1), [0] * (size + 1)
        for start, so_far in enumerate(scores):
            if so_far <= never:
                continue
            for length in range(max(0, size - start - room), min(LONGEST_CHUNK, size - start) + 1):
                score = so_far + row.get(latin[start : start + length], unseen[length])
                if score > after[start + length]:
                    after[start + length], lengths[start + length] = score, length
        taken.append(lengths)
        scores = after
    chunks, end = [], size
    for lengths in reversed(taken):
        chunks.append(latin[end - lengths[end] : end])
        end -= lengths[end]
    return scores[size] / len(native), tuple(reversed(chunks))


def clean(aligned: dict[Pair, tuple[float, tuple[str, ...]]], worst: float) -> dict[Pair, tuple[str, ...]]:
    """Leave out pairs that align badly, or with a chunk that no other pair has."""
    kept = {pair: chunks for pair, (score, chunks) in aligned.items() if score > worst}
    for _ in range(2):
        seen = Counter(step for (native, _), chunks in kept.items() for step in zip(native, chunks))
        letters: Counter[str] = Counter()
        for (letter, _), count in seen.items():
            letters[letter] += count
        needed = {letter: min(2, 1 + count * 0.02) for letter, count in letters.items()}
        kept = {
            pair: chunks
            for pair, chunks in kept.items()
            if all(seen[step] >= needed[step[0]] for step in zip(pair[0], chunks))
        }
    return kept


# --- styles


class Styles(NamedTuple):
    """How much of each pair belongs to each style (styles x pairs), and how likely styles are by kind of word."""

    shares: np.ndarray
    prior: np.ndarray
    by_kind: dict[str, np.ndarray]


def find_styles(script: str, pairs: list[Aligned], styles: int, rounds: int = 60, seed: int = 1) -> Styles:
    """Sort pairs softly into styles, each with its own chances of chunks for a letter and the next."""
    steps: dict[tuple[str, str], int] = {}
    step_at, pair_at = [], []
    for index, (native, chunks, _) in enumerate(pairs):
        for at, chunk in enumerate(chunks):
            step_at.append(steps.setdefault((native[at : at + 2].ljust(2, "$"), chunk), len(steps)))
            pair_at.append(index)
    step, pair = np.array(step_at), np.array(pair_at)
    letter, of_letter = _groups((context[0], chunk) for context, chunk in steps)
    window, _ = _groups(context for context, _ in steps)
    parent, _ = _groups(key[0] for key in of_letter)
    kinds, kind_names = _groups(kind_of(script, native) for native, _, _ in pairs)
    weight = np.array([weight for _, _, weight in pairs])
    each = weight[pair]
    everywhere = np.bincount(letter, np.bincount(step, each, len(steps)))
    base = everywhere / np.bincount(parent, everywhere)[parent]
    shares = np.random.default_rng(seed).dirichlet(np.full(styles, 0.5), len(pairs)).T
    for turn in range(rounds + 1):
        prior = (shares * weight).sum(1) / weight.sum()
        mass = np.stack([np.bincount(kinds, weight * share) for share in shares])
        by_kind = (mass + 8.0 * prior[:, None]) / (mass.sum(0) + 8.0)
        if turn == rounds:
            break
        scores = np.log(by_kind[:, kinds] + 1e-12)
        for style, share in enumerate(shares):
            count = np.bincount(step, each * share[pair], len(steps))
            narrow = np.bincount(letter, count)
            chance = (narrow + 4.0 * base) / (np.bincount(parent, narrow)[parent] + 4.0)
            chance = (count + 4.0 * chance[letter]) / (np.bincount(window, count)[window] + 4.0)
            scores[style] += np.bincount(pair, np.log(chance + 1e-9)[step], len(pairs))
        scores /= max(1.0, 3.0 - 0.1 * turn)  # hot at first, so that no style settles too early
        shares = np.exp(scores - scores.max(0))
        shares /= shares.sum(0)
    return Styles(shares, prior, dict(zip(kind_names, by_kind.T)))


def _groups(keys: Iterable[object]) -> tuple[np.ndarray, list[object]]:
    seen: dict[object, int] = {}
    return np.array([seen.setdefault(key, len(seen)) for key in keys]), list(seen)


# --- counting, interpolating, packing

Row = dict[str, float]
Table = dict[tuple[int, str], Row]


def count(pairs: list[Aligned], styles: Styles, recipe: Recipe) -> list[Table]:
    """Count chunks by style and context, one table a level; the style of the first level is 0 for all."""
    tables: list[Table] = [defaultdict(lambda: defaultdict(float)) for _ in recipe.levels]
    for (native, chunks, weight), shares in zip(pairs, styles.shares.T):
        owners = [(style, weight * float(share)) for style, share in enumerate(shares) if share > 0.02]
        padded = f"^^{native}^^"
        written = ""
        for at, chunk in enumerate(chunks):
            for level, (left, right, length) in enumerate(recipe.levels):
                key = padded[at + 2 - left : at + 3 + right]
                if length:
                    key += " " + written[-length:]
                for style, share in owners if level else [(0, weight)]:
                    tables[level][style, key][chunk] += share
            written += chunk
    return tables


def _parents(levels: tuple[tuple[int, int, int], ...], level: int, key: str) -> Iterator[tuple[int, str]]:
    """Yield the narrower contexts of a context, the widest first, as level and key."""
    left, right, _ = levels[level]
    window, _, tail = key.partition(" ")
    for lower in range(level - 1, -1, -1):
        less_left, less_right, length = levels[lower]
        if less_left > left or less_right > right:
            continue
        shorter = window[left - less_left : left + less_right + 1]
        yield lower, f"{shorter} {tail[-length:]}" if length else shorter


def interpolate(tables: list[Table], recipe: Recipe) -> list[Table]:
    """Return chances for the counts, each context leaning on the next narrower one; drop contexts that change little."""
    smooth: list[Table] = []
    kept: list[Table] = []
    for level, table in enumerate(tables):
        smooth.append({})
        kept.append({})
        for (style, key), counts in table.items():
            total = sum(counts.values())
            mass = recipe.smoothing * len(counts)
            row = {chunk: number / (total + mass) for chunk, number in counts.items()}
            if level == 0:
                row = {chunk: number / total for chunk, number in counts.items()}
            else:
                parents = list(_parents(recipe.levels, level, key))
                lower, narrower = parents[0]
                for chunk, chance in smooth[lower][style if lower else 0, narrower].items():
                    row[chunk] = row.get(chunk, 0.0) + chance * mass / (total + mass)
                known = next(found for at, name in parents if (found := kept[at].get((style if at else 0, name))))
                gain = sum(chance * math.log(chance / known.get(chunk, 1e-4)) for chunk, chance in row.items())
                smooth[level][style, key] = row
                if total * gain < recipe.kept:
                    continue
            smooth[level][style, key] = row
            kept[level][style, key] = row
    return kept


def pack(script: str, pairs: list[Aligned], recipe: Recipe) -> dict[str, object]:
    """Train one script and return what its file holds."""
    if recipe.styles > 1:
        styles = find_styles(script, pairs, recipe.styles)
    else:
        styles = Styles(np.ones((1, len(pairs))), np.ones(1), {})
    kept = interpolate(count(pairs, styles, recipe), recipe)
    chunks: dict[str, int] = {}
    tables = []
    for level, table in enumerate(kept):
        packed: dict[str, list[str]] = defaultdict(list)
        for (style, key), row in sorted(table.items()):
            owner = style if level and recipe.styles > 1 else recipe.styles
            packed[key].append(chr(CODE + owner) + _pack_row(row, chunks))
        tables.append({key: " ".join(parts) for key, parts in packed.items()})
    kinds = {"": styles.prior, **styles.by_kind}
    return {
        "script": script,
        "levels": recipe.levels,
        "chunks": list(chunks),
        "kinds": {kind: "".join(map(_price, map(float, chances))) for kind, chances in kinds.items()},
        "tables": tables,
    }


def _price(chance: float) -> str:
    return chr(PRICE + min(90, round(-math.log(max(chance, 1e-9)) * STEP)))


def _pack_row(row: Row, chunks: dict[str, int]) -> str:
    best = sorted(row.items(), key=lambda item: (-item[1], item[0]))
    kept = [(chunk, chance) for chunk, chance in best[:24] if chance > 1e-3]
    return "".join(chr(CODE + chunks.setdefault(chunk, len(chunks))) + _price(chance) for chunk, chance in kept)


def train(script: str, found: Collection, recipe: Recipe, tenths: frozenset[int]) -> dict[str, object]:
    """Learn one script from the strings of the given tenths."""
    weights: Counter[Pair] = Counter()
    for source, weight in recipe.weights.items():
        for pair, amount in found.pairs[script][source].items():
            if found.tenths[script, pair[0]] in tenths:
                weights[pair] += weight * amount
    aligned = align(sorted(weights))
    chunks = clean(aligned, recipe.worst)
    print(f"  {script}: {len(weights)} pairs, {len(chunks)} after cleaning", file=sys.stderr)
    return pack(script, [(pair[0], steps, weights[pair]) for pair, steps in chunks.items()], recipe)


# --- evaluation


def recall(spell: Callable[[str, int], list[str]], items: Iterable[Item]) -> dict[str, float]:
    """Return macro recall of the Latin forms among the first 10, 30, 100, and precision of the first 10."""
    sums: Counter[str] = Counter()
    for item in items:
        wanted = set(item.latin)
        spellings = [fold(spelling) for spelling in spell(item.word, 100)]
        at_30 = [fold(spelling) for spelling in spell(item.word, 30)]
        sums["n"] += 1
        sums["@10"] += len(wanted.intersection(at_30[:10])) / len(wanted)
        sums["@30"] += len(wanted.intersection(at_30)) / len(wanted)
        sums["@100"] += len(wanted.intersection(spellings)) / len(wanted)
        sums["p10"] += len(wanted.intersection(at_30[:10])) / max(1, len(at_30[:10]))
    return {name: value if name == "n" else value / max(1, sums["n"]) for name, value in sums.items()}


def report(script: str, found: Collection, listed: frozenset[tuple[str, str]], tenth: int, most: int) -> None:
    """Print the figures of the model now loaded for a script, on the strings of one tenth."""
    items = [item for item in found.items[script] if split_of(item.word) == tenth]
    native = [kept for item in items if (kept := native_source(script, item, listed))]
    for name, chosen in (("unfiltered", items), ("native-source", native)):
        sampled = random.Random(3).sample(chosen, most) if len(chosen) > most else chosen
        start = time.perf_counter()
        figures = recall(spellings, sampled)
        each = (time.perf_counter() - start) / max(1, len(sampled)) * 1000
        line = "  ".join(f"{key} {figures.get(key, 0):.3f}" for key in ("@10", "@30", "@100", "p10"))
        print(f"{script}  {name:14} n {len(sampled):5}  {line}  {each:.1f} ms", flush=True)


def spellings(word: str, limit: int) -> list[str]:
    """Return the spellings of a word without their chances."""
    return [spelling for spelling, _ in learned.learned_spellings(word, "", limit)]


def _use(models: dict[str, Model], script: str) -> Model | None:
    return models.get(script)


def main() -> None:
    """Train the scripts and write them, or print how good they are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path, help="with the folders train/ and facts/")
    parser.add_argument("scripts", nargs="*", default=[], help=" ".join(RECIPES))
    parser.add_argument("--evaluate", nargs="?", const="test", choices=("test", "dev"))
    parser.add_argument("--most", type=int, default=1500, help="items a script at most")
    options = parser.parse_args()
    found = collect(options.folder)
    listed = listed_names(options.folder) if options.evaluate else frozenset()
    for reason, number in sorted(found.refused.items()) if not options.evaluate else ():
        print(f"left out {number:6} pairs of {reason}", file=sys.stderr)
    everything = frozenset(range(10))
    for script in options.scripts or RECIPES:
        if options.evaluate == "dev":
            stored = train(script, found, RECIPES[script], everything - {0, 1})
            learned.model_of = partial(_use, {script: Model(json.loads(json.dumps(stored)))})
        if options.evaluate:
            report(script, found, listed, 1 if options.evaluate == "dev" else 0, options.most)
            continue
        text = json.dumps(train(script, found, RECIPES[script], everything - {0}), ensure_ascii=False, separators=(",", ":"))
        target = learned.FOLDER / f"{script}.json.gz"
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
        print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
