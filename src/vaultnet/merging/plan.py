"""Plan: what a file tells + what is known → what an import would do (spec 7). Nothing is done here."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.merging.choosing import gets_note, is_to_be_left
from vaultnet.merging.companies import companies_of
from vaultnet.merging.contacts import known_days, to_log
from vaultnet.merging.filling import filling_of, listed
from vaultnet.merging.gathering import Gathered, gathered, joined
from vaultnet.merging.identities import identities_of
from vaultnet.merging.known import Known
from vaultnet.merging.likeness import Bearer, likely_among
from vaultnet.merging.owner import is_somebody_else, makes_a_note, namesake_of, owner_in
from vaultnet.merging.remembered import Remembered
from vaultnet.merging.taming import tamed
from vaultnet.merging.waiting import draft_of, told_of, waiting
from vaultnet.model.candidate import Candidate
from vaultnet.model.import_plan import (
    Conflict,
    FieldChange,
    ImportPlan,
    NewNote,
    News,
    NoteChange,
    PossibleDuplicate,
    Proposal,
)
from vaultnet.model.ledger import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from vaultnet.merging.filling import Filling
    from vaultnet.merging.known import Match
    from vaultnet.merging.likeness import Likely
    from vaultnet.model.candidate import Candidates
    from vaultnet.model.draft import Draft, DraftContact, Imported
    from vaultnet.model.import_plan import Create
    from vaultnet.model.ledger import Ledger
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person


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
    work.take_owner()
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
        self.proposals: list[Proposal] = []
        self.duplicates: list[PossibleDuplicate] = []
        self.news: list[News] = []
        self.left_out: Counter[str] = Counter(imported.left_out)
        self.unlogged = 0
        self.remembered = Remembered(standing.ledger)
        self.own: NewNote | None = None
        self.own_path = self.maybe_own = ""

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
        elif is_to_be_left(draft):
            self.left_out["not_to_contact"] += 1
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
        entry = self.remembered.of(match)
        filling = filling_of(person, draft, entry.told, self.imported.source, self.day, self.terms.home)
        days = {*known_days(self.standing.network.ties.get(person.path)), *entry.logged}
        logged = self._to_log(draft.contacts, days)
        self._change(found, person, match.entry, filling, logged, self.day or self.terms.today)
        self.news += [News(person.path, person.name, each.field, each.before, each.now) for each in filling.news]

    def _change(  # one parameter for each part of it
        self,
        found: Gathered,
        person: Person,
        index: int,
        filling: Filling,
        logged: tuple[DraftContact, ...] = (),
        day: int = 0,
    ) -> None:
        """Enter what becomes of a note that is there, and what does not."""
        change = NoteChange(
            person.path,
            person.name,
            filling.filled,
            filling.added,
            filling.followed,
            filling.noticed,
            filling.words,
            logged=logged,
            day=day,
            entries=(self.remembered.keep(found, index, filling.told, logged),),
        )
        if not change.is_empty:
            before = self.changes.get(person.path)
            self.changes[person.path] = before.joined_with(change) if before else change
        self.conflicts += [
            Conflict(person.path, person.name, each.field, each.before, each.now, found.draft.place)
            for each in filling.conflicts
        ]
        self.proposals += [Proposal(person.path, person.name, *each) for each in filling.proposed]

    def take_owner(self) -> None:
        """Enter what the file tells of the owner: into the note that is theirs for sure, else into a new one."""
        found = owner_in(self.imported, self.terms.home)
        if found is None:
            return
        match, owner = self.known.match(found), self.standing.network.owner
        if owner and is_somebody_else(found.draft, owner):
            return
        person = owner or match.person
        if person:
            self.own_path = person.path
            told = self.remembered.of(match).told
            filling = filling_of(person, found.draft, told, self.imported.source, self.day, self.terms.home)
            me = () if owner else (FieldChange("me", "", "true"),)
            self._change(found, person, match.entry, filling.without_news()._replace(filled=(*me, *filling.filled)))
        elif namesake := namesake_of(found.draft, self.known.people.values()):
            self.maybe_own = namesake
        elif makes_a_note(found.draft) and self.terms.create != "none" and not self.remembered.of(match).is_made:
            self.own = self._new_note(found, match.entry, told_of(found.draft, self.imported.source, self.day, {}))
            self.own = self.own._replace(is_owner=True)

    def _take_waiting(self, found: Gathered, match: Match) -> None:
        """Enter a candidate of whom the file tells again: what it tells now may be reason for a note."""
        row = self.rows[match.row]
        if row is None:  # two people of the file are one candidate
            return
        source, entry = self.imported.source, self.remembered.of(match)
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
        self.remembered.keep(found, match.entry, told)

    def judge(self) -> None:
        """Decide about everybody new: who may be somebody known waits, and is told; the others get a note or wait."""
        gone = [index for index, row in self.rows.items() if row is None]
        bearers = [_bearer(found, index) for index, (found, _) in enumerate(self.new)]
        likely = {each.one.key: each for each in likely_among(bearers, self.known.bearers(gone))}
        for index, (found, match) in enumerate(self.new):
            duplicate = self._duplicate(found, match, likely.get(f"+{index}"))
            entry = self.remembered.of(match)
            told = told_of(found.draft, self.imported.source, self.day, entry.told)
            if duplicate:
                self.duplicates.append(duplicate)
            elif not entry.is_made and gets_note(found.draft, self.terms.create, self.terms.home):
                self._make_note(found, match.entry, told)
                continue
            row = waiting(Candidate(), found.draft, self.imported.source, {}, self.terms.today)
            self.waiting.append(row._replace(maybe=duplicate.path if duplicate else ""))
            self.remembered.keep(found, match.entry, told)

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
        self.notes.append(self._new_note(found, entry, told, row))

    def _new_note(self, found: Gathered, entry: int, told: Mapping[str, Told], row: Candidate | None = None) -> NewNote:
        logged = self._to_log(found.draft.contacts, ())
        written = {name: each._replace(is_written=True) for name, each in told.items()}
        written.update((name, Told("", 0, is_written=True)) for name in listed(found.draft, self.terms.home))
        return NewNote(found.draft, found.ids, logged, self.remembered.keep(found, entry, written, logged), row)

    def _to_log(self, contacts: Iterable[DraftContact], days: Iterable[tuple[int, str]]) -> tuple[DraftContact, ...]:
        return to_log(contacts, frozenset(days), self.terms.since, self.terms.today)

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
            own=self.own,
            own_path=self.own_path,
            maybe_own=self.maybe_own,
            conflicts=tuple(self.conflicts),
            proposals=tuple(self.proposals),
            duplicates=tuple(self.duplicates),
            news=tuple(self.news),
            left_out=dict(self.left_out),
            unlogged=self.unlogged,
            ledger=replace(ledger, entries=tuple(self.remembered.entries)),
        )


def _bearer(found: Gathered, index: int) -> Bearer:
    """Return somebody new as they are compared; the key is their place among the new."""
    draft = found.draft
    return Bearer(f"+{index}", draft.name, draft.company, draft.city, draft.emails, draft.linkedin, draft.aliases)
