"""Names of East and South-East Asia, syllable by syllable: whether one can be read or spelled as another.

- Latin letters: `syllables` (Chinese, Korean), `japanese`, `burmese`; `syllabic` in Slavic cases.
- Characters: `chinese`, `korean`, `kanji`, `thai`, `tibetan`, each beside Latin letters; `steps` tells what can be written so. Cyrillic letters: `palladius` (Chinese), `kontsevich` (Korean), `polivanov` (Japanese).
"""
