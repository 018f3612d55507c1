"""Next rung: the smallest step up, never a pitch."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Country, Day, Link, message
from vaultnet.ranking.places import home_country

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.message import Message
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.model.suggestion import NextRung
    from vaultnet.ranking.places import NearTrip

MINUTES: Final[Mapping[NextRung, int]] = {"write": 5, "call": 15, "video": 30, "coffee": 5, "keep_warm": 5}
"""What each step takes today: to have a coffee takes longer, to arrange it does not (spec 3)."""


def next_rung_of(person: Person, near: NearTrip | None, network: Network, settings: Settings) -> NextRung:
    """Return the smallest step above the highest rung ever reached.

    Noted, or nothing yet → write. Written → a call; a video call abroad. Spoken → a coffee; abroad, a video call as
    long as no trip of yours is near (`nearest_trip`). Met → keep it warm. Abroad: their country is known and is not
    home.

    Source: spec 3.
    """
    rung = network.ties[person.path].rung
    if rung == "met":
        return "keep_warm"
    if rung not in ("written", "spoken"):
        return "write"
    abroad = bool(person.country) and person.country != home_country(network, settings)
    if rung == "written":
        return "video" if abroad else "call"
    return "video" if abroad and near is None else "coffee"


def next_step_of(rung: NextRung, person: Person, near: NearTrip | None, today: date) -> Message:
    """Return the step as a sentence; where a trip leads to them, a coffee there."""
    if near is None or rung not in ("coffee", "keep_warm"):
        return STEPS[rung]
    day = Day(date.fromordinal(max(near.trip.first_day, today.toordinal())))
    trip = Link(near.trip.path, near.trip.name)
    if near.by == "fair":
        return message("A coffee at {fair}, from {day}.", fair=trip, day=day)
    place = person.city if near.by == "city" else Country(person.country)
    return message("A coffee in {place}, where you are from {day}: {trip}.", place=place, day=day, trip=trip)


STEPS: Final[Mapping[NextRung, Message]] = {
    "write": message("A short message."),
    "call": message("A short call."),
    "video": message("A video call."),
    "coffee": message("Arrange a coffee."),
    "keep_warm": message("A few words, to keep it warm."),
}
"""The sentence of every step."""
