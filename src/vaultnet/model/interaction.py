"""Interaction: one dated contact with one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.model.channel import RUNG_OF

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.model.channel import Channel, Direction, Rung
    from vaultnet.model.source import Source


class Interaction(NamedTuple):
    """One dated contact with one person: the same person, day and channel is one, with several sources."""

    day: date
    channel: Channel
    direction: Direction
    sources: tuple[Source, ...]
    """The lines that say so, in order of path and line; never empty."""

    @property
    def rung(self) -> Rung:
        """Return the rung of the channel."""
        return RUNG_OF[self.channel]
