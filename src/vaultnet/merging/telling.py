"""Telling: the single values that a file, a note or a row says of somebody, as texts that can be compared."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.importers.identity import profile_address, profile_slug
from vaultnet.languages.countries import country_code
from vaultnet.network.spellings import company_name
from vaultnet.notes.keys import folded
from vaultnet.pages.markdown import link_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.candidate import Candidate
    from vaultnet.model.draft import Draft
    from vaultnet.model.person import Person

SINGLE: Final = ("company", "role", "city", "country", "linkedin", "birthday", "connected_on")
"""Our names of the fields with one value, in the order in which a note has them."""

CURRENT: Final = ("company", "role", "city", "country")
"""Fields that change in a life: the newest file knows best, where nobody else has said anything."""

NEWS: Final = ("company", "role")
"""Fields whose change is news."""

LISTS: Final = ("email", "phone")
"""Fields with several values, to which an import adds."""

FAKE_YEAR: Final = 1700
"""A birthday before this has no known year."""


def told_by(who: Draft | Candidate) -> Mapping[str, str]:
    """Return what a draft or a row of the candidates says, by field; what it does not say is not there."""
    return _said(
        company=who.company,
        role=who.role,
        city=who.city,
        country=who.country,
        linkedin=profile_address(who.linkedin),
        birthday=birthday_text(who.birthday),
        connected_on=day_text(who.connected_day),
    )


def told_by_note(person: Person) -> Mapping[str, str]:
    """Return what a note says."""
    company = person.company
    return _said(
        company=(company.text or company.target) if company else "",
        role=person.role,
        city=person.city,
        country=person.country,
        linkedin=person.linkedin,
        birthday=birthday_text(person.birthday),
        connected_on=day_text(person.connected_day),
    )


def are_same(field: str, one: str, other: str) -> bool:
    """Return whether two values of a field mean the same, however they are written."""
    if one == other or link_text(one) == link_text(other):
        return True
    if field == "company":
        return company_name(one.rpartition("/")[2]) == company_name(other.rpartition("/")[2])
    if field == "country":
        return (country_code(one) or folded(one)) == (country_code(other) or folded(other))
    if field == "linkedin":
        return (profile_slug(one) or one) == (profile_slug(other) or other)
    if field == "birthday":
        return one[-5:] == other[-5:] and (len(one) != len(other) or one == other)
    return field == "connected_on" or folded(one) == folded(other)  # when they connected is no matter of dispute


def birthday_text(birthday: tuple[int, int, int] | None) -> str:
    """Return a birthday as a property holds it: `1980-05-12`, or `05-12` where the year is not known."""
    if birthday is None:
        return ""
    year, month, day = birthday
    return f"{year:04}-{month:02}-{day:02}" if year >= FAKE_YEAR else f"{month:02}-{day:02}"


def day_text(day: int) -> str:
    """Return a day as ISO writes it; empty for 0."""
    return date.fromordinal(day).isoformat() if day else ""


def _said(**values: str) -> Mapping[str, str]:
    return {name: value.strip() for name, value in values.items() if value.strip()}
