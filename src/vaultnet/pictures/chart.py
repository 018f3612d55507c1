"""Chart: who and what a picture of the network shows, before anything has a place."""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vaultnet.model.network import Network, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import Prospect, Prospects

Lateness: TypeAlias = Literal["in_time", "late", "very_late", "no_rhythm"]
"""`very_late`: by more than the whole cadence."""

SpotKind: TypeAlias = Literal["person", "unnoted", "prospect"]
"""`unnoted`: a name without a note, on the way to a prospect."""

RING_STRENGTHS: Final = (0.75, 0.5, 0.25, 0.0)
"""Least tie strength of each ring, the innermost first."""

RING_ROOM: Final = (15, 35, 50)
"""So many people at most on each ring but the last: of many who are close, the closest stand in the middle."""

EDGE: Final = len(RING_STRENGTHS)
"""The ring of prospects, outside all others."""

MOST_PEOPLE: Final = 150
MOST_PROSPECTS: Final = 24
MOST_ACQUAINTANCES: Final = 40
"""Lines between people who know each other."""

LEAST_OF_A_SECTOR: Final = 3
"""Countries with fewer people and prospects than this share one sector."""

OTHERS: Final = "~"
"""The sector of those countries. The one of people without a country is empty."""

OWNER: Final = ""
"""Key of the owner in lines."""


class Spot(NamedTuple):
    """Somebody, or a company, in the picture."""

    key: str
    """Path of the note; without one the name, with a sign before it that no path begins with."""

    path: str
    name: str
    kind: SpotKind
    ring: int
    """0: closest. `EDGE`: a prospect."""

    sector: str
    lateness: Lateness
    is_on_way: bool
    """Whether a drawn way leads there."""


class Line(NamedTuple):
    """What joins two of them, by their keys."""

    start: str
    end: str
    is_way: bool
    """Part of a warm path; else the two know each other."""


class Sector(NamedTuple):
    """A part of the circle: a country."""

    code: str
    """ISO code, else `OTHERS`, else empty."""

    size: int


class Chart(NamedTuple):
    """What a picture shows."""

    owner: Person | None
    spots: tuple[Spot, ...]
    """The most important first: the ways, then the strongest ties."""

    lines: tuple[Line, ...]
    sectors: tuple[Sector, ...]
    """Markets first, in their order; home and people without a country last."""

    more_people: int
    """For whom there is no room."""

    more_prospects: int


def chart_from(network: Network, prospects: Prospects) -> Chart:
    """Return what a picture shows: the strongest 150 people and 24 prospects with the best way to each.

    Whoever stands on a drawn way is shown before anybody else. Equal ones are taken in order of path.
    """
    found = sorted(
        (each for market in prospects.markets for each in market.prospects),
        key=lambda each: (-each.paths[0].strength if each.paths else 0.0, each.name, each.path),
    )
    companies = found[:MOST_PROSPECTS]
    ways = tuple(dict.fromkeys(line for each in companies for line in _way_to(each)))
    on_way = {end for line in ways for end in (line.start, line.end)}
    ranked = ((path not in on_way, -_strength(path, network), path) for path in network.people)
    people = [path for *_, path in nsmallest(MOST_PEOPLE, ranked)]
    spots = [
        *(_prospect_spot(each, on_way) for each in companies),
        *_unnoted_spots(companies),
        *(_person_spot(path, ring, network, on_way) for path, ring in _ringed(people, network)),
    ]
    shown = {OWNER, *(spot.key for spot in spots)}
    ways = tuple(line for line in ways if line.start in shown and line.end in shown)
    order = [market.country for market in prospects.markets]
    small, sectors = _sectors(spots, order, prospects.home)
    return Chart(
        network.owner,
        tuple(spot._replace(sector=OTHERS) if spot.sector in small else spot for spot in spots),
        (*ways, *_acquaintances(network, people, ways)),
        sectors,
        len(network.people) - len(people),
        len(found) - len(companies),
    )


def lateness_of(tie: Tie) -> Lateness:
    """Return how late the next contact is, in a word."""
    if not tie.cadence_days or tie.due is None:
        return "no_rhythm"
    if tie.overdue_days <= 0:
        return "in_time"
    return "very_late" if tie.overdue_days > tie.cadence_days else "late"


def _ringed(people: Iterable[str], network: Network) -> Iterator[tuple[str, int]]:
    """Yield the people with their rings, in order of strength: the one of their strength, else further out if full."""
    room = dict(enumerate(RING_ROOM))
    for path in sorted(people, key=lambda path: (-_strength(path, network), path)):
        strength = _strength(path, network)
        ring = next(ring for ring, least in enumerate(RING_STRENGTHS) if strength >= least)
        while room.get(ring, 1) <= 0:
            ring += 1
        room[ring] = room.get(ring, 1 << 30) - 1
        yield path, ring


def key_of(path: str, name: str, sign: str) -> str:
    """Return what somebody or something is known by in the picture."""
    return path or f"{sign}{name}"


def _way_to(prospect: Prospect) -> Iterator[Line]:
    """Yield the steps of the best way to a company."""
    if prospect.paths:
        hops = [key_of(hop.path, hop.name, "~") for hop in prospect.paths[0].hops]
        steps = [OWNER, *hops, key_of(prospect.path, prospect.name, "=")]
        yield from (Line(start, end, is_way=True) for start, end in pairwise(steps))


def _prospect_spot(prospect: Prospect, on_way: set[str]) -> Spot:
    key = key_of(prospect.path, prospect.name, "=")
    return Spot(key, prospect.path, prospect.name, "prospect", EDGE, prospect.country, "no_rhythm", key in on_way)


def _unnoted_spots(prospects: Iterable[Prospect]) -> Iterator[Spot]:
    """Yield the names without a note that stand on the ways, each once."""
    seen = set()
    for prospect in prospects:
        for hop in prospect.paths[0].hops if prospect.paths else ():
            if not hop.path and hop.name not in seen:
                seen.add(hop.name)
                yield Spot(f"~{hop.name}", "", hop.name, "unnoted", EDGE - 1, prospect.country, "no_rhythm", True)


def _person_spot(path: str, ring: int, network: Network, on_way: set[str]) -> Spot:
    person, tie = network.people[path], network.ties.get(path)
    lateness = lateness_of(tie) if tie else "no_rhythm"
    return Spot(path, path, person.name, "person", ring, _country_of(person, network), lateness, path in on_way)


def _strength(path: str, network: Network) -> float:
    """Return the strength of a tie, rounded: the last digits are not the same on every machine."""
    tie = network.ties.get(path)
    return round(tie.strength, 4) if tie else 0.0


def _country_of(person: Person, network: Network) -> str:
    """Return somebody's country, else their company's; empty: neither is written."""
    workplace = network.workplaces.get(network.employers.get(person.path, ""))
    company = workplace.company if workplace else None
    return person.country or (company.country if company else "")


def _sectors(spots: list[Spot], order: list[str], home: str) -> tuple[set[str], tuple[Sector, ...]]:
    """Return the countries that share a sector, and all sectors in order."""
    counts = Counter(spot.sector for spot in spots)
    small = {code for code, count in counts.items() if code and code != home and count < LEAST_OF_A_SECTOR}
    if len(small) == 1:
        small = set()
    sizes: Mapping[str, int] = {
        **{code: count for code, count in counts.items() if code not in small},
        **({OTHERS: sum(counts[code] for code in small)} if small else {}),
    }
    last = [OTHERS, home, ""]
    places = {code: index for index, code in enumerate(order)}

    def place(code: str) -> tuple[int, int, str]:
        return (1, last.index(code), "") if code in last else (0, places.get(code, len(places)), code)

    return small, tuple(Sector(code, sizes[code]) for code in sorted(sizes, key=place))


def _acquaintances(network: Network, people: list[str], ways: Iterable[Line]) -> Iterator[Line]:
    """Yield lines between the people shown who know each other and are not on one way, the strongest ties first."""
    ranks = {path: rank for rank, path in enumerate(people)}
    drawn = {frozenset((line.start, line.end)) for line in ways}
    pairs = {
        (min(ranks[path], ranks[other]), max(ranks[path], ranks[other]))
        for path in people
        for other in network.acquaintances.get(path, ())
        if other in ranks and other != path and frozenset((path, other)) not in drawn
    }
    for first, second in sorted(pairs)[:MOST_ACQUAINTANCES]:
        yield Line(people[first], people[second], is_way=False)
