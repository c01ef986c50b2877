"""Names of East and South-East Asia, syllable by syllable: whether one can be read or spelled as another.

- Latin letters: `syllables` (Chinese, Korean), `japanese`, `burmese`; `syllabic` in Slavic cases.
- Characters: `chinese`, `korean`, `kanji`, each beside Latin letters. Cyrillic letters: `palladius` (Chinese), `kontsevich` (Korean), `polivanov` (Japanese).
"""
