"""Promise: something you, or they, said would be done."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Day, message
from vaultnet.model.source import Source
from vaultnet.model.suggestion import Evidence

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.network import Network, OpenPromise, Tie
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Points, Settings

LONGEST: Final = 160
"""So many characters of a task are quoted."""


def promise(person: Person, network: Network, settings: Settings) -> tuple[Evidence, ...]:
    """Hold when an open task names them, or the day of the note's next step has come.

    Yours and due within 3 days, or late: 15 points; yours without a day: 8; theirs: 6. A task of yours with a later day
    may wait. A next step counts as a promise of yours, until a contact on its day or after it. Only the strongest one
    counts, the earliest due of equals.

    Source: spec 3; the line of the task, or of the next step.
    """
    points, today = settings.points, network.today
    soon = today.toordinal() + points.promise_due_days
    step = _next_step(person, network.ties[person.path], soon, points)
    strongest, most = None, step.points if step else 0
    for each in network.promises.get(person.path, ()):
        given = round(_points_of(each, soon, points), 4)
        if given > most:
            strongest, most = each, given
    if strongest:
        return (Evidence("promise", most, _told(strongest, today), (strongest.source,)),)
    return (step,) if step else ()


def _points_of(each: OpenPromise, soon: int, points: Points) -> float:
    if each.theirs:
        return points.promise_theirs
    if each.due is None:
        return points.promise_undated
    return points.promise_due if each.due.toordinal() <= soon else 0


def _next_step(person: Person, tie: Tie, soon: int, points: Points) -> Evidence | None:
    day = person.next_step_day
    if not day or day > soon or not points.promise_due:
        return None
    if tie.last_contact is not None and tie.last_contact.day.toordinal() >= day:
        return None
    due, source = Day(date.fromordinal(day)), Source(person.path, person.next_step_line)
    if person.next_step:
        text = message("Your next step: “{text}”, {day}.", text=shortened(person.next_step), day=due)
    else:
        text = message("You meant to be in touch on {day}.", day=due)
    return Evidence("promise", round(points.promise_due, 4), text, (source,))


def _told(each: OpenPromise, today: date) -> Message:
    text = shortened(each.words)
    if each.theirs:
        return message("They promised: “{text}”.", text=text)
    if each.due is None:
        return message("You promised: “{text}”.", text=text)
    if each.due < today:
        return message("You promised: “{text}”, late since {day}.", text=text, day=Day(each.due))
    return message("You promised: “{text}”, by {day}.", text=text, day=Day(each.due))


def shortened(text: str) -> str:
    """Return the text on one line, cut at the end of a word where it is long."""
    line = " ".join(text[: LONGEST * 4].split())
    if len(line) <= LONGEST:
        return line
    return (line[:LONGEST].rpartition(" ")[0] or line[:LONGEST]) + "…"
