"""Learn which vowels Arabic, Persian, Urdu and Hebrew name parts are read with: `romanization/readings/LANGUAGE.json`.

    python -m tools.make_vowel_model DATA              # all languages
    python -m tools.make_vowel_model DATA he           # one
    python -m tools.make_vowel_model DATA --measure dev

Sources: name parts and tokens of labels in Wikidata (CC0), ar_en_tokens (Apache-2.0), arabic_full_names (MIT): pairs to
learn from only; what is kept are chances of vowels after letters in context. A pair is aligned by `vowel_pairs.py`. Only strings
that `splits.py` gives to training are learned from. Foreign names count little: a pair is native when its native form
stands in the full names of the Arab countries, Iran and Pakistan, or in a class of name parts that no alphabet but
Latin and its own has.

Contexts are interpolated from narrow to wide (Witten-Bell); those that change little are dropped.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from namenorm.romanization import vowelling
from namenorm.romanization.vowelling import CODE, FILES, PRICE, STEP, context, heard_before, letters_of
from tools.splits import part_of_pair
from tools.vowel_pairs import Aligned, aligned

_COUNTRIES = {"fa": {"IR", "AF", "TJ"}, "ur": {"PK", "IN"}}
_FOREIGN_WEIGHT = {"ar": 0.1, "fa": 0.1, "ur": 0.1, "he": 0.25}
_KINDS = {"ar": 1.0, "fa": 1.0, "ur": 1.0, "he": 0.5}
"""Weight of the narrower context for each kind of sound seen."""
_BY_KIND = (
    (0, 0, 0, 0), (0, 0, 0, 1), (0, 0, 1, 1), (0, 0, 2, 1), (0, 0, 3, 1), (0, 1, 3, 1), (1, 1, 3, 1), (1, 2, 3, 1), (2, 2, 3, 2),
)  # fmt: skip
_BY_LETTER = ((0, 0, 0, 0), (0, 0, 0, 1), (0, 1, 1, 1), (1, 1, 1, 1), (1, 2, 2, 1), (2, 2, 2, 2), (3, 3, 3, 2))
_LEVELS = {"ar": _BY_KIND, "fa": _BY_KIND, "ur": _BY_KIND, "he": _BY_LETTER}
"""From narrow to wide; the patterns of Arabic show in where vowel letters stand."""
_WORST = 3.5
_LEAST = {"ar": 0.35, "fa": 0.25, "ur": 0.25, "he": 0.3}
"""Weight and change (in nats) that a context must have to be kept."""
_FOLDED = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ؤ": "و", "ئ": "ی", "ى": "ی"})

Pairs = dict[tuple[str, str], float]


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a gzipped tab-separated file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")


def full_names(data: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (language, native word, Latin word) of the full names whose words stand in the same places."""
    names: dict[str, tuple[str, list[str]]] = {}
    for id, _, lang, name, _ in rows(data / "train" / "arabic_full_names.tsv.gz"):
        if lang in ("ar", "fa", "ur"):
            names[id] = (lang, name.split())
        elif id in names:
            lang_of, natives = names[id]
            latins = name.split()
            if len(natives) == len(latins):
                for native, latin in zip(natives, latins):
                    yield lang_of, _with_final(native, latin.lower(), lang_of), latin.lower()


def _with_final(native: str, latin: str, lang: str) -> str:
    """Restore the ة that these keys write as ه, and the ی of hamza, where the Latin form tells."""
    if lang == "ar" and native.endswith("ه") and len(native) > 2 and not native.endswith("الله") and latin.endswith(("a", "ah", "e", "eh")):
        return native[:-1] + "ة"
    return native


def name_parts(data: Path, script: str, languages: tuple[str, ...]) -> Iterator[tuple[str, str, int, bool]]:
    """Yield (native, Latin, Latin forms of the class, whether native) of the classes with a form in a script."""
    classes: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for id, _, lang, name, _ in rows(data / "train" / "wikidata_name_parts.tsv.gz"):
        classes[id].append((lang, name))
    own = {f"und-{script}", *languages}
    for forms in classes.values():
        natives = {name for lang, name in forms if lang in own}
        latins = {name for lang, name in forms if lang == "und-Latn"}
        if natives and latins:
            alone = all(lang in own or lang == "und-Latn" for lang, _ in forms)
            for native in natives:
                for latin in latins:
                    yield native, latin, len(natives) * len(latins), alone


def tokens(data: Path, name: str) -> Iterator[tuple[str, str]]:
    """Yield (native, Latin) of a file of tokens."""
    if name == "ar_en_tokens":
        pair: dict[str, dict[str, str]] = defaultdict(dict)
        for id, _, lang, text, _ in rows(data / "train" / "ar_en_tokens.tsv.gz"):
            pair[id][lang] = text
        yield from ((both["ar"], both["en"]) for both in pair.values() if len(both) == 2)
        return
    for latin, native, _ in rows(data / "train" / f"{name}.tsv.gz"):
        yield native, latin


def collected(data: Path, language: str) -> Pairs:
    """Return the weighted pairs of a language, of all parts of the split."""
    pairs: Pairs = defaultdict(float)
    native_forms: set[str] = set()
    script = "Hebr" if language == "he" else "Arab"
    if language != "he":
        for lang, native, latin in full_names(data):
            own = lang == language
            pairs[native, latin] += 0.3 if own else 0.03
            if own:
                native_forms.add(letters_of(native).translate(_FOLDED))
    parts = list(name_parts(data, script, ("he",) if language == "he" else ("fa", "ur", "ar")))
    native_forms |= {letters_of(native).translate(_FOLDED) for native, _, _, alone in parts if alone}
    others = [(native, latin, 1.0 / math.sqrt(many)) for native, latin, many, _ in parts]
    for name in {"he": ["wikidata_tokens_hebrew"], "ar": ["wikidata_tokens_arabic", "ar_en_tokens"]}.get(language, []):
        others += [(native, latin, 0.5) for native, latin in tokens(data, name)]
    for native, latin, weight in others:
        own = letters_of(native).translate(_FOLDED) in native_forms
        share = (0.3 if language in ("fa", "ur") else 1.0) * (1.0 if own else _FOREIGN_WEIGHT[language])
        pairs[native, latin] += weight * share
    return {pair: min(weight, 3.0) for pair, weight in pairs.items() if " " not in pair[0] + pair[1]}


def readings(pairs: Pairs, language: str, part: str) -> list[tuple[Aligned, float]]:
    """Return the aligned pairs of one part of the split, each with its weight."""
    found = []
    for (native, latin), weight in sorted(pairs.items()):
        if part_of_pair(native, latin) == part:
            read = aligned(native, latin, language)
            if read and read.cost <= _WORST and len(read.letters) > 1:
                found.append((read, weight * math.exp(-0.5 * read.cost)))
    return found


Counts = list[dict[str, Counter[str]]]


def counted(found: list[tuple[Aligned, float]], language: str) -> tuple[Counts, list[dict[str, str]]]:
    """Count what each letter is read as in contexts from narrow to wide, and note which context lies within which.

    Carriers of hamza are counted also as plain letters.
    """
    counts: Counts = [defaultdict(Counter) for _ in _LEVELS[language]]
    within: list[dict[str, str]] = [{} for _ in _LEVELS[language]]
    for read, weight in found:
        plain = read.letters.translate(_FOLDED)
        for letters, share in ((read.letters, 0.6), (plain, 0.4)) if plain != read.letters else ((plain, 1.0),):
            framed, text = f"^^^{letters}$$$", ""
            for at, sound in enumerate(read.sounds):
                heard, before = ("", *heard_before(text)), ""
                for place, level in enumerate(_LEVELS[language]):
                    key = context(framed[at : at + 7], level, heard)
                    counts[place][key][sound] += weight * share  # type: ignore[assignment]
                    within[place][key] = before
                    before = key
                text += sound
    return counts, within


def chances(counts: Counts, within: list[dict[str, str]], language: str) -> list[dict[str, dict[str, float]]]:
    """Return the interpolated chances of every context that is kept."""
    tables: list[dict[str, dict[str, float]]] = []
    for level, table in enumerate(counts):
        kept: dict[str, dict[str, float]] = {}
        for key, sounds in table.items():
            parent = _parent(key, level, tables, within)
            total, kinds = sum(sounds.values()), _KINDS[language] * len(sounds)
            mixed = {
                sound: (sounds.get(sound, 0.0) + kinds * parent.get(sound, 0.0)) / (total + kinds)
                for sound in parent | sounds
            } if parent else {sound: weight / total for sound, weight in sounds.items()}  # fmt: skip
            if not level or _change(mixed, parent) * total > _LEAST[language]:
                kept[key] = mixed
        tables.append(kept)
    return tables


def _parent(
    key: str, level: int, tables: list[dict[str, dict[str, float]]], within: list[dict[str, str]]
) -> dict[str, float]:
    """Return the chances of the widest narrower context that is kept."""
    for lower in range(level - 1, -1, -1):
        key = within[lower + 1][key]
        found = tables[lower].get(key)
        if found is not None:
            return found
    return {}


def _change(mixed: dict[str, float], parent: dict[str, float]) -> float:
    return sum(chance * math.log(chance / max(parent.get(sound, 0.0), 1e-4)) for sound, chance in mixed.items() if chance)


def stored(tables: list[dict[str, dict[str, float]]], language: str) -> dict[str, object]:
    """Return the tables in the form of the file."""
    uses: Counter[str] = Counter()
    for table in tables:
        for row in table.values():
            uses.update(row.keys())
    sounds = [sound for sound, _ in sorted(uses.items(), key=lambda item: (-item[1], item[0]))]
    code = {sound: chr(CODE + place) for place, sound in enumerate(sounds)}
    packed = []
    for table in tables:
        rows_of = {}
        for key in sorted(table):
            ranked = sorted(table[key].items(), key=lambda item: (-item[1], item[0]))
            least = ranked[0][1] * 0.004
            rows_of[key] = "".join(code[sound] + _price(chance) for sound, chance in ranked[:12] if chance >= least)
        packed.append(vowelling.in_columns(rows_of))
    return {"format": 1, "language": language, "levels": _LEVELS[language], "sounds": sounds, "tables": packed}


def _price(chance: float) -> str:
    return chr(PRICE + min(60, round(-math.log(chance) * STEP)))


def measure(found: list[tuple[Aligned, float]], language: str) -> None:
    """Print how often the readings of the shipped file are among those that the Latin forms attest."""
    attested: dict[str, Counter[str]] = defaultdict(Counter)
    for read, weight in found:
        attested[read.letters]["".join(read.sounds)] += weight  # type: ignore[assignment]
    heavy = sorted(attested.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    for title, group in (("all", heavy), ("heaviest third", heavy[: len(heavy) // 3])):
        hits = [0.0, 0.0, 0.0]
        for letters, forms in group:
            made = vowelling.guessed(letters, language, 5)
            hits[0] += bool(made) and made[0] in forms
            hits[1] += any(one in forms for one in made)
            hits[2] += sum(forms[one] for one in made) / sum(forms.values())
        print(f"  {language} {title}: {len(group)} words; first attested {hits[0] / len(group):.3f}, "
              f"one of five {hits[1] / len(group):.3f}, share attested by five {hits[2] / len(group):.3f}")  # fmt: skip


def main() -> None:
    """Make the files, or measure those that are there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("languages", nargs="*", default=["ar", "fa", "ur", "he"])
    parser.add_argument("--measure", choices=["train", "dev", "held"])
    arguments = parser.parse_args()
    for language in arguments.languages:
        pairs = collected(arguments.data, language)
        if not arguments.measure:
            found = readings(pairs, language, "train")
            content = stored(chances(*counted(found, language), language), language)
            text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
            path = vowelling.HOME / f"{FILES[language]}.json"
            path.write_text(text + "\n", encoding="utf-8")
            print(f"{language}: {len(pairs)} pairs, {len(found)} aligned for training, {path.stat().st_size} bytes")
        measure(readings(pairs, language, arguments.measure or "dev"), language)


if __name__ == "__main__":
    main()
