"""Many pairs of names at once: the same scores as one by one.

- `scores` weighs names of one shape together (`shapes`): their words numbered (`vocabulary`), each against each (`tables`), what ordinary ones are to each
  other (`ordinary`), letters in common first (`bags`).
"""
