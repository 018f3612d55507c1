"""Suggesting: a person with evidence → the suggestion, complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.suggestion import Suggestion
from vaultnet.network.common import shared_topics
from vaultnet.ranking.factor import factor_of
from vaultnet.ranking.next_rung import MINUTES, next_rung_of, next_step_of
from vaultnet.ranking.openers import opener_for
from vaultnet.ranking.places import is_abroad, nearest_trip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.network import Network, SharedTopic
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.model.suggestion import Evidence, Lane


def suggestion_of(
    person: Person, lane: Lane, evidence: tuple[Evidence, ...], network: Network, settings: Settings
) -> Suggestion:
    """Return the suggestion: its score is the sum of the points times the factor, rounded to 4 decimals."""
    tie = network.ties[person.path]
    factor = factor_of(person, tie, settings.points)
    shared = shared_with(person, network, settings)
    near = nearest_trip(person, network, settings)
    rung = next_rung_of(person, near, network, settings)
    apart = any(each.reason == "face_to_face" for each in evidence) and not is_abroad(person, network, settings)
    return Suggestion(
        person=person,
        tie=tie,
        lane=lane,
        score=score_of(evidence, factor),
        factor=factor,
        evidence=evidence,
        shared=shared,
        next_rung=rung,
        next_step=next_step_of(rung, person, near, network.today, too_long_ago=apart),
        opener=opener_for(person, shared, network, settings.points),
        minutes=MINUTES[rung],
    )


def score_of(evidence: Iterable[Evidence], factor: float) -> float:
    """Return the score; rounded, so that the noise of floating point never decides an order."""
    return round(points_of(evidence) * factor, 4)


def points_of(evidence: Iterable[Evidence]) -> float:
    """Return the sum of the points, before the factor; rounded to 4 decimals, as the points are."""
    return round(sum(each.points for each in evidence), 4)


def shared_with(person: Person, network: Network, settings: Settings) -> tuple[SharedTopic, ...]:
    """Return what the owner and the person share, most points first; nothing without an owner's note."""
    if network.owner is None:
        return ()
    return shared_topics(network, network.owner.path, person.path, settings)
