"""Order: a total one, so that no two runs and no two machines differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from vaultnet.notes.keys import collated

if TYPE_CHECKING:
    from vaultnet.model.network import Tie
    from vaultnet.model.person import Person
    from vaultnet.model.suggestion import Lane

OrderKey: TypeAlias = tuple[float, float, int, str, str, str]


class Ranked(Protocol):
    """Somebody in an order: a suggestion, or the judgement that it will be made of."""

    @property
    def person(self) -> Person:
        """Return who it is."""

    @property
    def tie(self) -> Tie:
        """Return their tie."""

    @property
    def lane(self) -> Lane:
        """Return their lane."""

    @property
    def score(self) -> float:
        """Return their score."""


Each = TypeVar("Each", bound=Ranked)


def order_key(ranked: Ranked) -> OrderKey:
    """Return what somebody is sorted by.

    Higher score (rounded to 4 decimals), then more overdue by their own cadence, then the older last meeting in person
    (never met is the oldest), then the name without case and accents, then as written, then the path.

    Source: spec 3.
    """
    person, tie = ranked.person, ranked.tie
    overdue = tie.overdue_days / tie.cadence_days if tie.cadence_days else 0.0
    met = tie.last_met.day.toordinal() if tie.last_met else 0
    return (-ranked.score, -overdue, met, collated(person.name), person.name, person.path)
