"""Row now: the row of a note as its file is at this moment, without a walk."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from vaultnet.vault.scan import NoteFile, Scan


def row_now(root: str, note: NoteFile) -> NoteFile | None:
    """Return the row of a note as its file is now; None when only a walk can tell."""
    try:
        found = os.lstat(f"{root}/{note.path}")
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return note._replace(size=found.st_size, mtime_ns=found.st_mtime_ns, inode=found.st_ino, ctime_ns=found.st_ctime_ns)


def with_rows_now(root: str, found: Scan, paths: Collection[str]) -> Scan:
    """Return what a scan has found, with the rows of these notes as they are now."""
    if not paths:
        return found
    rows = tuple((row_now(root, note) or note) if note.path in paths else note for note in found.notes)
    return found._replace(notes=rows)
