"""What a suite is made of."""

from __future__ import annotations

import hashlib
from typing import Literal, NamedTuple, TypeAlias

from namenorm.records import Kind

Part: TypeAlias = Literal["dev", "held"]
PARTS: tuple[Part, ...] = ("dev", "held")


class Form(NamedTuple):
    """One name string as it stands in the data, with its language or script tag ("" when unknown)."""

    text: str
    lang: str


class Pair(NamedTuple):
    """Two name strings and whether they are spellings of one name.

    `group` says how the pair was made: `class`, `label`, `alias`, `inflected`, `acronym`, `translated`,
    `legal form` for positives, `near` (chosen by closeness), `any`, `gendered`, `sister` for negatives.
    """

    left: str
    right: str
    same: bool
    kind: Kind
    group: str
    left_lang: str
    right_lang: str

    @property
    def languages(self) -> str:
        """The two language tags in alphabetical order, as the reports slice them."""
        return "-".join(sorted((self.left_lang or "und", self.right_lang or "und")))


class Positive(NamedTuple):
    """A pair that is the same by the data, before negatives are drawn beside it."""

    left: Form
    right: Form
    group: str


def number_of(*texts: str) -> int:
    """Return a number that depends on the texts alone: the order and the parts of the suites come from it."""
    return int.from_bytes(hashlib.blake2b("\t".join(texts).encode(), digest_size=6).digest(), "big")


def part_of_id(id: str) -> Part:
    """Return the part of an entity whose names train nothing (lists of parties, places, sanctions): 40 % dev."""
    return "dev" if number_of("part", id) % 100 < 40 else "held"
