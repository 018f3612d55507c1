"""Editors: how programs save a note, as the system sees it: recorded sequences of calls, without the pauses."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


def obsidian(file: Path, data: bytes) -> None:
    """Cut the note to nothing, write it anew, close it."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.write(handle, data)
    os.close(handle)


def vs_code(file: Path, data: bytes) -> None:
    """The same through `r+`, and the note is looked at before and after."""
    file.stat()
    handle = os.open(file, os.O_RDWR)
    os.ftruncate(handle, 0)
    for start in range(0, len(data), 65536):
        os.write(handle, data[start : start + 65536])
    os.fdatasync(handle)
    os.close(handle)
    file.stat()


def vim(file: Path, data: bytes) -> None:
    """Try whether files can be made here, put the old note aside, write a new one, drop the old one; a swap file."""
    folder = file.parent
    swap = folder / f".{file.name}.swp"
    swap.write_bytes(b"b0VIM 9.0")
    probe = folder / "4913"
    os.close(os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644))
    probe.unlink()
    backup = file.with_name(f"{file.name}~")
    backup.unlink(missing_ok=True)
    file.rename(backup)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    for start in range(0, len(data), 8192):
        os.write(handle, data[start : start + 8192])
    os.fsync(handle)
    os.close(handle)
    file.chmod(0o644)
    backup.unlink()
    swap.unlink()


def emacs(file: Path, data: bytes) -> None:
    """Lock by a link that leads nowhere, save a draft beside it, put the old note aside for good, write a new one."""
    lock = file.with_name(f".#{file.name}")
    lock.unlink(missing_ok=True)
    lock.symlink_to("somebody@desk.4711:1700000000")
    draft = file.with_name(f"#{file.name}#")
    draft.write_bytes(data[: len(data) // 2])
    file.replace(file.with_name(f"{file.name}~"))
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    os.write(handle, data)
    os.fsync(handle)
    os.close(handle)
    draft.unlink()
    lock.unlink()


def gedit(file: Path, data: bytes) -> None:
    """Write a hidden file beside it, and give it the note's name."""
    temporary = file.with_name(".goutputstream-7F3KZ2")
    temporary.write_bytes(data)
    temporary.replace(file)


def kate(file: Path, data: bytes) -> None:
    """The same with a file that is not hidden."""
    temporary = file.with_name(f"{file.name}.Kq7Xw1")
    temporary.write_bytes(data)
    temporary.replace(file)


def syncthing(file: Path, data: bytes) -> None:
    """Receive a note: a hidden file, made to last, its time set to that of the other machine, then renamed."""
    temporary = file.with_name(f".syncthing.{file.name}.tmp")
    with temporary.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    os.utime(temporary, (1_700_000_000, 1_700_000_000))
    temporary.replace(file)


EDITORS: Final[Mapping[str, Callable[[Path, bytes], None]]] = {
    each.__name__: each for each in (obsidian, vs_code, vim, emacs, gedit, kate, syncthing)
}
