from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk import LATER, now
from vaultnet.app.undo import read_changes, undo_run
from vaultnet.vault.looking import look_again
from vaultnet.vault.state import state_of
from vaultnet.vault.write import write_new_note, write_note

if TYPE_CHECKING:
    from pathlib import Path

    from vaultnet.vault.journal import Journal


@pytest.fixture
def vault(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(quick_path / "home"))
    folder = quick_path / "vault"
    folder.mkdir()
    return folder


def journal_of(vault: Path) -> Journal:
    return state_of(str(vault)).journal


def test_a_new_note_is_written_once_with_its_folder_and_undone_into_the_trash(vault: Path) -> None:
    outcome = write_new_note(str(vault), "People/Bo.md", b"# Bo\n", journal_of(vault))
    again = write_new_note(str(vault), "People/Bo.md", b"other\n", journal_of(vault))

    assert (outcome.result, again.why) == ("written", "taken")
    assert (vault / "People/Bo.md").read_bytes() == b"# Bo\n"
    [undone] = undo_run(str(vault), None)
    assert undone.outcome.result == "written"
    assert not (vault / "People/Bo.md").exists()
    assert (vault / ".trash/Bo.md").read_bytes() == b"# Bo\n"
    assert not read_changes(str(vault))


def test_a_new_note_into_which_its_user_has_written_stays(vault: Path) -> None:
    write_new_note(str(vault), "Bo.md", b"# Bo\n", journal_of(vault))
    (vault / "Bo.md").write_bytes(b"# Bo\nmet in Bari\n")

    [undone] = undo_run(str(vault), None)

    assert undone.outcome.why == "declined"
    assert (vault / "Bo.md").read_bytes() == b"# Bo\nmet in Bari\n"
    assert len(read_changes(str(vault))) == 1


def test_a_new_note_that_its_user_has_deleted_counts_as_undone(vault: Path) -> None:
    write_new_note(str(vault), "Bo.md", b"# Bo\n", journal_of(vault))
    (vault / "Bo.md").unlink()
    [undone] = undo_run(str(vault), None)
    assert undone.outcome.reason is None
    assert not read_changes(str(vault))


def test_nothing_in_the_trash_is_written_over(vault: Path) -> None:
    (vault / ".trash").mkdir()
    (vault / ".trash/Bo.md").write_bytes(b"older\n")
    write_new_note(str(vault), "Bo.md", b"# Bo\n", journal_of(vault))
    undo_run(str(vault), None)
    assert (vault / ".trash/Bo.md").read_bytes() == b"older\n"
    assert (vault / ".trash/Bo 2.md").read_bytes() == b"# Bo\n"


@pytest.mark.parametrize("path", ["../Bo.md", "/etc/vaultnet-Bo.md", "a/../../Bo.md"])
def test_no_new_note_leaves_the_vault(vault: Path, path: str) -> None:
    assert write_new_note(str(vault), path, b"x", journal_of(vault)).why == "outside"
    assert [each.name for each in vault.parent.iterdir() if each.name.endswith(".md")] == []


def test_what_one_command_wrote_is_undone_together_and_nothing_else(vault: Path) -> None:
    for name in ("a", "b", "c"):
        (vault / f"{name}.md").write_bytes(b"old\n")
    for name, run in (("a", ""), ("b", "x"), ("c", "x")):
        write_note(str(vault), f"{name}.md", lambda text: text + b"new\n", 0, journal_of(vault), run=run)
    write_new_note(str(vault), "d.md", b"d\n", journal_of(vault), run="x")

    undone = undo_run(str(vault), None)

    assert [each.change.path for each in undone] == ["d.md", "c.md", "b.md"]
    assert [(vault / f"{name}.md").read_bytes() for name in "abc"] == [b"old\nnew\n", b"old\n", b"old\n"]
    assert [each.path for each in read_changes(str(vault))] == ["a.md"]


@pytest.mark.parametrize("was_written", [True, False])
def test_a_crash_in_the_middle_of_a_new_note_is_settled_by_what_lies_there(
    vault: Path, monkeypatch: pytest.MonkeyPatch, *, was_written: bool
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(
        "vaultnet.vault.journal.Journal.add" if was_written else "vaultnet.vault.write._write_new", crash
    )
    with pytest.raises(KeyboardInterrupt):
        write_new_note(str(vault), "Bo.md", b"# Bo\n", journal_of(vault))
    monkeypatch.undo()
    monkeypatch.setenv("XDG_STATE_HOME", str(vault.parent / "home"))
    monkeypatch.setenv("HOME", str(vault.parent / "home"))

    look_again(str(vault), journal_of(vault), now() + LATER, starting=True)

    assert (vault / "Bo.md").exists() == was_written
    assert len(read_changes(str(vault))) == was_written
