"""Call: one run of the command line, its options as given, and its language once that is known."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vaultnet.app.glance import Glance

STOPPED: Final = 130
"""The exit code of what the user has stopped."""

YEARS: Final = range(1900, 2200)
"""Of days that an option may name, as of those that notes do."""


class Call:
    """What every command is handed. Only the group sets it, and the reading of the vault its language."""

    def __init__(self, words: Sequence[str] = ()) -> None:
        """Begin with what holds when no option is given; `words` are those behind the program's name."""
        self.words = words
        self.vault: str | None = None
        self.today: date | None = None
        self.chosen_language: str | None = None
        self.is_quiet = False
        self.is_debug = False
        self.is_cached = True
        """What was found out before may be used, and is kept for the next time."""

        self.glance: Glance | None = None
        """What was seen already before the command line was understood as a whole; None: nobody has looked."""

        self.language = system_language()


def system_language() -> str:
    """Return the language of the system, as its environment says: `it` or `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        said = os.environ.get(name)
        if said:
            return "it" if said.lower().startswith("it") else "en"
    return "en"


def day_named(text: str) -> date:
    """Return the day that an option names. Raises: ValueError."""
    from datetime import date  # noqa: PLC0415  # --help needs no days

    year, month, day = map(int, text.split("-"))
    if year not in YEARS:
        raise ValueError(text)
    return date(year, month, day)
