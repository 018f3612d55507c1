from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vaultnet.vault.cache import Cache, open_cache
from vaultnet.vault.cache_folder import cache_folder, caches
from vaultnet.vault.scan import RACY_NS, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NOW = 1_800_000_000_000_000_000
OLD = NOW - 10 * RACY_NS
FILES = [("A.md", 3, OLD, 1, OLD), ("B.md", 4, OLD, 2, OLD)]
ROWS = [("A.md", b"a" * 600), ("B.md", b"b" * 900)]


Known = tuple[dict[str, Row], dict[str, bytes], bytes]


def kept(file: Path, stamp: str = "1", files: Iterable[tuple[str, int, int, int, int]] = FILES) -> None:
    """Keep two rows in a cache."""
    cache = Cache(str(file), stamp, NOW)
    cache.keep(files, ROWS)
    cache.keep_part("names", b"xyz")
    cache.close()


def known(file: Path, stamp: str = "1") -> Known:
    """Return what a cache knows."""
    cache = Cache(str(file), stamp, NOW)
    found = dict(cache.files()), dict(cache.rows()), cache.part("names")
    cache.close()
    return found


NOTHING: Known = ({}, {}, b"")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "notes.sqlite"


def test_what_was_kept_is_known_the_next_time(file: Path) -> None:
    kept(file)

    assert known(file) == ({row[0]: row for row in FILES}, dict(ROWS), b"xyz")


def test_rows_can_be_asked_for_by_path(file: Path) -> None:
    kept(file)
    cache = Cache(str(file), "1", NOW)

    assert dict(cache.rows(["B.md", "C.md"])) == {"B.md": b"b" * 900}


def test_a_note_that_is_gone_is_forgotten(file: Path) -> None:
    kept(file)
    cache = Cache(str(file), "1", NOW)
    cache.keep(FILES[:1], [], gone=["B.md"])
    cache.close()

    assert known(file) == ({"A.md": FILES[0]}, {"A.md": b"a" * 600}, b"xyz")


@pytest.mark.parametrize("when", [NOW - RACY_NS, NOW, NOW + 10**15])
@pytest.mark.parametrize("what", ["mtime", "ctime"])
def test_a_file_that_had_just_changed_is_not_known_the_next_time(file: Path, when: int, what: str) -> None:
    kept(file, files=[("A.md", 3, when if what == "mtime" else OLD, 1, when if what == "ctime" else OLD), FILES[1]])

    assert known(file)[0] == {"B.md": FILES[1]}


def test_under_another_stamp_nothing_is_known_and_what_was_kept_is_dropped(file: Path) -> None:
    kept(file)

    assert known(file, "2") == NOTHING

    kept(file, "2", [])

    assert known(file) == NOTHING
    assert known(file, "2") == ({}, dict(ROWS), b"xyz")


def test_what_is_not_kept_to_the_end_is_not_kept_at_all(file: Path) -> None:
    kept(file)
    cache = Cache(str(file), "1", NOW)
    cache.keep([], [("A.md", b"new")])
    del cache  # as when the process is killed

    assert known(file)[1] == dict(ROWS)


def test_of_two_that_write_at_once_the_first_is_kept_whole(file: Path) -> None:
    kept(file)
    first, second = Cache(str(file), "1", NOW), Cache(str(file), "1", NOW)
    assert first.files() == second.files()
    second.keep(FILES, [("A.md", b"second")])
    second.close()
    first.keep(FILES[1:], [("B.md", b"first")])
    first.close()

    assert known(file)[:2] == ({row[0]: row for row in FILES}, {"A.md": b"second", "B.md": b"b" * 900})


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def scribbled(file: Path) -> None:
    file.write_bytes(b"no database" * 999)


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def of_another_shape(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE parts (x)")
    connection.commit()
    connection.close()


def replaced_by_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("damage", [cut, scribbled, emptied, of_another_shape, replaced_by_a_folder])
def test_a_broken_file_knows_nothing_and_the_next_one_is_whole(file: Path, damage: Callable[[Path], None]) -> None:
    kept(file)
    damage(file)

    files, rows, _ = known(file)
    assert not files or rows == dict(ROWS)

    kept(file)  # the first to open it may have to drop it
    if not file.is_dir():
        kept(file)
        assert known(file)[1] == dict(ROWS)


def test_no_flipped_byte_is_ever_believed(file: Path) -> None:
    kept(file)
    whole = file.read_bytes()
    rows, listed = dict(ROWS), {row[0]: row for row in FILES}
    for place in range(0, len(whole), 61):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        found_files, found_rows, names = known(file)

        assert found_files in ({}, listed)
        assert found_rows.items() <= rows.items()
        assert names in (b"", b"xyz")
        for ending in ("-wal", "-shm"):
            Path(f"{file}{ending}").unlink(missing_ok=True)


def test_a_locked_file_is_left_alone_and_nothing_is_known_beyond_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(file)
    monkeypatch.setattr("vaultnet.vault.cache.WAIT_SECONDS", 0.01)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    cache = Cache(str(file), "1", NOW)
    cache.keep([], [("A.md", b"new")])
    cache.close()
    other.execute("ROLLBACK")
    other.close()

    assert known(file)[1] == dict(ROWS)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_makes_no_trouble(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    assert known(tmp_path / "notes.sqlite") == NOTHING


def test_where_there_is_no_folder_for_it_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("vaultnet.vault.cache_folder.caches", lambda: str(tmp_path / "file"))
    cache = open_cache(str(tmp_path), "1", NOW)
    cache.keep(FILES, ROWS)
    cache.close()

    assert cache.files() == {}
    assert list(cache.rows()) == []


def test_a_full_disk_makes_no_trouble(file: Path) -> None:
    kept(file)
    cache = Cache(str(file), "1", NOW)
    assert cache._connection is not None  # noqa: SLF001  # there is no other way to a small disk
    cache._connection.execute("PRAGMA max_page_count = 1")  # noqa: SLF001
    cache.keep(FILES, [(f"{number}.md", b"x" * 5000) for number in range(50)])
    cache.close()

    assert known(file)[1] == dict(ROWS)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_this_account_can_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaultnet.vault.cache_folder.caches", lambda: str(tmp_path / "caches"))
    cache = open_cache(str(tmp_path), "1", NOW)
    cache.keep(FILES, ROWS)
    folder = Path(cache_folder(str(tmp_path)))

    assert {stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent)} == {0o700}
    assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}
    cache.close()


def test_another_vault_at_the_same_place_has_another_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vaultnet.vault.cache_folder.caches", lambda: str(tmp_path / "caches"))
    root, other = tmp_path / "Notes", tmp_path / "Other"
    root.mkdir()
    other.mkdir()
    first = cache_folder(str(root))
    shutil.rmtree(root)
    other.rename(root)

    assert cache_folder(str(root)) != first


@pytest.mark.parametrize("given", [None, "", "/somewhere/else", "relative"])
def test_the_folder_of_caches_is_the_one_that_platformdirs_names(
    given: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    platformdirs = pytest.importorskip("platformdirs")
    if given is None:
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", given)

    assert caches() == platformdirs.user_cache_dir()
