"""Unnamed: whose names are not shown where a page repeats a line of the user's that links to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.languages.rendering import file_stem
from vaultnet.network.spellings import plain_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from vaultnet.model.person import Person


class Unnamed(NamedTuple):
    """The targets of links to people who appear nowhere: forgotten, archived, deceased, not to be contacted."""

    names: frozenset[str]
    """Plain names of those who have a note."""

    forgotten: Container[str]
    """Plain names of those who were forgotten."""

    def __contains__(self, target: object) -> bool:
        """Return whether a link to this target, as written, names one of them."""
        name = plain_name(str(target).rpartition("/")[2].removeprefix("@"))
        return name in self.names or name in self.forgotten


def unnamed_of(left_out: Iterable[Person], forgotten: Container[str]) -> Unnamed:
    """Return who is not to be named, known by plain name, file name and alias."""
    names = (name for person in left_out for name in (person.name, file_stem(person.path), *person.aliases))
    return Unnamed(frozenset(map(plain_name, names)), forgotten)
