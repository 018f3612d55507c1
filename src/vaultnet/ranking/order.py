"""Order: a total one, so that no two runs and no two machines differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.suggestion import Suggestion

OrderKey: TypeAlias = tuple[float, float, int, str, str, str]


def in_order(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return the suggestions in total order; see `order_key`."""
    return tuple(sorted(suggestions, key=order_key))


def order_key(suggestion: Suggestion) -> OrderKey:
    """Return what a suggestion is sorted by.

    Higher score (rounded to 4 decimals), then more overdue by their own cadence, then the older last meeting in person
    (never met is the oldest), then the name without case and accents, then as written, then the path.

    Source: spec 3.
    """
    person, tie = suggestion.person, suggestion.tie
    overdue = tie.overdue_days / tie.cadence_days if tie.cadence_days else 0.0
    met = tie.last_met.day.toordinal() if tie.last_met else 0
    return (-suggestion.score, -overdue, met, folded(person.name), person.name, person.path)
