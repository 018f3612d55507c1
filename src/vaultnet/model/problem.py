"""Problem: something in a note that could not be understood, as a value beside the data."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """Something that could not be understood, and where; it never ends a run.

    The sentences for each code (what it is, what was done, what to do) stand in `pages/problem_text.py`.
    """

    path: str
    """Path of the note inside the vault."""

    line: int
    """Line in that file, from 1; 0: the whole file."""

    code: str
    """Name of the kind of problem, stable: `bad_yaml`, `bad_date`, … (see `pages/problem_text.py`)."""

    details: tuple[str, ...] = ()
    """What fills the blanks of its sentences, in order: the text as written, the nearest known name, …"""
