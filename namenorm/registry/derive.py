"""From an entry to an entity: what the conventions yield from its native names is added, labelled by scheme.

Only published variants are derived; looser spellings are the comparison's work. A family name alone becomes a `short`
name. Called by `compile` and by `lint`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from namenorm import romanization as romanize
from namenorm.lexicon import simplified
from namenorm.records import Alias, Entity, Role
from namenorm.registry.entry import Entry, SourceName
from namenorm.scripts import is_latin, scripts_in
from namenorm.text import fold

_FAMILY_FIRST = frozenset({"zh", "ja", "ko", "hu", "vi", "km"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
MAJOR = frozenset(["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "ru", "uk", "be", "bg", "sr", "hr", "sv", "da", "nb", "tr", "und", "mul"])
"""Languages in whose texts names are read in Latin letters whatever their own language."""
_SECOND = "\0"
"""Ends the key of a text that stands a second time: in a small language as the name, in a large one in a lesser role."""
# Which role a text keeps when several claim it; a lower rank wins.
_RANK: dict[Role, int] = {"preferred": 0, "native": 1, "alias": 2, "former": 3, "also": 4, "short": 5, "weak": 6}
_RECORDED: frozenset[Role] = frozenset({"alias", "also", "former"})
_SHOWN: frozenset[Role] = frozenset({"preferred", "native"})


@dataclass(slots=True)
class _Draft:
    """An alias while its labels are being gathered."""

    role: Role
    languages: dict[str, None] = field(default_factory=dict)
    schemes: dict[str, None] = field(default_factory=dict)
    native: str = ""
    since: str = ""
    until: str = ""


class _Names:
    """The names of one entity, each text once, in order of arrival."""

    def __init__(self) -> None:
        self.drafts: dict[str, _Draft] = {}

    def add(
        self, text: str, role: Role, languages: Iterable[str], schemes: Iterable[str] = (), native: str = "",
        since: str = "", until: str = "",
    ) -> None:  # fmt: skip
        """Add a name, or its labels to the same text already there; the languages are those of its strongest role."""
        held = self.drafts.get(text)
        languages = tuple(languages)
        if held and held.role in _SHOWN and role in _RECORDED and MAJOR.isdisjoint(held.languages) and not MAJOR.isdisjoint(languages):
            text += _SECOND  # Swaziland: the name in Akan, a former name in English
        draft = self.drafts.setdefault(text, _Draft(role, native=native, since=since, until=until))
        both_shown = {role, draft.role} <= _SHOWN
        if _RANK[role] < _RANK[draft.role] and not both_shown:
            draft.languages.clear()
        if _RANK[role] <= _RANK[draft.role] or both_shown:
            draft.role = min(role, draft.role, key=_RANK.__getitem__)
            draft.languages.update(dict.fromkeys(languages))
        draft.schemes.update(dict.fromkeys(schemes))

    def aliases(self) -> tuple[Alias, ...]:
        """Return the gathered names."""
        return tuple(
            Alias(text.removesuffix(_SECOND), d.role, tuple(d.languages), tuple(d.schemes), d.native, d.since, d.until)
            for text, d in self.drafts.items()
        )


def derive(entry: Entry) -> Entity:
    """Return the entity of an entry, with all derived names.

    A name listed as `weak` stays weak whatever else yields it.
    """
    names = _Names()
    weak = {fold(name.text) for name in entry.of("weak")}
    shown = {name.language for name in entry.of("preferred", "native")}
    traditional = any(name.language.startswith("zh-Hant") for name in entry.of("preferred"))
    for name in entry.names:
        language = name.language
        if language.split("-")[0] == "zh" and _add_simplified(name, names) and language == "zh" and not traditional:
            language = "zh-Hant"
        names.add(name.text, name.role, [language], since=name.since, until=name.until)
    for at, native in enumerate(entry.of("native")):
        _derive_from(native, names, shown if at == 0 and _is_shown(entry, native) else None)
    if "sr-Latn" not in shown:
        _add_serbian_latin(entry, names)
    for style_name in entry.styles.values():
        if style_name not in names.drafts:  # another name stays one, though a house prefers it
            names.add(style_name, "alias" if entry.kind == "person" else "also", ["und"])
    if entry.kind == "person" and not entry.minor:
        _add_short(entry, names)
    aliases = tuple(_weaken(alias) if fold(alias.text) in weak else alias for alias in names.aliases())
    if aliases[0].role == "weak":  # still the name to show
        aliases = (Alias(aliases[0].text, "preferred", aliases[0].languages), *aliases[1:], aliases[0])
    return Entity(
        id=entry.id, kind=entry.kind, names=aliases, roles=entry.roles, type=entry.type,
        countries=entry.countries, wikidata=entry.wikidata, population=entry.population, dominant=entry.dominant,
        never=entry.never, styles=tuple(sorted(entry.styles.items())),
    )  # fmt: skip


def _add_simplified(name: SourceName, names: _Names) -> bool:
    """Add the simplified form of a Chinese name in traditional characters; True where it takes its place in plain `zh`.

    A native name stays what it is: people of Taiwan write their own so.
    """
    text = simplified(name.text)
    if text == name.text:
        return False
    shown = name.role == "preferred" and name.language == "zh"
    role: Role = "alias" if name.role in _SHOWN and not shown else name.role
    names.add(text, role, ["zh"], since=name.since, until=name.until)
    return shown


def _add_serbian_latin(entry: Entry, names: _Names) -> None:
    """Add the Latin form of a Serbian display name: Serbian is written in both alphabets, letter for letter.

    It is recorded as if it were listed, so that it counts in Serbian and its kin alone: Mask is Musk there.
    """
    for name in entry.of("preferred"):
        if name.language == "sr" and scripts_in(name.text) == ("Cyrl",):
            text, _ = next(iter(derived(name.text, "sr")))
            names.add(text, "preferred", ["sr-Latn"], native=name.text)


def _weaken(alias: Alias) -> Alias:
    return Alias(alias.text, "weak", alias.languages, alias.schemes, alias.native, alias.since, alias.until)


def derived(native: str, language: str) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Return the published spellings of a native name, each with its (scheme, target) labels, best first."""
    if is_latin(native):
        return []
    return [
        (variant.text, variant.labels or ((variant.scheme, variant.target),))
        for variant in romanize.variants(native, lang=language)
        if variant.published
    ]


def _is_shown(entry: Entry, native: SourceName) -> bool:
    """Tell whether derived spellings are fit for display: not for a body whose English name is a translation."""
    if entry.kind != "organization":
        return True
    english = fold(entry.names[0].text)
    return any(fold(text) == english for text, _ in derived(native.text, native.language))


def _derive_from(name: SourceName, names: _Names, shown: set[str] | None) -> None:
    """Add what the conventions yield; the first spelling for a language not yet shown becomes its display."""
    native = name.text
    for text, labels in derived(native, name.language):
        display = [target for _, target in labels if shown is not None and target not in shown and target != "und"]
        targets = dict.fromkeys(target for _, target in labels)
        schemes = dict.fromkeys(scheme for scheme, _ in labels)
        if shown is not None and display:
            shown.update(display)
            names.add(text, "preferred", display, schemes, native)
        names.add(text, "alias", targets, schemes, native)


def _add_short(entry: Entry, names: _Names) -> None:
    """Add the family names alone, one for each full name, and the listed short names."""
    for text in entry.short:
        names.add(text, "short", ["und"])
    place = _place_of_family(entry, next(iter(names.drafts)))
    if place is None:
        return
    own = entry.of("native")[0].language if entry.of("native") else ""
    for text, draft in sorted(names.drafts.items(), key=lambda item: _RANK[item[1].role]):
        if draft.role in ("preferred", "native", "alias"):
            as_at_home = own in _FAMILY_FIRST and own in draft.languages and not draft.schemes
            short = _family(text.removesuffix(_SECOND), place, as_at_home)
            if short:
                names.add(short, "short", draft.languages, draft.schemes, _family(draft.native, place, False))


def _place_of_family(entry: Entry, canonical: str) -> tuple[int, int] | None:
    """Return (words, words behind it) of the family name; negative words count from the front."""
    all_words = canonical.split()
    if len(all_words) < 2:
        return None
    if entry.family:
        family = entry.family.split()
        for at in range(len(all_words) - len(family), -1, -1):
            if all_words[at : at + len(family)] == family:
                return (-len(family), 0) if at == 0 else (len(family), len(all_words) - at - len(family))
        return None
    first_native = entry.of("native")[:1]
    if first_native and first_native[0].language in {"zh", "ko", "vi", "km"}:
        return (-1, 0)
    behind = 1 if fold(all_words[-1]) in _SUFFIXES and len(all_words) > 2 else 0
    return (1, behind)


def _family(text: str, place: tuple[int, int], as_at_home: bool) -> str:
    """Return the family name inside a full name, or nothing where it cannot be told or must not stand alone."""
    count, behind = place
    for mark in "·・":
        if mark in text:
            return text.split(mark)[0 if count < 0 else -1]
    parts = text.split()
    if count < 0 or as_at_home:
        size = abs(count) if is_latin(text) or as_at_home else 0
        return " ".join(parts[:size]) if 0 < size < len(parts) else ""
    while behind == 0 and len(parts) > 2 and fold(parts[-1]) in _SUFFIXES:
        parts.pop()
    if len(parts) <= count + behind:
        return ""
    return " ".join(parts[len(parts) - count - behind : len(parts) - behind])
