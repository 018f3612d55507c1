"""Looking again: what an earlier writing left, at its end or at a crash, is looked after.

Looks are due two seconds and a minute after a writing, and when a vaultnet starts. The displaced file of a note is let
go after an hour, or at the first start after a minute; that of a page, of which there are many, after the minute.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.vault.change import digest
from vaultnet.vault.late_saves import bring_back
from vaultnet.vault.placing import read_present
from vaultnet.vault.putting_aside import displaced_file
from vaultnet.vault.settling import settled

if TYPE_CHECKING:
    from vaultnet.vault.change import Change
    from vaultnet.vault.journal import Journal

LOOKS_SECONDS: Final = (2.0, 60.0)
LAST_LOOK_SECONDS: Final = 60.0 * 60
QUIET_SECONDS: Final = 2.0
"""A file that was written to within this time is not finished."""


class Looked(NamedTuple):
    """What a look found."""

    next_at: float | None = None
    """When to look next; None: there is nothing to look at. Units: seconds since 1970."""

    brought_back: tuple[str, ...] = ()
    """Paths of notes into which a save went that came late."""

    shown: tuple[str, ...] = ()
    """Paths of notes beside which a copy now shows such a save."""


def look_again(
    root: str, journal: Journal, now: float, *, starting: bool = False, quiet_seconds: float = QUIET_SECONDS
) -> Looked:
    """Settle what a crash left, look at displaced files, bring late saves back; return what was found.

    Call it when a vaultnet starts (`starting`), and at `next_at` for as long as it runs. Never raises: what cannot be
    done now is done at the next look.
    """
    if not journal.is_there():
        return Looked()
    try:
        with journal.locked(0):
            found = [_look(root, journal, change, now, starting, quiet_seconds) for change in journal.read_open()]
            if starting or None in (each.next_at for each in found):
                journal.prune(now)
    except OSError:
        return Looked(now + LOOKS_SECONDS[0])
    return Looked(
        min((each.next_at for each in found if each.next_at is not None), default=None),
        tuple(path for each in found for path in each.brought_back),
        tuple(path for each in found for path in each.shown),
    )


def _look(  # what the caller was given
    root: str, journal: Journal, change: Change, now: float, starting: bool, quiet_seconds: float
) -> Looked:
    """Look at one change."""
    change = settled(root, journal, change)
    age = now - change.at
    is_last = age >= LAST_LOOK_SECONDS or ((starting or change.kind == "page") and not 0 <= age < LOOKS_SECONDS[-1])
    looked = _look_at_displaced(root, journal, change, now, quiet_seconds, is_last=is_last)
    if looked.next_at is not None:
        return looked
    if is_last or not change.displaced:
        if change.displaced:
            with suppress(OSError):
                os.unlink(displaced_file(root, journal, change))
        journal.close(change)
        return looked
    return looked._replace(next_at=now + _wait(age))


def _wait(age: float) -> float:
    """Return how long it is to the next look at a change of this age; a clock that was put back begins anew."""
    return next((each - age for each in (*LOOKS_SECONDS, LAST_LOOK_SECONDS) if 0 <= age < each), LOOKS_SECONDS[-1])


def _look_at_displaced(  # what the caller was given
    root: str, journal: Journal, change: Change, now: float, quiet_seconds: float, *, is_last: bool
) -> Looked:
    """Look at a displaced file, and bring back what was written to it late; `next_at` is set where it must wait."""
    file = displaced_file(root, journal, change)
    try:
        late = read_present(file) if change.displaced else None
        if late is None or digest(late) == change.displaced:
            return Looked()
        if 0 <= now - os.lstat(file).st_mtime < quiet_seconds:
            return Looked(now + quiet_seconds)
    except OSError:
        return Looked()
    brought = bring_back(root, journal, change, late, quiet_seconds, is_last=is_last)
    if brought == "not_yet":
        return Looked(now + LOOKS_SECONDS[0])
    if late and brought != "nothing_new":
        journal.add(change, displaced=digest(late))
    return Looked(None, (change.path,) * (brought == "in_note"), (change.path,) * (brought == "shown"))
