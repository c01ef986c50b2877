"""One name in, the entity out: keys fetch candidates, comparison and prominence rank them, ambiguity is admitted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from unicodedata import category

from namenorm.comparison import MATCH_THRESHOLD, Known, compare
from namenorm.comparison.vectors import encode_missing
from namenorm.comparison.weights import probability
from namenorm.records import Alias, Comparison, Entity, Evidence, Kind, Match, Name
from namenorm.registry import fetching
from namenorm.registry.fetching import Fetched
from namenorm.registry.index import Hit
from namenorm.registry.store import Store
from namenorm.scripts import scripts_in
from namenorm.sentences import alias_sentence
from namenorm.text import clean, fold, plain_words, words

_MOST_COMPARED = 60
_MOST_NAMES = 4
_SEARCHED, _UNHEARD, _UNANSWERED, _ENOUGH = -1.5, -3.0, -3.0, 2
"""Log odds against a name found by search, against a lone surname so found, and against a name that leaves parts of the one
asked for without an answer; how many answered parts make up for that."""
_RENOWNED = {"person": 220, "place": 150, "organization": 150}
"""Prominence from which one word in a new spelling may mean an entity."""
_WEIGHTY = frozenset({"omitted_given", "omitted_family", "omitted_word"})
_MARGIN = 0.15
"""How far the best of several similar names must stand above the next one to be the answer."""
_TIMES = 10
"""How much likelier the foremost of several bearers of exactly this name must be than the next one."""
_DECADE = 25.0
"""Steps of prominence that stand for a factor of ten."""
_ROLE_LOSS = {"preferred": 0.0, "native": 0.0, "alias": 0.0, "former": -0.3, "also": 0.0, "short": -1.0, "weak": -2.0}


def candidates(
    store: Store, name: str | Name, *, limit: int = 10, kind: Kind | None = None, lang: str | None = None,
    context: str | None = None, without: Collection[str] = (),
) -> tuple[Match, ...]:  # fmt: skip
    """Return the entities a name may denote, ranked."""
    text = clean(str(name))
    if not text:
        return ()
    found = _strict(store, text, kind)
    if found:
        ranked = _rank_strict(text, found, context)
    else:
        ranked = _rank_loose(text, fetching.loose(store, text, kind, without=without), lang, without)
    return tuple(sorted(ranked, key=lambda match: (-match.score, match.entity.id))[:limit])


def resolve(
    store: Store, name: str | Name, *, kind: Kind | None = None, lang: str | None = None, context: str | None = None,
    without: Collection[str] = (),
) -> Match | None:  # fmt: skip
    """Return the one entity a name denotes, or None when it is unknown or ambiguous."""
    best = candidates(store, name, limit=2, kind=kind, lang=lang, context=context, without=without)
    if not best or best[0].score < MATCH_THRESHOLD:
        return None
    if len(best) > 1 and not _stands_out(*best):
        return None
    return best[0]


def _stands_out(first: Match, second: Match) -> bool:
    """Tell whether the best candidate leaves the next one far enough behind to be the answer."""
    if any(item.kind == "shared" for item in first.evidence):
        return first.score >= _TIMES * second.score
    if first.entity.dominant and not second.entity.dominant:
        return True
    return first.score - second.score >= _MARGIN


def known(store: Store, name: str) -> tuple[Known, ...]:
    """Return what the registry knows of a name, for `compare`: the entities that bear exactly this name."""
    found = words(name)
    if all(store.longest(word) < len(found) for word in found):
        return ()
    if plain_words(name) is not None and not all(store.may_have(word) for word in found):
        return ()
    facts: dict[str, Known] = {}
    for hit in _strict(store, name, None):
        strong = hit.role not in ("weak", "short")
        if hit.id in facts and (facts[hit.id].strong or not strong):
            continue
        entity = hit.entity
        note = alias_sentence(name, hit.alias, entity) if hit.alias.text != entity.name else ""
        facts[hit.id] = Known(hit.id, entity.name, hit.kind, strong, entity.never, note)
    if any(fact.strong for fact in facts.values()):
        return tuple(fact for fact in facts.values() if fact.strong)
    return tuple(facts.values())


def _strict(store: Store, text: str, kind: Kind | None) -> list[Hit]:
    """Fetch by the folded name, then by its words in any order."""
    return [found.hit for found in fetching.strict(store, text, kind)]


def _best_hits(hits: Iterable[Hit]) -> list[Hit]:
    """Keep one hit an entity: the one in the strongest role."""
    best: dict[str, Hit] = {}
    for hit in hits:
        old = best.get(hit.id)
        if old is None or _ROLE_LOSS[hit.role] > _ROLE_LOSS[old.role]:
            best[hit.id] = hit
    return list(best.values())


def _rank_strict(text: str, hits: list[Hit], context: str | None) -> list[Match]:
    """Rank the bearers of exactly this name: prominence and context share out the probability."""
    bearers = _best_hits(hits)
    weights = [_standing(hit) * _likely_meant(text, hit) * (_support(hit.entity, context, text) if context else 1.0) for hit in bearers]
    total = sum(weights) + _unknown_bearers(bearers)
    matches = []
    for hit, weight in zip(bearers, weights):
        entity, alias = hit.entity, hit.alias
        share = weight / total
        name_score = probability(3.0 + _ROLE_LOSS[hit.role] + min(2.0, 0.15 * len(fold(text))))
        evidence = [Evidence("exact", text, alias.text, 1.0, alias_sentence(text, alias, entity))]
        if share < 0.98:
            evidence.append(Evidence("shared", text, entity.name, share - 1.0, f"the name has other bearers; {entity.name} is {share:.0%} likely"))
        matches.append(Match(entity, name_score * share, tuple(evidence), alias))
    return matches


def _standing(hit: Hit) -> float:
    loss = 1.0 if hit.role != "weak" else 0.2
    return float(10 ** (hit.prominence / _DECADE - 6)) * loss


def _likely_meant(text: str, hit: Hit) -> float:
    """Return how likely a name is meant that is folded like the one asked for: OPEC+ hardly where OPEC is asked for."""
    one, two = ([char for char in name if category(char) == "Sm"] for name in (text, hit.text))
    return 1.0 if one == two else 0.05


def _unknown_bearers(bearers: list[Hit]) -> float:
    """Weigh the people of that name whom no registry lists: many where the surname is common."""
    short = [hit for hit in bearers if hit.role == "short" and hit.kind == "person"]
    if not short or len(short) < len(bearers):
        return 0.0
    foremost = max(short, key=_standing)
    if foremost.common:
        return 2.0 * _standing(foremost)
    return 0.0 if foremost.prominence >= _RENOWNED["person"] else 0.15 * _standing(foremost)


def _support(entity: Entity, context: str, text: str) -> float:
    """Return how much a text around the name speaks for an entity: its roles, its country, its other names."""
    around = " " + " ".join(words(context)) + " "
    factor = 1.0
    role_words = {word for role in entity.roles for word in words(role) if len(word) > 3}
    factor *= 3.0 ** min(3, sum(f" {word} " in around for word in role_words))
    others = {" ".join(words(alias.text)) for alias in entity.names[:40] if alias.role not in ("short", "weak")}
    if any(f" {other} " in around for other in others if other and other != " ".join(words(text))):
        factor *= 30.0
    return factor


def _rank_loose(text: str, fetched: list[Fetched], lang: str | None, without: Collection[str]) -> list[Match]:
    """Compare each candidate with the name; the best of its names counts."""
    best: dict[str, Match] = {}
    pairs = _to_compare(text, fetched)
    if "encoder" not in without:
        encode_missing(word for name in (text, *(alias.text for _, alias in pairs)) for word in name.split())
    for item, alias in pairs:
        hit = item.hit
        result = compare(text, alias.text, kind=hit.kind, left_lang=lang, without=without)
        evidence = (*result.evidence, *_of_search(result, hit), item.evidence)
        score = probability(result.prior + sum(piece.weight for piece in evidence))
        if hit.id not in best or score > best[hit.id].score:
            note = Evidence("alias", text, alias.text, 0.0, alias_sentence(alias.text, alias, hit.entity))
            best[hit.id] = Match(hit.entity, score, (*evidence, note), alias)
    return [match for match in best.values() if match.score > 0.05]


def _to_compare(text: str, fetched: list[Fetched]) -> list[tuple[Fetched, Alias]]:
    """Return what was found with the names to compare, each name of an entity once."""
    scripts, several = scripts_in(text), len(words(text)) > 1
    found: dict[tuple[str, str], tuple[Fetched, Alias]] = {}
    for item in fetched:
        for alias in _names_to_compare(item.hit, scripts, several):
            found.setdefault((item.hit.id, alias.text), (item, alias))
            if len(found) == _MOST_COMPARED:
                return list(found.values())
    return list(found.values())


def _of_search(result: Comparison, hit: Hit) -> tuple[Evidence, ...]:
    """What speaks against a name that was searched for among many: one of them is always the nearest.

    A name of several parts is not found by one of them alone: Asif is not Qwertz Asif. One word that merely resembles
    a surname is mostly somebody else's, unless all the world knows the person.
    """
    evidence = [Evidence("searched", result.left, result.right, _SEARCHED, "")]
    if _is_lone(result, hit) and hit.prominence < _RENOWNED[hit.kind]:
        note = f"{result.left} may be anybody's name"
        evidence.append(Evidence("unheard", result.left, result.right, _UNHEARD, note))
    left_out = [item.left for item in result.evidence if _leaves_open(item)]
    if left_out and sum(item.weight > 0 and bool(item.left and item.right) for item in result.evidence) < _ENOUGH:
        note = f"{' '.join(left_out)} is not answered by any part of {result.right}"
        evidence.append(Evidence("unanswered", " ".join(left_out), "", _UNANSWERED, note))
    return tuple(evidence)


def _is_lone(result: Comparison, hit: Hit) -> bool:
    """Tell whether all that speaks for an entity is one word: a surname, or a word in another script."""
    answered = [item for item in result.evidence if item.left and item.right]
    if len(answered) != 1:
        return False
    if hit.kind == "person":
        return hit.role == "short" or any(item.right and not item.left for item in result.evidence)
    return scripts_in(result.left) != scripts_in(result.right)


def _leaves_open(item: Evidence) -> bool:
    """Tell whether a part of the name asked for has no answer, or another one."""
    return bool(item.left) and (item.kind == "contradicted" or (not item.right and item.kind in _WEIGHTY))


def _names_to_compare(hit: Hit, scripts: tuple[str, ...], several: bool) -> list[Alias]:
    """Return the names of an entity that tell most: those in the script asked for, else its own names.

    A transliteration of a transliteration tells little: Goldberg is not Gothenburg because both are alike in Chinese.
    """
    full = several and hit.role == "short"
    if scripts_in(hit.text) == scripts and not full:
        return [hit.alias]
    roles = ("preferred", "native", "also") if full or hit.role != "short" else ("short",)
    names = [alias for alias in hit.entity.names if alias.role in roles]
    alike = [alias for alias in names if scripts_in(alias.text) == scripts]
    return (alike or _own_names(hit.entity, names))[:_MOST_NAMES]


def _own_names(entity: Entity, names: Iterable[Alias]) -> list[Alias]:
    """Keep the canonical name and the native ones, or what is part of these."""
    own = {word for alias in entity.names if alias.role == "native" or alias is entity.names[0] for word in words(alias.text)}
    return [alias for alias in names if own.issuperset(words(alias.text))]
