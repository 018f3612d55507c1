"""Explain: whom a name means, and what there is to say about them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from vaultnet.errors import AmbiguousNameError, NobodyError, OwnerError
from vaultnet.network.common import shared_topics
from vaultnet.network.names import is_owner, matching

if TYPE_CHECKING:
    from vaultnet.model.network import Network, SharedTopic
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings

NEAR: Final = 3
"""So many names that look like the one given are offered."""


def person_called(text: str, network: Network) -> Person:
    """Return the one person whom a name, alias, file name or part of one means; the owner and people left out, too.

    Raises: NobodyError, AmbiguousNameError.
    """
    paths = matching(network, text)
    if network.owner and is_owner(network, text):
        return network.owner
    if len(paths) > 1:
        raise AmbiguousNameError(text, paths)
    if not paths:
        names = {person.name.casefold(): person.name for person in everybody(network)}
        near = get_close_matches(text.casefold(), sorted(names), NEAR)
        raise NobodyError(text, tuple(names[each] for each in near))
    return next(person for person in everybody(network) if person.path == paths[0])


def other_called(text: str, network: Network) -> Person:
    """Return the one person whom a name means, and who is not the owner.

    Raises: OwnerError, NobodyError, AmbiguousNameError.
    """
    person = person_called(text, network)
    if person == network.owner:
        raise OwnerError(person.name)
    return person


def everybody(network: Network) -> tuple[Person, ...]:
    """Return the owner, all active people and those left out."""
    owner = (network.owner,) if network.owner else ()
    return (*owner, *network.people.values(), *network.left_out.values())


def shared_with_owner(person: Person, network: Network, settings: Settings) -> tuple[SharedTopic, ...]:
    """Return what a person shares with the owner; nothing where nobody is known as the owner."""
    return shared_topics(network, network.owner.path, person.path, settings) if network.owner else ()
