"""Suites of full names: across scripts, and one person in the Latin spellings of different languages.

A person is in the part of the folded English label (the first Latin one where there is none): the full names are
held out, while single words of them may occur in training. Arabic full names go by both strings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from benchmarks.compare.closeness import closeness
from benchmarks.compare.data import entities, is_script
from benchmarks.compare.draw import Tied, thinned, with_negatives
from benchmarks.compare.links import Links, may_be_one_name, token_links
from benchmarks.compare.records import Form, Pair, Part, Positive, number_of
from namenorm.scripts import scripts_in
from namenorm.text import fold
from tools.splits import part_of, part_of_pair

MOST_OF_LANGUAGE, MOST = 300, 1800
_LATIN = frozenset({"Latn"})
LABELS = ("en", "de", "fr")
LATIN_LANGUAGES = tuple(
    "en de fr es it pt nl sv da fi pl cs sk hu lv lt et hr sl ro tr az sq ca is eu vi id ga lb uz".split()  # noqa: SIM905
)
_SCRIPT_OF = {
    "ja": frozenset({"Hani", "Hira", "Kana"}), "ko": frozenset({"Hang"}), "zh": frozenset({"Hani"}),
    "el": frozenset({"Grek"}), "hy": frozenset({"Armn"}), "ka": frozenset({"Geor"}), "he": frozenset({"Hebr"}),
    **dict.fromkeys(("ar", "fa", "ur"), frozenset({"Arab"})), "hi": frozenset({"Deva"}), "th": frozenset({"Thai"}),
    "ta": frozenset({"Taml"}), "bn": frozenset({"Beng"}),
    **dict.fromkeys(("ru", "uk", "bg", "be", "mk", "sr", "kk", "mn"), frozenset({"Cyrl"})),
}  # fmt: skip


@cache
def _people(part: Part) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return language and label of the persons of a part."""
    found = {}
    for id, names in entities("train/everypolitician_names.tsv.gz").items():
        labels = tuple(
            (lang, name) for lang, name, role in names
            if role == "label" and lang and (" " in name or lang in ("zh", "ja", "ko"))
        )  # fmt: skip
        latin = [name for lang, name in labels if lang == "en"] or [n for _, n in labels if scripts_in(n) == ("Latn",)]
        if latin and part_of(latin[0]) == part:
            found[id] = labels
    return found


@cache
def _known_names(part: Part) -> Links:
    """Tie all labels of one person: a name that two persons share makes no negative."""
    links = Links()
    for labels in _people(part).values():
        links.add([name for _, name in labels])
    return links


def _tied(part: Part) -> Tied:
    people, words = _known_names(part), token_links()
    return lambda left, right: people.near(left, right) or may_be_one_name(left, right, words)


def across_scripts(part: Part) -> list[Pair]:
    """Return native full names beside English, German or French labels, language by language."""
    by_language: dict[str, list[Positive]] = defaultdict(list)
    for labels in _people(part).values():
        latin = _distinct([(lang, name) for lang in LABELS for tag, name in labels if tag == lang], _LATIN)
        for lang, native in labels:
            if lang in _SCRIPT_OF and is_script(native, _SCRIPT_OF[lang]):
                by_language[lang] += [Positive(Form(native, lang), Form(name, tag), "label") for tag, name in latin]
    pairs = []
    for _, positives in sorted(by_language.items()):
        if len(positives) > 3:
            pairs += with_negatives(thinned(positives, MOST_OF_LANGUAGE), "person", _tied(part))
    return sorted(pairs, key=lambda pair: number_of("order", pair.left, pair.right))


def arabic_full_names(part: Part) -> list[Pair]:
    """Return Arabic, Persian and Urdu full names beside Latin ones. The native strings are folded in the data."""
    links, found = Links(), []
    for names in entities("train/arabic_full_names.tsv.gz").values():
        kept = [(lang, name) for lang, name, role in names if "dziri" not in role and " " in name]
        links.add([name for _, name in kept])
        for lang, native in kept:
            for tag, latin in kept:
                fits = lang in ("ar", "fa", "ur") and tag in ("en", "fr", "und-Latn") and _fit(native, latin)
                if fits and part_of_pair(native, latin) == part:
                    found.append(Positive(Form(native, lang), Form(latin, tag.replace("und-Latn", "")), "label"))
    words = token_links()
    return with_negatives(
        thinned(found, MOST), "person", lambda one, two: links.near(one, two) or may_be_one_name(one, two, words)
    )


def _fit(native: str, latin: str) -> bool:
    if not (is_script(native, frozenset({"Arab"})) and is_script(latin, _LATIN)):
        return False
    return any(closeness(one, two) > 0.7 for one in native.split() for two in latin.split())  # else misaligned


def latin_spellings(part: Part) -> list[Pair]:
    """Return one person's labels in two languages of Latin script, where the folded labels differ."""
    found = []
    for labels in _people(part).values():
        latin = _distinct([(lang, name) for lang in LATIN_LANGUAGES for tag, name in labels if tag == lang], _LATIN)
        pairs = list(_two_of(latin))
        found += sorted(pairs, key=lambda item: number_of("two", item.left.text, item.right.text))[:10]
    return with_negatives(thinned(found, MOST) + _arabic_in_latin(part), "person", _tied(part))


def _arabic_in_latin(part: Part) -> list[Positive]:
    """Return two Latin spellings of one Arabic, Persian or Urdu name; the part is that of the first."""
    found = []
    for names in entities("train/arabic_full_names.tsv.gz").values():
        latin = _distinct([("" if lang == "und-Latn" else lang, name) for lang, name, role in names
                           if role in ("label", "alias") and " " in name], _LATIN)  # fmt: skip
        if len(latin) > 1 and part_of(latin[0][1]) == part:
            found += list(_two_of(latin))[:2]
    return thinned(found, MOST_OF_LANGUAGE)


def _two_of(latin: list[tuple[str, str]]) -> Iterator[Positive]:
    for place, (lang, name) in enumerate(latin):
        for tag, other in latin[place + 1 :]:
            yield Positive(Form(name, lang), Form(other, tag), "label")


def _distinct(labels: list[tuple[str, str]], scripts: frozenset[str]) -> list[tuple[str, str]]:
    """Return the labels in these scripts, one for each folded form."""
    found: dict[str, tuple[str, str]] = {}
    for lang, name in labels:
        if is_script(name, scripts):
            found.setdefault(fold(name), (lang, name))
    return list(found.values())
