"""First meeting: what makes a candidate of somebody you have never spoken with.

A first meeting needs no reason to hurry, but it needs something that joins the two of you: common ground, or one of the
four below. These give no points (the lane is ranked by common ground), but each has its sentence and its source, so
that nobody stands on the page without a why. Somebody never spoken with who has none of them, and no other reason, is
not listed: a name in an address book is no invitation.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Day, Link, message
from vaultnet.model.source import Source
from vaultnet.model.suggestion import Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.ranking.reasons import Reason

NAMED: Final = 3
"""So many people who know somebody are named."""


def introduced(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:  # noqa: ARG001  a Reason
    """Hold when their note, or the network, knows who introduced them; archived people do not count.

    Source: the field's line; where another note says it, that note.
    """
    links = introducers(person, network)
    if not links:
        return ()
    lines = tuple(Source(person.path, each.line) for each in person.introduced_by[:1])
    sources = lines or tuple(Source(each.path, 0) for each in links)
    return (Evidence("introduced", 0.0, message("Introduced by {people}.", people=links), sources),)


def introducers(person: Person, network: Network) -> tuple[Link, ...]:
    """Return who introduced the person: active people, else the names that their note gives and no note bears.

    Archived people, the deceased, those not to be contacted and those who were forgotten are not named.
    """
    paths = [path for path in network.introduced_by.get(person.path, ()) if path in network.people]
    if paths or not person.introduced_by:
        return tuple(Link(path, network.people[path].name) for path in paths)
    unnamed = network.unnamed
    named = (each for each in person.introduced_by if each.text not in unnamed and each.target not in unnamed)
    return tuple(Link("", each.text) for each in named)


def known(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:  # noqa: ARG001  a Reason
    """Hold when a note says that somebody of yours knows them; who introduced them is told by `introduced`.

    Source: the lines that say so.
    """
    links = acquaintances(person, network)
    if not links:
        return ()
    known_to = network.acquaintances[person.path]
    sources = dict.fromkeys(known_to[each.path][0] for each in links)
    return (Evidence("known", 0.0, message("Known to {people}.", people=links), tuple(sources)),)


def acquaintances(person: Person, network: Network) -> tuple[Link, ...]:
    """Return the people who know the person and did not introduce them: three at most, your strongest ties first."""
    introduced_by = network.introduced_by.get(person.path, ())
    paths = [
        path
        for path in network.acquaintances.get(person.path, ())
        if path in network.people and path not in introduced_by
    ]
    best = sorted(paths, key=lambda path: (-round(network.ties[path].strength, 4), path))
    return tuple(Link(path, network.people[path].name) for path in best[:NAMED])


def connected(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:  # noqa: ARG001  a Reason
    """Hold when you are connected on LinkedIn. Source: the note, since the day stands in its head."""
    if not person.connected_day:
        return ()
    text = message(
        "Connected on LinkedIn on {day}, and not yet spoken.", day=Day(date.fromordinal(person.connected_day))
    )
    return (Evidence("connected", 0.0, text, (Source(person.path, 0),)),)


def mentioned(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:  # noqa: ARG001  a Reason
    """Hold when a dated note names them and nothing more ever happened. Source: the newest line that does."""
    tie = network.ties[person.path]
    if tie.rung != "noted" or tie.last_mention is None:
        return ()
    source = tie.last_mention.sources[0]
    text = message("Your notes name them on {day}.", day=Day(tie.last_mention.day, source.path))
    return (Evidence("mentioned", 0.0, text, (source,)),)


FIRST_MEETING_REASONS: Final[Mapping[str, Reason]] = {
    "introduced": introduced,
    "known": known,
    "connected": connected,
    "mentioned": mentioned,
}
"""Reasons of this lane alone, in the order of the page."""
