"""Import apply: do what a plan says, so that it can be interrupted anywhere, done again, and taken back as a whole.

First the ledger says which notes are about to be made, then come the notes, each whole or not at all, then the table
of candidates, and last the ledger as it is now. Whoever is killed in between and comes again finds by their identities
who has a note already.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.app.answer import Patience, written_patiently
from vaultnet.app.candidate_table import write_table
from vaultnet.app.import_names import Names, company_links
from vaultnet.app.new_person import read_manner
from vaultnet.errors import NotWrittenError, TableError
from vaultnet.languages.rendering import file_stem
from vaultnet.merging.company_notes import company_folder, company_note
from vaultnet.merging.editing import Writing, edited
from vaultnet.merging.table import candidates_data
from vaultnet.merging.writing_notes import note_of
from vaultnet.network.spellings import company_name
from vaultnet.pages.markdown import is_fit_target
from vaultnet.vault.change import IMPORT
from vaultnet.vault.ledger import keep_ledger, read_ledger, write_ledger
from vaultnet.vault.lock import write_lock
from vaultnet.vault.outcome import REASONS
from vaultnet.vault.state import state_of
from vaultnet.vault.temporary import new_token
from vaultnet.vault.write import write_new_note, write_note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vaultnet.app.importing import Vault
    from vaultnet.model.candidate import Candidate
    from vaultnet.model.import_plan import ImportPlan, NewNote, NoteChange
    from vaultnet.model.ledger import Entry
    from vaultnet.people.new_note import NewNote as NoteText
    from vaultnet.vault.outcome import Outcome

MOST_TRIES: Final = 20


class Applied(NamedTuple):
    """What became of an import."""

    made: tuple[str, ...] = ()
    """Paths of the new notes."""

    changed: tuple[str, ...] = ()
    """Paths of notes into which something was written."""

    refused: tuple[tuple[str, Outcome], ...] = ()
    """Files that were not written, each with the reason; the next import of the same file does it."""


def apply_import(
    vault: Vault,
    plan: ImportPlan,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    *,
    patience: Patience | None = None,
) -> Applied:
    """Do what a plan says, and return what became of it. A plan that does nothing writes nothing into the vault.

    `progress` is told how many of how many notes are done.

    Raises: TableError: what stands in the table of candidates would be lost. NotWrittenError: another import has come
    in between. LockedError. OSError: the state folder cannot be written. In each case nothing was changed.
    """
    if vault.table.unread:
        raise TableError(vault.table_path, vault.table.unread[0])
    folder = state_of(vault.rules.root).folder
    with write_lock(folder):
        if read_ledger(folder) != vault.ledger:
            raise NotWrittenError(vault.table_path, REASONS["busy"])
        if not plan.changes_vault and plan.table == vault.table:
            if plan.ledger != vault.ledger:
                write_ledger(folder, plan.ledger)
            return Applied()
        applying = _Applying(vault, plan, patience or Patience())
        keep_ledger(folder, applying.run)
        applying.make_companies()
        notes = tuple(applying.texts())
        if plan.new_notes:
            write_ledger(folder, replace(plan.ledger, entries=applying.intended(notes)), applying.run)
        total = len(notes) + len(plan.changes)
        for done, (new, note) in enumerate(notes):
            progress(done, total)
            applying.make(new, note)
        for done, change in enumerate(plan.changes, len(notes)):
            progress(done, total)
            applying.change(change)
        applying.write_table()
        run = applying.run if applying.has_written else ""
        write_ledger(folder, replace(plan.ledger, entries=tuple(applying.entries)), run)
        progress(total, total)
    return Applied(tuple(applying.made), tuple(applying.changed), tuple(applying.refused))


class _Applying:
    """One import on its way into the vault."""

    def __init__(self, vault: Vault, plan: ImportPlan, patience: Patience) -> None:
        """Begin with nothing done."""
        self.vault, self.plan, self.patience = vault, plan, patience
        self.root = vault.rules.root
        self.journal = state_of(self.root).journal
        self.run = f"{IMPORT}{new_token()}"
        self.made: list[str] = []
        self.changed: list[str] = []
        self.refused: list[tuple[str, Outcome]] = []
        self.is_table_written = False
        self.left: tuple[Candidate, ...] = ()
        """Candidates whose notes could not be written: they stay in the table."""

        self.before = vault.ledger.entries
        self.entries: list[Entry] = list(plan.ledger.entries)
        self.manner = read_manner(
            vault.rules, [*vault.network.people, *vault.network.left_out], vault.language, vault.today
        )
        self.writing = Writing(vault.rules.conventions, vault.language, self.manner.spellings)
        self.names = Names(each.path for each in vault.reading.facts)
        self.links = dict(company_links(vault))

    def texts(self) -> Iterator[tuple[NewNote, NoteText]]:
        """Yield every new note with its path and text."""
        for new in self.plan.new_notes:
            note = note_of(new, self.names.like(new.draft.name), self.links, self.manner)
            self.names.add(note.path)
            yield new, note

    def intended(self, notes: tuple[tuple[NewNote, NoteText], ...]) -> tuple[Entry, ...]:
        """Return what the ledger says before anything is done: where notes will be, nothing of those that change."""
        entries = list(self.entries)
        for new, note in notes:
            entries[new.entry] = entries[new.entry]._replace(path=note.path)
        for change in self.plan.changes:
            for index in change.entries:
                entries[index] = self._as_before(index)
        return tuple(entries)

    def make(self, new: NewNote, note: NoteText) -> None:
        """Make one note; under another name when something has this one meanwhile."""
        for _ in range(MOST_TRIES):
            outcome = write_new_note(self.root, note.path, note.data, self.journal, run=self.run)
            if outcome.why != "taken":
                break
            self.names.add(note.path)
            note = note_of(new, self.names.like(new.draft.name), self.links, self.manner)
        if outcome.result == "not_written":
            self.refused.append((note.path, outcome))
            self.entries[new.entry] = self._as_before(new.entry)
            self.left += (new.row,) if new.row else ()
            return
        self.made.append(note.path)
        self.entries[new.entry] = self.entries[new.entry]._replace(path=note.path, is_made=True)

    def change(self, change: NoteChange) -> None:
        """Write into one note that is there."""
        outcome = written_patiently(
            lambda: write_note(
                self.root,
                change.path,
                lambda data: edited(data, change, self.writing),
                self.patience.quiet_seconds,
                self.journal,
                run=self.run,
            ),
            self.patience,
        )
        if outcome.result == "not_written":
            self.refused.append((change.path, outcome))
            self.left += change.rows
            for index in change.entries:
                self.entries[index] = self._as_before(index)
        elif outcome.result != "unchanged":
            self.changed.append(change.path)

    def make_companies(self) -> None:
        """Make the notes about companies; the notes about their people lead to them."""
        language = self.vault.language
        folder = company_folder(self.vault.network.companies, language)
        for company in self.plan.companies:
            path, data = company_note(company.draft, folder, self.names.like(company.draft.name), language)
            self.names.add(path)
            outcome = write_new_note(self.root, path, data, self.journal, run=self.run)
            if outcome.result == "not_written":
                self.refused.append((path, outcome))
            else:
                self.made.append(path)
                if is_fit_target(file_stem(path)):
                    self.links.setdefault(company_name(company.draft.name), file_stem(path))

    def write_table(self) -> None:
        """Write the table of candidates, unless it stands so already, or the user has saved it since it was read."""
        before, path = self.vault.table_data, self.vault.table_path
        table = self.plan.table._replace(rows=(*self.plan.table.rows, *self.left))
        new = candidates_data(table, self.vault.home)
        if new == before or not (before or table.rows):
            return
        if not before:
            outcome = write_new_note(self.root, path, new, self.journal, run=self.run)
        else:
            outcome = write_table(self.root, self.vault.rules.settings, before, new, self.journal, self.run)
        if outcome.result == "not_written":
            self.refused.append((path, outcome))
        else:
            self.is_table_written = True

    @property
    def has_written(self) -> bool:
        """Return whether there is anything in the vault that can be taken back."""
        return bool(self.made or self.changed or self.is_table_written)

    def _as_before(self, index: int) -> Entry:
        """Return what was remembered before; of somebody new, only by what they are known."""
        if index < len(self.before):
            return self.before[index]
        return self.entries[index]._replace(path="", is_made=False, told={}, logged=frozenset())
