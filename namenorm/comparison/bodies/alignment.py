"""Two names of organizations or of places, word by word: distinctive words must agree, legal forms hardly matter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from namenorm.comparison.bodies.abbreviations import is_abbreviation_of, is_compound_of, is_of_business
from namenorm.comparison.bodies.acronyms import SpelledOut, is_dotted, spelled_out
from namenorm.comparison.bodies.alikewritten import alike_written, with_sides_written_out
from namenorm.comparison.bodies.contractions import are_one_school, cut_before_contraction
from namenorm.comparison.bodies.japanesetrades import (
    are_one_trade,
    are_two_trades,
    stands_beside_trade,
    with_trade_apart,
)
from namenorm.comparison.bodies.meaning import mean_the_same, meaning, meaning_in, recut_by_meaning
from namenorm.comparison.bodies.othernamed import is_noun_in_case, is_small_word_for_name, of_others
from namenorm.comparison.bodies.othernames import align_with_other_names
from namenorm.comparison.bodies.sisters import are_sisters_across
from namenorm.comparison.bodies.slips import (
    are_generic_and_unlike,
    differ_by_short_slip,
    is_greek_genitive,
    is_name_for_trade,
    slips,
)
from namenorm.comparison.bodies.standing import (
    acronyms_beside,
    are_begun_alike,
    at_most_equal,
    exact,
    is_common,
    legal_forms,
    omitted,
    spelled_out_words,
    take,
)
from namenorm.comparison.bodies.together import EQUAL, with_all_words
from namenorm.comparison.bodies.units import have_other_units, with_sides_cut_off, without_units
from namenorm.comparison.bodies.unspaced import as_measured, in_one_form, region_in, with_city_apart, with_name_joined
from namenorm.comparison.bodies.words import (
    WORD_CLASSES,
    are_sisters,
    class_of,
    has_added_word,
    joined_if_equal,
    with_digits_joined,
    with_legal_phrases,
    without_first_of_clubs,
)
from namenorm.comparison.persons.cuttings import best_cut, is_unspaced
from namenorm.comparison.persons.relation import Stages
from namenorm.comparison.weighing.align import Alignment, assign, weight_of_all
from namenorm.comparison.weighing.groups import SAME_SCRIPT
from namenorm.comparison.weighing.knots import FEW_ALIKE, FEW_COSINE, Feature, hat
from namenorm.comparison.weighing.vectors import cosines
from namenorm.comparison.weighing.weights import weight_of
from namenorm.comparison.words.learned import with_learned
from namenorm.comparison.words.likeness import ONE_SOUND, Measure, measure
from namenorm.lexicon import org_equivalent
from namenorm.parts import Part

_AGREEING = frozenset({"exact", "exact_common", "convention", "typo", "encoder"})
_STEM, _TELLING = 3, 6


def align_bodies(left: Sequence[Part], right: Sequence[Part], kind: str, stages: Stages) -> list[Alignment]:
    """Align the words of two names of organizations or places, each word of both in exactly one alignment.

    >>> from namenorm.parts import plain_parts
    >>> one, two = plain_parts("Siemens AG"), plain_parts("Siemens Aktiengesellschaft")
    >>> [item.kind for item in align_bodies(one, two, "organization", Stages())]
    ['exact', 'legal', 'core']
    """
    if kind == "organization":
        return align_with_other_names(tuple(left), tuple(right), lambda one, two: _aligned_as_one(one, two, "o", stages))
    return _aligned_as_one(tuple(left), tuple(right), kind[0], stages)


def _aligned_as_one(left: tuple[Part, ...], right: tuple[Part, ...], mark: str, stages: Stages) -> list[Alignment]:
    """Align two names each of which is one only, cut and written alike first."""
    one, two = with_legal_phrases(left), with_legal_phrases(right)
    one, two = alike_written(*in_one_form(one, two))
    if mark == "p" and have_other_units(left, right):
        return [_one(left[0], right[0], "contradicted", (("p.opposed", 1.0),))]
    if mark == "p":
        one, two = with_sides_written_out(one), with_sides_written_out(two)
        one, two = without_units(one, two), without_units(two, one)
        one, two = with_sides_cut_off(one, two), with_sides_cut_off(two, one)
    one, two = without_first_of_clubs(one, two)
    one, two = with_digits_joined(one, two), with_digits_joined(two, one)
    if mark == "o":
        one, two = cut_before_contraction(with_trade_apart(one, two), with_trade_apart(two, one))
        one, two = with_city_apart(one, two), with_city_apart(two, one)
    left, right = recut_by_meaning(*joined_if_equal(one, two))
    found = _best_of(left, right, mark, stages)
    joined = with_name_joined(left, right), with_name_joined(right, left)
    return found if joined == (left, right) or stands_beside_trade(left, right) or stands_beside_trade(right, left) else max((found, _best_of(*joined, mark, stages)), key=weight_of_all)


def _best_of(left: tuple[Part, ...], right: tuple[Part, ...], mark: str, stages: Stages) -> list[Alignment]:
    return best_cut(
        left, right, lambda one, two: with_all_words(_aligned(one, two, mark, stages), one, two, mark), surnames=False
    )


def _aligned(left: Sequence[Part], right: Sequence[Part], mark: str, stages: Stages) -> list[Alignment]:
    ones, twos = list(left), list(right)
    told = [spelled_out(name) if mark == "o" else SpelledOut() for name in (left, right)]
    found: list[Alignment] = []
    distinct = 0
    for one, two in _equal(ones, twos):
        distinct += class_of(one) == "distinct"
        found.append(exact(one, two, mark, distinct))
    found += legal_forms(ones, twos)
    for one, two in take(ones, twos, lambda one, two: _mean_one(one, two, mark)):
        generic = "generic" if "generic" in (class_of(one), class_of(two)) else "distinct"
        further = ((f"{mark}.translated_further", 1.0),) if any(item.kind == "translated" for item in found) else ()
        found.append(_one(one, two, "translated", ((f"{mark}.translated.{generic}", 1.0), *further)))
    for one, two in take(ones, twos, _is_small_for_name):
        found.append(_one(one, two, "convention", ((f"{mark}.equal", 1.0),)))
    if mark == "o" and _are_synonyms(left, right, found):
        found.append(Alignment.of((), (), "synonym", (("o.synonym", 1.0),)))
    if any(item.left and item.right and class_of(item.left[0]) in WORD_CLASSES for item in found) or (mark == "o" and are_begun_alike(ones, twos)):
        found += acronyms_beside(ones, twos, dotted=mark == "p")
    if mark == "o":
        found += spelled_out_words(ones, told[0], left=True) + spelled_out_words(twos, told[1], left=False)
    for one, two in take(ones, twos, lambda one, two: has_added_word(one, two) or (mark == "o" and is_compound_of(one, two))):
        found.append(_one(one, two, "added", ((f"{mark}.added", 1.0),)))
    for one, two in take(ones, twos, _is_short_for):
        long = max(one.fold, two.fold, key=len)
        unknown = () if is_of_business(long) or not long.isascii() else ((f"{mark}.abbreviated_unknown", 1.0),)
        found.append(_one(one, two, "abbreviated", ((f"{mark}.abbreviated", 1.0), *unknown)))
    found += _assigned(ones, twos, mark, stages, distinct + 1)
    agreeing = any(item.kind in _AGREEING for item in found)
    common = mark == "o" and not any(
        item.kind in _AGREEING and not any(map(is_common, (*item.left, *item.right))) for item in found
    )
    found += [omitted(part, mark, left=True, common=common) for part in ones]
    found += [omitted(part, mark, left=False, common=common) for part in twos]
    if not agreeing:
        opposed = (("o.opposed_alone", 1.0),) if mark == "o" and any(map(_is_opposed, found)) else ()
        found.append(Alignment.of((), (), "nothing_agrees", ((f"{mark}.nothing_agrees", 1.0), *opposed)))
    return found


def _is_opposed(item: Alignment) -> bool:
    """Tell whether a name stands for what another word means, or two words in two scripts of letters mean different things or are both names."""
    if item.kind != "contradicted":
        return False
    one, two = item.left[0], item.right[0]
    if any(name == "o.name_for_trade" for name, _ in item.features):
        return True
    if one.fold.isascii() == two.fold.isascii() or is_unspaced(one.text) or is_unspaced(two.text):
        return False
    return item.features[0][0] == "o.opposed" or not any(meaning(part.fold) or region_in(part.fold) for part in (one, two))


def _are_synonyms(left: Sequence[Part], right: Sequence[Part], found: Sequence[Alignment]) -> bool:
    """Tell whether two words that mean the same are rather two words of one language: General Motors is no General Automotive.

    Nothing else is translated then: a word that a translation would have changed is in both names, and so are all small ones,
    in the same order.
    """
    translated = [item for item in found if item.kind == "translated"]
    words = [item.left[0] for item in found if item.left and item.right and item.left[0].fold == item.right[0].fold]
    telling = any(
        len(part.fold) >= _TELLING and org_equivalent(part.fold) is not None and class_of(part) in WORD_CLASSES
        for part in words
    )
    if len(translated) != 1 or not telling or translated[0].left[0].fold[:_STEM] == translated[0].right[0].fold[:_STEM]:
        return False
    pairs = [
        (left.index(item.left[0]), right.index(item.right[0]))
        for item in found
        if item.kind in EQUAL or item.kind in ("generic", "particle")
    ]
    small = [[part.fold for part in name if class_of(part) == "small"] for name in (left, right)]
    return small[0] == small[1] and [j for _, j in sorted(pairs)] == sorted(j for _, j in pairs)


def _mean_one(one: Part, two: Part, mark: str) -> bool:
    """Tell whether two words mean the same, or are spellings or native names of one region."""
    if mean_the_same(one.fold, two.fold, mark) or (mark == "o" and (are_one_trade(one.fold, two.fold) or are_one_school(one.fold, two.fold))):
        return True
    region = region_in(one.fold)
    return region is not None and region == region_in(two.fold)


def _is_short_for(one: Part, two: Part) -> bool:
    """Tell whether one of two words is short for the other, and neither names a region."""
    return is_abbreviation_of(one, two) and not (region_in(one.fold) and region_in(two.fold))


def _is_small_for_name(one: Part, two: Part) -> bool:
    """Tell whether one of two words is small and is the other, a name, in Latin letters."""
    return {class_of(one), class_of(two)} == {"small", "distinct"} and is_small_word_for_name(one, two)


def _one(left: Part, right: Part, kind: str, features: tuple[Feature, ...]) -> Alignment:
    return Alignment.of((left,), (right,), kind, features)


def _equal(ones: list[Part], twos: list[Part]) -> list[tuple[Part, Part]]:
    return take(
        ones,
        twos,
        lambda one, two: one.fold == two.fold and not (is_dotted(one) != is_dotted(two) and class_of(one) == "small"),
    )


def _assigned(ones: list[Part], twos: list[Part], mark: str, stages: Stages, number: int) -> list[Alignment]:
    """Hold the words that are left against each other; both lists keep what has no counterpart. `number` is that of the next distinct word."""
    lefts, rights = ([part for part in parts if class_of(part) in WORD_CLASSES] for parts in (ones, twos))
    if not (lefts and rights):
        return []
    written, others = list(map(as_measured, lefts)), list(map(as_measured, rights))
    measures = {(i, j): measure(one, two) for (i, one), (j, two) in product(enumerate(written), enumerate(others))}
    asked = [at for at, item in measures.items() if item.ask] if stages.encoder else []
    cosine = dict(zip(asked, cosines([(written[i].text, others[j].text) for i, j in asked])))
    features = {at: _features(written[at[0]], others[at[1]], item, cosine.get(at), mark) for at, item in measures.items()}
    found = []
    for i, j in assign([[weight_of(features[i, j]) for j in range(len(rights))] for i in range(len(lefts))]):
        one, two, item = lefts[i], rights[j], measures[i, j]
        ones.remove(one)
        twos.remove(two)
        kind = _kind_of(item.kind, item.sounds, cosine.get((i, j)), features[i, j])
        as_equal = mark == "o" and kind == "convention" and item.group not in SAME_SCRIPT
        found.append(
            _one(one, two, kind, at_most_equal(one, two, features[i, j], mark, number) if as_equal else features[i, j])
        )
    return found


def _features(left: Part, right: Part, found: Measure, cosine: float | None, mark: str) -> tuple[Feature, ...]:
    """Return the features of two words that are not equal: their own for far ones, for generic ones, for Latin ones."""
    meant = meaning_in(mark, left.fold) and meaning_in(mark, right.fold) and found.sounds < ONE_SOUND
    sisters = are_sisters(left.fold, right.fold) or are_sisters_across(left, right)
    if meant or sisters or are_two_trades(left.fold, right.fold) or (region_in(left.fold) and region_in(right.fold)):
        return ((f"{mark}.opposed", 1.0),)
    if mark == "o" and found.kind == "gendered" and (is_greek_genitive(left.fold, right.fold) or is_noun_in_case(left.fold, right.fold)):
        return (("o.in_case", 1.0),)
    if mark == "o" and (others := of_others(left, right, found)):
        return others
    if mark == "p" and found.kind == "root":  # of places that is an adjective: Алтайский край, Altai Krai
        return (("p.adjective", 1.0),)
    if found.kind == "far":
        slip = (("o.short_slip", 1.0),) if mark == "o" and differ_by_short_slip(left, right) else ()
        return ((f"{mark}.far", 1.0), *slip)
    if "generic" in (class_of(left), class_of(right)) and found.kind == "spelling":
        if mark == "o" and is_name_for_trade(left.fold, right.fold, found):
            return (("o.name_for_trade", 1.0),)
        if cosine is None:
            return tuple(hat(f"{mark}.generic.sounds", FEW_ALIKE, found.sounds))
        unlike = [(f"{mark}.generic_unlike", 1.0)] if are_generic_and_unlike(left, right, found) else []
        return (*hat(f"{mark}.generic.cosine", FEW_COSINE, cosine), *unlike)
    more = slips(left, right, found, mark)
    if found.group == "L":
        found = found._replace(
            group="B",
            features=tuple(
                [(f"B{name[1:]}" if name.startswith("L.") else name, value) for name, value in found.features]
            ),
        )
    return (*with_learned(left, right, found, cosine), (f"{mark}.pair", 1.0), *more)


def _kind_of(kind: str, heard: float, cosine: float | None, features: tuple[Feature, ...]) -> str:
    if features[0][0] == "o.in_case":
        return "inflected"
    if weight_of(features) <= 0:
        return "contradicted" if kind in ("spelling", "far") else kind
    if kind not in ("spelling", "far"):
        return kind
    if heard > 0.99:
        return "convention"
    return "encoder" if cosine is not None else "typo"
