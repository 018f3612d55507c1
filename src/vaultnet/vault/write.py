"""Write: the only function that writes into the vault.

The new text goes to a temporary file beside the old one, which is put in its place in one step: at any kill or power
cut the file is the old one or the new one, complete. What somebody saved in between wins.
"""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from vaultnet.errors import NotWrittenError
from vaultnet.vault.read import read_bytes
from vaultnet.vault.system_error import reason_of

_FLAGS: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class ChangedError(Exception):
    """The file is no longer the one that was read: read it again, and start over."""


def read_old(file: Path) -> bytes | None:
    """Return the bytes of a file that is about to be written; None when there is none.

    Raises: OSError when there is something that is not a plain file, or that cannot be read.
    """
    try:
        mode = os.lstat(file).st_mode
        if not stat.S_ISREG(mode):
            raise FileExistsError(str(file))
        return read_bytes(str(file), most=1 << 40)
    except FileNotFoundError:
        return None


def write(file: Path, old: bytes | None, new: bytes) -> None:
    """Put `new` in the place of `old`, which is what `read_old` gave; its mode is kept.

    Raises: ChangedError when the file is no longer `old`. OSError when it could not be written: then it is as it was,
    and nothing is left beside it.
    """
    temporary = file.with_name(f".~vaultnet-{secrets.token_hex(8)}.tmp")
    try:
        _write_temporary(temporary, new, None if old is None else stat.S_IMODE(os.lstat(file).st_mode))
        if read_old(file) != old:
            raise ChangedError
        if old is None:
            _put(temporary, file)
        else:
            os.replace(temporary, file)  # noqa: PTH105  # this room speaks os alone, so that tests can fail each call
    except FileNotFoundError as error:
        if old is None:
            raise
        raise ChangedError from error
    finally:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108  # the same
    _sync_folder(file.parent)


def _write_temporary(temporary: Path, new: bytes, mode: int | None) -> None:
    """Write all bytes to a new file and make sure that they are on the disk."""
    handle = os.open(temporary, _FLAGS, 0o666 if mode is None else 0o600)
    try:
        rest = memoryview(new)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(handle, mode)
        os.fsync(handle)
    finally:
        os.close(handle)


def _put(temporary: Path, file: Path) -> None:
    """Give the file its name, unless somebody has made one of that name meanwhile."""
    try:
        os.link(temporary, file)
    except FileExistsError as error:
        raise ChangedError from error
    except OSError:  # a file system without hard links
        if os.path.lexists(file):
            raise ChangedError from None
        os.replace(temporary, file)  # noqa: PTH105  # as above


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can; a page that is lost is built again."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_new(root: str, path: str, data: bytes) -> bool:
    """Write a file that is not there yet, and the folders above it; return whether it was written.

    What is there already stays. Raises: NotWrittenError.
    """
    file = Path(root, path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, None, data)
    except (ChangedError, FileExistsError):
        return False
    except OSError as error:
        raise NotWrittenError(path, reason_of(error)) from error
    return True
