"""Pairs of spellings of one name part, read from the data files: (source, key, left, right).

Two strings that share a key may be spellings of one name, so they are never taken as wrong answers for one another.
"""

from __future__ import annotations

import gzip
import random
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from namenorm.romanization import variants
from namenorm.scripts import scripts_in

TOKENS = {
    "russian": {"Cyrl"}, "hebrew": {"Hebr"}, "arabic": {"Arab"}, "chinese": {"Hani"},
    "japanese": {"Hani", "Hira", "Kana"}, "katakana": {"Kana"}, "korean": {"Hang"},
}  # fmt: skip
"""The script of the native side of each token file."""
_MOST_OF_CLASS = 14
_FORMS = 6
_UNSPACED = {"Hani", "Hira", "Kana", "Hang"}


class Pair(NamedTuple):
    """Two spellings that a source says are of one name."""

    source: str
    key: str
    left: str
    right: str
    count: int = 1


def rows(folder: Path, name: str) -> Iterator[list[str]]:
    """Yield the rows of a data file, without its header."""
    with gzip.open(folder / f"{name}.tsv.gz", "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")


def tokens(folder: Path) -> Iterator[Pair]:
    """Yield the token pairs of the seven Wikidata files."""
    for name in TOKENS:
        for latin, native, count in rows(folder, f"wikidata_tokens_{name}"):
            yield Pair(name, f"{name}:{native}", latin, native, int(count))


def _by_id(folder: Path, name: str) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Yield ids with (language, text, label) of all their rows."""
    last, found = "", []
    for ident, _, lang, text, label in rows(folder, name):
        if ident != last and found:
            yield last, found
            found = []
        last = ident
        if text.strip():
            found.append((lang, text.strip(), label))
    yield last, found


def name_parts(folder: Path, rng: random.Random) -> Iterator[Pair]:
    """Yield pairs within the classes of Wikidata name items, those across scripts first when there are many."""
    for ident, forms in _by_id(folder, "wikidata_name_parts"):
        texts = list(dict.fromkeys(text for _, text, _ in forms))
        pairs = list(combinations(texts, 2))
        rng.shuffle(pairs)
        pairs.sort(key=lambda pair: scripts_in(pair[0]) == scripts_in(pair[1]))
        if len(pairs) > _MOST_OF_CLASS:
            mixed = pairs[: _MOST_OF_CLASS * 2 // 3] + pairs[-_MOST_OF_CLASS // 3 :]
            pairs = mixed
        for left, right in pairs:
            yield Pair("classes", ident, left, right)


def small_files(folder: Path) -> Iterator[Pair]:
    """Yield Arabic-English tokens and Ukrainian-Russian name parts."""
    for ident, forms in _by_id(folder, "ar_en_tokens"):
        for one, two in combinations(forms, 2):
            yield Pair("ar_en", ident, one[1], two[1])
    for ident, forms in _by_id(folder, "uk_ru_name_parts"):
        native = next((text for lang, text, _ in forms if lang == "uk"), None)
        others = [text for lang, text, label in forms if lang == "ru" and label == "translation-rank0"]
        for other in others[:1]:
            if native and native != other:
                yield Pair("uk_ru", ident, native, other)


def arabic_names(folder: Path) -> Iterator[Pair]:
    """Yield the words of Arabic, Persian and Urdu full names beside the Latin ones, where there are equally many."""
    for ident, forms in _by_id(folder, "arabic_full_names"):
        natives = [text.split() for _, text, label in forms if label == "label-normalised-key"]
        for _, text, label in forms:
            if label == "label-normalised-key":
                continue
            for native in natives:
                latin = text.split()
                if len(latin) == len(native):
                    for place, (one, two) in enumerate(zip(latin, native)):
                        yield Pair("arabic_full", f"{ident}#{place}", one, two)


_CUT = re.compile(r"[\s·・･＝=]+")


def politicians(folder: Path) -> Iterator[Pair]:
    """Yield the words of politicians' names in all languages beside those of the commonest Latin label.

    Labels with commas and labels of another number of words are left out; whole unspaced names are set beside the
    joined Latin words, in the order of the label and reversed: the cleaning keeps what sounds alike.
    """
    for ident, forms in _by_id(folder, "everypolitician_names"):
        labels: dict[str, int] = defaultdict(int)
        for _, text, label in forms:
            if label in ("label", "alias") and "," not in text and "(" not in text:
                labels[text] += 1
        latin = [(count, text) for text, count in labels.items() if scripts_in(text) == ("Latn",)]
        if not latin:
            continue
        model = max(latin)[1].split()
        for text in labels:
            yield from _beside(ident, model, text)


def _beside(ident: str, model: list[str], text: str) -> Iterator[Pair]:
    words = _CUT.split(text)
    if len(words) == len(model):
        for place, (one, two) in enumerate(zip(model, words)):
            if one != two:
                yield Pair("politicians", f"{ident}#{place}", one, two)
    elif len(words) == 1 and len(model) in (2, 3) and set(scripts_in(text)) <= _UNSPACED:
        yield Pair("unspaced", ident, "".join(model), text)
        yield Pair("unspaced", ident, "".join([model[-1], *model[:-1]]), text)


def generated(folder: Path, rng: random.Random, share: float = 1.0, langs: Collection[str] = ()) -> Iterator[Pair]:
    """Yield native names (of some languages, else of all) beside spellings that the conventions of this package make of them."""
    natives: dict[str, set[str]] = defaultdict(set)
    for lang in ("uk", "ru"):
        texts = [text for _, _, tag, text, _ in rows(folder, "uk_ru_name_parts") if tag == lang]
        natives[lang] = set(rng.sample(texts, 14000))
    for _, _, tag, text, _ in rows(folder, "wikidata_name_parts"):
        if tag in ("el", "ka", "hy", "ko", "hi", "und-Hani", "ja", "und-Deva") and text:
            natives[{"und-Hani": "zh", "und-Deva": "hi"}.get(tag, tag)].add(text)
    for _, _, tag, text, _ in rows(folder, "everypolitician_names"):
        if tag in ("zh", "ko") and len(text) in (2, 3, 4) and set(scripts_in(text)) <= {"Hani", "Hang"}:
            natives[tag].add(text)
    for lang, texts in sorted(natives.items()):
        if langs and lang not in langs:
            continue
        some = sorted(texts)
        rng.shuffle(some)
        for text in some[: int(share * 14000)]:
            if " " in text or (lang == "ja" and set(scripts_in(text)) - {"Hira", "Kana"}):
                continue
            forms = [v.text for v in variants(text, lang=lang) if v.scheme != "fallback" and scripts_in(v.text) == ("Latn",)]
            chosen = forms[:2] + rng.sample(forms[2:], min(len(forms[2:]), _FORMS - 2))
            for form in chosen:
                yield Pair(f"generated_{lang}", f"gen:{lang}:{text}", form, text)
