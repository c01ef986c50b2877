"""Labelled suites of name pairs, and namenorm beside its peers on them."""
