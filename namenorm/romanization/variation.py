"""All spellings of a name: `variants` for whole names, `spellings` for one name part.

Published spellings come first (press conventions, then standards), then the looser ones that each convention allows.
All parts of a name follow one scheme: nobody writes a German first name with a Polish surname.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain, zip_longest

from namenorm.errors import require_text
from namenorm.records import Variant
from namenorm.romanization.casing import WORD, composed
from namenorm.romanization.fallback import plain_latin
from namenorm.romanization.guessing import languages_of
from namenorm.romanization.latin import foldings
from namenorm.romanization.library import scheme_ids, scheme_of
from namenorm.romanization.writing import write_name, written
from namenorm.scripts import scripts_in

_MOST = 200  # variants of one name
_MOST_PARTS = 12  # a longer name gets its published spellings only
_MOST_LETTERS = 400
_LOOSE = 8  # spellings of one part under one scheme


def variants(name: str, *, lang: str | None = None, targets: Collection[str] | None = None) -> tuple[Variant, ...]:
    """Return the Latin spellings of a name, ranked, each text once with all its labels.

    `lang` is the language of the name, guessed when left out; `targets` keeps the conventions of some target
    languages. A name in Latin script yields itself and the spellings without its marks.

    >>> [(v.text, v.scheme) for v in variants("Умєров", lang="uk", targets=["de", "fr"])][:2]
    [('Umjerow', 'press-ukr-deu'), ('Oumerov', 'press-ukr-fra')]
    >>> [v.text for v in variants("Gärtner")]
    ['Gärtner', 'Gartner', 'Gaertner']
    """
    wanted = None if targets is None else frozenset([targets] if isinstance(targets, str) else targets)
    return _variants(require_text(name, "name")[:_MOST_LETTERS], lang, wanted)


@lru_cache(maxsize=1 << 14)
def _variants(name: str, lang: str | None, targets: frozenset[str] | None) -> tuple[Variant, ...]:
    text = composed(name).strip()
    if not text:
        return ()
    latin = scripts_in(text) == ("Latn",) or text.isascii()
    if latin and (targets is None or not lang):
        return tuple(Variant(form, id, "und", id == "latin") for form, id in foldings(text))
    languages = (lang,) if lang else languages_of(text)
    ids = [
        id
        for language in languages
        for id in scheme_ids(language)
        if targets is None or scheme_of(id).info.target in targets
    ]
    ids = [id for id in dict.fromkeys(ids) if scheme_of(id).knows(text)]
    if not ids and latin:
        return ()
    if not ids:
        return (
            (Variant(plain_latin(text), "fallback", "und", False, (("fallback", "und"),)),) if targets is None else ()
        )
    ids.sort(key=_is_standard)
    written_by = [(write_name(text, id), id) for id in ids]
    published = [item for item in written_by if scheme_of(item[1]).published]
    return _merged(published, chain(written_by, _alternately(_looser(text, id) for id in ids)))


def spellings(part: str, lang: str) -> tuple[Variant, ...]:
    """Return the spellings of a single name part in a language: what `variants` gives, cached for comparison."""
    return _variants(part, lang, None)


def _is_standard(id: str) -> bool:
    return not id.startswith("press-")


def _looser(text: str, id: str) -> Iterator[tuple[str, str]]:
    """Yield the spellings in which one part departs from the scheme's first choice, with the scheme's id."""
    parts = list(WORD.finditer(text))
    if len(parts) > _MOST_PARTS:
        return
    usual = write_name(text, id)
    tail = len(usual)
    for match in reversed(parts):
        form = written(match.group(), id)
        head = usual.rindex(form, 0, tail)
        for other in _spelled(match.group(), id):
            yield usual[:head] + other + usual[head + len(form) :], id
        tail = head


@lru_cache(maxsize=1 << 15)
def _spelled(word: str, id: str) -> tuple[str, ...]:
    """Return the looser spellings of one word under one scheme."""
    return tuple(scheme_of(id).spellings(word, _LOOSE)[1:])


def _alternately(many: Iterable[Iterator[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    """Take from each scheme in turn, so that no scheme's looser spellings crowd out another's."""
    return (item for item in chain.from_iterable(zip_longest(*many)) if item is not None)


def _merged(published: Iterable[tuple[str, str]], looser: Iterable[tuple[str, str]]) -> tuple[Variant, ...]:
    """Return each text once, with the labels of all schemes that yield it; a published spelling has no loose labels."""
    labels: dict[str, dict[tuple[str, str], None]] = {}
    for text, id in published:
        labels.setdefault(text, {})[id, scheme_of(id).info.target] = None
    strict = len(labels)
    published_texts = frozenset(labels)
    for text, id in looser:
        if text not in published_texts and (text in labels or len(labels) < _MOST):
            labels.setdefault(text, {})[id, scheme_of(id).info.target] = None
    found = []
    for place, (text, marks) in enumerate(labels.items()):
        best = next(iter(marks))
        found.append(Variant(text, best[0], best[1], place < strict, tuple(marks)))
    return tuple(found)
