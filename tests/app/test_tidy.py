from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from vaultnet.app.tidy import tidy
from vaultnet.vault.state import state_of
from vaultnet.vault.write import write_note

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    folder = tmp_path / "vault"
    folder.mkdir()
    (folder / "Anna.md").write_bytes(b"# Anna\n")
    return folder


def test_a_start_brings_back_what_was_saved_late(vault: Path) -> None:
    editor = os.open(vault / "Anna.md", os.O_WRONLY | os.O_APPEND)
    write_note(str(vault), "Anna.md", lambda text: text + b"ours\n", 0, state_of(str(vault)).journal)
    os.write(editor, b"the user's\n")
    os.utime(editor, (1, 1))
    os.close(editor)

    end = time.monotonic() + 20
    while not tidy(str(vault)).brought_back:  # until the note has been left alone for two seconds
        assert time.monotonic() < end
        time.sleep(0.1)
    assert (vault / "Anna.md").read_bytes() == b"# Anna\nthe user's\nours\n"


def test_a_start_where_nothing_was_ever_written_writes_nothing(vault: Path, tmp_path: Path) -> None:
    assert tidy(str(vault)) == (None, (), ())
    assert [file for file in (tmp_path / "home").rglob("*") if file.is_file()] == []
