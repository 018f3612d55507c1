"""Drift: a rhythm that you had, and that has broken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import counted
from vaultnet.model.suggestion import Evidence

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings


def drift(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when the silence is longer than twice the usual gap, and not so long that the rhythm is over.

    With the gap g: max(2g, g + 14) < silence ≤ max(12g, g + 90). The gap is the median between contacts; only where
    there never was a contact, between the days that name the person. Without a known gap there is no drift.

    Units: days. Source: spec 3; the newest contact or mention.
    """
    tie = network.ties[person.path]
    contacts = tie.last_contact is not None
    gap, last = (tie.gap_days, tie.last_contact) if contacts else (tie.mention_gap_days, tie.last_mention)
    if gap is None or last is None:
        return ()
    silence = (network.today - last.day).days
    if not max(2 * gap, gap + 14) < silence <= max(12 * gap, gap + 90):
        return ()
    text = (_contact if contacts else _mention)(silence, max(1, round(gap)))
    return (Evidence("drift", round(settings.points.drift_points, 4), text, last.sources[:1]),)


def _contact(silence: int, gap: int) -> Message:
    return counted(
        "{count} day without contact; usually it is about {gap}.",
        "{count} days without contact; usually it is about {gap}.",
        silence,
        gap=gap,
    )


def _mention(silence: int, gap: int) -> Message:
    return counted(
        "{count} day since your notes last named them; usually it is about {gap}.",
        "{count} days since your notes last named them; usually it is about {gap}.",
        silence,
        gap=gap,
    )
