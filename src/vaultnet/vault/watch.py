"""Watch: what has changed in a vault, batch by batch, for as long as one listens.

A look at the files is the truth; the system's events only tell when to take one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vaultnet.vault.watch_ears import Ears
from vaultnet.vault.watch_eyes import Eyes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vaultnet.vault.clock import Clock
    from vaultnet.vault.scan import Scan
    from vaultnet.vault.watch_batch import Batch
    from vaultnet.vault.watch_hints import Hints
    from vaultnet.vault.watch_pages import Pages


class Watched(NamedTuple):
    """A vault, and all that is needed to watch it."""

    root: str
    look: Callable[[], Scan]
    """Looks at the whole vault. Raises: UnreadableVaultError."""

    day: Callable[[], object]
    """Says which day it is."""

    is_marked: Callable[[], bool]
    """Says whether the root bears its mark, or never had one."""

    is_vouched_for: Callable[[], bool]
    """Says whether the user has built the pages from the vault as it is, since it looks suspicious."""

    pages: Pages
    """Our pages, which whoever takes a batch has remember how they were written."""

    clock: Clock
    hints: Hints
    expected: int = 0
    """How many notes there were when the pages were last built; 0: not known."""

    ears: Callable[[str, Hints], Ears] = Ears
    tend: Callable[[], object] = bool
    """Does what is due from time to time; asked at every turn while the vault is in its place."""


def batches(watched: Watched, is_stopped: Callable[[], bool]) -> Iterator[Batch]:
    """Yield what there is to do, until it is stopped; the first batch at once, with the whole vault in it.

    Whoever takes a batch brings the pages up to date before asking for the next. An error of ours comes as a batch,
    too, and the watch goes on.
    """
    eyes = Eyes(watched)
    try:
        yield eyes.first()
        eyes.close_batch()
        while not is_stopped():
            watched.clock.wait(watched.hints.bell, eyes.seconds_to_wait())
            if is_stopped():
                return
            try:
                batch = eyes.turn()
            except Exception as error:  # noqa: BLE001  # whatever it is, the next look may go well
                batch = eyes.failed(error)
            if batch:
                yield batch
                eyes.close_batch()
    finally:
        eyes.close()
