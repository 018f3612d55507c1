"""Joined: everything that joins two people, with the lines that say so."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vaultnet.model.prospect import Edge
from vaultnet.model.source import Source
from vaultnet.network.circles import BY_KIND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.model.circle import Circle
    from vaultnet.model.network import Network, Tie, Topic


def edges_between(network: Network, a: str, b: str) -> tuple[Edge, ...]:
    """Return what joins two people, the strongest first; paths, or keys of people without a note.

    Nothing is added up, and nothing said twice: a day that names them in different lines is left out where one line of
    that note names both.
    """
    shared = [circle for circle in network.circles_of[b] if a in circle.members]
    closer = {circle.path for circle in shared if circle.kind == "together"}
    return tuple(
        _edge(network, circle, a, b)
        for circle in shared
        if not (circle.kind == "same_day" and circle.path in closer)
        and not _are_both_still_there(network, circle, a, b)
    )


def tie_edge(network: Network, path: str, strength: float) -> Edge:
    """Return the edge from the owner to a person: its day and lines are those of the last time they spoke or wrote."""
    tie = tie_to(network, path)
    last = tie.last_spoken or tie.last_contact or tie.last_mention
    if last is None:
        return Edge(strength, "tie", None, (Source(path, 0),))
    return Edge(strength, "tie", last.day, last.sources[:1])


def tie_to(network: Network, path: str) -> Tie:
    """Return the owner's tie to somebody, with a note or without one."""
    return network.ties[path] if path in network.ties else network.unnoted[path].tie


def _edge(network: Network, circle: Circle, a: str, b: str) -> Edge:
    if circle.path and circle.kind != "same_day":
        sources = [Source(circle.path, circle.line)]
    else:
        sources = [source for path in (a, b) for source in _lines(network, circle, path)]
    day = date.fromordinal(circle.day) if circle.day else None
    return Edge(circle.strength, circle.kind, day, tuple(dict.fromkeys(sources)), _name(network, circle, a))


def _lines(network: Network, circle: Circle, path: str) -> Iterator[Source]:
    """Yield where a member's part in a circle is written."""
    if circle.kind == "same_day":
        sources = (source for each in tie_to(network, path).history for source in each.sources)
        yield next((source for source in sources if source.path == circle.path), Source(circle.path, 0))
        return
    topic = _topic(network, circle, path)
    if topic:
        yield from network.topics[path][topic].sources[:1]
    elif network.employers.get(path) == circle.key:
        yield line_of_work(network, path)
    else:
        yield from (Source(path, each.line) for each in network.workplaces[circle.key].former if each.path == path)


def line_of_work(network: Network, path: str) -> Source:
    """Return where it is written for whom somebody works: in their note, else in that of the company."""
    company = network.people[path].company
    workplace = network.workplaces[network.employers[path]]
    if company or workplace.company is None:
        return Source(path, company.line if company else 0)
    return Source(workplace.company.path, dict(workplace.deciders).get(path, 0))


def _name(network: Network, circle: Circle, path: str) -> str:
    if not circle.key:
        return ""
    topic = _topic(network, circle, path)
    return topic.label if topic else network.workplaces[circle.key].name


def _topic(network: Network, circle: Circle, path: str) -> Topic | None:
    """Return the topic of a school, association or fair; None for a company."""
    held = network.topics.get(path, ())
    return next((each for each in held if each.key == circle.key and BY_KIND.get(each.kind) == circle.kind), None)


def _are_both_still_there(network: Network, circle: Circle, a: str, b: str) -> bool:
    """Return whether two of those who were once colleagues are so now, which another circle says."""
    return circle.kind == "once_colleagues" and network.employers.get(a) == circle.key == network.employers.get(b)
