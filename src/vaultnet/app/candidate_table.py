"""Candidate table: the people from imports who have no note, as their table in the vault has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.errors import UnreadableFileError
from vaultnet.importers.identity import profile_slug
from vaultnet.merging.table import candidates_from
from vaultnet.model.candidate import table_path
from vaultnet.vault.read import MOST_TABLE_BYTES, read_bytes
from vaultnet.vault.system_error import reason_of
from vaultnet.vault.write import write_note

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.candidate import Candidate, Candidates
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.vault.journal import Journal
    from vaultnet.vault.outcome import Outcome


def read_table(root: str, settings: Settings) -> bytes:
    """Return the bytes of the table; empty where there is none.

    Raises: UnreadableFileError.
    """
    path = table_path(settings.pages_folder)
    try:
        return read_bytes(f"{root}/{path}", MOST_TABLE_BYTES)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise UnreadableFileError(path, reason_of(error)) from error


def read_candidates(root: str, settings: Settings) -> Candidates:
    """Return the candidates.

    Raises: UnreadableFileError.
    """
    return candidates_from(read_table(root, settings), day_first=settings.day_first)


def write_table(  # a file, and what is to stand there instead of what
    root: str, settings: Settings, before: bytes, new: bytes, journal: Journal, run: str = ""
) -> Outcome:
    """Write a table in the place of the one that was read; what was saved there since then stays: `declined`."""
    return write_note(
        root,
        table_path(settings.pages_folder),
        lambda now: new if now in (before, new) else None,
        0,
        journal,
        run=run,
        most_bytes=MOST_TABLE_BYTES,
    )


def still_waiting(rows: Iterable[Candidate], people: Iterable[Person]) -> tuple[Candidate, ...]:
    """Return the candidates whose profile and addresses no note has: a spreadsheet may have saved an old table."""
    known: set[str] = set()
    for person in people:
        known.update(each.lower() for each in person.emails)
        known.update([profile_slug(person.linkedin)] if person.linkedin else ())
    return tuple(row for row in rows if known.isdisjoint(filter(None, (row.linkedin, *row.emails))))
