"""Crash calls: a process dies before every call that a writing makes, the user having saved before any earlier one.

python tests/crash_calls.py FOLDER exchange|hard_link|compare EVERY
"""

from __future__ import annotations

import errno
import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

import vaultnet.vault.exchange
from desk import BASE, LINE, Desk
from file_calls import watch_calls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

USERS: Final = b"typed by the user\n"
SAVED: Final = BASE.replace(b"met her", USERS + b"met her")


def save_in_place(file: Path) -> None:
    file.write_bytes(SAVED)


def save_by_rename(file: Path) -> None:
    file.with_name(".swap").write_bytes(SAVED)
    file.with_name(".swap").rename(file)


SAVES: Final = (save_in_place, save_by_rename)


def crash(desk: Desk, save: Callable[[Path], None], save_at: int, crash_at: int) -> bool:
    """Write in a process that dies; the user saves while it lives. Return whether the writing was cut off."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
    count = 0

    def around(_: str, call: Callable[[], Any], __: tuple[Any, ...]) -> Any:  # noqa: ANN401  # any call
        nonlocal count
        count += 1
        if count == save_at:
            save(desk.file)
        if count == crash_at:
            os._exit(1)
        return call()

    with pytest.MonkeyPatch.context() as patch:
        watch_calls(patch, around)
        desk.write()
    os._exit(0)


def fault(desk: Desk, *, has_saved: bool) -> str:
    """Return what is wrong after a crash and a new start; empty: nothing."""
    desk.tidy()
    text = desk.file.read_bytes() if desk.file.exists() else b""
    whole = text + b"".join(desk.copies())
    if desk.hidden() or desk.open_changes():
        return "something is left"
    if whole.count(LINE) > 1 + len(desk.copies()):
        return "our line stands there twice"
    if not has_saved:
        return "" if text in (BASE, BASE + LINE) and not desk.copies() else "torn"
    if USERS not in text:
        return "shown beside the note" if USERS in whole else "the save is lost"
    return "" if text in (SAVED, SAVED + LINE) and not desk.copies() else "another text"


def every_crash(folder: Path, every: int) -> Iterator[str]:
    """Yield the fault of every crash; of the saves before it those at every so many calls, and the last two."""
    crash_at, is_cut_off = 1, True
    while is_cut_off:
        for save in SAVES:
            for save_at in (0, *range(1, crash_at, every), *range(max(1, crash_at - 1), crash_at + 1)):
                desk = Desk(folder / "desk")
                is_cut_off = crash(desk, save, save_at, crash_at)
                if is_cut_off:
                    yield fault(desk, has_saved=save_at > 0)
                desk.remove()
        crash_at += 1


def refuse(*_: object) -> None:
    """Not here."""
    raise OSError(errno.ENOSYS, "not here")


if __name__ == "__main__":
    place, level, every = sys.argv[1:]
    if level != "exchange":
        vaultnet.vault.exchange.swap = refuse  # type: ignore[assignment]  # as where it is not known
    if level == "compare":
        os.link = refuse  # type: ignore[assignment]  # as on a file system without it
    first = Desk(Path(place, "first"))
    first.write()  # what is imported late is there before the first fork
    print(json.dumps(Counter(every_crash(Path(place), int(every)))))  # noqa: T201  # the answer
