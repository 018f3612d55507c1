"""LinkedIn's owner: whose archive it is, which tells who wrote to whom (imports.md 1.4, rule 1)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.importers.identity import email_of, member_of, slug_of
from vaultnet.importers.linkedin_tables import records_of
from vaultnet.importers.names import name_of, name_of_halves
from vaultnet.importers.places import place_in
from vaultnet.importers.stamps import day_of
from vaultnet.model.draft import Draft
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.importers.gathered import Gathered
    from vaultnet.importers.linkedin_tables import LinkedInTable
    from vaultnet.model.foreign import ImportOptions

_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def read_profile(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Keep the owner's name, where they live, and in which sector they work."""
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        row = record.values
        tell_name(name_of_halves(row["given"], row["family"]).name, gathered)
        place = place_in(row["area"])
        gathered.tell_owner("city", place.city)
        gathered.tell_owner("country", place.country)
        gathered.tell_owner("sector", row.get("industry", ""))


def read_positions(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Keep where the owner works, and where they worked: the latest first as LinkedIn has them.

    Of several positions without an end the first one is the owner's work.
    """
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        row = record.values
        if not row["company"]:
            continue
        first, last = (year_in(row.get(field, "")) for field in ("started", "finished"))
        if row.get("finished"):
            years = "-".join(dict.fromkeys(filter(None, (first, last))))
            gathered.tell_owner("past_companies", f"{row['company']} ({years})" if years else row["company"])
        elif not gathered.own.get("company"):
            gathered.tell_owner("company", row["company"])
            gathered.tell_owner("role", row["title"])


def read_education(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Keep the schools where the owner learned."""
    _tell_each("schools", "school", table, gathered)


def read_languages(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Keep the languages that the owner speaks."""
    _tell_each("languages", "language", table, gathered)


def read_skills(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Keep what the owner knows well; what others have endorsed stands before it."""
    _tell_each("interests", "skill", table, gathered)


def read_email_addresses(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Keep the owner's addresses: by them the direction of mail and meetings is known."""
    for record in records_of(table):
        if not gathered.is_broken(record):
            gathered.tell_owner("emails", email_of(record.values["email"]))


def read_events(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Keep the events that the owner said to attend."""
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        row = record.values
        if row["status"].upper() == "APPROVED" and row["event"]:
            day = day_of(row["time"].partition(" - ")[0], day_first=False)
            gathered.events.setdefault((day, row["event"]))
        else:
            gathered.left_out["not_accepted"] += 1


def read_invitations(table: LinkedInTable, gathered: Gathered, _options: ImportOptions) -> None:
    """Learn who the owner is, and LinkedIn's numbers of July 2023. An invitation is no contact, accepted or not."""
    for record in records_of(table):
        if gathered.is_broken(record):
            continue
        row = record.values
        is_own = row["direction"].upper() == "OUTGOING"
        own, other = ("inviter", "invitee") if is_own else ("invitee", "inviter")
        if party := slug_of(row.get(own, "")) or member_of(row.get(own, "")):
            gathered.own_parties[party] = None
        tell_name(name_of(row["sender" if is_own else "to"]).name, gathered)
        uid = member_of(row.get(other, ""))
        key = gathered.key_by_name(name_of(row["to" if is_own else "sender"]).name) if uid else ""
        if key and not gathered.people[key].uid:
            gathered.people[key] = gathered.people[key]._replace(uid=uid)
        gathered.left_out["invitation"] += 1


def tell_name(name: str, gathered: Gathered) -> None:
    """Keep a name of the owner's."""
    if name:
        gathered.own_names.setdefault(folded(name), name)


def tell_me(options: ImportOptions, gathered: Gathered) -> None:
    """Keep what the user says of themselves: a LinkedIn address or its end, an e-mail address, or a name."""
    me = options.me.strip()
    if email := email_of(me):
        gathered.tell_owner("emails", email)
    elif slug := slug_of(me) or slug_of(f"linkedin.com/in/{me}" if me and " " not in me else ""):
        gathered.own_parties[slug] = None
    else:
        tell_name(name_of(me).name, gathered)


def owner_parties(names: Mapping[str, str], talks: Iterable[frozenset[str]], gathered: Gathered) -> frozenset[str]:
    """Return what LinkedIn calls the owner; empty when nothing tells.

    First what invitations and the user say; then the one sender under the owner's name; then the one who takes part in
    every talk, if there are at least two with different people: nobody else does in somebody's own archive.
    `names`: who wrote → folded name; `talks`: all who take part in each message.
    """
    if gathered.own_parties:
        return frozenset(gathered.own_parties)
    namesakes = frozenset(party for party, name in names.items() if name in gathered.own_names)
    if len(namesakes) == 1:
        return namesakes
    always = _in_all(talks)
    always = (always & namesakes) or always
    return always if len(always) == 1 else frozenset()


def owner_of(gathered: Gathered) -> Draft:
    """Return what the archive tells of its owner; of events the latest first."""
    own = {about: tuple(values) for about, values in gathered.own.items()}
    first = {about: values[0] for about, values in own.items() if values}
    return Draft(
        "",
        name=next(iter(gathered.own_names.values()), ""),
        linkedin=next((party for party in gathered.own_parties if ":" not in party), ""),
        company=first.get("company", ""),
        role=first.get("role", ""),
        city=first.get("city", ""),
        country=first.get("country", ""),
        emails=own.get("emails", ()),
        sector=own.get("sector", ()),
        interests=own.get("interests", ()),
        schools=own.get("schools", ()),
        languages=own.get("languages", ()),
        past_companies=own.get("past_companies", ()),
        events=tuple(_with_year(day, name) for day, name in sorted(gathered.events, reverse=True)),
    )


def year_in(text: str) -> str:
    """Return the year of a month as LinkedIn writes it (`Jan 2024`, `2024`); empty: none."""
    found = _YEAR.search(text)
    return found[0] if found else ""


def _with_year(day: int, event: str) -> str:
    """Return the name of an event with its year, which many have in their name already."""
    year = str(date.fromordinal(day).year) if day else ""
    return event if year in event else f"{event} {year}"


def _tell_each(about: str, field: str, table: LinkedInTable, gathered: Gathered) -> None:
    for record in records_of(table):
        if not gathered.is_broken(record):
            gathered.tell_owner(about, record.values[field])


def _in_all(talks: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return who takes part in every talk; nobody, where all are between the same people."""
    rest = iter(talks)
    first = always = next(rest, frozenset())
    are_different = False
    for talk in rest:
        always &= talk
        are_different = are_different or talk != first
        if not always:
            break
    return always if are_different else frozenset()
