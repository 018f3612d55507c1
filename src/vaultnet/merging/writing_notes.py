"""Writing notes: the fields and lines of a new note about somebody from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.answers.log_line import LogStyle, log_line
from vaultnet.answers.log_place import logged
from vaultnet.languages.countries import country_code, country_name
from vaultnet.languages.voice import Voice
from vaultnet.merging.editing import log_entry
from vaultnet.merging.telling import told_by
from vaultnet.model.message import message
from vaultnet.network.spellings import company_name
from vaultnet.notes.raw_lines import lines_of, with_lines
from vaultnet.pages.markdown import escaped
from vaultnet.people.new_note import new_note

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from vaultnet.model.draft import Draft
    from vaultnet.model.import_plan import NewNote
    from vaultnet.people.new_note import Manner
    from vaultnet.people.new_note import NewNote as NoteText

MOST_INTERESTS: Final = 12
MOST_LINES_OF_NOTE: Final = 40
NOTES_HEADING: Final = message("Notes")


def fields_of(draft: Draft, links: Mapping[str, str], language: str) -> dict[str, str | tuple[str, ...]]:
    """Return the properties of a new note, by our names of fields.

    `links`: what a link to each company that has a note says, by its plain name. Countries are named in the language of
    the notes.
    """
    said = told_by(draft)
    company, code = said.get("company", ""), country_code(draft.country)
    target = links.get(company_name(company)) if company else None
    fields: dict[str, str | tuple[str, ...]] = {
        "aliases": draft.aliases,
        "company": f"[[{target}]]" if target else company,
        "role": said.get("role", ""),
        "city": said.get("city", ""),
        "country": country_name(code, language) if code else said.get("country", ""),
        "email": draft.emails if len(draft.emails) > 1 else "".join(draft.emails),
        "phone": draft.phones if len(draft.phones) > 1 else "".join(draft.phones),
        "linkedin": said.get("linkedin", ""),
        "website": draft.website,
        "birthday": said.get("birthday", ""),
        "interests": draft.interests[:MOST_INTERESTS],
        "schools": draft.school,
        "languages": draft.languages,
        "connected_on": said.get("connected_on", ""),
    }
    return {name: value for name, value in fields.items() if value}


def note_of(new: NewNote, taken: Collection[str], links: Mapping[str, str], manner: Manner) -> NoteText:
    """Return the note about somebody from a file: properties, what the owner wrote about them, and their contacts."""
    draft = new.draft
    made = new_note(draft.name, fields_of(draft, links, manner.language), taken, manner)
    data = made.data
    words = [escaped(line) for line in draft.note.splitlines() if line.strip()][:MOST_LINES_OF_NOTE]
    if words:  # quoted, so that a day in them is no contact
        heading = f"## {Voice(manner.language, manner.today).say(NOTES_HEADING)}"
        data = with_lines(data, len(data), ("", heading, *(f"> {line}" for line in words if line)))
    return made._replace(data=_with_contacts(made.path, data, new, manner))


def _with_contacts(path: str, data: bytes, new: NewNote, manner: Manner) -> bytes:
    """Return the note with its contacts as lines: the first where the note keeps such, the others below it."""
    entries = [log_entry(each, manner.language) for each in new.logged]
    if not entries:
        return data
    first = logged(path, data, entries[0], manner.conventions)
    if not isinstance(first, bytes):
        return data
    line = log_line(entries[0], LogStyle()).encode()
    place = next((each.after for each in lines_of(first) if first[each.start : each.end] == line), None)
    if place is None:
        return first
    return with_lines(first, place, [log_line(each, LogStyle()) for each in entries[1:]])
