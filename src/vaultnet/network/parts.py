"""Parts: what the stages of a network depend on, of what a note says; where these are the same, their results hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vaultnet.model.facts import Facts


def person_in(note: Facts) -> object:
    """Return all that the fields say of a person."""
    return note.person


def name_in(note: Facts) -> object:
    """Return the name of a person."""
    return note.person and note.person.name


def topics_in(note: Facts) -> object:
    """Return what a person has that others may share."""
    person = note.person
    return person and (person.interests, person.company, person.country)


def work_in(note: Facts) -> object:
    """Return what says where a person works and worked."""
    person = note.person
    return person and (person.interests, person.company, person.country, person.emails)


def references_in(note: Facts) -> object:
    """Return whom a person knows."""
    return note.person and (note.person.introduced_by, note.person.knows)


def things_in(note: Facts) -> Sequence[str]:
    """Return the names of places and companies."""
    person = note.person
    named = [person.city, *([person.company.text] if person.company else [])] if person else []
    return [*named, *(note.trip.places if note.trip else ())]


def company_in(note: Facts) -> object:
    """Return all that is said of a company."""
    return note.company


def trip_in(note: Facts) -> object:
    """Return a trip or a fair."""
    return note.trip


def market_in(note: Facts) -> object:
    """Return the market that a note is about, and whom it may name."""
    return (note.title, tuple(note.links)) if note.kind == "market" else None


def favours_in(note: Facts) -> object:
    """Return the introductions that were asked for and made."""
    return note.favours or None


def title_in(note: Facts) -> object:
    """Return the name to show."""
    return note.title


def day_in(note: Facts) -> object:
    """Return whether a note is dated."""
    return bool(note.day)


def problems_in(note: Facts) -> object:
    """Return what was not understood."""
    return note.problems or None
