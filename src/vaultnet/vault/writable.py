"""Writable: which file a note's path means, and whether it may be written now."""

from __future__ import annotations

import os
import re
import stat
import time
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.vault.read import MOST_BYTES, is_inside

if TYPE_CHECKING:
    from vaultnet.vault.outcome import Why

_CONFLICT: Final = re.compile(rb"^<{7} .*?^={7}\r?$.*?^>{7} ", re.MULTILINE | re.DOTALL)
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


class Found(NamedTuple):
    """The file that a path means."""

    file: str
    """Real path, links followed."""

    path: str
    """The same inside the vault, `/` between folders."""


class RefusedError(Exception):
    """A note is not to be written."""

    def __init__(self, why: Why) -> None:
        """Keep the reason."""
        super().__init__(why)
        self.why: Why = why


def found_at(root: str, path: str, most_bytes: int = MOST_BYTES) -> Found:
    """Return the file that a path of the vault means; a link is followed when what it leads to is in the vault.

    Raises: RefusedError: outside, gone, no plain file, too large, read-only, or with a second name on the disk, which
    could not follow. OSError.
    """
    real_root = os.path.realpath(root)
    file = os.path.realpath(os.path.join(real_root, path))
    if not is_inside(file, real_root):
        raise RefusedError("outside")
    try:
        found = os.lstat(file)
    except FileNotFoundError:
        raise RefusedError("gone") from None
    if not stat.S_ISREG(found.st_mode):
        raise RefusedError("not_a_file")
    if found.st_size > most_bytes:
        raise RefusedError("too_large")
    if found.st_nlink > 1:
        raise RefusedError("many_links")
    if not found.st_mode & stat.S_IWUSR:
        raise RefusedError("read_only")
    return Found(file, os.path.relpath(file, real_root).replace(os.sep, "/"))


def refuse_noise(file: str, seconds: float, new_file: str = "") -> None:
    """Raise RefusedError unless a file has been left alone for so long; with 0 every file is quiet.

    The clock that counts is the disk's, which on a network is another machine's: a file that was written just now tells
    it. Without one, ours will do. A change in the future is none: nobody saves there.

    Units: seconds. Raises: OSError.
    """
    if seconds <= 0:
        return
    now = _changed(new_file) if new_file else time.time()  # noqa: TID251  # compared with times on the disk
    if 0 <= now - _changed(file) < seconds:
        raise RefusedError("not_quiet")


def _changed(file: str) -> float:
    """Return when a file was last changed in any way, even one that leaves its time of writing as it was."""
    found = os.lstat(file)
    return found.st_mtime if os.name == "nt" else found.st_ctime  # on Windows the latter is the time of creation


def refuse_text(text: bytes) -> None:
    """Raise RefusedError for a text into which nothing may be put: another encoding, or a conflict left by git."""
    if text.startswith(_UTF16):
        raise RefusedError("not_utf8")
    if b"<<<<<<< " in text and _CONFLICT.search(text):
        raise RefusedError("git_conflict")
