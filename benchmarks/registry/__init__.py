"""The index at size: growth from real name parts to a million entities, beside peers."""
