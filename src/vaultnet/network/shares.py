"""Shares: what each note alone adds to the network, once it is known who is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.network.acquaintances import together_in
from vaultnet.network.contacts import lines_of
from vaultnet.network.encounters import encounters_in
from vaultnet.network.promises import promises_in

if TYPE_CHECKING:
    from vaultnet.model.circle import Circle
    from vaultnet.model.facts import Facts
    from vaultnet.model.history import Row
    from vaultnet.model.network import OpenPromise
    from vaultnet.network.contacts import Whom
    from vaultnet.network.resolve import Links
    from vaultnet.network.somebody import Somebody


class Share(NamedTuple):
    """What one note adds."""

    whom: tuple[str, ...]
    """Of each dated line whom it names: a path, or the key of a name without a note,"""

    lines: tuple[Row, ...]
    """and the line itself."""

    promises: tuple[tuple[str, OpenPromise], ...]
    """Whom an open task concerns, and the task."""

    together: tuple[str, ...]
    """Who is named together in the note of a meeting."""

    circles: tuple[Circle, ...]
    """Who is named together in its lines."""


NOTHING = Share((), (), (), (), ())
"""What most notes add that are about something else."""


class World:
    """All that a note's share depends on beside the note. Two of them are the same only if they are one."""

    def __init__(self, links: Links, whom: Whom, somebody: Somebody, now: int) -> None:
        """Know where links lead, who is meant by which name, and the day (ordinal)."""
        self.links = links
        self.whom = whom
        self.somebody = somebody
        self.now = now


def share_of(note: Facts, world: World) -> Share:
    """Return what a note adds. Its mentions are looked at several times, so they are made into values once."""
    if not note.mentions and not note.promises:
        return NOTHING
    path, somebody, links = note.path, world.somebody, world.links
    mentions = tuple(note.mentions)
    whom, lines = lines_of(path, mentions, world.whom) if mentions else ((), ())
    return Share(
        whom,
        lines,
        tuple(promises_in(note, somebody, links)) if note.promises else (),
        together_in(path, mentions, somebody, links) if note.kind == "meeting" else (),
        tuple(encounters_in(note, mentions, somebody, world.now)) if mentions else (),
    )
