"""Gathering: all the evidence for one person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vaultnet.ranking.first_meeting import FIRST_MEETING_REASONS
from vaultnet.ranking.reasons import BESIDE_OTHERS, REASONS

if TYPE_CHECKING:
    from collections.abc import Container

    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.model.suggestion import Evidence, Lane
    from vaultnet.ranking.reasons import Reason


def evidence_for(
    person: Person, network: Network, settings: Settings, lane: Lane, *, only: Container[str] | None = None
) -> tuple[Evidence, ...]:
    """Return every reason that holds for the person, strongest first; equals stay in the order of the reasons.

    The points are times the reason's weight in the settings; a weight of 0 switches the reason off. Common ground is
    kept only beside another reason, or where the lane is *first meeting*. `only` names the reasons that may count at
    all; None: every one. Empty: no reason holds.

    Source: spec 3.
    """
    reasons = [*REASONS.items(), *(FIRST_MEETING_REASONS.items() if lane == "first_meeting" else ())]
    found: list[Evidence] = []
    for name, reason in reasons:
        if name not in BESIDE_OTHERS and (only is None or name in only):
            found += _weighed(name, reason, person, network, settings)
    if only is None and (found or lane == "first_meeting"):
        found += ground_for(person, network, settings)
    return tuple(sorted(found, key=lambda each: -each.points))


def ground_for(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Return the evidence of the reasons that count only beside another."""
    return tuple(found for name in BESIDE_OTHERS for found in _weighed(name, REASONS[name], person, network, settings))


def _weighed(name: str, reason: Reason, person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    weight = settings.weight(name)
    if weight == 1:
        return reason(person, network, settings)
    if weight <= 0:
        return ()
    return tuple(replace(each, points=round(each.points * weight, 4)) for each in reason(person, network, settings))
