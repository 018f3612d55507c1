"""Acquaintances: who knows whom, as far as the notes say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from vaultnet.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vaultnet.model.facts import Mention
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person, Reference
    from vaultnet.network.resolve import Links
    from vaultnet.network.somebody import Somebody

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
    edges: dict[str, dict[str, set[Source]]] = {person.path: {} for person in everyone}
    for person in everyone:
        for reference in (*person.knows, *person.introduced_by):
            other = named(reference, person.path, links)
            if other in edges and other != person.path:
                source = Source(person.path, reference.line)
                edges[person.path].setdefault(other, set()).add(source)
                edges[other].setdefault(person.path, set()).add(source)
    return {
        path: {other: tuple(sorted(sources)) for other, sources in sorted(known.items())}
        for path, known in edges.items()
        if known
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


def together_in(path: str, mentions: Iterable[Mention], somebody: Somebody, links: Links) -> tuple[str, ...]:
    """Return the people whom the note of a meeting names together, if they are two or more, in order of path."""
    targets = {target for mention in mentions for target in mention.targets}
    found = [links.found(target, path) for target in targets]
    together = {paths[0] for paths in found if len(paths) == 1 and somebody.known(paths[0])}
    return tuple(sorted(together)) if len(together) > 1 else ()


def attended(meetings: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return the meeting notes of each person."""
    notes: dict[str, list[str]] = {}
    for path, together in meetings.items():
        for person in together:
            notes.setdefault(person, []).append(path)
    return {person: tuple(paths) for person, paths in sorted(notes.items())}


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
    together: dict[str, list[Source]] = {}
    for note in network.attended.get(path, ()):
        for other in network.meetings[note]:
            together.setdefault(other, []).append(Source(note, 0))
    together.pop(path, None)
    return {**{other: tuple(sources) for other, sources in together.items()}, **_of_people(network, path)}
