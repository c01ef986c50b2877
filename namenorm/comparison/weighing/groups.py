"""Pairs of scripts as groups that share their weights: one letter for each."""

from __future__ import annotations

from namenorm.scripts import is_latin, scripts_in

SAME_SCRIPT = ("L", "N")
"""Groups of pairs of words in one script."""
_CLASS = {
    "Cyrl": "A", "Grek": "A", "Geor": "A", "Armn": "A", "Arab": "R", "Hebr": "H", "Hang": "K", "Kana": "J", "Hira": "J", "Hani": "Z",
}  # fmt: skip


def group_of(left: str, right: str) -> str:
    """Return the group of a pair of scripts that share their weights: L for Latin with Latin, A for an alphabet with it ...

    (Latin words of organizations and places are weighed apart, as group B.)

    >>> group_of("Umerov", "Умєров"), group_of("Umerov", "Umjerow"), group_of("Умеров", "Умєров")
    ('A', 'L', 'N')
    """
    if left.isascii() and right.isascii():
        return "L"
    one, two = scripts_in(left), scripts_in(right)
    if (is_latin(left) and is_latin(right)) or not (one and two):
        return "L"
    if one[0] == "Latn" or two[0] == "Latn":
        return _CLASS.get((two if one[0] == "Latn" else one)[0], "L" if one[0] == two[0] else "X")
    return "N" if one[0] == two[0] else "O"
