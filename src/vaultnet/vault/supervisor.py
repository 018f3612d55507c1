"""Supervisor: sees that the vault is still the vault, and that its events are still heard.

None of it is told by an event: a folder that was replaced, an unmounted disk, a thread that died, a folder that could
not be watched because the system has no watches left.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.vault.watch_ears import Ears
from vaultnet.vault.watch_mounts import silent_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vaultnet.vault.watch_hints import Hints

MOST_REBUILDS: Final = 3
"""After so many rebuilds within `REBUILDS_SECONDS` listening is given up for `PAUSE_SECONDS`."""

REBUILDS_SECONDS: Final = 60.0
PAUSE_SECONDS: Final = 600.0


class Seen(NamedTuple):
    """What the supervisor has seen."""

    is_here: bool
    """Whether there is a folder in the vault's place."""

    is_new: bool = False
    """Whether something may have happened that nothing told of: look at everything."""


class Supervisor:
    """Keeps ears open at the folder that stands in the vault's place."""

    def __init__(self, root: str, hints: Hints, ears: Callable[[str, Hints], Ears] = Ears) -> None:
        """Listen to nothing yet; `ears` makes what listens."""
        self._root = root
        self._new_ears = ears
        self._hints = hints
        self._ears: Ears | None = None
        self._place: tuple[int, int] | None = None
        self._rebuilds: list[float] = []
        self._try_again = 0.0
        self.trouble = ""
        """Why events cannot be relied on; empty: they can."""

    def check(self, now: float) -> Seen:
        """Return whether the vault is in its place, having opened the ears anew where that was needed."""
        place = _place(self._root)
        if place is None:
            self.close()
            self._place = None
            return Seen(is_here=False)
        if self._ears and place == self._place and not self._ears.deaf():
            return Seen(is_here=True)
        if place == self._place and now < self._try_again:
            return Seen(is_here=True)
        self._place = place
        self._rebuild(now)
        return Seen(is_here=True, is_new=True)

    def follow(self, note_paths: Iterable[str]) -> None:
        """Listen to folders that are new, too, and see whether every folder with notes in it is heard."""
        if self._ears is None:
            return
        kind = silent_type(self._root)
        try:
            self._ears.follow()
            folders = {path.rpartition("/")[0] for path in note_paths}
            self.trouble = f"silent_{kind}" if kind else "" if self._ears.hear(folders) else "watch_limit"
        except OSError:
            self.trouble = "watch_limit"

    def close(self) -> None:
        """Listen to nothing."""
        if self._ears:
            self._ears.close()
        self._ears = None

    def _rebuild(self, now: float) -> None:
        """Open new ears, unless that was done too often lately."""
        self.close()
        self._rebuilds = [each for each in self._rebuilds if now - each < REBUILDS_SECONDS]
        if len(self._rebuilds) > MOST_REBUILDS:
            self._try_again = now + PAUSE_SECONDS
            self.trouble = "deaf"
            return
        self._rebuilds.append(now)
        ears = self._new_ears(self._root, self._hints)
        try:
            ears.open()
        except OSError:
            self._try_again = now + PAUSE_SECONDS
            self.trouble = "watch_limit"
        else:
            self._ears = ears
            self.trouble = ""


def _place(root: str) -> tuple[int, int] | None:
    """Return which folder stands in the vault's place; None when there is none."""
    try:
        found = os.stat(root)  # noqa: PTH116  # every second: one call, no object
    except OSError:
        return None
    return found.st_dev, found.st_ino
