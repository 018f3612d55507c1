"""Ledger: what earlier imports told and wrote. It is kept outside the vault, and the vault is whole without it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Told(NamedTuple):
    """What a source said last of one field of somebody, and what was made of it."""

    value: str
    day: int
    """Day on which the file was made (proleptic ordinal); 0: not known."""

    is_written: bool = False
    """It was written into their note as it stands here."""


class Entry(NamedTuple):
    """What is remembered of one person."""

    ids: tuple[str, ...]
    """Identities (`merging.identities`), each once, in order."""

    path: str = ""
    """Note that was made for them; empty: none was."""

    is_made: bool = False
    """The note was there when that import ended: if it is gone, the user took it away."""

    told: Mapping[str, Told] = {}  # read only
    """By source and field: `linkedin company`; by field and value for what joined a list: `email a@b.example`."""

    logged: frozenset[tuple[int, str]] = frozenset()
    """Days and channels that became lines: one that is gone was taken away by the user, and stays away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All of it."""

    entries: tuple[Entry, ...] = ()
    mappings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Column → field, as the user wanted it, by digest of a table's header."""

    apart: frozenset[tuple[str, str]] = frozenset()
    """Pairs that look alike and are not the same: an identity, and the path of a note."""
