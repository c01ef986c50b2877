"""Full names in Hangul or in Chinese characters against Latin ones: where the surnames agree, each syllable of the given name counts.

Kim Jong-un and Kim Jong-il, Wen Jiabao and Wen Jiabo sound and look so much alike that only their syllables tell them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from namenorm.comparison import chinese, korean
from namenorm.parts import Part
from namenorm.romanization import han, hangul
from namenorm.scripts import scripts_in

_WRITTEN: dict[str, tuple[Callable[[str], tuple[str, str]], Callable[[str, str], korean.Reading]]] = {
    "Hani": (han.split, chinese.reading), "Hang": (hangul.split, korean.reading),
}  # fmt: skip
"""What cuts a name of a script into surname and given name, and what reads either."""


def are_misread(left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Tell whether the given name of a full name is read otherwise than that of a Latin one with the same surname.

    >>> from namenorm.parts import person_parts
    >>> [are_misread(person_parts("温家宝"), person_parts(name)) for name in ("Wen Jiabo", "Jiabao Wen", "Wen Chia-pao", "Li Jiabo")]
    [True, False, False, False]
    >>> are_misread(person_parts("Park Geun-hee"), person_parts("박근혜"))
    True
    """
    native, latin = (left, right) if len(left) == 1 else (right, left)
    words = [part.fold for part in latin if part.counts]
    if len(native) != 1 or len(words) < 2 or native[0].text.isascii() or not all(map(str.isascii, words)):
        return False
    script = scripts_in(native[0].text)
    if len(script) != 1 or script[0] not in _WRITTEN:
        return False
    split, reading = _WRITTEN[script[0]]
    surname, given = split(native[0].text)
    if not (surname and given):
        return False
    names = ((words[0], words[1:]), (words[-1], words[:-1]))
    told = [reading(given, "".join(rest)) for family, rest in names if reading(surname, family) == "read"]
    return bool(told) and all(one == "misread" for one in told)
