"""Desk: a vault with one note, a state folder beside it, and the usual ways to look at what a writing left."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING, Final

from vaultnet.vault.journal import Journal
from vaultnet.vault.looking import look_again
from vaultnet.vault.sweeping import sweep
from vaultnet.vault.temporary import PREFIX
from vaultnet.vault.write import write_note

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vaultnet.vault.looking import Looked
    from vaultnet.vault.outcome import Outcome

BASE: Final = b"# Anna\n\nmet her in Hamburg\n"
LINE: Final = b"- 2026-11-24 coffee\n"
LATER: Final = 7200.0
"""Seconds after which every look is the last."""


class Desk:
    """A vault with the note `Anna.md`."""

    def __init__(self, folder: Path, text: bytes = BASE) -> None:
        self.folder = folder
        self.vault = folder / "vault"
        self.vault.mkdir(parents=True)
        self.state = folder / "state"
        self.file = self.vault / "Anna.md"
        self.file.write_bytes(text)
        self.journal = Journal(self.state)

    def write(
        self, edit: Callable[[bytes], bytes | None] | None = None, quiet_seconds: float = 0, path: str = "Anna.md"
    ) -> Outcome:
        """Add our line to the note, or do what `edit` does."""
        return write_note(str(self.vault), path, edit or with_line, quiet_seconds, self.journal)

    def look(self, seconds: float = 0, *, starting: bool = False) -> Looked:
        """Look again, so many seconds later."""
        return look_again(str(self.vault), self.journal, now() + seconds, starting=starting, quiet_seconds=0)

    def tidy(self) -> None:
        """Do what the next start does, so late that everything ends."""
        self.look(LATER, starting=True)
        self.look(LATER, starting=True)
        sweep(str(self.vault), self.journal, now() + LATER)

    def remove(self) -> None:
        """Remove all of it: there are many in one test."""
        shutil.rmtree(self.folder)

    def names(self) -> list[str]:
        return sorted(file.name for file in self.vault.iterdir())

    def hidden(self) -> list[str]:
        return [name for name in self.names() if name.startswith(PREFIX)]

    def copies(self) -> list[bytes]:
        """Return the texts of the copies that are shown."""
        return [file.read_bytes() for file in sorted(self.vault.iterdir()) if "(conflicted copy " in file.name]

    def open_changes(self) -> list[str]:
        folder = self.state / "open"
        return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def now() -> float:
    """Return the time that files are given."""
    return time.time()  # noqa: TID251  # compared with the times of files


def with_line(text: bytes) -> bytes:
    """Return a note with our line at its end; a note that has it already as it is."""
    return text if LINE in text else text + LINE
