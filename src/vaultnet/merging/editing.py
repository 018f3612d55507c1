"""Editing: what an import changes in a note that is there, as bytes: fields that are empty, items of lists, lines."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.answers.log_place import logged
from vaultnet.languages.voice import Voice
from vaultnet.merging.own_words import with_own_words
from vaultnet.merging.telling import are_same
from vaultnet.model.answer import LogLine
from vaultnet.model.message import message
from vaultnet.notes.field_value import with_value
from vaultnet.notes.list_value import with_item
from vaultnet.notes.parse import parse
from vaultnet.people.fields import named_fields
from vaultnet.people.new_note import KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.draft import DraftContact
    from vaultnet.model.import_plan import NoteChange
    from vaultnet.model.note import Note
    from vaultnet.people.conventions import Conventions

NEW_JOB: Final = "new_job"
PREVIOUS: Final = "past_companies"
_NEW_JOB: Final[Mapping[str, str]] = {"en": "new_job", "it": "nuovo_lavoro"}
"""How we write what only imports write."""

_WAYS: Final = {"in": message("received"), "out": message("sent")}
"""Read back as the direction of a message (spec 2.2)."""

_WRITTEN: Final = frozenset(("message", "email", "letter", "linkedin", "contact"))


class Writing(NamedTuple):
    """How a vault's notes are written."""

    conventions: Conventions
    language: str
    spellings: Mapping[str, str] = {}  # read only
    """Keys as the vault's notes about people spell them, by our name of the field."""

    def key(self, field: str) -> str:
        """Return the key under which a field is written here."""
        ours = _NEW_JOB[self.language] if field == NEW_JOB else KEYS[self.language].get(field, field)
        return self.spellings.get(field) or ours


def edited(data: bytes, change: NoteChange, writing: Writing) -> bytes:
    """Return a note with all that an import changes in it; what cannot be done safely, or was done already, is not.

    A field is only filled while it is empty, and only a value that is still the one that an import wrote is replaced.
    """
    path = change.path
    for field, _, now in change.filled:
        data = _filled(path, data, field, now, writing)
    for field, value in change.added:
        data = _added(path, data, field, value, writing)
    for field, words in change.words:
        data = _listed(path, data, field, words, writing)
    for field, before, now in change.followed:
        data = _followed(path, data, field, (before, now), change.day, writing)
    for _, _, now in change.noticed:
        data = with_value(data, _key(parse(path, data), NEW_JOB, writing), _job(change.day, now)) or data
    data = with_own_words(data, change.note, writing.language) if change.note else data
    for contact in change.logged:
        new = logged(path, data, log_entry(contact, writing.language), writing.conventions)
        data = new if isinstance(new, bytes) else data
    return data


def log_entry(contact: DraftContact, language: str) -> LogLine:
    """Return a contact as a line of a log, the direction of what was written behind it."""
    way = _WAYS.get(contact.direction) if contact.channel in _WRITTEN else None
    text = Voice(language, date.min).say(way) if way else ""
    return LogLine(date.fromordinal(contact.day), contact.channel, text, language)


def _filled(path: str, data: bytes, field: str, value: str, writing: Writing) -> bytes:
    """Return a note with an empty field filled; as it is when somebody has filled it meanwhile."""
    note = parse(path, data)
    if field in named_fields(note, writing.conventions):
        return data
    return with_value(data, _key(note, field, writing), value) or data


def _added(path: str, data: bytes, field: str, value: str, writing: Writing) -> bytes:
    """Return a note with a value added to a list; as it is when it is there."""
    note = parse(path, data)
    there = named_fields(note, writing.conventions).get(field)
    if there and any(value in each.text for each in there.values):
        return data
    return with_item(data, _key(note, field, writing), value) or data


def _listed(path: str, data: bytes, field: str, words: tuple[str, ...], writing: Writing) -> bytes:
    """Return a note with an empty list filled; as it is when somebody has put something there meanwhile."""
    note = parse(path, data)
    if field in named_fields(note, writing.conventions):
        return data
    for word in words:
        data = with_item(data, _key(note, field, writing), word) or data
    return data


def _followed(path: str, data: bytes, field: str, values: tuple[str, str], day: int, writing: Writing) -> bytes:
    """Return a note in which a value of an earlier import is the source's new one; the old company joins the others."""
    before, now = values
    note = parse(path, data)
    there = named_fields(note, writing.conventions).get(field)
    if there is None or len(there.values) != 1 or not are_same(field, there.values[0].text.strip("[]"), before):
        return data
    new = with_value(data, there.key, now)
    if new is None or field not in ("company", "role"):
        return new or data
    is_told = NEW_JOB in named_fields(parse(path, new), writing.conventions)
    if field == "company":
        new = _added(path, new, PREVIOUS, before, writing)
    if not day or (is_told and field != "company"):
        return new
    text = _job(day, now if field == "company" else "")
    return with_value(new, _key(parse(path, new), NEW_JOB, writing), text) or new


def _job(day: int, company: str) -> str:
    """Return the value that tells of a new job: the day, and the company where it is another."""
    return f"{date.fromordinal(day).isoformat()} {company}".strip()


def _key(note: Note, field: str, writing: Writing) -> str:
    """Return the key by which a note's properties know a field, as typed; else as the vault's other notes write it."""
    for key, each in note.fields.items():
        if each.origin == "frontmatter" and writing.conventions.fields.get(key) == field:
            return each.key
    return writing.key(field)
