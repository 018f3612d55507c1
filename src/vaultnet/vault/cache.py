"""Cache: what each note said when it was last read, in SQLite, outside the vault.

It may be deleted at any time, and is never trusted over the files: a row counts only while its file has the size, times
and number that it had when it was read. Any doubt drops it. Where it cannot be read or written (locked, broken,
read-only, disk full), vaultnet works on without it.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

import msgpack

from vaultnet.vault.cache_folder import cache_folder
from vaultnet.vault.rows import FORMAT
from vaultnet.vault.scan import is_settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vaultnet.vault.scan import Row

FILE: Final = "notes.sqlite"
WAIT_SECONDS: Final = 0.5
"""So long we wait for another vaultnet that is writing."""

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS parts (name TEXT PRIMARY KEY, sum INTEGER, value BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notes (path TEXT PRIMARY KEY, sum INTEGER, row BLOB) WITHOUT ROWID;
"""
_TO_WAIT_FOR: Final = frozenset(
    (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN)
)
"""What is no fault of the file; any other error drops it."""


class Cache:
    """The rows of one vault under one stamp, as they were when the cache was opened.

    Everything is read and written in one transaction: whoever writes meanwhile has the right of way, and what this one
    would have written is then not kept.
    """

    def __init__(self, file: str, stamp: str, begun_ns: int) -> None:
        """Open the file, or make it; without one, nothing is known, and nothing is kept.

        `begun_ns` is when the walk began whose files will be asked for and kept.
        """
        self.file = file
        self._begun_ns = begun_ns
        self._stamp = f"{FORMAT} {stamp}".encode()
        self._connection: sqlite3.Connection | None = None
        if file:
            self._open()
        self._is_ours = self._kept("stamp") == self._stamp

    def knows(self) -> bool:
        """Return whether there is something in it that still counts."""
        return self._is_ours

    def files(self) -> Mapping[str, Row]:
        """Return the files whose notes are known, by path, as they were when they were read."""
        try:
            return {row[0]: row for row in msgpack.unpackb(self.part("files"), use_list=False)}
        except (ValueError, TypeError, LookupError):
            return {}

    def rows(self, paths: Iterable[str] | None = None) -> Iterator[tuple[str, bytes]]:
        """Yield path and row of the notes at these paths, or of all; what is damaged is passed over."""
        if not self._is_ours:
            return
        if paths is None:
            found = self._each("SELECT path, sum, row FROM notes")
        else:
            one = "SELECT path, sum, row FROM notes WHERE path = ?"
            found = (row for path in paths for row in self._run(one, path))
        for path, checksum, row in found:
            if _sum(path, row) == checksum:
                yield path, row

    def count(self) -> int:
        """Return how many rows there are."""
        found = self._run("SELECT count(*) FROM notes") if self._is_ours else []
        return int(found[0][0]) if found else 0

    def part(self, name: str) -> bytes:
        """Return something that is kept beside the rows; empty when it is not there, or damaged."""
        return self._kept(name) if self._is_ours else b""

    def _kept(self, name: str) -> bytes:
        """Return a part, of whatever stamp."""
        for checksum, value in self._run("SELECT sum, value FROM parts WHERE name = ?", name):
            if _sum(name, value) == checksum:
                return bytes(value)
        return b""

    def keep_part(self, name: str, value: bytes) -> None:
        """Keep something beside the rows. What another stamp has left is then dropped."""
        if not self._is_ours:
            self._is_ours = True
            self._run("DELETE FROM parts")
            self._run("DELETE FROM notes")
            self.keep_part("stamp", self._stamp)
        self._run("INSERT OR REPLACE INTO parts VALUES (?, ?, ?)", name, _sum(name, value), value)

    def keep(self, files: Iterable[Row], rows: Iterable[tuple[str, bytes]], gone: Iterable[str] = ()) -> None:
        """Keep the rows of notes that were read, and all files whose notes are known now.

        Files that were changed right before the walk are not listed: they are read again the next time.
        """
        self.keep_part("files", msgpack.packb([file for file in files if is_settled(file, self._begun_ns)]))
        self._many(
            "INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", ((path, _sum(path, row), row) for path, row in rows)
        )
        self._many("DELETE FROM notes WHERE path = ?", ((path,) for path in gone))

    def close(self) -> None:
        """Make lasting what was kept, unless somebody else has written meanwhile."""
        self._run("COMMIT")
        self._end()

    def _open(self) -> None:
        """Open the file and begin the transaction."""
        with suppress(OSError):
            os.close(os.open(self.file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600))
        try:
            self._connection = sqlite3.connect(self.file, timeout=WAIT_SECONDS, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.executescript(_TABLES)
            self._connection.execute("BEGIN")
        except sqlite3.Error as error:
            self._give_up(error)

    def _run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a statement; none where the cache does not work."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _each(self, statement: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a statement one by one, since they may be many."""
        if self._connection is not None:
            try:
                yield from self._connection.execute(statement)
            except sqlite3.Error as error:
                self._give_up(error)

    def _many(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        """Run a statement for each of the rows."""
        if self._connection is not None:
            try:
                self._connection.executemany(statement, rows)
            except sqlite3.Error as error:
                self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Go on without the cache; a broken file is deleted."""
        self._end()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _TO_WAIT_FOR:
            for ending in ("", "-wal", "-shm"):
                with suppress(OSError):
                    os.unlink(f"{self.file}{ending}")  # noqa: PTH108  # no object for one call

    def _end(self) -> None:
        """Close the connection, if there is one."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None


def _sum(name: str, value: bytes) -> int:
    """Return the checksum of a value under its name: SQLite does not see a flipped bit."""
    return crc32(value, crc32(name.encode()))


def open_cache(root: str, stamp: str, begun_ns: int) -> Cache:
    """Return the cache of a vault; where there can be none, one that knows nothing and keeps nothing."""
    try:
        return Cache(f"{cache_folder(root)}/{FILE}", stamp, begun_ns)
    except OSError:
        return Cache("", "", 0)
