"""Suites of single name words: across scripts, and Latin classes."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from benchmarks.compare.closeness import closeness
from benchmarks.compare.data import entities, is_script, letters_only, rows, token_rows
from benchmarks.compare.draw import thinned, with_negatives
from benchmarks.compare.links import are_gendered, token_links
from benchmarks.compare.records import Form, Pair, Part, Positive
from namenorm.scripts import scripts_in
from namenorm.text import fold
from tools.splits import part_of, part_of_pair

MOST = 1500
_LATIN = frozenset({"Latn"})
_FAR, _FAR_KOREAN, _CLEARLY_NEARER = 0.45, 0.52, 0.25
_TONES = re.compile("[ǎǐǒǔěǚǹńḿⁿ⁰¹²³⁴⁵⁶⁷⁸⁹0-9]|o͘")
# suite: language, token files, scripts of its words, tags of its forms in the name classes
ACROSS = {
    "cyrillic-tokens": ("ru", ("russian",), frozenset({"Cyrl"}), ("und-Cyrl",)),
    "arabic-tokens": ("ar", ("arabic",), frozenset({"Arab"}), ("und-Arab",)),
    "hebrew-tokens": ("he", ("hebrew",), frozenset({"Hebr"}), ("he",)),
    "japanese-tokens": ("ja", ("japanese", "katakana"), frozenset({"Hira", "Kana", "Hani"}), ("ja",)),
    "korean-tokens": ("ko", ("korean",), frozenset({"Hang"}), ("ko",)),
    "chinese-tokens": ("zh", ("chinese",), frozenset({"Hani"}), ()),
}


def across(suite: str, part: Part) -> list[Pair]:
    """Return the pairs of a native word with a Latin word."""
    language, files, scripts, tags = ACROSS[suite]
    found = list(_rows(language, files, scripts, part))
    lang = language if tags != ("und-Cyrl",) else ""
    found += [
        Positive(Form(native, lang), Form(latin, ""), "class") for native, latin in _class_pairs(scripts, tags, part)
    ]
    gendered = [item for item in found if are_gendered_across(item.left.text, item.right.text)]
    extra = [
        Pair(item.left.text, item.right.text, False, "person", "gendered", item.left.lang, "") for item in gendered
    ]
    chosen = thinned([item for item in found if item not in gendered], MOST)
    return with_negatives(chosen, "person", token_links().near, extra=sorted(dict.fromkeys(extra))[:100])


def _rows(language: str, files: tuple[str, ...], scripts: frozenset[str], part: Part) -> Iterator[Positive]:
    for file in files:
        for latin, native, count in token_rows(file):
            if part_of_pair(latin, native) != part or not _fit(latin, native, scripts):
                continue
            if not doubtful(file, latin, native, count):
                yield Positive(Form(native, language), Form(latin, ""), "label")
    if language == "ar":
        for forms in entities("train/ar_en_tokens.tsv.gz").values():
            english, arabic = ([name for lang, name, _ in forms if lang == wanted] for wanted in ("en", "ar"))
            for one in arabic:
                for two in english:
                    if part_of_pair(one, two) == part and _fit(two, one, scripts) and closeness(one, two) >= _FAR:
                        yield Positive(Form(one, "ar"), Form(two, ""), "label")


def _fit(latin: str, native: str, scripts: frozenset[str]) -> bool:
    short = 1 if scripts & {"Hani", "Hang"} else 2
    return (
        len(latin) >= 2 and len(native) >= short and is_script(latin, _LATIN) and is_script(native, scripts)
        and letters_only(latin) and letters_only(native) and " " not in latin + native
    )  # fmt: skip


def doubtful(file: str, latin: str, native: str, count: int) -> bool:
    """Return whether a row looks misaligned (the given name of one label beside the family name of the other).

    Kanji are kept when seen twice or when a name class has them: nothing but knowledge tells their reading.
    Other rows are doubtful when the words look unlike, or when a word has a far nearer partner in the file.
    """
    if file == "japanese" and "Hani" in scripts_in(native):
        return count < 2 and not _in_one_class(latin, native)
    near = closeness(latin, native)
    if near < (_FAR_KOREAN if file == "korean" else _FAR) and count < 3:
        return True
    return near < 0.65 and count < 3 and _best(file)[native] > near + _CLEARLY_NEARER


@cache
def _best(file: str) -> dict[str, float]:
    best: dict[str, float] = defaultdict(float)
    for latin, native, _ in token_rows(file):
        best[native] = max(best[native], closeness(latin, native))
    return best


@cache
def _classes() -> tuple[tuple[tuple[str, str], ...], ...]:
    return tuple(
        tuple((lang, name) for lang, name, _ in forms)
        for forms in entities("train/wikidata_name_parts.tsv.gz").values()
        if len(forms) > 1
    )


def _is_of_characters(forms: tuple[tuple[str, str], ...]) -> bool:
    """Return whether a class holds the readings of Chinese characters in several languages: other names, not spellings."""
    latin = [name for lang, name in forms if lang == "und-Latn"]
    return any(_TONES.search(unicodedata.normalize("NFC", name)) for name in latin) or (
        len(latin) > 5 and any(lang == "und-Hani" for lang, _ in forms)
    )


@cache
def _class_keys() -> dict[str, set[int]]:
    keys: dict[str, set[int]] = defaultdict(set)
    for number, forms in enumerate(_classes()):
        for _, name in forms:
            keys[fold(name)].add(number)
    return keys


def _in_one_class(one: str, two: str) -> bool:
    keys = _class_keys()
    return not keys.get(fold(one), set()).isdisjoint(keys.get(fold(two), set()))


def _class_pairs(scripts: frozenset[str], tags: tuple[str, ...], part: Part) -> Iterator[tuple[str, str]]:
    """Yield native and Latin words of one class, when the class is small and they do not look unlike."""
    for forms in _classes():
        natives = [name for lang, name in forms if lang in tags and part_of(name) == part]
        if not natives or len(forms) > 30 or _is_of_characters(forms):
            continue
        for lang, latin in forms:
            if lang != "und-Latn" or part_of(latin) != part:
                continue
            for native in natives:
                if _fit(latin, native, scripts) and ("Hani" in scripts_in(native) or closeness(latin, native) >= 0.68):
                    yield native, latin


def are_gendered_across(native: str, latin: str) -> bool:
    """Return whether one word is a Slavic surname with a female ending and the other has none (Иванов, Ivanova).

    >>> are_gendered_across("Иванов", "Ivanova"), are_gendered_across("Иванова", "Ivanova")
    (True, False)
    """
    native, latin = fold(native), fold(latin)
    female = native.endswith(("ова", "ева", "ёва", "ина", "ская", "цкая"))
    male = native.endswith(("ов", "ев", "ёв", "ин", "ский", "цкий"))
    return (female and latin.endswith(("ov", "ev", "off", "in", "sky", "ski", "skij", "skiy", "ow", "ew"))) or (
        male and latin.endswith(("ova", "eva", "ina", "skaya", "skaja", "ska", "owa", "ewa"))
    )


def latin_classes(part: Part) -> list[Pair]:
    """Return pairs of Latin spellings of one class; male and female forms in a class are negatives."""
    found, gendered = [], []
    for forms in _classes():
        latin = [name for lang, name in forms if lang == "und-Latn" and part_of(name) == part and len(name) > 2]
        if _is_of_characters(forms):
            continue
        for place, one in enumerate(latin[:12]):
            for two in latin[place + 1 : 12]:
                if fold(one) == fold(two) or not (is_script(one + two, _LATIN) and letters_only(one + two)):
                    continue
                if are_gendered(one, two):
                    gendered.append(Pair(one, two, False, "person", "gendered", "", ""))
                elif not _maybe_gendered(one, two):
                    found.append(Positive(Form(one, ""), Form(two, ""), "class"))
    chosen = thinned(found, MOST)
    extra = sorted(dict.fromkeys(gendered))[:100]
    return with_negatives(chosen, "person", token_links().near, extra=extra)


def _maybe_gendered(one: str, two: str) -> bool:
    """A word and the same word with a, e or o: Daniel, Daniela. Not decidable, left out."""
    short, long = sorted((fold(one), fold(two)), key=len)
    return long in (short + "a", short + "e", short + "o") or (
        len(short) == len(long) and short[:-1] == long[:-1] and {short[-1], long[-1]} & {"a", "o"} != set()
    )


def count_doubtful() -> dict[str, tuple[int, int]]:
    """Return for each token file how many of its rows are left out as doubtful, and how many there are."""
    return {
        file: (sum(doubtful(file, *row) for row in token_rows(file)), len(token_rows(file)))
        for _, files, _, _ in ACROSS.values()
        for file in files
    }


def locale_lists() -> Iterator[list[str]]:
    """Yield the rows of the lists of names by locale."""
    yield from rows("facts/names_by_locale_faker.tsv.gz")
