"""Persian and Urdu: a name part as it is read, in the phonemic letters of `vowelling.py`."""

from __future__ import annotations

from namenorm.romanization.vowelling import vowelled


def prepare(word: str) -> tuple[str, ...]:
    """Return the likely readings of a Persian word, the likeliest first."""
    return tuple(vowelled(word, "fa"))


def prepare_urdu(word: str) -> tuple[str, ...]:
    """Return the likely readings of an Urdu word, the likeliest first."""
    return tuple(vowelled(word, "ur"))
