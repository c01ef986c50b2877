"""How well the conventions spell names, go back from a spelling, and how fast: beside other libraries.

    python -m benchmarks.conventions [--part transcribe|agreement|variants|guess|inverse|speed] [--sample N] [--misses]

Every part says what it measured, on how many names, and on which data: the project's data folder (`../shared/data`),
or only the tables in `tests/cases`. Samples are drawn with a fixed seed. Peers that are not installed are skipped.
"""
