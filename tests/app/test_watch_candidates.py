from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from watched_vault import OWNER, PERSON, WatchedVault

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE = "Vaultnet/Candidates.csv"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WatchedVault]:
    for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    root = Path(os.path.realpath(tmp_path)) / "Notes"
    (root / ".obsidian").mkdir(parents=True)
    (root / "Me.md").write_text(OWNER)
    (root / "People").mkdir()
    (root / "People/Bo Berg.md").write_text(PERSON)
    (root / "Vaultnet").mkdir()
    (root / TABLE).write_text("pick;name\n;Anna Keller\n;Cy Olsen\n")
    vault = WatchedVault(root)
    vault.pass_time(3)
    yield vault
    vault.close()


def page(vault: WatchedVault) -> str:
    return (vault.root / "Vaultnet/Who to meet.md").read_text(encoding="utf-8")


def test_an_x_that_a_spreadsheet_saves_makes_a_note_while_watch_is_running(vault: WatchedVault) -> None:
    assert "Have you met? 2 of 2 people" in page(vault)
    (vault.root / TABLE).write_text("pick;name\nx;Anna Keller\n;Cy Olsen\n")
    vault.pass_time(15)
    assert (vault.root / "People/Anna Keller.md").exists()
    assert "Have you met? 1 of 1 person" in page(vault)
    assert "[[Anna Keller]]" in (vault.root / "Vaultnet/Last contact.md").read_text(encoding="utf-8")
    writes = vault.page_writes
    vault.pass_time(120)
    assert vault.page_writes == writes


def test_a_no_that_is_typed_takes_them_off_the_page(vault: WatchedVault) -> None:
    (vault.root / TABLE).write_text("pick;name\nno;Anna Keller\n;Cy Olsen\n")
    vault.pass_time(15)
    assert "Anna Keller" not in page(vault)
    assert not (vault.root / "People/Anna Keller.md").exists()
