"""All spellings of a name: `variants` for whole names, `spellings` for one name part.

Published spellings come first (press conventions, then standards), then the looser ones that each convention allows.
All parts of a name follow one scheme: nobody writes a German first name with a Polish surname.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, islice, product
from typing import TypeAlias

from namenorm.errors import require_text
from namenorm.records import Variant
from namenorm.romanization.alternating import in_turn, varied
from namenorm.romanization.casing import WORD, caser, composed, lowered, replaced
from namenorm.romanization.fallback import plain_latin
from namenorm.romanization.foremost import foremost, is_standard
from namenorm.romanization.guessing import languages_of
from namenorm.romanization.latin import foldings
from namenorm.romanization.library import scheme_of, served_tag
from namenorm.romanization.offering import Offer, Way, offer
from namenorm.romanization.preparing import pieces
from namenorm.romanization.walking import MIXED, Mixed, walk_of
from namenorm.romanization.writing import write_name
from namenorm.scripts import is_latin

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
    latin = is_latin(text) or text.isascii()
    if latin and (targets is None or not lang):
        return tuple(Variant(form, id, "und", id == "latin") for form, id in foldings(text))
    languages = (lang,) if lang else languages_of(text)
    offered = offer(text, lowered(text), languages, targets)
    if not offered.ids and latin:
        return ()
    if not offered.ids:
        return (
            (Variant(plain_latin(text), "fallback", "und", False, (("fallback", "und"),)),) if targets is None else ()
        )
    parts = WORD.findall(text)
    written_by = _written(text, parts, offered)
    published = [item for item in written_by if scheme_of(item[1][0]).published]
    looser: Iterable[_Labelled] = ()
    if len(parts) <= _MOST_PARTS:
        looser = chain(_looser(text, parts, offered), in_turn(text, offered.several))
    if targets is None:
        return _merged(published, chain(written_by, looser))
    looser = [item for item in looser if item[1] != (MIXTURE,)]
    if len(parts) <= _MOST_PARTS and all(len(part) <= _MOST_OF_PART for part in parts):
        plain = [id for id in offered.ids if not (scheme_of(id).several or is_standard(id))]
        looser = [*varied(text, parts, plain, True), *looser, *varied(text, parts, plain, False)]
    return _merged(published, chain(written_by, looser), foremost(parts, published, looser))


def spellings(part: str, lang: str) -> tuple[Variant, ...]:
    """Return the spellings of a single name part in a language: what `variants` gives, cached for comparison."""
    return _variants(part, lang, None)


def _written(text: str, parts: list[str], offered: Offer) -> list[_Labelled]:
    """Return what the schemes themselves write, in their order: published and loose schemes apart."""
    order, alone, put = offered.order, offered.alone(parts), _put_into(text, parts)
    found: dict[int, _Labelled] = {}
    done: set[str] = set()
    simple = len(parts) <= _MOST_PARTS and all(len(part) <= _MOST_OF_PART for part in parts)
    for tag, walk, sets in offered.walks if simple and all(part[1:] == lowered(part)[1:] for part in parts) else ():
        forms = [_forms(part, tag) for part in parts]
        for schemes in sets:
            able = schemes & ~walk.bits(alone) if alone else schemes
            for joined, by in _combined(forms, able).items():
                ids = walk.named(by)
                found[order[ids[0]]] = put(joined), ids
        done.update(walk.ids)
    for id in (order.keys() - done).union(alone):
        found[order[id]] = write_name(text, id), (id,)
    return [found[place] for place in sorted(found)]


def _combined(forms: list[dict[str, int]], able: int) -> dict[str, int]:
    """Return the forms of all parts joined, as some schemes write them, each text with the schemes that do."""
    if not able or not forms:
        return {"": able} if able else {}
    found = {form: both for form, schemes in forms[0].items() if (both := able & schemes)}
    for some in forms[1:]:
        found = {
            f"{before}{_GAP}{form}": both
            for before, bits in found.items()
            for form, schemes in some.items()
            if (both := bits & schemes)
        }
    return found


@lru_cache(maxsize=1 << 15)
def _forms(part: str, tag: str) -> dict[str, int]:
    """Return what the schemes of a language write for a part, in its case, each text with the schemes that do."""
    walk, lower = walk_of(tag), lowered(part)
    found: dict[str, int] = {}
    recase, as_is = caser(part[:1], bool(walk.schemes) and walk.schemes[0].capitals), caser(part[:1])
    for form, schemes in walk.written(lower).items():
        cased = recase(form) if form != lower else as_is(form)
        found[cased] = found.get(cased, 0) | schemes
    return found


@lru_cache(maxsize=1 << 14)
def _mixed(part: str, tag: str, way: Way) -> list[Mixed]:
    """Return the likeliest spellings of one part in a language, in the case of the part."""
    walk = walk_of(tag, *way)
    if len(part) > _MOST_OF_PART:
        return []
    capital = walk.schemes[0].capitals
    found: list[Mixed] = [(0.0, "", walk.all)]
    prepared, _ = way
    for native, readings in pieces(part, prepared) if prepared else [(part, (lowered(part),))]:
        recase = caser(native, capital)
        both = (walk.irregular(lowered(native)), walk.mixed(readings[0], _LOOSE))
        irregular, words = (
            [(cost, recase(form), by) for cost, form, by in some] for some in both
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


def _looser(text: str, parts: list[str], offered: Offer) -> Iterator[_Labelled]:
    """Yield further spellings with their schemes, the likeliest first: looser ones, and such as mix conventions."""
    ranked: list[tuple[float, str, tuple[str, ...]]] = []
    put = _put_into(text, parts)
    for place, (tag, ways) in enumerate(islice(offered.readings, _LANGUAGES)):
        for way, walk, able in ways:
            found: list[Mixed] = [(_OTHER_LANGUAGE * place, "", walk.all)]
            for part in parts:
                found = _joined(found, _mixed(part, tag, way), _GAP)
            ranked += [(cost, put(forms), walk.named(schemes & able)) for cost, forms, schemes in found]
    yield from ((form, by or (MIXTURE,)) for _, form, by in sorted(ranked))


def _put_into(text: str, parts: list[str]) -> Callable[[str], str]:
    """Return what puts forms, joined by _GAP, in the places of the parts of a text."""
    if len(parts) == 1 and parts[0] == text:
        return str
    if " ".join(parts) == text:
        return lambda joined: joined.replace(_GAP, " ")
    return lambda joined: replaced(text, joined.split(_GAP))


def _merged(
    published: Collection[_Labelled], looser: Iterable[_Labelled], foremost: Iterable[str] = ()
) -> tuple[Variant, ...]:
    """Return each text once, with the labels of all schemes that yield it; a published spelling has no loose labels."""
    labels: dict[str, tuple[str, ...]] = dict.fromkeys(foremost, ())
    for text, ids in published:
        labels[text] = labels[text] + ids if text in labels else ids
    strict = frozenset(text for text, _ in published)
    for text, ids in looser:
        if text not in strict:
            known = labels.get(text)
            if known is not None:
                labels[text] = known + ids
            elif len(labels) < _MOST:
                labels[text] = ids
    return tuple([_variant(text, ids, text in strict) for text, ids in labels.items()])


def _variant(text: str, ids: tuple[str, ...], published: bool) -> Variant:
    marks = _marks(ids)
    return Variant(text, *marks[0], published, marks)


@lru_cache(maxsize=1 << 12)
def _marks(ids: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the ids of schemes, each once, with their target languages."""
    return tuple([_mark(id) for id in dict.fromkeys(ids)])


@cache
def _mark(id: str) -> tuple[str, str]:
    return id, "und" if id == MIXTURE else scheme_of(id).info.target
