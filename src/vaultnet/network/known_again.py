"""Known again: by what somebody is known in a note, in an import, on another day; as plain texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.identity import email_of, is_role_box, mobile_of, profile_slug
from vaultnet.importers.names import cleaned
from vaultnet.network.spellings import company_name, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vaultnet.model.draft import Draft
    from vaultnet.model.person import Person


_LONGEST_NUMBER: Final = 40


class Who(NamedTuple):
    """What there is to know somebody by."""

    names: tuple[str, ...]
    companies: tuple[str, ...] = ()
    linkedin: str = ""
    """Slug of the profile, or its address."""

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    """As written."""

    home: str = "IT"
    """Country of phone numbers without a prefix, ISO 3166-1 alpha-2."""


def who_is(person: Person, home: str = "IT") -> Who:
    """Return by what the person of a note is known."""
    companies = (person.company.text, person.company.target) if person.company else ()
    return Who((person.name, *person.aliases), companies, person.linkedin, person.emails, person.phones, home)


def who_comes(draft: Draft, home: str = "IT") -> Who:
    """Return by what somebody in an import is known."""
    companies = (draft.company,) if draft.company else ()
    return Who((draft.name, *draft.aliases), companies, draft.linkedin, draft.emails, draft.phones, home)


def kept_identities(who: Who) -> frozenset[str]:
    """Return the texts by which somebody can be known again later.

    Profile, personal addresses, mobile numbers, name with company; and the name, said to be all there was where there
    was no company.
    """
    names = _names(who)
    alone = () if who.companies else (f"alone:{name}" for name in names)
    return frozenset((*_sure(who), *alone, *(f"called:{name}" for name in names)))


def called(name: str) -> tuple[str, ...]:
    """Return the texts that were kept of anybody of this name, whoever else bears it."""
    return tuple(f"called:{each}" for each in _names(Who((name,))))


def asked_identities(who: Who) -> frozenset[str]:
    """Return the texts of which one must have been kept if this is that person.

    A name alone says it only where one of the two has no company: namesakes are many.
    """
    names = _names(who)
    called = () if who.companies else (f"called:{name}" for name in names)
    return frozenset((*_sure(who), *called, *(f"alone:{name}" for name in names)))


def _names(who: Who) -> tuple[str, ...]:
    """Return the names as they are compared, without titles and credentials."""
    plain = (plain_name(cleaned(name) or name) for name in who.names)
    return tuple(name for name in plain if name)


def _sure(who: Who) -> Iterator[str]:
    """Yield what says by itself who somebody is."""
    if slug := profile_slug(who.linkedin):
        yield f"linkedin:{slug}"
    for email in map(email_of, who.emails):
        if email and not is_role_box(email):
            yield f"email:{email}"
    for phone in who.phones:
        if number := mobile_of(phone[:_LONGEST_NUMBER], who.home.upper(), may_be_fixed=True):
            yield f"mobile:{number}"
    for company in map(company_name, who.companies):
        if company:
            yield from (f"at:{name}\0{company}" for name in _names(who))
