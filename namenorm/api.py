"""The public surface: `Registry`, whose methods are the verbs of the package. No logic of its own."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from namenorm import clustering, finding
from namenorm import comparison as comparing
from namenorm import reconciliation as reconciling
from namenorm import resolution as resolving
from namenorm import unknown as grouping
from namenorm.arguments import all_texts, known_kind, known_kinds, known_stages, known_style, short_name, short_text
from namenorm.errors import NamenormError, require_text
from namenorm.languages import check_tag
from namenorm.records import STYLES, Comparison, Entity, Kind, Match, Mention, Name, Reconciliation
from namenorm.registry.records import entity_from_record, slug
from namenorm.registry.store import Store
from namenorm.text import clean

if TYPE_CHECKING:
    import numpy

_MOST_KNOWN = 1 << 15
"""Names of which it is remembered what the registry knows of them."""


class Registry:
    """What is known of entities and their names, and everything that can be asked with it.

    A registry never changes: `with_overlay` and `add` return a new one. Safe to share between threads.

    >>> registry = Registry.from_records([{"id": "a", "kind": "person", "names": [{"text": "Ada Test", "lang": "en"}]}])
    >>> registry.add("Rustem Umerov", kind="person", native={"uk": "Рустем Умєров"}).normalize("Umjerow")
    'Rustem Umerov'
    """

    _default: ClassVar[Registry | None] = None
    _lock: ClassVar[threading.Lock] = threading.Lock()

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = lru_cache(maxsize=_MOST_KNOWN)(partial(resolving.known, store))
        self._may_be_known = lru_cache(maxsize=_MOST_KNOWN)(partial(resolving.may_be_known, store))

    # --- where it comes from

    @classmethod
    def default(cls) -> Registry:
        """Return the shipped registry, opened on first use."""
        with Registry._lock:
            if Registry._default is None:
                Registry._default = cls(Store.default())
            return Registry._default

    @classmethod
    def load(cls, *paths: str | PathLike[str]) -> Registry:
        """Return a registry of these alone: index files, files of records (.jsonl), registry files or folders.

        An index file is opened as it is, in milliseconds at any size. Raises `AliasFileError` with every problem, file
        and line, when registry files are not clean.
        """
        return cls(Store().overlaid([Path(path) for path in paths]))

    @classmethod
    def from_records(cls, records: Iterable[Mapping[str, Any]]) -> Registry:
        """Return a registry of records `{"id", "kind", "names": [{"text", "lang"}], ...}`.

        Their names are taken as they are: imported lists are not expanded by conventions.
        """
        return cls(Store().with_entities([entity_from_record(record) for record in records]))

    def with_overlay(self, *paths: str | PathLike[str]) -> Registry:
        """Return this registry with others laid over it, given as to `load`.

        Their entities are added; one of an id already there replaces it, or adds to it where it says `extends: yes`.
        """
        return Registry(self._store.overlaid([Path(path) for path in paths]))

    def reload(self) -> Registry:
        """Return the registry of the same files as they are now: this one itself when none has changed.

        This one stays as it is, for those who still read it, and when the files are broken and an error is raised.
        """
        store = self._store.reloaded()
        return self if store is self._store else Registry(store)

    def add(
        self, name: str, *, kind: Kind = "person", aliases: Sequence[str] = (), id: str | None = None,
        native: Mapping[str, str] | None = None, roles: Sequence[str] = (), wikidata: str = "",
    ) -> Registry:  # fmt: skip
        """Return this registry with one more name; what conventions yield from `native` is known too."""
        record = {
            "id": id or slug(name), "kind": kind, "native": dict(native or {}), "roles": list(roles), "wikidata": wikidata,
            "names": [{"text": name, "lang": "en"}, *({"text": alias, "role": "alias"} for alias in aliases)],
        }  # fmt: skip
        return Registry(self._store.with_entities([entity_from_record(record, expand=True)]))

    # --- what is in it

    def entity(self, id: str) -> Entity | None:
        """Return the entity with this id, or None."""
        return self._store.entity(require_text(id, "id"))

    def stats(self) -> dict[str, Any]:
        """Return how many entities, names and languages there are, by kind, and the digest of the data."""
        return self._store.stats()

    @property
    def data_version(self) -> str:
        """The digest of the registry's content: equal digests give equal answers."""
        return self._store.digest

    # --- one name

    def resolve(
        self, name: str | Name, *, kind: Kind | None = None, lang: str | None = None, context: str | None = None,
        without: Collection[str] = (),
    ) -> Match | None:  # fmt: skip
        """Return the entity a name denotes, or None when it is unknown or ambiguous."""
        return resolving.resolve(
            self._store, short_name(name), kind=known_kind(kind), lang=check_tag(lang), context=context, without=known_stages(without)
        )

    def candidates(
        self, name: str | Name, *, limit: int = 10, kind: Kind | None = None, lang: str | None = None,
        context: str | None = None, without: Collection[str] = (),
    ) -> tuple[Match, ...]:  # fmt: skip
        """Return the entities a name may denote, the likeliest first."""
        return resolving.candidates(
            self._store, short_name(name), limit=limit, kind=known_kind(kind), lang=check_tag(lang), context=context,
            without=known_stages(without),
        )  # fmt: skip

    def resolve_many(
        self, names: Iterable[str | Name], *, kind: Kind | None = None, lang: str | None = None,
        without: Collection[str] = (),
    ) -> list[Match | None]:  # fmt: skip
        """Return `resolve` of each name; equal names are resolved once."""
        seen: dict[str | Name, Match | None] = {}
        answers = []
        for name in names:
            if name not in seen:
                seen[name] = self.resolve(name, kind=kind, lang=lang, without=without)
            answers.append(seen[name])
        return answers

    def normalize(
        self, name: str | Name, *, to: str | None = None, kind: Kind | None = None, lang: str | None = None,
        style: str | None = None,
    ) -> str:  # fmt: skip
        """Return the display name in language `to` or house style `style`; the cleaned input when unknown.

        Without `to` the language is that of the style, else English. A display name that by itself denotes another entity
        (the Dutch party "The Greens") is not given: the cleaned input stays.
        """
        house = known_style(style)
        target = check_tag(to) or STYLES.get(house or "", "en")
        match = self.resolve(name, kind=kind, lang=lang)
        if match is None:
            return clean(str(name))
        shown = match.entity.preferred(target, house)
        other = self.resolve(shown, kind=kind)
        return shown if other is None or other.entity.id == match.entity.id else clean(str(name))

    # --- two names

    def compare(
        self, left: str | Name, right: str | Name, *, kind: Kind | None = None, left_lang: str | None = None,
        right_lang: str | None = None, without: Collection[str] = (),
    ) -> Comparison:  # fmt: skip
        """Hold two names against each other: score, verdict, and evidence whose weights add up to the score."""
        return comparing.compare(
            left, right, kind=kind, left_lang=check_tag(left_lang), right_lang=check_tag(right_lang),
            known=self._known, may_be_known=self._may_be_known, without=known_stages(without),
        )  # fmt: skip

    def compare_many(
        self, lefts: Sequence[str], rights: Sequence[str], *, kind: Kind | None = None
    ) -> numpy.ndarray[Any, Any]:
        """Return the scores of the pairs, element by element: those of `compare`, found faster."""
        from namenorm.comparison.bulk.scores import compare_many

        if len(lefts) != len(rights):
            raise NamenormError(f"lefts has {len(lefts)} names and rights {len(rights)}; give as many of each")
        store = self._store
        return compare_many(
            all_texts(lefts, "lefts"), all_texts(rights, "rights"), kind=known_kind(kind), known=self._known,
            may_begin=store.longest, may_have=store.may_have_word,
        )  # fmt: skip

    # --- lists of names

    def cluster(
        self, names: Sequence[str], *, kind: Kind | None = None, threshold: float | None = None
    ) -> list[list[int]]:
        """Return groups of indices: names that are spellings of one name."""
        checked = [short_text(name) for name in names]
        scores = partial(self.compare_many, kind=kind)
        return clustering.cluster(checked, scores, kind=known_kind(kind), threshold=threshold, bearers=self._bearers)

    def link(
        self, lefts: Sequence[str], rights: Sequence[str], *, kind: Kind | None = None, limit: int = 1
    ) -> list[tuple[tuple[int, float], ...]]:
        """Return the best partners in `rights` of each left name, as (index, score)."""
        one, two = [short_text(name) for name in lefts], [short_text(name) for name in rights]
        return clustering.link(one, two, partial(self.compare, kind=kind), limit=limit, bearers=self._bearers)

    # --- running text

    def find(
        self, text: str, *, lang: str | None = None, kinds: Collection[Kind] | None = None,
        without: Collection[str] = (),
    ) -> tuple[Mention, ...]:  # fmt: skip
        """Return the mentions of known entities: `text[m.start:m.end] == m.surface`, in order, never overlapping."""
        chosen = known_kinds(kinds)
        return finding.find(self._store, require_text(text, "text"), lang=check_tag(lang), kinds=chosen, without=known_stages(without))

    def find_stream(
        self, chunks: Iterable[str], *, lang: str | None = None, kinds: Collection[Kind] | None = None,
        without: Collection[str] = (),
    ) -> Iterator[tuple[str, list[Mention]]]:  # fmt: skip
        """Yield a text of any size in pieces, each with its mentions at their places in the whole text.

        `chunks` are its parts in order, cut anywhere: an open file will do. What was named in full stays known.

        >>> text = ["Olaf Sch", "olz spoke. ", "Scholz left."]
        >>> [(m.start, m.surface) for _, found in Registry.default().find_stream(text) for m in found]
        [(0, 'Olaf Scholz'), (19, 'Scholz')]
        """
        chosen = known_kinds(kinds)
        tag, stages = check_tag(lang), known_stages(without)

        def one(piece: str, memory: finding.Memory) -> tuple[Mention, ...]:
            return finding.find(self._store, piece, lang=tag, kinds=chosen, without=stages, memory=memory)

        return finding.find_in_pieces(one, (require_text(chunk, "chunks") for chunk in chunks))

    def find_many(self, texts: Iterable[str], *, kinds: Collection[Kind] | None = None) -> list[tuple[Mention, ...]]:
        """Return `find` of each text."""
        return [self.find(text, kinds=kinds) for text in texts]

    def reconcile(
        self, text: str, *, to: str | None = None, lang: str | None = None, style: str | None = None,
        unknown: bool = True,
    ) -> Reconciliation:  # fmt: skip
        """Return the text with every known name in its display spelling, with the mentions and each change.

        Without `to` the names take the spelling of the language of the house style, else the English one. `unknown`:
        people whom the registry does not know are brought to one spelling too (`clusters`).
        """
        return self.reconcile_many([text], to=to, lang=lang, style=style, unknown=unknown)[0]

    def reconcile_many(
        self, texts: Iterable[str], *, to: str | None = None, lang: str | None = None, style: str | None = None,
        unknown: bool = True,
    ) -> list[Reconciliation]:  # fmt: skip
        """Return `reconcile` of each text; people whom the registry does not know take one spelling in all of them."""
        house, bodies = known_style(style), [require_text(text, "text") for text in texts]
        target = check_tag(to) or STYLES.get(house or "", "en")
        found = [self.find(text, lang=lang) for text in bodies]
        groups = grouping.clusters(bodies, found, partial(self.compare, kind="person"), to=target) if unknown else [()] * len(bodies)
        return [
            reconciling.reconcile(text, mentions, to=target, style=house, clusters=clusters)
            for text, mentions, clusters in zip(bodies, found, groups)
        ]

    def _bearers(self, name: str) -> Iterable[str]:
        return (fact.id for fact in self._known(name))
