"""Made folders: those that come with a new note, and go with it when it is taken back."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath


def first_missing(root: str, path: str) -> str:
    """Return the outermost folder above a path of the vault that is not there yet; empty: all are."""
    above = [str(each) for each in PurePosixPath(path).parents][:-1]
    return next((each for each in reversed(above) if not os.path.lexists(f"{root}/{each}")), "")


def remove_empty(root: str, path: str, outermost: str) -> None:
    """Remove the folders above a path, from the inside up to one of them, as long as there is nothing in them."""
    with suppress(OSError):
        for folder in PurePosixPath(path).parents:
            if PurePosixPath(outermost) not in (folder, *folder.parents):
                return
            Path(root, folder).rmdir()
