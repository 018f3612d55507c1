"""Kill loop: a process that writes into a note is killed at a random moment, many times; what is left is counted.

python tests/kill_loop.py FOLDER exchanging|plainly ROUNDS SEED
"""

from __future__ import annotations

import json
import os
import random
import signal
import struct
import sys
import time
from collections import Counter
from contextlib import suppress
from mmap import mmap
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desk import Desk
from reference_writers import write_plainly
from vaultnet.vault.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

MOST_SECONDS: Final = 0.004
"""A process is killed within so long after it began to write."""

HEAD: Final = b"# Anna\n\n" + b"met her in Hamburg, and talked for hours about boats\n" * 40


def text_of(count: int) -> bytes:
    """Return the note with so many lines of ours."""
    return HEAD + b"".join(b"- line %d\n" % number for number in range(count))


def count_of(text: bytes) -> int | None:
    """Return how many lines of ours a note has; None when it is torn."""
    count = text.count(b"- line ")
    return count if text == text_of(count) else None


def with_next_line(text: bytes) -> bytes:
    """Return the note with a line more."""
    return text_of((count_of(text) or 0) + 1)


def exchanging(desk: Desk) -> bool:
    """Add a line as vaultnet does; return whether that was reported as done."""
    return desk.write(with_next_line).result == "written"


def plainly(desk: Desk) -> bool:
    """Add a line as most programs do."""
    write_plainly(desk.file, with_next_line)
    return True


WRITERS: Final = {"exchanging": exchanging, "plainly": plainly}


def write_until_killed(desk: Desk, writer: Callable[[Desk], bool], done: mmap) -> NoReturn:
    """Add line after line; `done` holds how many were reported as done, and whether one was tried."""
    desk.journal = Journal(desk.state)  # a lock is not inherited
    while True:
        if writer(desk):
            count = struct.unpack("q", done[:8])[0]
            done[:8] = struct.pack("q", count + 1)
        done[8:9] = b"x"  # the first is slow: the memory of the parent is being copied


def kill_once(desk: Desk, writer: Callable[[Desk], bool], wait: float) -> int:
    """Have a process write, kill it, and return how many lines it had reported as done."""
    done = mmap(-1, 9)
    child = os.fork()
    if not child:
        with suppress(BaseException):
            write_until_killed(desk, writer, done)
        os._exit(1)
    while done[8:9] != b"x":
        time.sleep(0)
        if os.waitpid(child, os.WNOHANG)[0]:
            raise RuntimeError(desk.names())
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return int(struct.unpack("q", done[:8])[0])


def kill_loop(folder: Path, writer: Callable[[Desk], bool], rounds: int, seed: int) -> Counter[str]:
    """Return what was counted."""
    chance = random.Random(seed)  # noqa: S311  # when to kill
    counts: Counter[str] = Counter()
    first = Desk(folder / "first", text_of(0))
    writer(first)  # all that is imported late is there before the first fork
    first.remove()
    desk = Desk(folder / "desk", text_of(0))
    os.fsync = lambda _: None  # type: ignore[assignment]  # of no effect when only the process dies
    for _ in range(rounds):
        before = count_of(desk.file.read_bytes()) or 0
        reported = kill_once(desk, writer, chance.random() * MOST_SECONDS)
        counts["kills"] += 1
        counts["lines"] += reported
        counts["hidden files before the tidying"] += len(desk.hidden())
        after = count_of(desk.file.read_bytes())
        counts["torn"] += after is None
        counts["backward"] += after is not None and after < before + reported
        desk.tidy()
        counts["changed by the tidying"] += count_of(desk.file.read_bytes()) != after
        counts["hidden files left"] += len(desk.hidden())
        counts["changes left open"] += len(desk.open_changes())
        counts["copies shown"] += len(desk.copies())
        if after is None or after > 40:  # the note does not grow for ever
            desk.remove()
            desk = Desk(folder / "desk", text_of(0))
    return counts


if __name__ == "__main__":
    place, name, rounds, seed = sys.argv[1:]
    print(json.dumps(kill_loop(Path(place), WRITERS[name], int(rounds), int(seed))))  # noqa: T201  # the answer
