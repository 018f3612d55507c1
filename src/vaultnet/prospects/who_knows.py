"""Who knows: the people of the owner's who know a market (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.source import Source
from vaultnet.network.joined import line_of_work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.network import Network


def knowing_markets(network: Network) -> Mapping[str, Mapping[str, tuple[Source, ...]]]:
    """Return by country the people who know it, with the lines that say so: the owner must know them at all.

    They live there; or work or worked for a company there; or the note about the market names them.
    """
    found: dict[str, dict[str, list[Source]]] = {}

    def add(country: str, path: str, source: Source) -> None:
        if country and path in network.people and network.ties[path].strength > 0:
            found.setdefault(country, {}).setdefault(path, []).append(source)

    for path, person in network.people.items():
        add(person.country, path, Source(path, 0))
    for workplace in network.workplaces.values():
        country = workplace.company.country if workplace.company else ""
        if country:
            for path in workplace.people:
                add(country, path, line_of_work(network, path))
            for former in workplace.former:
                add(country, former.path, Source(former.path, former.line))
    for country, people in network.market_people.items():
        for path, sources in people.items():
            add(country, path, sources[0])
    return {
        country: {path: tuple(dict.fromkeys(sources)) for path, sources in sorted(people.items())}
        for country, people in sorted(found.items())
    }
