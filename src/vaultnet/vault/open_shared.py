"""Open shared: read a file on Windows without keeping anybody from renaming or deleting it meanwhile.

Python's own way of opening does keep them from it, so that an editor could not save while a note is being read.
"""

from __future__ import annotations

import os
import sys
from typing import Final

_READ: Final = 0x80000000
_ALL_MAY: Final = 1 | 2 | 4
"""Others may read, write, and delete or rename."""

_THERE_ALREADY: Final = 3


def open_shared(file: str) -> int:
    """Return a handle for reading a file. Windows only.

    Raises: OSError.
    """
    if sys.platform != "win32":
        return os.open(file, os.O_RDONLY)
    import ctypes  # noqa: PLC0415  # not needed elsewhere
    import msvcrt  # noqa: PLC0415  # not there elsewhere
    from ctypes import wintypes  # noqa: PLC0415  # the same

    create = ctypes.WinDLL("kernel32", use_last_error=True).CreateFileW
    create.restype = wintypes.HANDLE
    create.argtypes = (
        *(wintypes.LPCWSTR, wintypes.DWORD, wintypes.DWORD, wintypes.LPVOID),
        *(wintypes.DWORD, wintypes.DWORD, wintypes.HANDLE),
    )
    handle = create(file, _READ, _ALL_MAY, None, _THERE_ALREADY, 0, None)
    if handle == wintypes.HANDLE(-1).value:
        raise ctypes.WinError(ctypes.get_last_error())
    return msvcrt.open_osfhandle(handle, os.O_RDONLY | os.O_BINARY)
