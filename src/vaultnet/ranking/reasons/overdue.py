"""Overdue: the wanted time between two contacts has passed, or nearly."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from vaultnet.model.message import counted
from vaultnet.model.source import Source
from vaultnet.model.suggestion import Evidence

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.model.interaction import Interaction
    from vaultnet.model.message import Message
    from vaultnet.model.network import Network, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Points, Settings


def overdue(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold from a fifth of the cadence before the due date.

    The points rise straight from 0 to 25 on the due date, then by 15 for each doubling, up to 60. Whoever has no
    cadence, or was never contacted, has no due date and is never overdue.

    Units: days. Source: spec 3; the last contact, and the line of the cadence or tier (line 0: a folder gives it).
    """
    tie = network.ties[person.path]
    last = tie.last_contact or tie.last_mention
    if not tie.cadence_days or tie.due is None or last is None:
        return ()
    points = points_after((network.today - tie.due).days, tie.cadence_days, settings.points)
    if points is None:
        return ()
    text, contact = _told(tie, tie.due, last, network.today)
    wish = Source(person.path, person.cadence_line or person.tier_line)
    return (Evidence("overdue", round(points, 4), text, (contact.sources[0], wish)),)


def points_after(days: int, cadence_days: int, points: Points) -> float | None:
    """Return the points so many days after the due date (negative: before it); None while it is too early."""
    if days < 0:
        early = points.overdue_early_share * cadence_days
        return None if days < -early else points.overdue_at_due * (1 + days / early)
    grown = points.overdue_at_due + points.overdue_growth * log2(1 + days / cadence_days)
    return min(points.overdue_most, grown)


def _told(tie: Tie, due: date, last: Interaction, today: date) -> tuple[Message, Interaction]:
    """Return the sentence, and the contact it counts from: the one that decided the due date, where it is known."""
    spoken = tie.last_spoken
    if spoken is None or (due - spoken.day).days > tie.cadence_days:
        if last.rung == "written":
            return _since_message((today - last.day).days, tie.cadence_days), last
    elif spoken != last:
        return _since_spoken((today - spoken.day).days, tie.cadence_days), spoken
    return _since_contact((today - last.day).days, tie.cadence_days), last


def _since_contact(days: int, cadence: int) -> Message:
    return counted(
        "{count} day since the last contact; you wanted {cadence}.",
        "{count} days since the last contact; you wanted {cadence}.",
        days,
        cadence=cadence,
    )


def _since_spoken(days: int, cadence: int) -> Message:
    return counted(
        "{count} day since you last spoke or met; you wanted {cadence}.",
        "{count} days since you last spoke or met; you wanted {cadence}.",
        days,
        cadence=cadence,
    )


def _since_message(days: int, cadence: int) -> Message:
    return counted(
        "{count} day since the last message, which counts for half a contact; you wanted one every {cadence}.",
        "{count} days since the last message, which counts for half a contact; you wanted one every {cadence}.",
        days,
        cadence=cadence,
    )
