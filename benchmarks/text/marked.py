"""Mentions found with the shipped registry in the hand-marked texts of `tests/texts`, by language and kind.

    python -m benchmarks.text.marked [--errors]

A found mention is right when its entity is the marked one and the two spans overlap; each mark counts once.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import namenorm
from namenorm.records import KINDS, Mention

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "texts"
MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")


@dataclass(frozen=True, slots=True)
class Text:
    """One text without its marks, and the marks as (start, end, entity id)."""

    language: str
    text: str
    marks: tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class Result:
    """Counts by (language, kind), and what went wrong in words."""

    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    marked: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def f1(self, language: str | None, kind: str | None) -> float:
        """Return F1 over a language and a kind; None stands for all."""

        def total(counter: Counter[tuple[str, str]]) -> int:
            return sum(n for (lang, what), n in counter.items() if language in (None, lang) and kind in (None, what))

        return 2 * total(self.right) / max(1, total(self.marked) + total(self.found))


def texts() -> Iterator[Text]:
    """Yield all marked texts."""
    for path in sorted(FOLDER.glob("*.txt")):
        for marked in path.read_text(encoding="utf-8").strip().split("\n---\n"):
            yield unmarked(marked, path.stem)


def unmarked(marked: str, language: str) -> Text:
    """Take the marks out of a text."""
    plain, marks, at = "", [], 0
    for match in MARK.finditer(marked):
        plain += marked[at : match.start()]
        marks.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        at = match.end()
    return Text(language, plain + marked[at:], tuple(marks))


def measure() -> Result:
    """Find the mentions of all texts and count."""
    result = Result()
    for text in texts():
        _count(text, namenorm.find(text.text), result)
    return result


def _count(text: Text, mentions: tuple[Mention, ...], result: Result) -> None:
    left = list(text.marks)
    for _, _, entity_id in text.marks:
        result.marked[text.language, _kind(entity_id)] += 1
    for mention in mentions:
        result.found[text.language, mention.entity.kind] += 1
        hit = next((m for m in left if m[2] == mention.entity.id and m[0] < mention.end and mention.start < m[1]), None)
        if hit:
            left.remove(hit)
            result.right[text.language, mention.entity.kind] += 1
        else:
            result.errors.append(f"{text.language}: {mention.surface} is no {mention.entity.id}: {_around(text, mention.start)}")
    for start, end, entity_id in left:
        result.errors.append(f"{text.language}: {text.text[start:end]} ({entity_id}) was missed: {_around(text, start)}")


def _kind(entity_id: str) -> str:
    entity = namenorm.Registry.default().entity(entity_id)
    if entity is None:
        raise ValueError(f"tests/texts: no entity {entity_id} in the registry")
    return entity.kind


def _around(text: Text, at: int) -> str:
    return " ".join(text.text[max(0, at - 25) : at + 30].split())


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="F1 of find on the hand-marked texts")
    parser.add_argument("--errors", action="store_true", help="print each mention missed or wrong")
    args = parser.parse_args()
    result = measure()
    languages = sorted({language for language, _ in result.marked})
    print(f"{'':>5} {'person':>13} {'place':>13} {'organization':>13} {'place, org.':>12}   (F1, marked mentions)")
    for language in [*languages, None]:
        cells = [f"{result.f1(language, kind):.3f} {_marked(result, language, kind):>5}" for kind in KINDS]
        both = Result(*(_without_persons(c) for c in (result.right, result.marked, result.found)))
        print(f"{language or 'all':>5} " + " ".join(f"{cell:>13}" for cell in cells) + f" {both.f1(language, None):>12.3f}")
    if args.errors:
        print(*result.errors, sep="\n")


def _marked(result: Result, language: str | None, kind: str) -> int:
    return sum(n for (lang, what), n in result.marked.items() if language in (None, lang) and what == kind)


def _without_persons(counter: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
    return Counter({key: n for key, n in counter.items() if key[1] != "person"})


if __name__ == "__main__":
    main()
