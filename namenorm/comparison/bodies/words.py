"""Words of organization and place names: legal forms, generic words, words of one meaning, abbreviations."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from namenorm.comparison.bodies.meaning import mean_the_same
from namenorm.comparison.bodies.unspaced import SARA_AM, SARA_AM_APART
from namenorm.comparison.words.likeness import alike
from namenorm.comparison.words.strangers import GATE
from namenorm.lexicon import groups_of, listed, org_equivalent
from namenorm.parts import Part
from namenorm.scripts import UNSPACED, scripts_in
from namenorm.text import words

WORD_CLASSES = ("distinct", "generic", "number")
"""Classes of the words that count: not small ones, no legal forms."""
_LONGEST_COMPOUND = 60
"""Letters of words that are looked at for halves."""
_SHORTEST_STEM, _SHORTEST_TAIL = 3, 3
_SHORTEST_UNSPACED = 4
_FILLERS = frozenset({"group", "holding", "company", "international", "global", "enterprise", "concern", "partner", "partners", "network", "worldwide", "republic", "kingdom", "football club"})
_UNITS = frozenset({"province", "oblast", "state", "river", "lake", "island", "county", "district", "city", "republic", "free", "commonwealth"})
_NAMING_UNITS = frozenset({"city", "river", "village"})
_NAMING_UNITS_OF = frozenset({"county", "island", "kingdom"})
_PARTS_OF_NAMES = frozenset({"ciudad", "cidade", "citta", "ville", "city", "town", "rio"})
"""Words for such units that a name may begin with."""
LINKS = ("e", "o", "i", "е", "о", "і")
"""Letters that may join a word of business to a name: Rosneftegaz."""
_HALVES = (
    {"khim", "chem", "chim", "him"}, {"stal", "steel"}, {"ugol", "coal"}, {"zoloto", "gold"}, {"neft", "oil", "naft"}, {"avia", "air", "avio"}, {"gaz", "gas"}, {"strakh", "insurance"}, {"tekh", "tech", "tek"},
    {"mash", "mach", "masch"}, {"farm", "pharm"}, {"energo", "energy"}, {"torg", "trade"}, {"servis", "service"}, {"eksport", "export"}, {"lizing", "leasing"}, {"tsement", "cement"}, {"les", "forest"},
)
"""Halves of compounds, each in its spellings and as it is translated: Uralkhim, Uralchem."""
_LONGEST_FORM = 24
"""Letters of a legal form that is written to a name."""
_THAI_FIRST, _THAI_PUBLIC = ("บริษัท", "ห้างหุ้นส่วน"), "มหาชน"
_THAI_LIMITED = ("จํากัด", "จํากัดมหาชน")
_ANY_COMPANY = frozenset({"company", "co", "companies", "компания", "компанія", "compagnie", "compania", "companhia", "compagnia", "公司"})


def is_legal_form(word: str) -> bool:
    """Tell whether a folded word is a legal form of companies.

    >>> is_legal_form("gmbh"), is_legal_form("gazprom")
    (True, False)
    """
    return word in listed("legal_forms")


def are_one_legal_form(one: str, two: str) -> bool:
    """Tell whether two folded legal forms are one, written out or shortened, or its like in another language.

    "Company" says no more than that it is one, so it fits any other.

    >>> are_one_legal_form("ag", "aktiengesellschaft"), are_one_legal_form("gmbh", "ag"), are_one_legal_form("company", "ojsc")
    (True, False, True)
    """
    if says_only_company(one, two) or mean_the_same(one, two, "o"):
        return True
    return not groups_of("legal_groups", one).isdisjoint(groups_of("legal_groups", two))


def says_only_company(*forms: str) -> bool:
    """Tell whether one of folded legal forms says only that a name is a company's.

    >>> says_only_company("company", "ag"), says_only_company("gmbh", "ag")
    (True, False)
    """
    return not _ANY_COMPANY.isdisjoint(forms)


def is_short_for_form(one: Part, two: Part) -> bool:
    """Tell whether one of two parts is made of the initials of the other, a legal form of several words: Bt, Betéti társaság."""
    short, long = sorted((one.fold, two.fold), key=len)
    if " " not in long or " " in short or not is_legal_form(long):
        return False
    found = long.split(" ")
    return short in ("".join(word[0] for word in found), "".join(word[0] for word in found if word not in listed("small_words")))


@lru_cache(maxsize=1 << 16)
def with_legal_phrases(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Join the words of a legal form of several words into one part.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in with_legal_phrases(plain_parts("Fiat Società per Azioni"))]
    ['Fiat', 'Società per Azioni']
    """
    found: list[Part] = []
    at = 0
    parts = tuple(piece for part in parts for piece in _cut_off(_as_long_as_folded(part)))
    while at < len(parts):
        size = next((size for size in _phrase_sizes().get(parts[at].fold, ()) if _is_phrase(parts[at : at + size])), 1)
        run = parts[at : at + size]
        found.append(run[0] if size == 1 else Part(" ".join(part.text for part in run), " ".join(part.fold for part in run), "word"))
        at += size
    return tuple(_with_form_joined(found))


def _with_form_joined(name: list[Part]) -> list[Part]:
    """Join a Thai legal form that stands around a name: บริษัท ... จำกัด (มหาชน)."""
    last = next((at for at in range(len(name) - 1, 0, -1) if name[at].fold in _THAI_LIMITED), 0)
    if not last or name[0].fold not in _THAI_FIRST or name[0].fold in _THAI_LIMITED:
        return name
    end = last + 1 + (last + 1 < len(name) and name[last + 1].fold == _THAI_PUBLIC)
    form = (name[0], *name[last:end])
    folds = [part.fold for part in form[1:]] if len(form) > 2 or name[last].fold != _THAI_LIMITED[0] else [part.fold for part in form]
    return [*name[1:last], Part(" ".join([part.text for part in form]), "".join(folds), "word"), *name[end:]]


def _as_long_as_folded(part: Part) -> Part:
    """Return a part with the Thai letter that is folded into two written so, too, that both can be cut alike: น้ำตาล."""
    return part._replace(text=part.text.replace(SARA_AM, SARA_AM_APART)) if SARA_AM in part.text else part


def _cut_off(part: Part) -> tuple[Part, ...]:
    """Part an unspaced name from the legal form at its end or its beginning: 山城電機有限会社."""
    text = part.fold
    if text.isascii() or len(text) < _SHORTEST_UNSPACED or not UNSPACED.intersection(scripts_in(text)[:1]) or len(text) != len(part.text):
        return (part,)
    for size in range(min(len(text) - 2, _LONGEST_FORM), 1, -1):
        if is_legal_form(text[-size:]):
            return (*_first_cut_off(Part(part.text[:-size], text[:-size], "word")), Part(part.text[-size:], text[-size:], "word"))
        if is_legal_form(text[:size]):
            return (Part(part.text[:size], text[:size], "word"), Part(part.text[size:], text[size:], "word"))
    return (part,)


def _first_cut_off(part: Part) -> tuple[Part, ...]:
    """Part a Thai name from the beginning of the form whose end is cut off already."""
    first = next((first for first in _THAI_FIRST if part.fold.startswith(first) and len(part.fold) > len(first)), "")
    size = len(first)
    return (Part(part.text[:size], first, "word"), Part(part.text[size:], part.fold[size:], "word")) if first else (part,)


def _is_phrase(run: tuple[Part, ...]) -> bool:
    return " ".join(part.fold for part in run) in listed("legal_forms")


@cache
def _phrase_sizes() -> dict[str, tuple[int, ...]]:
    """Return by the first word of legal forms how many words they have, the longest first."""
    sizes: dict[str, set[int]] = {}
    for form in listed("legal_forms"):
        first, *rest = form.split(" ")
        if rest:
            sizes.setdefault(first, set()).add(1 + len(rest))
    return {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}


def is_generic(word: str) -> bool:
    """Tell whether a folded word stands in very many names of organizations or places.

    >>> is_generic("ministry"), is_generic("siemens")
    (True, False)
    """
    return word in listed("generic_words")


@lru_cache(maxsize=1 << 16)
def class_of(part: Part) -> str:
    """Return what kind of word a part is: legal, small, number, generic or distinct."""
    if part.tag == "number":
        return "number"
    if part.fold in listed("small_words"):
        return "small"
    if is_legal_form(part.fold):
        return "legal"
    return "generic" if is_generic(part.fold) else "distinct"


def is_filler(word: str, *, place: bool = False) -> bool:
    """Tell whether a folded word says no more of a company, or a place, than that it is one: Group, Holdings, Province.

    >>> is_filler("holdings"), is_filler("bank"), is_filler("province"), is_filler("province", place=True)
    (True, False, False, True)
    """
    head = org_equivalent(word) or word
    return head in _FILLERS or (place and head in _UNITS)


def without_first_of_clubs(left: tuple[Part, ...], right: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Leave the number before a football club out where only one of two names has it: 1. FC Köln.

    >>> from namenorm.parts import plain_parts
    >>> [[part.text for part in name] for name in without_first_of_clubs(plain_parts("1. FC Köln"), plain_parts("FC Köln"))]
    [['FC', 'Köln'], ['FC', 'Köln']]
    """
    first = [len(name) > 1 and name[0].fold == "1" and org_equivalent(name[1].fold) == "football club" for name in (left, right)]
    return (left, right) if first[0] == first[1] else (left[first[0] :], right[first[1] :])


def joined_if_equal(left: tuple[Part, ...], right: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Join what is cut at a small word in one of two names and written together in the other: E.ON, EON.

    >>> from namenorm.parts import plain_parts
    >>> [[part.text for part in name] for name in joined_if_equal(plain_parts("E.ON SE"), plain_parts("EON"))]
    [['E.ON', 'SE'], ['EON']]
    """
    inner = [[part for part in name if class_of(part) != "legal"] for name in (left, right)]
    lone, cut = sorted(inner, key=len)
    if not (len(lone) == 1 < len(cut) and any(class_of(part) == "small" for part in cut)) or "".join([part.fold for part in cut]) != lone[0].fold:
        return left, right
    whole = Part(".".join(part.text for part in cut), lone[0].fold, "word")
    names = [tuple([whole if part == cut[0] else part for part in name if part not in cut[1:]]) for name in (left, right)]
    return names[0], names[1]


def with_digits_joined(name: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    """Join a letter and a number that the other name writes together: L-3, L3.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in with_digits_joined(plain_parts("L-3 Technologies"), plain_parts("L3 Technologies"))]
    ['L3', 'Technologies']
    """
    mixed = {part.fold for part in other if not (part.fold.isalpha() or part.fold.isdecimal())}
    for at, (one, two) in enumerate(pairwise(name)):
        if one.fold + two.fold in mixed:
            return (*name[:at], Part(one.text + two.text, one.fold + two.fold, "word"), *name[at + 2 :])
    return name


def is_named_by_unit(name: Sequence[Part]) -> bool:
    """Tell whether a name of a place begins by saying what it is: City of Leeds, Stadt Köln, River Thames; Ciudad Real is a name.

    >>> from namenorm.parts import plain_parts
    >>> [is_named_by_unit(plain_parts(name)) for name in ("City of Leeds", "Stadt Köln", "Ciudad Real", "Oklahoma City")]
    [True, True, False, False]
    """
    if len(name) < 2:
        return False
    head = org_equivalent(name[0].fold)
    if class_of(name[1]) == "small":
        return head in _NAMING_UNITS or head in _NAMING_UNITS_OF
    return head in _NAMING_UNITS and name[0].fold not in _PARTS_OF_NAMES


def has_added_word(one: Part, two: Part) -> bool:
    """Tell whether the longer of two words is the shorter with a word of business written to it: Gazprom, Gazprombank.

    >>> from namenorm.parts import plain_parts
    >>> has_added_word(*plain_parts("Gazprom Gazprombank")), has_added_word(*plain_parts("Tech Technologies"))
    (True, False)
    """
    short, long = sorted((one.fold, two.fold), key=len)
    if len(short) < _SHORTEST_STEM or not long.startswith(short) or is_generic(long) or org_equivalent(long) is not None:
        return False
    rest = long[len(short) :]
    return is_morpheme(rest) or (rest[:1] in LINKS and is_morpheme(rest[1:]))


def are_sisters(one: str, two: str) -> bool:
    """Tell whether two folded words share a stem or a word of business, and differ in the other: Ukrtelecom, Ukrtransgaz.

    >>> are_sisters("ukrtelecom", "ukrtransgaz"), are_sisters("rosneft", "bashneft"), are_sisters("umerov", "umarov")
    (True, True, False)
    """
    if max(len(one), len(two)) > _LONGEST_COMPOUND:
        return False
    tail = 0
    for x, y in zip(reversed(one), reversed(two)):
        if x != y:
            break
        tail += 1
    for at in range(_SHORTEST_TAIL, tail + 1):
        stems = one[:-at], two[:-at]
        if is_morpheme(one[-at:]) and len(min(stems, key=len)) >= _SHORTEST_STEM and alike(*stems) < GATE:
            return True
    size = 0
    for x, y in zip(one, two):
        if x != y:
            break
        size += 1
    return any(_is_compound(one[at:]) and _is_compound(two[at:]) and not may_be_one_half(one[at:], two[at:]) for at in range(_SHORTEST_STEM, size + 1))


@lru_cache(maxsize=1 << 16)
def are_kindred(left: str, right: str) -> bool:
    """Tell whether two names of one word each share a stem and differ by a word of business: Gazprom, Gazprombank.

    >>> are_kindred("Gazprom", "Gazprombank"), are_kindred("Umerov", "Umarov")
    (True, False)
    """
    one, two = words(left), words(right)
    if not len(one) == len(two) == 1 or one[0][:_SHORTEST_STEM] != two[0][:_SHORTEST_STEM] or one == two:
        return False
    return has_added_word(Part(left, one[0], "word"), Part(right, two[0], "word")) or are_sisters(one[0], two[0])


def may_be_one_half(one: str, two: str, least: float = 0.6) -> bool:
    """Tell whether two halves of compounds may be spellings or translations of one: stroy, stroi; khim, chem.

    >>> may_be_one_half("khim", "chem"), may_be_one_half("stroy", "stroi"), may_be_one_half("mash", "med")
    (True, True, False)
    """
    return alike(one, two) >= least or any(one in half and two in half for half in _HALVES)


def _is_compound(rest: str) -> bool:
    return is_morpheme(rest) or any(is_morpheme(rest[:at]) and is_morpheme(rest[at:]) for at in range(3, len(rest) - 2))


def is_morpheme(text: str) -> bool:
    """Tell whether folded letters are a word of business that names are compounded with.

    >>> is_morpheme("bank"), is_morpheme("стро"), is_morpheme("ov")
    (True, False, False)
    """
    return text in listed("morphemes")
