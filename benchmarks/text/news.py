"""The development corpus of marked news in six languages, where it stands beside the project."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import namenorm

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT.parent / "shared" / "data" / "dev" / "slavic_news_dev.jsonl.gz"
KINDS = {"PER": "person", "LOC": "place", "ORG": "organization"}
TUNED, REPORTED = ("brexit", "asia_bibi"), "ryanair"
SOURCES = ("pl", "ru")
LANGUAGES = ("bg", "cs", "pl", "ru", "sl", "uk")


@dataclass(frozen=True)
class Gold:
    """A mention marked by hand."""

    start: int
    end: int
    surface: str
    lemma: str
    type: str
    entity: str

    @property
    def demonym(self) -> bool:
        """Tell whether it is a person named after a place (a Briton): marked unevenly, so it counts neither way."""
        return self.type == "PER" and self.entity.startswith(("GPE", "LOC"))


@dataclass(frozen=True)
class Document:
    """One article with its mentions."""

    topic: str
    language: str
    text: str
    mentions: tuple[Gold, ...]


@cache
def documents() -> tuple[Document, ...]:
    """Return the corpus. Raises `FileNotFoundError` where it is not beside the project."""
    found = []
    with gzip.open(FILE, "rt", encoding="utf-8") as file:
        for line in file:
            raw = json.loads(line)
            mentions = tuple(Gold(m["start"], m["end"], m["surface"], m["lemma"], m["type"], m["entity"]) for m in raw["mentions"])
            found.append(Document(raw["topic"], raw["lang"], raw["text"], mentions))
    return tuple(found)


def lemmas(topic: str) -> dict[str, dict[str, list[str]]]:
    """Return the Polish and Russian lemmas of each entity of a topic, by language, the commonest first, demonyms aside."""
    found: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for document in documents():
        if document.topic == topic and document.language in SOURCES:
            for mention in document.mentions:
                if mention.type in KINDS and not mention.demonym and mention.lemma.strip():
                    found[mention.entity][document.language][mention.lemma] += 1
    return {
        entity: {language: [text for text, _ in names.most_common()] for language, names in by_language.items()}
        for entity, by_language in found.items()
    }


def registry(topic: str) -> namenorm.Registry:
    """Return a registry of the topic's entities under their Polish and Russian lemmas, and nothing else."""
    types: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents():
        if document.topic == topic and document.language in SOURCES:
            for mention in document.mentions:
                if mention.type in KINDS and not mention.demonym:
                    types[mention.entity][mention.type] += 1
    return namenorm.Registry.from_records(
        {
            "id": entity, "kind": KINDS[types[entity].most_common(1)[0][0]],
            "names": [{"text": text, "lang": language} for language, texts in names.items() for text in texts],
        }
        for entity, names in lemmas(topic).items()
    )  # fmt: skip
