"""Answers on their way into notes: at once, or when nobody is typing there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from vaultnet.app.answer import Answered, Patience, answer, answer_waiting, read_waiting
from vaultnet.app.undo import undo
from vaultnet.model.answer import Answer, LogLine, SetField
from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.people.conventions import conventions_from
from vaultnet.vault.open_answers import read_open_answers
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from pathlib import Path

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())
DAY = date(2026, 11, 24)
ANNA, BEA = "People/Anna.md", "People/Bea.md"
COFFEE = Answer(ANNA, (LogLine(DAY, "coffee", "the regatta"),))
SNOOZE = Answer(ANNA, (SetField("snooze_until", "2026-12-08"),))
AT_ONCE = Patience(quiet_seconds=0, wait_seconds=0)


@pytest.fixture
def vault(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(quick_path / "home"))
    folder = quick_path / "vault"
    (folder / "People").mkdir(parents=True)
    (folder / ANNA).write_text("Kiel\n")
    (folder / BEA).write_text("Bremen\n")
    return folder


def became(done: tuple[Answered, ...]) -> list[str]:
    return [each.became for each in done]


def test_answers_to_one_note_are_one_writing(vault: Path) -> None:
    done = answer(str(vault), (COFFEE, Answer(BEA, COFFEE.edits), SNOOZE), CONVENTIONS, AT_ONCE)
    assert became(done) == ["written", "written", "written"]
    assert done[0].number == done[2].number != done[1].number
    assert (vault / ANNA).read_text() == (
        "---\nsnooze_until: 2026-12-08\n---\nKiel\n\n## Contacts\n- 2026-11-24 ☕ coffee the regatta\n"
    )
    undo(str(vault), done[0].number)
    assert (vault / ANNA).read_text() == "Kiel\n"


def test_an_answer_given_twice_is_written_once(vault: Path) -> None:
    answer(str(vault), (COFFEE,), CONVENTIONS, AT_ONCE)
    assert became(answer(str(vault), (COFFEE,), CONVENTIONS, AT_ONCE)) == ["already"]
    assert (vault / ANNA).read_text().count("coffee") == 1


def test_what_cannot_be_written_does_not_keep_the_rest_from_it(vault: Path) -> None:
    (vault / ANNA).write_text("---\nsnooze_until: |\n  x\n---\nKiel\n")
    assert became(answer(str(vault), (SNOOZE, COFFEE), CONVENTIONS, AT_ONCE)) == ["refused", "written"]
    gone = Answer("People/Nobody.md", COFFEE.edits)
    assert became(answer(str(vault), (gone,), CONVENTIONS, AT_ONCE)) == ["refused"]


def test_a_note_that_is_being_edited_is_waited_for(vault: Path) -> None:
    slept: list[float] = []
    patience = Patience(quiet_seconds=1000, wait_seconds=1, wait=slept.append)
    done = answer(str(vault), (COFFEE,), CONVENTIONS, patience)
    assert became(done) == ["waiting"]
    assert sum(slept) == 1
    assert (vault / ANNA).read_text() == "Kiel\n"
    assert read_waiting(str(vault)) == (COFFEE,)

    assert became(answer_waiting(str(vault), CONVENTIONS, patience)) == ["waiting"]
    assert became(answer_waiting(str(vault), CONVENTIONS, AT_ONCE)) == ["written"]
    assert (vault / ANNA).read_text().endswith("- 2026-11-24 ☕ coffee the regatta\n")
    assert read_waiting(str(vault)) == ()
    assert answer_waiting(str(vault), CONVENTIONS, AT_ONCE) == ()


def test_what_waits_is_kept_for_this_account_alone(vault: Path) -> None:
    answer(str(vault), (COFFEE,), CONVENTIONS, Patience(quiet_seconds=1000, wait_seconds=0))
    file = state_of(str(vault)).folder / "answers.json"
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_broken_record_of_what_waits_is_no_record(vault: Path) -> None:
    folder = state_of(str(vault)).folder
    for text in ("", "{", "[]", '{"waiting": [{}]}', "null"):
        (folder / "answers.json").write_text(text)
        assert read_open_answers(folder).waiting == ()
