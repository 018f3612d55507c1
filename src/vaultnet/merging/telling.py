"""Telling: the single values that a file, a note or a row says of somebody, as texts that can be compared."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.importers.identity import profile_address, profile_slug
from vaultnet.languages.countries import country_code
from vaultnet.languages.spoken import language_code
from vaultnet.network.past_years import without_years
from vaultnet.network.spellings import company_name
from vaultnet.notes.keys import folded
from vaultnet.pages.markdown import link_text, shortened
from vaultnet.people.interests import KINDS

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

WORDS: Final = (*("aliases", "sector", "interests", "schools", "languages", "past_companies", "events", "knows"),)
"""Fields with several values of which nobody can say for sure that two are one (`Bocconi`, `Bocconi University`): what
is empty is filled, but nothing joins what the user wrote."""

NOTE: Final = "note"
"""What the owner wrote elsewhere; it goes into new notes alone."""

MOST_INTERESTS: Final = 12
"""LinkedIn's lists of skills are long, and their ends say little."""

LINE: Final = "\n"
"""Stands between the words of one field where they are remembered: no word has several lines."""

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


def words_of(draft: Draft) -> dict[str, tuple[str, ...]]:
    """Return what a draft says in lists of words, by field, and the owner's own words, shortened."""
    said = {field: getattr(draft, field) for field in WORDS}
    said["interests"] = said["interests"][:MOST_INTERESTS]
    said[NOTE] = (shortened(draft.note),) if draft.note else ()
    return {field: words for field, words in said.items() if words}


def words_of_note(person: Person) -> Mapping[str, tuple[str, ...]]:
    """Return the words that stand in a note, by field."""
    said = {field: tuple(each.text for each in person.interests if each.kind == kind) for field, kind in KINDS}
    said["aliases"], said["knows"] = person.aliases, tuple(each.text for each in person.knows)
    return said


def word_key(field: str, word: str) -> str:
    """Return a word of a field as it is compared."""
    if field == "languages":
        return language_code(word) or folded(word)
    if field == "past_companies":
        return company_name(without_years(word))
    return folded(link_text(word))


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
