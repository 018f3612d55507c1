"""Same place: a trip or a fair of yours soon takes you where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import Country, Link, message
from vaultnet.model.source import Source
from vaultnet.model.suggestion import Evidence
from vaultnet.ranking.places import days_of, nearest_trip

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.model.message import Message
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.ranking.places import NearTrip


def same_place(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when a trip of the owner's, within 45 days, leads to their city or country, or to a fair of theirs.

    12 points for the city or the fair, 6 for the country alone; the best trip counts, the earliest of equals. See
    `nearest_trip` for what is the same.

    Source: spec 3; the line with the trip's days, and the person's note (the line of the fair).
    """
    near = nearest_trip(person, network, settings)
    if near is None:
        return ()
    points = settings.points
    given = points.same_place_country if near.by == "country" else points.same_place_city
    sources = (Source(near.trip.path, near.trip.line), Source(person.path, near.line))
    return (Evidence("same_place", round(given, 4), _told(near, person, network.today), sources),)


def _told(near: NearTrip, person: Person, today: date) -> Message:
    trip = Link(near.trip.path, near.trip.name)
    started = near.trip.first_day <= today.toordinal()
    days = days_of(near.trip, today)
    if near.by == "fair" and started:
        return message("Both of you are at {fair}, {days}.", fair=trip, days=days)
    if near.by == "fair":
        return message("Both of you go to {fair}, {days}.", fair=trip, days=days)
    if near.by == "city" and started:
        return message(
            "A trip of yours takes you to {city} now: {trip}, {days}.", trip=trip, city=person.city, days=days
        )
    if near.by == "city":
        return message(
            "A trip of yours will take you to {city}: {trip}, {days}.", trip=trip, city=person.city, days=days
        )
    country = Country(person.country)
    if started:
        return message(
            "A trip of yours takes you to {country} now: {trip}, {days}.", trip=trip, country=country, days=days
        )
    return message("A trip of yours will take you to {country}: {trip}, {days}.", trip=trip, country=country, days=days)
