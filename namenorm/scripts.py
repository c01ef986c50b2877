"""Which script a character or a name is written in, as ISO 15924 codes.

Knows blocks of letters, not languages. Digits, punctuation and combining marks have no script.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x005A, "Latn"), (0x0061, 0x007A, "Latn"), (0x00AA, 0x00AA, "Latn"), (0x00BA, 0x00BA, "Latn"),
    (0x00C0, 0x00D6, "Latn"), (0x00D8, 0x00F6, "Latn"), (0x00F8, 0x02B8, "Latn"),
    (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"), (0x0531, 0x058A, "Armn"), (0x05D0, 0x05F4, "Hebr"),
    (0x0620, 0x064A, "Arab"), (0x066E, 0x06D5, "Arab"), (0x06EE, 0x06FF, "Arab"), (0x0710, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"), (0x0780, 0x07BF, "Thaa"), (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"), (0x0A00, 0x0A7F, "Guru"), (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"), (0x0B80, 0x0BFF, "Taml"), (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"), (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"), (0x1780, 0x17FF, "Khmr"), (0x1800, 0x18AF, "Mong"), (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"), (0x1D00, 0x1DBF, "Latn"), (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"), (0x2D00, 0x2D2F, "Geor"), (0x2D80, 0x2DDF, "Ethi"), (0x2DE0, 0x2DFF, "Cyrl"),
    (0x2E80, 0x2FD5, "Hani"), (0x3005, 0x3007, "Hani"), (0x3041, 0x309F, "Hira"), (0x30A1, 0x30FA, "Kana"),
    (0x30FC, 0x30FF, "Kana"), (0x3131, 0x318E, "Hang"), (0x31F0, 0x31FF, "Kana"), (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"), (0xA640, 0xA69F, "Cyrl"), (0xA720, 0xA7FF, "Latn"), (0xAB30, 0xAB6F, "Latn"),
    (0xAC00, 0xD7FF, "Hang"), (0xF900, 0xFAFF, "Hani"), (0xFB00, 0xFB06, "Latn"), (0xFB13, 0xFB17, "Armn"),
    (0xFB1D, 0xFB4F, "Hebr"), (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFC, "Arab"), (0xFF21, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9D, "Kana"), (0xFFA0, 0xFFDC, "Hang"), (0x1B000, 0x1B16F, "Hira"), (0x20000, 0x323AF, "Hani"),
)  # fmt: skip
_STARTS = [block[0] for block in _BLOCKS]

UNSPACED = frozenset({"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
"""Scripts written without spaces between words."""
_LATIN = ("Latn",)
CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
"""Scripts that tell names by capitals."""


@lru_cache(maxsize=4096)
def script_of(char: str) -> str | None:
    """Return the ISO 15924 code of a letter's script, or None for what belongs to no one script.

    >>> script_of("Ж"), script_of("é"), script_of("習"), script_of("-")
    ('Cyrl', 'Latn', 'Hani', None)
    """
    code = ord(char)
    at = bisect_right(_STARTS, code) - 1
    if at < 0 or code > _BLOCKS[at][1] or not (char.isalpha() or code in (0x3005, 0x30FC)):
        return None
    return _BLOCKS[at][2]


@lru_cache(maxsize=65536)
def scripts_in(text: str) -> tuple[str, ...]:
    """Return the scripts of the letters of `text`, in order of first appearance.

    >>> scripts_in("Xi 习近平")
    ('Latn', 'Hani')
    """
    if text.isascii() or max(text) < "\u0250":
        return ("Latn",) if text.isalpha() or any(char.isalpha() for char in text) else ()
    found = dict.fromkeys(script_of(char) for char in text)
    return tuple(script for script in found if script is not None)


def is_latin(text: str) -> bool:
    """Tell whether a text has letters, and only Latin ones.

    >>> is_latin("Umjerow 2"), is_latin("Xi 习近平"), is_latin("2")
    (True, False, False)
    """
    return scripts_in(text) == _LATIN
