"""Hints: which files the system says have changed. They only tell where to look."""

from __future__ import annotations

from queue import SimpleQueue
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from vaultnet.vault.clock import Bell, Clock

MANY: Final = 500
"""More files than this, and the whole vault is looked at instead."""


class Taken(NamedTuple):
    """The hints since the last time."""

    paths: dict[str, float]
    """Paths of notes inside the vault, each with when whoever wrote it closed it or moved it to its place, by the
    machine's clock (seconds since 1970); 0: nobody was heard to do so."""

    everything: bool
    """Look at the whole vault: a folder changed, or hints were lost."""

    are_lost: bool = False
    """Hints were lost, and more may be while listening begins anew: look once more a little later."""


class Hints:
    """Gathers hints from other threads, and rings the bell for the first of them."""

    def __init__(self, clock: Clock) -> None:
        """Begin with none."""
        self._clock = clock
        self._lock = Lock()
        self._paths: dict[str, float] = {}
        self._everything = False
        self._are_lost = False
        self.first = 0.0
        """When the first of those not yet taken came; 0: there are none."""

        self.last = 0.0
        """When the last one came."""

        self.number = 0
        """How many events have come since the hints were last taken."""

        self.bell: Bell = SimpleQueue()

    def add(self, path: str, *, is_final: bool) -> None:
        """Note that a file has changed."""
        with self._lock:
            self._paths[path] = self._clock.wall() if is_final else self._paths.get(path, 0.0)
            self._stamp()

    def add_everything(self) -> None:
        """Note that anything may have changed."""
        with self._lock:
            self._everything = True
            self._stamp()

    def add_lost(self) -> None:
        """Note that changes have gone unheard."""
        with self._lock:
            self._everything = self._are_lost = True
            self._stamp()

    def take(self) -> Taken:
        """Return the hints gathered so far, and forget them."""
        with self._lock:
            taken = Taken(self._paths, self._everything or len(self._paths) > MANY, self._are_lost)
            self._paths, self._everything, self._are_lost = {}, False, False
            self.first, self.number = 0.0, 0
        return taken

    def _stamp(self) -> None:
        """Keep when this hint came; the first one rings."""
        self.last = self._clock.monotonic()
        self.number += 1
        if not self.first:
            self.first = self.last
            self.bell.put(None)
