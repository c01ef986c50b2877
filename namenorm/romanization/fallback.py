"""The last resort: Latin letters for a script that no scheme covers. Never a published spelling.

Uses `unidecode` when it is installed, and is its only importer; without it, what Unicode cannot decompose is dropped.
Unidecode reads letters one by one (Chinese as Mandarin, vowels missing): a hint for comparison, nothing to show.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def plain_latin(name: str) -> str:
    """Return some ASCII reading of a name.

    >>> plain_latin("Ελλάδα").isascii(), plain_latin("Müller")
    (True, 'Muller')
    """
    try:
        from unidecode import unidecode
    except ImportError:
        text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    else:
        text = unidecode(name)
    return " ".join(text.split())
