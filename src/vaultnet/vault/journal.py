"""Journal: every writing into the vault, from before it begins until nothing can come of it any more.

One change is one file in the state folder: what is to be done, the text before, then a line for whatever became of it.
`open/` holds changes that are under way or whose displaced file is still looked at, `closed/` those that can be undone,
`displaced/` the displaced files themselves. A file only grows, and is on the disk before the vault is touched.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from vaultnet.vault.change import Change, addition, change_from, intent
from vaultnet.vault.private import append_private, make_private_folder, write_private
from vaultnet.vault.read import read_whole
from vaultnet.vault.system_error import StateError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEPT_SECONDS: Final = 30 * 24 * 60 * 60
"""So long a change can be undone,"""

KEPT_BYTES: Final = 100_000_000
"""as long as all of them together are not larger than this: the oldest go first."""

LOOKED_AT: Final = 64
"""So many changes are looked through for the last one of a note."""

LOCK_SECONDS: Final = 10.0
"""So long one vaultnet waits for another that is writing."""


class Journal:
    """The journal of one vault. It is made when something is written."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder."""
        self.folder = folder
        self._open = folder / "open"
        self._closed = folder / "closed"
        self._next = 0
        self._lock: Any = None

    def is_there(self) -> bool:
        """Return whether anything was ever written down."""
        return self._open.is_dir()

    @contextmanager
    def locked(self, seconds: float = LOCK_SECONDS) -> Iterator[None]:
        """Keep other processes from writing into the vault meanwhile; within one thread it may be nested.

        Raises: TimeoutError when another one does not end. StateError when the state folder cannot be written.
        """
        from filelock import FileLock  # noqa: PLC0415  # not needed by commands that only read

        with self._writing():
            if self._lock is None:
                make_private_folder(self.folder)
                self._lock = FileLock(self.folder / "lock", mode=0o600)
            lock = self._lock
            lock.acquire(timeout=seconds)
        try:
            yield
        finally:
            try:
                lock.release()
            except OSError:  # what was done is done, and must not be reported as failed
                self._lock = None

    @contextmanager
    def locked_for_a_page(self) -> Iterator[None]:
        """Do the same where it can be done: a page is written even where nothing can be written down.

        Raises: TimeoutError.
        """
        with ExitStack() as stack:
            try:
                stack.enter_context(self.locked())
            except TimeoutError:
                raise
            except OSError:
                pass
            yield

    def begin(self, change: Change, text: bytes | None) -> Change:
        """Write down what is about to be done, and the text before; return the change with its number.

        Raises: StateError; then nothing was written down.
        """
        with self._writing():
            for folder in (self._open, self._closed, self.folder / "displaced"):
                make_private_folder(folder)
            return self._begun(change, text)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Have errors of writing into the state folder say that they are. Raises: StateError, TimeoutError."""
        try:
            yield
        except TimeoutError:
            raise
        except OSError as error:
            raise StateError(error, str(self.folder.parent)) from error

    def _begun(self, change: Change, text: bytes | None) -> Change:
        """Write down what is about to be done, under the next number. Raises: OSError."""
        self._next = self._next or self._last() + 1
        while True:
            begun = change._replace(number=self._next)
            self._next += 1
            if (self._closed / self._file(begun).name).exists():
                continue  # another process has counted on
            with suppress(FileExistsError):
                write_private(self._file(begun), intent(begun, text), sync=_is_kept(begun))
                return begun._replace(text_bytes=-1 if text is None else len(text))

    def add(self, change: Change, **fields: Any) -> Change:  # noqa: ANN401  # fields of Change
        """Write down what became of a change, and return it so.

        Where the disk will not take it, nothing is lost: the next start sees it by looking at the files.
        """
        with suppress(OSError):
            append_private(self._existing(change), addition(**fields), sync=_is_kept(change))
        return change._replace(**fields)

    def close(self, change: Change) -> None:
        """End a change: it is kept if it can be undone."""
        with suppress(OSError):
            if is_undoable(change):
                os.replace(self._file(change), self._closed / self._file(change).name)
            else:
                os.unlink(self._file(change))

    def close_undone(self, change: Change) -> None:
        """Remember that a change was undone: it is not offered any more."""
        undone = self.add(change, undone=True)
        if not self._file(change).exists():  # else its displaced file is still looked at
            with suppress(OSError):
                os.unlink(self._existing(undone))

    def drop(self, change: Change) -> None:
        """Forget a change that was not made."""
        with suppress(OSError):
            os.unlink(self._file(change))

    def displaced(self, change: Change) -> Path:
        """Return where the displaced file of a change is, or would be, in the state folder."""
        return self.folder / "displaced" / self._file(change).name

    def read_open(self) -> tuple[Change, ...]:
        """Return the changes under way or still looked at, oldest first; files torn at their beginning are removed.

        Only while `locked`.
        """
        found = []
        for file in (self._open / name for name in _names(self._open)):
            read = _read(file)
            if read is not None:
                found.append(read[0])
            elif _is_torn(file):
                with suppress(OSError):
                    os.unlink(file)
        return tuple(found)

    def read_undoable(self) -> Iterator[Change]:
        """Yield the changes to the user's notes that can be undone, newest first."""
        names = [(name, folder) for folder in (self._open, self._closed) for name in _names(folder)]
        for name, folder in sorted(names, reverse=True):
            read = _read(folder / name)
            if read is not None and is_undoable(read[0]):
                yield read[0]

    def is_undone(self, number: int) -> bool:
        """Return whether the change with this number was taken back."""
        found = [read for folder in (self._open, self._closed) if (read := _read(folder / f"{number:08}"))]
        return any(change.undone for change, _ in found)

    def is_last(self, path: str, after: str) -> bool:
        """Return whether a text, told by its digest, is what we wrote last at a path."""
        names = [(name, folder) for folder in (self._open, self._closed) for name in _names(folder)]
        for name, folder in sorted(names, reverse=True)[:LOOKED_AT]:
            read = _read(folder / name)
            if read is not None and read[0].path == path:
                return read[0].after == after and read[0].ending in ("written", "unknown")
        return False

    def read_text(self, change: Change) -> bytes | None:
        """Return the text before a change; None when it is not kept."""
        read = _read(self._existing(change))
        return read[1] if read else None

    def prune(self, now: float) -> None:
        """Forget closed changes older than `KEPT_SECONDS`, then the oldest beyond `KEPT_BYTES`."""
        total = 0
        for name in reversed(_names(self._closed)):
            file = self._closed / name
            with suppress(OSError):
                found = os.stat(file)
                total += found.st_size
                if total > KEPT_BYTES or now - found.st_mtime > KEPT_SECONDS:
                    os.unlink(file)

    def _file(self, change: Change) -> Path:
        """Return the file of a change under way."""
        return self._open / f"{change.number:08}"

    def _existing(self, change: Change) -> Path:
        """Return the file of a change, under way or closed."""
        file = self._file(change)
        return file if file.exists() else self._closed / file.name

    def _last(self) -> int:
        """Return the highest number that is in use."""
        names = [name for folder in (self._open, self._closed) for name in _names(folder)[-1:]]
        return max(map(int, names), default=0)


def _is_kept(change: Change) -> bool:
    """Return whether a change must outlast a power cut: a page is made anew, a note is not."""
    return change.kind != "page"


def is_undoable(change: Change) -> bool:
    """Return whether a change was made to a note of the user's whose text before is kept; a new one had none."""
    return (
        change.kind in ("note", "new")
        and change.ending in ("written", "unknown")
        and change.text_bytes >= 0
        and not change.undone
    )


def _names(folder: Path) -> list[str]:
    """Return the names of the files of changes in a folder, by number. Raises: StateError."""
    try:
        return sorted(name for name in os.listdir(folder) if name.isdigit())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StateError(error, str(folder)) from error


def _read(file: Path) -> tuple[Change, bytes | None] | None:
    """Return a change and the text before it; None when it cannot be read."""
    try:
        return change_from(read_whole(str(file)))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _is_torn(file: Path) -> bool:
    """Return whether a file was torn before its change began; one that is not ours to judge was not."""
    try:
        return change_from(read_whole(str(file))) is None
    except (OSError, ValueError, TypeError, KeyError):
        return False
