from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from desk import BASE, LATER, LINE, Desk, now
from vaultnet.model.page import END_MARK
from vaultnet.vault.mark import with_digest
from vaultnet.vault.sweeping import sweep

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = ".~vaultnet-0123456789abcdef.tmp"
PART = ".~vaultnet-0123456789abcdef-part.tmp"
A_PAGE = with_digest(f"---\ngenerator: vaultnet\n---\nold\n{END_MARK}\n")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.write()
    desk.tidy()
    (desk.state / "swept").unlink()
    return desk


def swept(desk: Desk, seconds: float = LATER) -> tuple[str, ...]:
    return sweep(str(desk.vault), desk.journal, now() + seconds)


@pytest.mark.parametrize(
    ("name", "text"), [(PART, b"half a te"), (WHOLE, b""), (WHOLE, A_PAGE), (WHOLE, BASE + LINE), (PART, BASE + b"x")]
)
def test_what_is_ours_or_stands_there_anyway_goes(desk: Desk, name: str, text: bytes) -> None:
    (desk.vault / name).write_bytes(text)

    assert swept(desk) == ()
    assert desk.names() == ["Anna.md"]


@pytest.mark.parametrize("text", [BASE + b"typed by the user\n", A_PAGE + b"typed below\n"])
def test_a_text_that_stands_nowhere_else_is_shown(desk: Desk, text: bytes) -> None:
    folder = desk.vault / "Persone"
    folder.mkdir()
    (folder / WHOLE).write_bytes(text)

    [path] = swept(desk)

    assert path.startswith("Persone/vaultnet (conflicted copy ")
    assert (desk.vault / path).read_bytes() == text
    assert len(list(folder.iterdir())) == 1


def test_young_files_may_be_another_machines(desk: Desk) -> None:
    (desk.vault / WHOLE).write_bytes(b"")

    assert swept(desk, 0) == ()
    assert desk.hidden() == [WHOLE]


@pytest.mark.parametrize("name", [".~vaultnet-x.tmp", ".~vaultnet-0123456789abcdef.md", "vaultnet.tmp", ".hidden.tmp"])
def test_only_our_exact_names_are_touched(desk: Desk, name: str) -> None:
    (desk.vault / name).write_bytes(b"")

    swept(desk)

    assert (desk.vault / name).exists()


def test_hidden_folders_are_not_entered(desk: Desk) -> None:
    (desk.vault / ".git").mkdir()
    (desk.vault / ".git" / WHOLE).write_bytes(b"")

    swept(desk)

    assert (desk.vault / ".git" / WHOLE).exists()


def test_what_the_journal_knows_is_left_to_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    original = os.rename

    def refuse(source: str, target: str) -> None:
        if str(desk.state) in str(target):
            raise OSError(18, "another disk")
        original(source, target)

    monkeypatch.setattr(os, "rename", refuse)
    desk.write(lambda text: text + b"more\n")

    swept(desk)

    assert len(desk.hidden()) == 1


def test_the_vault_is_swept_once_a_day(desk: Desk) -> None:
    swept(desk)
    (desk.vault / WHOLE).write_bytes(b"")

    swept(desk, LATER + 3600)
    assert desk.hidden() == [WHOLE]
    swept(desk, LATER + 86_401)
    assert desk.hidden() == []


def test_without_a_state_folder_it_is_swept_too(desk: Desk, tmp_path: Path) -> None:
    (desk.vault / WHOLE).write_bytes(b"")
    desk.journal.folder = tmp_path / "missing"

    swept(desk)

    assert desk.hidden() == []
    assert not (tmp_path / "missing").exists()
