"""Case endings, articles, particles and prefixes: a surface form to the base forms it may come from.

A base form is only a proposal: the registry, or another mention in the text, decides. Lossy: rare declensions and
vowels that change within the stem are missed.
"""

from __future__ import annotations

from functools import lru_cache

from namenorm.inflection.agreement import agree
from namenorm.inflection.engine import Form, base_numbers, forms, most_changed

__all__ = ["Form", "agree", "base_numbers", "bases", "forms", "most_changed"]


@lru_cache(maxsize=1 << 16)
def bases(word: str, lang: str | None = None) -> tuple[str, ...]:
    """Return the base forms a folded word may be inflected from, likeliest first, at most twelve; not the word itself.

    Without `lang` all languages of the word's script are asked.

    >>> bases("putins", "de"), bases("polsce", "pl")[0], bases("us")
    (('putin',), 'polska', ())
    """
    return tuple(form.base for form in forms(word, lang) if not form.is_adjective)
