"""Rank: the network → the agenda, who to meet and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vaultnet.model.suggestion import Agenda
from vaultnet.ranking.day import by_lane, day_of
from vaultnet.ranking.hiding import RULES
from vaultnet.ranking.judging import judged
from vaultnet.ranking.no_rhythm import without_rhythm
from vaultnet.ranking.order import in_order
from vaultnet.ranking.suggesting import suggestion_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.network import Network
    from vaultnet.model.settings import Settings


def agenda_from(network: Network, settings: Settings) -> Agenda:
    """Return who to meet today, who this week, and by which rule everybody else is not shown.

    Every person of the vault but the owner stands in exactly one place: today, week, or under one rule of `hidden`
    (every rule is a key, its paths in order). The same network gives the same agenda, in whatever order its people
    come.

    Source: spec 3.
    """
    found = []
    hidden: dict[str, list[str]] = {rule: [] for rule in RULES}
    for person in network.people.values():
        judgement = judged(person, network, settings)
        if judgement.rule:
            hidden[judgement.rule].append(person.path)
        else:
            found.append(suggestion_of(person, judgement.lane, judgement.evidence, network, settings))
    for path, person in network.left_out.items():
        hidden[person.status].append(path)
    ordered = in_order(found)
    today = day_of(ordered, network.today, settings)
    listed = {each.person.path for each in today}
    return Agenda(
        today=today,
        lanes=by_lane(ordered),
        week=tuple(each for each in ordered if each.person.path not in listed),
        hidden={rule: tuple(sorted(paths)) for rule, paths in hidden.items()},
        snoozed=_snoozed(hidden["snoozed"], network),
        no_rhythm=without_rhythm(network, settings),
    )


def _snoozed(paths: Iterable[str], network: Network) -> tuple[tuple[str, date], ...]:
    """Return who rests, with the first day back, soonest first."""
    soonest = sorted((network.people[path].snooze_day, path) for path in paths)
    return tuple((path, date.fromordinal(day)) for day, path in soonest)
