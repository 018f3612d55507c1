"""Hiding: the rules that keep somebody off the page for a while."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vaultnet.model.network import Tie
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Points

RULES: Final = (
    "snoozed",
    "next_step",
    "unanswered",
    "recent",
    "planned",
    "no_reason",
    "archived",
    "deceased",
    "do_not_contact",
)
"""Every reason for not being shown, the first that holds decides; the last three are the note's own status."""

TOO_MANY: Final = 3
"""So many messages of yours without an answer mean: leave them in peace for a while."""


def resting_rule(person: Person, tie: Tie, today: date, points: Points) -> str:
    """Return the rule that hides a person whatever speaks for them: `snoozed`, `next_step`, `unanswered`; else empty.

    Hidden until the day that `back_on` gives. Source: spec 3.
    """
    if person.snooze_day > today.toordinal():
        return "snoozed"
    if person.next_step_day and today < back_on("next_step", person, tie, points):
        return "next_step"
    if tie.unanswered >= TOO_MANY and today < back_on("unanswered", person, tie, points):
        return "unanswered"
    return ""


def back_on(rule: str, person: Person, tie: Tie, points: Points) -> date:
    """Return the first day on which somebody hidden by one of these rules is shown again.

    Snoozed: the day that the note says. Next step: some days (3) before its own. Unanswered: 30 days after the last
    message. Recent: the eighth day after the contact.
    """
    match rule:
        case "snoozed":
            return date.fromordinal(person.snooze_day)
        case "next_step":
            return date.fromordinal(max(1, person.next_step_day - points.next_step_days))
        case "unanswered":
            last, days = last_message_of_yours(tie), points.unanswered_hidden_days
        case _:
            last, days = tie.last_contact.day if tie.last_contact else None, points.recent_days + 1
    return last + timedelta(days=days) if last else date.min


def last_message_of_yours(tie: Tie) -> date | None:
    """Return the day of the newest message of the owner's, else of the newest message at all; None: there is none."""
    written = [each for each in tie.history if each.rung == "written"]
    newest = next((each for each in written if each.direction == "out"), written[0] if written else tie.last_contact)
    return newest.day if newest else None


def quiet_rule(tie: Tie, today: date, points: Points) -> str:
    """Return the rule that lets only a few reasons count: `recent`, `planned`; empty when all do.

    Recent: contacted (a mention is no contact) at most 7 days ago, today included. Planned: something stands at most 30
    days ahead. Source: spec 3.
    """
    if tie.last_contact is not None and (today - tie.last_contact.day).days <= points.recent_days:
        return "recent"
    if tie.planned is not None and (tie.planned.day - today).days <= points.planned_days:
        return "planned"
    return ""
