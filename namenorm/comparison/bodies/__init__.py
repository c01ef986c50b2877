"""Two names of organizations or of places, word by word: distinctive words must agree.

- `alignment` relates the words: what they are (`words`, of places `units`), what they mean (`meaning`; Cyrillic in Latin letters: `romanized`), cut short (`abbreviations`), mistyped (`slips`).
- `standing` and `acronyms` need no measuring; `together` says what is true of all words. `telling`: whether a name is an organization's at all.
"""
