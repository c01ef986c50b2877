"""Names that are related by their endings: cases of one name, man's and woman's form, surnames of one root, syllables.

Works on sound keys (`sounds`) or folded words, never on meanings.
"""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.comparison.words.sounds import sounds
from namenorm.inflection import bases, most_changed
from namenorm.lexicon import is_arabic_name, is_given_name, is_womans_name

_ENDINGS = frozenset(
    ["", "a", "e", "i", "o", "u", "y", "s", "n", "t", "m", "h", "ov", "ova", "ev", "eva", "om", "em", "im", "am", "ami", "ame", "iem", "iom", "oi", "ei", "ou", "ego", "ogo", "emu", "omu", "imi", "ima", "oia", "eia", "ia", "iu", "ie", "os", "as", "is", "es", "us", "ovi", "evi", "ah", "eh", "ih", "ih", "iah", "ina", "inu", "inom", "inoi", "oiu", "eiu", "uiu", "aia", "a", "u", "ak", "ka", "ku", "ki", "ke", "kom", "na", "nu", "ni", "ne", "iem", "ia", "in", "ou", "ovou", "ove", "ovu", "ovoi", "ovim"]
)

_OF_MEN = ("", "a", "em", "om", "im")
"""Endings of a man's surname in its cases, as far as they are short; -u is left out, for Belarusian names have it for -v."""
_SURNAME_ENDS = {
    end + case: kind
    for kind, (ends, cases) in enumerate((
        ("ov ev", _OF_MEN), ("enko enka enku enkom enki", ("",)), ("Suk uk iuk Sak Sik", _OF_MEN), ("ski ska Ski skaia", ("",)), ("in", _OF_MEN),
        ("oviS eviS iS", _OF_MEN), ("dse Svili", ("",)), ("ian iants", ("",)),
    ))
    for end in ends.split()
    for case in cases
}  # fmt: skip
"""Endings of surnames, as sound keys, and which make one surname."""

_SHORTEST_ROOT = 3
"""Letters that two names must have in common at least, before their endings."""
_MOST_ADDED = 3
_CASES = ("a", "ia", "em", "om", "iem")
_OF_BARE_NAMES = frozenset([end + case for end in ("Suk", "iuk", "uk", "oviS", "eviS") for case in ("", *_CASES)] + ["enko", "enka", "enku", "enkom", "ski", "ovski", "evski", "dse", "Svili", "ian", "ov", "ev", "ik"])
"""Endings that make a surname of a name and are no case of it."""


_OF_PET_NAMES = ("k", "S", "Sk", "uS", "uSk", "oSk")
"""What pet names have before the ending of a surname, as sound keys."""


def are_of_one_root(one: str, two: str) -> bool:
    """Tell whether two sound keys are different Eastern surnames made of one root: Petrov and Petrenko.

    >>> are_of_one_root("medvedev", "medvedSuk"), are_of_one_root("selenski", "selensko"), are_of_one_root("umerov", "umierov")
    (True, False, False)

    Some endings make another surname of a bare one, too: Koval, Kovalenko; Novak, Novakov.
    """
    if one[:_SHORTEST_ROOT] != two[:_SHORTEST_ROOT]:
        return False
    ends = [next((end for end in (key[-size:] for size in (6, 5, 4, 3, 2)) if end in _SURNAME_ENDS), "") for key in (one, two)]
    short, long = sorted((one, two), key=len)
    if any(ends) and not all(ends) and any(len(bare) >= 4 and long[len(bare) :] in _OF_BARE_NAMES and long.startswith(bare) for bare in _bare(short)):
        return True
    if short.endswith("a") and long == f"{short[:-1]}in":  # Soroka, Sorokin
        return True
    if _are_of_pet_name(short, long):
        return True
    if not all(ends) or _SURNAME_ENDS[ends[0]] == _SURNAME_ENDS[ends[1]] or are_swapped(one, two):
        return False
    roots = one[: -len(ends[0])], two[: -len(ends[1])]
    return len(min(roots, key=len)) >= _SHORTEST_ROOT and (roots[0].startswith(roots[1]) or roots[1].startswith(roots[0]))


def _are_of_pet_name(short: str, long: str) -> bool:
    """Tell whether one of two sound keys is a surname made of a pet name of the other's: Lapin, Lapshin; Popov, Popkov."""
    return any(
        short.endswith(end) and long.endswith(end) and long[: -len(end)] in [f"{short[: -len(end)]}{put_in}" for put_in in _OF_PET_NAMES]
        for end in ("in", "ov", "ina", "ova")
    ) and len(short) > _SHORTEST_ROOT + 1


def _bare(key: str) -> list[str]:
    """Return a sound key, and what it is without an ending of a man's case; a last k or s may be softened: Melnyk, Melnychuk."""
    found = [key, *(key[: -len(case)] for case in _CASES if key.endswith(case))]
    return [*found, *(f"{bare[:-1]}S" for bare in found if bare.endswith(("k", "s")))]


def is_plural_in_ow(text: str) -> bool:
    """Tell whether a word is a Polish genitive plural, which no surname ends like in the singular.

    >>> is_plural_in_ow("Trumpów"), is_plural_in_ow("Umerow")
    (True, False)
    """
    return text.endswith(("ów", "ÓW")) and len(text) > _SHORTEST_ROOT + 2


def are_swapped(one: str, two: str) -> bool:
    """Tell whether two words differ in the order of two neighbouring letters only: a slip.

    >>> are_swapped("sebastian", "sebastain"), are_swapped("selenski", "selenskii")
    (True, False)
    """
    if len(one) != len(two):
        return False
    places = [at for at, (left, right) in enumerate(zip(one, two)) if left != right]
    return len(places) == 2 and places[1] - places[0] == 1 and one[places[0]] == two[places[1]] and one[places[1]] == two[places[0]]


def share_base(one: str, two: str) -> bool:
    """Tell whether two folded words may be cases of one name in some language.

    >>> share_base("putinem", "putina"), share_base("merkel", "markel")
    (True, False)
    """
    size = common_beginning(one, two)
    if len(one) - size > most_changed(one) and len(two) - size > most_changed(two):
        return False
    firsts, seconds = bases(one), bases(two)
    return one in seconds or two in firsts or not set(firsts).isdisjoint(seconds)


def is_inflected(one: str, two: str) -> bool:
    """Tell whether two sound keys differ in their endings only, as the cases of one Slavic name do."""
    if one[:_SHORTEST_ROOT] != two[:_SHORTEST_ROOT]:
        return False
    size = common_beginning(one, two)
    return size >= _SHORTEST_ROOT and one != two and one[size:] in _ENDINGS and two[size:] in _ENDINGS


def common_beginning(one: str, two: str) -> int:
    """Return how many letters two strings begin with alike.

    >>> common_beginning("petrov", "petrenko")
    4
    """
    size = 0
    for x, y in zip(one, two):
        if x != y:
            break
        size += 1
    return size


def by_length(one: str, two: str) -> tuple[str, str]:
    """Return the shorter string, then the longer one."""
    return (one, two) if len(one) <= len(two) else (two, one)


_OBLIQUE = ("ovimi", "ovim", "ovih", "ovem", "iego", "ego", "ogo", "eho", "oho", "iho", "ovi", "evi", "emu", "omu", "ievih", "ievim", "evih", "evim", "ovega", "evega", "imi", "iem", "ami", "em", "om", "ho", "go")
"""Endings of cases that hardly any name ends in by itself, as sound keys."""


def oblique_stem(one: str, two: str) -> tuple[str, str] | None:
    """Return the stem of a sound key in an oblique case, and the other key, which must be in none; else None.

    >>> oblique_stem("faragem", "faraS"), oblique_stem("merkel", "markel")
    (('farag', 'faraS'), None)
    """
    if one.endswith(_OBLIQUE) == two.endswith(_OBLIQUE):
        return None
    ends = [next((end for end in _OBLIQUE if key.endswith(end)), "") for key in (one, two)]
    stem, other = (one[: -len(ends[0])], two) if ends[0] else (two[: -len(ends[1])], one)
    return (stem, other) if len(stem) >= _SHORTEST_ROOT else None


def ends_obliquely(key: str) -> bool:
    """Tell whether a sound key ends like an oblique case.

    >>> ends_obliquely("faragem"), ends_obliquely("merkel")
    (True, False)
    """
    return key.endswith(_OBLIQUE)


_PINYIN = re.compile("(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ong|ue|v)")
_KOREAN = re.compile("(?:kk|tt|pp|ss|jj|ch|[gndrmbsjktph])?(?:a|ae|ya|yae|eo|e|yeo|ye|o|wa|wae|oe|yo|u|wo|we|wi|yu|eu|ui|i)(?:k|n|t|l|m|p|ng|rk)?")
_VIETNAMESE = re.compile("(?:ngh|ng|nh|th|tr|ph|kh|gi|gh|qu|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:nh|ng|ch|[cmnpt])?")


def are_syllables(one: str, two: str) -> bool:
    """Tell whether two folded words are syllables of Chinese, Korean or Vietnamese names: each letter of them tells names apart.

    >>> are_syllables("min", "ming"), are_syllables("seo", "seok"), are_syllables("jon", "john")
    (True, True, False)
    """
    return syllabic_in(one) & syllabic_in(two) > 0


@lru_cache(maxsize=1 << 14)
def syllabic_in(folded: str) -> int:
    """Return in which of the three writings a folded word is one syllable, as bits.

    >>> syllabic_in("ming") & syllabic_in("seok"), syllabic_in("john")
    (2, 0)
    """
    return sum(1 << bit for bit, system in enumerate((_PINYIN, _KOREAN, _VIETNAMESE)) if system.fullmatch(folded))


_WOMAN = {
    "ov": ("ova", "ovoi", "ovoiu"), "ev": ("eva", "evoi", "evoiu"), "in": ("ina", "inoi", "inoiu"), "ovim": ("ovoi", "ovoiu"), "evim": ("evoi", "evoiu"), "inim": ("inoi", "inoiu"), "ski": ("skaia", "ska", "skoi"), "Ski": ("Skaia", "Ska"), "ki": ("kaia", "ka"),
    "ni": ("naia", "na"), "oi": ("aia",), "i": ("aia",), "": ("ova", "ove"), "os": ("ou", "u"), "as": ("ine", "iene", "aite", "iute"),
    "us": ("ine", "iene", "ute"), "is": ("ine", "iene", "ite"), "s": ("a",), "iS": ("a",), "inS": ("ina", "ini"), "son": ("sdotir", "dotir"),
}  # fmt: skip


def are_gendered(one: str, two: str) -> bool:
    """Tell whether two sound keys are those of the man's and the woman's form of one surname.

    >>> are_gendered("navalni", "navalnaia"), are_gendered("ivanova", "ivanov"), are_gendered("petrov", "petrenko")
    (True, True, False)
    """
    if one[:_SHORTEST_ROOT] != two[:_SHORTEST_ROOT]:
        return False
    man, woman = sorted((one, two), key=lambda key: (key.endswith(("a", "e", "u", "ir")), key))
    for match_end, endings in _WOMAN.items():
        if man.endswith(match_end) and not (match_end == "iS" and man.endswith(("oviS", "eviS"))):
            stem = man[: len(man) - len(match_end)]
            if len(stem) >= _SHORTEST_ROOT and woman[len(stem) :] in endings and woman.startswith(stem):
                return True
    return False


def are_kin(one: str, two: str, fold: str, other: str) -> bool:
    """Tell whether two words, by their sound keys and folded, may be related by their endings in any way that is told here.

    >>> are_kin("petrov", "petrova", "petrov", "petrova"), are_kin("burla", "burgeli", "bourla", "bourjaily")
    (True, False)
    """
    return (
        are_gendered(one, two) or are_of_one_root(one, two) or is_inflected(one, two) or share_base(fold, other) or is_extended(fold, other)
        or are_of_two_sexes(fold, other)
    )  # fmt: skip


def are_of_two_sexes(one: str, two: str) -> bool:
    """Tell whether two folded given names that begin alike and sound otherwise are in the lists, one of them as a woman's only.

    >>> are_of_two_sexes("julian", "juliana"), are_of_two_sexes("natalia", "natalya"), are_of_two_sexes("amit", "umit")
    (True, False, False)
    >>> are_of_two_sexes("barack", "barak")      # the lists are not sure of the sex of rare names
    False
    """
    if common_beginning(one, two) < _SHORTEST_ROOT or is_womans_name(one) == is_womans_name(two):
        return False
    return is_given_name(one) and is_given_name(two) and not are_syllables(one, two) and sounds(one)[:1] != sounds(two)[:1]


def is_extended(one: str, two: str) -> bool:
    """Tell whether one folded word is the other and a few letters more at its end, as hardly any slip is.

    >>> is_extended("huber", "hubert"), is_extended("huber", "hubner")
    (True, False)
    """
    short, long = by_length(one, two)
    return 0 < len(long) - len(short) <= _MOST_ADDED and long.startswith(short)


def is_nisba(one: str, two: str) -> bool:
    """Tell whether one folded word is the surname that an Arabic given name, the other, makes with -i.

    >>> is_nisba("karim", "karimi"), is_nisba("rashidi", "rashid"), is_nisba("huber", "huberi")
    (True, True, False)
    """
    short, long = by_length(one, two)
    return len(long) == len(short) + 1 and long == f"{short}i" and short[-1] not in "aeiouy" and is_arabic_name(short)


def is_servants_name(one: str, two: str) -> bool:
    """Tell whether one folded word is the Arabic name of a servant, the other how he is called for short: Abdulkarim, Karim.

    >>> is_servants_name("abdelaziz", "aziz"), is_servants_name("abdulkarim", "abdulhakim"), is_servants_name("abdullah", "lah")
    (True, False, False)
    """
    if one.startswith(_ABD) == two.startswith(_ABD):
        return False
    long, short = (one, two) if one.startswith(_ABD) else (two, one)
    if len(short) < len(_ABD) + 1 or not is_arabic_name(short):
        return False
    keys = {*sounds(short), *(f"l{key}" for key in sounds(short))}
    return any(servant_of(key) in keys for key in sounds(long))


_ABD = "abd"
_SERVANT = re.compile("abd[aeiou]?(?:l(?=[^aeiou]))?")


def servant_of(key: str) -> str:
    """Return what follows Abdul in the sound key of a name; empty where nothing does.

    >>> servant_of("abdulhakim"), servant_of("abderahmane"), servant_of("umerov")
    ('hakim', 'rahmane', '')
    """
    found = _SERVANT.match(key)
    return key[found.end() :] if found else ""
