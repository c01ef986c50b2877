"""Speed of `find` on running text beside other finders on the same aliases: MB/s, memory, time to load.

    python -m benchmarks.text.speed [--megabytes 2] [--aliases 1000 1000000] [--finders namenorm spacy]

Each finder runs in a process of its own. Aliases are pairs of name parts of the shared data; texts are the Slavic news
of the development set (Latin and Cyrillic) and, for Arabic and Chinese, running words made of name parts; into all of
them an alias is set every 500 characters. To load is to answer for a line of text. Peers get the aliases as they are; those that can ignore case do.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
FOLDER = Path(tempfile.gettempdir()) / "namenorm-speed"
TEXTS = ("Latn", "Cyrl", "Arab", "Hani")
FINDERS = ("namenorm", "ahocorasick_rs", "pyahocorasick", "flashtext", "spacy", "namenorm, other spellings too")
_ALIAS_EVERY = 500
_REPEATS = 3
_PATIENCE = 900


def name_parts(script: str) -> list[str]:
    """Return the name parts of the shared data that are written in one script, capitalised, in a set order."""
    with gzip.open(DATA / "train" / "wikidata_name_parts.tsv.gz", "rt", encoding="utf-8") as file:
        found = {row[3].title() for line in file if (row := line.rstrip("\n").split("\t"))[2] == f"und-{script}" and row[3].isalpha()}
    return sorted(found)


def aliases(count: int) -> list[str]:
    """Return that many names of two parts, most in Latin letters, each script of the texts among them."""
    chance = random.Random(7)
    parts = {script: name_parts(script) for script in TEXTS}
    found: dict[str, None] = {}
    while len(found) < count:
        script = chance.choice(("Latn", "Latn", "Latn", *TEXTS))
        mark = "·" if script == "Hani" else " "
        found[mark.join(chance.choice(parts[script]) for _ in range(2))] = None
    return list(found)


def text_in(script: str, size: int, names: list[str]) -> str:
    """Return about `size` bytes of running text in a script, with names set in."""
    chance = random.Random(11)
    if script in ("Latn", "Cyrl"):
        languages = {"Latn": ("cs", "pl", "sl"), "Cyrl": ("bg", "ru", "uk")}[script]
        with gzip.open(DATA / "dev" / "slavic_news_dev.jsonl.gz", "rt", encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        text = "\n\n".join(row["text"] for row in rows if row["lang"] in languages)
    else:
        parts, gap = name_parts(script), "" if script == "Hani" else " "
        text = ". ".join(gap.join(chance.choice(parts) for _ in range(12)) for _ in range(size // 100))
    own = [name for name in names if script_of_name(name) == script] or names
    pieces, at, length = [], 0, 0
    while length < size and at < len(text):
        end = text.find(" ", at + _ALIAS_EVERY)
        end = end if end >= 0 else at + _ALIAS_EVERY
        pieces += [text[at:end], " ", chance.choice(own)]
        length += len(pieces[-3].encode()) + len(pieces[-1].encode()) + 1
        at = end
    return "".join(pieces)


def script_of_name(name: str) -> str:
    """Return the script of a name's first letter."""
    from namenorm.scripts import script_of

    return script_of(name[0]) or ""


# --- finders: each loads the names and returns what counts the names in a text


def namenorm(names: list[str], without: tuple[str, ...] = ("typos",)) -> Callable[[str], int]:
    """Load an index that was made beforehand, as users of large registries do; numpy, which long texts need, counts with it."""
    import numpy  # noqa: F401

    from namenorm.api import Registry

    registry = Registry.load(index_of(names))
    return lambda text: len(registry.find(text, without=without))


def respelling(names: list[str]) -> Callable[[str], int]:
    """Load the same with the search for spellings that no list has."""
    return namenorm(names, without=())


def aho_corasick_rs(names: list[str]) -> Callable[[str], int]:
    import ahocorasick_rs  # type: ignore[import-not-found,unused-ignore]

    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return lambda text: len(automaton.find_matches_as_indexes(text))


def pyahocorasick(names: list[str]) -> Callable[[str], int]:
    import ahocorasick  # type: ignore[import-not-found,unused-ignore]

    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name, name)
    automaton.make_automaton()
    return lambda text: sum(1 for _ in automaton.iter_long(text))


def flashtext(names: list[str]) -> Callable[[str], int]:
    from flashtext import KeywordProcessor  # type: ignore[import-untyped,import-not-found,unused-ignore]

    processor = KeywordProcessor()
    for name in names:
        processor.add_keyword(name)
    return lambda text: len(processor.extract_keywords(text))


def spacy(names: list[str]) -> Callable[[str], int]:
    import spacy as library  # type: ignore[import-not-found,unused-ignore]
    from spacy.matcher import PhraseMatcher  # type: ignore[import-not-found,unused-ignore]

    model = library.blank("xx")
    model.max_length = 1 << 30
    matcher = PhraseMatcher(model.vocab, attr="LOWER")
    matcher.add("names", list(model.tokenizer.pipe(names)))
    return lambda text: len(matcher(model.make_doc(text)))


LOAD: dict[str, Callable[[list[str]], Callable[[str], int]]] = dict(
    zip(FINDERS, (namenorm, aho_corasick_rs, pyahocorasick, flashtext, spacy, respelling))
)


def index_of(names: list[str]) -> Path:
    """Return the index of the names, made on first use."""
    from namenorm.registry.layout import VERSION

    path = FOLDER / f"{len(names)}-{VERSION}.idx"
    if not path.exists():
        from namenorm.records import Alias, Entity
        from namenorm.registry.compile import write_entities

        entities = (Entity(f"p{at}", "person", (Alias(name, "preferred", ("und",)),)) for at, name in enumerate(names))
        FOLDER.mkdir(exist_ok=True)
        write_entities(path, entities, vectors=False)
    return path


# --- one measurement


def measure(finder: str, count: int, size: int) -> dict[str, Any]:
    """Load a finder and run it over the texts; speeds are those of the processor time, the best of a few runs."""
    names = json.loads((FOLDER / f"{count}.json").read_text(encoding="utf-8"))
    texts = {script: (FOLDER / f"{count}-{script}-{size}.txt").read_text(encoding="utf-8") for script in TEXTS}
    before, started = memory(), time.process_time()
    find = LOAD[finder](names)
    find("Olaf Scholz")
    del names  # what has loaded them needs no list any more
    row: dict[str, Any] = {"finder": finder, "load": time.process_time() - started}
    for script, text in texts.items():
        took = []
        for _ in range(_REPEATS):
            started = time.process_time()
            row[f"{script} found"] = find(text)
            took.append(time.process_time() - started)
            if sum(took) > 20:
                break
        megabytes = len(text.encode()) / 1e6
        row[script], row[f"{script} first"] = megabytes / min(took), megabytes / took[0]
    row["memory"] = memory() - before
    return row


def memory() -> float:
    """Return the most memory that the process has had, in MB."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def prepare(count: int, size: int) -> None:
    """Write the aliases, texts and index that the measured processes read."""
    FOLDER.mkdir(exist_ok=True)
    names = aliases(count)
    (FOLDER / f"{count}.json").write_text(json.dumps(names), encoding="utf-8")
    for script in TEXTS:
        path = FOLDER / f"{count}-{script}-{size}.txt"
        if not path.exists():
            path.write_text(text_in(script, size, names), encoding="utf-8")
    index_of(names)


def rows(count: int, size: int, finders: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield a row for each finder, each measured in its own process."""
    for finder in finders:
        command = [sys.executable, "-m", "benchmarks.text.speed", "--one", finder, str(count), str(size)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            yield {"finder": finder, "failed": f"took more than {_PATIENCE} s"}
            continue
        lines = done.stdout.strip().splitlines()
        yield json.loads(lines[-1]) if done.returncode == 0 and lines else {"finder": finder, "failed": done.stderr.strip()[-200:]}


def main() -> None:
    """Print one table for each number of aliases."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=float, default=2)
    parser.add_argument("--aliases", type=int, nargs="+", default=[1_000, 1_000_000])
    parser.add_argument("--finders", nargs="+", choices=FINDERS, default=FINDERS)
    parser.add_argument("--one", nargs=3)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(measure(args.one[0], int(args.one[1]), int(args.one[2]))))
        return
    for count in args.aliases:
        size = int(args.megabytes * 1e6)
        prepare(count, size)
        print(f"\n{count:,} aliases, {args.megabytes:g} MB of text; MB/s (of the first run in brackets), names found")
        print(f"{'':30}" + "".join(f"{script:>24}" for script in TEXTS) + f"{'memory':>10}{'load':>9}")
        for row in rows(count, size, tuple(args.finders)):
            if "failed" in row:
                print(f"{row['finder']:30}  not run: {row['failed']}")
                continue
            cells = "".join(f"{row[s]:9.1f} ({row[s + ' first']:.1f}) {row[s + ' found']:6}" for s in TEXTS)
            print(f"{row['finder']:30}{cells}{row['memory']:7.0f} MB{row['load']:7.2f} s", flush=True)


if __name__ == "__main__":
    main()
