"""Read: the bytes of a file of the vault, and nothing that is not a plain file."""

from __future__ import annotations

import os
import sys
from typing import Final

from vaultnet.vault.open_shared import open_shared

MOST_BYTES: Final = 5 * 1024 * 1024
"""A note larger than this is not read."""

MOST_TABLE_BYTES: Final = 100 * 1024 * 1024
"""The same of the table of candidates, which grows with somebody's network."""

_FIRST: Final = 32 * 1024
"""Bytes asked for at first: most notes are smaller, and a large buffer costs more than it saves (measured)."""

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a named pipe must not hang us
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_bytes(file: str, most: int = MOST_BYTES) -> bytes:
    """Return the bytes of a file, at most `most` of them; a symbolic link is not followed.

    Raises: OSError.
    """
    handle = os.open(file, _FLAGS) if sys.platform != "win32" else open_shared(file)
    try:
        data = os.read(handle, min(_FIRST, most))
        if len(data) < _FIRST:
            return data
        pieces = [data]
        size = len(data)
        while size < most and (data := os.read(handle, min(max(_FIRST, size), most - size))):
            pieces.append(data)
            size += len(data)
        return b"".join(pieces)
    finally:
        os.close(handle)


def read_whole(file: str) -> bytes:
    """Return all bytes of a file that is about to be written; a symbolic link is not followed.

    It is read until the system says that there is no more: some network drives give less than they were asked for, and
    a note must never be written from its first half.

    Raises: OSError.
    """
    handle = os.open(file, _FLAGS) if sys.platform != "win32" else open_shared(file)
    try:
        size, pieces = max(_FIRST, os.fstat(handle).st_size), []
        while data := os.read(handle, size):
            pieces.append(data)
        return b"".join(pieces)
    finally:
        os.close(handle)


def read_note(root: str, path: str) -> bytes:
    """Return the bytes of a note of the vault. A link is followed when the file it leads to is in the vault.

    Raises: OSError.
    """
    file = f"{root}/{path}"
    try:
        return read_bytes(file)
    except OSError:
        if not os.path.islink(file):  # noqa: PTH114  # one call, no object: notes are many
            raise
    target = os.path.realpath(file)
    if not is_inside(target, root):
        raise PermissionError(file)
    return read_bytes(target)


def is_inside(file: str, root: str) -> bool:
    """Return whether a real path lies in the vault."""
    return file.startswith(os.path.join(os.path.realpath(root), ""))  # noqa: PTH118  # ends in a separator: no Path does
