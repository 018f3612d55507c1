"""Source: the place in the vault where a value was read."""

from __future__ import annotations

from typing import NamedTuple


class Source(NamedTuple):
    """A place in the vault: what makes a page provable, and an error useful."""

    path: str
    """Path of the note inside the vault, `/` between folders, spelled as on disk."""

    line: int
    """Line in that file, from 1; 0 when the value is the note itself or its name."""
