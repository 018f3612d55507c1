"""The day: how places are dealt, who takes turns, what fits."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from builders import TODAY, a_person, a_tie
from vaultnet.model.message import message
from vaultnet.model.settings import Points, Settings
from vaultnet.model.suggestion import Evidence, Suggestion
from vaultnet.ranking.day import day_of, on_turn, places_for, within_minutes
from vaultnet.ranking.order import order_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.suggestion import Lane

POINTS = Points()
LONG_DAY = Settings(minutes_per_day=600)


def suggested(name: str, score: float, lane: Lane = "keep_warm", minutes: int = 5) -> Suggestion:
    evidence = (Evidence("drift", score, message("…"), ()),)
    return Suggestion(
        a_person(name), a_tie(), lane, score, 1.0, evidence, (), "write", message("…"), message("…"), minutes
    )


def a_lane(lane: Lane, count: int, best: float) -> list[Suggestion]:
    return [suggested(f"{lane} {number:02}", best - number, lane) for number in range(count)]


def names(suggestions: Iterable[Suggestion]) -> list[str]:
    return [each.person.name for each in suggestions]


@pytest.mark.parametrize(
    ("people", "dealt"),
    [
        (-1, (0, 0, 0)),
        (0, (0, 0, 0)),
        (1, (1, 0, 0)),
        (2, (1, 1, 0)),
        (3, (2, 1, 0)),
        (4, (2, 1, 1)),
        (5, (3, 1, 1)),
        (6, (4, 1, 1)),
        (10, (6, 2, 2)),
        (20, (12, 4, 2)),
    ],
)
def test_places_are_dealt_as_three_one_one(people: int, dealt: tuple[int, int, int]) -> None:
    assert tuple(places_for(people, POINTS).values()) == dealt


def test_five_people_are_three_to_keep_warm_one_to_revive_one_to_meet_first() -> None:
    everybody = sorted(
        [*a_lane("first_meeting", 9, 99), *a_lane("keep_warm", 20, 60), *a_lane("revive", 9, 20)], key=order_key
    )

    chosen = day_of(everybody, TODAY, LONG_DAY)

    assert [each.lane for each in chosen] == ["keep_warm"] * 3 + ["revive", "first_meeting"]
    assert chosen[0].person.name == "keep_warm 00"
    assert names(chosen[3:]) == ["revive 00", "first_meeting 00"]


def test_the_two_behind_the_first_are_those_of_the_formula() -> None:
    lane = a_lane("keep_warm", 20, 60)
    for days in range(30):
        today = TODAY + timedelta(days=days)
        turn = today.toordinal()
        rest = lane[1:13]
        expected = {lane[0].person.name, rest[2 * turn % 12].person.name, rest[(2 * turn + 1) % 12].person.name}
        assert set(names(on_turn(lane, 3, today, POINTS))) == expected


@pytest.mark.parametrize("behind", range(1, 14))
@pytest.mark.parametrize("places", [2, 3, 4, 6])
def test_everybody_behind_the_first_has_a_turn(behind: int, places: int) -> None:
    lane = a_lane("keep_warm", behind + 1, 60)
    seen: set[str] = set()
    for days in range(12):
        turn = names(on_turn(lane, places, TODAY + timedelta(days=days), POINTS))
        assert turn[0] == lane[0].person.name
        assert len(set(turn)) == len(turn) == min(places, behind + 1)
        assert turn == sorted(turn)
        seen.update(turn)
    assert seen == set(names(lane[:13]))


def test_nobody_behind_the_first_stands_there_two_days_running() -> None:
    lane = a_lane("keep_warm", 13, 60)
    days = [set(names(on_turn(lane, 3, TODAY + timedelta(days=day), POINTS))[1:]) for day in range(7)]
    assert all(not one & other for one, other in pairwise(days))


def test_an_empty_lane_leaves_its_place_to_the_best_who_remain() -> None:
    everybody = sorted([*a_lane("keep_warm", 3, 10), *a_lane("revive", 3, 30)], key=order_key)
    assert names(day_of(everybody, TODAY, LONG_DAY)) == [
        *("keep_warm 00", "keep_warm 01", "keep_warm 02"),
        *("revive 00", "revive 01"),
    ]


def test_first_meetings_are_at_most_two() -> None:
    chosen = day_of(sorted(a_lane("first_meeting", 9, 50), key=order_key), TODAY, LONG_DAY)
    assert names(chosen) == ["first_meeting 00", "first_meeting 01"]


def test_nobody_to_suggest_is_an_empty_day() -> None:
    assert day_of((), TODAY, LONG_DAY) == ()


def test_no_people_a_day_is_an_empty_day() -> None:
    assert day_of(sorted(a_lane("keep_warm", 9, 50), key=order_key), TODAY, Settings(people_per_day=0)) == ()


@pytest.mark.parametrize(("minutes", "kept"), [(60, 3), (59, 2), (30, 2), (29, 1), (1, 1), (0, 1)])
def test_the_list_is_cut_to_the_minutes_of_the_day(minutes: int, kept: int) -> None:
    page = [suggested("a", 9, minutes=15), suggested("b", 8, minutes=15), suggested("c", 7, minutes=30)]
    assert within_minutes(page, minutes) == tuple(page[:kept])


def test_who_takes_too_long_makes_room_for_the_next() -> None:
    page = [suggested("a", 9, minutes=5), suggested("b", 8, minutes=30), suggested("c", 7, minutes=5)]
    assert names(within_minutes(page, 30)) == ["a", "c"]


def test_a_small_vault_fills_the_day_with_whom_it_has() -> None:
    everybody = sorted(
        [suggested("a", 9), suggested("b", 8, "revive"), suggested("c", 7, "first_meeting")], key=order_key
    )
    assert names(day_of(everybody, date(2026, 1, 1), LONG_DAY)) == ["a", "b", "c"]
