"""Remembered: the ledger while an import is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.ledger import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vaultnet.merging.gathering import Gathered
    from vaultnet.merging.known import Match
    from vaultnet.model.draft import DraftContact
    from vaultnet.model.ledger import Ledger, Told

NO_ENTRY: Final = Entry(())


class Remembered:
    """What is remembered of everybody."""

    def __init__(self, ledger: Ledger) -> None:
        """Begin with what earlier imports told."""
        self.entries = list(ledger.entries)

    def of(self, match: Match) -> Entry:
        """Return what is remembered of somebody."""
        return self.entries[match.entry] if match.entry >= 0 else NO_ENTRY

    def keep(self, found: Gathered, index: int, told: Mapping[str, Told], logged: Iterable[DraftContact] = ()) -> int:
        """Keep what was told of somebody, and which contacts became lines; return where."""
        before = self.entries[index] if index >= 0 else NO_ENTRY
        after = before._replace(
            ids=tuple(dict.fromkeys((*before.ids, *found.ids))),
            told={**before.told, **told},
            logged=before.logged | {(each.day, each.channel) for each in logged},
        )
        if index >= 0:
            self.entries[index] = after
            return index
        self.entries.append(after)
        return len(self.entries) - 1
