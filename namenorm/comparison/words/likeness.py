"""How like two name parts are, in numbers that weights can be learned for.

A pair of parts is first put into a class: equal, an initial, man's and woman's form ... and otherwise by the scripts
of the two. What is measured of it (letters, sounds, later the encoder's cosine) is spread over fixed knots (`knots`).
Symmetric in its arguments.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA

from namenorm.comparison.asia.burmese import of_burmese
from namenorm.comparison.asia.kanji import of_japanese
from namenorm.comparison.asia.korean import are_one_surname, of_korean
from namenorm.comparison.asia.syllables import are_one_in_chinese, syllable_kinship
from namenorm.comparison.asia.thai import of_thai
from namenorm.comparison.weighing.groups import group_of
from namenorm.comparison.weighing.knots import FEW_ALIKE, Feature, hat
from namenorm.comparison.words.apart import are_apart
from namenorm.comparison.words.belarusian import are_one_in_belarusian
from namenorm.comparison.words.census import borne
from namenorm.comparison.words.cognates import are_forms_of_one, listed_forms
from namenorm.comparison.words.differences import Difference, difference, have_other_marks
from namenorm.comparison.words.exactness import (
    ABDUL,
    LONGEST_SYLLABLE,
    are_spelled_out,
    are_two_names,
    exactness_of,
    is_listed,
    lesser_exactness,
    without_mac,
)
from namenorm.comparison.words.kinship import (
    are_gendered,
    are_of_one_root,
    are_swapped,
    are_syllables,
    by_length,
    is_extended,
    is_inflected,
    is_plural_in_ow,
    is_servants_name,
    oblique_stem,
    share_base,
)
from namenorm.comparison.words.lastvowels import OF_INDIA
from namenorm.comparison.words.longer import is_made_of_other
from namenorm.comparison.words.sahel import without_case_of_arabs
from namenorm.comparison.words.shortforms import are_short_forms_across
from namenorm.comparison.words.sounds import sounds
from namenorm.comparison.words.spellings import are_one_with_soft_g, told_of
from namenorm.comparison.words.strangers import are_unlike
from namenorm.comparison.words.twosexes import are_surnames_of_two_sexes
from namenorm.comparison.words.womens import are_adjectives, is_mans_beside_ova, is_mans_in_in, is_womans_in_ova
from namenorm.lexicon import (
    are_nicknames,
    has_short_forms,
    is_cognate,
    is_given_name,
    is_womans_name,
    number_of,
)
from namenorm.parts import Part, Tag
from namenorm.scripts import scripts_in

_ALIKE_IN_CASES = 0.45
_NAMES = frozenset({"given", "family"})
"""Roles of words that are names of people, not patronymics, and no words of bodies."""
_NO_ADJECTIVE = re.compile("[аеёиоуыэюяіїє]к[аи]$")
"""The end of Cyrillic words that decline like nouns: a surname in -ки has a consonant before it (Потоцки)."""
_SIGNS = frozenset({"Hani", "Hang"})
"""Scripts in which a sign is a syllable or a word: names that differ in one are different names, unless they sound alike."""
LONG, SLIP = 7, 0.85
"""Letters of listed names, and likeness, from which they differ by a slip: Christoper is listed, too."""
ONE_SOUND, ALIKE_IF_KNOWN, ALIKE_IF_TOLD = 0.99, 0.6, 0.4
_WITH_VOWELS_PUT_IN = frozenset("KJZ")
"""Groups of scripts of syllables: the vowels that these put in are not those of an Eastern surname's ending (카민스카)."""
distance = OSA.distance
"""Return in how many letters two strings differ: left out, put in, replaced, or swapped with their neighbour."""
alike = OSA.normalized_similarity
"""Return how alike two strings are, 0 to 1: letters left out, put in, replaced, or swapped with their neighbour."""


class Measure(NamedTuple):
    """What two parts have to do with each other, before the encoder is asked.

    `kind` is the kind of evidence, or "spelling" where only measures tell. `group` is the pair of scripts; with `ask`
    the encoder has something to add. `letters` and `sounds` are likenesses from 0 to 1; `difference` says how words in
    one script differ.
    """

    kind: str
    group: str
    ask: bool
    letters: float
    sounds: float
    size: int
    features: tuple[Feature, ...]
    difference: Difference = ""


def measure(left: Part, right: Part) -> Measure:
    """Measure two parts; what needs the encoder's cosine is added by `learned.with_learned`.

    >>> from namenorm.parts import person_parts
    >>> one, two, three = person_parts("Ivanov Ivanova Iran")
    >>> measure(one, one).kind, measure(one, two).kind, measure(one, three).kind
    ('exact_common', 'gendered', 'spelling')
    """
    return _measure(_remembered(*left, *right))


_measure: Callable[[tuple[Any, ...]], Measure] = partial(tuple.__new__, Measure)
"""Makes a measure of what it is made of, faster than `Measure` itself."""


@lru_cache(maxsize=1 << 17)
def _remembered(text: str, folded: str, tag: Tag, other: str, other_folded: str, other_tag: Tag) -> tuple[Any, ...]:
    """Measure two parts: plain strings in, a plain tuple out. What is remembered as such the garbage collector need not look at."""
    return tuple(_measured(Part(text, folded, tag), Part(other, other_folded, other_tag)))


def _measured(left: Part, right: Part) -> Measure:
    if left.fold == right.fold:
        return EQUAL_PARTS[exactness_of(left)] if left.text.isascii() or not have_other_marks(left.text, right.text) else FAR
    if left.fold in ABDUL and right.fold in ABDUL:
        return EQUAL_PARTS["exact_short"]
    if without_mac(left.fold) == without_mac(right.fold):
        return EQUAL_PARTS[lesser_exactness(left, right)]
    if are_spelled_out(left, right) or are_one_with_soft_g(left.fold, right.fold):
        return EQUAL_PARTS[lesser_exactness(left, right)]
    if left.tag == "number" or right.tag == "number":
        number = number_of(left.fold)
        return EQUAL_PARTS["exact_short"] if number is not None and number == number_of(right.fold) else _plain("number")
    if left.tag == "initial" or right.tag == "initial" or len(left.fold) == 1 or len(right.fold) == 1:
        initial = _initial(left, right)
        if initial:
            return INITIALS[initial]
    if is_servants_name(left.fold, right.fold) or are_short_forms_across(left, right):
        return _NICKNAME
    if plain := without_case_of_arabs(left, right):
        return _measured(*plain)
    ones, twos = listed_forms(left.fold), listed_forms(right.fold)
    if ones and twos and are_forms_of_one(ones, twos):
        return COGNATE
    if ones == (left.fold,) and twos == (right.fold,):
        if are_nicknames(left.fold, right.fold):
            return _NICKNAME
        return _with_distinct(_spelling(left, right), left.fold, right.fold)
    return _of_syllables(left, right) or _spelling(left, right)


def _of_syllables(left: Part, right: Part) -> Measure | None:
    """Relate what may be one syllable, one Chinese given name of two, or one surname, by two conventions; None where nothing tells so."""
    if are_one_in_belarusian(left.fold, right.fold):
        return _SYLLABLE["one"]
    if " " in left.text or " " in right.text:
        return _SYLLABLE["one"] if are_one_in_chinese(left.fold, right.fold) else None
    if max(len(left.fold), len(right.fold)) > LONGEST_SYLLABLE:
        return None
    if are_one_surname(left.fold, right.fold):
        return _SYLLABLE["maybe"]
    if has_short_forms(left.fold) or has_short_forms(right.fold):
        return None
    if are_one_in_chinese(left.fold, right.fold):
        return _SYLLABLE["one"]
    kinship = syllable_kinship(left.fold, right.fold) if are_syllables(left.fold, right.fold) else ""
    return _SYLLABLE[kinship] if kinship else None


def _with_distinct(found: Measure, left: str, right: str) -> Measure:
    """Mark two given names that are forms of two different names: Hasan and Hussein; across scripts nothing else of them counts."""
    if found.kind != "spelling" or not (is_cognate(left) and is_cognate(right)):
        return found
    if found.group not in ("L", "N"):
        return DISTINCT
    marks = [feature for feature in found.features if not feature[0].endswith((".inflected", ".based"))]
    return found._replace(features=(*marks, ("distinct", 1.0)))


def _plain(kind: str, *features: str) -> Measure:
    return Measure(kind, "", False, 1.0, 1.0, 0, tuple((name, 1.0) for name in features or (kind,)))


EQUAL_PARTS = {
    "exact_short": _plain("exact_short", "equal"),
    "exact_common": _plain("exact_common", "equal", "equal_long"),
    "exact": _plain("exact", "equal", "equal_long", "equal_rare"),
}
FAR = _plain("far")
COGNATE = _plain("cognate")
_NICKNAME = _plain("nickname")
_ROOT = _plain("root")
DISTINCT = _plain("contradicted", "distinct_across")
INITIALS = {kind: _plain(kind) for kind in ("initial", "contradicted_initial")}
_SYLLABLE = {kinship: _plain("convention", f"syllable.{kinship}") for kinship in ("one", "maybe")}


def _initial(left: Part, right: Part) -> str:
    short, long = (left, right) if len(left.fold) <= len(right.fold) else (right, left)
    if len(short.fold) != 1 or not (short.fold.isalpha() and short.text[:1].isupper()):
        return ""
    agrees = long.fold.startswith(short.fold) or any(
        one[:1] == two[:1] for one in sounds(short.text) for two in sounds(long.text)
    )
    return "initial" if agrees else "contradicted_initial"


def _spelling(left: Part, right: Part) -> Measure:
    group = group_of(left.text, right.text)
    one, two = sounds(left.text), sounds(right.text)
    heard, pair = _most_alike(one, two)
    same_script = group in ("L", "N")
    letters = alike(left.fold, right.fold) if same_script else heard
    if group == "L" and are_unlike(left.fold, right.fold, max(heard, letters)):
        return FAR
    if group == "L" and not (left.text.isascii() or right.text.isascii()):  # Müller, Möller: neither is spelled out
        heard, pair = _most_alike(one[:1], two[:1])
    if group == "L" and left.tag in _NAMES and right.tag in _NAMES and are_apart(left.fold, right.fold, *pair):
        return FAR
    size = min(map(len, pair)) or min(len(left.fold), len(right.fold))
    if pair[0] and (are_gendered(*pair) or _is_womans_of(left, right, *pair) or (group == "A" and are_surnames_of_two_sexes(*pair))) and not _is_case_of_given(left, right, *pair):
        return _plain("gendered")
    if pair[0] and (_are_of_one_root(left, right, group, pair, (one[0], two[0])) or (group == "L" and is_made_of_other(left, right))):
        return _ROOT
    marks: list[Feature] = []
    if pair[0] and pair[0][0] != pair[1][0]:
        marks.append((f"{group}.first", 1.0))
    marks += of_korean(left, right) if group == "K" else of_japanese(left, right) if group in ("J", "Z") else of_thai(left, right) or of_burmese(left, right) if group == "X" else []
    spaced = " " in left.text or " " in right.text
    syllables = group == "L" and max(len(left.fold), len(right.fold)) <= LONGEST_SYLLABLE and are_syllables(left.fold, right.fold)
    if syllables:  # Jun and Yun sound alike in German only
        heard = min(heard, letters)
    whole = not (spaced or syllables or (same_script and (group == "L" or left.tag == right.tag == "given") and are_two_names(left, right)))
    if whole and is_inflected(*pair) and not (group != "L" and _is_hungarian(*pair)):
        marks.append((f"{group}.inflected", 1.0))
    elif pair[0]:
        stem = oblique_stem(*pair)
        marks += hat("oblique.sounds", FEW_ALIKE, max(alike(stem[0], stem[1]), alike(stem[0], stem[1].rstrip("aeiou")))) if stem else []
    based = same_script and whole and letters >= _ALIKE_IN_CASES and share_base(left.fold, right.fold)
    if based:
        marks.append((f"{group}.based", 1.0))
    if same_script and is_extended(left.fold, right.fold):
        marks.append((f"{group}.extended", 1.0))
    if same_script:
        marks += _of_lists(left, right, group, letters, heard, based=based, syllables=syllables)
    differ = "" if not (same_script and pair[0]) else "swapped" if are_swapped(left.fold, right.fold) else difference(*pair)
    return Measure("spelling", group, True, letters, heard, size, tuple(marks), differ)


def _most_alike(ones: Sequence[str], twos: Sequence[str]) -> tuple[float, tuple[str, str]]:
    """Return how alike two words sound, and the keys by which they do so most."""
    if len(ones) == len(twos) == 1:
        return alike(ones[0], twos[0]), (ones[0], twos[0])
    return max(((alike(x, y), (x, y)) for x in ones for y in twos), default=(0.0, ("", "")))


def _are_of_one_root(left: Part, right: Part, group: str, *pairs: tuple[str, str]) -> bool:
    """Tell whether two words are different surnames of one root, by the sound keys that are most alike or by the likeliest ones.

    A Polish plural in -ów is none: Trumpów is of Trump.
    """
    may_be = group not in _WITH_VOWELS_PUT_IN and is_plural_in_ow(left.text) == is_plural_in_ow(right.text)
    return may_be and any(are_of_one_root(*pair) for pair in pairs) and OF_INDIA.isdisjoint(scripts_in(left.text + right.text))


def _is_hungarian(one: str, two: str) -> bool:
    """Tell whether two sound keys differ in the -t of a Hungarian case, which no other script has: Khan, Хант."""
    short, long = by_length(one, two)
    return long == f"{short}t"


def _is_womans_of(left: Part, right: Part, one: str, two: str) -> bool:
    """Tell whether two surnames are a woman's in -ová and a man's in some case, or two forms of an adjective: Nováková, Novákem."""
    ovas = is_womans_in_ova(left.text), is_womans_in_ova(right.text)
    if ovas[0] == ovas[1]:
        return are_adjectives(left.text, right.text)
    return is_mans_beside_ova(one, two) if ovas[0] else is_mans_beside_ova(two, one)


def _is_case_of_given(left: Part, right: Part, one: str, two: str) -> bool:
    """Tell whether given names that end like a man's and a woman's surname are rather cases of one: Tehmina, Tehminy; Джастин, Джастина.

    A name that stands alone may be given, too: Ирина, Ирины.
    """
    if left.tag == right.tag == "given" and is_mans_in_in(left.fold, right.fold):
        return True
    if _NO_ADJECTIVE.search(left.text) and _NO_ADJECTIVE.search(right.text):
        return True
    if len(one) != len(two) or {one[-1], two[-1]} != {"a", "i"}:
        return False
    if is_given_name(left.fold) and is_given_name(right.fold):
        return is_womans_name(left.fold) and is_womans_name(right.fold)  # Eleni, Elena
    return left.tag == right.tag and (left.tag == "given" or is_womans_name(left.fold) or is_womans_name(right.fold))


def _of_lists(left: Part, right: Part, group: str, letters: float, heard: float, *, based: bool, syllables: bool) -> list[Feature]:
    """Tell of two parts of one script what makes each letter count: both are listed names, or syllables, or signs."""
    marks: list[Feature] = []
    if syllables:
        marks.append(("L.syllables", 1.0))
    known = is_listed(left.fold) + is_listed(right.fold) if letters >= ALIKE_IF_KNOWN and not (" " in left.text or " " in right.text) else 0
    if known:
        slip = min(len(left.fold), len(right.fold)) >= LONG and letters >= SLIP
        marks.append((f"{group}.known{known}{'_based' if based else '_slip' if slip else ''}", 1.0))
    if group == "L" and letters >= ALIKE_IF_TOLD and not based:
        told = told_of(left.fold, right.fold)
        marks += hat("L.others.letters", FEW_ALIKE, letters) if told == "others" else [("L.one", 1.0)] if told else []
    if group == "L" and letters >= ALIKE_IF_KNOWN and heard < ONE_SOUND and not syllables:
        count = borne(left, right)
        marks += [(f"L.{count}", 1.0)] if count else []
    if group == "N" and scripts_in(left.text)[0] in _SIGNS:
        marks.append(("N.signs" if heard < ONE_SOUND else "N.homophones", 1.0))
    return marks
