"""Foreign zip: the members of a zip, read in it and never unpacked, however it was made (reliability.md 5.4)."""

from __future__ import annotations

import zlib
from datetime import date
from pathlib import PurePosixPath
from struct import unpack_from
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from vaultnet.model.draft import ImportProblem
from vaultnet.model.foreign import ForeignFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from zipfile import ZipInfo

MOST_BYTES: Final = 50 * 1024 * 1024
"""Of one member, unpacked."""

MOST_BYTES_IN_ALL: Final = 500 * 1024 * 1024
"""Of all members together, unpacked."""

MOST_RATIO: Final = 100
"""Unpacked bytes to packed ones, for a member of more than a megabyte."""

MOST_MEMBERS: Final = 10_000

_MOST_LISTED: Final = 4 * 1024 * 1024
"""Bytes of the list of members: more would fill the memory before any member is looked at."""

_SMALL: Final = 1024 * 1024
_PIECE: Final = 65_536
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_DOCUMENTS: Final = frozenset(("[Content_Types].xml", "mimetype"))
"""Members by which a zip is a workbook or a text, to be read whole by who knows it."""

_ENCRYPTED: Final = 0x1
_BROKEN: Final = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def zip_members(path: Path) -> tuple[tuple[ForeignFile, ...], tuple[ImportProblem, ...]] | None:
    """Return the members that may be read, and why others may not; None: the file is no zip, or one document.

    Each member is read through once, so that what is given to the importers is known to be whole. Folders of members
    count for nothing: only base names are kept.
    """
    with path.open("rb") as stream:
        if stream.read(4) not in _ZIP:
            return None
    if _listed(path) > _MOST_LISTED:
        return (), (ImportProblem(path.name, "too_many_files", (str(MOST_MEMBERS),)),)
    try:
        archive = ZipFile(path)  # stays open as long as one of its members is known: its list is read once
    except _BROKEN:
        return (), (ImportProblem(path.name, "damaged"),)
    if any(member.filename in _DOCUMENTS for member in archive.infolist()):
        archive.close()
        return None
    return _read_through(path.name, archive)


def _read_through(zip_name: str, archive: ZipFile) -> tuple[tuple[ForeignFile, ...], tuple[ImportProblem, ...]]:
    members = archive.infolist()
    files: list[ForeignFile] = []
    problems: list[ImportProblem] = []
    left = MOST_BYTES_IN_ALL
    for member in members[:MOST_MEMBERS]:
        name = _base_name(member)
        if member.is_dir() or name.startswith(".") or member.filename.startswith("__MACOSX/"):
            continue
        fault = _fault(member, left) or _fault_inside(archive, member)
        if fault:
            problems.append(ImportProblem(name, fault))
        else:
            left -= member.file_size
            files.append(ForeignFile(name, _reading(archive, member), member.file_size, zip_name, _day(member)))
    if len(members) > MOST_MEMBERS:
        problems.append(ImportProblem(zip_name, "too_many_files", (str(MOST_MEMBERS),)))
    return tuple(files), tuple(problems)


def _fault(member: ZipInfo, left: int) -> str:
    """Return why a member is not even looked into, as far as the list of members tells."""
    if member.flag_bits & _ENCRYPTED:
        return "encrypted"
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        return "unknown_compression"
    if member.file_size > min(MOST_BYTES, left):
        return "too_large"
    is_bomb = member.file_size > _SMALL and member.file_size > MOST_RATIO * max(member.compress_size, 1)
    return "bomb" if is_bomb else ""


def _fault_inside(archive: ZipFile, member: ZipInfo) -> str:
    """Return why a member is left out after a look at its bytes: it is a zip itself, or not what its list says."""
    try:
        with archive.open(member) as stream:
            if stream.read(4) in _ZIP:
                return "nested_zip"
            while stream.read(_PIECE):
                pass
    except _BROKEN:
        return "damaged"
    return ""


def _reading(archive: ZipFile, member: ZipInfo) -> Callable[[], Iterable[bytes]]:
    def pieces() -> Iterator[bytes]:
        with archive.open(member) as stream:
            while piece := stream.read(_PIECE):
                yield piece

    return pieces


def _base_name(member: ZipInfo) -> str:
    """Return the last part of the name, whichever slash its writer used, without signs that do not print."""
    name = PurePosixPath(member.filename.replace("\\", "/")).name
    return "".join(sign if sign.isprintable() else "_" for sign in name[:255])


def _day(member: ZipInfo) -> int:
    try:
        return date(*member.date_time[:3]).toordinal()
    except ValueError:
        return 0


def _listed(path: Path) -> int:
    """Return the bytes that the list of members takes, as the end of the file says; 0 when it does not."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - 65_536 - 22 - 76))
        tail = stream.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        return 0
    large = tail.rfind(b"PK\x06\x06", 0, end)
    place, form = (large + 40, "<Q") if large >= 0 else (end + 12, "<I")
    return int(unpack_from(form, tail, place)[0])
