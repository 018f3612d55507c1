"""Introduction: two people of the owner's who do not know each other, and what each would have of it (spec 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.person import Person
    from vaultnet.model.source import Source


class Introduction(NamedTuple):
    """A pair to bring together, once both have said yes."""

    one: Person
    other: Person
    points: float
    """How good it is: the rarity of what they share, and needs that are met."""

    for_one: Message
    """What the one would have of it."""

    for_other: Message
    sources: tuple[Source, ...]
    """The lines that say so, of both."""
