"""Rule texts: each rule that hides somebody, as a sentence."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vaultnet.model.message import Day, counted, message
from vaultnet.ranking.hiding import back_on

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.network import Tie
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Points
    from vaultnet.model.suggestion import Evidence


def rule_text(rule: str, person: Person, tie: Tie, points: Points, evidence: tuple[Evidence, ...]) -> Message:
    """Return the sentence that tells why somebody is not shown. `evidence` is what would have counted."""
    match rule:
        case "snoozed":
            return message("Rests until {day}, as you asked.", day=Day(back_on(rule, person, tie, points)))
        case "next_step":
            return message(
                "The next step is on {day}; shown again from {back}.",
                day=Day(date.fromordinal(person.next_step_day)),
                back=Day(back_on(rule, person, tie, points)),
            )
        case "unanswered":
            return counted(
                "{count} message of yours without an answer: in peace until {day}.",
                "{count} messages of yours without an answer: in peace until {day}.",
                tie.unanswered,
                day=Day(back_on(rule, person, tie, points)),
            )
        case "recent" if tie.last_contact:
            return message(
                "In touch on {day}: until {back} only a promise, a birthday, an answer owed or the same place would "
                "count.",
                day=Day(tie.last_contact.day, tie.last_contact.sources[0].path),
                back=Day(back_on(rule, person, tie, points)),
            )
        case "planned" if tie.planned:
            return message(
                "Something is planned on {day}: until then only a promise, a birthday, an answer owed or the same "
                "place would count.",
                day=Day(tie.planned.day, tie.planned.sources[0].path),
            )
        case _:
            return _lasting(rule, has_ground=bool(evidence))


def _lasting(rule: str, *, has_ground: bool) -> Message:
    """Return the sentence of a rule that knows no day."""
    match rule:
        case "archived":
            return message("Their note says that they are archived.")
        case "deceased":
            return message("Their note says that they have died.")
        case "do_not_contact":
            return message("Their note says not to contact them.")
        case "owner":
            return message("This is you.")
        case _ if has_ground:
            return message("You have something in common, but nothing calls for it now.")
        case _:
            return message("Nothing calls for it now: no reason holds.")
