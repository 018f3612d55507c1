from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from listening import wait_until
from vaultnet.errors import NotWrittenError
from vaultnet.vault.lock import watch_lock
from vaultnet.vault.records import Watching, write_watching
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run


def test_watch_once_writes_the_pages_and_ends(run: Run, vault: Path) -> None:
    answer = run("watch", "--once")

    assert answer.code == 0
    assert (vault / "Vaultnet" / "Who to meet.md").exists()
    assert "pages were written." in answer.err


def test_watch_once_ends_as_build_does_when_a_page_cannot_be_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_root: str, folder: str, *_: object) -> None:
        raise NotWrittenError(folder, "no room")

    monkeypatch.setattr("vaultnet.app.build.write_page", full)

    once, build = run("watch", "--once"), run("build")

    assert once == build
    assert once.code == 14
    assert len(once.err.splitlines()) == 3


@pytest.mark.parametrize("seed", ["0", "1", "random"])
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Marquesas"])
def test_watch_writes_the_same_bytes_on_every_machine(vault: Path, tmp_path: Path, seed: str, zone: str) -> None:
    language = {"0": "C", "1": "de_DE.UTF-8", "random": "tr_TR.UTF-8"}[seed]
    pages: list[dict[str, bytes]] = []
    for variables in ({}, {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": language, "LC_ALL": language}):
        copy = tmp_path / f"copy{len(pages)}"
        shutil.copytree(vault, copy)
        subprocess.run(
            [
                sys.executable,
                "-m",
                "vaultnet",
                "--vault",
                copy,
                "--today",
                "2026-11-24",
                "--language",
                "en",
                "watch",
                "--once",
            ],
            env={**os.environ, **variables},
            check=True,
            capture_output=True,
        )
        pages.append({file.name: file.read_bytes() for file in (copy / "Vaultnet").iterdir()})

    assert pages[0] == pages[1]


def test_a_second_watch_is_refused_with_a_code_of_its_own(run: Run, vault: Path) -> None:
    folder = state_of(os.path.realpath(vault)).folder
    write_watching(folder, Watching(4711, "2026-11-24T12:00:00+00:00", "ok", "", 3))
    with watch_lock(folder, "Notes"):
        answer = run("watch")

    assert answer.code == 15
    assert "4711" in answer.err
    assert len(answer.err.splitlines()) == 3


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_watch_ends_cleanly_at_a_signal(vault: Path, number: int) -> None:
    command = [sys.executable, "-m", "vaultnet", "--vault", str(vault), "--language", "en", "watch"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        wait_until((vault / "Vaultnet" / "Vault check.md").exists, 30)
        wait_until((state_of(os.path.realpath(vault)).folder / "watch.json").exists)
        process.send_signal(number)
        _, told = process.communicate(timeout=10)

    assert process.returncode == 0
    assert told.splitlines() == [line for line in told.splitlines() if line.endswith("were written.")]
    log = (state_of(os.path.realpath(vault)).folder / "watch.log").read_text()
    assert log.splitlines()[-1].endswith(" stopped")


def test_status_says_what_was_never_done(run: Run, vault: Path) -> None:
    answer = run("status")

    assert answer.code == 0
    assert "Nobody watches it" in answer.out
    assert "have never been built" in answer.out
    assert not list(vault.rglob(".~vaultnet*"))


def test_status_says_what_the_running_watch_says(run: Run, vault: Path) -> None:
    folder = state_of(os.path.realpath(vault)).folder
    watching = Watching(4711, "2026-11-24T12:00:00+00:00", "degraded", "watch_limit", 3, failed="OSError", evicted=2)
    write_watching(folder, watching)
    with watch_lock(folder, "Notes"):
        answer, record = run("status"), json.loads(run("status", "--json").out)

    for text in ("process 4711", "3 notes", "max_user_watches", "OSError", "2 notes are in a cloud only"):
        assert text in answer.out
    assert record["schema"] == 1
    assert record["watched"] is True
    assert record["watch"]["condition"] == "degraded"
    assert record["write_level"] in ("exchange", "hard_link", "compare")


def test_status_does_not_say_that_all_is_well_when_the_last_round_failed(run: Run, vault: Path) -> None:
    folder = state_of(os.path.realpath(vault)).folder
    said = []
    for failed in ("", "OSError"):
        write_watching(folder, Watching(4711, "2026-11-24T12:00:00+00:00", "ok", "", 3, failed=failed))
        with watch_lock(folder, "Notes"):
            said.append(run("status").out)

    assert ["All is well" in each for each in said] == [True, False]


def test_status_says_when_the_pages_were_built(run: Run) -> None:
    run("build")

    assert "Pages brought up to date: 20" in run("status").out
    assert json.loads(run("status", "--json").out)["last_build"]["notes"] > 0


def test_on_another_machine_than_the_writer_build_and_status_say_so(run: Run, vault: Path) -> None:
    (vault / "Vaultnet").mkdir(exist_ok=True)
    (vault / "Vaultnet" / "Settings.md").write_text("---\nwriter: another-desk\n---\n")

    assert "another-desk" in run("status").out
    assert "another machine as the only writer" in run("build").out
    assert not (vault / "Vaultnet" / "Who to meet.md").exists()


def test_a_service_is_shown_before_it_is_installed(run: Run, vault: Path) -> None:
    answer = run("service", "install", "--dry-run", "--notify")

    assert answer.code == 0
    assert f'"{os.path.realpath(vault)}" "--quiet" "watch" "--notify"' in answer.out
    assert run("service", "status").code == 0
    assert json.loads(run("service", "status", "--json").out)["installed"] is False
    assert "no service" in run("service", "uninstall").err
    assert run("service", "uninstall", "--dry-run").out.startswith("$ systemctl --user disable --now vaultnet-")


def test_a_service_that_cannot_be_installed_is_told_in_three_lines(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    answer = run("service", "install")

    assert answer.code == 14
    assert len(answer.err.splitlines()) == 3
