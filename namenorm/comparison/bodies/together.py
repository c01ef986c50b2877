"""What is true of the words of two bodies together: whether all that count agree, and what those do that stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.bodies.anotherbody import ANOTHER_BODY, with_another_body
from namenorm.comparison.bodies.meaning import meaning
from namenorm.comparison.bodies.standing import at_most_equal
from namenorm.comparison.bodies.words import WORD_CLASSES, class_of, is_filler, is_named_by_unit
from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.weighing.knots import Feature
from namenorm.lexicon import org_equivalent
from namenorm.parts import Part

EQUAL = frozenset({"exact", "exact_common", "exact_short", "translated"})
_ALIKE = frozenset({"typo", "encoder", "convention", "inflected", "abbreviated", "acronym", "nickname"})
_CONTRARY = frozenset({"initial", "contradicted", "number"})
_SPELLED = frozenset({"typo", "encoder", "convention", "abbreviated"})
_FILLED = frozenset({"omitted_generic", "omitted_word"})
_DIFFERING = _CONTRARY | {"omitted_word", "omitted_generic", "added"}
_LANDMARKS = frozenset({"archipelago", "autonomous", "commonwealth", "community", "mount", "station"})
"""What is written to the name of a place, or left out, as islands and provinces are."""
_KINDS = frozenset({"bank", "company", "hotel", "restaurant", "society"})
"""What a body is called that others leave out, where it stands: Banca Monte dei Paschi."""
_FEW = 2
_CITIES = frozenset((
    "antwerp", "athens", "baghdad", "basel", "beijing", "belgrade", "brussels", "bucharest", "cairo", "cologne", "copenhagen", "damascus", "florence",
    "geneva", "gothenburg", "jerusalem", "kyiv", "lisbon", "milan", "moscow", "munich", "naples", "prague", "rome", "seoul", "tehran", "tokyo", "turin",
    "venice", "vienna", "warsaw", "zurich",
))  # fmt: skip
"""Heads of the groups of `org_equivalents` that are cities."""


def with_all_words(
    found: Sequence[Alignment], left: Sequence[Part], right: Sequence[Part], mark: str
) -> list[Alignment]:
    """Add what is true of the words together: all that count agree; the first distinctive ones differ; one stands alone."""
    more = _marked(found, left, right, mark)
    if mark == "o":
        more = with_another_body(more, left, right)
    kinds = {item.kind for item in more if not item.right or not item.left or class_of(item.left[0]) in WORD_CLASSES}
    fillers = [part for item in more if item.kind in _FILLED for part in (*item.left, *item.right)]
    another = any(feature == ANOTHER_BODY for item in more for feature in item.features)
    if all(_fills(part, mark) for part in fillers):
        kinds -= _FILLED
    if another:
        kinds.add("omitted_word")
    if not kinds.isdisjoint(_CONTRARY | _DIFFERING):
        return [_no_more_than_equal(item, mark) for item in more]
    if any(item.left and item.right and class_of(item.left[0]) in WORD_CLASSES for item in more):
        told = ["core_alike" if any(map(_are_but_alike, more)) else "core"]
        named = any(map(is_named_by_unit, (left, right))) or any(_says_where(part, mark) for part in fillers)
        told += ["core_named"] * (mark == "p" and bool(fillers) and named)
        told += ["core_filled"] * bool(fillers) + ["core_legal"] * any(item.kind == "legal_difference" for item in more)
        more.append(Alignment.of((), (), "core", tuple([(f"{mark}.{name}", 1.0) for name in told])))
    return more


def _fills(part: Part, mark: str) -> bool:
    """Tell whether a word that stands alone says no more than what kind of body it is, or where: Siemens AG, Erlangen."""
    return is_filler(part.fold, place=mark == "p") or _says_where(part, mark)


def _says_where(part: Part, mark: str) -> bool:
    """Tell whether a word behind a comma or in brackets is likely to say where a company is, or the country of a city: Bath, England."""
    head = meaning(part.fold) if part.tag == "suffix" else None
    if mark == "o":
        return part.tag == "suffix" and (head is None or head in _CITIES)
    return head is not None and not is_filler(part.fold, place=True) and head not in _LANDMARKS


def _marked(found: Sequence[Alignment], left: Sequence[Part], right: Sequence[Part], mark: str) -> list[Alignment]:
    heads = [next((part for part in name if class_of(part) == "distinct"), None) for name in (left, right)]
    lone = min(sum(class_of(part) in WORD_CLASSES for part in name) for name in (left, right)) == 1
    same_form = any(item.kind == "legal" and item.left[0].fold == item.right[0].fold for item in found)
    last = [_last_word(name) for name in (left, right)]
    several = sum(item.kind in EQUAL and class_of(item.left[0]) == "distinct" for item in found) >= _FEW
    several = several and sum(item.kind in _FILLED for item in found) == 1
    more = []
    for item in found:
        features = item.features
        if mark == "o" and item.kind in _FILLED:
            features += _of_alone(item, last, same_form=same_form, several=several)
        if item.kind not in EQUAL and item.left and item.right and [*item.left, *item.right] == heads:
            features += ((f"{mark}.head", 1.0),)
        if lone and item.kind in _FILLED and (mark == "o" or item.kind == "omitted_word"):
            features += ((f"{mark}.omitted_of_lone", 1.0),)
        more.append(item if features is item.features else Alignment.of(item.left, item.right, item.kind, features))
    return more


def _of_alone(item: Alignment, last: Sequence[Part | None], *, same_form: bool, several: bool) -> tuple[Feature, ...]:
    """What a word adds that only one name has: a holding beside the same legal form, the last word, which says what a body is."""
    (part,) = (*item.left, *item.right)
    head = org_equivalent(part.fold)
    if same_form and head == "holding":
        return (("o.holding", 1.0),)
    if head is None or is_filler(part.fold):
        return ()
    if item.kind == "omitted_word":
        return (("o.omitted_last", 1.0),) if part in last else ()
    return (("o.omitted_kind", 1.0),) if several and (part in last or head in _KINDS) else ()


def _last_word(name: Sequence[Part]) -> Part | None:
    """Return the last word of a name that counts, which mostly says what a body is; none that only adds to the one before it: "& Sons"."""
    at = max((at for at, part in enumerate(name) if class_of(part) in WORD_CLASSES), default=0)
    return None if at < 1 or class_of(name[at - 1]) == "small" else name[at]


def _no_more_than_equal(item: Alignment, mark: str) -> Alignment:
    """Let a word that is spelled otherwise say no more than the word in both names, where others differ: Luftansa Cargo is no
    Lufthansa, Верхний Уфалей no Nizhny Ufaley."""
    if item.kind not in _SPELLED or item.weight <= 0:
        return item
    features = at_most_equal(item.left[0], item.right[0], item.features, mark, 1)
    return item if features is item.features else Alignment.of(item.left, item.right, item.kind, features)


def _are_but_alike(item: Alignment) -> bool:
    """Tell whether words that agree are not as good as equal, as those of two scripts may be."""
    return item.kind in _ALIKE and not any(name.endswith(".equal") for name, _ in item.features)
