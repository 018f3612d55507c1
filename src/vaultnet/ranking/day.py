"""The day: a list of people that can be done today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.ranking.lanes import LANES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from vaultnet.model.settings import Points, Settings
    from vaultnet.model.suggestion import Lane, Suggestion
    from vaultnet.ranking.order import Each

SHARES: Final[Mapping[Lane, int]] = {"keep_warm": 3, "revive": 1, "first_meeting": 1}
"""How five places are dealt to the lanes; other numbers in the same proportion."""


def day_of(ordered: Sequence[Each], today: date, settings: Settings) -> tuple[Each, ...]:
    """Return today's people out of all (in total order), in the order of the page; some may have to wait for time.

    The places are dealt to the lanes (`places_for`). Keep warm gives its first and those whose turn it is (`on_turn`),
    the other lanes give their first. A place that a lane can't fill goes to the best of all who remain; first meetings
    are at most two.

    Source: spec 3.
    """
    lanes = by_lane(ordered)
    chosen: list[Each] = []
    for lane, places in places_for(settings.people_per_day, settings.points).items():
        turn = on_turn if lane == "keep_warm" else first_ones
        chosen += turn(lanes[lane], places, today, settings.points)
    chosen += _fillers(ordered, chosen, settings)
    listed = {each.person.path for each in chosen}
    return tuple(each for lane in LANES for each in lanes[lane] if each.person.path in listed)


def by_lane(ordered: Sequence[Each]) -> dict[Lane, tuple[Each, ...]]:
    """Return those of each lane, in their order; every lane is a key."""
    return {lane: tuple(each for each in ordered if each.lane == lane) for lane in LANES}


def places_for(people: int, points: Points) -> dict[Lane, int]:
    """Return how many places each lane has of so many people a day: 3, 1, 1 of five.

    Parts are dealt by the largest remainder, the lanes in the order of the page where remainders are equal. First
    meetings have at most two places.
    """
    people, whole = max(0, people), sum(SHARES.values())
    places = {lane: people * share // whole for lane, share in SHARES.items()}
    by_remainder = sorted(LANES, key=lambda lane: -(people * SHARES[lane] % whole))
    for lane in by_remainder[: people - sum(places.values())]:
        places[lane] += 1
    places["first_meeting"] = min(places["first_meeting"], points.first_meetings_most)
    return places


def first_ones(
    lane: Sequence[Each],
    places: int,
    today: date,  # noqa: ARG001  same form as `on_turn`
    points: Points,  # noqa: ARG001  same form as `on_turn`
) -> tuple[Each, ...]:
    """Return the best of a lane."""
    return tuple(lane[:places])


def on_turn(lane: Sequence[Each], places: int, today: date, points: Points) -> tuple[Each, ...]:
    """Return the top of the lane, and for the other places those of the next twelve whose turn it is.

    With R the next twelve (or fewer) and n the ordinal of the day, k places go to R[kn mod |R|], R[(kn + 1) mod |R|]
    and so on: every day the next k, so that nobody stands there all week and everybody has a turn.
    """
    if places < 1:
        return ()
    rest, others = lane[1 : 1 + points.rotation], places - 1
    if len(rest) <= others:
        return tuple(lane[:places])
    start = others * today.toordinal()
    turns = sorted((start + step) % len(rest) for step in range(others))
    return (lane[0], *(rest[turn] for turn in turns))


def _fillers(ordered: Sequence[Each], chosen: Sequence[Each], settings: Settings) -> list[Each]:
    """Return the best of those not chosen for the places that are left, with no first meeting too many."""
    listed = {each.person.path for each in chosen}
    wanted = settings.people_per_day - len(chosen)
    meetings = settings.points.first_meetings_most - sum(each.lane == "first_meeting" for each in chosen)
    fillers: list[Each] = []
    for each in ordered:
        if len(fillers) >= wanted:
            break
        if each.person.path in listed or (each.lane == "first_meeting" and meetings < 1):
            continue
        meetings -= each.lane == "first_meeting"
        fillers.append(each)
    return fillers


def within_minutes(page: Sequence[Suggestion], minutes: int) -> tuple[Suggestion, ...]:
    """Return those of a day, in order, for whom there still is time; the first stays, however long it takes.

    Whoever does not fit makes room for the next: one long video call does not cost the day its first meeting.
    """
    kept: list[Suggestion] = []
    left = minutes
    for each in page:
        if kept and each.minutes > left:
            continue
        kept.append(each)
        left -= each.minutes
    return tuple(kept)
