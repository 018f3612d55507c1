"""Stamp: what every kept answer depends on besides the notes: the program itself, and the files that hold its rules."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING

import vaultnet
from vaultnet.digest import SIZE, blake2b
from vaultnet.model.settings_note import SETTINGS_NOTE
from vaultnet.vault.config_files import LOGSEQ_CONFIG, config_files
from vaultnet.vault.read import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator


def stamp_of(root: str) -> str:
    """Return the stamp of this program and of a vault's rules: whatever was kept under another one is dropped.

    The program is its version, Python's, and when its files and the folder of its libraries were last changed. The
    rules are the bytes of the settings note and of the editor's settings files.
    """
    digest = blake2b(f"{vaultnet.__version__}\0{sys.version}".encode(), digest_size=SIZE)
    for line in _program():
        digest.update(line.encode())
    for path in (SETTINGS_NOTE, *config_files(root), LOGSEQ_CONFIG):
        digest.update(f"\0{path}\0".encode())
        try:
            digest.update(read_bytes(f"{root}/{path}"))
        except OSError as error:
            digest.update(type(error).__name__.encode())
    digest.update(str(os.path.isdir(f"{root}/logseq")).encode())  # noqa: PTH112  # no object for one question
    return digest.hexdigest()


def _program() -> Iterator[str]:
    """Yield when each file of the program was changed, and the folder in which its libraries lie."""
    folders = [os.path.dirname(vaultnet.__file__)]  # noqa: PTH120  # the same
    library = PathFinder.find_spec("click")  # one of them: they lie in one folder, which need not be loaded to be found
    with suppress(OSError):
        if library and library.origin:
            yield str(os.stat(f"{os.path.dirname(library.origin)}/..").st_mtime_ns)  # noqa: PTH116, PTH120  # the same
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in sorted(entries, key=lambda each: each.name):
                if entry.name.endswith((".py", ".mo")):
                    yield f"{entry.name} {entry.stat().st_mtime_ns}\n"
                elif entry.name != "__pycache__" and entry.is_dir():
                    folders.append(entry.path)
