"""Batch: one thing to do for whoever watches a vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vaultnet.vault.records import Condition
    from vaultnet.vault.scan import Scan


class Batch(NamedTuple):
    """Something to do."""

    condition: Condition
    reason: str
    """Why the vault is not ok: one of our codes."""

    why: str
    """What brought it about: `start`, `hint`, `scan`, `again`, `day`, `rules`, `pages`, `condition`, `failed`."""

    found: Scan | None = None
    """The vault's notes, as far as they may be believed; None: nothing to refresh."""

    changed: frozenset[str] = frozenset()
    """Notes that must be read again."""

    held: frozenset[str] = frozenset()
    """Notes that must not be read: what they said still counts."""

    error: Exception | None = None
    """What went wrong while looking."""
