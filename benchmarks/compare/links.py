"""Which strings the data tie to one another: two tied strings are never a negative pair.

A tie is a shared name class, a shared row of a token file, or a shared id, in any training file. Strings two steps
apart, through a Latin spelling that shares a name class, count as undecidable and are left out as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import count

from benchmarks.compare.data import entities, rows, token_rows
from namenorm.text import fold

TOKEN_FILES = ("russian", "arabic", "hebrew", "japanese", "katakana", "korean", "chinese")
_LARGEST_CLASS = 60


class Links:
    """Groups of folded strings."""

    def __init__(self) -> None:
        self.groups_of: dict[str, set[int]] = defaultdict(set)
        self.members: dict[int, tuple[str, ...]] = {}
        self._numbers = count()

    def add(self, names: list[str]) -> None:
        """Tie these names to one another."""
        folded = tuple(dict.fromkeys(key for key in map(fold, names) if key))
        if len(folded) > 1:
            number = next(self._numbers)
            self.members[number] = folded
            for key in folded:
                self.groups_of[key].add(number)

    def tied(self, left: str, right: str) -> bool:
        """Return whether two strings are equal when folded or share a group."""
        one, two = fold(left), fold(right)
        return one == two or not self.groups_of.get(one, _NONE).isdisjoint(self.groups_of.get(two, _NONE))

    def partners(self, name: str) -> frozenset[str]:
        """Return the folded strings that share a group with a name, itself too."""
        return _partners(self, fold(name))

    def near(self, left: str, right: str) -> bool:
        """Return whether two strings are tied, or tied through a third."""
        if self.tied(left, right):
            return True
        return not self.partners(left).isdisjoint(self.partners(right))


_NONE: set[int] = set()


@cache
def _partners(links: Links, key: str) -> frozenset[str]:
    found = {key}
    for group in links.groups_of.get(key, _NONE):
        if len(links.members[group]) <= _LARGEST_CLASS:
            found.update(links.members[group])
    return frozenset(found)


@cache
def token_links() -> Links:
    """Return the ties between single words over all files."""
    links = Links()
    for path in ("wikidata_name_parts", "uk_ru_name_parts", "ar_en_tokens"):
        for forms in entities(f"train/{path}.tsv.gz").values():
            links.add([name for _, name, _ in forms])
    for language in TOKEN_FILES:
        for latin, native, _ in token_rows(language):
            links.add([latin, native])
    for group in _nicknames():
        links.add(group)
    return links


def _nicknames() -> list[list[str]]:
    return [[name, nickname] for name, _, nickname in rows("facts/nicknames_en.tsv.gz")]


def may_be_one_name(left: str, right: str, links: Links) -> bool:
    """Return whether each word of the shorter name is tied to another word of the longer one.

    Such names of different people are spelled alike or differ by a part left out: no pair of strings tells them
    apart, so they are no negatives.
    """
    one, two = sorted((fold(left).split(), fold(right).split()), key=len)
    one, two = ([word for word in words if word not in _PARTICLES] for words in (one, two))
    if "".join(sorted(one)) == "".join(sorted(two)):
        return True
    free = list(two)
    for word in one:
        match = next((other for other in free if word == other or _alike(word, other, links)), None)
        if match is None:
            return False
        free.remove(match)
    return True


_PARTICLES = frozenset("al el bin ibn ben de del la da di van von der den dos das e y af av".split())  # noqa: SIM905


def _alike(word: str, other: str, links: Links) -> bool:
    if min(len(word), len(other)) == 1 and word.isascii() and other.isascii():
        return word[0] == other[0]
    return links.tied(word, other) and not are_gendered(word, other)


_FEMININE = re.compile(r"(ova|eva|ina|yna|owa|ewa|ова|ева|ёва|єва|іна|ина|ына|skaya|skaja|skaia|cka|ska|zka|ская|ська|цкая|цька"
                       r"|ová|á|aitė|ienė|ytė|utė)\Z")  # fmt: skip
_TO_MASCULINE = (
    (r"(skaya|skaja|skaia)\Z", ("sky", "ski", "skij", "skiy", "skii")), (r"(ска|ская|цкая|ська|цька)\Z", ()),
    (r"(s|c|z)ka\Z", (r"\1ki", r"\1ky")), (r"(ow|ew|ov|ev|in|yn)a\Z", (r"\1",)),
    (r"(ов|ев|ёв|єв|ін|ин|ын)а\Z", (r"\1",)), (r"(с|ц)кая\Z", (r"\1кий",)), (r"(с|ц)ька\Z", (r"\1ький",)),
    (r"ова\Z", ("",)), (r"ova\Z", ("",)),
)  # fmt: skip


def are_gendered(one: str, two: str) -> bool:
    """Return whether two words are the male and the female form of one Slavic surname.

    >>> are_gendered("ivanov", "ivanova"), are_gendered("dostoevsky", "dostoevskaya"), are_gendered("novak", "novakova")
    (True, True, True)
    >>> are_gendered("ivan", "ivanov")
    False
    """
    one, two = fold(one), fold(two)
    for female, male in ((one, two), (two, one)):
        if not _FEMININE.search(female) or len(female) < 5:
            continue
        for ending, endings in _TO_MASCULINE:
            if re.search(ending, female) and any(re.sub(ending, new, female) == male for new in endings):
                return True
    return False
