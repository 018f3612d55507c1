"""Metadata: what a note has beside its text (mode, owner, rights, extended attributes) goes over to its new file."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from functools import cache
from typing import Any, Final

_NOT_HERE: Final = frozenset((errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS))
_NOT_OURS: Final = frozenset((errno.EPERM, errno.EACCES))

_COPY_RIGHTS_AND_ATTRIBUTES: Final = 1 | 4
"""COPYFILE_ACL and COPYFILE_XATTR of macOS's fcopyfile."""


def copy_metadata(file: str, found: os.stat_result, handle: int) -> None:
    """Give an open new file the mode, owner, rights and extended attributes of `file`, whose stat is `found`.

    The owner is kept where this account may give a file away. Attributes of the system's own (`security.…`) are kept
    where it lets us. On Windows the writing itself keeps all of it. On Linux nobody can set the time of creation.

    Raises: OSError when something of the user's cannot be kept.
    """
    if sys.platform == "win32":
        return
    now = os.fstat(handle)
    if (now.st_uid, now.st_gid) != (found.st_uid, found.st_gid):
        _give(handle, found)
    if stat.S_IMODE(os.fstat(handle).st_mode) != stat.S_IMODE(found.st_mode):
        os.fchmod(handle, stat.S_IMODE(found.st_mode))
    if sys.platform == "darwin":
        _copy_on_macos(file, found, handle)
    elif hasattr(os, "listxattr"):
        _copy_attributes(file, handle)


def _give(handle: int, found: os.stat_result) -> None:
    """Give a file to the old one's owner and group, else to its group, as far as the system lets us."""
    try:
        os.fchown(handle, found.st_uid, found.st_gid)
    except OSError as error:
        if error.errno not in _NOT_OURS | _NOT_HERE | {errno.EINVAL}:
            raise
        with suppress(OSError):
            os.fchown(handle, -1, found.st_gid)


def _copy_attributes(file: str, handle: int) -> None:
    """Copy the extended attributes; POSIX access lists are among them."""
    try:
        names = os.listxattr(file, follow_symlinks=False)
    except OSError as error:
        if error.errno in _NOT_HERE:
            return
        raise
    for name in names:
        try:
            os.setxattr(handle, name, os.getxattr(file, name, follow_symlinks=False))
        except OSError as error:
            is_users = name.startswith(("user.", "system.posix_acl"))
            if error.errno not in (_NOT_HERE if is_users else _NOT_HERE | _NOT_OURS):
                raise


def _copy_on_macos(file: str, found: os.stat_result, handle: int) -> None:
    """Copy rights and attributes, and the time of creation: a time of writing before it takes it along."""
    import ctypes  # noqa: PLC0415  # takes long to load

    source = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    try:
        if _macos().fcopyfile(source, handle, None, _COPY_RIGHTS_AND_ATTRIBUTES):
            code = ctypes.get_errno()
            if code not in _NOT_HERE:
                raise OSError(code, os.strerror(code), file)
    finally:
        os.close(source)
    born = getattr(found, "st_birthtime", 0)
    if born:
        now = os.fstat(handle)
        os.utime(handle, (born, born))
        os.utime(handle, ns=(now.st_atime_ns, now.st_mtime_ns))


@cache
def _macos() -> Any:  # noqa: ANN401  # a library of C has no types
    """Return the C library."""
    import ctypes  # noqa: PLC0415  # as above

    return ctypes.CDLL(None, use_errno=True)
