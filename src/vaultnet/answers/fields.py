"""Fields: a property set in a note, under the name that the note has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages.rendering import one_line
from vaultnet.model.message import message
from vaultnet.notes.field_value import with_value
from vaultnet.notes.parse import parse
from vaultnet.people.fields import named_fields

if TYPE_CHECKING:
    from vaultnet.model.answer import SetField
    from vaultnet.model.message import Message
    from vaultnet.model.note import Note
    from vaultnet.people.conventions import Conventions

NOT_SET: Final = message("its properties are not written so that one of them could be set alone")


def with_field(path: str, data: bytes, wanted: SetField, conventions: Conventions) -> bytes | Message:
    """Return the note with a property set, or why that cannot be done without touching more than its value.

    A key that means the same (`rimanda al` for `snooze_until`) keeps its name and place. Else a line is added to the
    frontmatter under our own name, and where there is no frontmatter, one of that line. What was set must be read back.
    """
    value = one_line(wanted.value)
    note = parse(path, data)
    if _says(note, wanted.field, value, conventions):
        return data
    new = with_value(data, _key(note, wanted.field, conventions), value)
    if new is None or not _says(parse(path, new), wanted.field, value, conventions):
        return NOT_SET
    return new


def _key(note: Note, name: str, conventions: Conventions) -> str:
    """Return the key by which a note's frontmatter knows a field, as typed; our own name where it has none."""
    for key, field in note.fields.items():
        if field.origin == "frontmatter" and conventions.fields.get(key) == name:
            return field.key
    return name


def _says(note: Note, name: str, value: str, conventions: Conventions) -> bool:
    """Return whether a note gives a field this value."""
    field = named_fields(note, conventions).get(name)
    return field is not None and field.values[0].text == value
