"""Mentions: every line of a note that may be contact, its names not yet resolved (spec 2.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.people.daily_lines import Page, daily_mentions
from vaultnet.people.meeting_lines import meeting_mentions, title_channel
from vaultnet.people.person_lines import person_mentions

if TYPE_CHECKING:
    from vaultnet.model.facts import Kind, Mention
    from vaultnet.model.problem import Problem
    from vaultnet.people.fields import Reading


def mentions_of(reading: Reading, kind: Kind, day: int) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """Return the mentions of a note in order of line, and the dates that cannot be.

    A person's own note tells of contact in its dated lines, a meeting note by its attendees, a dated note in every
    line that links somebody. Other notes count where a heading or line gives itself a day. `day` is the note's
    own (ordinal), 0 without one. The fields of a person (`last_contact` …) are read elsewhere.
    """
    note, conventions = reading.note, reading.conventions
    if kind in ("person", "owner"):
        return person_mentions(note, conventions)
    if kind == "meeting":
        found = meeting_mentions(reading, day)
        if found is not None:
            return found
    if not any(block.links for block in note.blocks) and not conventions.names:
        return (), ()
    channel, is_off = (None, False) if kind == "daily" else title_channel(reading)
    if is_off:
        return (), ()
    return daily_mentions(note, Page(day, channel), conventions)
