"""Placing: the new text goes into the place of the old one, and what anybody saved meanwhile comes back.

The states of one placing: nothing is there yet → the new text is whole, under a hidden name → exchanged → verified, or
given back. Until the exchange an error means that nothing was changed; after it, that the text may stand there.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from vaultnet.vault.changed import ChangedError
from vaultnet.vault.exchange import Put, patiently, put
from vaultnet.vault.read import read_whole
from vaultnet.vault.rescue import show
from vaultnet.vault.temporary import sync_folder, write_part
from vaultnet.vault.writable import refuse_noise

if TYPE_CHECKING:
    from vaultnet.vault.exchange import Level
    from vaultnet.vault.temporary import Names

MOST_TRIES: Final = 8
"""How often the user may save within one placing; after that, what they saved is shown beside the note."""

Result: TypeAlias = Literal["written", "unknown", "given_back", "unsettled"]
"""`unknown`: written, but it may not outlast a power cut. `given_back`: somebody saved, and that stands there.
`unsettled`: the system failed while a displaced file lay under a hidden name; the next start looks after it."""


class Placed(NamedTuple):
    """What became of a placing once the files were exchanged."""

    result: Result
    level: Level
    displaced: str = ""
    """Where the file is that was displaced last, or our own copy when all was given back; empty: it was not kept."""

    holds: bytes | None = None
    """The text in it; None: it is no plain file, or not kept."""


def place(file: str, base: bytes, new: bytes, names: Names, quiet_seconds: float = 0) -> Placed:
    """Put `new` in the place of `base`, the text of `file`, which must have been left alone for so long.

    Raises: ChangedError when the file has another text. RefusedError when it is not quiet. FileNotFoundError when it is
    gone: it is not made again. OSError. In each case nothing was changed, and nothing of ours is left.
    """
    write_part(names, new, file)
    try:
        os.rename(names.part, names.whole)
        refuse_noise(file, quiet_seconds, names.whole)
        _check(file, base)
        exchanged = _exchanged(file, base, new, names)
    except BaseException:
        _drop_ours(names, new)
        raise
    return _verified(file, base, new, exchanged, names)


def read_present(file: str) -> bytes | None:
    """Return the text of a plain file; None for what is no plain file.

    Raises: OSError when it is gone or cannot be read.
    """
    try:
        return patiently(lambda: read_whole(file))
    except FileNotFoundError:
        raise
    except OSError:
        if os.path.islink(file) or not os.path.isfile(file):
            return None
        return read_whole(file)  # once more: the disk may have been busy


def _check(file: str, base: bytes) -> None:
    """Raise ChangedError when the file has another text."""
    if read_present(file) != base:
        raise ChangedError


def _exchanged(file: str, base: bytes, new: bytes, names: Names) -> Put:
    """Exchange the files, and see for ourselves when the system says that it failed: it may have been done."""
    try:
        return put(names.whole, file, names.spare, lambda: _check(file, base))
    except OSError:
        if read_present(names.whole) == new:
            raise
        return Put("exchange", names.whole)


def _drop_ours(names: Names, new: bytes) -> None:
    """Remove our temporary files; a file that holds anything but our new text is left to the next start."""
    with suppress(OSError):
        os.unlink(names.part)
    with suppress(OSError):
        if read_present(names.whole) == new:
            os.unlink(names.whole)


def _verified(file: str, base: bytes, new: bytes, exchanged: Put, names: Names) -> Placed:
    """Return what became of the exchange: written when it displaced what we had read; else what was saved comes back.

    Whatever an exchange displaces must be what the one before it put there, or it is a save of the user's, newer than
    that, and goes back into its place: so it goes on until a displaced file is no news.
    """
    level, holder = exchanged
    if not holder:
        return _synced(file, Placed("written", level))
    expected: bytes | None = base
    standing: bytes | None = new
    for _ in range(MOST_TRIES):
        try:
            found = read_present(holder)
        except OSError:
            return Placed("unsettled", level)
        if found == expected:
            result: Result = "written" if standing is new else "given_back"
            return _synced(file, Placed(result, level, holder, expected))
        spare = names.whole if holder == names.spare else names.spare
        try:
            holder = put(holder, file, spare, lambda: None).displaced
        except FileNotFoundError:  # the note was deleted or renamed after somebody had saved it
            break
        except (OSError, ChangedError):
            return Placed("unsettled", level)
        if not holder:
            return _synced(file, Placed("given_back", "compare"))
        expected, standing = standing, found
    return _shown(holder, file, level)


def _shown(holder: str, file: str, level: Level) -> Placed:
    """Show a save of the user's, which has no place any more, beside the note."""
    try:
        show(holder, file)
    except OSError:
        return Placed("unsettled", level)
    return Placed("given_back", level)


def _synced(file: str, placed: Placed) -> Placed:
    """Return a result once the disk has the new name; if it will not say so, nobody knows."""
    try:
        sync_folder(os.path.dirname(file))
    except OSError:
        return placed._replace(result="unknown") if placed.result == "written" else placed
    return placed
