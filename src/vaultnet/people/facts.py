"""Facts: everything that one note says, understood by the conventions of its vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.facts import Facts, TopicMention
from vaultnet.notes.days import day_in_name
from vaultnet.notes.links import links_in
from vaultnet.people.company import company_of
from vaultnet.people.contact_fields import contact_in_fields
from vaultnet.people.field_days import first_day
from vaultnet.people.fields import reading_of
from vaultnet.people.kind import daily_day, kind_read
from vaultnet.people.mentions import mentions_of
from vaultnet.people.person import person_of
from vaultnet.people.promises import promises_of
from vaultnet.people.titles import aliases_of, title_of
from vaultnet.people.trip import trip_of

if TYPE_CHECKING:
    from vaultnet.model.facts import Kind, Mention
    from vaultnet.model.note import Note
    from vaultnet.model.person import Company, Person
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.fields import Reading

UNDATED: Final[frozenset[Kind]] = frozenset(("owner", "person", "company", "market"))
"""Kinds that are about no day, whatever their names and fields say."""


def facts_of(note: Note, conventions: Conventions) -> Facts:
    """Return what a note says; whatever in it is not understood becomes a problem beside the rest.

    Facts depend on the note and the conventions alone: no clock, no disk, no other note. File times are never used.
    """
    reading = reading_of(note, conventions)
    kind = kind_read(reading)
    day = _day_of(reading, kind)
    person = company = trip = None
    contact: tuple[Mention, ...] = ()
    if kind in ("person", "owner"):
        person = person_of(reading, is_owner=kind == "owner")
        contact = contact_in_fields(reading)
    elif kind == "company":
        company = company_of(reading)
    elif kind in ("trip", "fair"):
        trip = trip_of(reading, "trip" if kind == "trip" else "fair")
    title, aliases = _names(reading, person, company)
    mentions, problems = mentions_of(note, kind, day, conventions)
    return Facts(
        path=note.path,
        kind=kind,
        title=title,
        aliases=aliases,
        day=day,
        person=person,
        company=company,
        trip=trip,
        mentions=(*contact, *mentions),
        promises=promises_of(note, kind, conventions),
        topics=_topics(note) if day else (),
        links=_links(note),
        problems=(*note.problems, *reading.problems, *problems),
    )


def _day_of(reading: Reading, kind: Kind) -> int:
    """Return the day that a note is about (ordinal); 0: none.

    A meeting's `date` goes before its name; other notes are dated by their name alone, in the vault's own format or
    with a day anywhere in it, and a note that says itself a daily one by its `date` where the name gives no day.
    """
    if kind in UNDATED:
        return 0
    if kind == "meeting" and "date" in reading.named:
        day = first_day(reading, "date")
        if day:
            return day
    if not any(sign.isdigit() for sign in reading.stem):
        return first_day(reading, "date") if kind == "daily" else 0
    day_named = daily_day(reading) or day_in_name(reading.stem)
    if day_named:
        return day_named.toordinal()
    return first_day(reading, "date") if kind == "daily" else 0


def _names(reading: Reading, person: Person | None, company: Company | None) -> tuple[str, tuple[str, ...]]:
    """Return the title of a note, and the other names under which links may lead to it."""
    subject = person or company
    if subject:
        title, aliases = subject.name, subject.aliases
    else:
        title = title_of(reading) if "title" in reading.named else reading.stem
        aliases = aliases_of(reading, title) if "aliases" in reading.named else ()
    if title != reading.stem and title not in aliases:
        aliases = (title, *aliases)
    return title, aliases


def _topics(note: Note) -> tuple[TopicMention, ...]:
    """Return what a dated note writes about: its links, in fields and text, and its tags, each once."""
    found: dict[str, TopicMention] = {}
    for field in note.fields.values():
        for value in field.values:
            if "[" in value.text:
                for link in links_in(value.text):
                    found.setdefault(link.target, TopicMention(value.line, link.target, is_tag=False))
    for block in note.blocks:
        for link in block.links:
            if link.target not in found:
                found[link.target] = TopicMention(block.line, link.target, is_tag=False)
    tags = tuple(TopicMention(tag.line, tag.text, is_tag=True) for tag in note.tags)
    return (*found.values(), *tags)


def _links(note: Note) -> tuple[str, ...]:
    """Return every link target of a note, fields first, each once."""
    found: dict[str, None] = {}
    for field in note.fields.values():
        for value in field.values:
            if "[" in value.text:
                found.update((link.target, None) for link in links_in(value.text))
    for block in note.blocks:
        for link in block.links:
            found[link.target] = None
    return tuple(found)
