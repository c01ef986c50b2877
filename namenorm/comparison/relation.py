"""How two single name parts relate: equal, the same name under two conventions, cognates, a slip, an initial, or none.

The only importer of `rapidfuzz`. Symmetric in its arguments.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from namenorm import romanization as romanize
from namenorm.keys import skeletons
from namenorm.lexicon import are_nicknames, is_common_surname, is_given_name
from namenorm.records import Variant
from namenorm.scripts import scripts_in
from namenorm.text import fold

_GENDERED = re.compile(
    r"(?P<stem>.{2,}?)(?:(?P<f>ova|eva|ina|yna|aya|aja|ska|cka|skaya|skaja|skaia|ска|цька|ська|ская|ова|ева|іна|ина|ова|єва|ая)"
    r"|(?P<m>ov|ev|in|yn|y|yi|ij|sky|skyi|ski|cki|skij|skiy|ський|цький|ский|ов|ев|єв|ін|ин|ой|ий|ый))\Z"
)
_MOST_LETTERS = 60
_WIDE = 24
"""How many consonant skeletons of a word are tried before two spellings are held to be of different names."""


class Relation(NamedTuple):
    """The kind of evidence two parts give, and a sentence for it."""

    kind: str
    note: str


def relate(left: str, right: str) -> Relation | None:
    """Return how two name parts relate, or None when they are different names.

    >>> relate("Umerov", "UMEROV").kind, relate("Ivanov", "Ivanova").kind, relate("Iran", "Oman")
    ('exact', 'gendered', None)
    """
    if len(left) > _MOST_LETTERS or len(right) > _MOST_LETTERS:
        return Relation("exact", f"{left} stands in both") if fold(left) == fold(right) else None
    first, second = sorted((left, right))
    return _relate(first, second)


@lru_cache(maxsize=1 << 17)
def _relate(left: str, right: str) -> Relation | None:
    one, two = fold(left), fold(right)
    if one == two:
        return Relation(_exactness(one), f"{left} stands in both" if left == right else f"{left} and {right} are equal but for case, marks or punctuation")
    if _is_initial(one, two):
        return Relation("initial", f"{min(left, right, key=len)} may be the initial of {max(left, right, key=len)}")
    if are_gendered(one, two):
        return Relation("gendered", f"{left} and {right} are the man's and the woman's form of one surname")
    if are_nicknames(one, two):
        return Relation("cognate", f"{left} and {right} are forms of one given name")
    shared = _shared_original(left, right)
    if shared:
        return shared
    return _slip(left, right, one, two)


def _exactness(folded: str) -> str:
    if len(folded) <= 2 and folded.isascii():
        return "exact_short"
    return "exact_common" if is_given_name(folded) or is_common_surname(folded) else "exact"


def _is_initial(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return len(short) == 1 and len(long) > 1 and long.startswith(short) and short.isalpha()


def are_gendered(one: str, two: str) -> bool:
    """Tell whether two folded surnames are the male and the female form of one.

    >>> are_gendered("navalny", "navalnaya"), are_gendered("petrov", "petrenko")
    (True, False)
    """
    short, long = sorted((one, two), key=len)
    if long in (short + "a", short + "а") and re.search(r"(ov|ev|in|yn|ow|ew|ов|ев|єв|ін|ин)\Z", short):
        return True
    first, second = _GENDERED.match(one), _GENDERED.match(two)
    if not (first and second) or bool(first["f"]) == bool(second["f"]):
        return False
    stems = {_stem(one), _stem(two)}
    return len(stems) == 1 and len(next(iter(stems))) >= 4


def _stem(word: str) -> str:
    return re.sub(r"(skaya|skaja|skaia|aya|aja|ova|eva|ina|yna|ska|ская|ська|цька|ая|ова|ева|єва|іна|ина|skyi|skij|skiy|sky|ski|"
                  r"ський|цький|ский|yi|ij|yj|iy|y|i|ий|ый|ой|ov|ev|in|yn|ов|ев|єв|ін|ин)\Z", "", word)


def _shared_original(left: str, right: str) -> Relation | None:
    """Relate two spellings through a native name that conventions carry to both."""
    latin_left, latin_right = (scripts_in(word) == ("Latn",) for word in (left, right))
    if latin_left and latin_right:
        return _two_conventions(left, right)
    if latin_left or latin_right:
        native, latin = (right, left) if latin_left else (left, right)
        return _spelled(native, latin)
    return _two_natives(left, right)


def _spelled(native: str, latin: str) -> Relation | None:
    wanted = fold(latin)
    best: Relation | None = None
    for language in romanize.languages_of(native):
        for variant in _spellings(native, language):
            if fold(variant.text) == wanted:
                return Relation("convention", f"{latin} is {romanize.describe(variant.scheme, language)} {native}")
            if best is None and _close(fold(variant.text), wanted):
                best = Relation("romanized", f"{latin} is close to {variant.text}, {romanize.describe(variant.scheme, language)} {native}")
    return best


@lru_cache(maxsize=1 << 14)
def spelled_apart(native: str, latin: tuple[str, ...]) -> Relation | None:
    """Relate an unspaced native name to the Latin words a convention makes of it.

    >>> spelled_apart("김정은", ("Kim", "Jong", "Un")).kind
    'convention'
    """
    if scripts_in(native) == ("Latn",) or any(scripts_in(word) != ("Latn",) for word in latin):
        return None
    wanted = "".join(map(fold, latin))
    for language in romanize.languages_of(native):
        for variant in _spellings(native, language):
            if fold(variant.text).replace(" ", "") == wanted:
                shown = " ".join(latin)
                return Relation("convention", f"{shown} is {romanize.describe(variant.scheme, language)} {native}")
    return None


def _spellings(native: str, language: str) -> list[Variant]:
    """Return what schemes make of a native word; the makeshift fallback proves nothing."""
    return [variant for variant in romanize.spellings(native, language) if variant.scheme != "fallback"]


def _two_conventions(left: str, right: str) -> Relation | None:
    if min(len(left), len(right)) < 3 or not set(skeletons(fold(left), _WIDE)) & set(skeletons(fold(right), _WIDE)):
        return None
    readings = {reading.native: reading for reading in reversed(romanize.conventions(left))}
    for other in romanize.conventions(right):
        one = readings.get(other.native)
        if one:
            first = romanize.describe(one.scheme, one.source)
            second = romanize.describe(other.scheme, other.source)
            return Relation("convention", f"{left} is {first} {one.native}, and {right} is {second} the same name")
    return None


def _two_natives(left: str, right: str) -> Relation | None:
    """Relate two spellings in other scripts; two different writings in Han are different names, whatever they sound like."""
    if scripts_in(left) == scripts_in(right) == ("Hani",):
        return None
    forms = []
    for word in (left, right):
        forms.append({fold(v.text): v for lang in romanize.languages_of(word) for v in _spellings(word, lang)})
    shared = [text for text in forms[0] if text in forms[1]]
    if shared:
        return Relation("romanized", f"{left} and {right} both give {forms[0][shared[0]].text} in Latin script")
    return None


def _slip(left: str, right: str, one: str, two: str) -> Relation | None:
    if scripts_in(left) != scripts_in(right) or not _close(one, two):
        return None
    return Relation("typo", f"{left} and {right} differ by a letter or two")


def _close(one: str, two: str) -> bool:
    """Tell whether one slip in about seven letters parts two words; the first letter must agree."""
    most = (min(len(one), len(two)) - 1) // 4
    if most < 1 or one[0] != two[0]:
        return False
    return OSA.distance(one, two, score_cutoff=min(most, 2)) <= min(most, 2)
