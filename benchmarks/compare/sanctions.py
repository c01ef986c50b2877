"""Sanctioned people and their a.k.a. names, two lists; each person is in one part.

Spellings and truly different names stand side by side as a.k.a. `sanctions` holds the spelling aliases: each word of
the shorter name looks like a word of the longer one. `sanctions-all` holds every alias; `shares_no_word` tells how many
of its positives no comparison of spellings can see, so that its figures can be read with their ceiling.
"""

from __future__ import annotations

from collections import defaultdict

from benchmarks.compare.closeness import closeness
from benchmarks.compare.data import entities
from benchmarks.compare.draw import thinned, with_negatives
from benchmarks.compare.links import Links, may_be_one_name, token_links
from benchmarks.compare.records import Form, Pair, Part, Positive, number_of, part_of_id
from namenorm.text import fold

FILES = ("dev/ofac_individuals.tsv.gz", "dev/dfat_individuals.tsv.gz")
MOST, MOST_OF_PERSON = 1500, 8


def sanctions(part: Part, *, spellings: bool = True) -> list[Pair]:
    """Return labels and aliases of one person, negatives within the same list."""
    links, home = Links(), _persons()
    by_list: dict[str, list[Positive]] = defaultdict(list)
    for file in FILES:
        for id, names in entities(file).items():
            links.add([name for _, name, _ in names])
            if part_of_id(home[id]) == part:
                by_list[file] += _positives(names, spellings=spellings)
    words, pairs = token_links(), []
    for file in FILES:
        pairs += with_negatives(
            thinned(by_list[file], MOST),
            "person",
            lambda one, two: links.near(one, two) or may_be_one_name(one, two, words),
        )
    unique = {(fold(pair.left), fold(pair.right)): pair for pair in pairs}
    return sorted(unique.values(), key=lambda pair: number_of("order", pair.left, pair.right))


def _positives(names: tuple[tuple[str, str, str], ...], *, spellings: bool) -> list[Positive]:
    forms = {fold(name): Form(name, "" if lang.startswith("und") else lang) for lang, name, _ in names}
    ordered = list(forms.values())
    found = [Positive(one, two, "alias") for place, one in enumerate(ordered) for two in ordered[place + 1 :]]
    if spellings:
        found = [item for item in found if _is_spelling(item.left.text, item.right.text)]
    return sorted(found, key=lambda item: number_of("alias", item.left.text, item.right.text))[:MOST_OF_PERSON]


def _persons() -> dict[str, str]:
    """Return for each id the first id that shares a name with it: one person on two lists is in one part."""
    first: dict[str, str] = {}
    home: dict[str, str] = {}
    for file in FILES:
        for id, names in entities(file).items():
            folded = [" ".join(sorted(fold(name).split())) for _, name, _ in names]
            home[id] = next((first[name] for name in folded if name in first), id)
            for name in folded:
                first.setdefault(name, home[id])
    return home


def _is_spelling(left: str, right: str) -> bool:
    """Return whether each word of the shorter name, but one in four, looks like a word of the longer one."""
    short, long = sorted((fold(left).split(), fold(right).split()), key=len)
    if closeness("".join(short), "".join(long)) > 0.85:
        return True
    like = sum(any(closeness(word, other) > 0.76 for other in long) for word in short)
    return like >= max(1, 0.75 * len(short)) and (len(short) > 1 or len(long) == 1)


def shares_no_word(pair: Pair) -> bool:
    """Return whether no word of one name looks like a word of the other: an alias that no matcher can see."""
    rights = fold(pair.right).split()
    return all(closeness(one, two) < 0.75 for one in fold(pair.left).split() for two in rights)
