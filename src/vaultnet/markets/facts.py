"""Facts: all that is to be known of a country on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.markets.cities import zone_of_city
from vaultnet.markets.clocks import clock_of, own_zone
from vaultnet.markets.money_and_speech import currencies_of, languages_of
from vaultnet.markets.public_holidays import closed_on, is_estimated, plain_name, year_of
from vaultnet.markets.trade import AS_OF, trade_of
from vaultnet.markets.zone_table import MAIN_ZONES
from vaultnet.model.market_facts import Clock, MarketFacts, PublicHoliday

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vaultnet.model.network import Network
    from vaultnet.model.person import Trip
    from vaultnet.model.prospect import Market
    from vaultnet.model.settings import Settings

AHEAD_DAYS: Final = 21
"""Holidays of so many days ahead are told."""


def facts_of(market: Market, home: str, network: Network, settings: Settings) -> MarketFacts:
    """Return the facts of a market today: of its country, and of the places there where the owner knows somebody.

    The owner's office hours are those of the settings' time zone, else of the home country (ISO code), whatever zone
    the machine may keep: so two machines write the same.
    """
    zone = own_zone(settings.timezone, home)
    return market_facts(market.country, places_in(market), network.trips, zone, network.today)


def places_in(market: Market) -> set[str]:
    """Return the cities of the people and companies of a market that are there, and the time zones named for them."""
    people = (*market.who_knows, *(insider.person for each in market.prospects for insider in each.insiders))
    there = [person for person in people if person.country == market.country]
    places = {place for person in there for place in (person.city, person.timezone) if place}
    places.update(each.company.city for each in market.prospects if each.company and each.company.city)
    return places


def market_facts(country: str, places: Iterable[str], trips: Sequence[Trip], own_zone: str, today: date) -> MarketFacts:
    """Return the facts of a country (ISO code) as of a day.

    `places` are the cities of the people and companies there, or time zones that their notes name (`Asia/Dubai`): those
    that keep another time than the country's main zone get a clock of their own. `trips` are the owner's, `own_zone` is
    the zone whose office hours are the owner's (`clocks.own_zone`).

    Source: spec 4, facts.
    """
    return MarketFacts(
        country=country,
        clocks=tuple(_clocks(country, places, own_zone, today)),
        languages=languages_of(country),
        currencies=currencies_of(country, today),
        trade=trade_of(country),
        trade_as_of=AS_OF.isoformat()[: len("2026-11")],
        dialling_code=_dialling_code(country),
        weekend=year_of(country, today.year).weekend,
        holidays=tuple(_holidays(country, trips, today)),
    )


def _clocks(country: str, places: Iterable[str], own_zone: str, today: date) -> Iterator[Clock]:
    """Yield the clock of the country, then those of the places that tell another time on that day."""
    main = _clock("", MAIN_ZONES.get(country, ""), country, own_zone, today)
    if main is None:
        return
    yield main
    others: dict[int, Clock] = {}
    for place in sorted(set(places)):
        zone = place if "/" in place else zone_of_city(place, country)
        clock = _clock(_city_of(place), zone, country, own_zone, today) if zone else None
        if clock is not None and clock.ahead != main.ahead:
            others.setdefault(clock.ahead, clock)
    for ahead in sorted(others):
        yield others[ahead]


def _clock(place: str, zone: str, country: str, own_zone: str, today: date) -> Clock | None:
    return clock_of(place, zone, own_zone, today, lambda day: closed_on(country, day))


def _city_of(place: str) -> str:
    """Return the city in the name of a time zone: `America/New_York` is New York; a city is itself."""
    return place.rpartition("/")[2].replace("_", " ") if "/" in place else place


def _holidays(country: str, trips: Sequence[Trip], today: date) -> Iterator[PublicHoliday]:
    """Yield the holidays of the next three weeks and of the days of trips to the country, in order."""
    there = [trip for trip in trips if country in trip.countries]
    ordinal = today.toordinal()
    days = {ordinal + ahead for ahead in range(AHEAD_DAYS + 1)}
    for trip in there:
        days.update(range(max(ordinal, trip.first_day), trip.last_day + 1))
    for day in map(date.fromordinal, sorted(days)):
        name = year_of(country, day.year).holidays.get(day)
        if name:
            met = next((trip.path for trip in there if trip.first_day <= day.toordinal() <= trip.last_day), "")
            yield PublicHoliday(day, plain_name(name), is_estimated(name), met)


def _dialling_code(country: str) -> int:
    """Return the code to dial for a country, without `+`; 0 where there is none."""
    import phonenumbers  # noqa: PLC0415 — 25 ms

    return phonenumbers.country_code_for_region(country)
