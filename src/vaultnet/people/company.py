"""Company: what one note says of a company."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from vaultnet.model.person import Company, Reference
from vaultnet.people.fields import links_of, names, text
from vaultnet.people.person import address_of, next_step_of
from vaultnet.people.place import place_of
from vaultnet.people.titles import aliases_of, name_of

if TYPE_CHECKING:
    from vaultnet.model.note import Value
    from vaultnet.people.fields import Reading

STAGE_TAGS: Final = frozenset(
    ("customer", "client", "cliente", "lost", "perso", "persa", "prospect", "lead", "supplier", "fornitore")
)
"""Tags that say how things stand with a company (spec 4)."""

NAMING_FIELDS: Final = ("attendees", "knows", "decision_maker", "introduced_by")
"""Fields of a company whose plain texts are names of people too."""

BY_LINE: Final = attrgetter("line")


def company_of(reading: Reading) -> Company:
    """Return the company that a note is about."""
    name = name_of(reading)
    city, country = place_of(reading)
    tags = tuple(tag.text for tag in reading.note.tags)
    next_step, next_step_line, next_step_day = next_step_of(reading)
    said = [reading.named[name] for name in ("stage", "status") if name in reading.named]
    return Company(
        path=reading.note.path,
        name=name,
        aliases=aliases_of(reading, name) if "aliases" in reading.named else (),
        country=country,
        city=city,
        sector=text(reading, "sector"),
        website=address_of(reading, "website"),
        stage=text(reading, "stage") or text(reading, "status") or next((tag for tag in tags if tag in STAGE_TAGS), ""),
        tags=tags,
        people=_people(reading),
        next_step=next_step,
        next_step_day=next_step_day,
        standing=tuple(value.text for name in ("status", "type") for value in _values(reading, name)),
        deciders=_deciders(reading) if "decision_maker" in reading.named else (),
        next_step_line=next_step_line,
        stage_line=said[0].line if said else 0,
    )


def _deciders(reading: Reading) -> tuple[Reference, ...]:
    """Return whom the note names as deciding; a word that says yes or no is nobody."""
    answers = reading.conventions.yes | reading.conventions.no
    return tuple(
        each for each in names(reading, "decision_maker") if each.target or each.text.casefold() not in answers
    )


def _values(reading: Reading, name: str) -> tuple[Value, ...]:
    return reading.named[name].values if name in reading.named else ()


def _people(reading: Reading) -> tuple[Reference, ...]:
    """Return whom the note may name, each once, in file order: texts of the fields for people, and every link.

    Only the network knows which links lead to people.
    """
    named = [reference for name in NAMING_FIELDS if name in reading.named for reference in names(reading, name)]
    linked = [
        reference
        for field in reading.note.fields.values()
        for value in field.values
        if "[" in value.text
        for reference in links_of(value)
    ]
    written = [Reference(link.text, link.target, block.line) for block in reading.note.blocks for link in block.links]
    once: dict[str, Reference] = {}
    for reference in sorted([*named, *linked, *written], key=BY_LINE):
        once.setdefault(reference.target or reference.text, reference)
    return tuple(once.values())
