"""Call: one run of the command line, its options as given, and its language once that is known."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Call:
    """What every command is handed. Only the group sets it, and the reading of the vault its language."""

    def __init__(self) -> None:
        """Begin with what holds when no option is given."""
        self.vault: str | None = None
        self.today: date | None = None
        self.chosen_language: str | None = None
        self.is_quiet = False
        self.is_debug = False
        self.is_cached = True
        """What was found out before may be used, and is kept for the next time."""

        self.language = system_language()


def system_language() -> str:
    """Return the language of the system, as its environment says: `it` or `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        said = os.environ.get(name)
        if said:
            return "it" if said.lower().startswith("it") else "en"
    return "en"
