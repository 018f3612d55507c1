"""Outcome: what became of a writing into a note of the user's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from vaultnet.model.message import message
from vaultnet.vault.system_error import StateError, reason_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.message import Message

Result: TypeAlias = Literal["unchanged", "written", "unknown", "not_written"]
"""`unchanged`: the note said so already. `unknown`: written, but it is not sure that a power cut would leave it so;
doing it again changes nothing where it is done. `not_written`: the note is as the user left it."""

Why: TypeAlias = Literal[
    "",
    "not_quiet",
    "busy",
    "gone",
    "taken",
    "changing",
    "declined",
    "outside",
    "not_a_file",
    "too_large",
    "not_utf8",
    "git_conflict",
    "many_links",
    "read_only",
    "state",
    "system",
]
"""Why a note was not written."""

REASONS: Final[Mapping[Why, Message]] = {
    "not_quiet": message("it is being edited"),
    "busy": message("another vaultnet is writing"),
    "gone": message("there is nothing of that name"),
    "taken": message("there is a note of that name already"),
    "changing": message("somebody else is saving it"),
    "declined": message("it has changed meanwhile"),
    "outside": message("it lies outside the vault"),
    "not_a_file": message("it is no plain file"),
    "too_large": message("it is too large"),
    "not_utf8": message("it is not written in UTF-8"),
    "git_conflict": message("git has left a conflict in it"),
    "many_links": message("it has a second name on the disk"),
    "read_only": message("it is read-only"),
}


class Outcome(NamedTuple):
    """What became of a writing."""

    result: Result
    why: Why = ""
    reason: Message | None = None
    """The same for people; None where the note was written or said so already."""

    digest: str = ""
    """Digest (`change.digest`) of the note's text as it is now, if we know: by it a watcher knows its own writing."""

    number: int = 0
    """Number of the change in the journal; 0: there is none."""


def not_written(why: Why) -> Outcome:
    """Return that a note was not written, and why."""
    return Outcome("not_written", why, REASONS[why])


def failed(error: OSError) -> Outcome:
    """Return that the system would not write a note, and what it said."""
    return Outcome("not_written", "state" if isinstance(error, StateError) else "system", reason_of(error))
