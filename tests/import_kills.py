"""Import kills: a process that imports people is killed at a random moment, again and again, until all are there."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import suppress
from mmap import mmap
from typing import TYPE_CHECKING, Final, NamedTuple

from import_desk import NO_WISH
from two_machines_ticking import AT_ONCE
from vaultnet.app.import_apply import apply_import
from vaultnet.app.importing import plan_for
from vaultnet.vault.looking import look_again
from vaultnet.vault.state import state_of
from vaultnet.vault.sweeping import sweep

if TYPE_CHECKING:
    from import_desk import ImportDesk
    from vaultnet.model.draft import Imported

MOST_SECONDS: Final = 0.02
"""A process is killed within so long after it began to write."""

LATER: Final = 7200.0


class Killed(NamedTuple):
    """What many kills came to."""

    kills: int
    """Processes that were killed before they had ended."""

    ended: int
    """Processes that were quicker."""


def kill_until_there(desk: ImportDesk, found: Imported, most: int, seed: int) -> Killed:
    """Import, kill, and import again, until one process has ended, or so many are killed."""
    chance = random.Random(seed)  # noqa: S311  # when to kill
    kills = 0
    while kills < most:
        if _killed(desk, found, chance.random() * MOST_SECONDS):
            kills += 1
        else:
            return Killed(kills, 1)
        tidy(desk)
    return Killed(kills, 0)


def tidy(desk: ImportDesk) -> None:
    """Do what the next start does, so late that everything ends."""
    root, now = str(desk.root), time.time()  # noqa: TID251  # compared with times on the disk
    journal = state_of(root).journal
    for _ in range(2):
        look_again(root, journal, now + LATER, starting=True, quiet_seconds=0)
    sweep(root, journal, now + LATER)


def _killed(desk: ImportDesk, found: Imported, wait: float) -> bool:
    """Have a process import, kill it so long after it began to write; return whether it was still at work."""
    begun = mmap(-1, 1)
    child = os.fork()
    if not child:
        with suppress(BaseException):
            vault = desk.vault()
            plan = plan_for(vault, found, NO_WISH, vault.ledger)

            def progress(_done: int, _all: int) -> None:
                begun[0:1] = b"x"

            apply_import(vault, plan, progress, patience=AT_ONCE)
            os._exit(0)
        os._exit(1)
    while begun[0:1] != b"x":
        if os.waitpid(child, os.WNOHANG)[0]:
            return False
        os.sched_yield()
    end = time.monotonic() + wait
    while time.monotonic() < end:
        pass
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
