"""Putting aside: a displaced file is kept a while, for an editor may still have it open and write to it."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from vaultnet.vault.change import digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.vault.change import Change, Ending
    from vaultnet.vault.journal import Journal
    from vaultnet.vault.placing import Placed, Result

_ENDINGS: Final[Mapping[Result, Ending]] = {"written": "written", "unknown": "unknown", "given_back": "not_written"}


def put_aside(journal: Journal, change: Change, placed: Placed) -> None:
    """Write down how a placing ended, and keep what it displaced for the later looks.

    An unsettled one stays as begun: the next look settles it from what lies on the disk.
    """
    if placed.result == "unsettled":
        return
    ending = _ENDINGS[placed.result]
    if placed.displaced:
        keep_displaced(
            journal, change, placed.displaced, ending, level=placed.level, displaced=digest(placed.holds or b"")
        )
    else:
        journal.close(journal.add(change, ending=ending, level=placed.level))


def keep_displaced(journal: Journal, change: Change, holder: str, ending: Ending, **more: str) -> Change:
    """Move a displaced file into the state folder, and write down what was in it; return the change so.

    What was in it is the text before the change, unless `more` says otherwise. On another disk than the vault's it
    cannot be moved: then it stays beside the note under its hidden name.
    """
    target = journal.displaced(change)
    beside = ""
    try:
        os.rename(holder, target)
    except OSError:
        beside = os.path.basename(holder)
    else:
        with suppress(OSError):
            os.chmod(target, 0o600)
    return journal.add(change, **{"ending": ending, "displaced": change.before, "beside": beside, **more})


def displaced_file(root: str, journal: Journal, change: Change) -> str:
    """Return where the displaced file of a change is kept."""
    if not change.beside:
        return str(journal.displaced(change))
    return os.path.join(root, os.path.dirname(change.path), change.beside)
