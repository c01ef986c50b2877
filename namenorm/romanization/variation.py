"""All spellings of a name: `variants` for whole names, `spellings` for one name part.

Published spellings come first (press conventions, then standards), then the looser ones that each convention allows.
All parts of a name follow one scheme: nobody writes a German first name with a Polish surname.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, islice, product
from typing import TypeAlias

from namenorm.errors import require_text
from namenorm.records import Variant
from namenorm.romanization.alternating import in_turn, varied
from namenorm.romanization.casing import WORD, composed, lowered, recased, replaced
from namenorm.romanization.fallback import plain_latin
from namenorm.romanization.foremost import foremost, is_standard
from namenorm.romanization.guessing import languages_of
from namenorm.romanization.latin import foldings
from namenorm.romanization.library import scheme_ids, scheme_of, served_tag, writes_latin
from namenorm.romanization.preparing import pieces
from namenorm.romanization.walking import MIXED, Mixed, Walk, walk_of
from namenorm.romanization.women import is_woman
from namenorm.romanization.writing import write_name
from namenorm.scripts import scripts_in

_MOST = 60  # variants of one name, unless more are published
_MOST_PARTS = 12  # a longer name gets its published spellings only
_MOST_LETTERS = 400
_MOST_OF_PART = 30  # letters of a part that gets looser spellings
_LOOSE = 30  # looser spellings of one part, or of a name, in one language
_JOINED = 8  # of them that are joined with those of the next part
_LANGUAGES = 2  # languages that a name may be in whose looser spellings are given
_OTHER_LANGUAGE = 1.0  # cost of each place further down the languages that a name may be in
_GAP = "\n"
MIXTURE = "mixture"
"""The label of a looser spelling that no single scheme would write."""
_Labelled: TypeAlias = "tuple[str, tuple[str, ...]]"  # a spelling and the ids of the schemes that yield it


def variants(name: str, *, lang: str | None = None, targets: Collection[str] | None = None) -> tuple[Variant, ...]:
    """Return the Latin spellings of a name, ranked, each text once with all its labels.

    `lang` is the language of the name, guessed when left out; `targets` keeps the conventions of some target
    languages, and puts what their press also writes before standards. A name in Latin script yields itself and the spellings without its marks.

    >>> [(v.text, v.scheme) for v in variants("Умєров", lang="uk", targets=["de", "fr"])][:2]
    [('Umjerow', 'press-ukr-deu'), ('Oumerov', 'press-ukr-fra')]
    >>> [v.text for v in variants("Gärtner")]
    ['Gärtner', 'Gartner', 'Gaertner']
    """
    wanted = None if targets is None else frozenset(map(served_tag, [targets] if isinstance(targets, str) else targets))
    return _variants(require_text(name, "name")[:_MOST_LETTERS], lang and served_tag(lang), wanted)


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
        if (not _is_aside(id) if targets is None else scheme_of(id).info.target in targets)
    ]
    lower = lowered(text)
    by_id = {id: scheme_of(id) for id in ids}
    ids = [id for id, one in by_id.items() if (one.knows(text) if one.prepared else one.has_letter_of(lower))]
    if not ids and latin:
        return ()
    if not ids:
        return (
            (Variant(plain_latin(text), "fallback", "und", False, (("fallback", "und"),)),) if targets is None else ()
        )
    ids.sort(key=is_standard)
    parts = WORD.findall(text)
    written_by = _written(text, parts, languages, ids)
    published = [item for item in written_by if scheme_of(item[1][0]).published]
    looser: Iterable[_Labelled] = ()
    if len(parts) <= _MOST_PARTS:
        looser = chain(_looser(text, parts, languages, frozenset(ids)), in_turn(text, filter(_is_several, ids)))
    if targets is None:
        return _merged(published, chain(written_by, looser))
    looser = [item for item in looser if item[1] != (MIXTURE,)]
    if len(parts) <= _MOST_PARTS and all(len(part) <= _MOST_OF_PART for part in parts):
        plain = [id for id in ids if not (_is_several(id) or is_standard(id))]
        looser = [*varied(text, parts, plain, True), *looser, *varied(text, parts, plain, False)]
    return _merged(published, chain(written_by, looser), foremost(parts, published, looser))


def spellings(part: str, lang: str) -> tuple[Variant, ...]:
    """Return the spellings of a single name part in a language: what `variants` gives, cached for comparison."""
    return _variants(part, lang, None)


def _is_several(id: str) -> bool:
    return scheme_of(id).several


@cache
def _kind(id: str) -> tuple[str, bool | None]:
    """Return how a scheme reads its script, and whether it writes Latin letters where the schemes of one reading differ in that."""
    prepared = scheme_of(id).prepared
    return prepared, writes_latin(id) if prepared else None


@cache
def _is_aside(id: str) -> bool:
    """Tell whether a scheme is left out unless its target is asked for: its letters are not Latin, and it has many readings."""
    return _is_several(id) and not writes_latin(id)


def _written(text: str, parts: list[str], languages: Iterable[str], ids: list[str]) -> list[_Labelled]:
    """Return what the schemes themselves write, in their order: published and loose schemes apart."""
    order = {id: place for place, id in enumerate(ids)}
    alone = {id for id in ids if scheme_of(id).women and is_woman(parts, scheme_of(id).info.languages)}
    able = order.keys() - alone
    found: dict[int, _Labelled] = {}
    done: set[str] = set()
    simple = len(parts) <= _MOST_PARTS and all(len(part) <= _MOST_OF_PART for part in parts)
    for tag in languages if simple and all(part[1:] == lowered(part)[1:] for part in parts) else ():
        walk = walk_of(tag)
        for bits in (allowed(walk, able, True), allowed(walk, able, False)):
            combined = {"": bits} if bits else {}
            for part in parts:
                forms = _forms(part, tag).items()
                combined = {
                    f"{before}{_GAP}{form}": both
                    for before, bits in combined.items()
                    for form, schemes in forms
                    if (both := bits & schemes)
                }
            for joined, schemes in combined.items():
                by = walk.named(schemes)
                found[order[by[0]]] = _put(text, parts, joined[len(_GAP) :]), by
        done.update(walk.ids)
    for id in ids:
        if id in alone or id not in done:
            found[order[id]] = write_name(text, id), (id,)
    return [found[place] for place in sorted(found)]


def allowed(walk: Walk, ids: Container[str], published: bool) -> int:
    """Return the schemes of a walk that are among some ids, of the published ones or of the loose."""
    return sum(
        1 << bit for bit, scheme in enumerate(walk.schemes) if scheme.published == published and scheme.info.id in ids
    )


@lru_cache(maxsize=1 << 15)
def _forms(part: str, tag: str) -> dict[str, int]:
    """Return what the schemes of a language write for a part, in its case, each text with the schemes that do."""
    walk, lower = walk_of(tag), lowered(part)
    found: dict[str, int] = {}
    for form, schemes in walk.written(lower).items():
        cased = recased(form, part[:1], walk.schemes[0].capitals and form != lower)
        found[cased] = found.get(cased, 0) | schemes
    return found


@lru_cache(maxsize=1 << 14)
def _mixed(part: str, tag: str, prepared: str, latin: bool | None) -> list[Mixed]:
    """Return the likeliest spellings of one part in a language, in the case of the part."""
    walk = walk_of(tag, prepared, latin)
    if len(part) > _MOST_OF_PART:
        return []
    capital = walk.schemes[0].capitals
    found: list[Mixed] = [(0.0, "", walk.all)]
    for native, readings in pieces(part, prepared) if prepared else [(part, (lowered(part),))]:
        both = (walk.irregular(lowered(native)), walk.mixed(readings[0], _LOOSE))
        irregular, words = (
            [(cost, recased(form, native, capital), by) for cost, form, by in some] for some in both
        )
        found = _joined(found, _united([*irregular, *words]), " ")
    return found


def _united(found: Iterable[Mixed]) -> list[Mixed]:
    """Return each spelling once, with the least of its costs and all schemes that may write so, the likeliest first."""
    united: dict[str, Mixed] = {}
    for cost, text, schemes in found:
        known = united.get(text)
        united[text] = (min(cost, known[0]), text, schemes | known[2]) if known else (cost, text, schemes)
    return sorted(united.values())


def _joined(left: list[Mixed], right: list[Mixed], gap: str) -> list[Mixed]:
    """Join what stands before with the next word: the likeliest pairs that one scheme writes so.

    Within an unspaced name two conventions may meet (Park with a given name by the Revised Romanization), but it is dearer.
    """
    if len(left) == 1 and not left[0][1]:
        return [(left[0][0] + cost, form, schemes) for cost, form, schemes in right]
    pairs = []
    for (cost, text, able), (price, form, schemes) in product(left[:_JOINED], right[:_JOINED]):
        both = able & schemes
        if both or gap != _GAP:
            pairs.append((cost + price + (MIXED if able and schemes and not both else 0.0), text + gap + form, both))
    return sorted(pairs)[:_LOOSE]


def _looser(text: str, parts: list[str], languages: Iterable[str], ids: Collection[str]) -> Iterator[_Labelled]:
    """Yield further spellings with their schemes, the likeliest first: looser ones, and such as mix conventions."""
    ranked: list[tuple[float, str, tuple[str, ...]]] = []
    for place, tag in enumerate(islice(languages, _LANGUAGES)):
        kinds = {_kind(id) for id in scheme_ids(tag) if id in ids and not _is_several(id)}
        for prepared, latin in sorted(kinds):  # no spelling mixes two scripts
            walk = walk_of(tag, prepared, latin)
            found: list[Mixed] = [(_OTHER_LANGUAGE * place, "", walk.all)]
            for part in parts:
                found = _joined(found, _mixed(part, tag, prepared, latin), _GAP)
            able = sum(1 << bit for bit, id in enumerate(walk.ids) if id in ids)
            ranked += [(cost, _put(text, parts, forms), walk.named(schemes & able)) for cost, forms, schemes in found]
    yield from ((form, by or (MIXTURE,)) for _, form, by in sorted(ranked))


def _put(text: str, parts: list[str], joined: str) -> str:
    """Put the forms, joined by _GAP, in the places of the parts of a text."""
    return joined.replace(_GAP, " ") if " ".join(parts) == text else replaced(text, joined.split(_GAP))


def _merged(
    published: Collection[_Labelled], looser: Iterable[_Labelled], foremost: Iterable[str] = ()
) -> tuple[Variant, ...]:
    """Return each text once, with the labels of all schemes that yield it; a published spelling has no loose labels."""
    labels: dict[str, dict[str, None]] = {text: {} for text in foremost}
    for text, ids in published:
        labels.setdefault(text, {}).update(dict.fromkeys(ids))
    strict = frozenset(text for text, _ in published)
    for text, ids in looser:
        if text not in strict and (text in labels or len(labels) < _MOST):
            labels.setdefault(text, {}).update(dict.fromkeys(ids))
    found = []
    for text, by in labels.items():
        marks = tuple((id, _target(id)) for id in by)
        found.append(Variant(text, *marks[0], text in strict, marks))
    return tuple(found)


@cache
def _target(id: str) -> str:
    return "und" if id == MIXTURE else scheme_of(id).info.target
