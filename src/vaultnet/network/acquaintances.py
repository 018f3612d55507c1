"""Acquaintances: who knows whom, as far as the notes say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from vaultnet.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person, Reference
    from vaultnet.network.circles import Named
    from vaultnet.network.resolve import Links

Edges: TypeAlias = "Mapping[str, Mapping[str, tuple[Source, ...]]]"
"""By person, by acquaintance: the lines that say so. Every edge stands there from both ends."""

Known: TypeAlias = "Mapping[str, tuple[Source, ...]]"

NOBODY: Known = {}


class Shared(NamedTuple):
    """Somebody whom two people know."""

    path: str
    known_by: int
    """How many people know them, the owner not counted."""

    mine: tuple[Source, ...]
    theirs: tuple[Source, ...]


def acquaintances_of(everyone: Sequence[Person], links: Links) -> Edges:
    """Return who knows whom as `knows` and `introduced_by` say, either way, among the people given."""
    paths = {person.path for person in everyone}
    edges: dict[str, dict[str, tuple[Source, ...]]] = {}
    for person in everyone:
        for reference in (*person.knows, *person.introduced_by):
            other = named(reference, person.path, links)
            if other in paths and other != person.path:
                source = Source(person.path, reference.line)
                for one, known in ((person.path, other), (other, person.path)):
                    of_one = edges.setdefault(one, {})
                    of_one[known] = (*of_one.get(known, ()), source)
    return {
        person.path: {other: tuple(sorted(set(sources))) for other, sources in sorted(edges[person.path].items())}
        for person in everyone
        if person.path in edges
    }


def introducers_of(people: Mapping[str, Person], links: Links) -> Mapping[str, tuple[str, ...]]:
    """Return the paths of the people who introduced someone, as written, by the person introduced."""
    introduced = {
        path: dict.fromkeys(named(reference, path, links) for reference in person.introduced_by)
        for path, person in people.items()
        if person.introduced_by
    }
    active = {path: tuple(by for by in given if by in people and by != path) for path, given in introduced.items()}
    return {path: given for path, given in active.items() if given}


class MetWith(dict[str, Known]):
    """Whom the notes of meetings name together with each person: active people, found when somebody asks."""

    def __init__(self, named: Named, before: MetWith | None = None, changed: Collection[str] = ()) -> None:
        """Know who is named in which notes.

        What was found `before` is taken over where it still holds: when notes at these paths have `changed`.
        """
        self.named = named
        if before and before.named.world == named.world:
            stale = named.changed_since(before.named, changed)
            self.update((path, found) for path, found in before.items() if path not in stale)

    def __missing__(self, path: str) -> Known:
        """Find whom they were in meetings with."""
        together: dict[str, list[Source]] = {}
        for note in self.named.notes_of(path) if self.named.somebody.known(path) else ():
            if note.kind == "meeting":
                for other in self._active_in(note) - {path}:
                    together.setdefault(other, []).append(Source(note.path, 0))
        self[path] = {other: tuple(together[other]) for other in sorted(together)}
        return self[path]

    def _active_in(self, note: Facts) -> set[str]:
        """Return the active people whom a note names in its dated lines."""
        somebody = self.named.somebody
        targets = {target for mention in note.mentions for target in mention.targets}
        return set(filter(somebody.known, somebody.all_named(targets, note.path)))


def named(reference: Reference, source: str, links: Links) -> str:
    """Return the path of who is meant, as a link or as a plain name; empty when nobody is, or several may be."""
    found = links.found(reference.target or reference.text, source)
    return found[0] if len(found) == 1 else ""


def known_in_common(network: Network, a: str, b: str) -> list[Shared]:
    """Return the active people whom both know, in order of path.

    Two people know whom `knows` and `introduced_by` name, either way, and whom a meeting note names together with them.
    The owner knows whom they ever met or spoke with; of the other one, meetings then don't count, since the owner was
    there: whoever meets you in company would share the whole company with you.
    """
    owner = network.owner.path if network.owner else ""
    if owner and a == owner:
        return [
            Shared(path, len(_of_people(network, path)), mine, theirs)
            for path, theirs in network.acquaintances.get(b, NOBODY).items()
            if path in network.people and (mine := _known_to_owner(network, path))
        ]
    if owner and b == owner:
        return [shared._replace(mine=shared.theirs, theirs=shared.mine) for shared in known_in_common(network, b, a)]
    ours, theirs = _known(network, a), _known(network, b)
    return [
        Shared(path, len(_known(network, path)), ours[path], theirs[path])
        for path in sorted(ours.keys() & theirs.keys())
    ]


def _known_to_owner(network: Network, path: str) -> tuple[Source, ...]:
    said = network.acquaintances.get(path, NOBODY).get(network.owner.path if network.owner else "", ())
    spoken = network.ties[path].last_spoken
    return said or (spoken.sources if spoken else ())


def _of_people(network: Network, path: str) -> Known:
    said = network.acquaintances.get(path, NOBODY)
    return {other: sources for other, sources in said.items() if other in network.people}


def _known(network: Network, path: str) -> Known:
    """Return whom a person knows: as said, else from meetings, whose notes are then the sources."""
    return {**network.met_with[path], **_of_people(network, path)}
