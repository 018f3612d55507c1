"""The floors that vaultnet is measured against, each as a whole process, run with `python -S`.

floors.py walk FOLDER     list and stat every note: what no run can avoid
floors.py read FOLDER     list and read every note: what no cold run can avoid
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # a floor imports nothing that it does not need
if TYPE_CHECKING:
    from collections.abc import Iterator


def notes(root: str) -> Iterator[os.DirEntry[str]]:
    """Yield an entry for every note outside dot-folders."""
    folders = [root]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.name.endswith(".md"):
                    yield entry
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)


def walk(root: str) -> int:
    """Return the bytes that the notes' metadata promise."""
    return sum(entry.stat(follow_symlinks=False).st_size for entry in notes(root))


def read(root: str) -> int:
    """Return the bytes that the notes hold."""
    total = 0
    for entry in notes(root):
        file = os.open(entry.path, os.O_RDONLY)
        while chunk := os.read(file, 1 << 15):
            total += len(chunk)
            if len(chunk) < 1 << 15:
                break
        os.close(file)
    return total


print({"walk": walk, "read": read}[sys.argv[1]](sys.argv[2]))
