"""Two names held against each other: aligned parts, evidence whose weights add up, a score.

Needs no registry: what a registry knows is handed in as a look-up. The way of two names:

- `score`: names to parts, alignment, evidence, score; `reasons` writes the sentences, `weights` holds the table.
- `persons` relates all parts of one name to all of the other and aligns the best (`align`), in other cuts too (`cuttings`);
  `nominative`, `syllabic`, `declined`, `gendered` and `womens` know cases and sexes, `lineage` fathers and sons, `fullnames` reads Hangul and Chinese
  characters, `servants` binds Abd and what follows, `eastern` looks at syllables, `leftover` and `smallparts` take the rest; `limits` says what kin may reach.
- `bodies` does so with the words of organizations and places: `words`, `meaning`, `acronyms`, `standing`, `slips`, `together`.
- Two parts: `strangers` tells most apart at once; `likeness` measures the others by what is known of them (`exactness`,
  `kinship`, `cognates`, `patronymics`, `spellings`, `census`, `apart`, `elements`, `belarusian`, `syllables`, `korean`, `chinese`, `kanji`, `japanese`, `differences`)
  and how they sound (`sounds`), by the `groups` of their scripts; `learned` adds the encoder (`vectors`), the letters that answer each other (`correspondence`)
  and a `secondlook` in Latin letters, all spread over `knots`; `relation` weighs.
- Many pairs: `bulk` weighs names of one shape at once (`vocabulary`, `shapes`, `tables`, `ordinary`, `bags`).
"""

from namenorm.comparison.score import Known, Told, compare
from namenorm.comparison.weights import DIFFERENT_THRESHOLD, MATCH_THRESHOLD

__all__ = ["DIFFERENT_THRESHOLD", "MATCH_THRESHOLD", "Known", "Told", "compare"]
