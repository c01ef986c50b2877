"""Which language a text is in, script by script, as far as inflection must know it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from namenorm.languages import guess_text_language
from namenorm.lexicon import listed
from namenorm.scripts import script_of
from namenorm.text import Token

_MOST = 1500
_ENOUGH = 40


def language_of(cut: Sequence[Token], text: str = "") -> str:
    """Return the language of most of the words, or "" where nothing tells it.

    With the `text` that was cut, small words between two capitals are left out: they belong to names (von der Leyen).

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
    if not text:
        return guess_text_language(token.fold for token in cut)
    small = [not text[token.start].isupper() for token in cut]
    in_name = [
        small[at] and not all(small[max(0, at - 2) : at]) and not all(small[at + 1 : at + 3]) and token.fold in listed("particles")
        for at, token in enumerate(cut)
    ]  # fmt: skip
    said = [token for token, inside in zip(cut, in_name) if not inside]
    return guess_text_language((token.fold for token in said), (text[token.start : token.end] for token in said if not text[token.start].isupper()))


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
