"""From two names to a comparison: parts, alignment, evidence, score."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import TypeAlias

from namenorm import romanization
from namenorm.comparison.align import Alignment, align
from namenorm.comparison.weights import DIFFERENT_THRESHOLD, MATCH_THRESHOLD, PRIOR, WEIGHT, probability
from namenorm.comparison.words import is_acronym_of, is_generic, is_legal_form
from namenorm.errors import NamenormError, require_text
from namenorm.parts import Part, person_parts, plain_parts, structured_parts
from namenorm.records import KINDS, Comparison, Evidence, Kind, Name, Verdict
from namenorm.scripts import scripts_in
from namenorm.text import clean, fold


@dataclass(frozen=True, slots=True)
class Known:
    """What a registry knows of one name: the entity, whether by a full strong name, its kind, its `not:` list."""

    id: str
    name: str
    kind: Kind
    strong: bool
    never: tuple[str, ...] = ()
    note: str = ""


LookUp: TypeAlias = Callable[[str], tuple[Known, ...]]


def compare(
    left: str | Name, right: str | Name, *, kind: Kind | None = None, left_lang: str | None = None,
    right_lang: str | None = None, known: LookUp | None = None, without: Collection[str] = (),
) -> Comparison:  # fmt: skip
    """Hold two names against each other.

    `known` is what a registry says of a name; `without` leaves out stages: "registry", "conventions", "typos".
    The score is the probability that both are spellings of one name; it is symmetric and never 0 or 1.

    >>> compare("Rustem Umerov", "UMEROV, Rustem").verdict
    'same'
    """
    first, second = _text(left, "left"), _text(right, "right")
    if (second, right_lang or "") < (first, left_lang or ""):  # one order for both ways round: symmetric to the last bit
        turned = compare(
            right, left, kind=kind, left_lang=right_lang, right_lang=left_lang, known=known, without=without
        )
        evidence_turned = tuple(replace(item, left=item.right, right=item.left) for item in turned.evidence)
        return replace(turned, left=first, right=second, evidence=evidence_turned)
    look_up = known if known and "registry" not in without else None
    facts = (look_up(first), look_up(second)) if look_up else ((), ())
    kind = _checked(kind) or _kind_of(facts)
    evidence: list[Evidence] = []
    if first and second:
        aligned = align(_parts(left, kind or "person", left_lang), _parts(right, kind or "person", right_lang))
        both_have_initials = _have_initials(aligned, "left") and _have_initials(aligned, "right")
        for item in aligned:
            evidence.append(_evidence(item, kind or "person", without, strict_initials=both_have_initials))
        evidence.extend(_whole(first, second, kind))
        found = _from_registry(first, second, facts, kind)
        if any(item.kind == "same_entity" for item in found):
            evidence = [_explained(item) for item in evidence]
        evidence.extend(found)
    else:
        evidence.append(Evidence("empty", first, second, -10.0, "one of the names is empty"))
    prior = PRIOR[kind or "person"]
    score = probability(prior + sum(item.weight for item in evidence))
    return Comparison(first, second, score, verdict(score), tuple(evidence), prior)


def _explained(item: Evidence) -> Evidence:
    """A registry that knows both names of one entity has explained why their parts differ."""
    return item if item.weight >= 0 else replace(item, kind="explained", weight=0.0, note="")


def verdict(score: float) -> Verdict:
    """Return the verdict of a score."""
    if score >= MATCH_THRESHOLD:
        return "same"
    return "different" if score < DIFFERENT_THRESHOLD else "unsure"


def _text(value: str | Name, what: str) -> str:
    return clean(require_text(str(value) if isinstance(value, Name) else value, what))


def _checked(kind: Kind | None) -> Kind | None:
    if kind is not None and kind not in KINDS:
        raise NamenormError(f"kind {kind!r} is none of {', '.join(KINDS)}")
    return kind


def _kind_of(facts: tuple[tuple[Known, ...], tuple[Known, ...]]) -> Kind | None:
    kinds = {fact.kind for side in facts for fact in side if fact.strong}
    return next(iter(kinds)) if len(kinds) == 1 else None


def _parts(name: str | Name, kind: Kind, lang: str | None) -> tuple[Part, ...]:
    if isinstance(name, Name):
        return structured_parts(name)
    return person_parts(name, lang) if kind == "person" else plain_parts(name)


def _have_initials(aligned: list[Alignment], side: str) -> bool:
    return any(part.tag == "initial" for item in aligned for part in getattr(item, side))


def _evidence(item: Alignment, kind: Kind, without: Collection[str], *, strict_initials: bool) -> Evidence:
    left = " ".join(part.text for part in item.left)
    right = " ".join(part.text for part in item.right)
    if item.left and item.right:
        name, note = _related(item, kind, without)
    else:
        part = (item.left or item.right)[0]
        name, note = _omitted(part, kind)
        if part.tag == "initial" and strict_initials:
            name, note = "contradicted_initial", f"the initial {part.text} stands in one name only, though both have initials"
    return Evidence(name, left, right, WEIGHT.get(name, 0.0), note)


def _related(item: Alignment, kind: Kind, without: Collection[str]) -> tuple[str, str]:
    one, two = item.left[0], item.right[0]
    relation = item.relation
    if relation and relation.kind in ("convention", "romanized") and "conventions" in without:
        relation = None
    if relation and relation.kind == "typo" and ("typos" in without or kind == "place" or "number" in (one.tag, two.tag)):
        relation = None
    if relation is None:
        return _contradiction(one, two)
    if relation.kind.startswith("exact"):
        if not one.counts and not two.counts:
            return "particle", ""
        if kind == "organization" and (is_legal_form(one.fold) or is_generic(one.fold)):
            return ("legal" if is_legal_form(one.fold) else "generic"), ""
        if kind != "person" and relation.kind == "exact_common":
            return "exact", relation.note
    return relation.kind, relation.note


def _contradiction(one: Part, two: Part) -> tuple[str, str]:
    said = f"{one.text} is not {two.text}"
    if scripts_in(one.text) != scripts_in(two.text) and not _readable(one.text, two.text):
        return "unread", f"no rule tells whether {one.text} and {two.text} are one name"
    if "number" in (one.tag, two.tag):
        return "number", f"the numbers differ: {said}"
    if "initial" in (one.tag, two.tag):
        return "contradicted_initial", f"the initials differ: {said}"
    if "patronymic" in (one.tag, two.tag):
        return "contradicted_patronymic", f"the patronymics differ: {said}"
    if is_legal_form(one.fold) and is_legal_form(two.fold):
        return "legal_difference", f"the legal forms differ: {said}"
    return "contradicted", said


def _readable(one: str, two: str) -> bool:
    """Tell whether a convention could have shown that two parts in different scripts agree."""
    return any(romanization.languages_of(text) for text in (one, two) if scripts_in(text) != ("Latn",))


def _omitted(part: Part, kind: Kind) -> tuple[str, str]:
    missing = f"{part.text} stands in one name only"
    if not part.counts:
        return "particle_omitted", ""
    if kind == "person":
        names = {"family": "omitted_family", "patronymic": "omitted_patronymic", "initial": "omitted_initial",
                 "suffix": "omitted_suffix", "number": "omitted_suffix"}  # fmt: skip
        return names.get(part.tag, "omitted_given"), missing
    if part.tag == "number":
        return "number", f"the number {missing}"
    if kind == "organization" and is_legal_form(part.fold):
        return "omitted_legal", ""
    return ("omitted_generic" if is_generic(part.fold) else "omitted_word"), missing


def _whole(left: str, right: str, kind: Kind | None) -> list[Evidence]:
    found = []
    if fold(left) == fold(right):
        found.append(Evidence("whole", left, right, WEIGHT["whole"], "the names agree as a whole"))
    elif kind != "person" and is_acronym_of(left, right):
        note = f"{min(left, right, key=len)} is made of the initials of {max(left, right, key=len)}"
        found.append(Evidence("acronym", left, right, WEIGHT["acronym"] - WEIGHT["contradicted"], note))
    return found


def _from_registry(
    left: str, right: str, facts: tuple[tuple[Known, ...], tuple[Known, ...]], kind: Kind | None
) -> list[Evidence]:
    ones = {fact.id: fact for fact in facts[0] if kind in (None, fact.kind)}
    twos = {fact.id: fact for fact in facts[1] if kind in (None, fact.kind)}
    if not ones or not twos:
        return []
    shared = [ones[key] for key in ones if key in twos]
    if shared:
        sure = len(ones) == len(twos) == 1
        name = "same_entity" if sure else "may_be_entity"
        who = shared[0]
        notes = dict.fromkeys(filter(None, (ones[who.id].note, twos[who.id].note)))
        note = f"the registry knows both as names of {who.name}" + "".join(f"; {text}" for text in notes)
        return [Evidence(name, left, right, WEIGHT[name], note)]
    one, two = next(iter(ones.values())), next(iter(twos.values()))
    if one.id in two.never or two.id in one.never:
        return [Evidence("never", left, right, WEIGHT["never"], f"{one.name} and {two.name} must never be confused")]
    if any(fact.strong for fact in ones.values()) and any(fact.strong for fact in twos.values()):
        note = f"the registry knows {left} as {one.name} and {right} as {two.name}"
        return [Evidence("different_entities", left, right, WEIGHT["different_entities"], note)]
    return []
