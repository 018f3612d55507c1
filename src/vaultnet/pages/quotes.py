"""Quotes: which of the user's own lines the pages repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vaultnet.model.network import Network
    from vaultnet.model.source import Source
    from vaultnet.model.suggestion import Agenda


def sources_to_quote(network: Network, agenda: Agenda) -> tuple[Source, ...]:
    """Return the lines whose words the pages quote: of the last time with each of today's people, in order."""
    ties = (network.ties[each.person.path] for each in agenda.today)
    last = [tie.last_contact or tie.last_mention for tie in ties]
    return tuple(dict.fromkeys(source for each in last if each for source in each.sources))
