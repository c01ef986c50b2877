"""Japanese words of business as they are read, in Latin letters: Yamamoto Kensetsu is 山本建設, Yamamoto Shokuhin is not."""

from __future__ import annotations

from functools import cache, lru_cache

from namenorm.comparison.asia.japanese import in_one_spelling
from namenorm.comparison.persons.cuttings import is_unspaced
from namenorm.lexicon import japanese_trades
from namenorm.parts import Part

_LONGEST, _LONGEST_NAME = 4, 24


def with_trade_apart(name: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    """Cut the word of business off the end of an unspaced word, where the other name has one that is read in Latin letters.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in with_trade_apart(plain_parts("山本建設"), plain_parts("Yamamoto Shokuhin"))]
    ['山本', '建設']
    """
    if not any(is_unspaced(part.text) for part in name) or not has_trade(other):
        return name
    return tuple([piece for part in name for piece in _cut(part)])


def stands_beside_trade(name: tuple[Part, ...], other: tuple[Part, ...]) -> bool:
    """Tell whether a Latin name has a Japanese word of business, and the other one in Japanese letters.

    >>> from namenorm.parts import plain_parts
    >>> stands_beside_trade(plain_parts("Yamamoto Kensetsu"), plain_parts("山本 食品")), stands_beside_trade(plain_parts("Grand Seiko"), plain_parts("グランドセイコー"))
    (True, False)
    """
    return has_trade(name) and any(part.fold in japanese_trades() for part in other)


def has_trade(name: tuple[Part, ...]) -> bool:
    """Tell whether a Latin name has a Japanese word of business behind its first word.

    >>> from namenorm.parts import plain_parts
    >>> has_trade(plain_parts("Yamamoto Kensetsu")), has_trade(plain_parts("Yamamoto Construction"))
    (True, False)
    """
    return any(_is_read_trade(part.fold) for part in name[1:])


def _cut(part: Part) -> tuple[Part, ...]:
    if not is_unspaced(part.text) or len(part.text) != len(part.fold) or len(part.fold) > _LONGEST_NAME:
        return (part,)
    at = next((at for at in range(max(1, len(part.fold) - _LONGEST), len(part.fold) - 1) if part.fold[at:] in japanese_trades()), 0)
    return (part._replace(text=part.text[:at], fold=part.fold[:at]), part._replace(text=part.text[at:], fold=part.fold[at:])) if at else (part,)


def are_one_trade(one: str, two: str) -> bool:
    """Tell whether a folded Latin word is a reading of a Japanese word of business.

    >>> are_one_trade("建設", "kensetsu"), are_one_trade("shokuhin", "建設"), are_one_trade("noen", "農園")
    (True, False, True)
    """
    native, latin = (one, two) if two.isascii() else (two, one)
    return native in japanese_trades() and latin.isascii() and in_one_spelling(latin) in _readings(native)


def are_two_trades(one: str, two: str) -> bool:
    """Tell whether one of two folded words is a Japanese word of business and the other a reading of others only.

    >>> are_two_trades("建設", "shokuhin"), are_two_trades("建設", "kensetsu"), are_two_trades("建設", "yamamoto")
    (True, False, False)
    """
    native, latin = (one, two) if two.isascii() else (two, one)
    return native in japanese_trades() and latin.isascii() and _is_read_trade(latin) and not are_one_trade(one, two)


@lru_cache(maxsize=1 << 14)
def _is_read_trade(word: str) -> bool:
    return word.isascii() and in_one_spelling(word) in _all_readings()


@cache
def _readings(trade: str) -> frozenset[str]:
    return frozenset(map(in_one_spelling, japanese_trades()[trade]))


@cache
def _all_readings() -> frozenset[str]:
    return frozenset(reading for trade in japanese_trades() for reading in _readings(trade)) - {""}
