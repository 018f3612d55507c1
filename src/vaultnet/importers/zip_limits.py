"""Zip limits: what of a zip may be read (reliability.md 5.4), for archives and for workbooks, which are zips inside."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_BYTES: Final = 50 * 1024 * 1024
"""Of one member, unpacked, unless its importer reads it piece by piece."""

MOST_BYTES_IN_ALL: Final = 500 * 1024 * 1024
"""Of all members together, unpacked."""

MOST_RATIO: Final = 100
"""Unpacked bytes to packed ones, for a member of more than a megabyte."""

BROKEN: Final = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
"""What reading a damaged zip may raise."""

ZIP_STARTS: Final = (b"PK\x03\x04", b"PK\x05\x06")
"""The first four bytes of a zip, and of an empty one."""

_SMALL: Final = 1024 * 1024
_PIECE: Final = 65_536
_ENCRYPTED: Final = 0x1


def fault_of(member: ZipInfo, left: int, most: int = 0) -> str:
    """Return why a member is not even looked into, as far as the list of members tells; empty: it may be.

    `left`: bytes that all further members may take; `most`: that this one may; 0: the usual.
    """
    if member.flag_bits & _ENCRYPTED:
        return "encrypted"
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        return "unknown_compression"
    if member.file_size > _SMALL and member.file_size > MOST_RATIO * max(member.compress_size, 1):
        return "bomb"
    return "too_large" if member.file_size > min(most or MOST_BYTES, left) else ""


def fault_inside(archive: ZipFile, member: ZipInfo) -> str:
    """Return why a member is left out after a look at its bytes: it is a zip itself, or not what its list says."""
    try:
        with archive.open(member) as stream:
            if stream.read(4) in ZIP_STARTS:
                return "nested_zip"
            while stream.read(_PIECE):
                pass
    except BROKEN:
        return "damaged"
    return ""
