"""Contacts: the days in a file on which somebody and the owner were in touch → those to be written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from vaultnet.model.candidate import Candidate
    from vaultnet.model.channel import Channel
    from vaultnet.model.draft import DraftContact
    from vaultnet.model.network import Tie

MONTHS: Final = 24
"""So far back contacts are written into notes, unless the user says otherwise (spec 7),"""

DAYS_OF_THEM: Final = 731

MOST_AHEAD_DAYS: Final = 366
"""and so far ahead: a meeting of every week without an end is no plan."""


class Counted(NamedTuple):
    """What a file tells of contact, counted."""

    contacts: int = 0
    last_day: int = 0
    channel: Channel | None = None


def to_log(
    contacts: Iterable[DraftContact], known: Collection[tuple[int, str]], since: int, today: int
) -> tuple[DraftContact, ...]:
    """Return the contacts that are worth a line, in order: from a day on, between the two alone, and not known yet."""
    return tuple(
        each
        for each in contacts
        if not each.is_weak and since <= each.day <= today + MOST_AHEAD_DAYS and (each.day, each.channel) not in known
    )


def count_of(contacts: Sequence[DraftContact], today: int) -> Counted:
    """Return how many contacts there were, when the last was, and how; those among several do not count."""
    past = [each for each in contacts if not each.is_weak and each.day <= today]
    return Counted(len(past), past[-1].day, past[-1].channel) if past else Counted()


def known_days(tie: Tie | None) -> frozenset[tuple[int, str]]:
    """Return the days and channels that the notes tell of already."""
    if tie is None:
        return frozenset()
    planned = (tie.planned,) if tie.planned else ()
    return frozenset((each.day.toordinal(), each.channel) for each in (*tie.history, *planned))


def with_contacts(row: Candidate, contacts: Sequence[DraftContact], today: int) -> Candidate:
    """Return a candidate with what a file tells of contact. Files overlap, so the larger number counts, not the sum."""
    found = count_of(contacts, today)
    if not found.contacts:
        return row
    newer = found.last_day > row.last_day
    return row._replace(
        contacts=max(row.contacts, found.contacts),
        last_day=max(row.last_day, found.last_day),
        channel=found.channel or "" if newer else row.channel,
    )
