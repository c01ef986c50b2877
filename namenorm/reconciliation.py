"""One spelling for each name in a text: what `find` found is rewritten to the display name of a language or house.

Only another spelling, an exonym or a former name is rewritten. Acronyms, other names, titles and words around stay;
a family name stays a family name. A mention whose ending the target language would have to decline stays too, and is
told in `kept`. Lossless: `Reconciliation.undo` gives the input.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from namenorm import unknown
from namenorm.endings import CASELESS, genitive, possessive_after
from namenorm.records import Cluster, Edit, Entity, Kept, Mention, Reconciliation
from namenorm.registry.compile import is_acronym
from namenorm.scripts import is_latin, scripts_in
from namenorm.text import fold, words

_SPACES = re.compile(r"\s+")
_REWRITTEN = frozenset({"preferred", "native", "alias", "former", "short"})
_GENITIVE_S = re.compile(r"\w['’]?[sS]['’]?\Z|\w[sxzßSXZ]['’]\Z")
_NASAL = "ąę"
_SPACED = {"Latn", "Cyrl", "Grek"}
_JOINING = (("Arab",), ("Hebr",))
_ARTICLES = ("", "ال", "ה")


def reconcile(
    text: str, mentions: tuple[Mention, ...], *, to: str = "en", style: str | None = None,
    clusters: tuple[Cluster, ...] = (),
) -> Reconciliation:  # fmt: skip
    """Return `text` with every mention in its display spelling in language `to`, and the list of changes.

    `clusters` are names that no registry knows: each is brought to its one spelling. Lost: nothing; the edits can be
    taken back. Case endings that cannot be made leave the mention as it was (`kept`).
    """
    made = [found for mention in mentions if (found := _settled(text, mention, to, style))]
    edits = [*(found for found in made if isinstance(found, Edit)), *unknown.edits(clusters)]
    edits.sort(key=lambda edit: edit.start)
    kept = tuple(found for found in made if isinstance(found, Kept))
    return Reconciliation(applied(text, edits), mentions, tuple(edits), clusters, kept)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made; they stand in order and do not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.after]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _settled(text: str, mention: Mention, to: str, style: str | None) -> Edit | Kept | None:
    """Return the change to make, the mention that must stay as it is, or nothing where all is well."""
    target = _target(mention, to, style)
    if not target:
        return None
    lang = to.split("-", maxsplit=1)[0]
    base = _base(mention) or _hidden_base(mention, target)
    after = _respace(mention.surface, _recase(text, mention, target))
    if after.endswith(".") and text.startswith(".", mention.end):
        after = after[:-1]  # Papst Leo XIV. at the end of a sentence has one full stop
    if base:
        if fold(target) == fold(base) and scripts_in(mention.surface) == scripts_in(target):
            return None  # already in this spelling, under its own ending
        if _joined_word(mention.surface, base) and scripts_in(target) != scripts_in(mention.surface):
            return Kept(mention, target, f"{mention.surface} is written as one word with a conjunction or preposition")
        if ending := _ending_behind_apostrophe(mention.surface, base):
            after = after + ending if scripts_in(after) == scripts_in(mention.surface) else ""
        else:
            after = genitive(after, lang) if _is_genitive(mention.surface, base) else after if lang in CASELESS else ""
        if not after:
            return Kept(mention, target, f"{mention.surface} has an ending that cannot be made for {target} in {lang!r}")
    elif possessive := possessive_after(text, mention.end):
        return _possessive(mention, after, possessive, lang)
    if after == mention.surface:
        return None
    return Edit(mention.start, mention.end, mention.surface, after, mention)


def _possessive(mention: Mention, after: str, possessive: str, lang: str) -> Edit | Kept | None:
    """Join an English 's to a name that becomes German; leave it where the language has no such ending."""
    whole, surface = genitive(after, lang, mark=possessive[0]), mention.surface + possessive
    if not whole:
        return Kept(mention, after, f"{surface} has an ending that cannot be made for {after} in {lang!r}") if after != mention.surface else None
    if lang == "en":
        return Edit(mention.start, mention.end, mention.surface, after, mention) if after != mention.surface else None
    if whole == surface:
        return None
    return Edit(mention.start, mention.end + len(possessive), surface, whole, mention)


def _base(mention: Mention) -> str:
    """Return the name a mention is inflected from, or nothing; folding does not tell Polish Ursulą from Ursula."""
    if base := next((item.right for item in mention.evidence if item.kind == "inflected"), ""):
        return base
    ours, theirs = mention.surface.casefold().split(), mention.alias.text.casefold().split()
    declined = len(ours) == len(theirs) and any(one[-1] in _NASAL and one[-1] != two[-1] for one, two in zip(ours, theirs))
    return mention.alias.text if declined else ""


def _ending_behind_apostrophe(surface: str, base: str) -> str:
    """Return the ending that Turkish writes behind an apostrophe: it stays, whatever the name becomes.

    >>> _ending_behind_apostrophe("Ukrayna'ya", "Ukrayna"), _ending_behind_apostrophe("Putin's", "Putin")
    ("'ya", '')
    """
    name, mark, ending = surface.rpartition("’" if "’" in surface else "'")
    return mark + ending if mark and ending.isalpha() and ending.casefold() != "s" and fold(name) == fold(base) else ""


def _joined_word(surface: str, base: str) -> bool:
    """Tell whether an Arabic or Hebrew name has a word before it, written as one with it: وبوتين, "and Putin"."""
    said, name = fold(surface), fold(base)
    return said.endswith(name) and said[: len(said) - len(name)] not in _ARTICLES and scripts_in(surface) in _JOINING


def _hidden_base(mention: Mention, target: str) -> str:
    """Return the target where a mention is it and an s that no Baltic text explains: Putins is Latvian for Putin, too."""
    if not {"lv", "lt"}.issuperset(mention.alias.languages):
        return ""
    known = (target, mention.entity.name, mention.entity.short("en"))
    return next((name for name in known if fold(mention.surface) == f"{fold(name)}s" and not name.casefold().endswith("s")), "")


def _is_genitive(surface: str, base: str) -> bool:
    """Tell whether a Latin-script mention is its name and a genitive s, not another case."""
    plain = fold(surface).replace(" ", "")
    return is_latin(surface) and bool(_GENITIVE_S.search(surface)) and plain[:-1].endswith(fold(base).split()[-1][-4:])


def _target(mention: Mention, to: str, style: str | None) -> str:
    """Return the spelling to write, or nothing where the mention stays as it is."""
    alias, entity = mention.alias, mention.entity
    if alias.role not in _REWRITTEN or is_acronym(alias.text):
        return ""
    if alias.role == "short":
        target = entity.short(to, style)
        if _is_longer(alias.text, target):
            return ""
        if not (alias.native or _is_family(alias.text, entity)) or not _as_long(alias.text, target):
            return ""
    else:
        target = entity.preferred(to, style)
        if entity.kind == "person" and (family := _family_part(alias.text, entity)):
            target = entity.short(to, style) or target
            if scripts_in(target) == scripts_in(alias.text):
                target = family
        if entity.kind != "person" and scripts_in(alias.text) == scripts_in(target) and set(words(alias.text)) < set(words(target)):
            return ""  # a longer name, no other spelling: Élysée is not made Élysée Palace
        if is_acronym(target) or (entity.kind == "person" and not _as_long(alias.text, target)):
            return ""
    foreign = is_latin(target)
    return "" if foreign and not entity.displayed(to, style) and not _writes_latin(to) else target


def _family_part(text: str, entity: Entity) -> str:
    """Return a name that is the last part of a longer one behind a middle dot, as family names are in Chinese; else nothing."""
    return text if any(name.text.endswith(f"·{text}") for name in entity.names) else ""


def _is_longer(alias: str, target: str) -> bool:
    """Tell whether a name in another script would be of more words than the one that stands there: Lula, Лула да Сілва."""
    spaced = {*scripts_in(alias), *scripts_in(target)} <= _SPACED
    return spaced and scripts_in(alias) != scripts_in(target) and len(target.split()) > len(alias.split()) and len(words(target)) > len(words(alias))


def _writes_latin(to: str) -> bool:
    """Tell whether a language is written in Latin letters, as far as case endings or none are known for it."""
    return to.split("-", maxsplit=1)[0] not in _OTHER_LETTERS


_OTHER_LETTERS = frozenset(
    ["am", "ar", "be", "bg", "bn", "ckb", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "kk", "km", "kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "pa", "ps", "ru", "sd", "si", "sr", "ta", "te", "tg", "th", "ti", "ug", "uk", "ur", "yi", "yue", "zh"]
)


def _is_family(text: str, entity: Entity) -> bool:
    """A family name may be respelled; a by-name (MBS, Lula) or a given name alone (Jinping) stays."""
    family = words(entity.short("en"))
    if family and fold(text) in words(entity.name) and fold(text) not in family:
        return False
    return any(f" {fold(text)} " in f" {fold(name.text)} " for name in entity.names if name.role in ("preferred", "alias", "native"))


def _as_long(alias: str, target: str) -> bool:
    """A full name is rewritten only to one of as many words, unless the script changes."""
    return scripts_in(alias) != scripts_in(target) or len(words(alias)) == len(words(target)) or len(alias.split()) == len(target.split()) > 1


def _recase(text: str, mention: Mention, target: str) -> str:
    """Keep a name in capitals in capitals, and the capital with which a small word opens a sentence."""
    letters = [char for char in mention.surface if char.isalpha()]
    if len(letters) > 2 and all(char.isupper() for char in letters):
        return target.upper()
    if mention.surface[0].isupper() and (mention.alias.text[0].islower() or _opens_sentence(text, mention.start)):
        return target[0].upper() + target[1:]
    return target


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" \"'«„“”‘(")
    return not before or before[-1] in ".!?…\n"


def _respace(surface: str, target: str) -> str:
    """Keep line breaks and other spaces between the words where both have as many."""
    gaps, parts = _SPACES.findall(surface), target.split(" ")
    if len(gaps) != len(parts) - 1:
        return target
    return "".join(piece for pair in zip(parts, [*gaps, ""]) for piece in pair)
