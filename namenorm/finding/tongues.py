"""Which language a text is in, script by script, as far as inflection must know it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from namenorm.languages import guess_text_language
from namenorm.scripts import script_of
from namenorm.text import Token

_MOST = 1500
_ENOUGH = 40


def language_of(cut: Sequence[Token]) -> str:
    """Return the language of most of the words, or "" where nothing tells it.

    >>> from namenorm.text import tokens
    >>> language_of(tokens("Президент України прибув до Києва, де його зустріли"))
    'uk'
    """
    scripts = Counter(script_of(token.fold[0]) for token in cut[:_MOST])
    if not scripts:
        return ""
    foremost = scripts.most_common(1)[0][0]
    if foremost == "Cyrl":
        return _cyrillic("".join(token.fold for token in cut[:_MOST]))
    return guess_text_language(token.fold for token in cut)


def _cyrillic(letters: str) -> str:
    count = Counter(letters)
    if count["ў"]:
        return "be"
    if count["ј"] or count["љ"] or count["њ"] or count["џ"]:
        return "mk" if count["ѓ"] + count["ќ"] + count["ѕ"] else "sr"
    if count["і"] + count["ї"] + count["є"]:
        return "uk"
    if count["ы"] + count["э"]:
        return "ru"
    return "bg" if count["ъ"] and len(letters) > _ENOUGH else ""
