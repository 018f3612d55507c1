"""Face to face: you write or speak, but have not met in person for long, or never."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from vaultnet.model.message import counted, message
from vaultnet.model.source import Source
from vaultnet.model.suggestion import Evidence

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.network import Network, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Points, Settings


def face_to_face(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when the last meeting in person is older than wanted, or when there was none.

    Only for people who were written to, spoken with or met. Wanted is the note's `meet_every`, else four cadences
    between 90 and 365 days, else 365 days. 8 points when that has passed, 6 more for each doubling, up to 20; 12 where
    you never met, and nothing where the note says that you did, without a day.

    Units: days. Source: spec 3; the last meeting; where there was none, the person's note and the newest contact.
    """
    tie = network.ties[person.path]
    if tie.rung is None or tie.rung == "noted":
        return ()
    points, met = settings.points, tie.last_met
    if met is None and person.met_before == "yes":
        return ()  # nobody knows when
    if met is None:
        newest = tie.last_contact.sources[:1] if tie.last_contact else ()
        sources = dict.fromkeys((Source(person.path, 0), *newest))
        return (Evidence("face_to_face", round(points.face_to_face_never, 4), _never_met(tie), tuple(sources)),)
    age, wanted = (network.today - met.day).days, wanted_days(person, tie.cadence_days, points)
    if age <= wanted:
        return ()
    grown = points.face_to_face_at_due + points.face_to_face_growth * log2(age / wanted)
    text = counted("{count} day since you last met in person.", "{count} days since you last met in person.", age)
    return (Evidence("face_to_face", round(min(points.face_to_face_most, grown), 4), text, met.sources[:1]),)


def wanted_days(person: Person, cadence_days: int, points: Points) -> int | float:
    """Return the wanted days between two meetings in person; at least 1."""
    if person.meet_every_days > 0:
        return person.meet_every_days
    if not cadence_days:
        return max(1, points.meet_every_most_days)
    least, most = points.meet_every_least_days, points.meet_every_most_days
    return max(1, min(most, max(least, points.meet_every_cadences * cadence_days)))


def _never_met(tie: Tie) -> Message:
    """Return the sentence, with what there was instead in the last two years."""
    written, spoken = tie.counts_24m.get("written", 0), tie.counts_24m.get("spoken", 0)
    contacts = []
    if written:
        contacts.append(counted("{count} message", "{count} messages", written))
    if spoken:
        contacts.append(counted("{count} conversation", "{count} conversations", spoken))
    if not contacts:
        return message("You have never met in person.")
    return message("You have never met in person: {contacts} in two years.", contacts=tuple(contacts))
