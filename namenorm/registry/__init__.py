"""The registry: source files, lint, derived names, the compiled index and the layers laid over it."""
