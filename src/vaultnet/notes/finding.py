"""Finding: a problem in the file at hand; `parse` adds the path."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """A problem without its path."""

    line: int
    """Line in the file, from 1; 0: the whole file."""

    code: str
    details: tuple[str, ...] = ()
