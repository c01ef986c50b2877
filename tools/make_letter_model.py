"""Count which letters follow which in the names of each source language, and write `namenorm/romanization/letters.json`.

    python -m tools.make_letter_model ../shared/data

The words come from `tools/letter_sources.py`; strings that `tools/splits.py` holds out are left out. Small languages
also borrow, at a low weight, the words of their script that can be written in their alphabet. A row holds what may
follow up to three letters: each letter with the negative natural log of its probability (Witten-Bell interpolation)
in quarter units, one character each, and first, what it costs to fall back on one letter fewer. Letters whose row
says nearly the same as the shorter row are left to that one.

Models of a second kind (`latin`) are counted from names of each language as all its schemes write them: they tell in
which languages a Latin spelling is worth searching. Run the tool again when schemes have changed much.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from zlib import crc32

from namenorm.romanization.library import scheme_ids, scheme_of, source_languages
from tools.letter_sources import SCRIPT_OF, Words, tagged, untagged
from tools.splits import part_of

TARGET = Path(__file__).parents[1] / "namenorm" / "romanization" / "letters.json"
STEP, FIRST, DEAREST = 0.25, 40, 12.5
ORDER = 3  # letters before
BORROWED = 0.15  # at most this share of a model's weight is borrowed from the script
FEWEST = (0.0, 0.0, 4.0, 12.0)  # weight from which none, one, two, three letters get a row
NEAR = 1.0  # difference of cost that is worth a place
UNKNOWN = 1e-6  # chance of a letter never seen
POOLED = ("Arab", "Cyrl")
WRITTEN = 5000  # names of a language that are written by its schemes
NOT_LETTERS = re.compile(r"[^\w']|\d|_")
ALIKE = {"cnr": "sr", "hyw": "hy", "prs": "fa"}
JOINER = "\u200c"  # stands in any word of Arabic script


def training_words(data: Path) -> Words:
    """Return the words of each language that may be learned from, with weights."""
    found: Words = defaultdict(Counter)
    for words in (tagged(data), untagged(data)):
        for tag, counts in words.items():
            alphabet = source_languages()[tag]["letters"]
            known = {*alphabet, JOINER}
            for word, weight in counts.items():
                if part_of(word) != "held" and (not alphabet or known.issuperset(word)):
                    found[tag][word] = max(found[tag][word], weight)
    return found


def with_borrowed(found: Words) -> Words:
    """Add to each language, at a low weight, the words of its script that its alphabet can write."""
    pools: Words = defaultdict(Counter)
    for tag, words in found.items():
        pools[SCRIPT_OF[tag]].update(words)
    result: Words = {}
    for tag, words in found.items():
        letters = {char for word in words for char in word}
        pool = {word: 1.0 for word in pools[SCRIPT_OF[tag]] if word not in words and set(word) <= letters}
        own = sum(words.values())
        share = min(1.0, own * BORROWED / max(1, len(pool)))
        result[tag] = Counter(words) + Counter(dict.fromkeys(pool, share))
    return result


def by_script(found: Words) -> Words:
    """Return the words of scripts that several languages use, to judge languages that have no model of their own."""
    pools: Words = defaultdict(Counter)
    for tag, words in found.items():
        weight = min(1.0, 5000 / len(words))
        pools[SCRIPT_OF[tag]].update(dict.fromkeys(words, weight))
    return {script: pools[script] for script in POOLED}


def counted(words: Counter[str], back: int) -> dict[str, Counter[str]]:
    """Return by context of up to three letters the weight of each following letter."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word, weight in words.items():
        framed = f"^^^{word}$"
        for at in range(ORDER, len(framed)):
            for size in range(back + 1):
                counts[framed[at - size : at]][framed[at]] += weight
    return counts


def model(words: Counter[str], back: int = ORDER) -> dict[str, str]:
    """Return the rows of one language."""
    counts = counted(words, back)
    chances: dict[str, dict[str, float]] = {}
    rests: dict[str, float] = {}

    def chance(context: str, letter: str) -> float:
        while context not in chances:
            context = context[1:]
        if letter in chances[context]:
            return chances[context][letter]
        return rests[context] * chance(context[1:], letter) if context else UNKNOWN

    rows = {}
    for context in sorted(counts, key=lambda text: (len(text), text)):
        row = counts[context]
        total, kinds = sum(row.values()), len(row)
        if total < FEWEST[len(context)]:
            continue
        rest = kinds / (total + kinds) if context else 1.0
        if context:
            found = {letter: seen / (total + kinds) + rest * chance(context[1:], letter) for letter, seen in row.items()}
            near = NEAR if len(context) > 1 else 0.0
            fewest = 2 if len(context) > 2 else 0
            found = {
                letter: value
                for letter, value in found.items()
                if row[letter] >= fewest and abs(math.log(value / (rest * chance(context[1:], letter)))) >= near
            }
        else:
            found = {letter: (seen + 1) / (total + kinds + 1) for letter, seen in row.items()}
        if found:
            chances[context], rests[context] = found, rest
            rows[context] = _row(-math.log(rest), found)
    return rows


def _row(back: float, chances: dict[str, float]) -> str:
    letters = sorted(chances.items())
    return _code(back) + "".join(letter + _code(-math.log(chance)) for letter, chance in letters)


def _code(cost: float) -> str:
    return chr(FIRST + round(min(cost, DEAREST) / STEP))


def latin(words: Counter[str], tag: str) -> dict[str, str]:
    """Return the rows of a language's names as its schemes write them, the press's spellings counted four times."""
    chosen = sorted(words, key=lambda word: (-words[word], crc32(word.encode())))[:WRITTEN]
    ids = [id for id in scheme_ids(tag) if not scheme_of(id).prepared]
    counts: Counter[str] = Counter()
    for id in ids:
        weight = (4.0 if id.startswith("press-") else 1.0) / len(ids)
        for word in chosen:
            for place, form in enumerate(scheme_of(id).spellings(word, 2)):
                counts[NOT_LETTERS.sub("", form.lower())] += weight / (1 + 3 * place)  # type: ignore[assignment]
    return model(counts, back=2)


def _in_lines(models: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Return each model as two texts, what stands before and the rows, a line each: so they are packed best."""
    return {tag: ["\n".join(sorted(rows)), "\n".join([rows[before] for before in sorted(rows)])] for tag, rows in models.items()}


def main() -> None:
    """Write the file and print what went into it."""
    found = training_words(Path(sys.argv[1]))
    models = {tag: model(words) for tag, words in sorted(with_borrowed(found).items())}
    models |= {script: model(words) for script, words in sorted(by_script(found).items())}
    searched = [tag for tag in source_languages() if not all(scheme_of(id).prepared for id in scheme_ids(tag))]
    spelled = {tag: latin(found[ALIKE.get(tag, tag)], tag) for tag in searched if ALIKE.get(tag, tag) in found}
    content = {"alike": ALIKE, "latin": _in_lines(spelled), "models": _in_lines(models), "source": "counts from the sources in tools/letter_sources.py"}
    TARGET.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True), encoding="utf-8")
    for tag, words in sorted(found.items()):
        print(tag, len(words), "words", sum(map(len, models[tag].values())), "characters")
    print(TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
