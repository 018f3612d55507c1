"""Rank: the network → the agenda, who to meet and why."""

from __future__ import annotations

from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from vaultnet.model.suggestion import Agenda, Suggestions
from vaultnet.network.kept import Kept
from vaultnet.ranking.day import by_lane, day_of, within_minutes
from vaultnet.ranking.hiding import RULES
from vaultnet.ranking.judging import judged
from vaultnet.ranking.no_rhythm import without_rhythm
from vaultnet.ranking.order import order_key
from vaultnet.ranking.suggesting import suggestion_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.network import Network
    from vaultnet.model.settings import Settings
    from vaultnet.model.suggestion import Suggestion
    from vaultnet.ranking.judging import Judgement
    from vaultnet.ranking.order import OrderKey


def agenda_from(network: Network, settings: Settings, kept: Kept | None = None) -> Agenda:
    """Return who to meet today, who this week, and by which rule everybody else is not shown.

    Every person of the vault but the owner stands in exactly one place: today, week, or under one rule of `hidden`
    (every rule is a key, its paths in order). The same network gives the same agenda, in whatever order its people
    come. `kept`: as `network_from` has it; it changes nothing but the time.

    Source: spec 3.
    """
    judgements = (kept or Kept(is_once=True)).asking(
        "judgements",
        settings,
        network.people,
        network,
        lambda told, _: lambda person: _with_order(judged(person, told, settings)),
    )
    found = []
    hidden: dict[str, list[str]] = {rule: [] for rule in RULES}
    for path, each in judgements.items():
        if each[1].rule:
            hidden[each[1].rule].append(path)
        else:
            found.append(each)
    for path, person in network.left_out.items():
        hidden[person.status].append(path)

    def suggested(judgement: Judgement) -> Suggestion:
        return suggestion_of(judgement, network, settings)

    ordered = [judgement for _, judgement in sorted(found, key=itemgetter(0))]
    day = day_of(ordered, network.today, settings)
    today = within_minutes(tuple(map(suggested, day)), settings.minutes_per_day)
    listed = {each.person.path for each in today}
    return Agenda(
        today=today,
        lanes={lane: Suggestions(judgements, suggested) for lane, judgements in by_lane(ordered).items()},
        week=Suggestions([each for each in ordered if each.person.path not in listed], suggested),
        hidden={rule: tuple(sorted(paths)) for rule, paths in hidden.items()},
        snoozed=_snoozed(hidden["snoozed"], network),
        no_rhythm=without_rhythm(network, settings),
    )


def _with_order(judgement: Judgement) -> tuple[OrderKey, Judgement]:
    """Return a judgement behind what it is sorted by."""
    return order_key(judgement), judgement


def _snoozed(paths: Iterable[str], network: Network) -> tuple[tuple[str, date], ...]:
    """Return who rests, with the first day back, soonest first."""
    soonest = sorted((network.people[path].snooze_day, path) for path in paths)
    return tuple((path, date.fromordinal(day)) for day, path in soonest)
