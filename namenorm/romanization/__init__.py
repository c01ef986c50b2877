"""Conventions: how names of each source language are written by each standard and by the press of each language.

Schemes are data, one file each in `schemes/`. This package generates spellings, labels them, and runs backwards from
a spelling to the conventions that could have made it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from functools import lru_cache

from namenorm.errors import SchemeError, require_text
from namenorm.languages import check_tag, language_name
from namenorm.records import Convention, SchemeInfo, Variant
from namenorm.romanization import fallback
from namenorm.romanization.detect import guess_language, languages_of
from namenorm.romanization.inverse import originals
from namenorm.romanization.latin import foldings
from namenorm.romanization.library import all_schemes, schemes_from, transducer
from namenorm.scripts import scripts_in
from namenorm.text import clean

__all__ = [
    "conventions", "describe", "guess_language", "languages_of", "romanize", "schemes", "spellings", "transcribe",
    "variants",
]  # fmt: skip
_LOOSE_A_WORD = 6
_MOST_VARIANTS = 200
_LONGEST_NAME = 200


def schemes() -> tuple[SchemeInfo, ...]:
    """Return what schemes there are: press conventions first, then standards.

    >>> any(scheme.id == "press-ukr-deu" for scheme in schemes())
    True
    """
    return tuple(scheme.info for scheme in all_schemes())


def romanize(name: str, scheme: str) -> str:
    """Return `name` as one scheme writes it; what is not in the scheme's script passes through.

    Raises `UnknownScheme` for an id that does not exist.

    >>> romanize("Рустем Умєров", "press-ukr-deu")
    'Rustem Umjerow'
    """
    return transducer(scheme).name(unicodedata.normalize("NFC", require_text(name, "name")))


def transcribe(name: str, source: str, target: str) -> str:
    """Return the usual spelling of a name of language `source` in the press of language `target`.

    A name in Latin script passes unchanged. Raises `SchemeError` where no practice is recorded for the pair.

    >>> transcribe("Хрущёв", source="ru", target="fr")
    'Khrouchtchev'
    """
    text = unicodedata.normalize("NFC", require_text(name, "name"))
    if text.isascii() or scripts_in(text) == ("Latn",):
        return text
    return transducer(_scheme_for(source, target)).name(text)


@lru_cache(maxsize=1024)
def _scheme_for(source: str, target: str) -> str:
    source_tag, target_tag = check_tag(source) or "", check_tag(target) or ""
    written_in = schemes_from(source_tag.split("-")[0])
    for scheme in written_in:
        if scheme.target == target_tag.split("-")[0]:
            return scheme.id
    if not written_in:
        known = sorted({lang for scheme in all_schemes() for lang in scheme.languages})
        raise SchemeError(f"no scheme writes names of {language_name(source_tag)}; source languages are {', '.join(known)}")
    targets = sorted({scheme.target for scheme in written_in} - {"und"})
    raise SchemeError(
        f"no press practice is recorded for {language_name(source_tag)} names in {language_name(target_tag)}; "
        f"targets are {', '.join(targets)}"
    )


def variants(name: str, *, lang: str | None = None, targets: Collection[str] | None = None) -> tuple[Variant, ...]:
    """Return the labelled spellings of a name, ranked: published ones first, then looser ones.

    All parts of a name are written by one scheme; looser choices vary one part at a time. A spelling that several
    schemes yield stands once, with all its labels. A name in Latin script gives itself and its plain foldings.

    >>> [v.text for v in variants("Умєров", lang="uk", targets=["de", "fr"])][:2]
    ['Umjerow', 'Oumerov']
    """
    text = clean(require_text(name, "name"))[:_LONGEST_NAME]
    if not text:
        return ()
    if scripts_in(text) in ((), ("Latn",)):
        return tuple(Variant(form, "latin", lang or "und", at == 0) for at, form in enumerate(foldings(text)))
    wanted = {check_tag(target) for target in targets} if targets is not None else None
    tag = check_tag(lang)
    languages = [tag.split("-")[0]] if tag else list(languages_of(text))
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for loose in (False, True):
        for language in languages:
            for scheme in schemes_from(language):
                if wanted is None or scheme.target in wanted:
                    for form in _whole(scheme.id, text, loose):
                        label = (scheme.id, scheme.target, not loose and scheme.status == "published")
                        found.setdefault(form, []).append(label)
    if not found:
        plain = fallback.latin(text)
        return (Variant(plain, fallback.NAME, "und", published=False),) if plain else ()
    return tuple(_variant(form, labels) for form, labels in list(found.items())[:_MOST_VARIANTS])


def _variant(text: str, labels: list[tuple[str, str, bool]]) -> Variant:
    published = [label for label in labels if label[2]] or labels
    scheme, target, is_published = published[0]
    return Variant(text, scheme, target, is_published, tuple(dict.fromkeys((s, t) for s, t, _ in published)))


def _whole(scheme_id: str, name: str, loose: bool) -> list[str]:
    """Return one scheme's spelling of a whole name, or its looser ones, varied one word at a time."""
    machine = transducer(scheme_id)
    first = machine.name(name)
    if not loose:
        exceptions = [word for word in name.split() if word.lower() in machine.scheme.words]
        if not exceptions:
            return [first]
        by_rule = " ".join(machine.by_rule(word) for word in name.split())
        return list(dict.fromkeys((first, by_rule)))
    words = name.split()
    plain = [machine.name(word) for word in words]
    forms = []
    for at, word in enumerate(words):
        for spelling in machine.spellings(word, _LOOSE_A_WORD + 1) if "-" not in word else []:
            forms.append(" ".join([*plain[:at], spelling, *plain[at + 1 :]]))
    return [form for form in dict.fromkeys(forms) if form != first]


@lru_cache(maxsize=1 << 14)
def spellings(part: str, lang: str) -> tuple[Variant, ...]:
    """Return the spellings of one name part of a language: for the comparison, cached."""
    return variants(part, lang=lang)


def conventions(spelling: str, *, native: str | None = None) -> tuple[Convention, ...]:
    """Return the conventions that could have given a Latin spelling, each with a likely original, likeliest first.

    With `native`, only those that write this native name so. A name of several words is explained by a convention
    that explains each word.

    >>> conventions("Umjerow", native="Умєров")[0].scheme
    'press-ukr-deu'
    """
    text = clean(require_text(spelling, "spelling"))
    if native is not None:
        return _conventions_of(text, clean(require_text(native, "native")))
    words = text.replace("-", " ").split()
    if not words:
        return ()
    answers = [originals(word) for word in words[:6]]
    if len(answers) == 1:
        return answers[0]
    joined = []
    for first in answers[0]:
        rest = [next((c for c in answer if (c.scheme, c.source) == (first.scheme, first.source)), None) for answer in answers[1:]]
        if all(rest):
            parts = [first, *(item for item in rest if item)]
            score = min(item.score for item in parts)
            joined.append(Convention(first.scheme, first.source, first.target, " ".join(c.native.capitalize() for c in parts), score))
    return tuple(sorted(joined, key=lambda item: -item.score))


def _conventions_of(spelling: str, native: str) -> tuple[Convention, ...]:
    found = []
    for language in languages_of(native):
        for variant in variants(native, lang=language):
            if variant.text.casefold() == spelling.casefold():
                labels = variant.labels or ((variant.scheme, variant.target),)
                score = 1.0 if variant.published else 0.5
                found += [Convention(scheme, language, target, native, score) for scheme, target in labels]
    return tuple(sorted(found, key=lambda item: -item.score))


def describe(scheme_id: str, language: str) -> str:
    """Return a scheme in words, to be followed by the native name: `the German spelling of Ukrainian`.

    >>> describe("press-ukr-deu", "uk")
    'the German spelling of Ukrainian'
    """
    if scheme_id == fallback.NAME:
        return f"a makeshift romanization of {language_name(language)}"
    target = transducer(scheme_id).scheme.target
    if target == "und":
        return f"the scholarly transliteration of {language_name(language)}"
    return f"the {language_name(target)} spelling of {language_name(language)}"
