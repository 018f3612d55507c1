"""Contact that fields tell of: `last_contact`, `last_met` and their kin, and a date in `met`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.facts import Mention
from vaultnet.people.field_days import FIRST_DAY, days_of, only_day, whole_but_wrong
from vaultnet.people.fields import report, says_yes

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel
    from vaultnet.model.person import MetBefore
    from vaultnet.people.fields import Reading

CHANNELS: Final[tuple[tuple[str, Channel], ...]] = (
    ("last_contact", "contact"),
    ("last_met", "in_person"),
    ("last_call", "call"),
    ("last_message", "message"),
    ("last_email", "email"),
)
"""Fields, and how they say that it was (spec 2.1)."""


def contact_in_fields(reading: Reading) -> tuple[Mention, ...]:
    """Return one mention for every day that the contact fields of a person give.

    `date`, `created` and `updated` are never contact, nor is `connected_on`. Source: spec 1.4, 2.1.
    """
    named = reading.named
    found = [
        Mention(line, day, channel, "", own=True, targets=())
        for name, channel in CHANNELS
        if name in named
        for day, line in days_of(reading, name)
    ]
    if "met" in named:
        found += _first_meeting(reading)
    return tuple(found)


def met_before(reading: Reading) -> MetBefore:
    """Return what `met` says: yes, no, or something else; empty where it is not there."""
    field = reading.named.get("met")
    if field is None:
        return ""
    answers: dict[bool | None, MetBefore] = {True: "yes", False: "no", None: "unknown"}
    return answers[says_yes(field.values[0], reading.conventions)]


def _first_meeting(reading: Reading) -> list[Mention]:
    """Return the meeting that `met` dates; a text that is no date says how they met, and dates nothing."""
    found = []
    for value in reading.named["met"].values:
        day = only_day(value, reading.conventions)
        if day >= FIRST_DAY:
            found.append(Mention(value.line, day, "in_person", "", own=True, targets=()))
        elif day:
            report(reading, value.line, "old_date", value.text)
        elif whole_but_wrong(value.text, reading.conventions):
            report(reading, value.line, "bad_date", value.text)
    return found
