"""What is peculiar to names of places and bodies in a list: translated words, words left out, words cut elsewhere, acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from namenorm.comparison.weighing.vectors import cosines
from namenorm.finding.nearwords import mean_the_same
from namenorm.keys import skeletons
from namenorm.lexicon import listed, org_equivalent
from namenorm.registry.compile import is_acronym
from namenorm.scripts import scripts_in
from namenorm.text import fold, words

_TRANSLATED = 3.0
"""Least odds of two names all of whose words mean the same."""
_FURTHER_WORDS = 3.0
"""What it costs that one name has words of its own."""
_FURTHER_GENERIC = 1.0
"""The same where they are words like republic, west, ministry."""
_AS_GOOD = 0.88
"""Cosine from which a word counts as the same word."""
_MOST_LETTERS = 6


def weighed(odds: float, left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Return the log odds of two names, given as folded words, after a look at them word by word."""
    one, two = ([word for word in name if word not in listed("small_words")] for name in (left, right))
    if not one or not two:
        return odds
    rest, alone = list(two), 0
    for word in one:
        partner = next((other for other in rest if other == word or mean_the_same(other, word)), None)
        if partner is None and rest:
            likeness, nearest = max(zip(cosines([(word, other) for other in rest]), rest))
            partner = nearest if likeness >= _AS_GOOD else None
        if partner is None:
            alone += 1
            break
        rest.remove(partner)
    if not alone and not rest and not all(word in listed("generic_words") for word in one):
        return max(odds, _TRANSLATED)
    if len(one) == len(two) or "".join(one) == "".join(two):
        return odds
    longer = one if len(one) > len(two) else two
    generic = sum(word in listed("generic_words") for word in longer) >= abs(len(one) - len(two))
    return odds - (_FURTHER_GENERIC if generic else _FURTHER_WORDS)


def recut(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, str] | None:
    """Return two names as one word each where one is written so and the other in two: Великобритания, Velika Britanija.

    >>> recut(("великобритания",), ("velika", "britanija")), recut(("azja",), ("južna", "azija")), recut(("a",), ("b",))
    (('великобритания', 'velikabritanija'), None, None)
    """
    if {len(left), len(right)} != {1, 2}:
        return None
    one, two = "".join(left), "".join(right)
    return (one, two) if 3 * min(len(one), len(two)) >= 2 * max(len(one), len(two)) else None


def same_acronym(left: str, right: str) -> bool:
    """Tell whether two acronyms have the same letters, as far as scripts differ by their sounds, or are known to mean the same.

    >>> same_acronym("AFP", "АФП"), same_acronym("EPP", "ЕНП"), same_acronym("EU", "EA"), same_acronym("USA", "САЩ")
    (True, False, False, True)
    """
    one, two = (fold(name).replace(" ", "") for name in (left, right))
    if org_equivalent(one) and org_equivalent(one) == org_equivalent(two):
        return True
    if scripts_in(left) == scripts_in(right):
        return one == two
    return len(one) == len(two) and all(not set(skeletons(a)).isdisjoint(skeletons(b)) for a, b in zip(one, two))


def acronyms_and_names(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of an acronym and a name of which it has the first letters, small words counted or not.

    >>> list(acronyms_and_names(["EK", "Evropská komise", "Komisja Europejska"]))
    [(0, 1)]
    """
    filed: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        if is_acronym(name):
            filed[fold(name).replace(" ", "")].append(at)
    for at, name in enumerate(names):
        said = words(name)
        telling = [word for word in said if word not in listed("small_words")]
        if len(telling) > 1 and not is_acronym(name):
            for letters in {"".join(word[0] for word in each) for each in (said, telling)}:
                if len(letters) <= _MOST_LETTERS:
                    yield from ((acronym, at) for acronym in filed.get(letters, ()))
