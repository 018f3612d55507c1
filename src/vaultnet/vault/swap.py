"""Swap: two files of one folder change places in one step, as each system can do it.

These are the system's own calls: Python has none for them. Nothing here decides anything; `exchange.py` does.
"""

from __future__ import annotations

import errno
import os
import sys
from functools import cache
from typing import Any, Final

_HERE: Final = -100
"""AT_FDCWD of Linux: names are looked up as everywhere else."""

_RENAME_EXCHANGE: Final = 2
"""Of Linux's renameat2."""

_RENAME_SWAP: Final = 2
"""Of macOS's renamex_np."""

_RENAMEAT2: Final = {"x86_64": 316, "aarch64": 276, "riscv64": 276}
"""Number of the call, for C libraries that have no name for it."""

_REPLACE_FLAGS: Final = 2 | 4
"""Of ReplaceFileW: what cannot be carried over from the old file (streams, rights) does not stop the writing."""

_MOVED_AWAY: Final = 1177
"""ERROR_UNABLE_TO_MOVE_REPLACEMENT_2: the old file bears the backup name, and nothing bears its own."""


def swap(one: str, other: str) -> None:
    """Let two names change places: each then is the other's file, and at no moment is either missing.

    Raises: FileNotFoundError when one is not there. OSError with ENOSYS or EINVAL where this cannot be done.
    """
    import ctypes  # noqa: PLC0415  # takes long to load

    while True:
        if sys.platform == "darwin":
            failed = _system().renamex_np(os.fsencode(one), os.fsencode(other), _RENAME_SWAP)
        elif sys.platform == "linux":
            failed = _renameat2(os.fsencode(one), os.fsencode(other))
        else:
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), other)
        code = ctypes.get_errno()
        if not failed:
            return
        if code != errno.EINTR:
            raise OSError(code, os.strerror(code), other)


def _renameat2(one: bytes, other: bytes) -> int:
    """Return what Linux answers: 0 when it was done."""
    system = _system()
    if hasattr(system, "renameat2"):
        return int(system.renameat2(_HERE, one, _HERE, other, _RENAME_EXCHANGE))
    number = _RENAMEAT2.get(os.uname().machine)
    if number is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    return int(system.syscall(number, _HERE, one, _HERE, other, _RENAME_EXCHANGE))


@cache
def _system() -> Any:  # noqa: ANN401  # a library of C has no types
    """Return the C library, which is always loaded."""
    import ctypes  # noqa: PLC0415  # as above

    return ctypes.CDLL(None, use_errno=True)


def replace_with_backup(incoming: str, file: str, backup: str) -> None:
    """Put `incoming` in the place of `file`, which gets the name `backup`. Windows only.

    The new file keeps the old one's creation time, rights and streams. Raises: OSError.
    """
    if sys.platform != "win32":
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), file)
    import ctypes  # noqa: PLC0415  # as above

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    words = (ctypes.c_wchar_p(file), ctypes.c_wchar_p(incoming), ctypes.c_wchar_p(backup))
    if kernel.ReplaceFileW(*words, _REPLACE_FLAGS, None, None):
        return
    code = ctypes.get_last_error()
    if code == _MOVED_AWAY:
        os.rename(backup, file)
    raise ctypes.WinError(code)
