"""Recall of attested Latin forms by `variants`: classes of wikidata_name_parts, beside other libraries.

An item is one native form of a class with at least two Latin forms (distinct after folding); a class is one given or
family name in all its spellings. Only the held-out half counts: native forms whose folded string has an odd hash
(`held_out`).
Recall is the mean over items of the share of the class's Latin forms among the first 30 (100) spellings, compared after
folding; precision is the mean share of the first 10 spellings (or fewer, when fewer are made) that are attested.

*native* keeps the classes of native source:
1. the class has one form in that script, and all its forms are single words (so no feminines, diminutives, other readings);
2. a Latin form in -a is dropped where the native form ends in a consonant (feminines);
3. the form is known to be a name where that script is written: it stands in the given and family names of a language of
   the script (names_by_locale_faker, names_by_locale_mimesis), or it has a family-name ending of such a language
   (`_ENDINGS`).

The vowels of Arabic and Hebrew are partly learned, from strings that `tools/splits.py` gives to training, whatever their
half here: their native items outside it are reported apart.

Without the data folder the items are the words of the table in tests/cases/transcribe-open.csv.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import namenorm
from benchmarks.conventions.data import cells, has_shared, labels, locale_names, sampled
from benchmarks.conventions.peers import Speller, peers
from benchmarks.conventions.table import percent, show
from namenorm.scripts import scripts_in
from namenorm.text import fold
from tools.splits import part_of

SCRIPTS = ("Cyrl", "Grek", "Geor", "Armn", "Hebr", "Arab", "Hang", "Deva", "Beng", "Kana", "Hani")
_LANGUAGES = {
    "Cyrl": "uk ru bg mk kk", "Grek": "el", "Geor": "ka", "Armn": "hy", "Hebr": "he", "Arab": "ar fa", "Hang": "ko",
    "Deva": "hi ne", "Beng": "bn", "Hani": "zh ja", "Kana": "ja",
}  # fmt: skip
_ENDINGS = {
    "Cyrl": "ов ев ёв єв ський ский цкий цький енко єнко чук ищев ович евич ић ски єць їв",
    "Grek": "πουλος άκης ίδης άδης όγλου έας ούδης",
    "Geor": "შვილი ძე იანი ური ული ავა უა",
    "Armn": "յան եան",
}
_LEARNED = ("Arab", "Hebr")
_CONSONANT_END = "бвгґджзйклмнпрстфхцчшщьђјљњћџѓќ"


class Item(NamedTuple):
    """A native form and the folded Latin forms of its class."""

    native: str
    script: str
    latin: frozenset[str]
    single: bool


def held_out(native: str) -> bool:
    """Whether a native form belongs to the half that is measured; nothing may be learned from it."""
    return bool(hashlib.blake2b(fold(native).encode(), digest_size=1).digest()[0] & 1)


def script_of_form(native: str) -> str:
    """Return the script of a form; both kana count as one."""
    found = set(scripts_in(native)) - {"Latn"}
    if found & {"Hira", "Kana"}:
        return "Kana" if "Hani" not in found else ""
    return found.pop() if len(found) == 1 else ""


@cache
def items() -> tuple[Item, ...]:
    """Return the items of the held-out half, or those of the open table."""
    return tuple(_from_classes() if has_shared() else _from_table())


def native_source(all_items: Iterable[Item]) -> list[Item]:
    """Return the items of native source, by the filter of the docstring."""
    found = []
    for item in all_items:
        if not item.single or any(" " in form for form in item.latin) or not _is_native(item):
            continue
        latin = item.latin
        if item.native[-1] in _CONSONANT_END:
            latin = frozenset(form for form in latin if not form.endswith("a"))
        if len(latin) >= 2:
            found.append(item._replace(latin=latin))
    return found


def _is_native(item: Item) -> bool:
    if item.native.endswith(tuple(_ENDINGS.get(item.script, "").split())) and item.script in _ENDINGS:
        return True
    return any(item.native in locale_names(lang) for lang in _LANGUAGES.get(item.script, "").split())


def _from_classes() -> Iterator[Item]:
    for by_tag in labels("train/wikidata_name_parts.tsv.gz").values():
        latin = frozenset(filter(None, map(fold, by_tag.get("und-Latn", ()))))
        if len(latin) < 2:
            continue
        natives: dict[str, list[str]] = defaultdict(list)
        for form in (form for tag, forms in by_tag.items() if tag != "und-Latn" for form in forms):
            natives[script_of_form(form)].append(form)
        for script, forms in natives.items():
            for form in forms:
                if script and held_out(form):
                    yield Item(form, script, latin, len(forms) == 1 and " " not in form)


def _from_table() -> Iterator[Item]:
    latin: dict[str, set[str]] = defaultdict(set)
    for cell in cells("open"):
        parts, made = cell.native.split(), cell.expected.split()
        if len(parts) == len(made) and cell.source not in ("ja", "en", "de"):
            for part, form in zip(parts, made):
                latin[part.lower()].add(fold(form))
    for native, forms in latin.items():
        if len(forms) > 1 and script_of_form(native):
            yield Item(native, script_of_form(native), frozenset(forms), True)


class Score(NamedTuple):
    """Mean recall among the first 30 and 100, and mean precision of the first 10."""

    at_30: float
    at_100: float
    precision: float


def score(spell: Speller, group: list[Item]) -> Score:
    """Return the means over a group."""
    sums = [0.0, 0.0, 0.0]
    for item in group:
        made = list(map(fold, spell(item.native.title())))
        sums[0] += len(item.latin & set(made[:30])) / len(item.latin)
        sums[1] += len(item.latin & set(made[:100])) / len(item.latin)
        ten = set(made[:10])
        sums[2] += len(ten & item.latin) / len(ten) if ten else 0
    return Score(*(total / len(group) for total in sums))


def _ours(name: str) -> list[str]:
    return [variant.text for variant in namenorm.variants(name)]


def report(sample: int) -> None:
    """Print recall and precision by script, of all classes and of those of native source."""
    everything = items()
    print("macro recall of attested Latin forms among the first 30 / the first 100; precision of the first 10; in %")
    groups = {"all classes, held-out half" if has_shared() else "words of the open table": list(everything)}
    if has_shared():
        groups["of native source"] = native_source(everything)
        unseen = [item for item in groups["of native source"] if item.script in _LEARNED and part_of(item.native) != "train"]
        groups["of native source, in no training of the vowel models"] = unseen
    for title, group in groups.items():
        body = []
        for script in SCRIPTS:
            of_script = [item for item in group if item.script == script]
            if of_script:
                body += _rows(script, of_script, sampled(of_script, sample))
        show([title, "items", "tried", "first 30", "first 100", "precision 10"], body)
    missing = [name for name, (_, spell) in peers().items() if spell is None]
    if missing:
        print("  not installed, skipped:", ", ".join(missing))


def _rows(script: str, of_script: list[Item], tried: list[Item]) -> list[list[object]]:
    """Return our row and those of the peers that support the script."""
    spellers = {"namenorm": _ours} | {
        name: spell for name, (scripts, spell) in peers().items() if spell and (not scripts or script in scripts)
    }
    found = []
    for name, spell in spellers.items():
        result = score(spell, tried)
        figures = (percent(value, 1) for value in result)
        found.append(
            [f"{script} {name}" if name == "namenorm" else f"     {name}", len(of_script), len(tried), *figures]
        )
    return found
