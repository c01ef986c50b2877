"""Names in running text, measured."""
