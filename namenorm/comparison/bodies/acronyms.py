"""Acronyms: words in capitals that are made of the beginnings of the words of a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from namenorm.comparison.bodies.meaning import meaning
from namenorm.comparison.bodies.words import LINKS, is_morpheme
from namenorm.lexicon import listed, org_equivalent
from namenorm.parts import Part
from namenorm.romanization import languages_of, press_forms
from namenorm.text import fold, words

_MOST_LETTERS = 8
_GROUPS = frozenset({"group", "holding"})
_SHORTEST_LOOSE, _LONGEST_LOOSE, _MOST_OF_WORD = 4, 10, 3
_SHORTEST_WITHIN, _SHORTEST_BEGINNING = 3, 4


def acronym_words(short: str, long: Sequence[str]) -> tuple[int, ...] | None:
    """Return the places of the folded words whose initials make an acronym, in order, or None.

    Small words and legal forms may have a letter in it or not, all others must; legal forms only where nothing else fits.

    >>> acronym_words("IMF", ["international", "monetary", "fund"]), acronym_words("UN", ["ukraine", "now", "party"])
    ((0, 1, 2), None)
    >>> acronym_words("MSC", ["mediterranean", "shipping", "company", "sa"]), acronym_words("MPD", ["movimento", "para", "a", "democracia"])
    ((0, 1, 2), (0, 1, 3))

    Small words may stand in it as small letters, AfD, and short legal forms whole: PDVSA. "Group" counts like a legal form.

    >>> acronym_words("PDVSA", ["petroleos", "de", "venezuela", "sa"])
    (0, 1, 2, 3)
    """
    letters = "".join(words(short))
    if not 2 <= len(letters) <= _MOST_LETTERS or len(long) < 2 or not (short.isupper() or _is_mixed(short)):
        return None
    capital = [not letter.islower() for letter in short if letter.isalnum()]
    if len(capital) != len(letters):
        return None
    small, legal = listed("small_words"), listed("legal_forms")
    for spared in (True, False):
        found = _places(
            letters,
            capital,
            long,
            [word in small for word in long],
            [(word in legal and word not in small) or org_equivalent(word) in _GROUPS for word in long],
            spared,
        )
        if found and len(found) > 1:
            return found
    return None


def _is_mixed(short: str) -> bool:
    """Tell whether a word is like AfD: the last letter a capital, and another."""
    letters = [letter for letter in short if letter.isalpha()]
    return len(letters) > 2 and letters[-1].isupper() and sum(letter.isupper() for letter in letters) > 1


def _places(
    letters: str,
    capital: Sequence[bool],
    long: Sequence[str],
    small: Sequence[bool],
    legal: Sequence[bool],
    spared: bool,
) -> tuple[int, ...] | None:
    """Return the words that have a letter, found from the first on; `spared` tells that legal forms have none."""
    ends: list[tuple[int, tuple[int, ...]]] = [(0, ())]
    for at, word in enumerate(long):
        found: dict[int, tuple[int, ...]] = {}
        for end, used in ends:
            if (
                end < len(letters)
                and _begins_with(word, letters[end])
                and (capital[end] or small[at])
                and not (legal[at] and spared)
            ):
                found.setdefault(end + 1, (*used, at))
            if legal[at] and not spared and len(word) > 1 and letters.startswith(word, end):
                found.setdefault(end + len(word), (*used, at))
            if small[at] or legal[at]:
                found.setdefault(end, used)
        ends = list(found.items())
    return next((used for end, used in ends if end == len(letters)), None)


def _begins_with(word: str, letter: str) -> bool:
    """Tell whether a folded word begins with a letter, or with one that may stand for it in another script."""
    return word[0] == letter or (
        word[0].isascii() != letter.isascii() and not _latin_initials(word[0]).isdisjoint(_latin_initials(letter))
    )


@lru_cache(maxsize=1 << 10)
def _latin_initials(letter: str) -> frozenset[str]:
    """Return the Latin letters that a letter may become at the beginning of a word."""
    if letter.isascii():
        return frozenset((letter,))
    return frozenset(
        fold(form)[:1] for language in languages_of(letter) for form in press_forms(letter, language, "en", 2)
    )


def loose_acronym_words(short: str, long: Sequence[str]) -> tuple[int, ...] | None:
    """Return the places of the folded words, without small ones, whose beginnings make a word in capitals: of some more
    than the first letter; legal forms only where nothing else fits. None if there are none.

    >>> loose_acronym_words("TEPCO", ["tokyo", "electric", "power", "company"]), loose_acronym_words("TEPCO", ["tokyo", "power"])
    ((0, 1, 2, 3), None)
    """
    letters = "".join(words(short))
    if not _SHORTEST_LOOSE <= len(letters) <= _LONGEST_LOOSE or not short.isupper():
        return None
    strong = tuple(at for at, word in enumerate(long) if word not in listed("small_words"))
    for places in (tuple(at for at in strong if long[at] not in listed("legal_forms")), strong):
        ends = {0}
        for at in places:
            ends = {
                end + size
                for end in ends
                for size in range(1, _MOST_OF_WORD + 1)
                if letters[end : end + size] == long[at][:size] != ""
            }
        if len(places) > 2 and len(letters) in ends:
            return places
    return None


def made_of_beginnings(short: str, long: Sequence[str]) -> tuple[int, ...] | None:
    """Return the places of the folded words whose beginnings, of four letters or more, a name is made of, in order, or None.

    >>> made_of_beginnings("petrobras", ["petroleo", "brasileiro", "sa"]), made_of_beginnings("petrobras", ["petroleo", "mexicano"])
    ((0, 1), None)
    """
    strong = [
        at for at, word in enumerate(long) if word not in listed("small_words") and word not in listed("legal_forms")
    ]
    if len(strong) < 2 or not short.isalpha() or short in long:
        return None
    ends = {0}
    for at in strong:
        ends = {
            end + size
            for end in ends
            for size in range(_SHORTEST_BEGINNING, len(long[at]) + 1)
            if short.startswith(long[at][:size], end)
        }
    return tuple(strong) if len(short) in ends else None


def is_acronym_of_compound(short: str, word: Part) -> bool:
    """Tell whether capitals are those inside one word, or the initials of a stem and words of business written to it.

    >>> from namenorm.parts import plain_parts
    >>> [is_acronym_of_compound("GSK", part) for part in plain_parts("GlaxoSmithKline Vneshtorgbank")]
    [True, False]
    >>> [is_acronym_of_compound("ВТБ", part) for part in plain_parts("Внешторгбанк Стройбанк")]
    [True, False]
    """
    if not (_SHORTEST_WITHIN <= len(short) <= _MOST_LETTERS and short.isupper() and short.isalpha()):
        return False
    capitals = "".join(letter for letter in word.text if letter.isupper())
    if capitals == short and len(word.text) > 2 * len(short) and word.text[0].isupper():
        return True
    letters = fold(short)
    return letters[0] == word.fold[:1] and any(
        _are_morphemes(word.fold[at:], letters[1:]) for at in range(_SHORTEST_WITHIN, len(word.fold) - 4)
    )


def _are_morphemes(rest: str, letters: str) -> bool:
    """Tell whether what is left of a word is as many words of business, joined by a vowel or not, with these initials."""
    if not (rest and letters):
        return not (rest or letters)
    return any(
        word[0] == letters[0] and is_morpheme(word[:size]) and _are_morphemes(word[size:], letters[1:])
        for word in (rest, rest[1:] if rest[0] in LINKS else "")
        if word
        for size in range(2, len(word) + 1)
    )


def acronym_within(short: Part, long: Sequence[Part]) -> tuple[Part, ...]:
    """Return the words side by side in a name that an acronym stands for, without the rest of the name; else none.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in acronym_within(*plain_parts("PKO"), plain_parts("Powszechna Kasa Oszczędności Bank Polski"))]
    ['Powszechna', 'Kasa', 'Oszczędności']

    Two letters must have dots, a.M., or stand for words of many bodies: the TU of Munich.

    >>> [part.text for name in ("Technische Universität München", "Technische Unterwäsche") for part in acronym_within(*plain_parts("TU"), plain_parts(name))]
    ['Technische', 'Universität']
    >>> acronym_within(*plain_parts("US"), plain_parts("Union Securities Bank"))
    ()
    >>> acronym_within(*plain_parts("NL"), plain_parts("Nova Lux Bank"))
    ()
    """
    size = len(short.fold)
    dotted = is_dotted(short)
    if not (2 <= size <= _MOST_LETTERS and (dotted or short.text.isupper()) and short.fold.isalpha()):
        return ()
    found = next((run for run in _runs(long, size) if "".join(part.fold[0] for part in run) == short.fold), ())
    if dotted or size >= _SHORTEST_WITHIN:
        return found
    if meaning(short.fold) is not None or not (all(map(_is_common, found)) or meaning(" ".join([part.fold for part in found]))):
        return ()
    return found


def is_dotted(part: Part) -> bool:
    """Tell whether a word is made of initials with dots: a.M."""
    return "." in part.text[:-1] and len(part.fold) > 1 and all(len(piece) < 2 for piece in part.text.split("."))


def _is_common(part: Part) -> bool:
    return meaning(part.fold) is not None or part.fold in listed("generic_words")


def _runs(parts: Sequence[Part], size: int) -> Iterator[tuple[Part, ...]]:
    """Yield the runs of as many words as an acronym has letters, with small words between them and without."""
    strong = [part for part in parts if part.fold not in listed("small_words")]
    for some in (strong, list(parts)) if len(strong) < len(parts) else (strong,):
        for at in range(len(some) - size + 1):
            yield tuple(some[at : at + size])


class SpelledOut(NamedTuple):
    """An acronym and the words that spell it out in the same name."""

    short: tuple[Part, ...] = ()
    full: tuple[Part, ...] = ()


def spelled_out(parts: Sequence[Part]) -> SpelledOut:
    """Return an acronym, which may be cut in pieces, and the words of the same name that spell it out, in any order; else nothing.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in spelled_out(plain_parts("LVMH Moët Hennessy Louis Vuitton")).full]
    ['Moët', 'Hennessy', 'Louis', 'Vuitton']
    >>> [part.text for part in spelled_out(plain_parts("H&M Hennes & Mauritz")).short]
    ['H', 'M']
    """
    for short in _may_be_acronyms(parts):
        letters = "".join([part.fold for part in short])
        others = [part for part in parts if part not in short]
        for run in _runs(others, len(letters)):
            if sorted(part.fold[0] for part in run) == sorted(letters) and not all(part.text.isupper() for part in run):
                return SpelledOut(short, run)
    return SpelledOut()


def _may_be_acronyms(parts: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    """Yield the words of a name that are in capitals, and the runs of such words of which one has a single letter: H & M."""
    capital = [part.text.isupper() and part.fold.isalpha() and part.fold not in listed("legal_forms") for part in parts]
    for at, part in enumerate(parts):
        if capital[at] and len(part.fold) >= _SHORTEST_WITHIN:
            yield (part,)
    for at in range(len(parts) - 1):
        run = tuple(parts[at : at + 2])
        if all(capital[at : at + 2]) and any(len(part.fold) == 1 for part in run):
            yield run


def with_one_acronym(parts: Sequence[Part]) -> Sequence[Part]:
    """Join the halves of an acronym of two parties: ZANU-PF has the initials of both; and those of "Co-operation", which have one.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in with_one_acronym(plain_parts("ZANU-PF"))], [part.text for part in with_one_acronym(plain_parts("Co-operation Council"))]
    (['ZANUPF'], ['Co-operation', 'Council'])
    """
    if len(parts) == 2 and all(
        part.text.isupper()
        and part.fold.isalpha()
        and len(part.fold) <= _MOST_LETTERS - 2
        and part.fold not in listed("legal_forms")
        for part in parts
    ):
        return [Part(parts[0].text + parts[1].text, parts[0].fold + parts[1].fold, "word")]
    at = next(
        (at for at in range(len(parts) - 1) if parts[at].fold == "co" and parts[at + 1].fold.startswith("operat")), None
    )
    if at is None:
        return parts
    one, two = parts[at], parts[at + 1]
    return [*parts[:at], Part(f"{one.text}-{two.text}", one.fold + two.fold, "word"), *parts[at + 2 :]]
