"""LinkedIn's people: connections, address book, own notes, endorsements. None of these is contact (imports.md 1.4)."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from vaultnet.importers.identity import email_of, member_of, slug_of
from vaultnet.importers.linkedin_tables import records_of
from vaultnet.importers.names import name_of, name_of_halves
from vaultnet.importers.stamps import MONTHS, are_serials, day_of, is_ambiguous, is_day_first
from vaultnet.model.draft import Draft, DraftCompany, ImportProblem
from vaultnet.notes.keys import folded
from vaultnet.people.birthday import birthday_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vaultnet.importers.gathered import Gathered
    from vaultnet.importers.linkedin_tables import LinkedInTable, Record
    from vaultnet.model.foreign import ImportOptions

_AND: Final = re.compile(r"[,;]")
_MOST: Final = 20
"""Addresses and numbers taken from one cell."""


def read_connections(table: LinkedInTable, gathered: Gathered, options: ImportOptions) -> None:
    """Put in the connections. Rows with nothing but a day are hidden members: counted, never people."""
    days: dict[str, str] = {}
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        if gathered.is_full:
            gathered.fault(record.place, "too_many", "people")
            break
        draft = _connection(record)
        if not (draft.name or draft.linkedin or draft.uid or draft.emails):
            gathered.left_out["hidden"] += 1
            continue
        key = draft.linkedin or draft.uid or record.place
        if key in gathered.people:
            gathered.left_out["double"] += 1
            continue
        gathered.add_connection(key, draft)
        days[key] = record.values["connected"]
    _set_days(table, days, gathered, options)


def read_contacts(table: LinkedInTable, gathered: Gathered, options: ImportOptions) -> None:
    """Put in the people of an address book that was once given to LinkedIn (`Contacts.csv`, `ImportedContacts.csv`)."""
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        row = record.values
        halves = name_of_halves(row["given"], row["family"], row.get("middle", ""))
        name = halves if halves.name else name_of(row.get("full", ""))
        emails = _each(row["emails"], email_of)
        phones = _each(row.get("phones", ""), str.strip)
        if not name.name and not emails and not phones:
            gathered.left_out["hidden"] += 1
            continue
        maiden = f"{name.given} {row['maiden']}" if row.get("maiden") and name.given else ""
        draft = Draft(
            record.place,
            *name,
            aliases=tuple(filter(None, (row.get("nickname", ""), maiden))),
            emails=emails,
            phones=phones,
            company=_AND.split(row.get("company", ""))[0].strip(),
            role=row.get("role", ""),
            country=row.get("country", ""),
            birthday=birthday_of(row.get("birthday", ""), MONTHS, day_first=options.day_first),
        )
        gathered.add(record.place, draft)


def read_notes(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Put the owner's own notes with those whom they are about."""
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        if key := _party(record, gathered):
            draft = gathered.people[key]
            text = "\n".join(filter(None, (draft.note, record.values["note"])))
            gathered.people[key] = draft._replace(note=text, is_new_person=True)


def read_endorsements_given(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Put the skills that the owner endorsed with those who have them."""
    _read_endorsements(table, gathered)


def read_endorsements_received(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Put the skills that others endorsed with them and with the owner: both have to do with the topic."""
    for skill in _read_endorsements(table, gathered):
        gathered.tell_owner("interests", skill)


def read_follows(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Put in the companies that the owner follows."""
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        name = record.values["company"]
        if name:
            gathered.companies.setdefault(folded(name), DraftCompany(record.place, name, is_followed=True))


def _connection(record: Record) -> Draft:
    row = record.values
    address = row.get("url", "")
    email = email_of(row.get("email", ""))
    return Draft(
        record.place,
        *name_of_halves(row["given"], row["family"]),
        linkedin=slug_of(address),
        emails=(email,) if email else (),
        uid=member_of(address),
        company=row.get("company", ""),
        role=row.get("role", ""),
    )


def _set_days(table: LinkedInTable, days: Mapping[str, str], gathered: Gathered, options: ImportOptions) -> None:
    """Set the days of connection; the order of day and month is the whole column's."""
    column = table.header.names[_index(table, "connected")]
    if are_serials(days.values()):
        gathered.problems.append(ImportProblem(table.file.name, "serial_days", (column,)))
        return
    proven = is_day_first(days.values())
    if proven is None and is_ambiguous(days.values()):
        gathered.problems.append(ImportProblem(table.file.name, "order_of_days", (column,)))
    day_first = options.day_first if proven is None else proven
    for key, text in days.items():
        day = day_of(text, day_first=day_first)
        if day:
            gathered.people[key] = gathered.people[key]._replace(connected_day=day)
        elif text:
            gathered.fault(gathered.people[key].place, "bad_day", text)


def _index(table: LinkedInTable, field: str) -> int:
    return next(index for index, key in enumerate(table.header.keys) if table.columns.fields.get(key) == field)


def _read_endorsements(table: LinkedInTable, gathered: Gathered) -> tuple[str, ...]:
    """Return the skills that were accepted, in order of the file, and put them with the other people."""
    skills = []
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        skill = record.values["skill"]
        if record.values.get("status", "ACCEPTED").upper() != "ACCEPTED" or not skill:
            gathered.left_out["not_accepted"] += 1
            continue
        skills.append(skill)
        if key := _party(record, gathered):
            draft = gathered.people[key]
            if skill not in draft.interests:
                gathered.people[key] = draft._replace(interests=(*draft.interests, skill))
    return tuple(skills)


def _party(record: Record, gathered: Gathered) -> str:
    """Return the key of the person of the row: by the address, in older files by a name that one connection has."""
    row = record.values
    name = name_of_halves(row["given"], row.get("family", "")).name
    party = slug_of(row.get("url", "")) or member_of(row.get("url", ""))
    key = gathered.somebody(party, name, record.place) if party else gathered.key_by_name(name)
    if not key:
        gathered.left_out["no_address"] += 1
    return key


def _each(text: str, form: Callable[[str], str]) -> tuple[str, ...]:
    """Return the values that a cell joins by commas, in their form, each once."""
    return tuple(dict.fromkeys(filter(None, map(form, islice(_AND.split(text), _MOST)))))
