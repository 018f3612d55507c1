"""Work on other processors: the same as here, whatever becomes of a worker."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vaultnet.app import build as building
from vaultnet.app import workers
from vaultnet.app.pipeline import briefing_of
from vaultnet.app.reading import read_rules
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vaultnet.model.facts import Facts

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
SAMPLE = Path(__file__).parents[2] / "sample_vault"


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processors", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def test_work_beside_is_done_by_another_process_and_its_result_is_the_same() -> None:
    result = workers.begun_beside(lambda: (os.getpid(), "coffee ☕"))()

    assert result[0] != os.getpid()
    assert result[1] == "coffee ☕"


def test_work_of_a_worker_that_dies_is_done_here() -> None:
    here = os.getpid()

    def work() -> str:
        if os.getpid() != here:
            os._exit(9)
        return "done"

    assert workers.begun_beside(work)() == "done"


def test_work_that_fails_beside_fails_here_with_its_own_error() -> None:
    def work() -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        workers.begun_beside(work)()


@pytest.mark.parametrize(("system", "is_forked"), [("linux", True), ("darwin", False)])
def test_beside_other_threads_there_are_workers_on_linux_alone(
    monkeypatch: pytest.MonkeyPatch, system: str, is_forked: bool
) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    monkeypatch.setattr(sys, "platform", system)

    assert (workers.begun_beside(os.getpid)() != os.getpid()) is is_forked


def test_work_of_a_worker_that_hangs_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "HANGS_SECONDS", 0.05)
    here = os.getpid()

    def work() -> str:
        while os.getpid() != here:
            signal.pause()
        return "done"

    assert workers.begun_beside(work)() == "done"


def test_pages_made_beside_are_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = []
    for number, notes in enumerate((0, 1_000_000)):
        root = tmp_path / str(number) / "vault"
        shutil.copytree(SAMPLE, root, ignore=shutil.ignore_patterns("Network.canvas"))
        monkeypatch.setattr(building, "NOTES_WORTH_A_WORKER", notes)
        briefing = briefing_of(read_rules(str(root)), date(2026, 11, 24), "it", "it")
        pages.append({each.path: each.ours for each in building.build(str(root), briefing)})

    assert len(pages[0]) == 7
    assert pages[0] == pages[1]


def test_every_note_is_read_once_by_whoever_takes_its_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "NOTES_A_WORKER", 1)

    made = workers.shared_out(range(1000), _said)

    assert sorted(facts.path for facts in made) == sorted(f"{number}.md" for number in range(1000))


def test_what_a_dying_worker_took_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "NOTES_A_WORKER", 1)
    here = os.getpid()
    taken: list[Facts] = []

    def work(numbers: Sequence[int]) -> Iterator[Facts]:
        for facts in _said(numbers):
            if os.getpid() != here and len(taken) == 7:
                os.kill(os.getpid(), signal.SIGKILL)
            taken.append(facts)
            yield facts

    made = workers.shared_out(range(1000), work)

    assert sorted(facts.path for facts in made) == sorted(f"{number}.md" for number in range(1000))


def _said(numbers: Sequence[int]) -> Iterator[Facts]:
    for number in numbers:
        yield facts_of(parse(f"{number}.md", b"---\ntype: person\n---\n- 2026-11-01 coffee\n"), CONVENTIONS)
