"""Importers: one foreign format a file, bytes in, drafts out. Pure; each is found by content, never by name.

To add one: write its file with a function that tells whether bytes are of its kind, and one that reads them; then add
its line to `IMPORTERS` in `importers/find.py`.
"""
