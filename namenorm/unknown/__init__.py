"""People whom no registry knows: their spellings within one text, or over several, grouped and brought to one.

A candidate is a run of capitalised words that a given name or a title opens, in a script that has capitals; a family
name alone counts where such a run has the same one. What no sentence start explains is not needed: the given name
vouches. Grouped by comparison, so one name is never joined to a relative's. Lost: people named by their family name
only, and scripts without capitals.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from namenorm.lexicon import is_given_name, listed
from namenorm.records import Cluster, Edit, Mention
from namenorm.romanization import conventions
from namenorm.text import fold
from namenorm.unknown.candidates import Name, Text, full_names, is_capital, may_be_family, read
from namenorm.unknown.same import Compare, same, skeletons_of

_FEWEST_LETTERS, _MOST_NAMES = 4, 400


def clusters(
    texts: Sequence[str], mentions: Sequence[Sequence[Mention]], compare: Compare, *, to: str = "en"
) -> list[tuple[Cluster, ...]]:
    """Return for each text the people named in it whom no mention covers, each named twice or more over all texts.

    The spelling chosen is the most complete; of those the one that the press of language `to` would write, then the
    most frequent.
    """
    groups = grouped(texts, mentions, compare, to=to)
    found: list[list[Cluster]] = [[] for _ in texts]
    for name, members in groups:
        by_text: dict[int, list[Name]] = defaultdict(list)
        for member in members:
            by_text[member.text].append(member)
        for number, here in by_text.items():
            placed = tuple((m.start, m.end, m.surface) for m in sorted(here, key=lambda m: m.start))
            found[number].append(Cluster(name, placed))
    return [tuple(sorted(some, key=lambda cluster: cluster.mentions[0])) for some in found]


def edits(found: Iterable[Cluster]) -> tuple[Edit, ...]:
    """Return the changes that bring each cluster to its spelling: word by word, a family name stays alone.

    >>> [(e.before, e.after) for e in edits([Cluster("Ada Borovyk", ((0, 11, "Ada Borowyk"), (20, 28, "Borowyks")))])]
    [('Ada Borowyk', 'Ada Borovyk'), ('Borowyks', 'Borovyks')]
    """
    made = []
    for cluster in found:
        for start, end, surface in cluster.mentions:
            after = _rewritten(surface, cluster.name)
            if after != surface:
                made.append(Edit(start, end, surface, after, None, f"{surface} is taken for {cluster.name}, whom the registry does not know"))
    return tuple(sorted(made, key=lambda edit: edit.start))


def grouped(
    texts: Sequence[str], mentions: Sequence[Sequence[Mention]], compare: Compare, *, to: str = "en"
) -> list[tuple[str, list[Name]]]:
    """Return the chosen spelling and all mentions of each unknown person that is named twice or more."""
    opened = [read(number, text, known) for number, (text, known) in enumerate(zip(texts, mentions))]
    full = [name for one in opened for name in full_names(one)[:_MOST_NAMES]]
    people = [group for group in _joined(full, compare) if _is_person(group)]
    present: dict[int, list[list[Name]]] = defaultdict(list)
    for group in people:
        for number in dict.fromkeys(name.text for name in group):
            present[number].append(group)
    for one in opened:
        _add_family_names(one, present[one.number], compare)
    return [(_chosen(group, to), group) for group in people if len(group) > 1]


def _is_person(group: list[Name]) -> bool:
    """Tell whether a listed given name vouches for the group, or two spellings that conventions explain."""
    return any(name.listed for name in group) or len({name.folds for name in group}) > 1


def _joined(names: list[Name], compare: Compare) -> list[list[Name]]:
    """Group full names: spellings are held against each other once, those that begin alike only."""
    by_spelling: dict[str, list[Name]] = {}
    for name in names:
        by_spelling.setdefault(" ".join(name.spelling.split()), []).append(name)
    _take_off_genitives(by_spelling)
    spellings = list(by_spelling)
    groups: list[list[str]] = []
    filed: dict[str, dict[int, None]] = defaultdict(dict)
    for spelling in spellings:
        keys = skeletons_of(fold(spelling.split()[-1]))
        near = dict.fromkeys(number for key in keys for number in filed[key])
        home = next((at for at in near if all(same(spelling, other, compare) for other in groups[at])), len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(spelling)
        for key in keys:
            filed[key][home] = None
    return [[name for spelling in group for name in by_spelling[spelling]] for group in groups]


def _take_off_genitives(by_spelling: dict[str, list[Name]]) -> None:
    """A name that stands elsewhere without its last s is that name in the genitive."""
    for spelling in list(by_spelling):
        if spelling[-1] in "sS" and spelling[:-1] in by_spelling:
            for name in by_spelling.pop(spelling):
                by_spelling[spelling[:-1]].append(Name(name.text, name.start, name.end, name.surface, spelling[-1], name.listed))


def _add_family_names(one: Text, people: list[list[Name]], compare: Compare) -> None:
    """Add to each person of a text the mentions by family name alone, and those under a given name not listed."""
    present = [(group, {name.family for name in group if name.text == one.number}) for group in people]
    covered = {at for group, _ in present for name in group if name.text == one.number for at in range(name.start, name.end)}
    for at, token in enumerate(one.cut):
        if not present or token.start in covered or not is_capital(one, at) or not may_be_family(one, at):
            continue
        word = one.text[token.start : token.end]
        bearers = [(group, ending) for group, families in present if (ending := _borne(one, at, word, group, families, compare)) is not None]
        if len(bearers) == 1:
            group, ending = bearers[0]
            start = _start_of(one, at, group, compare)
            name = Name(one.number, start, token.end, one.text[start : token.end], ending)
            if name.start not in covered:
                group.append(name)


def _borne(one: Text, at: int, word: str, group: list[Name], families: set[str], compare: Compare) -> str | None:
    """Return the genitive ending with which a word is one of these family names, or None where it is none of them."""
    known = {fold(family) for family in families}
    if len(word) < _FEWEST_LETTERS:
        return None
    if fold(word) in known:
        return ""
    if word[-1] in "sS" and fold(word[:-1]) in known:
        return word[-1]
    if len(word) <= _FEWEST_LETTERS or _opens_sentence(one, at) or is_given_name(fold(word)):
        return None
    if _follows_name(one, at) and _start_of(one, at, group, compare) == one.cut[at].start:
        return None
    return "" if any(same(word, family, compare) for family in families) else None


def _opens_sentence(one: Text, at: int) -> bool:
    before = one.text[max(0, one.cut[at].start - 4) : one.cut[at].start].rstrip(" \"'«„“”‘(")
    return not before or before[-1] in ".!?…:\n"


def _follows_name(one: Text, at: int) -> bool:
    """Tell whether a capitalised word stands before that is no title: it may be another person's given name."""
    if not at or one.text[one.cut[at - 1].end : one.cut[at].start] != " " or not is_capital(one, at - 1):
        return False
    before = one.cut[at - 1].fold
    return not (before in listed("honorifics") or before in listed("honorifics_weak") or before in one.small)


def _start_of(one: Text, at: int, group: list[Name], compare: Compare) -> int:
    """Return where a mention begins: at a given name before it that no list has, if the whole is the person's name."""
    if at and one.text[one.cut[at - 1].end : one.cut[at].start] == " " and is_capital(one, at - 1) and one.cut[at - 1].fold not in one.small:
        start = one.cut[at - 1].start
        whole = one.text[start : one.cut[at].end]
        if any(same(whole, name.spelling, compare) for name in group if len(name.folds) > 1):
            return start
    return one.cut[at].start


def _chosen(group: list[Name], to: str) -> str:
    """Return the most complete spelling; of equal ones that of the wanted language, then the most frequent, the first."""
    families = Counter(fold(name.family) for name in group)
    times = Counter(" ".join(name.spelling.split()) for name in group if len(name.folds) > 1)
    if len(times) == 1:
        return next(iter(times))
    fits = {family: _is_usual(family, to) for family in {spelling.split()[-1] for spelling in times}}
    return max(times, key=lambda s: (len(s.split()), fits[s.split()[-1]], families[fold(s.split()[-1])], times[s]))


def _is_usual(family: str, to: str) -> bool:
    """Tell whether the likeliest convention behind a spelling is that of the press of a language."""
    return any(found.target == to.split("-", maxsplit=1)[0] for found in conventions(family)[:1])


def _rewritten(surface: str, name: str) -> str:
    """Return a mention in the chosen spelling: as many words as it had, its genitive s kept."""
    ours, theirs = surface.split(), name.split()
    last = _word(ours[-1], _kept_ending(ours[-1], theirs[-1]))
    if len(ours) == 1:
        return last
    first = ours[0] if len(ours[0].strip(".")) == 1 else _word(ours[0], theirs[0])
    middle = theirs[1:-1] if len(ours) == len(theirs) else ours[1:-1]
    gaps = re.findall(r"\s+", surface)
    parts = [first, *middle, last]
    return "".join(part for pair in zip(parts, [*gaps, ""]) for part in pair)


def _word(ours: str, theirs: str) -> str:
    """Leave a word that differs in its last mark (a case ending: Zasadą) or in apostrophes only."""
    if fold(ours) == fold(theirs) and (ours[-1] != theirs[-1] or not theirs.isalpha()):
        return ours
    return theirs


def _kept_ending(word: str, target: str) -> str:
    """Keep a genitive s that the target does not have of itself."""
    if word[-1] in "sS" and target[-1] not in "sS" and len(word) > len(target) - 2:
        return target + word[-1]
    return target
