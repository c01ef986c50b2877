"""The dictionary forms of a run of words: the words as they stand, then each led back to a base form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product

from namenorm.inflection import Form, forms

_MOST_READINGS = 64
_MOST_FORMS = 6
_MOST_CHANGED = 4

Reading = tuple[Form | None, ...]


def readings(run: Sequence[str], language: str, starts: Callable[[str], int]) -> Iterator[tuple[str, Reading]]:
    """Yield what a run of folded words may be in the dictionary, with the forms that were changed.

    `starts` tells whether a name begins with a word: other base forms of the first word are not tried.

    >>> [key for key, _ in readings(("donalda", "trumpa"), "pl", lambda word: word == "donald")][:2]
    ['donald trumpa', 'donald trump']
    """
    options: list[tuple[Form | None, ...]] = [(None, *forms(word, language)[:_MOST_FORMS]) for word in run]
    options[0] = tuple(form for form in (None, *forms(run[0], language)) if starts(form.base if form else run[0]))
    if len(run) > _MOST_CHANGED:
        options[1:-1] = [(None,)] * (len(run) - 2)
    for chosen in islice(product(*options), _MOST_READINGS):
        if any(chosen):
            yield " ".join(form.base if form else word for form, word in zip(chosen, run)), chosen
