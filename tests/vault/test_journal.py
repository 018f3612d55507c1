from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from desk import BASE, LINE, Desk, now
from vaultnet.vault.change import Change, addition, change_from, digest, intent
from vaultnet.vault.journal import KEPT_BYTES, KEPT_SECONDS, Journal

if TYPE_CHECKING:
    from pathlib import Path

A_CHANGE = Change(7, "note", "Anna è.md", "0123456789abcdef", digest(BASE), digest(BASE + LINE), 1.5, "vn:a1b2c3")
TEXTS = (b"", BASE, b"\x00\xff\r\n{}\n", b'{"ending":"written"}\n\n')


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "state")


def begun(journal: Journal, text: bytes = BASE, at: float | None = None) -> Change:
    return journal.begin(A_CHANGE._replace(at=now() if at is None else at), text)


def closed(journal: Journal, text: bytes = BASE) -> Change:
    change = journal.add(begun(journal, text), ending="written")
    journal.close(change)
    return change


@pytest.mark.parametrize("text", [*TEXTS, None])
def test_a_change_is_read_as_it_was_written(text: bytes | None) -> None:
    data = intent(A_CHANGE, text) + addition(ending="written", level="exchange") + addition(displaced="d", beside="")

    assert change_from(data) == (
        A_CHANGE._replace(
            ending="written", level="exchange", displaced="d", text_bytes=-1 if text is None else len(text)
        ),
        text,
    )


@pytest.mark.parametrize("text", TEXTS)
def test_a_file_torn_anywhere_tells_what_it_still_knows(text: bytes) -> None:
    start, end = intent(A_CHANGE, text), addition(ending="written")
    for size in range(len(start)):
        assert change_from(start[:size]) is None
    for size in range(len(end) + 1):
        found = change_from(start + end[:size])
        assert found is not None
        assert found[1] == text
        assert found[0].ending == ("written" if size >= len(end) - 1 else "")


def test_a_line_behind_a_torn_one_is_read() -> None:
    found = change_from(intent(A_CHANGE, BASE) + addition(ending="written")[:9] + addition(ending="unknown"))

    assert found is not None
    assert found[0].ending == "unknown"


def test_a_file_of_a_newer_version_is_left_alone(journal: Journal) -> None:
    change = begun(journal)
    file = journal.folder / "open" / f"{change.number:08}"
    file.write_bytes(file.read_bytes().replace(b'"format":1', b'"format":9'))

    assert journal.read_open() == ()
    assert file.exists()


def test_a_file_that_was_torn_before_its_change_began_is_removed(journal: Journal) -> None:
    change = begun(journal)
    file = journal.folder / "open" / f"{change.number:08}"
    file.write_bytes(file.read_bytes()[:-5])

    assert journal.read_open() == ()
    assert not file.exists()


def test_numbers_count_up_and_are_never_used_twice(journal: Journal) -> None:
    numbers = [closed(journal).number for _ in range(3)]
    other = Journal(journal.folder)

    numbers += [closed(other).number, closed(journal).number, begun(other).number]

    assert numbers == [1, 2, 3, 4, 5, 6]


def test_the_text_before_is_kept_until_nothing_can_come_of_it(journal: Journal) -> None:
    change = closed(journal)

    assert journal.read_text(change) == BASE
    assert [each.number for each in journal.read_undoable()] == [change.number]
    journal.close_undone(change)
    assert journal.read_text(change) is None
    assert [*journal.read_undoable()] == []


def test_a_change_that_was_not_made_leaves_nothing(journal: Journal) -> None:
    journal.drop(begun(journal))
    journal.close(journal.add(begun(journal), ending="not_written"))

    assert list(journal.folder.rglob("0*")) == []


def test_changes_are_kept_for_thirty_days(journal: Journal) -> None:
    old, young = closed(journal), closed(journal)
    for change, days in ((old, 31), (young, 29)):
        moment = now() - days * 86400
        os.utime(journal.folder / "closed" / f"{change.number:08}", (moment, moment))

    journal.prune(now())

    assert KEPT_SECONDS == 30 * 86400
    assert [each.number for each in journal.read_undoable()] == [young.number]


def test_of_more_than_a_hundred_megabytes_the_oldest_go(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaultnet.vault.journal.KEPT_BYTES", 5000)
    numbers = [closed(journal, b"x" * 1500).number for _ in range(5)]

    journal.prune(now())

    assert KEPT_BYTES == 100_000_000
    assert [each.number for each in journal.read_undoable()] == numbers[:-3:-1]


def test_a_clock_that_was_put_back_forgets_nothing(journal: Journal) -> None:
    change = closed(journal)

    journal.prune(now() - 1e8)

    assert [each.number for each in journal.read_undoable()] == [change.number]


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_the_state_is_private_whatever_the_umask_says(tmp_path: Path, umask: int) -> None:
    before = os.umask(0o022)
    try:
        desk = Desk(tmp_path / "desk")
        os.umask(umask)
        assert desk.write().result == "written"
        desk.look()
        desk.write(lambda text: text + b"more\n")
        desk.tidy()
    finally:
        os.umask(before)
    modes = {
        stat.S_IMODE(file.stat().st_mode) & (0o777 if file.is_dir() else 0o177)
        for file in (desk.state, *desk.state.rglob("*"))
    }
    assert modes == {0o700, 0o000}


def test_the_note_has_the_mode_it_had_whatever_the_umask_says(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.file.chmod(0o664)
    before = os.umask(0o077)
    try:
        desk.write()
    finally:
        os.umask(before)

    assert stat.S_IMODE(desk.file.stat().st_mode) == 0o664
