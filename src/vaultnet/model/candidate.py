"""Candidate: somebody whom a foreign file names, and who has no note yet (spec 7).

Candidates wait in a table of the vault, `Candidates.csv`, which the user may change: whatever stands there counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel

Pick: TypeAlias = Literal["", "yes", "no", "same", "?"]
"""What the user has said: make a note; never offer them; it is the person in `maybe`. `?`: not understood."""

_FILE: Final = "Candidates.csv"

PICKS: Final[tuple[Pick, ...]] = ("yes", "no", "same")
"""What can be said with a box on a page."""


class Candidate(NamedTuple):
    """One row of the table. Texts are plain, and hostile until escaped."""

    name: str = ""
    company: str = ""
    role: str = ""
    city: str = ""
    country: str = ""
    """As written, a name or a code."""

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    linkedin: str = ""
    """Slug of the profile, as in `Draft`."""

    birthday: tuple[int, int, int] | None = None
    interests: tuple[str, ...] = ()
    connected_day: int = 0
    """Proleptic ordinal; 0: none."""

    contacts: int = 0
    """On how many days, by how many channels, they and the owner were in touch."""

    last_day: int = 0
    """The last of these days; 0: none."""

    channel: Channel | Literal[""] = ""
    """How, on that day."""

    note: str = ""
    """The owner's own words about them, in one line."""

    tags: tuple[str, ...] = ()
    """Groups and labels that the owner has put them in."""

    sources: tuple[str, ...] = ()
    """Importers that told of them (`linkedin`, `vcard` …)."""

    maybe: str = ""
    """Path of a note that may be about the same person; empty: none."""

    pick: Pick = ""
    picked: str = ""
    """What stands there, as typed."""

    others: tuple[str, ...] = ()
    """What stands in the user's own columns, in their order."""


class Candidates(NamedTuple):
    """The table, and how it is written: as the user's spreadsheet wrote it last."""

    rows: tuple[Candidate, ...] = ()
    delimiter: str = ""
    """Empty: there is no table yet."""

    line_end: str = "\n"
    columns: tuple[str, ...] = ()
    """Names of the user's own columns, in order."""

    unread: tuple[int, ...] = ()
    """Lines that could not be read as a row; with any, nothing is written over the table."""


def table_path(pages_folder: str) -> str:
    """Return where the table is in the vault: in the folder of the pages."""
    return f"{pages_folder}/{_FILE}"


def is_table(path: str) -> bool:
    """Return whether this is the path of a table of candidates, in whatever folder."""
    return path.rpartition("/")[2] == _FILE


def box_path(row: Candidate) -> str:
    """Return what stands in the place of a note's path where the id of a candidate's box is made (`answer.box_id`)."""
    sure = next(filter(None, (row.linkedin, *row.emails, *row.phones)), "")
    return f"candidate\0{sure}" if sure else f"candidate\0{row.name}\0{row.company}"
