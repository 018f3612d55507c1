"""Plan: what a file tells + what is known → what an import would do (spec 7). Nothing is done here."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.merging.choosing import gets_note
from vaultnet.merging.companies import companies_of
from vaultnet.merging.contacts import known_days, to_log
from vaultnet.merging.filling import filling_of, listed
from vaultnet.merging.gathering import Gathered, gathered, joined
from vaultnet.merging.identities import identities_of
from vaultnet.merging.known import Known
from vaultnet.merging.likeness import Bearer, likely_among
from vaultnet.merging.taming import tamed
from vaultnet.merging.waiting import draft_of, told_of, waiting
from vaultnet.model.candidate import Candidate
from vaultnet.model.import_plan import (
    Conflict,
    ImportPlan,
    NewNote,
    News,
    NoteChange,
    PossibleDuplicate,
)
from vaultnet.model.ledger import Entry, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from vaultnet.merging.known import Match
    from vaultnet.merging.likeness import Likely
    from vaultnet.model.candidate import Candidates
    from vaultnet.model.draft import Draft, DraftContact, Imported
    from vaultnet.model.import_plan import Create
    from vaultnet.model.ledger import Ledger
    from vaultnet.model.network import Network


NO_ENTRY: Final = Entry(())


class Terms(NamedTuple):
    """What the user wants of an import, and what it must know of the day."""

    today: int
    """Proleptic ordinal."""

    since: int
    """First day from which contacts become lines (proleptic ordinal)."""

    home: str
    """ISO code: of the owner, and of numbers without a prefix."""

    create: Create = "contacted"
    is_forgotten: Callable[[Draft], bool] = lambda _: False


class Standing(NamedTuple):
    """What is known before the import."""

    network: Network
    table: Candidates
    ledger: Ledger


def planned(imported: Imported, standing: Standing, terms: Terms) -> ImportPlan:
    """Return what an import of all this would do.

    The same file again gives a plan that does nothing; so does any file whose whole content is known.

    Source: spec 7; imports.md 5.
    """
    work = _Work(imported, standing, terms)
    for found in gathered(imported.people, imported.source, terms.home):
        work.take(found)
    work.judge()
    return work.plan()


class _Work:
    """One import on its way to a plan."""

    def __init__(self, imported: Imported, standing: Standing, terms: Terms) -> None:
        """Begin with what is known."""
        self.imported, self.terms, self.standing = imported, terms, standing
        self.known = Known(standing.network, standing.table, standing.ledger, terms.home)
        self.day = imported.exported_day
        self.owner = frozenset(identities_of(imported.owner.linkedin, imported.owner.emails, (), "", terms.home))
        self.rows: dict[int, Candidate | None] = dict(enumerate(standing.table.rows))
        self.new: list[tuple[Gathered, Match]] = []
        self.notes: list[NewNote] = []
        self.changes: dict[str, NoteChange] = {}
        self.waiting: list[Candidate] = []
        self.known_count = 0
        self.conflicts: list[Conflict] = []
        self.duplicates: list[PossibleDuplicate] = []
        self.news: list[News] = []
        self.left_out: Counter[str] = Counter(imported.left_out)
        self.unlogged = 0
        self.entries = list(standing.ledger.entries)

    def take(self, found: Gathered) -> None:
        """Enter one person of the file."""
        draft = found.draft
        if self.terms.is_forgotten(draft):
            self.left_out["forgotten"] += 1
            return
        match = self.known.match(found)
        if not self.owner.isdisjoint(found.ids) or (match.person and match.person.path == self.known.owner):
            self.left_out["owner"] += 1
            return
        self.unlogged += sum(each.is_weak or each.day < self.terms.since for each in draft.contacts)
        if match.person:
            self._take_known(found, match)
        elif match.row >= 0:
            self._take_waiting(found, match)
        elif draft.is_new_person and draft.name and found.ids:
            self.new.append((found, match))
        else:
            self.left_out["unknown_address"] += 1

    def _take_known(self, found: Gathered, match: Match) -> None:
        """Enter somebody who has a note."""
        person, draft = match.person, found.draft
        assert person is not None  # noqa: S101  # says so to the type checker
        self.known_count += 1
        if match.row >= 0:
            self.rows[match.row] = None
        if person.status != "active":
            self.left_out["not_to_contact"] += 1
            return
        entry = self._entry(match)
        filling = filling_of(person, draft, entry.told, self.imported.source, self.day, self.terms.home)
        days = {*known_days(self.standing.network.ties.get(person.path)), *entry.logged}
        logged = self._to_log(draft.contacts, days)
        change = NoteChange(
            person.path,
            person.name,
            filling.filled,
            filling.added,
            filling.followed,
            filling.noticed,
            logged,
            self.day or self.terms.today,
            (self._remember(found, match.entry, filling.told, logged),),
        )
        if not change.is_empty:
            before = self.changes.get(person.path)
            self.changes[person.path] = _together(before, change) if before else change
        self.conflicts += [
            Conflict(person.path, person.name, each.field, each.before, each.now, draft.place)
            for each in filling.conflicts
        ]
        self.news += [News(person.path, person.name, each.field, each.before, each.now) for each in filling.news]

    def _take_waiting(self, found: Gathered, match: Match) -> None:
        """Enter a candidate of whom the file tells again: what it tells now may be reason for a note."""
        row = self.rows[match.row]
        if row is None:  # two people of the file are one candidate
            return
        source, entry = self.imported.source, self._entry(match)
        after = waiting(row, found.draft, source, entry.told, self.terms.today)
        whole = tamed(joined([found.draft, draft_of(after)._replace(contacts=())]))
        told = told_of(found.draft, source, self.day, entry.told)
        is_open = row.pick == "" and not row.maybe and not entry.is_made
        if is_open and gets_note(whole, self.terms.create, self.terms.home):
            self.rows[match.row] = None
            self._make_note(found._replace(draft=whole), match.entry, told, row)
            return
        self.known_count += 1
        self.rows[match.row] = after
        self._remember(found, match.entry, told)

    def judge(self) -> None:
        """Decide about everybody new: who may be somebody known waits, and is told; the others get a note or wait."""
        gone = [index for index, row in self.rows.items() if row is None]
        bearers = [_bearer(found, index) for index, (found, _) in enumerate(self.new)]
        likely = {each.one.key: each for each in likely_among(bearers, self.known.bearers(gone))}
        for index, (found, match) in enumerate(self.new):
            duplicate = self._duplicate(found, match, likely.get(f"+{index}"))
            entry = self._entry(match)
            told = told_of(found.draft, self.imported.source, self.day, entry.told)
            if duplicate:
                self.duplicates.append(duplicate)
            elif not entry.is_made and gets_note(found.draft, self.terms.create, self.terms.home):
                self._make_note(found, match.entry, told)
                continue
            row = waiting(Candidate(), found.draft, self.imported.source, {}, self.terms.today)
            self.waiting.append(row._replace(maybe=duplicate.path if duplicate else ""))
            self._remember(found, match.entry, told)

    def _duplicate(self, found: Gathered, match: Match, likely: Likely | None) -> PossibleDuplicate | None:
        """Return who somebody new may be; None: nobody, or the user has said that they are two."""
        draft = found.draft
        apart = self.standing.ledger.apart
        if likely and not any((each, likely.other.key) in apart for each in found.ids):
            path = likely.other.key if likely.other.key in self.known.people else ""
            return PossibleDuplicate(draft.name, draft.company, draft.place, path, likely.other.name, likely.why)
        if match.shared and not any((each, match.other.path if match.other else "") in apart for each in found.ids):
            path, name = (match.other.path, match.other.name) if match.other else ("", match.shared.partition(":")[2])
            return PossibleDuplicate(draft.name, draft.company, draft.place, path, name, "address")
        return None

    def _make_note(self, found: Gathered, entry: int, told: Mapping[str, Told], row: Candidate | None = None) -> None:
        logged = self._to_log(found.draft.contacts, ())
        written = {name: each._replace(is_written=True) for name, each in told.items()}
        written.update((name, Told("", 0, is_written=True)) for name in listed(found.draft, self.terms.home))
        self.notes.append(NewNote(found.draft, found.ids, logged, self._remember(found, entry, written, logged), row))

    def _to_log(self, contacts: Iterable[DraftContact], days: Iterable[tuple[int, str]]) -> tuple[DraftContact, ...]:
        return to_log(contacts, frozenset(days), self.terms.since, self.terms.today)

    def _entry(self, match: Match) -> Entry:
        """Return what is remembered of somebody."""
        return self.entries[match.entry] if match.entry >= 0 else NO_ENTRY

    def _remember(
        self, found: Gathered, index: int, told: Mapping[str, Told], logged: Iterable[DraftContact] = ()
    ) -> int:
        """Keep what was told of somebody, and which contacts became lines; return where."""
        before = self.entries[index] if index >= 0 else NO_ENTRY
        after = before._replace(
            ids=tuple(dict.fromkeys((*before.ids, *found.ids))),
            told={**before.told, **told},
            logged=before.logged | {(each.day, each.channel) for each in logged},
        )
        if index >= 0:
            self.entries[index] = after
            return index
        self.entries.append(after)
        return len(self.entries) - 1

    def plan(self) -> ImportPlan:
        """Return all of it."""
        table, ledger, imported = self.standing.table, self.standing.ledger, self.imported
        kept = [row for row in self.rows.values() if row is not None]
        return ImportPlan(
            imported=imported,
            notes=tuple(self.notes),
            companies=companies_of(imported.companies, self.standing.network, self.terms.create, self.terms.home),
            changes=tuple(self.changes[path] for path in sorted(self.changes)),
            table=table._replace(rows=(*kept, *self.waiting)),
            waiting=len(self.waiting),
            known=self.known_count,
            conflicts=tuple(self.conflicts),
            duplicates=tuple(self.duplicates),
            news=tuple(self.news),
            left_out=dict(self.left_out),
            unlogged=self.unlogged,
            ledger=replace(ledger, entries=tuple(self.entries)),
        )


def _bearer(found: Gathered, index: int) -> Bearer:
    """Return somebody new as they are compared; the key is their place among the new."""
    draft = found.draft
    return Bearer(f"+{index}", draft.name, draft.company, draft.city, draft.emails, draft.linkedin, draft.aliases)


def _together(one: NoteChange, other: NoteChange) -> NoteChange:
    """Return two changes of one note as one: two people of a file may turn out to be one that is known."""
    fields = {each.field for each in (*one.filled, *one.followed)}
    days = {(each.day, each.channel) for each in one.logged}
    return one._replace(
        filled=(*one.filled, *(each for each in other.filled if each.field not in fields)),
        added=tuple(dict.fromkeys((*one.added, *other.added))),
        followed=(*one.followed, *(each for each in other.followed if each.field not in fields)),
        noticed=one.noticed or other.noticed,
        logged=tuple(sorted((*one.logged, *(each for each in other.logged if (each.day, each.channel) not in days)))),
        entries=(*one.entries, *other.entries),
    )
