"""Gathering: all the evidence for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from vaultnet.ranking.first_meeting import FIRST_MEETING_REASONS
from vaultnet.ranking.reasons import BESIDE_OTHERS, REASONS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from vaultnet.model.message import Blank
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.model.suggestion import Evidence, Lane

ALONE: Final = tuple((name, reason) for name, reason in REASONS.items() if name not in BESIDE_OTHERS)
AT_FIRST: Final = (*ALONE, *FIRST_MEETING_REASONS.items())
BESIDE: Final = tuple(REASONS[name] for name in BESIDE_OTHERS)


def evidence_for(
    person: Person, network: Network, settings: Settings, lane: Lane, *, only: Container[str] | None = None
) -> tuple[Evidence, ...]:
    """Return every reason that holds for the person, strongest first; equals stay in the order of the reasons.

    The points are times the reason's weight in the settings; a weight of 0 switches the reason off. Common ground is
    kept only beside another reason, or where the lane is *first meeting*. `only` names the reasons that may count at
    all; None: every one. Who knows them is not told twice. Empty: no reason holds.

    Source: spec 3.
    """
    found: list[Evidence] = []
    for name, reason in AT_FIRST if lane == "first_meeting" else ALONE:
        if only is None or name in only:
            held = reason(person, network, settings)
            if held:
                found += weighed(held, settings)
    if only is None and (found or lane == "first_meeting"):
        ground = ground_for(person, network, settings)
        found = [*(each for each in found if not _is_told(each, ground)), *ground]
    return tuple(sorted(found, key=lambda each: -each.points))


def _is_told(evidence: Evidence, ground: Iterable[Evidence]) -> bool:
    """Return whether who knows them (`known`) is told by the common ground already: whom you both know."""
    if evidence.reason != "known":
        return False
    both_know = {who for each in ground if each.reason == "common_ground" for who in _people(each)}
    return _people(evidence) <= both_know


def _people(evidence: Evidence) -> set[Blank]:
    """Return the people whom the sentence of `known` or of common ground names."""
    return set(cast("tuple[Blank, ...]", evidence.text.blanks.get("people", ())))


def ground_for(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Return the evidence of the reasons that count only beside another."""
    return weighed((found for reason in BESIDE for found in reason(person, network, settings)), settings)


def weighed(evidence: Iterable[Evidence], settings: Settings) -> tuple[Evidence, ...]:
    """Return the evidence with its points times the weight of its reason, without what weighs nothing."""
    if not settings.weights:
        return tuple(evidence)
    weights = [(each, settings.weight(each.reason)) for each in evidence]
    return tuple(each._replace(points=round(each.points * weight, 4)) for each, weight in weights if weight > 0)
