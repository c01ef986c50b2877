"""Looser spellings under schemes whose script leaves the sound open, so that a word has several readings.

Such schemes mix readings and looser spellings themselves (`Scheme.spellings`); here they take turns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, zip_longest

from namenorm.romanization.library import scheme_of

_FORMS = 5  # spellings of one part under one scheme


def in_turn(text: str, ids: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield looser spellings of a name with the scheme's id, one of each scheme in turn: none crowds out another.

    >>> [form for form, _ in in_turn("محمود", ["press-ara-eng"])][:1]
    ['Mohamoud']
    """
    for item in chain.from_iterable(zip_longest(*[_looser(text, id) for id in ids])):
        if item is not None:
            yield item[0], (item[1],)


@lru_cache(maxsize=1 << 16)
def _forms(part: str, id: str) -> tuple[str, ...]:
    """Return one part as a scheme writes it, then its looser spellings under the scheme."""
    return tuple(scheme_of(id).spellings(part, _FORMS))


def _looser(text: str, id: str) -> Iterator[tuple[str, str]]:
    """Yield the spellings in which one part departs from the scheme's first choice: a little, then more; the last first."""
    scheme = scheme_of(id)
    options = [_forms(part, id) for part in scheme.words_in(text)]
    usual = [forms[0] for forms in options]
    for rank in range(1, max(map(len, options), default=0)):
        for place in range(len(options) - 1, -1, -1):
            for other in options[place][rank : rank + 1]:
                yield scheme.put(text, [*usual[:place], other, *usual[place + 1 :]]), id
