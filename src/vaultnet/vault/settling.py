"""Settling: how a writing ended that was cut off, told by the files that it left."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from vaultnet.vault.change import digest
from vaultnet.vault.placing import read_present
from vaultnet.vault.putting_aside import keep_displaced
from vaultnet.vault.temporary import names_beside

if TYPE_CHECKING:
    from vaultnet.vault.change import Change, Ending
    from vaultnet.vault.journal import Journal


def settled(root: str, journal: Journal, change: Change) -> Change:
    """Return a change with its ending known, and its temporary files gone or put aside.

    A part is ours and goes. A whole file with the new text was never exchanged, or was given back, and goes too. With
    the old text it is what was displaced: the change was made. Any other text was saved by the user at the very moment
    of the crash and has been lying under a hidden name since: it is put aside as a late save, and the look that follows
    brings it back.

    Only while the journal is `locked`, so that no writing is still under way.
    """
    if change.ending:
        return change
    file = os.path.join(root, change.path)
    names = names_beside(file, change.token)
    with suppress(OSError):
        os.unlink(names.part)
    for holder in (names.whole, names.spare):
        if _is_displaced(holder, file, change.after):
            return keep_displaced(journal, change, holder, _ending(file, change))
    if journal.displaced(change).exists():
        return journal.add(change, ending="written", displaced=change.before)
    return journal.add(change, ending=_ending(file, change))


def _is_displaced(holder: str, file: str, after: str) -> bool:
    """Return whether a hidden file is one that was displaced; one of ours, or a second name of the note, is removed."""
    with suppress(OSError):
        text = read_present(holder)
        if text is None or (digest(text) != after and not _is_same(holder, file)):
            return text is not None
        os.unlink(holder)
    return False


def _is_same(one: str, other: str) -> bool:
    """Return whether two names are of one file."""
    with suppress(OSError):
        return os.path.samestat(os.lstat(one), os.lstat(other))
    return False


def _ending(file: str, change: Change) -> Ending:
    """Return how a change ended, as far as the note can tell."""
    try:
        text = read_present(file)
    except OSError:
        text = None
    if text is None or digest(text) == change.before:
        return "not_written"
    if digest(text) == change.after or (change.mark and change.mark.encode() in text):
        return "written"
    return "unknown"
