"""Strace loop: the system itself lets every call of a writing fail, or kills the process there (Linux, with strace).

python tests/strace_loop.py FOLDER FAULT…        a fault is error=EIO, error=ENOSPC, … or signal=KILL
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Final

from desk import BASE, Desk, with_line
from vaultnet.vault.journal import Journal

CALLS: Final = (
    *("openat", "read", "write", "close", "fsync", "newfstatat", "fstat", "getdents64", "flock", "ftruncate"),
    *("rename", "renameat2", "link", "unlink", "mkdir", "fchmod", "chmod", "llistxattr", "lseek", "readlink"),
)
NEW: Final = with_line(BASE)
RESULTS: Final = ("unchanged", "written", "unknown", "not_written")


def write_in_child(desk: Desk) -> tuple[int, int]:
    """Return a child that will write once the pipe, which is returned too, is closed; its exit code says the result."""
    wait, go = os.pipe()
    child = os.fork()
    if child:
        os.close(wait)
        return child, go
    os.close(go)
    select.select([wait], [], [])
    with suppress(Exception):
        os._exit(10 + RESULTS.index(desk.write().result))
    os._exit(1)


def traced(desk: Desk, call: str, fault: str, when: int) -> tuple[str, bool]:
    """Return what a writing with a fault reported, and whether the fault came to pass."""
    desk.journal = Journal(desk.state)  # a lock is not inherited
    log = desk.folder / "strace"
    child, go = write_in_child(desk)
    words = ["strace", "-qq", "-o", str(log), "-p", str(child), "-e", f"trace={call}"]
    tracer = subprocess.Popen(  # a test
        [*words, "-e", f"inject={call}:{fault}:when={when}"], stderr=subprocess.DEVNULL
    )
    while "TracerPid:\t0" in Path(f"/proc/{child}/status").read_text():
        time.sleep(0.001)
    os.close(go)
    _, status = os.waitpid(child, 0)
    tracer.wait()
    code = os.waitstatus_to_exitcode(status)
    said = RESULTS[code - 10] if code >= 10 else "killed" if code == -9 else "an exception"  # as above
    return said, "INJECTED" in log.read_text() or code < 0


def wrong(desk: Desk, said: str) -> str:
    """Return what is wrong after a writing; empty: nothing."""
    text = desk.file.read_bytes() if desk.file.exists() else b"no note"
    if text not in (BASE, NEW):
        return "torn"
    if said == "an exception" or (said, text) in (("not_written", NEW), ("written", BASE), ("unchanged", BASE)):
        return f"a wrong report: {said}"
    desk.tidy()
    if desk.file.read_bytes() != text or desk.copies():
        return "changed by the tidying"
    return "something is left" if desk.hidden() or desk.open_changes() else ""


def every_fault(folder: Path, faults: list[str]) -> Counter[str]:
    """Return what was counted."""
    counts: Counter[str] = Counter()
    for fault in faults:
        for call in CALLS:
            when, is_passed = 1, True
            while is_passed:
                desk = Desk(folder / f"{fault} {call} {when}")
                said, is_passed = traced(desk, call, fault, when)
                if is_passed:
                    counts["faults"] += 1
                    found = wrong(desk, said)
                    if found:
                        counts[f"{found} ({call} {fault} {when})"] += 1
                desk.remove()
                when += 1
    return counts


if __name__ == "__main__":
    place, *faults = sys.argv[1:]
    first = Desk(Path(place, "first"))
    first.write()  # what is imported late is there before the first fork
    print(json.dumps(every_fault(Path(place), faults)))  # noqa: T201  # the answer
