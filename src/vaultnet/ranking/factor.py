"""Factor: what multiplies the sum of the points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vaultnet.model.network import Tie
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Points

UNANSWERED: Final = 2
"""From so many messages running without an answer on, a suggestion weighs less."""


def factor_of(person: Person, tie: Tie, points: Points) -> float:
    """Return the weight of the tier times that of unanswered messages. Source: spec 3."""
    return tier_factor(person, points) * unanswered_factor(tie, points)


def tier_factor(person: Person, points: Points) -> float:
    """Return the weight of the person's tier; 1 without one."""
    match person.tier:
        case "A":
            return points.tier_a_factor
        case "B":
            return points.tier_b_factor
        case "C":
            return points.tier_c_factor
        case "D":
            return points.tier_d_factor
        case _:
            return 1.0


def unanswered_factor(tie: Tie, points: Points) -> float:
    """Return the weight of messages of the owner's without an answer: a half from two running on, else 1."""
    return points.unanswered_factor if tie.unanswered >= UNANSWERED else 1.0
