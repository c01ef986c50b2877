"""The records that namenorm returns: frozen, picklable, each with `to_dict()`.

The JSON form is versioned: `to_dict()` of a top-level record carries `"schema": 1`. Offsets are code points,
half-open. Scores are probabilities in [0, 1]; weights of evidence are natural-log odds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = Literal["person", "place", "organization"]
KINDS: tuple[Kind, ...] = ("person", "place", "organization")
Verdict: TypeAlias = Literal["same", "different", "unsure"]
Role: TypeAlias = Literal["preferred", "native", "alias", "also", "former", "short", "weak"]
STYLES: dict[str, str] = {"ap": "en", "bbc": "en", "dpa": "de", "eu": "en", "un": "en"}
"""The house styles that entries may name spellings for, and the language each is for."""
SCHEMA = 1


class Record:
    """What all records share: a dictionary of plain values."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain dictionaries, lists, strings and numbers, ready for JSON.

        >>> Evidence("exact", "Kyiv", "Kyiv", 4.0, "the same").to_dict()["weight"]
        4.0
        """
        return {"schema": SCHEMA, **{f.name: _plain(getattr(self, f.name)) for f in fields(self)}}  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        inner = value.to_dict()
        del inner["schema"]
        return inner
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


@dataclass(frozen=True, slots=True)
class Name(Record):
    """A personal name in parts. Any part may be empty; at least one must not be.

    >>> str(Name(given="Volodymyr", family="Zelensky"))
    'Volodymyr Zelensky'
    """

    given: str = ""
    family: str = ""
    patronymic: str = ""
    honorific: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.honorific, self.given, self.patronymic, self.family, self.suffix)))


@dataclass(frozen=True, slots=True)
class Evidence(Record):
    """One reason for or against: what was held against what, its weight in log odds, and a sentence.

    The sentence may be given as what writes it: finding the original of two spellings takes longer than comparing.
    """

    kind: str
    left: str
    right: str
    weight: float
    told: str | Callable[[Evidence], str] = field(default="", repr=False, compare=False)

    @property
    def note(self) -> str:
        """The sentence, written when it is first read; empty where the kind says all."""
        return self.told if isinstance(self.told, str) else self.told(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the evidence as plain values, the sentence as `note`."""
        return {
            "schema": SCHEMA, "kind": self.kind, "left": self.left, "right": self.right, "weight": self.weight, "note": self.note,
        }  # fmt: skip


def _sentences(evidence: Iterable[Evidence]) -> list[str]:
    """Return the notes as sentences; a name that opens one keeps its case."""
    return [
        (note if note.startswith(item.left or " ") else note[0].upper() + note[1:]) + "."
        for item in evidence
        if (note := item.note)
    ]


class Reasoned(Record):
    """A record that carries evidence."""

    __slots__ = ()
    evidence: tuple[Evidence, ...]

    def explain(self) -> str:
        """Return the reasons as one sentence or two."""
        return " ".join(_sentences(self.evidence))


@dataclass(frozen=True, slots=True)
class Comparison(Record):
    """How two names compare: `prior + sum(weights) = logit(score)`."""

    left: str
    right: str
    score: float
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    prior: float

    def explain(self) -> str:
        """Return one paragraph a reviewer can read."""
        head = f"{self.left!r} and {self.right!r}: {self.verdict} ({self.score:.2f})."
        return " ".join([head, *_sentences(sorted(self.evidence, key=lambda item: -abs(item.weight)))])


@dataclass(frozen=True, slots=True)
class Alias(Record):
    """One recorded or derived name of an entity.

    `languages` are BCP 47 tags; `schemes` the conventions that derive it (empty for a recorded fact); `native` the
    name it was derived from; `since` and `until` the dates between which it held.
    """

    text: str
    role: Role
    languages: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    native: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Entity(Record):
    """A person, place or organization with all its names; the first name is the canonical one."""

    id: str
    kind: Kind
    names: tuple[Alias, ...]
    roles: tuple[str, ...] = ()
    type: str = ""
    countries: tuple[str, ...] = ()
    wikidata: str = ""
    population: int = 0
    dominant: bool = False
    never: tuple[str, ...] = ()
    styles: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """The canonical name: what `normalize` returns in English."""
        return self.names[0].text

    def preferred(self, lang: str, style: str | None = None) -> str:
        """Return the display name in a language; the canonical name where none is known.

        A house style holds in its own language only.
        """
        return self._display(lang, style, short=False) or self.name

    def short(self, lang: str, style: str | None = None) -> str:
        """Return the family name as the press of that language writes it; empty where there is none."""
        return self._display(lang, style, short=True) or self._display("en", None, short=True)

    def displayed(self, lang: str, style: str | None = None) -> bool:
        """Tell whether a display name in that language is known, the canonical name for want of one not counted."""
        return bool(self._display(lang, style, short=False))

    def _display(self, lang: str, style: str | None, *, short: bool) -> str:
        wanted = {"short"} if short else {"preferred", "native"}
        if style and STYLES.get(style, "") == lang.split("-", maxsplit=1)[0]:
            marked = next((name for house, name in self.styles if house == style), "")
            if marked:
                return self._family_of(marked) if short else marked
        for tag in _widening(lang):
            for alias in self.names:
                if alias.role in wanted and tag in alias.languages:
                    return alias.text
        return ""

    def _family_of(self, full: str) -> str:
        """Return the family name inside a display name, found by its place in the canonical name."""
        family = self._display("en", None, short=True)
        count = len(family.split())
        if family and self.name.startswith(family):
            return " ".join(full.split()[:count])
        return " ".join(full.split()[-count:]) if family else ""


def _widening(tag: str) -> list[str]:
    """Return a language tag and its shorter forms: `de-CH`, `de`."""
    parts = tag.split("-")
    return ["-".join(parts[:size]) for size in range(len(parts), 0, -1)]


@dataclass(frozen=True, slots=True)
class Match(Reasoned):
    """An entity that a name denotes, how likely, why, and by which of its names."""

    entity: Entity
    score: float
    evidence: tuple[Evidence, ...]
    alias: Alias


@dataclass(frozen=True, slots=True)
class Mention(Reasoned):
    """A stretch of text that denotes an entity: `text[start:end] == surface`."""

    start: int
    end: int
    surface: str
    entity: Entity
    score: float
    evidence: tuple[Evidence, ...]
    alias: Alias


@dataclass(frozen=True, slots=True)
class Edit(Record):
    """One change of `reconcile`: `before` stood at `start:end` of the input, `after` stands in the output.

    A name that no registry knows has no mention; `note` is then the reason.
    """

    start: int
    end: int
    before: str
    after: str
    mention: Mention | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Kept(Record):
    """A mention that `reconcile` would have rewritten to `wanted` and left as it is, and why."""

    mention: Mention
    wanted: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cluster(Record):
    """Spellings of one name that no registry knows, as (start, end, surface), and the spelling chosen for all."""

    name: str
    mentions: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Reconciliation(Record):
    """The rewritten text, what was found, each change, names that no registry knows, and what had to stay."""

    text: str
    mentions: tuple[Mention, ...]
    edits: tuple[Edit, ...]
    clusters: tuple[Cluster, ...] = ()
    kept: tuple[Kept, ...] = ()

    def undo(self) -> str:
        """Return the text as it was: the edits taken back, one after the other.

        >>> Reconciliation("Kyiv, Lviv", (), (Edit(0, 4, "Kiew", "Kyiv"), Edit(6, 10, "Lwiw", "Lviv"))).undo()
        'Kiew, Lwiw'
        """
        pieces, at, shift = [], 0, 0
        for edit in self.edits:
            start = edit.start + shift
            pieces += [self.text[at:start], edit.before]
            at = start + len(edit.after)
            shift += len(edit.after) - len(edit.before)
        return "".join([*pieces, self.text[at:]])


@dataclass(frozen=True, slots=True)
class Variant(Record):
    """A spelling of a name: by which scheme, for which language, and all labels when several yield it."""

    text: str
    scheme: str
    target: str
    published: bool = True
    labels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Convention(Record):
    """A convention that could have produced a spelling, and the native name it would come from."""

    scheme: str
    source: str
    target: str
    native: str
    score: float


@dataclass(frozen=True, slots=True)
class SchemeInfo(Record):
    """What a scheme is: id, title, kind, source languages, target language, source of the rule, limits."""

    id: str
    title: str
    kind: str
    languages: tuple[str, ...]
    target: str
    source: str
    limits: str = ""
