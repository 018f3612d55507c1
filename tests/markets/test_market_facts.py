"""The facts of a market against sums done another way, for 30 markets on 10 dates; and the traps one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import holidays
import pytest
from babel.core import Locale
from babel.numbers import get_territory_currencies

from builders import a_trip
from vaultnet.languages.countries import country_code
from vaultnet.markets.cities import CITIES, zone_of_city
from vaultnet.markets.clocks import own_zone
from vaultnet.markets.facts import market_facts
from vaultnet.markets.money_and_speech import CURRENCIES, EURO
from vaultnet.markets.public_holidays import closed_on
from vaultnet.markets.trade import CUSTOMS_UNION, EFTA, EU, trade_of
from vaultnet.markets.zone_table import MAIN_ZONES
from vaultnet.model.market_facts import Hours, MarketFacts

MARKETS = {
    "DE": "Europe/Berlin", "FR": "Europe/Paris", "ES": "Europe/Madrid", "GB": "Europe/London", "IE": "Europe/Dublin",
    "PT": "Europe/Lisbon", "PL": "Europe/Warsaw", "BG": "Europe/Sofia", "FI": "Europe/Helsinki", "CH": "Europe/Zurich",
    "NO": "Europe/Oslo", "TR": "Europe/Istanbul", "MA": "Africa/Casablanca", "EG": "Africa/Cairo",
    "ZA": "Africa/Johannesburg", "IL": "Asia/Jerusalem", "SA": "Asia/Riyadh", "AE": "Asia/Dubai", "IR": "Asia/Tehran",
    "IN": "Asia/Kolkata", "NP": "Asia/Kathmandu", "CN": "Asia/Shanghai", "JP": "Asia/Tokyo", "AU": "Australia/Sydney",
    "NZ": "Pacific/Auckland", "US": "America/New_York", "CA": "America/Toronto", "MX": "America/Mexico_City",
    "BR": "America/Sao_Paulo", "CL": "America/Santiago",
}  # fmt: skip
DAYS = [
    date(2026, 3, 9),  # the United States change on 8 March
    date(2026, 3, 27),
    date(2026, 3, 30),  # Europe on 29 March
    date(2026, 4, 6),  # Easter Monday; Australia and New Zealand on 5 April
    date(2026, 7, 14),
    date(2026, 10, 23),
    date(2026, 10, 26),  # Europe on 25 October
    date(2026, 11, 2),  # the United States on 1 November
    date(2026, 11, 24),
    date(2027, 1, 1),
]
ROME = "Europe/Rome"
RESERVED = {"AC", "CP", "CQ", "DG", "EA", "IC", "TA"}  # islands and enclaves that ISO keeps codes for, no countries
CODES = sorted(
    code
    for code in map(str, Locale("en").territories)
    if code.isalpha() and len(code) == len("IT") and country_code(code) and code not in RESERVED
)


def facts(country: str, today: date, *places: str, own: str = ROME) -> MarketFacts:
    return market_facts(country, places, (), own, today)


def at_work(zone: ZoneInfo, moment: datetime) -> bool:
    """Tell whether it is 9 to 18 somewhere: what the window means, asked minute by minute."""
    return 9 * 60 <= 60 * moment.astimezone(zone).hour + moment.astimezone(zone).minute < 18 * 60


@pytest.mark.parametrize("today", DAYS, ids=str)
@pytest.mark.parametrize("country", MARKETS)
def test_the_call_window_is_every_quarter_of_an_hour_in_which_both_are_at_work(country: str, today: date) -> None:
    clock = facts(country, today).clocks[0]
    here, there = ZoneInfo(ROME), ZoneInfo(MARKETS[country])
    midnight = datetime(today.year, today.month, today.day, tzinfo=here).astimezone(UTC)
    quarters = [midnight + timedelta(minutes=15 * n) for n in range(100)]
    both = [
        each
        for each in quarters
        if each.astimezone(here).date() == today and at_work(here, each) and at_work(there, each)
    ]
    if not both:
        assert clock.yours is None
        return
    first, end = both[0].astimezone(here), (both[-1] + timedelta(minutes=15)).astimezone(here)
    assert clock.yours == Hours(60 * first.hour + first.minute, 60 * end.hour + end.minute)


@pytest.mark.parametrize("today", DAYS, ids=str)
@pytest.mark.parametrize("country", MARKETS)
def test_the_clock_is_ahead_by_the_difference_of_the_offsets(country: str, today: date) -> None:
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=ZoneInfo(ROME))
    theirs, ours = noon.astimezone(ZoneInfo(MARKETS[country])).utcoffset(), noon.utcoffset()
    assert theirs is not None
    assert ours is not None
    assert timedelta(minutes=facts(country, today).clocks[0].ahead) == theirs - ours


@pytest.mark.parametrize("today", DAYS, ids=str)
@pytest.mark.parametrize("country", MARKETS)
def test_holidays_and_weekends_are_those_of_the_library(country: str, today: date) -> None:
    years = (today.year, today.year + 1)
    calendar = holidays.country_holidays(country, subdiv="ENG" if country == "GB" else None, years=years)
    told = facts(country, today)
    assert [each.day for each in told.holidays] == [
        day for day in (today + timedelta(days=n) for n in range(22)) if day in calendar
    ]
    assert set(told.weekend) == calendar.weekend
    works = calendar.is_working_day(today)
    assert (closed_on(country, today) == "") is works


@pytest.mark.parametrize("today", DAYS, ids=str)
@pytest.mark.parametrize("country", MARKETS)
def test_money_is_what_cldr_says_but_for_what_it_is_late_with(country: str, today: date) -> None:
    wanted = ["EUR"] if country == "BG" else get_territory_currencies(country, today)
    assert list(facts(country, today).currencies) == wanted


@pytest.mark.parametrize(
    ("country", "today", "window"),
    [
        ("US", date(2026, 11, 24), Hours(15 * 60, 18 * 60)),
        ("US", date(2026, 10, 27), Hours(14 * 60, 18 * 60)),
        ("US", date(2026, 3, 17), Hours(14 * 60, 18 * 60)),
        ("AE", date(2026, 11, 24), Hours(9 * 60, 15 * 60)),
        ("AE", date(2026, 7, 14), Hours(9 * 60, 16 * 60)),
        ("JP", date(2026, 11, 24), Hours(9 * 60, 10 * 60)),
        ("JP", date(2026, 7, 14), Hours(9 * 60, 11 * 60)),
        ("BR", date(2026, 11, 24), Hours(13 * 60, 18 * 60)),
        ("IN", date(2026, 11, 24), Hours(9 * 60, 13 * 60 + 30)),
        ("AU", date(2026, 11, 24), None),
        ("AU", date(2026, 7, 14), Hours(9 * 60, 10 * 60)),
    ],
)
def test_windows_that_were_measured_by_hand(country: str, today: date, window: Hours | None) -> None:
    assert facts(country, today).clocks[0].yours == window


def test_a_city_that_keeps_another_time_has_a_clock_of_its_own_and_one_that_does_not_has_none() -> None:
    clocks = facts("US", DAYS[8], "Napa", "Boston", "Chicago, IL", "Sonoma").clocks
    assert [clock.place for clock in clocks] == ["", "Napa", "Chicago, IL"]
    assert clocks[1].yours is None
    assert clocks[1].their_day == Hours(18 * 60, 3 * 60)


def test_a_note_may_name_the_zone() -> None:
    assert [clock.place for clock in facts("AE", DAYS[8], "Asia/Dubai", "Asia/Tokyo", "No/Where").clocks] == [
        "",
        "Tokyo",
    ]


def test_across_the_date_line_the_day_there_is_the_one_that_meets_ours() -> None:
    friday = date(2026, 11, 27)
    tokyo = facts("JP", friday, own="America/Los_Angeles").clocks[0]
    assert tokyo.yours == Hours(16 * 60, 18 * 60)
    assert tokyo.closed == "weekend"  # by then it is Saturday in Tokyo


@pytest.mark.parametrize(
    ("country", "day", "closed"),
    [
        ("US", date(2026, 11, 26), "holiday"),
        ("SA", date(2026, 11, 27), "weekend"),
        ("SA", date(2026, 11, 29), ""),
        ("AE", date(2026, 11, 27), ""),
        ("GB", date(2026, 8, 31), "holiday"),  # the summer bank holiday of England
        ("DE", date(2026, 11, 28), "weekend"),
        ("CN", date(2026, 10, 10), ""),  # a Saturday that makes up for the golden week
    ],
)
def test_a_country_is_closed_on_its_own_days(country: str, day: date, closed: str) -> None:
    assert closed_on(country, day) == closed


def test_a_holiday_that_follows_the_moon_is_said_to_be_estimated() -> None:
    first = facts("AE", date(2027, 5, 10)).holidays[0]
    assert (first.day, first.name, first.is_estimated) == (date(2027, 5, 15), "Day of Arafah", True)
    assert not facts("US", DAYS[8]).holidays[0].is_estimated


def test_a_holiday_far_ahead_counts_on_the_days_of_a_trip_to_that_country() -> None:
    there = a_trip("2027-05-03", "2027-05-07", "Warszawa", countries=("PL",), path="Trips/May.md")
    elsewhere = a_trip("2027-11-09", "2027-11-12", "Lyon", countries=("FR",))
    told = market_facts("PL", (), (there, elsewhere), ROME, DAYS[8]).holidays
    assert [(each.day, each.trip) for each in told] == [(date(2027, 5, 3), "Trips/May.md")]


def test_the_owners_zone_is_the_settings_else_the_home_countrys_and_never_the_machines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert (own_zone("", "IT"), own_zone("Europe/London", "IT"), own_zone("", "??")) == (ROME, "Europe/London", "")
    assert facts("DE", DAYS[8], own="").clocks == ()


@pytest.mark.parametrize("code", CODES)
def test_every_country_has_its_facts(code: str) -> None:
    told = facts(code, DAYS[8])
    assert told.clocks
    uninhabited = {"AQ", "BV", "GS", "HM", "PN", "TF", "UM"}
    assert bool(told.dialling_code) is (code not in uninhabited)
    assert bool(told.currencies) is (code != "AQ")
    assert bool(told.languages) is (code != "AQ")
    assert told.weekend


def test_there_are_249_countries_and_kosovo() -> None:
    assert len(CODES) == 250
    assert sorted(MAIN_ZONES) == CODES


def test_every_zone_of_the_tables_is_one_of_the_time_zone_database() -> None:
    zones = {*MAIN_ZONES.values(), *(zone for cities in CITIES.values() for zone in cities)}
    assert zones <= available_timezones()


def test_no_city_stands_in_two_zones() -> None:
    for country, cities in CITIES.items():
        names = [name for listed in cities.values() for name in listed.split(", ")]
        assert len(names) == len({name.casefold() for name in names})
        assert all(zone_of_city(name, country) for name in names)


@pytest.mark.parametrize(
    ("code", "trade"),
    [
        ("BG", "eu"), ("HR", "eu"), ("GP", "eu"), ("GB", "third_country"), ("CH", "efta"), ("NO", "efta"),
        ("TR", "customs_union"), ("SM", "customs_union"), ("AD", "customs_union"), ("MC", "customs_union"),
        ("US", "third_country"), ("UA", "third_country"), ("GL", "third_country"), ("VA", "third_country"),
    ],
)  # fmt: skip
def test_how_a_country_trades_with_the_eu(code: str, trade: str) -> None:
    assert trade_of(code) == trade


def test_the_tables_count_what_they_should() -> None:
    assert (len(EU), len(EFTA), len(EURO)) == (27, 4, 21)
    assert EURO <= EU
    assert not CUSTOMS_UNION & (EU | EFTA)


def test_the_euro_of_bulgaria_and_the_guilder_of_the_caribbean() -> None:
    assert facts("BG", DAYS[8]).currencies == ("EUR",)
    assert facts("CW", DAYS[8]).currencies == ("XCG",)
    assert all(len(code) == len("EUR") for codes in CURRENCIES.values() for code in codes)


@pytest.mark.parametrize(
    ("code", "languages"),
    [("CH", ("de", "fr", "it")), ("BE", ("nl", "fr", "de")), ("US", ("en",)), ("NO", ("no",)), ("IN", ("hi", "en")),
     ("BA", ("bs", "hr", "sr")), ("MX", ("es",))],
)  # fmt: skip
def test_the_languages_of_a_country_are_told_once_the_most_spoken_first(code: str, languages: tuple[str, ...]) -> None:
    assert facts(code, DAYS[8]).languages == languages
