"""Names cut otherwise than they are written: words written together or apart are tried both ways, unspaced names in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, product

from namenorm.comparison.asia.syllables import in_wade_giles
from namenorm.comparison.weighing.align import MANY, Alignment, weight_of_all
from namenorm.comparison.weighing.vectors import encode_missing
from namenorm.comparison.words.exactness import ABDUL, EQUAL
from namenorm.comparison.words.likeness import alike
from namenorm.comparison.words.sounds import sounds
from namenorm.lexicon import listed
from namenorm.parts import LITTLE, Part, person_parts
from namenorm.romanization import native_parts
from namenorm.romanization.burmese import syllables
from namenorm.scripts import UNSPACED, scripts_in

_ALIKE_WHEN_MERGED = 0.5
_ALIKE_ACROSS = 0.6
_LONGEST, _LONGEST_INITIALS = 99, 3
_BEYOND_LATIN = "\u0250"
_READINGS = 2
_VOWELS = frozenset("aeiou")
_MOST_CUTS = 3
_PARTED = frozenset({"ul", "ur"})
"""Articles that are often written to the word before them: Zia ul-Haq, Ziaul Haq."""
_ANSWERED = 1.5
"""Weight from which a part is answered: it is joined to others only where those are not."""
_SHORTEST_JOINED = 4
_ARTICLE = 2
"""Letters more where an article stands between the words: Salah ad-Din, Saladin."""
_DIFFERENCE = 2
"""Letters by which words written together may be longer or shorter than what they may be."""


def recut(
    left: tuple[Part, ...], right: tuple[Part, ...], found: Sequence[Alignment] = (), *, surnames: bool = True
) -> Iterator[tuple[tuple[Part, ...], tuple[Part, ...]]]:
    """Yield the two names with words joined or an unspaced name cut, where the other name suggests it.

    `surnames` tells that an unspaced name may begin with one; then, too, words are joined only where `found`, the
    alignment of the names as they are, leaves some unanswered.

    >>> from namenorm.parts import person_parts
    >>> [[part.text for part in one] for one, two in recut(person_parts("Abdel Karim"), person_parts("Abdelkarim"))]
    [['Abdel Karim']]

    Particles may be joined to what follows them: Al Kurd is ALKURD.
    """
    if not (may_be_recut(left, right) if surnames else _may_be_recut(left, right)):
        return
    sure = [item for item in found if item.weight >= _ANSWERED and item.left and item.right] if surnames else []
    if surnames and len(left) == len(right) < len(sure) + 2:
        return
    equal = [item for item in sure if item.kind in EQUAL]
    for one in _recut(left, right, surnames, _lefts(sure), _rights(equal)):
        yield one, right
    for two in _recut(right, left, surnames, _rights(sure), _lefts(equal)):
        yield left, two


def may_be_recut(left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Tell fast whether two names of people may be cut otherwise; False is sure, as it is of most names in Latin letters.

    >>> from namenorm.parts import person_parts
    >>> one, two, three = map(person_parts, ("Cornelius Vanderbilt", "Cornelius Van der Bilt", "Angela Merkel"))
    >>> may_be_recut(one, two), may_be_recut(one, three)
    (True, False)
    """
    if len(left) == len(right) < MANY and LITTLE.isdisjoint([tag for _, _, tag in (*left, *right)]):
        return False
    return _may_be_recut(left, right)


def _may_be_recut(left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Tell fast whether two names may be cut otherwise; False is sure, as it is of most names in Latin letters.

    None of their words may be initials, and none of them written together would be about a word of the other name.
    """
    texts = [text for text, _, _ in (*left, *right)]
    joined = "".join(texts)
    if not joined.isascii() and max(joined) >= _BEYOND_LATIN:
        return True
    if True in map(str.isupper, texts) and any(text.isupper() and 1 < len(text) <= _LONGEST_INITIALS for text in texts):
        return True
    few = len(left) == len(right)
    return (
        _may_be_joined(left, right, few)
        or _may_be_joined(right, left, few)
        or (len(left) >= len(right) and _stand_in_wade_giles(left, right))
        or (len(left) <= len(right) and _stand_in_wade_giles(right, left))
    )


def _stand_in_wade_giles(parts: Sequence[Part], others: Sequence[Part]) -> bool:
    """Tell whether two words of one name, one after the other, are a word of the other in Wade-Giles: Chih-chieh, Zhijie."""
    for _, folded, _ in others:
        spellings = in_wade_giles(folded)
        if spellings and any(one.fold + two.fold in spellings for one, two in pairwise(parts)):
            return True
    return False


def _may_be_joined(parts: Sequence[Part], others: Sequence[Part], strictly: bool) -> bool:
    """Tell whether words of one name, written together, are about as long as a word of the other and begin or end like it; `strictly`: both."""
    most = max([len(fold) for _, fold, _ in others]) + _DIFFERENCE
    for at in range(len(parts) - 1):
        begin, size = parts[at].fold[0], len(parts[at].fold)
        for _, joined, _ in parts[at + 1 : at + 3]:
            size += len(joined)
            if size > most:
                break
            for _, fold, _ in others:
                if (
                    len(fold) >= _SHORTEST_JOINED
                    and -_DIFFERENCE <= size - len(fold) <= _DIFFERENCE
                    and (fold[0] == begin) + (fold[-1] == joined[-1]) > strictly
                ):
                    return True
    return False


def _lefts(some: Sequence[Alignment]) -> frozenset[Part]:
    return frozenset([part for item in some for part in item.left])


def _rights(some: Sequence[Alignment]) -> frozenset[Part]:
    return frozenset([part for item in some for part in item.right])


def best_cut(
    left: tuple[Part, ...], right: tuple[Part, ...], align: Callable[[tuple[Part, ...], tuple[Part, ...]], list[Alignment]],
    *, surnames: bool = True, encode: bool = False,
) -> list[Alignment]:  # fmt: skip
    """Return the alignment of greatest weight over the cuttings of two names, cut again while that makes it better.

    With `encode` the encoder, which will be asked of words in other scripts, reads those of all cuttings of an unspaced
    name at once.
    """
    best = align(left, right)
    for _ in range(_MOST_CUTS):
        cuts = list(recut(left, right, best, surnames=surnames))
        if not cuts:
            break
        words = [part.text for cut in cuts for name in cut for part in name] if encode else []
        if any(map(is_unspaced, words)):
            encode_missing(words)
        others = [(one, two, align(one, two)) for one, two in cuts]
        if min(len(left), len(right)) == 1:
            others = [item for item in others if _is_cut_well(item)] or others
        one, two, other = max(others, key=lambda item: weight_of_all(item[2]))
        other = [*other, Alignment.of((), (), "recut", (("recut", 1.0),))]
        if weight_of_all(other) <= weight_of_all(best):
            break
        left, right, best = one, two, other
    return best


def _is_cut_well(item: tuple[tuple[Part, ...], tuple[Part, ...], list[Alignment]]) -> bool:
    """Tell whether an unspaced name was cut so that its surname is answered: then it is not weighed as a single word."""
    one, two, found = item
    surnames = {name[0] for name in (one, two) if len(name) > 1 and is_unspaced(name[0].text)}
    return (
        len(one) > 1
        and len(two) > 1
        and any(each.weight >= _ANSWERED and not surnames.isdisjoint((*each.left, *each.right)) for each in found)
    )


def _recut(
    parts: tuple[Part, ...], others: tuple[Part, ...], surnames: bool, answered: frozenset[Part], equal: frozenset[Part]
) -> Iterator[tuple[Part, ...]]:  # fmt: skip
    """Yield other cuttings of `parts` that may fit the other name better; no run of `answered` ones is joined, nor for an `equal` one."""
    if surnames and len(parts) == 1 and len(others) > 1 and len(parts[0].text) > 1 and is_unspaced(parts[0].text):
        for pieces in native_parts(parts[0].text):
            yield tuple(Part(piece, piece, "family" if at == 0 else "given") for at, piece in enumerate(pieces))
        if scripts_in(parts[0].text) == ("Mymr",):
            yield person_parts(" ".join(syllables(parts[0].text)))
    if len(parts) > 1 and len(others) == 1 and is_unspaced(others[0].text):
        yield (_joined(parts),)
        if len(parts) == 2:
            yield (_joined((parts[1], parts[0])),)
        return
    for at, part in enumerate(parts if surnames else ()):
        if 1 < len(part.text) <= _LONGEST_INITIALS and (part.counts or not at) and _are_initials(part, others):
            yield (*parts[:at], *(Part(letter, letter.lower(), "initial") for letter in part.text), *parts[at + 1 :])
    if len(parts) > 1:
        yield from _with_joined(parts, others, surnames, answered, equal)


def _with_joined(
    parts: tuple[Part, ...], others: tuple[Part, ...], surnames: bool, answered: frozenset[Part], equal: frozenset[Part]
) -> Iterator[tuple[Part, ...]]:  # fmt: skip
    """Yield `parts` with two or three words, one after the other, joined where that may be a word of the other name."""
    few = len(parts) == len(others)
    syllables = {len(other.text) for other in others if is_unspaced(other.text)} if surnames else set()
    for at, end in [(at, at + size) for size in sorted(syllables) if size > 1 for at in range(len(parts) - size + 1)]:
        if not few and all(part.tag in ("given", "family") for part in parts[at:end]):
            yield (*parts[:at], _joined(parts[at:end]), *parts[end:])
    others = tuple([other for other in others if len(other.fold) >= _SHORTEST_JOINED and other not in equal])
    if not others:
        return
    sizes, others_sizes = [len(part.fold) for part in parts], [len(other.fold) for other in others]
    least, most = min(others_sizes) - _DIFFERENCE, max(others_sizes) + _DIFFERENCE
    if surnames and any(part.fold.isascii() != others[0].fold.isascii() for part in (*parts, *others)):
        least, most = 0, _LONGEST
    for at in range(len(parts) - 1):
        for end in range(at + 2, min(at + 3, len(parts)) + 1):
            run = parts[at:end]
            if surnames and end - at == 2 and _stand_in_wade_giles(run, others):
                yield (*parts[:at], _joined(run), *parts[end:])
                continue
            if not least <= sum(sizes[at:end]) <= most + _ARTICLE * any(not part.counts for part in run[1:-1]):
                continue
            if surnames and answered and answered.issuperset([part for part in run if part.counts]):
                continue
            joined = "".join([part.fold for part in run])
            if (
                not surnames
                and any(part.fold in listed("small_words") or part.fold in listed("legal_forms") for part in run)
                and all(joined != other.fold for other in others)
            ):
                continue
            if any(_is_written_together(run, joined, other, surnames, few) for other in others):
                yield (*parts[:at], _joined(run), *parts[end:])


def _are_initials(part: Part, others: tuple[Part, ...]) -> bool:
    """Tell whether a part of two or three letters, like RA, may be the initials of two of the others: Robert Anthony."""
    if not part.text.isupper() or not part.text.isalpha():
        return False
    return part.fold in "".join(other.fold[0] for other in others)


def is_unspaced(text: str) -> bool:
    """Tell whether a word is written in a script whose names have no spaces.

    >>> is_unspaced("习近平"), is_unspaced("Xi")
    (True, False)
    """
    return not text.isascii() and any(script in UNSPACED or script == "Hang" for script in scripts_in(text))


def _joined(parts: tuple[Part, ...]) -> Part:
    tag = next((part.tag for part in reversed(parts) if part.counts), parts[-1].tag)
    return Part(" ".join(part.text for part in parts), "".join(part.fold for part in parts), tag)


def _is_written_together(run: tuple[Part, ...], joined: str, other: Part, surnames: bool, strictly: bool) -> bool:
    """Tell whether the words of a run, written together, are about what the other name has.

    `strictly` where neither name has words too many: then they must begin and end alike.
    """
    if surnames and joined.isascii() != other.fold.isascii() and scripts_in(joined)[:1] != scripts_in(other.fold)[:1]:
        return _sounds_together(run, other)
    if (
        not -_DIFFERENCE
        <= len(joined) - len(other.fold)
        <= _DIFFERENCE + _ARTICLE * any(not part.counts for part in run[1:-1])
    ):
        return False
    begins, ends = joined[0] == other.fold[0], joined[-1] == other.fold[-1]
    if not (begins and ends if strictly else begins or ends):
        return False
    if any(part.fold == other.fold for part in run) or not any(part.counts for part in run):
        return False
    if joined == other.fold:
        return True
    if surnames and not run[-1].counts and other.fold not in ABDUL and run[-1].fold not in _PARTED:
        return False
    if scripts_in(joined) != scripts_in(other.fold):
        return False
    if _is_nearest(joined, [part.fold for part in run if surnames], other.fold, _ALIKE_WHEN_MERGED):
        return True
    words = [key for part in run if surnames for key in sounds(part.fold)[:1]]
    return any(_is_nearest(one, words, two, _ALIKE_WHEN_MERGED) for one in sounds(joined) for two in sounds(other.fold))


def _sounds_together(run: tuple[Part, ...], other: Part) -> bool:
    """Tell whether the words of a run, one after the other, sound about like a word in another script."""
    if not run[-1].counts or is_unspaced(other.text) or any(is_unspaced(part.text) for part in run):
        return False
    heard = sounds(other.text)
    runs = list(product(*(sounds(part.text)[:_READINGS] for part in run)))
    return any(
        _begin_alike(keys[0], key) and _is_nearest("".join(keys), keys, key, _ALIKE_ACROSS)
        for keys in runs
        for key in heard
    )


def _begin_alike(one: str, two: str) -> bool:
    return one[:1] == two[:1] or (one[:1] in _VOWELS and two[:1] in _VOWELS)


def _is_nearest(joined: str, words: Sequence[str], other: str, least: float) -> bool:
    """Tell whether words written together are like another, and more so than any of them alone."""
    near = alike(joined, other)
    return near >= least and all(alike(word, other) < near for word in words)
