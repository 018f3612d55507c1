"""Doors: which people stand on the warm path to which prospect (for the reason `opens_doors`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.prospect import Door

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.network import Network
    from vaultnet.model.prospect import Prospect, Prospects


def with_doors(network: Network, prospects: Prospects) -> Network:
    """Return the network with the doors of its prospects."""
    return network._replace(doors=doors_of(prospects))


def doors_of(prospects: Prospects) -> Mapping[str, tuple[Door, ...]]:
    """Return by person the open prospects whose best path leads through them or to them, the strongest first."""
    found: dict[str, list[Door]] = {}
    for market in prospects.markets:
        for prospect in market.prospects:
            door = _door(prospect)
            if door:
                for hop in prospect.paths[0].hops:
                    if hop.path:
                        found.setdefault(hop.path, []).append(door)
    return {
        path: tuple(sorted(doors, key=lambda door: (-door.strength, door.company, door.company_path)))
        for path, doors in sorted(found.items())
    }


def _door(prospect: Prospect) -> Door | None:
    if not prospect.paths or prospect.target is None or not prospect.target.path:
        return None
    path = prospect.paths[0]
    sources = dict.fromkeys(source for hop in path.hops for source in hop.edge.sources[:1])
    first = "" if path.is_direct else path.hops[0].path
    return Door(
        prospect.name, prospect.path, prospect.country, prospect.target.path, path.strength, first, tuple(sources)
    )
