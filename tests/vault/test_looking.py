"""Later looks: an editor writes into the file that we displaced, and what it wrote is where the user looks for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from desk import BASE, LATER, LINE, Desk, now
from vaultnet.model.page import END_MARK
from vaultnet.vault.looking import look_again
from vaultnet.vault.mark import with_digest
from vaultnet.vault.write import write

if TYPE_CHECKING:
    from pathlib import Path


USERS = b"typed by the user\n"


class Editor:
    """An editor that has had the note open since before we wrote."""

    def __init__(self, file: Path) -> None:
        self.handle = os.open(file, os.O_RDWR)

    def save(self, text: bytes) -> None:
        os.ftruncate(self.handle, 0)
        os.pwrite(self.handle, text, 0)


@pytest.fixture
def desk(quick_path: Path) -> Desk:
    return Desk(quick_path / "desk")


@pytest.fixture
def editor(desk: Desk) -> Editor:
    return Editor(desk.file)


def displaced(desk: Desk) -> list[bytes]:
    return [file.read_bytes() for file in sorted((desk.state / "displaced").iterdir())]


def test_what_was_displaced_is_kept_until_an_hour_has_passed(desk: Desk) -> None:
    desk.write()

    waits = [round((desk.look(seconds).next_at or 0) - now() - seconds) for seconds in (0, 1, 2, 59, 61, 3598)]
    assert waits == [2, 1, 58, 1, 3539, 2]
    assert displaced(desk) == [BASE]
    assert desk.look(3601).next_at is None
    assert displaced(desk) == []
    assert desk.names() == ["Anna.md"]


def test_at_a_start_after_a_minute_it_is_let_go(desk: Desk) -> None:
    desk.write()

    desk.look(30, starting=True)
    assert displaced(desk) == [BASE]
    desk.look(61, starting=True)
    assert displaced(desk) == []


def test_that_of_a_page_is_kept_for_a_minute(desk: Desk) -> None:
    write(desk.file, BASE, BASE + LINE, desk.journal, "Anna.md")

    assert displaced(desk) == [BASE]
    assert desk.look(61).next_at is None
    assert displaced(desk) == []
    assert desk.open_changes() == []


@pytest.mark.parametrize("seconds", [3, 61, 3601])
def test_a_late_save_and_our_line_are_both_in_the_note(desk: Desk, editor: Editor, seconds: float) -> None:
    desk.write()
    editor.save(USERS + BASE)

    looked = desk.look(seconds)

    assert looked.brought_back == ("Anna.md",)
    assert desk.file.read_bytes() == USERS + BASE + LINE
    assert desk.names() == ["Anna.md"]


def test_a_late_save_is_brought_back_once(desk: Desk, editor: Editor) -> None:
    desk.write()
    editor.save(BASE + USERS)

    desk.look(3)
    again = [desk.look(seconds).brought_back for seconds in (4, 61, LATER)]

    assert again == [(), (), ()]
    assert desk.file.read_bytes() == BASE + USERS + LINE


def test_what_the_user_took_away_stays_away(desk: Desk, editor: Editor) -> None:
    desk.write()
    editor.save(BASE.replace(b"# Anna\n\n", b""))

    desk.look(3)

    assert desk.file.read_bytes() == b"met her in Hamburg\n" + LINE


@pytest.mark.parametrize("text", [b"", BASE[:9], BASE])
def test_an_editor_in_the_middle_of_saving_has_not_saved(desk: Desk, editor: Editor, text: bytes) -> None:
    desk.write()
    editor.save(text)

    looked = desk.look(LATER)

    assert (looked.brought_back, looked.shown) == ((), ())
    assert desk.file.read_bytes() == BASE + LINE
    assert desk.names() == ["Anna.md"]


def test_a_file_that_was_written_to_just_now_is_not_finished(desk: Desk, editor: Editor) -> None:
    desk.write()
    editor.save(BASE + USERS)

    looked = look_again(str(desk.vault), desk.journal, now())

    assert looked.brought_back == ()
    assert looked.next_at is not None
    assert desk.file.read_bytes() == BASE + LINE


def test_a_late_save_that_touches_the_same_lines_is_shown_beside_the_note(desk: Desk, editor: Editor) -> None:
    desk.write(lambda text: text.replace(b"Hamburg", b"Bremen"))
    editor.save(BASE.replace(b"Hamburg", b"Berlin"))

    assert desk.look(3).shown == ("Anna.md",)
    assert desk.file.read_bytes() == BASE.replace(b"Hamburg", b"Bremen")
    assert desk.copies() == [BASE.replace(b"Hamburg", b"Berlin")]
    desk.tidy()
    assert len(desk.copies()) == 1


def test_a_late_save_whose_lines_the_note_has_is_no_news(desk: Desk, editor: Editor) -> None:
    desk.write(lambda _: b"all new\n")
    editor.save(USERS)
    desk.file.write_bytes(b"all new\n" + USERS)

    desk.tidy()

    assert desk.names() == ["Anna.md"]


def test_a_late_save_of_a_note_that_is_gone_is_shown(desk: Desk, editor: Editor) -> None:
    desk.write()
    editor.save(BASE + USERS)
    desk.file.rename(desk.vault / "Anna Keller.md")

    assert desk.look(3).shown == ("Anna.md",)
    assert desk.copies() == [BASE + USERS]


def test_a_late_save_into_a_page_is_put_back_and_kept_when_the_page_is_made_again(desk: Desk) -> None:
    old = with_digest(f"---\ngenerator: vaultnet\n---\nold\n{END_MARK}\n")
    desk.file.write_bytes(old)
    editor = Editor(desk.file)
    write(desk.file, old, old.replace(b"old", b"new"), desk.journal, "Anna.md")
    editor.save(old + USERS)

    assert desk.look(3).brought_back == ("Anna.md",)
    assert desk.file.read_bytes() == old + USERS


def test_two_writings_in_a_row_lose_no_late_save(desk: Desk, editor: Editor) -> None:
    desk.write()
    desk.write(lambda text: b"first\n" + text)
    editor.save(BASE.replace(b"met", USERS + b"met"))

    desk.look(3)

    assert desk.file.read_bytes() == b"first\n" + BASE.replace(b"met", USERS + b"met") + LINE


def test_on_another_disk_the_displaced_file_waits_beside_the_note(
    desk: Desk, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = os.rename

    def refuse(source: str, target: str) -> None:
        if str(desk.state) in str(target):
            raise OSError(18, "another disk")
        original(source, target)

    monkeypatch.setattr(os, "rename", refuse)
    desk.write()
    editor.save(BASE + USERS)

    assert len(desk.hidden()) == 1
    assert desk.look(3).brought_back == ("Anna.md",)
    desk.tidy()
    assert desk.file.read_bytes() == BASE + USERS + LINE
    assert desk.names() == ["Anna.md"]


def test_a_look_while_another_vaultnet_writes_comes_later(desk: Desk) -> None:
    from filelock import FileLock  # noqa: PLC0415  # as another process would

    desk.write()
    with FileLock(desk.state / "lock"):
        assert desk.look(LATER).next_at is not None
    assert displaced(desk) == [BASE]


def test_where_nothing_was_written_nothing_is_looked_at_or_made(desk: Desk) -> None:
    assert desk.look().next_at is None
    assert not desk.state.exists()


def test_no_log_or_name_tells_a_word_of_a_note(desk: Desk, editor: Editor, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(0):
        desk.write(lambda text: text + b"canary one\n")
        editor.save(BASE + b"canary two\n")
        desk.tidy()

    assert "canary" not in caplog.text
    assert not [file for file in desk.folder.rglob("*") if "canary" in file.name]
