"""Answer: what the user says about somebody, and what it makes of the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.model.channel import Channel


class LogLine(NamedTuple):
    """A contact to be written into a note as one line: `- 2026-11-24 ☕ coffee`, and a text."""

    day: date
    channel: Channel
    text: str = ""
    """The user's own words; one line."""

    language: str = "en"
    """In which the channel is named, and the heading where the note has none: `en` or `it`."""

    link: str = ""
    """Link to the person, where the line goes into another note than theirs: `[[Anna Keller]]`."""


class SetField(NamedTuple):
    """A property to be set in a note."""

    field: str
    """Our name of it (spec 1.2): `snooze_until`, `status`, `next_step` …; the note may spell it its own way."""

    value: str


class KeepPromise(NamedTuple):
    """An open task to be ticked in its own note."""

    text: str
    """Its text, as `model.facts.Promise` has it: a task is known by what it says, and not by its line."""

    day: date
    """When it was done; written where the note dates its tasks."""


Edit: TypeAlias = LogLine | SetField | KeepPromise
"""What is to be done to one note."""


class Answer(NamedTuple):
    """An answer, understood: these edits in this note."""

    path: str
    """Note inside the vault."""

    edits: tuple[Edit, ...]
    id: str = ""
    """Of the box that was ticked; empty: it was given as a command."""
