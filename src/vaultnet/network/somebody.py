"""Somebody: who is meant in a line, with a note or without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.network.spellings import plain_name
from vaultnet.network.without_note import looks_like_a_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from vaultnet.model.person import Person, Reference
    from vaultnet.network.resolve import Links

UNNOTED: Final = "?"
"""Begins the key of somebody without a note: no path begins so."""


class Somebody:
    """Active people, and names without a note, found by what is written; answers are kept."""

    def __init__(
        self, people: Mapping[str, Person], links: Links, unnoted: Iterable[str], things: Container[str]
    ) -> None:
        """Know the active people by path, the plain names that dated notes give without a note, and what is nobody."""
        self._people = people
        self._links = links
        self._unnoted = frozenset(unnoted)
        self._things = things
        self.everywhere: dict[str, str] = {}
        """Answers so far for targets that mean the same in every folder."""

    def known(self, path: str) -> str:
        """Return the path of an active person; empty when it is nobody's who is shown."""
        return path if path in self._people else ""

    def named(self, target: str, source: str) -> str:
        """Return who is meant by a link target in a note: a path, the key of a name without a note, or nothing."""
        known = self.everywhere.get(target)
        if known is None:
            found = self._links.found(target, source)
            if found:
                known = self.known(found[0]) if len(found) == 1 else ""
            else:
                name = plain_name(target)
                known = f"{UNNOTED}{name}" if name in self._unnoted else ""
            if self._links.is_same_everywhere(target):
                self.everywhere[target] = known
        return known

    def all_named(self, targets: Iterable[str], source: str) -> tuple[str, ...]:
        """Return everybody who is meant by the link targets in a note, each once, in order."""
        known = self.everywhere
        found = [known[target] if target in known else self.named(target, source) for target in targets]
        return tuple(dict.fromkeys(each for each in found if each))

    def referred(self, reference: Reference, source: str) -> str:
        """Return who is meant by a name in a field; without a note a plain text needs two words to be a name."""
        written = reference.target or reference.text
        found = self._links.found(written, source)
        if found:
            return self.known(found[0]) if len(found) == 1 else ""
        name = written.rpartition("/")[2]
        plain = plain_name(name)
        if not looks_like_a_name(name) or plain in self._things or not (reference.target or " " in plain):
            return ""
        return f"{UNNOTED}{plain}"
