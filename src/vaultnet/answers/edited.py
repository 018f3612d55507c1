"""Edited: a note with an answer in it. The one door to this room for whoever writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.answers.fields import with_field
from vaultnet.answers.log_place import logged
from vaultnet.answers.tasks import with_task_done
from vaultnet.model.answer import LogLine, SetField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.answer import Edit
    from vaultnet.model.message import Message
    from vaultnet.people.conventions import Conventions


def edited(path: str, data: bytes, edits: Iterable[Edit], conventions: Conventions) -> bytes | Message:
    """Return a note with all edits in it, or why one of them cannot be made; then none is.

    What the note says already is not done again: editing what was edited changes nothing.
    """
    for edit in edits:
        made = _made(path, data, edit, conventions)
        if not isinstance(made, bytes):
            return made
        data = made
    return data


def _made(path: str, data: bytes, edit: Edit, conventions: Conventions) -> bytes | Message:
    if isinstance(edit, LogLine):
        return logged(path, data, edit, conventions)
    if isinstance(edit, SetField):
        return with_field(path, data, edit, conventions)
    return with_task_done(path, data, edit, conventions)
