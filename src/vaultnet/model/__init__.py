"""The nouns: frozen values, each field with its unit and its source; no I/O, no rules.

They are named tuples: small, packed as they stand, and quick to define and to make. Those that only an import needs are
frozen, slotted dataclasses.
"""
