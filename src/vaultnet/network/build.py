"""Build: the facts of all notes → the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network
    from vaultnet.model.settings import Settings


def network_from(facts: Iterable[Facts], settings: Settings, today: date) -> Network:
    """Return all that the notes say together, as of today."""
    raise NotImplementedError
