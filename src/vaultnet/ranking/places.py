"""Places: which trip leads to a person, and which country is home."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from vaultnet.model.message import Day, message
from vaultnet.network.home import home_country
from vaultnet.network.spellings import city_name
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from vaultnet.model.message import Blank
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person, Trip
    from vaultnet.model.settings import Settings

YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


class NearTrip(NamedTuple):
    """A trip of the owner's that leads to a person."""

    trip: Trip
    by: Literal["fair", "city", "country"]
    """Why it does: a fair of theirs, their city, or only their country."""

    line: int
    """Line of the person's note that says so; 0: the note."""


def is_abroad(person: Person, network: Network, settings: Settings) -> bool:
    """Tell whether a person's country is known and is not home."""
    return bool(person.country) and person.country != home_country(network, settings)


def nearest_trip(person: Person, network: Network, settings: Settings) -> NearTrip | None:
    """Return the trip that leads nearest to a person: their fair, else their city, else their country; None: no trip.

    Trips count that go on today or begin within 45 days; of two that lead equally near, the earlier one. Cities are
    compared without case and accents, in whatever language they are named. A trip inside the home country leads to
    cities only: one is always near there. A fair is theirs when their note names it, with its year or without one.

    Source: spec 3, `same_place`.
    """
    today = network.today.toordinal()
    last_start = today + settings.points.same_place_days
    near = None
    for trip in network.trips:
        if trip.last_day < today or trip.first_day > last_start:
            continue
        line = _fair_line(person, trip) if trip.kind == "fair" else None
        if line is not None:
            return NearTrip(trip, "fair", line)
        if person.city and _plain(person.city) in _plain_places(trip.places):
            return NearTrip(trip, "city", 0)
        if near is None and person.country and person.country in trip.countries:
            near = NearTrip(trip, "country", 0)
    return near if near is not None and is_abroad(person, network, settings) else None


def days_of(trip: Trip, today: date) -> Blank:
    """Return the days of a trip that are left: one day, or the first and the last."""
    first, last = date.fromordinal(max(trip.first_day, today.toordinal())), date.fromordinal(trip.last_day)
    if first == last:
        return Day(first)
    return message("{first} to {last}", first=Day(first), last=Day(last))


# The same few hundred cities are compared for every person and trip.
@lru_cache(maxsize=4096)
def _plain(place: str) -> str:
    return city_name(place)


@lru_cache(maxsize=256)
def _plain_places(places: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(city_name, places))


def _fair_line(person: Person, trip: Trip) -> int | None:
    """Return the line of a person's note that names the fair; None when none does."""
    for event in person.interests:
        if event.kind == "event" and any(
            _is_same_fair(name, trip) for name in (event.text, event.target.rpartition("/")[2]) if name
        ):
            return event.line
    return None


def _is_same_fair(name: str, trip: Trip) -> bool:
    """Tell whether a name in a note is this fair: same name, and the same year where the note gives one."""
    year = YEAR.search(name)
    if year and int(year.group()) not in _years(trip):
        return False
    return _without_year(name) == _without_year(trip.name)


def _years(trip: Trip) -> tuple[int, ...]:
    written = YEAR.search(trip.name)
    first = _year_of(trip.first_day)
    return (int(written.group()),) if written else (first, _year_of(trip.last_day))


def _year_of(ordinal: int) -> int:
    return date.fromordinal(ordinal).year


def _without_year(name: str) -> str:
    return folded(YEAR.sub("", name)).strip(" -–,()")
