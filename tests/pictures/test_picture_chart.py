from __future__ import annotations

from itertools import pairwise

import pytest

from builders import a_person, a_tie, built, network_of, person_note, reference
from made_prospects import THREE_HOPS, a_market, a_prospect, edge, insider
from picture_crowd import a_crowd
from vaultnet.model.prospect import NO_PROSPECTS, Hop, Prospects, WarmPath
from vaultnet.pictures.chart import (
    EDGE,
    MOST_PEOPLE,
    MOST_PROSPECTS,
    OTHERS,
    RING_ROOM,
    Line,
    chart_from,
    lateness_of,
)

TODAY = network_of().today


def test_a_big_vault_shows_its_strongest_people_and_prospects_and_counts_the_others() -> None:
    chart = a_crowd(400, 60).chart
    people = [spot for spot in chart.spots if spot.kind == "person"]
    companies = [spot for spot in chart.spots if spot.kind == "prospect"]
    assert len(people) == MOST_PEOPLE
    assert len(companies) == MOST_PROSPECTS
    assert chart.more_people == 400 - MOST_PEOPLE
    assert chart.more_prospects == 60 - MOST_PROSPECTS
    assert {spot.name for spot in companies} == {f"Company {number}" for number in range(MOST_PROSPECTS)}


def test_whoever_stands_on_a_drawn_way_is_shown_however_weak_the_tie() -> None:
    briefing = a_crowd(400)
    weakest = briefing.network.people["People/P399.md"]
    path = WarmPath(0.1, (Hop(weakest.path, weakest.name, edge("tie", 0.1)),))
    market = a_market(a_prospect("Far", insider(weakest, "buyer", path)))
    chart = chart_from(briefing.network, Prospects(home="IT", markets=(market,)))
    assert weakest.path in {spot.key for spot in chart.spots}
    assert Line(weakest.path, "Companies/Far.md", is_way=True) in chart.lines


@pytest.mark.parametrize(
    ("strength", "ring"), [(1.0, 0), (0.75, 0), (0.74, 1), (0.5, 1), (0.3, 2), (0.25, 2), (0.2, 3), (0.0, 3)]
)
def test_the_ring_is_the_strength_of_the_tie(strength: float, ring: int) -> None:
    network = network_of([a_person("Ada")], ties={"Ada": a_tie(strength=strength)})
    assert chart_from(network, NO_PROSPECTS).spots[0].ring == ring


def test_of_many_who_are_close_the_closest_stand_in_the_middle() -> None:
    people = [a_person(f"P{number:03}") for number in range(200)]
    ties = {person.path: a_tie(strength=1 - number / 1000) for number, person in enumerate(people)}
    chart = chart_from(network_of(people, ties=ties), NO_PROSPECTS)
    rings = {spot.name: spot.ring for spot in chart.spots}
    assert [list(rings.values()).count(ring) for ring in range(3)] == list(RING_ROOM)
    assert {rings[f"P{number:03}"] for number in range(15)} == {0}


def test_lateness_is_told_in_four_words() -> None:
    assert lateness_of(a_tie()) == "no_rhythm"
    assert lateness_of(a_tie(cadence_days=30)) == "no_rhythm"
    assert lateness_of(a_tie(cadence_days=30, due=TODAY)) == "in_time"
    assert lateness_of(a_tie(cadence_days=30, due=TODAY, overdue_days=1)) == "late"
    assert lateness_of(a_tie(cadence_days=30, due=TODAY, overdue_days=30)) == "late"
    assert lateness_of(a_tie(cadence_days=30, due=TODAY, overdue_days=31)) == "very_late"


def test_a_way_of_three_hops_is_four_lines_from_the_owner_to_the_company() -> None:
    briefing = a_crowd(0, more=tuple(a_person(hop.name, path=hop.path) for hop in THREE_HOPS.hops))
    target = briefing.network.people[THREE_HOPS.hops[2].path]
    market = a_market(a_prospect("Abtei", insider(target, "buyer", THREE_HOPS)))
    chart = chart_from(briefing.network, Prospects(home="IT", markets=(market,)))
    keys = ["", *(hop.path for hop in THREE_HOPS.hops), "Companies/Abtei.md"]
    assert [(line.start, line.end) for line in chart.lines] == list(pairwise(keys))


def test_a_name_without_a_note_on_a_way_is_drawn_once() -> None:
    last = a_person("Last")
    hops = (Hop("", "Nobody Known", edge("tie", 0.5)), Hop(last.path, last.name, edge("knows", 0.5)))
    path = WarmPath(0.25, hops)
    both = [a_prospect(name, insider(last, "buyer", path)) for name in ("One", "Two")]
    chart = chart_from(network_of([last]), Prospects(home="IT", markets=(a_market(*both),)))
    found = [spot for spot in chart.spots if spot.kind == "unnoted"]
    assert [(spot.key, spot.path, spot.ring) for spot in found] == [("~Nobody Known", "", EDGE - 1)]


def test_a_way_over_somebody_who_is_not_in_the_network_is_not_drawn_there() -> None:
    gone = Hop("People/Gone.md", "Gone", edge("tie", 0.5))
    last = a_person("Last")
    path = WarmPath(0.25, (gone, Hop(last.path, last.name, edge("knows", 0.5))))
    market = a_market(a_prospect("One", insider(last, "buyer", path)))
    chart = chart_from(network_of([last]), Prospects(home="IT", markets=(market,)))
    keys = {"", *(spot.key for spot in chart.spots)}
    assert {end for line in chart.lines for end in (line.start, line.end)} <= keys


def test_people_who_know_each_other_are_joined_once_and_not_beside_a_way() -> None:
    ada = a_person("Ada", knows=(reference("Bea"),))
    bea, cleo = a_person("Bea", knows=(reference("Ada"), reference("Cleo"))), a_person("Cleo")
    network = built(*map(person_note, (ada, bea, cleo)))
    chart = chart_from(network, NO_PROSPECTS)
    pairs = [frozenset((line.start, line.end)) for line in chart.lines]
    assert len(pairs) == 2
    assert frozenset((ada.path, bea.path)) in pairs
    path = WarmPath(0.3, (Hop(ada.path, "Ada", edge("tie", 0.5)), Hop(bea.path, "Bea", edge("knows", 0.5))))
    market = a_market(a_prospect("One", insider(bea, "buyer", path)))
    chart = chart_from(network, Prospects(home="IT", markets=(market,)))
    pairs = [frozenset((line.start, line.end)) for line in chart.lines]
    assert pairs.count(frozenset((ada.path, bea.path))) == 1


def test_markets_come_first_small_countries_share_a_sector_and_home_is_last() -> None:
    countries = ["FR"] * 3 + ["DE"] * 4 + ["NO", "JP"] + ["IT"] * 2 + [""]
    people = [a_person(f"P{number}", country=code) for number, code in enumerate(countries)]
    markets = (a_market(country="FR"), a_market(country="DE"))
    chart = chart_from(network_of(people), Prospects(home="IT", markets=markets))
    assert [sector.code for sector in chart.sectors] == ["FR", "DE", OTHERS, "IT", ""]
    assert sum(sector.size for sector in chart.sectors) == len(chart.spots)
    assert {spot.sector for spot in chart.spots} == {sector.code for sector in chart.sectors}


def test_one_small_country_alone_keeps_its_name() -> None:
    people = [a_person("A", country="NO"), *(a_person(f"P{number}", country="IT") for number in range(9))]
    chart = chart_from(network_of(people), NO_PROSPECTS._replace(home="IT"))
    assert [sector.code for sector in chart.sectors] == ["NO", "IT"]
