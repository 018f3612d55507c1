"""Timing: how long something takes, whatever else the machine and the other tests do."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TRIES = 3


def seconds_of(work: Callable[[], object], bound: float) -> float:
    """Return how many seconds of a processor some work takes; where that is over a bound, the least of three times.

    A machine that others use is slower than it is, and never faster. The memory of all tests is not swept meanwhile, as
    commands do not sweep theirs.
    """
    best = float("inf")
    was_on = gc.isenabled()
    gc.disable()
    try:
        for _ in range(TRIES):
            started = time.process_time()
            work()
            best = min(best, time.process_time() - started)
            if best < bound:
                break
    finally:
        if was_on:
            gc.enable()
    return best
