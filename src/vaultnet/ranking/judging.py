"""Judging: whether one person is suggested, in which lane, with which evidence, or by which rule not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.ranking.factor import factor_of
from vaultnet.ranking.gathering import evidence_for
from vaultnet.ranking.hiding import quiet_rule, resting_rule
from vaultnet.ranking.lanes import lane_of
from vaultnet.ranking.reasons import ALWAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.network import Network, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.model.suggestion import Evidence, Lane


class Judgement(NamedTuple):
    """What the rules say of one person."""

    person: Person
    tie: Tie
    lane: Lane
    rule: str
    """The rule that hides them; empty: they are suggested."""

    evidence: tuple[Evidence, ...] = ()
    """What counts, strongest first; empty when they are hidden."""

    factor: float = 0.0
    score: float = 0.0
    """As in a suggestion; 0 when they are hidden."""


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
        return Judgement(person, tie, lane, rule)
    quiet = quiet_rule(tie, today, points)
    found = evidence_for(person, network, settings, lane, only=ALWAYS if quiet else None)
    if not found:
        return Judgement(person, tie, lane, quiet or "no_reason")
    factor = factor_of(person, tie, points)
    return Judgement(person, tie, lane, "", found, factor, score_of(found, factor))


def score_of(evidence: Iterable[Evidence], factor: float) -> float:
    """Return the score; rounded, so that the noise of floating point never decides an order."""
    return round(points_of(evidence) * factor, 4)


def points_of(evidence: Iterable[Evidence]) -> float:
    """Return the sum of the points, before the factor; rounded to 4 decimals, as the points are."""
    return round(sum(each.points for each in evidence), 4)
