"""A crowd for pictures: people and prospects by the dozen, at every strength and in several countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import a_person, a_tie, met, network_of
from made_prospects import OWNER, a_briefing, a_market, a_prospect, edge, insider
from vaultnet.model.prospect import Hop, WarmPath

if TYPE_CHECKING:
    from vaultnet.model.person import Person
    from vaultnet.pages.briefing import Briefing

COUNTRIES = ("DE", "FR", "IT", "IT", "", "GB", "US")


def a_crowd(
    people: int, companies: int = 0, *, name: str = "Person {number}", more: tuple[Person, ...] = ()
) -> Briefing:
    """Return a briefing of so many people, and of companies in Germany to which every second of them leads."""
    everybody = [
        a_person(name.format(number=number), path=f"People/P{number}.md", country=COUNTRIES[number % 7])
        for number in range(people)
    ]
    ties = {
        person.path: a_tie(
            met(20 + number),
            strength=1 - number / max(1, people),
            cadence_days=30 if number % 3 else 0,
            due=met(number - 10).day if number % 3 else None,
            overdue_days=number - 10 if number % 3 else 0,
        )
        for number, person in enumerate(everybody)
    }
    prospects = []
    for number in range(companies):
        person = everybody[number * 2 % max(1, people)]
        path = WarmPath(round(1 - number / 100, 4), (Hop(person.path, person.name, edge("tie", 0.9)),))
        prospects.append(a_prospect(f"Company {number}", insider(person, "buyer", path)))
    network = network_of((*everybody, *more), ties=ties, owner=OWNER)
    return a_briefing(*([a_market(*prospects)] if prospects else []), network=network)
