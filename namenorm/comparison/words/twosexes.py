"""A man's and a woman's name across scripts: Կարեն, Karine; Эльнур, Elnurə; Гасанов, Həsənova.

A script that writes every vowel, or every vowel at the end of a word, tells whether a name ends in one. So what is written with a consonant
at its end is no woman's name that the Latin letters end with a vowel.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from namenorm.comparison.words.census import sex_of
from namenorm.comparison.words.differences import difference
from namenorm.comparison.words.lastvowels import OF_INDIA
from namenorm.comparison.words.sounds import romanized
from namenorm.lexicon import is_womans_name
from namenorm.parts import Part
from namenorm.scripts import is_latin, scripts_in
from namenorm.text import fold_word

_WITH_VOWELS = frozenset({"Armn", "Geor"})
"""Scripts that write all vowels, of languages whose names have no case in -a."""
_MEN = frozenset({"karen", "garen", "armen"})
"""Names of Armenian men that elsewhere women bear."""
_ABJADS = frozenset({"Arab", "Hebr"})
_OF_WOMEN, _WRITTEN = ("a", "ah", "eh"), ("a", "e", "eh", "ah")
_AZERBAIJANI = "ə"
_VOWELS, _ALIKE = tuple("aeiouyh"), frozenset({"heard", "vowels", "akin"})
_SURNAMES = ("ov", "ev")
_SHORTEST = 3


def are_given_to_two_sexes(left: Part, right: Part) -> bool:
    """Tell whether of two given names, one of them in Latin letters, that is a woman's, and the other a man's that is nearly the same.

    >>> pairs = (("Կարեն", "Karine"), ("Կարինե", "Karine"), ("امیر", "Amireh"), ("Эльнур", "Elnurə"), ("अनिल", "Anila"), ("अशोक", "Ashoka"))
    >>> [are_given_to_two_sexes(*(Part(name, fold_word(name), "given") for name in pair)) for pair in pairs]
    [True, False, True, True, True, False]
    """
    latin, native = (left, right) if is_latin(left.text) else (right, left)
    scripts = scripts_in(native.text)
    if len(scripts) != 1 or scripts[0] == "Latn":
        return False
    form = _in_latin(native.text)
    if len(form) < _SHORTEST or form.endswith(_VOWELS) or form == latin.fold or (is_womans_name(form) and form not in _MEN):
        return False
    if scripts[0] == "Cyrl":
        return latin.text.endswith(_AZERBAIJANI) and _begin_alike(form, latin.fold)
    if scripts[0] in OF_INDIA:
        return latin.fold == f"{form}a" and is_womans_name(latin.fold) and sex_of(form) == "man"
    if scripts[0] in _WITH_VOWELS and latin.fold.endswith(_WRITTEN) and is_womans_name(latin.fold):
        return _begin_alike(form, latin.fold)
    return scripts[0] in (_WITH_VOWELS | _ABJADS) and latin.fold in [f"{form}{end}" for end in _OF_WOMEN]


def _begin_alike(form: str, latin: str) -> bool:
    return form[:1] == latin[:1] and difference(form, latin.rstrip("aeiouh")) in _ALIKE


@lru_cache(maxsize=1 << 12)
def _in_latin(native: str) -> str:
    """Return a name as the English press writes it, folded."""
    return next((fold_word(form) for form in islice(romanized(native), 1) if is_latin(form)), "")


def are_surnames_of_two_sexes(one: str, two: str) -> bool:
    """Tell whether two sound keys are the man's and the woman's form of one surname whose stem two languages write otherwise.

    >>> are_surnames_of_two_sexes("mamedov", "memedova"), are_surnames_of_two_sexes("guliev", "kulieva"), are_surnames_of_two_sexes("petrov", "pavlova")
    (True, True, False)
    """
    woman, man = (one, two) if one.endswith("a") else (two, one)
    if not man.endswith(_SURNAMES) or not woman.endswith(f"{man[-2:]}a"):
        return False
    return len(man) > _SHORTEST + 1 and difference(man[:-2], woman[:-3]) in _ALIKE
