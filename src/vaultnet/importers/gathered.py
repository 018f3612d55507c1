"""Gathered: what the files of an archive have told so far, while it is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from vaultnet.importers.names import name_of
from vaultnet.model.draft import Draft, ImportProblem
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from vaultnet.importers.linkedin_tables import Record
    from vaultnet.model.draft import DraftCompany, DraftContact

MOST_PEOPLE: Final = 50_000
"""LinkedIn allows 30,000 connections."""

_CODES: Final = {"too_long": "too_long", "too_many": "too_many"}
"""Faults of a row that are problems of their own; all others make a bad row."""

_MOST_OF_OWNER: Final = 1000
"""Values of one kind that are kept of the owner."""

_MOST_PROBLEMS: Final = 100
"""Problems kept with their places; all are counted."""


@dataclass(slots=True)
class Gathered:
    """The one place where the tables of an archive meet. It is filled table by table and then made into `Imported`."""

    people: dict[str, Draft] = field(default_factory=dict)
    """By slug, else by another name that LinkedIn gives, else by place; in the order of the files."""

    by_name: dict[str, list[str]] = field(default_factory=dict)
    """Folded full name of a connection → keys in `people`."""

    contacts: dict[str, set[DraftContact]] = field(default_factory=dict)
    """Key in `people` → days."""

    companies: dict[str, DraftCompany] = field(default_factory=dict)
    """By folded name."""

    own_parties: dict[str, None] = field(default_factory=dict)
    """What LinkedIn calls the owner, in order of finding."""

    own_names: dict[str, str] = field(default_factory=dict)
    """The owner's names: folded → as written."""

    own: dict[str, dict[str, None]] = field(default_factory=dict)
    """Field of the owner's draft → values, each once."""

    events: dict[tuple[int, str], None] = field(default_factory=dict)
    """Events of the owner: day and name, each once."""

    left_out: Counter[str] = field(default_factory=Counter)
    problems: list[ImportProblem] = field(default_factory=list)

    def is_broken(self, record: Record) -> bool:
        """Return whether the row cannot be used, and keep what is wrong with it."""
        if record.fault:
            self.fault(record.place, _CODES.get(record.fault, "bad_row"), record.fault)
        return bool(record.fault)

    def fault(self, place: str, code: str, detail: str) -> None:
        """Keep a problem, and count its row as left out; what is beyond all bounds is not counted."""
        if code != "too_many":
            self.left_out[code] += 1
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(ImportProblem(place, code, (detail,)))

    @property
    def is_full(self) -> bool:
        """Whether there are more people than anybody has."""
        return len(self.people) >= MOST_PEOPLE

    def add(self, key: str, draft: Draft) -> None:
        """Put somebody in who is not there yet, unless there are more than anybody has."""
        if self.is_full:
            self.fault(draft.place, "too_many", "people")
        else:
            self.people[key] = draft

    def add_connection(self, key: str, draft: Draft) -> None:
        """Put in a connection, who can also be found by name."""
        self.add(key, draft)
        if draft.name:
            self.by_name.setdefault(folded(draft.name), []).append(key)

    def somebody(self, party: str, name: str, place: str) -> str:
        """Return the key of the person whom LinkedIn calls so; who is new is evidence alone. Empty: too many."""
        if party in self.people:
            return party
        if self.is_full:
            self.fault(place, "too_many", "people")
            return ""
        slug, uid = ("", party) if ":" in party else (party, "")
        self.people[party] = Draft(place, name_of(name).name, linkedin=slug, uid=uid, is_new_person=False)
        return party

    def key_by_name(self, name: str) -> str:
        """Return the key of the only connection of that full name; empty when there is none, or another too."""
        same = self.by_name.get(folded(name), [])
        return same[0] if len(same) == 1 else ""

    def tell_owner(self, about: str, value: str) -> None:
        """Keep something that is said of the owner, unless there is more of it than of anybody."""
        values = self.own.setdefault(about, {})
        if value and len(values) < _MOST_OF_OWNER:
            values[value] = None
