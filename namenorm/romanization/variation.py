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
from namenorm.romanization.casing import composed
from namenorm.romanization.fallback import plain_latin
from namenorm.romanization.guessing import languages_of
from namenorm.romanization.latin import foldings
from namenorm.romanization.library import scheme_ids, scheme_of
from namenorm.scripts import scripts_in

_MOST = 200  # variants of one name
_MOST_PARTS = 12  # a longer name gets its published spellings only
_MOST_LETTERS = 400
_LOOSE = 5  # spellings of one part under one scheme


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
    forms = {id: [_forms(part, id) for part in scheme_of(id).words_in(text)] for id in ids}
    written_by = [(_put(text, [options[0] for options in forms[id]], id), id) for id in ids]
    published = [item for item in written_by if scheme_of(item[1]).published]
    looser = (_looser(text, forms[id], id) for id in ids if len(forms[id]) <= _MOST_PARTS)
    return _merged(published, chain(written_by, _alternately(looser)))


def spellings(part: str, lang: str) -> tuple[Variant, ...]:
    """Return the spellings of a single name part in a language: what `variants` gives, cached for comparison."""
    return _variants(part, lang, None)


def _is_standard(id: str) -> bool:
    return not id.startswith("press-")


@lru_cache(maxsize=1 << 16)
def _forms(part: str, id: str) -> tuple[str, ...]:
    """Return one part as a scheme writes it, then its looser spellings under the scheme."""
    return tuple(scheme_of(id).spellings(part, _LOOSE))


def _put(text: str, forms: list[str], id: str) -> str:
    """Put the forms in the places of the parts of a text."""
    return scheme_of(id).put(text, forms)


def _looser(text: str, options: list[tuple[str, ...]], id: str) -> Iterator[tuple[str, str]]:
    """Yield the spellings in which one part departs from the scheme's first choice: a little, then more; the last first."""
    usual = [forms[0] for forms in options]
    for rank in range(1, max(map(len, options), default=0)):
        for place in range(len(options) - 1, -1, -1):
            for other in options[place][rank : rank + 1]:
                yield _put(text, [*usual[:place], other, *usual[place + 1 :]], id), id


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
