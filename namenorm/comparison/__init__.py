"""Two names held against each other: aligned parts, evidence whose weights add up, a score.

Needs no registry: what a registry knows is handed in as a look-up. The way of two names:

- `score`: names to parts, alignment, evidence, score; `reasons` writes the sentences, `weights` holds the table.
- `persons` relates all parts of one name to all of the other and aligns the best (`align`), in other cuts too (`cuttings`);
  `nominative`, `declined` and `gendered` know cases and sexes, `fullnames` reads Hangul and Chinese characters, `leftover`
  and `smallparts` take the rest.
- `bodies` does so with the words of organizations and places: `words`, `meaning`, `acronyms`, `standing`, `slips`, `together`.
- Two parts: `strangers` tells most apart at once; `likeness` measures the others by what is known of them (`exactness`,
  `kinship`, `cognates`, `patronymics`, `spellings`, `census`, `syllables`, `korean`, `chinese`, `differences`) and how they sound (`sounds`), `learned` adds
  the encoder (`vectors`) and the letters that answer each other (`correspondence`), all spread over `knots`; `relation` weighs.
- Many pairs: `bulk` weighs names of one shape at once (`vocabulary`, `shapes`, `tables`, `ordinary`, `bags`).
"""

from namenorm.comparison.score import Known, Told, compare
from namenorm.comparison.weights import DIFFERENT_THRESHOLD, MATCH_THRESHOLD

__all__ = ["DIFFERENT_THRESHOLD", "MATCH_THRESHOLD", "Known", "Told", "compare"]
