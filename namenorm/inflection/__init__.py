"""Case endings: a surface form to the base forms it may come from.

Knows the German, English and Scandinavian genitive s. A base form is only a proposal: the registry decides.
"""

from __future__ import annotations


def bases(word: str) -> tuple[str, ...]:
    """Return the base forms a folded word may be inflected from, likeliest first; not the word itself.

    >>> bases("putins"), bases("moscow"), bases("us")
    (('putin',), (), ())
    """
    if len(word) > 4 and word.endswith("s") and word.isascii() and not word.endswith("ss"):
        return (word[:-1],)
    return ()
