"""Two names held against each other: aligned parts, evidence whose weights add up, a score.

Needs no registry: what a registry knows is handed in as a look-up. `score` takes two names to parts, alignment, evidence and score; `knowledge` adds what a registry tells, `reasons` writes the sentences.
Below it stand, each knowing only those before it:

- `weighing`: what evidence weighs;
- `asia`: names of East Asia by their syllables;
- `words`: two words;
- `persons`: two personal names;
- `bodies`: two names of organizations or places.

Above it `bulk` scores many pairs at once.
"""

from namenorm.comparison.knowledge import Known, Told
from namenorm.comparison.score import compare
from namenorm.comparison.weighing.weights import DIFFERENT_THRESHOLD, MATCH_THRESHOLD

__all__ = ["DIFFERENT_THRESHOLD", "MATCH_THRESHOLD", "Known", "Told", "compare"]
