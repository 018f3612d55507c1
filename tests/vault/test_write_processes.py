"""Writing among other processes: killed at random, killed at every call, raced by a user's saves, on a full disk."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

TESTS: Final = Path(__file__).resolve().parents[1]
ENVIRONMENT: Final = {"PYTHONPATH": f"{TESTS}:{TESTS.parent / 'src'}", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the loops fork processes")


def counted(script: str, *words: object, before: tuple[str, ...] = ()) -> dict[str, int]:
    """Return what one of the loops has counted."""
    command = [*before, sys.executable, str(TESTS / script), *map(str, words)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    print(*words[1:], found)  # noqa: T201  # the figures, for `pytest -s`
    assert isinstance(found, dict)
    return found


def test_a_kill_tears_a_note_that_is_written_the_usual_way(quick_path: Path) -> None:
    found = counted("kill_loop.py", quick_path, "plainly", 200, 1)

    assert found["kills"] == 200
    assert found["torn"] > 0


def kill(folder: Path, rounds: int) -> None:
    found = counted("kill_loop.py", folder, "exchanging", rounds, 1)

    assert found["kills"] == rounds
    assert found["lines"] > rounds  # so many were written in between
    assert found["hidden files before the tidying"] > rounds // 50  # so many kills came in the middle of a writing
    wrong = ("torn", "backward", "changed by the tidying", "hidden files left", "changes left open", "copies shown")
    assert {name: found[name] for name in wrong} == dict.fromkeys(wrong, 0)


def test_no_kill_tears_a_note_or_leaves_anything_behind(quick_path: Path) -> None:
    kill(quick_path, 1000)


@pytest.mark.nightly
@pytest.mark.timeout(1200)
def test_no_kill_in_ten_thousand_does(quick_path: Path) -> None:
    kill(quick_path, 10_000)


def test_a_save_before_a_crash_at_any_call_is_there_after_the_next_start(quick_path: Path) -> None:
    found = counted("crash_calls.py", quick_path, "exchange", 100)

    assert found.pop("") > 300
    assert found == {}


@pytest.mark.nightly
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("level", "most"), [("exchange", 0), ("hard_link", 60), ("compare", 120)])
def test_a_save_before_any_call_and_a_crash_at_any_later_one_neither(quick_path: Path, level: str, most: int) -> None:
    found = counted("crash_calls.py", quick_path, level, 1)

    assert found.pop("") > 3000
    assert found.pop("the save is lost", 0) <= most  # in the last instant before the replacing, crash or none
    assert found == {}


@pytest.mark.parametrize("writer", ["plainly", "by_rename"])
def test_the_usual_ways_of_writing_lose_saves_of_another_process(quick_path: Path, writer: str) -> None:
    found = [counted("race_loop.py", quick_path / save, writer, save, 0, 300, 1) for save in ("in_place", "rename")]

    assert sum(each["lost"] for each in found) > 0


def race(folder: Path, save: str, quiet_seconds: float, rounds: int) -> dict[str, int]:
    found = counted("race_loop.py", folder, "exchanging", save, quiet_seconds, rounds, 1)

    assert found["rounds"] == rounds
    wrong = ("lost", "torn", "our line twice", "left")
    assert {name: found[name] for name in wrong} == dict.fromkeys(wrong, 0)
    return found


@pytest.mark.parametrize("quiet_seconds", [0, 0.02])
@pytest.mark.parametrize("save", ["in_place", "rename"])
def test_no_save_of_another_process_is_lost(quick_path: Path, save: str, quiet_seconds: float) -> None:
    found = race(quick_path, save, quiet_seconds, 300)

    assert found["written"] > 0
    assert found.get("not_quiet", 0) == (300 - found["written"] if quiet_seconds else 0)


@pytest.mark.nightly
@pytest.mark.timeout(2400)
@pytest.mark.parametrize("quiet_seconds", [0, 0.02])
@pytest.mark.parametrize("save", ["in_place", "rename"])
def test_none_in_twenty_thousand_is(quick_path: Path, save: str, quiet_seconds: float) -> None:
    race(quick_path, save, quiet_seconds, 20_000)


def own_disks() -> tuple[str, ...]:
    """Return what lets a process mount disks of its own; skip where that is not allowed."""
    unshare = shutil.which("unshare")
    if (
        unshare is None
        or subprocess.run([unshare, "-Urm", "mount", "-t", "tmpfs", "x", "/mnt"], check=False).returncode
    ):
        pytest.skip("no user and mount namespaces here")
    return unshare, "-Urm"


@pytest.mark.parametrize("where", ["top", "end"])
def test_a_full_disk_destroys_notes_that_are_written_the_usual_way(tmp_path: Path, where: str) -> None:
    assert counted("full_disk.py", tmp_path, "plainly", where, before=own_disks())["damaged"] >= 100


@pytest.mark.parametrize(
    ("where", "reason"),
    [("top", "the disk is full"), ("end", "the disk is full"), ("read_only", "the disk is read-only")],
)
def test_a_full_or_read_only_disk_damages_nothing_and_is_told(tmp_path: Path, where: str, reason: str) -> None:
    found = counted("full_disk.py", tmp_path, "exchanging", where, before=own_disks())

    assert found["notes"] >= 100
    assert found[f"not_written: {reason}"] == found["notes"]
    assert (found["damaged"], found["hidden files left"]) == (0, 0)


@pytest.mark.nightly
@pytest.mark.timeout(600)
def test_no_fault_that_the_system_itself_makes_tears_a_note_or_tells_a_lie(quick_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("no strace here")
    faults = [f"error={name}" for name in ("EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EINTR", "ENOENT")]

    found = counted("strace_loop.py", quick_path, *faults, "signal=KILL")

    assert found.pop("faults") > 700
    assert found == {}
