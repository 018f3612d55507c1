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


class FieldWords(NamedTuple):
    """Words of one field of a note that holds several."""

    field: str
    words: tuple[str, ...]


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

    is_owner: bool = False
    """It is the owner's own note."""


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
    words: tuple[FieldWords, ...] = ()
    """Lists that are empty, and what they are to hold."""

    note: str = ""
    """The owner's own words about them, which go below the rest: the user has said that it is the same person."""

    logged: tuple[DraftContact, ...] = ()
    day: int = 0
    """Day of the news (proleptic ordinal); 0: a change of company is no news."""

    entries: tuple[int, ...] = ()
    """Indexes in the plan's ledger: what is remembered of this, should it be written."""

    rows: tuple[Candidate, ...] = ()
    """Rows among the candidates that go when this is written."""

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to write."""
        return not any((self.filled, self.added, self.followed, self.noticed, self.words, self.note, self.logged))

    def joined_with(self, other: NoteChange) -> NoteChange:
        """Return two changes of one note as one: two people of a file may turn out to be one that is known."""
        fields = {each.field for each in (*self.filled, *self.followed)} | {each.field for each in self.words}
        days = {(each.day, each.channel) for each in self.logged}
        contacts = (each for each in other.logged if (each.day, each.channel) not in days)
        return self._replace(
            filled=(*self.filled, *(each for each in other.filled if each.field not in fields)),
            added=tuple(dict.fromkeys((*self.added, *other.added))),
            followed=(*self.followed, *(each for each in other.followed if each.field not in fields)),
            noticed=self.noticed or other.noticed,
            words=(*self.words, *(each for each in other.words if each.field not in fields)),
            logged=tuple(sorted((*self.logged, *contacts))),
            entries=(*self.entries, *other.entries),
        )


class Conflict(NamedTuple):
    """A value of the user's that a file says otherwise. It stays."""

    path: str
    name: str
    field: str
    mine: str
    theirs: str
    place: str
    """Where in the file it stands."""


class Proposal(NamedTuple):
    """What a file has beside what the user wrote. Nothing is written; it is told once."""

    path: str
    name: str
    field: str
    words: tuple[str, ...]


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

    own: NewNote | None = None
    """The owner's own note, where there is none yet."""

    own_path: str = ""
    """The owner's note, where the file tells of them; empty: there is none, or it does not."""

    maybe_own: str = ""
    """A note that may be the owner's, and does not say so; empty: none."""

    table: Candidates = field(default_factory=Candidates)
    """The candidates as they will be."""

    waiting: int = 0
    """New people who wait among the candidates."""

    known: int = 0
    """People of the file who have a note, or wait already."""

    conflicts: tuple[Conflict, ...] = ()
    proposals: tuple[Proposal, ...] = ()
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
        return sum(len(each.filled) + len(each.added) + len(each.words) for each in self.changes)

    @property
    def contacts(self) -> int:
        """Return how many lines of contact are written."""
        return sum(len(each.logged) for each in self.notes) + sum(len(each.logged) for each in self.changes)

    @property
    def changes_vault(self) -> bool:
        """Return whether anything is written into notes."""
        return bool(self.new_notes or self.companies or self.changes)

    @property
    def new_notes(self) -> tuple[NewNote, ...]:
        """Return the notes about people that are made, the owner's own last."""
        return (*self.notes, *((self.own,) if self.own else ()))
