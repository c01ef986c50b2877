"""Conventions as data, and the engine that applies them: from a native name to its Latin spellings and back.

`romanize` applies one scheme, `transcribe` the usual one for a pair of languages; `variants` gives all labelled
spellings, `conventions` goes back from a spelling. One scheme is one file in `schemes/`; see its README.
"""

from __future__ import annotations

from namenorm.romanization.cutting import native_parts
from namenorm.romanization.guessing import guess_language, languages_of
from namenorm.romanization.inverse import conventions
from namenorm.romanization.latin import latin_forms
from namenorm.romanization.library import schemes
from namenorm.romanization.variation import spellings, variants
from namenorm.romanization.wording import describe
from namenorm.romanization.writing import press_forms, romanize, transcribe

__all__ = [
    "conventions",
    "describe",
    "guess_language",
    "languages_of",
    "latin_forms",
    "native_parts",
    "press_forms",
    "romanize",
    "schemes",
    "spellings",
    "transcribe",
    "variants",
]
