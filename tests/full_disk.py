"""Full disk: a hundred notes on a disk that is full, or read-only, and a line for each of them.

As root of a user and mount namespace of its own:
unshare -Urm python tests/full_disk.py FOLDER exchanging|plainly top|end|read_only
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Final

from desk import LINE
from reference_writers import write_plainly
from vaultnet.notes.raw_lines import with_lines
from vaultnet.vault.journal import Journal
from vaultnet.vault.write import write_note

NOTES: Final = 100
TEXT: Final = (b"# Anna\n\n" + b"met her in Hamburg\n" * 300)[:4090]
"""Nearly a page of memory: a line more needs another."""


def at_top(text: bytes) -> bytes:
    """Return a note with our line first."""
    return with_lines(text, 0, [LINE.decode().strip()])


def at_end(text: bytes) -> bytes:
    """Return a note with our line last."""
    return with_lines(text, len(text), [LINE.decode().strip()])


def count_damage(vault: Path, state: Path, writer: str, where: str) -> Counter[str]:
    """Return what became of the notes of a disk, counted until there were a hundred."""
    edit = at_top if where == "top" else at_end
    counts: Counter[str] = Counter()
    while counts["notes"] < NOTES:
        mount(vault, "-t", "tmpfs", "-o", "size=64k", "tmpfs")
        files = full_disk(vault)
        if where == "read_only":
            mount(vault, "-o", "remount,ro")
        for file in files:
            counts["notes"] += 1
            before = file.read_bytes()
            if writer == "plainly":
                with suppress(OSError):
                    write_plainly(file, edit)
            else:
                outcome = write_note(str(vault), file.name, edit, 0, Journal(state))
                counts[f"{outcome.result}: {outcome.reason.text if outcome.reason else ''}"] += 1
            counts["damaged"] += file.read_bytes() not in (before, edit(before))
        counts["hidden files left"] += sum(file.name.startswith(".~vaultnet-") for file in vault.iterdir())
    return counts


def mount(vault: Path, *words: str) -> None:
    """Mount a disk of memory there."""
    subprocess.run(["mount", *words, vault], check=True)


def full_disk(vault: Path) -> list[Path]:
    """Fill a disk, and return the notes on it."""
    files = [vault / f"{number:03}.md" for number in range(12)]
    for file in files:
        file.write_bytes(TEXT)
    with suppress(OSError):
        (vault / "filler").write_bytes(b"x" * (1 << 20))
    return files


if __name__ == "__main__":
    place, writer, where = sys.argv[1:]
    folder = Path(place, "vault")
    folder.mkdir()
    print(json.dumps(count_damage(folder, Path(place, "state"), writer, where)))  # noqa: T201  # the answer
