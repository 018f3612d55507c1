"""Foreign files: what somebody brings (a file, a folder or a zip), opened for the importers. Nothing is written."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.app.foreign_zip import shown_name, zip_members
from vaultnet.errors import UnreadableFileError
from vaultnet.model.draft import ImportProblem
from vaultnet.model.foreign import ForeignFile
from vaultnet.model.message import message
from vaultnet.vault.system_error import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST_FILES: Final = 50_000
"""Files that one folder may bring: a Maildir has one a message."""

_PIECE: Final = 262_144
"""Units: bytes."""


class Opened(NamedTuple):
    """What was brought."""

    name: str
    """Base name of the file, folder or zip."""

    files: tuple[ForeignFile, ...]
    """In order of their paths; a file alone is one."""

    problems: tuple[ImportProblem, ...] = ()
    """Members that were not opened, each with the reason: `too_large`, `bomb`, `nested_zip`, `damaged` …"""


def foreign_files(path: Path) -> Opened:
    """Return the files of a path. A folder is walked, a zip is looked into and never unpacked.

    Links, hidden files and devices in a folder are passed over. A workbook or document that is a zip inside stays one
    file. What cannot be opened at all ends the command.
    """
    try:
        if path.is_dir():
            return _in_folder(path)
        if not path.is_file():
            path.stat()  # says what is wrong
            raise UnreadableFileError(str(path), message("it is no file"))
        members = zip_members(path)
        if members is None:
            return Opened(shown_name(path.name), (_on_disk(path, ""),))
    except OSError as error:
        raise UnreadableFileError(str(path), reason_of(error)) from error
    return Opened(shown_name(path.name), *members)


def _in_folder(folder: Path) -> Opened:
    """Return the files below the folder, in order."""
    name = shown_name(folder.resolve().name)
    found: list[ForeignFile] = []
    problems: list[ImportProblem] = []
    for path in _below(folder):
        if len(found) == MOST_FILES:
            problems.append(ImportProblem(name, "too_many_files", (str(MOST_FILES),)))
            break
        try:
            members = zip_members(path)
            found.append(_on_disk(path, name))
        except OSError:
            problems.append(ImportProblem(shown_name(path.name), "damaged"))
            continue
        if members is not None:
            found.pop()
            problems.append(ImportProblem(shown_name(path.name), "nested_zip"))
    return Opened(name, tuple(found), tuple(problems))


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and not path.is_symlink() and path.is_file():
                yield path


def _on_disk(path: Path, archive: str) -> ForeignFile:
    status = path.stat()
    day = datetime.fromtimestamp(status.st_mtime, UTC).toordinal()
    return ForeignFile(shown_name(path.name), _reading(path), status.st_size, archive, day)


def _reading(path: Path) -> Callable[[], Iterable[bytes]]:
    def pieces() -> Iterator[bytes]:
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                yield piece

    return pieces
