"""Names: who is meant by a name, and who bears the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.problem import Problem
from vaultnet.network.resolve import same_name
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.model.network import Network
    from vaultnet.model.person import Person


def matching(network: Network, text: str) -> tuple[str, ...]:
    """Return the paths of the people that a name may mean, in order of path; none when nobody matches.

    A path as it is written on the disk means that note alone. Else the name may be a path, a name, an alias or a file
    name, whole; else words of it; else beginnings of its words; else any part of it. The closest way that matches
    anybody decides. People who are shown come before people who are left out (archived, deceased, not to be contacted),
    who are found so that `why` can say so. The owner is not found.
    """
    wanted = plain_name(text)
    if not wanted:
        return ()
    path = text.strip().strip("/")
    if path in network.people or path in network.left_out:
        return (path,)
    path = same_name(path)
    for fits in (_is, _has_words, _has_beginnings, _has_part):
        for people in (network.people, network.left_out):
            found = [
                person.path
                for person in people.values()
                if any(fits(name, wanted) for name in _names(person))
                or (fits is _is and same_name(person.path) == path)
            ]
            if found:
                return tuple(sorted(found))
    return ()


def is_owner(network: Network, text: str) -> bool:
    """Return whether a name means the owner: words of their name, by which nobody else is found."""
    wanted, owner = plain_name(text), network.owner
    if not wanted or owner is None or matching(network, text):
        return False
    return any(_has_words(name, wanted) for name in _names(owner))


def namesakes(people: Iterable[Person]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of people (paths) who bear one name, without regard to case and accents."""
    bearers: dict[str, list[str]] = {}
    for person in people:
        bearers.setdefault(plain_name(person.name), []).append(person.path)
    return tuple(sorted(tuple(sorted(paths)) for paths in bearers.values() if len(paths) > 1))


def namesake_problems(groups: Iterable[tuple[str, ...]], people: Mapping[str, Person]) -> tuple[Problem, ...]:
    """Return a problem for each group, at its first note. Details: the name, the paths joined with `, `."""
    return tuple(Problem(paths[0], 0, "namesakes", (people[paths[0]].name, ", ".join(paths))) for paths in groups)


def _names(person: Person) -> Iterable[str]:
    stem = person.path.rpartition("/")[2].rpartition(".")[0].removeprefix("@")
    return dict.fromkeys(map(plain_name, (person.name, stem, *person.aliases)))


def _is(name: str, wanted: str) -> bool:
    return name == wanted


def _has_words(name: str, wanted: str) -> bool:
    return set(wanted.split()) <= set(name.split())


def _has_beginnings(name: str, wanted: str) -> bool:
    words = name.split()
    return all(any(word.startswith(part) for word in words) for part in wanted.split())


def _has_part(name: str, wanted: str) -> bool:
    return wanted in name
