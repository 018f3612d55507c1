from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING, Any

import pytest

from vaultnet.errors import NotWrittenError
from vaultnet.vault.changed import ChangedError
from vaultnet.vault.write import read_old, write, write_new

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


CALLS = ("open", "lstat", "read", "write", "fchmod", "fsync", "close", "link", "replace")


def test_the_new_text_takes_the_place_of_the_old_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_bytes(b"old")
    file.chmod(0o640)

    write(file, b"old", b"new")

    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert names(tmp_path) == ["page.md"]


def test_a_new_file_has_the_mode_of_new_files(tmp_path: Path) -> None:
    write(tmp_path / "page.md", None, b"new")
    (tmp_path / "other.md").write_bytes(b"x")

    assert (tmp_path / "page.md").stat().st_mode == (tmp_path / "other.md").stat().st_mode


def test_a_save_meanwhile_wins(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_bytes(b"the user's")

    with pytest.raises(ChangedError):
        write(file, b"what was read", b"new")

    assert file.read_bytes() == b"the user's"
    assert names(tmp_path) == ["page.md"]


def test_a_file_that_was_made_meanwhile_wins(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_bytes(b"the user's")

    with pytest.raises(ChangedError):
        write(file, None, b"new")

    assert file.read_bytes() == b"the user's"


def test_a_file_that_was_deleted_meanwhile_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(ChangedError):
        write(tmp_path / "page.md", b"old", b"new")

    assert names(tmp_path) == []


def test_a_link_in_the_place_of_a_page_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"x")
    (tmp_path / "page.md").symlink_to("target")

    with pytest.raises(FileExistsError):
        read_old(tmp_path / "page.md")


@pytest.mark.parametrize("old", [b"old", None])
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_an_error_at_any_call_leaves_the_old_file_or_the_new_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, old: bytes | None
) -> None:
    """Every occurrence of every call fails once."""
    original = getattr(os, call)
    for failing in range(1, 12):
        folder = tmp_path / f"{call}{failing}"
        folder.mkdir()
        file = folder / "page.md"
        if old is not None:
            file.write_bytes(old)
        seen = 0

        def failing_call(*words: Any, nth: int = failing, **options: Any) -> Any:  # noqa: ANN401  # any of them
            nonlocal seen
            seen += 1
            if seen == nth:
                if call == "close":
                    original(*words, **options)
                raise OSError(code, os.strerror(code))
            return original(*words, **options)

        failed = False
        with monkeypatch.context() as patched:
            patched.setattr(os, call, failing_call)
            try:
                write(file, old, b"the new text")
            except OSError:
                failed = True
            except ChangedError:
                failed = True
        there = file.read_bytes() if file.exists() else None
        assert there == b"the new text" or (failed and there == old)
        assert set(names(folder)) <= {"page.md"}
        if seen < failing:
            break


def test_short_writes_are_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: original(handle, data[:3]))

    write(tmp_path / "page.md", None, b"a longer text")

    assert (tmp_path / "page.md").read_bytes() == b"a longer text"


def test_a_file_system_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", link)

    write(tmp_path / "page.md", None, b"new")

    assert (tmp_path / "page.md").read_bytes() == b"new"
    assert names(tmp_path) == ["page.md"]


def test_a_new_file_is_never_written_over_another(tmp_path: Path) -> None:
    root = str(tmp_path)

    assert write_new(root, "Vaultnet/Settings.md", b"ours")
    assert not write_new(root, "Vaultnet/Settings.md", b"again")
    assert (tmp_path / "Vaultnet/Settings.md").read_bytes() == b"ours"


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_nothing(*_: object) -> int:
        raise OSError(errno.ENOSPC, "x")

    monkeypatch.setattr(os, "write", write_nothing)

    with pytest.raises(NotWrittenError):
        write_new(str(tmp_path), "a.md", b"x")
