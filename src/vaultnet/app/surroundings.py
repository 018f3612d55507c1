"""Surroundings: what `watch` takes from outside, and what it tells there."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vaultnet.app.refresh import Refreshed
    from vaultnet.vault.clock import Clock
    from vaultnet.vault.watch_batch import Batch
    from vaultnet.vault.watch_hints import Hints


class Told(NamedTuple):
    """What a round came to, for whoever wants to say it."""

    batch: Batch
    refreshed: Refreshed | None
    """None: nothing was to be refreshed, or it failed."""

    error: Exception | None
    """Why it failed; the same error is told once, until a round goes well again."""


def sweep_memory() -> None:
    """Sweep out what the last round has made and nobody needs.

    What is left stays until a day is over, and is not looked at again before: that would take longer than a round.
    """
    gc.collect()
    gc.freeze()


class Surroundings(NamedTuple):
    """What `watch` takes from outside."""

    languages: tuple[str | None, str]
    """The chosen one, and the system's."""

    day_in: Callable[[str], date]
    """Says which day it is in a time zone; an empty one is the machine's."""

    clock: Clock
    hints: Hints
    is_stopped: Callable[[], bool]
    tell: Callable[[Told], None]
    notify: Callable[[str], object] | None = None
    """Shows a notification; None: nobody wants one."""

    sweep_memory: Callable[[], object] = sweep_memory
    """What is done once pages stand, so that nothing they were made of is kept."""
