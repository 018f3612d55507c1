from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from desk import LATER, now
from random_notes import random_note
from vaultnet.app.undo import read_changes, read_text_before, undo
from vaultnet.notes.field_value import with_value
from vaultnet.notes.raw_lines import lines_of, with_lines
from vaultnet.vault.looking import look_again
from vaultnet.vault.state import state_of
from vaultnet.vault.writable import refuse_text
from vaultnet.vault.write import write_note

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vaultnet.vault.outcome import Outcome


@pytest.fixture
def vault(quick_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(quick_path / "home"))
    monkeypatch.setattr("os.fsync", lambda _: None)
    folder = quick_path / "vault"
    folder.mkdir()
    return folder


def written(vault: Path, path: str, edit: Callable[[bytes], bytes | None]) -> Outcome:
    return write_note(str(vault), path, edit, 0, state_of(str(vault)).journal)


def later(vault: Path) -> None:
    """Look after everything as two hours later."""
    look_again(str(vault), state_of(str(vault)).journal, now() + LATER, starting=True)


def random_edit(chance: Random, number: int) -> Callable[[bytes], bytes | None]:
    """Return something that vaultnet does to notes."""

    def add_line(text: bytes) -> bytes:
        places = [*(line.start for line in lines_of(text)), len(text)]
        return with_lines(text, chance.choice(places), [f"- 2026-11-24 ☕ coffee {number}"])

    def set_value(text: bytes) -> bytes | None:
        return with_value(text, "snooze_until", f"2026-12-{number % 28 + 1:02}")

    return chance.choice((add_line, set_value))


def test_every_one_of_a_thousand_operations_is_undone_to_the_byte(vault: Path) -> None:
    chance = Random(17)  # noqa: S311  # what to do
    for number in range(40):
        (vault / f"{number}.md").write_bytes(random_note(chance))
    history: list[tuple[str, bytes]] = []
    while len(history) < 1000:
        path = f"{chance.randrange(40)}.md"
        before = (vault / path).read_bytes()
        refuse_text(before)
        outcome = written(vault, path, random_edit(chance, len(history)))
        assert outcome.result == "written" or (vault / path).read_bytes() == before
        if outcome.result == "written":
            history.append((path, before))
    later(vault)

    assert len(read_changes(str(vault))) == 1000
    for number, (path, before) in enumerate(reversed(history)):
        if number % 50 == 0:
            later(vault)
        undone = undo(str(vault), None)
        assert undone is not None
        assert (undone.change.path, undone.outcome.result) == (path, "written")
        assert (vault / path).read_bytes() == before
    assert undo(str(vault), None) is None


def test_a_note_that_was_saved_since_stays_as_it_is(vault: Path) -> None:
    note = vault / "Anna.md"
    note.write_bytes(b"one\n")
    written(vault, "Anna.md", lambda text: text + b"ours\n")
    note.write_bytes(b"one\nours\nthe user's\n")

    undone = undo(str(vault), None)

    assert undone is not None
    assert undone.outcome.why == "declined"
    assert note.read_bytes() == b"one\nours\nthe user's\n"
    assert read_text_before(str(vault), undone.change.number) == b"one\n"


def test_any_change_that_is_still_there_can_be_undone_by_its_number(vault: Path) -> None:
    for name in ("Anna.md", "Luca.md"):
        (vault / name).write_bytes(b"one\n")
        written(vault, name, lambda text: text + b"ours\n")
    newest, oldest = read_changes(str(vault))

    undone = undo(str(vault), oldest.number)

    assert undone is not None
    assert (vault / "Anna.md").read_bytes() == b"one\n"
    assert (vault / "Luca.md").read_bytes() == b"one\nours\n"
    assert read_changes(str(vault)) == (newest,)
    assert undo(str(vault), oldest.number) is None


def test_changes_to_one_note_are_undone_one_by_one(vault: Path) -> None:
    note = vault / "Anna.md"
    note.write_bytes(b"one\n")
    for line in (b"two\n", b"three\n"):
        written(vault, "Anna.md", lambda text, line=line: text + line)  # type: ignore[misc]  # mypy#4226

    undo(str(vault), None)
    assert note.read_bytes() == b"one\ntwo\n"
    undo(str(vault), None)
    assert note.read_bytes() == b"one\n"


def test_a_note_that_is_back_already_counts_as_undone(vault: Path) -> None:
    note = vault / "Anna.md"
    note.write_bytes(b"one\n")
    written(vault, "Anna.md", lambda text: text + b"ours\n")
    note.write_bytes(b"one\n")

    undone = undo(str(vault), None)

    assert undone is not None
    assert undone.outcome.result == "unchanged"
    assert read_changes(str(vault)) == ()


def test_a_deleted_note_is_not_made_again(vault: Path) -> None:
    (vault / "Anna.md").write_bytes(b"one\n")
    written(vault, "Anna.md", lambda text: text + b"ours\n")
    (vault / "Anna.md").unlink()

    undone = undo(str(vault), None)

    assert undone is not None
    assert undone.outcome.why == "gone"
    assert list(vault.iterdir()) == []
