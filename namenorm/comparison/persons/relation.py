"""How two measured parts of personal names relate: the kind of evidence and the features that weigh it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from namenorm.comparison.weighing.groups import SAME_SCRIPT
from namenorm.comparison.weighing.knots import COSINE, FEW_ALIKE, FEW_COSINE, FIT, Feature, hat
from namenorm.comparison.weighing.weights import weight_of
from namenorm.comparison.words.census import BORNE, are_of_man_and_woman, sex_of
from namenorm.comparison.words.correspondence import loss
from namenorm.comparison.words.exactness import EQUAL, lesser_exactness
from namenorm.comparison.words.kinship import are_of_two_sexes, servant_of
from namenorm.comparison.words.learned import with_learned
from namenorm.comparison.words.likeness import COGNATE, EQUAL_PARTS, FAR, INITIALS, Measure, alike, measure
from namenorm.comparison.words.patronymics import are_of_one_father, of_one_father
from namenorm.comparison.words.secondlook import latin_parts
from namenorm.comparison.words.sounds import sounds
from namenorm.comparison.words.twosexes import are_given_to_two_sexes
from namenorm.comparison.words.womens import is_womans_of_given
from namenorm.inflection import bases
from namenorm.lexicon import are_cognates, is_given_name, is_womans_name
from namenorm.parts import Part, Tag
from namenorm.scripts import is_latin

_GENDERED_GIVEN = (("gendered_given", 1.0),)
_CROSSED_FAR = (*FAR.features, ("crossed.far", 1.0))
_BESIDE_FAR = (("beside.far", 1.0),)
_BESIDE = {
    f"{group}.{mark}": f"beside.{told}"
    for group in SAME_SCRIPT
    for mark, told in (
        ("known2", "known"), ("known1", "known1"), ("first", "first"), ("extended", "extended"), *((count, count) for count in BORNE),
    )
}  # fmt: skip
"""Marks of words of one script that count once more beside a part that is equal."""
_OF_LISTS = re.compile(r"\.(known|surnames|givens)")
_WITHOUT_CASES = frozenset("RH")
"""Groups of scripts whose words have no cases: Arabic and Hebrew."""
_SLAVIC_COMPOUNDS = ("slav", "mir")
"""Halves of men's names that women bear with -a: Desislav, Desislava."""
_OF_CASES = (".inflected", ".based")
"""Marks of two words that may be cases of one."""


class Stages(NamedTuple):
    """Which stages of a comparison are asked."""

    encoder: bool = True
    conventions: bool = True
    typos: bool = True


ALL_STAGES = Stages()


class Relation(NamedTuple):
    """How two parts relate: the kind of evidence, its features, their weight.

    `beside` are further features that hold where another part of the names is equal: who writes one part alike writes
    the other alike.
    """

    kind: str
    features: tuple[Feature, ...]
    weight: float
    beside: tuple[Feature, ...] = ()
    asks: str = ""
    """The pair of scripts when the encoder has something to add, else empty."""


def relate(left: Part, right: Part, stages: Stages, single: bool) -> Relation:
    """Return how two parts relate without the encoder; `single` when each is the whole name.

    >>> from namenorm.parts import person_parts
    >>> relate(*person_parts("Umerow Umerov"), Stages(), False).kind
    'convention'
    """
    found = measure(left, right)
    if found.ask and stages.encoder and found.group not in SAME_SCRIPT:  # soon told: that the encoder is to be asked
        return relation(left, right, found, None, stages, single)
    return remembered(left, right, stages, single)


@lru_cache(maxsize=1 << 16)
def remembered(left: Part, right: Part, stages: Stages, single: bool) -> Relation:
    """Return how two parts relate without the encoder, remembered."""
    return relation(left, right, measure(left, right), None, stages, single)


def relation(
    left: Part,
    right: Part,
    found: Measure,
    cosine: float | None,
    stages: Stages,
    single: bool,
    *,
    hopeful: bool = False,
) -> Relation:
    """Return how two measured parts relate, with the encoder's cosine where it was asked.

    Across scripts nothing is told before it was. A `hopeful` relation weighs no less than the one that `with_learned` would give.
    """
    same_role = left.tag == right.tag
    if found.kind == "far" and not single and left.tag != "patronymic":
        return far(same_role)
    if found.kind == "spelling" and not stages.conventions:
        found = found._replace(sounds=found.letters if found.group in ("L", "N") else cosine or 0.0)
    if same_role and left.tag == "given" and (_are_two_people(left.fold, right.fold, found) or _are_counterparts_across(left, right, found)):
        return Relation("gendered", _GENDERED_GIVEN, weight_of(_GENDERED_GIVEN))
    if _are_patronymics(left, right, found):
        return _patronymics(left, right)
    if found.ask and cosine is None and stages.encoder and found.group not in SAME_SCRIPT:
        return _unasked(found.group)
    features = [*with_learned(left, right, found, cosine, hopeful=hopeful), *_of_tags(left, right, found)]
    if single:
        features += _of_single(found, cosine)
    if found.kind == "spelling" and (" " in left.text or " " in right.text):
        features += hat("joined.sounds", FEW_ALIKE, found.sounds)
    features += _of_servants(left, right) if found.kind == "spelling" else []
    weight = weight_of(features)
    if found.kind == "far":
        return Relation("contradicted", tuple(features), weight, () if single else _BESIDE_FAR)
    beside = () if single else _beside(left, right, found, cosine, hopeful)
    kind = found.kind if found.kind != "spelling" else _kind_of_spelling(left, right, found, cosine, weight)
    if kind == "typo" and not stages.typos:
        kind, features = "contradicted", [("contradicted", 1.0)]
        weight = weight_of(features)
    related = Relation(kind, tuple(features), weight, beside, found.group if found.ask else "")
    return related if single else at_most_equal(left, right, related)


def at_most_equal(left: Part, right: Part, found: Relation) -> Relation:
    """Let a word that is spelled otherwise, or in a case, say no more than the word itself in both names: of a common name that is little."""
    if found.weight <= 0 or found.kind in EQUAL or found.kind == "initial":
        return found
    equal = lesser_exactness(left, right)
    if (
        equal == "exact"
        and found.kind == "inflected"
        and left.tag == right.tag == "given"
        and any(map(is_given_name, (*bases(left.fold), *bases(right.fold))))
    ):
        equal = "exact_common"
    features = EQUAL_PARTS[equal].features
    weight = weight_of(features)
    return found._replace(features=features, weight=weight, beside=()) if weight < found.weight else found


def relate_all(
    left: Sequence[Part], right: Sequence[Part], near: Sequence[tuple[int, int]], stages: Stages, single: bool
) -> list[list[Relation]]:
    """Return how each part of one name relates to each of the other, without the encoder: a row for each left part.

    Only those pairs are looked at that are not told to be far apart: most are.
    """
    table = [[apart(one, two) for _, _, two in right] for _, _, one in left]
    for i, j in near:
        table[i][j] = relate(left[i], right[j], stages, single)
    return table


def cognates() -> Relation:
    """Relate two forms of one given name."""
    return Relation("cognate", COGNATE.features, weight_of(COGNATE.features))


@lru_cache(maxsize=1 << 8)
def apart(left: Tag, right: Tag) -> Relation:
    """Relate two parts in their roles that are told early to be far apart: two words, or an initial and what it does not fit."""
    if "initial" in (left, right):
        return relation(
            Part("A", "a", left), Part("B", "b", right), INITIALS["contradicted_initial"], None, ALL_STAGES, False
        )
    return far(left == right)


@lru_cache(maxsize=16)
def _unasked(group: str) -> Relation:
    """Relate two parts in two scripts of which nothing is told before the encoder was asked."""
    return Relation("unasked", (), 0.0, (), group)


@lru_cache(maxsize=2)
def far(same_role: bool) -> Relation:
    """Relate two parts that are far apart."""
    features = FAR.features if same_role else _CROSSED_FAR
    return Relation("contradicted", features, weight_of(features), _BESIDE_FAR)


def _beside(left: Part, right: Part, found: Measure, cosine: float | None, hopeful: bool) -> tuple[Feature, ...]:
    """What it adds that another part is equal: names in one script are then mostly written by one convention.

    Across scripts it is that another part agrees surely: names that are near one another often share a part.
    """
    if found.kind != "spelling":
        return ()
    if found.group not in SAME_SCRIPT:
        if cosine is None:
            return tuple(hat("beside.across.sounds", FEW_ALIKE, found.sounds))
        lost = None if hopeful else loss(left.text, right.text)
        fit = hat(f"beside.{found.group}.fit", FIT, -lost.a_letter) if lost else []
        return (*hat("beside.across.cosine", COSINE, cosine), *fit)
    based = any(name.endswith(".based") for name, _ in found.features)
    known = [
        (_BESIDE[name], value)
        for name, value in found.features
        if name in _BESIDE and not (based and name.endswith(".extended"))
    ]
    if cosine is None:
        return (*hat("beside.sounds", FEW_ALIKE, found.sounds), *known)
    differs = [(f"beside.{found.difference}", 1.0)] if found.difference else []
    return (*hat("beside.letters", FEW_ALIKE, found.letters), *hat("beside.cosine", COSINE, cosine), *known, *differs)


def _are_patronymics(left: Part, right: Part, found: Measure) -> bool:
    """Tell whether two words are to be related as patronymics; one that is spelled so that it is not known as such stands as a given name."""
    if "patronymic" not in (left.tag, right.tag) or found.kind not in ("spelling", "far", "root"):
        return False
    return left.tag == right.tag or ("given" in (left.tag, right.tag) and are_of_one_father(left.text, right.text))


def _patronymics(left: Part, right: Part) -> Relation:
    """Relate two patronymics by the fathers' names."""
    features = tuple(hat("patronymic.sounds", FEW_ALIKE, of_one_father(left.text, right.text)))
    weight = weight_of(features)
    return Relation("convention" if weight > 0 else "contradicted_patronymic", features, weight)


def _are_two_people(one: str, two: str, found: Measure) -> bool:
    """Tell whether two given names are the man's and the woman's; a form or a short form of the other is none: Steve, Steven."""
    if found.kind == "cognate" or (found.kind == "nickname" and is_womans_name(one) == is_womans_name(two)):
        return False
    return (
        found.kind == "gendered"
        or are_given_counterparts(one, two)
        or (found.group in SAME_SCRIPT and are_of_two_sexes(one, two))
        or (found.group == "L" and (are_of_man_and_woman(one, two) or is_womans_of_given(one, two)))
    )


def _are_counterparts_across(left: Part, right: Part, found: Measure) -> bool:
    """Tell whether a given name in another script and a Latin one are the man's and the woman's: نبيل, Nabila; Կարեն, Karine."""
    if found.kind not in ("spelling", "cognate") or found.group in SAME_SCRIPT or are_cognates(left.fold, right.fold):
        return False
    if are_given_to_two_sexes(left, right):
        return True
    if found.group not in _WITHOUT_CASES:
        return False
    latin, native = (left, right) if is_latin(left.text) else (right, left)
    forms = [form.fold for form in latin_parts(native.text, native.tag)] if is_given_name(latin.fold) else []
    return latin.fold not in forms and any(are_given_counterparts(form, latin.fold) for form in forms[:1])


def are_given_counterparts(one: str, two: str) -> bool:
    """Tell whether two folded given names are the man's and the woman's: both are in the lists, or Slavic compounds, and differ in the ending.

    >>> are_given_counterparts("robert", "roberta"), are_given_counterparts("julia", "julian"), are_given_counterparts("marie", "maria")
    (True, True, False)
    >>> are_given_counterparts("desislav", "desislava"), are_given_counterparts("ibrahim", "ibrahima")
    (True, False)
    """
    short, long = sorted((one, two), key=lambda name: (len(name), name))
    if long == f"{short}a" and short.endswith(_SLAVIC_COMPOUNDS):
        return True
    if not (is_given_name(one) and is_given_name(two)) or sex_of(short) == sex_of(long) == "man":  # Ibrahim, Ibrahima
        return False
    if len(long) > len(short) and is_womans_name(long) and is_womans_name(short) and sex_of(short) == "woman":  # Ester, Estera
        return False
    if long in (f"{short}a", f"{short}ia", f"{short}а", f"{short}я") or (short[-1] in "aeiou" and long == f"{short}n"):
        return True
    if long in (f"{short}e", f"{short}ne"):  # Simon, Simone; but Stephan, Stéphane
        return is_womans_name(long) or sex_of(long) == "woman"
    ends = {short[-1], long[-1]}
    of_women = ends == {"a", "e"} and is_womans_name(one) and is_womans_name(two)
    return short[:-1] == long[:-1] and ends in ({"a", "o"}, {"a", "e"}, {"o", "i"}, {"а", "о"}) and not of_women


def _of_servants(left: Part, right: Part) -> list[Feature]:
    """What two names like Abdul Hakim and Abdul Karim add: only what follows tells them apart."""
    ones = [rest for key in sounds(left.text) if (rest := servant_of(key))]
    twos = [rest for key in sounds(right.text) if (rest := servant_of(key))] if ones else []
    return hat("abdul.sounds", FEW_ALIKE, max(alike(one, two) for one in ones for two in twos)) if twos else []


def _of_tags(left: Part, right: Part, found: Measure) -> list[Feature]:
    """What the roles of two parts add: a given name that answers a family name agrees or differs less."""
    if left.tag == right.tag:
        return []
    if found.kind == "initial":
        return [("initial_of_family", 1.0)] if "family" in (left.tag, right.tag) else []
    return hat("crossed.sounds", FEW_ALIKE, found.sounds) if found.kind == "spelling" else [("crossed", 1.0)]


def _of_single(found: Measure, cosine: float | None) -> list[Feature]:
    """What is special when the whole name is one part."""
    if found.kind != "spelling":
        return [(f"single.{found.kind}", 1.0)]
    listed = [(f"single.{name}", 1.0) for name, _ in found.features if _OF_LISTS.search(name)]
    if found.difference and cosine is not None:
        listed += [(f"single.{found.difference}", 1.0)]
    if cosine is None:
        return listed + hat(f"single.{found.group}.sounds", FEW_ALIKE, found.sounds)
    return listed + hat(f"single.{found.group}.cosine", FEW_COSINE, cosine)


def _kind_of_spelling(left: Part, right: Part, found: Measure, cosine: float | None, weight: float) -> str:
    if weight <= 0:
        return "contradicted_patronymic" if "patronymic" in (left.tag, right.tag) else "contradicted"
    if found.sounds > 0.99:
        return "convention"
    if any(name.endswith(_OF_CASES) for name, _ in found.features):
        return "inflected"
    if found.group in ("L", "N") and found.letters >= 0.7:
        return "typo"
    return "encoder" if cosine is not None else "romanized"
