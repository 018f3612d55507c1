"""Private: folders and files of the state, readable by this account alone, whatever its umask says."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from vaultnet.vault.temporary import sync_file, sync_folder

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER: Final = 0o700
_FILE: Final = 0o600
_FLAGS: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def make_private_folder(folder: Path) -> None:
    """Make a folder of ours and those above it; where one was made, its name is on the disk too.

    Raises: OSError.
    """
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir(mode=_FOLDER)
        folder.chmod(_FOLDER)
    with suppress(OSError):
        sync_folder(str(folder.parent))


def write_private(file: Path, data: bytes, *, sync: bool = True) -> None:
    """Write a new file, whole and (with `sync`) on the disk, or leave none.

    Raises: FileExistsError. OSError.
    """
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, _FILE)
    try:
        _write_all(handle, data, sync=sync)
        if sync:
            sync_folder(str(file.parent))
    except BaseException:
        with suppress(OSError):
            os.unlink(file)
        raise


def append_private(file: Path, data: bytes, *, sync: bool = True) -> None:
    """Add bytes at the end of a file that is there, in one piece and (with `sync`) on the disk.

    Raises: OSError.
    """
    _write_all(os.open(file, os.O_WRONLY | os.O_APPEND | _FLAGS), data, sync=sync)


def _write_all(handle: int, data: bytes, *, sync: bool) -> None:
    """Write all bytes, make sure of them, and close."""
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(handle, _FILE)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if sync:
            sync_file(handle)
    finally:
        os.close(handle)
