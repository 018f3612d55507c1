from __future__ import annotations

import errno
import os
from functools import partial
from typing import TYPE_CHECKING

import pytest

from desk import BASE, LATER, LINE, Desk, now, with_line
from vaultnet.vault.change import digest
from vaultnet.vault.outcome import REASONS
from vaultnet.vault.settling import settled
from vaultnet.vault.temporary import names_beside
from vaultnet.vault.write import QUIET_FOR_A_COMMAND, QUIET_IN_THE_BACKGROUND, write_note

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def test_a_note_is_written_and_its_digest_is_told(desk: Desk) -> None:
    outcome = desk.write()

    assert outcome.result == "written"
    assert outcome.reason is None
    assert outcome.digest == digest(BASE + LINE)
    assert desk.file.read_bytes() == BASE + LINE
    assert desk.names() == ["Anna.md"]


def add(text: bytes, more: bytes) -> bytes:
    return text + more


def test_what_we_wrote_ourselves_is_no_noise_and_what_the_user_saved_since_is(desk: Desk) -> None:
    assert desk.write(quiet_seconds=3600).why == "not_quiet"
    desk.write()
    for more in (b"0\n", b"1\n", b"2\n"):
        assert desk.write(partial(add, more=more), quiet_seconds=3600).result == "written"
    assert desk.file.read_bytes() == BASE + LINE + b"0\n1\n2\n"

    with desk.file.open("ab") as file:
        file.write(b"typed\n")
    assert desk.write(partial(add, more=b"3\n"), quiet_seconds=3600).why == "not_quiet"
    assert desk.file.read_bytes() == BASE + LINE + b"0\n1\n2\ntyped\n"


def test_writing_again_what_stands_there_writes_nothing(desk: Desk) -> None:
    desk.write()
    before = desk.file.stat()

    for _ in range(1000):
        assert desk.write().result == "unchanged"

    after = desk.file.stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_ctime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
        before.st_ctime_ns,
    )
    assert len(desk.open_changes()) == 1


def test_an_edit_that_does_not_want_to_writes_nothing(desk: Desk) -> None:
    assert desk.write(lambda _: None).why == "declined"
    assert desk.file.read_bytes() == BASE


def test_a_note_that_was_just_saved_is_left_alone(desk: Desk) -> None:
    assert (QUIET_FOR_A_COMMAND, QUIET_IN_THE_BACKGROUND) == (2.0, 10.0)
    assert desk.write(quiet_seconds=3600).why == "not_quiet"
    assert desk.file.read_bytes() == BASE
    assert desk.names() == ["Anna.md"]


def test_so_is_one_whose_time_of_writing_says_otherwise(desk: Desk) -> None:
    os.utime(desk.file, (1, 1))

    assert desk.write(quiet_seconds=3600).why == "not_quiet"


def test_the_clock_of_the_disk_counts(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    later = now() + LATER
    monkeypatch.setattr("vaultnet.vault.writable.time.time", lambda: later)

    assert desk.write(quiet_seconds=3600).why == "not_quiet"
    assert desk.names() == ["Anna.md"]
    assert desk.open_changes() == []


def test_nothing_is_written_while_somebody_types_and_all_is_when_they_pause(desk: Desk) -> None:
    text = BASE
    for number in range(150):
        text += b"word %d\n" % number
        desk.file.write_bytes(text)
        assert desk.write(quiet_seconds=30).why == "not_quiet"
    end = now() + 20
    while (outcome := desk.write(quiet_seconds=0.05)).why == "not_quiet":
        assert now() < end
    assert outcome.result == "written"
    assert desk.file.read_bytes() == text + LINE


def test_a_note_that_is_gone_is_not_made_again(desk: Desk) -> None:
    desk.file.unlink()

    assert desk.write().why == "gone"
    assert desk.names() == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"\xff\xfea\x00", "not_utf8"),
        (b"a\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n", "git_conflict"),
        (b"a\r\n<<<<<<< HEAD\r\none\r\n=======\r\ntwo\r\n>>>>>>> other\r\n", "git_conflict"),
        (b"x" * (5 * 1024 * 1024 + 1), "too_large"),
    ],
)
def test_a_text_into_which_nothing_may_be_put_is_left_alone(desk: Desk, text: bytes, why: str) -> None:
    desk.file.write_bytes(text)

    assert desk.write().why == why
    assert desk.file.read_bytes() == text


def test_without_a_journal_no_note_is_written(desk: Desk) -> None:
    desk.state.write_bytes(b"no folder")

    assert desk.write().why == "state"
    assert desk.file.read_bytes() == BASE


def test_a_note_that_somebody_saves_for_ever_is_left_to_them(desk: Desk) -> None:
    def edit(text: bytes) -> bytes:
        desk.file.write_bytes(text + b"x")
        return text + LINE

    assert desk.write(edit).why == "changing"
    assert desk.file.read_bytes() == BASE + b"x" * 8
    assert desk.names() == ["Anna.md"]
    assert desk.open_changes() == []


def test_another_vaultnet_that_is_writing_is_waited_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from filelock import FileLock  # noqa: PLC0415  # as another process would

    desk.write()
    locked = desk.journal.locked
    monkeypatch.setattr(desk.journal, "locked", lambda: locked(0.01))
    with FileLock(desk.state / "lock"):
        assert desk.write(lambda text: text + b"more\n").why == "busy"
    assert desk.write(lambda text: text + b"more\n").result == "written"


def test_every_reason_but_the_systems_has_a_sentence() -> None:
    assert all(message.text for message in REASONS.values())
    assert set(REASONS) >= {"not_quiet", "busy", "gone", "changing", "declined", "outside", "many_links", "read_only"}


def test_the_system_says_its_own_reason(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refuse(path: str, flags: int, mode: int = 0o777, **others: int) -> int:
        if flags & os.O_CREAT and str(path).startswith(str(desk.vault)):
            raise OSError(errno.ENOSPC, "full")
        return opened(path, flags, mode, **others)

    monkeypatch.setattr(os, "open", refuse)
    outcome = desk.write()

    assert (outcome.why, outcome.reason and outcome.reason.text) == ("system", "the disk is full")


def test_a_disk_that_gives_less_than_it_was_asked_for_loses_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, text = os.read, BASE * 5000
    desk.file.write_bytes(text)
    monkeypatch.setattr(os, "read", lambda handle, size: original(handle, min(size, 999)))

    assert desk.write().result == "written"
    monkeypatch.undo()
    assert desk.file.read_bytes() == text + LINE


def test_a_failed_sync_is_tried_once_more_with_a_new_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    original = os.fsync
    failed: list[int] = []

    def fail_once(handle: int) -> None:
        if not failed and os.path.samestat(os.fstat(handle), next(desk.vault.glob(".~*")).stat()):
            failed.append(handle)
            raise OSError(errno.EIO, "the disk forgot")
        original(handle)

    begin = desk.journal.begin
    monkeypatch.setattr(
        desk.journal, "begin", lambda *words: (begin(*words), monkeypatch.setattr(os, "fsync", fail_once))[0]
    )

    assert desk.write().result == "written"
    assert failed
    assert desk.names() == ["Anna.md"]


def test_a_folder_that_cannot_be_synced_makes_the_outcome_unknown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> None:
        raise OSError(errno.EIO, "who knows")

    monkeypatch.setattr("vaultnet.vault.placing.sync_folder", refuse)

    assert desk.write().result == "unknown"
    assert desk.file.read_bytes() == BASE + LINE
    assert desk.write().result == "unchanged"


@pytest.mark.parametrize("when", ["before", "after"])
def test_an_interruption_at_the_exchange_is_settled_at_the_next_start(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    import vaultnet.vault.exchange as exchange  # noqa: PLC0415, PLR0402  # the module is patched

    original = exchange.swap

    def interrupted(one: str, other: str) -> None:
        if when == "after":
            original(one, other)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(exchange, "swap", interrupted)
        with pytest.raises(KeyboardInterrupt):
            desk.write()
    expected = BASE + LINE if when == "after" else BASE
    assert desk.file.read_bytes() == expected
    desk.look(starting=True)
    assert desk.file.read_bytes() == expected
    assert desk.names() == ["Anna.md"]
    assert [change.number for change in desk.journal.read_undoable()] == ([1] if when == "after" else [])


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        (BASE, "not_written"),
        (BASE + LINE, "written"),
        (b"other text with vn:a1b2c3\n", "written"),
        (b"other text\n", "unknown"),
    ],
)
def test_a_change_that_left_nothing_is_judged_by_the_note_and_its_mark(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, text: bytes, ending: str
) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("vaultnet.vault.write.place", fail)
        with pytest.raises(KeyboardInterrupt):
            write_note(str(desk.vault), "Anna.md", with_line, 0, desk.journal, mark="vn:a1b2c3")
    desk.file.write_bytes(text)

    [change] = desk.journal.read_open()
    assert settled(str(desk.vault), desk.journal, change).ending == ending


def test_the_hidden_names_are_known_to_git_and_syncthing(tmp_path: Path) -> None:
    from fnmatch import fnmatch  # noqa: PLC0415  # as the ignore files do

    from vaultnet.app.init import TEMPORARY  # noqa: PLC0415  # the line in the ignore files

    for name in names_beside(str(tmp_path / "Anna.md"), "0123456789abcdef"):
        assert fnmatch(name.rpartition(os.sep)[2], TEMPORARY)
