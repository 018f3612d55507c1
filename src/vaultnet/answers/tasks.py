"""Tasks: a promise that was kept, ticked in its own note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.model.message import message
from vaultnet.network.promises import without_links
from vaultnet.notes.parse import parse
from vaultnet.notes.raw_lines import lines_of
from vaultnet.people.promises import promises_of

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.model.answer import KeepPromise
    from vaultnet.model.message import Message
    from vaultnet.model.note import Note
    from vaultnet.people.conventions import Conventions

GONE: Final = message("the task is no longer there")
TWICE: Final = message("the task stands there twice")
RECURS: Final = message("the task comes back again and again: tick it in its note, so that your editor plans the next")

_BOX: Final = re.compile(rb"([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)[ /](\])")
_WORD: Final = re.compile(rb"([ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*)(?:TODO|DOING|LATER|NOW|WAITING)(?=[ \t])")
_SIGNED: Final = re.compile("[📅📆🗓⏳⌛🛫➕]\ufe0f?\\s*\\d{4}-\\d{2}-\\d{2}")
_FIELD: Final = re.compile(r"[\[(](?:due|scheduled|start|created)::")
_BLOCK: Final = re.compile(r"[ \t]+\^[\w-]+[ \t]*$|[ \t]*$")
_DONE: Final = "x"


def with_task_done(path: str, data: bytes, kept: KeepPromise, conventions: Conventions) -> bytes | Message:
    """Return the note with an open task ticked, or why it was not; as it is when the task is ticked already.

    A task is known by its text. Where it has dates in the way of Tasks, the day it was done is added in that way; else
    only the box changes.
    """
    note = parse(path, data)
    found = open_tasks(note, kept.text, conventions)
    if len(found) > 1:
        return TWICE
    if not found:
        boxes = tuple(block._replace(mark=" ") if block.mark == _DONE else block for block in note.blocks)
        return data if open_tasks(note._replace(blocks=boxes), kept.text, conventions) else GONE
    line = list(lines_of(data))[found[0] - 1]
    text = data[line.start : line.end]
    if "🔁".encode() in text or b"repeat::" in text:
        return RECURS
    ticked = _BOX.sub(rb"\1x\2", text, count=1) if _BOX.match(text) else _WORD.sub(rb"\1DONE", text, count=1)
    if ticked == text:
        return GONE
    return data[: line.start] + _dated(ticked, kept.day) + data[line.end :]


def open_tasks(note: Note, text: str, conventions: Conventions) -> list[int]:
    """Return the lines of the open tasks of a note with this text, in which links are their words."""
    return [promise.line for promise in promises_of(note, "person", conventions) if without_links(promise.text) == text]


def tasks_of(path: str, data: bytes, conventions: Conventions) -> list[str]:
    """Return the texts of the tasks of a note, open and done, links as their words."""
    note = parse(path, data)
    boxes = tuple(block._replace(mark=" ") if block.mark == _DONE else block for block in note.blocks)
    opened = note._replace(blocks=boxes)
    return [without_links(promise.text) for promise in promises_of(opened, "person", conventions)]


def _dated(line: bytes, day: date) -> bytes:
    """Return a ticked task with the day it was done, where it has other days; before the name of its block."""
    text = line.decode(errors="surrogateescape")
    if _SIGNED.search(text):
        sign = f" ✅ {day.isoformat()}"
    elif _FIELD.search(text):
        sign = f"  [completion:: {day.isoformat()}]"
    else:
        return line
    return _BLOCK.sub(lambda end: sign + end[0], text, count=1).encode(errors="surrogateescape")
