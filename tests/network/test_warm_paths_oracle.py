from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import TODAY, a_person, a_tie, met, network_of
from vaultnet.model.circle import Circle, Favours, Unnoted
from vaultnet.model.source import Source
from vaultnet.network.joined import tie_to
from vaultnet.network.warm_paths import WarmPaths, open_asks

if TYPE_CHECKING:
    from vaultnet.model.network import Network

KINDS = ("knows", "together", "colleagues", "school", "fair", "same_day")


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Draw a network of up to eleven people in up to thirty circles; some were met, some only written with or named.

    Some have no note: their keys begin with `?`.
    """
    size = draw(st.integers(2, 11))
    people = [a_person(f"P{number}", connected_day=draw(st.sampled_from((0, 0, 700_000)))) for number in range(size)]
    with_note = [draw(st.booleans()) or draw(st.booleans()) for _ in people]
    paths = [person.path if noted else f"?{person.name}" for person, noted in zip(people, with_note, strict=True)]
    ties = {}
    for path in paths:
        rung = draw(st.sampled_from(("met", "spoken", "written", "noted", None)))
        channel = {"met": "coffee", "spoken": "call", "written": "email", "noted": "mention"}.get(rung or "")
        history = (met(30, channel),) if channel else ()  # type: ignore[arg-type]  # one of the four above
        ties[path] = a_tie(*history, strength=draw(st.integers(1, 20)) / 20 if rung else 0.0)
    circles = []
    for _ in range(draw(st.integers(0, 30))):
        members = draw(st.lists(st.sampled_from(paths), min_size=2, max_size=size, unique=True))
        kind = draw(st.sampled_from(KINDS))
        circles.append(Circle(kind, draw(st.integers(1, 8)) / 10, tuple(sorted(members)), 0, "Daily/a.md", 1))  # type: ignore[arg-type]  # see KINDS
    ordered = tuple(sorted(circles, key=lambda circle: -circle.strength))
    asked = {
        path: Favours(asked=((TODAY.toordinal() - 5, Source("Daily/a.md", 2)),) * draw(st.integers(0, 3)))
        for path in paths
    }
    return network_of(
        [person for person in people if person.path in paths],
        ties={path: tie for path, tie in ties.items() if path[0] != "?"},
        unnoted={path: Unnoted(path, tie, (Source("Daily/a.md", 1),)) for path, tie in ties.items() if path[0] == "?"},
        circles_of={path: tuple(circle for circle in ordered if path in circle.members) for path in paths},
        favours=asked,
    )


@settings(max_examples=200, deadline=None)
@given(networks())
def test_the_search_finds_what_trying_every_path_finds(network: Network) -> None:
    search = WarmPaths(network)
    for target in (*network.people, *network.unnoted):
        found = search.to(target)
        wanted = by_trying(network, target)
        assert [path.strength for path in found] == pytest.approx([strength for strength, _ in wanted], abs=1.1e-4)
        ways = [via for _, via in all_ways(network, target)]
        told = [tuple(hop.path or hop.name for hop in path.hops) for path in found]
        assert len({via[0] for via in told}) == len(told)
        assert all(via in ways for via in told)


def by_trying(network: Network, target: str) -> list[tuple[float, tuple[str, ...]]]:
    """Return the best three ways through different people, found by trying every simple path of three hops at most."""
    if tie_to(network, target).rung in {"spoken", "met"}:
        return [(tie_to(network, target).strength, (target,))]
    best: dict[str, tuple[float, tuple[str, ...]]] = {}
    for strength, via in all_ways(network, target):
        if round(strength, 4) and (via[0] not in best or strength > best[via[0]][0]):
            best[via[0]] = (strength, via)
    found = sorted(best.values(), reverse=True)
    bare = [way for way in found if len(way[1]) == 1 and tie_to(network, target).rung != "written"]
    others = [way for way in found if way not in bare]
    return (others or bare)[:3]


def all_ways(network: Network, target: str) -> list[tuple[float, tuple[str, ...]]]:
    """Return every simple path from the owner to somebody, of three hops at most, with its strength."""
    ways: list[tuple[float, tuple[str, ...]]] = []
    tie = tie_to(network, target)
    is_connected = target in network.people and network.people[target].connected_day > 0
    if tie.rung in {"written", "spoken", "met"} or (tie.strength and is_connected):
        ways.append((tie.strength, (target,)))
    others = [path for path in (*network.people, *network.unnoted) if path != target]
    reached = {path for path in others if tie_to(network, path).rung in {"spoken", "met"}}
    for length in (1, 2):
        for via in permutations(others, length):
            if via[0] in reached and all(each in reached or each in network.unnoted for each in via):
                strength = tie_to(network, via[0]).strength * 0.6 ** len(open_asks(network, via[0]))
                for one, other in zip(via, (*via[1:], target), strict=True):
                    joined = [each.strength for each in network.circles_of[one] if other in each.members]
                    strength *= max(joined, default=0)
                if strength:
                    ways.append((strength, (*via, target)))
    return ways
