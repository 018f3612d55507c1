"""Bridge: who of the owner's people comes nearest to a company that no path leads to (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.model.message import Country, Link, message
from vaultnet.network.spellings import plain_name
from vaultnet.network.warm_paths import REACHED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vaultnet.model.circle import Workplace
    from vaultnet.model.message import Message
    from vaultnet.model.network import Network, Topic
    from vaultnet.model.person import Person
    from vaultnet.model.source import Source


class Bridge(NamedTuple):
    """Somebody to ask, and why them."""

    person: Person
    text: Message
    sources: tuple[Source, ...]


class Reasons(NamedTuple):
    """Why somebody may be a bridge."""

    there: tuple[Source, ...] = ()
    sector: Topic | None = None
    fair: Topic | None = None

    @property
    def number(self) -> int:
        """Return how many reasons there are."""
        return bool(self.there) + (self.sector is not None) + (self.fair is not None)


def bridge_to(
    workplace: Workplace, country: str, knowing: Mapping[str, tuple[Source, ...]], network: Network
) -> Bridge | None:
    """Return the best of the people spoken with who know the market, the sector, or were at a fair of theirs; or None.

    Best is who has the most of the three, then the strongest tie, then the order of paths. People of the company itself
    are none: a path would lead to them.
    """
    sectors, fairs = _sectors(workplace, network), _fairs(workplace.people, network)
    candidates = {path for topic in (*sectors, *fairs) for path in network.holders[topic]} | knowing.keys()
    best: tuple[tuple[int, float, str], Reasons] | None = None
    for path in candidates.difference(workplace.people):
        tie = network.ties[path]
        if tie.rung not in REACHED:
            continue
        held = network.topics.get(path, {})
        why = Reasons(
            knowing.get(path, ()),
            next((topic for topic in sectors if topic in held), None),
            next((topic for topic in fairs if topic in held), None),
        )
        order = (-why.number, -tie.strength, path)
        if best is None or order < best[0]:
            best = (order, why)
    if best is None:
        return None
    person = network.people[best[0][2]]
    return Bridge(person, _text(person, country, best[1]), _sources(person, best[1], network))


def _sectors(workplace: Workplace, network: Network) -> Sequence[Topic]:
    """Return the topics that name the company's sector: its note's, and those of its people."""
    held = {topic for path in workplace.people for topic in network.topics.get(path, ()) if topic.kind == "sector"}
    sector = plain_name(workplace.company.sector) if workplace.company else ""
    if sector:
        held |= {topic for topic in network.holders if topic.kind == "sector" and topic.key == sector}
    return sorted(held)


def _fairs(people: Sequence[str], network: Network) -> Sequence[Topic]:
    return sorted({topic for path in people for topic in network.topics.get(path, ()) if topic.kind == "event"})


def _text(person: Person, country: str, why: Reasons) -> Message:
    who, place = Link(person.path, person.name), Country(country)
    if why.there and why.sector:
        return message(
            "{person} knows {country} and the trade ({sector}).", person=who, country=place, sector=why.sector.label
        )
    if why.there:
        return message("{person} knows {country}.", person=who, country=place)
    if why.sector:
        return message("{person} knows the trade ({sector}).", person=who, sector=why.sector.label)
    fair = why.fair.label if why.fair else ""
    return message("{person} was at {fair}, as they were.", person=who, fair=fair)


def _sources(person: Person, why: Reasons, network: Network) -> tuple[Source, ...]:
    held = network.topics.get(person.path, {})
    topics = [topic for topic in (why.sector, why.fair) if topic is not None]
    found = [*why.there[:1], *(source for topic in topics for source in held[topic].sources[:1])]
    return tuple(dict.fromkeys(found))
