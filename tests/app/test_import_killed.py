from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from import_desk import ImportDesk, crowd
from import_kills import kill_until_there, tidy

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are killed where they can be forked")


@pytest.fixture
def place(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(quick_path / "home"))
    return quick_path


def kill(place: Path, people: int, kills: int) -> int:
    """Kill imports of so many people, in vault after vault; check each vault; return the number of kills."""
    found = crowd(people, talkers=people - people // 10)
    whole = ImportDesk(place / "whole")
    whole.bring(found)
    expected = whole.files()
    done = number = 0
    while done < kills:
        number += 1
        desk = ImportDesk(place / f"killed {number}")
        desk.write("Mine.md", "My words\n")
        before = desk.files()
        done += kill_until_there(desk, found, kills - done, seed=number).kills
        assert desk.bring(found).refused == ()
        tidy(desk)
        assert desk.files() == {**expected, **before}  # everybody, each once, each whole, and nothing else
        assert (desk.bring(found).made, desk.bring(found).changed) == ((), ())
        assert desk.files() == {**expected, **before}
        while any(each.outcome.result != "unchanged" for each in desk.undo()):
            pass
        assert desk.files() == before  # each run is taken back, the newest first
    return done


def test_an_import_that_is_killed_again_and_again_ends_with_everybody_once(place: Path) -> None:
    assert kill(place, 16, 6) >= 6


@pytest.mark.nightly
@pytest.mark.timeout(7200)
def test_a_thousand_kills_during_imports_of_five_hundred_people_leave_five_hundred_people(place: Path) -> None:
    assert kill(place, 500, 1000) >= 1000
