"""Names as one scheme writes them: `romanize` by a scheme's id, `transcribe` by source and target language."""

from __future__ import annotations

from functools import lru_cache

from namenorm.errors import SchemeError, require_text
from namenorm.romanization.casing import WORD, composed
from namenorm.romanization.library import scheme_of, serves_itself, usual_scheme
from namenorm.romanization.women import as_woman, is_woman

_MOST_CACHED = 200  # letters of a name worth remembering


def romanize(name: str, scheme: str) -> str:
    """Write a name by one scheme; what is not in the scheme's script stays as it is.

    Spaces, hyphens and Latin words are kept, case follows the input letter by letter, and any Unicode normalization
    form gives the same. Raises `UnknownScheme` for an id that does not exist.

    >>> romanize("Щербухи", "kmu-ukr-Cyrl-Latn-2010"), romanize("ЩЕРБУХИ", "kmu-ukr-Cyrl-Latn-2010")
    ('Shcherbukhy', 'SHCHERBUKHY')
    >>> romanize("Умєров (USA)", "press-ukr-fra")
    'Oumerov (USA)'
    """
    require_text(name, "name")
    scheme_of(require_text(scheme, "scheme"))
    return write_name(name, scheme)


def transcribe(name: str, source: str = "uk", target: str = "de") -> str:
    """Write a name as the press of the target language usually does.

    The scheme is the target's press convention for the source language, else the newest standard made for that
    target. A language into itself changes nothing, but for one that is also written in Latin (Azerbaijani). Established exceptions are honoured; a name that is not in the source's script is returned unchanged. Raises `SchemeError`
    for a pair that no scheme serves, naming those that there are.

    >>> transcribe("Зеленський"), transcribe("Зеленський", "uk", "fr")
    ('Selenskyj', 'Zelensky')
    >>> transcribe("Зеленський", "uk", "ja")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    namenorm.errors.SchemeError: no scheme from uk to ja; from uk there are ...
    """
    require_text(name, "name")
    if require_text(source, "source") == require_text(target, "target") and not serves_itself(source):
        return name
    return write_name(name, usual_scheme(source, target).info.id)


def press_forms(part: str, source: str, target: str, most: int) -> list[str]:
    """Return one name part as the press of a language writes it, with other readings where its script has several.

    Empty where no scheme serves the pair of languages.

    >>> press_forms("Умєров", "uk", "en", 3), press_forms("Умєров", "uk", "ja", 3)
    (['Umerov'], [])
    """
    try:
        scheme = usual_scheme(source, target)
    except SchemeError:
        return []
    return scheme.spellings(part, most) if scheme.prepared else [write_name(part, scheme.info.id)]


def write_name(name: str, scheme: str) -> str:
    """Return a name as a scheme of a known id writes it; short names are remembered."""
    return _remembered(name, scheme) if len(name) <= _MOST_CACHED else _write(name, scheme)


def _write(name: str, scheme: str) -> str:
    rules = scheme_of(scheme)
    if name.isascii() and rules.script != "Latn":
        return name
    text = composed(name)
    if rules.several:
        return rules.put(text, [written(word, scheme) for word in rules.words_in(text)])
    parts = text.split(" ")
    if all(map(str.isalpha, parts)):  # what nearly every name is: words of letters only, cut here faster
        found = [written(part, scheme) for part in parts]
        if rules.women and is_woman(parts, rules.info.languages):
            found[-1] = as_woman(found[-1], rules.women)
        return " ".join(found)
    return WORD.sub(lambda match: written(match.group(), scheme), text)


_remembered = lru_cache(maxsize=1 << 16)(_write)


@lru_cache(maxsize=1 << 16)
def written(word: str, scheme: str) -> str:
    """Return one word as a scheme writes it."""
    return scheme_of(scheme).write(word)
