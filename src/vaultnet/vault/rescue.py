"""Rescue: text of the user's that cannot be put back into its note is shown beside it, as a sync service would."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from vaultnet.digest import blake2b
from vaultnet.vault.change import digest
from vaultnet.vault.exchange import put_new
from vaultnet.vault.read import read_whole
from vaultnet.vault.temporary import names_beside, new_token, write_part

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST: Final = 100
"""So many names are tried."""


def show(holder: str, file: str) -> str:
    """Give a hidden file a name beside its note that the user sees, and return that name.

    `Anna (conflicted copy 3fa2c1).md`: a scan knows such copies, and *Vault check* lists them. Nothing is written over.

    Raises: OSError; then the file is where it was.
    """
    folder = os.path.dirname(file)
    for name in _names(os.path.basename(file), os.path.basename(holder)):
        with suppress(FileExistsError):
            put_new(holder, os.path.join(folder, name))
            return name
    raise FileExistsError(file)


def show_text(file: str, text: bytes) -> str:
    """Write a text to a new file beside a note, as `show` does, and return its name; once for the same text.

    Raises: OSError.
    """
    folder = os.path.dirname(file)
    names = names_beside(file, new_token())
    for name in _names(os.path.basename(file), digest(text)):
        visible = os.path.join(folder, name)
        with suppress(FileNotFoundError):
            if read_whole(visible) == text:
                return name
            continue
        write_part(names, text, file if os.path.lexists(file) else None)
        try:
            put_new(names.part, visible)
        finally:
            with suppress(OSError):
                os.unlink(names.part)
        return name
    raise FileExistsError(file)


def _names(name: str, token: str) -> Iterator[str]:
    """Yield names for a copy of a note, until one is free."""
    stem, dot, ending = name.rpartition(".")
    for count in range(_MOST):
        key = blake2b(f"{token} {count}".encode(), digest_size=3).hexdigest()
        yield f"{stem or ending} (conflicted copy {key}){dot}{ending}" if stem else f"{name} (conflicted copy {key})"
