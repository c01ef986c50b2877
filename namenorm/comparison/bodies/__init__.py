"""Two names of organizations or of places, word by word: distinctive words must agree.

- `alignment` relates the words: what they are (`words`, of places `units`), what they mean (`meaning`; Cyrillic in Latin letters: `romanized`), cut short (`abbreviations`), mistyped (`slips`).
- Before that `othernames` leaves out what a body is called besides, `alikewritten` and `unspaced` write and cut both names alike.
- `standing` and `acronyms` need no measuring; `together` says what is true of all words, `anotherbody` which words make another body's name. `telescoped`: acronyms with more than initials. `sisters`: compounds of two scripts that share a half. `telling`: whether a name is an organization's at all.
"""
