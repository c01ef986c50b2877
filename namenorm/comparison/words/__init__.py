"""Two words of names held against each other.

- `strangers` tells most apart at once; `likeness` measures the others by their letters, by `sounds`, and by what is known of them:
  lists (`census`, `spellings`, `cognates`), endings (`kinship`, `womens`, `longer`, `patronymics`, `belarusian`), halves (`elements`), `differences`, and what
  tells two names for sure (`apart`, in two scripts `otherwords`: `abjads`, `softness`, `lastvowels`; `twosexes`; `shortforms`; `sahel`). `exactness`: how much it says that two are equal.
- `learned` adds the encoder, the letters that answer each other (`correspondence`), and a `secondlook` in Latin letters.
"""
