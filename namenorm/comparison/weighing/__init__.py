"""What evidence weighs: features and their table of weights, alignments made of them; what else all layers above share.

- `weights`: the weight of each feature, and the thresholds; `knots`: numbers as features; `groups`: scripts that share weights.
- `align`: an alignment of parts with its features, and the best assignment; `vectors`: cosines of the encoder.
"""
