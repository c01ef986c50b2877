"""How a sentence names a scheme: "Umjerow is the German press spelling of Ukrainian Умєров"."""

from __future__ import annotations

from namenorm.romanization.library import scheme_of, short_name

_OTHERS = {
    "fallback": "a rough reading of",
    "mixture": "a spelling by mixed conventions of",
    "latin": "the same as",
    "latin-plain": "without its marks",
    "latin-expanded": "with its marks spelled out",
}


def describe(scheme: str, language: str) -> str:
    """Return words that fit between a spelling and its original: "... is {describe} Умєров".

    >>> describe("press-ukr-deu", "uk")
    'the German press spelling (from Ukrainian) of'
    >>> describe("kmu-ukr-Cyrl-Latn-2010", "uk")
    'the Ukrainian official (KMU 2010) spelling (from Ukrainian) of'
    """
    from namenorm.languages import language_name

    if scheme in _OTHERS:
        return _OTHERS[scheme]
    target = scheme_of(scheme).info.target
    name = f"{language_name(target)} press" if scheme.startswith("press-") else short_name(scheme)
    return f"the {name} spelling (from {language_name(language)}) of"
