"""Where an unspaced name may be cut into surname and given name: proposals, the likeliest first."""

from __future__ import annotations

from functools import lru_cache

from namenorm.romanization import han, hangul
from namenorm.scripts import scripts_in

_PLACES = {2: (1,), 3: (1, 2), 4: (2, 1), 5: (2, 3), 6: (3, 2)}


@lru_cache(maxsize=1 << 14)
def native_parts(word: str) -> tuple[tuple[str, str], ...]:
    """Return the ways to cut an unspaced Chinese, Japanese or Korean name in two; none for other scripts.

    >>> native_parts("김정은"), native_parts("习近平")[0], native_parts("安倍晋三")[0], native_parts("Kim")
    ((('김', '정은'),), ('习', '近平'), ('安倍', '晋三'), ())
    """
    script = scripts_in(word)[:1]
    if script not in (("Hang",), ("Hani",), ("Hira",)) or len(word) not in _PLACES:
        return ()
    cut = (hangul if script == ("Hang",) else han).split(word)
    known = [cut] if cut[0] else []
    if script == ("Hang",):
        return tuple(known) or ((word[0], word[1:]),)
    return tuple(dict.fromkeys([*known, *((word[:at], word[at:]) for at in _PLACES[len(word)])]))
