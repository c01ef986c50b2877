"""The name words of each source language that letter models are counted from and language guessing is measured on.

Wikidata labels and name items (CC0), CLDR names of cities and territories (Unicode-3.0), Natural Earth (public domain),
lists of given and family names in Faker and Mimesis (MIT), names_translator (MIT), popular names by country (CC0), and
full names in Arabic script (MIT, Wikidata CC0). Only counts leave the tools: no name can be read back from a model.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

Words: TypeAlias = "dict[str, Counter[str]]"
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ\u200c][^\W\d_]+)*")
SCRIPTS = {
    "Cyrl": "be bg kk ky mk mn ru sr tg uk uz az", "Grek": "el", "Geor": "ka", "Armn": "hy", "Hebr": "he yi",
    "Arab": "ar ckb fa ps ur", "Deva": "hi mr ne",
}  # fmt: skip
SCRIPT_OF = {tag: script for script, tags in SCRIPTS.items() for tag in tags.split()}
_RANGES = {
    "Cyrl": "\u0400-\u04ff\u0301", "Grek": "\u0370-\u03ff", "Geor": "\u10d0-\u10ff", "Armn": "\u0530-\u058f",
    "Hebr": "\u05d0-\u05f4", "Arab": "\u0620-\u06ff\u200c", "Deva": "\u0900-\u097f",
}  # fmt: skip
_IN_SCRIPT = {script: re.compile(f"[{letters}']+") for script, letters in _RANGES.items()}
_NOT_RUSSIAN = re.compile("[іїєґўјљњћђџѓќѕәғқңөұүһҳҷӣӯ']")
_ONLY_IN = {"be": re.compile("ў|і.*[ыэ]|[ыэ].*і"), "sr": re.compile("[ђћ]"), "mk": re.compile("[ѓќѕ]")}
_CODES = {"sr-cyrl": "sr", "sr-ec": "sr", "uz-cyrl": "uz", "az-cyrl": "az", "kk-cyrl": "kk", "sr-cyrl-ba": "sr"}
_COUNTRIES = {"BG": "bg", "BY": "be", "GE": "ka", "AM": "hy", "GR": "el", "CY": "el", "IL": "he", "KG": "ky", "KZ": "kk",
              "MK": "mk", "MN": "mn", "RS": "sr", "RU": "ru", "AE": "ar", "NP": "ne", "IN": "hi"}  # fmt: skip
_GAJ = str.maketrans(dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")))
_AZERI = str.maketrans(dict(zip("abvqğdeəjziıykglmnoöprstuüfxhçcş", "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш")))
# The weight of a word by source: lists hold names really borne there, the large collections many foreign names.
_PLACES, _LABELS, _LISTS, _ITEMS, _DERIVED = 1.0, 2.0, 4.0, 1.0, 0.2
_ITEMS_IN = {"ru": 0.05}
_TOKENS = {"russian": ("ru", 0.02), "hebrew": ("he", 0.2), "arabic": ("ar", 0.2)}
_KEYS, _TYPED = 0.3, 0.03


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a gzipped tab-separated file, without its head."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")


def words_of(text: str, tag: str) -> Iterator[str]:
    """Yield the lower-case words of a text that are in the script of a language."""
    text = unicodedata.normalize("NFC", text).lower().replace("’", "'").replace("ʼ", "'")
    for word in WORD.findall(text):
        if _IN_SCRIPT[SCRIPT_OF[tag]].fullmatch(word):
            yield word


def tagged(data: Path) -> Words:
    """Return the words of each language from sources that name the language, each with its weight."""
    found: Words = defaultdict(Counter)

    def add(tag: str, text: str, weight: float) -> None:
        lower = tag.replace("_", "-").lower()
        tag = _CODES.get(lower, lower if lower in SCRIPT_OF else lower.partition("-")[0])
        if tag in SCRIPT_OF and "latn" not in lower:
            _raise(found[tag], words_of(text, tag), weight)

    for file in ("cldr_cities", "cldr_territories", "natural_earth_countries_regions", "natural_earth_cities"):
        for row in rows(data / f"facts/{file}.tsv.gz"):
            add(row[2], row[3], _PLACES)
    for row in rows(data / "train/everypolitician_names.tsv.gz"):
        add(row[2], row[3], _LABELS)
    for package in ("faker", "mimesis"):
        for locale, kind, name in rows(data / f"facts/names_by_locale_{package}.tsv.gz"):
            if re.search("first_names|last_names|middle_names|names\\.|surnames|patronymic", kind):
                add(locale, name, _LISTS)
                for tag, text in respelled(locale[:2], name):
                    add(tag, text, _LISTS)
    for row in rows(data / "facts/popular_names_by_country.tsv.gz"):
        if row[0] in _COUNTRIES:
            add(_COUNTRIES[row[0]], row[5], _LISTS)
    return found


def _raise(counts: Counter[str], words: Iterable[str], weight: float) -> None:
    """Give words at least a weight."""
    for word in words:
        counts[word] = max(counts[word], weight)  # type: ignore[assignment]


def respelled(lang: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield a Croatian name in Serbian letters and an Azerbaijani one in its Cyrillic: letter for letter."""
    name = name.lower()
    if lang == "hr" and not set(name) & set("qwxy"):
        yield "sr", name.replace("dž", "џ").replace("lj", "љ").replace("nj", "њ").translate(_GAJ)
    elif lang == "az":
        yield "az", name.replace("i\u0307", "i").translate(_AZERI)


def untagged(data: Path) -> Words:
    """Return further words, where the language is told by the letters or the list: to learn from, not to measure on."""
    found: Words = defaultdict(Counter)
    for row in rows(data / "train/wikidata_name_parts.tsv.gz"):
        for tag in _languages_of_form(row[2], row[3].lower()):
            _raise(found[tag], words_of(row[3], tag), _ITEMS_IN.get(tag, _ITEMS))
    for row in rows(data / "train/uk_ru_name_parts.tsv.gz"):
        if row[2] == "uk" and not row[0].startswith("nt-patronymic"):
            _raise(found["uk"], words_of(row[3], "uk"), _DERIVED)
    for file, (tag, weight) in _TOKENS.items():
        for row in rows(data / f"train/wikidata_tokens_{file}.tsv.gz"):
            _raise(found[tag], words_of(row[1], tag), weight)
    for row in rows(data / "train/arabic_full_names.tsv.gz"):
        if row[2] in ("ar", "fa", "ur"):
            for text, weight in _unfolded(row[3], row[2]):
                _raise(found[row[2]], words_of(text, row[2]), weight)
    return found


def _languages_of_form(tag: str, form: str) -> Iterable[str]:
    if tag != "und-Cyrl":
        return [tag] if tag in SCRIPT_OF else []
    only = [language for language, letters in _ONLY_IN.items() if letters.search(form)]
    return only or ([] if _NOT_RUSSIAN.search(form) else ["ru"])


def _unfolded(key: str, tag: str) -> Iterator[tuple[str, float]]:
    """Yield a folded key with the letters of its language; with the Arabic ones too, which many keyboards give."""
    if tag == "ar":
        yield key, _KEYS
        return
    own = key.replace("ي", "ی").replace("ك", "ک")
    yield (own.replace("ه", "ہ") if tag == "ur" else own), _KEYS
    yield key, _TYPED
