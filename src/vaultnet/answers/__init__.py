"""Answers: what the user ticks or types, and the lines and values that it becomes in the notes. Pure."""
