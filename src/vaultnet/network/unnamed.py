"""Unnamed: whose names are not shown where a page repeats a line of the user's that links to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.languages.rendering import file_stem
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from vaultnet.model.person import Person


class Unnamed:
    """The targets of links to people who appear nowhere: forgotten, archived, deceased, not to be contacted."""

    def __init__(self, names: frozenset[str], forgotten: Container[str]) -> None:
        """Know the plain names of those who have a note, and of those who were forgotten."""
        self._names = names
        self._forgotten = forgotten

    def __eq__(self, other: object) -> bool:
        """Return whether the same names are not shown."""
        return isinstance(other, Unnamed) and self._names == other._names and self._forgotten == other._forgotten

    def __hash__(self) -> int:
        """Return the same for the same names."""
        return hash(self._names)

    def __repr__(self) -> str:
        """Return how many there are, and never who."""
        return f"Unnamed({len(self._names)})"

    def __contains__(self, target: object) -> bool:
        """Return whether a link to this target, as written, names one of them."""
        name = plain_name(str(target).rpartition("/")[2].removeprefix("@"))
        return name in self._names or name in self._forgotten


def unnamed_of(left_out: Iterable[Person], forgotten: Container[str]) -> Unnamed:
    """Return who is not to be named, known by plain name, file name and alias."""
    names = (name for person in left_out for name in (person.name, file_stem(person.path), *person.aliases))
    return Unnamed(frozenset(map(plain_name, names)), forgotten)
