"""Race loop: a second process saves a note at a random moment while we write into it, many times; losses are counted.

python tests/race_loop.py FOLDER exchanging|plainly|by_rename in_place|rename QUIET_SECONDS ROUNDS SEED
"""

from __future__ import annotations

import json
import os
import random
import struct
import sys
import time
from collections import Counter, deque
from contextlib import suppress
from mmap import mmap
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from desk import BASE, LINE, Desk, with_line
from reference_writers import write_by_rename, write_plainly

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

USERS: Final = b"typed by the user\n"
SAVED: Final = BASE.replace(b"met her", USERS + b"met her")
AHEAD: Final = 64
"""So many notes are there before their turn comes, so that they are quiet by then."""

THOUGHT: Final = 0.0005
"""Between reading a note and writing it. Units: seconds."""

READY: Final = 0.0003
"""So long before a round both processes know of it. Units: seconds."""

ORDER: Final = struct.Struct("qqd")
"""Of the shared memory: number of the round to save in, number of the round that is done, when to save."""


def slowly_with_line(text: bytes) -> bytes:
    """Return the note with our line, after some thought: whoever writes, this is when the user saves."""
    time.sleep(THOUGHT)
    return with_line(text)


def exchanging(desk: Desk, quiet_seconds: float) -> str:
    """Write as vaultnet does; return what was reported."""
    outcome = desk.write(slowly_with_line, quiet_seconds)
    return outcome.why or outcome.result


def plainly(desk: Desk, _: float) -> str:
    """Write as most programs do."""
    write_plainly(desk.file, slowly_with_line)
    return "written"


def by_rename(desk: Desk, _: float) -> str:
    """Write as careful programs do."""
    write_by_rename(desk.file, slowly_with_line)
    return "written"


def save_in_place(file: str) -> None:
    """Save as Obsidian and VS Code do."""
    handle = os.open(file, os.O_WRONLY | os.O_TRUNC | os.O_CREAT)
    os.write(handle, SAVED)
    os.close(handle)


def save_by_rename(file: str) -> None:
    """Save as vim and sync programs do."""
    save_in_place(f"{file}.swap")
    os.rename(f"{file}.swap", file)  # noqa: PTH104  # at once


WRITERS: Final = {"exchanging": exchanging, "plainly": plainly, "by_rename": by_rename}
SAVES: Final = {"in_place": save_in_place, "rename": save_by_rename}


class Race(NamedTuple):
    """One cell of the table."""

    folder: Path
    writer: Callable[[Desk, float], str]
    save: Callable[[str], None]
    quiet_seconds: float

    def desk(self, number: int) -> Desk:
        """Return a new vault for a round."""
        return Desk(self.folder / str(number))


def be_the_user(race: Race, shared: mmap) -> NoReturn:
    """Save in every round that is called, at its moment."""
    parent = os.getppid()
    done = 0
    while os.getppid() == parent:
        number, _, moment = ORDER.unpack(shared[: ORDER.size])
        if number <= done:
            continue
        file = str(race.folder / str(number) / "vault" / "Anna.md")
        while time.perf_counter() < moment:
            pass
        race.save(file)
        done = number
        shared[8:16] = struct.pack("q", done)
    os._exit(0)


def call_for_save(shared: mmap, number: int, moment: float) -> None:
    """Have the user save at a moment; the number goes in last, for it is what the user waits for."""
    shared[16:24] = struct.pack("d", moment)
    shared[0:8] = struct.pack("q", number)


def wait_for_save(shared: mmap, number: int) -> None:
    """Return when the user has saved."""
    while struct.unpack("q", shared[8:16])[0] < number:
        time.sleep(0)


def run(race: Race, shared: mmap, rounds: int, seed: int) -> Counter[str]:
    """Return what was counted."""
    chance = random.Random(seed)  # noqa: S311  # when to save
    counts: Counter[str] = Counter()
    span = 0.001
    desks = deque(race.desk(number) for number in range(1, AHEAD + 1))
    for number in range(1, rounds + 1):
        desks.append(race.desk(number + AHEAD))
        desk = desks.popleft()
        begun = time.perf_counter() + READY
        call_for_save(shared, number, begun + (chance.random() * 1.4 - 0.2) * span)
        while time.perf_counter() < begun:
            pass
        said = race.writer(desk, race.quiet_seconds)
        span += (time.perf_counter() - begun - span) / 8
        counts[said] += 1
        wait_for_save(shared, number)
        looked = desk.look()
        desk.tidy()
        text = desk.file.read_bytes() if desk.file.exists() else b""
        counts["rounds"] += 1
        counts["brought back late"] += len(looked.brought_back)
        counts["lost"] += USERS not in text
        counts["shown beside"] += USERS not in text and any(USERS in copy for copy in desk.copies())
        counts["our line there"] += LINE in text
        counts["our line twice"] += text.count(LINE) > 1
        counts["torn"] += text.replace(LINE, b"", 1) not in (SAVED, BASE)
        counts["left"] += len(desk.hidden()) + len(desk.open_changes())
        desk.remove()
    return counts


def main(place: str, writer: str, save: str, quiet: str, rounds: str, seed: str) -> None:
    """Run one cell, and print what was counted."""
    race = Race(Path(place), WRITERS[writer], SAVES[save], float(quiet))
    warm = Desk(race.folder / "warm")
    race.writer(warm, 0)  # what is imported late is there before the first round
    shared = mmap(-1, ORDER.size)
    user = os.fork()
    if not user:
        with suppress(BaseException):
            be_the_user(race, shared)
        os._exit(1)
    try:
        print(json.dumps(run(race, shared, int(rounds), int(seed))))  # noqa: T201  # the answer
    finally:
        os.kill(user, 9)
        os.waitpid(user, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
