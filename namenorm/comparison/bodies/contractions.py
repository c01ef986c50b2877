"""Names of East Asia cut short to one syllable of each word: 농협 for 농업협동조합, 北大 for 北京大学."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from namenorm.comparison.bodies.unspaced import head_of, known_pieces
from namenorm.comparison.persons.cuttings import is_unspaced
from namenorm.parts import Part

_SHORTEST, _LONGEST = 2, 4
"""Syllables of what a name is cut short to."""
_LONGEST_NAME = 24
_SCHOOLS = {"대": ("대학교", "대학"), "고": ("고등학교",), "중": ("중학교",), "초": ("초등학교",), "大": ("大学", "大學"), "高": ("高校", "高等学校"), "中": ("中学", "中学校")}
"""Words for schools, each cut short to its first syllable behind the name."""


def contracted(short: Part, long: Sequence[Part]) -> tuple[Part, ...]:
    """Return the words side by side of a name that one unspaced word is made of, a syllable of each; else none.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in contracted(*plain_parts("농협"), plain_parts("울산 농업 협동조합"))]
    ['농업', '협동조합']
    >>> contracted(*plain_parts("수협"), plain_parts("울산 농업 협동조합"))
    ()
    """
    if not (_SHORTEST <= len(short.fold) <= _LONGEST and is_unspaced(short.text)):
        return ()
    return next((run for run in _runs(long) if is_contraction(short.fold, "".join([part.fold for part in run]))), ())


def _runs(parts: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    for size in range(min(_LONGEST, len(parts)), 0, -1):
        for at in range(len(parts) - size + 1):
            run = tuple(parts[at : at + size])
            if all(is_unspaced(part.text) for part in run):
                yield run


@lru_cache(maxsize=1 << 12)
def is_contraction(short: str, long: str) -> bool:
    """Tell whether a folded word has one syllable, the first or the last, of each of the known words that a longer one is made of, and of the first word the first.

    >>> is_contraction("농협", "농업협동조합"), is_contraction("北大", "北京大学"), is_contraction("北大", "东北大学"), is_contraction("農行", "農業銀行")
    (True, True, False, True)
    """
    if not _SHORTEST <= len(short) <= _LONGEST or len(long) <= len(short) + 1 or len(long) > _LONGEST_NAME or short[0] != long[0]:
        return False
    return any(_is_made_of(short, pieces) for pieces in (known_pieces(long), *_halves(long)))


def _halves(word: str) -> Iterator[tuple[str, ...]]:
    """Yield a word cut in two before a known word."""
    yield from ((word[:at], word[at:]) for at in range(_SHORTEST, len(word) - 1) if head_of(word[at:]) is not None)


def _is_made_of(short: str, pieces: Sequence[str]) -> bool:
    if len(pieces) != len(short) or any(len(piece) < _SHORTEST for piece in pieces):
        return False
    return all(syllable == piece[0] or (at > 0 and syllable == piece[-1]) for at, (syllable, piece) in enumerate(zip(short, pieces)))


def are_one_school(one: str, two: str) -> bool:
    """Tell whether a folded syllable stands for the word for a school or university that it begins.

    >>> are_one_school("대", "대학교"), are_one_school("大学", "大"), are_one_school("대", "은행")
    (True, True, False)
    """
    short, long = sorted((one, two), key=len)
    return long in _SCHOOLS.get(short, ())


def cut_before_contraction(left: tuple[Part, ...], right: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Cut two unspaced words that begin alike where the one goes on with what the other has cut short.

    >>> from namenorm.parts import plain_parts
    >>> [[part.text for part in name] for name in cut_before_contraction(plain_parts("안동농협"), plain_parts("안동농업협동조합"))]
    [['안동', '농협'], ['안동', '농업협동조합']]
    """
    if len(left) != len(right) or not any(is_unspaced(part.text) for part in left):
        return left, right
    lefts: list[Part] = []
    rights: list[Part] = []
    for one, two in zip(left, right):
        at = _place_of_contraction(one, two)
        lefts += _cut(one, at)
        rights += _cut(two, at)
    return tuple(lefts), tuple(rights)


def _place_of_contraction(one: Part, two: Part) -> int:
    """Return where two words are cut, nought where they are not."""
    short, long = sorted((one.fold, two.fold), key=len)
    if short[:1] != long[:1] or short == long or not (is_unspaced(one.text) and is_unspaced(two.text)) or len(one.text) != len(one.fold) or len(two.text) != len(two.fold):
        return 0
    shared = next((at for at, (x, y) in enumerate(zip(short, long)) if x != y), len(short))
    at = len(short) - 1
    if at >= _SHORTEST and long.startswith(short) and are_one_school(short[at:], long[at:]):
        return at
    return next((at for at in range(_SHORTEST, shared) if is_contraction(short[at:], long[at:])), 0)


def _cut(part: Part, at: int) -> tuple[Part, ...]:
    return (Part(part.text[:at], part.fold[:at], part.tag), Part(part.text[at:], part.fold[at:], part.tag)) if at else (part,)
