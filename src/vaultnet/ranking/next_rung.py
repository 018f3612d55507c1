"""Next rung: the smallest step up, never a pitch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Country, Link, message
from vaultnet.ranking.places import days_of, is_abroad

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

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
    long as no trip of yours is near (`nearest_trip`). Met → keep it warm.

    Source: spec 3.
    """
    rung = network.ties[person.path].rung
    if rung == "met":
        return "keep_warm"
    if rung not in ("written", "spoken"):
        return "write"
    abroad = is_abroad(person, network, settings)
    if rung == "written":
        return "video" if abroad else "call"
    return "video" if abroad and near is None else "coffee"


def next_step_of(
    rung: NextRung, person: Person, near: NearTrip | None, today: date, *, too_long_ago: bool = False
) -> Message:
    """Return the step as a sentence.

    Where a trip leads to somebody once spoken with or met: a coffee there. To keep somebody warm whom one could meet at
    home, and whom one has not met for too long: a few words, and a coffee.
    """
    if near is None or rung not in ("coffee", "keep_warm"):
        return A_FEW_WORDS_AND_A_COFFEE if rung == "keep_warm" and too_long_ago else STEPS[rung]
    days, trip = days_of(near.trip, today), Link(near.trip.path, near.trip.name)
    if near.by == "fair":
        return message("A coffee at {fair}, {days}.", fair=trip, days=days)
    if near.by == "city":
        return message("A coffee in {city}, on your trip: {trip}, {days}.", city=person.city, trip=trip, days=days)
    country = Country(person.country)
    return message("A coffee in {country}, on your trip: {trip}, {days}.", country=country, trip=trip, days=days)


STEPS: Final[Mapping[NextRung, Message]] = {
    "write": message("A short message."),
    "call": message("A short call."),
    "video": message("A video call."),
    "coffee": message("Arrange a coffee."),
    "keep_warm": message("A few words, to keep it warm."),
}
"""The sentence of every step."""

A_FEW_WORDS_AND_A_COFFEE: Final = message("A few words, and propose a coffee.")
