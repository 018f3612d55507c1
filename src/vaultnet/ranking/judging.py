"""Judging: whether one person is suggested, in which lane, with which evidence, or by which rule not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.ranking.gathering import evidence_for
from vaultnet.ranking.hiding import quiet_rule, resting_rule
from vaultnet.ranking.lanes import lane_of
from vaultnet.ranking.reasons import ALWAYS

if TYPE_CHECKING:
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.model.suggestion import Evidence, Lane


class Judgement(NamedTuple):
    """What the rules say of one person."""

    lane: Lane
    rule: str
    """The rule that hides them; empty: they are suggested."""

    evidence: tuple[Evidence, ...]
    """What counts, strongest first; empty when they are hidden."""


def judged(person: Person, network: Network, settings: Settings) -> Judgement:
    """Return what the rules say of an active person.

    The rules are asked in this order: snoozed, next step, unanswered messages; then recent contact and planned contact,
    which leave a promise, a birthday, an owed reply and a same place standing; then whether any reason holds.

    Source: spec 3.
    """
    tie, points, today = network.ties[person.path], settings.points, network.today
    lane = lane_of(tie, today, points, has_met=person.met_before == "yes")
    rule = resting_rule(person, tie, today, points)
    if rule:
        return Judgement(lane, rule, ())
    quiet = quiet_rule(tie, today, points)
    found = evidence_for(person, network, settings, lane, only=ALWAYS if quiet else None)
    return Judgement(lane, "" if found else quiet or "no_reason", found)
