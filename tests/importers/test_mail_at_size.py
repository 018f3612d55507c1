"""A mailbox of years: read in a stream, with little memory, every message counted."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, Final

import pytest

CHILD: Final = """
import json, sys, time
from datetime import date
from pathlib import Path
from vaultnet.importers.mail import drafts_of
from vaultnet.model.foreign import ForeignFile, ImportOptions

COUNT = int(sys.argv[1])
RECEIVED = "Received: by 2002:a05 with SMTP id x; Tue, 3 Nov 2026 10:00:00 -0800 (PST)\\r\\n" * 8
BODY = "Text and more text, and so on, for a line of a letter.\\r\\n" * 40

def pieces():
    texts = []
    for number in range(COUNT):
        guest, day = number % 3000, 1 + number % 28
        me, other = "Me <me@home.example>", f"Guest {guest} <guest{guest}@x.example>"
        sender, to = (me, other) if number % 2 else (other, me)
        texts.append(
            f"From {number}@xxx Tue Nov {day:02} 10:00:00 +0000 2025\\r\\n{RECEIVED}From: {sender}\\r\\n"
            f"To: {to}\\r\\nDate: Tue, {day} Nov 2025 10:00:00 +0100\\r\\n\\r\\n{BODY}\\r\\n"
        )
        if len(texts) == 100:
            yield "".join(texts).encode()
            texts.clear()
    yield "".join(texts).encode()

def peak():
    lines = Path("/proc/self/status").read_text().splitlines() if sys.platform == "linux" else ["VmHWM: 0"]
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))

before = peak()
options = ImportOptions(date(2026, 11, 24), own_emails=("me@home.example",))
making = time.process_time()
for piece in pieces():
    pass
start = time.process_time()
found = drafts_of((ForeignFile("All.mbox", pieces),), options)
seconds = time.process_time() - start - (start - making)
print(json.dumps({
    "people": len(found.people),
    "contacts": sum(len(draft.contacts) for draft in found.people),
    "left_out": dict(found.left_out),
    "seconds": seconds,
    "megabytes": peak() - before,
}))
"""


def used_by(count: int) -> dict[str, Any]:
    """Return what a mailbox of so many messages takes, and what it tells."""
    used: dict[str, Any] = json.loads(subprocess.check_output([sys.executable, "-c", CHILD, str(count)]))
    print(f"{count} messages: {used}")  # noqa: T201  # the figures of the report
    return used


def test_two_thousand_messages_are_all_counted() -> None:
    used = used_by(2000)
    assert (used["people"], used["contacts"], used["left_out"]) == (2000, 2000, {})


@pytest.mark.nightly
@pytest.mark.timeout(600)
def test_two_hundred_thousand_messages_need_little_memory() -> None:
    used = used_by(200_000)
    assert (used["people"], used["contacts"], used["left_out"]) == (3000, 21_000, {})
    assert used["seconds"] <= 30
    assert used["megabytes"] <= 100
