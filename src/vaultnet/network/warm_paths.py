"""Warm paths: how the owner gets to somebody through people who know each other (spec 4)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

from vaultnet.model.circle import Favours
from vaultnet.model.prospect import Hop, WarmPath
from vaultnet.network.asked import Asked
from vaultnet.network.fading import STRENGTHS
from vaultnet.network.joined import edges_between, tie_edge, tie_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vaultnet.model.circle import Circle
    from vaultnet.model.network import Network
    from vaultnet.model.prospect import Edge
    from vaultnet.model.source import Source

REACHED: Final = frozenset(("spoken", "met"))
"""Whom the owner asks, and through whom a path leads, was spoken with at least once."""

MOST_PATHS: Final = 3
ASK_DAYS: Final = 90
ASKED_FACTOR: Final = 0.6
"""What is left of a tie for each introduction asked in so many days, without one given since."""

DECIMALS: Final = 9
"""Products are compared rounded, so that all machines agree."""

LOOK_EVERY: Final = 8
"""After so many circles the search looks whether it may end."""

_Key = TypeVar("_Key")
_Result = TypeVar("_Result")
_Found: TypeAlias = "dict[_Key, tuple[_Result, frozenset[object]]]"
"""What was found, and what was asked for it, by what it was found for."""

NO_FAVOURS: Final = Favours()


class Way(NamedTuple):
    """A way to somebody, made to be sorted: the strongest first, then the shortest, then by path."""

    minus: float
    """Its strength, rounded, with a minus."""

    length: int
    via: tuple[str, ...]
    """Whom it leads through, and to."""


class WarmPaths:
    """The warm paths of a network; what was found once is kept.

    A circle joins all of its members equally strongly. So of each circle only the three strongest can be on a best
    path, and a person's best ways are those of their circles: neighbours are never listed one by one. A target is
    never among the three, since nobody spoken with is looked for through others; and where it is the second of a way
    (without a note), the first of that way leads straight to it, more strongly.
    """

    def __init__(self, network: Network, asked: Asked | None = None) -> None:
        """Ask the network; nothing is computed before it is asked for. `asked`: where the network notes it."""
        self._network = network
        self._asked = asked or Asked()
        self._ask: _Found[str, float | None] = {}
        self._firsts: _Found[Circle, Sequence[Way]] = {}
        self._to_second: _Found[str, Sequence[Way]] = {}
        self._seconds: _Found[Circle, Sequence[Way]] = {}
        self._found: _Found[str, tuple[WarmPath, ...]] = {}

    def to(self, path: str) -> tuple[WarmPath, ...]:
        """Return the best paths to a person (a path, or a key of `unnoted`): three at most, through different people.

        Whom the owner has spoken with is reached directly, and nobody need be asked. Whom the owner has written with is
        reached by writing, too; a mere connection is a path only where there is no other.
        """
        return self._once(self._found, path, self._paths)

    def _once(self, found: _Found[_Key, _Result], key: _Key, find: Callable[[_Key], _Result]) -> _Result:
        """Return what is found for a key, once; whoever comes for it later has asked for the same."""
        if key not in found:
            found[key] = self._asked.apart(partial(find, key))
        result, things = found[key]
        self._asked.things |= things
        return result

    def _paths(self, path: str) -> tuple[WarmPath, ...]:
        tie = tie_to(self._network, path)
        own = Way(-tie.strength, 1, (path,))
        if tie.rung in REACHED:
            return (self._told(own),)
        found = [Way(way.minus, way.length + 1, (*way.via, path)) for way in self._ways(path) if round(way.minus, 4)]
        if tie.rung == "written":
            found.append(own)
        if not found and tie.strength and path in self._network.people and self._network.people[path].connected_day:
            found = [own]
        return tuple(map(self._told, _best(found)))

    def _ways(self, path: str) -> Sequence[Way]:
        """Return the best ways that lead through others to somebody, each through a different first person."""
        best: dict[str, Way] = {}
        self._gather(best, self._firsts_of, 1.0, path)
        # No way of two hops is stronger than the strongest circle.
        self._gather(best, self._seconds_of, max(STRENGTHS.values()), path)
        return _best(best.values())

    def _gather(self, best: dict[str, Way], ways_of: Callable[[Circle], Sequence[Way]], most: float, path: str) -> None:
        """Keep of each first person the best way through the circles of somebody; `most` is more than any is strong.

        The circles come strongest first: when not even the strongest way through the next one could be among the three
        best, no later one could.
        """
        third = 0.0
        for count, circle in enumerate(self._network.circles_of[path]):
            if circle.strength * most < third:
                break
            self._keep_through(best, ways_of(circle), circle.strength, path)
            if count % LOOK_EVERY == 0 and len(best) >= MOST_PATHS:
                third = -_best(best.values())[-1].minus

    def _keep_through(self, best: dict[str, Way], ways: Iterable[Way], strength: float, path: str) -> None:
        """Keep of each first person the better way, gone on through a circle; none that leads through the target."""
        for minus, length, via in ways:
            if path not in via:
                through = round(minus * strength, DECIMALS)
                known = best.get(via[0])
                if known is None or (through, length, via) < known:
                    best[via[0]] = Way(through, length, via)

    def _firsts_of(self, circle: Circle) -> Sequence[Way]:
        """Return the members of a circle whom the owner can ask, the strongest three."""
        return self._once(self._firsts, circle, self._find_firsts)

    def _find_firsts(self, circle: Circle) -> Sequence[Way]:
        ask = ((self._asked_of(member), member) for member in circle.members)
        members = sorted((-strength, member) for strength, member in ask if strength is not None)
        return [Way(minus, 1, (member,)) for minus, member in members[:MOST_PATHS]]

    def _ways_to_second(self, path: str) -> Sequence[Way]:
        """Return the strongest three ways of two hops to somebody, through different people."""
        return self._once(self._to_second, path, self._find_ways_to_second)

    def _find_ways_to_second(self, path: str) -> Sequence[Way]:
        best: dict[str, Way] = {}
        self._gather(best, self._firsts_of, 1.0, path)
        return [Way(way.minus, 2, (*way.via, path)) for way in _best(best.values())]

    def _seconds_of(self, circle: Circle) -> Sequence[Way]:
        """Return the ways of two hops to the members of a circle through whom a path may lead, the strongest three."""
        return self._once(self._seconds, circle, self._find_seconds)

    def _find_seconds(self, circle: Circle) -> Sequence[Way]:
        best: dict[str, Way] = {}
        for member in circle.members:
            if self._leads_on(member):
                for way in self._ways_to_second(member):
                    if way.via[0] not in best or way < best[way.via[0]]:
                        best[way.via[0]] = way
        return _best(best.values())

    def _leads_on(self, path: str) -> bool:
        """Return whether a path may lead through somebody; of names without a note nobody knows better."""
        return path not in self._network.people or self._network.ties[path].rung in REACHED

    def _asked_of(self, path: str) -> float | None:
        """Return how strongly the owner can ask somebody, with a note or without; None: they never spoke."""
        return self._once(self._ask, path, self._find_asked_of)

    def _find_asked_of(self, path: str) -> float | None:
        tie = tie_to(self._network, path)
        if tie.rung not in REACHED:
            return None
        asks = open_asks(self._network, path) if path in self._network.favours else ()
        return round(tie.strength * ASKED_FACTOR ** len(asks), DECIMALS)

    def _told(self, way: Way) -> WarmPath:
        """Return a way with what joins its people."""
        network, first = self._network, way.via[0]
        is_direct = way.length == 1
        strength = -way.minus if is_direct else self._asked_of(first) or 0.0
        hops = [_hop(network, first, (tie_edge(network, first, strength),))]
        for one, other in zip(way.via, way.via[1:], strict=False):
            hops.append(_hop(network, other, edges_between(network, one, other)))
        return WarmPath(round(-way.minus, 4), tuple(hops), () if is_direct else open_asks(network, first))


def open_asks(network: Network, path: str) -> tuple[Source, ...]:
    """Return the lines of the last 90 days that ask somebody for an introduction, none made for them since."""
    favours = network.favours.get(path, NO_FAVOURS)
    now = network.today.toordinal()
    last_given = max((day for day, _ in favours.given if day <= now), default=0)
    return tuple(source for day, source in favours.asked if now - ASK_DAYS <= day <= now and day > last_given)


def _hop(network: Network, path: str, edges: tuple[Edge, ...]) -> Hop:
    if path in network.people:
        return Hop(path, network.people[path].name, edges[0], edges[1:])
    return Hop("", network.unnoted[path].name, edges[0], edges[1:])


def _best(ways: Iterable[Way]) -> Sequence[Way]:
    """Return the best three ways, the best first."""
    return sorted(ways)[:MOST_PATHS]
