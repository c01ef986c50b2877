"""Runs of words that are a known name in a spelling or form that the registry does not list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from namenorm.finding.near import Found, NearNames
from namenorm.finding.neighbours import joined
from namenorm.finding.spans import Span
from namenorm.records import Evidence, Kind
from namenorm.registry.index import Hit
from namenorm.text import Token, tokens

_LEAST_ONE, _LEAST_SEVERAL = 0.85, 0.7
"""Least score of a single word, and of several, that counts as the name."""
_SURE = 0.97
_LONGEST_ACRONYM = 5
_TIE = 0.004


def respelled(
    names: NearNames, text: str, spans: list[Span], kinds: Collection[Kind] | None,
    language: Callable[[], str],
) -> list[Span]:  # fmt: skip
    """Return the runs of capitalised words that are not written as a known name but stand for one."""
    cut = tokens(text)
    exact = {(span.start, span.end) for span in spans}
    common, steady = _common_and_steady(text, cut)
    folds = [token.fold for token in cut]
    runs = [
        (first, last) for first, last in _runs(names, text, cut, language())
        if (cut[first].start, cut[last].end) not in exact and (last > first or folds[first] not in common)
    ]  # fmt: skip
    names.learn((folds[first : last + 1] for first, last in runs), language())
    found = []
    for first, last in runs:
        span = _span(names, text, cut, first, last, folds[first : last + 1], kinds, language())
        if span and (span.words > 1 or _stands_as_name(text, span, folds[first], common, steady)):
            found.append(span)
    return found


def _runs(names: NearNames, text: str, cut: list[Token], language: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that begin with a capital and whose every word may stand for a word of a name."""
    for first, token in enumerate(cut):
        if not text[token.start].isupper():
            continue
        for last in range(first, min(first + names.longest, len(cut))):
            if last > first and not joined(text, cut[last - 1].end, cut[last].start):
                break
            if not names.known(cut[last].fold, language):
                break
            yield first, last


def _common_and_steady(text: str, cut: list[Token]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that the text also writes small, and those that it writes with a capital within sentences."""
    common = frozenset(token.fold for token in cut if text[token.start].islower())
    steady = frozenset(
        token.fold for token in cut
        if text[token.start].isupper() and not _begins_sentence(text, token.start) and not text[token.start : token.end].isupper()
    )  # fmt: skip
    return common, steady


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" \t\u00a0\"'«„“”’‚‘([–—-")
    return not before or before[-1] in ".!?…:\n"


def _stands_as_name(text: str, span: Span, fold: str, common: frozenset[str], steady: frozenset[str]) -> bool:
    """Tell whether a single word is written as names are: never small, and not only where any word has a capital."""
    if fold in common or text[span.end : span.end + 1] == "-" or text[max(0, span.start - 1) : span.start] == "-":
        return False
    if span.surface.isupper():
        return len(span.surface) > _LONGEST_ACRONYM and span.score >= _SURE
    return fold in steady or not _begins_sentence(text, span.start) or span.score >= _SURE


def _span(
    names: NearNames, text: str, cut: list[Token], first: int, last: int, run: list[str],
    kinds: Collection[Kind] | None, language: str,
) -> Span | None:  # fmt: skip
    least = _LEAST_ONE if len(run) == 1 else _LEAST_SEVERAL
    good = [found for found in names.named(run, language) if found.score >= least]
    if not good:
        return None
    best = max(found.score for found in good)
    hits: dict[tuple[str, int], Hit] = {}
    for found in sorted(good, key=lambda found: -found.score):
        for hit in found.hits:
            if found.score >= best - _TIE and (not kinds or hit.kind in kinds):
                hits.setdefault((hit.id, hit.at), hit)
    capitals = sum(text[token.start].isupper() for token in cut[first : last + 1])
    kept = [hit for hit in hits.values() if hit.kind != "person" or capitals == len(run)]
    if not kept:
        return None
    surface = text[cut[first].start : cut[last].end]
    top = max(good, key=lambda found: found.score)
    return Span(tuple(cut[first : last + 1]), surface, kept, score=best, because=_because(surface, top))


def _because(surface: str, found: Found) -> tuple[Evidence, ...]:
    name = found.hits[0].alias.text
    if found.comparison is None:
        return (Evidence("inflected", surface, name, -0.2, f"{surface} is an inflected form of {name}"),)
    return (Evidence("respelled", surface, name, -0.5, f"{surface} is {name} in another spelling or form"), *found.comparison.evidence)
