"""The sentence for each piece of evidence. Written when read: finding a shared original takes a while."""

from __future__ import annotations

from functools import lru_cache

from namenorm import romanization
from namenorm.comparison.asia.kanji import reading
from namenorm.records import Evidence, Variant
from namenorm.scripts import is_latin, scripts_in
from namenorm.text import fold

_SILENT = frozenset({"particle", "particle_omitted", "legal", "generic", "omitted_generic", "omitted_legal", "suffix"})
_BOTH = {
    "exact": "{left} stands in both",
    "exact_common": "{left} stands in both, but many bear it",
    "exact_short": "{left} stands in both, but it is very short",
    "cognate": "{left} and {right} are forms of one given name",
    "nickname": "{short} is a usual short form of {long}",
    "typo": "{left} and {right} differ by a letter or two",
    "inflected": "{left} and {right} differ in their endings only",
    "initial": "{short} may be the initial of {long}",
    "womans_surname": "{left} and {right} are one woman's surname, with and without the ending that some languages give it",
    "gendered": "{left} and {right} are the man's and the woman's form of one surname",
    "root": "{left} and {right} are different surnames of one root",
    "number": "the numbers differ: {left} is not {right}",
    "contradicted": "{left} is not {right}",
    "contradicted_initial": "the initials differ: {left} is not {right}",
    "contradicted_patronymic": "the patronymics differ: {left} is not {right}",
    "legal_difference": "the legal forms differ: {left} is not {right}",
    "translated": "{left} and {right} mean the same",
    "abbreviated": "{short} is short for {long}",
    "added": "{long} is {short} with another word of business",
    "acronym": "{short} is made of the initials of {long}",
    "merged": "{left} and {right} differ by a space",
}


_WHOLE = {
    "whole": "the names agree as a whole",
    "recut": "words are written together in one name and apart in the other",
    "core": "all words that tell names apart agree",
    "disordered": "the names stand in another order",
    "synonym": "two words that mean the same stand in names of one language",
    "misread": "read syllable by syllable, the names differ",
    "only_initials": "only initials agree",
    "child": "the one is named as a child of the other",
    "patronymic": "all but the father's name agrees",
    "tribe": "all but the name of the family or tribe agrees",
    "sibling": "only the first name differs, as of a brother or sister",
    "swapped": "two parts of the name have changed places",
    "spouse": "the one may be the other's wife or husband",
    "unread": "the letters of one name cannot be read",
    "neighbour": "all but one of the names agree",
    "woman_or_case": "the one may be a woman's name, or the other in a case",
    "nothing_agrees": "no distinctive word stands in both",
}


def reason(item: Evidence) -> str:
    """Return the sentence for what two names' parts say; empty where the kind says all.

    >>> reason(Evidence("contradicted", "Merkel", "Scholz", -2.0))
    'Merkel is not Scholz'
    """
    left, right = item.left, item.right
    if item.kind in _SILENT or item.kind in _WHOLE:
        return _WHOLE.get(item.kind, "")
    if not (left and right):
        return _alone(item.kind, left or right)
    if item.kind in ("convention", "encoder", "romanized"):
        return shared_original(left, right)
    kind = "merged" if _is_spaced(left, right) else item.kind
    short, long = sorted((left, right), key=len)
    return _BOTH[kind].format(left=left, right=right, short=short, long=long) if kind in _BOTH else ""


def _is_spaced(left: str, right: str) -> bool:
    return (" " in left) != (" " in right) and fold(left).replace(" ", "") == fold(right).replace(" ", "")


def _alone(kind: str, part: str) -> str:
    if kind == "contradicted_initial":
        return f"the initial {part} stands in one name only, though both have initials"
    if kind == "spelled_out":
        return (
            f"{part} is spelled out in the same name"
            if part.isupper()
            else f"{part} spells out an acronym that stands in the same name"
        )
    if kind == "other_name":
        return f"{part} is another name told along with the first"
    return f"the number {part} stands in one name only" if kind == "number" else f"{part} stands in one name only"


@lru_cache(maxsize=1 << 14)
def shared_original(left: str, right: str) -> str:
    """Return the sentence that says how two spellings come from one original, as far as conventions tell.

    >>> shared_original("Umjerow", "Умєров")
    'Umjerow is the German press spelling (from Ukrainian) of Умєров'
    >>> shared_original("佐藤", "Sato")
    'Sato is a Japanese reading of 佐藤'
    """
    latin = [*map(is_latin, (left, right))]
    if all(latin):
        told = _of_two_conventions(left, right)
    elif any(latin):
        told = _of_native(*((right, left) if latin[0] else (left, right)))
    else:
        told = _of_two_natives(left, right)
    return told or f"{left} and {right} look like spellings of one name"


def _of_native(native: str, latin: str) -> str:
    for found in romanization.conventions(latin.replace(" ", ""), native=native) or romanization.conventions(
        latin, native=native
    ):
        return f"{latin} is {romanization.describe(found.scheme, found.source)} {native}"
    wanted = fold(latin).replace(" ", "")
    for language in romanization.languages_of(native):
        for variant in _spellings(native, language):
            if fold(variant.text).replace(" ", "") == wanted:
                return f"{latin} is {romanization.describe(variant.scheme, language)} {native}"
    read = reading(native, wanted) if scripts_in(native) == ("Hani",) else ""
    if read:
        return f"{latin} is {'a' if read == 'read' else 'no known'} Japanese reading of {native}"
    for language in romanization.languages_of(native):
        for variant in _spellings(native, language)[:1]:
            return f"{latin} is close to {variant.text}, {romanization.describe(variant.scheme, language)} {native}"
    return ""


def _spellings(native: str, language: str) -> list[Variant]:
    """Return what schemes make of a native word; the makeshift fallback proves nothing."""
    return [variant for variant in romanization.spellings(native, language) if variant.scheme != "fallback"]


def _of_two_conventions(left: str, right: str) -> str:
    if fold(left) == fold(right):
        return f"{left} and {right} are equal but for case, marks or punctuation"
    readings = {found.native: found for found in reversed(romanization.conventions(left))}
    for other in romanization.conventions(right):
        one = readings.get(other.native)
        if one:
            first = romanization.describe(one.scheme, one.source)
            second = romanization.describe(other.scheme, other.source)
            return f"{left} is {first} {one.native}, and {right} is {second} the same name"
    return ""


def _of_two_natives(left: str, right: str) -> str:
    if scripts_in(left) == scripts_in(right) == ("Hani",):
        return ""
    one, two = (
        {
            fold(found.text): found.text
            for language in romanization.languages_of(word)
            for found in _spellings(word, language)
        }
        for word in (left, right)
    )
    shared = next((text for key, text in one.items() if key in two), "")
    return f"{left} and {right} both give {shared} in Latin script" if shared else ""
