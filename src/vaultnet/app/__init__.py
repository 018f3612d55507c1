"""App: the use cases, wiring only."""
