"""The last resort for scripts without a scheme: Unidecode where it is installed, else what Unicode itself gives.

The only importer of `unidecode`, which is GPL and optional. Its output is context-free and often wrong for names
(Александър gives Aleksand'r): it is never compiled into the registry and always marked as a fallback.
"""

from __future__ import annotations

import unicodedata

try:
    from unidecode import unidecode as _unidecode
except ImportError:  # pragma: no cover - depends on the installation
    _unidecode = None

NAME = "fallback"


def latin(text: str) -> str:
    """Return some Latin writing of a text; letters nothing is known of are left out.

    >>> latin("Ångström")
    'Angstrom'
    """
    if _unidecode is not None:
        return " ".join(str(_unidecode(text)).split())
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(char for char in plain if char.isascii()).split())
