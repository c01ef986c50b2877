"""Benchmarks of names in running text: linking of mentions, clustering of names without a registry."""
