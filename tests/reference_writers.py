"""Reference writers: the ways of writing that lose text. Each test of the real one must fail them first."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def write_plainly(file: Path, edit: Callable[[bytes], bytes]) -> None:
    """Read, edit, open for writing, write: what most programs do."""
    handle = os.open(file, os.O_RDONLY)
    text = os.read(handle, 1 << 20)
    os.close(handle)
    handle = os.open(file, os.O_WRONLY | os.O_TRUNC | os.O_CREAT, 0o666)
    try:
        os.write(handle, edit(text))
    finally:
        os.close(handle)


def write_by_rename(file: Path, edit: Callable[[bytes], bytes], *, sync: bool = True) -> None:
    """Write a temporary file and rename it over the old one: what careful programs do."""
    handle = os.open(file, os.O_RDONLY)
    text = os.read(handle, 1 << 20)
    os.close(handle)
    temporary = file.with_name(f".{file.name}.tmp")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(handle, edit(text))
            if sync:
                os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(temporary, file)  # noqa: PTH105  # a call that tests see
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108  # the same
        raise
