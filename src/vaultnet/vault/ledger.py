"""Ledger on the disk: what earlier imports told and wrote, in the state folder, readable by this account alone.

It is written in one step, and the one before an import is kept, so that taking an import back takes that back as well.
Without it nothing is lost: people are known by their notes.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import msgpack

from vaultnet.model.ledger import Entry, Ledger, Told
from vaultnet.vault.private import make_private_folder, write_private
from vaultnet.vault.temporary import new_token

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FORMAT: Final = 1
FILE: Final = "ledger.msgpack"
KEPT: Final = 5
"""So many imports can be taken back with all that is remembered of them; of older ones only the notes."""


def read_ledger(folder: Path) -> Ledger:
    """Return the ledger of the vault with this state folder; an empty one where nothing can be read."""
    return _read(folder / FILE)[0]


def write_ledger(folder: Path, ledger: Ledger, run: str = "") -> None:
    """Put a ledger in the place of the old one; `run` is the import that comes with it.

    Without one, what it says new belongs to the import before: nothing in the vault was changed, so there is nothing
    that could be taken back by itself.

    Raises: OSError: the old one stands.
    """
    _put(folder / FILE, _packed(ledger, run or _read(folder / FILE)[1]))


def keep_ledger(folder: Path, run: str) -> None:
    """Keep the ledger as it is before an import.

    Raises: OSError.
    """
    before = folder / "ledgers"
    make_private_folder(before)
    with suppress(FileNotFoundError):
        _put(before / run, (folder / FILE).read_bytes())
    old = sorted(before.iterdir(), key=lambda each: (each.stat().st_mtime_ns, each.name))
    for file in old[:-KEPT]:
        file.unlink(missing_ok=True)


def restore_ledger(folder: Path, run: str, paths: frozenset[str]) -> None:
    """Put the ledger back as it was before an import; where another came since, only forget the notes it made.

    Raises: OSError.
    """
    ledger, last = _read(folder / FILE)
    before = folder / "ledgers" / run
    if last == run:
        if before.exists():
            before.replace(folder / FILE)
        else:
            (folder / FILE).unlink(missing_ok=True)
        return
    left = tuple(each for each in ledger.entries if each.path not in paths)
    write_ledger(folder, Ledger(entries=left, mappings=ledger.mappings, apart=ledger.apart), last)


def drop_entries(folder: Path, is_theirs: Callable[[Entry], bool]) -> None:
    """Forget what is remembered of somebody, in every ledger that is kept.

    Raises: OSError.
    """
    for file in (folder / FILE, *(folder / "ledgers").glob("*")):
        ledger, run = _read(file)
        left = tuple(each for each in ledger.entries if not is_theirs(each))
        if len(left) < len(ledger.entries):
            gone = {one for each in ledger.entries if is_theirs(each) for one in each.ids}
            apart = frozenset(pair for pair in ledger.apart if pair[0] not in gone)
            _put(file, _packed(Ledger(entries=left, mappings=ledger.mappings, apart=apart), run))


def _read(file: Path) -> tuple[Ledger, str]:
    """Return a ledger and the run that wrote it; empty ones where it cannot be read."""
    try:
        kept = msgpack.unpackb(file.read_bytes(), use_list=False, unicode_errors="surrogatepass")
        if kept["format"] != FORMAT:
            return Ledger(), ""
        entries = tuple(
            Entry(ids, path, is_made, {key: Told(*each) for key, each in told.items()}, frozenset(logged))
            for ids, path, is_made, told, logged in kept["entries"]
        )
        return Ledger(entries=entries, mappings=kept["mappings"], apart=frozenset(kept["apart"])), kept["run"]
    except (OSError, ValueError, TypeError, KeyError, msgpack.UnpackException):
        return Ledger(), ""


def _packed(ledger: Ledger, run: str) -> bytes:
    """Return a ledger as bytes."""
    kept: dict[str, Any] = {
        "format": FORMAT,
        "run": run,
        "entries": [
            (each.ids, each.path, each.is_made, dict(each.told), sorted(each.logged)) for each in ledger.entries
        ],
        "mappings": {header: dict(mapping) for header, mapping in ledger.mappings.items()},
        "apart": sorted(ledger.apart),
    }
    return bytes(msgpack.packb(kept, unicode_errors="surrogatepass"))


def _put(file: Path, data: bytes) -> None:
    """Write a file in one step, and on the disk."""
    make_private_folder(file.parent)
    temporary = file.with_name(f"{new_token()}.tmp")
    try:
        write_private(temporary, data)
        temporary.replace(file)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
