"""Places under their names in many languages: cities, countries, regions; look-alikes of other places as negatives.

A place is in one part, whichever file it stands in (by its folded English name). The registry knows many of them:
the report tells the pairs it knows apart and measures with and without it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from benchmarks.compare.data import entities, is_script
from benchmarks.compare.draw import thinned, with_negatives
from benchmarks.compare.links import Links
from benchmarks.compare.records import Form, Pair, Part, Positive, number_of, part_of_id
from namenorm.scripts import scripts_in
from namenorm.text import fold

FILES = {
    "natural_earth_cities": 550,
    "cldr_cities": 550,
    "cldr_territories": 350,
    "natural_earth_countries_regions": 350,
}
MOST_OF_PLACE = 8
LANGUAGES = frozenset(
    "en de fr es it pt nl sv pl cs hu ro tr lv lt fi hr sl sk vi id ru uk bg sr el ar fa he hi bn ja ko zh ka hy th".split()  # noqa: SIM905
)


def places(part: Part) -> list[Pair]:
    """Return names of one place in two languages, folded differently, beside names of others."""
    pairs: list[Pair] = []
    links = _links()
    for file, most in FILES.items():
        found = []
        for names in entities(f"facts/{file}.tsv.gz").values():
            english = next((name for lang, name, _ in names if lang == "en"), "")
            if english and part_of_id(fold(english)) == part:
                found += _positives(names)
        pairs += with_negatives(thinned(found, most), "place", links.near)
    unique = {(fold(pair.left), fold(pair.right)): pair for pair in pairs}
    return sorted(unique.values(), key=lambda pair: number_of("order", pair.left, pair.right))


def _links() -> Links:
    """Tie the names of a place over all files: their English names bring its entries together."""
    links = Links()
    by_english: dict[str, list[str]] = defaultdict(list)
    for file in (*FILES, "territories_mit", "country_names_un"):
        for names in entities(f"facts/{file}.tsv.gz").values():
            links.add([name for _, name, role in names if role != "alias-weak"])
            for english in {fold(name) for lang, name, _ in names if lang == "en"}:
                by_english[english] += [name for _, name, role in names if role == "label"]
    for group in by_english.values():
        links.add(group)
    return links


def _positives(names: tuple[tuple[str, str, str], ...]) -> list[Positive]:
    forms: dict[str, Form] = {}
    for lang, name, role in names:
        if lang in LANGUAGES and role == "label" and scripts_in(name) and is_script(name, frozenset(scripts_in(name))):
            forms.setdefault(fold(name), Form(name, lang))
    found = [Positive(one, two, "label") for one, two in combinations(forms.values(), 2)]
    mixed = [
        item for item in found if (item.left.lang == "en") + (item.right.lang == "en") or number_of(item.left.text) % 2
    ]
    return sorted(mixed, key=lambda item: number_of("place", item.left.text, item.right.text))[:MOST_OF_PLACE]
