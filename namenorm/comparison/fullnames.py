"""Full names in Hangul or in Chinese characters against Latin ones: where the surnames agree, each syllable of the given name counts.

Kim Jong-un and Kim Jong-il, Wen Jiabao and Wen Jiabo sound and look so much alike that only their syllables tell them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from namenorm.comparison import chinese, korean
from namenorm.comparison.korean import Reading
from namenorm.parts import Part
from namenorm.romanization import han, hangul
from namenorm.scripts import scripts_in

_WRITTEN: dict[str, tuple[Callable[[str], tuple[str, str]], Callable[[str, str], Reading]]] = {
    "Hani": (han.split, chinese.reading), "Hang": (hangul.split, korean.reading),
}  # fmt: skip
"""What cuts a name of a script into surname and given name, and what reads either."""


class FullReading(NamedTuple):
    """How a full name in another script is read against a Latin one, and which parts of the left and of the right name answer each other then."""

    reading: Reading
    pairs: tuple[tuple[tuple[Part, ...], tuple[Part, ...]], ...]


def full_reading(left: Sequence[Part], right: Sequence[Part]) -> FullReading | None:
    """Tell whether a full name is read like a Latin one, or has its surname and another given name; None where neither shows.

    >>> from namenorm.parts import person_parts
    >>> told = [full_reading(person_parts("温家宝"), person_parts(name)) for name in ("Wen Jiabo", "Jiabao Wen", "Wen Chia-pao", "Li Jiabo")]
    >>> [one and one.reading for one in told]
    ['misread', 'read', 'read', None]
    """
    turned = len(left) != 1
    native, latin = (right, left) if turned else (left, right)
    words = [part for part in latin if part.counts]
    if len(native) != 1 or len(words) < 2 or native[0].text.isascii() or not all(part.fold.isascii() for part in words):
        return None
    script = scripts_in(native[0].text)
    if len(script) != 1 or script[0] not in _WRITTEN:
        return None
    split, reading = _WRITTEN[script[0]]
    surname, given = split(native[0].text)
    if not (surname and given):
        return None
    told = [
        FullReading(reading(given, "".join([part.fold for part in rest])), _paired(surname, given, family, rest, turned=turned))
        for family, rest in ((words[0], words[1:]), (words[-1], words[:-1]))
        if reading(surname, family.fold) == "read"
    ]
    return next((one for wanted in ("read", "", "misread") for one in told if one.reading == wanted), None)


def surname_alone(left: Sequence[Part], right: Sequence[Part]) -> FullReading | None:
    """Tell that one name is but a word that spells the surname of the other, a full name in another script; else None.

    >>> from namenorm.parts import person_parts
    >>> [bool(surname_alone(person_parts("习近平"), person_parts(name))) for name in ("Xi", "Jinping", "Li")]
    [True, False, False]
    """
    if len(left) != 1 or len(right) != 1 or left[0].text.isascii() == right[0].text.isascii():
        return None
    turned = left[0].text.isascii()
    native, latin = (right[0], left[0]) if turned else (left[0], right[0])
    script = scripts_in(native.text)
    if len(script) != 1 or script[0] not in _WRITTEN:
        return None
    split, reading = _WRITTEN[script[0]]
    surname, given = split(native.text)
    if not (surname and given) or reading(surname, latin.fold) != "read":
        return None
    return FullReading("read", _paired(surname, given, latin, (), turned=turned))


def _paired(
    surname: str, given: str, family: Part, rest: Sequence[Part], *, turned: bool
) -> tuple[tuple[tuple[Part, ...], tuple[Part, ...]], ...]:
    pairs = (((Part(surname, surname, "family"),), (family,)), ((Part(given, given, "given"),), tuple(rest)))
    return tuple([(latin, native) for native, latin in pairs]) if turned else pairs
