"""Full names in Hangul or in Chinese characters against Latin ones: where the surnames agree, each syllable of the given name counts.

Kim Jong-un and Kim Jong-il, Wen Jiabao and Wen Jiabo sound and look so much alike that only their syllables tell them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from namenorm.comparison import chinese, korean
from namenorm.comparison.korean import Reading
from namenorm.parts import Part
from namenorm.romanization import han, hangul
from namenorm.scripts import scripts_in

_WRITTEN: dict[str, tuple[Callable[[str], tuple[str, str]], Callable[[str, str], Reading]]] = {
    "Hani": (han.split, chinese.reading), "Hang": (hangul.split, korean.reading),
}  # fmt: skip
"""What cuts a name of a script into surname and given name, and what reads either."""
_FOREMOST = ("alone", "read", "", "misread")
"""What counts where a Latin name may begin or end with its surname."""


Pairs: TypeAlias = "tuple[tuple[tuple[Part, ...], tuple[Part, ...]], ...]"


class FullReading(NamedTuple):
    """How a full name in another script is read against a Latin one: "alone" where that is but its surname.

    `pairs` are the parts of the left and of the right name that answer each other then, the surname's first.
    """

    reading: Literal["read", "misread", "alone", ""]
    pairs: Pairs


def full_reading(left: Sequence[Part], right: Sequence[Part]) -> FullReading | None:
    """Tell whether a full name is read like a Latin one, or has its surname and another given name; None where neither shows.

    >>> from namenorm.parts import person_parts
    >>> latin = map(person_parts, ("Wen Jiabo", "Jiabao Wen", "Wen Chia-pao", "Wen", "Li Jiabo"))
    >>> [told and told.reading for told in (full_reading(person_parts("温家宝"), name) for name in latin)]
    ['misread', 'read', 'read', 'alone', None]
    """
    turned = len(left) != 1 or left[0].text.isascii()
    native, latin = (right, left) if turned else (left, right)
    if len(native) != 1 or native[0].text.isascii():
        return None
    words = [part for part in latin if part.counts]
    if not words or not all(part.fold.isascii() for part in words):
        return None
    script = scripts_in(native[0].text)
    if len(script) != 1 or script[0] not in _WRITTEN:
        return None
    split, reading = _WRITTEN[script[0]]
    surname, given = split(native[0].text)
    if not (surname and given):
        return None
    told = [
        FullReading(reading(given, "".join([part.fold for part in rest])) if rest else "alone", _paired(surname, given, family, rest, turned=turned))
        for family, rest in ((words[0], words[1:]), (words[-1], words[:-1]))
        if reading(surname, family.fold) == "read"
    ]  # fmt: skip
    return min(told, key=lambda one: _FOREMOST.index(one.reading), default=None)


def _paired(surname: str, given: str, family: Part, rest: Sequence[Part], *, turned: bool) -> Pairs:
    pairs = (((Part(surname, surname, "family"),), (family,)), ((Part(given, given, "given"),), tuple(rest)))
    return tuple([(latin, native) for native, latin in pairs]) if turned else pairs
