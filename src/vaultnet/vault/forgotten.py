"""Forgotten: who was forgotten in this vault, so that no import brings them back.

No name is kept: only hashes under a key that is drawn for each vault and lies in its state folder. They tell whether
somebody who comes is one of those, and nothing else.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from vaultnet.digest import blake2b
from vaultnet.network.known_again import asked_identities, called, kept_identities
from vaultnet.vault.private import make_private_folder, write_private
from vaultnet.vault.temporary import new_token

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from vaultnet.network.known_again import Who
    from vaultnet.vault.watch_batch import Batch

FILE: Final = "forgotten.json"
FORMAT: Final = 1


class Forgotten(NamedTuple):
    """Everybody who was forgotten in a vault."""

    key: bytes = b""
    people: tuple[frozenset[str], ...] = ()
    """Of each person the hashes of all that they can be known by."""


def read_forgotten(folder: Path) -> Forgotten:
    """Return who was forgotten in the vault with this state folder; nobody where nothing can be read."""
    try:
        kept = json.loads((folder / FILE).read_bytes())
        if kept["format"] != FORMAT:
            return Forgotten()
        return Forgotten(bytes.fromhex(kept["key"]), tuple(frozenset(map(str, each)) for each in kept["people"]))
    except (OSError, ValueError, TypeError, KeyError):
        return Forgotten()


def hashes_of(key: bytes, identities: Iterable[str]) -> frozenset[str]:
    """Return the hashes of texts by which somebody is known."""
    return frozenset(
        blake2b(text.encode("utf-8", "replace"), key=key, digest_size=16).hexdigest() for text in identities
    )


def is_forgotten(forgotten: Forgotten, who: Who) -> bool:
    """Return whether somebody who comes (by `who_comes` from an import) was forgotten here."""
    return bool(_fitting(forgotten, asked_identities(who)))


def is_forgotten_name(forgotten: Forgotten, name: str) -> bool:
    """Return whether somebody of this name was forgotten, whoever else bears it."""
    return bool(_fitting(forgotten, called(name)))


class ForgottenNames:
    """The names of everybody who was forgotten, to be asked of."""

    def __init__(self, forgotten: Forgotten) -> None:
        """Keep the hashes."""
        self._forgotten = forgotten

    def __eq__(self, other: object) -> bool:
        """Return whether the same people were forgotten."""
        return isinstance(other, ForgottenNames) and self._forgotten == other._forgotten

    def __hash__(self) -> int:
        """Return the same for the same people."""
        return hash(self._forgotten)

    def __contains__(self, name: object) -> bool:
        """Return whether somebody of this name was forgotten, whoever else bears it."""
        return isinstance(name, str) and is_forgotten_name(self._forgotten, name)


def without_forgotten(batch: Batch, folder: Path) -> Batch:
    """Return a batch without the notes that are gone because somebody was forgotten: nobody waits for them to return.

    Any other note that is gone still counts for a while (`watch_settling`).
    """
    if batch.found is None or not batch.held:
        return batch
    forgotten = read_forgotten(folder)
    gone = frozenset(path for path in batch.held if _fitting(forgotten, (f"path:{path}",)))
    if not gone:
        return batch
    notes = tuple(note for note in batch.found.notes if note.path not in gone)
    return batch._replace(found=batch.found._replace(notes=notes), held=batch.held - gone)


def forget(folder: Path, who: Who, *, path: str = "") -> None:
    """Remember that somebody was forgotten; `path` is where their note was.

    Raises: OSError: then nothing was remembered.
    """
    known = read_forgotten(folder)
    key = known.key or os.urandom(32)
    identities = (*kept_identities(who), *((f"path:{path}",) if path else ()))
    _write(folder, Forgotten(key, (*known.people, hashes_of(key, identities))))


def let_back(folder: Path, who: Who) -> bool:
    """Forget that somebody was forgotten, for the user wants them back; return whether they were.

    Raises: OSError.
    """
    known = read_forgotten(folder)
    names = (text for name in who.names for text in called(name))
    fitting = _fitting(known, (*asked_identities(who), *names))
    if fitting:
        _write(folder, known._replace(people=tuple(each for each in known.people if each not in fitting)))
    return bool(fitting)


def _fitting(forgotten: Forgotten, identities: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Return the people who are known by any of these texts."""
    if not forgotten.people:
        return ()
    hashes = hashes_of(forgotten.key, identities)
    return tuple(each for each in forgotten.people if not each.isdisjoint(hashes))


def _write(folder: Path, forgotten: Forgotten) -> None:
    """Put the file in the place of the old one, in one step and on the disk."""
    kept: dict[str, Any] = {
        "format": FORMAT,
        "key": forgotten.key.hex(),
        "people": [sorted(each) for each in forgotten.people],
    }
    make_private_folder(folder)
    temporary = folder / f"{new_token()}.tmp"
    try:
        write_private(temporary, json.dumps(kept).encode())
        temporary.replace(folder / FILE)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
