"""Conventions as data, and the engine that applies them: from a native name to its Latin spellings and back.

`romanize` applies one scheme, `transcribe` the usual one for a pair of languages; `variants` gives all labelled
spellings, `conventions` goes back from a spelling. One scheme is one file in `schemes/`; see its README.
"""

from __future__ import annotations

from namenorm.romanize.guessing import guess_language, languages_of
from namenorm.romanize.inverse import conventions
from namenorm.romanize.library import schemes
from namenorm.romanize.variation import spellings, variants
from namenorm.romanize.wording import describe
from namenorm.romanize.writing import romanize, transcribe

__all__ = [
    "conventions",
    "describe",
    "guess_language",
    "languages_of",
    "romanize",
    "schemes",
    "spellings",
    "transcribe",
    "variants",
]
