"""Make the word lists of `namenorm/lexicon/` from the facts folder: `python tools/make_lexicon.py FACTS`.

Sources: faker and mimesis (MIT) for given and family names by locale, nicknames (Apache-2.0) for English nicknames,
rigour (MIT) for legal forms, Party Facts (MIT) and EuroVoc for common words of organizations; `lexicon_hand/` adds given names, nicknames, legal forms of other languages and which of them are one, and takes wrong ones away.
Given and family names are folded single words. The lists are sorted, so a diff shows what changed.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from namenorm.artifact import PACKAGE
from namenorm.lexicon import parted
from namenorm.scripts import UNSPACED, scripts_in
from namenorm.text import fold, words

LEXICON = PACKAGE / "lexicon"
HAND = Path(__file__).resolve().parent / "lexicon_hand"


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a gzipped table, without its header."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        reader = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(reader)
        yield from reader


def name_lists(facts: Path) -> tuple[set[str], set[str]]:
    """Return the family names and the given names of all locales."""
    family: set[str] = set()
    given: set[str] = set()
    for table in ("names_by_locale_faker", "names_by_locale_mimesis"):
        for _, kind, name in rows(facts / f"{table}.tsv.gz"):
            found = words(name)
            if len(found) != 1 or len(found[0]) < 2 or found[0].isdecimal() or mixed(found[0]):
                continue
            if kind.startswith(("last_", "surnames")):
                family.add(found[0])
            elif kind.startswith(("first_", "names.")):
                given.add(found[0])
    return family, given


def womens_names(facts: Path) -> set[str]:
    """Return the given names that stand in the lists of women of some locales, and in those of men or of both of at most a
    sixth as many: a lone entry is mostly a slip."""
    bearers: dict[str, Counter[str]] = defaultdict(Counter)
    for table in ("names_by_locale_faker", "names_by_locale_mimesis"):
        for _, kind, name in rows(facts / f"{table}.tsv.gz"):
            found = words(name)
            if len(found) == 1 and kind.startswith(("first_", "names.")):
                bearers[found[0]]["women" if "female" in kind else "others"] += 1
    return {name for name, found in bearers.items() if found["women"] > 6 * found["others"] and len(name) > 1 and not mixed(name)}


def nicknames(facts: Path) -> list[str]:
    """Return lines `name nickname nickname ...`, without those that a line by hand takes back."""
    groups: dict[str, set[str]] = defaultdict(set)
    for name, _, nickname in rows(facts / "nicknames_en.tsv.gz"):
        if len(words(name)) == len(words(nickname)) == 1:
            groups[words(name)[0]].add(words(nickname)[0])
    wrong = []
    for line in hand("nicknames"):
        name, *short = (fold(word) for word in line.removeprefix("-").split())
        (wrong.append((name, short)) if line.startswith("-") else groups[name].update(short))
    for name, others in wrong:
        groups[name] -= set(others)
        for other in others:
            groups[other].discard(name)
    return [" ".join([name, *sorted(found - {name})]) for name, found in sorted(groups.items()) if found - {name}]


def legal_forms(facts: Path) -> set[str]:
    """Return the legal forms of companies, folded (one form a line, words apart; no form mixes scripts)."""
    found = set()
    for _, _, _, name, _, kind, *_ in rows(facts / "org_words.tsv.gz"):
        if kind == "org_types" and 0 < len(words(name)) <= 6:
            found.add(folded_form(name))
    wrong = set()
    for line in hand("legal_forms"):
        forms = (form.strip() for form in line.removeprefix("-").split("|"))
        (wrong if line.startswith("-") else found).update(folded_form(form) for form in forms if not form.endswith("-"))
    return {form for form in found - wrong if form and not mixed(form)}


def legal_groups(facts: Path, known: set[str]) -> list[str]:
    """Return lines of legal forms that are one form written out, shortened or in other languages; `_` is a space."""
    groups: dict[str, set[str]] = defaultdict(set)
    for id, _, _, name, _, kind, *_ in rows(facts / "org_words.tsv.gz"):
        if kind == "org_types" and (form := folded_form(name)) in known:
            groups[id].add(form)
    for at, line in enumerate(hand("legal_groups")):
        groups[f"hand {at}"] = known.intersection(folded_form(form.strip()) for form in line.split("|"))
    return sorted({" ".join(sorted(form.replace(" ", "_") for form in forms)) for forms in groups.values() if len(forms) > 1})


def mixed(word: str) -> bool:
    """Tell whether a word mixes scripts: mostly a look-alike letter in the source."""
    return len(set(scripts_in(word)) - {"Hani", "Hira", "Kana"}) > 1


def folded_form(name: str) -> str:
    """Return a legal form as it is compared: words apart, the characters of an unspaced script together."""
    unspaced = any(script in UNSPACED for script in scripts_in(name))
    return fold(name).replace(" ", "") if unspaced else " ".join(words(name))


def hand(name: str) -> list[str]:
    """Return the lines of a hand-made list that are not comments."""
    lines = (HAND / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def body_words(facts: Path) -> set[str]:
    """Return the words that stand in the names of five or more parties or international bodies: they tell little."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for table in ("partyfacts", "eurovoc_orgs"):
        for id, _, _, name, kind, *_ in rows(facts / f"{table}.tsv.gz"):
            if "acronym" not in kind:
                for word in words(name):
                    bearers[word].add(id)
    return {word for word, ids in bearers.items() if len(ids) >= 5 and len(word) > 2 and word.isalpha()}


def write(name: str, lines: list[str]) -> None:
    """Write one list."""
    (LEXICON / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)} lines")


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=Path, help="folder of the fact tables")
    facts = parser.parse_args().facts
    family, given = name_lists(facts)
    by_hand = {name: {fold(word) for line in hand(name) for word in line.split()} for name in ("given_names", "womens_names")}
    given = given.union(*by_hand.values())
    write("family_names.txt", parted(sorted(family)))
    women = (womens_names(facts) | (by_hand["womens_names"] - by_hand["given_names"])) & given
    write("womens_names.txt", parted(sorted(women)))
    write("other_given_names.txt", parted(sorted(given - women)))
    write("nicknames.txt", nicknames(facts))
    forms = legal_forms(facts)
    write("legal_forms.txt", sorted(forms))
    write("legal_groups.txt", legal_groups(facts, forms))
    write("body_words.txt", sorted(body_words(facts)))


if __name__ == "__main__":
    main()
