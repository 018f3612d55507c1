"""Ears: the system's events about the vault, as hints.

What watchdog does and does not tell was measured, and is tested row by row (tests/vault/test_watchdog_contract.py). It
loses events when there are many, goes deaf when a folder is replaced, and says so nowhere: see `supervisor`.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import warnings
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from watchdog import events
from watchdog.observers import Observer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from watchdog.observers.api import BaseObserver, ObservedWatch

    from vaultnet.vault.watch_hints import Hints

TELLS_OF_CLOSING: Final = sys.platform == "linux"
"""Whether this system says when a file that was written is closed."""

_FINAL: Final = (events.FileClosedEvent, events.FileMovedEvent, events.FileDeletedEvent)
_EVENTS: Final[list[type[events.FileSystemEvent]]] = [
    *_FINAL,
    events.FileCreatedEvent,
    events.DirCreatedEvent,
    events.DirMovedEvent,
    events.DirDeletedEvent,
    *([] if TELLS_OF_CLOSING else [events.FileModifiedEvent]),
]
"""No opens: our own reading would be told to us, and would drown the rest. No changes before the closing."""

MOST_SCHEDULES: Final = 48
"""A thread each: a vault with more folders in its root is watched as one, hidden folders and all."""

GROUPING_SECONDS: Final = 0.05
"""So long watchdog keeps back the first half of a move, and all that comes after it (it would be half a second)."""


class _Place(NamedTuple):
    """A folder that is watched, and which folder it was."""

    device: int
    inode: int
    watch: ObservedWatch


class Ears:
    """Listens to a vault's folders. Every schedule is one folder of the root, so that hidden ones stay out."""

    def __init__(self, root: str, hints: Hints) -> None:
        """Keep what is to be listened to; `open` begins."""
        self.root = root
        self._handler = _Handler(root, hints)
        self._overflow = _Overflow(hints)
        self._observer: BaseObserver | None = None
        self._places: dict[str, _Place] = {}
        self._is_whole = True
        """Whether all folders of the root could be listened to."""

        self._threads: tuple[threading.Thread, ...] = ()

    def open(self) -> None:
        """Begin to listen. Raises: OSError, where the system does not let us at all."""
        _quicken_moves()
        warnings.filterwarnings("ignore", category=RuntimeWarning, module=r"watchdog\.")  # they would list every path
        logger = logging.getLogger("watchdog")
        logger.addHandler(self._overflow)
        logger.addHandler(_UNHEARD)
        logger.propagate = False
        before = set(threading.enumerate())
        self._observer = Observer()
        try:
            self._observer.start()
            self.follow()
        except BaseException:
            self.close()
            raise
        emitters: set[threading.Thread] = set(self._observer.emitters)
        born = set(threading.enumerate()) - before - emitters
        self._threads = tuple(each for each in born if type(each).__module__.startswith("watchdog."))

    def follow(self) -> None:
        """Listen to the folders that the root has now, as far as the system lets us.

        Raises: OSError when the root cannot be listed.
        """
        observer = self._observer
        if observer is None:
            return
        self._is_whole = True
        wanted = _folders(self.root)
        for path, place in list(self._places.items()):
            if wanted.get(path) != (place.device, place.inode) or not _lives(observer, place.watch):
                observer.unschedule(place.watch)
                del self._places[path]
        as_one = len(wanted) > MOST_SCHEDULES
        for path, (device, inode) in wanted.items():
            if path not in self._places and (path == self.root or not as_one):
                is_recursive = path != self.root or as_one
                try:
                    watch = observer.schedule(self._handler, path, recursive=is_recursive, event_filter=_EVENTS)
                    self._places[path] = _Place(device, inode, watch)
                except (FileNotFoundError, NotADirectoryError):
                    continue  # it has gone meanwhile
                except OSError:
                    self._is_whole = False

    def deaf(self) -> str:
        """Return why nothing more is heard; empty while all threads live."""
        observer = self._observer
        if observer is None:
            return "closed"
        if not observer.is_alive() or not all(each.is_alive() for each in self._threads):
            return "observer"
        return "" if all(_lives(observer, place.watch) for place in self._places.values()) else "emitter"

    def hear(self, folders: Collection[str]) -> bool:
        """Return whether the kernel watches all these folders of the vault for us; True where it does not say."""
        watched = watched_inodes()
        if watched is None or not self._is_whole:
            return self._is_whole
        for folder in folders:
            with suppress(OSError):
                if os.stat(f"{self.root}/{folder}").st_ino not in watched:  # noqa: PTH116  # folders are many
                    return False
        return True

    def close(self) -> None:
        """Listen no longer."""
        observer, self._observer, self._places = self._observer, None, {}
        logger = logging.getLogger("watchdog")
        logger.removeHandler(self._overflow)
        logger.propagate = True
        if observer is None:
            return
        with suppress(Exception):  # a watcher that is broken may fail at being stopped, too: it is thrown away
            observer.stop()
            if observer.is_alive():
                observer.join(2)


def watched_inodes() -> set[int] | None:
    """Return the numbers of the folders that this process watches, as the kernel says; None where it does not."""
    if not TELLS_OF_CLOSING:
        return None
    inodes: set[int] = set()
    with suppress(OSError):
        for handle in Path("/proc/self/fd").iterdir():
            with suppress(OSError):
                if str(handle.readlink()) == "anon_inode:inotify":
                    inodes.update(_inodes(Path(f"/proc/self/fdinfo/{handle.name}").read_bytes()))
        return inodes
    return None


def _inodes(info: bytes) -> Iterable[int]:
    """Yield the inodes in the kernel's list of one descriptor's watches: `inotify wd:1 ino:2f3a sdev:… mask:…`."""
    for line in info.split(b"\n"):
        if line.startswith(b"inotify wd:"):
            yield int(line.partition(b" ino:")[2].partition(b" ")[0], 16)


class _Handler(events.FileSystemEventHandler):
    """Puts paths into the hints, and does nothing that could fail or take long: its thread would die, or lag."""

    def __init__(self, root: str, hints: Hints) -> None:
        self._start = len(root.rstrip(os.sep)) + 1
        self._hints = hints

    def dispatch(self, event: events.FileSystemEvent) -> None:
        is_final = isinstance(event, _FINAL)
        for path in {os.fsdecode(event.src_path), os.fsdecode(event.dest_path)}:
            inside = path[self._start :].replace(os.sep, "/")
            if inside.startswith(".") or "/." in inside:
                continue
            if event.is_directory or "." not in inside:  # on Windows a folder that has gone may pass for a file
                self._hints.add_everything()
            elif inside[-3:].lower() == ".md":
                self._hints.add(inside, is_final=is_final)


_UNHEARD: Final = logging.NullHandler()
"""Stays when we listen no more: what watchdog's threads say of their own end would stand on the terminal."""


class _Overflow(logging.Handler):
    """Hears what watchdog only logs: that the kernel dropped events, or that a folder could not be watched."""

    def __init__(self, hints: Hints) -> None:
        super().__init__(logging.WARNING)
        self._hints = hints

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002  # whatever it says: look yourself
        self._hints.add_lost()


def _lives(observer: BaseObserver, watch: ObservedWatch) -> bool:
    """Return whether the thread that hears of this folder is alive."""
    return any(each.watch is watch and each.is_alive() for each in observer.emitters) or not observer.is_alive()


def _folders(root: str) -> dict[str, tuple[int, int]]:
    """Return the root and the folders in it that are not hidden, each with its device and number.

    Raises: OSError when the root cannot be listed.
    """
    found = os.stat(root)  # noqa: PTH116  # the same call everywhere
    folders = {root: (found.st_dev, found.st_ino)}
    with os.scandir(root) as entries:
        for entry in entries:
            if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
                with suppress(FileNotFoundError):
                    found = os.stat(entry.path)  # noqa: PTH116  # on Windows an entry's own stat has no numbers
                    folders[entry.path] = (found.st_dev, found.st_ino)
    return folders


def _quicken_moves() -> None:
    """Have watchdog keep back moves for a shorter time. This is no promised part of it, so it may be elsewhere."""
    with suppress(ImportError):
        module = import_module("watchdog.observers.inotify_move_event_grouper")
        grouper = getattr(module, "InotifyMoveEventGrouper", None)
        if grouper is not None and getattr(grouper, "delay", 0) > GROUPING_SECONDS:
            grouper.delay = GROUPING_SECONDS
