from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

import pytest

from desk import BASE, LINE, Desk
from vaultnet.vault import exchange
from vaultnet.vault.changed import ChangedError
from vaultnet.vault.exchange import level_of, patiently, put, put_new
from vaultnet.vault.swap import swap

if TYPE_CHECKING:
    from pathlib import Path


def refuse(*_: object) -> None:
    raise OSError(errno.ENOSYS, "not here")


def nothing() -> None:
    """Let it pass."""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str, str]:
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "note").write_bytes(b"old")
    return str(tmp_path / "new"), str(tmp_path / "note"), str(tmp_path / "spare")


def texts(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="the calls of Linux and macOS")
def test_two_files_change_places(tmp_path: Path, files: tuple[str, str, str]) -> None:
    swap(files[0], files[1])

    assert texts(tmp_path) == {"new": b"old", "note": b"new"}


def test_the_strongest_level_that_works_is_taken(
    tmp_path: Path, files: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert put(*files, nothing) == ("exchange", files[0])
    assert level_of(str(tmp_path)) == "exchange"
    monkeypatch.setattr(exchange, "swap", refuse)
    assert put(*files, nothing) == ("hard_link", files[2])
    assert texts(tmp_path) == {"note": b"old", "spare": b"new"}
    assert level_of(str(tmp_path)) == "hard_link"
    monkeypatch.setattr(os, "link", refuse)
    assert put(files[2], files[1], files[0], nothing) == ("compare", "")
    assert texts(tmp_path) == {"note": b"new"}
    assert level_of(str(tmp_path)) == "compare"
    assert texts(tmp_path) == {"note": b"new"}


def test_where_nothing_can_be_written_there_is_no_level(tmp_path: Path) -> None:
    assert level_of(str(tmp_path / "missing")) is None


@pytest.mark.parametrize("level", ["exchange", "hard_link", "compare"])
def test_a_file_that_is_gone_is_not_made_again(
    tmp_path: Path, files: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch, level: str
) -> None:
    if level != "exchange":
        monkeypatch.setattr(exchange, "swap", refuse)
    if level == "compare":
        monkeypatch.setattr(os, "link", refuse)
    os.unlink(files[1])  # noqa: PTH108  # a name, no Path

    with pytest.raises(FileNotFoundError):
        put(*files, nothing)
    assert texts(tmp_path) == {"new": b"new"}


def test_a_real_error_is_no_reason_for_a_weaker_level(
    files: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(exchange, "swap", fail)

    with pytest.raises(OSError, match="broken"):
        put(*files, nothing)


def test_the_weaker_levels_compare_at_the_last_moment(
    tmp_path: Path, files: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed() -> None:
        raise ChangedError

    monkeypatch.setattr(exchange, "swap", refuse)
    with pytest.raises(ChangedError):
        put(*files, changed)
    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(ChangedError):
        put(*files, changed)
    assert texts(tmp_path) == {"new": b"new", "note": b"old"}


def test_a_new_name_is_never_written_over(tmp_path: Path, files: tuple[str, str, str]) -> None:
    with pytest.raises(FileExistsError):
        put_new(files[0], files[1])
    put_new(files[0], files[2])

    assert texts(tmp_path) == {"note": b"old", "spare": b"new"}


class LockedByOtherError(OSError):
    """What Windows says while a virus scanner holds a file."""

    def __init__(self, number: int) -> None:
        super().__init__(errno.EACCES, "another process is using it")
        self.winerror = number


@pytest.mark.parametrize("number", [5, 32, 33, 1175, 1177])
def test_a_file_that_another_program_holds_for_a_moment_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("vaultnet.vault.exchange.time.sleep", waits.append)

    def call() -> str:
        if len(waits) < 3:
            raise LockedByOtherError(number)
        return "done"

    assert patiently(call) == "done"
    assert waits == [0.05, 0.1, 0.2]


def test_one_that_is_held_for_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("vaultnet.vault.exchange.time.sleep", waits.append)

    def call() -> str:
        raise LockedByOtherError(32)

    with pytest.raises(LockedByOtherError):
        patiently(call)
    assert sum(waits) == pytest.approx(2.55)
    with pytest.raises(OSError, match="not here"):
        patiently(refuse)
    assert len(waits) == 6


def replace_as_windows_does(incoming: str, file: str, backup: str) -> None:
    """Do what ReplaceFileW does: the old file gets the backup's name, the new one the old one's."""
    os.rename(file, backup)  # noqa: PTH104  # names, no Paths
    os.rename(incoming, file)  # noqa: PTH104  # the same


def test_the_way_of_windows_verifies_and_gives_back_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path / "desk")
    saves = [BASE + b"saved in between\n"]

    def way(incoming: str, file: str, spare: str) -> str:
        while saves:
            desk.file.write_bytes(saves.pop())
        replace_as_windows_does(incoming, file, spare)
        return spare

    monkeypatch.setattr(exchange, "_exchange", way)

    assert desk.write().result == "written"
    assert desk.file.read_bytes() == BASE + b"saved in between\n" + LINE
    desk.tidy()
    assert desk.names() == ["Anna.md"]
