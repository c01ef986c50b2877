"""What a text names in full, it may name again in short: by the family name in any form, or by an acronym."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import compress

from namenorm.finding.pieces import Pieces
from namenorm.inflection import base_numbers, bases
from namenorm.lexicon import listed
from namenorm.records import Alias, Evidence, Mention
from namenorm.text import LONGEST_WORD, Token, fold_word, tokens, word_number, words

_FEWEST = 3
"""Letters of a family name that may be echoed, and those that an echo has in common with it."""
_LONGEST_ACRONYM = 6
_MANY = 1000


def echoes(
    text: str, pieces: Pieces, taken: bytearray, found: Iterable[Mention], language: Callable[[], str]
) -> list[Mention]:
    """Return further mentions: free words that are the family name or the acronym of one full name found in the text."""
    families: list[tuple[str, Mention]] = []
    short: dict[str, dict[str, Mention]] = {}
    for mention in found:
        said = words(mention.surface)
        if len(said) < 2:
            continue
        if mention.entity.kind == "person":
            if mention.alias.role != "short" and len(said[-1]) >= _FEWEST:
                families.append((said[-1], mention))
        elif acronym := _acronym(mention.surface):
            short.setdefault(acronym, {}).setdefault(mention.entity.id, mention)
    if not families and not short:
        return []
    named: dict[str, dict[str, Mention]] = {}
    sifted, may_echo = _sifted(pieces, taken, families, short, language())
    for family, mention in sifted:
        for form in (family, *bases(family, language())):
            named.setdefault(form, {}).setdefault(mention.entity.id, mention)
    hearer = _Hearer(named, short, language())
    heard = {piece: words_heard for piece in may_echo if (words_heard := hearer.heard(piece))}
    return [
        mention for start, piece in compress(pieces, map(heard.__contains__, pieces.texts))
        for token, full, what in heard[piece] if not taken[start + token.start]
        if (mention := _echo(text, start + token.start, start + token.end, full, what)).surface[0].isupper()
    ]  # fmt: skip


def _sifted(
    pieces: Pieces, taken: bytearray, families: list[tuple[str, Mention]], short: Collection[str], language: str
) -> tuple[list[tuple[str, Mention]], Collection[str]]:
    """Return the family names that free words may echo, and the distinct pieces that may; where these are few, all."""
    if len(pieces.distinct) < _MANY:
        return families, pieces.distinct
    import numpy as np

    from namenorm.inflection.many import Words

    counted, family_names = pieces.counted(language), list({family for family, _ in families})
    free = set(compress(pieces.texts, (np.frombuffer(taken, dtype=np.uint8)[pieces.starts] == 0).tolist()))
    others = pieces.distinct.difference(counted.words)
    inside = list({token.fold for piece in others for token in tokens(piece)})
    named = Words(family_names).numbers(language if families else None)
    is_free = np.fromiter(map(free.__contains__, counted.words), dtype=bool, count=len(counted.words))
    in_free = is_free[counted.numbers.word]
    heard = np.concatenate((counted.numbers.number[in_free], Words(inside).numbers(language if inside else None).number))
    echoed = {family_names[at] for at in named.word[np.isin(named.number, heard)].tolist()}
    echoing = in_free & np.isin(counted.numbers.number, named.number)
    may_echo = {counted.words[at] for at in counted.numbers.word[echoing].tolist()} | others | pieces.distinct.intersection(short)
    return [pair for pair in families if pair[0] in echoed], may_echo


class _Hearer:
    """Tells the words of a piece of text that echo a full name, and how."""

    def __init__(self, named: dict[str, dict[str, Mention]], short: dict[str, dict[str, Mention]], language: str) -> None:
        self._named, self._short, self._language = named, short, language
        self._openings = {form[:_FEWEST] for form in named}
        self._numbers = {word_number(form) for form in named}

    def heard(self, piece: str) -> list[tuple[Token, Mention, str]]:
        """Return the words of a piece, each with the full name that it echoes, and as what."""
        if len(piece) > LONGEST_WORD or (piece.isalpha() and piece not in self._short and fold_word(piece)[:_FEWEST] not in self._openings):
            return []
        found = []
        for token in tokens(piece):
            by_acronym = self._short.get(piece[token.start : token.end], {})
            bearers = by_acronym or self._bearers(token.fold)
            if len(bearers) == 1:
                found.append((token, next(iter(bearers.values())), "acronym" if by_acronym else "licensed"))
        return found

    def _bearers(self, fold: str) -> dict[str, Mention]:
        found = self._named.get(fold, {})
        if not found and len(fold) > _FEWEST and fold[:_FEWEST] in self._openings and not self._numbers.isdisjoint(base_numbers(fold, self._language)):
            alike = (base for base in bases(fold, self._language) if base[:_FEWEST] == fold[:_FEWEST])
            found = next((self._named[base] for base in alike if base in self._named), {})
        return found


def _echo(text: str, start: int, end: int, full: Mention, what: str) -> Mention:
    surface = text[start:end]
    note = f"the text names {full.surface} in full at {full.start}"
    alias = Alias(surface, "short", full.alias.languages)
    return Mention(start, end, surface, full.entity, 0.9 * full.score, (Evidence(what, surface, full.surface, 2.0, note),), alias)


def _acronym(surface: str) -> str:
    """Return the capitals of the first letters of a name of several words, small words left out."""
    letters = [word[0] for word in surface.replace("-", " ").split() if word[0].isalpha() and word.casefold() not in listed("small_words")]
    return "".join(letters).upper() if 2 <= len(letters) <= _LONGEST_ACRONYM else ""
