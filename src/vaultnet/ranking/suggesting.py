"""Suggesting: a judgement → the suggestion, complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.suggestion import Suggestion
from vaultnet.network.common import shared_topics
from vaultnet.ranking.next_rung import MINUTES, next_rung_of, next_step_of
from vaultnet.ranking.openers import opener_for
from vaultnet.ranking.places import is_abroad, nearest_trip

if TYPE_CHECKING:
    from vaultnet.model.network import Network, SharedTopic
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.ranking.judging import Judgement


def suggestion_of(judgement: Judgement, network: Network, settings: Settings) -> Suggestion:
    """Return the suggestion that is made of a judgement, complete."""
    person, tie, lane, _, evidence, factor, score = judgement
    shared = shared_with(person, network, settings)
    near = nearest_trip(person, network, settings)
    rung = next_rung_of(person, near, network, settings)
    apart = any(each.reason == "face_to_face" for each in evidence) and not is_abroad(person, network, settings)
    return Suggestion(
        person=person,
        tie=tie,
        lane=lane,
        score=score,
        factor=factor,
        evidence=evidence,
        shared=shared,
        next_rung=rung,
        next_step=next_step_of(rung, person, near, network.today, too_long_ago=apart),
        opener=opener_for(person, shared, network, settings.points),
        minutes=MINUTES[rung],
    )


def shared_with(person: Person, network: Network, settings: Settings) -> tuple[SharedTopic, ...]:
    """Return what the owner and the person share, most points first; nothing without an owner's note."""
    if network.owner is None:
        return ()
    return shared_topics(network, network.owner.path, person.path, settings)
