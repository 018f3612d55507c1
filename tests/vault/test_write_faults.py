"""Every call that a writing makes, failing in every way: the note stays whole, and what is reported is true."""

from __future__ import annotations

import errno
import os
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

import pytest

from desk import BASE, Desk, with_line
from file_calls import watch_calls
from reference_writers import write_plainly
from vaultnet.vault.changed import ChangedError
from vaultnet.vault.mark import with_digest
from vaultnet.vault.write import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CODES: Final = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EACCES, errno.EROFS, errno.ENOENT)
Way: TypeAlias = Literal["instead", "after", "from then on"]
"""The call fails and does nothing; does its work and fails all the same; fails, and so do all that follow."""

WAYS: Final[tuple[Way, ...]] = ("instead", "after", "from then on")
NEW: Final = with_line(BASE)


class Fault(NamedTuple):
    number: int
    """Of the call that fails, from 1."""

    code: int
    way: Way


class Failing:
    """The file system with a fault in it."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.count = 0

    def __call__(self, name: str, call: Callable[[], Any], words: tuple[Any, ...]) -> Any:  # noqa: ANN401  # any call
        self.count += 1
        if self.count < self.fault.number or (self.count > self.fault.number and self.fault.way != "from then on"):
            return call()
        if self.fault.way == "after" or name == "close":
            call()
        raise OSError(self.fault.code, os.strerror(self.fault.code), *words[:1])


def failing(desk: Desk, fault: Fault, writer: Callable[[Desk], str]) -> tuple[str, bool]:
    """Return what a writer says with a fault, and whether the fault came to pass."""
    around = Failing(fault)
    with pytest.MonkeyPatch.context() as patch:
        watch_calls(patch, around)
        says = writer(desk)
    return says, around.count >= fault.number


OLD_PAGE: Final = with_digest("---\ngenerator: vaultnet\n---\nold\n<!-- vaultnet:end -->\n")
NEW_PAGE: Final = with_digest("---\ngenerator: vaultnet\n---\nnew\n<!-- vaultnet:end -->\n")


def a_note(desk: Desk) -> str:
    return desk.write().result


def a_page(desk: Desk) -> str:
    with desk.journal.locked_for_a_page():
        try:
            return "written" if write(desk.file, OLD_PAGE, NEW_PAGE, desk.journal, "Anna.md") else "unknown"
        except (OSError, ChangedError):
            return "not_written"


def a_page_without_state(desk: Desk) -> str:
    try:
        return "written" if write(desk.file, OLD_PAGE, NEW_PAGE) else "unknown"
    except (OSError, ChangedError):
        return "not_written"


def plainly(desk: Desk) -> str:
    try:
        write_plainly(desk.file, with_line)
    except OSError:
        return "not_written"
    return "written"


def wrong(desk: Desk, says: str, old: bytes, new: bytes) -> str:
    """Return what is wrong after a writing; empty: nothing."""
    text = desk.file.read_bytes() if desk.file.exists() else b"no note"
    if text not in (old, new):
        return "torn"
    if (says, text) in (("not_written", new), ("written", old)):
        return "a wrong report"
    desk.tidy()
    if desk.file.read_bytes() != text:
        return "changed by the tidying"
    if desk.copies():
        return "a copy of nothing is shown"
    return "something is left" if desk.hidden() or desk.open_changes() else ""


def every_fault(folder: Path, writer: Callable[[Desk], str], codes: tuple[int, ...]) -> Iterator[str]:
    """Yield what is wrong after each fault; empty where nothing is."""
    old, new = (BASE, NEW) if writer in (a_note, plainly) else (OLD_PAGE, NEW_PAGE)
    for code in codes:
        for way in WAYS:
            number, is_passed = 1, True
            while is_passed:
                desk = Desk(folder / f"{code} {way} {number}", old)
                says, is_passed = failing(desk, Fault(number, code, way), writer)
                found = wrong(desk, says, old, new) if is_passed else ""
                desk.remove()
                yield f"{found}: {Fault(number, code, way)}" if found else ""
                number += 1


def test_the_usual_way_of_writing_tears_notes(quick_path: Path) -> None:
    assert any("torn" in fault for fault in every_fault(quick_path, plainly, CODES[:1]))


@pytest.mark.parametrize(
    ("writer", "codes", "least"),
    [
        (a_note, (errno.ENOSPC, errno.EIO, errno.ENOENT), 400),
        (a_page, (errno.EIO,), 120),
        (a_page_without_state, (errno.ENOSPC,), 60),
    ],
)
def test_no_fault_at_any_call_tears_a_note_or_tells_a_lie(
    quick_path: Path, writer: Callable[[Desk], str], codes: tuple[int, ...], least: int
) -> None:
    faults = Counter(every_fault(quick_path, writer, codes))

    assert faults.total() >= least
    assert [*faults] == [""]


@pytest.mark.nightly
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("writer", "least"), [(a_note, 850), (a_page, 700), (a_page_without_state, 390)])
def test_no_fault_of_any_kind_does(quick_path: Path, writer: Callable[[Desk], str], least: int) -> None:
    faults = Counter(every_fault(quick_path, writer, CODES))

    assert faults.total() >= least
    assert [*faults] == [""]
