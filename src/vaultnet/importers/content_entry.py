"""Entry: the properties of one card or one event, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.importers.content_lines import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vaultnet.importers.content_lines import ContentLine


class Entry(NamedTuple):
    """The properties of one card or event, and where it stands."""

    place: str
    by_name: Mapping[str, Sequence[ContentLine]]

    def of(self, *names: str) -> list[ContentLine]:
        """Return the properties that bear one of the names, in the order of these."""
        return [line for name in names for line in self.by_name.get(name, ())]

    def first(self, *names: str) -> str:
        """Return the first value that is not empty, unescaped."""
        return next(filter(None, (unescaped(line.value) for line in self.of(*names))), "")


def entry_of(lines: Iterable[ContentLine], place: str) -> Entry:
    """Return the lines by name."""
    by_name: dict[str, list[ContentLine]] = {}
    for line in lines:
        by_name.setdefault(line.name, []).append(line)
    return Entry(place, by_name)
