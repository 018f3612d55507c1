"""Find: the network → every market with its prospects."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.languages.countries import country_code
from vaultnet.model.prospect import Market, Prospects
from vaultnet.network.home import home_country
from vaultnet.network.kept import Kept
from vaultnet.network.warm_paths import WarmPaths
from vaultnet.prospects.company import prospect_of, weighed
from vaultnet.prospects.moved import moved_by_country
from vaultnet.prospects.standing import is_open
from vaultnet.prospects.who_knows import knowing_markets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from vaultnet.model.circle import Workplace
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import Prospect
    from vaultnet.model.settings import Settings
    from vaultnet.model.source import Source
    from vaultnet.network.asked import Asked


class Abroad(NamedTuple):
    """A company abroad."""

    workplace: Workplace
    country: str


def prospects_from(network: Network, settings: Settings, kept: Kept | None = None) -> Prospects:
    """Return every market: the target markets in their order, with or without prospects, then the others by strength.

    The same network gives the same prospects, whatever the order of its people. `kept`: as `network_from` has it; it
    changes nothing but the time.

    Source: spec 4.
    """
    kept = kept or Kept(is_once=True)
    home = home_country(network, settings)
    places = (network.people, network.workplaces, home)
    known = {path for path, tie in network.ties.items() if tie.strength > 0}
    knowing = kept.made(
        "knowing", (places, known, network.employers, network.market_people), lambda: knowing_markets(network)
    )
    moved = kept.made(
        "moved",
        (places, network.today),
        lambda: moved_by_country(network, lambda workplace: country_of(workplace, network, home)),
    )
    abroad = kept.made("abroad", places, lambda: {each.workplace.key: each for each in companies_abroad(network, home)})
    found = kept.asking(
        "prospects",
        settings,
        {key: (each, knowing.get(each.country, {})) for key, each in abroad.items()},
        network,
        partial(_prospects, settings=settings),
    )
    by_country: dict[str, list[Prospect]] = {}
    for prospect in found.values():
        by_country.setdefault(prospect.country, []).append(prospect)
    targets = [code for code in dict.fromkeys(map(country_code, settings.target_markets)) if code and code != home]
    others = sorted(by_country.keys() - set(targets), key=lambda code: (*_by_strength(by_country[code]), code))
    codes = (*targets, *others)
    who_knows = kept.asking(
        "who knows",
        None,
        {code: knowing.get(code, {}) for code in codes},
        network,
        lambda told, _: partial(_by_tie, told),
    )
    return Prospects(
        home=home,
        markets=tuple(
            Market(
                country=code,
                is_target=code in targets,
                prospects=tuple(sorted(by_country.get(code, ()), key=_order)),
                who_knows=who_knows[code],
                moved=moved.get(code, ()),
            )
            for code in codes
        ),
    )


def _prospects(
    network: Network, asked: Asked, settings: Settings
) -> Callable[[tuple[Abroad, Mapping[str, tuple[Source, ...]]]], Prospect]:
    """Return what makes the prospect of a company abroad and of those who know its market."""
    paths = WarmPaths(network, asked)
    return lambda item: prospect_of(item[0].workplace, item[0].country, paths, item[1], network, settings)


def companies_abroad(network: Network, home: str) -> Iterable[Abroad]:
    """Yield the companies outside home that are neither customers nor lost, in order of key.

    A company is where its note says, else where the most of its people are. One that nobody works for and that has no
    note (people only worked there once) is none.
    """
    for workplace in network.workplaces.values():
        if workplace.company is None and not workplace.people:
            continue
        country = country_of(workplace, network, home)
        if country and country != home and is_open(workplace, network):
            yield Abroad(workplace, country)


def country_of(workplace: Workplace, network: Network, home: str) -> str:
    """Return where a company is: what its note says, else where the most of its people are; empty: nobody says.

    Of several countries with as many people, one abroad; of several of those, the first by code.
    """
    if workplace.company and workplace.company.country:
        return workplace.company.country
    known = Counter(network.people[path].country for path in workplace.people)
    del known[""]
    return min(known, key=lambda code: (-known[code], code == home, code), default="")


def _order(prospect: Prospect) -> tuple[float, str, str]:
    best = max((weighed(each, each.paths[0]) for each in prospect.insiders if each.paths), default=0.0)
    return (-best, prospect.name.casefold(), prospect.path)


def _by_strength(prospects: Sequence[Prospect]) -> tuple[float, int]:
    return (min(_order(each)[0] for each in prospects), -len(prospects))


def _by_tie(network: Network, knowing: Mapping[str, tuple[Source, ...]]) -> tuple[Person, ...]:
    paths = sorted(knowing, key=lambda path: (-round(network.ties[path].strength, 4), network.people[path].name, path))
    return tuple(network.people[path] for path in paths)
