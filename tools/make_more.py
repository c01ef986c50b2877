"""Generate politicians, parties, international bodies and lakes of the registry from the data folder.

    python -m tools.make_more DATA aliases

Run from the repository root. DATA is the folder that holds `facts/` and `train/`. Writes `people/parliaments.yaml`,
`organizations/parties-world.yaml`, `organizations/bodies.yaml` and `places/lakes.yaml`. What the hand-made files hold (by id, item or name)
is left out; what could be mistaken for an ordinary word or for another bearer is weak, or left out where nothing else
remains. The same data gives the same files, byte for byte.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel.core import get_global

from namenorm.languages import NAMES
from namenorm.lexicon import is_common_surname, is_given_name
from namenorm.registry.entry import Entry, SourceName
from namenorm.registry.lint import _WANTED_SCRIPT, _check_script
from namenorm.registry.lint import Report as LintReport
from namenorm.registry.records import slug
from namenorm.registry.source import read
from namenorm.scripts import UNSPACED, scripts_in
from namenorm.text import clean, fold, words
from tools.tidy_aliases import scalar

MADE = ("parliaments.yaml", "parties-world.yaml", "bodies.yaml", "lakes.yaml")
_FEWEST_LANGUAGES = 3
_GENERIC_FROM = 6
_LEAST_ACRONYM = 4
_TELLING = 9
_UNSPACED_LEAST = {"Hani": 5, "Hang": 3, "Thai": 8, "Laoo": 8, "Khmr": 8, "Mymr": 8}
_FUNCTION = frozenset(
    ["of", "the", "and", "for", "in", "de", "la", "le", "les", "des", "du", "del", "y", "el", "los", "las", "e", "da",
     "do", "dos", "und", "der", "die", "das", "für", "a", "o", "i"]
)  # fmt: skip
_LAKE = re.compile(r"\b(Lake|Reservoir)\b")
_HEAD = """\
# Made by tools/make_more.py; do not edit: {about}
# Source: {source}
"""


@dataclass(slots=True)
class Draft:
    """One entity in the making: names by field and language."""

    id: str
    en: str
    names: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    facts: dict[str, str] = field(default_factory=dict)

    def add(self, role: str, language: str, text: str) -> None:
        """Add a name once."""
        if text not in self.names[role][language]:
            self.names[role][language].append(text)

    def line(self) -> str:
        """Return the entry as one line of YAML."""
        pieces = [f"en: {scalar(self.en)}"]
        pieces += [f"{tag}: {scalar(texts[0])}" for tag, texts in sorted(self.names["display"].items())]
        for role in ("aliases", "also", "weak"):
            if self.names[role]:
                inner = (f"{tag}: {_list(texts)}" for tag, texts in sorted(self.names[role].items()))
                pieces.append(f"{role}: {{{', '.join(inner)}}}")
        pieces += [f"{key}: {value}" for key, value in self.facts.items()]
        return f"{self.id}: {{{', '.join(pieces)}}}"


def _list(texts: list[str]) -> str:
    return scalar(texts[0]) if len(texts) == 1 else "[" + ", ".join(map(scalar, texts)) + "]"


class Known:
    """What the hand-made files hold."""

    def __init__(self, folder: Path) -> None:
        files = [path for path in sorted(folder.rglob("*.yaml")) if path.name not in MADE]
        entries = read(files).checked()
        self.ids = {entry.id for entry in entries}
        self.items = {entry.wikidata for entry in entries if entry.wikidata}
        self.names = {" ".join(words(name.text)) for entry in entries for name in entry.names}
        self.bodies = {
            (" ".join(words(name.text)), country)
            for entry in entries if entry.kind == "organization" for name in entry.names for country in entry.countries
        }  # fmt: skip

    def id(self, name: str) -> str:
        """Return a new id made of a name."""
        base = wanted = slug(name)[:60].strip("-")
        number = 2
        while wanted in self.ids:
            wanted, number = f"{base}-{number}", number + 1
        self.ids.add(wanted)
        return wanted


def groups(data: Path, name: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield the rows of each id of a file, ids sorted."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    with gzip.open(data / f"{name}.tsv.gz", "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            cells = line.rstrip("\n").split("\t")
            cells[3] = clean(cells[3])
            found[cells[0]].append(cells)
    yield from sorted(found.items())


# --- politicians


def politicians(data: Path, known: Known) -> list[Draft]:
    """Return the politicians with a label in another script, or a differing one in Latin letters."""
    drafts, keys = [], Counter[str]()
    for item, rows in groups(data, "train/everypolitician_names"):
        labels = {row[2]: row[3] for row in rows if row[2] and row[4] == "label" and row[3]}
        english = re.sub(r" \(.*\)$", "", labels.get("en", ""))
        if item in known.items or len(labels) < _FEWEST_LANGUAGES or not _is_full(english, "en"):
            continue
        draft = Draft("", english, facts={"minor": "yes", "wikidata": item})
        for language, text in sorted(labels.items()):
            if language in NAMES and language != "en" and fold(text) != fold(english) and _is_full(text, language):
                draft.add("display", language, text)
        if draft.names["display"]:
            drafts.append(draft)
            keys.update({" ".join(words(text)) for text in _texts(draft)})
    return _settled(drafts, known, keys, lambda draft: _family_first(draft.en))


def _family_first(name: str) -> str:
    parts = name.split()
    return " ".join([parts[-1], *parts[:-1]])


def _is_full(text: str, language: str) -> bool:
    """Tell whether a label is a whole name in the language's own script, and long enough not to be an ordinary word."""
    found = scripts_in(text)
    report = LintReport()
    name = SourceName(text, "preferred", language)
    _check_script(Entry("x", "person", names=[name]), name, report)
    if len(found) != 1 or report.errors or re.search(r"[,()\d/]", text):
        return False
    if language not in _WANTED_SCRIPT and language not in ("zh", "ja", "yue") and found[0] not in ("Latn", *_wanted(language)):
        return False
    if found[0] in UNSPACED or found[0] == "Hang":
        return len(text) >= _UNSPACED_LEAST.get(found[0], 5) or any(mark in text for mark in "·・＝ ")
    return len(text.split()) >= 2 and all(len(word) > 1 for word in text.split()[-1:])


def _wanted(language: str) -> tuple[str, ...]:
    return {"kk": ("Cyrl",), "ky": ("Cyrl",), "mn": ("Cyrl",), "az": ("Latn",), "uz": ("Latn", "Cyrl")}.get(language, ())


def _texts(draft: Draft) -> list[str]:
    return [draft.en, *(text for role in draft.names.values() for texts in role.values() for text in texts)]


def _settled(drafts: list[Draft], known: Known, keys: Counter[str], naming: Callable[[Draft], str]) -> list[Draft]:
    """Leave out names that others bear too, and entities that are then without an English name or a second one."""
    kept = []
    for draft in drafts:

        def shared(text: str) -> bool:
            key = " ".join(words(text))
            return keys[key] > 1 or key in known.names

        if shared(draft.en):
            continue
        display = draft.names["display"]
        for language in [tag for tag, texts in display.items() if shared(texts[0])]:
            del display[language]
        if display:
            draft.id = known.id(naming(draft))
            kept.append(draft)
    return sorted(kept, key=lambda draft: draft.id)


# --- parties


def parties(data: Path, known: Known) -> list[Draft]:
    """Return the parties with a telling name in two forms at least."""
    found = list(groups(data, "facts/partyfacts"))
    names = {party: dict.fromkeys((row[2], _bare(row[3])) for row in rows if row[4] != "acronym" and _is_sound(row[3])) for party, rows in found}
    acronyms = Counter(text.upper() for _, rows in found for text in {row[3] for row in rows if row[4] == "acronym"})
    shared = Counter(key for listed in names.values() for key in {" ".join(words(text)) for _, text in listed})
    generic = Counter(word for listed in names.values() for word in {word for _, text in listed for word in words(text)})
    telling = {word for word, count in generic.items() if count < _GENERIC_FROM and word not in _FUNCTION}
    alpha2 = {three: two[0] for three, two in get_global("territory_aliases").items() if len(three) == 3 and len(two) == 1}

    def is_strong(text: str) -> bool:
        own = words(text)
        key = " ".join(own)
        return len(own) > 1 and not text[0].islower() and shared[key] == 1 and key not in known.names and not telling.isdisjoint(own)

    def is_listed(text: str, country: str) -> bool:
        """Tell whether a hand-made body of the country bears the name, or any entity a name of one word."""
        key = " ".join(words(text))
        return (key, country) in known.bodies or (" " not in key and len(key) > _LEAST_ACRONYM and key in known.names)

    drafts = []
    for party, rows in found:
        english = next((text for language, text in names[party] if language == "en"), "")
        others = [*{fold(text): text for _, text in names[party] if fold(text) != fold(english)}.values()]
        if not english or not english[0].isupper() or not any(map(is_strong, [english, *others])) or not others:
            continue
        country = alpha2.get(rows[0][6], "")
        if any(is_listed(text, country) for _, text in names[party]):
            continue
        draft = Draft("", english, facts={"minor": "yes", "type": "party", **({"country": country} if len(country) == 2 else {})})
        for text in [english, *others]:
            if is_strong(text):
                draft.add("aliases", "und", text) if text != english else None
            elif len(words(text)) > 0:
                draft.add("weak", "und", text)
        for text in sorted({row[3] for row in rows if row[4] == "acronym" and _is_sound(row[3])}):
            if is_given_name(fold(text)) or is_common_surname(text):
                continue
            plain = text.isupper() and text.isalpha() and len(text) >= _LEAST_ACRONYM
            strong = plain and acronyms[text.upper()] == 1 and fold(text) not in known.names and not shared[fold(text)]
            draft.add("also" if strong else "weak", "und", text)
        draft.id = known.id(f"{english} {country}")
        drafts.append(draft)
    return sorted(drafts, key=lambda draft: draft.id)


def _is_sound(text: str) -> bool:
    """Tell whether a name is one name, in letters of one script."""
    report, name = LintReport(), SourceName(text, "alias", "und")
    _check_script(Entry("x", "organization", names=[name]), name, report)
    return bool(text) and not report.errors and not re.search(r"[\[\]/:;]", text)


def _bare(name: str) -> str:
    return re.sub(r"\s*\(.*\)$", "", name).strip(" -–")


# --- bodies


def bodies(data: Path, known: Known) -> list[Draft]:
    """Return the international bodies: proper names in English and French, and acronyms made of their initials."""
    drafts = []
    for _, rows in groups(data, "facts/eurovoc_orgs"):
        label = {row[2]: row[3] for row in rows if row[4] == "label"}
        english, french = label.get("en", ""), label.get("fr", "")
        if not _is_proper(english) or " ".join(words(english)) in known.names:
            continue
        draft = Draft("", english, facts={"type": "body"})
        if _is_proper(french) and fold(french) != fold(english) and " ".join(words(french)) not in known.names:
            draft.add("display", "fr", french)
        for row in rows:
            if row[4] == "alias" and row[3].isupper() and _is_made_of(row[3], label.get(row[2], "")):
                free = len(row[3]) >= _LEAST_ACRONYM and fold(row[3]) not in known.names
                draft.add("also" if free else "weak", row[2], row[3])
        if draft.names["display"] or draft.names["also"]:
            draft.id = known.id(english)
            drafts.append(draft)
    drafts.sort(key=lambda draft: draft.id)
    _weaken_shared(drafts)
    return drafts


def _is_proper(name: str) -> bool:
    """Tell whether a term is a name: more than one word, at least two of them capitalised."""
    own = name.split()
    return len(own) > 1 and name[0].isupper() and sum(word[0].isupper() for word in own) > 1 and "(" not in name


def _is_made_of(acronym: str, name: str) -> bool:
    """Tell whether the letters of an acronym are initials of the words of a name, in their order.

    >>> _is_made_of("IEA", "International Energy Agency"), _is_made_of("EDC", "Western European Union")
    (True, False)
    """
    initials = iter(word[0] for word in words(name))
    return acronym.isalpha() and all(letter in initials for letter in fold(acronym))


def _weaken_shared(drafts: list[Draft]) -> None:
    count = Counter(text for draft in drafts for text in {t for texts in draft.names["also"].values() for t in texts})
    for draft in drafts:
        for language, texts in list(draft.names["also"].items()):
            for text in [text for text in texts if count[text] > 1]:
                texts.remove(text)
                draft.add("weak", language, text)
            if not texts:
                del draft.names["also"][language]


# --- lakes


def lakes(data: Path, known: Known) -> list[Draft]:
    """Return the lakes with an English name and another one that is no ordinary word."""
    drafts, seen = [], Counter[str]()
    for _, rows in groups(data, "facts/natural_earth_physical"):
        names = [*dict.fromkeys(row[3] for row in rows if "Lake" in row[5] or row[5] == "Reservoir")]
        english = next((name for name in names if _LAKE.search(name)), "")
        others = [name for name in names if fold(name) != fold(english) and "," not in name and _is_telling(name, known)]
        key = " ".join(words(english))
        if not english or not others or key in known.names or re.search(r"[,()]", english):
            continue
        seen[key] += 1
        draft = Draft("", english, facts={"type": "lake"})
        for name in others:
            draft.add("also", "und", name)
        drafts.append(draft)
    kept = [draft for draft in drafts if seen[" ".join(words(draft.en))] == 1]
    for draft in kept:
        draft.id = known.id(draft.en)
    return sorted(kept, key=lambda draft: draft.id)


def _is_telling(name: str, known: Known) -> bool:
    own = words(name)
    if " ".join(own) in known.names or not name[:1].isupper():
        return False
    return len(own) > 1 or (len(name) >= _TELLING and not is_common_surname(name) and not is_given_name(own[0]))


def write(path: Path, drafts: Iterable[Draft], about: str, source: str) -> None:
    """Write a file of the registry."""
    lines = [draft.line() for draft in drafts]
    path.write_text(_HEAD.format(about=about, source=source) + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{path}: {len(lines)} entities")


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("aliases", type=Path)
    args = parser.parse_args()
    known = Known(args.aliases)
    target = args.aliases / "organizations"
    made = bodies(args.data, known)
    write(target / MADE[2], made, "bodies of EuroVoc", "EuroVoc, EU reuse policy (facts only)")
    known.names |= {" ".join(words(text)) for draft in made for text in _texts(draft)}
    made = parties(args.data, known)
    write(target / MADE[1], made, "parties of the world", "Party Facts, MIT")
    write(args.aliases / "places" / MADE[3], lakes(args.data, known), "lakes", "Natural Earth, public domain")
    made = politicians(args.data, known)
    write(args.aliases / "people" / MADE[0], made, "members of parliaments up to 2015", "Wikidata labels, CC0 1.0")


if __name__ == "__main__":
    main()
