"""Open answers: what is still to be done about answers: those that wait, those just written, ticks still to be seen.

They hold a user's own words, so they are kept like the journal: outside the vault, for this account alone. An answer
that waits is on the disk before anybody is told that it does.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from vaultnet.model.answer import Answer, Edit, KeepPromise, LogLine, SetField
from vaultnet.vault.private import make_private_folder, write_private
from vaultnet.vault.read import read_whole

if TYPE_CHECKING:
    from pathlib import Path

LISTS: Final = ("waiting", "fresh", "lost", "begun")
"""The fields of `OpenAnswers` that hold answers."""

_KINDS: Final = {"log": LogLine, "set": SetField, "kept": KeepPromise}


class Given(NamedTuple):
    """An answer that was given."""

    answer: Answer
    at: float
    """When it was given, or written. Units: seconds since 1970."""

    number: int = 0
    """Of the change in the journal; 0: it was not written."""

    line: str = ""
    """Line of a page on which it was ticked."""


class OpenAnswers(NamedTuple):
    """What is still to be done about answers."""

    waiting: tuple[Given, ...] = ()
    """Commands whose note was being edited: written when it is left alone."""

    fresh: tuple[Given, ...] = ()
    """Written lately: an editor that held the note open may still overwrite them."""

    lost: tuple[Given, ...] = ()
    """Overwritten, which is still to be said."""

    begun: tuple[Given, ...] = ()
    """Ticks that still stand on a page, as they were understood when they were first read: after a crash they mean the
    same, whatever day it is then."""

    handled: tuple[str, ...] = ()
    """Ids of ticks that are answered but can still be seen on a page, in order."""


NOTHING_OPEN: Final = OpenAnswers()


def read_open_answers(folder: Path) -> OpenAnswers:
    """Return what is open in a state folder; nothing where that cannot be read."""
    try:
        found = json.loads(read_whole(str(folder / "answers.json")))
        lists = {key: tuple(_given(each) for each in found[key]) for key in LISTS}
        return OpenAnswers(**lists, handled=tuple(found["handled"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return NOTHING_OPEN


def write_open_answers(folder: Path, answers: OpenAnswers) -> None:
    """Keep what is open, in one step and on the disk.

    Raises: OSError; then what was kept before still is.
    """
    file = folder / "answers.json"
    if answers == NOTHING_OPEN:
        file.unlink(missing_ok=True)
        return
    lists = {key: [_fields(each) for each in getattr(answers, key)] for key in LISTS}
    make_private_folder(folder)
    temporary = file.with_name(f"{os.urandom(8).hex()}.tmp")
    try:
        write_private(temporary, json.dumps(lists | {"handled": answers.handled}).encode())
        temporary.replace(file)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _fields(given: Given) -> dict[str, Any]:
    """Return an answer as JSON keeps it."""
    names = {kind: name for name, kind in _KINDS.items()}
    edits = [[names[type(edit)], [_plain(each) for each in edit]] for edit in given.answer.edits]
    return {
        "path": given.answer.path,
        "id": given.answer.id,
        "edits": edits,
        "at": given.at,
        "number": given.number,
        "line": given.line,
    }


def _plain(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else value


def _given(fields: dict[str, Any]) -> Given:
    """Return an answer as it was kept. Raises: ValueError, TypeError, KeyError."""
    edits = tuple(_edit(name, values) for name, values in fields["edits"])
    return Given(Answer(fields["path"], edits, fields["id"]), fields["at"], fields["number"], fields["line"])


def _edit(name: str, values: list[Any]) -> Edit:
    if name == "log":
        return LogLine(date.fromisoformat(values[0]), *values[1:])
    if name == "kept":
        return KeepPromise(values[0], date.fromisoformat(values[1]))
    return SetField(*values)
