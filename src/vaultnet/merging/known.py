"""Known: who is known already, by identity: people with a note, candidates, and whom earlier imports remember."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.identity import profile_slug
from vaultnet.merging.identities import MAIL, PHONE, ROW, identities_of, row_identity
from vaultnet.merging.likeness import Bearer, share_a_name
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vaultnet.merging.gathering import Gathered
    from vaultnet.model.candidate import Candidate, Candidates
    from vaultnet.model.ledger import Ledger
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person


ADDRESS_BOOK: Final = f"{ROW}whatsapp:"
"""Where people bear the names that the owner gave them: there a name that one note alone bears is that person's."""


class Match(NamedTuple):
    """Who somebody in a file is, as far as anything is known of them."""

    person: Person | None = None
    row: int = -1
    """Index among the candidates; -1: none."""

    entry: int = -1
    """Index in the ledger; -1: nothing is remembered."""

    shared: str = ""
    """An address of theirs that somebody of another name has, who is therefore not them; empty: none."""

    other: Person | None = None
    """That somebody, where they have a note."""


class Known:
    """Everybody who is known, to be asked by identity."""

    def __init__(self, network: Network, table: Candidates, ledger: Ledger, region: str) -> None:
        """Index the people of the vault, those left out too, then the candidates, then the ledger."""
        owner = (network.owner,) if network.owner else ()
        self.people: Mapping[str, Person] = {
            person.path: person for person in (*owner, *network.people.values(), *network.left_out.values())
        }
        self.owner = network.owner.path if network.owner else ""
        self.rows = table.rows
        self._people: dict[str, str] = {}
        self._rows: dict[str, int] = {}
        self._entries: dict[str, int] = {}
        self._by_name: Mapping[str, str] | None = None
        for path, person in self.people.items():
            for each in ids_of_person(person, region):
                self._people.setdefault(each, path)
        for index, entry in enumerate(ledger.entries):
            self._entries.update(dict.fromkeys(entry.ids, index))
            if entry.path in self.people:
                for each in entry.ids:
                    self._people.setdefault(each, entry.path)
        for index, row in enumerate(table.rows):
            for each in ids_of_row(row, region):
                self._rows.setdefault(each, index)

    def match(self, found: Gathered) -> Match:
        """Return who somebody is: by the surest identity that is known. An address under another name is not theirs."""
        shared, other = found.shared, None
        person, row = None, -1
        for each in found.ids:
            path = self._people.get(each)
            if path is not None and person is None:
                if path == self.owner or _may_be(each, found.draft.name, self._names(path)):
                    person = self.people[path]
                else:
                    shared, other = each, self.people[path]
            index = self._rows.get(each, -1)
            if index >= 0 and row < 0 and _may_be(each, found.draft.name, (self.rows[index].name,)):
                row = index
        if person is None and row < 0 and found.ids[:1] and found.ids[0].startswith(ADDRESS_BOOK):
            person = self.people.get(self._names_of_one().get(folded(found.draft.name), ""))
        entry = next((self._entries[each] for each in found.ids if each in self._entries), -1)
        return Match(person, row, entry, shared, other)

    def bearers(self, gone: Iterable[int] = ()) -> Iterator[Bearer]:
        """Yield everybody with a note, then every candidate, as they are compared with new people."""
        for path, person in self.people.items():
            company = person.company.text if person.company else ""
            slug = profile_slug(person.linkedin) if person.linkedin else ""
            yield Bearer(path, person.name, company, person.city, person.emails, slug, person.aliases)
        left = frozenset(gone)
        for index, row in enumerate(self.rows):
            if index not in left:
                yield bearer_of_row(index, row)

    def _names_of_one(self) -> Mapping[str, str]:
        """Return the people by the names and aliases that no other bears."""
        if self._by_name is None:
            bearers: dict[str, set[str]] = {}
            for path in self.people:
                for name in self._names(path):
                    bearers.setdefault(folded(name), set()).add(path)
            self._by_name = {name: next(iter(paths)) for name, paths in bearers.items() if len(paths) == 1}
        return self._by_name

    def _names(self, path: str) -> tuple[str, ...]:
        person = self.people[path]
        return (person.name, *person.aliases)


def bearer_of_row(index: int, row: Candidate) -> Bearer:
    """Return a candidate as they are compared with new people; the key is their place in the table."""
    return Bearer(f"#{index}", row.name, row.company, row.city, row.emails, row.linkedin)


def ids_of_person(person: Person, region: str) -> tuple[str, ...]:
    """Return what somebody with a note is known by. Numbers without a prefix are dialled in their country."""
    return identities_of(person.linkedin, person.emails, person.phones, "", person.country or region)


def ids_of_row(row: Candidate, region: str) -> tuple[str, ...]:
    """Return what a candidate is known by; without anything better, their name and company in each of their sources."""
    found = identities_of(row.linkedin, row.emails, row.phones, "", region)
    return found or tuple(filter(None, (row_identity(each, row.name, row.company) for each in row.sources)))


def _may_be(identity: str, name: str, names: Iterable[str]) -> bool:
    """Return whether an identity counts between bearers of these names."""
    return not identity.startswith((MAIL, PHONE)) or any(share_a_name(name, each) for each in names)
