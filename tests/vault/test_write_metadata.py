"""What a note has beside its text stays when we write into it."""

from __future__ import annotations

import errno
import os
import stat
import struct
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from desk import BASE, LINE, Desk
from reference_writers import write_by_rename

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes and owners of POSIX")
ACCESS = "system.posix_acl_access"
needs_attributes = pytest.mark.skipif(
    not hasattr(os, "setxattr"), reason="Python knows extended attributes on Linux alone"
)
needs_root = pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root gives files away")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def set_attribute(file: Path, name: str, value: bytes) -> None:
    try:
        os.setxattr(file, name, value)
    except OSError:
        pytest.skip("this file system has no extended attributes")


def access_list() -> bytes:
    """Return an access list that lets user 12345 read: rw-, user:12345:r--, r--, mask r--, ---."""
    entries = [(1, 6, -1), (2, 4, 12345), (4, 4, -1), (16, 4, -1), (32, 0, -1)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *entry) for entry in entries)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o666, 0o755, 0o4755])
def test_the_mode_stays(desk: Desk, mode: int) -> None:
    desk.file.chmod(mode)

    assert desk.write().result == "written"
    assert stat.S_IMODE(desk.file.stat().st_mode) == mode


@needs_attributes
def test_extended_attributes_stay(desk: Desk) -> None:
    set_attribute(desk.file, "user.colour", b"blue\x00\xff")
    set_attribute(desk.file, "user.empty", b"")

    assert desk.write().result == "written"
    assert os.getxattr(desk.file, "user.colour") == b"blue\x00\xff"
    assert os.getxattr(desk.file, "user.empty") == b""


@needs_attributes
def test_an_access_list_stays(desk: Desk) -> None:
    set_attribute(desk.file, ACCESS, access_list())

    assert desk.write().result == "written"
    assert os.getxattr(desk.file, ACCESS) == access_list()


@needs_attributes
def test_a_rename_over_the_note_would_lose_mode_and_attributes(desk: Desk) -> None:
    set_attribute(desk.file, "user.colour", b"blue")
    desk.file.chmod(0o640)
    write_by_rename(desk.file, lambda text: text + LINE)

    assert stat.S_IMODE(desk.file.stat().st_mode) == 0o600
    assert os.listxattr(desk.file) == []


@needs_attributes
def test_an_attribute_of_the_users_that_cannot_be_kept_keeps_us_from_writing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_attribute(desk.file, "user.colour", b"blue")

    def refuse(*_: Any, **__: Any) -> None:  # noqa: ANN401  # any call
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "setxattr", refuse)

    assert desk.write().why == "system"
    assert desk.file.read_bytes() == BASE
    assert desk.names() == ["Anna.md"]


@needs_attributes
def test_an_attribute_of_the_systems_that_cannot_be_kept_does_not(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:  # noqa: ANN401  # any call
        raise OSError(errno.EPERM, "not yours")

    monkeypatch.setattr(os, "listxattr", lambda *_, **__: ["security.selinux"])
    monkeypatch.setattr(os, "getxattr", lambda *_, **__: b"label")
    monkeypatch.setattr(os, "setxattr", refuse)

    assert desk.write().result == "written"


@needs_root
def test_owner_and_group_stay(desk: Desk) -> None:
    os.chown(desk.file, 12345, 23456)
    desk.file.chmod(0o640)

    assert desk.write().result == "written"
    found = desk.file.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (12345, 23456, 0o640)


def test_a_link_inside_the_vault_is_followed_and_stays_a_link(desk: Desk) -> None:
    (desk.vault / "link.md").symlink_to("Anna.md")

    assert desk.write(path="link.md").result == "written"
    assert (desk.vault / "link.md").is_symlink()
    assert desk.file.read_bytes() == BASE + LINE


def test_a_link_that_leaves_the_vault_is_not(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "outside.md").write_bytes(BASE)
    (desk.vault / "link.md").symlink_to(tmp_path / "outside.md")

    assert desk.write(path="link.md").why == "outside"
    assert desk.write(path="../../outside.md").why == "outside"
    assert (tmp_path / "outside.md").read_bytes() == BASE


def test_a_note_with_a_second_name_is_left_alone(desk: Desk) -> None:
    os.link(desk.file, desk.vault / "second.md")

    assert desk.write().why == "many_links"
    assert desk.file.read_bytes() == BASE
    assert desk.file.stat().st_nlink == 2


def test_a_note_that_its_user_made_read_only_is_left_alone(desk: Desk) -> None:
    desk.file.chmod(0o444)

    assert desk.write().why == "read_only"
    assert desk.file.read_bytes() == BASE


def test_what_is_no_plain_file_is_left_alone(desk: Desk) -> None:
    (desk.vault / "folder.md").mkdir()
    os.mkfifo(desk.vault / "pipe.md")
    with suppress(OSError):
        (desk.vault / "loop.md").symlink_to("loop.md")

    assert desk.write(path="folder.md").why == "not_a_file"
    assert desk.write(path="pipe.md").why == "not_a_file"
    assert desk.write(path="loop.md").result == "not_written"


def test_a_note_keeps_its_place_in_a_folder_whose_names_are_bytes(desk: Desk) -> None:
    folder = desk.vault / "Persone è" / os.fsdecode(b"\xff")
    folder.mkdir(parents=True)
    (folder / "Zoë.md").write_bytes(BASE)

    assert desk.write(path=str(folder.relative_to(desk.vault) / "Zoë.md")).result == "written"
    desk.tidy()
    assert [file.name for file in folder.iterdir()] == ["Zoë.md"]
