"""Sweeping: hidden files of ours that no journal knows: the state was deleted, or could not be written."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from vaultnet.vault.mark import digest_of, fingerprint, is_ours, parts
from vaultnet.vault.placing import read_present
from vaultnet.vault.rescue import show_text
from vaultnet.vault.temporary import PREFIX, is_part, is_temporary, names_beside

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from vaultnet.vault.journal import Journal

EVERY_SECONDS: Final = 24 * 60 * 60
OLD_SECONDS: Final = 60 * 60
"""Younger files may belong to another machine that is writing at this moment."""

_NAME: Final = "vaultnet.md"


def sweep(root: str, journal: Journal, now: float) -> tuple[str, ...]:
    """Remove such files from the vault, at most once a day; return the paths of those that are shown now.

    Goes: what was never whole, an untouched page of ours, what is the same as a file beside it. Any other text may be a
    save of the user's: it gets a name that they see.
    """
    if not journal.is_there():
        return _sweep_all(root, frozenset(), now)
    stamp = journal.folder / "swept"
    with suppress(OSError):
        if 0 <= now - os.stat(stamp).st_mtime < EVERY_SECONDS:
            return ()
    try:
        with journal.locked(0):
            known = {name for change in journal.read_open() for name in names_beside(change.path, change.token)}
            shown = _sweep_all(root, known, now)
            stamp.touch(mode=0o600)
            os.utime(stamp, (now, now))
    except OSError:  # another vaultnet is writing: at the next start
        return ()
    return shown


def _sweep_all(root: str, known: Collection[str], now: float) -> tuple[str, ...]:
    """Sweep every file that is not known; return the paths of those that are shown now."""
    shown = [_swept(root, path) for path in _temporaries(root, now) if path not in known]
    return tuple(path for path in shown if path)


def _temporaries(root: str, now: float) -> Iterator[str]:
    """Yield the paths of old hidden files of ours, `/` between folders; hidden folders are not entered."""
    folders = [""]
    while folders:
        folder = folders.pop()
        with suppress(OSError), os.scandir(os.path.join(root, folder)) as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if entry.name.startswith(PREFIX):
                    if is_temporary(entry.name) and now - entry.stat(follow_symlinks=False).st_ctime > OLD_SECONDS:
                        yield path
                elif not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
                    folders.append(f"{path}/")


def _swept(root: str, path: str) -> str:
    """Remove one file, or show it; return the path under which it is shown."""
    file = os.path.join(root, path)
    with suppress(OSError):
        text = read_present(file)
        if text is None:
            return ""
        name = ""
        if not is_part(path) and not _is_nothing_new(file, text):
            name = show_text(os.path.join(os.path.dirname(file), _NAME), text)
        os.unlink(file)
        return os.path.join(os.path.dirname(path), name) if name else ""
    return ""


def _is_nothing_new(file: str, text: bytes) -> bool:
    """Return whether a text is empty, a page of ours on which nobody has typed, or stands in a file beside it."""
    ours, below = parts(text)
    if not text or (is_ours(text) and not below and fingerprint(ours) == digest_of(text)):
        return True
    with os.scandir(os.path.dirname(file)) as entries:
        return any(
            entry.is_file(follow_symlinks=False)
            and not is_temporary(entry.name)
            and entry.stat().st_size == len(text)
            and read_present(entry.path) == text
            for entry in entries
        )
