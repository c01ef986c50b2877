"""Full names in Hangul or in Chinese characters against Latin ones: where the surnames agree, each syllable of the given name counts.

Kim Jong-un and Kim Jong-il, Wen Jiabao and Wen Jiabo sound and look so much alike that only their syllables tell them apart;
of Japanese names in characters, Kenichi and Kenji, it is the readings of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from namenorm.comparison import chinese, kanji, korean
from namenorm.comparison.korean import Reading
from namenorm.parts import Part
from namenorm.romanization import han, hangul
from namenorm.scripts import scripts_in

_Way: TypeAlias = "tuple[Callable[[str], tuple[str, str]], Callable[[str, str], Reading]]"
_WRITTEN: dict[str, tuple[_Way, ...]] = {
    "Hani": ((han.split, chinese.reading), (kanji.split, kanji.reading)), "Hang": ((hangul.split, korean.reading),),
}  # fmt: skip
"""What cuts a name of a script into surname and given name, and what reads either, language by language."""
_FOREMOST, _OF_LANGUAGES = ("alone", "read", "", "misread"), ("alone", "read", "misread", "")
"""What counts where a Latin name may begin or end with its surname, and where a native one may be of several languages."""


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
    turned = left[0].text.isascii()
    if turned and right[0].text.isascii():
        return None
    native, latin = (right, left) if turned else (left, right)
    if len(native) > 2 or any(part.text.isascii() for part in native):
        return None
    words = [part for part in latin if part.tag != "honorific"]
    if not words or not all(part.fold.isascii() for part in words):
        return None
    script = scripts_in("".join([part.text for part in native]))
    if len(script) != 1 or script[0] not in _WRITTEN:
        return None
    told = [_foremost(_read(native, words, *way, turned=turned), _FOREMOST) for way in _WRITTEN[script[0]]]
    return _foremost(filter(None, told), _OF_LANGUAGES)


def _foremost(told: Iterable[FullReading], order: Sequence[str]) -> FullReading | None:
    return min(told, key=lambda one: order.index(one.reading), default=None)


def _read(
    native: Sequence[Part], words: Sequence[Part], split: Callable[[str], tuple[str, str]], reading: Callable[[str, str], Reading],
    *, turned: bool,
) -> Iterator[FullReading]:  # fmt: skip
    """Yield how a native name is read in one language, with the surname of the Latin one first and last."""
    surname, given = split(native[0].text) if len(native) == 1 else [part.text for part in native]
    for family, rest in ((words[0], words[1:]), (words[-1], words[:-1])) if surname and given else ():
        told = reading(given, "".join([part.fold for part in rest])) if rest else "alone"
        named = reading(surname, family.fold)
        if named == "read" or (named, told) == ("misread", "read"):
            yield FullReading(told if named == "read" else "misread", _paired(surname, given, family, rest, turned=turned))


def _paired(surname: str, given: str, family: Part, rest: Sequence[Part], *, turned: bool) -> Pairs:
    pairs = (((Part(surname, surname, "family"),), (family,)), ((Part(given, given, "given"),), tuple(rest)))
    return tuple([(latin, native) for native, latin in pairs]) if turned else pairs
