"""Fading: how strongly two people are joined, by what joins them and how long ago (the table of spec 4)."""

from __future__ import annotations

from functools import lru_cache
from math import exp2
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.prospect import EdgeKind

STRENGTHS: Final[Mapping[EdgeKind, float]] = {
    "introduced": 0.8,
    "knows": 0.8,
    "together": 0.7,
    "colleagues": 0.7,
    "large_company": 0.3,
    "former_colleagues": 0.5,
    "once_colleagues": 0.3,
    "school": 0.25,
    "association": 0.25,
    "fair": 0.2,
    "same_day": 0.1,
}
"""What joins two people, and how strongly on its day. `former_colleagues` were there in the same years,
`once_colleagues` in years that are not known."""

SHARED_BY: Final = 6
"""A meeting or line that names more people joins each two of them more weakly: × 6/k."""

HALVING_YEARS: Final = 3
LEAST: Final = 1 / 3
"""An edge is halved with every three years, and never under a third."""

YEAR_DAYS: Final = 365.25


@lru_cache(maxsize=20_000)  # many lines are of one day
def faded(strength: float, day: int, today: int) -> float:
    """Return a strength as of today, given the day of its last evidence (ordinals); without a day (0) it stays.

    Rounded to 6 decimals, so that all machines agree.
    """
    if not day:
        return strength
    years = max(0, today - day) / YEAR_DAYS
    return round(strength * max(LEAST, exp2(-years / HALVING_YEARS)), 6)


def shared_strength(people: int) -> float:
    """Return how strongly a meeting or line joins each two of so many people."""
    return STRENGTHS["together"] * (SHARED_BY / people if people > SHARED_BY else 1.0)
