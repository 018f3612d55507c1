"""Same place: trips and fairs that lead to them."""

from __future__ import annotations

from datetime import date

import pytest

from builders import TODAY, a_person, a_trip, interest, network_of
from vaultnet.model.message import Country, Day
from vaultnet.model.settings import Settings
from vaultnet.model.source import Source
from vaultnet.ranking.reasons.same_place import same_place

SETTINGS = Settings()
TODAY_DAY = TODAY.toordinal()


def days_ago(days: int) -> date:
    return date.fromordinal(TODAY_DAY - days)


ANNA = a_person("Anna Keller", city="Köln", country="DE", interests=(interest("ProWein 2027", "event", line=12),))


@pytest.mark.parametrize(
    ("first", "last", "points"),
    [(-46, -50, None), (-45, -50, 12), (0, 0, 12), (3, 0, 12), (3, 1, None)],
    ids=["too far ahead", "45 days ahead", "today", "last day", "over"],
)
def test_a_trip_counts_until_it_is_over(first: int, last: int, points: int | None) -> None:
    network = network_of([ANNA], trips=(a_trip(first, last, "koln"),))
    assert [each.points for each in same_place(ANNA, network, SETTINGS)] == ([] if points is None else [points])


def test_a_trip_to_their_country_counts_half() -> None:
    network = network_of([ANNA], trips=(a_trip(-3, -5, "Berlin", countries=("DE",), line=4),))

    (found,) = same_place(ANNA, network, SETTINGS)

    assert found.points == 6
    assert found.text.blanks["country"] == Country("DE")
    assert found.sources == (Source("Trips/Trip Berlin.md", 4), Source(ANNA.path, 0))


def test_a_city_is_the_same_in_every_language() -> None:
    network = network_of([ANNA], trips=(a_trip(-3, -5, "Colonia", countries=("DE",)),))
    assert same_place(ANNA, network, SETTINGS)[0].points == 12


def test_the_city_beats_an_earlier_trip_to_the_country() -> None:
    trips = (a_trip(-3, -5, "Berlin", countries=("DE",)), a_trip(-9, -9, "Köln", countries=("DE",)))
    (found,) = same_place(ANNA, network_of([ANNA], trips=trips), SETTINGS)
    assert found.points == 12
    assert found.text.blanks["days"] == Day(days_ago(-9))


def test_a_trip_inside_the_home_country_leads_only_to_its_city() -> None:
    bari, verona = a_person("B", city="Bari", country="IT"), a_person("V", city="Verona", country="IT")
    network = network_of([bari, verona], trips=(a_trip(-3, -5, "Verona", countries=("IT",)),))
    assert same_place(bari, network, SETTINGS) == ()
    assert same_place(verona, network, SETTINGS)[0].points == 12
    assert same_place(bari, network, Settings(home_country="Germania"))[0].points == 6


@pytest.mark.parametrize(
    ("written", "holds"),
    [("ProWein 2027", True), ("prowein", True), ("ProWein 2026", False), ("Vinitaly 2027", False)],
)
def test_a_fair_of_theirs_is_the_same_name_and_year(written: str, holds: bool) -> None:
    anna = a_person("Anna", interests=(interest(written, "event", line=12),))
    fair = a_trip(-30, -33, kind="fair", name="ProWein 2027", path="Fairs/ProWein 2027.md", line=2)

    found = same_place(anna, network_of([anna], trips=(fair,)), SETTINGS)

    assert [each.points for each in found] == ([12] if holds else [])
    if holds:
        assert found[0].sources == (Source("Fairs/ProWein 2027.md", 2), Source(anna.path, 12))


def test_a_fair_without_a_year_in_its_name_has_the_year_of_its_days() -> None:
    anna = a_person("Anna", interests=(interest("ProWein 2027", "event"),))
    this_year = a_trip(-3, -5, kind="fair", name="ProWein")
    assert same_place(anna, network_of([anna], trips=(this_year,)), SETTINGS) == ()
