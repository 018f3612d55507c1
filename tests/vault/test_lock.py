from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from listening import wait_until
from vaultnet.errors import LockedError
from vaultnet.vault import lock as locks
from vaultnet.vault.lock import is_watched, watch_lock, write_lock
from vaultnet.vault.records import Watching, write_watching
from vaultnet.vault.writer import is_writer

if TYPE_CHECKING:
    from pathlib import Path

STARTER = """
import sys
from pathlib import Path
from vaultnet.errors import LockedError
from vaultnet.vault.lock import watch_lock
print("ready", flush=True)
sys.stdin.readline()
try:
    with watch_lock(Path(sys.argv[1]), "Notes"):
        print("won", flush=True)
        sys.stdin.readline()
except LockedError:
    print("refused", flush=True)
"""


def starter(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", STARTER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def close(process: subprocess.Popen[str]) -> None:
    for stream in (process.stdin, process.stdout):
        if stream:
            stream.close()
    process.wait(10)


@pytest.mark.parametrize("starters", [6, pytest.param(60, marks=pytest.mark.nightly)])
def test_of_many_that_start_at_once_one_wins_and_a_kill_frees_the_lock(tmp_path: Path, starters: int) -> None:
    processes = [starter(tmp_path) for _ in range(starters)]
    for process in processes:
        assert said(process) == "ready"
    for process in processes:
        go(process)
    answers = {process.pid: said(process) for process in processes}
    winner = next(each for each in processes if answers[each.pid] == "won")

    assert sorted(answers.values()) == [*["refused"] * (starters - 1), "won"]
    assert is_watched(tmp_path)
    os.kill(winner.pid, signal.SIGKILL)
    for process in processes:
        close(process)
    assert not is_watched(tmp_path)
    with watch_lock(tmp_path, "Notes"):
        assert is_watched(tmp_path)


def test_who_is_refused_is_told_by_whom(tmp_path: Path) -> None:
    write_watching(tmp_path, Watching(4711, "2026-11-24T12:00:00+00:00", "ok", "", 3))
    with watch_lock(tmp_path, "Notes"), pytest.raises(LockedError) as refused, watch_lock(tmp_path, "Notes"):
        pass

    assert refused.value.exit_code == 15
    assert "4711" in str(refused.value.what.blanks)


def test_two_writers_take_turns(tmp_path: Path) -> None:
    done: list[str] = []

    def second() -> None:
        with write_lock(tmp_path, "Notes"):
            done.append("second")

    other = threading.Thread(target=second)
    with write_lock(tmp_path, "Notes"):
        other.start()
        wait_until(other.is_alive)
        done.append("first")
    other.join(10)

    assert done == ["first", "second"]


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "WRITE_SECONDS", 0.05)
    with write_lock(tmp_path, "Notes"), pytest.raises(LockedError), write_lock(tmp_path, "Notes"):
        pass


def test_a_state_that_cannot_be_written_locks_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with watch_lock(tmp_path / "file", "Notes"), write_lock(tmp_path / "file", "Notes"):
        assert not is_watched(tmp_path / "file")


def test_the_locks_are_readable_by_this_account_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with watch_lock(tmp_path, "Notes"), write_lock(tmp_path, "Notes"):
            modes = {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    finally:
        os.umask(before)

    assert modes == {0o600}


@pytest.mark.parametrize(
    ("own", "named", "writes"),
    [
        ("Desk", "", True),
        ("Desk", " desk ", True),
        ("desk.local", "Desk", True),
        ("desk", "DESK.local", True),
        ("desk", "studio", False),
        ("desk.local", "local", False),
    ],
)
def test_the_writer_is_known_by_the_machines_name(
    monkeypatch: pytest.MonkeyPatch, own: str, named: str, *, writes: bool
) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: own)

    assert is_writer(named) is writes
