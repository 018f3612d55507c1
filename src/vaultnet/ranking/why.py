"""Why: the sum behind a suggestion, or the rule that keeps somebody off the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from vaultnet.model.network import Tie
from vaultnet.ranking.factor import factor_of, tier_factor, unanswered_factor
from vaultnet.ranking.gathering import evidence_for, ground_for
from vaultnet.ranking.judging import judged, points_of, score_of
from vaultnet.ranking.lanes import lane_of
from vaultnet.ranking.rank import agenda_from
from vaultnet.ranking.rule_text import rule_text
from vaultnet.ranking.suggesting import suggestion_of

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.model.suggestion import Agenda, Evidence, Lane, Suggestion

Place: TypeAlias = Literal["today", "week", ""]
"""Where a suggestion stands; empty: nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a person is listed, or why not."""

    person: Person
    tie: Tie
    suggestion: Suggestion | None
    """The suggestion; None: not listed."""

    place: Place
    lane: Lane
    """The lane, or the one that would have been theirs."""

    evidence: tuple[Evidence, ...]
    """What counts, strongest first. For somebody not listed: what would have counted."""

    points: float
    """Sum of the evidence's points; rounded to 4 decimals."""

    tier_factor: float
    """Weight of the tier."""

    unanswered_factor: float
    """Weight of messages without an answer; 1: fewer than two."""

    score: float
    """points × tier_factor × unanswered_factor, rounded to 4 decimals."""

    rule: str
    """The rule that hides them: a key of `Agenda.hidden`, or `owner`; empty: listed."""

    rule_text: Message | None
    """The rule as a sentence; None: listed."""


def explanation(path: str, network: Network, settings: Settings, agenda: Agenda | None = None) -> Explanation:
    """Return why the person at the path is listed, or which rule hides them; `agenda`, if it is at hand, saves time.

    Works for everybody: active people, those left out by their status, and the owner. The evidence of somebody hidden
    is what would have counted without the rule; none is gathered for the deceased and for the owner.

    Raises: KeyError: no person has this path. Source: spec 3.
    """
    person, rule = _found(path, network, settings)
    tie, points = network.ties.get(path, Tie()), settings.points
    lane = lane_of(tie, network.today, points, has_met=person.met_before == "yes")
    today = () if rule else (agenda or agenda_from(network, settings)).today
    suggestion = None if rule else suggestion_of(judged(person, network, settings), network, settings)
    is_today = any(each.person.path == path for each in today)
    place: Place = "today" if is_today else "week" if suggestion else ""
    evidence = suggestion.evidence if suggestion else _set_aside(person, rule, lane, network, settings)
    return Explanation(
        person=person,
        tie=tie,
        suggestion=suggestion,
        place=place,
        lane=lane,
        evidence=evidence,
        points=points_of(evidence),
        tier_factor=tier_factor(person, points),
        unanswered_factor=unanswered_factor(tie, points),
        score=score_of(evidence, factor_of(person, tie, points)),
        rule=rule,
        rule_text=rule_text(rule, person, tie, points, evidence) if rule else None,
    )


def _found(path: str, network: Network, settings: Settings) -> tuple[Person, str]:
    """Return the person, and the rule that hides them (empty: they are listed)."""
    if network.owner is not None and network.owner.path == path:
        return network.owner, "owner"
    if path in network.left_out:
        person = network.left_out[path]
        return person, person.status
    person = network.people[path]
    return person, judged(person, network, settings).rule


def _set_aside(person: Person, rule: str, lane: Lane, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Return what would have counted for somebody hidden by the rule."""
    if rule in ("deceased", "owner"):
        return ()
    if rule == "no_reason":
        return ground_for(person, network, settings)
    return evidence_for(person, network, settings, lane)
