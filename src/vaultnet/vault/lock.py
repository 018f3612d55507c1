"""Lock: one `watch` a vault, and one writer at a time.

The locks lie in the vault's state folder, never in the vault: what a sync program copies must not lock another machine.
The system frees them when their process ends, however it ends.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from vaultnet.errors import LockedError
from vaultnet.vault.records import read_watching

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filelock import BaseFileLock

WRITE_SECONDS: Final = 30.0
"""So long a command waits for another one that is writing."""


@contextmanager
def watch_lock(folder: Path, place: str) -> Iterator[None]:
    """Hold the lock of the one `watch` of a vault, whose state is in this folder.

    A state folder that cannot be written locks nothing: pages are the same whoever writes them.

    Raises: LockedError, which names the process that holds it.
    """
    from filelock import Timeout  # noqa: PLC0415  # not needed for --help

    lock = _lock(folder / "watch.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        watching = read_watching(folder)
        raise LockedError(place, watching.process if watching else 0) from None
    except OSError:
        yield
        return
    try:
        yield
    finally:
        lock.release()


@contextmanager
def write_lock(folder: Path, place: str = "") -> Iterator[None]:
    """Hold the lock around one write; whoever comes second waits for their turn.

    Raises: LockedError after half a minute.
    """
    from filelock import Timeout  # noqa: PLC0415  # as above

    lock = _lock(folder / "write.lock")
    try:
        lock.acquire(timeout=WRITE_SECONDS, poll_interval=0.02)
    except Timeout:
        raise LockedError(place or str(folder), 0) from None
    except OSError:
        yield
        return
    try:
        yield
    finally:
        lock.release()


def is_watched(folder: Path) -> bool:
    """Return whether a `watch` of the vault with this state is running."""
    from filelock import Timeout  # noqa: PLC0415  # as above

    if not (folder / "watch.lock").exists():
        return False
    lock = _lock(folder / "watch.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False


def _lock(file: Path) -> BaseFileLock:
    """Return the lock that a file stands for; made readable by this account alone."""
    from filelock import FileLock  # noqa: PLC0415  # as above

    return FileLock(file, mode=0o600, thread_local=False)
