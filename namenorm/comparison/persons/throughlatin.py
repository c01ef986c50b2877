"""Two names in two scripts of which neither is Latin: one of them is held against the other as the press writes it in Latin letters.

What is known of scripts, their letters and sounds, is known of each beside Latin ones. A name in Cyrillic letters beside one
in Arabic ones is so judged as Latin names are beside Arabic ones. Scripts that the encoder has not learned are written so beside Latin letters, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.words.likeness import alike
from namenorm.comparison.words.sounds import romanized, sound, sounds
from namenorm.parts import Part
from namenorm.romanization import press_forms
from namenorm.scripts import is_latin, scripts_in
from namenorm.text import fold_word

_WRITTEN = ("Cyrl", "Grek", "Geor", "Armn", "Deva", "Beng", "Guru", "Gujr", "Knda", "Mlym", "Taml", "Telu")
"""Scripts that write vowels, the best known first: of two names the one whose script stands first is written in Latin letters."""
_UNLEARNED = frozenset({"Ethi", "Laoo", "Thaa", "Tibt"})
"""Scripts of which the encoder knows hardly a letter: their names are held against Latin ones as the press writes them."""
_ALSO = (("Dzh", "J"), ("dzh", "j"))
"""What English has for letters that Cyrillic writers put for it."""
_ALIKE = 0.6
"""Likeness to a word of the other name below which a word is written in the likeliest way."""
_MOST, _LONGEST, _MOST_WORDS = 3, 40, 12


def in_latin_letters(left: Sequence[Part], right: Sequence[Part]) -> tuple[tuple[Part, ...], tuple[Part, ...]] | None:
    """Return two names with one of them in Latin letters, where they are in two scripts and neither is Latin; else None.

    >>> from namenorm.parts import person_parts
    >>> one, two = in_latin_letters(person_parts("Νίκος Παπαδάκης"), person_parts("Никос Пападакис"))
    >>> [part.text for part in (*one, *two)]
    ['Νίκος', 'Παπαδάκης', 'Nikos', 'Papadakis']
    >>> in_latin_letters(person_parts("Никос"), person_parts("Nikos"))
    """
    if (left[0].text.isascii() and right[0].text.isascii()) or max(len(left), len(right)) > _MOST_WORDS:
        return None
    one, two = (scripts_in("".join([part.text for part in name])) for name in (left, right))
    if "Latn" in (*one, *two):
        return _beside_latin(left, right, one, two)
    if not len(one) == len(two) == 1 or one == two or not ({*one, *two} & {*_WRITTEN}):
        return None
    places = [_WRITTEN.index(script[0]) if script[0] in _WRITTEN else len(_WRITTEN) for script in (one, two)]
    if places[0] < places[1]:
        return _in_latin(left, right), tuple(right)
    return tuple(left), _in_latin(right, left)


def _beside_latin(left: Sequence[Part], right: Sequence[Part], one: Sequence[str], two: Sequence[str]) -> tuple[tuple[Part, ...], tuple[Part, ...]] | None:
    """Return a Latin name, and one in a script that the encoder has not learned in Latin letters; else None."""
    if len(one) == len(two) == 1 and not _UNLEARNED.isdisjoint((*one, *two)):
        return (tuple(left), _in_latin(right, left)) if one[0] == "Latn" else (_in_latin(left, right), tuple(right))
    return None


def as_written(found: list[Alignment], *names: tuple[Sequence[Part], Sequence[Part]]) -> list[Alignment]:
    """Return alignments of two names with the words as the names have them: of each name it is given that, and what stood for it."""
    told = [{new.text: old for old, new in zip(*name) if old is not new} for name in names]
    return [item._replace(left=_written(item.left, told[0]), right=_written(item.right, told[1])) for item in found]


def _written(parts: tuple[Part, ...], told: dict[str, Part]) -> tuple[Part, ...]:
    return tuple([_as_it_was(part, told) for part in parts]) if told else parts


def _as_it_was(part: Part, told: dict[str, Part]) -> Part:
    if part.text in told:
        return told[part.text]
    text = " ".join([told[word].text if word in told else word for word in part.text.split(" ")])
    return part if text == part.text else Part(text, fold_word(text), part.tag)


def _in_latin(name: Sequence[Part], other: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of a name in Latin letters, each as it is most like a word of the other name."""
    keys = [key for part in other for key in sounds(part.text)]
    return tuple([_nearest(part, keys) for part in name])


def _nearest(part: Part, keys: Sequence[str]) -> Part:
    forms = _forms(part.text)
    if not forms:
        return part
    likeness = [max([alike(sound(form), key) for key in keys], default=0.0) for form in forms]
    text = forms[likeness.index(max(likeness))] if max(likeness) >= _ALIKE else forms[0]
    return Part(text, fold_word(text), part.tag)


@lru_cache(maxsize=1 << 12)
def _forms(word: str) -> tuple[str, ...]:
    """Return how a word may be written in Latin letters; nothing where no scheme tells."""
    if len(word) > _LONGEST:
        return ()
    if " " in word:  # a name of two words that is one
        return ("".join([_forms(each)[0] if _forms(each) else each for each in word.split(" ")]).capitalize(),)
    found = press_forms(word, "ru", "en", 1) if scripts_in(word) == ("Cyrl",) else []  # few names are Ukrainian beside a third script
    found += [form for form in islice(romanized(word), _MOST) if is_latin(form)]
    for old, new in _ALSO:
        found = [form.replace(old, new) for form in found]
    return tuple(dict.fromkeys(found))
