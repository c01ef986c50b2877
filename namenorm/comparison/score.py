"""From two names to a comparison: parts, alignment, evidence, score."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache, lru_cache

from namenorm.comparison.bodies.alignment import align_bodies
from namenorm.comparison.bodies.standing import acronym
from namenorm.comparison.bodies.telling import names_organization
from namenorm.comparison.bodies.words import are_kindred
from namenorm.comparison.knowledge import Facts, LookUp, Pair, kind_of, with_knowledge
from namenorm.comparison.persons.alignment import align_persons
from namenorm.comparison.persons.relation import ALL_STAGES, Stages
from namenorm.comparison.reasons import reason
from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.weighing.weights import DIFFERENT_THRESHOLD, KNOWLEDGE, MATCH_THRESHOLD, probability, weight_of
from namenorm.errors import NamenormError, require_text
from namenorm.parts import Part, person_parts, plain_parts, structured_parts
from namenorm.records import KINDS, Comparison, Evidence, Kind, Name, Verdict
from namenorm.sentences import of_lookalikes
from namenorm.text import clean, fold


def compare(
    left: str | Name, right: str | Name, *, kind: Kind | None = None, left_lang: str | None = None,
    right_lang: str | None = None, known: LookUp | None = None, may_be_known: Callable[[str], bool] = lambda name: True,
    without: Collection[str] = (),
) -> Comparison:  # fmt: skip
    """Hold two names against each other.

    `known` is what a registry says of a name, `may_be_known` tells fast of most names that it says nothing; `without` leaves out stages: "registry", "conventions", "encoder",
    "typos". Without `kind` a name with a legal form or a word like "ministry" is an organization's, any other a
    person's, unless the registry knows better. The score is the probability that both are spellings of one name, when
    that and its contrary were equally likely before; it is symmetric and never 0 or 1.

    >>> compare("Rustem Umerov", "UMEROV, Rustem").verdict
    'same'
    """
    first, second = _text(left, "left"), _text(right, "right")
    wanted = _checked(kind)
    facts: Facts = ((), ())
    if known and "registry" not in without and (not wanted or (may_be_known(first) and may_be_known(second))):
        ones = known(first)
        facts = ones, known(second) if ones or not wanted else ()
    kind = wanted or kind_of(facts) or guessed_kind(first, second)
    stages = (
        Stages("encoder" not in without, "conventions" not in without, "typos" not in without)
        if without
        else ALL_STAGES
    )
    prior, evidence = _evidence(left, right, first, second, kind, left_lang, right_lang, stages)
    if known and "registry" not in without:
        evidence = with_knowledge(Pair(first, second, kind, wanted, facts, prior, evidence), known, _are_one_body)
    if not (first.isascii() and second.isascii()):
        evidence = (*evidence, *of_lookalikes(first), *of_lookalikes(second))
    score = probability(prior + sum([item.weight for item in evidence]))
    return Comparison(first, second, score, verdict(score), evidence, prior)


def guessed_kind(left: str, right: str) -> Kind:
    """Return the kind of two names by their words: an organization when either shows it or both are kindred, else a person."""
    named = names_organization(left) or names_organization(right) or are_kindred(left, right)
    return "organization" if named else "person"


def alignments(left: Sequence[Part], right: Sequence[Part], kind: Kind, stages: Stages, whole: bool) -> list[Alignment]:
    """Return the alignments of two names that are not empty; `whole` tells that they are equal as a whole."""
    if kind == "person":
        found = align_persons(left, right, stages)
    else:
        found = acronym(left, right, place=kind == "place") or align_bodies(left, right, kind, stages)
    if whole:
        found.append(Alignment.of((), (), "whole", ((f"whole.{kind}", 1.0),)))
    return found


@lru_cache(maxsize=1 << 10)
def _evidence(
    left: str | Name, right: str | Name, first: str, second: str, kind: Kind, left_lang: str | None,
    right_lang: str | None, stages: Stages,
) -> tuple[float, tuple[Evidence, ...]]:  # fmt: skip
    """Return the prior and the evidence of the parts of two names, remembered: the pairs of a list or a text come again."""
    if (second, right_lang or "") < (
        first,
        left_lang or "",
    ):  # one order for both ways round: symmetric to the last bit
        return _evidence_of_parts(right, left, second, first, kind, right_lang, left_lang, stages, turned=True)
    return _evidence_of_parts(left, right, first, second, kind, left_lang, right_lang, stages, turned=False)


def _evidence_of_parts(
    left: str | Name, right: str | Name, first: str, second: str, kind: Kind, left_lang: str | None,
    right_lang: str | None, stages: Stages, *, turned: bool,
) -> tuple[float, tuple[Evidence, ...]]:  # fmt: skip
    """Return the prior and the evidence of the parts of two names; `turned` tells that they were given the other way round."""
    one, two = _parts(left, first, kind, left_lang), _parts(right, second, kind, right_lang)
    if not (one and two):
        same = first == second != ""
        told = "the names are equal" if same else "one of the names is empty"
        given = (second, first) if turned else (first, second)
        return 0.0, (
            Evidence("exact" if same else "empty", *given, KNOWLEDGE["empty"] * (-0.5 if same else 1.0), told),
        )
    whole = one[0].fold[:1] == two[0].fold[:1] and _letters(one) == _letters(two) and fold(first) == fold(second)
    found = alignments(one, two, kind, stages, whole)
    if turned:
        return _prior(kind), tuple(
            [Evidence(name, _joined(x), _joined(y), weight, reason) for y, x, name, _, weight in found]
        )
    return _prior(kind), tuple(
        [Evidence(name, _joined(x), _joined(y), weight, reason) for x, y, name, _, weight in found]
    )


@cache
def _prior(kind: Kind) -> float:
    return weight_of(((f"prior.{kind}", 1.0),))


def _letters(parts: tuple[Part, ...]) -> str:
    """Return all folded letters of a name: those of two names that are folded alike are the same."""
    return "".join([part.fold for part in parts])


def _joined(parts: tuple[Part, ...]) -> str:
    return parts[0].text if len(parts) == 1 else " ".join([part.text for part in parts])


def verdict(score: float) -> Verdict:
    """Return the verdict of a score."""
    if score >= MATCH_THRESHOLD:
        return "same"
    return "different" if score < DIFFERENT_THRESHOLD else "unsure"


def _text(value: str | Name, what: str) -> str:
    return clean(
        value if value.__class__ is str else require_text(str(value) if isinstance(value, Name) else value, what)
    )


def _checked(kind: Kind | None) -> Kind | None:
    if kind is not None and kind not in KINDS:
        raise NamenormError(f"kind {kind!r} is none of {', '.join(KINDS)}")
    return kind


def _parts(name: str | Name, text: str, kind: Kind, lang: str | None) -> tuple[Part, ...]:
    if isinstance(name, Name):
        return structured_parts(name)
    return person_parts(text, lang) if kind == "person" else plain_parts(text)


def _are_one_body(left: str, right: str) -> bool:
    return compare(left, right, kind="organization").verdict == "same"
