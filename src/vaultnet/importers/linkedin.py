"""LinkedIn: the archive that LinkedIn gives its members, as a zip, a folder or one of its tables (imports.md 1)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from vaultnet.importers.gathered import Gathered
from vaultnet.importers.linkedin_messages import contacts_of, read_messages
from vaultnet.importers.linkedin_owner import (
    owner_of,
    read_education,
    read_email_addresses,
    read_events,
    read_invitations,
    read_languages,
    read_positions,
    read_profile,
    read_skills,
    tell_me,
)
from vaultnet.importers.linkedin_people import (
    read_connections,
    read_contacts,
    read_endorsements_given,
    read_endorsements_received,
    read_follows,
    read_notes,
)
from vaultnet.importers.linkedin_tables import linkedin_table
from vaultnet.model.draft import Imported

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from vaultnet.importers.linkedin_tables import LinkedInTable
    from vaultnet.model.foreign import ForeignFile, ImportOptions

_READERS: Final[Mapping[str, Callable[[LinkedInTable, Gathered, ImportOptions], None]]] = {
    "profile": read_profile,
    "connections": read_connections,
    "invitations": read_invitations,
    "notes": read_notes,
    "endorsements_given": read_endorsements_given,
    "endorsements_received": read_endorsements_received,
    "contacts": read_contacts,
    "follows": read_follows,
    "events": read_events,
    "positions": read_positions,
    "education": read_education,
    "email_addresses": read_email_addresses,
    "languages": read_languages,
    "skills": read_skills,
}
"""In the order of reading: connections before whatever is told of them. Messages come last, all at once."""

_DAY_IN_NAME: Final = re.compile(r"(?<![0-9])([01][0-9])-([0-3][0-9])-(20[0-9]{2})(?![0-9])")


def is_mine(file: ForeignFile) -> bool:
    """Return whether the file is one of LinkedIn's tables."""
    return linkedin_table(file) is not None


def drafts_of(files: Sequence[ForeignFile], options: ImportOptions) -> Imported:
    """Return what the tables tell together: connections first, then who only wrote or was written of."""
    tables = [table for file in files if (table := linkedin_table(file))]
    gathered = Gathered()
    tell_me(options, gathered)
    for kind, read in _READERS.items():
        for table in _of_kind(kind, tables):
            read(table, gathered, options)
    read_messages(_of_kind("messages", tables), gathered, options)
    kinds = {table.columns.kind for table in tables}
    return Imported(
        source="linkedin",
        profile="archive" if len(kinds) > 1 else "".join(kinds),
        people=tuple(
            draft._replace(contacts=contacts_of(gathered.contacts.get(key, set())))
            for key, draft in gathered.people.items()
            if key not in gathered.own_parties
        ),
        companies=tuple(gathered.companies.values()),
        owner=owner_of(gathered),
        exported_day=_exported_day(files),
        left_out=dict(sorted(gathered.left_out.items())),
        problems=tuple(gathered.problems),
    )


def _of_kind(kind: str, tables: Iterable[LinkedInTable]) -> list[LinkedInTable]:
    return [table for table in tables if table.columns.kind == kind]


def _exported_day(files: Sequence[ForeignFile]) -> int:
    """Return the day in the archive's name (month first), else the latest on which one of its files was written."""
    for name in dict.fromkeys(name for file in files for name in (file.archive, file.name)):
        for match in _DAY_IN_NAME.finditer(name):
            try:
                return date(int(match[3]), int(match[1]), int(match[2])).toordinal()
            except ValueError:
                continue
    return max((file.day for file in files), default=0)
