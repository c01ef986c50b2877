"""Two personal names, part by part.

- `alignment` relates all parts of one name to all of the other (`relation`) and aligns the best, in other cuts too (`cuttings`).
- Cases and sexes: `nominative`, `declined`, `gendered`. Fathers and sons: `lineage`, `limits`. `servants` binds Abd and what follows, `ethiopian` names of two words, `husbands` Spanish wives' names.
- Asia: `fullnames`, `twoalphabets` and `eastern` look at syllables. `throughlatin`: two scripts of which neither is Latin, or one that the encoder has not learned. `unread`: letters that nothing reads.
- What the parts tell `together`; what is left: `leftover`, `smallparts`.
"""
