"""No rhythm yet: people you know well, and never said how often you want to be in touch with."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vaultnet.model.network import Network
    from vaultnet.model.settings import Settings


def without_rhythm(network: Network, settings: Settings) -> tuple[str, ...]:
    """Return the paths of the ten people known best who have neither tier nor cadence, not even `cadence: none`.

    Known best: the stronger tie (to 4 decimals), then named on more days, then by path. Somebody whom no dated note
    names is not known. Archived people, the deceased and those not to be contacted are in no one's list.

    Source: spec 3, "No rhythm yet".
    """
    known = [
        (-round(tie.strength, 4), -tie.mention_days, path)
        for path, person in network.people.items()
        if not (person.tier or person.cadence_line) and not (tie := network.ties[path]).cadence_days and tie.rung
    ]
    return tuple(path for *_, path in nsmallest(settings.points.no_rhythm_people, known))
