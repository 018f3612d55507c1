"""Mounts: whether the system can tell of changes in the place where the vault lies."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

SILENT: Final = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "drvfs", "vboxsf", "virtiofs", "afs", "ceph", "ncpfs", "davfs")
)
"""Types of file systems where others can change a file and no event tells of it."""

_MOUNTS: Final = Path("/proc/self/mountinfo")


def silent_type(root: str, mounts: bytes | None = None) -> str:
    """Return the type of the file system of a folder, if events do not tell of all that happens there; else empty.

    `mounts`: the system's list, where it has one; where there is none, empty.
    """
    if mounts is None:
        try:
            mounts = _MOUNTS.read_bytes()
        except OSError:
            return ""
    best, kind = -1, ""
    for line in mounts.splitlines():
        before, _, after = line.partition(b" - ")
        fields, kinds = before.split(b" "), after.split(b" ")
        if len(fields) > 4 and kinds:  # noqa: PLR2004  # the fifth is the place
            place = os.fsdecode(fields[4].decode("unicode_escape").encode("latin-1"))
            if len(place) >= best and f"{root}/".startswith(os.path.join(place, "")):  # noqa: PTH118  # ends in /
                best, kind = len(place), os.fsdecode(kinds[0])
    return kind if kind in SILENT or kind.startswith("fuse") else ""
