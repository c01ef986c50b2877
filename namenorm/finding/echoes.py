"""What a text names in full, it may name again in short: by the family name in any form, or by an acronym."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from namenorm.finding.heads import Piece
from namenorm.inflection import bases
from namenorm.lexicon import listed
from namenorm.records import Alias, Evidence, Mention
from namenorm.text import LONGEST_WORD, Token, fold_word, tokens, words

_FEWEST = 3
_LONGEST_ACRONYM = 6


def echoes(
    text: str, pieces: list[Piece], taken: bytearray, found: Iterable[Mention], language: Callable[[], str]
) -> list[Mention]:
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
    heard = _Heard(named, short, language())
    return [
        mention for start, piece in pieces
        for token, full, what in heard[piece] if not taken[start + token.start]
        if (mention := _echo(text, start + token.start, start + token.end, full, what)).surface[0].isupper()
    ]  # fmt: skip


class _Heard(dict[str, tuple[tuple[Token, Mention, str], ...]]):
    """The words of a piece of text that echo a full name, and how; found once for each piece."""

    def __init__(self, named: dict[str, dict[str, Mention]], short: dict[str, dict[str, Mention]], language: str) -> None:
        super().__init__()
        self._named, self._short, self._language = named, short, language
        self._openings = {form[:3] for form in named}

    def __missing__(self, piece: str) -> tuple[tuple[Token, Mention, str], ...]:
        if piece.isalpha() and piece not in self._short and fold_word(piece)[:3] not in self._openings:
            self[piece] = ()
            return ()
        found = []
        for token in tokens(piece) if len(piece) <= LONGEST_WORD else ():
            by_acronym = self._short.get(piece[token.start : token.end], {})
            bearers = by_acronym or self._bearers(token.fold)
            if len(bearers) == 1:
                found.append((token, next(iter(bearers.values())), "acronym" if by_acronym else "licensed"))
        self[piece] = tuple(found)
        return self[piece]

    def _bearers(self, fold: str) -> dict[str, Mention]:
        found = self._named.get(fold, {})
        if not found and len(fold) > _FEWEST and fold[:3] in self._openings:
            found = next((self._named[base] for base in bases(fold, self._language) if base in self._named), {})
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
