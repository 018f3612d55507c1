"""Facts: everything that one note says, understood by the conventions of its vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.facts import Facts, TopicMention
from vaultnet.people.company import company_of
from vaultnet.people.contact_fields import contact_in_fields
from vaultnet.people.favours import favours_of
from vaultnet.people.field_days import first_day
from vaultnet.people.fields import links_in_text, reading_of
from vaultnet.people.kind import kind_read
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
    title, aliases = _names(reading, person or company, kind)
    linked = _linked(note)
    mentions, problems = mentions_of(reading, kind, day)
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
        promises=promises_of(note, kind, conventions, day),
        topics=_topics(note, linked) if day else (),
        links=tuple(linked),
        problems=(*note.problems, *reading.problems, *problems),
        favours=favours_of(note, mentions, day),
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
    if reading.name_day or kind != "daily":
        return reading.name_day
    return first_day(reading, "date")


def _names(reading: Reading, subject: Person | Company | None, kind: Kind) -> tuple[str, tuple[str, ...]]:
    """Return the title of a note, and the other names under which links may lead to it.

    The title is one of them where it is not the file name; that of a daily note (`title: Daily note`) names nothing.
    """
    if subject:
        title, aliases = subject.name, subject.aliases
    else:
        title = title_of(reading) if "title" in reading.named else reading.stem
        aliases = aliases_of(reading, title) if "aliases" in reading.named else ()
    if title != reading.stem and title not in aliases and kind != "daily":
        aliases = (title, *aliases)
    return title, aliases


def _linked(note: Note) -> dict[str, int]:
    """Return every link target of a note, fields first, each once with its first line."""
    found: dict[str, int] = {}
    for _, values, _, _ in note.fields.values():
        for text, line in values:
            if "[" in text:
                for _, target in links_in_text(text):
                    found.setdefault(target, line)
    for block in note.blocks:
        for link in block.links:
            found.setdefault(link.target, block.line)
    return found


def _topics(note: Note, linked: dict[str, int]) -> tuple[TopicMention, ...]:
    """Return what a dated note writes about: its links, in fields and text, and its tags."""
    links = [TopicMention(line, target, False) for target, line in linked.items()]
    return (*links, *[TopicMention(tag.line, tag.text, True) for tag in note.tags])
