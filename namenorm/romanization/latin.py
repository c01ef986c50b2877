"""Letters of Latin-script languages that the press drops or replaces: plain foldings (ø -> o) and expanded ones (ø -> oe)."""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans({
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i", "İ": "I", "ß": "ss",
    "þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ħ": "h", "Ħ": "H", "ə": "a", "Ə": "A",
})  # fmt: skip
_EXPANDED = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa",
    "đ": "dj", "Đ": "Dj", "ð": "dh", "ş": "sh", "Ş": "Sh", "ç": "ch", "Ç": "Ch", "š": "sh", "Š": "Sh", "č": "ch", "Č": "Ch",
    "ž": "zh", "Ž": "Zh", "ə": "e", "Ə": "E", "ñ": "ny",
})  # fmt: skip


def foldings(name: str) -> tuple[str, ...]:
    """Return the name, its plain folding and its expanded folding, each once.

    >>> foldings("Jørgen Weiß")
    ('Jørgen Weiß', 'Jorgen Weiss', 'Joergen Weiss')
    """
    return tuple(dict.fromkeys((name, _strip(name), _strip(name.translate(_EXPANDED)))))


def _strip(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name.translate(_PLAIN))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
