"""State: what vaultnet remembers of a vault, outside it, readable by this account alone."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from vaultnet.digest import blake2b
from vaultnet.vault.journal import Journal
from vaultnet.vault.private import make_private_folder
from vaultnet.vault.vault_name import name_of

if TYPE_CHECKING:
    from pathlib import Path


class State:
    """The state folder of one vault: copies of the pages as they were last written, and the journal of all writing.

    It may be deleted at any time. Where it cannot be written, vaultnet works on without it: a copy only tells more
    precisely which lines of a page are the user's.
    """

    def __init__(self, folder: Path) -> None:
        """Keep the folder; it is made when something is written."""
        self.folder = folder
        self.journal = Journal(folder / "changes")

    def copy_of(self, path: str) -> bytes:
        """Return the page at this path of the vault as it was last written; empty when that is not known."""
        try:
            return self.copy_file(path).read_bytes()
        except OSError:
            return b""

    def write_copy(self, path: str, data: bytes) -> None:
        """Remember a page as it was written."""
        file = self.copy_file(path)
        with suppress(OSError):
            make_private_folder(file.parent)
            temporary = file.with_name(f"{os.urandom(8).hex()}.tmp")
            try:
                with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
                    stream.write(data)
                temporary.replace(file)
            finally:
                temporary.unlink(missing_ok=True)

    def copy_file(self, path: str) -> Path:
        """Return the file that holds the copy of a page."""
        return self.folder / "pages" / f"{blake2b(path.encode(), digest_size=12).hexdigest()}.md"


def state_of(root: str) -> State:
    """Return the state of a vault."""
    from platformdirs import user_state_path  # noqa: PLC0415  # slow to import, and not needed for --help

    name = name_of(root)
    base = user_state_path("vaultnet", appauthor=False)
    with suppress(OSError):
        base.mkdir(parents=True, exist_ok=True, mode=0o700)
        (base / name).mkdir(exist_ok=True, mode=0o700)
    return State(base / name)
