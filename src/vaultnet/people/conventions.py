"""Conventions: how this vault is written, compiled once from its settings and its editor's."""
