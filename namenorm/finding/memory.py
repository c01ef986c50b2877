"""What a text has named so far: kept from piece to piece of a text larger than memory."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from namenorm.records import Mention
from namenorm.registry.index import Hit


class Memory:
    """What a text has named so far: who in full, of which countries, and which places stood for their region."""

    def __init__(self) -> None:
        self.full: dict[str, Mention] = {}
        self.countries: Counter[str] = Counter()
        self.settled: dict[tuple[str, ...], Hit] = {}
        self._moved: set[str] = set()

    def moved(self, base: int) -> None:
        """Take the places of what was named last as those in a text of which `base` characters went before."""
        for key in self.full.keys() - self._moved:
            mention = self.full[key]
            self.full[key] = replace(mention, start=mention.start + base, end=mention.end + base)
            self._moved.add(key)
