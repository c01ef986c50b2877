"""Names as one scheme writes them: `romanize` by a scheme's id, `transcribe` by source and target language."""

from __future__ import annotations

from functools import lru_cache

from namenorm.errors import SchemeError, require_text
from namenorm.romanization.bearers import ARTICLE, DROPPING, is_place_with_article, known, known_in_english
from namenorm.romanization.casing import WORD, composed, cut
from namenorm.romanization.library import scheme_of, serves_itself, usual_scheme
from namenorm.romanization.maghreb import KEEPING, is_written_otherwise, spelled
from namenorm.romanization.women import as_woman, is_woman

_FRENCH = "press-ara-fra"
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
        own = own_spellings(text, scheme)
        return own[0] if own else rules.put(text, [written(word, scheme) for word in rules.words_in(text)])
    parts = text.split(" ")
    if all(map(str.isalpha, parts)):  # what nearly every name is: words of letters only, cut here faster
        found = [written(part, scheme) for part in parts]
        if rules.women and is_woman(parts, rules.info.languages):
            found[-1] = as_woman(found[-1], rules.women)
        return " ".join(found)
    return WORD.sub(lambda match: written(match.group(), scheme), text)


def own_spellings(name: str, scheme: str) -> list[str]:
    """Return spellings of a name in Arabic script that its bearers have and no rule gives, then that of the rules.

    Empty for a name of which none is known.

    >>> own_spellings("ياسين براهيمي", "press-ara-deu")[0], own_spellings("ياسر سليم", "press-ara-deu")
    ('Yacine Brahimi', [])
    """
    rules = scheme_of(scheme)
    if rules.script != "Arab" or not scheme.startswith("press-"):
        return []
    target = rules.info.target
    listed = known(name, target)
    words, gaps = cut(name, rules.pattern)
    by_rule = rules.put(name, [written(word, scheme) for word in words])
    found = [listed] if listed else []
    english = known_in_english(name, target)
    if english and all(form in english for form in [rules.words[word][0] for word in words if word in rules.words]):
        found.append(english)
    if "ar" in rules.info.languages and target in KEEPING and {" "}.issuperset(gaps[1:-1]):
        ours = spelled(words, lambda word: written(word, _FRENCH))[:2]
        first = [by_rule] if ours and any(is_written_otherwise(word, rules.words) for word in words) else []
        found += [*first, *(f"{gaps[0]}{one}{gaps[-1]}" for one in ours)]
    if not found and target in DROPPING and len(words) == 1 and is_place_with_article(words[0], rules.words):
        found.append(rules.put(name, [written(words[0][len(ARTICLE) :], scheme)]))
    return list(dict.fromkeys([*found, by_rule])) if found else []


_remembered = lru_cache(maxsize=1 << 16)(_write)


@lru_cache(maxsize=1 << 16)
def written(word: str, scheme: str) -> str:
    """Return one word as a scheme writes it."""
    return scheme_of(scheme).write(word)
