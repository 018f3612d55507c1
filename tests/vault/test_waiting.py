from __future__ import annotations

import os
import stat
from datetime import date
from typing import TYPE_CHECKING

import pytest

from vaultnet.model.answer import Answer, KeepPromise, LogLine, SetField
from vaultnet.vault.waiting import FILE, Waiting, change_waiting, read_waiting

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 24)
ANSWERS = (
    Waiting(Answer("People/Anna.md", (LogLine(DAY, "coffee", "perché no", "it"),), "a1b2c3"), "run"),
    Waiting(Answer("People/Bo.md", (SetField("snooze_until", "2026-12-10"), KeepPromise("call [[Bo]]", DAY)))),
)


def test_answers_wait_as_they_were_given_and_in_their_order(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    assert read_waiting(folder) == ()
    change_waiting(folder, lambda kept: (*kept, ANSWERS[0]))
    change_waiting(folder, lambda kept: (*kept, ANSWERS[1]))
    assert read_waiting(folder) == ANSWERS
    if os.name == "posix":
        assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600
    assert [each.name for each in folder.iterdir()] == [FILE]


def test_when_none_waits_any_more_nothing_is_left(tmp_path: Path) -> None:
    change_waiting(tmp_path, lambda _: ANSWERS)
    change_waiting(tmp_path, lambda _: ())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "null", "\0", '{"format": 2}', '{"format": 1}', '{"format": 1, "waiting": [1]}'),
        '{"format": 1, "waiting": [{"path": "a", "id": "", "run": "", "edits": [{"kind": "x"}]}]}',
        '{"format": 1, "waiting": [{"path": "a", "id": "", "run": "", "edits": [{"kind": "log_line", "day": 5}]}]}',
        '{"format": 1, "waiting": [{"path": "a", "id": "", "run": "", "edits": [{"kind": "set_field"}]}]}',
    ],
)
def test_a_broken_file_holds_nothing_and_fails_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert read_waiting(tmp_path) == ()
