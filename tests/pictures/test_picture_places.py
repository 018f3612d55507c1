from __future__ import annotations

from itertools import combinations, pairwise
from math import cos, hypot, pi, sin

import pytest

from builders import a_person
from picture_crowd import a_crowd
from vaultnet.pictures.canvas import PLAN
from vaultnet.pictures.chart import EDGE
from vaultnet.pictures.places import TURN, Plan, arcs_of, at, places

SMALL = Plan(24, 24, (90, 158, 226, 290, 344), 24)


@pytest.mark.parametrize("plan", [SMALL, PLAN])
@pytest.mark.parametrize("people", [0, 1, 40, 150, 400])
def test_nothing_overlaps_and_nobody_stands_on_the_owner(plan: Plan, people: int) -> None:
    found = [*places(a_crowd(people, 30 if people else 0).chart, plan).values(), (0, 0)]
    for (x, y), (other_x, other_y) in combinations(found, 2):
        assert abs(x - other_x) >= plan.width or abs(y - other_y) >= plan.height


def test_everybody_stands_in_the_sector_of_their_country() -> None:
    chart = a_crowd(150, 24).chart
    arcs, found = arcs_of(chart.sectors), places(chart, SMALL)
    for spot in chart.spots:
        first, end = arcs[spot.sector]
        nearest = min(range(TURN), key=lambda step: hypot(*_off(found[spot.key], at(step, _far(found[spot.key])))))
        assert first - 2 <= nearest <= end + 1, spot


def _far(place: tuple[int, int]) -> int:
    return round(hypot(*place))


def _off(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return one[0] - other[0], one[1] - other[1]


def test_prospects_stand_outside_everybody() -> None:
    chart = a_crowd(150, 24).chart
    found = places(chart, SMALL)
    far = {spot.key: hypot(*found[spot.key]) for spot in chart.spots}
    outermost = max(far[spot.key] for spot in chart.spots if spot.ring != EDGE)
    assert all(far[spot.key] > outermost for spot in chart.spots if spot.ring == EDGE)


def test_the_closer_the_tie_the_nearer_the_middle_where_there_is_room() -> None:
    chart = a_crowd(40).chart
    found = places(chart, SMALL)
    by_ring = [[hypot(*found[spot.key]) for spot in chart.spots if spot.ring == ring] for ring in range(EDGE)]
    for inner, outer in pairwise(by_ring):
        assert sum(inner) / len(inner) < sum(outer) / len(outer)


@pytest.mark.parametrize("plan", [SMALL, PLAN])
def test_one_more_person_moves_few_of_the_others(plan: Plan) -> None:
    before = places(a_crowd(60).chart, plan)
    after = places(a_crowd(60, more=(a_person("New", country="IT"),)).chart, plan)
    moved = [key for key in before if before[key] != after[key]]
    assert len(moved) <= 6


def test_no_sine_is_so_near_to_being_rounded_the_other_way_that_machines_could_differ() -> None:
    for step in range(TURN):
        for value in (sin(2 * pi * step / TURN), cos(2 * pi * step / TURN)):
            digits = abs(value) * 10**6
            assert abs(digits % 1 - 0.5) > 1e-6


def test_no_place_is_so_near_to_being_rounded_the_other_way_either() -> None:
    for radius in (*SMALL.radii, *PLAN.radii):
        for step in range(TURN):
            x, y = at(step, radius)
            assert isinstance(x, int)
            assert abs(hypot(x, y) - radius) < 1
