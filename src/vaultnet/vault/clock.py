"""Clock: the time as `watch` sees it. Tests hand it another one."""

from __future__ import annotations

import time
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

Bell: TypeAlias = "SimpleQueue[None]"
"""Rung by whoever has news. It may be rung inside a signal handler, which no lock or event allows."""


class Clock(NamedTuple):
    """Three functions that know the time."""

    monotonic: Callable[[], float]
    """Seconds that never go back, from some moment on."""

    wall: Callable[[], float]
    """Seconds since 1970, as the machine's clock says: it may jump."""

    wait: Callable[[Bell, float], None]
    """Return when the bell rings, at the latest after so many seconds."""


def system_clock() -> Clock:
    """Return the machine's own clock."""
    return Clock(time.monotonic, time.time, _wait)  # noqa: TID251  # the one place where `watch` gets its clock


def _wait(bell: Bell, seconds: float) -> None:
    """Wait for the bell."""
    try:
        bell.get(timeout=max(0.0, seconds))
        while True:
            bell.get_nowait()
    except Empty:
        return
