"""Opens doors: they stand on the warm path to a company abroad where you want to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import Country, Link, counted, message
from vaultnet.model.suggestion import Evidence

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import Door
    from vaultnet.model.settings import Settings


def opens_doors(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when the best path to an open prospect leads through them, or to them.

    Points are twelve times the strength of the strongest such path. It counts only beside another reason, or for a
    first meeting; who calls sees to that.

    Source: spec 3; a line for each hop of that path.
    """
    doors = network.doors.get(person.path, ())
    if not doors:
        return ()
    best = doors[0]
    most = settings.points.opens_doors_most
    points = round(min(most, most * best.strength), 4)
    return (Evidence("opens_doors", points, _told(person, best, len(doors) - 1, network), best.sources),)


def _told(person: Person, door: Door, more: int, network: Network) -> Message:
    """Return the sentence: whom they can introduce you to, or who can introduce you to them, or that they are there."""
    company = Link(door.company_path, door.company)
    place = Country(door.country)
    if door.target != person.path:
        target = network.people[door.target]
        who = Link(target.path, target.name)
        if not more:
            return message(
                "A door to {company} ({country}): they lead to {person}.", company=company, country=place, person=who
            )
        return counted(
            "A door to {company} ({country}), where they lead to {person}, and to {count} company more.",
            "A door to {company} ({country}), where they lead to {person}, and to {count} companies more.",
            more,
            company=company,
            country=place,
            person=who,
        )
    if door.first:
        first = network.people[door.first]
        return message(
            "Your way into {company} ({country}): {introducer} can introduce you.",
            company=company,
            country=place,
            introducer=Link(first.path, first.name),
        )
    return message("Your way into {company} ({country}).", company=company, country=place)
