"""One name in, the entity out: keys fetch candidates, comparison and prominence rank them, ambiguity is admitted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial
from unicodedata import category

from namenorm import searching, setting
from namenorm.comparison import MATCH_THRESHOLD, Known, Told
from namenorm.comparison.weighing.weights import probability
from namenorm.languages import write_alike
from namenorm.records import Evidence, Kind, Match, Name
from namenorm.registry import fetching
from namenorm.registry.index import Hit
from namenorm.registry.store import Store
from namenorm.sentences import alias_sentence
from namenorm.text import clean, fold, plain_words, words

_MARGIN = 0.15
"""How far the best of several similar names must stand above the next one to be the answer."""
_FEW = 3
"""Words of which all orders are looked at."""
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
        nearby = setting.nearby(store, context, text) if context else setting.NOTHING
        ranked = sorted(_rank_strict(text, found, nearby, lang), key=lambda match: (-match.score, match.entity.id))
    else:
        ranked = searching.ranked(text, fetching.loose(store, text, kind, without=without), lang, without)
    return tuple(ranked[:limit])


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
    """Return what the registry knows of a name, for `compare`: the entities that bear exactly this name.

    What most names have in them tells that they are in no registry: no word begins a name so long, or some word is in
    none. An entity is read only when what is told of it is. A family name as some other languages alone spell it tells
    nothing: Tramp is Trump in Serbian.
    """
    if not may_be_known(store, name):
        return ()
    facts: dict[str, Known] = {}
    for hit in _strict(store, name, None):
        strong = hit.role not in ("weak", "short")
        id = hit.id
        if hit.minor and not strong:
            continue
        if id in facts and (facts[id].strong or not strong):
            continue
        facts[id] = Known(id, hit.kind, strong, hit.never, partial(_told, name, hit))
    if any(fact.strong for fact in facts.values()):
        return tuple(fact for fact in facts.values() if fact.strong)
    return tuple(facts.values())


def may_be_known(store: Store, name: str) -> bool:
    """Tell whether the registry may know a name; False is sure, and is told fast.

    All its words must be in names, of which most surnames are not; a few of them must be a name in some order, and of more
    one must begin names so long, but where a comma or brackets part it.
    """
    plain = plain_words(name)
    if plain and not store.may_have_word(plain[-1][1]):  # most surnames are in none
        return False
    found = words(name) if plain is None else [folded for _, folded in plain]
    if not all(map(store.may_have_word, reversed(found))):
        return False
    if "," in name or "(" in name:  # Canton, China
        return True
    if len(found) <= _FEW:
        return store.may_be_named(found)
    return any(map(len(found).__le__, map(store.longest, found)))


def _told(name: str, hit: Hit) -> Told:
    entity, alias = hit.entity, hit.alias
    return Told(entity.name, alias_sentence(name, alias, entity) if alias.text != entity.name else "", tuple(one.text for one in entity.names))


def _strict(store: Store, text: str, kind: Kind | None) -> list[Hit]:
    """Fetch by the folded name, then by its words in any order."""
    return [found.hit for found in fetching.strict(store, text, kind)]


def _best_hits(text: str, hits: Iterable[Hit], lang: str | None) -> list[Hit]:
    """Keep one hit an entity: the one likeliest meant, of equally likely ones that in the strongest role."""
    best: dict[str, tuple[float, float, Hit]] = {}
    for hit in hits:
        rank = _likely_meant(text, hit, lang), _ROLE_LOSS[hit.role]
        if hit.id not in best or rank > best[hit.id][:2]:
            best[hit.id] = *rank, hit
    return [hit for _, _, hit in best.values()]


def _rank_strict(text: str, hits: list[Hit], nearby: setting.Nearby, lang: str | None) -> list[Match]:
    """Rank the bearers of exactly this name: prominence, the language and context share out the probability."""
    bearers = _best_hits(text, hits, lang)
    weights = [_standing(hit) * _likely_meant(text, hit, lang) * setting.support(hit.entity, nearby) for hit in bearers]
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


def _likely_meant(text: str, hit: Hit, lang: str | None) -> float:
    """Return how likely a name is meant that is folded like the one asked for.

    OPEC+ hardly where OPEC is asked for; nor a name that only some other languages use: Brasilia is Finnish for Brazil.
    """
    one, two = ([char for char in name if category(char) == "Sm"] for name in (text, hit.text))
    foreign = hit.minor and not (lang and write_alike(lang, hit.alias.languages))
    return (1.0 if one == two else 0.05) * (0.0002 if foreign else 1.0)


def _unknown_bearers(bearers: list[Hit]) -> float:
    """Weigh the people of that name whom no registry lists: many where the surname is common."""
    short = [hit for hit in bearers if hit.role == "short" and hit.kind == "person"]
    if not short or len(short) < len(bearers):
        return 0.0
    foremost = max(short, key=_standing)
    if foremost.common:
        return 2.0 * _standing(foremost)
    return 0.0 if foremost.prominence >= searching.RENOWNED["person"] else 0.15 * _standing(foremost)
