"""ImportPlan: all that an import would do, and all that it says of itself. Nothing is done yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from vaultnet.model.candidate import Candidate, Candidates
from vaultnet.model.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.draft import Draft, DraftCompany, DraftContact, Imported

Create: TypeAlias = Literal["all", "contacted", "none"]
"""Whom to give a note: everybody new; who was in touch with the owner, or may be a buyer abroad; nobody."""

Why: TypeAlias = Literal["name_company", "name", "similar", "address"]
"""Why two may be one: the same name and company; the same name; a similar name and something else in common; one
address or number under two names."""


class FieldChange(NamedTuple):
    """What happens to one field of a note."""

    field: str
    before: str
    now: str


class NewNote(NamedTuple):
    """Somebody who gets a note."""

    draft: Draft
    ids: tuple[str, ...]
    logged: tuple[DraftContact, ...]
    """Contacts that become lines."""

    entry: int
    """Index in the plan's ledger."""

    row: Candidate | None = None
    """Their row among the candidates, which goes when the note is made."""


class NewCompany(NamedTuple):
    """A company that gets a note."""

    draft: DraftCompany


class NoteChange(NamedTuple):
    """What is written into a note that is there."""

    path: str
    name: str
    filled: tuple[FieldChange, ...] = ()
    added: tuple[tuple[str, str], ...] = ()
    """Field and value: what joins those that are there."""

    followed: tuple[FieldChange, ...] = ()
    noticed: tuple[FieldChange, ...] = ()
    logged: tuple[DraftContact, ...] = ()
    day: int = 0
    """Day of the news (proleptic ordinal)."""

    entries: tuple[int, ...] = ()
    """Indexes in the plan's ledger: what is remembered of this, should it be written."""

    rows: tuple[Candidate, ...] = ()
    """Rows among the candidates that go when this is written."""

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to write."""
        return not (self.filled or self.added or self.followed or self.noticed or self.logged)


class Conflict(NamedTuple):
    """A value of the user's that a file says otherwise. It stays."""

    path: str
    name: str
    field: str
    mine: str
    theirs: str
    place: str
    """Where in the file it stands."""


class News(NamedTuple):
    """A change in somebody's work since the last import."""

    path: str
    name: str
    field: str
    before: str
    now: str


class PossibleDuplicate(NamedTuple):
    """Somebody new who may be somebody known. Nothing is merged; the user decides."""

    name: str
    company: str
    place: str
    path: str
    """Note that may be about them; empty: it is another candidate, or another row of the file."""

    other: str
    """Name of that somebody."""

    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """The whole of it."""

    imported: Imported
    notes: tuple[NewNote, ...] = ()
    companies: tuple[NewCompany, ...] = ()
    changes: tuple[NoteChange, ...] = ()
    """Only those that change anything, by path."""

    table: Candidates = field(default_factory=Candidates)
    """The candidates as they will be."""

    waiting: int = 0
    """New people who wait among the candidates."""

    known: int = 0
    """People of the file who have a note, or wait already."""

    conflicts: tuple[Conflict, ...] = ()
    duplicates: tuple[PossibleDuplicate, ...] = ()
    news: tuple[News, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    """How many were passed over, by reason: those of the importer, and `owner`, `forgotten`, `unknown_address`,
    `not_to_contact`."""

    unlogged: int = 0
    """Contacts among several people, and contacts from before the day from which lines are written: no line each."""

    ledger: Ledger = field(default_factory=Ledger)

    @property
    def new(self) -> int:
        """Return how many people are new: those who get a note, and those who wait."""
        return len(self.notes) + self.waiting

    @property
    def filled(self) -> int:
        """Return how many empty fields of notes are filled, and values added to lists."""
        return sum(len(each.filled) + len(each.added) for each in self.changes)

    @property
    def contacts(self) -> int:
        """Return how many lines of contact are written."""
        return sum(len(each.logged) for each in self.notes) + sum(len(each.logged) for each in self.changes)

    @property
    def changes_vault(self) -> bool:
        """Return whether anything is written into notes."""
        return bool(self.notes or self.companies or self.changes)
