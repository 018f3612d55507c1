"""The nouns: frozen values, each field with its unit and its source; no I/O, no rules.

Values that are made once a note, and kept in bulk, are named tuples (small, and packed as they stand); the rest are
frozen, slotted dataclasses.
"""
