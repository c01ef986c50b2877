"""Full names of East Asia across scripts: where the surnames agree, each syllable of the given name counts.

Kim Jong-un and Kim Jong-il, Wen Jiabao and Wen Jiabo sound and look so much alike that only their syllables tell them apart;
of Japanese names in characters, Kenichi and Kenji, it is the readings of each. So it is in Latin letters, in Cyrillic ones,
and in kana beside characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from namenorm.comparison.asia import chinese, kanji, kontsevich, korean
from namenorm.comparison.asia.japanese import is_surname
from namenorm.comparison.asia.korean import Reading
from namenorm.comparison.asia.palladius import in_russian_letters
from namenorm.comparison.persons import twoalphabets
from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.words.likeness import EQUAL_PARTS
from namenorm.lexicon import has_short_forms
from namenorm.parts import Part
from namenorm.romanization import han, hangul
from namenorm.scripts import scripts_in

_Reads: TypeAlias = "Callable[[str, str], Reading]"
_Way: TypeAlias = "tuple[Callable[[str], tuple[str, str]], _Reads]"
_JAPANESE: _Way = (kanji.split, kanji.reading)
_WAYS: dict[tuple[str, str], tuple[_Way, ...]] = {
    ("Hani", "Latn"): ((han.split, chinese.reading), _JAPANESE), ("Hani", "Cyrl"): ((han.split, chinese.reading), _JAPANESE), ("Hani", "Kana"): (_JAPANESE,),
    ("Kana", "Latn"): (_JAPANESE,), ("Kana", "Cyrl"): (_JAPANESE,), ("Jpan", "Latn"): (_JAPANESE,), ("Jpan", "Cyrl"): (_JAPANESE,),
    ("Hang", "Latn"): ((hangul.split, korean.reading),), ("Hang", "Cyrl"): ((hangul.split, kontsevich.reading),),
}  # fmt: skip
"""What cuts a name of a script into surname and given name, and what reads either in another script, language by language."""
_FOREMOST, _OF_LANGUAGES = ("alone", "read", "", "misread"), ("alone", "read", "misread", "")
"""What counts where a Latin name may begin or end with its surname, and where a native one may be of several languages."""
_READ = EQUAL_PARTS["exact_common"].features
"""What it says that a full name in another script is read like a Latin one, of its surname and of its given name."""
_OMITTED = (("omitted_given", 1.0), ("omitted_of_lone", 1.0))
_WRITTEN_IN_JAPAN = frozenset({"Hani", "Hira", "Kana"})
_KANA = frozenset({"Hira", "Kana"})
_LONGEST_OF_CHINESE, _FEWEST_WITH_ADDED = 2, 3
"""Characters of a Chinese surname, and words of a name with an English one added."""


Pairs: TypeAlias = "tuple[tuple[tuple[Part, ...], tuple[Part, ...]], ...]"


class FullReading(NamedTuple):
    """How a full name in another script is read against a Latin one: "alone" where that is but its surname.

    `pairs` are the parts of the left and of the right name that answer each other then, the surname's first, `added` what is added to
    them: an English given name, as many bear beside the Chinese one.
    """

    reading: Literal["read", "misread", "alone", ""]
    pairs: Pairs
    added: Pairs = ()


def full_reading(left: Sequence[Part], right: Sequence[Part]) -> FullReading | None:
    """Tell whether a full name is read like one in another script, or has its surname and another given name; None where neither shows.

    >>> from namenorm.parts import person_parts
    >>> latin = map(person_parts, ("Wen Jiabo", "Jiabao Wen", "Wen Chia-pao", "Wen", "Li Jiabo"))
    >>> [told and told.reading for told in (full_reading(person_parts("温家宝"), name) for name in latin)]
    ['misread', 'read', 'read', 'alone', None]
    >>> [full_reading(person_parts("Вэнь Цзябао"), person_parts(name)).reading for name in ("温家宝", "温家华", "Wen Jiabao", "Wen Jiabo")]
    ['read', 'misread', 'read', 'misread']
    """
    if left[0].text.isascii() and right[0].text.isascii():
        return None
    one, two = _script(left), _script(right)
    if ways := _WAYS.get((one, two)):
        return _of_native(left, right, two, ways, turned=False)
    if ways := _WAYS.get((two, one)):
        return _of_native(right, left, one, ways, turned=True)
    if one == two == "Cyrl":
        words = [in_russian_letters([part.text for part in name]) for name in (left, right)]
        return FullReading("misread", ()) if twoalphabets.are_two_in_cyrillic(*words) else None
    if one == "Cyrl" and two == "Latn":
        return _of_cyrillic(left, right, turned=False)
    return _of_cyrillic(right, left, turned=True) if (one, two) == ("Latn", "Cyrl") else None


def _script(name: Sequence[Part]) -> str:
    """Return the script of a name; "Jpan" of characters and kana together, "Kana" of any kana, nothing of any other mixture."""
    found = scripts_in("".join([part.text for part in name]))
    if len(found) == 1:
        return "Kana" if found[0] == "Hira" else found[0]
    return ("Jpan" if "Hani" in found else "Kana") if found and _WRITTEN_IN_JAPAN.issuperset(found) else ""


def _of_native(native: Sequence[Part], other: Sequence[Part], script: str, ways: Iterable[_Way], *, turned: bool) -> FullReading | None:
    """Tell how a name of at most two parts is read beside one in an alphabet, or in kana."""
    parts = [part for part in other if part.tag != "honorific"]
    if len(native) > 2 or not parts:
        return None
    words = _words(parts, script)
    if not all(words):
        return None
    told = [_foremost(_read(native, parts, words, *way, turned=turned), _FOREMOST) for way in ways]
    return _foremost(filter(None, told), _OF_LANGUAGES) or _without_added(native, parts, words, ways, turned=turned)


def _without_added(native: Sequence[Part], parts: Sequence[Part], words: Sequence[str], ways: Iterable[_Way], *, turned: bool) -> FullReading | None:
    """Tell how a name is read without an English given name that stands before or behind it: Tony Leung Chiu-wai."""
    if len(words) < _FEWEST_WITH_ADDED:
        return None
    for at, rest in ((0, slice(1, None)), (len(words) - 1, slice(-1))):
        if not has_short_forms(words[at]):
            continue
        told = [_foremost(_read(native, parts[rest], words[rest], *way, turned=turned), _FOREMOST) for way in ways]
        if (found := _foremost(filter(None, told), _OF_LANGUAGES)) and found.reading in ("read", "misread"):
            added: Pairs = (((), (parts[at],)),)
            return found._replace(added=_turned(added) if turned else added)
    return None


def _words(parts: Sequence[Part], script: str) -> list[str]:
    """Return the words of a name as what is read in another script: Latin ones folded, kana in Latin; empty ones where that is no use."""
    if script == "Latn":
        return [part.fold if part.fold.isascii() else "" for part in parts]
    return in_russian_letters([part.text for part in parts]) if script == "Cyrl" else [kanji.in_latin(part.text) for part in parts]


def _foremost(told: Iterable[FullReading], order: Sequence[str]) -> FullReading | None:
    return min(told, key=lambda one: order.index(one.reading), default=None)


def _read(
    native: Sequence[Part], parts: Sequence[Part], words: Sequence[str], split: Callable[[str], tuple[str, str]], reading: _Reads, *, turned: bool,
) -> Iterator[FullReading]:  # fmt: skip
    """Yield how a native name is read in one language, with the surname of the other one first and last."""
    surname, given = split(native[0].text) if len(native) == 1 else [part.text for part in native]
    if split is han.split and len(surname) > _LONGEST_OF_CHINESE:  # a foreign name, syllable by syllable: 纳尼尼
        return
    if not (surname and given) or (not _KANA.isdisjoint(scripts_in(surname)) and not is_surname(kanji.in_latin(surname))):
        return
    for at in dict.fromkeys((0, len(words) - 1)):
        rest = [*words[:at], *words[at + 1 :]]
        told = reading(given, "".join(rest)) if rest else "alone"
        named = reading(surname, words[at])
        if named == "read" or (named, told) == ("misread", "read"):
            pairs = (((Part(surname, surname, "family"),), (parts[at],)), ((Part(given, given, "given"),), (*parts[:at], *parts[at + 1 :])))
            yield FullReading(told if named == "read" else "misread", _turned(pairs) if turned else pairs)


def _of_cyrillic(cyrillic: Sequence[Part], latin: Sequence[Part], *, turned: bool) -> FullReading | None:
    """Tell how a name of East Asia in Cyrillic letters is read beside one in Latin ones."""
    ones, twos = ([part for part in name if part.tag != "honorific"] for name in (cyrillic, latin))
    words = _words(twos, "Latn")
    if min(len(ones), len(twos)) < 2 or not all(words):
        return None
    told = twoalphabets.full_reading(in_russian_letters([part.text for part in ones]), words)
    if told is None:
        return None
    sides = [((name[at],), (*name[:at], *name[at + 1 :])) for name, at in ((ones, told.cyrillic), (twos, told.latin))]
    pairs: Pairs = ((sides[0][0], sides[1][0]), (sides[0][1], sides[1][1]))
    return FullReading(told.reading, _turned(pairs) if turned else pairs)


def _turned(pairs: Pairs) -> Pairs:
    return tuple([(two, one) for one, two in pairs])


def aligned(told: FullReading) -> list[Alignment]:
    """Align a full name in another script with the Latin one that it is read like, or with its surname alone.

    >>> from namenorm.parts import person_parts
    >>> told = full_reading(person_parts("温家宝"), person_parts("Wen"))
    >>> [item.kind for item in aligned(told)]
    ['convention', 'omitted_given']
    """
    surname, given = told.pairs
    found = [Alignment.of(*surname, "convention", _READ)]
    alone = told.reading == "alone"
    found.append(Alignment.of(*given, "omitted_given", _OMITTED) if alone else Alignment.of(*given, "convention", _READ))
    return [*found, *(Alignment.of(*pair, "omitted_given", _OMITTED[:1]) for pair in told.added)]


def without_read(told: FullReading, *names: Sequence[Part]) -> list[list[Part]]:
    """Return the parts of two names that are not read.

    >>> from namenorm.parts import person_parts
    >>> names = person_parts("温家宝"), person_parts("Dr Wen Jiabao")
    >>> [[part.text for part in name] for name in without_read(full_reading(*names), *names)]
    [['温家宝'], ['Dr']]
    """
    read = {part for pair in (*told.pairs, *told.added) for side in pair for part in side}
    return [[part for part in name if part not in read] for name in names]
