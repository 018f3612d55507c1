"""Log: what `watch` did, for the day when something is wrong. It holds counts and codes, and never a word of a note."""

from __future__ import annotations

import os
from contextlib import suppress
from traceback import extract_tb
from typing import TYPE_CHECKING, Final

from vaultnet.digest import blake2b
from vaultnet.vault.records import now

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES: Final = 200_000
"""A log that has grown so large becomes the old one, and a new one begins: two at most."""

_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL


class Log:
    """A file of lines `when what name=value …` in the state folder, readable by this account alone.

    Where it cannot be written there is none.
    """

    def __init__(self, folder: Path) -> None:
        """Keep the place."""
        self.file = folder / "watch.log"
        self._key = folder / "log.key"

    def write(self, what: str, **values: int | str) -> None:
        """Add a line. Values are numbers and words of ours; of a path, `hashed` is fit to be kept."""
        line = " ".join((now(), what, *(f"{name}={value}" for name, value in values.items())))
        with suppress(OSError):
            if self.file.exists() and self.file.stat().st_size > MOST_BYTES:
                self.file.replace(self.file.with_suffix(".old.log"))
            handle = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(handle, "ab") as stream:
                stream.write(f"{line}\n".encode())

    def write_error(self, error: Exception) -> None:
        """Add a line about an error: its kind, and where in our code it arose. Its text may be a note's."""
        places = [frame for frame in extract_tb(error.__traceback__) if "vaultnet" in frame.filename]
        where = f"{places[-1].filename.rpartition('vaultnet')[2].lstrip('/')}:{places[-1].lineno}" if places else "?"
        self.write("failed", error=type(error).__name__, at=where)

    def hashed(self, path: str) -> str:
        """Return a path as a number that only this vault's state can recognise again."""
        return blake2b(path.encode(), digest_size=6, key=self._secret()).hexdigest()

    def _secret(self) -> bytes:
        """Return the key of this vault's hashes; made when first needed."""
        try:
            return self._key.read_bytes()[:64] or b"?"
        except OSError:
            key = os.urandom(16)
            with suppress(OSError), os.fdopen(os.open(self._key, _NEW, 0o600), "wb") as stream:
                stream.write(key)
            return key
