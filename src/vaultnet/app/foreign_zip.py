"""Foreign zip: the members of a zip, read in it and never unpacked, however it was made (reliability.md 5.4)."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath
from struct import unpack_from
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from vaultnet.importers.find import may_be_huge
from vaultnet.importers.zip_limits import BROKEN, MOST_BYTES_IN_ALL, ZIP_STARTS, fault_inside, fault_of
from vaultnet.model.draft import ImportProblem
from vaultnet.model.foreign import ForeignFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from zipfile import ZipInfo

MOST_MEMBERS: Final = 10_000

_MOST_LISTED: Final = 4 * 1024 * 1024
"""Bytes of the list of members: more would fill the memory before any member is looked at."""

_PIECE: Final = 65_536
_DOCUMENTS: Final = frozenset(("[Content_Types].xml", "mimetype"))
"""Members by which a zip is a workbook or a text, to be read whole by who knows it."""


def zip_members(path: Path) -> tuple[tuple[ForeignFile, ...], tuple[ImportProblem, ...]] | None:
    """Return the members that may be read, and why others may not; None: the file is no zip, or one document.

    Each member is read through once, so that what is given to the importers is known to be whole. Folders of members
    count for nothing: only base names are kept.
    """
    with path.open("rb") as stream:
        if stream.read(4) not in ZIP_STARTS:
            return None
    if _listed(path) > _MOST_LISTED:
        return (), (ImportProblem(shown_name(path.name), "too_many_files", (str(MOST_MEMBERS),)),)
    try:
        archive = ZipFile(path)  # stays open as long as one of its members is known: its list is read once
    except BROKEN:
        return (), (ImportProblem(shown_name(path.name), "damaged"),)
    if any(member.filename in _DOCUMENTS for member in archive.infolist()):
        archive.close()
        return None
    return _read_through(shown_name(path.name), archive)


def _read_through(zip_name: str, archive: ZipFile) -> tuple[tuple[ForeignFile, ...], tuple[ImportProblem, ...]]:
    members = archive.infolist()
    files: list[ForeignFile] = []
    problems: list[ImportProblem] = []
    left = MOST_BYTES_IN_ALL
    for member in members[:MOST_MEMBERS]:
        name = shown_name(member.filename)
        if member.is_dir() or name.startswith(".") or member.filename.startswith("__MACOSX/"):
            continue
        file = ForeignFile(name, _reading(archive, member), member.file_size, zip_name, _day(member))
        fault = fault_of(member, left)
        if fault == "too_large" and _may_be_huge(file):
            fault = fault_of(member, left, most=left)
        if fault := fault or fault_inside(archive, member):
            problems.append(ImportProblem(name, fault))
        else:
            left -= member.file_size
            files.append(file)
    if len(members) > MOST_MEMBERS:
        problems.append(ImportProblem(zip_name, "too_many_files", (str(MOST_MEMBERS),)))
    return tuple(files), tuple(problems)


def _may_be_huge(file: ForeignFile) -> bool:
    try:
        return may_be_huge(file)
    except BROKEN:
        return False


def _reading(archive: ZipFile, member: ZipInfo) -> Callable[[], Iterable[bytes]]:
    def pieces() -> Iterator[bytes]:
        with archive.open(member) as stream:
            while piece := stream.read(_PIECE):
                yield piece

    return pieces


def shown_name(path: str) -> str:
    """Return the last part of a path, whichever slash its writer used, with `_` for what does not print."""
    name = PurePosixPath(path.replace("\\", "/")).name
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
