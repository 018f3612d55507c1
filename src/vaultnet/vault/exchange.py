"""Exchange: put a file in another one's place, and keep hold of the file that was really displaced.

A check before writing is never enough: somebody may save after it. So the displaced file is kept, and looked at. How
well that can be done depends on the file system; the strongest level that works is taken, each time anew.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, TypeVar

from vaultnet.vault.changed import ChangedError
from vaultnet.vault.swap import replace_with_backup, swap
from vaultnet.vault.temporary import names_beside, new_token

if TYPE_CHECKING:
    from collections.abc import Callable

Level: TypeAlias = Literal["exchange", "hard_link", "compare"]
"""`exchange`: in one step, nothing can be lost. `hard_link`: the old file is kept by a second name; a save by rename
within some ten microseconds can be lost. `compare`: only compared just before; the same for every save."""

_UNABLE: Final = frozenset((errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP))
"""What a system or file system answers that does not know a call."""

_NO_LINKS: Final = _UNABLE | {errno.EPERM, errno.EACCES, errno.EMLINK}
"""The same for hard links. Where the folder may not be written, the next level will say so."""

_LOCKED: Final = frozenset((5, 32, 33, 1175, 1176, 1177))
"""Windows: a virus scanner, an indexer or a sync program holds one of the files, for a moment."""

_WAITS: Final = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds."""

_Result = TypeVar("_Result")


class Put(NamedTuple):
    """How a file was put in its place."""

    level: Level
    displaced: str
    """Where the displaced file is now; empty: it was not kept."""


def put(incoming: str, file: str, spare: str, check: Callable[[], None]) -> Put:
    """Put `incoming` in the place of `file`; the displaced file is then called `incoming` or `spare`.

    `check` raises ChangedError when `file` is not what it should be; the weaker levels ask it at the last moment.

    Raises: FileNotFoundError when there is no `file`: it is not made anew. ChangedError. OSError. In each case
    `incoming` is where it was.
    """
    try:
        return Put("exchange", patiently(lambda: _exchange(incoming, file, spare)))
    except OSError as error:
        if error.errno not in _UNABLE:
            raise
    try:
        return Put("hard_link", patiently(lambda: _keep_by_link(incoming, file, spare, check)))
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
    check()
    os.lstat(file)  # raises when it was deleted while it was read
    patiently(lambda: os.replace(incoming, file))
    return Put("compare", "")


def _exchange(incoming: str, file: str, spare: str) -> str:
    """Exchange in one step; return where the displaced file is."""
    if sys.platform == "win32":
        replace_with_backup(incoming, file, spare)
        return spare
    swap(incoming, file)
    return incoming


def _keep_by_link(incoming: str, file: str, spare: str, check: Callable[[], None]) -> str:
    """Give the old file a second name, then take its first; return the second."""
    os.link(file, spare)
    try:
        check()
        if not os.path.samestat(os.lstat(file), os.lstat(spare)):
            raise ChangedError
        os.replace(incoming, file)
    except BaseException:
        with suppress(OSError):
            if os.path.lexists(incoming):
                os.unlink(spare)
        raise
    return spare


def put_new(incoming: str, file: str) -> None:
    """Give `incoming` the name of a file that is not there.

    Raises: FileExistsError when it is there: nothing is written over. OSError.
    """
    try:
        os.link(incoming, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(file):
            raise FileExistsError(file) from None
        os.rename(incoming, file)
    else:
        os.unlink(incoming)


def patiently(call: Callable[[], _Result]) -> _Result:
    """Return what a call returns; on Windows a file that another program holds for a moment is tried again.

    Raises: OSError, at the latest after two and a half seconds.
    """
    for wait in _WAITS:
        try:
            return call()
        except OSError as error:
            if getattr(error, "winerror", None) not in _LOCKED:
                raise
            time.sleep(wait)
    return call()


def level_of(folder: str) -> Level | None:
    """Return the level that works in a folder, tried with two empty files of ours; None: nothing can be written there.

    For `vaultnet status`.
    """
    one, two, spare = (names_beside(os.path.join(folder, "x"), new_token()).whole for _ in range(3))
    try:
        for name in (one, two):
            os.close(os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        return put(one, two, spare, lambda: None).level
    except OSError:
        return None
    finally:
        for name in (one, two, spare):
            with suppress(OSError):
                os.unlink(name)
