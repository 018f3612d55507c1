"""Warm paths: how the owner gets to somebody through people who know each other (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.circle import Favours
from vaultnet.model.prospect import Hop, WarmPath
from vaultnet.network.joined import edges_between, tie_edge, tie_to

if TYPE_CHECKING:
    from collections.abc import Iterable

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

NO_FAVOURS: Final = Favours()


class Way(NamedTuple):
    """A way to somebody: how strong, and whom it leads through."""

    strength: float
    via: tuple[str, ...]

    @property
    def order(self) -> tuple[float, int, tuple[str, ...]]:
        """Return what sorts ways: the strongest, the shortest, then by path."""
        return (-round(self.strength, DECIMALS), len(self.via), self.via)


class WarmPaths:
    """The warm paths of a network; what was found once is kept.

    A circle joins all of its members equally strongly. So of each circle only the three strongest can be on a best path,
    and a person's best ways are those of their circles: nobody's neighbours are ever listed one by one. A target is
    never among the three, since nobody spoken with is looked for through others; and where it is the second of a way
    (without a note), the first of that way leads straight to it, more strongly.
    """

    def __init__(self, network: Network) -> None:
        """Ask the network; nothing is computed before it is asked for."""
        self._network = network
        self._asked: dict[str, float] = {}
        self._firsts: dict[int, tuple[Way, ...]] = {}
        self._to_second: dict[str, tuple[Way, ...]] = {}
        self._seconds: dict[int, tuple[Way, ...]] = {}
        self._found: dict[str, tuple[WarmPath, ...]] = {}

    def to(self, path: str) -> tuple[WarmPath, ...]:
        """Return the best paths to a person (a path, or a key of `unnoted`): three at most, through different people.

        Whom the owner has spoken with is reached directly, and nobody need be asked. Whom the owner has written with is
        reached by writing, too; a mere connection is a path only where there is no other.
        """
        if path not in self._found:
            self._found[path] = self._paths(path)
        return self._found[path]

    def _paths(self, path: str) -> tuple[WarmPath, ...]:
        tie = tie_to(self._network, path)
        own = Way(tie.strength, (path,))
        if tie.rung in REACHED:
            return (self._told(own),)
        found = [Way(way.strength, (*way.via, path)) for way in self._ways(path) if round(way.strength, 4)]
        if tie.rung == "written":
            found.append(own)
        if not found and tie.strength and path in self._network.people and self._network.people[path].connected_day:
            found = [own]
        return tuple(map(self._told, _best(found)))

    def _ways(self, path: str) -> tuple[Way, ...]:
        """Return the best ways that lead through others to somebody, each through a different first person."""
        network = self._network
        indexes = network.circles_of.get(path, ())
        best: dict[str, Way] = {}
        for index in indexes:
            _keep_best(best, self._through(self._first_of(index), index, path))
        most = self._most()
        for index in indexes:
            third = sorted(way.strength for way in best.values())[-MOST_PATHS:]
            if len(third) == MOST_PATHS and network.circles[index].strength * most < third[0]:
                break  # circles come strongest first: no later one can lead to a better path
            _keep_best(best, self._through(self._second_of(index), index, path))
        return _best(best.values())

    def _through(self, ways: Iterable[Way], index: int, path: str) -> Iterable[Way]:
        """Return ways that go on through a circle, without those that lead through the target itself."""
        strength = self._network.circles[index].strength
        return (Way(way.strength * strength, way.via) for way in ways if path not in way.via)

    def _first_of(self, index: int) -> tuple[Way, ...]:
        """Return the members of a circle whom the owner can ask, the strongest three."""
        if index not in self._firsts:
            members = self._network.circles[index].members
            ways = [Way(strength, (member,)) for member in members if (strength := self._ask(member))]
            self._firsts[index] = _best(ways)
        return self._firsts[index]

    def _ways_to_second(self, path: str) -> tuple[Way, ...]:
        """Return the strongest three ways of two hops to somebody, through different people."""
        if path not in self._to_second:
            best: dict[str, Way] = {}
            for index in self._network.circles_of[path]:
                _keep_best(best, self._through(self._first_of(index), index, path))
            self._to_second[path] = tuple(Way(way.strength, (*way.via, path)) for way in _best(best.values()))
        return self._to_second[path]

    def _second_of(self, index: int) -> tuple[Way, ...]:
        """Return the ways of two hops to the members of a circle through whom a path may lead, the strongest three."""
        if index not in self._seconds:
            best: dict[str, Way] = {}
            for member in self._network.circles[index].members:
                if self._leads_on(member):
                    _keep_best(best, self._ways_to_second(member))
            self._seconds[index] = _best(best.values())
        return self._seconds[index]

    def _leads_on(self, path: str) -> bool:
        """Return whether a path may lead through somebody; of names without a note nobody knows better."""
        return path not in self._network.people or self._network.ties[path].rung in REACHED

    def _ask(self, path: str) -> float:
        """Return how strongly the owner can ask somebody; 0 for those never spoken with."""
        if path not in self._asked:
            tie = tie_to(self._network, path)
            tired = ASKED_FACTOR ** len(open_asks(self._network, path))
            self._asked[path] = tie.strength * tired if tie.rung in REACHED else 0.0
        return self._asked[path]

    def _most(self) -> float:
        """Return more than any way of two hops is strong."""
        circles = self._network.circles
        return circles[0].strength if circles else 0.0

    def _told(self, way: Way) -> WarmPath:
        """Return a way with what joins its people."""
        network, first = self._network, way.via[0]
        asks = open_asks(network, first) if len(way.via) > 1 else ()
        strength = self._ask(first) if len(way.via) > 1 else way.strength
        hops = [_hop(network, first, (tie_edge(network, first, round(strength, DECIMALS)),))]
        for one, other in zip(way.via, way.via[1:], strict=False):
            hops.append(_hop(network, other, edges_between(network, one, other)))
        return WarmPath(round(way.strength, 4), tuple(hops), asks)


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


def _best(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Return the best three ways, the best first."""
    return tuple(sorted(ways, key=lambda way: way.order)[:MOST_PATHS])


def _keep_best(best: dict[str, Way], ways: Iterable[Way]) -> None:
    """Keep of each first person the better way."""
    for way in ways:
        known = best.get(way.via[0])
        if known is None or way.order < known.order:
            best[way.via[0]] = way
