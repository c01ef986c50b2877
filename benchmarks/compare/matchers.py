"""namenorm and its peers, each as a function from pairs to scores. A peer that is not installed is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache, partial
from importlib import import_module
from itertools import count
from typing import Any, NamedTuple, TypeAlias

import numpy as np

import namenorm
from benchmarks.compare.records import Pair
from namenorm.api import Registry

Scores: TypeAlias = "np.ndarray[Any, np.dtype[np.float64]]"


class Matcher(NamedTuple):
    """A way to score pairs: its own threshold, and the most pairs of a suite it is asked (None: all)."""

    name: str
    threshold: float
    scores: Callable[[Sequence[Pair]], Scores]
    most: int | None = None


def own(*, bulk: bool = False, languages: bool = False, without: Collection[str] = ()) -> Matcher:
    """Return namenorm: one `compare` a pair, or `compare_many` by kind with `bulk`."""
    name = "namenorm" + "".join(f" -{stage}" for stage in sorted(without))
    if bulk and not without and not languages:
        return Matcher(name + " (bulk)", namenorm.MATCH_THRESHOLD, _bulk)
    return Matcher(name, namenorm.MATCH_THRESHOLD, partial(_single, languages=languages, without=frozenset(without)))


def _single(pairs: Sequence[Pair], *, languages: bool, without: frozenset[str]) -> Scores:
    registry = Registry.default()
    found = [
        registry.compare(
            pair.left, pair.right, kind=pair.kind, left_lang=_tag(pair.left_lang) if languages else None,
            right_lang=_tag(pair.right_lang) if languages else None, without=without,
        ).score
        for pair in pairs
    ]  # fmt: skip
    return np.array(found, dtype=float)


def _tag(lang: str) -> str | None:
    return lang if lang and lang != "und" else None


def _bulk(pairs: Sequence[Pair]) -> Scores:
    scores = np.zeros(len(pairs))
    for kind in {pair.kind for pair in pairs}:
        places = [place for place, pair in enumerate(pairs) if pair.kind == kind]
        chosen = [pairs[place] for place in places]
        scores[places] = namenorm.compare_many([p.left for p in chosen], [p.right for p in chosen], kind=kind)
    return scores


def registry_knows(pair: Pair) -> bool:
    """Return whether the shipped registry has both strings as names of the kind."""
    return all(_is_known(name, pair.kind) for name in (pair.left, pair.right))


@lru_cache(maxsize=1 << 16)
def _is_known(name: str, kind: str) -> bool:
    found = namenorm.candidates(name, limit=3, kind=kind, without={"typos", "encoder", "inflection"})  # type: ignore[arg-type]
    return any(namenorm_fold(match.alias) == namenorm_fold(name) for match in found)


def namenorm_fold(name: Any) -> str:
    """Return the folded text of a name or an alias record."""
    from namenorm.text import fold

    return fold(getattr(name, "text", None) or str(name))


# --- peers


def peers(sample: int = 1500) -> list[Matcher]:
    """Return the peers that are installed; slow ones are asked at most `sample` pairs of a suite."""
    found = []
    for make in (_rapidfuzz, _jellyfish, _rigour, partial(_logic_v2, sample)):
        try:
            found += make()
        except ImportError as error:
            print(f"(left out: {error})")
    return found


def _speller(package: str) -> Callable[[str], str]:
    """Return a romanization that keeps what it made: each matcher has its own, so that its time is its own."""
    spell: Any = getattr(import_module(package), package)
    return lru_cache(1 << 17)(lambda text: str(spell(text)).lower())


def _each(score: Callable[[str, str], float], spell: Callable[[str], str], pairs: Sequence[Pair]) -> Scores:
    return np.array([score(spell(pair.left), spell(pair.right)) for pair in pairs], dtype=float)


def _rapidfuzz() -> list[Matcher]:
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    scorers: dict[str, Callable[[str, str], float]] = {
        "token_sort": lambda left, right: fuzz.token_sort_ratio(left, right) / 100,
        "WRatio": lambda left, right: fuzz.WRatio(left, right) / 100,
        "Jaro-Winkler": JaroWinkler.similarity,
    }
    return [
        Matcher(f"rapidfuzz {name}, {letters}", 0.85, partial(_each, score, _speller(letters)))
        for letters in ("unidecode", "anyascii")
        for name, score in scorers.items()
    ]


def _jellyfish() -> list[Matcher]:
    module: Any = import_module("jellyfish")

    def metaphone(left: str, right: str) -> float:
        return float(
            module.jaro_winkler_similarity(*(" ".join(sorted(map(sound, text.split()))) for text in (left, right)))
        )

    def rating(left: str, right: str) -> float:
        return float(bool(module.match_rating_comparison(_plain(left), _plain(right))))

    sound = lru_cache(1 << 17)(module.metaphone)
    return [
        Matcher(
            "jellyfish Jaro-Winkler, unidecode",
            0.85,
            partial(_each, module.jaro_winkler_similarity, _speller("unidecode")),
        ),
        Matcher("jellyfish metaphone, unidecode", 0.85, partial(_each, metaphone, _speller("unidecode"))),
        Matcher("jellyfish match rating, unidecode", 0.5, partial(_each, rating, _speller("unidecode"))),
    ]


def _plain(text: str) -> str:
    return re.sub("[^a-z]", "", text)


def _rigour() -> list[Matcher]:
    """Its analysed names, parts aligned in order and compared: the mean of the alignments, weighed by their letters."""
    names: Any = import_module("rigour.names")
    tags = {"person": names.NameTypeTag.PER, "organization": names.NameTypeTag.ORG, "place": names.NameTypeTag.UNK}

    @lru_cache(1 << 17)
    def parts(text: str, kind: str) -> Any:
        made = list(names.analyze_names(tags[kind], [text]))
        return list(made[0].parts) if made else []

    def score(left: str, right: str, kind: str) -> float:
        one, two = parts(left, kind), parts(right, kind)
        if kind == "person":
            one, two = names.align_person_name_order(one, two)
        total = weighed = 0.0
        for item in names.compare_parts(one, two):
            letters = sum(len(part.form) for part in (*item.qps, *item.rps))
            total, weighed = total + letters, weighed + letters * item.score
        return weighed / total if total else 0.0

    def scores(pairs: Sequence[Pair]) -> Scores:
        return np.array([score(pair.left, pair.right, pair.kind) for pair in pairs], dtype=float)

    return [Matcher("rigour compare_parts", 0.7, scores)]


def _logic_v2(sample: int) -> list[Matcher]:
    """The matcher of nomenklatura, on entities with one name each; fresh ids, since it keeps names by id."""
    import_module("nomenklatura")
    model: Any = import_module("followthemoney").model
    logic: Any = import_module("nomenklatura.matching.logic_v2.model").LogicV2
    config, numbers = logic.default_config(), count()
    schemas = {"person": "Person", "organization": "Organization", "place": "Organization"}

    def entity(name: str, schema: str) -> Any:
        made = model.make_entity(schema)
        made.id = f"pair-{next(numbers)}"
        made.add("name", name)
        return made

    def scores(pairs: Sequence[Pair]) -> Scores:
        found = []
        for pair in pairs:
            left, right = (entity(name, schemas[pair.kind]) for name in (pair.left, pair.right))
            found.append(float(logic.compare(left, right, config).score))
        return np.array(found, dtype=float)

    scores([Pair("Ada Test", "Ada Test", True, "person", "", "", "")])  # loads its data before the clock runs
    return [Matcher("nomenklatura logic-v2", 0.7, scores, sample)]
