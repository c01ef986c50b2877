"""Organizations: parties and international bodies under native, English, French names and acronyms; companies.

Parties and bodies are facts of the data folder. Companies are composed from family names of the locale lists, words
of business in several languages and spellings of one legal form: no company is meant. Sister companies (another word
of business) and bodies with one word changed are negatives.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import combinations

from anyascii import anyascii

from benchmarks.compare.closeness import ascii_of
from benchmarks.compare.data import entities, rows, tidy
from benchmarks.compare.draw import thinned, with_negatives
from benchmarks.compare.links import Links
from benchmarks.compare.records import Form, Pair, Part, Positive, number_of, part_of_id
from namenorm.scripts import scripts_in
from namenorm.text import fold

MOST_OF_GROUP, MOST_OF_COMPOSED = {"label": 600, "translated": 300, "acronym": 600}, 250
_NO_BUSINESS = re.compile(
    r"ORGTYPE:(MIL|NGO|SOE|FIN|CSO|KU|SP|IS)\Z|org_domains:(army|military|police|intel|rev|missile|nco|alqaeda|brigade|tactical|islamic)"
)
_NO_NAMES = re.compile(r"\b(other|others|unknown|independents?|alliance|percent|none|coalition)\b", re.I)
_SMALL = frozenset("of the and for de la le les des du et d l a y e und der die das fur en".split())  # noqa: SIM905


def organizations(part: Part) -> list[Pair]:
    """Return all pairs of the part."""
    found = []
    for id, names in _bodies().items():
        if part_of_id(id) == part:
            found += _of_body(names)
    by_group: dict[str, list[Positive]] = defaultdict(list)
    for item in found:
        by_group[item.group].append(item)
    pairs = []
    for group, items in sorted(by_group.items()):
        pairs += with_negatives(thinned(items, MOST_OF_GROUP[group]), "organization", _tied)
    pairs += _companies(part)
    unique = {(fold(pair.left), fold(pair.right)): pair for pair in pairs}
    return sorted(unique.values(), key=lambda pair: number_of("order", pair.left, pair.right))


def _tied(left: str, right: str) -> bool:
    """Strings of one body, and an acronym that fits a full name, make no negative."""
    one, two = (set(fold(name).split()) - _SMALL for name in (left, right))
    return one == two or _links().near(left, right) or _fits(left, right) or _fits(right, left)


@cache
def _links() -> Links:
    links = Links()
    for names in _bodies().values():
        links.add([name for _, name, _ in names])
    return links


@cache
def _bodies() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Return the names of parties and bodies, without those that many share and those that are no names."""
    bodies = {}
    files = ("facts/partyfacts.tsv.gz", "facts/eurovoc_orgs.tsv.gz")
    counts = Counter(
        fold(name) for file in files for names in entities(file).values() for name in {n for _, n, _ in names}
    )
    for file in files:
        for id, names in entities(file).items():
            kept = [
                (lang, name, "acronym" if role == "acronym" or _looks_like_acronym(name) else role)
                for lang, name, role in names
                if counts[fold(name)] < 4 and not _NO_NAMES.search(name) and len(fold(name)) > 1 and "/" not in name
            ]
            if file.startswith("facts/euro") and not names[0][1][:1].isupper():
                continue
            if len(kept) > 1:
                bodies[id] = tuple(kept)
    return bodies


def _looks_like_acronym(name: str) -> bool:
    return 1 < len(name) < 9 and " " not in name and sum(char.isupper() for char in name) > len(name) / 2


def _of_body(names: tuple[tuple[str, str, str], ...]) -> list[Positive]:
    """Return translated labels (native, English, French), respelled labels, and acronyms that fit a full name."""
    full = [Form(name, lang) for lang, name, role in names if role in ("label", "enwiki-title")]
    short = [Form(name, lang) for lang, name, role in names if role == "acronym"]
    found = []
    for one, two in combinations(full, 2):
        if fold(one.text) != fold(two.text):
            respelled = len(set(ascii_of(one.text).split()) & set(ascii_of(two.text).split()) - _SMALL) > 0
            found.append(Positive(one, two, "label" if respelled else "translated"))
    for acronym in short:
        found += [Positive(acronym, form, "acronym") for form in full if _fits(acronym.text, form.text)]
    return sorted(found, key=lambda item: number_of("body", item.left.text, item.right.text))[:5]


def _fits(acronym: str, name: str) -> bool:
    """Return whether the letters of an acronym are the initials of a name, small words counted or not."""
    letters, words = ascii_of(acronym).replace(" ", ""), re.findall("[a-z0-9]+", _plain(name))
    if not 2 <= len(letters) <= 9 or len(words) < 2 or " " in acronym.strip():
        return False
    initials = ("".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL))
    return _plain(acronym).replace(" ", "").replace("-", "").replace(".", "") in initials


def _plain(text: str) -> str:
    return re.sub("['’]", " ", anyascii(text).lower())


@cache
def _word_groups(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return words of business (`org_domains`) or spellings of legal forms, group by group, clean letters only."""
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for id, _, _, raw, role, *_ in rows("facts/org_words.tsv.gz"):
        name = tidy(raw)
        wanted = "org_domains" in id if kind == "domains" else id.startswith("ORGTYPE") and role in ("alias", "display")
        if wanted and kind == "domains":
            wanted = name.isalpha() and 3 < len(name) < 15
        if wanted and not _NO_BUSINESS.search(id) and len(scripts_in(name)) == 1 and 1 < len(name) < 40:
            groups[id][name.lower() if kind == "domains" else name] = None
    return tuple(tuple(names) for names in groups.values() if len(names) > 1)


def _of_script(groups: tuple[tuple[str, ...], ...], script: str) -> list[list[str]]:
    kept = [[name for name in names if scripts_in(name) == (script,)] for names in groups]
    return [names for names in kept if len({fold(name) for name in names}) > 1]


def _companies(part: Part) -> list[Pair]:
    """Compose companies: one firm under two spellings of its legal form, or two words for its business, and sisters."""
    pairs: list[Pair] = []
    for script, locales, most in (("Latn", ("en_US", "de_DE", "fr_FR", "pl_PL", "es_ES", "it_IT", "tr_TR"), MOST_OF_COMPOSED),
                                  ("Cyrl", ("ru_RU", "uk_UA"), MOST_OF_COMPOSED // 3)):  # fmt: skip
        stems = [name for name in _stems(locales) if part_of_id(fold(name)) == part and scripts_in(name) == (script,)]
        domains, forms = _of_script(_word_groups("domains"), script), _of_script(_word_groups("forms"), script)
        for number, stem in enumerate(stems[: 2 * most]):
            seed = number_of("company", stem)
            business, other = domains[seed % len(domains)], domains[(seed // 7 + 1) % len(domains)]
            form = forms[seed // 3 % len(forms)]
            pairs += _composed(
                stem, stems[(number + 1) % len(stems)], business, other, form, seed, by_form=number % 2 == 0
            )
    return pairs


def _composed(
    stem: str, next_stem: str, business: list[str], other: list[str], form: list[str], seed: int, *, by_form: bool
) -> list[Pair]:
    word, second = _two(business, seed)
    legal, spelled = _two(form, seed // 5)
    left = f"{stem} {word.capitalize()} {legal}"
    right = f"{stem} {word.capitalize()} {spelled}" if by_form else f"{stem} {second.capitalize()} {legal}"
    sister = _two(other, seed // 11)[0].capitalize()
    pairs = [Pair(left, right, True, "organization", "legal form" if by_form else "translated word", "", "")]
    if business is not other:
        pairs.append(Pair(left, f"{stem} {sister} {spelled}", False, "organization", "sister", "", ""))
        pairs.append(Pair(left, f"{stem} {sister} {legal}", False, "organization", "sister", "", ""))
    if fold(stem) != fold(next_stem):
        pairs.append(Pair(left, f"{next_stem} {word.capitalize()} {legal}", False, "organization", "sister", "", ""))
    return pairs


def _two(words: list[str], seed: int) -> tuple[str, str]:
    first = words[seed % len(words)]
    rest = [word for word in words if fold(word) != fold(first)]
    return first, rest[seed // 13 % len(rest)]


@cache
def _stems(locales: tuple[str, ...]) -> tuple[str, ...]:
    names = {
        name for locale, kind, name in rows("facts/names_by_locale_faker.tsv.gz")
        if locale in locales and "last_names" in kind and name[:1].isupper() and len(name) > 3 and " " not in name
    }  # fmt: skip
    return tuple(sorted(names, key=lambda name: number_of("stem", name)))
