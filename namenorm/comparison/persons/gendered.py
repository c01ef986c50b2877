"""The man's and the woman's form of a name, judged by what stands beside them: two people, one woman, or a man's name in a case."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.persons.declined import SURE
from namenorm.comparison.weighing.align import Alignment, at_most
from namenorm.comparison.words.census import sex_of
from namenorm.comparison.words.exactness import EQUAL
from namenorm.comparison.words.kinship import by_length
from namenorm.comparison.words.sounds import sounds
from namenorm.comparison.words.womens import is_lithuanian_womans, is_womans_in_ova
from namenorm.inflection import bases, forms
from namenorm.lexicon import is_arabic_name, is_common_surname, is_given_name, is_womans_name, listed
from namenorm.parts import Part
from namenorm.records import Evidence
from namenorm.scripts import scripts_in
from namenorm.text import fold_word

_IN_A = ("a", "а", "я")
_ROLES = [("family", "family"), ("given", "given")]
MOST_OF_CASE = 0.0
"""Log odds that two names may reach at most of which one is a woman's, or the other's in a case."""
KNOWN_CASE = 0.9
"""Log odds of a name that is rather a known man's in a case."""
_IN_CASES = ("inflected", "cognate")
_AS_WRITTEN = EQUAL | {"convention"}
_OF_UNDECLINED = frozenset("eiouyеиоуыюэіє")
"""Vowels in which surnames end that some languages leave as they are in all cases."""
_OF_GREEKS = ("is", "as")
_OF_DAUGHTERS = "dottir"
_AGREED = 1.5
"""Weight from which two given names are surely one."""
_VOWELS = tuple("aeiouyаеиоуыюяіїйj")


def may_be_counterparts(one: str, two: str) -> bool:
    """Tell whether one folded word is the other with -a after a consonant.

    >>> may_be_counterparts("amita", "amit"), may_be_counterparts("anna", "ann"), may_be_counterparts("mari", "maria")
    (True, True, False)
    """
    short, long = sorted((one, two), key=len)
    return long == f"{short}a" and short[-1] not in "aeiou" and long.isascii()


def may_be_of_nisba(one: str, two: str) -> bool:
    """Tell whether one folded word is the other, a known surname, with -i after a consonant, as Arabic and Persian surnames are made: Haddad, Haddadi.

    >>> may_be_of_nisba("haddad", "haddadi"), may_be_of_nisba("kovac", "kovaci"), may_be_of_nisba("marie", "mariei")
    (True, False, False)
    """
    short, long = sorted((one, two), key=len)
    return long == f"{short}i" and short[-1] not in "aeiouycjsz" and short in listed("family_names")


def with_counterpart(item: Alignment, found: list[Alignment]) -> Alignment:
    """Take a given name and the same with -a beside an equal surname, which has no case: those are a man's and a woman's.

    A surname and the same with -i beside an Arabic given name are two surnames.
    """
    if item.kind != "inflected" or not (item.left and item.right):
        return item
    if item.left[0].tag == item.right[0].tag == "family" and may_be_of_nisba(item.left[0].fold, item.right[0].fold):
        arabic = any(other.kind in EQUAL and is_arabic_name(other.left[0].fold) for other in found)
        return Alignment.of(item.left, item.right, "root", (("root", 1.0),)) if arabic else item
    if any(part.tag != "given" for part in (*item.left, *item.right)):
        return item
    folds = item.left[0].fold, item.right[0].fold
    if not may_be_counterparts(*folds) or all(sex_of(fold) == "man" for fold in folds):
        return item
    beside = [
        other
        for other in found
        if other.kind in EQUAL
        and other.left[0].tag == other.right[0].tag == "family"
        and other.left[0].fold[-1] not in "aeiou"
    ]
    return Alignment.of(item.left, item.right, "gendered", (("gendered_given", 1.0),)) if beside else item


def beside_initial(item: Alignment) -> Alignment:
    """Take a man's surname in Greek letters and the same in Latin ones without its -s for a man's and a woman's, where only an initial stands beside them.

    >>> from namenorm.parts import Part
    >>> his, hers = (Part(name, fold_word(name), "family") for name in ("Καραγιάννης", "Karagianni"))
    >>> beside_initial(Alignment.of((his,), (hers,), "inflected", ())).kind
    'gendered'
    """
    if item.kind != "inflected" or item.left[0].tag != "family" or item.right[0].tag != "family":
        return item
    greek, latin = (item.right[0], item.left[0]) if item.left[0].text.isascii() else (item.left[0], item.right[0])
    if scripts_in(greek.text) != ("Grek",) or not latin.text.isascii():
        return item
    pairs = [by_length(one, two) for one in sounds(greek.text) for two in sounds(latin.text)]
    if not any(long.endswith(_OF_GREEKS) and short == long[:-1] for short, long in pairs):
        return item
    return Alignment.of(item.left, item.right, "gendered", (("gendered", 1.0),))


def perhaps_inflected(found: list[Alignment]) -> list[Alignment]:
    """Beside a given name in the same case a surname in -a may be a man's: Vladimira Putina, Jeremyho Corbyna.

    The case must show in the given name of the same side and not in the other; a woman's given name shows none.
    """
    if any(item.kind == "gendered" and _have_no_cases(item.left[0].fold, item.right[0].fold) for item in found):
        return found
    others = [item for item in found if item.kind != "gendered" and item.left and item.right]
    if not others:
        return _perhaps_mans(found)
    return [
        _in_case(item, others) if item.kind == "gendered" and item.left[0].tag == item.right[0].tag else item
        for item in found
    ]


def _have_no_cases(one: str, two: str) -> bool:
    """Tell whether a man's and a woman's surname are such that neither is a case of the other: Lithuanian ones, or children of one Icelandic father."""
    return is_lithuanian_womans(one, two) or one.endswith(_OF_DAUGHTERS) != two.endswith(_OF_DAUGHTERS)


def _perhaps_mans(found: list[Alignment]) -> list[Alignment]:
    """Take a given name and a surname that both end in -a in one of two names for a woman's, or for a man's in a case.

    Vladimira Putina may be either: the names are not different, nor are they the same for all that is written.
    """
    if any(not (item.left and item.right) for item in found):
        return found
    sides = {_side(item.left[0].text, item.right[0].text) for item in found}
    roles = sorted((item.left[0].tag, item.right[0].tag) for item in found)
    if roles != _ROLES or len(sides) > 1 or None in sides:
        return found
    both = [Alignment.of(item.left, item.right, "gendered", (("gendered_agreeing", 1.0),)) for item in found]
    return at_most(both, MOST_OF_CASE, "woman_or_case")


def _side(left: str, right: str) -> int | None:
    """Return which of two words is the other with -a, 0 for the left one; nothing where neither is, and of surnames in -ová."""
    if is_womans_in_ova(left) or is_womans_in_ova(right):
        return None
    ones, twos = sounds(left), sounds(right)
    if not set(ones).isdisjoint(_genitives(twos)):
        return 0
    return None if set(twos).isdisjoint(_genitives(ones)) else 1


def _genitives(keys: Sequence[str]) -> list[str]:
    """Return the sound keys with -a, and without their last vowel before it: Pavla is of Pavel."""
    return [f"{stem}a" for key in keys for stem in (key, key[:-2] + key[-1:] if key[-2:-1] in "ea" else key)]


def _in_case(item: Alignment, others: list[Alignment]) -> Alignment:
    """Weigh the man's and the woman's form of a name by what stands beside it.

    A surname whose form in -a is no woman's decides for a man's genitive: Roberta Mercera is of Robert Mercer. Beside
    one woman's given name it is her surname, as some languages write it: Angela Merkelová.
    """
    surname = item.left[0].tag == "family" or is_womans_in_ova(item.left[0].text) or is_womans_in_ova(item.right[0].text)
    women = [other for other in others if _is_one_woman(other) or _is_hers(item, other)]
    if surname and women and not (_is_beside_case(item) and any(map(_may_be_mans, women))):
        return Alignment.of(item.left, item.right, "womans_surname", (("gendered_womans", 1.0),))
    if surname and _is_ova_abroad(item) and any(other.weight >= SURE for other in others):
        return Alignment.of(item.left, item.right, "gendered", (("gendered_inflected", 1.0),))
    right = max((0, item.left), (1, item.right), key=lambda side: (_ends_in_a(side[1][0]), side[0]))[0]
    pairs = [(other.right[0], other.left[0]) if right else (other.left[0], other.right[0]) for other in others]
    if not surname:
        others = [
            other
            for other in others
            if other.kind == "inflected" and other.left[0].tag == other.right[0].tag == "family"
        ]
        if len(others) != 1:
            return item
        pairs = [(others[0].right[0], others[0].left[0]) if right else (others[0].left[0], others[0].right[0])]
    if any(_shows_case(hers, his) for hers, his in pairs):
        return Alignment.of(item.left, item.right, "gendered", (("gendered_agreeing", 1.0),))
    if surname and any(other.kind == "inflected" for other in others):
        return Alignment.of(item.left, item.right, "gendered", (("gendered_inflected", 1.0),))
    return item


def _is_one_woman(item: Alignment) -> bool:
    """Tell whether two given names agree and are a woman's, as they stand or in a case: Angela, Angely."""
    one, two = item.left[0], item.right[0]
    if item.weight <= 0 or not one.tag == two.tag == "given":
        return False
    return any(_is_womans_given(*pair) for pair in ((one.fold, two.fold), (two.fold, one.fold)))


def _is_hers(surname: Alignment, item: Alignment) -> bool:
    """Tell whether two given names agree, and stand beside a woman's surname in -ová in one name: they are hers, if no man's.

    The lists hold few foreign women, so a name that is in none may be a woman's, too: Хиллари.
    """
    ovas = [is_womans_in_ova(part.text) for part in (surname.left[0], surname.right[0])]
    if ovas[0] == ovas[1] or item.weight < _AGREED or not item.left[0].tag == item.right[0].tag == "given":
        return False
    beside = (item.left if ovas[0] else item.right)[0].fold
    return _is_womans(beside) or not any(is_given_name(base) and not _is_womans(base) for base in (beside, *bases(beside)))


def _is_womans(folded: str) -> bool:
    return is_womans_name(folded) or sex_of(folded) == "woman"


def _is_womans_given(folded: str, other: str) -> bool:
    """Tell whether a given name is listed as a woman's, or is a case of one, and the other may be a case of it."""
    return (is_womans_name(folded) or any(map(is_womans_name, _of_women(folded)))) and (
        is_womans_name(other) or bool(_of_women(other))
    )


def _of_women(folded: str) -> list[str]:
    """Return the names that end like a woman's of which a word may be a case; none where it is a given name itself."""
    if is_given_name(folded):
        return []
    return [form.base for form in forms(folded) if form.base.endswith(_IN_A) and form.ending.endswith(_VOWELS)]


def _is_beside_case(item: Alignment) -> bool:
    """Tell whether a woman's surname in -ová stands against a word that may be a case of the man's: Pavlová, Pavla."""
    left, right = item.left[0], item.right[0]
    if is_womans_in_ova(left.text) == is_womans_in_ova(right.text):
        return False
    woman, man = (left, right) if is_womans_in_ova(left.text) else (right, left)
    return not any(hers.startswith(his) for hers in sounds(woman.text) for his in sounds(man.text))


def _may_be_mans(item: Alignment) -> bool:
    """Tell whether women's given names that agree may be cases of a man's as well: Petra is of Petr; Michelle of no Michel."""
    return all(
        part.fold.endswith(_IN_A) and any(is_given_name(base) and not is_womans_name(base) for base in bases(part.fold))
        for part in (item.left[0], item.right[0])
    )


def _is_ova_abroad(item: Alignment) -> bool:
    """Tell whether a woman's surname in -ová stands against one in another script, which has no such ending."""
    ovas = [is_womans_in_ova(part.text) for part in (item.left[0], item.right[0])]
    return any(ovas) and item.left[0].fold.isascii() != item.right[0].fold.isascii()


def _ends_in_a(part: Part) -> bool:
    return any(key.endswith("a") for key in sounds(part.text))


def _shows_case(part: Part, other: Part) -> bool:
    """Tell whether a name has the ending of a man's genitive, and the other form of it has none."""
    ends, plain = ((key[-2:] for key in sounds(each.text)) for each in (part, other))
    if (part.tag == "given" and is_given_name(part.fold)) or all(end.endswith(("a", "o")) for end in plain):
        return False
    return any(end.endswith("a") or end in ("go", "ho") for end in ends)


def case_of_known(evidence: Sequence[Evidence]) -> tuple[int, float] | None:
    """Return which of two names, 0 for the left one, is a woman's or a man's in a case, and the log odds if a registry knows the man only.

    A surname that has no case leaves it open, and one that very many bear; any other is rather the known man's.

    >>> fico, putin = Evidence("exact", "Fico", "Fico", 1.0), Evidence("gendered", "Putin", "Putina", -1.0)
    >>> case_of_known([Evidence("gendered", "Roberta", "Robert", -1.0), fico])
    (0, 0.0)
    >>> case_of_known([Evidence("gendered", "Vladimir", "Vladimira", -1.0), putin])
    (1, 0.9)
    """
    if len(evidence) != len(_ROLES):
        return None
    changed, kept = ([item for item in evidence if (item.kind == "gendered") == one] for one in (True, False))
    sides = {_side(item.left, item.right) for item in changed}
    if len(sides) != 1 or None in sides:
        return None
    side = 0 if 0 in sides else 1
    if not kept or (kept[0].kind in _IN_CASES and evidence[0] is kept[0]):
        man = [fold_word(item.left if side else item.right) for item in changed]
        return side, MOST_OF_CASE if is_common_surname(man[-1]) else KNOWN_CASE
    ends = {fold_word(word)[-1:] for word in (kept[0].left, kept[0].right)}
    return (side, MOST_OF_CASE) if kept[0].kind in _AS_WRITTEN and ends <= _OF_UNDECLINED else None
