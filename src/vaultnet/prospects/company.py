"""Company: one prospect, complete."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Link
from vaultnet.model.person import Person
from vaultnet.model.prospect import Insider, Prospect
from vaultnet.network.common import shared_topics
from vaultnet.network.somebody import UNNOTED
from vaultnet.network.spellings import plain_name
from vaultnet.prospects.bridge import bridge_to
from vaultnet.prospects.next_step import next_step_of
from vaultnet.prospects.roles import buying_role_of
from vaultnet.prospects.stage import stage_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vaultnet.model.circle import Workplace
    from vaultnet.model.network import Network
    from vaultnet.model.prospect import BuyingRole, WarmPath
    from vaultnet.model.settings import Settings
    from vaultnet.model.source import Source
    from vaultnet.network.warm_paths import WarmPaths

ORDER: Final[tuple[BuyingRole, ...]] = ("decision_maker", "buyer", "contact")
WEIGHTS: Final[Mapping[BuyingRole, float]] = {"decision_maker": 1.0, "buyer": 1.0, "contact": 0.7}
"""What a path to somebody in this part counts for the company."""

MOST_PATHS: Final = 3


def prospect_of(
    workplace: Workplace,
    country: str,
    paths: WarmPaths,
    knowing: Mapping[str, tuple[Source, ...]],
    network: Network,
    settings: Settings,
) -> Prospect:
    """Return one prospect: who is there, the best ways to them, how far the owner is, and the next move.

    Source: spec 4.
    """
    insiders = insiders_of(workplace, paths, network)
    best = best_paths(insiders)
    insider = best[0][0] if best else insiders[0] if insiders else None
    target = insider.person if insider else None
    path = best[0][1] if best else None
    bridge = None if best else bridge_to(workplace, country, knowing, network)
    stage, sources = stage_of(workplace, insiders, network)
    shared = shared_topics(network, network.owner.path, target.path, settings) if network.owner and target else ()
    note = workplace.company
    link = Link(note.path if note else "", workplace.name)
    roles = {each.buying_role for each in insiders}
    ties = [network.ties[each.person.path] for each in insiders if each.person.path]
    contacts = [tie.last_contact.day for tie in ties if tie.last_contact]
    return Prospect(
        name=workplace.name,
        path=link.path,
        company=note,
        country=country,
        insiders=insiders,
        paths=tuple(each for _, each in best),
        stage=stage,
        stage_sources=sources,
        shared=shared,
        last_contact=max(contacts, default=None),
        next_step=next_step_of(stage, link, insider, path, bridge.person if bridge else None, has_ground=bool(shared)),
        target=target,
        bridge=bridge.text if bridge else None,
        bridge_sources=bridge.sources if bridge else (),
        missing=tuple(role for role in ORDER[:2] if role not in roles),
        quiet_since=quiet_since(workplace, insiders, network.today),
    )


def insiders_of(workplace: Workplace, paths: WarmPaths, network: Network) -> tuple[Insider, ...]:
    """Return the people at a company: deciders, then buyers, then the others; the best path first, then by name.

    Whom its note names as deciding is one of them without a note, too: somebody with a name, and no path of a note.
    """
    named = [name for name, _ in workplace.deciders]
    found = [
        Insider(
            person,
            "decision_maker" if path in named else buying_role_of(person),
            person.role or person.buying_role,
            paths.to(path),
        )
        for path in workplace.people
        for person in (network.people[path],)
    ]
    nameless = [name for name in named if name not in network.people]
    found += [Insider(Person("", name), "decision_maker", "", _to_name(name, paths, network)) for name in nameless]
    return tuple(sorted(found, key=_insider_order))


def _to_name(name: str, paths: WarmPaths, network: Network) -> tuple[WarmPath, ...]:
    key = f"{UNNOTED}{plain_name(name)}"
    return paths.to(key) if key in network.unnoted else ()


def best_paths(insiders: Iterable[Insider]) -> list[tuple[Insider, WarmPath]]:
    """Return the best ways to a company over all its people: three at most, each through a different first person."""
    ways = sorted(
        ((each, path) for each in insiders for path in each.paths),
        key=lambda way: (-weighed(*way), ORDER.index(way[0].buying_role), len(way[1].hops), way[0].person.path),
    )
    best: dict[tuple[str, str], tuple[Insider, WarmPath]] = {}
    for way in ways:
        first = way[1].hops[0]
        best.setdefault((first.path, first.name), way)
    return list(best.values())[:MOST_PATHS]


def weighed(insider: Insider, path: WarmPath) -> float:
    """Return what a path counts for the company: less when it leads to somebody who neither decides nor buys."""
    return round(path.strength * WEIGHTS[insider.buying_role], 6)


def quiet_since(workplace: Workplace, insiders: Sequence[Insider], today: date) -> date | None:
    """Return the day of the latest next step that has passed, of the company or its people; None: nothing is late.

    A step that is still ahead makes up for one that has passed.
    """
    days = [each.person.next_step_day for each in insiders]
    days += [workplace.company.next_step_day] if workplace.company else []
    latest = max(days, default=0)
    return date.fromordinal(latest) if 0 < latest < today.toordinal() else None


def _insider_order(insider: Insider) -> tuple[int, float, str, str]:
    person = insider.person
    strength = insider.paths[0].strength if insider.paths else 0.0
    return (ORDER.index(insider.buying_role), -strength, person.name, person.path)
