"""Whether the words of a name agree: all can stand in one case of one language.

`Володимира Зеленського` is two genitives; `Anna Ivanova` is no inflected form of Ivanov, for Anna stands in the
nominative, and a man's surname beside it would too.
"""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.inflection.engine import ANY, Form, table

_DECLINED = "aаяα"
"""Letters in which a name ends that takes endings wherever there are cases."""
_CONSONANT_NAMES = frozenset("bcdfghjklmnpqrstvwxzбвгджзйклмнпрстфхцчшщьў")
_MANS = ("ov", "ev", "in", "yn", "ов", "ев", "єв", "ін", "ин", "ын")
_LAST_ONLY = ("last", "prefix")


def agree(words: Sequence[str], chosen: Sequence[Form | None]) -> str:
    """Return the language in which the words of a personal name can stand in one case, or "" where there is none.

    `chosen` has for each word the form that it is taken for, None where it is taken as it stands.

    >>> from namenorm.inflection import forms
    >>> base = lambda word, of: next(form for form in forms(word) if form.base == of)
    >>> agree(["терези", "мей"], [base("терези", "тереза"), None]) in ("ru", "uk")
    True
    >>> agree(["анна", "иванова"], [None, base("иванова", "иванов")])
    ''
    """
    changed = [form for form in chosen if form]
    if not changed:
        return "und"
    if _is_woman(words, chosen) or any(form.is_adjective for form in changed):
        return ""
    for language, cases in changed[0].uses:
        if table(language).place in _LAST_ONLY:
            at_edge = chosen[0] if table(language).place == "prefix" else chosen[-1]
            if len(changed) == 1 and at_edge:
                return language
            continue
        common = set(cases)
        for form in changed[1:]:
            common &= {case for one, all_cases in form.uses if one == language for case in all_cases}
        common &= _unchanged(words, chosen, language)
        if common:
            return language
    return ""


def _is_woman(words: Sequence[str], chosen: Sequence[Form | None]) -> bool:
    """Tell whether a surname in -ova, -eva, -ina stands beside a woman's given name: it is hers, no case of a man's."""
    hers = any(form and form.base.endswith(_MANS) and form.ending in ("a", "а") and not form.base_ending for form in chosen)
    return hers and any(form is None and word[-1] in _DECLINED for word, form in zip(words, chosen))


def _unchanged(words: Sequence[str], chosen: Sequence[Form | None], language: str) -> set[str]:
    """Return the cases in which the words that are taken as they stand may be."""
    possible = set(ANY)
    feminine = any(form and form.base[-1] in _DECLINED for form in chosen)
    for word, form in zip(words, chosen):
        if form is None and len(word) > 1:
            if word[-1] in _DECLINED:
                possible &= {"n", "x"}
            elif word[-1] in _CONSONANT_NAMES and not feminine:
                possible &= {"n", "x", "v"}
    return possible
