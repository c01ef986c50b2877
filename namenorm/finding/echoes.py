"""What a text names in full, it may name again in short: by the family name in any form, or by an acronym."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from namenorm.inflection import bases
from namenorm.lexicon import listed
from namenorm.records import Alias, Evidence, Mention
from namenorm.text import Token, words

_FEWEST = 3
_LONGEST_ACRONYM = 6


def echoes(
    text: str, cut: list[Token], taken: bytearray, found: Iterable[Mention], language: Callable[[], str]
) -> list[Mention]:  # fmt: skip
    """Return further mentions: free words that are the family name or the acronym of one full name found in the text."""
    named: dict[str, dict[str, Mention]] = {}
    short: dict[str, dict[str, Mention]] = {}
    for mention in found:
        said = words(mention.surface)
        if len(said) < 2:
            continue
        if mention.entity.kind == "person":
            if mention.alias.role == "short" or len(said[-1]) < _FEWEST:
                continue
            for form in (said[-1], *bases(said[-1], language())):
                named.setdefault(form, {}).setdefault(mention.entity.id, mention)
        elif acronym := _acronym(mention.surface):
            short.setdefault(acronym, {}).setdefault(mention.entity.id, mention)
    if not named and not short:
        return []
    free = (token for at, token in enumerate(cut) if not taken[at] and text[token.start].isupper())
    return [echo for token in free if (echo := _echo(text, token, named, short, language))]


def _echo(
    text: str, token: Token, named: dict[str, dict[str, Mention]], short: dict[str, dict[str, Mention]],
    language: Callable[[], str],
) -> Mention | None:  # fmt: skip
    surface = text[token.start : token.end]
    by_acronym = short.get(surface, {})
    bearers = by_acronym or named.get(token.fold, {})
    if not bearers and len(token.fold) > _FEWEST:
        for base in bases(token.fold, language()):
            bearers = named.get(base, {})
            if bearers:
                break
    if len(bearers) != 1:
        return None
    full = next(iter(bearers.values()))
    what = "acronym" if by_acronym else "licensed"
    note = f"the text names {full.surface} in full at {full.start}"
    alias = Alias(surface, "short", full.alias.languages)
    return Mention(token.start, token.end, surface, full.entity, 0.9 * full.score, (Evidence(what, surface, full.surface, 2.0, note),), alias)


def _acronym(surface: str) -> str:
    """Return the capitals of the first letters of a name of several words, small words left out."""
    letters = [word[0] for word in surface.replace("-", " ").split() if word[0].isalpha() and word.casefold() not in listed("small_words")]
    return "".join(letters).upper() if 2 <= len(letters) <= _LONGEST_ACRONYM else ""
