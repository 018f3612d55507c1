"""Temporary: the new text of a file, complete and on the disk, under a hidden name beside it."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from typing import Final, NamedTuple

from vaultnet.vault.metadata import copy_metadata

PREFIX: Final = ".~vaultnet-"
"""Hidden from editors and sync services (reliability.md 2.4); `vaultnet init --ignore-files` names it to git."""

_OURS: Final = re.compile(r"\.~vaultnet-[0-9a-f]{16}(?:-part|-spare)?\.tmp")

_FLAGS: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class Names(NamedTuple):
    """The hidden names that writing one file may use."""

    part: str
    """The new text while it is being written. Whatever bears this name is ours, and may be deleted."""

    whole: str
    """The new text, complete; after the exchange the file that was displaced, which may be the user's."""

    spare: str
    """The displaced file, where files cannot be exchanged."""


class NotSyncedError(OSError):
    """The disk would not say that it has the text."""


def new_token() -> str:
    """Return what tells this writing's names from any other's."""
    return os.urandom(8).hex()  # the module `secrets` takes long to load


def names_beside(file: str, token: str) -> Names:
    """Return the hidden names beside a file."""
    stem = os.path.join(os.path.dirname(file), PREFIX + token)
    return Names(f"{stem}-part.tmp", f"{stem}.tmp", f"{stem}-spare.tmp")


def is_temporary(name: str) -> bool:
    """Return whether a file name is one of ours."""
    return _OURS.fullmatch(name) is not None


def is_part(name: str) -> bool:
    """Return whether a file name is that of a text that was still being written: whatever is in it is ours."""
    return name.endswith("-part.tmp")


def write_part(names: Names, data: bytes, like: str | None) -> None:
    """Write all bytes to the part's name and make sure that they are on the disk, with the metadata of `like`.

    A disk that fails to keep a file forgets which bytes it did not keep, so the file is written anew; once.

    Raises: OSError; then there is no such file.
    """
    try:
        _write(names.part, data, like)
    except NotSyncedError:
        _write(names.part, data, like)


def _write(name: str, data: bytes, like: str | None) -> None:
    """Write one file, whole and synced, or leave none."""
    found = None if like is None else os.lstat(like)
    try:
        handle = os.open(name, _FLAGS, 0o666 if found is None else 0o600)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            if like is not None and found is not None:
                copy_metadata(like, found, handle)
            sync_file(handle)
        finally:
            os.close(handle)
    except BaseException:  # also when it was made, and the system says that it was not
        with suppress(OSError):
            os.unlink(name)
        raise


def sync_file(handle: int) -> None:
    """Return when the disk has the bytes of an open file.

    Raises: NotSyncedError.
    """
    try:
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415  # not there on every system

            try:
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            except OSError:  # a file system that does not know it
                os.fsync(handle)
        else:
            os.fsync(handle)
    except OSError as error:
        raise NotSyncedError(error.errno, error.strerror, error.filename) from error


def sync_folder(folder: str) -> None:
    """Return when the disk has the names of a folder, where the system can say so (Windows cannot).

    Raises: OSError.
    """
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
