"""Picks: what the user has said of candidates in the table → a plan: a note for some, a place in one for others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vaultnet.merging.contacts import known_days, to_log
from vaultnet.merging.filling import filling_of, listed
from vaultnet.merging.gathering import Gathered
from vaultnet.merging.identities import row_identity
from vaultnet.merging.known import Known, ids_of_row
from vaultnet.merging.taming import tamed
from vaultnet.merging.telling import told_by
from vaultnet.merging.waiting import draft_of
from vaultnet.model.draft import Imported
from vaultnet.model.import_plan import ImportPlan, NewNote, NoteChange
from vaultnet.model.ledger import Entry, Told

if TYPE_CHECKING:
    from vaultnet.merging.known import Match
    from vaultnet.merging.plan import Standing, Terms
    from vaultnet.model.candidate import Candidate, Candidates
    from vaultnet.model.person import Person

SOURCE: Final = "candidates"


def are_picked(table: Candidates) -> bool:
    """Return whether there is anything to do."""
    return not table.unread and any(row.pick in ("yes", "same") for row in table.rows)


def picked(standing: Standing, terms: Terms) -> ImportPlan:
    """Return what comes of the picks: a note for each `yes`; each `same` joins the note that it may be.

    Who was picked although they look like somebody is somebody else, which is remembered; but whose profile or address
    a note has already is who that note is about. Rows that are done leave the
    table; those that cannot be done (a `same` without such a note) stay.
    """
    known = Known(standing.network, standing.table, standing.ledger, terms.home)
    entries = list(standing.ledger.entries)
    apart = set(standing.ledger.apart)
    rows: list[Candidate] = []
    notes: list[NewNote] = []
    changes: dict[str, NoteChange] = {}
    made: set[str] = set()
    for row in standing.table.rows:
        ids = ids_of_row(row, terms.home) or (row_identity(SOURCE, row.name, row.company),)
        match = known.match(Gathered(draft_of(row), ids))
        index = match.entry
        same = _note_of(row, match, known)
        if row.pick == "yes" and row.name and ids[0] and not same and made.isdisjoint(ids):
            made.update(ids)  # a second row of theirs joins the note when that is there
            apart.update((each, row.maybe) for each in ids if row.maybe)
            entry = _written(entries[index] if index >= 0 else Entry(ids), row, terms.home)
            index = _put(entries, index, entry)
            draft = tamed(draft_of(row))
            notes.append(NewNote(draft, ids, to_log(draft.contacts, (), 1, terms.today), index, row))
        elif same and same.path not in changes and same.path != known.owner:
            draft = tamed(draft_of(row))
            filling = filling_of(same, draft, {}, SOURCE, 0, terms.home)
            logged = to_log(draft.contacts, known_days(standing.network.ties.get(same.path)), 1, terms.today)
            entry = (entries[index] if index >= 0 else Entry(ids))._replace(path=same.path)
            index = _put(entries, index, entry)
            changes[same.path] = NoteChange(
                same.path,
                same.name,
                filling.filled,
                filling.added,
                words=filling.words,
                note=row.note,
                logged=logged,
                entries=(index,),
                rows=(row,),
            )
        else:
            rows.append(row)
    return ImportPlan(
        imported=Imported(SOURCE),
        notes=tuple(notes),
        changes=tuple(changes[path] for path in sorted(changes) if not changes[path].is_empty),
        table=standing.table._replace(rows=tuple(rows)),
        ledger=replace(standing.ledger, entries=tuple(entries), apart=frozenset(apart)),
    )


def _note_of(row: Candidate, match: Match, known: Known) -> Person | None:
    """Return whose note a picked row joins: that of who bears its identity already, else the one it may be in."""
    if row.pick not in ("yes", "same"):
        return None
    return match.person or (known.people.get(row.maybe) if row.pick == "same" else None)


def _put(entries: list[Entry], index: int, entry: Entry) -> int:
    """Put an entry in its place, or at the end; return where it is."""
    if index >= 0:
        entries[index] = entry
        return index
    entries.append(entry)
    return len(entries) - 1


def _written(entry: Entry, row: Candidate, home: str) -> Entry:
    """Return what is remembered of somebody whose row becomes a note: what sources said of them is now written."""
    draft = tamed(draft_of(row))
    said = told_by(draft)
    told = {
        name: each._replace(is_written=True) if each.value and each.value == said.get(name.partition(" ")[2]) else each
        for name, each in entry.told.items()
    }
    told.update((name, Told("", 0, is_written=True)) for name in listed(draft, home))
    return entry._replace(told=told, logged=frozenset((each.day, each.channel) for each in draft.contacts))
